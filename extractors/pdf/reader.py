"""Reads PDF files: paragraphs, tables, running lines, notes, comments and form values, page by page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extractors import headings, roles
from extractors.bullets import bullet
from extractors.model import Block, Document, Kind, Part, Role, Status, Table, Warning
from extractors.pdf.account import BESIDE, FIELD, account
from extractors.pdf.apparatus import Remark
from extractors.pdf.blocks import Written, joined, repeated_heads, table_blocks, written
from extractors.pdf.layout import Grid, Line, PageContent, PageLink
from extractors.pdf.margins import part_margins
from extractors.pdf.pages import Pages, plain_page, read_pages
from extractors.pdf.paragraphs import Joiner, Paragraph, measure, paragraphs
from extractors.pdf.pdfium import Bookmark, Plain, plain
from extractors.pdf.recognise import recognised
from extractors.plain import paragraphs as plain_paragraphs

NO_TEXT = 30
"""Characters a page. Below this on average a file is a scan: so are 11 % of real coursework PDFs."""
GARBLED = 0.05
"""Share of characters that cannot be told from which a text is not to be trusted."""

_SCAN = (
    "The PDF is a scan or a set of pictures, so there is no text to read. Hand in the original Word file, or run text "
    "recognition (in Acrobat: Scan & OCR > Recognise Text); else a person must read it."
)
_GARBLED = "Some of the PDF's letters cannot be told. Make it again from the original (Save as PDF), hand in again."
_RECOGNISED = "{} by text recognition; check against the picture."
_HIDDEN = (
    "The PDF holds text that cannot be seen on the page (white, tiny or off the page). It was read and is no evidence; "
    "look at it with Edit > Select All."
)
_CUT = "The PDF is too long; only its beginning was read. Split it."


def read_pdf(data: bytes, path: str, id: str, sha256: str) -> Document:
    """Read a PDF.

    Body blocks are paragraphs and table paragraphs with type size, weight and page; comments and typed boxes follow
    the block beside which they stand; headers and footers are blocks on each page that shows them.
    Status PARTLY_READ with a problem for scans, garbled or cut text. Pages that are pictures are read by text
    recognition where it is installed: warning "recognised", PARTLY_READ. Raises Unreadable (encrypted, damaged, empty).
    Running time is bounded but for a single page of malice: call it in a process that can be ended.
    """
    text = plain(data)
    read, guessed = _with_recognised(read_pages(data, text), data)
    pages = part_margins(list(read.pages))
    assembly = _Assembly(pages, read.remarks, text.bookmarks)
    body, tables = assembly.body()
    blocks = roles.mark(_numbered([*body, *_margin_blocks(pages), *_properties(read)]))
    warnings, problem = _judged(read, text, guessed)
    return Document(
        id,
        path,
        Kind.PDF,
        sha256,
        Status.PARTLY_READ if problem else Status.READ,
        problem,
        blocks,
        tuple(tables),
        headings.find(blocks),
        tuple(warnings),
        account(text, pages, blocks, assembly.repeated),
        traces=read.traces,
        pictures=assembly.pictures,
    )


def _with_recognised(read: Pages, data: bytes) -> tuple[Pages, tuple[int, ...]]:
    """The pages, those without text replaced by what text recognition sees on them; and the numbers of these."""
    few = sum(page.characters for page in read.pages) < NO_TEXT * len(read.pages)
    blank = [page.number for page in read.pages if page.pictured or (few and not page.characters)]
    blank = [n for n in blank if read.pages[n - 1].characters < NO_TEXT]
    texts = {n: text for n, text in recognised(data, blank).items() if sum(map(str.isalnum, text)) > 2}
    pages = tuple(plain_page(p.number, texts[p.number]) if p.number in texts else p for p in read.pages)
    return replace(read, pages=pages), tuple(sorted(texts))


class _Assembly:
    """Puts the flow of all pages together as blocks."""

    def __init__(
        self, pages: Sequence[PageContent], remarks: dict[int, tuple[Remark, ...]], bookmarks: Iterable[Bookmark]
    ) -> None:
        self.pages = pages
        self.remarks = remarks
        self.links: dict[int, tuple[PageLink, ...]] = {page.number: page.links for page in pages}
        lines = [piece for page in pages for piece in page.flow if isinstance(piece, Line)]
        celled = [x for page in pages for g in page.flow if isinstance(g, Grid) for c in g.cells for x in c.lines]
        self.joiner = Joiner([*lines, *celled])
        self.usual = measure(lines, pages[0].width if pages else 595.0)
        self.outline = {(mark.page, _bare(mark.title)): mark.level for mark in bookmarks}
        self.tables: list[Table] = []
        self.repeated: list[str] = []
        """Texts of table heads that pages show again."""
        self.pictures: tuple[int, ...] = ()
        """Positions of the blocks beside or under which a picture stands."""

    def body(self) -> tuple[list[Block], list[Table]]:
        """All blocks that stand on the pages, and the tables. Indices are still to be given."""
        flow: list[Written] = []
        for stretch in _stretches(self.pages):
            if isinstance(stretch, PageContent):
                flow += _plain_blocks(stretch)
            else:
                flow += self._stretch(stretch, len(flow))
        return self._attached(flow), self.tables

    def _stretch(self, pages: list[PageContent], first: int) -> list[Written]:
        """Pages with positions in a row: their lines and tables."""
        found: list[Written] = []
        waiting: list[Line] = []
        for piece in joined([piece for page in pages for piece in page.flow]):
            if isinstance(piece, Line):
                waiting.append(piece)
                continue
            found += self._paragraphs(waiting)
            waiting = []
            table, blocks = table_blocks(
                piece, len(self.tables), first + len(found), self.joiner, self.links, self.usual
            )
            self.tables.append(table)
            self.repeated += repeated_heads(piece)
            found += blocks
        return found + self._paragraphs(waiting)

    def _paragraphs(self, lines: list[Line]) -> list[Written]:
        found = [written(p, self.joiner, self.links, Part.BODY) for p in paragraphs(lines, self.usual)]
        return [replace(one, block=self._outlined(one.block)) for one in found]

    def _outlined(self, block: Block) -> Block:
        level = self.outline.get((block.page or 0, _bare(block.text)))
        return replace(block, outline=level) if level and block.role is Role.TEXT else block

    def _attached(self, flow: list[Written]) -> list[Block]:
        """The flow with footnotes, comments, typed boxes and form values set in beside what they belong to.

        Tables hold positions of blocks, so these are moved along with what is set in before them.
        """
        additions: dict[int, list[Block]] = {}
        for page in self.pages:
            at = _last_of(flow, page.number)
            notes = paragraphs(page.notes, self.usual)
            for one in (written(n, self.joiner, self.links, Part.FOOTNOTE) for n in _notes(notes)):
                block = _labelled(one.block)
                place, before = _marked(flow, page, block.label, at)
                additions.setdefault(place, []).append(replace(block, anchor_at=before))
            for note in page.beside:
                for one in (written(n, self.joiner, self.links, Part.TEXTBOX) for n in paragraphs(note, self.usual)):
                    additions.setdefault(_abreast(flow, one, at), []).append(replace(one.block, style=BESIDE))
            hidden = paragraphs(page.hidden, self.usual)
            for one in (written(h, self.joiner, self.links, Part.BODY) for h in hidden):
                block = replace(one.block, role=Role.TEXT, look=replace(one.block.look, hidden=True))
                additions.setdefault(at, []).append(block)
            for remark in self.remarks.get(page.number, ()):
                block, place = _remark(remark, page.number, flow)
                additions.setdefault(place, []).append(block)
        blocks: list[Block] = list(additions.get(-1, ()))
        moved: dict[int, int] = {}
        for n, one in enumerate(flow):
            moved[n] = len(blocks)
            blocks.append(one.block)
            anchored = (b if b.part is Part.BODY else replace(b, anchor=moved[n]) for b in additions.get(n, ()))
            blocks += anchored
        self.pictures = tuple(sorted({moved[n] for page in self.pages for n in _beside(flow, page)}))
        self.tables = [
            replace(t, cells=tuple(replace(c, blocks=tuple(moved[b] for b in c.blocks)) for c in t.cells))
            for t in self.tables
        ]
        return blocks


def _stretches(pages: Sequence[PageContent]) -> list[PageContent | list[PageContent]]:
    """Runs of pages with positions, and plain pages between them."""
    found: list[PageContent | list[PageContent]] = []
    for page in pages:
        if page.plain is not None:
            found.append(page)
        elif found and isinstance(found[-1], list):
            found[-1].append(page)
        else:
            found.append([page])
    return found


def _plain_blocks(page: PageContent) -> list[Written]:
    found = []
    for text in plain_paragraphs(page.plain or ""):
        label, start = bullet(text)
        role = Role.LIST_ITEM if label else Role.TEXT
        found.append(Written(Block(Part.BODY, 0, text[start:], label, role, page=page.number), page.number, 0.0, ()))
    return found


def _beside(flow: list[Written], page: PageContent) -> Iterator[int]:
    """For each picture of a page the position of the last block that begins above its lower end."""
    begins = [(one.top, n) for n, one in enumerate(flow) if one.page == page.number] if page.pictures else []
    for picture in page.pictures:
        above = [at for at in begins if at[0] < picture.bottom]
        if above:
            yield max(above)[1]


def _last_of(flow: list[Written], page: int) -> int:
    return max((n for n, one in enumerate(flow) if one.page <= page), default=-1)


def _abreast(flow: list[Written], note: Written, otherwise: int) -> int:
    """The position of the last block that begins no lower on the page than a note."""
    above = [n for n, one in enumerate(flow) if one.page == note.page and one.top <= note.top + 1]
    return max(above, default=otherwise)


def _marked(flow: list[Written], page: PageContent, label: str, otherwise: int) -> tuple[int, int | None]:
    """The position of what bears a note's number, and the length of the text before the number."""
    word = dict(reversed(page.marks)).get(label)
    for n, one in enumerate(flow):
        for number, placed, _, end in one.words:
            if number == page.number and placed is word:
                return n, end
    return otherwise, None


