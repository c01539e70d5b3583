"""Totals that follow what an assessor changes in the sessions: formulas, and what they come to as first read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.formatting.rule import Rule
from openpyxl.styles import PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from extractors.model import Session
from reports import style, wording
from reports.table import Formula, put
from rubrics.model import State

YES, NO = "yes", "no"
MINUTES_A_DAY = 1440
NUMBER, KIND, CLIENT, DATE, START, MINUTES, LENGTH, COUNTS, DOUBT, WHY, MISSING, READ, WHERE = "ABCDEFGHIJKLM"
"""Columns of the table of sessions."""
TITLES = (
    "",
    "Counted",
    "Minimum",
    "Short by",
    "Sessions",
    "Stated",
    "Difference",
    "In doubt",
    "Standing",
    "Without them",
)
"""Of the totals, from column B on."""
STANDING = "J"
SIGNS = {"●": State.FOUND, "◐": State.PARTIAL, "○": State.MISSING}


@dataclass(frozen=True, slots=True)
class Ranges:
    """The cells of the session table that the formulas look at."""

    first: int
    last: int

    def column(self, letter: str) -> str:
        """All its cells in one column."""
        return f"${letter}${self.first}:${letter}${self.last}"

    @property
    def counts(self) -> str:
        """The cells that say whether a session counts."""
        return self.column(COUNTS)

    def minutes_where(self, *conditions: str) -> str:
        """SUMIFS over counted minutes."""
        return f'SUMIFS({self.column(MINUTES)},{self.counts},"{YES}",{",".join(conditions)})'

    def sessions_where(self, *conditions: str) -> str:
        """COUNTIFS over counted sessions."""
        return f'COUNTIFS({self.counts},"{YES}",{",".join(conditions)})'

    def kind(self, label: str) -> str:
        """The condition that a session is of a kind."""
        return f'{self.column(KIND)},"{label}"'

    @property
    def doubtful(self) -> str:
        """The condition that a session is in doubt."""
        return f'{self.column(DOUBT)},"{YES}"'

    def of_client(self, kind: str, cell: str) -> str:
        """1 for each counted session of a client; SUMIFS would take a label such as "Client *" for a pattern."""
        return f'({self.counts}="{YES}")*({self.column(KIND)}="{kind}")*({self.column(CLIENT)}={cell})'


@dataclass(frozen=True, slots=True)
class Live:
    """The sheet, where its sessions stand, and the values of the formulas put into it so far."""

    sheet: Worksheet
    ranges: Ranges
    known: dict[str, float | str]

    def put(self, row: int, column: int, formula: str, value: float | str, look: str) -> None:
        """A formula and what it comes to as long as nobody changes a session."""
        put(self.sheet, row, column, Formula(formula), look)
        self.known[f"{get_column_letter(column)}{row}"] = value


@dataclass(frozen=True, slots=True)
class Asked:
    """What one line of totals is compared with. Minutes throughout."""

    label: str
    """Kind of session, as the column Kind has it."""
    least: int
    listed: int | None = None
    """The evidence list's figure, which does not bind (701)."""
    stated: int | None = None


def total_line(live: Live, row: int, asked: Asked, counted: Sequence[Session]) -> None:
    """One line of totals: of the counted sessions of one kind."""
    kind = live.ranges.kind(asked.label)
    minutes = sum(s.minutes or 0 for s in counted)
    doubtful = sum(s.minutes or 0 for s in counted if s.doubts)
    short = max(0, asked.least - minutes)
    put(live.sheet, row, 2, asked.label.capitalize(), style.LABEL)
    total = f"={live.ranges.minutes_where(kind)}/{MINUTES_A_DAY}"
    live.put(row, 3, total, minutes / MINUTES_A_DAY, style.TOTAL_HOURS)
    put(live.sheet, row, 4, asked.least / MINUTES_A_DAY, style.HOURS)
    gap = f"=MAX(0,ROUND((D{row}-C{row})*{MINUTES_A_DAY},0))/{MINUTES_A_DAY}"
    live.put(row, 5, gap, short / MINUTES_A_DAY, style.TOTAL_HOURS)
    live.put(row, 6, f"={live.ranges.sessions_where(kind)}", len(counted), style.NUMBER)
    stated(live, row, asked.stated, minutes, "C")
    in_doubt = f"={live.ranges.minutes_where(kind, live.ranges.doubtful)}/{MINUTES_A_DAY}"
    live.put(row, 9, in_doubt, doubtful / MINUTES_A_DAY, style.HOURS)
    live.put(row, 10, _standing(row, asked), standing(minutes, doubtful, asked), style.STRONG)
    live.put(row, 11, f"=C{row}-I{row}", (minutes - doubtful) / MINUTES_A_DAY, style.HOURS)
    coloured(live.sheet, f"{STANDING}{row}")


