"""Fields of a session's record, under the columns of a log and after labels below its line."""

from datetime import date
from typing import Any

import pytest

from extractors.model import Session, Span
from rubrics.checks.session_fields import CHECK, Params
from rubrics.model import State
from tests.rubrics.factories import question

ALL = ("aim", "goal", "tools", "key_points", "outcomes")
GRID = """
| Who, date, time | Topic and goal | Tools | Main points | Options and outcome |
| Birch, 13 January 2026, 9.00-10.30 | The board (G1) | Scaling | Nine names | Ring two |
| Alder, 3 February 2026, 9.00-10.30 | The deputy (G2) | Cards | Two strengths | Talk on Friday |
"""
HOLLOW = GRID.replace("| Scaling |", "| - |").replace("| Cards |", "| |")
BELOW = """
# One
13 January 2026, 90 minutes.
Aim: the board (goal 1). Tools: scaling. Key points: nine names. Options: ring two, or wait. Outcome: she rings two.
# Two
3 February 2026, 90 minutes.
Aim: the deputy (goal 2). Methods used: cards. Key points: two strengths. Outcome: a talk on Friday.
"""
PROSE = """
# One
13 January 2026, 90 minutes.
We spoke of the board and its outcome, and she will ring two.
# Two
3 February 2026, 90 minutes.
The deputy has two key points in his favour.
"""


def _session(block: int, day: date) -> Session:
    fields: dict[str, Any] = {"start": None, "minutes": 90, "counted": True, "why_not": None, "doubts": ()}
    return Session("coaching", "Birch", day, span=Span(0, block, 0, 1), missing=ALL, **fields)


@pytest.mark.parametrize(
    ("text", "blocks", "fields", "state"),
    [
        (GRID, (5, 10), ALL, State.FOUND),
        (HOLLOW, (5, 10), ("tools",), State.MISSING),
        (HOLLOW, (5, 10), ("tools", "key_points"), State.PARTIAL),
        (BELOW, (1, 4), ALL, State.FOUND),
        (PROSE, (1, 4), ("key_points", "outcomes"), State.MISSING),
    ],
    ids=["columns", "empty cells", "one column empty", "labels below", "no labels"],
)
def test_fields(text: str, blocks: tuple[int, int], fields: tuple[str, ...], state: State) -> None:
    sessions = tuple(_session(b, date(2026, 1 + n, 3)) for n, b in enumerate(blocks))
    asked = question(text, sessions=sessions)
    assert CHECK.run(asked, Params(fields)).state is state
