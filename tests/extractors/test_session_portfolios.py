"""Small portfolios, each with one difficulty of putting records together."""

from __future__ import annotations

import time as clock
from datetime import date

import pytest

from tests.extractors.session_documents import Item, gathered

LOG = ("2.2 Coaching log", 1)
SUMMARY: Item = [
    ["No", "Date", "Client", "Hours"],
    ["1", "3/2/26", "Client 1", "1.5"],
    ["2", "10/2/26", "Client 2", "1"],
    ["3", "17/2/26", "Client 1", "1.5"],
    ["4", "24/2/26", "Client 2", "1"],
]

CODED = [
    ["Date", "Client", "Times"],
    ["3 February 2026", "Client A", "14.00–15.30"],
    ["5 February 2026", "Client B", "10.00–11.30"],
    ["3 March 2026", "Client A", "14.00–15.30"],
    ["5 March 2026", "Ottilie", "10.00–11.30"],
    ["7 April 2026", "Client A", "14.00–15.30"],
]
LETTERS = [
    ["Date", "With", "Times"],
    ["3 February 2026", "R", "14.00–15.30"],
    ["5 February 2026", "S", "10.00–11.30"],
    ["3 March 2026", "Rowan", "14.00–15.30"],
    ["5 March 2026", "S", "10.00–11.30"],
    ["7 April 2026", "R", "14.00–15.30"],
]

