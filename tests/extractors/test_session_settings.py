"""Which table or paragraph records what: kinds side by side, missed headings, and dates or hours that are no sessions.

Each portfolio comes with the minutes of coaching and of supervision and the number of clients that a reader counts.
"""

from __future__ import annotations

import time as clock

import pytest

from extractors.sessions.kinds import kind_of
from tests.extractors.session_documents import Item, gathered

HELD = ("2.2 Undertake coaching", 1)


LOG: list[list[str]] = [
    ["Date", "Client", "Length", "Focus", "Outcome"],
    ["4 March 2026", "Client 1", "90 min", "Saying no", "One refusal a day"],
    ["6 March 2026", "Client 2", "60 min", "The merger", "A letter"],
    ["18 March 2026", "Client 1", "90 min", "Saying yes", "None"],
]
SEEN: list[list[str]] = [
    ["Date", "Type", "Length", "Brought", "Outcome"],
    ["11 March 2026", "Individual", "1 h", "Client 1 reminds me of my brother", "Two chairs"],
    ["25 March 2026", "Group of four", "90 min", "Endings", "A ritual"],
]

HOLDING: list[tuple[str, list[Item], int, int, int]] = [
    ("both tables under a heading that names both", [("Sessions, supervision and reflections", 1), LOG, SEEN], 240, 150, 2),
    ("both under the heading of supervision, told apart by captions", [("2.3 Supervision", 1), "Supervision summary", SEEN, "Coaching log", LOG], 240, 150, 2),
    ("a part that names both, a silent heading below", [("Part B: practice, supervision, feedback", 1), ("Record of sessions", 2), LOG, ("With my supervisor", 2), SEEN], 240, 150, 2),
    ("the heading of supervision missed, after a client's record", [("Client 2, session 5", 1), [["Date", "6 March 2026"], ["Duration", "1 hour"], ["Topic", "x"], ["Outcome", "y"]],
     "Form 9: Supervision record", "Page 4", SEEN], 60, 150, 1),
    ("the supervisor named in the rows only", [("Appendix F", 1), [["Date", "With", "Time", "What I took away"], ["3/3/26", "My supervisor", "1h", "x"], ["7/4/26", "My supervisor", "1h 30", "y"]]], 0, 150, 0),
    ("clock times and the same length beside them in headings", [("2.2 The sessions", 1), ("Client 1, meeting 1: 14 January 2026, 14.00 to 15.30 (90 minutes)", 2), "Aim: agree goals. Tools: SWOT. Key points: he interrupts. Agreed: ask first.",
     ("Client 2, meeting 1: 21 January 2026, 10.00 to 11.20 (80 minutes)", 2), "Aim: the leaks rota. Tools: GROW. Key points: he checks everything. Agreed: the rota goes."], 170, 0, 2),
    ("supervision told by the day, its length once", [("Supervision", 1), "I met her twice, each time for an hour and a half, three hours together.",
     "On 25 February 2026 I took to her the way in which Mentee 1 writes down all that I say.", "On 29 April 2026 the subject was rehearsals: was I teaching?"], 0, 180, 0),
    ("sessions numbered by their client's letter", [("Client B", 1), ("B1, 14 January 2026, 60 min", 2), "Goals.", ("B2, 4 February 2026, 60 min", 2), "The board.", ("Client C", 1),
     ("C1, 20 January 2026, 60 min", 2), "Goals.", ("C2, 10 February 2026, 60 min", 2), "The rota.", ("C3, 3 March 2026, 60 min", 2), "The end."], 300, 0, 2),
    ("three clients with a session each", [HELD, [["Date", "Client", "Mins", "Topic"], ["3/3/26", "C1", "60", "x"], ["4/3/26", "C2", "90", "y"], ["5/3/26", "C3", "60", "z"]]], 210, 0, 3),
    ("supervision under a title that does not say so", [("Taking it to somebody else", 1), "The port pays for supervision in a group of three. We met on two Fridays.",
     "12 September 2025, 10.00 to 11.30, ninety minutes. I took the accounts of our bad year to her.", "14 November 2025, 10.00 to 11.30, ninety minutes. I brought the mother of Client 1."], 0, 180, 0),
    ("what makes up the time that the first paragraph gives to supervision", [("My mornings", 1), "I was supervised by a colleague over two mornings, three hours in all.",
     "12 September 2025, 90 minutes. We spoke of the bad year.", "14 November 2025, 90 minutes. Endings."], 0, 180, 0),
    ("a sum of something else", [("My mornings", 1), "I sat in a borrowed room over two mornings, three hours in all.",
     "12 September 2025, 90 minutes. Client 1 spoke of the bad year.", "14 November 2025, 90 minutes. Client 1: endings."], 180, 0, 1),
    ("what clients said on a day", [("Log", 1), "12 September 2025, Client 1, 90 minutes", "14 November 2025, Client 1, 90 minutes", ("What they said", 1),
     "Client 1, 20 November: “I have learned to wait.”", "The sponsor of Client 1, 21 November: \"A good year.\""], 180, 0, 1),
    ("what was brought to a client", [("What I did", 1), "A borrowed room above the chandler's.",
     "12 September 2025, 10.00 to 11.30, ninety minutes. I took the accounts to Client 1.", "14 November 2025, 10.00 to 11.30, ninety minutes. I brought Client 1 a map."], 180, 0, 1),
    ("a supervisor's initials beside a coaching log", [HELD, [["Date", "Coachee", "Mins", "Topic", "Supervisor initials"], ["3/3/26", "A", "60", "x", "TR"], ["4/3/26", "B", "90", "y", "TR"]]], 150, 0, 2),
    ("supervisor's feedback beside each session", [HELD, [["Date", "Mentee", "Mins", "Topic", "Supervisor comments"], ["3/3/26", "Mentee 1", "60", "x", "Well done"], ["4/3/26", "Mentee 2", "90", "y", ""]]], 150, 0, 2),
    ("a mentoring log in mentoring's words", [("Mentoring diary", 1), [["When", "Mentee", "From", "To", "What we worked on"], ["3/3/26", "Mentee A", "09:00", "10:15", "x"], ["10/3/26", "Mentee B", "14:00", "15:30", "y"]]], 165, 0, 2),
    ("a protégé's log under a heading of neither", [("Appendix 2", 1), [["Date", "Protégé", "Hours", "Conversation"], ["3/3/26", "Protégé 1", "1.5", "x"], ["10/3/26", "Protégé 2", "1", "y"]]], 150, 0, 2),
    ("one table for each client, the client in the caption", [HELD, "Table 1: Client 1", [["Date", "Hours", "Topic"], ["3/3/26", "1.5", "x"], ["17/3/26", "1.5", "y"]],
     "Table 2: Client 2", [["Date", "Hours", "Topic"], ["4/3/26", "1", "x"], ["18/3/26", "1", "y"]]], 300, 0, 2),
    ("one table for each client, the client in the heading", [HELD, ("Mentee One", 2), [["Date", "Hours", "Topic"], ["3/3/26", "1.5", "x"], ["17/3/26", "1.5", "y"]],
     ("Mentee Two", 2), [["Date", "Hours", "Topic"], ["4/3/26", "1", "x"], ["18/3/26", "1", "y"]]], 300, 0, 2),
    ("the client in a line that is a heading in all but style", [HELD, "Client A", [["Date", "Hours", "Topic"], ["3/3/26", "1.5", "x"], ["17/3/26", "1.5", "y"]],
     "Client B", [["Date", "Hours", "Topic"], ["4/3/26", "1", "x"], ["18/3/26", "1", "y"]]], 300, 0, 2),
    ("clients one after another with subtotals", [HELD, [["Client", "Date", "Hours", "Topic"], ["Client 1", "3/3/26", "1.5", "x"], ["Client 1", "17/3/26", "1.5", "y"], ["Subtotal Client 1", "", "3", ""],
     ["Client 2", "4/3/26", "1", "x"], ["Client 2", "18/3/26", "1", "y"], ["Subtotal Client 2", "", "2", ""], ["Total", "", "5", ""]]], 300, 0, 2),
    ("two logs on one sheet, one above the other", [("Practice", 1), [["Coaching log", "", "", ""], ["Date", "Client", "Mins", "Topic"], ["3/3/26", "Client 1", "90", "x"], ["4/3/26", "Client 2", "60", "y"], ["", "", "", ""],
     ["Supervision log", "", "", ""], ["Date", "Supervisor", "Mins", "Topic"], ["9/3/26", "T. Rook", "60", "z"], ["9/4/26", "T. Rook", "90", "z"]]], 150, 150, 2),
    ("the length in a spanning header", [HELD, [["All sessions 90 minutes", "", ""], ["Date", "Client", "Topic"], ["3/3/26", "A", "x"], ["4/3/26", "B", "y"]]], 180, 0, 2),
    ("the length in the caption", [HELD, "Coaching sessions (90 minutes each)", [["Date", "Client", "Topic"], ["3/3/26", "A", "x"], ["4/3/26", "B", "y"]]], 180, 0, 2),
    ("the length in the sentence before the table", [HELD, "Every session lasted an hour and a quarter.", [["Date", "Client", "Topic"], ["3/3/26", "A", "x"], ["4/3/26", "B", "y"]]], 150, 0, 2),
    ("a diary by weeks", [("Coaching diary", 1), "Week 1", "Tuesday 3 March 2026, Client 1, 90 minutes", "She came late and stayed long. We looked at her week.", "Week 2",
     "Wednesday 11 March 2026, Client 2, 1 hour", "He brought the board paper."], 150, 0, 2),
    ("lines with tabs", [HELD, "Date\tClient\tLength\tTopic", "3 March 2026\tClient 1\t90 min\tPresence", "4 March 2026\tClient 2\t60 min\tDelegation"], 150, 0, 2),
    ("lines with bars and commas", [HELD, "3 March 2026 | Client 1 | 90 min | Presence", "4 March 2026 | Client 2 | 60 min | Delegation"], 150, 0, 2),
    ("supervision as one sentence of many days", [("2.3 Supervision", 1), "I had four one-hour meetings with my supervisor, on 3, 10, 17 and 24 May 2026."], 0, 240, 0),
    ("supervision as a list in a sentence", [("2.3 Supervision", 1), "Three supervision sessions of 90 minutes took place on 5 March, 2 April and 7 May 2026."], 0, 270, 0),
    ("sessions numbered, without dates", [HELD, [["Session", "Client", "Length", "Topic", "Outcome"], ["1", "Client 1", "90 min", "x", "y"], ["2", "Client 1", "60 min", "x", "y"], ["1", "Client 2", "60 min", "x", "y"]]], 210, 0, 2),
    ("group supervision with the hours of each member", [("2.3 Group supervision", 1), [["Date", "Group size", "Session length", "Hours per person", "Theme"], ["3/3/26", "4", "2 hours", "0.5", "x"], ["7/4/26", "4", "2 hours", "0.5", "y"]]], 0, 240, 0),
    ("rows left out in words", [HELD, [["Date", "Client", "Mins", "Topic"], ["1/3/26", "Client 1", "30", "First talk, not counted"], ["3/3/26", "Client 1", "90", "x"], ["4/3/26", "Client 2", "60", "y"],
     ["9/11/26", "Client 2", "60", "Follow-up, still to come"]]], 150, 0, 2),
    ("put off to another day", [HELD, [["Date", "Client", "Mins", "Notes"], ["3/3/26", "Client 1", "90", "Cancelled by client; held on 10 March instead"], ["10/3/26", "Client 1", "90", "Postponed from 3 March"], ["4/3/26", "Client 2", "60", "y"]]], 150, 0, 2),
    ("no length where nothing was held", [HELD, [["Date", "Client", "Hours", "Topic"], ["3/3/26", "Client 1", "1.5", "x"], ["4/3/26", "Client 2", "0", "Ill"], ["11/3/26", "Client 2", "1", "y"]]], 150, 0, 2),
    ("a list of what was not held", [HELD, LOG, "Not held", [["Date", "Client", "Reason"], ["9 April 2026", "Client 1", "Ill"], ["10 April 2026", "Client 2", "Stock-take"]]], 240, 0, 2),
    ("a reflective table after each session", [HELD, LOG, ("2.5 Reflective log", 1), [["Session", "What happened and why", "Next time"], ["1, 4 March", "Twenty minutes at most were mine.", "Ten."],
     ["2, 6 March", "Two hours of thought for one question.", "Ask sooner."], ["1, 18 March", "Half an hour of silence, it felt.", "Trust it."]]], 240, 0, 2),
    ("a log for each client and their sum", [HELD, LOG, ("Appendix: client log", 1), [["Client", "Number in group", "Start date", "End date", "Paid hours", "Pro bono hours"],
     ["Client 1", "1", "March 2026", "March 2026", "0", "3"], ["Client 2", "1", "March 2026", "March 2026", "0", "1"], ["Total", "", "", "", "0", "4"]]], 240, 0, 2),
    ("a table of clients and hours beside the log", [HELD, LOG, [["Client", "Hours"], ["Client 1", "3"], ["Client 2", "1"], ["Total", "4"]]], 240, 0, 2),
    ("supervision under a line that is a heading in all but style", [HELD, "On 3 March 2026 I met Client 1 for an hour.", "Supervision", "5 March 2026, 90 minutes: we looked at my hurry.", "2 April 2026, 1 hour: contracts."], 60, 150, 1),
    ("an e-mail that confirms what was held", [HELD, LOG, ("Appendix: e-mails", 1), "From: Client 1", "To: Ada Quill", "Sent: 5 March 2026 08:10", "Subject: Yesterday", "Thank you for our session on 4 March, the 90 minutes flew."], 240, 0, 2),
    ("range of dates", [HELD, [["Dates", "Client", "Sessions", "Hours", "Theme"], ["3 March – 28 April 2026", "Client 1", "4", "6", "x"], ["4 March – 29 April 2026", "Client 2", "3", "3", "y"]]], 0, 0, 0),
]  # fmt: skip

