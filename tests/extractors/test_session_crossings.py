"""Tables whose sessions stand where rows and columns cross, and other settings of facts that no column holds alone."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.model import Hours, Session
from extractors.sessions.setting import Settings
from extractors.sessions.tables_unread import unread_tables
from tests.extractors.session_documents import Item, Paper, gathered, reading

LOG = ("2.2 Coaching log", 1)


def read(*items: Item) -> tuple[list[Session], Hours]:
    sessions, hours = gathered(LOG, *items)
    return [s for s in sessions if s.counted], hours


A, B = ("Client 1", date(2026, 3, 3), 60), ("Client 2", date(2026, 3, 10), 90)

READ: list[tuple[str, tuple[Item, ...]]] = [
    ("sessions by number across, with a total", ([["", "Session 1", "Session 2", "Total"], ["Client 1", "3/3/26 1 hr", "17/3/26 1 hr", "2 hrs"], ["Client 2", "10/3/26 90 mins", "", "1.5 hrs"]],)),
    ("lengths across, days in the cells", ([["Client", "60 minutes", "90 minutes"], ["Client 1", "3 March 2026\n17 March 2026", ""], ["Client 2", "", "10 March 2026"]],)),
    ("months across", ([["Client", "March 2026", "April 2026"], ["Client 1", "3rd (1 hr), 17th (1 hr)", ""], ["Client 2", "10th (90 mins)", ""]],)),
    ("days down, months across", ([["Day", "March 2026", "April 2026"], ["3", "Client 1 60m", ""], ["10", "Client 2 90m", ""], ["17", "Client 1 1h", ""]],)),
    ("dates across, decimals in the cells", ([["Client", "3/3/26", "10/3/26", "17/3/26", "Total"], ["Client 1", "1", "", "1", "2"], ["Client 2", "", "1.5", "", "1.5"]],)),
    ("groups of start and finish under names", ([["Client 1", "", "", "Client 2", "", ""], ["Date", "Start", "Finish", "Date", "Start", "Finish"], ["3/3/26", "10:00", "11:00", "10/3/26", "09:00", "10:30"], ["17/3/26", "10:00", "11:00", "", "", ""]],)),
    ("entries in brackets", ("[Client 1 / 3 March 2026 / 1 hr] We began.", "[Client 2 / 10 March 2026 / 90 mins] He came late.", "[Client 1 / 17 March 2026 / 1 hr] It went on.")),
    ("lengths before the days", (("Client 1", 2), "1 hr: 3/3/26, 17/3/26", ("Client 2", 2), "90 mins: 10/3/26")),
    ("day, client and length in three sentences", ("Tuesday 3 March 2026. Client 1. One hour, on her goals.", "Tuesday 10 March 2026. Client 2. Ninety minutes, and we were tired.", "Tuesday 17 March 2026. Client 1. An hour again.")),
    ("a form about the client above the log", (("First profile", 2), [["Client", "Client 1"], ["Sector", "Health"]], [["Date", "Length"], ["3/3/26", "1 hr"], ["17/3/26", "1 hr"]], ("Second profile", 2), [["Client", "Client 2"], ["Sector", "Retail"]], [["Date", "Length"], ["10/3/26", "90 min"]])),
    ("questions as labels", ("Who was the session with? Client 1", "When was it? 3 March 2026", "How long was it? 1 hour", "Who was the session with? Client 2", "When was it? 10 March 2026", "How long was it? 90 minutes", "Who was the session with? Client 1", "When was it? 17 March 2026", "How long was it? 1 hour")),
    ("boxes ticked", tuple([["Client", c], ["Date", d], ["Length", f"{'☒' if n == 60 else '☐'} 60 min {'☒' if n == 90 else '☐'} 90 min"], ["Focus", "x"]] for c, d, n in (("Client 1", "3/3/26", 60), ("Client 2", "10/3/26", 90), ("Client 1", "17/3/26", 60)))),
    ("start with the length in brackets", ([["Date", "Time", "Client"], ["3/3/26", "14:00 (1 hr)", "Client 1"], ["10/3/26", "9:30 (90 mins)", "Client 2"], ["17/3/26", "16:00 (1 hr)", "Client 1"]],)),
    ("days in words", ("On the third of March 2026 I met Client 1 for an hour.", "On the tenth of March 2026 I met Client 2 for ninety minutes.", "On the seventeenth of March 2026 I met Client 1 for an hour.")),
]  # fmt: skip


@pytest.mark.parametrize(("why", "items"), READ, ids=[why for why, _ in READ])
def test_what_stands_across_is_read(why: str, items: tuple[Item, ...]) -> None:
    sessions, hours = read(*items)
    found = sorted((s.date, s.client, s.minutes) for s in sessions if s.date and s.client and s.minutes)
    third = (date(2026, 3, 17), "Client 1", 60)
    assert found == [(A[1], A[0], A[2]), (B[1], B[0], B[2]), third], why
    assert hours.coaching_minutes == 210
    assert [d for s in sessions for d in s.doubts] == []


def test_rows_that_add_up_others_in_any_words_are_sums() -> None:
    table = [
        ["Date", "Client", "Length"],
        ["3/3/26", "Client 1", "1 hr"],
        ["10/3/26", "Client 1", "1 hr"],
        ["So far", "", "2 hrs"],
    ]
    sessions, hours = read(table)
    assert (len(sessions), hours.coaching_minutes) == (2, 120)


def test_a_summary_by_month_holds_no_sessions() -> None:
    log = [["Date", "Client", "Length"], ["3/3/26", "Client 1", "1 hr"], ["7/4/26", "Client 1", "1 hr"]]
    months = [["Month", "Sessions", "Hours"], ["March 2026", "1", "1"], ["April 2026", "1", "1"], ["Total", "2", "2"]]
    assert read(log, "Summary by month", months)[1].coaching_minutes == 120


def test_coaching_beside_supervision_is_told_apart() -> None:
    table = [
        ["Coaching", "", "", "Supervision", "", ""],
        ["Date", "Client", "Hours", "Date", "Supervisor", "Hours"],
        ["3/3/26", "Client 1", "1", "5/3/26", "Dr P", "1.5"],
        ["10/3/26", "Client 2", "2", "", "", ""],
        ["Total", "", "3", "Total", "", "1.5"],
    ]
    _, hours = read(table)
    assert (hours.coaching_minutes, hours.supervision_minutes) == (180, 90)
    assert (hours.declared_coaching_minutes, hours.declared_supervision_minutes) == (180, 90)


def test_a_planned_length_with_attendance_is_counted_and_asked_about() -> None:
    table = [
        ["Date", "Client", "Planned length", "Took place (Y/N)"],
        ["3/3/26", "Client 1", "1 hr", "Y"],
        ["10/3/26", "Client 2", "1 hr", "N"],
    ]
    sessions, hours = read(table)
    assert hours.coaching_minutes == 60
    assert any("planned one" in d for d in sessions[0].doubts)


@pytest.mark.parametrize(("answer", "minutes"), [("true", 0), ("yes", 0), ("false", 60), ("No", 60)])
def test_yes_under_cancelled_is_a_session_that_was_not_held(answer: str, minutes: int) -> None:
    table = [["Date", "Client", "Length", "Cancelled"], ["3/3/26", "Client 1", "1 hr", answer]]
    assert read(table)[1].coaching_minutes == minutes


@pytest.mark.parametrize(
    "text",
    ["Study day at the college, 6 hours.", "Read two chapters on listening, 2 hours.", "Wrote up notes (45 mins)."],
)
def test_the_learners_own_work_in_a_diary_is_not_counted(text: str) -> None:
    assert read(f"Tuesday 3 March 2026. {text}")[1].coaching_minutes == 0


def test_hours_without_a_clock_are_read_and_asked_about() -> None:
    sessions, hours = read("Thursday 5 March 2026. Client 1, ten to twelve. We looked at the board.")
    assert hours.coaching_minutes == 120
    assert any("ten to twelve" in d for d in sessions[0].doubts)


def test_a_table_of_days_and_figures_that_gave_no_session_is_said() -> None:
    paper = Paper()
    paper.heading(*LOG)
    paper.table([["Ref", "x", "y"], *([f"Client {n % 2 + 1}", f"{n} March 2026", "0.75"] for n in range(3, 9))])
    made = reading(paper)
    assert [d.about for d in unread_tables(made, Settings(made), ())] == [
        "a table has 6 days and figures beside a client, but no session was read of it"
    ]


@pytest.mark.parametrize("header", ["Feedback", "Deadline", "Signed", "Actions"])
def test_tables_of_other_days_are_not(header: str) -> None:
    paper = Paper()
    paper.heading(*LOG)
    paper.table([["Ref", header, "y"], *([f"Client {n % 2 + 1}", f"{n} March 2026", "7"] for n in range(3, 9))])
    made = reading(paper)
    assert list(unread_tables(made, Settings(made), ())) == []
