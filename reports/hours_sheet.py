"""The sheet *Hours*: every session, counted or not, under totals that follow what the assessor changes."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from extractors.model import Session
from reports import style, wording
from reports.cached import Known
from reports.choices import offer
from reports.hours_clients import Block, clients_block
from reports.hours_remarks import attention, remarks
from reports.hours_totals import (
    COUNTS,
    DOUBT,
    KIND,
    LENGTH,
    MINUTES,
    MINUTES_A_DAY,
    NO,
    TITLES,
    WHERE,
    YES,
    Asked,
    Live,
    Ranges,
    client_line,
    total_line,
)
from reports.links import link_to_place
from reports.material import Material
from reports.table import LINE_HEIGHT, Column, Formula, body, broken, freeze, head, header, mark_up, put

SHEET = "Hours"
HEADER_ROW = 9
"""Title, note, totals (a header and three rows), what to look at, and a line that opens the table stand above it."""

NOTE = (
    "Every record of a session, in reading order. The cream-coloured cells are yours: correct a kind, a client, "
    "minutes, whether it counts or is in doubt, and the totals follow. No length adds nothing."
)


@dataclass(frozen=True, slots=True)
class Row:
    """A session with its number and the row that it stands in."""

    number: int
    session: Session


def wanted(material: Material) -> bool:
    """The unit counts hours."""
    return "coaching_minutes" in material.assessment.rubric.thresholds


def hours_sheet(sheet: Worksheet, material: Material) -> Known:
    """Fill the sheet: totals, sessions, clients. Returns the values of its formulas, by the cells' addresses."""
    columns = _columns(material)
    head(sheet, f"Hours – {material.name}", NOTE)
    header(sheet, HEADER_ROW, columns)
    rows = [Row(number, session) for number, session in enumerate(material.assessment.facts.sessions, 1)]
    end = body(sheet, HEADER_ROW + 1, columns, rows)
    if not rows:
        put(sheet, end, 3, "No record of a session was located.", style.LINE)
        end += 1
    put(sheet, HEADER_ROW - 1, 1, "Sessions", style.SECTION)
    known = {f"{LENGTH}{HEADER_ROW + r.number}": _days(r.session) for r in rows}
    live = Live(sheet, Ranges(HEADER_ROW + 1, end - 1), known)
    block = clients_block(live, end + 1, material)
    _totals(live, material, block)
    _look_at(sheet, material)
    remarks(sheet, block.end + 1, material, len(columns))
    _choices(live, material)
    if rows:
        mark_up(sheet, HEADER_ROW, end - 1, len(columns))
    freeze(sheet, HEADER_ROW + 1)
    sheet.print_area = f"A1:{WHERE}{sheet.max_row}"
    return live.known


def _days(session: Session) -> float | str:
    """What the column Length shows of a session."""
    return "" if session.minutes is None else session.minutes / MINUTES_A_DAY


def _columns(material: Material) -> tuple[Column[Row], ...]:
    practice = wording.practice(material.assessment.facts.discipline)
    return (
        Column("No.", 5, lambda r: r.number, style.CENTRE),
        Column("Kind", 12, lambda r: practice if r.session.kind == "coaching" else r.session.kind, style.INPUT, True),
        Column("Client", 14, lambda r: r.session.client, style.INPUT, True),
        Column("Date", 12, lambda r: r.session.date, style.DATE),
        Column("Start", 9, lambda r: r.session.start, style.TIME),
        Column("Minutes", 10, lambda r: r.session.minutes, style.INPUT_NUMBER, entry=True),
        Column("Length", 9, _length, style.HOURS),
        Column("Counts", 11, lambda r: YES if r.session.counted else NO, _counts_look, entry=True),
        Column("In doubt", 9, _doubt, lambda r: _strong(_doubt(r) == YES), entry=True),
        Column("Why it does not count, or is in doubt", 38, _reason),
        Column("Not recorded", 20, lambda r: ", ".join(wording.FIELDS.get(f, f) for f in r.session.missing)),
        Column("How it was read", 18, lambda r: r.session.reads),
        Column("Where", 34, lambda r: link_to_place(material, r.session.span, material.near(r.session.span))),
    )