SILENT: list[tuple[str, list[Item]]] = [
    ("dated feedback in lines", [("Practice, supervision and feedback", 1), ("2.4 Feedback and records", 2), "Client 1 form, 11 May 2026: I was heard.", "Client 2, feedback of 18 May 2026: he asks well.",
     "Sponsor, by telephone, 20 May 2026: she has changed."]),
    ("what was said, in quotation marks", [("What they thought", 1), [["Who", "Date", "Words"], ["Client 1", "27 April 2026", "“I was cross not to get advice.”"], ["Client 2", "24 April 2026", "“Straight.”"]]]),
    ("a table of feedback", [("2.4 Records", 1), [["Date", "Client", "Feedback"], ["3/3/26", "Client 1", "Helpful"], ["4/3/26", "Client 2", "Too quick"]]]),
    ("testimonials", [("Appendix D", 1), [["Client", "Date received", "What was said"], ["Client 1", "3/3/26", "Helpful"], ["Client 2", "4/3/26", "Too quick"]]]),
    ("ratings after each session", [("Evaluation", 1), [["Date", "Coachee", "Rating", "Comment"], ["3/3/26", "A", "4", "Good"], ["4/3/26", "B", "5", "Better"]]]),
    ("hours of the learner's own development", [("Development log", 1), [["Date", "Course", "Provider", "Hours"], ["3/3/26", "Systems thinking", "North College", "6"], ["4/3/26", "Gestalt", "South College", "3"]]]),
    ("development without the word", [("Appendix G", 1), [["Date", "Activity", "Time", "What I learned"], ["3/3/26", "Webinar on contracting", "1 h", "x"], ["4/3/26", "Read two articles", "2 h", "y"], ["5/3/26", "Coaching conference", "6 h", "z"]]]),
    ("books read", [("Reading", 1), [["Date", "Title", "Author", "Hours"], ["3/3/26", "Time to Think", "Kline", "8"], ["4/4/26", "The Inner Game", "Gallwey", "5"]]]),
    ("an evidence matrix", [("Evidence matrix", 1), [["Criterion", "Evidence", "Date", "Page"], ["2.2", "Coaching log", "3 March 2026", "12"], ["2.3", "Supervision record", "4 March 2026", "19"]]]),
    ("a matrix by client", [("Index", 1), [["AC", "Client", "Document", "Date"], ["1.1", "Client 1", "Contract", "3 March 2026"], ["1.1", "Client 2", "Contract", "4 March 2026"]]]),
    ("signatures", [("Appendix A", 1), [["Name", "Role", "Signed", "Date"], ["Client 1", "Client", "x", "3 March 2026"], ["Client 2", "Client", "x", "4 March 2026"]]]),
    ("versions of the document", [("Document control", 1), [["Version", "Date", "Author", "Change"], ["1", "3 March 2026", "AQ", "First"], ["2", "4 March 2026", "AQ", "Second"]]]),
    ("an action plan by client", [("Actions", 1), [["Client", "Action", "Date", "Success measure"], ["Client 1", "Speak first", "3 March 2026", "x"], ["Client 2", "Delegate", "4 March 2026", "y"]]]),
    ("a contract that speaks of all sessions", [("1.1 The contract", 1), "All sessions will last 90 minutes and take place on Teams.", [["Client", "Date agreed"], ["Client 1", "3 March 2026"], ["Client 2", "4 March 2026"]]]),
    ("policy of cancelling", [("1.1 The contract", 1), "Sessions cancelled less than 24 hours before, such as on 3 March 2026, are counted as missed by the client."]),
    ("scores of goals", [("Progress", 1), [["Client", "Goal", "Score in March 2026", "Score in June 2026"], ["Client 1", "1a", "3", "7"], ["Client 2", "2a", "4", "8"]]]),
    ("an observed hour", [("2.4 Observation", 1), [["Date", "Observed by", "Length", "Comments"], ["3/3/26", "Tutor", "1 h", "good"]]]),
    ("mails that arrange a meeting", [("Appendix", 1), "From: Client 1", "To: Ada Quill", "Sent: 5 March 2026 08:10", "Could we meet on 12 March, 10.00 to 11.30? I will book the small room."]),
]  # fmt: skip

