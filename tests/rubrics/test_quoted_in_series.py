"""Voices in series: people quoted one after the other, and labels, plans and requests that look like them."""

import pytest

from rubrics.checks.feedback_from import given
from rubrics.statements import everywhere
from tests.rubrics.factories import facts

TWO = "Client 1, 3 May: “Calm, and never late.”\nClient 2, 9 May: “Slower at the start would have done.”\n"
SERIES = [
    ("client", True, f"# Afterwards\n{TWO}", "two clients, no word for feedback"),
    ("stakeholder", False, f"# Afterwards\n{TWO}", "clients alone"),
    ("stakeholder", True, f"# Afterwards\n{TWO}Warden of Client 1: “He comes to us now.”", "a post that nobody listed"),
    (
        "stakeholder",
        True,
        f"# Afterwards\n{TWO}Client 2's registrar, 11 May: “Fewer surprises.”",
        "a client's registrar",
    ),
    (
        "stakeholder",
        True,
        f"# Afterwards\n{TWO}The provost, in a talk on 4 June: she sees him lead.",
        "reported, dated",
    ),
    (
        "stakeholder",
        True,
        f"# Afterwards\n{TWO}7.3 Warden, call on 4 June: the house runs well without her.",
        "numbered",
    ),
    ("stakeholder", True, f"# What people said\n{TWO}The bursar wrote that the ledgers are in order.", "in prose"),
    ("stakeholder", False, f"# Afterwards\n{TWO}To change: “begin with the numbers”.", "a label"),
    ("stakeholder", False, f"# Afterwards\n{TWO}His remark: “begin with the numbers”.", "the client again"),
    ("stakeholder", False, f"# Afterwards\n{TWO}And of 4 June: “I have a plan.”", "the same once more"),
    ("stakeholder", False, f"# Afterwards\n{TWO}Colleagues on the course: “You talk too much.”", "peers"),
    ("stakeholder", False, f"# Afterwards\n{TWO}My supervisor, 4 June: “You hurry.”", "the supervisor"),
    (
        "stakeholder",
        False,
        f"# Afterwards\n{TWO}The warden, by letter of 4 June: answers are to follow.",
        "still to come",
    ),
    ("stakeholder", False, f"# Afterwards\n{TWO}The warden, letter of 4 June: no reply was received.", "no answer"),
    ("stakeholder", False, f"# Contract and hopes\n{TWO}The warden: “He should delegate.”", "before the work"),
    ("stakeholder", False, "# Session 2\nClient 1: “I am tired.”\nHis warden: “He is tired.”", "one client only"),
    (
        "client",
        False,
        "# Scores\nClient 1: “listens” from 2 to 4.\nClient 2: “decides” from 3 to 5.",
        "items of a form",
    ),
    ("client", False, "# Goals\nClient 1: “I want to be home by six.”\nClient 2: “To be heard.”", "wishes"),
    ("client", True, "From Client 1's card, June: “Calm.”\nFrom Client 2's: “Fewer tools next time.”", "cards"),
    (
        "stakeholder",
        False,
        "# Start\nA letter to the three sponsors said what coaching is and is not.",
        "to the sponsors",
    ),
]
ROWS = "| Who | When | Words |\n| Client 1 | May | “Calm, and never late.” |\n"
TABLES = [
    (f"{ROWS}| Warden of Client 1 | May | “He comes to us now, and early.” |", True),
    (f"{ROWS}| Warden, talk of 9 May | May | “He comes to us now, and early.” |", True),
    (f"{ROWS}| Client 2 | May | “Slower at the start would have done.” |", False),
    (f"{ROWS}| Feedback of Client 2 | May | “Slower at the start would have done.” |", False),
    (
        "| Criterion | Evidence |\n| Records | Client 1: “Calm, and never late.” |\n| Plan | The warden: “He delegates now.” |",
        False,
    ),
    ("| Who | When | Goal |\n| Client 1 | May | “Home by six” |\n| Warden | May | “The rota is to be his” |", False),
]


@pytest.mark.parametrize(("giver", "expected", "text"), [c[:3] for c in SERIES], ids=[c[3] for c in SERIES])
def test_series(giver: str, expected: bool, text: str) -> None:
    read = facts(text)
    assert bool(given(read, everywhere(read), giver)) is expected


@pytest.mark.parametrize(("text", "expected"), TABLES)
def test_rows(text: str, expected: bool) -> None:
    read = facts(text)
    assert bool(given(read, everywhere(read), "stakeholder")) is expected


def test_a_series_in_one_cell_of_a_form() -> None:
    """The cell beside a criterion holds several paragraphs: clients, then those they answer to."""
    said = (
        "Client 1, 3 May: “Calm, and never late.”",
        "Client 2, 9 May: “Slower would have done.”",
        "Client 1's warden: “He comes to us now.”",
    )
    read = facts(f"| Criterion | Evidence |\n| Records | {said[0]} {said[1]} {said[2]} |")
    assert [s.text for s in given(read, everywhere(read), "stakeholder")] == [said[2]]
