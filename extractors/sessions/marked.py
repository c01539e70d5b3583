"""What marks in a table stand for: ditto marks, boxes and ticks, codes such as A2 for a client's second session."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from extractors.sessions.grid import Box, Grid
from extractors.sessions.labels import field_of
from extractors.sessions.record import Field
from extractors.sessions.status import not_held

_TICK = re.compile(r"[✓✔☑☒√xXyY✗✘×]|yes", re.I)
_CROSS = re.compile(r"[☐□oO]|no?|-|–", re.I)
_HELD = re.compile(r"\b(?:attend|held|took place|complet|deliver|present|happened)", re.I)
_CODE = re.compile(r"([A-Z]{1,3})[-–./ ]?0?(\d{1,2})")
_NO_CLIENT = {"S", "E", "NO", "P", "APP", "REF", "SES", "D"}
"""Letters that stand for session, evidence, page, not for a client."""


_DITTO = re.compile(
    r"\s*(?:[\"“”″〃„]+|[-–—]\s*[\"“”″〃]\s*[-–—]|['’‘]{2}|[,‚]{2}|"
    r"ditto|d[o°]\.?|as above|same(?: as above| again)?|idem|”)\s*\.?",
    re.I,
)


def dittoed(grid: Grid) -> Grid:
    """The table, each ditto mark ("as above", \") replaced by what the cell above it says."""
    above: dict[int, Box] = {}
    rows = []
    for index, row in enumerate(grid.rows):
        made = []
        for box in row:
            if box.row != index:
                made.append(box)
                continue
            source = above.get(box.column)
            if source is not None and _DITTO.fullmatch(box.text) and isinstance(box.value, (str, type(None))):
                box = replace(box, text=source.text, value=source.value, unit=source.unit, note="as the row above")
            if box.shown.strip():
                above[box.column] = box
            made.append(box)
        rows.append(tuple(made))
    return replace(grid, rows=tuple(rows))


_OFF, _ON = "☐□❏◻⬜○", "☒☑■✓✔✗✘🗹⬛◉●"
_OPTION = re.compile(rf"([{_OFF}{_ON}]|\[[ xX✓]?\]|\([ xX✓]\))\s*([^{_OFF}{_ON}\[\n]*)")


def chosen(text: str) -> str:
    """A text of options with boxes ("☐ 45 min ☒ 60 min"): the ticked ones; any other text as it is."""
    options = _OPTION.findall(text)
    if len(options) < 2 or text[: text.find(options[0][0])].strip():
        return text
    on = [said.strip(" ,;/|") for box, said in options if box in _ON or box.strip("[]() ").lower() in ("x", "✓")]
    return ", ".join(on)


def boxes_chosen(grid: Grid) -> Grid:
    """The table, each cell of options with boxes made to say only what is ticked."""
    if not any(_OPTION.search(b.text) for row in grid.rows for b in row):
        return grid
    rows = (tuple(replace(b, text=chosen(b.text)) if b.value is None else b for b in row) for row in grid.rows)
    return replace(grid, rows=tuple(rows))


def ticks_read(grid: Grid) -> Grid:
    """The table, columns of ticks for what became of a session made one that says it in words."""
    for index, own in grid.header_rows():
        if not any(field_of(b.text) is Field.DATE for b in own):
            continue
        heads = {b.column: b.text.strip() for b in own if _HELD.search(b.text) or not_held(b.text)}
        if len(heads) < 2:
            continue
        filled = [text for c in heads for b in grid.below(index, c).values() if (text := b.text.strip())]
        if not filled or not all(_TICK.fullmatch(t) or _CROSS.fullmatch(t) for t in filled):
            return grid
        return _in_words(grid, index, heads)
    return grid


def _in_words(grid: Grid, header: int, heads: Mapping[int, str]) -> Grid:
    first = min(heads)
    rows = []
    for r, row in enumerate(grid.rows):
        ticked = [b for b in row if b.column in heads and b.row == r and _TICK.fullmatch(b.text.strip())]
        said = heads[ticked[0].column] if len(ticked) == 1 else ""
        made = []
        for box in row:
            if box.column in heads and r == header:
                box = replace(box, text="Status" if box.column == first else "")
            elif box.column in heads and box.row == r and r > header:
                box = replace(box, text=said if box.column == first else "", value=None)
            made.append(box)
        rows.append(tuple(made))
    return replace(grid, rows=tuple(rows))


def codes_divided(grid: Grid) -> Grid:
    """The table, a column of codes made one of clients' labels: A1, A2, B1 are the sessions of two clients.

    Only where each letter's numbers run from 1 without a gap, of two letters or more, and no column names clients.
    """
    for index, own in grid.header_rows():
        fields = [field_of(b.text) for b in own]
        if Field.DATE not in fields or Field.CLIENT in fields:
            continue
        for head, what in zip(own, fields, strict=True):
            cells = {
                r: b
                for r in range(index + 1, len(grid.rows))
                if (b := grid.box(r, head.column)) is not None and b.row == r and b.text.strip()
            }
            if what in (Field.OTHER, Field.NUMBER, Field.TYPE) and (found := _codes(cells)):
                return _labelled(grid, index, head, found)
        return grid
    return grid


def _codes(cells: Mapping[int, Box]) -> dict[int, tuple[str, str]]:
    found = {r: (m[1], m[2]) for r, b in cells.items() if (m := _CODE.fullmatch(b.text.strip()))}
    numbers: dict[str, list[int]] = {}
    for letter, number in found.values():
        numbers.setdefault(letter, []).append(int(number))
    runs = all(sorted(n) == list(range(1, len(n) + 1)) for n in numbers.values())
    several = len(numbers) > 1 and not numbers.keys() & _NO_CLIENT
    return found if several and runs and len(found) >= len(cells) - 1 else {}


def _labelled(grid: Grid, header: int, head: Box, codes: Mapping[int, tuple[str, str]]) -> Grid:
    rows = []
    for r, row in enumerate(grid.rows):
        made = []
        for box in row:
            if r == header and box.column == head.column:
                box = replace(box, text="Client")
            elif box.column == head.column and box.row == r and r in codes:
                letter, number = codes[r]
                box = replace(box, text=f"Client {letter}", note=f"session {number}, from “{box.text.strip()}”")
            made.append(box)
        rows.append(tuple(made))
    return replace(grid, rows=tuple(rows))