TELLING: list[tuple[str, list[Item], int, int, int]] = [
    ("headers as an export writes them", [HELD, [["session_date", "client_id", "duration_minutes", "topic"], ["2026-03-03", "C01", "90", "x"], ["2026-03-04", "C02", "60", "y"]]], 150, 0, 2),
    ("a length for all, told before dated lines", [HELD, "Each session lasted 90 minutes.", "Session 1, 3 March 2026, Client 1", "We spoke of x.", "Session 1, 4 March 2026, Client 2", "We spoke of y."], 180, 0, 2),
    ("lines and sentences under a heading of what was not held", [HELD, LOG, ("Sessions that did not take place", 2), "9 April 2026, Client 1, 90 minutes: ill.", "On 10 April 2026 Client 2 was to meet me for an hour."], 240, 0, 2),
    ("clock times in the next sentence, the client in the one before", [HELD, "My first session with Client A took place on 3 March 2026. It ran from 10.00 to 11.30 and we looked at his diary.", "We met again on 17 March, for an hour."], 150, 0, 1),
    ("supervision in another clause than the client and the day", [("Practice and supervision", 1), "On 5 March 2026 I had an hour of supervision with my supervisor.", "I met Client 2 on 9 March 2026 for 60 minutes; in supervision I had asked how to begin."], 60, 60, 1),
    ("triads in the column of clients", [HELD, [["Date", "Client", "Mins", "Topic"], ["3/3/26", "Triad partner", "60", "x"], ["4/3/26", "Client 2", "60", "y"]]], 60, 0, 1),
    ("a table of courses in the same section", [HELD, LOG, "CPD undertaken", [["Date", "What", "Hours"], ["4/3/26", "Coaching skills day", "6"], ["5/3/26", "Mentoring webinar", "2"]]], 240, 0, 2),
    ("all kinds of work in one log", [("Log", 1), [["Date", "Type", "Client", "Hours"], ["3/3/26", "Coaching", "Client 1", "1.5"], ["4/3/26", "Supervision", "", "1"], ["5/3/26", "CPD", "", "2"],
     ["6/3/26", "Coaching", "Client 2", "1"], ["7/3/26", "Supervision - group", "", "1.5"], ["8/3/26", "Reflection", "", "1"]]], 150, 150, 2),
    ("the client in the activity", [("Log", 1), [["Date", "Activity", "Hours"], ["3/3/26", "Coaching session with Client 1", "1.5"], ["4/3/26", "Supervision with T. Rook", "1"], ["6/3/26", "Coaching session with Client 2", "1"]]], 150, 60, 2),
    ("the sum before its parts", [("2.3 Supervision", 1), "Four hours of supervision were received: 12 February 2026 (1 hour), 12 March 2026 (1 hour) and 14 May 2026 (2 hours)."], 0, 240, 0),
    ("the supervisor confirms by e-mail", [("Appendix", 1), "From: T. Rook", "To: Ada Quill", "Sent: 5 June 2026 08:10", "Subject: Supervision",
     "I confirm that Ada Quill had supervision with me on 12 February (1 hour), 12 March (1 hour) and 14 May 2026 (2 hours)."], 0, 240, 0),
    ("topics that sound like courses", [HELD, ("Client 1", 2), [["Date", "Length", "Topic"], ["3/3/26", "1 h", "Leading the training course"], ["10/3/26", "1 h", "Workshop with the board"], ["17/3/26", "1 h", "Conference talk"]]], 180, 0, 1),
    ("no heading at all", [LOG, "My supervision", SEEN], 240, 150, 2),
    ("group and individual supervision told", [("2.3 Supervision", 1), "I attended group supervision on 3 March 2026 (two hours, four coaches) and on 14 April 2026 (two hours, four coaches).", "An individual session of one hour followed on 12 May 2026."], 0, 300, 0),
]  # fmt: skip


