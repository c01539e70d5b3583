"""What an entry says besides authors, year and title: container, imprint, DOI, address.

Whatever an entry does not say stays empty; nothing is guessed from what other entries look like.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.references.authors import LIST
from extractors.references.fields.model import fields_of

_DOI = re.compile(r"\b10\.\d{4,9}/[^\s,;]*[^\s,;.)\]]")
_URL = re.compile(r"(?:https?://|\bwww\.)[^\s<>]*[^\s<>.,;)\]]")
_ACCESSED = re.compile(
    r"\b(?:last\s|date\s)?(?:accessed|retrieved|viewed|visited)\b(?:\son)?:?\s*[^()\[\]]{0,30}?\d{4}"
    r"|\b(?:accessed|viewed)\b(?:\son)?:?\s*\d{1,2}[/.]\d{1,2}[/.]\d{2,4}",
    re.IGNORECASE,
)
_EDITION = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Rr]ev(?:ised|\.)?|[Ii]nternational"
    r"|[Ll]atest|[Nn]ew)\s(?:[Rr]ev(?:ised|\.)?\s)?[Ee]d(?:ition|n|\.|\b)"
)
_RANGE = r"[A-Za-z]?\d+\s?[-–—]\s?[A-Za-z]?\d+"
_PAGES = re.compile(rf"\b[Pp]p?(?:ages?|g)?\.?\s?(?:{_RANGE}|[ivxl]+\s?[-–]\s?[ivxl]+|[A-Za-z]?\d+)")
_VOLUME = re.compile(
    r"(?:^|[\s,.])(?:[Vv]ol(?:ume)?\.?\s?)?\d{1,4}\s?\(\s?[\w.,/ –-]{1,24}?\s?\)"
    r"|\b[Vv]ol(?:ume)?\.?\s?[\dIVXL]{1,6}\b"
    rf"|(?:^|[\s,.])\d{{1,4}}(?:\s?[,:;.]\s?|\s)(?:pp?\.?\s?)?{_RANGE}"
)
_BARE_RANGE = re.compile(r"(?<![\w(/–-])[A-Za-z]?\d{1,5}\s?[-–—]\s?[A-Za-z]?\d{1,5}(?![\w–-])")
_PLACE_NAME = r"[A-ZÀ-Þ][\w’'.-]*(?:[\s,&/]+(?:and\s)?[A-ZÀ-Þ][\w’'.-]*){0,4}"
_IMPRINT = re.compile(
    rf"(?:^|[.,;)(]\s?)(?P<place>{_PLACE_NAME}(?:\s\([A-Z]+\))?)\s?:\s(?P<publisher>[A-ZÀ-Þ][^.;:()]{{1,70}})"
)
_IN = re.compile(r"^[\s.,;:’'”\"]*[Ii]n:?\s+")
_EDITORS = re.compile(r"^.{2,160}?[(\[,]\s?[Ee]d(?:s|itors?)?\b\.?[)\]]?[\s,:.]*")
_CONTAINER_END = re.compile(
    r"[.,;:]?\s*(?:[(\[]|\b[Vv]ol(?:ume)?\b|,\s[Pp]ages?\b|,\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d|\b[Nn]o\.|\b[Ii]ssue\b|\bpp?\.|\d{1,4}\s?[,:;(.]|\d{1,5}\s?[-–]\s?\d|\d{1,4}\s\d|\d{1,4}$)|[.;]\s+(?=[A-ZÀ-Þ][a-z])|\.?$"
)
_NOISE = re.compile(
    r"\[(?:online|internet|ebook|e-book|kindle)\]|\b(?:available|retrieved)\s(?:at|from|online)\b:?", re.I
)
_IN_ANOTHER = frozenset({"article", "chapter", "report", "book", "other"})
_PUBLISHED = frozenset({"book", "chapter", "report", "other"})
"""Kinds of works that can stand in another, and that have a publisher."""
_OF_ACCESS = ("access", "retriev", "view", "visit")
_OF_NOISE = ("[", "available", "retrieved")
"""Parts of words, in small letters, one of which stands in whatever these patterns find."""


def _may_say(text: str, parts: tuple[str, ...]) -> bool:
    """Whether it is worth looking closer: a search for a pattern costs more than ten for fixed words."""
    low = text.lower()
    return any(part in low for part in parts)


@dataclass(frozen=True, slots=True)
class Particulars:
    """The further fields of an entry; empty where it does not say them."""

    container: str = ""
    """Journal, or the book that a chapter stands in."""
    place: str = ""
    publisher: str = ""
    doi: str = ""
    url: str = ""


def particulars_of(raw: str, title: str | None, kind: str, year: str | None = None) -> Particulars:
    """Read the further fields. In: the entry on one line, its title, its kind, its year. Never raises."""
    doi = _DOI.search(raw) if "10." in raw else None
    url = _URL.search(raw) if "://" in raw or "www." in raw else None
    accessed = _ACCESSED.search(raw) if _may_say(raw, _OF_ACCESS) else None
    at = at_title = raw.find(title) if title else -1
    tail = raw[at + len(title) :] if title and at >= 0 else raw
    for found, pattern in ((url, _URL), (doi, _DOI), (accessed, _ACCESSED)):
        tail = pattern.sub(" ", tail) if found else tail
    tail = _NOISE.sub(" ", tail) if _may_say(tail, _OF_NOISE) else tail
    tail = tail.lstrip(" .,;:?!’'”\"")
    may_have_volume = kind not in ("book", "web", "law") or _VOLUME_SURE.search(tail)
    in_volume = bool((may_have_volume and _VOLUME.search(tail)) or _BARE_RANGE.search(tail))
    place, publisher, sure = _imprint(tail, kind)
    if publisher and (at := tail.find(publisher)) > 0:
        before = tail[:at].rstrip(" .,;:(")
        before = before.removesuffix(place).rstrip(" .,;:(") if place else before
    else:
        before = tail
    container = _container(before, kind, in_volume)
    dated = bool(year) and 0 <= raw.find((year or "")[:4]) < at_title
    if not (dated and (kind == "book" or (container and kind in ("article", "chapter")))) and kind in _IN_ANOTHER:
        container = fields_of(raw).get("container") or container
    if not (sure and (dated or kind in ("book", "chapter"))) and (not dated or kind in _PUBLISHED):
        learned = fields_of(raw)
        publisher = learned.get("publisher") or publisher
        place = learned.get("place") or place
    return Particulars(
        container=container,
        place=place,
        publisher=publisher,
        doi=doi.group() if doi else "",
        url=url.group() if url else "",
    )


_PRESS = re.compile(
    r"\b(?:Press|Publish\w*|Verlag|Springer|Wiley|Elsevier|Routledge|Sage|SAGE|Pearson|Kaufmann?|McGraw|Prentice|Addison"
    r"|Academic|Kluwer|Blackwell|Erlbaum|Penguin|Palgrave|Macmillan|Brealey|Kogan|Karnac|Jossey|Harper|Norton|Books)\b"
)
_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b")
_VOLUME_SURE = re.compile(r"\b\d{1,4}\s?\(\d{1,3}\)")


def _container(tail: str, kind: str, in_volume: bool) -> str:
    """The journal, or the book behind "in" and its editors."""
    opened = _IN.match(tail)
    if not opened and kind != "article" and not in_volume:
        return ""
    rest = tail[opened.end() :] if opened else tail
    if opened:
        editors = _EDITORS.match(rest)
        people = LIST.match(rest)
        if editors:
            rest = rest[editors.end() :]
        elif people and people.end() > 6:
            rest = rest[people.end() :].lstrip(" ,.:")
    rest = re.sub(r"^[(\[]?\d{4}[a-h]?[)\]]?[\s.,:]*", "", rest.lstrip(" .,;:"))
    end = _CONTAINER_END.search(rest, 3)
    return (rest[: end.start()] if end else rest).strip(" .,;:‘’“”\"'")


def _imprint(tail: str, kind: str) -> tuple[str, str, bool]:
    """(place, publisher, whether its marks say so): "London: Sage", "London, Sage", a publisher at the end."""
    if kind == "article":  # "Psychotherapy: Theory, Research & Practice" is a journal, and no town with a publisher
        return "", "", False
    found = _IMPRINT.search(tail)
    if found:
        publisher = re.split(r",\s(?:pp?\.?\s?\d|\d|[Vv]ol)|\s\d{4}\b|,?\spp?\b", found["publisher"])[0]
        return found["place"].strip(" .,"), publisher.strip(" .,;"), True
    pieces = re.split(r"(?<=[a-z)\d])[.]\s+|[,;(]\s*", tail)
    for n, piece in enumerate(pieces):
        if len(piece.split()) <= 5 and _PRESS.search(piece) and not _EDITION.search(piece):
            places = [q.strip(" .)") for q in pieces[n + 1 : n + 3]]
            kept = [q for q in places if re.fullmatch(r"[A-ZÀ-Þ][\w’' -]{1,24}", q) and not _MONTH.match(q)]
            return ", ".join(kept), piece.strip(" .,;)"), False
    if kind not in ("book", "chapter", "report", "other"):
        return "", "", False
    last = re.split(r"(?<=[a-z)\d])[.]\s+|^", tail.strip(" .,;"))[-1].strip(" .,;()")
    last = re.sub(r",?\s(?:19|20)\d\d$", "", last)
    plain = re.fullmatch(r"[A-ZÀ-Þ][\w&’'.\s/-]{1,50}(?:,\s[A-ZÀ-Þ][\w.\s]{1,20})?", last)
    publisher = last if plain and not _EDITION.search(last) and not _PAGES.search(last) else ""
    return "", publisher, False
