"""Whose a file is by the files around it."""

from dataclasses import replace

import pytest

from extractors.model import Document
from pipeline.placing.place import place
from pipeline.placing.register import Register
from rubrics.load import load, names
from tests.pipeline.documents import a_document
from tests.rubrics.factories import document as written

RUBRICS = {name: load(name) for name in names()}
COVER = "Candidate: Ngaire Okafor"


def learners(*documents: Document) -> dict[str, str]:
    """Path to learner of every file that goes to somebody."""
    placement = place(documents, Register(), RUBRICS)
    return {d.path: s.learner for s in placement.submissions for d in s.documents}


def a_list(path: str, *rows: str) -> Document:
    return replace(written("\n".join(rows)), path=path)


LISTED = a_list(
    "office/candidates.docx",
    "| Candidate number | Family name | Given name | Tutor |",
    "| Y360041 | OKAFOR | Ngaire | Bo Lind |",
    "| Y360042 | Poole | Ada | Bo Lind |",
    "| Y360043 | Farrugia | Karl | Bo Lind |",
)

OWN = [
    (["GO-0724/700.docx", COVER], ["GO-0724/contracts 701.docx"], "a folder called by a number alone"),
    (["NO-0724/700.docx", COVER], ["NO-0724/part 2/contracts 701.docx"], "a folder called by initials"),
    (["Ngaire/700.docx", COVER], ["Ngaire/contracts 701.docx"], "a folder called by the forename"),
    (["700 QRB8814.docx", COVER], ["701 QRB8814.docx"], "a number in both names"),
    (["D204/700.docx", COVER], ["D204/log.docx"], "a number of three digits behind a letter"),
    (["700.docx", COVER, "Candidate no. QRB8814"], ["701 QRB8814.docx"], "a number on the cover of one"),
    (["n.okafor - 700.docx", COVER], ["n.okafor - what I learned 703.docx"], "one sender"),
    (["okafor.n - 700.docx", COVER], ["okafor.n - for Ada to check 703.docx"], "a sender with an initial"),
    (
        ["Task 1_okaforn7_attempt_2026-01-15-12-00-48_700.docx", COVER],
        ["Task 2_okaforn7_attempt_2026-02-15-12-00-48_703.docx"],
        "one user name",
    ),
]


@pytest.mark.parametrize(("known", "bare", "why"), OWN)
def test_a_bare_file_goes_with_its_own(known: list[str], bare: list[str], why: str) -> None:
    files = [a_document(*known), a_document("Ada Poole 700.docx", "x"), a_document(bare[0], "A page.")]
    assert learners(*files).get(bare[0]) == "Ngaire Okafor", why


@pytest.mark.parametrize(
    ("known", "bare", "why"),
    [
        (["Unit 701/700.docx", COVER], "Unit 701/brief 701.docx", "a folder of a unit"),
        (["batch 2026/700.docx", COVER], "batch 2026/701.docx", "a year is no number"),
        (["700 20260103.docx", COVER], "701 20260103.docx", "nor is a date"),
        (["NO-0724/700.docx", COVER], "NO-0725/701.docx", "another number"),
        (["U701/700.docx", COVER], "U701/notes.docx", "a unit's number behind a letter"),
    ],
)
def test_a_bare_file_stays_nobodys(known: list[str], bare: str, why: str) -> None:
    assert bare not in learners(a_document(*known), a_document(bare, "A page.")), why


def test_a_folder_of_two_learners_gives_nothing_away() -> None:
    bare = a_document("GO-0724/701.docx", "A page.")
    two = [a_document("GO-0724/700.docx", COVER), a_document("GO-0724/part/703.docx", "Candidate: Ada Poole")]
    assert bare.path not in learners(bare, *two)


def test_a_list_of_the_centres_tells_whose_numbers_they_are() -> None:
    found = learners(LISTED, a_document("Y360041_1 700.docx", "Essay"), a_document("x 701.docx", "Candidate Y360042"))
    assert found == {"Y360041_1 700.docx": "Ngaire Okafor", "x 701.docx": "Ada Poole"}


def test_a_list_of_learners_is_nobodys_even_under_a_learners_name() -> None:
    others = [a_document("a 700.docx", "Candidate: Ada Poole"), a_document("b 700.docx", "Candidate: Karl Farrugia")]
    listed = replace(LISTED, path="Ngaire Okafor and others.docx")
    placement = place((listed, *others), Register(), RUBRICS)
    (left,) = placement.unplaced
    assert left.path == listed.path
    assert "list of learners" in left.why
    assert "learners.csv" in left.why


