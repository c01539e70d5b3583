"""The summary's sheets *Criteria 700*, ...: learners by criteria, in words and colour."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from openpyxl.worksheet.worksheet import Worksheet

from reports import style, wording
from reports.digest import Digest
from reports.places import clip
from reports.table import FIRST_ROW, HEADER_ROW, Column, body, freeze, head, header, mark_up, put
from rubrics.model import Rubric, State

WORDING = 60
"""Characters of a criterion's text over its column."""
NOTE = "● found   ◐ partly   ○ not found   ? cannot tell: what was located for each criterion, not whether it is met."


def heat_map(sheet: Worksheet, unit: str, digests: Sequence[Digest], rubric: Rubric | None) -> None:
    """Fill the sheet for one unit; the criteria's texts come from the rubric, if there is one."""
    texts = {c.id: c.text for c in rubric.criteria} if rubric else {}
    criteria = list(dict.fromkeys([*texts, *(id for digest in digests for id in digest.states)]))
    width = max(12.5, min(18.0, 120 / max(1, len(criteria))))
    columns: list[Column[Digest]] = [Column("Learner", 28, lambda d: d.learner, style.STRONG)]
    columns += [
        Column(f"{wording.criterion(id)} {clip(texts.get(id, ''), WORDING)}".strip(), width, _shown(id), _look(id))
        for id in criteria
    ]
    title = f"Criteria of unit {unit}" + (f" – {rubric.title}" if rubric else "")
    head(sheet, title, NOTE)
    header(sheet, HEADER_ROW, columns)
    end = body(sheet, FIRST_ROW, columns, digests)
    mark_up(sheet, HEADER_ROW, end - 1, len(columns))
    _sums(sheet, end + 1, criteria, digests)
    freeze(sheet, FIRST_ROW, 2)


SHORT = {State.FOUND: "found", State.PARTIAL: "partly", State.MISSING: "not found", State.CANNOT_TELL: "cannot tell"}
"""Words for narrow columns."""


def _shown(criterion: str) -> Callable[[Digest], str]:
    def shown(digest: Digest) -> str:
        state = digest.states.get(criterion)
        return "" if state is None else f"{wording.SIGNS[state]} {SHORT[state]}"

    return shown


def _look(criterion: str) -> Callable[[Digest], str]:
    def look(digest: Digest) -> str:
        state = digest.states.get(criterion)
        return style.CENTRE if state is None else style.CENTRED[state]

    return look


def _sums(sheet: Worksheet, row: int, criteria: Sequence[str], digests: Sequence[Digest]) -> None:
    """How many learners stand in each state, criterion by criterion: where teaching may be at fault, not learners."""
    for state in State:
        counts = [sum(digest.states.get(id) is state for digest in digests) for id in criteria]
        if not any(counts):
            continue
        put(sheet, row, 1, wording.state(state), style.LABEL)
        for column, count in enumerate(counts, 2):
            put(sheet, row, column, count or "–", style.CENTRE)
        row += 1
