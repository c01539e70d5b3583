"""Roles, mentions and the word lists: what the excerpts of the other test modules do not say."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.model import Block, Context, Document, Kind, Part, PersonRole, Reading, Status
from extractors.people import lexicon
from extractors.people.gather import gather
from extractors.people.labels import label
from extractors.people.words import runs, words
from tests.extractors.test_people_excerpts import people_of


def role_of(text: str, name: str, unit: str = "701", **more: object) -> tuple[str, bool]:
    _, people, _ = people_of(text, unit, **more)
    return next((p.role.value, p.identifying) for p in people if p.name == name)


ROLES = [
    ("My client Priya was late. Priya laughed.", "Priya", "client", True),
    ("Coachee: Priya Nair", "Priya Nair", "client", True),
    ("She asked her line manager, Tom Askew, for time.", "Tom Askew", "manager", True),
    ("Sponsor: Tom Askew", "Tom Askew", "sponsor", True),
    ("My supervisor, Tom Askew, waited. I had sessions with Tom.", "Tom Askew", "supervisor", False),
    ("I was in supervision with Tom Askew in May.", "Tom Askew", "supervisor", False),
    ("Her supervisor, Tom Askew, refused.", "Tom Askew", "manager", True),
    ("Assessor: Tom Askew", "Tom Askew", "assessor", False),
    ("IQA: Tom Askew", "Tom Askew", "assessor", False),
    ("My tutor Tom Askew set the date.", "Tom Askew", "tutor", False),
    ("My fellow learner, Tom Askew, kept time.", "Tom Askew", "peer", True),
    ("My husband Tom Askew cooks.", "Tom Askew", "family", True),
    ("My colleague Tom Askew agreed.", "Tom Askew", "colleague", True),
    ("As Daniel Goleman writes, feelings matter.", "Daniel Goleman", "author", False),
    ("Nelson Mandela was patient.", "Nelson Mandela", "public", False),
]


@pytest.mark.parametrize(("text", "name", "role", "identifying"), ROLES)
def test_role_by_evidence(text: str, name: str, role: str, identifying: bool) -> None:
    assert role_of(text, name) == (role, identifying)


def test_the_register_comes_before_what_the_text_says() -> None:
    others = (("Tom Askew", PersonRole.ASSESSOR),)
    assert role_of("My client Tom Askew was late.", "Tom Askew", others=others) == ("assessor", False)


def test_a_classmate_is_a_peer_only_where_named() -> None:
    _, people, _ = people_of("I asked Carys Benbow to observe.", classmates=("Carys Benbow", "Idris Lomax"))
    assert [(p.name, p.role.value, p.identifying) for p in people] == [("Carys Benbow", "peer", True)]


def test_somebody_named_in_passing_in_an_assignment_is_not_flagged() -> None:
    assert role_of("Somebody mentioned Alberta Quenby.", "Alberta Quenby", "700") == ("unknown", False)
    assert role_of("Somebody mentioned Alberta Quenby.", "Alberta Quenby", "701")[1] is True, "whoever it is"
    assert role_of("The idea goes back to Alberta Quenby.", "Alberta Quenby", "701")[1] is False, "who thought of it"


@pytest.mark.parametrize(
    ("learner", "written"),
    [
        ("Łucja Żak", "Lucja Zak"),
        ("Łucja Żak", "ŁUCJA ŻAK"),
        ("Żak, Łucja", "Łucja Żak"),
        ("Anna Maria Żak", "Anna Żak"),
        ("Thomas Reed", "Tom Reed"),
        ("Thomas Reed", "T. Reed"),
        ("Thomas Reed", "Reed, Thomas"),
    ],
)
def test_the_learner_in_all_forms(learner: str, written: str) -> None:
    _, people, _ = people_of(f"Coach: {written}", learner=learner)
    assert [(p.role.value, p.identifying) for p in people] == [("learner", False)]


def test_mentions_leave_out_title_possessive_and_addresses() -> None:
    reading, people, _ = people_of("Dr Priya Nair’s desk. Priya’s mail: priya.nair@x-y.org. Mrs Nair left.")
    assert [[reading.text(m) for m in p.mentions] for p in people] == [["Priya Nair", "Priya", "Nair"]]


def test_a_reason_is_given_in_words() -> None:
    _, people, _ = people_of("Line manager: Tom Askew")
    assert people[0].reason == 'Because this person stands in the field "Line manager".'


def test_the_author_of_a_comment_is_no_mention() -> None:
    blocks = (Block(Part.COMMENT, 0, "Please check.", author="Priya Nair"),)
    reading = Reading((Document("d1", "x.docx", Kind.DOCX, "", Status.READ, None, blocks),))
    assert gather(reading, Context("Bethan Marsh", "701", date(2026, 6, 1)), (), (), ())[0] == ()


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Client", PersonRole.CLIENT),
        ("Name of coachee/mentee:", PersonRole.CLIENT),
        ("Client's name (or reference)", PersonRole.CLIENT),
        ("Coachee initials", PersonRole.CLIENT),
        ("Line Manager’s signature", PersonRole.MANAGER),
        ("Signed (coachee)", PersonRole.CLIENT),
        ("Supervisor name", PersonRole.SUPERVISOR),
        ("Assessor signature", PersonRole.ASSESSOR),
        ("Print name", None),
    ],
)
def test_labels_that_ask_for_a_person(text: str, role: PersonRole | None) -> None:
    found = label(text)
    assert found is not None
    assert found.role is role


@pytest.mark.parametrize(
    "text", ["Client feedback", "Date", "Client goals", "Supervision hours", "What the client said", ""]
)
def test_labels_that_do_not(text: str) -> None:
    assert label(text) is None


def test_lists_are_as_long_as_cohorts_are_varied() -> None:
    assert len(lexicon.keys("given.txt")) > 3000
    assert len(lexicon.keys("surnames.txt")) > 1500
    for name in "aoife agnieszka vytautas oluwaseun nkechi tendai sukhvinder tharindu xiaoming haruto jihoon thuy jovelyn".split():
        assert lexicon.status(name) in (lexicon.Status.GIVEN, lexicon.Status.UNKNOWN), name
    for word in "will hope grace mark april".split():
        assert lexicon.status(word) is lexicon.Status.MAYBE, word
    for word in "stakeholder coachees monday wellbeing the ofsted".split():
        assert lexicon.status(word) is lexicon.Status.WORD, word


@given(st.text(max_size=30))
def test_folding_is_stable(text: str) -> None:
    once = lexicon.fold(text)
    assert lexicon.fold(once) == once or not once.isascii()


@given(st.text(alphabet="ABab éŁ.'’-\n\xa0,", max_size=80))
def test_words_lie_in_the_text_and_runs_in_the_words(text: str) -> None:
    found = words(text)
    assert all(text[w.start : w.end] == w.text for w in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(0 <= a < b <= len(found) for a, b in runs(text, found))


_PIECES = [
    "Priya",
    "Will",
    "will",
    "Dr",
    "Nair",
    "said",
    "my client",
    "Kolb",
    "(1984)",
    ".",
    ",",
    "’s",
    "GROW",
    "J.P.",
    ":",
    "\n",
    "April",
    "3",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.sampled_from(_PIECES), max_size=14).map(" ".join), max_size=5))
def test_mentions_lie_in_the_text_and_never_overlap(texts: list[str]) -> None:
    blocks = tuple(Block(Part.BODY, i, text) for i, text in enumerate(texts))
    reading = Reading((Document("d1", "x.docx", Kind.DOCX, "", Status.READ, None, blocks),))
    people, _, _ = gather(reading, Context("Bethan Marsh", "701", date(2026, 6, 1)), (), (), ())
    spans = sorted(span for person in people for span in person.mentions)
    assert all(0 <= s.start < s.end <= len(texts[s.block]) for s in spans)
    assert all(a.block != b.block or a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.parametrize("piece", ["a.", "A.", "a-", "www.", "LS1 4AB ", "1", "Aa of ", "_"])
def test_a_hostile_paragraph_takes_no_quadratic_time(piece: str) -> None:
    blocks = (Block(Part.BODY, 0, piece * 4000),)
    reading = Reading((Document("d1", "x.docx", Kind.DOCX, "", Status.READ, None, blocks),))
    started = perf_counter()
    gather(reading, Context("Bethan Marsh", "701", date(2026, 6, 1)), (), (), ())
    assert perf_counter() - started < 10, "was minutes before addresses and walks were bounded"
