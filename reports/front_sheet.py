"""The sheet *Front*: whose work this is, what was read, what to look at first, and what the decisions come to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

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
from reports.cached import Known
from reports.front_decision import WIDTHS, decision
from reports.links import link_to_place, link_to_sheet
from reports.logo import put_logo
from reports.material import Material
from reports.table import LINE_HEIGHT, TALLEST, Link, Value, broken, lines, put, section
from rubrics.model import Finding, State
from rubrics.word_count import against, words_under

SHEET = "Front"
FIRST_LINES = 5
"""What a person takes in at a glance; the rest is on the sheet To check."""
PLACE = 16
"""Characters of a file's name and of a heading, in the place that a finding leads to."""
PAGE_HEIGHT = 515.0
"""Points between the margins of an A4 page across."""
SHEETS_BY_CODE = (
    (("name", "identif", "organisation", "person"), names_sheet.SHEET),
    (("hour", "session", "supervision", "client"), hours_sheet.SHEET),
    (("citation", "reference"), references_sheet.SHEET),
    (("document", "file", "unreadable", "read"), documents_sheet.SHEET),
)
"""First letters of a finding's code, and the sheet on which its matter is shown in full."""


def front_sheet(sheet: Worksheet, material: Material) -> Known:
    """Fill the sheet. The names of the sheets in the same workbook are read from it, so it is filled last."""
    for letter, width in zip("ABCD", WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    rubric = material.assessment.rubric
    put(sheet, 1, 1, f"Feedback sheet – unit {rubric.unit}", style.TITLE)
    put(sheet, 2, 1, rubric.title, style.SUBTITLE)
    sheet.row_dimensions[1].height, sheet.row_dimensions[2].height = 30, 22
    put_logo(sheet, "D1", material.cover.desk)
    row = _pairs(sheet, 4, _particulars(material))
    row = _look_first(sheet, row + 1, material)
    row = _glance(sheet, row + 1, material)
    for line in broken(wording.STANDING, sum(WIDTHS)):
        put(sheet, row, 1, line, style.NOTE)
        row += 1
    # What was read on one page, what people decide on the next.
    first_page = row
    sheet.row_breaks.append(Break(row))
    row, known = decision(sheet, row + 1, material)
    first = sum(sheet.row_dimensions[n].height or 15 for n in range(1, first_page + 1))
    style.unscaled(sheet, min(style.FRONT_SCALE, int(100 * PAGE_HEIGHT / first)))
    sheet.print_area = f"A1:D{row - 1}"
    sheet.sheet_view.selection[0].activeCell = sheet.sheet_view.selection[0].sqref = "A1"
    return known


def _particulars(material: Material) -> list[tuple[str, Value]]:
    cover, rubric = material.cover, material.assessment.rubric
    attempt = "first submission" if cover.attempt == 1 else f"resubmission ({cover.attempt})"
    program = " ".join(word for word in ("firstread", cover.program_version) if word)
    rule = cover.desk.word_rules.get(cover.unit)
    facts = material.assessment.facts
    pairs: list[tuple[str, Value]] = [
        ("Learner", cover.learner),
        ("Unit", f"{rubric.unit}, UAN {rubric.uan}, level {rubric.level}, {wording.count(rubric.credit, 'credit')}"),
        ("Registration number", cover.registration),
        ("Qualification", f"{rubric.qualification}, assessed by {rubric.method}"),
        ("Centre", cover.centre or cover.desk.title),
        ("Attempt", attempt),
        ("Assessor", cover.assessor),
        ("Discipline", facts.discipline.replace("both", "coaching and mentoring")),
        ("What was read", _what_was_read(material)),
        ("Received", _day(cover.received)),
        ("Recognised by", cover.placed_by),
        ("Read on", f"{_day(cover.run_date)} by {program}"),
    ]
    if rule is not None:
        pairs.append(("Words", f"{against(words_under(facts, rule), rule)}. Information only."))
    return pairs


def _day(day: date | None) -> str:
    return "" if day is None else wording.day(day)


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
        sheet.row_dimensions[row].height = min(TALLEST, 5 + LINE_HEIGHT * tallest)
        row += 1
    return row


def _look_first(sheet: Worksheet, row: int, material: Material) -> int:
    findings = material.assessment.findings
    row = section(sheet, row, "Look at first", len(WIDTHS))
    if not findings:
        put(sheet, row, 1, _nothing(material), style.LINE)
        return row + 1
    for finding in findings[:FIRST_LINES]:
        put(sheet, row, 1, findings_sheet.severity(finding.severity), findings_sheet.LOOKS[finding.severity])
        put(sheet, row, 2, finding.message, style.TEXT)
        put(sheet, row, 3, _link(sheet, finding, material), style.TEXT)
        place = _place(finding, material)
        put(sheet, row, 4, place, style.TEXT)
        shown = place.text if isinstance(place, Link) else place or ""
        tallest = max(lines(finding.message, WIDTHS[1]), lines(shown, WIDTHS[3]))
        sheet.row_dimensions[row].height = min(TALLEST, 5 + LINE_HEIGHT * tallest)
        row += 1
    more = len(findings) - FIRST_LINES
    if more > 0:
        put(sheet, row, 2, f"and {wording.count(more, 'more point')}", style.LINE)
        put(sheet, row, 3, link_to_sheet(f"sheet {findings_sheet.SHEET}", findings_sheet.SHEET), style.TEXT)
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


def _place(finding: Finding, material: Material) -> str | Link | None:
    """Leads to the first of the finding's places in the work itself."""
    if not finding.evidence:
        return None
    return link_to_place(material, finding.evidence[0], material.near(finding.evidence[0], room=PLACE))


def _glance(sheet: Worksheet, row: int, material: Material) -> int:
    """States of the criteria on the left, figures on the right."""
    row = section(sheet, row, "At a glance", len(WIDTHS))
    states = [result.state for result in material.criteria]
    left = []
    for state in State:
        number = states.count(state)
        if number or state is not State.CANNOT_TELL:
            ids = ", ".join(r.criterion.id for r in material.criteria if r.state is state)
            text = f"{number} of {wording.count(len(states), 'criterion', 'criteria')}" + (f": {ids}" if ids else "")
            left.append((state, text))
    right = _sums(material)
    for position in range(max(len(left), len(right))):
        tallest = 1
        if position < len(left):
            state, text = left[position]
            put(sheet, row, 1, wording.state(state), style.STATES[state])
            put(sheet, row, 2, text, style.TEXT)
            tallest = lines(text, WIDTHS[1])
        if position < len(right):
            label, text = right[position]
            put(sheet, row, 3, label, style.LABEL)
            put(sheet, row, 4, text, style.TEXT)
            tallest = max(tallest, lines(text, WIDTHS[3]))
        sheet.row_dimensions[row].height = min(TALLEST, 5 + LINE_HEIGHT * tallest)
        row += 1
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
        if key not in thresholds:
            continue
        least = thresholds[key]
        short = f", {wording.length(least - minutes)} short" if minutes < least else ""
        parts.append(f"{label} {wording.length(minutes)} of {wording.length(least)}{short}")
    parts.append(wording.count(len(facts.hours.clients), "client"))
    return "; ".join(parts) + " (as first read; the sheet Hours follows what you change)"
