"""The part *By client* of the sheet Hours: a line each, all together, the minimum, and the chart of them."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from openpyxl.chart import Reference

from extractors.model import Declared, Facts, Session
from reports import style, wording
from reports.hours_chart import HEIGHT, bar_chart
from reports.hours_totals import DOUBT, MINUTES, MINUTES_A_DAY, YES, Clients, Live, stated
from reports.material import Material
from reports.table import put

TITLES = ("Client", "Sessions", "Minutes", "Length", "In doubt", "Stated", "Difference")
FURTHER = 2
"""Lines for labels that an assessor brings in: a client may turn out to be two."""
LINE = 17
"""Points of a line of the block."""
POINTS_PER_CENTIMETRE = 28.35


@dataclass(frozen=True, slots=True)
class Block:
    """Where the part stands."""

    first: int
    last: int
    """Lines of the clients that the sessions name."""
    further: tuple[int, int]
    """First and last of the lines for further labels."""
    end: int
    """The row after the part and its chart."""
    minutes: tuple[int, ...]
    """Of each client with counted sessions."""

    @property
    def clients(self) -> Clients:
        """What the totals need of it; the lines for further labels count too."""
        start, end = self.further
        return Clients(
            f'COUNTIF(C{self.first}:C{self.last},">0")+COUNTIF(C{start}:C{end},">0")',
            f"(E{self.first}:E{self.last},E{start}:E{end})",
            self.minutes,
        )


def clients_block(live: Live, row: int, material: Material) -> Block:
    """Subtotals per client from `row` on."""
    sheet, facts = live.sheet, material.assessment.facts
    practice = wording.practice(facts.discipline)
    put(sheet, row, 1, "By client (a label that you bring in goes into a cream-coloured cell)", style.SECTION)
    for column, title in enumerate(TITLES, 2):
        put(sheet, row + 1, column, title, style.HEADER)
    first = at = row + 2
    labels = _labels(facts)
    for label in labels:
        _client(live, at, label, f"B{at}", material)
        at += 1
    last = max(first, at - 1)
    least = material.assessment.rubric.thresholds.get("coaching_minutes", 0)
    everything, minimum = last + 1, last + 2
    _everything(live, everything, practice, facts)
    put(sheet, minimum, 2, "Minimum", style.LABEL)
    for column in (3, 4):
        put(sheet, minimum, column, None, style.TEXT)
    put(sheet, minimum, 5, least / MINUTES_A_DAY, style.HOURS)
    further = (minimum + 2, minimum + 1 + FURTHER)
    _client(live, minimum + 1, None, '""', material)
    for at in range(further[0], further[1] + 1):
        _spare(live, at, practice)
    other = further[1] + 1
    _other(live, other, everything, (first, last, minimum + 1, further[1]))
    labels_at = Reference(sheet, min_col=2, min_row=first, max_row=minimum)
    lengths_at = Reference(sheet, min_col=5, min_row=first, max_row=minimum)
    bar_chart(sheet, f"J{row + 1}", f"Hours of {practice} by client", labels_at, lengths_at, quiet=1)
    tall = row + 2 + ceil(HEIGHT * POINTS_PER_CENTIMETRE / LINE)
    end = max(other + 1, tall)
    for at in range(row, end):
        sheet.row_dimensions[at].height = LINE
    minutes = tuple(sum(s.minutes or 0 for s in held) for label in labels if (held := _sessions(facts, label)))
    return Block(first, last, further, end, minutes)


def _labels(facts: Facts) -> list[str]:
    """Each label once, as a spreadsheet compares texts: capitals do not matter."""
    coaching = [s.client or "" for s in facts.sessions if s.kind == "coaching"]
    return list({label.casefold(): label for label in (*facts.hours.clients, *coaching) if label}.values())


def _sessions(facts: Facts, label: str | None) -> list[Session]:
    return [
        s
        for s in facts.sessions
        if s.counted and s.kind == "coaching" and (s.client or "").casefold() == (label or "").casefold()
    ]


def _client(live: Live, at: int, label: str | None, cell: str, material: Material) -> None:
    """One client's subtotals; `label` None, and `cell` an empty text, for sessions that name no client."""
    facts = material.assessment.facts
    sessions = _sessions(facts, label)
    minutes = sum(s.minutes or 0 for s in sessions)
    chosen = live.ranges.of_client(wording.practice(facts.discipline), cell)
    put(live.sheet, at, 2, label or "(none given)", style.TEXT)
    live.put(at, 3, f"=SUMPRODUCT({chosen})", len(sessions), style.NUMBER)
    live.put(at, 4, f"=SUMPRODUCT({chosen},{live.ranges.column(MINUTES)})", minutes, style.NUMBER)
    live.put(at, 5, f"=D{at}/{MINUTES_A_DAY}", minutes / MINUTES_A_DAY, style.HOURS)
    doubtful = f'{chosen}*({live.ranges.column(DOUBT)}="{YES}")'
    in_doubt = sum(s.minutes or 0 for s in sessions if s.doubts) / MINUTES_A_DAY
    sums = f"=SUMPRODUCT({doubtful},{live.ranges.column(MINUTES)})/{MINUTES_A_DAY}"
    live.put(at, 6, sums, in_doubt, style.HOURS)
    said = _said(facts, label) if label else None
    stated(live, at, said.minutes if said else None, minutes, "E")


