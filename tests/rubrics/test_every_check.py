"""Every check is in the table, has a manual page that works, fires on one text and stays silent on another."""

import re
import tomllib
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

import pytest

from extractors.model import Hours, Session, Span
from rubrics.check import Question
from rubrics.checks import CHECKS
from rubrics.model import State
from tests.rubrics.factories import question, vocabulary

THRESHOLDS = {"coaching_minutes": 1200, "supervision_minutes": 240, "clients_min": 2, "clients_max": 3}
METHODS = vocabulary("methods", "workshop", "secondment", "conference")
MODELS = vocabulary("models", "seven-eyed model", "full spectrum model")


def session(
    block: int = 0, kind: str = "coaching", client: str | None = "Client 1", day: int = 1, **fields: Any
) -> Session:
    values: dict[str, Any] = {
        "start": None,
        "minutes": 90,
        "counted": True,
        "why_not": None,
        "doubts": (),
        "missing": (),
    }
    return Session(kind, client, date(2026, 2, day), span=Span(0, block, 0, 1), **(values | fields))


def ask(check: str, *texts: str, facts: dict[str, Any] | None = None, **params: Any) -> State:
    made = question(*texts, vocabularies=(METHODS, MODELS), thresholds=THRESHOLDS, **(facts or {}))
    kind = CHECKS[check]
    return kind.run(made, kind.params(**params)).state


LOG = "| Client 1, 1 February | I talked too much and will wait longer |"
CLIENTS = {"sessions": (session(), session(client="Client 2", day=2))}
CASES: dict[str, tuple[tuple[dict[str, Any], str, dict[str, Any]], tuple[dict[str, Any], str, dict[str, Any]]]] = {
    # check: (fires on: params, text, facts), (silent on: params, text, facts)
    "addressed": (
        ({"phrases": ("supervis*",), "words": 15}, "Supervision protects the client and steadies the coach, who would otherwise carry each story home alone.", {}),
        ({"phrases": ("supervis*",), "words": 15}, "Supervision will be discussed in the next section of this assignment, after ethics and contracts.", {}),
    ),
    "argued": (
        ({"phrases": ("reflect*",)}, "Reflection matters because nobody else sees the work. It enables a mentor to notice what was avoided.", {}),
        ({"phrases": ("reflect*",)}, "Reflection takes place on Fridays. It is written on one page and kept in a green folder.", {}),
    ),
    "at_least": (
        ({"minimum": 2, "vocabularies": ("methods",), "words": 10}, "A workshop gives many people one language in a day. A secondment teaches by difficulty what no teacher could say aloud.", {}),
        ({"minimum": 2, "vocabularies": ("methods",), "words": 10}, "Workshops, conferences and secondments are offered.", {}),
    ),
    "cited": (
        ({"minimum": 1}, "Kolb (1984) describes a cycle.", {}),
        ({"minimum": 1}, "Somebody once described a cycle.", {}),
    ),
    "clients": (
        ({}, "We met.", CLIENTS),
        ({}, "We met.", {"sessions": tuple(session(client=f"Client {n}", day=n) for n in range(1, 5))}),
    ),
    "compared": (
        ({"first": ("coach*",), "second": ("mentor*",), "words": 5}, "Coaching asks questions, whereas mentoring offers the answers of experience.", {}),
        ({"first": ("coach*",), "second": ("mentor*",), "words": 5}, "Coaching asks questions of leaders at work. Coaching takes six months.", {}),
    ),
    "each_of": (
        ({"facets": (("skills", "skill*"), ("knowledge", "knowledge")), "words": 5}, "Skills of listening come first of all. Knowledge of the sector is useful as well.", {}),
        ({"facets": (("skills", "skill*"), ("knowledge", "knowledge")), "words": 5}, "Skills of listening come first of all.", {}),
    ),
    "feedback_from": (
        ({"giver": "stakeholder"}, "The sponsor's feedback was that meetings have become shorter.", {}),
        ({"giver": "stakeholder"}, "No feedback was collected from sponsors.", {}),
    ),
    "hours": (
        ({"kind": "coaching", "threshold": "coaching_minutes"}, "Log.", {"sessions": CLIENTS["sessions"], "hours": Hours(1200)}),
        ({"kind": "coaching", "threshold": "coaching_minutes"}, "Log.", {"sessions": CLIENTS["sessions"], "hours": Hours(1155)}),
    ),
    "named": (
        ({"vocabularies": ("models",)}, "The seven-eyed model lets a supervisor look at the client, the coach and all that lies between.", {}),
        ({"vocabularies": ("models",)}, "A model would help a supervisor to look at the client and the coach alike.", {}),
    ),
    "one_and_different": (
        ({"side": ("line manager*",), "vocabularies": ("methods",), "words": 5}, "Line managers are asked what they have seen in a workshop after six months.", {}),
        ({"side": ("line manager*",), "vocabularies": ("methods",), "words": 5}, "Line managers are interested in the results of the programme, of course.", {}),
    ),
    "per_client": (
        ({"phrases": ("contract*",)}, "I made a contract with each client.", {"hours": Hours(clients=("Client 1", "Client 2"))}),
        ({"phrases": ("contract*",)}, "I made a contract with Client 1.", {"hours": Hours(clients=("Client 1", "Client 2"))}),
    ),
    "plan": (
        ({}, "The plan runs from March 2026 to February 2027.", {}),
        ({}, "The plan runs from March 2026 to August 2026.", {}),
    ),
    "records": (
        ({"kinds": ("client_feedback",)}, "Feedback from Client 1 was warm.", {}),
        ({"kinds": ("client_feedback",)}, "The client will give feedback at the end.", {}),
    ),
    "reflection_per_session": (
        ({}, "| Session | Reflection |\n" + LOG, {"sessions": (session(2),)}),
        ({}, "| Session | Reflection |\n" + LOG, {"sessions": (session(2), session(2, day=9, client="Client 2"))}),
    ),
    "session_fields": (
        ({"fields": ("date", "tools")}, "Log.", CLIENTS),
        ({"fields": ("date", "tools")}, "Log.", {"sessions": (session(missing=("tools",)),)}),
    ),
}  # fmt: skip


