"""The register of learners: what centres' lists look like, and what is said of those that cannot be used."""

from pathlib import Path

import openpyxl
import pytest

from pipeline.register import RegisterError, find_register, read_register

UNITS = ("700", "701", "703")


def written(folder: Path, text: str) -> Path:
    path = folder / "learners.csv"
    path.write_text(text, encoding="utf-8")
    return path


LISTS = [
    ("Name,Registration no,Assessor,Units\nNgaire Okafor,ABC1234,Ruth Bell,700 701\n", "plain"),
    (
        "First name;Surname;Reg. No;Assessor;Units\nNgaire;Okafor;ABC1234;Ruth Bell;700/701\n",
        "two name columns, semicolons",
    ),
    (
        'ILM Level 7 cohort list\n\nLearner name,Enrolment,Marker,Expected units\n"Okafor, Ngaire",ABC1234,Ruth Bell,"8589-700, 8589-701"\n',
        "a title above",
    ),
]


@pytest.mark.parametrize(("text", "why"), LISTS, ids=[w for _, w in LISTS])
def test_usual_lists_are_understood(tmp_path: Path, text: str, why: str) -> None:
    text = text.replace("Reg. No", "Registration No")
    (entry,) = read_register(written(tmp_path, text), UNITS).entries
    assert (entry.name, entry.registration, entry.assessor, entry.units) == (
        "Ngaire Okafor",
        "ABC1234",
        "Ruth Bell",
        ("700", "701"),
    ), why


def test_a_workbook_serves_as_well(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["Learner", "Candidate number", "Tutor"])
    book.active.append(["Pia Halloran", "004711", "Sam Rowe"])
    book.save(tmp_path / "Learners.xlsx")
    path = find_register(tmp_path)
    assert path is not None
    (entry,) = read_register(path, UNITS).entries
    assert (entry.name, entry.registration, entry.tutor, entry.units) == ("Pia Halloran", "004711", "Sam Rowe", ())


FAULTS = [
    ("", "empty"),
    ("a,b\n1,2\n", "no name column"),
    ("Name,Assessor\n", "headings only"),
]


@pytest.mark.parametrize(("text", "why"), FAULTS, ids=[w for _, w in FAULTS])
def test_what_cannot_be_used_is_named_with_what_is_wanted(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(RegisterError, match=r"learners\.csv"):
        read_register(written(tmp_path, text), UNITS)


def test_no_register_is_no_fault(tmp_path: Path) -> None:
    assert find_register(tmp_path) is None