@pytest.mark.parametrize(
    ("items", "coaching", "supervision", "clients"),
    [c[1:] for c in HOLDING + TELLING],
    ids=[c[0] for c in HOLDING + TELLING],
)
def test_what_stands_where(items: list[Item], coaching: int, supervision: int, clients: int) -> None:
    _, hours = gathered(*items)
    assert (hours.coaching_minutes, hours.supervision_minutes, len(hours.clients)) == (coaching, supervision, clients)


@pytest.mark.parametrize("items", [c[1] for c in SILENT], ids=[c[0] for c in SILENT])
def test_dates_and_hours_that_are_no_sessions(items: list[Item]) -> None:
    sessions, hours = gathered(*items)
    assert [s for s in sessions if s.counted] == []
    assert (hours.coaching_minutes, hours.supervision_minutes) == (0, 0)


def test_what_stands_under_a_dated_heading_is_in_its_record() -> None:
    heading = ("Client 1, meeting 1: 14 January 2026, 14.00 to 15.30 (90 minutes)", 2)
    told = "Aim: agree goals. Tools: SWOT. Key points: he interrupts. Options: wait or ask. Agreed: ask first."
    sessions, _ = gathered(("2.2 The sessions", 1), heading, told)
    assert [s.missing for s in sessions] == [("goal",)]
    sessions, _ = gathered(("2.2 The sessions", 1), heading, "A ragged morning, and little said.")
    assert {"tools", "aim", "outcomes"} <= set(sessions[0].missing)


