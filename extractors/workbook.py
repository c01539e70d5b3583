"""The parts of an Excel workbook as they stand in the file: sheets, cells, notes, formats; nothing is interpreted.

A bounded walk over the XML, because spreadsheet libraries expand far cells and whole-sheet merges and trust the
stated dimension. Namespaces are not compared, so that the Strict variant of the standard (ISO/IEC 29500) is read too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from extractors.account import COPIES, PROPERTIES, Account
from extractors.model import Look
from extractors.unreadable import Unreadable
from extractors.workbook_account import hold_cells, hold_chart, hold_rest, hold_rules, hold_strings
from extractors.zipped import Package, whole

MAX_SHEETS = 200
MAX_NAMES = 1_000
MAX_CELLS = 2_000_000
"""Cells of a workbook that are read; both limits are far above any log seen."""

_SHEETS = ("worksheet", "chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet")
_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")


@dataclass(frozen=True, slots=True)
class Sheet:
    """An entry of the workbook's list of sheets."""

    name: str
    hidden: bool
    part: str


@dataclass(frozen=True, slots=True)
class Format:
    """How cells of one style look."""

    number: int
    """Number of the number format; those under 164 are built in."""
    code: str
    """Its code where the file gives one, else empty."""
    look: Look


@dataclass(frozen=True, slots=True)
class RawCell:
    """A cell that holds something."""

    row: int
    column: int
    """Both from 0."""
    type: str
    """n, s, str, inlineStr, b, e, d (ISO/IEC 29500-1, 18.18.11)"""
    value: str
    style: int
    formula: bool
    hidden: bool
    expression: str = ""
    """The formula as it stands there; empty for the further cells of a shared one."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note or threaded comment on a cell."""

    row: int
    column: int
    author: str
    text: str


@dataclass(frozen=True, slots=True)
class SheetContent:
    """What one sheet holds."""

    cells: tuple[RawCell, ...]
    merges: tuple[tuple[int, int, int, int], ...]
    """(first row, first column, last row, last column)"""
    notes: tuple[Note, ...]
    links: tuple[tuple[int, int, str], ...]
    """(row, column, address)"""
    boxes: tuple[str, ...]
    """Texts of drawn boxes and shapes."""
    header: tuple[str, ...]
    footer: tuple[str, ...]
    cut: bool
    """There were more cells than may be read."""


@dataclass(frozen=True, slots=True)
class Workbook:
    """The workbook's own parts."""

    package: Package
    sheets: tuple[Sheet, ...]
    strings: tuple[str, ...]
    formats: tuple[Format, ...]
    from_1904: bool
    persons: dict[str, str]
    more_sheets: bool
    names: tuple[str, ...] = ()
    """Names that people gave to cells."""
    account: Account = field(default_factory=Account)
    used: Counter[int] = field(default_factory=Counter)
    """How often cells show each shared string."""
    strings_part: str = ""
    lost: tuple[str, ...] = ()
    """What all sheets share and could not be opened: "sharedStrings", "styles"."""

    def xml(self, part: str) -> etree._Element | None:
        """A part beside the cells; None, and an entry in the account, where it cannot be opened."""
        try:
            return self.package.xml(part)
        except Unreadable:
            self.account.unopened.append(part)
            return None


