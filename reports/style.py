"""How sheets look: one colour, named styles, the page."""

from __future__ import annotations

from copy import copy
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from weakref import WeakKeyDictionary
from zipfile import ZIP_STORED, ZipFile

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.packaging.custom import CustomPropertyList, StringProperty
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side
from openpyxl.styles.borders import BORDER_THIN
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from reports.text import clean
from rubrics.model import State

FONT = "Calibri"
SIZE = 10
INK = "1F2933"
BRAND = "1F4E5F"
"""The one colour of the house; white on it has a contrast of 9:1, it on white as well."""
TINT = "E8EFF2"
RULE = "C5D0D6"
QUIET = "52606D"
ASSESSOR = "FFFBEB"
"""Ground of the cells that a person fills in."""

STATE_TINTS = {
    State.FOUND: "E3F1E7",
    State.PARTIAL: "FCF0D4",
    State.MISSING: "F8E0DD",
    State.CANNOT_TELL: "E4E7EB",
}

TITLE, SUBTITLE, NOTE, SECTION, HEADER, BANNER = (
    f"firstread {name}" for name in ("title", "subtitle", "note", "section", "header", "banner")
)
TEXT, STRONG, CENTRE, NUMBER, HOURS, DATE, TIME, LINK, LABEL, INPUT, INPUT_DATE, PLAIN, HEADER_INPUT, TOTAL = (
    f"firstread {name}"
    for name in (
        "text",
        "strong",
        "centre",
        "number",
        "hours",
        "date",
        "time",
        "link",
        "label",
        "input",
        "input date",
        "plain",
        "header input",
        "total",
    )
)
TOTAL_HOURS, INPUT_STRONG, RIGHT, LINE, OK, WARN, ALERT, INPUT_NUMBER, INPUT_CENTRE = (
    f"firstread {name}"
    for name in (
        "total hours",
        "input strong",
        "right",
        "line",
        "ok",
        "warn",
        "alert",
        "input number",
        "input centre",
    )
)
STATES = {state: f"firstread {state.value.replace('_', ' ')}" for state in State}
CENTRED = {state: f"{name} centred" for state, name in STATES.items()}

FRONT_SCALE = 93
"""Per cent at which the front's columns fill the width of an A4 page."""
DATE_FORMAT = "d mmm yyyy"
HOURS_FORMAT = "[h]:mm"

_LINE = Side(style=BORDER_THIN, color=RULE)
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_UNDER = Border(bottom=Side(style="medium", color=BRAND))


def _style(
    name: str,
    *,
    bold: bool = False,
    italic: bool = False,
    underline: bool = False,
    size: float = SIZE,
    colour: str = INK,
    ground: str = "",
    across: str = "left",
    upright: str = "top",
    wrap: bool = True,
    number_format: str = "General",
    border: Border | None = _BOX,
    free: bool = False,
) -> NamedStyle:
    return NamedStyle(
        name=name,
        font=Font(
            name=FONT, size=size, bold=bold, italic=italic, color=colour, underline="single" if underline else None
        ),
        fill=PatternFill("solid", fgColor=ground) if ground else PatternFill(),
        alignment=Alignment(horizontal=across, vertical=upright, wrap_text=wrap),
        border=border or Border(),
        number_format=number_format,
        protection=Protection(locked=not free),
    )


def named_styles() -> list[NamedStyle]:
    """Every style of the house."""
    return [
        _style(TITLE, bold=True, size=18, colour=BRAND, wrap=False, upright="center", border=None),
        _style(SUBTITLE, size=12, colour=QUIET, wrap=False, upright="center", border=None),
        _style(NOTE, italic=True, colour=QUIET, wrap=False, upright="center", border=None),
        _style(PLAIN, border=None),
        _style(SECTION, bold=True, size=12, colour=BRAND, wrap=False, upright="bottom", border=_UNDER),
        _style(HEADER, bold=True, colour="FFFFFF", ground=BRAND, upright="center"),
        _style(HEADER_INPUT, bold=True, colour=BRAND, ground="F5E9C8", upright="center"),
        _style(BANNER, bold=True, size=11, colour=BRAND, ground=TINT, wrap=False, upright="center", border=None),
        _style(TEXT),
        _style(STRONG, bold=True),
        _style(CENTRE, across="center"),
        _style(NUMBER, across="right", number_format="#,##0"),
        _style(TOTAL, bold=True, across="right", number_format="#,##0", ground=TINT),
        _style(TOTAL_HOURS, bold=True, across="right", number_format=HOURS_FORMAT, ground=TINT),
        _style(RIGHT, across="right"),
        _style(LINE, wrap=False, border=None),
        _style(INPUT_STRONG, bold=True, ground=ASSESSOR, free=True, across="center"),
        _style(INPUT_CENTRE, ground=ASSESSOR, free=True, across="center"),
        _style(INPUT_NUMBER, ground=ASSESSOR, free=True, across="right", number_format="#,##0"),
        _style(HOURS, across="right", number_format=HOURS_FORMAT),
        _style(DATE, across="right", number_format=DATE_FORMAT),
        _style(TIME, across="right", number_format="hh:mm"),
        _style(LINK, underline=True, colour="1D5FA6"),
        _style(LABEL, bold=True, colour=BRAND, ground=TINT),
        _style(INPUT, ground=ASSESSOR, free=True),
        _style(INPUT_DATE, ground=ASSESSOR, free=True, across="right", number_format=DATE_FORMAT),
        _style(OK, ground=STATE_TINTS[State.FOUND]),
        _style(WARN, ground=STATE_TINTS[State.PARTIAL]),
        _style(ALERT, ground=STATE_TINTS[State.MISSING]),
        *(_style(STATES[state], ground=tint) for state, tint in STATE_TINTS.items()),
        *(_style(CENTRED[state], ground=tint, across="center") for state, tint in STATE_TINTS.items()),
    ]


