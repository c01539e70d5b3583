"""The sheet Hours as an assessor uses it: what is corrected in a session moves every figure that depends on it."""

import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from extractors.model import Declared, Session
from reports.feedback import write_feedback
from reports.hours_remarks import attention
from reports.hours_totals import Asked, standing
from reports.material import Material
from rubrics.codes import finding
from rubrics.model import Assessment
from tests.reports import factories

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
FIRST = 10
"""Row of the first session."""


def made(*sessions: Session, least: Mapping[str, int] | None = None, **hours: Any) -> Assessment:
    whole = factories.assessment("701")
    held = [s for s in sessions if s.counted]
    total = {k: sum(s.minutes or 0 for s in held if s.kind == k) for k in ("coaching", "supervision")}
    clients = tuple(dict.fromkeys(s.client for s in held if s.kind == "coaching" and s.client))
    summed = replace(
        whole.facts.hours,
        coaching_minutes=total["coaching"],
        supervision_minutes=total["supervision"],
        clients=clients,
        declared_coaching_minutes=None,
    )
    facts = replace(whole.facts, sessions=sessions, hours=replace(summed, **hours))
    rubric = replace(whole.rubric, thresholds={**whole.rubric.thresholds, **(least or {})})
    return replace(whole, facts=facts, rubric=rubric)


def session(client: str | None = "Client 1", minutes: int | None = 120, **fields: Any) -> Session:
    place = factories.assessment("701").facts.sessions[0].span
    return replace(Session("coaching", client, date(2026, 3, 3), None, minutes, True, None, (), (), place), **fields)


def portfolio() -> tuple[Session, ...]:
    """Twenty hours and a half with two clients, one session in doubt, one missed, and four hours of supervision."""
    work = tuple(session(f"Client {n % 2 + 1}") for n in range(9))
    return (
        *work,
        session("Client 2", 150, doubts=("the record has no date",), date=None),
        session("Client 1", 60, counted=False, why_not="did not attend"),
        session(None, 240, kind="supervision"),
    )


def shown(assessment: Assessment) -> Worksheet:
    data = write_feedback(assessment, factories.cover())
    return load_workbook(BytesIO(data), data_only=True)["Hours"]


def by_label(sheet: Worksheet, column: int = 5) -> dict[str, Any]:
    """What a column of the part By client holds, by the line's label."""
    start = next(r for r in range(FIRST, sheet.max_row) if str(sheet.cell(r, 1).value).startswith("By client")) + 2
    lines = range(start, next(r for r in range(start, sheet.max_row) if sheet.cell(r, 2).value == "Other labels") + 1)
    return {str(sheet.cell(r, 2).value): sheet.cell(r, column).value for r in lines if sheet.cell(r, 2).value}


# --- as first read -------------------------------------------------------------------------------------------------


def test_without_calculation_every_total_shows() -> None:
    sheet = shown(made(*portfolio()))
    assert sheet["C4"].value == timedelta(hours=20, minutes=30)
    assert sheet["I4"].value == timedelta(hours=2, minutes=30)
    assert sheet["K4"].value == timedelta(hours=18)
    assert sheet["J4"].value == "◐ reached only with sessions in doubt"
    assert sheet["J5"].value == "● reached"
    assert (sheet["C6"].value, sheet["J6"].value) == (2, "● as asked")
    assert by_label(sheet)["All"] == sheet["C4"].value
    assert by_label(sheet, 6)["Client 2"] == timedelta(hours=2, minutes=30)


def test_a_client_in_capitals_is_the_same_client() -> None:
    """As SUMIFS and a spreadsheet's own comparison have it: two lines would count each session twice."""
    told = by_label(shown(made(session("Client A"), session("CLIENT A"), session("Client B"))))
    clients = {label: length for label, length in told.items() if label.casefold().startswith("client")}
    assert sorted(clients.values()) == [timedelta(hours=2), timedelta(hours=4)]


