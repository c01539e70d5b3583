"""Finds the lines that open a part of the text, styled as headings or only looking like them.

Format-neutral: works on blocks with their looks, whichever reader made them (after `roles.mark`). The contract
(`headings`) says what is none: the document's title, contents lines, run-in words and dates, table cells, captions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from extractors import levels, lines
from extractors.candidates import LARGER, MOST_WORDS, Line, Lines, shouted
from extractors.model import UNLISTED_QUESTION, Block, CellPlace, Heading, Role

# A plain line must be shorter than a line of print to be taken for a heading.
MOST_WORDS_PLAIN = 12
# Plain, unnumbered lines count only between paragraphs of this many words, and if there are so many of them.
PLAIN_NEIGHBOUR_WORDS = 20
PLAIN_REPEATS = 3
# Lines of a cover above the first heading.
MOST_COVER_LINES = 15
# So many times a look must head a text before a line in it needs no prose below it.
ESTABLISHED = 2
WELL_ESTABLISHED = 4
# A table cell with more words than this is written text, not a field of a form.
ANSWER_WORDS = 40

_QUOTES = ("“", '"', "‘", "'")


def find(blocks: Sequence[Block]) -> tuple[Heading, ...]:
    """The headings of a document, in reading order, with level (1 outermost) and the route they were found by.

    In: all blocks of a document in their order, with the roles that `roles.mark` gives.
    """
    found = _Finder(Lines(blocks)).found()
    return levels.assign([levels.Found(c.position, c.block, c.number, c.accepted, c.weight, c.likeness) for c in found])


class _Finder:
    """Weighs each line with its neighbours, from the end backwards: a heading may stand above another heading."""

    def __init__(self, body: Lines) -> None:
        self.body = body
        self.lines = body.all
        self.possible = [n for n, line in enumerate(self.lines) if line.possible]
        """Positions in `lines` of those that could be headings: one of ten, and no other is ever accepted."""
        self.looks: Counter[tuple[object, ...]] = Counter()
        self.texts: set[tuple[str, tuple[object, ...]]] = set()
        self._kin: Counter[str] | None = None
        self._styled = any(c.accepted and c.block.outline is not None for c in self._candidates())
        self._criteria = sum(_is_criterion(c) for c in self._candidates())

    def _candidates(self) -> Iterator[Line]:
        """The lines that could be headings, in their order."""
        return (self.lines[n] for n in self.possible)

    def found(self) -> list[Line]:
        for n in reversed(self.possible):
            line = self.lines[n]
            if line.accepted:
                if line.block.cell is not None and not self._styled_in_cell(n, line.block.cell):
                    line.accepted = ""
            elif self._heads(n):
                line.accepted = self._why(line)
        self._drop_lonely_quiet_ones()
        loud = [c for c in self._candidates() if c.accepted and c.loud]
        self.looks.update(c.likeness for c in loud)
        self.texts.update((lines.fold(c.block.text), c.likeness) for c in loud)
        for n in reversed(self.possible):
            line = self.lines[n]
            if not line.accepted and line.loud and self._heads_by_its_likes(n):
                line.accepted = self._why(line)
        self._plain()
        for n in self.possible:
            line = self.lines[n]
            if line.accepted and line.block.cell is not None and self._is_question(n):
                line.accepted = UNLISTED_QUESTION
        return [line for line in self._candidates() if line.accepted]

    def _is_question(self, n: int) -> bool:
        """A criterion as set, in a cell of a form, whose answer stands in the next cell: it labels that cell.

        Where the answer stands in its own cell, or below a table of one cell, the wording heads a passage.
        """
        line = self.lines[n]
        cell = line.block.cell
        if cell is None or line.block.outline is not None or not lines.is_set(line.block.text.strip()):
            return False
        for other in self.lines[n + 1 :]:
            answer = other.block.cell
            if answer is None or answer.table != cell.table:
                return False
            if answer != cell:
                own = self.body.cell_words[cell] - line.words
                return not other.strongly_numbered and self.body.cell_words[answer] > own
        return False

    def _next(self, n: int) -> Line | None:
        while (n := n + 1) < len(self.lines):
            if self.lines[n].block.role is not Role.CAPTION:
                return self.lines[n]
        return None

    def _heads(self, n: int) -> bool:
        """Whether a possible line that stands out has text of its own, or opens a part of several headings."""
        line = self.lines[n]
        if not (line.loud or line.quiet):
            return False
        following = self._next(n)
        if following is None:
            return False
        if line.quiet and (line.words > MOST_WORDS_PLAIN or line.block.text.lstrip()[0] in _QUOTES):
            return False
        if line.block.role is Role.LIST_ITEM and following.block.role is Role.LIST_ITEM and not line.strongly_numbered:
            return False
        if following.accepted:
            return self._opens(line, following)
        if following.block.role is Role.LIST_ITEM and self._styled and self._leads_to_a_list(line):
            return False
        leads = self._is_text(following, line) or self._leads_to_a_table(n) or self._leads_to_a_letter(n)
        return leads and not self._signs_a_quotation(n, following)

    @staticmethod
    def _leads_to_a_list(line: Line) -> bool:
        """Whether a line above a list ends in a colon; in a text with heading styles it only leads on."""
        return line.number is None and line.block.text.rstrip().endswith(":")

    def _leads_to_a_table(self, n: int) -> bool:
        """Whether a plain short line ("The hours so far:") and then a table follow a line outside tables."""
        if n + 2 >= len(self.lines) or self.lines[n].block.cell is not None:
            return False
        lead, then = self.lines[n + 1], self.lines[n + 2]
        plain = not lead.loud and lead.block.cell is None and lead.block.text.rstrip().endswith(":")
        return plain and then.block.cell is not None

    def _leads_to_a_letter(self, n: int) -> bool:
        """Whether "Dear Client 1," and its first paragraph stand below: what is quoted in full has a title."""
        if n + 2 >= len(self.lines):
            return False
        greeting, then = self.lines[n + 1], self.lines[n + 2]
        return not greeting.loud and lines.is_greeting(greeting.block.text) and lines.is_prose(then.block.text)

    def _signs_a_quotation(self, n: int, following: Line) -> bool:
        """A name under a quotation, with the next quotation below it."""
        before = self.lines[n - 1].block.text.lstrip() if n else ""
        return before[:1] in _QUOTES and following.block.text.lstrip()[:1] in _QUOTES and bool(before)

    def _is_text(self, following: Line, line: Line) -> bool:
        block = following.block
        if block.role is Role.CONTENTS:
            return False
        if block.cell is not None:
            return line.block.cell is None or line.block.cell.table != block.cell.table or self._answers(following)
        if following.possible and following.loud and following.likeness == line.likeness:
            return False
        return block.role is Role.LIST_ITEM or lines.is_prose(block.text)

    def _answers(self, line: Line) -> bool:
        cell = line.block.cell
        return cell is not None and self.body.cell_words[cell] >= ANSWER_WORDS

    def _opens(self, line: Line, following: Line) -> bool:
        """Whether one heading may stand right above another: it must be of a higher rank by number or by look."""
        if following.block.outline is not None and not line.number:
            return False
        mine, its = line.number, following.number
        if mine is not None and mine.kind in ("part", "criterion") and line.loud:
            return its is None or its.depth is None or mine.depth is None or mine.depth <= its.depth
        if mine is not None and mine.kind in ("session", "date") and its is None and line.loud:
            return line.weight >= following.weight
        return line.loud and line.weight > following.weight

    def _heads_by_its_likes(self, n: int) -> bool:
        """A line in the look of accepted headings needs no prose below it: a form, a picture or the end will do."""
        line, following = self.lines[n], self._next(n)
        likes = self.looks[line.likeness]
        if following is None or following.accepted:
            if not (line.strongly_numbered or lines.is_named(line.block.text)):
                return following is not None and self._opens_in_its_look(n, following, likes)
            return likes > 0 or line.number is not None
        if line.number is not None and (line.number.depth is not None or line.number.kind != "simple"):
            return likes > 0 or self._has_kin(line)
        if (lines.fold(line.block.text), line.likeness) in self.texts:
            return True
        if n and lines.is_signature(self.lines[n - 1].block.text):
            return False
        pair = lines.is_pair(following.block.text) and not lines.is_pair(line.block.text)
        if pair and any(c.isdigit() for c in line.block.text) and self._has_kin(line):
            return True
        short = not following.loud and following.block.text.rstrip().endswith(".")
        led = short or self._captions(n + 1)
        return likes >= ESTABLISHED and (pair or led or following.block.text.lstrip()[0] in _QUOTES)

    def _captions(self, n: int) -> bool:
        """A short plain line right above a list, prose or a table: "What it is for" below the heading of its part."""
        line, below = self.lines[n], self._next(n)
        if below is None or line.loud or line.block.cell is not None or line.words > MOST_WORDS_PLAIN:
            return False
        return below.block.cell is not None or self._is_text(below, line)

    def _opens_in_its_look(self, n: int, following: Line, likes: int) -> bool:
        """A heading right above another of a look that heads many parts: it opens a part that has parts of its own."""
        line = self.lines[n]
        if self._opens(line, following):
            return likes > 0
        ends_text = n > 0 and (self.lines[n - 1].block.cell is not None or lines.is_prose(self.lines[n - 1].block.text))
        return ends_text and likes >= WELL_ESTABLISHED and line.likeness == following.likeness

    def _has_kin(self, line: Line) -> bool:
        if self._kin is None:
            self._kin = Counter(lines.kind_of(c.block.text) for c in self._candidates() if c.loud)
        return self._kin[lines.kind_of(line.block.text)] >= ESTABLISHED

    def _styled_in_cell(self, n: int, cell: CellPlace) -> bool:
        """A styled heading in a table: a banner, or followed in its own cell by text (a layout made of tables)."""
        if cell.table in self.body.banners:
            return True
        following = self.lines[n + 1] if n + 1 < len(self.lines) else None
        if following is None or following.block.cell is None:
            return False
        same = following.block.cell == cell and (lines.is_prose(following.block.text) or bool(following.accepted))
        stacked = self.body.columns.get(cell.table) == 1 and following.block.cell.table == cell.table
        return same or (stacked and lines.is_prose(following.block.text))

    def _drop_lonely_quiet_ones(self) -> None:
        """Slant or centring alone makes a heading only where it does so more than once, and not just under others.

        Learners set the criterion's wording in italics below the heading that gives its number.
        """
        quiet: Counter[tuple[object, ...]] = Counter()
        free: Counter[tuple[object, ...]] = Counter()
        for n in self.possible:
            line = self.lines[n]
            if line.accepted and line.quiet:
                quiet[line.likeness] += 1
                free[line.likeness] += n == 0 or not self.lines[n - 1].accepted
        for line in self._candidates():
            lonely = quiet[line.likeness] < ESTABLISHED or 2 * free[line.likeness] < quiet[line.likeness]
            if line.accepted and line.quiet and lonely and not line.strongly_numbered and line.block.outline is None:
                line.accepted = ""

    # --- plain lines --------------------------------------------------------------------------------------

    def _plain(self) -> None:
        """Lines that look like body text: numbered as criteria, named as parts usually are, or repeated in kind."""
        kinds = Counter(lines.kind_of(c.block.text) for c in self._candidates() if not c.loud and c.words <= MOST_WORDS)
        dressed = sum(1 for c in self._candidates() if c.accepted)
        shapes: list[Line] = []
        for n in reversed(self.possible):
            line = self.lines[n]
            if line.accepted or line.loud or _calls(line):
                continue
            following = self._next(n)
            if following is None or not self._plain_neighbours(n, following):
                continue
            if self._numbered_or_named(line, kinds):
                line.accepted = "numbered" if line.number is not None else "named"
            elif not dressed and self._between_paragraphs(n, following):
                shapes.append(line)
        if len(shapes) >= PLAIN_REPEATS:
            first = self._below_the_cover()
            for line in [first, *shapes] if first is not None else shapes:
                line.accepted = "repeated"

    def _plain_neighbours(self, n: int, following: Line) -> bool:
        line = self.lines[n]
        before = self.lines[n - 1] if n else None
        if before is not None and before.block.role is Role.LIST_ITEM and line.block.role is Role.LIST_ITEM:
            return False
        if line.number is not None and line.number.kind == "criterion" and self._criteria > ESTABLISHED:
            return not (_is_criterion(following) or (n > 0 and _is_criterion(self.lines[n - 1])))
        if following.accepted:
            return line.number is not None and self._opens_plainly(line, following)
        return following.block.cell != line.block.cell or lines.is_prose(following.block.text)

    @staticmethod
    def _opens_plainly(line: Line, following: Line) -> bool:
        mine, its = line.number, following.number
        return mine is not None and mine.kind == "part" and (its is None or its.kind != "part")

    def _numbered_or_named(self, line: Line, kinds: Counter[str]) -> bool:
        if line.number is not None and line.number.kind in ("criterion", "part"):
            return line.block.role is not Role.LIST_ITEM or line.number.kind == "criterion"
        if line.number is not None and line.number.kind in ("session", "date"):
            return kinds[lines.kind_of(line.block.text)] >= ESTABLISHED and line.words <= MOST_WORDS_PLAIN
        return lines.is_named(line.block.text) or lines.is_named_longer(line.block.text)

    def _between_paragraphs(self, n: int, following: Line) -> bool:
        line = self.lines[n]
        if line.words > MOST_WORDS_PLAIN or line.block.text.rstrip()[-1:] in ".:" or line.number is not None:
            return False
        before = self.lines[n - 1] if n else None
        return (before is None or _stands_apart(before)) and line.block.cell is None and _stands_apart(following)

    def _below_the_cover(self) -> Line | None:
        """The line that heads the first paragraph although a cover and no paragraph stands above it.

        Names and dates of a cover have no words in small letters; a heading that is a phrase has.
        """
        for n, line in enumerate(self.lines[: MOST_COVER_LINES + 1]):
            if line.words >= PLAIN_NEIGHBOUR_WORDS or line.block.cell is not None:
                above = self.lines[n - 1] if n > 1 else None
                phrase = above is not None and sum(w[0].islower() for w in above.block.text.split()) >= 2
                possible = above is not None and above.possible and above.number is None and not above.accepted
                short = above is not None and above.words <= MOST_WORDS_PLAIN and not _calls(above)
                ends = above is not None and above.block.text.rstrip()[-1:] in ".?:,"
                return above if phrase and possible and short and not ends else None
        return None

    def _why(self, line: Line) -> str:
        if line.number is not None and line.number.kind in ("criterion", "part", "simple"):
            return "numbered"
        look, usual = line.block.look, self.body.usual
        if look.bold and not usual.bold:
            return "bold"
        if look.capitals or shouted(line.block.text):
            return "capitals"
        if (look.size or 0) > (usual.size or 0) * LARGER:
            return "size"
        return "underlined" if look.underlined else "look"


def _calls(line: Line) -> bool:
    """Whether a plain line leads on to what follows ("as follows:") or exclaims, and so is no heading."""
    return line.block.text.rstrip().endswith(("!",) if line.number is not None else (":", "!"))


def _stands_apart(line: Line) -> bool:
    """Whether a line is a paragraph or in a table: a short line beside it is part of neither."""
    return line.block.cell is not None or line.words >= PLAIN_NEIGHBOUR_WORDS


def _is_criterion(line: Line) -> bool:
    """Whether a line is numbered as a criterion: several in a row are a list of criteria and no headings."""
    return line.number is not None and line.number.kind == "criterion"
