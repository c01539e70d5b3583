"""Reads one page: its letters with size and position, its tables, links and pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

from extractors.pdf.apparatus import is_drawn
from extractors.pdf.beside import part, turned
from extractors.pdf.columns import regions
from extractors.pdf.grids import aligned, ruled
from extractors.pdf.layout import Area, Grid, Line, PageContent, PageLink, Word
from extractors.pdf.letters import DrawnPage, Letter, once
from extractors.pdf.words import Row, rows, words

MANY_LINES = 5
"""Lines of which the longest shows where the text of a frame ends."""
TWISTED = 0.3
"""Share of letters that do not stand upright from which the page is read without positions."""
BORDER = 0.6
"""Share of a page's words from which a frame is a border around the page, and says nothing about its text."""
PICTURED = 0.5
"""Share of a page that a picture must cover to be taken for a scan."""
SCANNED = 0.05
"""Share of a page from which words without paint over a picture are the words on it, found by text recognition."""
DOT = 10.0
"""Points: a picture narrower than this is a bullet or a part of a frame."""
MOST_PICTURES = 200
"""Of a page; more is a background made of tiles."""
DOUBLED = 1.1
"""Letters drawn twice to look bold: more of them than this times what the other reader counts."""


def read_page(page: DrawnPage, number: int, expected: int) -> PageContent | None:
    """Lay out a page. `expected` is the number of visible letters that pdfium counts on it.

    None where the layout cannot be trusted: turned text, or letters missing that pdfium sees.
    """
    letters = [letter for letter in page.letters if not letter.text.isspace()]
    if sum(not letter.upright for letter in letters) > TWISTED * max(1, len(letters)):
        return None
    if len(letters) < 0.9 * expected - 20:
        return None
    doubled = expected and len(letters) > DOUBLED * expected
    width, height = float(page.width), float(page.height)
    kept = once(page.letters) if doubled else page.letters
    pictured, pictures = _pictured(page), tuple(_pictures(page))
    scans = [Area(0.0, 0.0, width, height)] if pictured else [p for p in pictures if _share(p, page) > SCANNED]
    shown: list[Letter] = []
    unseen: list[Letter] = []
    aslant: list[Letter] = []
    for letter in kept:
        seen = _is_seen(letter, width, height, scans)
        (unseen if not seen else shown if letter.upright else aslant).append(letter)
    found = words(shown)
    grids, frames = ruled(page, found, number)
    celled = {w.order for grid in grids for cell in grid.cells for line in cell.lines for w in line.words}
    parted = part([w for w in found if w.order not in celled])
    rest = parted.body
    loose, taken = aligned(rows(rest), number)
    rest = [w for w in rest if w.order not in taken]
    framed = [(frame, inside) for frame in frames if (inside := [w for w in rest if frame.holds(w)])]
    framed = [(frame, inside) for frame, inside in framed if len(inside) < BORDER * len(rest)]
    boxed = {w.order for _, inside in framed for w in inside}
    lines = rows(w for w in rest if w.order not in boxed)
    strange = sum(len(w.text) if "(cid:" in w.text else w.text.count("\ufffd") for w in found)
    return PageContent(
        number,
        width,
        height,
        tuple(
            _flow(
                lines,
                [*grids, *loose, *(_framed(f, inside, number) for f, inside in framed)],
                number,
                _rules(page),
                parted.edges,
            )
        ),
        tuple(_links(page)),
        None,
        sum(len(w.text) for w in found),
        strange,
        pictured,
        beside=tuple(_of_note(note, number) for note in (*parted.notes, *turned(aslant))),
        counts=tuple(w.text for w in parted.numbers),
        hidden=tuple(Line(row, number, row[0].x0, row[-1].x1, n == 0) for n, row in enumerate(rows(words(unseen)))),
        pictures=pictures,
    )


def _of_note(note: Sequence[Row], number: int) -> tuple[Line, ...]:
    left, right = min(row[0].x0 for row in note), max(row[-1].x1 for row in note)
    return tuple(Line(row, number, left, right, n == 0) for n, row in enumerate(note))


def _is_seen(letter: Letter, width: float, height: float, scans: list[Area]) -> bool:
    """Whether a letter can be seen, or is what text recognition laid over a scan of it."""
    if letter.hidden or not (-1 <= letter.x0 <= width and -1 <= letter.top <= height):
        return False
    x, y = (letter.x0 + letter.x1) / 2, (letter.top + letter.bottom) / 2
    return not letter.unpainted or any(a.x0 <= x <= a.x1 and a.top <= y <= a.bottom for a in scans)


Framed = tuple[Line, ...]
"""The lines in a frame."""


def _framed(frame: Area, inside: list[Word], number: int) -> Framed:
    """A frame's lines. Its text ends before the frame by the padding that it keeps at the left."""
    left = min(w.x0 for w in inside)
    found = rows(inside)
    right = frame.x1 - max(1.0, min(left - frame.x0, 20.0))
    if len(found) >= MANY_LINES:
        right = max(row[-1].x1 for row in found)
    return tuple(Line(row, number, left, right, n == 0) for n, row in enumerate(found))


def _top(piece: Grid | Framed) -> float:
    return piece.area.top if isinstance(piece, Grid) else piece[0].top


def _flow(
    lines: list[Row], pieces: list[Grid | Framed], number: int, rules: list[Area], edges: tuple[float, float]
) -> list[Line | Grid]:
    """Lines in reading order, cut into bands by the tables and frames between them. `edges` of the body, or 0 and 0."""
    flow: list[Line | Grid] = []
    left = lines
    for piece in sorted(pieces, key=_top):
        above = [row for row in left if _middle(row) < _top(piece)]
        left = [row for row in left if _middle(row) >= _top(piece)]
        flow += _lines(above, number, rules, edges)
        flow += [piece] if isinstance(piece, Grid) else piece
    return flow + _lines(left, number, rules, edges)


def _middle(row: Row) -> float:
    return (min(w.top for w in row) + max(w.bottom for w in row)) / 2


def _lines(found: list[Row], number: int, rules: list[Area], body: tuple[float, float]) -> list[Line]:
    lines: list[Line] = []
    for region in regions(found) if found else ():
        edges = (min(row[0].x0 for row in region.rows), max(row[-1].x1 for row in region.rows))
        left, right = edges if region.column else body
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
    links: list[PageLink] = []
    try:
        found = page.hyperlinks
    except Exception:  # one broken annotation of any kind makes pdfminer raise
        return links
    for link in found:
        target = link.get("uri")
        if isinstance(target, bytes):
            target = target.decode("utf-8", "replace")
        if target:
            area = Area(float(link["x0"]), float(link["top"]), float(link["x1"]), float(link["bottom"]))
            links.append(PageLink(area, str(target)))
    return links


def _pictures(page: Any) -> Iterator[Area]:
    drawn = [i for i in page.images if float(i["x1"]) - float(i["x0"]) > DOT]
    with suppress(Exception):  # as for links
        drawn += [a for a in page.annots if is_drawn(a.get("data") or {})]
    for one in drawn[:MOST_PICTURES]:
        yield Area(*(float(one[edge]) for edge in ("x0", "top", "x1", "bottom")))


def _pictured(page: Any) -> bool:
    areas = (Area(*(float(i[edge]) for edge in ("x0", "top", "x1", "bottom"))) for i in page.images)
    return sum(_share(area, page) for area in areas) > PICTURED


def _share(area: Area, page: Any) -> float:
    """The share of a page that an area covers."""
    return abs(area.x1 - area.x0) * abs(area.bottom - area.top) / (float(page.width) * float(page.height))