def test_signs_that_disagree_are_told() -> None:
    """A log of clients under the heading of supervision, with nothing between: one must be wrong."""
    sessions, _ = gathered(("2.3 Supervision", 1), LOG)
    assert all(any("speaks for coaching" in d for d in s.doubts) for s in sessions if s.counted)


def test_signs_that_agree_raise_no_doubt() -> None:
    sessions, _ = gathered(("Coaching log", 1), LOG, ("2.3 Supervision", 1), SEEN)
    assert [d for s in sessions for d in s.doubts] == []


RUNNING = ["Date", "Client", "Hours", "Running total"]


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        ([["3/3/26", "A", "1.5", "1.5"], ["4/3/26", "B", "1", "2.5"], ["5/3/26", "A", "1.5", "4.5"], ["6/3/26", "B", "1", "5.5"]], [2]),
        ([["3/3/26", "A", "1.5", "1.5"], ["4/3/26", "B", "1", "2.5"], ["5/3/26", "A", "1.5", "4"]], []),
        ([["3/3/26", "A", "1h 30", "1:30"], ["4/3/26", "B", "DNA", "1:30"], ["5/3/26", "A", "60 min", "2:30"]], []),
        ([["3/3/26", "A", "1.5", "1.5"], ["4/3/26", "B", "1", "1"], ["5/3/26", "A", "1.5", "3"], ["6/3/26", "B", "1", "2"]], []),
        ([["3/3/26", "A", "1.5", "1.5"], ["4/3/26", "B", "1", ""], ["5/3/26", "A", "1.5", "4"]], []),
        ([["3/3/26", "A", "1.5", "10"], ["4/3/26", "B", "1", "11"], ["5/3/26", "A", "1.5", "12.5"], ["6/3/26", "A", "1", "13.5"]], [0]),
    ],
    ids=["a slip in the third row", "right", "a row not held", "a total for each client", "a gap", "hours brought forward"],
)  # fmt: skip
def test_running_totals(rows: list[list[str]], wrong: list[int]) -> None:
    sessions, _ = gathered(HELD, [RUNNING, *rows])
    assert [i for i, s in enumerate(sessions) if any("running total" in d for d in s.doubts)] == wrong


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("Five sessions of 90 minutes were held with Client 1 in the spring.", 450),
        ("With Client 2 I held four sessions of an hour each.", 240),
        ("Twelve sessions of 90 minutes took place between January and June 2026.", 1080),
        ("Six sessions of 60 minutes will be held.", None),
        ("The unit asks for ten sessions of two hours to be held.", None),
        ("We agreed that six sessions of 90 minutes would be held.", None),
    ],
)
def test_sessions_told_without_days_are_claimed_and_not_counted(text: str, minutes: int | None) -> None:
    sessions, hours = gathered(HELD, text)
    assert sessions == ()
    assert hours.declared_coaching_minutes == minutes


