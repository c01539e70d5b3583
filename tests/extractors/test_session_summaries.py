"""Tables of figures are no records, and a kind with something added to its name is still that kind."""

import pytest

from extractors.model import Context
from extractors.sessions.gather import gather
from extractors.sessions.status import opens_not_held, other_kind
from tests.extractors.session_documents import TODAY, Paper, reading

CONTEXT = Context("Ada Quill", "701", TODAY)


def minutes(*rows: list[str]) -> list[int | None]:
    """Lengths of the coaching sessions counted in a table that stands alone."""
    paper = Paper()
    paper.heading("Summary of the programme")
    paper.table(rows)
    return [s.minutes for s in gather(reading(paper), CONTEXT)[0] if s.counted and s.kind == "coaching"]


@pytest.mark.parametrize(
    "rows",
    [
        [["Item", "Figure"], ["Mentees", "3"], ["Hours of mentoring", "20 h 15"]],
        [["Measure", "Target", "Actual"], ["Clients", "2 to 3", "2"], ["Coaching hours", "20", "20.5"]],
        [["Clients", "two"], ["Duration", "21 hours"]],
    ],
)
def test_a_table_of_figures_is_no_record(rows: list[list[str]]) -> None:
    assert minutes(*rows) == []


@pytest.mark.parametrize(
    "rows",
    [
        [["Client", "2"], ["Date", "4 May 2026"], ["Duration", "90 minutes"]],
        [["Mentee's number", "2"], ["Date", "4 May 2026"], ["Duration", "90 minutes"]],
        [["Clients", "1"], ["Date of session", "4 May 2026"], ["Duration", "90 minutes"]],
    ],
)
def test_a_dated_record_of_client_2_is_one(rows: list[list[str]]) -> None:
    assert minutes(*rows) == [90]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Group session, 12 attendees", "group or team session"),
        ("Team session with the whole board", "group or team session"),
        ("Chemistry call, unpaid", "chemistry or introductory meeting"),
        ("Introductory call – no charge", "chemistry or introductory meeting"),
        ("How to run a group session", None),
        ("Session on the team", None),
        ("Building the team, 6 people", None),
        ("What she charges, free of guilt", None),
    ],
)
def test_a_kind_with_something_added(text: str, why: str | None) -> None:
    assert other_kind(text) == why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Closing review, planned", "planned"),
        ("Session 8 (provisional)", "planned"),
        ("What she planned for the board", None),
        ("Planned the first ninety days", None),
    ],
)
def test_a_topic_that_lies_ahead(text: str, why: str | None) -> None:
    assert opens_not_held(text) == why