def _notes(found: list[Paragraph]) -> list[Paragraph]:
    """Footnotes one by one: each begins with a raised number, or with the number that comes next."""
    out: list[list[Line]] = []
    following = ""
    for line in (line for paragraph in found for line in paragraph.lines):
        first = line.words[0]
        if not out or first.size < line.size - 0.4 or first.text == following:
            out.append([line])
            following = str(int(first.text) + 1) if first.text.isdecimal() else following
        else:
            out[-1].append(line)
    return [Paragraph(tuple(lines)) for lines in out]


def _labelled(block: Block) -> Block:
    number = re.match(r"(\d{1,3}|[*†‡])\s*(?=\S)", block.text)
    if number is None or block.links:
        return block
    return replace(block, text=block.text[number.end() :], label=number[1])


def _remark(remark: Remark, page: int, flow: list[Written]) -> tuple[Block, int]:
    """An annotation's block, and after which block of the flow it stands."""
    if remark.kind == "field":
        above = [
            n for n, one in enumerate(flow) if one.page < page or (one.page == page and one.top <= remark.area.top)
        ]
        block = Block(Part.BODY, 0, remark.text, style=FIELD, page=page)
        return block, max(above, default=-1)
    part = Part.TEXTBOX if remark.kind == "textbox" else Part.COMMENT
    block = Block(part, 0, remark.text, page=page, author=remark.author)
    for n, one in enumerate(flow):
        if any(p == page and remark.area.holds(word) for p, word, _, _ in one.words):
            return block, n
    near = [
        (abs((w.top + w.bottom) / 2 - (remark.area.top + remark.area.bottom) / 2), n)
        for n, one in enumerate(flow)
        for p, w, _, _ in one.words
        if p == page
    ]
    return block, min(near)[1] if near else _last_of(flow, page)


