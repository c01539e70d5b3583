"""Which lines could be headings by their own words, looks and place; `headings` weighs them with their neighbours."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extractors import lines
from extractors.model import Block, CellPlace, Look, Part, Role

# The criteria of the 8589 units have up to 25 words; learners copy them whole into their headings, with a prefix.
MOST_WORDS = 28
MOST_WORDS_NUMBERED = 45
MOST_WORDS_STYLED = 60
# Type that is larger than the body's by this factor is seen as larger.
LARGER = 1.08
# No line of this many characters is a heading.
MOST_CHARACTERS = 600

_ADDRESS = re.compile(r"@|://|\bwww\.")
_FREE_STYLE = re.compile(r"(?!.*(?:heading|title))")
# Styles whose paragraphs say themselves that they are something else.
_OTHER_STYLE = re.compile(r"quot|signature|closing|salutation|^date$|bibliograph|footer|header")
_TWO_CRITERIA = re.compile(r"[1-9]\.\d{1,2}\s*[&+/–-]\s*[1-9]\.\d{1,2}\.?")
_TWO_LETTERS = re.compile(r"[^\W\d_].*?[^\W\d_]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a look stands out from the usual look of the text."""

    loud: bool
    quiet: bool
    likeness: tuple[object, ...]
    weight: float


# A heading that stands in a box beside the text looks about as loud as a bold line.
BESIDE = 1.5
# So many boxes of a few words, each beside a paragraph, are the text's side headings and no pull quotes.
LEAST_BESIDE = 3
MOST_WORDS_BESIDE = 10

_WRITTEN = (Role.TEXT, Role.LIST_ITEM)
_PLAIN = Standing(False, False, (), 0.0)


class Line:
    """One non-empty body block, as a candidate."""

    __slots__ = ("_number", "accepted", "block", "numbered", "position", "possible", "standing", "words")

    def __init__(self, position: int, block: Block, words: int, standing: Standing, numbered: bool) -> None:
        """`position`: of the block in its document; `words`: how many it has; `standing`: how it stands out."""
        self.position = position
        self.block = block
        self.words = words
        self.standing = standing
        self.numbered = numbered
        """Its number counts, if it has one."""
        self.possible = False
        self.accepted = ""
        """Route by which it was taken for a heading; empty while it is not."""
        self._number: lines.Number | bool | None = False

    @property
    def number(self) -> lines.Number | None:
        """How it is numbered; looked for when it is first asked for."""
        if isinstance(self._number, bool):
            self._number = lines.numbered(self.block.text, self.block.label) if self.numbered else None
        return self._number

    @property
    def loud(self) -> bool:
        """Stands out from the body by more than slant or centring."""
        return self.standing.loud

    @property
    def quiet(self) -> bool:
        """Stands out by slant or centring only."""
        return self.standing.quiet

    @property
    def likeness(self) -> tuple[object, ...]:
        """What lines of one look share."""
        return self.standing.likeness

    @property
    def weight(self) -> float:
        """How loud it looks, to compare headings with each other."""
        return self.standing.weight

    @property
    def strongly_numbered(self) -> bool:
        """Numbered as a criterion or a part."""
        return self.number is not None and self.number.kind in ("criterion", "part")


def _side_headings(blocks: Sequence[Block]) -> frozenset[int]:
    """Positions of lone short lines in text boxes, each followed by a paragraph of the body."""
    written = [n for n, b in enumerate(blocks) if b.text.strip() and b.part in (Part.BODY, Part.TEXTBOX)]
    found = set()
    for before, here, after in zip([None, *written], written, [*written[1:], None], strict=False):
        block = blocks[here]
        if block.part is not Part.TEXTBOX or block.look.hidden or block.cell is not None or after is None:
            continue
        alone = blocks[after].part is Part.BODY and (before is None or blocks[before].part is Part.BODY)
        short = len(block.text.split()) <= MOST_WORDS_BESIDE and not block.text.rstrip().endswith(
            (".", ",", ";", "”", '"')
        )
        if alone and short and lines.is_prose(blocks[after].text):
            found.add(here)
    return frozenset(found) if len(found) >= LEAST_BESIDE else frozenset()


