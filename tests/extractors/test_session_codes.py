"""Whose a session is by its number, and what stands with a day around a log and is no session: cases for and against."""

from __future__ import annotations

import pytest

from extractors.model import Context
from extractors.sessions.dates import find_dates
from extractors.sessions.gather import gather
from extractors.sessions.lengths import read_length
from extractors.sessions.lines import day_alone
from extractors.sessions.prose import heading_name
from extractors.sessions.record import Nature
from extractors.sessions.setting import nature_of
from extractors.sessions.status import held_another_day
from extractors.sessions.titles import name_in
from tests.extractors.session_documents import TODAY, Item, Paper, gathered, reading

HELD = ("2.2 Coaching log", 1)
Counted = list[tuple[str, str | None, str | None, int | None]]


def counted(*items: Item) -> Counted:
    return [
        (s.kind, s.client, s.date.isoformat() if s.date else None, s.minutes) for s in gathered(*items)[0] if s.counted
    ]


def written(paper: Paper) -> Counted:
    sessions = gather(reading(paper), Context("Ada Quill", "701", TODAY))[0]
    return [(s.kind, s.client, s.date.isoformat() if s.date else None, s.minutes) for s in sessions if s.counted]


# --- the number says whose ----------------------------------------------------------------------------------------

FEB, MAR, APR, MAY = "3 February 2026", "3 March 2026", "2 April 2026", "5 May 2026"
FEB2, MAR2, APR2 = "10 February 2026", "10 March 2026", "9 April 2026"


def _log(*rows: tuple[str, str], header: str = "Session") -> list[list[str]]:
    return [[header, "Date", "Length", "Topic"], *([code, day, "1 hour", "Rota"] for code, day in rows)]


@pytest.mark.parametrize(
    ("rows", "clients"),
    [
        # by turns: the first figure is the client's
        ([("1.1", FEB), ("2.1", FEB2), ("1.2", MAR), ("2.2", MAR2)], {"Client 1", "Client 2"}),
        ([("1.1", FEB), ("1.2", MAR), ("2.1", FEB2), ("2.2", MAR2)], {"Client 1", "Client 2"}),
        ([("1-1", FEB), ("2-1", FEB2), ("1-2", MAR), ("2-2", MAR2)], {"Client 1", "Client 2"}),
        ([("1/1", FEB), ("2/1", FEB2), ("1/2", MAR), ("2/2", MAR2)], {"Client 1", "Client 2"}),
        ([("1/4", FEB), ("2/4", FEB2), ("3/4", MAR), ("4/4", MAR2)], {None}),  # the first of four
        ([("R/1", FEB), ("T/1", FEB2), ("R/2", MAR), ("T/2", MAR2), ("R/3", APR), ("T/3", APR2)], {"Client R", "Client T"}),
        ([("RV/01", FEB), ("TK/01", FEB2), ("RV/02", MAR), ("TK/02", MAR2)], {"Client RV", "Client TK"}),
        # phases follow each other, and one figure alone is a part of the text
        ([("1.1", FEB), ("1.2", MAR), ("2.1", APR), ("2.2", MAY)], {None}),
        ([("4.1", FEB), ("4.2", MAR), ("4.3", APR)], {None}),
        ([("2.1", FEB), ("3.1", FEB2), ("2.2", MAR), ("3.2", MAR2)], {None}),  # nothing is 1
        ([("1.1", FEB), ("2.1", FEB2), ("1.3", MAR), ("2.2", MAR2)], {None}),  # one is missing
        ([("1.1", MAR), ("2.1", FEB2), ("1.2", FEB), ("2.2", MAR2)], {None}),  # against the days
        ([("RV/01", FEB), ("RV/02", MAR)], {None}),  # one prefix: the log's own
    ],
)  # fmt: skip
def test_the_number_of_a_session_says_whose_it_is(rows: list[tuple[str, str]], clients: set[str | None]) -> None:
    assert {c[1] for c in counted(HELD, _log(*rows))} == clients