CASES: list[tuple[str, list[Item], int, int, int]] = [
    ("a log that goes on in a second table", [LOG, [["Who", "Date", "How long", "What"], ["Heron", "3/2/26", "1h", "a"], ["Larch", "4/2/26", "90m", "b"]],
     [["Heron", "10/2/26", "1h", "a"], ["Larch", "11/2/26", "90m", "b"]]], 300, 0, 2),
    ("all details of a session in one cell", [("Client A: sessions", 1), [["Session details", "Notes", "Outcomes"],
     ["Session 1\n12 May 2026\n10.00–11.30\nMS Teams", "We spoke for 20 minutes about the 3 March board.", "x"], ["Session 2\n19 May 2026\n10.00–11.00\nMS Teams", "b", "x"]]], 150, 0, 1),
    ("a table of one column", [("Client A: coaching sessions", 1), [["Session 1: 12 May 2026, 90 minutes"], ["We spoke of the board."], ["Session 2: 19 May 2026, 60 minutes"], ["b"]]], 150, 0, 1),
    ("a form's head above the log's", [LOG, [["Coach: Ada Quill", "Unit: 701", "Centre: North", "Date: 4 June 2026"], ["Session Date", "Client Ref", "Session Length (mins)", "Total hours to date"],
     ["03/02/26", "CL01", "90", "1.5"], ["10/02/26", "CL02", "60", "2.5"]]], 150, 0, 2),
    ("the client only in the first row of a run", [LOG, [["", "Date", "Start", "End", "Mins"], ["Client 1", "3/2/26", "10:00", "11:30", "90"], ["", "10/2/26", "9:00", "10:00", "60"],
     ["Client 2", "4/2/26", "13:00", "14:00", "60"], ["", "11/2/26", "13:00", "14:15", "75"]]], 285, 0, 2),
    ("months as rows across the table", [LOG, [["Date", "Client", "Hours"], ["January 2026", "", ""], ["5/1", "A", "1.5"], ["February 2026", "", ""], ["2/2", "B", "1"]]], 150, 0, 2),
    ("planned beside actual", [LOG, [["Planned date", "Actual date", "Client", "Planned duration", "Actual duration"], ["3/2/26", "4/2/26", "A", "90", "75"], ["5/3/26", "5/3/26", "B", "90", "90"]]], 165, 0, 2),
    ("a CPD log", [("CPD record", 1), [["Date", "Activity", "Hours"], ["3/2/26", "Webinar", "2"], ["5/3/26", "Reading", "3"]]], 0, 0, 0),
    ("a feedback form", [("2.4 Feedback", 1), [["Client feedback form", ""], ["Client", "Client 1"], ["Date", "12 June 2026"], ["What helped?", "Being heard for 20 minutes"]]], 0, 0, 0),
    ("dates and lengths in a contract", [("Appendix 1: Coaching contract, Client 1", 1), [["Session", "Date", "Duration"], ["1", "3 February 2026", "90 minutes"], ["2", "3 March 2026", "90 minutes"]]], 0, 0, 0),
    ("an action plan", [("Client 1: goals", 1), [["Goal", "Action", "By when", "Measure"], ["Presence", "Speak first", "30 June 2026", "Feedback"]]], 0, 0, 0),
    ("names in sentences", [LOG, "I met Rowan on 3 March 2026 for an hour. She was late.", "On 4 March 2026 I had a 90 minute session with Ottilie Baird, by Teams."], 150, 0, 2),
    ("the learner's own name in a form", [("Session record", 1), [["Name", "Ada Quill"], ["Client", "C1"], ["Date", "3/3/26"], ["Duration", "1 hour"], ["Key points", "x"]]], 60, 0, 1),
    ("supervision as bullets", [("2.3 Supervision", 1), "5 Nov 2025 – 1 hour – group of 5", "3 December 2025 – 90 mins – individual", "7th January 2026: two hours, group."], 0, 270, 0),
    ("labels and sentences under session headings", [LOG, ("Client 1", 2), ("Session 1", 3), "This was held on 3 February 2026. The duration was 90 minutes.", ("Session 2", 3), "Date: 10 February 2026", "Duration: 1 hour",
     ("2.5 Reflection", 1), ("Client 1 Session 1", 2), "After the session on 3 February 2026 I felt that the 90 minutes had flown."], 150, 0, 1),
    ("a length before the first label, the client in the dated heading", [LOG, ("3 March 2026, Heron", 2), "75 minutes. Aim: goals. Tools: wheel. Points: detail is safe. Options: a deputy. Outcome: Thursday at home.",
     ("4 March 2026, Teal", 2), "75 minutes. Aim: goals. Tools: wheel. Points: he is quick. Options: paper first. Outcome: talks.",
     ("7 April 2026, Heron", 2), "75 minutes. Aim: H1. Tools: GROW. Points: she is rung. Options: phone off. Outcome: the library.",
     ("8 April 2026, Teal", 2), "75 minutes. Aim: T1. Tools: GROW. Points: two talks. Options: lunch. Outcome: lunch."], 300, 0, 2),
    ("an empty heading of the same level over dated ones", [LOG, ("Heron", 2), ("3 March 2026, 10.00 to 12.00", 2), "We set goals.", ("7 April 2026, 10.00 to 11.00", 2), "We went on.",
     ("Teal", 2), ("4 March 2026, 10.00 to 12.00", 2), "We set goals.", ("8 April 2026, 10.00 to 11.00", 2), "We went on."], 360, 0, 2),
    ("a letter and a number in the heading", [LOG, ("A, no. 1, 8 January 2026, 90 minutes", 2), "Aim: goals. Tools: wheel. Key points: he re-does it. Outcome: a limit.", ("B, no. 1, 13 January 2026, 90 minutes", 2),
     "Aim: goals. Tools: 180. Key points: she agrees. Outcome: a no.", ("A, no. 2, 29 January 2026, 90 minutes", 2), "Aim: A1. Tools: tally. Key points: nineteen. Outcome: ten.",
     ("B, no. 2, 3 February 2026, 90 minutes", 2), "Aim: B2. Tools: modes. Key points: accommodating. Outcome: two noes."], 360, 0, 2),
    ("another month's meeting that was not counted", [LOG, ("Client 1", 2), "3 March 2026, 75 min. Aim: close. Outcome: both goals met. (January's meeting was broken off, not counted; February's was not held.)"], 75, 0, 1),
    ("its own meeting that was not counted", [LOG, ("Client 1", 2), "3 March 2026, 75 min. Aim: close. Outcome: broken off, not counted."], 0, 0, 0),
    ("a group under a title of its own, led by one who is accredited to supervise", [("The Thursday group", 1), "Four of us and a woman who is accredited to supervise meet in a back room. Everyone brings something.",
     [["Thursday", "What I brought", "What came of it"], ["5 March 2026, 18.30 to 20.00", "Heron's silence", "I waited"], ["2 April 2026, 18.30 to 20.00", "A goal", "Asked"]]], 0, 180, 0),
    ("clients known by their office", [("2.2 Undertake coaching", 1), ("The operations director", 2), "We met for the first time on 5 January 2026 for ninety minutes.",
     ("The head of nursing", 2), "We began on 7 January 2026, for an hour."], 150, 0, 2),
    ("a letter about a session to come", [("Appendix C: e-mails", 1), "From: Ada Quill", "To: Client A", "Sent: 2 February 2026 09:15", "Subject: Our session tomorrow",
     "Looking forward to our session tomorrow, 3 February, 10.00-11.30."], 0, 0, 0),
    ("two header rows", [LOG, [["Session", "", "", "Content", ""], ["Date", "Client", "Mins", "Topic", "Outcome"], ["3/2/26", "A", "90", "x", "y"], ["4/2/26", "B", "60", "x", "y"]]], 150, 0, 2),
    ("lines of a form in one cell", [("Client 1", 1), [["Session 1", "Date: 3 February 2026\nDuration: 90 minutes\nVenue: online"], ["Topic", "x"],
     ["Session 2", "Date: 10 February 2026\nDuration: 60 minutes"], ["Topic", "y"]]], 150, 0, 1),
    ("client numbers in the log, names in the text", [("2.2 Undertake", 1), ("Rowan: the voice", 2), "We met on 3 February 2026 for an hour and a half.", "On 17 February we had ninety minutes.",
     ("Ottilie: the board", 2), "We met on 10 February 2026 for an hour.", "On 24 February we had an hour.", ("Summary of sessions", 1), SUMMARY], 300, 0, 2),
    ("client, day and times in one column, the client as letter and number", [LOG, [["Client, date, time", "Aim and goal", "Tools", "What was agreed"],
     ["A1: 12 January 2026, 14.00–15.45 (105 min)", "goals", "SWOT", "Agreed: count the calls"], ["B1: 15 January 2026, 10.00–11.30 (90 min)", "goals", "SWOT", "Agreed: write it down"],
     ["A2: 26 January 2026, 14.00–15.45 (105 min)", "calls", "GROW", "Options: limit or share"], ["B2: 5 February 2026, 10.00–11.30 (90 min)", "board", "map", "Agreed: coffee"],
     ["A3: 9 March 2026, 14.00–15.45 (105 min)", "staff", "scaling", "Scores 5 and 3"], ["B3: 19 March 2026, 10.00–11.30 (90 min)", "board", "map", "Scores 6 and 2"]]], 585, 0, 2),
    ("a client called S", [LOG, ("Mentee N, first meeting: 13 January 2026, 2 hours", 2), "Aim: goals. Tools: SWOT. Outcome: a plan.", ("Mentee S, first meeting: 3 February 2026, 2 hours", 2), "Aim: goals. Tools: SWOT. Outcome: a letter."], 240, 0, 2),
    ("a name slipped into a log of codes, the code in another record", [LOG, CODED, ("Client B, session 2, 5 March 2026, 10.00 to 11.30", 2), "Aim: presence. Tools: scaling. Outcome: a rehearsal in the week after."], 450, 0, 2),
    ("a name that no other record tells stays a client", [LOG, CODED], 450, 0, 3),
    ("a name slipped into a log of letters", [LOG, LETTERS], 450, 0, 2),
    ("a name that begins with no client's letter", [LOG, [[c.replace("Rowan", "Ottilie") for c in row] for row in LETTERS]], 450, 0, 3),
    ("a log of names with one code", [LOG, [LETTERS[0], *([d, w, t] for (d, _, t), w in zip(LETTERS[1:], ("Rowan", "Sable", "R", "Sable", "Rowan"), strict=True))]], 450, 0, 3),
]  # fmt: skip


