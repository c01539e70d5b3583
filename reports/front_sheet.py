"""The sheet *Front*: whose work this is, what was read, what to look at first, and the overall decision."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from extractors.model import Status
from reports import (
    criteria_sheet,
    documents_sheet,
    findings_sheet,
    hours_sheet,
    names_sheet,
    references_sheet,
    style,
    wording,
)
from reports.links import link_to_sheet
from reports.material import Material
from reports.table import LINE_HEIGHT, Link, Value, lines, put
from rubrics.model import Finding, State

SHEET = "Front"
WIDTHS = (21, 50, 20, 50)
FIRST_LINES = 5
"""What a person takes in at a glance; the rest is on the sheet To check."""
OUTCOMES = ("Pass", "Refer", "On hold")
"""The specification's two words, and the hold of the centre (no declaration, unreadable file)."""
QUALITY = ("Agreed", "Not agreed", "Not sampled")

HOW_TO = (
    "Start with “Look at first”, then go through the sheet Criteria from top to bottom: each row says "
    "where the evidence stands.",
    "Cream-coloured cells are yours: decision, comment, initials and date per criterion, and the overall "
    "decision above.",
    "Columns may be widened, rows filtered. On the sheet Hours, change “Counts” and the totals follow.",
)
SHEETS_BY_CODE = (
    (("name", "identif", "organisation", "person"), names_sheet.SHEET),
    (("hour", "session", "supervision", "client"), hours_sheet.SHEET),
    (("citation", "reference"), references_sheet.SHEET),
    (("document", "file", "unreadable", "read"), documents_sheet.SHEET),
)
"""First letters of a finding's code, and the sheet on which its matter is shown in full."""