def test_figures_that_do_not_alternate_are_clients_where_the_text_calls_them_so() -> None:
    rows = _log(("1.1", FEB), ("1.2", MAR), ("2.1", APR), ("2.2", MAY))
    told = "Mentee 1 runs a depot, and Mentee 2 a laundry."
    assert {c[1] for c in counted(HELD, told, rows)} == {"Mentee 1", "Mentee 2"}
    assert {c[1] for c in counted(("1 Who", 1), "Mentee 1 runs a depot.", HELD, rows)} == {None}


def test_a_reflection_under_the_number_is_the_same_session() -> None:
    rows = _log(("1.1", FEB), ("2.1", FEB2), ("1.2", MAR), ("2.2", MAR2))
    again = [
        ["Session", "Reflection"],
        *([f"{code}, {day[:-5]}", "Too quick"] for code, day in (r[:2] for r in rows[1:])),
    ]
    assert {c[1] for c in counted(HELD, rows, ("Reflections", 1), again)} == {"Client 1", "Client 2"}


def test_the_first_figure_may_count_the_sessions() -> None:
    rows = _log(("1/1", FEB), ("1/2", MAR), ("2/1", FEB2), ("2/2", MAR2), ("3/1", APR), ("3/2", APR2))
    told = "Mentee 1 runs a depot, and Mentee 2 a laundry."
    assert {c[1] for c in counted(HELD, told, rows)} == {None}


@pytest.mark.parametrize(
    ("line", "client"),
    [
        ("Seven hours: Mentee 1 four, Mentee 2 three.", None),
        ("Both are here, Client A and Client B.", None),
        ("The log of Clients A and B.", None),
        ("The sessions with Client A.", "Client A"),
        ("Client A: Client A chose the days.", "Client A"),
    ],
)
def test_a_line_above_a_table_that_names_two_clients_says_of_none(line: str, client: str | None) -> None:
    rows = [["Date", "Length", "Topic"], [FEB, "1 hour", "Rota"], [MAR, "1 hour", "Beds"]]
    assert {c[1] for c in counted(HELD, line, rows)} == {client}


def test_a_column_of_clients_goes_before_the_number() -> None:
    head = ["Session", "Date", "Length", "Client"]
    rows = [head, ["1.1", FEB, "1 hour", "Heron"], ["2.1", FEB2, "1 hour", "Teal"], ["1.2", MAR, "1 hour", "Teal"]]
    rows.append(["2.2", MAR2, "1 hour", "Heron"])
    assert {c[1] for c in counted(HELD, rows)} == {"Heron", "Teal"}


def test_the_example_above_a_table_is_not_the_client_of_all_its_rows() -> None:
    rows = _log(("R/1", FEB), ("R/2", MAR), ("R/3", APR), ("T/1", FEB2), ("T/2", MAR2), ("T/3", APR2))
    said = counted(HELD, "R/1 is the first session with Client R, and so on.", rows)
    assert [c[1] for c in said] == ["Client R"] * 3 + ["Client T"] * 3


def test_numbers_below_the_name_of_their_client_go_with_it() -> None:
    paper = Paper()
    paper.heading("2.2 Coaching sessions")
    for letter, day in (("A", 2), ("B", 3), ("C", 4)):
        if letter != "C":  # whose heading is missing
            paper.heading(f"Client {letter}", 2)
        for number in range(1, 4):
            paper.heading(f"{letter}{number}, {day + 7 * (number - 1)} June 2026, one hour", 3)
            paper.para(f"Aim: the rota ({letter}1). Tools: a map. Key points: two doors. Outcome: asks.")
    assert {c[1] for c in written(paper)} == {"Client A", "Client B", "Client C"}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Meeting 2 with A: 9 June 2026, 10–11.30", "A"),
        ("S2 (B) 9.6.26 10:00–11:30", "B"),
        ("Session 2 (K)", "K"),
        ("Session 2 (by Teams)", None),
        ("Robin (bursar)", "Robin"),
        ("A session with Robin", "Robin"),
        ("A long afternoon", None),
        ("18. Robin.", "Robin"),
        ("Client Winter", "Winter"),
        ("Mentee June", "June"),
        ("Coachee Friday", "Friday"),
        ("Winter", None),
        ("Client June 2026", None),
        ("Clients, summer", None),
        ("Client feedback", None),
    ],
)
def test_the_name_that_a_title_holds(title: str, name: str | None) -> None:
    assert name_in(title) == name


