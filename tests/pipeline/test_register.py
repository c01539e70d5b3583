"""The register of learners: what centres' lists look like, and what is said of those that cannot be used."""

from pathlib import Path

import openpyxl
import pytest

from pipeline.placing.register import Entry, Register, RegisterError, find_register, read_register

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


REGISTER = Register(
    (
        Entry("Ngaire Okafor", "ABC1234", "nokafor@centre.example"),
        Entry("Chidi Okafor", "ABC1235", "cokafor"),
        Entry("Pia Mary Halloran", "004711"),
        Entry("Pia Mary Halloran-Rowe"),
        Entry("Tobi Abara"),
        Entry("Tobi Abara", "004713"),
    )
)
FOUND = [
    ({"name": "Ngaire Okafor"}, "ABC1234", "the whole name"),
    ({"name": "OKAFOR, Ngaire"}, "ABC1234", "in another order and in capitals"),
    ({"name": "Ngaire"}, "ABC1234", "a part of it that only one has"),
    ({"name": "Okafor"}, None, "a surname that two have"),
    ({"name": "Ngaire Adaeze Okafor"}, "ABC1234", "more names than the register has"),
    ({"name": "Pia Mary Halloran"}, "004711", "the whole of one and a part of another"),
    ({"name": "Tobi Abara"}, None, "two learners of one name"),
    ({"name": "Sam Rowe"}, None, "nobody"),
    ({"name": ""}, None, "no name at all"),
    ({"name": "Tobi Abara", "registration": "004713"}, "004713", "a number tells two of one name apart"),
    ({"registration": "abc1235"}, "ABC1235", "a number in small letters"),
    ({"username": "NOKAFOR"}, "ABC1234", "a user name for an address"),
    ({"username": "cokafor@centre.example"}, "ABC1235", "an address for a user name"),
    ({"joined": "okaforngaire"}, "ABC1234", "Canvas's way, surname first"),
    ({"joined": "chidiokafor"}, "ABC1235", "Canvas's way, as it is spoken"),
    ({"joined": "okafor"}, None, "no whole name run together"),
]


@pytest.mark.parametrize(("asked", "registration", "why"), FOUND, ids=[f[2] for f in FOUND])
def test_an_entry_is_found_only_where_one_alone_can_be_meant(
    asked: dict[str, str], registration: str | None, why: str
) -> None:
    found = REGISTER.find(**asked)
    assert (found.registration if found else None) == registration, why


FAULTS = [
    ("", "could not be read", "empty"),
    ("a,b\n1,2\n", 'headings such as "Name"', "no name column"),
    ("Name,Assessor\n", "no learner below them", "headings only"),
]


@pytest.mark.parametrize(("text", "said", "why"), FAULTS, ids=[f[2] for f in FAULTS])
def test_what_cannot_be_used_is_named_with_what_is_wanted(tmp_path: Path, text: str, said: str, why: str) -> None:
    with pytest.raises(RegisterError) as fault:
        read_register(written(tmp_path, text), UNITS)
    assert str(fault.value).startswith("learners.csv: ")
    assert said in str(fault.value), why


def test_no_register_is_no_fault(tmp_path: Path) -> None:
    assert find_register(tmp_path) is None
