"""The cohort as the contract's object ("firstread/cohort/1")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

SCHEMA = "firstread/cohort/1"


@dataclass(frozen=True, slots=True, order=True)
class Who:
    """A learner's work for one unit."""

    learner: str
    unit: str


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """The same run of words in two learners' work."""

    a: Who
    b: Who
    words: int
    text: str


@dataclass(frozen=True, slots=True, order=True)
class SetAside:
    """A file that belongs to no submission, and why."""

    path: str
    """Relative to the cohort folder."""
    why: str
    """One sentence for a person, with what to do."""


def cohort(
    submissions: Iterable[tuple[Who, str]],
    missing: Iterable[Who] = (),
    shared: Iterable[SharedPassage] = (),
    unplaced: Iterable[SetAside] = (),
    ignored: Iterable[SetAside] = (),
) -> dict[str, object]:
    """The object for `cohort.json`.

    submissions: who, and the path of the result relative to OUT ("results/jane-smith--701.json").
    Each list is sorted, so that two runs over the same folder say the same.
    """
    return {
        "schema": SCHEMA,
        "submissions": [{**_who(who), "result": path} for who, path in sorted(submissions)],
        "missing_submissions": [_who(who) for who in sorted(missing)],
        "shared_passages": [
            {"a": _who(s.a), "b": _who(s.b), "words": s.words, "text": s.text}
            for s in sorted(shared, key=lambda s: (s.a, s.b, -s.words, s.text))
        ],
        "unplaced_files": [{"path": f.path, "why": f.why} for f in sorted(unplaced)],
        "ignored_files": [{"path": f.path, "why": f.why} for f in sorted(ignored)],
    }


def _who(who: Who) -> dict[str, object]:
    return {"learner": who.learner, "unit": who.unit}
