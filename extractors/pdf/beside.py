"""What stands beside the body of a page and not in it: notes in a narrow column, the numbers of lines, turned text.

A strip that no line of the body enters parts the two. Read as one line, a note would break the sentence beside it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from extractors.pdf.layout import TAB, Word, usual_size
from extractors.pdf.letters import Letter
from extractors.pdf.words import Row, rows, words

STRIP = 9.0
"""Points that the strip is wide at least; the gutter of columns is no narrower."""
NARROW = 0.38
"""Share of the width of all text that what stands beside it takes at most; columns of equal rank have a half."""
FEW = 0.25
"""Share of the words that notes have at most; the last of three columns has more."""
CROSSED = 0.1
"""Share of the rows that may run over the strip: headings over the whole width."""
PROSE_ROWS = 6
"""Rows of running text that make a body; beside fewer a note cannot be told from the value of a form."""
PROSE_WORDS = 5
FILLED = 0.6
"""Share of the body's width that a row of running text fills."""
SMALLER = 0.93
"""Share of the body's type size below which type is smaller."""
SAME_LINE = 1.2
"""Points by which the foot of a word may miss the line that it stands on."""
BLOCK = 1.8
"""Type sizes from one line to the next of a note."""
FEWEST_NUMBERS = 4
STEPS = (1, 2, 3, 5, 10)
"""How lines are numbered: each, or every so many."""
REGULAR = 0.7
"""Share of the numbers that must come at their step, and of the rows on which they must stand."""
RUN_ON = 0.3
"""Share of numbered rows that begin in the midst of a sentence; items of a list do not."""
_MOVE = 3.0


@dataclass(frozen=True, slots=True)
class Parted:
    """The words of a page in three."""

    body: list[Word]
    notes: tuple[tuple[Row, ...], ...] = ()
    """Rows of each note, from top to bottom."""
    numbers: list[Word] = field(default_factory=list)
    """Numbers of lines."""
    edges: tuple[float, float] = (0.0, 0.0)
    """Left and right end of the body where something stands beside it; else nothing is told."""


def part(found: list[Word]) -> Parted:
    """Part what stands beside the body from it; most pages have nothing there."""
    parted = Parted(found)
    for right in (True, False):
        parted = _one_side(parted, right)
    return parted


def _one_side(before: Parted, right: bool) -> Parted:
    page = rows(before.body)
    if len(page) < PROSE_ROWS:
        return before
    at = _strip(page, right)
    if at is None:
        return before
    clear = [row for row in page if not _crosses(row, at)]
    main = [own for row in clear if (own := tuple(w for w in row if _of_body(w, at, right)))]
    side = [w for row in clear for w in row if not _of_body(w, at, right)]
    if _are_line_numbers(side, main):
        taken, notes, numbers = side, before.notes, [*before.numbers, *side]
    else:
        few = len(side) <= FEW * (len(side) + sum(map(len, main)))
        fresh = [block for block in blocks(side) if _is_note(block, main, right)] if few else []
        taken = [w for block in fresh for row in block for w in row]
        notes, numbers = (*before.notes, *fresh), before.numbers
    if not taken:
        return before
    gone = {w.order for w in taken}
    edges = min(row[0].x0 for row in main), max(row[-1].x1 for row in main)
    return Parted([w for w in before.body if w.order not in gone], notes, numbers, edges)


def _of_body(word: Word, at: float, right: bool) -> bool:
    return word.x1 <= at if right else word.x0 >= at


def _crosses(row: Row, at: float) -> bool:
    return any(w.x0 < at + STRIP / 2 and w.x1 > at - STRIP / 2 for w in row)


def _strip(page: list[Row], right: bool) -> float | None:
    """Where the strip stands that fewest rows cross, with running text on its wide side; None where there is none."""
    start, end = min(row[0].x0 for row in page), max(w.x1 for row in page for w in row)
    reach = int(NARROW * (end - start) / _MOVE)
    first = end - _MOVE * reach if right else start + _MOVE
    most = max(2, int(CROSSED * len(page)))
    crossing = _crossing(page, first, reach)
    for n in sorted(range(reach), key=crossing.__getitem__):
        if crossing[n] > most:
            break
        if _stands_beside(page, first + n * _MOVE, right):
            return first + n * _MOVE
    return None


