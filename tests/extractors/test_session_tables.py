"""Logs, forms and workbooks: one awkward thing each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

import pytest

from extractors.model import Context, Hours, Kind, Role, Session
from extractors.sessions.gather import gather
from extractors.sessions.labels import contents_of
from tests.extractors.session_documents import TODAY, Paper, Value, reading

CONTEXT = Context("Ada Quill", "701", TODAY)
HEAD = ["Date", "Client", "Duration", "Topic"]


def gathered(paper: Paper, *more: Paper) -> tuple[tuple[Session, ...], Hours]:
    return gather(reading(paper, *more), CONTEXT)


def log(rows: Sequence[Sequence[str]], heading: str = "2.2 Coaching log") -> tuple[Session, ...]:
    paper = Paper()
    paper.heading(heading)
    paper.table(rows)
    return gathered(paper)[0]


def said(sessions: Sequence[Session]) -> list[tuple[str | None, str | None, int | None]]:
    return [(s.client, s.date.isoformat() if s.date else None, s.minutes) for s in sessions if s.counted]


def doubts(sessions: Sequence[Session]) -> list[str]:
    return [d for s in sessions for d in s.doubts]


# --- lengths -----------------------------------------------------------------------------------------------


def test_point_thirty_beside_halves_is_asked_about() -> None:
    sessions = log(
        [
            HEAD,
            ["3/2/26", "Client 1", "1.30", "a"],
            ["9/2/26", "Client 2", "1.5", "b"],
            ["16/2/26", "Client 1", "2", "c"],
        ]
    )
    assert [s.minutes for s in sessions] == [90, 90, 120]
    assert [bool(s.doubts) for s in sessions] == [True, False, False]


def test_point_thirty_alone_is_hours_and_minutes() -> None:
    sessions = log(
        [
            HEAD,
            ["3/2/26", "Client 1", "1.30", "a"],
            ["9/2/26", "Client 2", "1.15", "b"],
            ["16/2/26", "Client 1", "2.00", "c"],
        ]
    )
    assert [s.minutes for s in sessions] == [90, 75, 120]
    assert doubts(sessions) == []
    assert sessions[0].reads == "1.30 read as 1 h 30"


def test_a_number_between_hours_and_minutes_is_asked_about() -> None:
    sessions = log([HEAD, ["3/2/26", "Client 1", "12", "a"], ["9/2/26", "Client 2", "60", "b"]])
    assert sessions[0].doubts
    assert not sessions[1].doubts


def test_clock_times_that_do_not_fit_the_stated_length() -> None:
    rows = [
        ["Date", "Time", "Client", "Hours", "Topic"],
        ["3/2/26", "10:00-11:30", "Client 1", "1.5", "a"],
        ["9/2/26", "10:00-11:30", "Client 2", "2", "b"],
    ]
    sessions = log(rows)
    assert [s.minutes for s in sessions] == [90, 120]
    assert [len(s.doubts) for s in sessions] == [0, 1]
    assert sessions[0].start == time(10, 0)


def test_date_and_time_in_one_column() -> None:
    sessions = log(
        [
            ["Date and time", "Coachee", "Aim"],
            ["3 Feb 2026\n10.00-11.15", "A", "a"],
            ["9 Feb 2026\n2pm to 3.30", "B", "b"],
        ]
    )
    assert said(sessions) == [("A", "2026-02-03", 75), ("B", "2026-02-09", 90)]


@pytest.mark.parametrize(
    "extra", ["Preparation (hrs)", "Travel time", "Running total", "Cumulative hours", "Planned duration"]
)
def test_other_columns_of_hours_are_not_the_length(extra: str) -> None:
    sessions = log(
        [
            ["Date", "Client", extra, "Hours", "Topic"],
            ["3/2/26", "Client 1", "1.5", "1", "a"],
            ["9/2/26", "Client 2", "3", "1.5", "b"],
        ]
    )
    assert [s.minutes for s in sessions] == [60, 90]


def test_a_length_of_several_sessions_is_asked_about() -> None:
    (session,) = log([HEAD, ["3/2/26", "Client 1", "2 x 45 mins", "a"]])
    assert session.minutes == 90
    assert session.doubts


def test_odd_lengths_are_asked_about() -> None:
    sessions = log(
        [
            HEAD,
            ["3/2/26", "Client 1", "4 hours", "a"],
            ["9/2/26", "Client 2", "15 mins", "b"],
            ["10/2/26", "Client 2", "3 hours", "b"],
        ]
    )
    assert [bool(s.doubts) for s in sessions] == [True, True, False]


def test_no_length_is_none() -> None:
    sessions = log([HEAD, ["3/2/26", "Client 1", "", "a"], ["9/2/26", "Client 2", "1 hr", "b"]])
    assert said(sessions) == [("Client 1", "2026-02-03", None), ("Client 2", "2026-02-09", 60)]
    assert "the record has no length" in sessions[0].doubts


# --- dates -------------------------------------------------------------------------------------------------


def test_years_come_from_neighbours_over_the_turn_of_the_year() -> None:
    rows = [
        HEAD,
        ["11 Nov 2025", "Client 1", "1h", "a"],
        ["9 Dec", "Client 1", "1h", "b"],
        ["13 Jan", "Client 1", "1h", "c"],
        ["10 Feb", "Client 1", "1h", "d"],
    ]
    assert [s.date for s in log(rows)] == [date(2025, 11, 11), date(2025, 12, 9), date(2026, 1, 13), date(2026, 2, 10)]


def test_a_year_that_nothing_states_is_asked_about() -> None:
    sessions = log([HEAD, ["11 Nov", "Client 1", "1h", "a"], ["9 Dec", "Client 2", "1h", "b"]])
    assert all(any("no year" in d for d in s.doubts) for s in sessions)


def test_an_impossible_date_is_reported_and_still_counted() -> None:
    sessions = log([HEAD, ["31/06/2026", "Client 1", "1h", "a"], ["9/6/2026", "Client 2", "1h", "b"]])
    assert said(sessions) == [("Client 1", None, 60), ("Client 2", "2026-06-09", 60)]
    assert any("31 June 2026" in d for d in sessions[0].doubts)


def test_the_american_order_only_where_the_column_proves_it() -> None:
    american = log([HEAD, ["02/03/2026", "Client 1", "1h", "a"], ["02/17/2026", "Client 2", "1h", "b"]])
    assert [s.date for s in american] == [date(2026, 2, 3), date(2026, 2, 17)]
    assert all(s.doubts for s in american)
    british = log([HEAD, ["02/03/2026", "Client 1", "1h", "a"], ["05/04/2026", "Client 2", "1h", "b"]])
    assert [s.date for s in british] == [date(2026, 3, 2), date(2026, 4, 5)]


def test_a_weekday_that_does_not_fit() -> None:
    sessions = log([HEAD, ["Mon 3 Feb 2026", "Client 1", "1h", "a"], ["Tue 10 Feb 2026", "Client 2", "1h", "b"]])
    assert [bool(s.doubts) for s in sessions] == [True, False]


def test_a_week_or_a_month_is_asked_about() -> None:
    sessions = log(
        [
            HEAD,
            ["w/c 9 Feb 2026", "Client 1", "1h", "a"],
            ["March 2026", "Client 2", "1h", "b"],
            ["", "Client 2", "1h", "c"],
        ]
    )
    assert [s.date for s in sessions] == [date(2026, 2, 9), None, None]
    assert all(s.doubts for s in sessions)


def test_a_slip_in_the_year_is_asked_about() -> None:
    rows = [HEAD] + [[f"{d}/2/26", "Client 1", "1h", "a"] for d in (3, 9, 16)] + [["23/2/24", "Client 1", "1h", "a"]]
    assert [bool(s.doubts) for s in log(rows)] == [False, False, False, True]


# --- what counts -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (["3/2/26", "Client 1", "DNA", "Session"], "did not attend"),
        (["3/2/26", "Client 1", "1h", "Session cancelled by client"], "cancelled"),
        (["3/2/26", "Client 1", "1h", "Chemistry meeting"], "chemistry"),
        (["3/2/26", "Client 1", "1h", "Three-way contracting meeting with sponsor"], "three-way"),
        (["3/2/26", "Client 1", "1h", "Preparation for session 2"], "preparation"),
        (["3/2/26", "Senior leadership team", "2h", "Strategy"], "group"),
        (["3/2/26", "Peer", "45m", "Listening"], "peer"),
        (["3/2/27", "Client 1", "1h", "Session 9"], "planned"),
        (["3/2/26 (rescheduled)", "Client 1", "1h", "Session"], "rescheduled"),
        (["TBC", "Client 1", "1h", "Session"], "planned"),
    ],
)
def test_rows_that_are_not_counted_say_why(row: list[str], why: str) -> None:
    sessions = log([HEAD, ["1/2/26", "Client 2", "1h", "a"], row])
    assert [s.counted for s in sessions] == [True, False]
    assert why in (sessions[1].why_not or "")


@pytest.mark.parametrize(
    "topic",
    [
        "Preparation for a difficult interview",
        "Leadership team dynamics",
        "Team meeting that went wrong; she cancelled it",
        "Planning for the new financial year",
        "Stakeholder mapping",
        "How her peer group sees her",
        "A missed deadline and what was learned",
        "Future plans",
        "Attended the board; travel and workload",
        "Supporting a group of new managers",
    ],
)
def test_topics_that_only_sound_like_something_else(topic: str) -> None:
    sessions = log([HEAD, ["3/2/26", "Client 1", "1h", topic]])
    assert [s.counted for s in sessions] == [True]
    assert doubts(sessions) == []


def test_supervision_in_the_coaching_log_goes_to_supervision() -> None:
    paper = Paper()
    paper.heading("2.2 Coaching log")
    paper.table([HEAD, ["3/2/26", "Client 1", "1h", "a"], ["9/2/26", "Supervision", "90m", "Boundaries"]])
    sessions, hours = gathered(paper)
    assert [s.kind for s in sessions] == ["coaching", "supervision"]
    assert (hours.coaching_minutes, hours.supervision_minutes, hours.clients) == (60, 90, ("Client 1",))


def test_supervision_with_a_line_manager_is_asked_about() -> None:
    sessions = log(
        [
            ["Date", "Supervisor", "Hours", "Notes"],
            ["3/2/26", "Line manager", "1", "a"],
            ["9/2/26", "M. Stone", "1", "b"],
        ],
        "2.3 Supervision",
    )
    assert [bool(s.doubts) for s in sessions] == [True, False]


def test_a_plan_with_dates_does_not_count() -> None:
    sessions = log(
        [["Session", "Planned date", "Planned duration"], ["1", "3/2/26", "90 mins"], ["2", "9/3/26", "90 mins"]],
        "2.1 Plan 20 hours",
    )
    assert said(sessions) == []


def test_a_log_under_the_heading_of_the_plan_still_counts() -> None:
    sessions = log([[*HEAD, "Outcomes"], ["3/2/26", "Client 1", "90 mins", "a", "She tried it."]], "2.1 Plan 20 hours")
    assert said(sessions) == [("Client 1", "2026-02-03", 90)]


def test_entered_twice_counts_once_and_a_differing_length_is_asked_about() -> None:
    sessions = log(
        [
            HEAD,
            ["3/2/26", "Client 1", "1h", "a"],
            ["3/2/26", "Client 2", "1h", "b"],
            ["3 Feb 2026", "client one", "90m", ""],
        ]
    )
    assert said(sessions) == [("Client 1", "2026-02-03", 60), ("Client 2", "2026-02-03", 60)]
    assert (sessions[2].why_not or "").startswith("repeat of")
    assert any("1 h 30" in d for d in sessions[0].doubts)


def test_two_sessions_on_one_day_apart_by_the_clock_both_count() -> None:
    sessions = log([HEAD, ["3/2/26", "Client 1", "9:00-10:00", "a"], ["3/2/26", "Client 1", "14:00-15:30", "b"]])
    assert [s.minutes for s in sessions if s.counted] == [60, 90]
    assert doubts(sessions)


def test_overlapping_clock_times_are_asked_about() -> None:
    sessions = log(
        [
            HEAD,
            ["3/2/26", "Client 1", "9:00-10:30", "a"],
            ["3/2/26", "Client 2", "10:00-11:00", "b"],
            ["3/2/26", "Client 2", "12:00-13:00", "b"],
        ]
    )
    assert [any("overlap" in d for d in s.doubts) for s in sessions] == [True, True, False]


def test_a_reflection_by_number_repeats_the_record_and_adds_nothing() -> None:
    paper = Paper()
    paper.heading("2.2 Records")
    paper.table([["Client", "Session no", "Date", "Length"], ["C1", "1", "3/2/26", "1h"], ["C1", "2", "9/2/26", "1h"]])
    paper.heading("2.5 Critical reflection")
    paper.table(
        [
            ["Client", "Session no", "Date", "Reflection"],
            ["Client 1", "1", "4/2/26", "Good."],
            ["Client 1", "2", "9/2/26", "Better."],
            ["Client 1", "3", "20/2/26", "Best."],
        ]
    )
    sessions, hours = gathered(paper)
    assert hours.coaching_minutes == 120
    assert [s.counted for s in sessions] == [True, True, False, False, False]
    assert hours.clients == ("Client 1",)


def test_tracked_deletions_are_not_read() -> None:
    paper = Paper()
    paper.heading("2.2 Coaching log")
    paper.para("We met on 3 February 2026 for an hour.", role=Role.DELETED)
    assert gathered(paper)[0] == ()


# --- clients -----------------------------------------------------------------------------------------------


def test_one_label_for_each_client() -> None:
    rows = [
        HEAD,
        ["1/2/26", "Client 1", "1h", "a"],
        ["2/2/26", "client one", "1h", "b"],
        ["3/2/26", "C1", "1h", "c"],
        ["4/2/26", "Client No. 2", "1h", "d"],
        ["5/2/26", "Client 02", "1h", "e"],
    ]
    assert [s.client for s in log(rows)] == ["Client 1", "Client 1", "Client 1", "Client No. 2", "Client No. 2"]


def test_a_name_beside_the_label_is_the_same_client() -> None:
    rows = [
        HEAD,
        ["1/2/26", "Client A (Rowan)", "1h", "a"],
        ["2/2/26", "Rowan", "1h", "b"],
        ["3/2/26", "Client B", "1h", "c"],
    ]
    assert [s.client for s in log(rows)] == ["Client A", "Client A", "Client B"]


def test_first_and_full_name_are_one_client() -> None:
    rows = [
        HEAD,
        ["1/2/26", "Rowan Teale", "1h", "a"],
        ["2/2/26", "Rowan", "1h", "b"],
        ["3/2/26", "Ottilie – head of service", "1h", "c"],
    ]
    paper = Paper()
    paper.heading("Log")
    paper.table(rows)
    assert len(gathered(paper)[1].clients) == 2


def test_the_client_from_a_title_row_or_caption() -> None:
    paper = Paper()
    paper.heading("2.2 Coaching log")
    paper.table(
        [["Coaching log: Client A", "", ""], ["Date", "Duration", "Topic"], ["3/2/26", "1h", "a"]], {(0, 0): (1, 3)}
    )
    paper.para("Table 2: sessions with Client B")
    paper.table([["Date", "Duration", "Topic"], ["4/2/26", "1h", "a"]])
    assert said(gathered(paper)[0]) == [("Client A", "2026-02-03", 60), ("Client B", "2026-02-04", 60)]


# --- workbooks ---------------------------------------------------------------------------------------------


def test_typed_cells_go_before_their_text() -> None:
    book = Paper("log.xlsx", Kind.XLSX)
    values: dict[tuple[int, int], tuple[Value, str]] = {
        (1, 0): (date(2026, 2, 3), ""), (1, 2): (90.0, "min"), (2, 0): (46062.0, ""), (2, 2): (time(1, 15), ""), (3, 0): (date(2026, 3, 3), ""), (3, 2): (1.5, ""),
    }  # fmt: skip
    book.table(
        [
            HEAD,
            ["02/03/26", "Client 1", "1:30", "a"],
            ["46062", "Client 2", "01:15", "b"],
            ["03/03/26", "Client 2", "1.5", "c"],
        ],
        values=values,
        name="Coaching",
    )
    assert said(gathered(book)[0]) == [
        ("Client 1", "2026-02-03", 90),
        ("Client 2", "2026-02-09", 75),
        ("Client 2", "2026-03-03", 90),
    ]


def test_a_sheet_of_supervision() -> None:
    book = Paper("log.xlsx", Kind.XLSX)
    book.table(
        [["Date", "Hours", "With"], ["3/2/26", "1.5", "Supervisor"], ["3/3/26", "1", "Supervisor"]], name="Supervision"
    )
    assert gathered(book)[1].supervision_minutes == 150


def test_the_same_log_in_two_files_counts_once() -> None:
    rows = [HEAD, ["3/2/26", "Client 1", "1h", "a"], ["9/2/26", "Client 2", "90m", "b"]]
    paper, book = Paper(), Paper("log.xlsx", Kind.XLSX)
    paper.heading("2.2 Coaching log")
    paper.table(rows)
    book.table(rows, name="Sheet1")
    assert gathered(paper, book)[1].coaching_minutes == 150


# --- records' fields ---------------------------------------------------------------------------------------


def test_missing_fields() -> None:
    (session,) = log(
        [
            ["Date", "Client", "Duration", "Topic", "Link to goals", "Tools", "Key points", "Outcomes"],
            ["3/2/26", "Client 1", "1h", "a", "", "-", "b", "c"],
        ]
    )
    assert session.missing == ("goal", "tools")


@pytest.mark.parametrize(
    "columns",
    [
        ["Date", "Venue"],
        ["Name", "Date of birth"],
        ["Criterion", "Page"],
        ["Date", "Version", "Author"],
        ["Activity", "By when", "Hours"],
    ],
)
def test_other_tables_are_no_logs(columns: list[str]) -> None:
    rows = [columns] + [
        [{"Date": "3/2/26", "Hours": "2", "By when": "3/3/26"}.get(c, "x") for c in columns] for _ in range(3)
    ]
    assert log(rows, "Evidence") == ()


@pytest.mark.parametrize(
    ("header", "fields"),
    [
        ("Topic and goal", {"aim", "goal"}),
        ("Key points / agreed outcome", {"key_points", "outcomes"}),
        ("Aim (tools used)", {"aim", "tools"}),
        ("Topic", set()),
        ("Date and time", set()),
        ("Notes", set()),
    ],
)
def test_a_combined_header_asks_for_several_things(header: str, fields: set[str]) -> None:
    assert {field.value for field in contents_of(header)} == fields


# --- rows that say one thing only, covers, and what the first lines of a part say ------------------------------


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (["18/2/26", "Client 2", "", "Flood at the depot, cancelled by client"], "cancelled"),
        (["30/6/26", "Client 2", "60", "Planned review, after hand in"], "planned"),
        (["18/2/26", "Client 2", "60", "Follow-up, to come"], "planned"),
        (["18/2/26", "Client 2", "60", "Role play with a tutor, for practice"], "peer or triad practice"),
        (["18/2/26", "Client 2", "60", "Reviewed the planned merger"], None),
        (["18/2/26", "Client 2", "60", "A project was cancelled and what it did to her"], None),
    ],
)
def test_the_one_text_of_a_row_may_say_that_it_was_not_held(row: list[str], why: str | None) -> None:
    sessions = log([HEAD, ["3/2/26", "Client 1", "90", "Setting goals"], row])
    assert sessions[-1].why_not == why


def test_a_cover_with_totals_is_no_session() -> None:
    paper = Paper()
    for text in (
        "Name: Ada Quill",
        "Clients: 2 (Client 1, a bursar; Client 2, a registrar)",
        "Total coaching hours: 20",
    ):
        paper.para(text)
    assert gathered(paper)[0] == ()


@pytest.mark.parametrize(
    ("lead", "kind"),
    [("I had group supervision with three others.", "supervision"), ("I saw both clients on line.", "coaching")],
)
def test_the_first_line_of_a_part_may_say_what_follows(lead: str, kind: str) -> None:
    paper = Paper()
    paper.heading("Question 5")
    paper.para(lead)
    paper.para("4 November 2025, 1.5 hours. Took Client 1 and my habit of answering for her.")
    assert {s.kind for s in gathered(paper)[0]} == {kind}


@pytest.mark.parametrize(
    ("cell", "counts", "why"),
    [
        ("Vision has shifted, plan not yet written", True, "something else is not done yet"),
        ("He has not yet told the board", True, "the same in a sentence"),
        ("Not yet", False, "the session itself"),
        ("Not yet held", False, "said in full"),
        ("Still to come", False, "ahead"),
    ],
)
def test_what_is_not_yet(cell: str, counts: bool, why: str) -> None:
    sessions = log([HEAD, ["3/2/26", "Client 1", "90 min", "Goals"], ["10/2/26", "Client 1", "90 min", cell]])
    assert [s.counted for s in sessions] == [True, counts], why


# --- what is no session ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("aim", "held"),
    [
        ("not held, trains on strike", False),
        (
            "Did not come. I sat in the canteen with two coffees until a message said that the board had been called for that hour",
            False,
        ),
        ("did not come to the point until the end, when she told me what the board had said of her in May", True),
        ("not held back by the agenda; she said it all", True),
    ],
)
def test_a_row_that_opens_with_not_having_taken_place(aim: str, held: bool) -> None:
    head = ["Client", "Date", "Length", "Aim (goal)", "Tools"]
    rows = [head, ["Client 1", "3/2/26", "75 min", "Goals", "SWOT"], ["Client 1", "9/2/26", "75 min", aim, "-"]]
    assert [s.counted for s in log(rows)] == [True, held]


def test_what_others_said_is_no_log_though_it_says_when() -> None:
    rows = [
        ["From", "When", "Words"],
        ["Client 1", "July 2026, letter", "I should have liked it earlier."],
        ["The sponsor of Client 2", "07/07/26, call", "The rota is his own now."],
    ]
    assert not said(log(rows, "7 What others said"))


def test_a_running_number_before_the_day_is_no_day() -> None:
    rows = [["No.", "When", "Client", "Minutes"]]
    rows += [[f"{n}", f"{n}, {day} Jan 2026", "Client 1", "90"] for n, day in ((1, 19), (2, 22), (3, 28))]
    assert [s.date.day for s in log(rows) if s.date] == [19, 22, 28]


def test_another_day_told_of_in_an_entry_is_no_session_of_its_own() -> None:
    paper = Paper()
    paper.heading("Group supervision")
    paper.para(
        "6 May 2026, 90 minutes. I brought a client who thanks me too much. I asked her about it on 20 May and the "
        "session turned."
    )
    assert [(s.kind, s.date.day if s.date else 0) for s in gathered(paper)[0]] == [("supervision", 6)]


def test_the_client_before_the_day_in_one_cell_of_a_form() -> None:
    paper = Paper()
    paper.heading("Record of sessions")
    for serial, (client, day) in enumerate((("Client D", "2 June"), ("Client E", "4 June")), 1):
        paper.table(
            [
                [f"No. {serial}", f"{client}, {day} 2026, 0930-1100, 90 min"],
                ["Aim and goal served", "Look at the first goal (D1)"],
                ["Tools", "GROW"],
                ["Options and outcome", "Wait or write to the chair. Will write"],
            ]
        )
    assert said(gathered(paper)[0]) == [("Client D", "2026-06-02", 90), ("Client E", "2026-06-04", 90)]
