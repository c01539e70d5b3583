"""What Excel asks to repair in a workbook, as far as it is known, read off the file's XML.

Sources: ECMA-376 part 1 (18.2 to 18.5), Excel's published limits ("Excel specifications and limits"), and what other
writers of workbooks ran into: messages of data validations that are too long, tables whose headers differ from the
cells, illegal ranges, names that stand twice, footers of more than 255 characters.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

M = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
P = "{http://schemas.openxmlformats.org/package/2006/relationships}"
T = "{http://schemas.openxmlformats.org/package/2006/content-types}"

LONGEST_CELL, LONGEST_FORMULA, LONGEST_LIST, LONGEST_MESSAGE, LONGEST_TITLE = 32_767, 8192, 255, 255, 32
TALLEST, WIDEST, LONGEST_FOOTER = 409.5, 255.0, 255
FUNCTIONS = frozenset(
    "ABS AND COUNT COUNTIF COUNTIFS IF IFERROR INDEX MATCH MAX MOD ROUND ROUNDUP SUM SUMIFS SUMPRODUCT TEXT OR DATE "
    "SUMIF MIN NOT LARGE".split()
)
_CELL = re.compile(r"([A-Z]{1,3})(\d+)")


def repairs(data: bytes) -> list[str]:
    """Everything in the workbook that Excel would repair; an empty list where there is nothing."""
    with ZipFile(BytesIO(data)) as package:
        names = package.namelist()
        parts = {name: package.read(name) for name in names}
    found = [f"{name} stands twice in the package" for name in set(names) if names.count(name) > 1]
    trees = {}
    for name, content in parts.items():
        if name.endswith((".xml", ".rels")):
            try:
                trees[name] = etree.fromstring(content)
            except etree.XMLSyntaxError as wrong:
                found.append(f"{name}: {wrong}")
    found += _package(trees, parts)
    found += _workbook(trees)
    for name, tree in trees.items():
        if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name):
            found += [f"{name}: {fault}" for fault in _sheet(tree, name, trees)]
    return found


def _package(trees: dict[str, etree._Element], parts: dict[str, bytes]) -> Iterator[str]:
    types = trees["[Content_Types].xml"]
    named = {e.get("PartName", "").lstrip("/") for e in types.iter(f"{T}Override")}
    endings = {e.get("Extension", "").lower() for e in types.iter(f"{T}Default")}
    for name in parts:
        if name != "[Content_Types].xml" and name not in named and name.rpartition(".")[2].lower() not in endings:
            yield f"{name} has no content type"
    yield from (f"{name} has a content type and is not there" for name in named if name not in parts)
    for name, tree in trees.items():
        if not name.endswith(".rels"):
            continue
        folder = posixpath.dirname(posixpath.dirname(name))
        ids = [e.get("Id") for e in tree.iter(f"{P}Relationship")]
        if len(set(ids)) < len(ids):
            yield f"{name}: a relationship's id stands twice"
        for relation in tree.iter(f"{P}Relationship"):
            target = relation.get("Target", "")
            if relation.get("TargetMode") == "External":
                if len(target) > 2079 or " " in target:
                    yield f"{name}: no address that Excel takes: {target[:60]}"
            elif (
                posixpath.normpath(posixpath.join("/" if target.startswith("/") else folder, target)).lstrip("/")
                not in parts
            ):
                yield f"{name}: leads to {target}, which is not there"


def _workbook(trees: dict[str, etree._Element]) -> Iterator[str]:
    book = trees["xl/workbook.xml"]
    sheets = [e.get("name", "") for e in book.iter(f"{M}sheet")]
    if len({s.casefold() for s in sheets}) < len(sheets):
        yield "two sheets have one name"
    for sheet in sheets:
        if (
            not 0 < len(sheet) <= 31
            or re.search(r"[\[\]:*?/\\]", sheet)
            or sheet.startswith("'")
            or sheet.endswith("'")
        ):
            yield f"no name for a sheet: {sheet}"
    tables = [tree for name, tree in trees.items() if name.startswith("xl/tables/")]
    names = [(t.get("displayName") or "").casefold() for t in tables]
    names += [(e.get("name") or "").casefold() for e in book.iter(f"{M}definedName") if e.get("localSheetId") is None]
    if len(set(names)) < len(names):
        yield f"a table or name stands twice: {sorted(names)}"
    if len({t.get("id") for t in tables}) < len(tables):
        yield "two tables have one id"
    for name in names:
        if not re.fullmatch(r"[\w\\][\w.\\]{0,254}", name) or re.fullmatch(r"[a-z]{1,3}\d+|[rc]", name):
            yield f"no name for a table: {name}"
    defined = [(e.get("name"), e.get("localSheetId")) for e in book.iter(f"{M}definedName")]
    if len(set(defined)) < len(defined):
        yield "a defined name stands twice on a sheet"


def _sheet(tree: etree._Element, name: str, trees: dict[str, etree._Element]) -> Iterator[str]:
    shared = _strings(trees)
    looks = sum(len(part) for part in trees["xl/styles.xml"].iter(f"{M}cellXfs"))
    cells: dict[tuple[int, int], str | None] = {}
    before = 0
    for row in tree.iter(f"{M}row"):
        number, left = int(row.get("r", "0")), 0
        if number <= before:
            yield f"row {number} comes after row {before}"
        before = number
        if float(row.get("ht", "0")) > TALLEST:
            yield f"row {number} is too tall"
        for cell in row.iter(f"{M}c"):
            at = cell.get("r", "")
            column, line = _place(at)
            if line != number or column <= left:
                yield f"{at} is out of its place"
            left = column
            if int(cell.get("s", "0")) >= looks:
                yield f"{at} has a look that is not there"
            value = cell.findtext(f"{M}v")
            if cell.get("t") == "inlineStr" and cell.find(f"{M}is") is None:
                yield f"{at} says that it holds a text and holds none"
                continue
            text = _text(cell, value, shared)
            cells[line, column] = text
            if text is not None and len(text) > LONGEST_CELL:
                yield f"{at} holds more than a cell can"
            formula = cell.findtext(f"{M}f")
            if formula is not None:
                yield from (f"{at}: {fault}" for fault in _formula(formula))
    yield from _areas(tree, name, trees, cells)
    yield from _validations(tree)
    yield from _page(tree)


def _strings(trees: dict[str, etree._Element]) -> list[str]:
    part = trees.get("xl/sharedStrings.xml")
    return [] if part is None else ["".join(si.itertext()) for si in part.iter(f"{M}si")]


def _text(cell: etree._Element, value: str | None, shared: list[str]) -> str | None:
    if cell.get("t") == "s":
        return shared[int(value or "")]
    if cell.get("t") == "inlineStr":
        return "".join(cell.find(f"{M}is").itertext())
    return value if cell.get("t") == "str" else None


def _formula(formula: str) -> Iterator[str]:
    if len(formula) > LONGEST_FORMULA:
        yield "its formula is too long"
    bare = re.sub(r'"(?:[^"]|"")*"', '""', formula)
    bare = re.sub(r"'(?:[^']|'')*'!", "S!", bare)
    if bare.count("(") != bare.count(")"):
        yield f"brackets of its formula do not agree: {formula}"
    unknown = set(re.findall(r"([A-Z][A-Z.]*)\(", bare)) - FUNCTIONS
    if unknown:
        yield f"functions that were not looked at: {sorted(unknown)}"


def _areas(
    tree: etree._Element, name: str, trees: dict[str, etree._Element], cells: dict[tuple[int, int], str | None]
) -> Iterator[str]:
    merged = [_area(e.get("ref", "")) for e in tree.iter(f"{M}mergeCell")]
    taken: list[tuple[int, int, int, int]] = list(merged)
    folder, _, file = name.rpartition("/")
    relations = trees.get(f"{folder}/_rels/{file}.rels")
    targets = (
        {} if relations is None else {e.get("Id"): e.get("Target", "") for e in relations.iter(f"{P}Relationship")}
    )
    for part in tree.iter(f"{M}tablePart"):
        target = posixpath.normpath(posixpath.join("/" + folder, targets[part.get(f"{R}id")])).lstrip("/")
        table = trees[target]
        area = _area(table.get("ref", ""))
        titles = [e.get("name") for e in table.iter(f"{M}tableColumn")]
        top, left, last, right = area
        if right - left + 1 != len(titles) or last <= top:
            yield f"{target}: the table has other columns than its area, or no row"
        if [cells.get((top, column)) for column in range(left, right + 1)] != titles:
            yield f"{target}: headers are not the texts in the cells: {titles}"
        if len({(t or "").casefold() for t in titles}) < len(titles):
            yield f"{target}: a header stands twice"
        filtered = table.find(f"{M}autoFilter")
        if filtered is not None and filtered.get("ref") != table.get("ref"):
            yield f"{target}: the filter covers other cells than the table"
        if any(_meet(area, other) for other in taken):
            yield f"{target}: overlaps"
        taken.append(area)
    if tree.find(f"{M}autoFilter") is not None and any(True for _ in tree.iter(f"{M}tablePart")):
        yield "a sheet's filter beside a table's"
    sheets = {e.get("name") for e in trees["xl/workbook.xml"].iter(f"{M}sheet")}
    links = list(tree.iter(f"{M}hyperlink"))
    if len({e.get("ref") for e in links}) < len(links):
        yield "two links in one cell"
    for link in links:
        inside = re.fullmatch(r"'((?:[^']|'')+)'![A-Z]+\d+", link.get("location") or "")
        if link.get(f"{R}id") is None and (inside is None or inside[1].replace("''", "'") not in sheets):
            yield f"a link leads to no sheet: {link.get('location')}"


def _validations(tree: etree._Element) -> Iterator[str]:
    taken: list[tuple[int, int, int, int]] = []
    for validation in tree.iter(f"{M}dataValidation"):
        formula = validation.findtext(f"{M}formula1") or ""
        if formula.startswith('"') and len(formula) - 2 > LONGEST_LIST:
            yield f"a list is too long: {formula[:40]}"
        for attribute, limit in (
            ("error", LONGEST_MESSAGE),
            ("prompt", LONGEST_MESSAGE),
            ("errorTitle", LONGEST_TITLE),
            ("promptTitle", LONGEST_TITLE),
        ):
            if len(validation.get(attribute) or "") > limit:
                yield f"a validation's {attribute} is too long"
        areas = [_area(ref) for ref in (validation.get("sqref") or "").split()]
        if not areas:
            yield "a validation of no cells"
        for area in areas:
            if any(_meet(area, other) for other in taken):
                yield f"two validations of one cell: {validation.get('sqref')}"
            taken.append(area)


def _page(tree: etree._Element) -> Iterator[str]:
    for part in tree.iter(f"{M}oddHeader", f"{M}oddFooter"):
        if len(part.text or "") > LONGEST_FOOTER:
            yield "a header or footer is too long"
    last = 0
    for column in tree.iter(f"{M}col"):
        first, end = int(column.get("min", "0")), int(column.get("max", "0"))
        if first <= last or end < first or end > 16_384:
            yield f"columns {first} to {end} overlap others"
        if not 0 <= float(column.get("width", "8")) <= WIDEST:
            yield f"column {first} is too wide"
        last = end
    order = list(dict.fromkeys(etree.QName(e).localname for e in tree))
    expected = [name for name in ORDER if name in order]
    if order != expected:
        yield f"parts of the sheet are out of order: {order}"


ORDER = (
    *("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection"),
    *("protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells"),
    *("phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins"),
    *("pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors"),
    *("smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls"),
    *("webPublishItems", "tableParts", "extLst"),
)
"""Of a sheet's parts (ECMA-376, 18.3.1.99); conditional formats may stand several times."""


def _place(at: str) -> tuple[int, int]:
    match = _CELL.fullmatch(at)
    assert match, at
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    return column, int(match[2])


def _area(ref: str) -> tuple[int, int, int, int]:
    """(first row, first column, last row, last column)."""
    first, _, last = ref.replace("$", "").partition(":")
    (left, top), (right, bottom) = _place(first), _place(last or first)
    return top, left, bottom, right


def _meet(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]
