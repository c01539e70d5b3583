"""A contract with every client: told of all alike, set out for each, or set out for some and not for the rest."""

import pytest

from extractors.model import Hours
from rubrics.checks.per_client import CHECK, Params
from rubrics.client_labels import named, of_all
from rubrics.load import load
from rubrics.model import State
from tests.rubrics.factories import question

PAIR = ("Client A", "Client B")
THREE = ("Mentee 1", "Mentee 2", "Mentee 3")
RUBRIC = load("701")

TOLD = [
    (PAIR, "I drew up a written contract with the client and the sponsor, and we all signed it."),
    (PAIR, "I made a contract with each client and her chair."),
    (PAIR, "Client A's contract was signed in March. Client B and I signed ours a week later."),
    (PAIR, "The contract with Client A runs to June. The other was agreed in the same words."),
    (PAIR, "Client B crossed out one clause. Both contracts are in the appendix, signed."),
    (PAIR, "| Contract | Client A | Client B |\n| Signed by | Her, her dean, me | Him, his dean, me |"),
    (PAIR, "# Contract with Client A\nSix meetings until May.\n# Contract with Client B\nFive meetings until June."),
    (PAIR, "# The contracts\nA: she wanted mornings only.\nB: he wanted no notes at all."),
    (THREE, "| Step | What |\n| Contract | Draft, talk, signature with all |\n| Half-way | Contract looked through; Mentee 2 leads |"),
    (THREE, "Mentee 1 asked for shorter meetings in the agreement. Each mentee has a copy of the agreement."),
    (THREE, "An agreement was signed with Mentees 1, 2 and 3 before the first meeting."),
    (THREE, "The agreement with Mentee 1 came first. The second was quicker, and the third agreement was one page."),
    (THREE, "Three agreements were made, and the one with Mentee 2 was changed at Easter."),
    (PAIR, "# Contracting\nOne form was gone through with the client and the sponsor and signed.\nClient A wanted no notes kept."),
    (PAIR, "The contract with Client A was signed in May. I drew up the same document for Client B in June."),
]  # fmt: skip
LEFT_OUT = [
    (PAIR, "# Contract with Client A\nSix meetings, signed by her, her dean and me.\n# Client B\nHer firm lives from contracts for school meals."),
    (PAIR, "# Contract with Client A\nSix meetings until May, signed by her, her dean and me.\n# Goals\nClient B: to let go of the rota."),
    (PAIR, "With Client A I agreed a contract in writing. Client B and I talked about her goals."),
    (PAIR, "With Client A a contract was signed; it has six clauses. There is no contract with Client B."),
    (PAIR, "# Agreements and goals\n| Agreement | Client A |\n| Signed by | Her, her dean, me |\n\nClient B: goals set in May."),
    (THREE, "# The agreements\nMentee 1 wanted mornings, and all three of us signed.\nMentee 2 wanted no notes.\n# Goals\nMentee 3 rated herself a four."),
    (THREE, "The agreements with Mentees 1 and 2 were signed in May; both are in the file. Mentee 3 set two goals."),
    (THREE, "| Step | Mentee 1 | Mentee 2 |\n| Agreement | Signed 4 May | Signed 6 May |\n\nMentee 3 joined late and chose two goals."),
]  # fmt: skip


def _state(clients: tuple[str, ...], text: str) -> State:
    criterion = next(c for c in RUBRIC.criteria if c.id == "1.1")
    params: Params = next(r.params for r in criterion.requirements if r.check == CHECK.id)
    return CHECK.run(question(text, hours=Hours(clients=clients), thresholds={"clients_max": 3}), params).state


@pytest.mark.parametrize(("clients", "text"), TOLD)
def test_every_client_is_told_of(clients: tuple[str, ...], text: str) -> None:
    assert _state(clients, text) is State.FOUND


@pytest.mark.parametrize(("clients", "text"), LEFT_OUT)
def test_one_client_is_left_out(clients: tuple[str, ...], text: str) -> None:
    assert _state(clients, text) is State.PARTIAL


def test_words_that_were_read_as_clients_are_not_asked_for() -> None:
    clients = ("Client A", "a quiet one who “never says more than he must” in a meeting")
    assert _state(clients, "# Contract with Client A\nSigned in May by all.") is State.FOUND


@pytest.mark.parametrize(
    ("text", "clients", "expected"),
    [
        ("Clients A and B were told.", PAIR, {"Client A", "Client B"}),
        ("A: coffee first", PAIR, {"Client A"}),
        ("A contract is a promise.", PAIR, set()),
        ("Steps with A", PAIR, {"Client A"}),
        ("The second signed late.", THREE, {"Mentee 1", "Mentee 2"}),
        ("The second session was short.", THREE, set()),
        ("Heron and I met.", ("Heron", "Teal"), {"Heron"}),
        ("M3 came late.", THREE, {"Mentee 3"}),
    ],
)
def test_whom_a_text_names(text: str, clients: tuple[str, ...], expected: set[str]) -> None:
    assert named(text, clients) == expected


@pytest.mark.parametrize(
    ("text", "clients", "expected"),
    [
        ("Each mentee signed.", THREE, True),
        ("I sent it to both.", PAIR, True),
        ("I sent it to both.", THREE, False),
        ("All three were sent a copy.", THREE, True),
        ("All three of us signed.", THREE, False),
        ("Each of us signed.", PAIR, False),
        ("My two clients agreed.", PAIR, True),
        ("Clients 1 and 2 agreed.", THREE, False),
        ("Six meetings of two hours each.", PAIR, False),
    ],
)
def test_whether_a_text_speaks_of_all(text: str, clients: tuple[str, ...], expected: bool) -> None:
    assert of_all(text, clients) is expected