LONGEST_PROPERTY = 250
"""Characters of a document property; Excel holds 255."""


def new_workbook(title: str, subject: str, made: datetime) -> Workbook:
    """An empty workbook (no sheets) with the house's styles and its document properties set."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for style in named_styles():
        book.add_named_style(style)
    properties = book.properties
    properties.title, properties.subject = title[:LONGEST_PROPERTY], subject[:LONGEST_PROPERTY]
    properties.creator = properties.lastModifiedBy = "firstread"
    properties.language = "en-GB"
    properties.created = properties.modified = made
    return book


_DRESSED: WeakKeyDictionary[Workbook, dict[str, StyleArray]] = WeakKeyDictionary()
"""Workbook -> style -> what openpyxl puts into a cell for it, which it looks for among all names each time."""


def dress(cell: Cell, look: str) -> None:
    """Give a cell one of the named styles of `new_workbook`. Raises ValueError for a cell of no workbook."""
    book = cell.parent.parent
    if book is None:
        raise ValueError("the cell is in no workbook")
    looks = _DRESSED.setdefault(book, {})
    bare: Any = cell  # what it keeps to itself
    if look in looks:
        bare._style = copy(looks[look])
    else:
        cell.style = look
        looks[look] = copy(bare._style)


def mark(book: Workbook, schema: str, **keys: str) -> None:
    """Name the schema, and what the workbook is about, in its custom properties: "firstread learner", ...

    They are how a sheet is known again after a person has renamed the file.
    """
    whole: Any = book  # its types leave these properties out
    properties: CustomPropertyList[StringProperty] = whole.custom_doc_props
    for key, text in {"schema": schema, **keys}.items():
        properties.append(StringProperty(name=f"firstread {key}", value=clean(text)))


def protect(sheet: Worksheet) -> None:
    """Lock what the program wrote, without a password, and leave what people fill in free.

    Filters, notes, colours, widths, links, new rows and columns stay allowed, and so do all cells to the right of what
    was written. Sorting and deleting need one click on "Unprotect Sheet": Excel sorts no range with a locked cell.
    """
    if any(row.outlineLevel for row in sheet.row_dimensions.values()):
        return  # Excel folds and unfolds no rows of a protected sheet
    protection = sheet.protection
    protection.sheet = True
    for allowed in (
        *("formatCells", "formatColumns", "formatRows", "insertColumns", "insertRows", "insertHyperlinks"),
        *("sort", "autoFilter", "pivotTables", "objects", "scenarios"),
    ):
        setattr(protection, allowed, False)
    free = sheet.max_column + 1
    beside = sheet.column_dimensions[get_column_letter(free)]
    beside.min, beside.max = free, free + FREE_COLUMNS
    beside.width = 12
    beside.protection = Protection(locked=False)


FREE_COLUMNS = 20
"""To the right of what was written: room for a centre's own columns."""


def saved(book: Workbook, *, packed: bool = True) -> bytes:
    """The workbook as the bytes of an .xlsx file; not `packed`: for a further step, which packs it."""
    out = BytesIO()
    if packed:
        book.save(out)
    else:
        # What openpyxl's own `save` does, without packing: that takes as long as all the rest of it.
        book.properties.modified = datetime.now(UTC).replace(tzinfo=None)
        _Writer(book, ZipFile(out, "w", ZIP_STORED)).save()
    return out.getvalue()


class _Writer(ExcelWriter):
    """openpyxl's writer, with sheets made in memory: a file on the disk for each takes longer than writing it."""

    def __init__(self, book: Workbook, archive: ZipFile) -> None:
        super().__init__(book, archive)
        self._parts = archive

    def write_worksheet(self, ws: Any) -> None:
        """One sheet into the archive, as openpyxl's own does by way of a temporary file."""
        drawing: Any = SpreadsheetDrawing()
        drawing.charts, drawing.images = ws._charts, ws._images
        ws._drawing = drawing
        writer: Any = WorksheetWriter(ws, BytesIO())
        writer.write()
        ws._rels = writer._rels
        self._parts.writestr(ws.path[1:], writer.read())
        self.manifest.append(ws)


def unscaled(sheet: Worksheet, scale: int) -> None:
    """Print at a set size, in per cent: Excel keeps to breaks of ours only where it does not fit the page itself."""
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=False)
    sheet.page_setup.fitToWidth = sheet.page_setup.fitToHeight = None
    sheet.page_setup.scale = max(40, scale)


LONGEST_FOOTER = 80
"""Characters of its left part: Excel repairs a file whose footer has more than 255 in all, marks included."""


def page(sheet: Worksheet, footer: str, *, zoom: int = 100) -> None:
    """Set the page: A4 landscape, one page wide, footer with `footer`, the sheet's name and page numbers."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4 (ECMA-376, 18.3.1.63)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top, margins.bottom, margins.footer = 0.5, 0.6, 0.3
    below = sheet.oddFooter = HeaderFooterItem()
    for part, text in (
        (below.left, footer[:LONGEST_FOOTER].replace("&", "&&")),
        (below.center, sheet.title.replace("&", "&&")),
        (below.right, "Page &P of &N"),
    ):
        part.text, part.size, part.color = text, 8, QUIET
    sheet.sheet_view.zoomScale = zoom
    sheet.sheet_view.showGridLines = False
