"""The sheet *Hours*: every session, counted or not, under totals that follow what the assessor changes."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from extractors.model import Session
from reports import style, wording
from reports.material import Material
from reports.table import Column, Formula, body, freeze, head, header, put

SHEET = "Hours"
YES, NO = "yes", "no"
HEADER_ROW = 9
"""Title, note, totals (a header and three rows), a blank row, and a line that opens the table stand above it."""
MINUTES_A_DAY = 1440

NOTE = (
    "Every record of a session, in reading order. Change “Counts” or “Minutes” and the totals follow. "
    "A session without a length adds nothing until its minutes are entered."
)


@dataclass(frozen=True, slots=True)
class Row:
    """A session with its number and the row that it stands in."""

    number: int
    session: Session


def wanted(material: Material) -> bool:
    """The unit counts hours."""
    return "coaching_minutes" in material.assessment.rubric.thresholds


def hours_sheet(sheet: Worksheet, material: Material) -> None:
    """Fill the sheet: totals, sessions, clients."""
    columns = _columns(material)
    head(sheet, f"Hours – {material.name}", NOTE, len(columns))
    header(sheet, HEADER_ROW, columns)
    rows = [Row(number, session) for number, session in enumerate(material.assessment.facts.sessions, 1)]
    end = body(sheet, HEADER_ROW + 1, columns, rows)
    if not rows:
        put(sheet, end, 2, "No record of a session was located.", style.LINE)
        end += 1
    put(sheet, HEADER_ROW - 1, 1, "Sessions", style.SECTION)
    ranges = _Ranges(HEADER_ROW + 1, end - 1)
    clients = _clients(sheet, end + 1, material, ranges)
    _totals(sheet, material, ranges, clients)
    counts = DataValidation("list", formula1=f'"{YES},{NO}"', allow_blank=False, showErrorMessage=True)
    counts.add(ranges.counts.replace("$", ""))
    sheet.add_data_validation(counts)
    sheet.auto_filter.ref = f"A{HEADER_ROW}:L{end - 1}"
    freeze(sheet, HEADER_ROW + 1)


@dataclass(frozen=True, slots=True)
class _Ranges:
    """The cells of the session table that the formulas look at."""

    first: int
    last: int

    def column(self, letter: str) -> str:
        return f"${letter}${self.first}:${letter}${self.last}"

    @property
    def counts(self) -> str:
        return self.column("H")

    def minutes_where(self, *conditions: str) -> str:
        """SUMIFS over counted minutes."""
        return f'SUMIFS({self.column("F")},{self.counts},"{YES}",{",".join(conditions)})'

    def sessions_where(self, *conditions: str) -> str:
        """COUNTIFS over counted sessions."""
        return f'COUNTIFS({self.counts},"{YES}",{",".join(conditions)})'

    def kind(self, label: str) -> str:
        return f'{self.column("B")},"{label}"'

    def of_client(self, kind: str, cell: str) -> str:
        """1 for each counted session of a client; SUMIFS would take a label such as "Client *" for a pattern."""
        return f'({self.counts}="{YES}")*({self.column("B")}="{kind}")*({self.column("C")}={cell})'


def _columns(material: Material) -> tuple[Column[Row], ...]:
    practice = wording.practice(material.assessment.facts.discipline)
    return (
        Column("No.", 5, lambda r: r.number, style.CENTRE),
        Column("Kind", 13, lambda r: practice if r.session.kind == "coaching" else r.session.kind),
        Column("Client", 14, lambda r: r.session.client),
        Column("Date", 12, lambda r: r.session.date, style.DATE),
        Column("Start", 8, lambda r: r.session.start, style.TIME),
        Column("Minutes", 10, lambda r: r.session.minutes, style.INPUT_NUMBER, entry=True),
        Column("Length", 10, _length, style.HOURS),
        Column("Counts", 9, lambda r: YES if r.session.counted else NO, _counts_look, entry=True),
        Column("Why it does not count, or is in doubt", 36, _reason),
        Column("Not recorded", 20, lambda r: ", ".join(wording.FIELDS.get(f, f) for f in r.session.missing)),
        Column("How it was read", 19, lambda r: r.session.reads),
        Column("Where", 34, lambda r: material.where(r.session.span)),
    )


def _length(row: Row) -> Formula:
    at = HEADER_ROW + row.number
    return Formula(f'=IF(F{at}="","",F{at}/{MINUTES_A_DAY})')


def _counts_look(row: Row) -> str:
    return style.INPUT_CENTRE if row.session.counted else style.INPUT_STRONG


def _reason(row: Row) -> str:
    session = row.session
    lines = [f"Not counted: {session.why_not}"] if session.why_not else []
    if session.counted and session.minutes is None:
        lines.append("Took place, but no length is given")
    return "\n".join([*lines, *(f"In doubt: {doubt}" for doubt in session.doubts)])


def _totals(sheet: Worksheet, material: Material, ranges: _Ranges, clients: tuple[int, int]) -> None:
    facts, thresholds = material.assessment.facts, material.assessment.rubric.thresholds
    practice = wording.practice(facts.discipline)
    for column, title in enumerate(("", "Counted", "Minimum", "Short by", "Sessions", "Stated", "Difference"), 2):
        put(sheet, 3, column, title, style.HEADER)
    kinds = (
        (practice, thresholds["coaching_minutes"], facts.hours.declared_coaching_minutes),
        ("supervision", thresholds.get("supervision_minutes", 0), facts.hours.declared_supervision_minutes),
    )
    for row, (kind, minimum, declared) in enumerate(kinds, 4):
        put(sheet, row, 2, kind.capitalize(), style.LABEL)
        put(
            sheet,
            row,
            3,
            Formula(f"={ranges.minutes_where(ranges.kind(kind))}/{MINUTES_A_DAY}"),
            style.TOTAL_HOURS,
        )
        put(sheet, row, 4, minimum / MINUTES_A_DAY, style.HOURS)
        put(sheet, row, 5, Formula(f"=MAX(0,D{row}-C{row})"), style.TOTAL_HOURS)
        put(sheet, row, 6, Formula(f"={ranges.sessions_where(ranges.kind(kind))}"), style.NUMBER)
        put(sheet, row, 7, None if declared is None else declared / MINUTES_A_DAY, style.HOURS)
        # Excel cannot show a negative length of time, so the difference is in words of our own making.
        put(sheet, row, 8, Formula(_difference(row)) if declared is not None else None, style.CENTRE)
    first, last = clients
    put(sheet, 6, 2, "Clients", style.LABEL)
    put(sheet, 6, 3, Formula(f'=COUNTIF(C{first}:C{last},">0")'), style.TOTAL)
    put(sheet, 6, 4, _client_bounds(thresholds.get("clients_min"), thresholds.get("clients_max")), style.RIGHT)
    for column in (5, 6, 7, 8):
        put(sheet, 6, column, None, style.TEXT)
    for row in range(3, 7):
        sheet.row_dimensions[row].height = 17
    sheet.row_dimensions[7].height = 6
    sheet.row_dimensions[HEADER_ROW - 1].height = 18


def _difference(row: int) -> str:
    """Stated less counted, with its sign."""
    gap = f"ROUND((G{row}-C{row})*{MINUTES_A_DAY},0)"
    return f'=IF({gap}=0,"none",IF({gap}>0,"+","−")&TEXT(ABS(G{row}-C{row}),"[h]:mm"))'


def _client_bounds(least: int | None, most: int | None) -> str:
    if least is not None and most is not None:
        return f"{least} to {most}"
    return "" if least is None else f"{least} or more"


def _clients(sheet: Worksheet, row: int, material: Material, ranges: _Ranges) -> tuple[int, int]:
    """Subtotals per client under the table; returns the first and last row of the block."""
    facts = material.assessment.facts
    practice = wording.practice(facts.discipline)
    put(sheet, row, 1, "By client", style.SECTION)
    sheet.row_dimensions[row].height = 18
    for column, title in enumerate(("Client", "Sessions", "Minutes", "Length"), 2):
        put(sheet, row + 1, column, title, style.HEADER)
    if not any(s.client for s in facts.sessions) and not facts.hours.clients:
        put(sheet, row + 2, 2, "No client was located.", style.LINE)
    labels = [s.client for s in facts.sessions if s.kind == "coaching" and s.client]
    first = at = row + 2
    for label in dict.fromkeys([*facts.hours.clients, *labels]):
        of_client = ranges.of_client(practice, f"B{at}")
        put(sheet, at, 2, label, style.TEXT)
        put(sheet, at, 3, Formula(f"=SUMPRODUCT({of_client})"), style.NUMBER)
        put(sheet, at, 4, Formula(f"=SUMPRODUCT({of_client},{ranges.column('F')})"), style.NUMBER)
        put(sheet, at, 5, Formula(f"=D{at}/{MINUTES_A_DAY}"), style.HOURS)
        at += 1
    last = max(first, at - 1)
    for line in _remarks(material):
        put(sheet, at + 1, 1, line, style.LINE)
        at += 1
    return first, last


def _remarks(material: Material) -> list[str]:
    """What else bears on the totals, one line each."""
    hours = material.assessment.facts.hours
    lines = [f"A stated total stands at: {material.quoted(span, 80)}" for span in hours.declared]
    if hours.planned_minutes is not None:
        lines.append(f"Planned (contracts, plans; never counted): {wording.length(hours.planned_minutes)}.")
    return lines + [f"The specification: {text}" for text in material.assessment.rubric.contradictions]
