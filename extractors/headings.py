"""Finds the lines that open a part of the text, styled as headings or only looking like them.

Format-neutral: works on blocks with their looks, whichever reader made them (after `roles.mark`). The contract
(`headings`) says what is none: the document's title, contents lines, run-in words and dates, table cells, captions.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extractors import levels, lines
from extractors.model import Block, Heading, Look, Part, Role

# The criteria of the 8589 units have up to 25 words; learners copy them whole into their headings, with a prefix.
MOST_WORDS = 22
MOST_WORDS_NUMBERED = 45
MOST_WORDS_STYLED = 60
# A plain line must be shorter than a line of print to be taken for a heading.
MOST_WORDS_PLAIN = 12
# Plain, unnumbered lines count only between paragraphs of this many words, and if there are so many of them.
PLAIN_NEIGHBOUR_WORDS = 20
PLAIN_REPEATS = 3
# So many times a look must head a text before a line in it needs no prose below it.
ESTABLISHED = 2
# Type that is larger than the body's by this factor is seen as larger.
LARGER = 1.08
# A table cell with more words than this is written text, not a field of a form.
ANSWER_WORDS = 40

_TWO_LETTERS = re.compile(r"[^\W\d_].*?[^\W\d_]", re.DOTALL)


@dataclass(slots=True)
class _Line:
    """One non-empty body block, as a candidate."""

    position: int
    block: Block
    words: int
    number: lines.Number | None = None
    loud: bool = False
    """Stands out from the body by more than slant or centring."""
    quiet: bool = False
    """Stands out by slant or centring only."""
    likeness: tuple[object, ...] = ()
    weight: float = 0.0
    possible: bool = False
    accepted: str = ""


def find(blocks: Sequence[Block]) -> tuple[Heading, ...]:
    """The headings of a document, in reading order, with level (1 outermost) and the route they were found by.

    In: all blocks of a document in their order, with the roles that `roles.mark` gives.
    """
    found = _Finder(blocks).found()
    return levels.assign([levels.Found(c.position, c.block, c.number, c.accepted, c.weight, c.likeness) for c in found])


class _Finder:
    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        body = [
            (i, b)
            for i, b in enumerate(blocks)
            if b.part is Part.BODY and b.role is not Role.DELETED and b.text.strip()
        ]
        self.usual = usual_look([b for _, b in body])
        self.banners = _banners([b for _, b in body])
        self.rows = Counter((b.cell.table, b.cell.row) for _, b in body if b.cell is not None)
        self.columns = _columns([b for _, b in body])
        self.lines = [self._line(i, b) for i, b in body]
        self.looks: Counter[tuple[object, ...]] = Counter()

    # --- what a line is on its own ------------------------------------------------------------------------

    def _line(self, position: int, block: Block) -> _Line:
        line = _Line(position, block, block.text.count(" ") + 1)
        if len(block.text) > 600:
            line.words = len(block.text.split())
            return line
        styled = block.outline is not None or _named_heading(block.style)
        if styled:
            line.number = lines.numbered(block.text, block.label)
            line.possible = self._styled_possible(line)
            line.accepted = "" if not line.possible else ("style" if "heading" in block.style else "outline")
        look = block.look
        usual = self.usual
        larger = (look.size or 0) > (usual.size or 0) * LARGER
        capitals = look.capitals or _shouted(block.text)
        line.loud = (
            (look.bold and not usual.bold)
            or (look.underlined and not usual.underlined)
            or larger
            or capitals
            or (look.coloured and not usual.coloured)
        )
        line.quiet = not line.loud and ((look.italic and not usual.italic) or (look.centred and not usual.centred))
        line.likeness = (look.bold, look.italic, look.underlined, look.size, capitals, look.coloured)
        line.weight = (look.size or 0) + 2.0 * capitals + 1.5 * look.bold + 0.5 * look.underlined + 0.3 * look.coloured
        if not styled and block.role in (Role.TEXT, Role.LIST_ITEM) and not look.hidden:
            line.number = lines.numbered(block.text, block.label)
            line.possible = self._possible(line)
        return line

    def _styled_possible(self, line: _Line) -> bool:
        block = line.block
        if block.role not in (Role.TEXT, Role.LIST_ITEM) or line.words > MOST_WORDS_STYLED:
            return False
        if line.words > MOST_WORDS and lines.is_prose(block.text) and block.text.rstrip().endswith("."):
            return line.number is not None and line.number.kind == "criterion"
        return not _has_no_word(block.text)

    def _possible(self, line: _Line) -> bool:
        """Whether an unstyled line could be a heading by its words and place alone."""
        block, text = line.block, line.block.text.strip()
        if line.words > (MOST_WORDS_NUMBERED if _strong_number(line) else MOST_WORDS) or text.count("\n") > 1:
            return False
        if block.role is Role.LIST_ITEM and (block.label in ("", "•") or not (line.loud or _strong_number(line))):
            return False
        if block.cell is not None and not self._cell_may_head(line):
            return False
        if _has_no_word(text) or "@" in text or "://" in text or (text[0].islower() and line.number is None):
            return False
        if "\t" in text.strip("\t") and line.number is None:
            return False
        return not (lines.is_form(text) or lines.is_letter(text)) and _ends_open(text, line)

    def _cell_may_head(self, line: _Line) -> bool:
        """A banner (a table of one cell with one line), or a criterion alone in a full row of a one-column table."""
        cell = line.block.cell
        assert cell is not None
        if cell.table in self.banners:
            return True
        alone = self.rows[cell.table, cell.row] == 1 and self.columns.get(cell.table) == 1
        return alone and line.number is not None and line.number.kind in ("criterion", "part")

    # --- what a line is among its neighbours --------------------------------------------------------------

    def found(self) -> list[_Line]:
        for n in range(len(self.lines) - 1, -1, -1):
            line = self.lines[n]
            if line.accepted:
                if line.block.cell is not None and not self._styled_in_cell(n):
                    line.accepted = ""
            elif line.possible and self._heads(n):
                line.accepted = self._why(line)
        self._drop_lonely_quiet_ones()
        self.looks.update(c.likeness for c in self.lines if c.accepted and c.loud)
        for n in range(len(self.lines) - 1, -1, -1):
            line = self.lines[n]
            if line.possible and not line.accepted and line.loud and self._heads_by_its_likes(n):
                line.accepted = self._why(line)
        self._plain()
        return [line for line in self.lines if line.accepted]

    def _next(self, n: int) -> _Line | None:
        following = self.lines[n + 1 :: 1] if n + 1 < len(self.lines) else []
        return next((c for c in following if c.block.role is not Role.CAPTION), None) if following else None

    def _heads(self, n: int) -> bool:
        """Whether a possible line that stands out has text of its own, or opens a part of several headings."""
        line = self.lines[n]
        if not (line.loud or line.quiet):
            return False
        following = self._next(n)
        if following is None:
            return False
        if line.quiet and (line.words > MOST_WORDS_PLAIN or line.block.text.lstrip()[0] in "“\"‘'"):
            return False
        if line.block.role is Role.LIST_ITEM and following.block.role is Role.LIST_ITEM and not _strong_number(line):
            return False
        if following.accepted:
            return self._opens(line, following)
        return self._is_text(following, line)

    def _is_text(self, following: _Line, line: _Line) -> bool:
        block = following.block
        if block.cell is not None:
            return line.block.cell is None or line.block.cell.table != block.cell.table or self._answers(following)
        if following.possible and following.loud and following.likeness == line.likeness:
            return False
        return block.role is Role.LIST_ITEM or lines.is_prose(block.text)

    def _answers(self, line: _Line) -> bool:
        cell = line.block.cell
        words = sum(
            c.words for c in self.lines if c.block.cell is not None and cell is not None and c.block.cell == cell
        )
        return words >= ANSWER_WORDS

    def _opens(self, line: _Line, following: _Line) -> bool:
        """Whether one heading may stand right above another: it must be of a higher rank by number or by look."""
        if following.block.outline is not None and not line.number:
            return False
        mine, its = line.number, following.number
        if mine is not None and mine.kind in ("part", "criterion") and line.loud:
            return its is None or its.depth is None or mine.depth is None or mine.depth <= its.depth
        return line.loud and line.weight > following.weight

    def _heads_by_its_likes(self, n: int) -> bool:
        """A line in the look of accepted headings needs no prose below it: a form, a picture or the end will do."""
        line, following = self.lines[n], self._next(n)
        likes = self.looks[line.likeness]
        if following is None or following.accepted:
            if not (_strong_number(line) or lines.is_named(line.block.text)):
                return following is not None and self._opens(line, following) and likes > 0
            return likes > 0 or line.number is not None
        if line.number is not None and line.number.kind in ("session", "criterion", "part", "date"):
            return likes > 0 or self._has_kin(line)
        return likes >= ESTABLISHED and lines.is_pair(following.block.text) and not lines.is_pair(line.block.text)

    def _has_kin(self, line: _Line) -> bool:
        kind = lines.kind_of(line.block.text)
        return (
            sum(1 for c in self.lines if c.possible and c.loud and lines.kind_of(c.block.text) == kind) >= ESTABLISHED
        )

    def _styled_in_cell(self, n: int) -> bool:
        """A styled heading in a table: a banner, or followed in its own cell by text (a layout made of tables)."""
        line = self.lines[n]
        cell = line.block.cell
        assert cell is not None
        if cell.table in self.banners:
            return True
        following = self.lines[n + 1] if n + 1 < len(self.lines) else None
        if following is None or following.block.cell is None:
            return False
        same = following.block.cell == cell and (lines.is_prose(following.block.text) or bool(following.accepted))
        stacked = self.columns.get(cell.table) == 1 and following.block.cell.table == cell.table
        return same or (stacked and lines.is_prose(following.block.text))

    def _drop_lonely_quiet_ones(self) -> None:
        """Slant or centring alone makes a heading only where it does so more than once."""
        quiet = Counter(c.likeness for c in self.lines if c.accepted and c.quiet)
        for line in self.lines:
            if line.accepted and line.quiet and quiet[line.likeness] < ESTABLISHED and not _strong_number(line):
                line.accepted = ""

    # --- plain lines --------------------------------------------------------------------------------------

    def _plain(self) -> None:
        """Lines that look like body text: numbered as criteria, named as parts usually are, or repeated in kind."""
        kinds = Counter(
            lines.kind_of(c.block.text) for c in self.lines if c.possible and not c.loud and c.words <= MOST_WORDS
        )
        dressed = sum(1 for c in self.lines if c.accepted)
        shapes: list[_Line] = []
        for n in range(len(self.lines) - 1, -1, -1):
            line = self.lines[n]
            if line.accepted or not line.possible or line.loud or line.block.text.rstrip().endswith((":", "!")):
                continue
            following = self._next(n)
            if following is None or not self._plain_neighbours(n, following):
                continue
            if self._numbered_or_named(line, kinds):
                line.accepted = "numbered" if line.number is not None else "named"
            elif not dressed and self._between_paragraphs(n, following):
                shapes.append(line)
        if len(shapes) >= PLAIN_REPEATS:
            for line in shapes:
                line.accepted = "repeated"

    def _plain_neighbours(self, n: int, following: _Line) -> bool:
        line = self.lines[n]
        before = self.lines[n - 1] if n else None
        if before is not None and before.block.role is Role.LIST_ITEM and line.block.role is Role.LIST_ITEM:
            return False
        if following.accepted:
            return line.number is not None and self._opens_plainly(line, following)
        return following.block.cell != line.block.cell or lines.is_prose(following.block.text)

    @staticmethod
    def _opens_plainly(line: _Line, following: _Line) -> bool:
        mine, its = line.number, following.number
        return mine is not None and mine.kind == "part" and (its is None or its.kind != "part")

    def _numbered_or_named(self, line: _Line, kinds: Counter[str]) -> bool:
        if line.number is not None and line.number.kind in ("criterion", "part"):
            return line.block.role is not Role.LIST_ITEM or line.number.kind == "criterion"
        if line.number is not None and line.number.kind in ("session", "date"):
            return kinds[lines.kind_of(line.block.text)] >= ESTABLISHED and line.words <= MOST_WORDS_PLAIN
        return lines.is_named(line.block.text)

    def _between_paragraphs(self, n: int, following: _Line) -> bool:
        line = self.lines[n]
        if line.words > MOST_WORDS_PLAIN or line.block.text.rstrip()[-1:] in ".?:" or line.number is not None:
            return False
        before = self.lines[n - 1] if n else None
        long_before = before is None or before.words >= PLAIN_NEIGHBOUR_WORDS
        return long_before and following.block.cell is None and following.words >= PLAIN_NEIGHBOUR_WORDS

    def _why(self, line: _Line) -> str:
        if line.number is not None and line.number.kind in ("criterion", "part", "simple"):
            return "numbered"
        look, usual = line.block.look, self.usual
        if look.bold and not usual.bold:
            return "bold"
        if look.capitals or _shouted(line.block.text):
            return "capitals"
        if (look.size or 0) > (usual.size or 0) * LARGER:
            return "size"
        return "underlined" if look.underlined else "look"


def usual_look(blocks: Sequence[Block]) -> Look:
    """The look of most of the running text; that of an empty document is plain."""
    weights: Counter[Look] = Counter()
    for block in blocks:
        if block.cell is None and block.role in (Role.TEXT, Role.LIST_ITEM) and block.outline is None:
            weights[block.look] += len(block.text)
    return weights.most_common(1)[0][0] if weights else Look()


def _banners(body: Sequence[Block]) -> set[int]:
    """Tables with one line in one cell."""
    count = Counter(b.cell.table for b in body if b.cell is not None)
    first = {b.cell.table for b in body if b.cell is not None and b.cell.row == 0 and b.cell.column == 0}
    return {table for table, n in count.items() if n == 1 and table in first}


def _columns(body: Sequence[Block]) -> dict[int, int]:
    columns: dict[int, set[int]] = {}
    for block in body:
        if block.cell is not None:
            columns.setdefault(block.cell.table, set()).add(block.cell.column)
    return {table: len(found) for table, found in columns.items()}


def _named_heading(style: str) -> bool:
    """A learner's or centre's own style that says heading ("AC heading", "Section heading")."""
    return "heading" in style and not any(word in style for word in ("toc", "table", "contents", "char"))


def _strong_number(line: _Line) -> bool:
    return line.number is not None and line.number.kind in ("criterion", "part")


def _shouted(text: str) -> bool:
    """Whether a line is written in capitals (of more than an abbreviation's length)."""
    return text.isupper() and sum(c.isalpha() for c in text) >= 5


def _has_no_word(text: str) -> bool:
    return _TWO_LETTERS.search(text) is None


def _ends_open(text: str, line: _Line) -> bool:
    """Whether a line ends as headings do: without a full stop, comma or semicolon, unless numbered as a criterion."""
    end = text[-1]
    if end in ",;":
        return False
    if end != ".":
        return True
    return line.loud and line.number is not None and line.words <= MOST_WORDS_NUMBERED