def test_a_code_of_a_session_is_no_name() -> None:
    assert heading_name("S2 (K) 9.6.26") is None
    assert heading_name("Robin: the new role") == "Robin"


# --- lines that are records ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("K, meeting 2, 9 June 2026", [9]),
        ("visit 3, 9 June 2026", [9]),
        ("Conversation 3, 9 June 2026", [9]),
        ("We met on 2, 9 and 16 June 2026", [2, 9, 16]),
        ("meetings 2, 9 June 2026", [2, 9]),  # several: two days
    ],
)
def test_a_number_before_the_day_counts_what_stands_before_it(text: str, days: list[int]) -> None:
    assert [f.day for f in find_dates(text)] == days


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("9.vi.2026", (9, 6, 2026)), ("12/XI/25", (12, 11, 2025)), ("Tue 3. ii. 2026", (3, 2, 2026)),
        ("chapter 2.iv.3", None), ("9.vi", None), ("1.i.1", None), ("9.xiv.2026", None),
    ],
)  # fmt: skip
def test_months_in_roman_figures(text: str, read: tuple[int, int, int] | None) -> None:
    assert [(f.day, f.month, f.year) for f in find_dates(text)] == ([read] if read else [])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Monday 9. Robin, an hour.", 9), ("Mon 9.", 9), ("9th: Robin", 9), ("9, Robin", 9),
        ("9. Robin, an hour.", None),  # the ninth of a list
        ("Monday was long.", None), ("Monday 9.30 to 11.", None),
    ],
)  # fmt: skip
def test_a_day_that_opens_an_entry_below_its_month(text: str, day: int | None) -> None:
    found = day_alone(text, ("June 2026",))
    assert (found.day if found else None) == day


def test_an_entry_that_opens_with_weekday_and_day_is_read_whole() -> None:
    paper = Paper()
    paper.heading("A mentoring diary")
    paper.heading("June 2026", 2)
    paper.para("Tuesday 9. Client 2, 1¼ hours. We drew the depot. Monday is his worst day and he has no deputy for it.")
    paper.para("Hours this month: 1.25 (one session).")
    assert written(paper) == [("coaching", "Client 2", "2026-06-09", 75)]


def test_a_record_that_opens_with_figures_and_goes_on_with_labels() -> None:
    paper = Paper()
    paper.heading("D2 Session records")
    for number, client, day in ((1, "K", "9 June 2026"), (2, "L", "11 June 2026"), (3, "K", "23 June 2026")):
        paper.para(
            f"D2.{number} Client {client}, {day}, 16.00 to 17.15, 75 minutes. Topic: the rota. Tools: a map. "
            "Key points: supervisor off sick, nobody rang. Outcome: rings two people."
        )
    assert [c[1:] for c in written(paper)] == [
        ("Client K", "2026-06-09", 75), ("Client L", "2026-06-11", 75), ("Client K", "2026-06-23", 75),
    ]  # fmt: skip


def test_the_name_above_a_line_of_day_and_length() -> None:
    paper = Paper()
    paper.heading("Notes of coaching meetings")
    for name, day in (("Heron, no. 1", "9 June 2026"), ("Teal, no. 1", "10 June 2026")):
        for later in (0, 14):
            paper.para(name if not later else name.replace("1", "2"))
            paper.para(f"{int(day.split()[0]) + later} June 2026 | 75 min | Zoom")
            paper.para("We drew the depot and its two doors.")
    assert {c[1] for c in written(paper)} == {"Heron", "Teal"}


def test_a_row_across_the_table_may_name_an_office() -> None:
    rows = [
        ["Session", "Date", "Min", "Theme"], ["The head of stores", "", "", ""], ["1", "9 June 2026", "75", "Rota"],
        ["The lead of two wards", "", "", ""], ["1", "11 June 2026", "60", "Beds"],
    ]  # fmt: skip
    assert [c[1] for c in counted(HELD, rows)] == ["The head of stores", "The lead of two wards"]


@pytest.mark.parametrize(
    ("first", "client"),
    [("Client 2", "Client 2"), ("Mentee K:", "Mentee K"), ("Client and no.", None), ("Meeting", None)],
)
def test_a_header_that_is_the_client_of_its_table(first: str, client: str | None) -> None:
    rows = [[first, "Date", "Minutes"], ["Session 1", "9 June 2026", "75"], ["Session 2", "16 June 2026", "60"]]
    assert [c[1] for c in counted(HELD, rows)] == [client, client]