def _said(facts: Facts, label: str) -> Declared | None:
    mine = [
        d
        for d in facts.hours.declared_by_client
        if d.kind == "coaching" and not d.running and (d.client or "").casefold() == label.casefold()
    ]
    return max(mine, key=lambda d: d.minutes, default=None)


def _everything(live: Live, at: int, practice: str, facts: Facts) -> None:
    kind = live.ranges.kind(practice)
    counted = [s for s in facts.sessions if s.counted and s.kind == "coaching"]
    minutes = sum(s.minutes or 0 for s in counted)
    put(live.sheet, at, 2, "All", style.LABEL)
    live.put(at, 3, f"={live.ranges.sessions_where(kind)}", len(counted), style.NUMBER)
    live.put(at, 4, f"={live.ranges.minutes_where(kind)}", minutes, style.TOTAL)
    live.put(at, 5, f"=D{at}/{MINUTES_A_DAY}", minutes / MINUTES_A_DAY, style.TOTAL_HOURS)


def _spare(live: Live, at: int, practice: str) -> None:
    """A line whose label a person types."""
    put(live.sheet, at, 2, None, style.INPUT)
    chosen = live.ranges.of_client(practice, f"B{at}")
    live.put(at, 3, f'=IF(B{at}="","",SUMPRODUCT({chosen}))', "", style.NUMBER)
    minutes = f'=IF(B{at}="","",SUMPRODUCT({chosen},{live.ranges.column(MINUTES)}))'
    live.put(at, 4, minutes, "", style.NUMBER)
    live.put(at, 5, f'=IF(B{at}="","",D{at}/{MINUTES_A_DAY})', "", style.HOURS)


def _other(live: Live, at: int, everything: int, lines: tuple[int, int, int, int]) -> None:
    """What is left over: sessions whose label is in no line above, so that a slip of the pen shows."""
    first, last, start, end = lines
    put(live.sheet, at, 2, "Other labels", style.TEXT)
    for column, letter in ((3, "C"), (4, "D")):
        rest = f"={letter}{everything}-SUM({letter}{first}:{letter}{last})-SUM({letter}{start}:{letter}{end})"
        live.put(at, column, rest, 0, style.NUMBER)
    live.put(at, 5, f"=D{at}/{MINUTES_A_DAY}", 0.0, style.HOURS)


def chart_text(material: Material) -> str:
    """The chart in words: "Hours of coaching by client: Client 1 10:00, ..., all 20:00; minimum 20:00"."""
    facts = material.assessment.facts
    held = {label: sum(s.minutes or 0 for s in _sessions(facts, label)) for label in _labels(facts)}
    bars = [f"{label} {wording.clock(minutes)}" for label, minutes in held.items()]
    least = material.assessment.rubric.thresholds.get("coaching_minutes", 0)
    every = [*bars, f"all {wording.clock(facts.hours.coaching_minutes)}", f"minimum {wording.clock(least)}"]
    return f"Hours of {wording.practice(facts.discipline)} by client, as first read: {', '.join(every)}."