@pytest.mark.parametrize(
    ("number", "more"), [(4, ""), (5, "• and 1 more, below the table"), (9, "• and 5 more, below the table")]
)
def test_what_bears_on_the_totals_pushes_no_session_off_the_screen(number: int, more: str) -> None:
    findings = tuple(finding("hours-doubtful", f"Doubt {n}.") for n in range(number))
    told = attention(Material.of(replace(made(session()), findings=findings), factories.cover()))
    assert told[:4] == [f"• Doubt {n}." for n in range(4)]
    assert told[4:] == ([more] if more else [])


STANDINGS = [
    (1200, 0, "● reached", "to the minute"),
    (1200, 1, "◐ reached only with sessions in doubt", "a minute in doubt"),
    (1260, 60, "● reached", "an hour in doubt and to spare"),
    (1199, 0, "○ short by 0:01 (18 h stands in the evidence list; 20 h bind)", "a minute short"),
    (1080, 0, "○ short by 2:00 (18 h stands in the evidence list; 20 h bind)", "the list's figure"),
    (1079, 0, "○ short by 2:01", "below the list"),
    (0, 0, "○ short by 20:00", "nothing"),
]


@pytest.mark.parametrize(("minutes", "doubtful", "words", "why"), STANDINGS)
def test_standing_in_words(minutes: int, doubtful: int, words: str, why: str) -> None:
    assert standing(minutes, doubtful, Asked("coaching", 1200, 1080)) == words, why


@pytest.mark.parametrize(
    ("clients", "words"),
    [
        (1, "○ fewer than 2"),
        (2, "● as asked"),
        (3, "● as asked"),
        (5, "○ more than 3; the 3 with the most hours: 12:00"),
    ],
)
def test_the_number_of_clients_in_words(clients: int, words: str) -> None:
    sheet = shown(made(*(session(f"Client {n}", 60 * n) for n in range(1, clients + 1))))
    assert sheet["J6"].value == words


def test_a_centre_without_the_lists_figure_below_its_own_quotes_no_list() -> None:
    sheet = shown(made(session(minutes=1000), least={"coaching_minutes": 1080, "evidence_list_minutes": 1080}))
    assert sheet["J4"].value == "○ short by 1:20"


def test_stated_sums_stand_beside_the_counted_ones() -> None:
    place = factories.assessment("701").facts.hours.declared[0]
    sums = (Declared(600, "coaching", place, "client 1"), Declared(90, "coaching", place, "Client 2", running=True))
    sheet = shown(made(*portfolio(), declared_coaching_minutes=1290, declared_by_client=sums))
    assert (sheet["G4"].value, sheet["H4"].value) == (timedelta(hours=21, minutes=30), "+1:00")
    assert by_label(sheet, 8)["Client 1"] == "none"
    assert by_label(sheet, 8)["Client 2"] is None, "a running total is no total"


def test_what_bears_on_the_totals_is_said_above_the_table_and_all_of_it_below() -> None:
    said = (
        finding("declared-differs", "The learner states 21 h."),
        finding("hours-disagree", "Two ways of reading do not agree."),
        finding("session-doubt", "A session has no date."),
        finding("citation-unlisted", "Not about hours."),
    )
    sheet = shown(replace(made(*portfolio()), findings=said))
    assert sheet["A7"].value == "• Two ways of reading do not agree. • The learner states 21 h."
    texts = [sheet.cell(r, 1).value for r in range(FIRST + 12, sheet.max_row + 1)]
    for line in ("Query: The learner states 21 h.", "Query: A session has no date."):
        assert line in texts
    assert not any("Not about hours" in str(text) for text in texts)


def test_every_line_is_printed_and_the_page_is_a4_across() -> None:
    sheet = shown(made(*portfolio()))
    assert sheet.print_area == f"'Hours'!$A$1:$M${sheet.max_row}"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToWidth) == (
        "landscape",
        9,
        1,
    )


def test_places_lead_to_the_annotated_copy_where_there_is_one() -> None:
    work = next(d for d in factories.facts().reading.documents if d.path.endswith(".docx"))
    block = next(b for b, text in enumerate(work.blocks) if text.text)
    inside = replace(session(), span=replace(session().span, document=0, block=block, start=0, end=1))
    sheet = shown(made(inside, session()))
    assert sheet[f"M{FIRST}"].hyperlink is not None
    assert sheet[f"M{FIRST + 1}"].hyperlink is None, "a workbook gets no annotated copy"


