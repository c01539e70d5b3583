"""Words as they compare: one form for spellings, plurals, accents and number words that mean the same.

Matching by these forms finds "behavioural" where a list says "behavioral", "Seven Eyed" for "7-eyed" and
"Schön" for "Schon", while every word keeps its place in the text.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import NamedTuple

_WORD = r"[^\W_]+(?:['’](?!s\b)[^\W\d_]+)?(?:['’]s\b)?"
_PLAIN_WORD = re.compile(_WORD)
_WORD_OR_DEGREES = re.compile(rf"\d+[°º]|{_WORD}")
"""Takes three times as long, and is needed where one of the signs stands."""
NUMBERS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10", "eleven": "11", "twelve": "12",
}  # fmt: skip
SPELLINGS = (
    (re.compile(r"is(?=(?:ations?|e|ed|es|ing|ers?)$)"), "iz"),
    (re.compile(r"ys(?=(?:e|ed|es|ing)$)"), "yz"),
    (re.compile(r"(?<=..)our(?=$|s$|al|ed$|ing|able)"), "or"),
    (re.compile(r"(?<=..t)re(?=s?$)"), "er"),
    (re.compile(r"(?<=cent)red$"), "ered"),
    (re.compile(r"(?<=program)me(?=s?$)"), ""),
    (re.compile(r"(?<=judg)e(?=ment)"), ""),
    (re.compile(r"ll(?=(?:ing|ed|or|ors)$)"), "l"),
)
"""British spellings and what American ones make of them; applied to both sides, so that neither matters."""

ENDING = re.compile(r"(?:ion|ing|ed|ive|ment|al|or|er|e|able|ance|ence|ly)$")
SHORTEST_STEM = 4
APART = {
    "secondment": "secondment", "succession": "succession", "successor": "succession", "sector": "sector",
    "sectoral": "sector", "factor": "factor", "formative": "formative", "transference": "transference",
    "initiative": "initiative", "trustee": "trustee", "competence": "competence", "competency": "competence",
    "competent": "competence", "questioning": "questioning", "morale": "morale", "weekly": "weekly",
}  # fmt: skip
"""Stems of words that would meet others without their endings: "second", "success", "section", "fact", "format"."""


class Word(NamedTuple):
    """A word of a text."""

    form: str
    """The form by which it compares."""
    start: int
    end: int
    """Its place in the text, in characters."""


@functools.lru_cache(maxsize=4096)
def words(text: str) -> tuple[Word, ...]:
    """The words of a text in order. "and" and "&" are left out, because lists are written with and without."""
    found = []
    pattern = _WORD_OR_DEGREES if "°" in text or "º" in text else _PLAIN_WORD
    for match in pattern.finditer(text):
        written = form(match[0])
        if written != "and":
            found.append(Word(written, *match.span()))
    return tuple(found)


@functools.lru_cache(maxsize=4096)
def forms(text: str) -> frozenset[str]:
    """The forms of a text's words."""
    return frozenset([word.form for word in words(text)])


@functools.lru_cache(maxsize=65536)
def form(word: str) -> str:
    """The form by which a word compares: lower case, no accents, singular, one spelling."""
    decomposed = unicodedata.normalize("NFKD", word.replace("º", "°").replace("’", "'").lower())
    plain = "".join(c for c in decomposed if not unicodedata.combining(c)).removesuffix("'s")
    plain = NUMBERS.get(plain, plain)
    if not plain.isalpha():
        return plain
    for pattern, spelling in SPELLINGS:
        plain = pattern.sub(spelling, plain)
    return singular({"practize": "practice", "license": "licence"}.get(plain, plain))


def singular(word: str) -> str:
    """A lower-case word without its plural ending, by the regular rules."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


@functools.lru_cache(maxsize=32768)
def stem(form: str) -> str:
    """A word form without its endings."""
    if form in APART:
        return APART[form]
    for _ in range(3):
        shorter = ENDING.sub("", form)
        if shorter == form or len(shorter) < SHORTEST_STEM:
            break
        form = shorter
    return form
