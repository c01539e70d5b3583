"""Which unit a text answers, by its content alone."""

from dataclasses import replace
from pathlib import Path

import pytest

from extractors.model import Document
from extractors.read import read_all
from pipeline.placing.subject import subject
from rubrics.load import load, names
from tests.pipeline.documents import a_document

RUBRICS = {name: load(name) for name in names()}
COHORT = Path(__file__).parents[2] / "samples" / "cohort"

PLAN = """My greatest strength is patience: I can stay with a silence until the other person is ready to speak.
I have a tendency to rescue, which shortens the client's own thinking.
My own values, fairness above all, shape what I take up and what I let pass.
The client's values and experience of life differ from mine and that changes how we talk with each other.
I rated myself against the competences in March and again in October and asked two clients to do the same.
To deal with my habit of advising I shall practise three triads in which only questions are allowed.
I will build on my strength in listening by offering to co-facilitate the action learning set.
My supervisor's notes show that I need to learn to close a session within its time.
Over the next twelve months I shall attend a workshop on endings in April, paid for by my department.
Progress will be checked with my supervisor each quarter and the whole plan looked at again in December.
What I have learned about listening has begun to shape how my department runs its team meetings.
I am a coach with eleven years in logistics and a member of a professional body.
My style is quiet and a little dry, and I work with heads of service and their deputies."""


def of(text: str) -> str | None:
    return subject(a_document("Document1.docx", *text.splitlines()), RUBRICS)


@pytest.mark.parametrize("path", sorted(p for p in COHORT.rglob("*.*") if p.suffix in (".docx", ".pdf")), ids=str)
def test_samples_tell_their_unit_without_name_or_number(path: Path) -> None:
    (document, *_) = read_all(path, "Document1.docx", "d0")
    unit = next(u for u in RUBRICS if u in str(path.relative_to(COHORT)))
    unnumbered = tuple(replace(b, text=b.text.replace(unit, "")) for b in document.blocks)
    assert subject(replace(document, blocks=unnumbered), RUBRICS) == unit


def test_a_journal_that_tells_of_clients_is_no_portfolio() -> None:
    assert of(PLAN) == "703"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "nothing"),
        ("Please find attached my work. Kind regards.", "a covering note"),
        (
            "\n".join(["The boiler in the east wing failed its inspection on two counts this spring."] * 15),
            "about something else",
        ),
    ],
)
def test_says_nothing_of(text: str, why: str) -> None:
    assert of(text) is None, why


def test_phrases_speak_for_a_unit_without_trained_meaning() -> None:
    own = replace(RUBRICS["703"], unit="702", outcomes=tuple(
        replace(o, criteria=tuple(replace(c, meaning=(), topic=(f"harbour {c.id}",)) for c in o.criteria))
        for o in RUBRICS["703"].outcomes
    ))  # fmt: skip
    lines = [f"This is about harbour {c.id} and nothing else." for c in own.criteria]
    assert subject(a_document("Document1.docx", *lines), {**RUBRICS, "702": own}) == "702"


def test_what_lies_between_two_units_is_left_open() -> None:
    half = "\n".join(PLAN.splitlines()[:1])
    document: Document = a_document("Document1.docx", half, "We met for an hour.", "I was glad of it afterwards.")
    assert subject(document, RUBRICS) is None
