"""What only looks like a session, a length, a client or a session that was not held; and what does not look like one."""

from __future__ import annotations

import pytest

from extractors.model import Context, Session
from extractors.sessions.bare_lengths import bare_lengths
from extractors.sessions.dates import find_dates
from extractors.sessions.durations import find_durations
from extractors.sessions.fact_words import is_bare
from extractors.sessions.forms import label_of
from extractors.sessions.gather import gather
from extractors.sessions.grid import Box, Grid
from extractors.sessions.labels import field_of
from extractors.sessions.record import Field
from extractors.sessions.status import opens_not_held
from extractors.sessions.telling import tell
from tests.extractors.session_documents import TODAY, Item, Paper, gathered, reading

HELD = ("2.2 Coaching log", 1)


def facts(sessions: tuple[Session, ...]) -> list[tuple[str, str | None, str | None, int | None]]:
    return [(s.kind, s.client, s.date.isoformat() if s.date else None, s.minutes) for s in sessions if s.counted]


def counted(*items: Item) -> list[tuple[str, str | None, str | None, int | None]]:
    return facts(gathered(*items)[0])


def written(paper: Paper) -> list[tuple[str, str | None, str | None, int | None]]:
    return facts(gather(reading(paper), Context("Ada Quill", "701", TODAY))[0])


# --- the length beside the day ------------------------------------------------------------------------------------


def _column(*texts: str) -> Grid:
    rows = tuple(
        (Box(i, 0, 1, 1, t, None), Box(i, 1, 1, 1, "Focus" if not i else "x", None)) for i, t in enumerate(texts)
    )
    return Grid(rows, 2, "", 0, 0)


@pytest.mark.parametrize(
    ("header", "cell", "read"),
    [
        ("Date, hours", "9 June 2026, 1.5", "9 June 2026, 1.5 hours"),
        ("Date / hrs", "9/6/26 – 1½", "9/6/26 – 1½ hours"),
        ("When, mins", "9 June 2026 (75)", "9 June 2026 (75 minutes)"),
        ("Date and length", "9 June 2026, 75", "9 June 2026, 75 minutes"),
        ("Date and duration", "9 June 2026\n1.25", "9 June 2026\n1.25 hours"),
        ("Date, hours", "9 June 2026, 1.5 h", None),  # says it already
        ("Date, hours", "9 June 2026, 14", None),  # no hours of a session: perhaps the clock
        ("When, mins", "9 June 2026, 2", None),
        ("Date", "9 June 2026, 2", None),  # perhaps the second session
        ("Date and place", "9 June 2026, 4", None),  # a room
        ("Date, hours", "9 June 2026, room 2", None),
        ("Date, hours", "June 2026, 6", None),  # no day
    ],
)
def test_a_bare_number_beside_the_day(header: str, cell: str, read: str | None) -> None:
    made = bare_lengths(_column(header, cell))
    assert made.rows[1][0].text == (read or cell)


def test_a_bare_number_beside_the_label_of_day_and_hours() -> None:
    row = (Box(0, 0, 1, 1, "Date and hours", None), Box(0, 1, 1, 1, "9 June 2026, 2", None))
    assert bare_lengths(Grid((row,), 2, "", 0, 0)).rows[0][1].text == "9 June 2026, 2 hours"


def test_a_column_of_lengths_goes_before_the_number_beside_the_day() -> None:
    rows = [["Date, hours", "Length", "Focus"], ["9 June 2026, 2", "90 min", "a"], ["16 June 2026, 3", "75 min", "b"]]
    assert [c[3] for c in counted(HELD, rows)] == [90, 75]


def test_hours_behind_a_figure_make_no_day_of_it() -> None:
    assert len(find_dates("9 June 2026, 1.5 hours", loose=True)) == 1
    assert len(find_dates("9.6, 1.5 hrs", loose=True)) == 1
    assert len(find_dates("9.6 and 10.6", loose=True)) == 2


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("No., date, time", Field.DATE),
        ("Session, date and length", Field.DATE),
        ("No. and date", Field.DATE),
        ("Number of sessions, dates to follow", Field.PLANNED),
        ("Session", Field.NUMBER),
    ],
)
def test_number_and_day_under_one_header(header: str, field: Field) -> None:
    assert field_of(header) is field


