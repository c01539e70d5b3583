"""The sheet *Hours*: every session, counted or not, under totals that follow what the assessor changes."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from extractors.model import Session
from reports import style, wording
from reports.cached import Known
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


def hours_sheet(sheet: Worksheet, material: Material) -> Known:
    """Fill the sheet: totals, sessions, clients. Returns the values of its formulas, by the cells' addresses."""
    columns = _columns(material)
    head(sheet, f"Hours – {material.name}", NOTE, len(columns))
    header(sheet, HEADER_ROW, columns)
    rows = [Row(number, session) for number, session in enumerate(material.assessment.facts.sessions, 1)]
    end = body(sheet, HEADER_ROW + 1, columns, rows)
    if not rows:
        put(sheet, end, 2, "No record of a session was located.", style.LINE)
        end += 1
    put(sheet, HEADER_ROW - 1, 1, "Sessions", style.SECTION)
    live = _Live(sheet, _Ranges(HEADER_ROW + 1, end - 1), {f"G{HEADER_ROW + r.number}": _days(r.session) for r in rows})
    clients = _clients(live, end + 1, material)
    _totals(live, material, clients)
    counts = DataValidation("list", formula1=f'"{YES},{NO}"', allow_blank=False, showErrorMessage=True)
    counts.add(live.ranges.counts.replace("$", ""))
    sheet.add_data_validation(counts)
    sheet.auto_filter.ref = f"A{HEADER_ROW}:L{end - 1}"
    freeze(sheet, HEADER_ROW + 1)
    return live.known


def _days(session: Session) -> float | str:
    """What the column Length shows of a session."""
    return "" if session.minutes is None else session.minutes / MINUTES_A_DAY


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


@dataclass(frozen=True, slots=True)
class _Live:
    """The sheet, where its sessions stand, and the values of the formulas put into it so far."""

    sheet: Worksheet
    ranges: _Ranges
    known: dict[str, float | str]

    def put(self, row: int, column: int, formula: str, value: float | str, look: str) -> None:
        """A formula and what it comes to as long as nobody changes a session."""
        put(self.sheet, row, column, Formula(formula), look)
        self.known[f"{get_column_letter(column)}{row}"] = value


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


def _totals(live: _Live, material: Material, clients: tuple[int, int, int]) -> None:
    sheet, facts, thresholds = live.sheet, material.assessment.facts, material.assessment.rubric.thresholds
    for column, title in enumerate(("", "Counted", "Minimum", "Short by", "Sessions", "Stated", "Difference"), 2):
        put(sheet, 3, column, title, style.HEADER)
    declared = (facts.hours.declared_coaching_minutes, facts.hours.declared_supervision_minutes)
    for row, kind, stated in zip((4, 5), ("coaching", "supervision"), declared, strict=True):
        label = wording.practice(facts.discipline) if kind == "coaching" else kind
        counted = [s for s in facts.sessions if s.counted and s.kind == kind]
        _total(live, row, label, counted, thresholds.get(f"{kind}_minutes", 0), stated)
    first, last, number = clients
    put(sheet, 6, 2, "Clients", style.LABEL)
    live.put(6, 3, f'=COUNTIF(C{first}:C{last},">0")', number, style.TOTAL)
    put(sheet, 6, 4, _client_bounds(thresholds.get("clients_min"), thresholds.get("clients_max")), style.RIGHT)
    for column in (5, 6, 7, 8):
        put(sheet, 6, column, None, style.TEXT)
    for row in range(3, 7):
        sheet.row_dimensions[row].height = 17
    sheet.row_dimensions[7].height = 6
    sheet.row_dimensions[HEADER_ROW - 1].height = 18


