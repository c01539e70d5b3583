"""Postal addresses: by postcode, by house number and street, by the ways of other countries, by a form's field.

Source: contract, "identifiers"; domain notes 6.4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_AREAS = (
    "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX"
    " FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N"
    " NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF"
    " TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE"
).split()
"""Postcode areas of the United Kingdom (Royal Mail), so that "room C3 4TH" is none."""
_POSTCODE = re.compile(rf"\b(?:{'|'.join(_AREAS)})\d[0-9A-Z]?[ \xa0]?\d[ABD-HJLNP-UW-Z]{{2}}\b")
_FIGURE = re.compile(r"\d")
"""Every address but one in a form's field has one."""
_ADDRESS_WORD = re.compile(r"(?:[A-Z0-9][\w’'./-]*|of|the|on|upon|and|le|by|under|in|y|yr|ar|na|&)[,.]?[ \xa0]?[\n ]?$")
_WAYS = (
    r"Road|Street|Lane|Avenue|Close|Drive|Way|Crescent|Gardens|Grove|Place|Terrace|Court|Square|Row|Walk"
    r"|Hill|Mews|Parade|View|Rise|Rd|Ave|Cres|Gdns|Approach|Chase|Yard|Quay|Croft|Heights|Vale|Promenade|Esplanade"
    r"|Paddocks?|Meadows?|Wharf|Mount"
)
_STREET = re.compile(
    rf"\b(?:(?:Flat|Apartment|Apt|Unit"
    rf"|Suite)[ \xa0]\w+,[ \xa0])?\d{{1,4}}[A-Za-z]?,?[ \xa0](?:[A-Z][\w’'-]+[ \xa0]){{1,3}}(?:{_WAYS})\b"
    r"(?:,[ \xa0][A-Z][\w’'-]+(?:[ \xa0][A-Z][\w’'-]+)*)*"
)
_THE = re.compile(
    r"\b\d{1,3}[A-Za-z]?,?[ \xa0]The[ \xa0](?:Green|Avenue|Close|Crescent|Drive|Paddocks?|Grove|Square|Mews|Lane"
    r"|Street|Hill"
    r"|Parade|Terrace|Row|Walk|Spinney|Orchard|Meadows?)\b(?:,[ \xa0][A-Z][\w’'-]+(?:[ \xa0][A-Z][\w’'-]+)*)*"
)
_BOX = re.compile(r"\b(?:P\.?O\.?[ \xa0]Box|BFPO|Private Bag)[ \xa0]\d{1,6}\b")
_CITY = r",?[ \xa0\n](?:[A-Z]{1,2}-)?\d{2}-?\d{2,3}(?:[ \xa0][A-Z]{2})?[ \xa0][A-ZÀ-Þ][\w’'-]+"
_ABROAD = re.compile(
    rf"\b[A-ZÀ-Þ][\w’'-]*(?:straße|strasse|str\.|gasse|platz|weg|allee|straat|laan|gracht|gatan|vägen|gade|vej|utca)"
    rf"[ \xa0]\d{{1,4}}[a-z]?{_CITY}"
    rf"|\b\d{{1,4}}(?:[ \xa0]?bis)?,?[ \xa0](?i:rue|avenue|boulevard|place|chemin|quai)[ \xa0](?:(?:de|du|des|la|le"
    rf"|les|l[’'])"
    rf"[ \xa0]?){{0,2}}[A-ZÀ-Þ][\w’'-]+(?:[ \xa0][A-ZÀ-Þ][\w’'-]+)?{_CITY}"
    rf"|\b(?i:via|viale|piazza|calle|avenida|plaza|rua|ul\.|ulica|strada|bulevardul)[ \xa0](?:[\w’'.-]+[ \xa0]){{0,2}}"
    rf"[A-ZÀ-Þ][\w’'-]+,?[ \xa0]\d{{1,4}}(?:/\d+)?{_CITY}"
)
"""Street and number as Germans, Dutch, Swedes, Danes, Hungarians, French, Italians, Spaniards, Poles and Romanians"
" write
them, with a postcode and a town."""
LABEL = re.compile(r"(?:home |postal |work |business |correspondence |full )?address(?: line \d)?\s*:?", re.I)
"""A form's field that asks for an address."""

LONGEST_ADDRESS = 160
"""Characters before a postcode; a British postal address has at most seven short lines."""


_BUILDING = re.compile(
    r"(?:[A-Z][\w’'-]+[ \xa0]){1,3}(?:House|Cottage|Court|Lodge|Farm|Hall|Building|Mill|Barn|Villas?|Manor|Mews|Tower"
    r"|Centre|Wharf|Chambers|Buildings),?[ \xa0\n]+$|(?:Flat|Apartment|Apt|Unit|Suite)[ \xa0]\w+,?[ \xa0\n]+$"
)
"""What stands before the number of a house in its address, unlike a name and a post ("Ana Lima, Director, 2 Mill"
" Lane")."""


def addresses(text: str, label: str = "") -> Iterator[tuple[int, int]]:
    """Characters of the addresses of a block, the widest at a place first; `label` is what its field asks for."""
    if LABEL.fullmatch(label) and re.search(r"[\d,\n]", text) and len(text) <= LONGEST_ADDRESS and "@" not in text:
        yield len(text) - len(text.lstrip()), len(text.rstrip())
    if not _FIGURE.search(text):
        return
    for match in _POSTCODE.finditer(text):
        yield _address_start(text, match.start()), match.end()
    for pattern in (_ABROAD, _STREET, _THE):
        yield from (match.span() for match in pattern.finditer(text))


def _address_start(text: str, postcode: int) -> int:
    """Where the address that ends in a postcode begins: its house number, or its first capitalised word."""
    start = postcode
    number = None
    if (box := list(_BOX.finditer(text, max(0, postcode - LONGEST_ADDRESS), postcode))) and "." not in text[
        box[-1].end() : postcode
    ]:
        return box[-1].start()
    while start > max(0, postcode - LONGEST_ADDRESS):
        match = _ADDRESS_WORD.search(text[max(0, start - 40) : start])
        if match is None or text[start - 1 : start] == ":":
            break
        start -= len(match[0])
        word = match[0].strip().rstrip(",.")
        if re.fullmatch(r"\d{1,4}[A-Za-z]?(?:[/-]\d+)?", word):
            number = start
        elif number is not None and not re.fullmatch(r"Flat|Apartment|Apt|Unit|Suite|House", word):
            before = text[max(0, number - 3) : number]
            if "," not in before:
                return number
        elif re.fullmatch(r"Flat|Apartment|Apt|Unit|Suite", word):
            return start
    while start < postcode and (small := re.match(r"(?:of|the|on|upon|and|in|by|at)\b|[ \xa0,\n]", text[start:])):
        start += len(small[0])
    if number is None:
        return start
    named = _BUILDING.search(text[start:number])
    return start + named.start() if named is not None else number
