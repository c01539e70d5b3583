"""How many clients: by sessions, by the headings over them, by labels of the answer."""

from datetime import date

import pytest

from extractors.model import Session, Span
from rubrics.checks.clients import CHECK, Params
from rubrics.model import State
from tests.rubrics.factories import question

BOUNDS = {"clients_min": 2, "clients_max": 3}
TWO = "# {0}\nSession 1, 4 May 2026.\n# {1}\nSession 1, 6 May 2026."


def _session(block: int, client: str | None) -> Session:
    return Session("coaching", client, date(2026, 5, 4 + block), None, 90, True, None, (), (), Span(0, block, 0, 1))


CASES = [
    (TWO.format("Client Heron", "Client Egret"), (None, None), State.FOUND, "headings name a client each"),
    (TWO.format("Client Heron", "Client Heron"), (None, None), State.PARTIAL, "one client, twice"),
    (TWO.format("Client feedback", "Client records"), (None, None), State.MISSING, "headings of other things"),
    (TWO.format("Log", "Notes") + "\nMentee 1 and Mentee 2 have five each.", ("Mentee 1",) * 2, State.FOUND, "the answer says whose"),
    (TWO.format("Log", "Notes") + "\nMentee 1 has ten.", ("Mentee 1",) * 2, State.PARTIAL, "one throughout"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "clients", "state", "why"), CASES, ids=[c[3] for c in CASES])
def test_clients(text: str, clients: tuple[str | None, str | None], state: State, why: str) -> None:
    held = question(text, sessions=(_session(1, clients[0]), _session(3, clients[1])), thresholds=BOUNDS)
    assert CHECK.run(held, Params()).state is state, why