def open_workbook(data: bytes) -> Workbook:
    """Read what all sheets share. Raises Unreadable (see `zipped.Package`, and "not-a-document")."""
    package = Package(data)
    main = next((r.target for r in package.relations("").values() if r.kind == "officeDocument"), "xl/workbook.xml")
    root = package.xml(main)
    relations = package.relations(main)
    sheets = []
    for element in root.iterfind("{*}sheets/{*}sheet"):
        id = next((v for k, v in element.attrib.items() if etree.QName(k).localname == "id" and "}" in str(k)), "")
        relation = relations.get(str(id))
        if relation is not None and relation.kind in _SHEETS and relation.target in package:
            hidden = element.get("state", "visible") != "visible"
            sheets.append(Sheet(element.get("name", ""), hidden, relation.target))
    parts = {relation.kind: relation.target for relation in relations.values() if relation.target in package}
    properties = root.find("{*}workbookPr")
    from_1904 = properties is not None and properties.get("date1904") in ("1", "true")
    names = [n for n in root.iterfind("{*}definedNames/{*}definedName") if not n.get("name", "_").startswith("_")]
    strings, formats = (_shared(package, parts, kind) for kind in ("sharedStrings", "styles"))
    lost = tuple(kind for kind, read in (("sharedStrings", strings), ("styles", formats)) if read is None)
    book = Workbook(
        package,
        tuple(sheets[:MAX_SHEETS]),
        _strings(strings) if strings is not None else (),
        _formats(formats) if formats is not None else (),
        from_1904,
        _persons(package, parts["person"]) if "person" in parts else {},
        len(sheets) > MAX_SHEETS,
        tuple(dict.fromkeys(n.get("name", "") for n in names))[:MAX_NAMES],
        strings_part=parts.get("sharedStrings", "") if "sharedStrings" not in lost else "",
        lost=lost,
    )
    book.account.unopened.extend(parts[kind] for kind in lost)
    for text in (*(sheet.name for sheet in sheets), *book.names):
        book.account.hold(text)
    return book


def read_sheet(book: Workbook, sheet: Sheet, room: int) -> SheetContent:
    """Read one sheet, at most `room` cells. Raises Unreadable where its XML is broken or unsafe."""
    root = book.package.xml(sheet.part)
    hold_cells(book.account, root, book.strings, book.used)
    hold_rules(book.account, root)
    relations = book.package.relations(sheet.part)
    hidden = _hidden_columns(root)
    cells: list[RawCell] = []
    cut = False
    for cell in _cells(root, hidden):
        if len(cells) >= room:
            cut = True
            break
        cells.append(cell)
    merges = [found for m in root.iterfind("{*}mergeCells/{*}mergeCell") if (found := area(m.get("ref", "")))]
    links = []
    for element in root.iterfind("{*}hyperlinks/{*}hyperlink"):
        place = area(element.get("ref", ""))
        id = next((str(v) for k, v in element.attrib.items() if str(k).endswith("}id")), "")
        if place and id in relations and relations[id].external:
            links.append((place[0], place[1], relations[id].target))
    parts = [(r.kind, r.target) for r in relations.values() if not r.external and r.target in book.package]
    return SheetContent(
        tuple(cells),
        tuple(merges),
        tuple(_notes(book, parts)),
        tuple(links),
        tuple(box for type, part in parts if type == "drawing" for box in _boxes(book, part)),
        tuple(_margin_texts(book, root, "Header")),
        tuple(_margin_texts(book, root, "Footer")),
        cut,
    )


_TOLD = frozenset(
    "creator lastModifiedBy title subject keywords description category Company Manager contentStatus".split()
)


def properties(book: Workbook) -> Iterator[tuple[str, str]]:
    """(name, text) of the core, application and own properties that may name somebody, and of names given to cells.

    What programs write of themselves is left out; broken parts are named in the account.
    """
    for name in ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"):
        root = book.xml(name) if name in book.package else None
        for element in root.iterchildren("{*}*") if root is not None else ():
            label = element.get("name") or etree.QName(element).localname
            text = " ".join("".join(map(str, element.itertext())).split())
            told = label in _TOLD or element.get("name") is not None
            book.account.hold(text, "" if told else PROPERTIES)
            if told and text:
                yield label, text
    for name in book.names:
        yield "name of cells", name


def close_account(book: Workbook) -> None:
    """Count in what no sheet shows. To be called once all sheets were read."""
    if book.strings_part:
        hold_strings(book.account, book.package, book.strings_part, book.strings, book.used)
    hold_rest(book.account, book.package)


