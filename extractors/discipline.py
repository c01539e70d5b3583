"""Whether a submission is about coaching, mentoring or both (spec, unit 700 footnotes 1 to 3)."""

from __future__ import annotations

from extractors.model import Part, Reading, Role
from extractors.uncased import Uncased

CLEAR_MAJORITY = 1.5
"""One word family used this many times as often as the other decides: unit 700 compares both in 1.1, so that a
coach's paper holds a fair share of "mentor" too."""

_COACH = Uncased(r"\bcoach(?:es|ee|ees|ed|ing)?\b")
_MENTOR = Uncased(r"\bment(?:or|ors|ee|ees|ored|oring)\b")
_SAID = Uncased(
    r"\bmy (?:chosen |selected )?(?:discipline|focus|practice) (?:is|will be|was) (coach|mentor)ing\b"
    r"|\bI (?:have chosen|chose|will focus on|focus on) (coach|mentor)ing\b",
)


def discipline(reading: Reading) -> str:
    """ "coaching", "mentoring" or "both": what the learner says, else the clear majority of words.

    "coaching or mentoring" as a pair says nothing, so both sides of it count alike.
    """
    coach = mentor = 0
    for _, _, block in reading.blocks(Part.BODY, Part.FOOTNOTE, Part.ENDNOTE, Part.TEXTBOX):
        if block.role is Role.CONTENTS:
            continue
        if said := _SAID.search(block.text):
            return f"{(said[1] or said[2]).lower()}ing"
        coach += len(_COACH.spans(block.text))
        mentor += len(_MENTOR.spans(block.text))
    if coach >= mentor * CLEAR_MAJORITY:
        return "coaching"
    if mentor >= coach * CLEAR_MAJORITY:
        return "mentoring"
    return "both"