TESTIMONY = ["To whom it may concern", "Ngaire coached two of my staff.", "I would ask Ngaire again.", "Bo Lind"]


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("Ngaire Okafor/testimonial from Bo.docx", "it lies in the learner's folder"),
        ("Testimonial 701.docx", "a capital makes no difference"),
        ("Notes from B Lind 701.docx", "nor do notes"),
        ("letter from B Lind 701.docx", "it tells of one learner only"),
        ("2026-02-01/fwd from Bo 701.docx", "and so it does in a mail's folder"),
    ],
)
def test_a_testimony_is_the_learners_of_whom_it_tells(path: str, why: str) -> None:
    known = [a_document("Ngaire Okafor/700.docx", COVER), a_document("Ada Poole/700.docx", "Candidate: Ada Poole")]
    found = learners(*known, a_document(path, *TESTIMONY, creator="Bo Lind"))
    assert found.get(path) == "Ngaire Okafor", why


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("Ngaire Okafor 701 with testimonials.docx", "a learner's own file that holds some"),
        ("701 Report by Ngaire Okafor.docx", "a learner's own report"),
        ("701 Statement of Authenticity Ngaire Okafor.docx", "a learner's own declaration"),
        ("Ngaire Okafor_55123_assignsubmission_file_701 witness statements.docx", "a platform's name before it"),
        ("okaforngaire_4411_90210_testimonial 701.docx", "another platform's"),
    ],
)
def test_a_learners_name_before_a_testimony_is_the_learners(path: str, why: str) -> None:
    known = a_document("700 essay.docx", COVER)
    assert learners(known, a_document(path, "What others say of my coaching.")).get(path) == "Ngaire Okafor", why


def test_who_mails_a_testimony_is_no_learner() -> None:
    form = a_document("hr.office - on behalf of Ngaire - testimony 701.docx", "Witness testimony", COVER)
    assert set(learners(form).values()) == {"Ngaire Okafor"}


def test_a_name_behind_from_is_the_writers() -> None:
    letter = a_document("letter from Bo Lind 701.docx", "To whom it may concern", "A good year.")
    assert learners(a_document("700 essay.docx", COVER), letter).get(letter.path) is None


def test_a_testimony_belongs_to_the_portfolio_though_only_an_essay_is_known() -> None:
    known = a_document("Ngaire Okafor/700.docx", COVER)
    letter = a_document("Ngaire Okafor/letter about Ngaire.docx", *TESTIMONY)
    placement = place((known, letter), Register(), RUBRICS)
    assert [(s.unit, len(s.documents)) for s in placement.submissions] == [("700", 1), ("701", 1)]


def test_who_sends_a_file_is_no_learner() -> None:
    form = ["Name of participant: Ngaire Okafor", "Uploaded by: Bo Lind"]
    assert learners(a_document("Bo Lind_700.docx", *form, creator="Bo Lind")) == {"Bo Lind_700.docx": "Ngaire Okafor"}


def test_a_number_that_several_learners_bear_is_their_centres() -> None:
    files = [
        a_document("701 GO5263-044128.docx", COVER),
        a_document("700 AP5391-044128.docx", "Candidate: Ada Poole"),
        a_document("703 GO5263-044128.docx", "A page."),
        a_document("703 044128.docx", "A page."),
    ]
    found = learners(*files)
    assert found["703 GO5263-044128.docx"] == "Ngaire Okafor"
    assert "703 044128.docx" not in found


def test_a_testimony_of_two_learners_is_nobodys() -> None:
    known = [a_document("Ngaire Okafor/700.docx", COVER), a_document("Ada Poole/700.docx", "Candidate: Ada Poole")]
    both = a_document("testimony 701.docx", "I know Ngaire well.", "I know Ada well.", creator="Bo Lind")
    assert both.path not in learners(*known, both)


STAFF = [
    (["Supervisor: Bo Lind"], "a label"),
    (["Learner: Ngaire Okafor   Tutor: Bo Lind"], "a field of a line"),
    (["Programme lead: Dr Bo Lind, Head of School"], "a title and an office"),
]


@pytest.mark.parametrize(("cover", "why"), STAFF)
def test_staff_are_no_learners_in_other_files(cover: list[str], why: str) -> None:
    files = [
        a_document("Ngaire Okafor/701.docx", *cover),
        a_document("Lind, Bo/record 701.docx", "Record of supervision", "Supervisee: Ngaire Okafor"),
        a_document("marking 700.docx", "A page.", creator="Bo Lind"),
    ]
    assert set(learners(*files).values()) == {"Ngaire Okafor"}, why


@pytest.mark.parametrize(
    ("files", "why"),
    [
        (["Lind, Bo/700 essay.docx", "A page."], "a folder"),
        (["Bo Lind 700 essay.docx", "A page."], "a file's name"),
        (["700 essay.docx", "Bo Lind", "A page."], "a title page"),
    ],
)
def test_a_learner_who_is_anothers_manager_keeps_the_own_work(files: list[str], why: str) -> None:
    known = a_document("Ngaire Okafor/701.docx", "Learner: Ngaire Okafor", "Line manager: Bo Lind")
    assert set(learners(known, a_document(*files)).values()) == {"Ngaire Okafor", "Bo Lind"}, why


def test_whom_a_cover_calls_the_learner_is_one_whoever_else_is_supervised() -> None:
    files = [
        a_document("a 701.docx", "Candidate: Ada Poole", "Supervisor: Bo Lind"),
        a_document("b 700.docx", "Candidate: Bo Lind"),
    ]
    assert learners(*files) == {"a 701.docx": "Ada Poole", "b 700.docx": "Bo Lind"}
