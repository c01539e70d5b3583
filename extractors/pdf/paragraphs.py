"""Joins lines to paragraphs, by what a reader's eye goes by: distance, indentation, type, and whether a line is full.

The strongest sign is the end of a line: where the next line's first word would still have fitted, the writer ended
the paragraph there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from extractors.bullets import bullet, numbered
from extractors.pdf.layout import Line

APART = 1.2
"""Lines further apart than this times the usual distance of their type size belong to different paragraphs."""
INDENT = 0.4
"""Type sizes. A smaller step at the left edge is no indentation."""
SIZE_STEP = 0.6
"""Points. Lines of one paragraph do not differ more (raised numbers are not counted)."""
FIT = 1.5
"""Points by which a justified line may miss the right edge."""
NEIGHBOURS = 25
"""Lines before and after one that show what indentation means there: half a page."""
OPENINGS = 2
"""Indented lines after short ones that show a text whose paragraphs begin so."""
HEADING_FILLS = 0.85
"""Share of its column's width from which a bold line may go on in the next."""
FLUSH_LINES = 4
"""Lines with one right edge that show a justified paragraph; ragged lines meet so by chance."""
NARROW_LINES, NARROW_FILLS = 12, 0.85
"""So many lines, most of them filling this share of the width, are a text set narrower than its page."""
QUOTE_LINES = 3
"""Lines of one indentation that make a block with a right edge of its own."""

CONTENTS = re.compile(r"^\s*\S.*?(?:[.…·_]\s?){4,}\s*(?:\d{1,4}|[ivxl]{1,6})\s*$|^\s*\S.*\t\s*\d{1,3}\s*$")
_ENTRY = re.compile(r"[A-Z][\w'’-]+,\s(?:[A-Z]\.[\s-]?)+.{0,90}?\(?(?:(?:19|20)\d\d[a-z]?|n\.d\.)")
"""A reference's beginning: family name, initials, year."""
_WORK = re.compile(r"[A-Z][^.()]{2,60}\s\((?:(?:19|20)\d\d[a-z]?|n\.d\.)\)|" + _ENTRY.pattern)
"""The beginning of an entry below another: an organisation and its year will do."""
LEADER = re.compile(r"(?:[.…·_]\s?){4,}\s*(?:\d{1,4}|[ivxl]{1,6})\s*$")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Measures:
    """What is usual in a document."""

    leading: dict[float, float]
    """From type size to the distance between two lines."""
    left: float
    right: float
    """Edges of the text that runs over the whole width."""
    justified: bool = False
    """Half of its lines or more end exactly at the right edge."""


def measure(lines: Sequence[Line], width: float) -> Measures:
    """The usual distances and edges of a document; `width` is that of its pages."""
    apart: dict[float, Counter[float]] = {}
    for a, b in pairwise(lines):
        if a.page == b.page and not b.fresh and abs(a.size - b.size) < SIZE_STEP and b.top > a.top:
            apart.setdefault(a.size, Counter())[round(b.top - a.top, 1)] += 1
    leading = {size: _usual_distance(size, counts) for size, counts in apart.items()}
    wide = [line for line in lines if not line.right]
    if wide:  # listings and captions in smaller type may run out of the margins
        body = Counter(line.size for line in wide).most_common(1)[0][0]
        wide = [line for line in wide if abs(line.size - body) < SIZE_STEP]
    left = min((x for x, n in Counter(round(line.x0) for line in wide).items() if n > 0.1 * len(wide)), default=72.0)
    ends = sorted(line.x1 for line in wide)
    right = ends[min(len(ends) - 1, int(0.99 * len(ends)))] if ends else width - left
    if right < 0.75 * width and not _keeps_to(ends, left, right):
        right = width - left
    flush = sum(abs(line.x1 - right) < 1 for line in wide)
    return Measures(leading, float(left), right, flush > 5 and flush >= 0.5 * len(wide))


def _keeps_to(ends: Sequence[float], left: float, right: float) -> bool:
    """Whether lines fill the room up to an edge, as those of a narrow text do, and no list of short ones does."""
    reach = left + NARROW_FILLS * (right - left)
    return len(ends) >= NARROW_LINES and 2 * sum(end >= reach for end in ends) >= len(ends)


def _usual_distance(size: float, counts: Counter[float]) -> float:
    """The smallest distance that is common: in a list of short paragraphs the space between them is commoner."""
    plausible = {d: n for d, n in counts.items() if 0.9 * size <= d <= 3.2 * size}
    most = max(plausible.values(), default=0)
    return min((d for d, n in plausible.items() if n >= max(2, 0.15 * most)), default=1.25 * size)