def test_the_time_at_which_it_began_beside_the_length() -> None:
    rows = [["Client", "Date", "Time", "Length"], ["Client 1", "9 June 2026", "10.00", "75"]]
    rows.append(["Client 1", "16 June 2026", "14.00", "60"])
    assert [c[3] for c in counted(HELD, rows)] == [75, 60]
    bare = [["Client", "Date", "Time"], ["Client 1", "9 June 2026", "75 mins"], ["Client 1", "16 June 2026", "1 hour"]]
    assert [c[3] for c in counted(HELD, bare)] == [75, 60]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Client 1: planned 2 June 2026, held 9 June 2026, 75 minutes.", ["2026-06-09"]),
        ("Client 1: scheduled for 2 June 2026, took place on 9 June 2026, 75 minutes.", ["2026-06-09"]),
        ("Client 1: held 2 June 2026 and 9 June 2026, each of 75 minutes.", ["2026-06-02", "2026-06-09"]),
    ],
)
def test_the_day_planned_and_the_day_held(text: str, days: list[str]) -> None:
    paper = Paper()
    paper.heading("2.2 Coaching sessions")
    paper.para(text)
    assert [c[2] for c in written(paper)] == days


# --- what is no session -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "below", "counts"),
    [
        ("Client 2, third: Tuesday 9 June 2026", "Did not take place. A pipe had burst. I rang that evening.", False),
        ("Client 2, 9 June 2026, 10.00 to 11.00", "Cancelled by her office an hour before. We went on in July.", False),
        ("Client 2, 9 June 2026, 10.00 to 11.00", "Her holiday was cancelled, and it was all she spoke of.", True),
        ("Sponsor of Client 2, interview on 9 June 2026", "He said that her meetings are shorter.", False),
        ("Interview with the director, 9 June 2026", "He said that her meetings are shorter.", False),
        ("Client 2 (manager of two wards), 9 June 2026, 1 hour", "We drew the wards.", True),
    ],
)
def test_dated_headings_that_are_no_session(heading: str, below: str, counts: bool) -> None:
    paper = Paper()
    paper.heading("2.2 Coaching sessions")
    paper.heading(heading, 2)
    paper.para(below)
    assert bool(written(paper)) == counts


def test_a_table_of_so_many_meetings_sums_up_what_the_log_gives_one_by_one() -> None:
    plan = [
        ["Client", "Meetings and length", "First third", "Sum"], ["1", "5 x 1.5 h", "Goals", "7.5 h"],
        ["2", "2 x 1.5 h and 2 x 1.25 h", "Goals", "5.5 h"], ["All", "9 meetings", "", "13 h"],
    ]  # fmt: skip
    log = [["Client", "Date", "Length"], ["Client 1", "9 June 2026", "90 min"], ["Client 2", "11 June 2026", "75 min"]]
    assert sum(c[3] or 0 for c in counted(("3 How it was laid out", 1), plan, HELD, log)) == 165


def test_so_many_meetings_alone_are_all_there_is_and_asked_about() -> None:
    rows = [["Client", "Length", "Topic"], ["Client 1", "5 x 90 min", "Rota"], ["Client 2", "4 x 60 min", "Beds"]]
    sessions = [s for s in gathered(HELD, rows)[0] if s.counted]
    assert [s.minutes for s in sessions] == [450, 240]
    assert all(s.doubts for s in sessions)


@pytest.mark.parametrize("text", ["14 meetings", "5 sessions", "3 short visits"])
def test_a_number_of_meetings_is_no_length(text: str) -> None:
    assert read_length(text, "h") is None


def test_a_talk_in_a_note_is_no_record_of_its_own() -> None:
    rows = [
        ["Who", "What was done"],
        ["First client", "Sent by a friend; a chemistry call on 2 June 2026, 30 minutes; chose me"],
    ]
    log = [["Client", "Date", "Length"], ["Client 1", "9 June 2026", "90 min"]]
    assert [c[3] for c in counted(("How it started", 1), rows, HELD, log)] == [90]


