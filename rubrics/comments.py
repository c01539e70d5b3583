"""The comment bank: sentences for feedback on a criterion, with what was located and what is absent filled in.

An assessor picks one or copies it and makes it her own; the program never enters one. A centre adds its own in
`centre.toml` and may leave out the shipped ones. Feedback speaks to the learner, names the criterion and says what
is to be done (domain notes, 3.3: "avoid general comments").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

MET, NOT_YET_MET, NOT_ASSESSED = "met", "not yet met", "not assessed"
DECISIONS = (MET, NOT_YET_MET, NOT_ASSESSED)
"""What may be decided of a criterion; a centre may call them otherwise."""
PLACEHOLDERS = ("criterion", "wording", "verb", "located", "absent", "learner", "unit")
"""What may stand in braces in a comment."""
OPEN = "…"
"""Stands where nothing can be filled in: the assessor completes it."""

_BRACES = re.compile(r"\{([^{}]*)\}")
_JUDGING = re.compile(r"evaluat|analys|review|reflect|compare|justify|assess", re.IGNORECASE)
"""Command verbs that ask for more than description."""


@dataclass(frozen=True, slots=True)
class Comment:
    """One sentence or more of feedback."""

    decision: str
    """One of `DECISIONS`."""
    text: str
    unit: str = ""
    """"701"; "" for every unit."""
    criterion: str = ""
    """"2.2"; "" for every criterion."""
    judging: bool = False
    """Only for criteria whose verb asks for judgement."""


SHIPPED = (
    Comment(MET, "AC {criterion} is met. Your work covers: {located}."),
    Comment(MET, "AC {criterion} is met, and the work does more than list: it weighs what it says.", judging=True),
    Comment(NOT_YET_MET, "AC {criterion} is not yet met. Please add: {absent}. Say in the work where each stands."),
    Comment(
        NOT_YET_MET,
        "AC {criterion} asks you to “{verb}”. So far the work mainly describes. Set out strengths and weaknesses with "
        "examples of your own practice, and say what you conclude.",
        judging=True,
    ),
    Comment(
        NOT_YET_MET, "AC {criterion}: I found this touched on, but not enough to meet it. What is needed: {absent}."
    ),
    Comment(NOT_ASSESSED, "AC {criterion} has not been assessed in this submission."),
)
"""For every criterion of every unit."""


def bank(unit: str, criterion: str, verb: str, own: Iterable[Comment], *, shipped: bool = True) -> tuple[Comment, ...]:
    """The comments for one criterion: the centre's own first, each decision's together, as written."""
    made = []
    for comment in (*own, *(SHIPPED if shipped else ())):
        fits = comment.unit in ("", unit) and comment.criterion in ("", criterion)
        if fits and (not comment.judging or _JUDGING.search(verb)):
            made.append(comment)
    return tuple(sorted(made, key=lambda comment: DECISIONS.index(comment.decision)))


def unknown(text: str) -> list[str]:
    """What stands in braces in a comment and is no placeholder."""
    return [name for name in _BRACES.findall(text) if name not in PLACEHOLDERS]


def filled(comment: Comment, values: Mapping[str, str]) -> str:
    """The comment with its placeholders filled in; what has no value becomes `OPEN`."""
    return _BRACES.sub(lambda match: values.get(match[1]) or OPEN, comment.text).replace(f"{OPEN}.", OPEN)
