"""Records as evidence: where sessions were read, the criterion that asks for their hours is answered; where a session's
reflection was, the one that asks for a reflection after each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from extractors.model import Facts
from rubrics.model import Rubric
from rubrics.reflections import pair
from rubrics.units import Unit

RECORD = 0.7
"""A paragraph or row in which a counted session was read."""
AROUND = 0.6
"""The rest of an unmarked section that is made of such records."""
REFLECTIONS = "reflection_per_session"
"""The check that asks for a reflection after each session."""
HOURS = "hours"
"""The check that asks for hours of a kind of session."""


def by_sessions(units: Sequence[Unit], facts: Facts, rubric: Rubric) -> Iterator[tuple[Unit, str, float]]:
    """(unit, criterion, trust) for units that hold counted sessions, and for the unmarked sections around them."""
    wanted = _wanted(rubric)
    held: dict[tuple[int, int], set[str]] = defaultdict(set)
    for session in facts.sessions:
        if session.counted and session.kind in wanted:
            held[session.span.document, session.span.block].add(session.kind)
    around: dict[int, set[str]] = defaultdict(set)
    for unit in units:
        for kind in set().union(*(held.get((unit.document, b), set()) for b in unit.blocks)):
            around[unit.section].add(kind)
            yield unit, wanted[kind], RECORD
    for unit in units:
        if unit.mark is None or not unit.mark.criteria:
            for kind in around.get(unit.section, ()):
                yield unit, wanted[kind], AROUND


def by_reflections(
    units: Sequence[Unit], facts: Facts, rubric: Rubric, evidence: frozenset[tuple[int, int]]
) -> Iterator[tuple[Unit, str, float]]:
    """(unit, criterion, trust) for unmarked units that hold the reflection on a session, wherever it was written."""
    wanted = [c.id for c in rubric.criteria if any(r.check == REFLECTIONS for r in c.requirements)]
    if not wanted:
        return
    places = {(span.document, span.block) for _, span in pair(facts, evidence).paired}
    for unit in units:
        if any((unit.document, b) in places for b in unit.blocks):
            yield from ((unit, criterion, AROUND) for criterion in wanted)


def _wanted(rubric: Rubric) -> dict[str, str]:
    """Kind of session to the criterion that asks for its hours."""
    return {
        requirement.params.kind: criterion.id
        for criterion in rubric.criteria
        for requirement in criterion.requirements
        if requirement.check == HOURS
    }
