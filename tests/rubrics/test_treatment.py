"""Addressed or only named: denials, deferrals, bare lists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubrics.treatment import argues, deferred, denied, only_listed, plain, reasons

DENIED = [
    ("No feedback was collected from sponsors.", "sponsors", "passive denial"),
    ("I did not use a competency framework.", "competency framework", "did not use"),
    ("I didn't ask the line managers for their views.", "line managers", "contraction"),
    ("I didn’t ask the line managers for their views.", "line managers", "typographic apostrophe"),
    ("I have not yet obtained stakeholder feedback.", "stakeholder feedback", "not yet"),
    ("There is no reflective log for this client.", "reflective log", "there is no"),
    ("There was nothing from the sponsor in writing.", "sponsor", "nothing from"),
    ("Sponsor feedback was not collected this time.", "Sponsor feedback", "negation after the thing"),
    ("Feedback from stakeholders has not been sought.", "stakeholders", "perfect passive"),
    ("The supervision record is missing.", "supervision record", "is missing"),
    ("The supervisor’s notes are not available.", "supervisor’s notes", "not available"),
    ("I worked without any supervision until June.", "supervision", "without any"),
    ("I never used a diagnostic tool with her.", "diagnostic tool", "never"),
    ("The portfolio lacks a contract.", "contract", "lacks"),
    ("I forgot to ask for client feedback.", "client feedback", "forgot to"),
    ("I have no code of practice as yet.", "code of practice", "have no"),
    ("The self-assessment has not taken place.", "self-assessment", "has not taken place"),
    ("Supervision: I have not had any yet.", "Supervision", "behind a label"),
    ("Client feedback – none as yet, a form is with her.", "Client feedback", "none behind a dash"),
    ("Supervision: there was none this year.", "Supervision", "there was none"),
    ("I was not able to obtain feedback from the board.", "feedback", "not able to"),
    ("It helps where the sponsor's view is missing.", "sponsor's view", "the clause that says so"),
]
SPOKEN = [
    ("The owner likes it where trust is missing.", "owner", "what stands before the clause that denies"),
    ("Neither purpose of coaching is innocent.", "coaching", "critical negation"),
    ("Supervision is not a luxury but a duty.", "Supervision", "not ... but"),
    ("The importance of supervision cannot be overstated.", "supervision", "emphasis"),
    ("Kirkpatrick was not made for coaching, and I use it with care.", "Kirkpatrick", "limits of a model"),
    ("There is no doubt that supervision protects clients.", "supervision", "no doubt"),
    ("Not judging is one practical element.", "judging", "non-judgement"),
    ("I did not interrupt; feedback from the client praised this.", "feedback", "another clause"),
    ("I did not ask for feedback until the sponsor had seen the report.", "sponsor", "turned by until"),
    ("GROW does not ask who else must move.", "GROW", "subject of a criticism"),
    ("The seven-eyed model leaves nowhere to hide.", "seven-eyed model", "no negation"),
    ("Nobody else sees the work of a mentor.", "mentor", "argument"),
    ("Supervision: had four hours of it, none too many.", "Supervision", "none too many"),
    ("Supervision: I had none before May and four hours since.", "Supervision", "none before"),
    ("Feedback: not one of them spared me.", "Feedback", "not one"),
    ("No other method gives such feedback.", "feedback", "praise"),
]


@pytest.mark.parametrize(("text", "thing", "why"), DENIED, ids=[c[2] for c in DENIED])
def test_denied(text: str, thing: str, why: str) -> None:
    start = text.index(thing)
    assert denied(text, start, start + len(thing))


@pytest.mark.parametrize(("text", "thing", "why"), SPOKEN, ids=[c[2] for c in SPOKEN])
def test_not_denied(text: str, thing: str, why: str) -> None:
    start = text.index(thing)
    assert not denied(text, start, start + len(thing))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Supervision will be discussed in section 2.5.", True),
        ("In the next section I shall examine alternative methods.", True),
        ("This essay will compare coaching and mentoring.", True),
        ("This section examines three methods.", True),
        ("Simulations are beyond the scope of this assignment.", True),
        ("There is no space here to consider secondments.", True),
        ("Team coaching is for another day.", True),
        ("Evaluation will be covered later.", True),
        ("Which ethical model guides me I shall explain in a separate report.", True),
        ("The matter of supervision I leave to another essay.", True),
        ("My weaker habits I do not discuss in this chapter.", True),
        ("What holds me back I will not go into here.", True),
        ("Reflection I will come to in detail in my journal.", True),
        ("I take two of the functions and leave the third for another day.", False),
        ("I keep each entry in my next-of-kin file.", False),
        ("The board will read the plan in the next quarter.", False),
        ("I do not treat my client as a patient.", False),
        ("I will review the log with my supervisor in June.", False),
        ("My supervisor will look at the recordings every quarter.", False),
        ("I would compare it with a lifeboat.", False),
        ("The client will return to the goal when talk wanders.", False),
        ("Supervision protects clients.", False),
    ],
)
def test_deferred(text: str, expected: bool) -> None:
    assert deferred(text) is expected


def places(text: str, *names: str) -> list[tuple[str, int, int]]:
    return sorted(((n, text.index(n), text.index(n) + len(n)) for n in names), key=lambda p: p[1])


@pytest.mark.parametrize(
    ("text", "names", "listed"),
    [
        ("We offer workshops, conferences and secondments.", ("workshops", "conferences", "secondments"), 3),
        ("Workshops teach facts, conferences widen the circle and secondments change people.", ("Workshops", "conferences", "secondments"), 0),
        ("Workshops and conferences are cheap.", ("Workshops", "conferences"), 0),
        ("Secondment is dear; webinars, podcasts and e-learning are not.", ("Secondment", "webinars", "podcasts", "e-learning"), 3),
    ],
)  # fmt: skip
def test_a_row_of_names_is_a_bare_list(text: str, names: tuple[str, ...], listed: int) -> None:
    assert len(only_listed(text, places(text, *names))) == listed


def test_a_reason_and_a_claim() -> None:
    assert reasons("It works because nobody else asks.")
    assert argues("It enables leaders to think.")
    assert not reasons("It enables leaders to think.")
    assert not argues("We met on Fridays in Leeds.")


@given(st.text(max_size=200))
def test_plain_keeps_every_offset(text: str) -> None:
    assert len(plain(text)) == len(text)


@given(st.text(alphabet="I did not use no feedback, was collected. without any sponsor;", max_size=120), st.data())
def test_any_text_is_judged_without_fault(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert denied(text, start, end) in (True, False)
    assert deferred(text) in (True, False)