def _margin_blocks(pages: Sequence[PageContent]) -> list[Block]:
    blocks = []
    for which, part in enumerate((Part.HEADER, Part.FOOTER)):
        for page in pages:
            for line in page.margins[which]:
                blocks.append(Block(part, 0, line.text, page=page.number))
    return blocks


def _properties(read: Pages) -> list[Block]:
    return [Block(Part.PROPERTIES, 0, text, label=name) for name, text in read.properties]


def _numbered(blocks: list[Block]) -> list[Block]:
    counts: dict[Part, int] = {}
    numbered = []
    for block in blocks:
        number = counts.get(block.part, 0)
        counts[block.part] = number + 1
        numbered.append(replace(block, index=number))
    return numbered


def _bare(title: str) -> str:
    """A heading without number and spacing, to compare a bookmark with a line."""
    return re.sub(r"^[\d.]+\s*|\W+", "", title).lower()


def _judged(read: Pages, text: Plain, guessed: tuple[int, ...]) -> tuple[list[Warning], str | None]:
    """Warnings, and the problem if not everything was read. `guessed` are pages read by text recognition."""
    warnings: list[Warning] = []
    problems: list[str] = []

    def partly(code: str, message: str) -> None:
        warnings.append(Warning(code, message))
        problems.append(message)

    characters = sum(page.characters for page in read.pages)
    if guessed:
        partly("recognised", _RECOGNISED.format(f"{_named(guessed)} {'was' if len(guessed) == 1 else 'were'} read"))
    pictures = [page.number for page in read.pages if page.pictured and page.characters < NO_TEXT]
    if characters < NO_TEXT * len(read.pages):
        partly("no-text", _SCAN)
    elif len(pictures) == 1:
        partly("no-text", f"{_named(pictures)} is a picture, so its text could not be read. A person must look at it.")
    elif pictures:
        message = "are pictures, so their text could not be read. A person must look at them."
        partly("no-text", f"{_named(pictures)} {message}")
    if sum(page.strange for page in read.pages) > GARBLED * max(1, characters):
        partly("garbled", _GARBLED)
    if text.total > len(read.pages) or text.cut:
        partly("truncated", _CUT)
    if any(page.hidden for page in read.pages):
        warnings.append(Warning("hidden-text", _HIDDEN))
    if read.faults and characters:
        message = f"{read.faults} page(s) could be read only as plain text: headings and tables there may be missed."
        warnings.append(Warning("plain-text", message))
    if text.attachments:
        message = f"The PDF has {text.attachments} attached file(s) that were not read. Save them and hand them in."
        warnings.append(Warning("embedded", message))
    return warnings, problems[0] if problems else None


def _named(numbers: Sequence[int]) -> str:
    """ "Page 3", "Pages 1, 2, 5, …": no more than ten."""
    some = ", ".join(map(str, numbers[:10])) + (", …" if len(numbers) > 10 else "")
    return f"Page {some}" if len(numbers) == 1 else f"Pages {some}"
