"""Evidence that lies in an appendix: "see Appendix B" under a criterion marks the appendix as evidence for it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from extractors.model import Reading
from extractors.uncased import Uncased
from rubrics.marks import Mark
from rubrics.model import Rubric
from rubrics.units import Unit

BY_MAP = 0.8
"""An appendix that a mapping table or a sentence under a numbered criterion names."""
BY_TEXT = 0.6
"""One that a sentence under a heading of the learner's own names."""

_POINTER = Uncased(r"\b(?:appendi(?:x|ces)|annex(?:es)?)\s+((?:\w{1,3})(?:\s*(?:,|and|&|to|-|–)\s*\w{1,2}\b)*)")
_TITLE = re.compile(r"\W*(?:appendix|annex)(?:\s+(\w{1,3}))?\b", re.IGNORECASE)


def with_pointers(units: Sequence[Unit], reading: Reading, rubric: Rubric) -> tuple[Unit, ...]:
    """The units, those of an appendix without a mark of its own marked by what points to it."""
    pointed: dict[str, dict[str, float]] = defaultdict(dict)
    for unit in units:
        if unit.mark is None or not unit.mark.criteria or _title(unit, reading):
            continue
        trust = BY_MAP if unit.mark.trust >= BY_MAP or unit.mark.route == "mapping table" else BY_TEXT
        for found in _POINTER.finditer(unit.text):
            for name in re.findall(r"\b[A-Za-z]\b|\b\d{1,2}\b|\b[ivx]{1,4}\b", found[1]):
                for criterion in unit.mark.criteria:
                    known = pointed[name.lower()]
                    known[criterion] = max(known.get(criterion, 0.0), trust)
    order = [c.id for c in rubric.criteria]
    return tuple(_marked(unit, _title(unit, reading), pointed, order) for unit in units)


def _title(unit: Unit, reading: Reading) -> str:
    """Letter or number of the appendix that a unit lies in, "" outside."""
    section = reading.sections[unit.section]
    for title in (section.title, *(reading.sections[p].title for p in reversed(section.parents))):
        found = _TITLE.match(title)
        if found and found[1]:
            return found[1].lower()
    return ""


def _marked(unit: Unit, name: str, pointed: dict[str, dict[str, float]], order: list[str]) -> Unit:
    wanted = pointed.get(name)
    if not name or not wanted or (unit.mark is not None and unit.mark.settled):
        return unit
    trust = max(wanted.values())
    own = unit.mark.criteria if unit.mark else ()
    criteria = tuple(i for i in order if i in wanted or i in own)
    return replace(unit, mark=Mark(criteria, f"appendix {name.upper()}, named under the criterion", trust))
