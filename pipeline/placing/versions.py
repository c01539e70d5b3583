"""Attempts and versions: which file is a second attempt, which an old version of another, what changed between."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cmp_to_key

from extractors.model import Document, Part, Role, Status
from extractors.sessions.dates import find_dates

SAME_WORK = 0.5
"""Share of the five-word runs of two files (of all that either has) from which on they are versions of one text.
A file that merely repeats a part of a longer one stays far below it."""
SHINGLE = 5
UNCHANGED = 0.98
"""The same share from which on an attempt hands in the text of the one before: a date and a name may be new."""

_ATTEMPT = re.compile(
    r"(?:attempt|submission)[\s_\-#]*(\d)(?!\d)|(?<!\d)(\d)(?:st|nd|rd|th)[\s_\-]*(?:attempt|submission)", re.I
)
_ORDINAL = re.compile(r"\b(second|third)[\s_\-]+(?:attempt|submission)\b", re.I)
_RESUBMISSION = re.compile(r"(?<![a-z])re-?sub(?:mission|mitted|mit)?(?![a-z])|(?<![a-z])resit(?![a-z])", re.I)
_VERSION = re.compile(
    r"(?<![a-z])(?:v(?:er(?:sion)?)?|rev(?:ision)?|draft|final)[\s._\-]*(\d{1,2}(?:\.\d{1,2})?)(?!\d|[\s._\-]*\d)", re.I
)
"""A number that counts versions; a longer row of figures is a date or somebody's number."""
_COPY = re.compile(r"\((\d+)\)\s*(?:\.\w+)?$")
_COPY_OF = re.compile(r"(?<![a-z])(?:copy[\s_\-]+of|copy(?=\W*(?:\(\d+\)\s*)?(?:\.\w+)?$))", re.I)
"""What a program calls a second file: which of the two was worked on later it does not say."""
_OLD = re.compile(
    r"(?<![a-z])(?:draft|old|superseded|previous|wip|back-?up|bak|archived?|out[\s_-]?dated|unfinished|incomplete|do[\s_-]not[\s_-]use"
    r"|track(?:ed)?(?:[\s_-]changes)?|marked[\s_-]?up|with[\s_-]comments)(?![a-z])",
    re.I,
)
_FINAL = re.compile(
    r"(?<![a-z])(?:final(?=\d|(?![a-z]))|latest|signed|amended|amendments|revised|corrected|corrections|updated|reworked|rewritten"
    r"|improved|clean|new|completed?|resubmission|resub(?:mit(?:ted)?)?)(?![a-z])",
    re.I,
)
WHOLE = 0.9
"""Share of a file's five-word runs that another has, from which on the other holds the whole of it and went on."""


def attempt_of(path: str) -> int:
    """The attempt that a path's folder or file names tell: 1 unless they speak of a later one."""
    numbers = [int(a or b) for a, b in _ATTEMPT.findall(path)]
    ordinals = [{"second": 2, "third": 3}[word.lower()] for word in _ORDINAL.findall(path)]
    resubmitted = [2] if _RESUBMISSION.search(path) else []
    return max([1, *numbers, *ordinals, *resubmitted])


