"""Whose work a file is where no single place tells: names of files, headers, properties and openings weighed together."""

import pytest

from extractors.model import Document
from pipeline.placing import learners
from pipeline.placing.learners import learner_clues
from pipeline.placing.names import clue
from pipeline.placing.whose import whose
from tests.pipeline.documents import a_document

LETTER = ("2 Mill Lane, Ludlow", "First letter, 4 May 2025", "Dear Rosalind,", "You asked me to keep a journal.")
CASES: list[tuple[str, Document, str]] = [
    (
        "a letter greets somebody else, the file has initials, the properties the name",
        a_document("Letters to Rosalind (unit 703, N.O.).docx", *LETTER, creator="Ngaire Okafor", saved_by="Dom"),
        "Ngaire Okafor",
    ),
    (
        "a rank before the surname is no forename",
        a_document("GM Okafor 700 booklet v2.docx", "Learner: Ngaire Okafor", creator="Learning Support"),
        "Ngaire Okafor",
    ),
    (
        "a rank before the surname, the name in a running head only",
        a_document("WM Okafor log 701.docx", "Coaching log", header="Ngaire Okafor | 701", creator="Owner"),
        "Ngaire Okafor",
    ),
    (
        "initials of a double name and a span of months",
        a_document(
            "703 journal N O-B Jan to June.docx", "Sunday 4 January", header="Ngaire Okafor-Bell – 703", creator="NOB"
        ),
        "Ngaire Okafor-Bell",
    ),
    (
        "initials run together in a workbook's name, a month in it",
        a_document(
            "NOB log+supervision Jan-May.xlsx", "Diary", "Diary of N Okafor-Bell, 701", creator="Ngaire Okafor-Bell"
        ),
        "Ngaire Okafor-Bell",
    ),
    (
        "a paper to a board: the company stands in the running head and the properties",
        a_document(
            "Coaching at Marlowe - board paper (N Okafor).docx",
            "Should Marlowe Finch pay?",
            "From",
            "Ngaire Okafor, People Director",
            header="Marlowe Finch – Board – confidential",
            creator="Ngaire Okafor",
            saved_by="Jude Sower",
            company="Marlowe Finch",
        ),
        "Ngaire Okafor",
    ),
    (
        "the file bears the end of the given name, the text has it in full",
        a_document("Sade Okafor 701.docx", "Learner: Folasade Okafor", creator="Learning Support"),
        "Folasade Okafor",
    ),
    (
        "signed short everywhere, written out where a profile opens in the first person",
        a_document(
            "Diary - Unit 703 - Sade.docx",
            "Sade Okafor, Director of Estates",
            "A first week of many lines.",
            "Folasade Okafor, executive coach. I coach heads of department in three colleges.",
            creator="Sade Okafor",
        ),
        "Folasade Okafor",
    ),
    (
        "a profile that is told of somebody else is no clue",
        a_document("Sade Okafor 703.docx", "Diary", "Jude Sower, executive coach. She taught me to wait."),
        "Sade Okafor",
    ),
    (
        "the file bears a usual short form, the text has the name in full",
        a_document("Bob Okafor 701.docx", "Learner: Robert Okafor", creator="Learning Support"),
        "Robert Okafor",
    ),
    (
        "two forenames of one family that are no forms of each other: the file's own name tells",
        a_document("Robert Okafor 701.docx", "Coaching log", header="Log of Ngaire Okafor", creator="Robert Okafor"),
        "Robert Okafor",
    ),
    (
        "a colleague's computer in the properties, the name opens a line",
        a_document("unit 700.docx", "Essay", "Ngaire Okafor, head of estates. Handed in in May.", creator="Jude Sower"),
        "Ngaire Okafor",
    ),
    ("by somebody, for something", a_document("account 701.docx", "By Ngaire Okafor, for Unit 701"), "Ngaire Okafor"),
    (
        "an e-mail's sign-off",
        a_document("703.docx", "Dear all,", "Text.", "Yours ever,", "Ngaire Okafor"),
        "Ngaire Okafor",
    ),
    (
        "a whole name in the file beats a namesake in the text",
        a_document("Mai Okafor 700.docx", "Tutor", "Ngaire Okafor", "An essay"),
        "Mai Okafor",
    ),
    (
        "a whole name in the file beats the property of a shared computer",
        a_document("Mai Okafor 700.docx", "An essay", creator="Jude Sower", saved_by="Jude Sower"),
        "Mai Okafor",
    ),
    (
        "a cover sheet beats the author whom the first page quotes",
        a_document("essay 700.docx", "Name: Ngaire Okafor", "Kurt Lewin. There is nothing so practical as a theory."),
        "Ngaire Okafor",
    ),
    ("a surname that is a word of organisations", a_document("700.docx", "Name: Rebecca Church"), "Rebecca Church"),
    ("a month that is a forename", a_document("June Okafor 700.docx", "An essay"), "June Okafor"),
    ("a date behind the name", a_document("Ngaire Okafor 29 May 2025 700.docx", "An essay"), "Ngaire Okafor"),
    (
        "run together with an initial",
        a_document("703_OkaforN_rev C.docx", "Rev", header="703 – N Okafor", creator="Ngaire Okafor"),
        "Ngaire Okafor",
    ),
    ("the family name in capitals", a_document("OKAFOR Ngaire 700.docx", "An essay"), "Ngaire Okafor"),
    (
        "a double family name in the file, a shared computer in properties and running head",
        a_document(
            "Okafor-Bell final 700.docx", "By Ngaire Okafor-Bell, May", header="Jude Sower", creator="Jude Sower"
        ),
        "Ngaire Okafor-Bell",
    ),
    (
        "a family name in the file, the whole name behind a comma in the running head, an initial A in the properties",
        a_document(
            "Okafor 703 journal.docx", "Journal", header="Reflective journal, Aline Okafor", creator="A. Okafor"
        ),
        "Aline Okafor",
    ),
    (
        "the whole name before a comma in the running head, an initial in the file's name",
        a_document("diary 703 - N Okafor.docx", "Journal", header="Ngaire Okafor, depot south"),
        "Ngaire Okafor",
    ),
    (
        "the unit's number behind the whole name in the running head",
        a_document("Reflective Journal - B Okafor.docx", "703", header="Babajide Okafor 703", creator="B Okafor"),
        "Babajide Okafor",
    ),
    (
        "the place behind a comma in the running head is nobody",
        a_document("Okafor 703 journal.docx", "Journal", header="Reflective journal, Northern Ireland"),
        "Okafor",
    ),
    (
        "an initial A in the properties",
        a_document("Okafor 703 journal.docx", "Journal", creator="A. Okafor"),
        "A. Okafor",
    ),
    ("a family name that is a title too", a_document("700.docx", "Name: Farah Sheikh"), "Farah Sheikh"),
    ("the same, family name first", a_document("700.docx", "Name: Sheikh Farah"), "Sheikh Farah"),
    ("a title and a surname are no whole name", a_document("700.docx", "Name: Mr Okafor", creator="Owner"), ""),
    ("family name first on the cover", a_document("700.docx", "Name: Okafor, Ngaire"), "Ngaire Okafor"),
    (
        "the date and the place behind a signature",
        a_document("700.docx", "x", "Ngaire Okafor, Perth, 3 May 2026"),
        "Ngaire Okafor",
    ),
    (
        "an entry of a reference list signs nothing",
        a_document("700.docx", *"abcdefgh", "Okafor N., A book, Sage, Perth 2017"),
        "",
    ),
    (
        "a line that ends with a name",
        a_document("700.docx", "A journal, twelve months, by Ngaire Okafor"),
        "Ngaire Okafor",
    ),
    ("an agreement", a_document("701.docx", "Made between Ngaire Okafor (the coach) and Client 1"), "Ngaire Okafor"),
    ("a rank with a number", a_document("701.docx", "Supervisee: WO1 N. Okafor"), "N. Okafor"),
    ("initials of a signature are no name", a_document("700.docx", "x", "N. O.-P."), ""),
    ("words of the language", a_document("what I looked at 700.docx", "x"), ""),
    ("a society without a word of one", a_document("Beacon Society 700.docx", "Hillside Bakery Stores"), ""),
    ("an initial ends no name", a_document("700.docx", "Ngaire B. Okafor, Head of Estates."), "Ngaire B. Okafor"),
    ("an organisation is nobody", a_document("700.docx", "Border Housing Trust", "An essay"), ""),
    ("a greeting is nobody", a_document("700.docx", "Dear Rosalind,", "An essay"), ""),
    ("a company in the properties is nobody", a_document("700.docx", "Marlowe Finch", company="Marlowe Finch"), ""),
    ("initials alone are nobody", a_document("NO 700.docx", "An essay"), ""),
]


@pytest.mark.parametrize(("why", "document", "learner"), CASES, ids=[c[0] for c in CASES])
def test_whose_work_it_is(why: str, document: Document, learner: str) -> None:
    owner = whose(clue(document.path), learner_clues(document))
    found, route = owner.name, owner.route
    assert found == learner, route
    assert bool(route) is bool(learner)


FIELDS = [
    "",
    "Ada Poole",
    "Learner: Ada Poole  Unit: 703",
    "Learner: Ada Poole Unit: 703, Tutor: Bo Lind",
    "Ada Poole\tUnit 703",
    "Ada Poole · Unit 703 | Level 7",
    "Ada Poole  Unit 703",
    "Ada Poole\u00a0\u00a0Unit 703",
    "Ada Poole \n Unit 703",
    "  Ada Poole  ",
    "A sentence, of learner and name, with nothing to part it; and more.",
]


@pytest.mark.parametrize("line", FIELDS)
def test_a_line_without_a_colon_is_parted_as_any_other(line: str) -> None:
    """The quick look and the whole pattern agree."""
    assert learners.fields(line) == tuple(learners._FIELDS.split(line))
