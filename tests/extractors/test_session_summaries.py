"""Tables of figures are no records, and a kind with something added to its name is still that kind."""

import pytest

from extractors.model import Context
from extractors.sessions.gather import gather
from extractors.sessions.labels import field_of
from extractors.sessions.record import Field
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


@pytest.mark.parametrize(
    ("label", "what"),
    [
        ("Meetings (dates and how long)", Field.DATE),
        ("Session and date", Field.DATE),
        ("No. and date", Field.DATE),
        ("No. and length", Field.DURATION),
        ("Sessions planned (dates)", Field.PLANNED),
        ("Sessions", Field.PLANNED),
        ("Date of next meeting", Field.OTHER_DATE),
        ("From \u2013 to", Field.DURATION),
        ("Start/finish", Field.DURATION),
        ("Times from and until", Field.DURATION),
        ("From", Field.START),
        ("From the sponsor", Field.OTHER),
        ("Start of the programme", Field.OTHER),
        ("Ways there were, what she chose", Field.OUTCOMES),
        ("What was chosen", Field.OUTCOMES),
        ("Tool chosen", Field.TOOLS),
        ("Topic chosen", Field.AIM),
    ],
)
def test_what_a_column_holds(label: str, what: Field) -> None:
    assert field_of(label) is what


def test_several_dated_sessions_in_one_cell_are_the_clients_of_their_row() -> None:
    paper = Paper()
    paper.heading("Record of meetings")
    paper.table(
        [
            ["Mentee", "Meetings (date and length)"],
            ["Mentee 1", "3 February 2026 - 1 hr\n17 February 2026 - 90 mins"],
            ["Mentee 2", "5 February 2026 - 1 hr\n19 February 2026 - 45 mins"],
        ]
    )
    sessions, hours = gather(reading(paper), CONTEXT)
    assert [(s.client, s.minutes) for s in sessions if s.counted] == [
        ("Mentee 1", 60),
        ("Mentee 1", 90),
        ("Mentee 2", 60),
        ("Mentee 2", 45),
    ]
    assert hours.coaching_minutes == 255