# --- held or not --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "told", "why"),
    [
        ("cancel it, halve it, ask a deputy", True, None),  # ways open to the client
        ("Cancel or postpone the launch", False, None),
        ("Postpone, split, hand over", False, None),
        ("Cancel", True, "cancelled"),
        ("Cancel, client ill", True, "cancelled"),
        ("Cancel by phone, or by text", True, "cancelled"),
        ("Cancelled by client, train late, no new day", True, "cancelled"),
        ("Deferred three times. Drew the letter as a wall and laughed", True, None),
        ("Deferred three times. Drew the letter as a wall and laughed", False, "rescheduled"),
        ("Cancelled. New day in June", True, "cancelled"),
        ("Postponed by a week", True, "rescheduled"),
        ("Cancel two visits", False, None),
        ("Cancel session", False, "cancelled"),
        ("Move the desks, or not", False, None),
    ],
)
def test_what_a_record_opens_with(text: str, told: bool, why: str | None) -> None:
    assert opens_not_held(text, None, told) == why


@pytest.mark.parametrize(
    ("tools", "points", "outcome", "counts"),
    [
        ("Lifeline", "Deferred three times. She read the draft aloud", "Will ring him on Friday", True),
        ("-", "Deferred three times. She was away", "-", False),
        ("Lifeline", "Deferred three times. She was away", "Cancelled, fee waived", False),
        ("Lifeline", "Cancelled by client on the day. She had a burst pipe", "Write to her", False),
    ],
)
def test_a_record_that_tells_what_was_done_was_held(tools: str, points: str, outcome: str, counts: bool) -> None:
    head = ["Date", "Client", "Length", "Tools", "Key points", "Outcome"]
    rows = [head, ["9 June 2026", "Client 1", "90 min", "Scale", "Began", "Goes on"]]
    rows.append(["16 June 2026", "Client 1", "90 min", tools, points, outcome])
    assert len(counted(HELD, rows)) == 1 + counts


@pytest.mark.parametrize(
    ("points", "outcome", "kind"),
    [
        ("The two deputies", "Supervision for her ward sisters, a course, nothing", "coaching"),
        ("The two deputies", "Three-way meeting with the sponsor", "coaching"),
        ("Supervision with my supervisor", "Listen longer", "supervision"),
    ],
)
def test_what_was_agreed_does_not_say_of_what_kind_it_was(points: str, outcome: str, kind: str) -> None:
    rows = [
        ["Date", "Client", "Length", "Key points", "Outcome"],
        ["9 June 2026", "Client 1", "90 min", points, outcome],
    ]
    assert [c[0] for c in counted(HELD, rows)] == [kind]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("On 9 June we had a 30 minute call to see whether we suited each other.", False),
        ("On 9 June 2026 we met for an hour over coffee to find out if we could work together.", False),
        ("On 9 June 2026 we met for an hour to see if the plan would work.", True),
        ("On 9 June 2026 we met for an hour; she wanted to find out whether her deputies could work together.", True),
    ],
)
def test_a_first_talk_to_see_whether_both_suit(text: str, counts: bool) -> None:
    paper = Paper()
    paper.heading("2.2 Undertake coaching: Client 1")
    paper.para("The work was done in 2026.")
    paper.para(text)
    assert len(written(paper)) == counts


# --- sums ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("label", "value", "field"),
    [
        ("Hours", "24 h of mentoring in 16 meetings; 5 h supervision", Field.OTHER),
        ("That makes nine hours in all", "5 h with the first, 4 h with the second", Field.OTHER),
        ("Hours", "three sessions of 90 minutes", Field.OTHER),
        ("Hours", "1.5", Field.DURATION),
        ("Length", "90 minutes", Field.DURATION),
        ("Duration", "1 hour 30, by video", Field.DURATION),
        ("Client", "“You waited for me, and that was new.”", Field.OTHER),
        ("Client", '"odd". I agreed', Field.OTHER),
        ("Client", "“Robin”", Field.CLIENT),
        ("Client", "“Robin”, a head of service in the north", Field.CLIENT),
        ("Client", "Client 2", Field.CLIENT),
    ],
)
def test_labels_that_are_none(label: str, value: str, field: Field) -> None:
    assert label_of(label, value) is field