def test_sessions_told_without_days_do_not_compete_with_records() -> None:
    _, hours = gathered(HELD, LOG, "With Client 2 I held four sessions of an hour each.")
    assert (hours.coaching_minutes, hours.declared_coaching_minutes) == (240, None)


def test_a_long_journal_takes_time_in_proportion() -> None:
    """Each record is compared with those of its day and number only."""
    months = ["March", "April", "May"]
    short, long = (
        [HELD, *(f"On {i % 28 + 1} {months[i % 3]} 2026 I met Client {i % 9 + 1} for an hour." for i in range(n))]
        for n in (150, 900)
    )
    gathered(*short)  # the language model is loaded once
    begin = clock.perf_counter()
    gathered(*short)
    middle = clock.perf_counter()
    gathered(*long)
    assert clock.perf_counter() - middle < 6 * 4 * (middle - begin)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Supervision session 1", "supervision"),
        ("Coaching supervision log", "supervision"),
        ("Supervision dates and hours", "supervision"),
        ("Supervision: group and individual sessions", "supervision"),
        ("Mentoring log", "coaching"),
        ("Sessions, supervision, reflection", None),
        ("Coaching log and supervision", None),
        ("Log of sessions", None),
        ("Supervisor's report", None),
        ("Client feedback", None),
    ],
)
def test_a_title_that_names_both_kinds_decides_nothing(title: str, kind: str | None) -> None:
    assert kind_of(title) == kind