@pytest.mark.parametrize(
    ("heading", "text", "counts"),
    [
        ("How the coaching was agreed", "On 9 June 2026 I and Client 1 met for an hour.", False),
        ("Who and where", "On 9 June 2026 we spent an hour on a draft of the contract.", False),
        ("Who and where", "On 9 June 2026 we met for an hour and spoke of the depot.", True),
        (
            "2.2 Coaching sessions",
            "On 9 June 2026 we met for an hour and went through her contract with the haulier.",
            True,
        ),
    ],
)
def test_a_talk_on_the_contract(heading: str, text: str, counts: bool) -> None:
    paper = Paper()
    paper.heading(heading)
    paper.para(text)
    assert bool(written(paper)) == counts


LOG = [["Client", "Date", "Length"], ["Client 1", "2 June 2026", "90 min"], ["Client 2", "4 June 2026", "60 min"]]


@pytest.mark.parametrize(
    ("heading", "text", "counts"),
    [
        ("Relationship", "On 9 June 2026 Client 1 rang me and we talked for twenty-five minutes.", False),
        ("Relationship", "I met her director on 9 June 2026 for half an hour, with her, to look at the goals.", False),
        ("Observation", "My tutor watched the session of 2 June 2026 for forty minutes.", False),
        ("Observation", "On 9 June 2026 I watched a colleague coach for an hour.", False),
        ("Relationship", "On 9 June 2026 Client 1, her director and I sat down for an hour.", False),
        ("A third", "Client 1 and I met on 9 June 2026 for an hour. She then left, and I do not count it.", False),
        ("Received", "I was coached myself on 9 June 2026, for an hour.", False),
        ("A third", "Client 1 and I met on 9 June 2026 for an hour. She counts on her deputy.", True),
        ("A third", "Client 1 and I met on 9 June 2026 for an hour. Travel is not counted.", True),
        ("2.2 Coaching sessions", "On 9 June 2026 Client 1 and I met by telephone call for an hour.", True),
        (
            "2.2 Coaching sessions",
            "On 9 June 2026 I met Client 1 for an hour and the director's letter was read.",
            True,
        ),
    ],
)
def test_talks_told_of_around_the_log(heading: str, text: str, counts: bool) -> None:
    said = counted(HELD, LOG, (heading, 1), text)
    assert len(said) == 2 + counts
    assert {c[1] for c in said} == {"Client 1", "Client 2"}


def test_talks_with_others_in_a_table_of_feedback() -> None:
    rows = [["Who", "How and when", "What was said"], ["The chair", "Call, 9 June 2026, 20 minutes", "Calmer"]]
    assert len(counted(HELD, LOG, ("Feedback from stakeholders", 1), rows)) == 2


@pytest.mark.parametrize(
    ("title", "name"), [("Relationships", None), ("Observation", None), ("Heron", "Heron"), ("Florence", "Florence")]
)
def test_a_heading_that_is_a_thing_of_the_mind_names_nobody(title: str, name: str | None) -> None:
    assert heading_name(title) == name


@pytest.mark.parametrize(
    ("title", "nature"),
    [
        ("How the coaching was agreed", Nature.CONTRACT),
        ("2 Agreeing the work", Nature.CONTRACT),
        ("What we agreed", None),
        ("How we met", None),
    ],
)
def test_titles_of_contracts(title: str, nature: Nature | None) -> None:
    assert nature_of(title) is nature


@pytest.mark.parametrize(
    ("note", "elsewhere"),
    [
        ("Unwell; held on 16 June instead", True),
        ("New date 16 June", True),
        ("Held on 9 June as agreed", False),
        ("Spoke of the visit on 16 June", False),
    ],
)
def test_a_note_without_a_length_that_names_another_day(note: str, elsewhere: bool) -> None:
    day = find_dates("9 June 2026")[0]
    assert held_another_day(note, day) == elsewhere


def test_a_row_without_a_length_whose_note_names_the_day_that_was() -> None:
    head = ["Client", "Date", "Length", "Notes"]
    rows = [head, ["Client 1", "9 June 2026", "", "Unwell; held on 16 June instead"]]
    rows.append(["Client 1", "16 June 2026", "1 hour", "Rota"])
    assert [c[2] for c in counted(HELD, rows)] == ["2026-06-16"]