def test_a_table_of_facts_is_no_session() -> None:
    rows = [
        ["Item", "Entry"],
        ["Client 1", "Head of a museum"],
        ["Hours", "24 h mentoring in 16 meetings; 5 h supervision"],
        ["Supervisor", "Orla Fenwick"],
    ]
    assert counted(("Key facts", 1), rows) == []


def test_a_sum_below_the_last_entry_is_not_its_length() -> None:
    paper = Paper()
    paper.heading("2.2 Undertake coaching: Client 1")
    paper.para(
        "9 June 2026, 75 minutes. Aim: the first draft. Tools: lifeline. Key points: she began. Outcome: goes on."
    )
    paper.para("16 June 2026, 60 minutes. Aim: the second draft. Tools: scale. Key points: she ended. Outcome: ends.")
    paper.para("Together this makes eleven hours and a half: 6 h 30 with Client 1 and 5 h with Client 2.")
    assert [c[3] for c in written(paper)] == [75, 60]


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Two hours.", True),
        ("90 minutes, by video, with Robin", True),
        ("Total 6 hours.", False),
        ("6 hours in all", False),
        ("Two hours was too long for me.", False),
    ],
)
def test_a_text_that_gives_a_length_alone(text: str, bare: bool) -> None:
    assert is_bare(text, find_durations(text)[0]) is bare


def test_a_sum_below_a_dated_heading_of_another_part_is_no_session() -> None:
    paper = Paper()
    paper.heading("Reflective log")
    paper.heading("9 June, Mentee 1", 2)
    paper.para("The ending was short and she did most of the talking.")
    paper.heading("Supervision")
    paper.para("- 16 June 2026, 1.5 hours. I took the ending.")
    paper.para("- 23 June 2026, 1.5 hours. I took my haste.")
    paper.para("Total 3 hours.")
    assert [(c[0], c[3]) for c in written(paper) if c[3]] == [("supervision", 90), ("supervision", 90)]


# --- entries ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "text", "minutes"),
    [
        ("9 June 2026", "Ninety minutes. The aim was a first draft, and we drew who would read it.", [90]),
        ("9 June 2026", "Two hours. We turned to the second goal and who carries it.", [120]),
        ("9 June 2026: three-way meeting", "Fifty minutes. The sponsor accepted the goals.", []),
        ("9 June 2026", "Two hours was what I needed to write my essay.", []),
    ],
)
def test_a_paragraph_below_its_day_may_open_with_the_length(heading: str, text: str, minutes: list[int]) -> None:
    paper = Paper()
    paper.heading("2.2 Meetings with Mentee 1")
    paper.heading(heading, 2)
    paper.para(text)
    assert [c[3] for c in written(paper) if c[3]] == minutes


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        (
            "From the chair, 9 June: “She spoke for half an hour. We had an hour of questions.” We met for 60 minutes.",
            [60],
        ),
        ("9 June 2026: “Presence”, 90 minutes.", [90]),
        ("On 9 June 2026 we met for 75 minutes. She said: “I need an hour.”", [75, 60]),
    ],
)
def test_lengths_in_what_somebody_wrote_on_a_day(text: str, lengths: list[int]) -> None:
    assert [f.minutes for told in tell(text) for f in told.lengths] == lengths


def test_forms_that_open_with_number_and_client_side_by_side() -> None:
    items: list[Item] = [HELD]
    for number, client, day in ((1, "Client A", "9 June 2026"), (2, "Client B", "16 June 2026")):
        items.append(
            [
                [f"Session {number}", client],
                ["Date and length", f"{day}, 10:00 to 11:30, 90 minutes"],
                ["Aim", "A first draft"],
                ["Tools", "Scale"],
            ]
        )
    assert [c[1] for c in counted(*items)] == ["Client A", "Client B"]