def test_what_an_assessor_changes_is_chosen_from_lists() -> None:
    data = write_feedback(made(*portfolio()), factories.cover())
    rules = load_workbook(BytesIO(data))["Hours"].data_validations.dataValidation
    lists = {str(v.sqref): v.formula1 for v in rules}
    yes_or_no = next(cells for cells, words in lists.items() if words == '"yes,no"')
    assert yes_or_no.split() == [f"H{FIRST}:H{FIRST + 11}", f"I{FIRST}:I{FIRST + 11}"]
    assert lists[f"B{FIRST}:B{FIRST + 11}"] == '"coaching,supervision,other"'
    assert f"F{FIRST}:F{FIRST + 11}" in lists


def test_the_chart_stands_on_the_clients_all_of_them_and_the_minimum_and_has_words() -> None:
    data = write_feedback(made(*portfolio()), factories.cover())
    with zipfile.ZipFile(BytesIO(data)) as parts:
        (chart,) = [n for n in parts.namelist() if n.startswith("xl/charts/chart")]
        drawn = parts.read(chart).decode()
        drawing = parts.read("xl/drawings/drawing1.xml").decode()
    sheet = load_workbook(BytesIO(data), data_only=True)["Hours"]
    (first, last) = map(int, re.search(r"\$B\$(\d+):\$B\$(\d+)", drawn).groups())
    assert [sheet.cell(r, 2).value for r in range(first, last + 1)] == ["Client 1", "Client 2", "All", "Minimum"]
    assert f"$E${first}:$E${last}" in drawn
    assert 'descr="Hours of coaching by client, as first read: Client 1 10:00, Client 2 10:30, all 20:30' in drawing


def test_a_client_called_like_a_formula_is_text_in_the_chart_too() -> None:
    data = write_feedback(made(session('=1+"<&'), session("Client 2")), factories.cover())
    assert load_workbook(BytesIO(data))["Hours"]["C10"].data_type == "s"


def test_no_sessions_leave_a_sheet_that_says_so() -> None:
    sheet = shown(made())
    assert sheet["C10"].value == "No record of a session was located."
    assert (sheet["C4"].value, sheet["J4"].value) == (timedelta(0), "○ short by 20:00")


# --- formulas, without a program that calculates -------------------------------------------------------------------


def evaluated(sheet: Worksheet, formula: str) -> float:
    """The value of a single SUMIFS or COUNTIFS of ours, from the cells."""
    name, inside = re.fullmatch(r"=(SUMIFS|COUNTIFS)\((.*?)\)(?:/1440)?", formula).groups()
    parts = inside.split(",")
    summed = parts.pop(0) if name == "SUMIFS" else None
    total = 0.0
    wanted = [(r.replace("$", ""), w.strip('"')) for r, w in zip(parts[::2], parts[1::2], strict=True)]
    rows = range(*_bounds(wanted[0][0]))
    for row in rows:
        if all(sheet[f"{cells[0]}{row}"].value == word for cells, word in wanted):
            total += (sheet[f"{summed.replace('$', '')[0]}{row}"].value or 0) if summed else 1
    assert all(_bounds(cells) == _bounds(wanted[0][0]) for cells, _ in wanted)
    return total


def _bounds(cells: str) -> tuple[int, int]:
    first, last = re.findall(r"\d+", cells)
    return int(first), int(last) + 1


def test_sums_and_counts_run_over_exactly_the_sessions_and_come_to_the_cached_values() -> None:
    data = write_feedback(made(*portfolio()), factories.cover())
    live, cached = load_workbook(BytesIO(data))["Hours"], load_workbook(BytesIO(data), data_only=True)["Hours"]
    for at in ("C4", "F4", "I4", "C5", "F5", "I5"):
        formula = str(live[at].value)
        assert f"${FIRST}:" in formula
        assert f"${FIRST + 11}" in formula
        value = cached[at].value
        expected = value.total_seconds() / 60 if isinstance(value, timedelta) else value
        assert evaluated(live, formula) == expected, at