@pytest.mark.parametrize("check", CHECKS)
def test_it_fires_and_stays_silent(check: str) -> None:
    (params, text, facts), (other, silent, others) = CASES[check]
    assert ask(check, text, facts=facts, **params) is State.FOUND
    assert ask(check, silent, facts=others, **other) is not State.FOUND


@pytest.mark.parametrize("check", CHECKS)
def test_nothing_to_read_is_no_fault(check: str) -> None:
    params = CASES[check][0][0]
    kind = CHECKS[check]
    empty = Question(question().facts, question().criterion, (), {}, THRESHOLDS)
    outcome = kind.run(empty, kind.params(**params))
    assert outcome.state is not State.FOUND
    assert outcome.sentence


@pytest.mark.parametrize("check", CHECKS)
def test_its_manual_page_shows_a_snippet_that_fits_its_parameters(check: str) -> None:
    kind = CHECKS[check]
    assert is_dataclass(kind.params)
    snippet = "\n".join(line[4:] for line in kind.manual.splitlines() if line.startswith("    "))
    requirement = tomllib.loads(snippet[: snippet.rfind("}") + 1])["outcomes"]["criteria"]["requirements"][0]
    assert requirement["check"] == check == kind.id
    known = {f.name for f in fields(kind.params)}
    assert set(requirement["params"]) <= known
    for name in known - {"what", "words"}:
        assert re.search(rf"\b{name}\b", kind.manual), f"{name} is not explained"


@pytest.mark.parametrize("check", CHECKS)
def test_evidence_lies_in_the_text(check: str) -> None:
    params, text, facts = CASES[check][0]
    made = question(text, vocabularies=(METHODS, MODELS), thresholds=THRESHOLDS, **facts)
    outcome = CHECKS[check].run(made, CHECKS[check].params(**params))
    for span in outcome.evidence:
        assert made.facts.reading.text(span).strip()
    assert len(set(outcome.evidence)) == len(outcome.evidence)


PARTS = (("trust", "~trust", "trust*"), ("care", "~duty-of-care", "duty of care"), ("lines", "~boundaries", "boundar*"))
TWO_PARTS = (
    "Trust came when I kept a small promise about a rota, and it was tested twice before the spring was out.\n"
    "Duty of care meant that I asked after her sleep and gave her the number of somebody who could do more than I.\n"
)