def paragraphs(lines: Sequence[Line], usual: Measures) -> list[Paragraph]:
    """Lines in reading order as paragraphs; one may go on over a column or page."""
    edged = _edged([_placed(line, usual) for line in lines])
    types = [(round(line.size), line.bold) for line in edged]
    votes = [_Vote.SILENT, *(_vote(before, line) for before, line in pairwise(edged))]
    found: list[list[Line]] = []
    for n, line in enumerate(edged):
        if found and not _starts(found[-1], line, _indents(types, votes, n), usual):
            found[-1].append(line)
        else:
            found.append([line])
    return [Paragraph(tuple(group)) for group in found]


def _placed(line: Line, usual: Measures) -> Line:
    return line if line.right else replace(line, left=usual.left, right=usual.right)


def _edged(lines: list[Line]) -> list[Line]:
    """Block quotations end before the margin: their lines get the right edge that they keep to."""
    out = list(lines)
    first = 0
    for n in range(1, len(lines) + 1):
        if n < len(lines) and _same_edge(lines[first], lines[n]):
            continue
        run = lines[first:n]
        if len(run) >= QUOTE_LINES and run[0].x0 > run[0].left + 12:
            edge = max(line.x1 for line in run)
            if all(line.x1 > line.x0 + 0.85 * (edge - line.x0) for line in run[:-1]):
                out[first:n] = [replace(line, right=edge) for line in run]
        first = n
    return out


def _same_edge(a: Line, b: Line) -> bool:
    return a.page == b.page and abs(a.x0 - b.x0) < 2 and abs(a.size - b.size) < SIZE_STEP and not b.fresh


def _is_full(line: Line, following: Line) -> bool:
    """The first word of the following line would not have fitted.

    A bold line that nearly fills its column is full: headings hold no-break spaces ("12 month"), which files print as
    spaces, and no two headings follow each other at the distance of lines.
    """
    word = following.words[0]
    need = 0.25 * line.size + (word.x1 - word.x0)
    if line.bold and following.bold and line.x1 - line.left > HEADING_FILLS * (line.right - line.left):
        return True
    if _is_centred(line) and following.x0 > following.left + 20 and abs(following.x0 - line.x0) > 1:
        return line.x1 - line.x0 + need > line.right - line.left - FIT
    return line.x1 + need > line.right - FIT


def _falls_short(group: list[Line], usual: Measures) -> bool:
    """The lines before the last reach one right edge exactly, as justified lines do, and the last does not."""
    edges = [line.x1 for line in group[:-1]]
    if len(edges) < (1 if usual.justified else FLUSH_LINES) or max(edges) - min(edges) > 0.5:
        return False
    return group[-1].x1 < min(edges) - 2 and (len(edges) >= FLUSH_LINES or abs(edges[0] - usual.right) < 2)


def _is_centred(line: Line) -> bool:
    slack_left, slack_right = line.x0 - line.left, line.right - line.x1
    return slack_left > 20 and abs(slack_left - slack_right) < 5


def is_centred(paragraph: Paragraph) -> bool:
    """Every line stands in the middle of its column."""
    return all(_is_centred(line) for line in paragraph.lines)


class Indents(Enum):
    """What indented lines mean where a line stands."""

    NONE = "none"
    HANGING = "they go on with the line before, as in a reference list"
    OPENING = "they open a paragraph"


class _Vote(Enum):
    """What a line and the one before show of the indentation around them."""

    HANGING = "indented after a full line"
    OPENING = "indented after a short line"
    FLAT = "at the margin after a full line there"
    SILENT = "nothing"


def _vote(before: Line, line: Line) -> _Vote:
    if before.x0 - before.left >= INDENT * line.size or bullet(before.text)[0] or bullet(line.text)[0]:
        return _Vote.SILENT  # bullets tell nothing of the text around them
    step = (line.x0 - line.left) - (before.x0 - before.left)
    full = _is_full(before, line)
    if INDENT * line.size < step < 60:
        return _Vote.HANGING if full else _Vote.OPENING
    return _Vote.FLAT if full else _Vote.SILENT


def _indents(types: Sequence[tuple[float, bool]], votes: list[_Vote], at: int) -> Indents:
    """By the lines around, up to the next of another type: after a full line an indented one goes on with it, after a
    short one it opens a paragraph. Where full lines at the margin mostly have others at the margin below them, nothing
    hangs."""
    first = last = at
    while first > max(0, at - NEIGHBOURS) and types[first - 1] == types[at]:
        first -= 1
    while last < min(len(types) - 1, at + NEIGHBOURS) and types[last + 1] == types[at]:
        last += 1
    counts = Counter(votes[first + 1 : last + 1])
    hanging, opening = counts[_Vote.HANGING], counts[_Vote.OPENING]
    if hanging > max(opening, counts[_Vote.FLAT]):
        return Indents.HANGING
    return Indents.OPENING if opening >= OPENINGS and opening > hanging else Indents.NONE


