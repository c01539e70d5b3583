"""Documents as read: parts, blocks, tables, places. The first half of the stage's contract; see `model`.

Text is kept once, in `Block.text`. Records are frozen and hold tuples, so that they pickle to worker processes as
they are. Nothing here imports anything of ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum


class Part(StrEnum):
    """The story of a file in which a block stands (contract, "a place in a document")."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    COMMENT = "comment"
    TEXTBOX = "textbox"
    PROPERTIES = "properties"
    FILENAME = "filename"


class Role(StrEnum):
    """What a block is in its document, as far as its layout tells."""

    TEXT = "text"
    LIST_ITEM = "list_item"
    TITLE = "title"
    CONTENTS = "contents"
    """A line of a table of contents: repeats a heading, is never evidence."""
    CAPTION = "caption"
    DELETED = "deleted"
    """Tracked deletion: searched for names, never evidence. Shares the index of the block it stood in."""


class Kind(StrEnum):
    """Format of a file, by content and not by suffix."""

    DOCX = "docx"
    PDF = "pdf"
    XLSX = "xlsx"
    CSV = "csv"
    TEXT = "text"
    OTHER = "other"


class Status(StrEnum):
    """How far a file could be read."""

    READ = "read"
    PARTLY_READ = "partly_read"
    UNREADABLE = "unreadable"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph looks: what a reader's eye takes for a heading."""

    bold: bool = False
    """Every visible character is bold."""
    italic: bool = False
    underlined: bool = False
    centred: bool = False
    size: float | None = None
    """Type size in points of most of its characters."""
    hidden: bool = False
    """Every character is hidden or invisible (vanish, white on white, 1 pt)."""
    highlighted: bool = False
    coloured: bool = False
    """Every visible character stands in a colour other than black."""
    capitals: bool = False
    """Every visible character is shown as a capital by its formatting, whatever the text has."""


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink over part of a block's text."""

    start: int
    end: int
    target: str


@dataclass(frozen=True, slots=True)
class CitedWork:
    """A work as a reference manager keeps it behind a citation."""

    authors: tuple[str, ...]
    """Family names in order; an organisation as one."""
    year: str | None
    title: str


@dataclass(frozen=True, slots=True)
class CitedField:
    """A citation that a reference manager made, over part of a block's text."""

    start: int
    end: int
    works: tuple[CitedWork, ...]


@dataclass(frozen=True, slots=True)
class CellPlace:
    """Where in a table a block stands."""

    table: int
    """Position in `Document.tables`."""
    row: int
    column: int
    """Grid column of the cell's left edge, counted from 0."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, as a person would see it."""

    part: Part
    index: int
    """Counts the paragraphs of the part from 0 in reading order."""
    text: str
    label: str = ""
    """Automatic number or bullet as Word shows it ("1.1", "a)", "•"); not part of `text`.
    For a property, its name ("creator")."""
    role: Role = Role.TEXT
    style: str = ""
    """Name of the paragraph style, lower case ("heading 1", "normal"); empty where there is none."""
    outline: int | None = None
    """Outline level, 1 to 9, from style or paragraph."""
    look: Look = Look()
    list_level: int | None = None
    """Nesting of a list item, from 0."""
    cell: CellPlace | None = None
    page: int | None = None
    """Page, from 1, where the file says so (PDF; Word's rendered breaks); sheet number for a workbook."""
    anchor: int | None = None
    """For a note, comment or text box: position in `Document.blocks` of the block that refers to it."""
    links: tuple[Link, ...] = ()
    author: str = ""
    """Of a comment, insertion or deletion."""
    cited: tuple[CitedField, ...] = ()
    """Citations that Word, Zotero, Mendeley or EndNote made."""
    raised: tuple[tuple[int, int], ...] = ()
    """(start, end) of text in superscript."""
    anchor_at: int | None = None
    """For a note or comment: characters of the text of the block `anchor` before its mark, where the file says so."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table, once, however many grid places it covers."""

    row: int
    column: int
    row_span: int
    column_span: int
    blocks: tuple[int, ...]
    """Positions in `Document.blocks` of its own paragraphs (those of nested tables are not among them)."""
    value: float | date | time | str | None = None
    """Typed value of a spreadsheet cell: a number, a date, a clock time; minutes as float with `unit` "min"."""
    unit: str = ""
    """"min" where `value` is a duration (a cell formatted [h]:mm), else empty."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table, or the used range of a sheet."""

    cells: tuple[Cell, ...]
    rows: int
    columns: int
    name: str = ""
    """Sheet name for a workbook."""
    parent: int | None = None
    """Position in `Document.tables` of the table around it."""
    hidden: bool = False
    """A hidden sheet."""


UNLISTED_SHEET = "sheet"
"""Route of the name of a sheet, which heads what stands on it."""
UNLISTED_QUESTION = "question"
"""Route of a criterion as a form prints it, which labels the cell of its answer."""
UNLISTED = frozenset({UNLISTED_SHEET, UNLISTED_QUESTION})
"""Routes of what opens a section and is no line of a text that a learner wrote: in no list of headings (contract)."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that opens a part of the text, styled as a heading or only looking like one."""

    block: int
    """Position in `Document.blocks`."""
    level: int
    why: str
    """Route by which it was recognised: "style", "outline", "numbered", "bold", "capitals", "size"; see `UNLISTED`."""


