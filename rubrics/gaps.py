"""What the order of the answers tells about a section, and what a table tells about its rows.

Learners answer criteria in their order. Where everything but one criterion has been placed, and one section stands
between the sections of the criteria before and after it, that section answers the one left over, whatever words it
uses and however poetic its heading is. The rows of one table belong together, because the head of a plan's table
says for all rows what each cell is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from extractors.model import Reading
from rubrics.answer import FIRM_TRUST
from rubrics.content import PARAGRAPH, SECTION, SHARED
from rubrics.marks import APART
from rubrics.model import Rubric
from rubrics.topics import Topics
from rubrics.units import Unit

GAP_WORDS = 40
"""Words of a section that may be an answer: two sentences."""

GAP_SHARE = 0.1
"""Share of its best criterion's score that the section must reach for the one left over: it says something of it."""

TABLE_SHARE = 0.3
"""Share of a table's rows that are about a criterion, from which on the table is."""

Placed = tuple[Unit, str, float]
"""A unit, the criterion it was put under, and the trust in that."""


def gaps(
    units: Sequence[Unit], placed: Iterable[Placed], reading: Reading, rubric: Rubric, topics: Topics
) -> Iterator[Placed]:
    """Claims for criteria that no section is about, each from the section that fills its place in the order.

    A section whose words are about a neighbour must say something of the criterion, and so must one before all others
    or after them; one between whose words are about a criterion far off, or about none, is out of place there, and its
    place tells more than its words.
    """
    order = [c.id for c in rubric.criteria]
    subjects = _subjects(placed)
    of_section: dict[int, list[Unit]] = defaultdict(list)
    for unit in units:
        of_section[unit.section].append(unit)
    running = [s for s in sorted(of_section) if s in subjects or _may_answer(of_section[s], reading, s)]
    held = set(subjects.values())
    for at, criterion in enumerate(order):
        if criterion in held:
            continue
        before, after = order[at - 1] if at else None, order[at + 1] if at + 1 < len(order) else None
        for i, s in enumerate(running):
            if not _may_answer(of_section[s], reading, s):
                continue
            document = reading.sections[s].document
            sides = (
                _next(running[:i][::-1], subjects, reading, document),
                _next(running[i + 1 :], subjects, reading, document),
            )
            if sides != (before, after):
                continue
            out_of_place = subjects.get(s) not in sides and None not in sides
            if out_of_place or _says_something(of_section[s], criterion, topics):
                yield from ((unit, criterion, SECTION) for unit in of_section[s])


def _subjects(placed: Iterable[Placed]) -> dict[int, str]:
    """The criterion of each section that has one: most trusted, then most words."""
    weights: dict[int, dict[str, tuple[float, int]]] = defaultdict(dict)
    for unit, criterion, trust in placed:
        if trust >= SHARED:
            best, words = weights[unit.section].get(criterion, (0.0, 0))
            weights[unit.section][criterion] = (max(best, trust), words + len(unit.text.split()))
    return {s: max(found, key=lambda c: found[c]) for s, found in weights.items()}


def _may_answer(units: Sequence[Unit], reading: Reading, section: int) -> bool:
    marked = any(u.mark is not None and u.mark.criteria and u.mark.trust >= FIRM_TRUST for u in units)
    words = sum(len(u.text.split()) for u in units)
    named = reading.sections[section]
    return not marked and words >= GAP_WORDS and named.heading is not None and not APART.match(named.title)


def _next(sections: Iterable[int], subjects: Mapping[int, str], reading: Reading, document: int) -> str | None:
    """The subject of the nearest of these sections that has one, in the same document."""
    return next((subjects[s] for s in sections if s in subjects and reading.sections[s].document == document), None)


def _says_something(units: Sequence[Unit], criterion: str, topics: Topics) -> bool:
    total: dict[str, float] = defaultdict(float)
    for unit in units:
        for c, score in topics.paragraph(unit.text).items():
            total[c] += score
    return total.get(criterion, 0.0) > 0 and total[criterion] >= GAP_SHARE * max(total.values())


_GOES_ON = re.compile(
    r"\W*(?:(?:and|then) )?(?:the (?:other|second|third|last|next)\b|another\b|(?:second|third)(?:ly)?,)"
    r"(?! (?:session|meeting|client|coachee|mentee|entry|day|week|month|year|time)\b)",
    re.IGNORECASE,
)
"""How a paragraph opens that goes on with a list which the one before began: "The other is ...", "Second, ..."."""


def going_on(units: Sequence[Unit], placed: Sequence[Placed]) -> Iterator[Placed]:
    """Claims for paragraphs that go on counting, under what the paragraph before is about, if no mark settles it."""
    about: dict[int, dict[str, float]] = defaultdict(dict)
    for unit, criterion, trust in placed:
        about[id(unit)][criterion] = trust
    unsettled = [unit for unit in units if unit.mark is None or not unit.mark.settled]
    for before, unit in pairwise(unsettled):
        if before.section == unit.section and _GOES_ON.match(unit.text):
            for criterion, trust in about[id(before)].items():
                if criterion not in about[id(unit)]:
                    about[id(unit)][criterion] = min(trust, PARAGRAPH)
                    yield unit, criterion, min(trust, PARAGRAPH)


def begun_before(units: Sequence[Unit], placed: Sequence[Placed]) -> Iterator[Placed]:
    """Claims for the paragraphs with which a list began that a claimed one goes on with."""
    about: dict[int, set[str]] = defaultdict(set)
    for unit, criterion, _ in placed:
        about[id(unit)].add(criterion)
    for before, unit in reversed(list(pairwise(units))):
        if before.section == unit.section and _GOES_ON.match(unit.text):
            for criterion in about[id(unit)] - about[id(before)]:
                about[id(before)].add(criterion)
                yield before, criterion, PARAGRAPH


def whole_tables(units: Sequence[Unit], placed: Sequence[Placed], reading: Reading) -> Iterator[Placed]:
    """The other rows of each unmarked table of which a good part is about a criterion."""
    rows: dict[tuple[int, int, int], list[Unit]] = defaultdict(list)
    for unit in units:
        cell = reading.documents[unit.document].blocks[unit.blocks[0]].cell
        if cell is not None and (unit.mark is None or not unit.mark.criteria):
            rows[unit.document, unit.section, cell.table].append(unit)
    table_of = {id(unit): key for key, found in rows.items() for unit in found}
    about: dict[tuple[tuple[int, int, int], str], set[int]] = defaultdict(set)
    for unit, criterion, trust in placed:
        if id(unit) in table_of and trust >= PARAGRAPH:
            about[table_of[id(unit)], criterion].add(id(unit))
    for (key, criterion), own in about.items():
        if len(own) >= TABLE_SHARE * len(rows[key]):
            yield from ((unit, criterion, PARAGRAPH) for unit in rows[key] if id(unit) not in own)
