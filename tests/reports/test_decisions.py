"""What people typed is found again, wherever they moved it; what they dismissed stays dismissed."""

from __future__ import annotations

import io
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from reports import names_decisions as names
from reports.decisions import NotReadable, entries
from reports.feedback import write_feedback
from reports.names_decisions import NameDecision
from tests.reports import factories

TITLES = ("What", "Name or text", "Role", "Your decision", "Your note")


def book(rows: list[tuple[str, ...]], titles: tuple[str, ...] = TITLES, above: int = 2, name: str = "Names") -> bytes:
    made = Workbook()
    made.active.title = "Front"
    sheet = made.create_sheet(name)
    for number in range(above):
        sheet.cell(number + 1, 1, f"a line of text {number}")
    for column, title in enumerate(titles, 1):
        sheet.cell(above + 1, column, title)
    for line, row in enumerate(rows, above + 2):
        for column, value in enumerate(row, 1):
            sheet.cell(line, column, value or None)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


ROWS = [
    ("person", "Ana Lima", "client", "May be named", "she agreed"),
    ("person", "Bo Lindqvist", "manager", "", ""),
    ("organisation", "Halden Foods Ltd", "", "To be changed", ""),
    ("telephone number", "01632 960123", "", "Not a name", "our own switchboard"),
]


def test_only_rows_in_which_something_was_typed_come_back() -> None:
    found = names.read(book(ROWS))
    assert [(d.name, d.decision, d.note) for d in found] == [
        ("Ana Lima", "May be named", "she agreed"),
        ("Halden Foods Ltd", "To be changed", ""),
        ("01632 960123", "Not a name", "our own switchboard"),
    ]


@given(st.integers(0, 10_000), st.integers(0, 12), st.sampled_from(["Names", "Names of people", "Sheet7"]))
@settings(deadline=None, max_examples=25)
def test_sorted_rows_moved_columns_and_renamed_sheets_lose_nothing(seed: int, above: int, name: str) -> None:
    random = Random(seed)
    order = random.sample(range(5), 5)
    rows = random.sample(ROWS, len(ROWS))
    moved = [tuple(row[i] for i in order) for row in rows]
    data = book(moved, tuple(TITLES[i] for i in order), above, name)
    assert set(names.read(data)) == set(names.read(book(ROWS)))


@pytest.mark.parametrize("data", [b"", b"no workbook", b"PK\x03\x04 cut off"])
def test_what_is_no_workbook_is_told(data: bytes) -> None:
    with pytest.raises(NotReadable):
        entries(data, "Names", ("What",), ("Your decision",))
    assert names.read(data) == ()


def test_a_workbook_without_such_columns_holds_no_decision() -> None:
    assert names.read(book([("a", "b", "", "", "")], ("A", "B", "C", "D", "E"))) == ()


@pytest.mark.parametrize(
    ("typed", "dismisses", "keeps"),
    [
        ("May be named", True, False),
        ("Not a name", True, False),
        ("dismissed", True, False),
        ("ok", True, False),
        ("To be changed", False, True),
        ("must be changed", False, True),
        ("Remove", False, True),
        ("ask the learner", False, False),
        ("MAY BE NAMED (public figure)", True, False),
        ("no", True, False),
        ("None of them", True, False),
        ("May not be named", False, True),
        ("not allowed", False, True),
        ("yes - change", False, True),
        ("not sure", False, False),
        ("not yet decided", False, False),
        ("may need changing", False, False),
        ("note: ask the tutor", False, False),
        ("nobody knows", False, False),
        ("Okafor's deputy?", False, False),
        ("", False, False),
    ],
)
def test_what_was_typed_is_understood_or_left_alone(typed: str, dismisses: bool, keeps: bool) -> None:
    decision = NameDecision("person", "Ana Lima", typed)
    assert (decision.dismisses, decision.keeps) == (dismisses, keeps)


def of_name(data: bytes, name: str) -> dict[str, object]:
    sheet = load_workbook(io.BytesIO(data))["Names"]
    titles = [cell.value for cell in sheet[3]]
    return next(
        dict(zip(titles, [c.value for c in row], strict=True))
        for row in sheet.iter_rows(min_row=4)
        if row[2].value == name
    )


def test_a_dismissed_person_stays_dismissed_run_after_run() -> None:
    assessment, cover = factories.assessment("701"), factories.cover("701")
    first = write_feedback(assessment, cover)
    assert of_name(first, "Rosalind Achterberg")["Identifies somebody"] == "● yes"
    typed = load_workbook(io.BytesIO(first))
    sheet = typed["Names"]
    column = next(c.column for c in sheet[3] if c.value == "Your decision")
    line = next(row[0].row for row in sheet.iter_rows(min_row=4) if row[2].value == "Rosalind Achterberg")
    sheet.cell(line, column, "May be named")
    out = io.BytesIO()
    typed.save(out)
    data = out.getvalue()
    for _ in range(3):  # each run reads what the last one wrote
        decisions = names.read(data)
        facts = names.applied(assessment.facts, decisions)
        person = next(p for p in facts.people if p.name == "Rosalind Achterberg")
        assert not person.identifying
        assert "assessor" in person.reason
        data = write_feedback(replace(assessment, facts=facts), replace(cover, names=decisions))
        row = of_name(data, "Rosalind Achterberg")
        assert (row["Identifies somebody"], row["Your decision"]) == ("no", "May be named")


def test_a_dismissed_number_leaves_the_facts_and_keeps_its_row() -> None:
    assessment, cover = factories.assessment("701"), factories.cover("701")
    decisions = (NameDecision("phone number", "01632 960123", "Not a name", "switchboard"),)
    facts = names.applied(assessment.facts, decisions)
    assert all(facts.reading.text(i.span) != "01632 960123" for i in facts.identifiers)
    row = of_name(write_feedback(replace(assessment, facts=facts), replace(cover, names=decisions)), "01632 960123")
    assert (row["Identifies somebody"], row["Your note"]) == ("no", "switchboard")


def test_whoever_must_be_changed_is_flagged() -> None:
    assessment = factories.assessment("701")
    spared = next(p for p in assessment.facts.people if not p.identifying)
    facts = names.applied(assessment.facts, (NameDecision("person", spared.name.upper(), "To be changed"),))
    assert next(p for p in facts.people if p.name == spared.name).identifying


def test_a_decision_on_somebody_who_is_no_longer_found_keeps_its_row() -> None:
    decisions = (NameDecision("person", "Una Tibbet", "May be named", "gone from the draft", "peer"),)
    data = write_feedback(factories.assessment("701"), replace(factories.cover("701"), names=decisions))
    assert of_name(data, "Una Tibbet")["Your note"] == "gone from the draft"
    assert names.read(data) == decisions


def test_another_full_form_of_a_name_is_the_same_decision() -> None:
    facts = factories.assessment("701").facts
    person = next(p for p in facts.people if p.identifying and len(p.name.split()) > 1)
    form = next((facts.reading.text(s) for s in person.mentions if len(facts.reading.text(s).split()) > 1), person.name)
    renamed = replace(person, name="Somebody Else")
    assert names.on_person((NameDecision("person", form, "ok"),), renamed, facts) is not None
    assert names.on_person((NameDecision("person", form.split()[0], "ok"),), renamed, facts) is None