# --- formulas, calculated --------------------------------------------------------------------------------------------


@cache
def _calculating() -> str:
    assert OFFICE is not None
    return OFFICE


def recalculated(tmp_path: Path, assessment: Assessment, changes: Mapping[str, object]) -> Worksheet:
    """The sheet after an assessor's changes, as a spreadsheet program calculates it."""
    book: Workbook = load_workbook(BytesIO(write_feedback(assessment, factories.cover())))
    for at, value in changes.items():
        book["Hours"][at].value = value
    book.save(tmp_path / "changed.xlsx")
    out = tmp_path / "out"
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        [_calculating(), f"-env:UserInstallation={profile}", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
         "--outdir", str(out), str(tmp_path / "changed.xlsx")],
        check=True, capture_output=True, timeout=120, env={**os.environ, "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    return load_workbook(out / "changed.xlsx", data_only=True)["Hours"]


needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")


@needs_office
def test_calculated_anew_it_says_what_it_said_before(tmp_path: Path) -> None:
    assessment = made(*portfolio(), declared_coaching_minutes=1290)
    before, after = shown(assessment), recalculated(tmp_path, assessment, {})
    for row in before.iter_rows(max_row=before.max_row, max_col=13):
        for cell in row:
            calculated = after[cell.coordinate].value
            if isinstance(cell.value, timedelta):
                # lengths below a day come back as clock times
                assert _seconds(calculated) == cell.value.total_seconds(), cell.coordinate
            elif cell.value is not None:
                assert calculated == cell.value, cell.coordinate


def _seconds(value: Any) -> float:
    if isinstance(value, timedelta):
        return value.total_seconds()
    return float(value.hour * 3600 + value.minute * 60 + value.second)


@needs_office
def test_corrections_move_totals_shortfalls_clients_and_words(tmp_path: Path) -> None:
    """A session taken out, one given to another client, one that is supervision, one longer, one missed put in."""
    changes = {
        "H10": "no",  # Client 1, two hours
        "C11": "Client 3",  # was Client 2
        "B12": "supervision",  # Client 1, two hours
        "F13": 180,  # Client 2, an hour more
        "H20": "yes",  # Client 1, an hour that had been missed
        "I19": "no",  # Client 2's doubt is settled
    }
    sheet = recalculated(tmp_path, made(*portfolio()), changes)
    assert _seconds(sheet["C4"].value) == 3600 * (20.5 - 2 - 2 + 1 + 1)
    assert _seconds(sheet["E4"].value) == 3600 * 1.5
    assert sheet["J4"].value == "○ short by 1:30 (18 h stands in the evidence list; 20 h bind)"
    assert _seconds(sheet["C5"].value) == 3600 * 6
    assert _seconds(sheet["I4"].value) == 0
    lengths = {label: _seconds(value) / 3600 for label, value in by_label(sheet).items() if value is not None}
    assert lengths["Client 1"] == 7
    assert lengths["Client 2"] == 9.5
    assert lengths["All"] == 18.5
    assert lengths["Other labels"] == 2, "Client 3 is in no line"
    assert (sheet["C6"].value, sheet["J6"].value) == (2, "● as asked")


@needs_office
def test_a_doubt_that_is_settled_and_a_label_that_is_brought_in(tmp_path: Path) -> None:
    data = write_feedback(made(*portfolio()), factories.cover())
    live = load_workbook(BytesIO(data))["Hours"]
    spare = next(r for r in range(FIRST, live.max_row) if str(live.cell(r, 3).value).startswith("=IF(B"))
    changes = {
        f"I{FIRST + 9}": "no",
        "C10": "Client 3",
        "C12": "Client 4",
        f"B{spare}": "Client 3",
        f"B{spare + 1}": "Client 4",
    }
    sheet = recalculated(tmp_path, made(*portfolio()), changes)
    assert sheet["J4"].value == "● reached"
    assert sheet["C6"].value == 4
    assert sheet["J6"].value == "○ more than 3; the 3 with the most hours: 18:30"
    assert by_label(sheet, 4)["Other labels"] == 0