@pytest.mark.parametrize(
    ("last", "state"),
    [
        ("There are things which I will not do for a mentee. No lifts home, no loans, no word to the harbour board about his rent.", State.FOUND),
        ("The harbour froze in February. We met in the chandler's back room, and the kettle there takes a quarter of an hour.", State.PARTIAL),
        ("There are things which I will not do for a mentee.", State.PARTIAL),
        ("Trust has limits: things which I will not do for a mentee, such as lifts home, loans and words to the harbour board.", State.PARTIAL),
    ],
    ids=["a paragraph of its own", "about something else", "too short", "named for another part"],
)  # fmt: skip
def test_the_last_part_by_the_paragraph_that_is_left_over(last: str, state: State) -> None:
    assert ask("each_of", TWO_PARTS + last, facets=PARTS, words=10) is state


REVIEWED = (("done", "course*"), ("reviewed", "review*", "gone through"))


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("In March and September my wife and I review what has come of it.", State.FOUND),
        ("Review: over a pot of tea, when each step is kept or dropped.", State.FOUND),
        ("The list is gone through with my brother at the end of the harvest.", State.FOUND),
        ("Out of what I said in the review come three wishes of mine.", State.PARTIAL),
        ("My brother reviews one recording a month and writes on it.", State.PARTIAL),
        ("Every month the contract is reviewed, a page at a time.", State.PARTIAL),
        ("July to December of the coming year, on Sunday evenings.", State.PARTIAL),
    ],
)
def test_a_part_of_a_plan_that_has_to_stand_beside_a_time_and_not_by_another_thing(said: str, state: State) -> None:
    rows = {"beside": (("reviewed", "end of", "month", "March"),), "others": (("reviewed", "recording*", "contract*"),)}
    assert ask("each_of", f"I take a course in glass cutting.\n{said}", facets=REVIEWED, words=4, **rows) is state


@pytest.mark.parametrize(
    ("second", "state"),
    [
        ("A conference would show me strangers, costs a week, and is soon forgotten by all who went.", State.FOUND),
        ("The other is to go away: a conference, a week of strangers, soon forgotten by all who went.", State.FOUND),
        ("It is candid, which no room full of strangers at a conference in a spa town ever was to me.", State.PARTIAL),
    ],
    ids=["heads its sentence", "counted", "in passing"],
)
def test_a_thing_that_must_head_a_sentence(second: str, state: State) -> None:
    first = "A workshop each winter keeps my hands in it, though it is dear and the teacher is fond of me by now."
    wanted = {"minimum": 2, "vocabularies": ("methods",), "nouns": ("way*",), "words": 10, "what": "ways"}
    assert ask("at_least", f"{first}\n{second}", heading=True, structure=False, **wanted) is state
    assert ask("at_least", f"I see two ways. {first}\n{second}", heading=True, structure=False, **wanted) is State.FOUND


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Ozunda (2016) says that trust is made by both of them.", State.FOUND),
        ("Ozunda (2016) has nine kinds of virtue. They stood between us like a fence.", State.FOUND),
        ("Ozunda (2016) has nine kinds of virtue.\nTrust came late to our meetings.", State.MISSING),
    ],
    ids=["in its sentence", "in its paragraph", "elsewhere"],
)
def test_a_source_has_to_be_cited_for_what_it_is_asked_for(text: str, state: State) -> None:
    assert ask("cited", text, minimum=1, beside=("trust", "between us")) is state


@pytest.mark.parametrize(
    ("second", "state"),
    [
        ("To say no in good time. Two of the forms ask me for it in so many words, and they are right.", State.FOUND),
        ("How to end a meeting. Two of the forms ask me for it in so many words, and they are right.", State.FOUND),
        ("To say no is hard for me. Two of the forms ask me for it in so many words, and are right.", State.PARTIAL),
        ("To my surprise. Two of the forms ask me for it in so many words, and I think they are right.", State.PARTIAL),
        ("To say no in good time.", State.PARTIAL),
    ],
    ids=["an aim", "a how", "a full sentence", "a phrase", "a bare name"],
)
def test_paragraphs_that_open_with_what_is_to_be_done(second: str, state: State) -> None:
    first = "To wait until the other has spoken. Nine times on the tape I did not, and it is the same at my own table."
    assert (
        ask(
            "at_least",
            f"My needs are what others told me of.\n{first}\n{second}",
            minimum=2,
            nouns=("need*",),
            words=10,
        )
        is state
    )