def _shared(package: Package, parts: Mapping[str, str], kind: str) -> etree._Element | None:
    """Root of a part that all sheets share; an empty one where there is none, None where it is broken."""
    try:
        return package.xml(parts[kind]) if kind in parts else etree.Element("none")
    except Unreadable as fault:
        if fault.code != "damaged":
            raise
        return None


def _strings(root: etree._Element) -> tuple[str, ...]:
    return tuple(_text(item) for item in root.iterchildren("{*}si"))


def _text(element: etree._Element) -> str:
    """The runs of a rich text, without the phonetic guides."""
    return "".join(t.text or "" for t in element.iter("{*}t") if "rPh" not in str(getattr(t.getparent(), "tag", "")))


def _formats(root: etree._Element) -> tuple[Format, ...]:
    codes = {n.get("numFmtId"): n.get("formatCode", "") for n in root.iterfind("{*}numFmts/{*}numFmt")}
    looks = [_look(font) for font in root.iterfind("{*}fonts/{*}font")]
    formats = []
    for xf in root.iterfind("{*}cellXfs/{*}xf"):
        id, font = xf.get("numFmtId", "0"), xf.get("fontId", "0")
        look = looks[whole(font)] if 0 <= whole(font) < len(looks) else Look()
        formats.append(Format(whole(id, 0), codes.get(id, ""), look))
    return tuple(formats)


def _look(font: etree._Element) -> Look:
    def on(name: str) -> bool:
        element = font.find(f"{{*}}{name}")
        return element is not None and element.get("val", "1") not in ("0", "false", "none")

    size = font.find("{*}sz")
    try:
        points = float(size.get("val", "")) if size is not None else None
    except ValueError:
        points = None
    return Look(bold=on("b"), italic=on("i"), underlined=on("u"), size=points)


def _persons(package: Package, part: str) -> dict[str, str]:
    try:
        return {p.get("id", ""): p.get("displayName", "") for p in package.xml(part).iterchildren("{*}person")}
    except Unreadable:
        return {}


def _hidden_columns(root: etree._Element) -> list[tuple[int, int]]:
    hidden = []
    for column in root.iterfind("{*}cols/{*}col"):
        first, last = whole(column.get("min", "")), whole(column.get("max", ""))
        if column.get("hidden") in ("1", "true") and first >= 0 and last >= 0:
            hidden.append((first - 1, last - 1))
    return hidden


def _cells(root: etree._Element, hidden_columns: list[tuple[int, int]]) -> Iterator[RawCell]:
    """Every cell with content or formula. Row and cell numbers may be left out: then they count on."""
    row = -1
    for element in root.iterfind("{*}sheetData/{*}row"):
        number = whole(element.get("r", ""))
        row = number - 1 if number > 0 else row + 1
        row_hidden = element.get("hidden") in ("1", "true")
        column = -1
        for cell in element.iterchildren("{*}c"):
            place = _place(cell.get("r", ""))
            column = place[1] if place else column + 1
            worked = cell.find("{*}f")
            formula = worked is not None
            type = cell.get("t", "n")
            inline = cell.find("{*}is")
            value = _text(inline) if inline is not None else cell.findtext("{*}v") or ""
            if value or formula:
                hidden = row_hidden or any(first <= column <= last for first, last in hidden_columns)
                yield RawCell(
                    row, column, type, value, whole(cell.get("s", ""), 0), formula, hidden, _expression(worked)
                )


