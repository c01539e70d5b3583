from dataclasses import replace

import pytest

from extractors.model import Block, Document, Kind, Look, Part, Reading, Role, Status
from rubrics.echo import usable
from rubrics.load import load
from rubrics.official import is_official, quoted
from tests.rubrics.submissions import file, reading

RUBRIC = load("701")
ANSWER = "I met each leader for half an hour before we began and wrote down what they hoped for."


def kept(text: str) -> list[str]:
    read = reading(text)
    return [read.documents[d].blocks[b].text for d, b in sorted(usable(read, RUBRIC))]


ECHOES = [
    ("criterion", "Plan 20 hours of effective coaching or mentoring at an executive or senior level"),
    ("criterion of one discipline", "2.1 Plan 20 hours of effective mentoring at an executive or senior level"),
    ("criterion with its label", "AC 1.2: Establish and build effective coaching relationships with individuals at an executive or senior level"),
    ("guidance", "Participate actively in supervision or group supervision and summarise the outcomes for a minimum of 4 hours in total."),
    ("guidance with words changed", "Participate actively in supervision or in group supervision, and summarise the outcomes for at least 4 hours in total."),
    ("depth line", "The types of relationships, reflecting on initiation, ongoing relationships and closure."),
    ("evidence list", "• Using a range of diagnostic tools in coaching or mentoring sessions"),
    ("confidentiality note", "Please ensure confidentiality of the coaching is maintained and care taken to remove anything which may identify an individual."),
    ("another unit's wording", "Critically reflect on their own developmental needs"),
    ("form furniture", "Assessment criteria"),
    ("a bare number", "AC 2.1"),
    ("American spelling of the brief", "Summarize the outcomes of ongoing individual or group supervision for a minimum of 4 hours in total"),
]  # fmt: skip
OWN = [
    ("an answer that begins like the criterion", "I planned twenty hours of coaching over five months, in blocks of ninety minutes, because both clients travel."),
    ("an answer that quotes three words", "The minimum of 4 hours was spent with one supervisor, who challenged my habit of rescuing."),
    ("a short answer", "Ninety minutes"),
    ("a sentence with senior level", "Working at an executive or senior level changes what a question costs."),
    ("a figure", "20 hours"),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "text"), ECHOES, ids=[e[0] for e in ECHOES])
def test_the_brief_is_not_evidence(reason: str, text: str) -> None:
    assert is_official(text, RUBRIC)
    assert kept(f"{text}\n{ANSWER}") == [ANSWER]


@pytest.mark.parametrize(("reason", "text"), OWN, ids=[o[0] for o in OWN])
def test_the_learners_own_words_are(reason: str, text: str) -> None:
    assert not is_official(text, RUBRIC)
    assert text in kept(text)


def test_headings_are_not_evidence_and_what_stands_under_them_is() -> None:
    assert kept(f"# Building trust\n{ANSWER}") == [ANSWER]


@pytest.mark.parametrize(
    "title",
    [
        "Glossary",
        "List of abbreviations",
        "Declaration",
        "Statement of authenticity",
        "Assessor feedback",
        "Appendix D: Glossary",
    ],
)
def test_parts_that_are_no_answer_are_left_out(title: str) -> None:
    assert kept(f"# {title}\nCoaching: a conversation with a purpose.\n# Trust\n{ANSWER}") == [ANSWER]


def test_subheadings_of_such_parts_are_left_out_too() -> None:
    assert kept(f"# Glossary\n## A to M\nContract: an agreement.\n# Trust\n{ANSWER}") == [ANSWER]


def test_a_cover_sheet_and_a_declaration_are_left_out() -> None:
    cover = "Learner name: Robin Vale\nCentre number: 012345\nUnit: 701\nWord count: 3,200\nI confirm that this portfolio is all my own work."
    assert kept(f"{cover}\n# Trust\n{ANSWER}") == [ANSWER]


def test_reference_lists_are_left_out() -> None:
    listed = "# References\nHolm, A. (2014) Listening for leaders. London: Kestrel.\nSorrel, B. (2018) Contracts that hold. York: Fell."
    assert kept(f"# Trust\n{ANSWER}\n{listed}") == [ANSWER]


def test_a_forms_labels_are_left_out_and_its_answers_stay() -> None:
    form = "| Date | 3 March 2026 |\n| What went well? | She said the silence helped. |\n| Areas for improvement | Fewer questions at once. |"
    assert kept(form) == ["3 March 2026", "She said the silence helped.", "Fewer questions at once."]


def test_a_lists_header_row_is_left_out_and_its_first_column_stays() -> None:
    plan = "| Development need | Action | Target date |\n| Sitting with silence | Record two sessions | May 2027 |\n| Naming emotion | Join a triad | July 2027 |"
    assert kept(plan)[0] == "Sitting with silence"
    assert "Development need" not in kept(plan)
    assert "Naming emotion" in kept(plan)


def test_a_prompt_repeated_in_every_entry_is_a_label() -> None:
    entries = "\n".join(f"What did I learn?\nI learnt to wait, for the {n}. time." for n in (1, 2, 3))
    assert all("What did" not in text for text in kept(entries))
    assert len(kept(entries)) == 3


def test_a_question_asked_once_stays() -> None:
    assert kept("What did I learn?\nI learnt to wait.") == ["What did I learn?", "I learnt to wait."]


@pytest.mark.parametrize(
    "change",
    [
        {"part": Part.HEADER}, {"part": Part.COMMENT}, {"part": Part.PROPERTIES}, {"role": Role.CONTENTS},
        {"role": Role.CAPTION}, {"role": Role.TITLE}, {"role": Role.DELETED}, {"look": Look(hidden=True)},
    ],
    ids=str,
)  # fmt: skip
def test_apparatus_is_left_out(change: dict[str, object]) -> None:
    block = Block(Part.BODY, 0, ANSWER)
    document = Document("d1", "x.docx", Kind.DOCX, "", Status.READ, blocks=(replace(block, **change),))
    assert usable(Reading((document,)), RUBRIC) == frozenset()
    assert usable(Reading((replace(document, blocks=(block,)),)), RUBRIC) == {(0, 0)}


def test_superseded_files_are_left_out() -> None:
    assert usable(reading(file(ANSWER, status=Status.SUPERSEDED)), RUBRIC) == frozenset()


QUOTED = [
    ("Agree and establish a coaching contract that meets individual and stakeholder requirements", ("1.1",)),
    ("1.2 Establish and build effective relationships with individuals", ("1.2",)),
    ("Plan 20 hours of effective coaching", ("2.1",)),
    ("Undertake 20 hours of effective, individual mentoring at an executive or senior level", ("2.2",)),
    ("What I planned", ()),
    ("Supervision", ()),
]


@pytest.mark.parametrize(("text", "expected"), QUOTED)
def test_a_heading_in_the_criterions_words_names_it(text: str, expected: tuple[str, ...]) -> None:
    assert quoted(text, RUBRIC) == expected