def front_sheet(sheet: Worksheet, material: Material) -> None:
    """Fill the sheet. The names of the sheets in the same workbook are read from it, so it is filled last."""
    for letter, width in zip("ABCD", WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    rubric = material.assessment.rubric
    put(sheet, 1, 1, f"Feedback sheet – unit {rubric.unit}", style.TITLE)
    put(sheet, 2, 1, rubric.title, style.SUBTITLE)
    sheet.row_dimensions[1].height, sheet.row_dimensions[2].height = 28, 20
    row = _pairs(sheet, 4, _particulars(material))
    row = _look_first(sheet, row + 1, material)
    row = _glance(sheet, row + 1, material)
    # What was read on one page, what the assessor adds on the next.
    sheet.row_breaks.append(Break(row))
    row = _decision(sheet, row + 1)
    row = _block(sheet, row + 1, "How to use this sheet", [wording.STANDING, *HOW_TO])
    if rubric.contradictions:
        row = _block(sheet, row + 1, "Where the specification contradicts itself", rubric.contradictions)
    style.unscaled(sheet)
    sheet.print_area = f"A1:D{row - 1}"


def _particulars(material: Material) -> list[tuple[str, Value]]:
    cover, rubric = material.cover, material.assessment.rubric
    attempt = "first submission" if cover.attempt == 1 else f"resubmission ({cover.attempt})"
    program = " ".join(word for word in ("firstread", cover.program_version) if word)
    if cover.rubric_version:
        program += f", rubric {cover.rubric_version}"
    return [
        ("Learner", cover.learner),
        ("Unit", f"{rubric.unit}, UAN {rubric.uan}, level {rubric.level}, {wording.count(rubric.credit, 'credit')}"),
        ("Registration number", cover.registration),
        ("Qualification", f"{rubric.qualification}, assessed by {rubric.method}"),
        ("Centre", cover.centre),
        ("Attempt", attempt),
        ("Assessor", cover.assessor),
        ("Discipline", material.assessment.facts.discipline.replace("both", "coaching and mentoring")),
        ("Received", _day(cover.received)),
        ("Read on", f"{_day(cover.run_date)} by {program}"),
        ("Recognised by", cover.placed_by),
        ("What was read", _what_was_read(material)),
    ]


def _day(day: date | None) -> str:
    return "" if day is None else f"{day.day} {day:%B %Y}"


def _what_was_read(material: Material) -> str:
    documents = material.assessment.facts.reading.documents
    read = [d for d in documents if d.status in (Status.READ, Status.PARTLY_READ)]
    words = f"{wording.count(len(read), 'file')} with {wording.count(sum(d.words for d in read), 'word')}"
    unread = sum(d.status is Status.UNREADABLE for d in documents)
    aside = sum(d.status is Status.SUPERSEDED for d in documents) + len(material.cover.superseded)
    partly = sum(d.status is Status.PARTLY_READ for d in documents)
    remarks = [
        f"{partly} of them only in part" if partly else "",
        f"{unread} could not be read (see Documents)" if unread else "",
        f"{wording.count(aside, 'earlier version')} set aside" if aside else "",
    ]
    return "; ".join([words, *filter(None, remarks)])


def _pairs(sheet: Worksheet, row: int, pairs: Sequence[tuple[str, Value]]) -> int:
    """Labels and values, two pairs to a row."""
    for left in range(0, len(pairs), 2):
        tallest = 1
        for column, (label, value) in zip((1, 3), pairs[left : left + 2], strict=False):
            put(sheet, row, column, label, style.LABEL)
            # What nobody told the program is for a person to fill in.
            put(sheet, row, column + 1, value or None, style.TEXT if value else style.INPUT)
            if isinstance(value, str):
                tallest = max(tallest, lines(value, WIDTHS[column]))
        sheet.row_dimensions[row].height = 5 + LINE_HEIGHT * tallest
        row += 1
    return row


def _look_first(sheet: Worksheet, row: int, material: Material) -> int:
    findings = material.assessment.findings
    row = _section(sheet, row, "Look at first")
    if not findings:
        return _wide(sheet, row, 1, _nothing(material), style.PLAIN)
    for finding in findings[:FIRST_LINES]:
        put(sheet, row, 1, findings_sheet.severity(finding.severity), findings_sheet.LOOKS[finding.severity])
        put(sheet, row, 4, _link(sheet, finding, material), style.TEXT)
        row = _wide(sheet, row, 2, finding.message, style.TEXT, last=3)
    more = len(findings) - FIRST_LINES
    if more > 0:
        put(sheet, row, 1, f"and {wording.count(more, 'more point')}", style.LINE)
        put(sheet, row, 4, link_to_sheet(f"sheet {findings_sheet.SHEET}", findings_sheet.SHEET), style.TEXT)
        row += 1
    return row


def _nothing(material: Material) -> str:
    """What to say where there is no finding: silence about an unread file would look like a clean sheet."""
    unread = [d for d in material.assessment.facts.reading.documents if d.status is Status.UNREADABLE]
    if unread:
        return f"{wording.count(len(unread), 'file')} could not be read; the sheet Documents says why and what to do."
    return "Nothing stood out. Read the work all the same."


def _link(sheet: Worksheet, finding: Finding, material: Material) -> Link:
    """Leads to the sheet that shows the finding's matter: its criterion, or the sheet of its kind."""
    there = sheet.parent.sheetnames if sheet.parent else []
    for starts, name in SHEETS_BY_CODE:
        if finding.code.startswith(starts) and name in there:
            return link_to_sheet(f"sheet {name}", name)
    if finding.criterion:
        row = criteria_sheet.criterion_row(material, finding.criterion)
        return link_to_sheet(wording.criterion(finding.criterion), criteria_sheet.SHEET, row)
    return link_to_sheet(f"sheet {findings_sheet.SHEET}", findings_sheet.SHEET)


def _glance(sheet: Worksheet, row: int, material: Material) -> int:
    row = _section(sheet, row, "At a glance")
    states = [result.state for result in material.criteria]
    for state in State:
        number = states.count(state)
        if not number and state is State.CANNOT_TELL:
            continue
        ids = ", ".join(r.criterion.id for r in material.criteria if r.state is state)
        put(sheet, row, 1, wording.state(state), style.STATES[state])
        text = f"{number} of {wording.count(len(states), 'criterion', 'criteria')}" + (f": {ids}" if ids else "")
        row = _wide(sheet, row, 2, text, style.TEXT)
    for label, text in _sums(material):
        put(sheet, row, 1, label, style.LABEL)
        row = _wide(sheet, row, 2, text, style.TEXT)
    return row


def _sums(material: Material) -> list[tuple[str, str]]:
    facts = material.assessment.facts
    sums = []
    if hours_sheet.wanted(material):
        sums.append(("Hours", _hours(material)))
    people = sum(p.identifying for p in facts.people)
    traces = len(facts.identifiers) + sum(o.identifying for o in facts.organisations)
    named = f"{wording.count(people, 'person', 'people')} and {wording.count(traces, 'other trace')}"
    sums.append(
        ("Identifying", f"{named} (see the sheet {names_sheet.SHEET})" if people or traces else "nobody located")
    )
    unlisted = len({(c.authors, c.year) for c in facts.citations if not c.listed})
    sources = f"{wording.count(len(facts.references), 'entry', 'entries')} listed, "
    sources += f"{wording.count(len({(c.authors, c.year) for c in facts.citations}), 'work')} cited"
    sums.append(("Sources", sources + (f", {unlisted} of them without an entry" if unlisted else "")))
    return sums


def _hours(material: Material) -> str:
    facts, thresholds = material.assessment.facts, material.assessment.rubric.thresholds
    parts = []
    for label, minutes, key in (
        (wording.practice(facts.discipline), facts.hours.coaching_minutes, "coaching_minutes"),
        ("supervision", facts.hours.supervision_minutes, "supervision_minutes"),
    ):
        least = thresholds.get(key, 0)
        short = f", {wording.length(least - minutes)} short" if minutes < least else ""
        parts.append(f"{label} {wording.length(minutes)} of {wording.length(least)}{short}")
    parts.append(wording.count(len(facts.hours.clients), "client"))
    return "; ".join(parts) + " (as first read; the sheet Hours follows what you change)"


def _decision(sheet: Worksheet, row: int) -> int:
    row = _section(sheet, row, "The assessor's decision")
    start = row
    for left, right, tall in (
        ("Overall decision", "Date", 1),
        ("Assessor's name", "Signature", 1),
        ("Quality assurance", "Name and date", 1),
    ):
        for column, label in ((1, left), (3, right)):
            put(sheet, row, column, label, style.LABEL)
            put(sheet, row, column + 1, None, style.INPUT_DATE if label == "Date" else style.INPUT)
        sheet.row_dimensions[row].height = 18 * tall
        row += 1
    for cell, choices in ((f"B{start}", OUTCOMES), (f"B{start + 2}", QUALITY)):
        chosen = DataValidation("list", formula1=f'"{",".join(choices)}"', allow_blank=True, showErrorMessage=True)
        chosen.error = f"Choose one of: {', '.join(choices)}."
        chosen.add(cell)
        sheet.add_data_validation(chosen)
    put(sheet, row, 1, "Overall comment", style.LABEL)
    for column in (2, 3, 4):
        put(sheet, row, column, None, style.INPUT)
    sheet.merge_cells(start_row=row, start_column=2, end_row=row, end_column=4)
    sheet.row_dimensions[row].height = 60
    return row + 1


def _block(sheet: Worksheet, row: int, title: str, texts: Sequence[str]) -> int:
    row = _section(sheet, row, title)
    for text in texts:
        row = _wide(sheet, row, 1, text, style.PLAIN)
    return row


def _section(sheet: Worksheet, row: int, title: str) -> int:
    for column in range(1, len(WIDTHS) + 1):
        put(sheet, row, column, title if column == 1 else None, style.SECTION)
    sheet.row_dimensions[row].height = 20
    return row + 1


def _wide(sheet: Worksheet, row: int, column: int, text: str, look: str, *, last: int = len(WIDTHS)) -> int:
    """One text from `column` to `last`; returns the next row."""
    for cell in range(column, last + 1):
        put(sheet, row, cell, None, look)
    put(sheet, row, column, text, look)
    sheet.merge_cells(start_row=row, start_column=column, end_row=row, end_column=last)
    sheet.row_dimensions[row].height = 5 + LINE_HEIGHT * lines(text, sum(WIDTHS[column - 1 : last]))
    return row + 1
