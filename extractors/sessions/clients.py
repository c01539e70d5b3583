"""One label for each client, however a submission writes it (domain notes, section 6.3)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractors.sessions.numerals import WORDS
from extractors.uncased import Uncased

_NOUN = (
    r"(?:client|coachee|mentee|cl|individual|executive|exec|leader|participant|person|subject|case study"
    r"|case|protégé|protege)"
)
_SMALL = "|".join(list(WORDS)[1:13])
DESIGNATOR = Uncased(
    rf"(?<!\w)(?P<noun>{_NOUN})s?\.?[\s\-–_]*(?:(?:no\.?|number|ref\.?|code)\s*)?[#(:]?\s*(?P<mark>\d{{1,2}}"
    rf"|{_SMALL}|[A-Z]{{1,2}}|[A-Za-z])\b\)?",
)
"""A noun and a number or letter: "Client 1", "Coachee A", "Mentee two", "Case study B", "CL1"."""
_LETTER_S = re.compile(r"[A-Z]?[a-z]+ S")
""" "Mentee S" is one; "CLIENT S" may be the plural in capitals."""
_COMPACT = re.compile(r"(?<![\w.])(?P<noun>C|M|Cl|CL)[-\s]?(?P<mark>\d{1,2})(?!\w)")
_SEVERAL = re.compile(r"[A-Za-z]+s\s+\w{1,2}\s*(?:,|&|\band\b|\bto\b|[–-])\s*\w{1,2}\b", re.I)
""" "Clients A and B"."""
_ARTICLES = {
    "a",
    "i",
    "s",
    "is",
    "in",
    "to",
    "of",
    "on",
    "at",
    "we",
    "he",
    "it",
    "as",
    "an",
    "by",
    "or",
    "so",
    "me",
    "my",
    "no",
    "up",
    "us",
    "be",
    "do",
    "if",
}
_NUMBER = re.compile(
    r"(?<!\w)(?:session|meeting|sess|conversation|s|no|number|#)\.?[\s\-–#]*(?:no\.?\s*"
    r"|number\s*)?(?P<n>\d{1,2})(?!\w|[:.]\d|\s*(?:min|hour|hr|x|×))",
    re.I,
)


def designator(text: str) -> tuple[str, str] | None:
    """(as written, key) of the first "Client 1" in a text, or None. The key is the same for all spellings."""
    found = _designated(text)
    if not found:
        return None
    first = min(found, key=lambda m: m.start())
    return first[0].strip(" (:#").rstrip(")") if first[0].count("(") < first[0].count(")") else first[0].strip(), _mark(
        first["mark"]
    )


def one_designated(text: str) -> tuple[str, str] | None:
    """As `designator`, where the text so names one client and no other ("20 hours: Client 1 10, Client 2 10")."""
    found = _designated(text)
    several = any(_SEVERAL.match(text, m.start()) for m in found) or len({_mark(m["mark"]) for m in found}) > 1
    return None if several else designator(text)


def _designated(text: str) -> list[re.Match[str]]:
    return [*(m for m in DESIGNATOR.finditer(text) if _plausible(m)), *_COMPACT.finditer(text)]


def _plausible(match: re.Match[str]) -> bool:
    mark = match["mark"]
    single = len(mark) == 1 and mark.isupper() and (mark not in {"I", "S"} or _LETTER_S.fullmatch(match[0]) is not None)
    if mark.lower() in _ARTICLES and not single:
        return False
    return not mark.isalpha() or mark.lower() in WORDS or mark.isupper()


def _mark(mark: str) -> str:
    mark = mark.lower()
    if mark in WORDS:
        return str(WORDS[mark])
    return str(int(mark)) if mark.isascii() and mark.isdigit() else mark


def key_of(label: str) -> str:
    """The key under which spellings of one client meet: "1" for "Client 1", "client one", "C1"."""
    found = designator(label)
    if found:
        return found[1]
    return re.sub(r"\W+", " ", trimmed(label)).strip().casefold()


def trimmed(label: str) -> str:
    """A client's label without what follows it ("Heron – head of service" is Heron) and without honorific noun."""
    first = re.split(r"\n|\s[–—-]\s|[,;:(|]|\s+/\s+", label.strip())[0].strip(" .*\"'“”‘’")
    if re.match(r"(?:[A-Z]\.){1,3}(?!\w)", label.strip()):
        return label.strip().split()[0].strip("*\"'“”‘’,:")
    first = re.sub(rf"^(?:{_NOUN}|with|name)\s*[:–-]?\s+(?=\S)", "", first, flags=re.I)
    first = re.sub(r"[\s,–-]+(?:(?:session|sess|no|nr)\.?\s*|s|#)\d{1,2}$", "", first, flags=re.I)  # "Heron S3"
    return re.sub(r"['’]s$", "", first)


def as_written(label: str) -> str:
    """The part of a cell that is the client's label."""
    found = designator(label)
    return found[0] if found else trimmed(label)


