"""Learners' names from folder and file names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.placing.names import clue, key, person_like

CASES = [
    ("Okafor, Ngaire", "Ngaire Okafor", "surname first, as registers print it"),
    ("OKAFOR Ngaire", "Ngaire Okafor", "capitals mark the surname"),
    ("Ngaire Okafor", "Ngaire Okafor", "plain"),
    ("Ngaire Okafor ILM7 Unit 701 Portfolio.docx", "Ngaire Okafor", "trade words and numbers fall away"),
    ("700_Assignment_Ngaire_Okafor_FINAL v3 (2).docx", "Ngaire Okafor", "underscores, version marks"),
    ("NgaireOkafor-701.docx", "Ngaire Okafor", "run together"),
    ("701 portfolio ngaire okafor.docx", "Ngaire Okafor", "typed without capitals"),
    ("Sr Pia Halloran 703.docx", "Pia Halloran", "a form of address is no part of the name"),
    ("Major Tobi Abara - 701.docx", "Tobi Abara", "a rank is no part of the name"),
    ("Okafor 703 journal.docx", "Okafor", "surname alone"),
    ("Pia Halloran-Voss - reflective journal.docx", "Pia Halloran-Voss", "hyphenated surname stays whole"),
    ("Rory McAllister 700.docx", "Rory McAllister", "Mc is no word boundary"),
    ("Ngaire Okafor_48213_assignsubmission_file_", "Ngaire Okafor", "Moodle folder"),
    ("Ngaire Okafor_48213_assignsubmission_file_701 portfolio.docx", "Ngaire Okafor", "Moodle flat"),
    ("Participant 48213_48213_assignsubmission_file_", "", "Moodle blind marking gives no name"),
    ("N Okafor-ABC123-012345-8589-701(2).docx", "N Okafor", "awarding body's portal"),
    ("Unit 701 Portfolio FINAL.docx", "", "no name at all"),
    ("Coaching log.xlsx", "", "no name at all"),
    ("scan0001.pdf", "", "a scanner's name"),
    ("Document1.docx", "", "Word's own name"),
    ("Learner 014", "", "a number is not a name"),
    ("Session notes for everything else we did together.docx", "", "a sentence"),
]

FIELDS = [
    (
        "40117 - Ngaire Okafor - 700 - Essay Ops Dept.docx",
        "Ngaire Okafor",
        "the field that is a whole name is the name",
    ),
    ("Ngaire Okafor_Northside Unit_701.docx", "Ngaire Okafor", "a field with a word of the trade is none"),
    ("Okafor - Ngaire - 703 journal.docx", "Okafor Ngaire", "no field is a whole name: all words"),
    ("Unit 701 - van der Berg, Ilse - v2.docx", "Ilse van der Berg", "surname first within its field"),
]


@pytest.mark.parametrize(("written", "expected", "why"), FIELDS)
def test_a_name_is_a_field_of_its_own(written: str, expected: str, why: str) -> None:
    assert clue(written).name == expected, why


@pytest.mark.parametrize(("written", "expected", "why"), CASES, ids=[c[2] + ": " + c[0] for c in CASES])
def test_name_in_a_folder_or_file_name(written: str, expected: str, why: str) -> None:
    assert clue(written).name == expected, why


def test_lms_forms_keep_what_else_they_tell() -> None:
    assert clue("okaforngaire_LATE_4411_90210_701 portfolio.docx").joined == "okaforngaire"
    assert clue("Unit 701_nokafor3_attempt_2026-03-02-10-11-12_portfolio.docx").username == "nokafor3"
    portal = clue("N Okafor-ABC123-012345-8589-701(2).docx")
    assert (portal.registration, portal.attempt, portal.rest) == ("ABC123", 2, "8589-701")


LINES = [
    ("Ngaire Okafor", True, "a name"),
    ("Okafor, Ngaire", True, "turned round"),
    ("Dr Ngaire Okafor", True, "title taken off"),
    ("Maarten van der Velde", True, "particles"),
    ("Ngaire", False, "one word could be anything"),
    ("A. Okafor", True, "an initial that looks like an article"),
    ("A Manual", False, "an article"),
    ("Coaching Portfolio", False, "trade words"),
    ("Reflective Journal", False, "trade words"),
    ("Ngaire Okafor works here", False, "a sentence"),
    ("12 March 2026", False, "a date"),
    ("ngaire okafor", False, "not written as a name"),
]


@pytest.mark.parametrize(("line", "is_name", "why"), LINES)
def test_lines_of_a_cover_sheet(line: str, is_name: bool, why: str) -> None:
    assert bool(person_like(line)) is is_name, why


def test_key_ignores_order_accents_and_initials() -> None:
    assert key("Okafor, Ngaire J.") == key("Ngaire Ókafor")
    assert key("Pia Halloran-Voss") == key("Voss, Pia Halloran")


@given(st.text(max_size=80))
def test_no_name_breaks_it(text: str) -> None:
    clue(text)
    person_like(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Revd Canon Ambrose Kettle", ("Ambrose", "Kettle")),
        ("Chief Superintendent Ada Poole QPM", ("Ada", "Poole")),
        ("Ada Poole, BSc (Hons), MCIPD", ("Ada", "Poole")),
        ("Ada Poole, COO", ("Ada", "Poole")),  # an office in letters
        ("Ha-eun Poole, MD", ("Ha-eun", "Poole")),
        ("Poole, ADA", ("Ada", "Poole")),  # a forename
        ("POOLE QUILL, ADA", ("Ada", "Poole", "Quill")),
        ("Dr Ada Poole (chair)", ("Ada", "Poole")),
        ("Ada Ma", ("Ada", "Ma")),
        ("The Board", ()),
        ("The Major Projects Team", ()),
    ],
)
def test_titles_and_letters_are_no_part_of_a_name(text: str, name: tuple[str, ...]) -> None:
    assert person_like(text) == name