def _length(row: Row) -> Formula:
    at = HEADER_ROW + row.number
    return Formula(f'=IF({MINUTES}{at}="","",{MINUTES}{at}/{MINUTES_A_DAY})')


def _counts_look(row: Row) -> str:
    return _strong(not row.session.counted)


def _strong(striking: bool) -> str:
    return style.INPUT_STRONG if striking else style.INPUT_CENTRE


def _doubt(row: Row) -> str:
    return YES if row.session.counted and row.session.doubts else NO


def _reason(row: Row) -> str:
    session = row.session
    lines = [f"Not counted: {session.why_not}"] if session.why_not else []
    if session.counted and session.minutes is None and "the record has no length" not in session.doubts:
        lines.append("Took place, but no length is given")
    return "\n".join([*lines, *(f"In doubt: {doubt}" for doubt in session.doubts)])


def _totals(live: Live, material: Material, block: Block) -> None:
    sheet, facts, thresholds = live.sheet, material.assessment.facts, material.assessment.rubric.thresholds
    for column, title in enumerate(TITLES, 2):
        put(sheet, 3, column, title, style.HEADER)
    hours, listed = facts.hours, thresholds.get("evidence_list_minutes")
    practice, least = wording.practice(facts.discipline), thresholds.get("coaching_minutes", 0)
    # The list's figure says something only where it is below what is asked for.
    listed = listed if listed is not None and listed < least else None
    supervision = thresholds.get("supervision_minutes", 0)
    asked = (
        ("coaching", Asked(practice, least, listed, hours.declared_coaching_minutes)),
        ("supervision", Asked("supervision", supervision, None, hours.declared_supervision_minutes)),
    )
    for row, (kind, line) in enumerate(asked, 4):
        total_line(live, row, line, [s for s in facts.sessions if s.counted and s.kind == kind])
    client_line(live, 6, block.clients, thresholds.get("clients_min"), thresholds.get("clients_max"))
    for row in range(3, 7):
        # the standing of the hours of practice runs over two lines where the list's figure is spoken of
        sheet.row_dimensions[row].height = 2 * LINE_HEIGHT + 2 if row == 4 and listed else 17
    sheet.row_dimensions[HEADER_ROW - 1].height = 18


def _look_at(sheet: Worksheet, material: Material) -> None:
    """What bears on the totals, between them and the table: as much as fits a line; all of it stands below."""
    told = attention(material)
    width = sum(column.width for column in sheet.column_dimensions.values())
    more = " … (all of it below the table, under “What to look at”)"
    first = broken(" ".join(told), width)
    text = first[0] if len(first) <= 1 else broken(" ".join(told), width - len(more))[0] + more
    put(sheet, 7, 1, text or None, style.LINE)
    sheet.row_dimensions[7].height = 6 + LINE_HEIGHT if text else 6


def _choices(live: Live, material: Material) -> None:
    """Lists to choose from in the cells that a person changes; a client may be new."""
    practice = wording.practice(material.assessment.facts.discipline)
    ranges = live.ranges
    for letters, words in (((COUNTS, DOUBT), (YES, NO)), ((KIND,), (practice, "supervision", "other"))):
        cells = " ".join(ranges.column(letter).replace("$", "") for letter in letters)
        offer(live.sheet, cells, words, blank=False)
    whole = DataValidation("whole", operator="between", formula1="0", formula2="1440", allow_blank=True)
    whole.showErrorMessage, whole.error = True, "Enter the length in minutes, as a whole number."
    whole.add(ranges.column(MINUTES).replace("$", ""))
    live.sheet.add_data_validation(whole)