def _standing(row: int, asked: Asked) -> str:
    """The words of `standing`, live."""
    short = f'"○ short by "&TEXT(E{row},"[h]:mm")'
    if asked.listed is not None:
        short = f'IF(C{row}>={asked.listed}/{MINUTES_A_DAY},{short}&"{_listed(asked)}",{short})'
    doubtful = f"ROUND((D{row}-(C{row}-I{row}))*{MINUTES_A_DAY},0)>0"
    return f'=IF(E{row}>0,{short},IF({doubtful},"{DOUBTFUL}","{REACHED}"))'


REACHED, DOUBTFUL, AS_ASKED = "● reached", "◐ reached only with sessions in doubt", "● as asked"


def standing(minutes: int, doubtful: int, asked: Asked) -> str:
    """Whether a minimum is reached, in words."""
    if minutes < asked.least:
        listed = _listed(asked) if asked.listed is not None and minutes >= asked.listed else ""
        return f"○ short by {wording.clock(asked.least - minutes)}{listed}"
    return DOUBTFUL if minutes - doubtful < asked.least else REACHED


def _listed(asked: Asked) -> str:
    return f" ({wording.length(asked.listed or 0)} stands in the evidence list; {wording.length(asked.least)} bind)"


def stated(live: Live, row: int, said: int | None, minutes: int, counted: str) -> None:
    """What the learner states, and how it differs from the cell in the column `counted`."""
    put(live.sheet, row, 7, None if said is None else said / MINUTES_A_DAY, style.HOURS)
    if said is None:
        put(live.sheet, row, 8, None, style.CENTRE)
        return
    # In words of our own making: Excel shows no negative length of time.
    gap = f"ROUND((G{row}-{counted}{row})*{MINUTES_A_DAY},0)"
    formula = f'=IF({gap}=0,"none",IF({gap}>0,"+","−")&TEXT(ABS(G{row}-{counted}{row}),"[h]:mm"))'
    shown = f"{'+' if said > minutes else '−'}{wording.clock(abs(said - minutes))}" if said != minutes else "none"
    live.put(row, 8, formula, shown, style.CENTRE)


@dataclass(frozen=True, slots=True)
class Clients:
    """How many clients there are, and with how many minutes."""

    number: str
    """Formula that counts them."""
    lengths: str
    """Reference to the cells of their lengths."""
    minutes: tuple[int, ...]
    """Of each client with counted sessions, as first read."""


def client_line(live: Live, row: int, clients: Clients, least: int | None, most: int | None) -> None:
    """The number of clients against its bounds."""
    number = len(clients.minutes)
    put(live.sheet, row, 2, "Clients", style.LABEL)
    live.put(row, 3, f"={clients.number}", number, style.TOTAL)
    put(live.sheet, row, 4, _bounds(least, most), style.RIGHT)
    for column in (5, 6, 7, 8, 9, 11):
        put(live.sheet, row, column, None, style.TEXT)
    formula, value = f'"{AS_ASKED}"', AS_ASKED
    if most is not None:
        ranks = ",".join(str(n) for n in range(1, most + 1))
        best = sum(sorted(clients.minutes, reverse=True)[:most])
        value = f"○ more than {most}; the {most} with the most hours: {wording.clock(best)}" if number > most else value
        formula = (
            f'IF(C{row}>{most},"○ more than {most}; the {most} with the most hours: "'
            f'&TEXT(SUMPRODUCT(LARGE({clients.lengths},{{{ranks}}})),"[h]:mm"),{formula})'
        )
    if least is not None:
        formula = f'IF(C{row}<{least},"○ fewer than {least}",{formula})'
        value = f"○ fewer than {least}" if number < least else value
    live.put(row, 10, f"={formula}", value, style.STRONG)
    coloured(live.sheet, f"{STANDING}{row}")


def _bounds(least: int | None, most: int | None) -> str:
    if least is not None and most is not None:
        return f"{least} to {most}"
    return "" if least is None else f"{least} or more"


def coloured(sheet: Worksheet, cells: str) -> None:
    """Colour cells by the sign that their words open with, whatever the formula comes to."""
    first = cells.partition(":")[0]
    for sign, state in SIGNS.items():
        fill = PatternFill("solid", bgColor=style.STATE_TINTS[state])
        rule = Rule("expression", formula=[f'LEFT({first},1)="{sign}"'], dxf=DifferentialStyle(fill=fill))
        sheet.conditional_formatting.add(cells, rule)
