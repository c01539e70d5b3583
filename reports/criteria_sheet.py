"""The sheet *Criteria*: official wording, what was located, what is absent, and the assessor's cells."""

from __future__ import annotations

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from reports import comment_sheet, style, wording
from reports.choices import offer
from reports.links import link_to_place
from reports.material import Material
from reports.model import CriterionDecision
from reports.table import FIRST_ROW, HEADER_ROW, Column, Link, body, freeze, head, header, mark_up
from rubrics.model import CriterionResult, Located, State

SHEET = "Criteria"
CRITERION, DECISION, COMMENT, INITIALS, DATE = "Criterion", "Decision", "Comment", "Initials", "Date"
VIEW, VIEW_COMMENT = "QA view", "QA comment"
"""Titles by which what people entered is found again, wherever a person has moved the columns."""
EARLIER = "Earlier attempts"
VIEWS = ("Agree", "Disagree")
"""What a quality assurer says of a decision."""

CHECKS_OF_MINUTES = frozenset({"hours"})
"""Checks whose counts are lengths of time."""
QUOTATIONS = 3
"""Per criterion; more would make rows taller than a screen. All places are on the sheet Evidence."""
QUOTATION = 120
"""Characters: some twenty words, what assessors ask for beside a place (domain notes, section 8)."""

NOTE = (
    "● found   ◐ partly   ○ not found   ? cannot tell: what the program located, not a judgement. Cream-coloured cells "
    "are yours. Comments to choose from: the arrow in the cell, or the sheet Comment bank."
)


def criteria_sheet(sheet: Worksheet, material: Material) -> None:
    """Fill the sheet: one row per criterion, outcome by outcome."""
    columns = _columns(material)
    head(sheet, f"Criteria – {material.name}", NOTE)
    header(sheet, HEADER_ROW, columns)
    end = body(sheet, FIRST_ROW, columns, material.criteria)
    mark_up(sheet, HEADER_ROW, end - 1, len(columns))
    _validate(sheet, material, columns)
    freeze(sheet, FIRST_ROW, 2)


def criterion_row(material: Material, criterion: str) -> int:
    """The row of the sheet in which a criterion stands, for links to it; 1 where there is none."""
    ids = [result.criterion.id for result in material.criteria]
    return FIRST_ROW + ids.index(criterion) if criterion in ids else 1


def decisions_range(material: Material) -> str:
    """The cells in which the decisions stand, for formulas on other sheets."""
    letter = get_column_letter([c.title for c in _columns(material)].index(DECISION) + 1)
    return f"'{SHEET}'!${letter}${FIRST_ROW}:${letter}${HEADER_ROW + len(material.criteria)}"


def _columns(material: Material) -> tuple[Column[CriterionResult], ...]:
    outcomes = {c.id: o for o in material.assessment.rubric.outcomes for c in o.criteria}
    again = bool(material.cover.earlier) or material.cover.attempt > 1
    # The columns together fill a screen; on a later attempt they make room for the decisions of the earlier ones.
    earlier: Column[CriterionResult] = Column(EARLIER, 18, lambda r: _earlier(r, material))
    before = (earlier,) if again else ()

    def outcome(result: CriterionResult) -> str:
        return f"LO {outcomes[result.criterion.id].id}: {outcomes[result.criterion.id].text}"

    return (
        Column(CRITERION, 9, lambda r: wording.criterion(r.criterion.id), style.STRONG),
        Column("Learning outcome", 14 if again else 16, outcome),
        Column("Official wording", 19 if again else 22, lambda r: r.criterion.text, style.STRONG),
        Column("Evidence", 13, lambda r: _status(r, material), lambda r: style.STATES[r.state]),
        Column("What was located", 32 if again else 38, lambda r: _located(r, material)),
        Column("Go to", 13, lambda r: _first(r, material)),
        Column("What is absent", 19 if again else 22, _absent),
        *before,
        Column(DECISION, 12, lambda r: None, style.INPUT, entry=True),
        Column(COMMENT, 22 if again else 26, lambda r: None, style.INPUT, entry=True),
        Column(INITIALS, 8, lambda r: None, style.INPUT, entry=True),
        Column(DATE, 10, lambda r: None, style.INPUT_DATE, entry=True),
        Column(VIEW, 9, lambda r: None, style.INPUT, entry=True),
        Column(VIEW_COMMENT, 12, lambda r: None, style.INPUT, entry=True),
    )