def _total(live: _Live, row: int, label: str, counted: list[Session], least: int, stated: int | None) -> None:
    """One line of totals: of sessions of one kind. `least` and `stated` are minutes."""
    kind, minutes = live.ranges.kind(label), sum(s.minutes or 0 for s in counted)
    put(live.sheet, row, 2, label.capitalize(), style.LABEL)
    total = f"={live.ranges.minutes_where(kind)}/{MINUTES_A_DAY}"
    live.put(row, 3, total, minutes / MINUTES_A_DAY, style.TOTAL_HOURS)
    put(live.sheet, row, 4, least / MINUTES_A_DAY, style.HOURS)
    live.put(row, 5, f"=MAX(0,D{row}-C{row})", max(0, least - minutes) / MINUTES_A_DAY, style.TOTAL_HOURS)
    live.put(row, 6, f"={live.ranges.sessions_where(kind)}", len(counted), style.NUMBER)
    put(live.sheet, row, 7, None if stated is None else stated / MINUTES_A_DAY, style.HOURS)
    if stated is None:
        put(live.sheet, row, 8, None, style.CENTRE)
    else:
        live.put(row, 8, _difference(row), _difference_shown(stated - minutes), style.CENTRE)


def _difference(row: int) -> str:
    """Stated less counted, with its sign, in words of our own making: Excel shows no negative length of time."""
    gap = f"ROUND((G{row}-C{row})*{MINUTES_A_DAY},0)"
    return f'=IF({gap}=0,"none",IF({gap}>0,"+","−")&TEXT(ABS(G{row}-C{row}),"[h]:mm"))'


def _difference_shown(minutes: int) -> str:
    hours, rest = divmod(abs(minutes), 60)
    return f"{'+' if minutes > 0 else '−'}{hours}:{rest:02d}" if minutes else "none"


def _client_bounds(least: int | None, most: int | None) -> str:
    if least is not None and most is not None:
        return f"{least} to {most}"
    return "" if least is None else f"{least} or more"


def _clients(live: _Live, row: int, material: Material) -> tuple[int, int, int]:
    """Subtotals per client under the table; returns the first and last row of the block, and how many count."""
    sheet, facts = live.sheet, material.assessment.facts
    put(sheet, row, 1, "By client", style.SECTION)
    sheet.row_dimensions[row].height = 18
    for column, title in enumerate(("Client", "Sessions", "Minutes", "Length"), 2):
        put(sheet, row + 1, column, title, style.HEADER)
    coaching = [s for s in facts.sessions if s.kind == "coaching"]
    labels = {label.casefold(): label for label in (*facts.hours.clients, *(s.client or "" for s in coaching)) if label}
    first = at = row + 2
    for label in labels.values():
        _client(live, at, label, f"B{at}", material)
        at += 1
    last = max(first, at - 1)
    if any(not s.client for s in coaching if s.counted):
        at = max(at, last + 1)
        _client(live, at, None, '""', material)
        at += 1
    for line in _remarks(material):
        put(sheet, at + 1, 1, line, style.LINE)
        at += 1
    with_sessions = {s.client.casefold() for s in coaching if s.counted and s.client}
    return first, last, len(with_sessions)


def _client(live: _Live, at: int, label: str | None, cell: str, material: Material) -> None:
    """One client's subtotals; `label` None, and `cell` an empty text, for sessions that name no client."""
    facts = material.assessment.facts
    sessions = [s for s in facts.sessions if s.counted and s.kind == "coaching" and _same(s.client, label)]
    minutes = sum(s.minutes or 0 for s in sessions)
    chosen = live.ranges.of_client(wording.practice(facts.discipline), cell)
    put(live.sheet, at, 2, label or "(none given)", style.TEXT)
    live.put(at, 3, f"=SUMPRODUCT({chosen})", len(sessions), style.NUMBER)
    live.put(at, 4, f"=SUMPRODUCT({chosen},{live.ranges.column('F')})", minutes, style.NUMBER)
    live.put(at, 5, f"=D{at}/{MINUTES_A_DAY}", minutes / MINUTES_A_DAY, style.HOURS)


def _same(one: str | None, other: str | None) -> bool:
    """As a spreadsheet compares texts: capitals do not matter."""
    return (one or "").casefold() == (other or "").casefold()


def _remarks(material: Material) -> list[str]:
    """What else bears on the totals, one line each."""
    hours = material.assessment.facts.hours
    lines = [f"A stated total stands at: {material.quoted(span, 80)}" for span in hours.declared]
    if hours.planned_minutes is not None:
        lines.append(f"Planned (contracts, plans; never counted): {wording.length(hours.planned_minutes)}.")
    return lines + [f"The specification: {text}" for text in material.assessment.rubric.contradictions]
