"""Takes running headers, footers, page numbers and footnotes out of the flow of the pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extractors.pdf.layout import Grid, Line, PageContent, Word, usual_size

ZONE = 0.12
"""Share of the page's height, at top and bottom, in which margins are looked for: 3.5 cm of an A4 page."""
MOST = 3
"""Lines of a running header; more is a repeated form."""
REPEATED = 0.4
"""Share of the pages on which a running line stands: left and right pages may differ, the first often has none."""
SAME_PLACE = 6.0
"""Points by which a running line may move."""
HEADING = 1.15
"""Running lines are no larger than this times the body's type; a larger repeated line is a form's heading."""
NOTE_SIZE = 0.92
"""Footnotes are set smaller than this share of the body's type."""

_PAGE_NUMBER = re.compile(
    r"(?:[-–—|\[(]\s*)?(?:p\s*a\s*g\s*e|p\.?|pg\.?)?\s*[|:]?\s*(\d{1,4})\s*(?:(?:of|/)\s*\d{1,4})?(?:\s*[-–—|\])])?"
    r"(?:\s*\|?\s*p\s*a\s*g\s*e)?",
    re.I,
)
_COUNTED = re.compile(r"(?:(\d{1,4})\s.*\D|.*\D\s(\d{1,4}))$")
_ROMAN = re.compile(r"[ivxl]{1,6}")


def part_margins(pages: list[PageContent]) -> list[PageContent]:
    """The pages with running lines in `margins` and footnotes in `notes` instead of in `flow`."""
    body = _body_size(pages)
    top, bottom = (_running(pages, upper, body) | _counting(pages, upper, body) for upper in (True, False))
    return [_parted(page, top, bottom, body) for page in pages]


def _body_size(pages: list[PageContent]) -> float:
    words = [w for page in pages for line in page.flow if isinstance(line, Line) for w in line.words]
    return usual_size(words) if words else 11.0


def _zone(page: PageContent, upper: bool) -> list[Line]:
    """The lines of a page's upper or lower zone, the outermost first. A zone that a table fills has none."""
    height = ZONE * page.height
    lines = [line for line in page.flow if isinstance(line, Line)]
    if upper:
        return sorted((line for line in lines if line.bottom < height), key=lambda line: line.top)[: MOST + 1]
    found = (line for line in lines if line.top > page.height - height)
    return sorted(found, key=lambda line: -line.top)[: MOST + 1]


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", " ".join(line.text.split())).lower()


def _running(pages: list[PageContent], upper: bool, body: float) -> dict[str, list[float]]:
    """Running lines: their text, figures masked, and the places where they stand."""
    seen: dict[str, list[float]] = {}
    counts: Counter[str] = Counter()
    for page in pages:
        for line in _zone(page, upper):
            key = _key(line)
            if line.size <= HEADING * body and not (line.bold and line.size > body):
                counts[key] += 1
                seen.setdefault(key, []).append(line.top)
    least = max(2, REPEATED * len(pages))
    return {key: tops for key, tops in seen.items() if counts[key] >= least and _together(tops, least)}


def _counting(pages: list[PageContent], upper: bool, body: float) -> dict[str, list[float]]:
    """Outermost lines that begin or end with the page's number: running heads whose words change with the chapter."""
    seen: dict[int, dict[str, list[float]]] = {}
    counts: Counter[int] = Counter()
    for page in pages:
        for line in _zone(page, upper)[:1]:
            number = _COUNTED.match(line.text.strip())
            if number is not None and line.size <= HEADING * body:
                offset = page.number - int(number[1] or number[2])
                counts[offset] += 1
                seen.setdefault(offset, {}).setdefault(_key(line), []).append(line.top)
    offset, most = counts.most_common(1)[0] if counts else (0, 0)
    return seen[offset] if most >= max(3, REPEATED * len(pages)) else {}


def _together(tops: list[float], least: float) -> bool:
    """Most of the occurrences stand at one height."""
    return any(sum(abs(top - other) <= SAME_PLACE for other in tops) >= min(least, len(tops)) for top in tops)


def _parted(page: PageContent, top: dict[str, list[float]], bottom: dict[str, list[float]], body: float) -> PageContent:
    header = _margin(page, True, top, body)
    footer = _margin(page, False, bottom, body)
    gone = {id(line) for line in (*header, *footer)}
    flow = [piece for piece in page.flow if id(piece) not in gone]
    notes = _notes(flow, page, body)
    gone |= {id(line) for line in notes}
    if not gone:
        return page
    ordered = tuple(sorted(header, key=lambda x: x.top)), tuple(sorted(footer, key=lambda x: x.top))
    numbers = {line.words[0].text for line in notes if _starts_note(line)}
    kept: list[Line | Grid] = []
    marks: list[tuple[str, Word]] = []
    for piece in (piece for piece in page.flow if id(piece) not in gone):
        kept.append(_unmarked(piece, numbers, marks) if numbers and isinstance(piece, Line) else piece)
    return replace(page, flow=tuple(kept), margins=ordered, notes=tuple(notes), marks=tuple(marks))


def _unmarked(line: Line, numbers: set[str], marks: list[tuple[str, Word]]) -> Line:
    """The line without the raised numbers of its page's notes, which would run into the words before them."""
    words: list[Word] = []
    for word in line.words:
        raised = word.size < line.size - 1 and word.bottom < line.bottom - 1
        if words and raised and word.text in numbers:
            marks.append((word.text, words[-1]))
        else:
            words.append(word)
    return replace(line, words=tuple(words))


def _margin(page: PageContent, upper: bool, running: dict[str, list[float]], body: float) -> list[Line]:
    """From the edge inwards, as long as the lines are running ones."""
    found: list[Line] = []
    for line in _zone(page, upper):
        places = running.get(_key(line), ())
        repeated = any(abs(line.top - place) <= SAME_PLACE for place in places) and line.size <= HEADING * body
        if not (repeated or _is_page_number(line, page)):
            break
        found.append(line)
    return found if len(found) <= MOST else []


def _is_page_number(line: Line, page: PageContent) -> bool:
    """A line that is only a number, near the page's own; a roman one on the first pages."""
    text = " ".join(line.text.split())
    number = _PAGE_NUMBER.fullmatch(text)
    if number is None:
        return len(line.words) == 1 and _ROMAN.fullmatch(text) is not None and page.number <= 20
    worded = re.search(r"p\s*a\s*g\s*e|of|/", text, re.I) is not None
    return worded or abs(int(number[1]) - page.number) <= 12


def _notes(flow: Sequence[Line | Grid], page: PageContent, body: float) -> list[Line]:
    """Lines in small type at the foot of the page, from the first that begins with a number."""
    foot: list[Line] = []
    for piece in reversed(flow):
        if not isinstance(piece, Line) or piece.size >= NOTE_SIZE * body or piece.top < 0.5 * page.height:
            break
        foot.insert(0, piece)
    start = next((n for n, line in enumerate(foot) if _starts_note(line)), None)
    return foot[start:] if start is not None else []


def _starts_note(line: Line) -> bool:
    return len(line.words) > 1 and re.fullmatch(r"\d{1,3}|[*†‡]", line.words[0].text) is not None
