"""The walk over a Word file: its stories, tables and paragraphs, in reading order, each paragraph once.

A block's index counts the `w:p` of its part in document order; text boxes count in a part of their own, and of
`mc:AlternateContent` one branch is walked.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from lxml import etree

from extractors.model import Block, CellPlace, Link, Look, Part, Role, Table
from extractors.word import drawing
from extractors.word.blocks import block_of
from extractors.word.kinds import deletions, invisible, listed, nested_last, role
from extractors.word.names import (
    ALTERNATE,
    CELL,
    PPR,
    ROW,
    RUN,
    SDT,
    SDT_CONTENT,
    SECTION,
    TABLE,
    TEXT,
    VAL,
    M,
    P,
    W,
)
from extractors.word.numbering import Numbering
from extractors.word.own_properties import Properties
from extractors.word.paragraph import Paragraph, Side
from extractors.word.simple import Runs, without_notes
from extractors.word.story import Notes, Place, Story, shows_prompt
from extractors.word.styles import Format, Style, Styles
from extractors.word.tables import Grid, span_of, under

# A survey's longest real coursework had 6,206 paragraphs; test files of tools reached 15,940.
MOST_PARAGRAPHS = 120_000
MOST_CHARACTERS = 10_000_000

# Elements of a paragraph that stand, in files not well made, where a paragraph should.
_INLINE_ONLY = frozenset({RUN, TEXT, f"{W}hyperlink", f"{W}fldSimple", f"{M}oMathPara", f"{M}oMath"})
_TEXTLESS = frozenset({f"{W}tcPr", f"{W}tblPr", f"{W}tblGrid", f"{W}trPr", f"{W}sdtPr", f"{W}customXmlPr", PPR})
MOST_SETTINGS = 10_000
"""Properties of paragraphs that are remembered by their markup; a real file has dozens."""


@dataclass(frozen=True, slots=True)
class _Setting:
    """What properties of a paragraph, as they stand in the markup, come to."""

    own: Properties
    style: Style
    runs: Runs
    listed: bool
    outline: int | None
    role: Role
    """Of a paragraph that is no item of a list."""
    centred: bool


_GALLERY = f"{W}sdtPr/{W}docPartObj/{W}docPartGallery"


class Walk:
    """Collects the blocks and tables of one file."""

    def __init__(self, styles: Styles, numbering: Numbering, notes: dict[str, Notes]) -> None:
        """`notes` holds "footnote", "endnote" and "comment" as far as the file has them."""
        self.styles = styles
        self.numbering = numbering
        self.notes = notes
        self.blocks: list[Block] = []
        self.tables: list[Table] = []
        self.headers: list[str] = []
        """Relationship ids of headers and footers, in the order in which sections name them."""
        self.full = False
        """Reading stopped at a limit."""
        self._indices: Counter[Part] = Counter()
        self._characters = 0
        self._settings: dict[str, _Setting] = {}
        self._runs: dict[int, Runs] = {}
        self._looks: dict[tuple[int | tuple[int, ...], bool, bool], Look] = {}
        """Of the formats of a paragraph (by id, the commonest first), where all can be seen: its look."""

    # --- containers ---------------------------------------------------------------------------------------

    def story(self, root: etree._Element, place: Place, story: Story) -> None:
        """Walk a body, header, footer, note or comment."""
        for element in root:
            tag = element.tag
            if tag == P:
                self._paragraph(element, place, story)
            elif tag == TABLE:
                self._table(element, place, story)
            elif tag == SECTION:
                self._section(element)
            elif tag == SDT:
                self._content_control(element, place, story)
            elif tag == ALTERNATE:
                branch = drawing.chosen(element)
                if branch is not None:
                    self.story(branch, place, story)
            elif tag == f"{W}altChunk":
                story.seen.altchunk = True
            elif tag in _INLINE_ONLY:
                self._paragraph(element, place, story)
            elif tag not in _TEXTLESS and len(element):
                self.story(element, place, story)

    def _content_control(self, element: etree._Element, place: Place, story: Story) -> None:
        content = element.find(SDT_CONTENT)
        if content is None:
            return
        gallery = element.find(_GALLERY)
        if gallery is not None and (gallery.get(VAL) or "").lower() == "table of contents":
            place = replace(place, contents=True)
        prompt = shows_prompt(element)
        story.prompts += prompt
        self.story(content, place, story)
        story.prompts -= prompt

    def _section(self, element: etree._Element) -> None:
        for child in element:
            if child.tag in (f"{W}headerReference", f"{W}footerReference"):
                identity = child.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")
                if identity and identity not in self.headers:
                    self.headers.append(identity)

    def _table(self, element: etree._Element, place: Place, story: Story) -> None:
        position, first = len(self.tables), len(self.blocks)
        self.tables.append(Table((), 0, 0))
        grid = Grid()
        outer = story.removed
        for row in under(element, ROW):
            removed_row = grid.begin_row(row)
            removed = outer if outer is not None else removed_row
            for cell in under(row, CELL):
                columns, going_on_down, going_on_right, removed_cell = span_of(cell)
                story.removed = removed if removed is not None else removed_cell
                story.seen.tracked = story.seen.tracked or story.removed is not None
                draft = grid.cell(columns, going_on_down, going_on_right)
                at = len(self.blocks)
                own: list[int] = []
                where = CellPlace(position, draft.row, draft.column)
                self.story(cell, Place(place.part, place.anchor, place.author, where, own, position), story)
                if not (going_on_down or going_on_right):
                    draft.blocks.extend(own)
                else:
                    draft.blocks.extend(i for i in own if i >= at and self.blocks[i].text.strip())
        story.removed = outer
        self.tables[position] = grid.table(place.table)
        for text in drawing.of_table(element):
            self.aside(text, first if first < len(self.blocks) else None)

    # --- paragraphs ---------------------------------------------------------------------------------------

    def _paragraph(self, element: etree._Element, place: Place, story: Story) -> None:
        if len(self.blocks) >= MOST_PARAGRAPHS or self._characters > MOST_CHARACTERS:
            self.full = True
            return
        if story.simple is not None and self._simple_paragraph(element, place, story):
            return
        first = element[0] if len(element) else None
        own = self._properties(first, story) if first is not None and first.tag == PPR else Properties()
        setting = self._meaning(own)
        self._break_before(own, story)
        read = Paragraph(element, setting.style.format, story)
        most = read.looks[max(read.formats, key=read.formats.__getitem__)] if read.formats else read.base
        on_paper = place.cell is None and place.part is not Part.TEXTBOX and not own.shaded
        look = self._look(read.formats, read.looks, most, setting.centred, on_paper, story)
        links = tuple(nested_last(read.links)) if read.links else ()
        page = self._page(read.page, place, story)
        position = self._block(setting, read.text, look, page, place, read.contents, links, read.author)
        if read.cited or read.raised:
            block = self.blocks[position]
            self.blocks[position] = replace(block, cited=tuple(read.cited), raised=tuple(read.raised))
        self._characters += read.length
        if read.deleted:
            self._characters += sum(len(text) for _, _, text in read.deleted)
            for author, deleted in deletions(read.deleted):
                block = self.blocks[position]
                self.blocks.append(
                    replace(block, text=deleted, role=Role.DELETED, links=(), author=author, cited=(), raised=())
                )
        for side in read.sides:
            self._side(side, position, story)

    def _simple_paragraph(self, element: etree._Element, place: Place, story: Story) -> bool:
        """Read a paragraph from the markup of its properties and runs; whether it is one that can be."""
        split = story.simple.split(element) if story.simple is not None else None
        if split is None or story.fields or story.prompts or story.removed is not None:
            return False
        setting = self._settings.get(split[0]) or self._setting(element, split[0], story)
        runs, notes = without_notes(split[1]) if "Ref" in split[1] else (split[1], [])
        read = setting.runs.read(runs) if setting is not None else None
        if setting is None or read is None:
            return False
        texts, most, counts, looks = read
        text = "".join(texts)
        own, style = setting.own, setting.style
        if own.break_before:
            self._break_before(own, story)
        page = None
        if story.pages.rendered or place.anchor is not None:
            page = self._page(story.pages.number, place, story)
        blank = most is None
        most = style.format if most is None else most
        if not blank:
            story.pages.fresh = False
        on_paper = place.cell is None and place.part is not Part.TEXTBOX and not own.shaded
        look = self._looks.get((id(most), setting.centred, on_paper)) if not counts else None
        if look is None:
            counts = counts if counts or blank else {id(most): len(text)}
            look = self._look(counts, looks, most, setting.centred, on_paper, story)
        self._characters += len(text)
        position = self._block(setting, text, look, page, place, False, (), "")
        for kind, identity, runs_before, blanks in notes:
            self._side((kind, identity, sum(map(len, texts[:runs_before])) + blanks), position, story)
        return True

    def _setting(self, element: etree._Element, markup: str, story: Story) -> _Setting | None:
        """What stands behind the markup of properties; None for those of the last paragraph of a section."""
        if "<w:sectPr" in markup:
            return None
        setting = self._meaning(self._properties(element[0], story) if markup else Properties())
        if len(self._settings) < MOST_SETTINGS:
            self._settings[markup] = setting
        return setting

    def _meaning(self, own: Properties) -> _Setting:
        style = self.styles.paragraph(own.style)
        runs = self._runs.setdefault(id(style.format), Runs(style.format, self.styles))
        outline = own.outline if own.has_outline else style.outline
        plain = role(style, "", None, outline)
        centred = style.centred if own.centred is None else own.centred
        return _Setting(own, style, runs, listed(own, style), outline, plain, centred)

    def _break_before(self, own: Properties, story: Story) -> None:
        if own.break_before and not story.pages.fresh and self.blocks:
            story.pages.explicit()

    def _block(
        self,
        setting: _Setting,
        text: str,
        look: Look,
        page: int | None,
        place: Place,
        contents: bool,
        links: tuple[Link, ...],
        author: str,
    ) -> int:
        """Append a block; its position."""
        style, outline = setting.style, setting.outline
        label, level, kind = "", None, setting.role
        if setting.listed:
            label, level = self._label(setting.own, style)
            kind = role(style, label, level, outline)
        if contents or place.contents:
            kind = Role.CONTENTS
        part = place.part
        indices = self._indices
        index = indices[part]
        indices[part] = index + 1
        position = len(self.blocks)
        block = block_of(
            part, index, text, label, kind, style.name, outline, look, level, place.cell, page, place.anchor, links,
            place.author or author,
        )  # fmt: skip
        self.blocks.append(block)
        if place.own is not None:
            place.own.append(position)
        return position

    def _page(self, number: int, place: Place, story: Story) -> int | None:
        """Where a paragraph begins; what hangs on another stands on its page."""
        if place.anchor is not None:
            return self.blocks[place.anchor].page
        return number if place.part is Part.BODY and story.pages.rendered else None

    def _properties(self, ppr: etree._Element, story: Story) -> Properties:
        own = Properties()
        for element in ppr:
            if not own.take(element) and element.tag == SECTION:
                self._section(element)
        if own.mark_deleted:
            story.seen.tracked = True
        return own

    def _label(self, own: Properties, style: Style) -> tuple[str, int | None]:
        """Label and nesting of a list item; ("", None) for other paragraphs."""
        number, level = own.number
        if not own.numbered or number is None:
            number = style.number[0]
            if number is not None and level is None:
                tied = self.numbering.level_of_style(number, style.number_style or "")
                level = tied if tied is not None else style.number[1]
        if number is None or number == "0" or own.mark_deleted:
            return "", None
        label = self.numbering.label(number, level or 0)
        return (label, level or 0) if label is not None else ("", None)

    def _look(
        self,
        counts: dict[int, int],
        looks: dict[int, Format],
        most: Format,
        centred: bool,
        on_paper: bool,
        story: Story,
    ) -> Look:
        """The look of a paragraph in these formats, most of it in `most`; remembered unless part of it is unseen."""
        key = (id(most) if len(counts) < 2 else (id(most), *counts), centred, on_paper)
        look = self._looks.get(key)
        if look is not None:
            return look
        formats = list(looks.values()) or [most]
        look = Look(
            bold=all(f.bold for f in formats),
            italic=all(f.italic for f in formats),
            underlined=all(f.underlined for f in formats),
            centred=centred,
            size=most.size,
            hidden=all(invisible(f, on_paper) for f in formats),
            highlighted=all(f.highlighted for f in formats),
            coloured=all(f.coloured for f in formats),
            capitals=all(f.capitals for f in formats),
        )
        if not any(invisible(f, on_paper) for f in formats):
            self._looks[key] = look
        elif counts:
            story.seen.hidden = True
        return look

    # --- what hangs on a paragraph ------------------------------------------------------------------------

    def _side(self, side: Side, position: int, story: Story) -> None:
        kind, what, at = side
        if kind == "box" and not isinstance(what, str):
            fields, story.fields = story.fields, []
            self.story(what, Place(Part.TEXTBOX, anchor=position), story)
            story.fields = fields
        elif kind == "picture":
            story.seen.pictured.append(position)
        elif kind == "text" and isinstance(what, str):
            self.aside(what, position)
        elif kind in ("chart", "diagram") and isinstance(what, str):
            self._related(what, position, story)
        elif kind in self.notes and isinstance(what, str):
            self._note(self.notes[kind], what, position, at)

    def _related(self, relation: str, position: int, story: Story) -> None:
        target = story.relations.get(relation)
        if target is None or target.external:
            return
        for line in story.drawings.pop(target.target, ()):
            self.aside(line, position)

    def aside(self, text: str, position: int | None) -> None:
        """A line of a picture (alternative text, chart, SmartArt) as a block of its own."""
        if len(self.blocks) >= MOST_PARAGRAPHS or self._characters > MOST_CHARACTERS:
            self.full = True
            return
        self._characters += len(text)
        index = self._indices[Part.TEXTBOX]
        self._indices[Part.TEXTBOX] += 1
        page = self.blocks[position].page if position is not None else None
        self.blocks.append(Block(Part.TEXTBOX, index, text.replace("\r", ""), anchor=position, page=page))

    def _note(self, notes: Notes, identity: str, position: int | None, at: int | None = None) -> None:
        element = notes.elements.pop(identity, None)
        if element is None or notes.story is None:
            return
        author = element.get(f"{W}author") or ""
        first = len(self.blocks)
        self.story(element, Place(notes.part, anchor=position, author=author), notes.story)
        own = self.blocks[first:]
        self.blocks[first:] = [replace(b, anchor_at=at) if b.part is notes.part else b for b in own]

    def orphans(self) -> None:
        """Read the notes and comments that no paragraph refers to: Word does not show them, but they are sent."""
        for notes in self.notes.values():
            for identity in list(notes.elements):
                if drawing.has_text(notes.elements[identity]):
                    self._note(notes, identity, None)