def test_numbers_of_a_letter_under_a_group_whose_first_heading_lies_deeper() -> None:
    paper = Paper()
    for letter, days in (("A", ("9 June", "16 June", "23 June")), ("B", ("10 June", "17 June", "24 June"))):
        paper.heading(f"Talks with Client {letter}")
        for number, day in enumerate(days, 1):
            paper.heading(f"{letter}{number}: {day} 2026, 9.00 to 10.30 (90 minutes)", 2 if number == 1 else 1)
            paper.para(
                "Aim: a draft. Tools: scale. Key points: she began and went on to the end of it. Outcome: goes on."
            )
    assert [c[1] for c in written(paper)] == ["Client A"] * 3 + ["Client B"] * 3


@pytest.mark.parametrize("cell", ["9 June, closing form", "6 May, half-way form"])
def test_days_of_feedback_are_no_times_of_day(cell: str) -> None:
    rows = [["From", "When", "In their words"], ["Client A", cell, "“I have a plan.”"], ["Client B", cell, "“Good.”"]]
    assert counted(("What they thought", 1), rows) == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Cancelled one-to-ones and why she does it", None),
        ("Absent colleagues", None),
        ("Cancelled his leave and why", None),
        ("Cancelled her session", "cancelled"),
        ("Absent", "did not attend"),
        ("Cancelled sickness", "cancelled"),
        ("Cancelled this morning", "cancelled"),
    ],
)
def test_several_things_put_off_are_a_topic(text: str, why: str | None) -> None:
    assert opens_not_held(text, timed=True) == why


@pytest.mark.parametrize(
    ("who", "topic", "kind", "counts"),
    [
        ("Orla Fenwick (supervisor)", "My haste", "supervision", True),
        ("Client 2 (ward supervisor)", "The rota", "coaching", True),
        ("Client 2 and her director", "The year", "other", False),
        ("Client 2", "She and her director", "coaching", True),
        ("Client 2", "First call to see whether we suit each other", "other", False),
        ("Client 2", "Not yet ready to let go", "coaching", True),
    ],
)
def test_who_was_there_and_what_for(who: str, topic: str, kind: str, counts: bool) -> None:
    rows = [["Date", "Minutes", "Who", "Topic"], ["2 June 2026", "90", "Client 2", "Goals"]]
    sessions = gathered(HELD, [*rows, ["9 June 2026", "60", who, topic]])[0]
    assert [(s.kind, s.counted) for s in sessions] == [("coaching", True), (kind, counts)]


def test_a_day_in_the_cell_that_opens_with_supervision() -> None:
    rows = [["Who and when", "How long", "Topic"], ["Client A, 9 June 2026", "90 min", "Goals"]]
    assert [c[0] for c in counted(HELD, [*rows, ["Supervision, 10 June 2026", "1 h", "My haste"]])] == [
        "coaching",
        "supervision",
    ]


@pytest.mark.parametrize(
    ("facts_of_client", "others"),
    [
        ([["Sessions", "6"], ["Hours", "9"], ["From", "9 June 2026"], ["To", "7 October 2026"]], 0),
        ([["Client", "Client A"], ["Dates", "9 June to 7 October 2026"], ["Hours", "9"]], 0),
        ([["Client", "Client A"], ["Date", "9 June 2026"], ["Hours", "1.5"]], 1),
    ],
)
def test_facts_of_a_programme_are_no_session(facts_of_client: list[list[str]], others: int) -> None:
    assert len(gathered(("Client A", 1), facts_of_client)[0]) == others


@pytest.mark.parametrize(
    ("header", "minutes"), [("Session (75 min each)", 75), ("Session", None), ("Session (75 min)", None)]
)
def test_a_header_may_give_the_length_of_each(header: str, minutes: int | None) -> None:
    rows = [
        [header, "Date", "Aim", "Outcome"],
        ["1", "9 June 2026", "Goals", "List"],
        ["2", "16 June 2026", "Team", "x"],
    ]
    assert {c[3] for c in counted(("Sessions with Client A", 1), rows)} == {minutes}


