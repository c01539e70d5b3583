"""Reads one page: its letters with size and position, its tables, links and pictures."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from extractors.pdf.columns import regions
from extractors.pdf.grids import aligned, ruled
from extractors.pdf.layout import Area, Grid, Line, PageContent, PageLink
from extractors.pdf.words import Row, rows, words

MAX_LETTERS = 30_000
"""Letters of a page that are laid out; a full page of small print has 8,000. More is a drawing or an attack."""
TWISTED = 0.3
"""Share of letters that do not stand upright from which the page is read without positions."""
PICTURED = 0.5
"""Share of a page that a picture must cover to be taken for a scan."""
DOUBLED = 1.1
"""Letters drawn twice to look bold: more of them than this times what the other reader counts."""


def read_page(page: Any, number: int, expected: int) -> PageContent | None:
    """Lay out a pdfplumber page. `expected` is the number of visible letters that pdfium counts on it.

    None where the layout cannot be trusted: turned text, or letters missing that pdfium sees.
    """
    letters = [c for c in page.chars if not str(c["text"]).isspace()]
    if len(letters) > MAX_LETTERS or sum(not c["upright"] for c in letters) > TWISTED * max(1, len(letters)):
        return None
    if len(letters) < 0.9 * expected - 20:
        return None
    doubled = expected and len(letters) > DOUBLED * expected
    chars = page.dedupe_chars(tolerance=1).chars if doubled else page.chars
    found = words(c for c in chars if c["upright"] and _visible(c, page))
    grids = ruled(page, found, number)
    rest = [w for w in found if not any(cell.holds(w) for grid in grids for cell in _areas(grid))]
    lines = rows(rest)
    loose, taken = aligned(lines, number)
    lines = [row for row in lines if not any(w.order in taken for w in row)]
    strange = sum(len(w.text) if "(cid:" in w.text else w.text.count("\ufffd") for w in found)
    return PageContent(
        number,
        float(page.width),
        float(page.height),
        tuple(_flow(lines, (*grids, *loose), number, _rules(page))),
        tuple(_links(page)),
        None,
        sum(len(w.text) for w in found),
        strange,
        _pictured(page),
    )


def _visible(char: Any, page: Any) -> bool:
    return bool(-1 <= char["x0"] <= page.width and -1 <= char["top"] <= page.height)


def _areas(grid: Grid) -> tuple[Area, ...]:
    return (grid.area,)


def _flow(lines: list[Row], grids: tuple[Grid, ...], number: int, rules: list[Area]) -> list[Line | Grid]:
    """Lines in reading order, cut into bands by the tables between them."""
    flow: list[Line | Grid] = []
    left = lines
    for grid in sorted(grids, key=lambda g: g.area.top):
        above = [row for row in left if _middle(row) < grid.area.top]
        left = [row for row in left if _middle(row) >= grid.area.top]
        flow += _lines(above, number, rules)
        flow.append(grid)
    return flow + _lines(left, number, rules)


def _middle(row: Row) -> float:
    return (min(w.top for w in row) + max(w.bottom for w in row)) / 2


def _lines(found: list[Row], number: int, rules: list[Area]) -> list[Line]:
    lines: list[Line] = []
    for region in regions(found) if found else ():
        edges = (min(row[0].x0 for row in region.rows), max(row[-1].x1 for row in region.rows))
        left, right = edges if region.column else (0.0, 0.0)
        for n, row in enumerate(region.rows):
            line = Line(row, number, left, right, n == 0)
            lines.append(replace(line, underlined=True) if _is_underlined(line, rules) else line)
    return lines


def _rules(page: Any) -> list[Area]:
    """Thin horizontal rules: under a heading, or above the footnotes."""
    drawn = [*page.lines, *page.rects]
    if len(drawn) > 2_000:
        return []
    areas = [Area(float(d["x0"]), float(d["top"]), float(d["x1"]), float(d["bottom"])) for d in drawn]
    return [a for a in areas if a.bottom - a.top < 2.5 and a.x1 - a.x0 > 10]


def _is_underlined(line: Line, rules: list[Area]) -> bool:
    bottom = line.bottom
    covered = 0.0
    for rule in rules:
        if bottom - 0.35 * line.size <= rule.top <= bottom + 2 and rule.x0 >= line.x0 - 3 and rule.x1 <= line.x1 + 3:
            covered += rule.x1 - rule.x0
    return covered >= 0.8 * (line.x1 - line.x0)


def _links(page: Any) -> list[PageLink]:
    links = []
    for link in page.hyperlinks:
        target = link.get("uri")
        if isinstance(target, bytes):
            target = target.decode("utf-8", "replace")
        if target:
            area = Area(float(link["x0"]), float(link["top"]), float(link["x1"]), float(link["bottom"]))
            links.append(PageLink(area, str(target)))
    return links


def _pictured(page: Any) -> bool:
    whole = float(page.width) * float(page.height)
    covered = sum(abs(float(i["x1"]) - float(i["x0"])) * abs(float(i["bottom"]) - float(i["top"])) for i in page.images)
    return covered > PICTURED * whole
