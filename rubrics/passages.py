"""Where each criterion is answered: blocks put under criteria by number, wording, heading or content.

Learners signpost by number, by the criterion's wording, by their own headings, or not at all; a reflective journal
has to be read paragraph by paragraph. What is marked by the learner comes first; content alone ranks lower, and
lowest where the learner put the same text under another criterion.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractors.model import Facts, Reading
from rubrics.content import PARAGRAPH, Claim, by_content, elsewhere, orphans
from rubrics.diary import entries
from rubrics.echo import usable
from rubrics.facet_headings import by_parts
from rubrics.gaps import begun_before, gaps, going_on, whole_tables
from rubrics.marks import Mark, file_mark, own_numbering, section_marks
from rubrics.model import Passage, Passages, Rubric
from rubrics.pointers import with_pointers
from rubrics.records import by_reflections, by_sessions
from rubrics.signposts import Signpost, read
from rubrics.topics import Topics
from rubrics.units import Unit, units

MOST = 0.5
"""Share of the unit's criteria under marks of the learner's own from which on unmarked text is seldom an answer."""


@dataclass(frozen=True, slots=True)
class _Claim:
    """One unit put under one criterion."""

    unit: Unit
    route: str
    trust: float


def route(facts: Facts, rubric: Rubric) -> Mapping[str, Passages]:
    """The passages of every criterion of the unit, most trusted first; empty where nothing was located."""
    reading = facts.reading
    evidence = usable(reading, rubric)
    topics = Topics(rubric, (reading.documents[d].blocks[b].text for d, b in sorted(evidence)))
    marks = by_parts(section_marks(reading, rubric, topics), reading, rubric)
    own = own_numbering(reading, _posts(reading, rubric), rubric, topics)
    found = units(reading, rubric, evidence, marks, own, topics)
    found = _with_files(found, reading, topics)
    found = with_pointers(found, reading, rubric)
    claims: dict[str, list[_Claim]] = defaultdict(list)
    for unit in found:
        if unit.mark is not None:
            for criterion in unit.mark.criteria:
                claims[criterion].append(_Claim(unit, unit.mark.route, unit.mark.trust))
    about = tuple(_entries_weak(by_content(found, reading, rubric, topics), claims, reading, rubric))
    about = (*about, *going_on(found, about), *begun_before(found, about), *whole_tables(found, about, reading))
    away = tuple(elsewhere(found, topics))
    parts = [(unit, criterion, trust) for unit, criterion, trust in away if trust >= PARAGRAPH]
    for unit, criterion, trust in (*about, *away, *going_on(found, parts), *begun_before(found, parts)):
        claims[criterion].append(_Claim(unit, "content", trust))
    placed = [(claim.unit, c, claim.trust) for c, made in claims.items() for claim in made]
    for unit, criterion, trust in tuple(gaps(found, placed, reading, rubric, topics)):
        claims[criterion].append(_Claim(unit, "place in the order", trust))
    for unit, criterion, trust in by_sessions(found, facts, rubric):
        claims[criterion].append(_Claim(unit, "session record", trust))
    for unit, criterion, trust in by_reflections(found, facts, rubric, evidence):
        claims[criterion].append(_Claim(unit, "reflection on a session", trust))
    held = frozenset(c for c, made in claims.items() if any(claim.trust >= PARAGRAPH for claim in made))
    left = tuple(orphans(found, held, reading, rubric, topics))
    for unit, criterion, trust in (*left, *begun_before(found, left)):
        claims[criterion].append(_Claim(unit, "content", trust))
    return {c.id: Passages(c.id, _passages(claims[c.id])) for c in rubric.criteria}


def _posts(reading: Reading, rubric: Rubric) -> tuple[Signpost, ...]:
    return tuple(read(s.title, s.label, rubric) if s.heading is not None else Signpost() for s in reading.sections)


def _entries_weak(
    about: Iterable[Claim], marked: Mapping[str, Sequence[_Claim]], reading: Reading, rubric: Rubric
) -> Iterator[Claim]:
    """Claims by content with less trust in a diary's entries, where most criteria have answers of their own.

    Then an entry is what the answers draw on, and what it says of another criterion it says in passing.
    """
    diary = entries(reading) if MOST * len(rubric.criteria) <= len(marked) else frozenset()
    for unit, criterion, trust in about:
        yield unit, criterion, min(trust, PARAGRAPH) if unit.section in diary else trust


def _with_files(found: Sequence[Unit], reading: Reading, topics: Topics) -> tuple[Unit, ...]:
    """Units of a file among several that has no marks of its own are marked by its name."""
    marked = {u.document for u in found if u.mark is not None and u.mark.settled}
    files: dict[int, Mark | None] = {}
    if len({u.document for u in found}) > 1:
        files = {d: file_mark(doc.path, topics) for d, doc in enumerate(reading.documents) if d not in marked}
    return tuple(
        Unit(u.document, u.section, u.blocks, u.text, files.get(u.document)) if u.mark is None else u for u in found
    )


def _passages(claims: Iterable[_Claim]) -> tuple[Passage, ...]:
    """Claims as passages: neighbouring units of one section that came by the same route make one."""
    best: dict[tuple[int, tuple[int, ...]], _Claim] = {}
    for claim in claims:
        key = (claim.unit.document, claim.unit.blocks)
        if key not in best or claim.trust > best[key].trust:
            best[key] = claim
    groups: dict[tuple[int, int, str, float], list[int]] = defaultdict(list)
    for claim in best.values():
        groups[claim.unit.document, claim.unit.section, claim.route, claim.trust].extend(claim.unit.blocks)
    made = [Passage(d, tuple(sorted(blocks)), way, trust) for (d, _, way, trust), blocks in groups.items()]
    return tuple(sorted(made, key=lambda p: (-p.trust, p.document, p.blocks)))