LOOK_AGAIN = "▲ look again"


def _status(result: CriterionResult, material: Material) -> str:
    asked = [located for located in result.requirements if not located.requirement.advisory]
    found = sum(located.outcome.state is State.FOUND for located in asked)
    share = f"\n{found} of {wording.count(len(asked), 'requirement')}" if asked else ""
    again = f"\n{LOOK_AGAIN}" if result.criterion.id in dict(material.cover.look_again) else ""
    return wording.state(result.state) + share + again


def _located(result: CriterionResult, material: Material) -> str:
    quotations = [
        f"{material.places.quote(span, QUOTATION)} ({material.near(span, result.criterion.id)})"
        for span in material.shown(result)[:QUOTATIONS]
    ]
    # What is reached stands in the summary already.
    short = [o for o in result.requirements if not o.requirement.advisory and o.outcome.state is not State.FOUND]
    counted = "; ".join(_count(one) for one in short if one.outcome.needed is not None)
    changed = dict(material.cover.look_again).get(result.criterion.id)
    told = [f"{LOOK_AGAIN}: {changed}" if changed else "", result.summary, f"Counted: {counted}" if counted else ""]
    return "\n".join([*filter(None, told), *quotations])


def _first(result: CriterionResult, material: Material) -> Link | None:
    """A link to the best place."""
    spans = material.shown(result)
    link = link_to_place(material, spans[0], material.places.locus(spans[0])) if spans else None
    return link if isinstance(link, Link) else None


def _absent(result: CriterionResult) -> str:
    asked: list[str] = []
    offered: list[str] = []
    for located in result.requirements:
        if located.outcome.state is State.FOUND:
            continue
        line = f"{wording.SIGNS[located.outcome.state]} {located.requirement.text}"
        if located.outcome.sentence and located.outcome.sentence != result.summary:
            line = f"{line.rstrip('.')}: {located.outcome.sentence}"
        (offered if located.requirement.advisory else asked).append(line)
    if offered:
        asked += ["Not required, and not located:", *offered]
    return "\n".join(asked) or NOTHING_ABSENT


NOTHING_ABSENT = "nothing that the guidance asks for"
"""An empty cell would leave open whether anybody looked."""


def _count(located: Located) -> str:
    """A requirement that counts: "methods 2 (needed: 3)"."""
    shown = wording.length if located.requirement.check in CHECKS_OF_MINUTES else str
    present, needed = (
        "?" if number is None else shown(number) for number in (located.outcome.present, located.outcome.needed)
    )
    return f"{located.requirement.id.replace('_', ' ').replace('-', ' ')} {present} (needed: {needed})"


def _earlier(result: CriterionResult, material: Material) -> str:
    """What was decided before, attempt by attempt."""
    made = [d for d in material.cover.earlier if d.criterion == result.criterion.id]
    return "\n".join(_told(d) for d in sorted(made, key=lambda d: d.attempt)) or "nothing was decided"


def _told(decision: CriterionDecision) -> str:
    by = ", ".join(part for part in (decision.initials, decision.date) if part)
    words = f"Attempt {decision.attempt}: {decision.decision or 'no decision'}" + (f" ({by})" if by else "")
    return f"{words}. {decision.comment}" if decision.comment else words


def _validate(sheet: Worksheet, material: Material, columns: tuple[Column[CriterionResult], ...]) -> None:
    letter = {column.title: get_column_letter(number) for number, column in enumerate(columns, 1)}
    last = FIRST_ROW + len(material.criteria) - 1
    offered = material.cover.desk.words.decisions
    for title, choices in ((DECISION, offered), (VIEW, VIEWS)):
        offer(sheet, f"{letter[title]}{FIRST_ROW}:{letter[title]}{last}", choices)
    dated = DataValidation(
        "date", operator="greaterThan", formula1="DATE(2000,1,1)", allow_blank=True, showErrorMessage=True
    )
    dated.errorTitle, dated.error = "Date", "Enter a date, for example 4 Mar 2026."
    dated.add(f"{letter[DATE]}{FIRST_ROW}:{letter[DATE]}{last}")
    sheet.add_data_validation(dated)
    for row, area in enumerate(comment_sheet.ranges(material), FIRST_ROW):
        if area:
            # A list to choose from that lets any other text stand.
            bank = DataValidation("list", formula1=area, allow_blank=True, showErrorMessage=False)
            bank.add(f"{letter[COMMENT]}{row}")
            sheet.add_data_validation(bank)