@pytest.mark.parametrize(
    ("lead", "minutes"),
    [
        ("We had two meetings of 75 minutes.", [75, 75]),
        ("We had three meetings of 75 minutes.", []),  # not these two
        ("We agreed on two meetings of 75 minutes.", []),
    ],
)
def test_as_many_meetings_of_one_length_as_stand_below(lead: str, minutes: list[int]) -> None:
    items = (("Supervision", 1), lead, "9 June 2026: I took my haste. She said to wait.", "16 June 2026: the ending.")
    assert [c[3] for c in counted(*items) if c[3]] == minutes


def test_the_title_of_a_part_is_no_client() -> None:
    items = (("Sessions", 1), "9 June 2026, Client A, 90 minutes. Goals.", "16 June 2026, Client B, 75 minutes. Team.")
    assert [c[1] for c in counted(*items)] == ["Client A", "Client B"]


def test_what_took_a_time_was_held_though_it_had_been_planned() -> None:
    text = "A third was planned for 2 June but moved to 9 June 2026; it took 90 minutes."
    assert [c[2:] for c in counted(("Working with Client A", 1), text)] == [("2026-06-09", 90)]


def test_day_clock_and_minutes_in_one_cell() -> None:
    rows = [
        ["Date, time, min", "Client", "Focus"],
        ["9.6.2026, 10.00, 90", "A", "Goals"],
        ["16.6.2026, 14.00, 75", "B", "x"],
    ]
    assert [c[3] for c in counted(HELD, rows)] == [90, 75]


@pytest.mark.parametrize(
    ("agreed", "why"),
    [
        ("Cancel. He rings them on Monday", None),
        ("Postponed my question to myself", None),
        ("Cancelled by client", "cancelled"),
        ("Rescheduled", "rescheduled"),
        ("Postponed to 16 June", "rescheduled"),
    ],
)
def test_what_was_agreed_or_thought_afterwards(agreed: str, why: str | None) -> None:
    rows = [["Date", "Minutes", "Client", "Aim", "Outcome"], ["2 June 2026", "90", "Client 2", "Goals", "List"]]
    assert gathered(HELD, [*rows, ["9 June 2026", "75", "Client 2", "Team", agreed]])[0][-1].why_not == why


@pytest.mark.parametrize(
    ("entry", "days"),
    [
        ("9 June 2026, 1 h. I brought Client A, whom I had seen on 2 June for 90 minutes. She said to wait.", [9]),
        ("9 June 2026, 1 h. I brought my haste. We met again on 23 June for 90 minutes.", [9, 23]),
    ],
)
def test_a_session_told_of_in_an_entry_of_supervision(entry: str, days: list[int]) -> None:
    assert [s.date.day for s in gathered(("Supervision", 1), entry)[0] if s.date and s.counted] == days


def test_a_cover_with_days_of_practice_and_hours_is_no_session() -> None:
    rows = [["Learner", "Ada Quill"], ["Dates of practice", "9 June to 7 October 2026"], ["Coaching hours", "21"]]
    assert gathered(("Cover sheet", 1), rows)[0] == ()


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("five quarters of an hour", 75),
        ("three-quarters of an hour", 45),
        ("7 quarters of an hour", 105),
        ("a quarter of an hour", 15),
        ("an hour and three quarters", 105),
    ],
)
def test_quarters_of_an_hour(text: str, minutes: int) -> None:
    assert [f.minutes for f in find_durations(text)] == [minutes]


@pytest.mark.parametrize(
    ("entry", "minutes"),
    [
        (
            "12th. Client A, 75 minutes. She made a list of all that she does in a week and struck out a third of it.",
            [75],
        ),
        ("12th, Client A, 10 to 11.30. She made a list of all that she does in a week and struck out a third.", [90]),
        ("12th. She made a list of all that she does in a week and struck out a third of it before she left me.", []),
        ("The 12th was a day on which nothing went as it should and I spent an hour on the train to Leeds.", []),
    ],
)
def test_longer_entries_of_a_diary_under_its_months(entry: str, minutes: list[int]) -> None:
    assert [c[3] for c in counted(("Diary", 1), ("January 2026", 2), entry)] == minutes


def test_what_a_client_wrote_of_minutes_is_no_session() -> None:
    text = "Client A wrote on 9 June 2026: “Ninety minutes that I looked forward to.”"
    assert counted(("Supervision and feedback", 1), "Both clients answered.", text) == []