def supersede(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """The documents of one submission, longest first, old versions last and marked SUPERSEDED.

    Two files are versions of one work if they are the same bytes or share most of their text; the newer stands: by
    "draft" and "old", by version numbers and dates in names, by words such as "final", by copy numbers, and where
    the names do not tell or contradict each other ("v3" beside "final") by when the file itself was last saved, and
    then by what stands in it: the one that went on from the other, with changes accepted, with the later dates. Of
    the old one only the file name is kept, so that no later stage takes its text for evidence.
    """
    current: list[Document] = []
    old: list[Document] = []
    for document in sorted(documents, key=cmp_to_key(_newer), reverse=True):
        twin = next((kept for kept in current if _same_work(document, kept)), None)
        if twin is None:
            current.append(document)
        else:
            why = "the same file" if document.sha256 == twin.sha256 else "an earlier version of the same text"
            problem = f"{why} as {twin.path}; only that one is read"
            name = tuple(b for b in document.blocks if b.part is Part.FILENAME)
            old.append(
                replace(
                    document,
                    status=Status.SUPERSEDED,
                    problem=problem,
                    blocks=name,
                    tables=(),
                    headings=(),
                    pictures=(),
                )
            )
    return (*sorted(current, key=lambda d: (-d.words, d.path)), *sorted(old, key=lambda d: d.path))


def handed_in_again(documents: Iterable[Document], before: Iterable[Document]) -> str:
    """What an attempt has of the one before it: "the same files", "the same text", or "" where it has changed."""
    now, then = ([d for d in some if d.status is not Status.SUPERSEDED] for some in (documents, before))
    if not now or not then:
        return ""
    if {d.sha256 for d in now} <= {d.sha256 for d in then}:
        return "the same files"
    a, b = (frozenset[tuple[str, ...]]().union(*map(_shingles, some)) for some in (now, then))
    return "the same text" if a and len(a & b) >= UNCHANGED * len(a | b) else ""


def _newer(one: Document, other: Document) -> int:
    """Above 0 where `one` is the newer version of a work, below 0 where `other` is."""
    a, b = (document.path.rpartition("/")[2] for document in (one, other))
    old = len(_OLD.findall(b)) - len(_OLD.findall(a))
    versions = [max((float(v) for v in _VERSION.findall(name)), default=0.0) for name in (a, b)]
    version = (versions[0] > versions[1]) - (versions[0] < versions[1])
    final = len(_FINAL.findall(a)) - len(_FINAL.findall(b))
    dated = _later(_named_date(a), _named_date(b))
    copies = [max((int(n) for n in _COPY.findall(name)), default=0) for name in (a, b)]
    named = [version, final, dated]
    contradict = (max(named) > 0 > min(named)) and not all(versions)
    saved = _saved_later(one, other)
    first = (old, *((saved, _further(one, other)) if contradict else ()), version, dated, final, copies[0] - copies[1])
    told = next((int(t) for t in first if t), 0) or saved or _further(one, other)
    copied = len(_COPY_OF.findall(b)) - len(_COPY_OF.findall(a))
    return told or copied or (-1 if (a, one.path) < (b, other.path) else 1)


Day = tuple[int, int, int]
"""Year, month and day, 0 where the day is not told."""


def _named_date(name: str) -> Day | None:
    """The last date in a file's name."""
    return _last_of([name.rpartition(".")[0].replace("_", " ")])


def _last_of(texts: Iterable[str]) -> Day | None:
    days = ((f.year, f.month, f.day or 0) for text in texts for f in find_dates(text) if f.year)
    return max(days, default=None)


def _later(one: Day | None, other: Day | None) -> int:
    """1 or -1 by which of two dates is the later; 0 where one is not told."""
    return 0 if one is None or other is None else (one > other) - (one < other)


def _further(one: Document, other: Document) -> int:
    """1 where `one` went on from `other` by what stands in them, -1 the other way round; 0 for different works too."""
    a, b = _shingles(one), _shingles(other)
    if not a or not b or one.sha256 == other.sha256 or len(a & b) < SAME_WORK * len(a | b):
        return 0
    tracked = _changes(other) - _changes(one)
    if tracked:
        return 1 if tracked > 0 else -1
    longer = (len(a & b) >= WHOLE * len(b) and len(a) > len(b)) - (len(a & b) >= WHOLE * len(a) and len(b) > len(a))
    return longer or _later(_last_date(one), _last_date(other))


def _changes(document: Document) -> bool:
    """Tracked changes were left in."""
    return any(w.code == "tracked-changes" for w in document.warnings)


def _last_date(document: Document) -> Day | None:
    return _last_of(b.text for b in document.blocks if b.part in (Part.BODY, Part.TEXTBOX, Part.FOOTER, Part.HEADER))


def _saved_later(one: Document, other: Document) -> int:
    """1 or -1 by when the files say that they were last saved; 0 where one of them does not say."""
    first, second = (d.traces.modified if d.traces else None for d in (one, other))
    return 0 if first is None or second is None else (first > second) - (first < second)


def _same_work(one: Document, other: Document) -> bool:
    if one.sha256 == other.sha256:
        return True
    a, b = _shingles(one), _shingles(other)
    return bool(a and b) and len(a & b) >= SAME_WORK * len(a | b)


def _shingles(document: Document) -> frozenset[tuple[str, ...]]:
    words = [
        word.casefold()
        for block in document.blocks
        if block.part in (Part.BODY, Part.TEXTBOX) and block.role is not Role.DELETED
        for word in block.text.split()
    ]
    return frozenset(tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))