_WITH = re.compile(
    r"\b(?i:met|saw|coached|mentored|with|coaching of|mentoring of)\s+(?:with\s+)?"
    r"(?:my (?:client|coachee|mentee),?\s+)?"
    r"((?:Mr |Ms |Mrs |Dr )?[A-Z][a-zà-ÿ’'-]+(?: [A-Z][a-zà-ÿ’'-]+)?|[A-Z]\.?[A-Z]\b\.?)(?=[\s,.;:)–—-]|$)"
)
_NO_PERSON = re.compile(
    r"(?:Client|Coachee|Mentee|Teams|Zoom|Skype|GROW|HR|Session|Goal|January|February|March|April|May|June|July"
    r"|August|September|October"
    r"|November|December|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?\b|(?:The|My|Our|Her|His|Their|This)\b"
)


_AND_I = re.compile(
    r"(?:^|(?<=[.,;:] ))([A-Z][a-zà-ÿ’'-]+|[A-Z]{2,3}) and I (?=met|had|held|spoke|spent|sat|worked|began)"
)


OFFICE = re.compile(
    r"(?:(?:the|my) )?(?:[a-z-]+ ){0,3}(?:director|manager|head|chief|officer|executive|leader|partner"
    r"|consultant|head ?teacher|principal|lead"
    r"|chair|professor|dean|founder|owner|matron|nurse|surgeon|lawyer|accountant|engineer|client|coachee"
    r"|mentee)(?: of (?:[a-z]+ ?){1,3})?$",
    re.I,
)
"""A title that is somebody's office ("The head of nursing", "My second client"): the client has no other label."""


def met(text: str) -> str | None:
    """The name of whom a sentence says that the learner met ("I saw Rowan on 3 March", "Rowan and I met"), or None."""
    found = (m[1] for pattern in (_WITH, _AND_I) for m in pattern.finditer(text) if not _NO_PERSON.match(m[1]))
    return next(found, None)


def session_number(text: str) -> int | None:
    """The session's number in "Session 3", "S3", "Meeting no. 2", or an ordinal before "session"."""
    match = _NUMBER.search(text)
    if match:
        return int(match["n"])
    ordinal = re.search(
        r"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+(?:\w+\s+)?(?:session|meeting)\b",
        text,
        re.I,
    )
    if ordinal:
        return "first second third fourth fifth sixth seventh eighth ninth tenth".split().index(ordinal[1].lower()) + 1
    word = re.search(rf"\bsession\s+({_SMALL})\b", text, re.I)
    return WORDS[word[1].lower()] if word else None


_NO_NAME = re.compile(r"session|male|female|role|min|hour|online|teams|zoom|new|internal|external", re.I)
"""In brackets after a label, these are no second name of the client."""


class Clients:
    """Which labels mean the same client."""

    def __init__(self, labels: Iterable[str]) -> None:
        """labels: every client label met in the submission, in reading order."""
        self._alias: dict[str, str] = {}
        self._written: dict[str, str] = {}
        for label in labels:
            self._learn(label)
        for key in list(self._written):
            longer = [
                k for k in self._written if k != key and k.split(" ")[0] == key and not key.isdigit() and len(key) > 2
            ]
            if len(longer) == 1:
                self._alias[key] = longer[0]

    def _learn(self, label: str) -> None:
        key = key_of(label)
        if not key:
            return
        written = as_written(label)
        known = self._written.get(key)
        if known is None or (len(known) <= 3 < len(written)):
            self._written[key] = written
        inside = re.search(r"\(([A-Z][^)]*)\)", label)
        if inside is None or len(inside[1].split()) > 2 or designator(label) is None:
            return
        other = key_of(inside[1])
        if other and other != key and not _NO_NAME.search(inside[1]):
            self._alias.setdefault(other, key)

    def same(self, key: str, other: str) -> None:
        """Makes one client of two keys; the second one's label is shown."""
        self._alias[key] = other

    @property
    def unnamed(self) -> bool:
        """No client is known."""
        return not self._written

    def knows(self, label: str) -> bool:
        """Whether a label is one of those met in the submission."""
        key = key_of(label)
        return key in self._written or key in self._alias

    def key(self, label: str | None) -> str | None:
        """The client's key, or None where there is no label."""
        if not label:
            return None
        key = key_of(label)
        return self._alias.get(key, key) or None

    def label(self, label: str | None) -> str | None:
        """The one label under which the client is shown."""
        key = self.key(label)
        return None if key is None else self._written.get(key, as_written(label or ""))

    def in_text(self, text: str) -> str | None:
        """The label of the first known client named in a text, or a designator of an unknown one."""
        found = designator(text)
        if found:
            return found[0]
        return min(self._named(text), default=(0, None))[1]

    def only_one(self, text: str) -> str | None:
        """The label of the known client whom a paragraph names, if it names no other."""
        named = self._named(text)
        return named[0][1] if len({self.key(label) for _, label in named}) == 1 else None

    def _named(self, text: str) -> list[tuple[int, str]]:
        places: list[tuple[int, str]] = []
        for key, written in self._written.items():
            if (len(key) < 2 and not written.endswith(".")) or key.isdigit():
                continue
            match = re.search(rf"(?<!\w){re.escape(written)}(?!\w)", text)
            if match:
                places.append((match.start(), written))
        return places
