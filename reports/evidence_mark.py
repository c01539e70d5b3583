"""What a decision rests on: kept with the sheet, so that the next run can say what changed under it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reports import wording
from reports.material import Material
from reports.typed import Typed
from rubrics.model import CriterionResult, State

CRITERIA = "Criteria"
"""The sheet on which decisions stand."""
PLACES, QUOTATION = 3, 70
"""Places of a criterion, and characters of each: enough to see which one is meant."""
REQUIREMENT = 80
"""Characters of a requirement's text."""
LONGEST = 600
"""Characters of what is told of a criterion over several runs."""


def marks(material: Material) -> dict[str, dict[str, Any]]:
    """Criterion -> state, requirements with state and count, best places: what its decision will rest on."""
    return {result.criterion.id: _mark(result, material) for result in material.criteria}


def _mark(result: CriterionResult, material: Material) -> dict[str, Any]:
    return {
        "state": result.state.value,
        "asked": {
            one.requirement.id: [one.requirement.text[:REQUIREMENT], one.outcome.state.value, one.outcome.present]
            for one in result.requirements
            if not one.requirement.advisory
        },
        "places": [" ".join(material.places.quote(span, QUOTATION).split()) for span in result.evidence[:PLACES]],
    }


def look_again(earlier: Typed, now: Mapping[str, Mapping[str, Any]]) -> tuple[tuple[str, str], ...]:
    """(criterion, what changed) for every criterion about which somebody entered something on an earlier sheet.

    What was told before stands until the person changes an entry of that row or clears it.
    """
    if earlier.record is None:
        return ()
    told = []
    for criterion, mark in now.items():
        row = wording.criterion(criterion)
        entered = [e for e in earlier.entries if e.sheet == CRITERIA and e.row == row and e.asked and e.changed]
        before = earlier.record.evidence.get(criterion)
        if not any(e.value is not None for e in entered) or not isinstance(before, Mapping):
            continue
        open_still = str(before.get("again", "")) if not any(e.acted for e in entered) else ""
        both = dict.fromkeys(part for part in (open_still, difference(before, mark)) if part)
        if both:
            told.append((criterion, "; ".join(both)[:LONGEST]))
    return tuple(told)


def difference(before: Mapping[str, Any], now: Mapping[str, Any]) -> str:
    """What changed between two marks, in words; "" if nothing did."""
    parts = []
    if before["state"] != now["state"]:
        parts.append(f"it was “{_state(before['state'])}”, now “{_state(now['state'])}”")
    for id, (text, state, present) in now["asked"].items():
        was = before["asked"].get(id)
        if was is None:
            parts.append(f"asked for now: {text}")
        elif was[1] != state:
            parts.append(f"{text}: was “{_state(was[1])}”, now “{_state(state)}”")
        elif was[2] != present:
            parts.append(f"{text}: was {_count(was[2])}, now {_count(present)}")
    parts += [f"asked for no more: {was[0]}" for id, was in before["asked"].items() if id not in now["asked"]]
    parts += _places("no longer located", before["places"], now["places"])
    parts += _places("new", now["places"], before["places"])
    return "; ".join(parts)


def _places(words: str, ones: Sequence[str], others: Sequence[str]) -> list[str]:
    found = [place for place in ones if place not in others]
    return [f"{words}: {', '.join(found)}"] if found else []


def _state(value: str) -> str:
    return wording.STATES[State(value)]


def _count(value: object) -> str:
    return "not counted" if value is None else str(value)
