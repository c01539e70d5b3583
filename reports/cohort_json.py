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
    """The same words in two learners' work."""

    a: Who
    b: Who
    words: int
    """Words in common."""
    text: str
    """What the first has, as it stands there."""
    edited: bool = False
    """Some words between the common ones differ."""
    other_text: str = ""
    """What the second has; "" where that is the same."""
    place: str = ""
    """Where it stands in the first one's work, for a person."""
    other_place: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Remark:
    """Something about whose work it is that is no passage of two learners: a fact with its innocent explanations."""

    what: str
    """Stable word for the kind: "own-units", "attributed", "form", "earlier-run", "same-save-sessions", ..."""
    who: Who
    says: str
    """What was seen and what may explain it, for a person."""
    words: int = 0
    text: str = ""
    place: str = ""
    other: Who | None = None
    other_text: str = ""
    other_place: str = ""


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
    remarks: Iterable[Remark] = (),
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
            {"a": _who(s.a), "b": _who(s.b), "words": s.words, "text": s.text, **_beside(s)}
            for s in sorted(shared, key=lambda s: (s.a, s.b, -s.words, s.text))
        ],
        "unplaced_files": [{"path": f.path, "why": f.why} for f in sorted(unplaced)],
        "ignored_files": [{"path": f.path, "why": f.why} for f in sorted(ignored)],
        "integrity": [_remark(r) for r in sorted(remarks, key=_order)],
    }


def _beside(shared: SharedPassage) -> dict[str, object]:
    return {
        "edited": shared.edited,
        "other_text": shared.other_text or shared.text,
        "place": shared.place,
        "other_place": shared.other_place,
    }


def _order(remark: Remark) -> tuple[object, ...]:
    return remark.what, remark.who, remark.other or remark.who, -remark.words, remark.text, remark.says


def _remark(remark: Remark) -> dict[str, object]:
    return {
        "what": remark.what,
        **_who(remark.who),
        "says": remark.says,
        "words": remark.words,
        "text": remark.text,
        "place": remark.place,
        "other": _who(remark.other) if remark.other else None,
        "other_text": remark.other_text,
        "other_place": remark.other_place,
    }


def _who(who: Who) -> dict[str, object]:
    return {"learner": who.learner, "unit": who.unit}