class Lines:
    """The body of a document as lines, with what their tables and the usual look of the text tell of them."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        """`blocks`: all of a document."""
        sides = _side_headings(blocks)
        body = [
            (i, b)
            for i, b in enumerate(blocks)
            if (b.part is Part.BODY or i in sides) and b.role is not Role.DELETED and b.text.strip()
        ]
        only = [b for _, b in body]
        self.usual = usual_look(only)
        self.banners = _banners(only)
        self.columns = _columns(only)
        self.cell_words: Counter[CellPlace] = Counter()
        self._prose_met = False
        self._standings: dict[tuple[int, bool], Standing] = {}
        """Of the looks of the blocks, by id: a document has few, and each is one object."""
        self.all = [self._line(i, b) for i, b in body]

    def _line(self, position: int, block: Block) -> Line:
        text, look = block.text, block.look
        words = text.count(" ") + 1
        if len(text) > MOST_CHARACTERS:
            line = Line(position, block, len(text.split()), _PLAIN, False)
            self._met(line)
            return line
        style = block.style
        styled = block.outline is not None or (
            ("heading" in style or "title" in style) and (_named_heading(style) or self._late_title(block))
        )
        plain = not look.hidden and block.role in _WRITTEN
        capitals = look.capitals or (text.isupper() and shouted(text))
        standing = self._standings.get((id(look), capitals)) or self._standing(look, capitals)
        if block.part is Part.TEXTBOX:
            standing = Standing(True, False, ("beside", *standing.likeness), standing.weight + BESIDE)
        line = Line(position, block, words, standing, styled or plain)
        if styled:
            line.possible = self._styled_possible(line)
            line.accepted = "" if not line.possible else ("outline" if _FREE_STYLE.match(block.style) else "style")
        elif plain and words <= MOST_WORDS_NUMBERED:
            line.possible = self._possible(line)
        if block.cell is not None or not self._prose_met:
            self._met(line)
        return line

    def _standing(self, look: Look, capitals: bool) -> Standing:
        usual = self.usual
        loud = (
            (look.bold and not usual.bold)
            or (look.underlined and not usual.underlined)
            or (look.size or 0) > (usual.size or 0) * LARGER
            or capitals
            or look.coloured != usual.coloured
        )
        quiet = not loud and (look.italic != usual.italic or (look.centred and not usual.centred))
        likeness = (look.bold, look.italic, look.underlined, look.size, capitals, look.coloured)
        weight = (look.size or 0) + 2.0 * capitals + 1.5 * look.bold + 0.5 * look.underlined + 0.3 * look.coloured
        found = self._standings[id(look), capitals] = Standing(loud, quiet, likeness, weight)
        return found

    def _met(self, line: Line) -> None:
        cell = line.block.cell
        if cell is not None:
            self.cell_words[cell] = self.cell_words.get(cell, 0) + line.words
        if not self._prose_met and line.block.role in (Role.TEXT, Role.LIST_ITEM) and line.block.outline is None:
            self._prose_met = lines.is_prose(line.block.text)

    def _late_title(self, block: Block) -> bool:
        """A title style below the first prose: the learner uses it for headings."""
        return self._prose_met and block.cell is None and block.style in ("title", "subtitle")

    def _styled_possible(self, line: Line) -> bool:
        block = line.block
        titled = block.role is Role.TITLE and self._late_title(block)
        if not (titled or block.role in (Role.TEXT, Role.LIST_ITEM)) or line.words > MOST_WORDS_STYLED:
            return False
        if line.words > MOST_WORDS and lines.is_prose(block.text) and block.text.rstrip().endswith("."):
            return line.number is not None and line.number.kind == "criterion"
        if not self._prose_met and lines.is_form(block.text):
            return False
        return not _has_no_word(line) or _CODE.fullmatch(block.text.strip()) is not None

    def _possible(self, line: Line) -> bool:
        """Whether an unstyled line could be a heading by its words and place alone."""
        block, text = line.block, line.block.text.strip()
        if block.cell is not None and not self._cell_may_head(line, block.cell):
            return False
        if line.words > MOST_WORDS and not line.strongly_numbered:
            return False
        if block.role is Role.LIST_ITEM and (block.label in ("", "•") or not (line.loud or line.strongly_numbered)):
            return False
        if text.count("\n") > 1 or _ADDRESS.search(text) or _OTHER_STYLE.search(block.style) or _has_no_word(line):
            return False
        if text[0].islower() and line.number is None:
            return False
        if "\t" in text.strip("\t") and line.number is None:
            return False
        form = lines.is_form(text) and line.number is None
        form = form and not (line.loud and self._prose_met and lines.is_field_name(text))
        return not (form or lines.is_letter(text)) and _ends_open(text, line)

    def _cell_may_head(self, line: Line, cell: CellPlace) -> bool:
        """A banner (a table of one cell with one line), or a criterion that opens a cell of a one-column table.

        Centres hand out templates of one column: the criterion, and below it room for the answer.
        """
        if cell.table in self.banners:
            return True
        return self.columns.get(cell.table) == 1 and cell not in self.cell_words and line.strongly_numbered


def usual_look(blocks: Sequence[Block]) -> Look:
    """The look of most of the running text; that of an empty document is plain."""
    weights: dict[int, int] = {}
    looks: dict[int, Look] = {}
    long = lines.PROSE_CHARACTERS
    written = [
        b for b in blocks if b.cell is None and b.outline is None and (len(b.text) >= long or lines.is_prose(b.text))
    ]
    for block in written or blocks:
        if block.outline is None and block.role in _WRITTEN:
            look = block.look
            identity = id(look)
            if identity in weights:
                weights[identity] += len(block.text)
            else:
                weights[identity], looks[identity] = len(block.text), look
    equal: Counter[Look] = Counter()
    for identity, weight in weights.items():
        equal[looks[identity]] += weight
    return equal.most_common(1)[0][0] if equal else Look()


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


def shouted(text: str) -> bool:
    """Whether a line is written in capitals (of more than an abbreviation's length)."""
    return text.isupper() and sum(c.isalpha() for c in text) >= 5


_CODE = re.compile(r"[A-Z]\W?\d{1,2}")
"""A client's letter and a session's number, which a heading style makes a heading: "B3"."""


def _has_no_word(line: Line) -> bool:
    """Whether a line is all figures; a date in figures and two criteria together ("2.1 & 2.2") can head a part."""
    text = line.block.text.strip()
    if _TWO_LETTERS.search(text) is not None:
        return False
    kind = line.number.kind if line.number is not None else ""
    return kind != "date" and not (kind == "criterion" and (line.loud or _TWO_CRITERIA.fullmatch(text)))


def _ends_open(text: str, line: Line) -> bool:
    """Whether a line ends as headings do: without a full stop, comma or semicolon, unless numbered as a criterion."""
    end = text.rstrip("”’\"'")[-1:]
    if end in ",;":
        return False
    if end != ".":
        return bool(end)
    return line.loud and (line.number is not None or lines.is_named(text.rstrip(".")))