@dataclass(frozen=True, slots=True)
class Warning:
    """Something a person must know about how a file was read."""

    code: str
    """Stable word: "tracked-changes", "no-text", "garbled", "truncated", "hidden-text", "embedded", ..."""
    message: str
    """One sentence for a person, with what to do."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """What became of the text of a file. Characters, white space not counted."""

    package: int
    """In all parts of the file that hold text for people."""
    placed: int
    """In blocks (deleted text among them)."""
    left_out: tuple[tuple[str, int], ...] = ()
    """Left out on purpose, by class: field instructions, the second copy of a drawing, ..."""
    unopened: tuple[str, ...] = ()
    """Names of parts that could not be opened; what they hold is not in `package`."""
    not_looked_at: tuple[tuple[str, int], ...] = ()
    """What is there and holds no text that a program reads, by kind: pictures, sound, video, handwriting, objects."""

    @property
    def unread(self) -> int:
        """What no reader took up: 0 in a file that is wholly read; below 0 where text was taken twice."""
        return self.package - self.placed - sum(count for _, count in self.left_out)


@dataclass(frozen=True, slots=True)
class Traces:
    """What a file says of its own making, as its program wrote it there; any of it may be wrong or copied along."""

    created: datetime | None = None
    """When the file, or the one that it was copied from, was begun."""
    modified: datetime | None = None
    """When it was last saved."""
    revision: int | None = None
    """How often it was saved."""
    minutes: int | None = None
    """Time for which it was open for editing."""
    template: str = ""
    company: str = ""
    sessions: tuple[str, ...] = ()
    """Ids of Word's save sessions, in alphabetical order."""
    program: str = ""
    """What wrote the file: "Microsoft Office Word", "Skia/PDF m120 Google Docs Renderer"."""


@dataclass(frozen=True, slots=True)
class Document:
    """One file, as read. An unreadable one has no blocks but still has its file name."""

    id: str
    """"d1", "d2", ... within a submission."""
    path: str
    """Relative to the cohort folder, with "/" between folders."""
    kind: Kind
    sha256: str
    status: Status
    problem: str | None = None
    """For a file that is not wholly read: what is wrong and what to do, for a person."""
    blocks: tuple[Block, ...] = ()
    """All parts. Body in reading order; notes, comments and text boxes right after the block that refers to
    them; then headers, footers, properties, file name."""
    tables: tuple[Table, ...] = ()
    headings: tuple[Heading, ...] = ()
    """In reading order."""
    warnings: tuple[Warning, ...] = ()
    ledger: Ledger | None = None
    """What became of its text; None for a file that could not be opened."""
    traces: Traces | None = None
    """What the file says of its own making; None where it says nothing."""
    pictures: tuple[int, ...] = ()
    """Positions in `blocks` of the paragraphs in or at which a picture or ink stands (Word, OpenDocument, PDF)."""

    @property
    def words(self) -> int:
        """Words of the body, notes and text boxes; the rest is apparatus."""
        counted = (Part.BODY, Part.FOOTNOTE, Part.ENDNOTE, Part.TEXTBOX)
        return sum(len(b.text.split()) for b in self.blocks if b.part in counted and b.role is not Role.DELETED)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place: characters `start` to `end` of one block's text."""

    document: int
    """Position in `Reading.documents`."""
    block: int
    """Position in `Document.blocks`."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what lies under it, up to the next heading of any level."""

    document: int
    heading: int | None
    """Position in `Document.headings`; None for what stands before the first heading."""
    level: int
    """0 before the first heading."""
    title: str
    """The heading's text; "" before the first."""
    label: str
    """The heading's automatic number, if any."""
    first: int
    """Position of the first block under the heading (the heading itself is not in it)."""
    last: int
    """Position after its last block; first == last where a heading is followed at once by another."""
    parents: tuple[int, ...] = ()
    """Positions in `Reading.sections` of the sections above it, outermost first."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All documents of one submission (one learner, one unit, one attempt)."""

    documents: tuple[Document, ...]
    sections: tuple[Section, ...] = ()
    """Of all documents, in reading order; made by `extractors.sections.divide`."""

    def block(self, span: Span) -> Block:
        """The block that a span lies in."""
        return self.documents[span.document].blocks[span.block]

    def text(self, span: Span) -> str:
        """Exactly what stands at a span."""
        return self.block(span).text[span.start : span.end]

    def blocks(self, *parts: Part, deleted: bool = False) -> Iterator[tuple[int, int, Block]]:
        """(document, position, block) of every block of the given parts (all parts if none is given)."""
        for d, document in enumerate(self.documents):
            for b, block in enumerate(document.blocks):
                if (not parts or block.part in parts) and (deleted or block.role is not Role.DELETED):
                    yield d, b, block

    def section_of(self, document: int, block: int) -> Section | None:
        """The section a block lies under; a note or text box lies where the block that refers to it lies."""
        where = self.documents[document].blocks[block].anchor
        position = block if where is None else where
        for section in self.sections:
            if section.document == document and section.first <= position < section.last:
                return section
        return None