def _starts(group: list[Line], line: Line, indents: Indents, usual: Measures) -> bool:
    """The line opens a new paragraph after the lines of `group`."""
    before = group[-1]
    if bullet(line.text)[0] or LEADER.search(before.text):
        return True
    if abs(line.size - before.size) > SIZE_STEP or _changes_weight(group, line):
        return True
    if not line.fresh and line.page == before.page:
        distance = line.top - before.top
        leading = usual.leading.get(before.size, 1.25 * before.size)
        if not 0 < distance <= APART * leading + 0.5:
            return True
    if not _is_full(before, line) or _falls_short(group, usual):
        return True
    if numbered(line.text) and numbered(group[0].text):
        return True
    if _opens_entry(group[0].text, line.text):
        return True
    return _steps(group, line, indents)


def _opens_entry(above: str, below: str) -> bool:
    """Both begin as references do, one of them with family name and initials."""
    return bool((_ENTRY.match(above) and _WORK.match(below)) or (_WORK.match(above) and _ENTRY.match(below)))


def _changes_weight(group: list[Line], line: Line) -> bool:
    """A bold line after plain ones or the other way round; bold words that run over a line's end are no change."""
    before = group[-1]
    if before.bold == line.bold:
        return False
    if before.bold:
        return all(x.bold for x in group)
    return not before.words[-1].bold


def _steps(group: list[Line], line: Line, indents: Indents) -> bool:
    """The left edge of a line after a full one shows a new paragraph.

    At the top of a page a line goes on with a full one even after a full stop: a paragraph's last line is full one
    time in ten, and one line in fifteen within a paragraph ends with a sentence, but most pages end within one.
    """
    tolerance = INDENT * line.size
    x = line.x0 - line.left
    first = group[0].x0 - group[0].left
    hangs = indents is Indents.HANGING
    listed = bool(bullet(group[0].text)[0]) or numbered(group[0].text)
    if line.fresh and not listed and indents is not Indents.NONE:
        return (x > tolerance) is not hangs
    if len(group) > 1:
        return abs(x - (group[1].x0 - group[1].left)) > tolerance
    if abs(x - first) <= tolerance:
        return hangs and first <= tolerance
    if x < first:
        return hangs and first <= tolerance
    return indents is Indents.OPENING and not listed


_KEPT_HYPHEN = frozenset(
    "self non co re pre post well long short one two three four five six ex anti semi multi inter cross high low part "
    "full half face follow sub un over under inter ever all mid decision problem solution goal client coach time peer "
    "evidence person work team on in up to by".split()
)
"""First parts after which a hyphen at the line's end is usually the writer's own."""


class Joiner:
    """Puts the lines of paragraphs together as text; knows which words the document holds elsewhere."""

    def __init__(self, lines: Iterable[Line]) -> None:
        """`lines`: all of the document."""
        self._known: Counter[str] = Counter()
        hyphens = total = 0
        for line in lines:
            total += 1
            hyphens += bool(re.search(r"[a-z]-$", line.text))
            inner = line.text.split()
            self._known.update(re.sub(r"^\W+|\W+$", "", word).lower() for word in inner[:-1] if inner)
        self._hyphenated = hyphens > 0.02 * max(1, total)
        """The file was set with automatic hyphenation, so a hyphen at a line's end is mostly no part of the word."""

    def between(self, before: str, after: str) -> tuple[int, str]:
        """(characters to drop at the end of `before`, what to put between): how two lines are joined."""
        if before.endswith("\u00ad"):
            return 1, ""
        last = before.split()[-1] if before.split() else ""
        if re.search(r"(?:https?://|www\.|doi\.org|^doi:)\S*[/\-_=?&.%#]$", last) and re.match(r"[\w%/]", after):
            return 0, "" if not (last.endswith(".") and after[:1].isupper()) else " "
        if re.search(r"\w[-‐]$", before) and after[:1].islower():
            first, second = re.sub(r"^\W+", "", last[:-1]), re.sub(r"\W+.*$", "", after.split()[0])
            return (1, "") if self._drops(first.lower(), second.lower()) else (0, "")
        if re.search(r"\w[-–—/]$", last) and re.match(r"[A-Z\d]", after) and last[-1] != "—":
            return 0, ""
        return 0, " "

    def _drops(self, first: str, second: str) -> bool:
        whole, parted = self._known[first + second], self._known[f"{first}-{second}"]
        if whole or parted:
            return whole > parted
        return self._hyphenated and first not in _KEPT_HYPHEN