@pytest.mark.parametrize(
    ("items", "coaching", "supervision", "clients"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_totals(items: list[Item], coaching: int, supervision: int, clients: int) -> None:
    _, hours = gathered(*items)
    assert (hours.coaching_minutes, hours.supervision_minutes, len(hours.clients)) == (coaching, supervision, clients)


def test_one_session_under_two_dates_is_asked_about() -> None:
    text: list[Item] = [
        ("Client 1", 2),
        "We met on 3 February 2026 for an hour and a half.",
        "On 18 February we had ninety minutes.",
    ]
    sessions, _ = gathered(("2.2 Undertake", 1), *text, ("Summary of sessions", 1), SUMMARY)
    asked = {s.date for s in sessions if s.counted and any("under another date" in d for d in s.doubts)}
    assert asked == {date(2026, 2, 17), date(2026, 2, 18)}


def test_entered_twice_in_one_table_is_said() -> None:
    sessions, hours = gathered(
        LOG, [["Date", "Client", "Hours"], ["3/2/26", "A", "1"], ["3/2/26", "A", "1"], ["4/2/26", "B", "1"]]
    )
    assert hours.coaching_minutes == 120
    assert [d for s in sessions for d in s.doubts] == ["entered twice in the same table; counted once"]


def test_a_total_of_a_summary_by_client_is_declared() -> None:
    _, hours = gathered(
        ("Hours summary", 1),
        [
            ["Client", "Number of sessions", "Total hours"],
            ["Client 1", "5", "7.5"],
            ["Client 2", "6", "14"],
            ["Total", "11", "21.5"],
        ],
    )
    assert (hours.coaching_minutes, hours.declared_coaching_minutes) == (0, 1290)


REFLECTION = [["Client", "Client 1"], ["Date", "3/2/26"], ["Length", "1 hour"], ["What went well", "x"]]


def test_a_session_that_only_a_reflection_has_beside_a_log_is_counted_and_asked_about() -> None:
    log = [["Date", "Client", "Length"], ["10/2/26", "Client 1", "1 hour"], ["17/2/26", "Client 2", "1 hour"]]
    sessions, hours = gathered(LOG, log, ("Reflective log", 1), REFLECTION)
    assert hours.coaching_minutes == 180
    assert [bool(s.doubts) for s in sessions] == [False, False, True]


def test_a_reflective_form_with_day_length_and_client_is_the_record_where_there_is_no_other() -> None:
    sessions, hours = gathered(("Reflective log", 1), REFLECTION)
    assert hours.coaching_minutes == 60
    assert not sessions[0].doubts


@pytest.mark.parametrize(
    "piece",
    [
        "(",
        "1 ",
        "1:1:",
        "and a half ",
        "3 March ",
        "hour ",
        "session ",
        "1 x 1 x ",
        "Client 1 ",
        "Date: ",
        "12.12.",
        "–",
    ],
)
def test_a_hostile_paragraph_or_cell_takes_no_time(piece: str) -> None:
    junk = piece * (20_000 // len(piece))
    begun = clock.perf_counter()
    gathered(LOG, junk, [["Date", "Client", "Hours"], [junk, "Client 1", "1"], ["3/3/26", junk, junk]])
    assert clock.perf_counter() - begun < 5


def test_a_record_goes_on_below_the_line_with_its_day() -> None:
    """Client and number in a line of their own, the day before the first label, the other labels in lines below."""
    record = [
        "13 January 2026, 7.30 to 9.00, 90 minutes. Aim: agreement and goals.",
        "Tools: DISC, drawing. Key points: nine ropes.",
        "Options: by profit, by age. Agreed: rank by both.",
    ]
    sessions, hours = gathered(
        LOG, "Client 1, session 1", *record, "Client 2, session 1", *(t.replace("13", "20") for t in record)
    )
    assert [(s.client, s.date, s.minutes) for s in sessions] == [
        ("Client 1", date(2026, 1, 13), 90),
        ("Client 2", date(2026, 1, 20), 90),
    ]
    assert all(set(s.missing) <= {"goal"} for s in sessions), [s.missing for s in sessions]
    assert hours.coaching_minutes == 180


@pytest.mark.parametrize(
    ("line", "stated", "why"),
    [
        ("Total: Heron 10 hours, Teal 10 hours, twenty altogether.", 1200, "the sum of the parts, without its unit"),
        ("Together: Heron ten hours, Teal 10.5 hours, 20.5 in all.", 1230, "with a fraction"),
        ("Heron had ten hours and Teal ten hours, and the three of us were satisfied.", None, "no sum"),
    ],
)
def test_a_sum_behind_its_parts_is_what_the_learner_states(line: str, stated: int | None, why: str) -> None:
    assert gathered(LOG, SUMMARY, line)[1].declared_coaching_minutes == stated, why