def _crossing(page: list[Row], first: float, reach: int) -> list[int]:
    """How many rows run over each of `reach` places, from `first` on."""
    counts = [0] * reach
    for row in page:
        over: set[int] = set()
        for word in row:
            if word.x1 > first - STRIP:
                low = math.floor((word.x0 - STRIP / 2 - first) / _MOVE) + 1
                over.update(range(max(0, low), min(reach, math.ceil((word.x1 + STRIP / 2 - first) / _MOVE))))
        for n in over:
            counts[n] += 1
    return counts


def _stands_beside(page: list[Row], at: float, right: bool) -> bool:
    """Whether there is running text on one side of the strip, and something in the same rows on the other."""
    clear = [row for row in page if not _crosses(row, at)]
    main = [own for row in clear if (own := tuple(w for w in row if _of_body(w, at, right)))]
    beside = any(_of_body(row[0], at, True) and _of_body(row[-1], at, False) for row in clear)
    return beside and len(_prose(main)) >= PROSE_ROWS


def _prose(main: Sequence[Row]) -> list[Row]:
    if not main:
        return []
    width = max(row[-1].x1 for row in main) - min(row[0].x0 for row in main)
    return [row for row in main if len(row) >= PROSE_WORDS and row[-1].x1 - row[0].x0 >= FILLED * width and _runs(row)]


def _runs(row: Row) -> bool:
    """No gap of a table or form is in it."""
    return all(b.x0 - a.x1 <= TAB * max(a.size, b.size) for a, b in pairwise(row))


def blocks(side: list[Word]) -> list[tuple[Row, ...]]:
    """Rows of the narrow side that stand close together."""
    found: list[list[Row]] = []
    for row in rows(side):
        above = found[-1][-1] if found else None
        if above is not None and row[0].bottom - above[0].bottom <= BLOCK * max(row[0].size, above[0].size):
            found[-1].append(row)
        else:
            found.append([row])
    return [tuple(block) for block in found]


def turned(letters: Iterable[Letter]) -> list[tuple[Row, ...]]:
    """The rows of what is written along the edge of the page, or across it; as if it stood upright."""
    lines: dict[int, list[Letter]] = {}
    for letter in letters:
        angle = math.radians(letter.turn)
        x, y = (letter.x0 + letter.x1) / 2, (letter.top + letter.bottom) / 2
        along = x * math.cos(angle) - y * math.sin(angle)
        down = x * math.sin(angle) + y * math.cos(angle)
        half, rise = letter.advance / 2, letter.size / 2
        flat = replace(letter, x0=along - half, x1=along + half, top=down - rise, bottom=down + rise)
        lines.setdefault(round(letter.turn), []).append(flat)
    return [block for group in lines.values() for block in blocks(words(group))]


def _is_note(block: tuple[Row, ...], main: Sequence[Row], right: bool) -> bool:
    """Whether a block stands beside running text and is no label or value of the line that it stands on.

    It is in smaller type, or off the lines; or it stands on full lines, past their right end.
    """
    own = [w for row in block for w in row]
    top, bottom = min(w.top for w in own), max(w.bottom for w in own)
    beside = [row for row in main if row[0].bottom > top + 1 and row[0].top < bottom - 1]
    if not beside or not set(map(id, beside)) & set(map(id, _prose(main))):
        return False
    body = [w for row in main for w in row]
    if usual_size(own) <= SMALLER * usual_size(body):
        return True
    feet = [row[0].bottom for row in main]
    off = sum(all(abs(row[0].bottom - foot) > SAME_LINE for foot in feet) for row in block)
    if 2 * off > len(block):
        return True
    return right and all(row in _prose(main) for row in beside)


def _are_line_numbers(side: list[Word], main: Sequence[Row]) -> bool:
    """Numbers only, one below the other, that count the lines of running text."""
    numbers = sorted((w for w in side if w.text.isdecimal() and len(w.text) < 5), key=lambda w: w.top)
    if len(numbers) < FEWEST_NUMBERS or len(numbers) < len(side):
        return False
    feet = [row[0].bottom for row in main]
    lines = [min(range(len(feet)), key=lambda n: abs(feet[n] - word.bottom)) for word in numbers]
    apart = [int(b.text) - int(a.text) for a, b in pairwise(numbers)]
    step = max(STEPS, key=apart.count)
    regular = sum(
        value == step and below - above == step for value, (above, below) in zip(apart, pairwise(lines), strict=True)
    )
    if regular < REGULAR * len(apart):
        return False
    first, last = lines[0], lines[-1]
    return sum(row[0].text[:1].islower() for row in main[first : last + 1]) >= RUN_ON * (last + 1 - first)