def _notes(book: Workbook, parts: list[tuple[str, str]]) -> Iterator[Note]:
    """Threaded comments, then the notes of cells that have none: Excel repeats each thread as a note."""
    threaded = set()
    for root in (book.xml(part) for type, part in parts if type == "threadedComment"):
        for element in root.iterchildren("{*}threadedComment") if root is not None else ():
            place, text = _place(element.get("ref", "")), (element.findtext("{*}text") or "").strip()
            book.account.hold(text)
            if text:
                threaded.add(place or (-1, -1))
                yield Note(*(place or (-1, -1)), book.persons.get(element.get("personId", ""), ""), text)
    for root in (book.xml(part) for type, part in parts if type == "comments"):
        authors = [author.text or "" for author in root.iterfind("{*}authors/{*}author")] if root is not None else []
        for element in root.iterfind("{*}commentList/{*}comment") if root is not None else ():
            place, text = _place(element.get("ref", "")), _text(element).strip()
            copied = place in threaded
            book.account.hold(text, COPIES if copied else "")
            number = whole(element.get("authorId", ""))
            author = authors[number] if 0 <= number < len(authors) else ""
            if text and not copied:
                yield Note(*(place or (-1, -1)), author, text)


def _boxes(book: Workbook, part: str) -> Iterator[str]:
    """Texts of a drawing: boxes, words that describe pictures, titles of charts, words of diagrams."""
    root = book.xml(part)
    if root is None:
        return
    yield from _paragraphs_of(book, root, "{*}txBody")
    for element in root.iter("{*}cNvPr"):
        for text in dict.fromkeys(t.strip() for t in (element.get("title"), element.get("descr")) if t and t.strip()):
            book.account.hold(text)
            yield text
    for relation in book.package.relations(part).values():
        if relation.external or relation.target not in book.package or relation.target in book.package.opened:
            continue
        if relation.kind in ("chart", "chartEx") and (chart := book.xml(relation.target)) is not None:
            texts = ["".join(t.text or "" for t in p.iter("{*}t")) for p in chart.iter("{*}p")]
            hold_chart(book.account, chart, texts)
            yield from (text for text in texts if text.strip())
        elif relation.kind == "diagramData" and (diagram := book.xml(relation.target)) is not None:
            yield from _paragraphs_of(book, diagram, "{*}pt")
        elif relation.kind == "diagramDrawing":
            copy = book.xml(relation.target)
            book.account.hold("".join(t.text or "" for t in copy.iter("{*}t")) if copy is not None else "", COPIES)


def _paragraphs_of(book: Workbook, root: etree._Element, body: str) -> Iterator[str]:
    for element in root.iter(body):
        lines = ["".join(t.text or "" for t in p.iter("{*}t")) for p in element.iter("{*}p")]
        book.account.hold("".join(lines))
        if text := "\n".join(line for line in lines if line.strip()):
            yield text


def _margin_texts(book: Workbook, root: etree._Element, which: str) -> Iterator[str]:
    """The distinct printed headers or footers, without their codes (&L, &P, &"font,style", &12)."""
    seen = set()
    for element in root.iterfind("{*}headerFooter/*"):
        if etree.QName(element).localname.endswith(which) and element.text:
            text = re.sub(r'&(?:"[^"]*"|\d+|K[0-9A-Fa-f]{6}|[LCRPNDTZFAGBIUESXYOH])', " ", element.text)
            text = " ".join(text.replace("&&", "&").split())
            book.account.hold(text, COPIES if text in seen else "")
            if text and text not in seen:
                seen.add(text)
                yield text


def _expression(formula: etree._Element | None) -> str:
    return (formula.text or "") if formula is not None and formula.get("t", "normal") in ("normal", "shared") else ""


def _place(reference: str) -> tuple[int, int] | None:
    """(row, column) from 0 of "B7"."""
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        return None
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - 64
    return (int(found[2]) - 1, column - 1) if int(found[2]) else None


def area(reference: str) -> tuple[int, int, int, int] | None:
    """(first row, first column, last row, last column) from 0 of "B7:C9" or "B7"; None where it is no such thing."""
    first, _, last = reference.partition(":")
    start, end = _place(first), _place(last or first)
    return (*start, *end) if start and end and start <= end and start[1] <= end[1] else None
