"""Sub-headings that are the parts of one criterion: "Context", "Strategy", "Culture", "Conditions".

One alone is a word among many. Where three of a criterion's parts stand side by side as headings, each is its part,
whatever else a text under it speaks of.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from extractors.model import Reading
from rubrics.marks import TOPIC, Mark
from rubrics.model import Rubric

LEAST_PARTS = 3
"""Different parts of a criterion among the headings of one level under one heading."""

TITLE_WORDS = 3
"""Words of a heading that names a part and nothing else: "The culture here"."""


def by_parts(marks: Sequence[Mark | None], reading: Reading, rubric: Rubric) -> tuple[Mark | None, ...]:
    """The marks of sections, with those set that are parts of one criterion and that no number settles."""
    found = list(marks)
    parts = _parts(rubric)
    groups: dict[tuple[int, int, int], list[int]] = defaultdict(list)
    for s, section in enumerate(reading.sections):
        if section.heading is not None:
            groups[section.document, section.parents[-1] if section.parents else -1, section.level].append(s)
    for beside in groups.values():
        named = {c: _named(beside, reading, pattern) for c, pattern in parts.items()}
        counts = {c: len(set(parts_named.values())) for c, parts_named in named.items()}
        most = max(counts.values(), default=0)
        best = [c for c, count in counts.items() if count == most]
        if most < LEAST_PARTS or len(best) != 1:
            continue
        for s in named[best[0]]:
            mark = found[s]
            if mark is None or not mark.settled:
                found[s] = Mark((best[0],), "heading wording", TOPIC)
    return tuple(found)


def _parts(rubric: Rubric) -> Mapping[str, re.Pattern[str]]:
    """By criterion, what finds the names of its parts in a heading."""
    found = {}
    for criterion in rubric.criteria:
        names = {
            facet[0]
            for requirement in criterion.requirements
            if requirement.check == "each_of" and requirement.essential
            for facet in getattr(requirement.params, "facets", ())
        }
        if len(names) >= LEAST_PARTS:
            found[criterion.id] = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names)))})\b", re.IGNORECASE)
    return found


def _named(sections: Sequence[int], reading: Reading, part: re.Pattern[str]) -> dict[int, str]:
    """The sections whose short titles name one part, and which."""
    found = {}
    for s in sections:
        title = reading.sections[s].title
        names = {name.lower() for name in part.findall(title)}
        if len(names) == 1 and len(re.findall(r"[^\W\d_]+", title)) <= TITLE_WORDS:
            found[s] = names.pop()
    return found
