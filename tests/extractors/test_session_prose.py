"""Sessions told in sentences and diary lines."""

from __future__ import annotations

import pytest

from extractors.model import Context, Session
from extractors.sessions.gather import gather
from tests.extractors.session_documents import TODAY, Paper, reading

COACHING = "2.2 Undertake coaching: Client 1"
SUPERVISION = "2.3 Supervision"


def told(heading: str, *paragraphs: str) -> tuple[Session, ...]:
    paper = Paper()
    paper.heading("About this portfolio")
    paper.para("The work was done from September 2025 to June 2026.")
    paper.heading(heading)
    for text in paragraphs:
        paper.para(text)
    sessions, _ = gather(reading(paper), Context("Ada Quill", "701", TODAY))
    return sessions


def counted(sessions: tuple[Session, ...]) -> list[tuple[str, int | None]]:
    return [(s.date.isoformat() if s.date else "", s.minutes) for s in sessions if s.counted]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I first met my client on Tuesday 4 November 2025 at her office; we spent an hour and a half on presence.", [("2025-11-04", 90)]),
        ("P4. 18 May 2026 (moved from the 16th), 90 minutes. Aim: half-way review. Tool: scale. Outcome: goes on.", [("2026-05-18", 90)]),
        ("P4. 18 May 2026 (moved from 16 May), 90 minutes. Aim: half-way review. Tool: scale. Outcome: goes on.", [("2026-05-18", 90)]),
        ("Session one was held on 12/01/2026 and lasted 1hr 30mins.", [("2026-01-12", 90)]),
        ("The fourth and last session (2 March 2026, 75 minutes) brought the threads together.", [("2026-03-02", 75)]),
        ("From 10.00 to 11.30 on 9 March 2026 I coached her by video.", [("2026-03-09", 90)]),
        ("Our second conversation, a fortnight later on the 23rd of January, ran to two hours.", [("2026-01-23", 120)]),
        ("We next spoke on 6th Feb 2026 (1.5 hours). She had practised.", [("2026-02-06", 90)]),
        ("On 3 March she cancelled at short notice, and we met instead on 10 March for 90 minutes.", [("2026-03-10", 90)]),
        ("We should have met on 2 February but she was ill; the session went ahead on 9 February and lasted an hour.", [("2026-02-09", 60)]),
        ("We met on 3 March for 90 minutes, on 17 March for an hour and on 2 April for 75 minutes.", [("2026-03-03", 90), ("2026-03-17", 60), ("2026-04-02", 75)]),
        ("We met on 20 May 2026, and as she had a train to catch we stopped after 75 minutes.", [("2026-05-20", 75)]),
        ("12 May 2026, 75 minutes: we mapped who has a stake in the merger and who merely has a view of it, and she chose two.", [("2026-05-12", 75)]),
        ("12 May 2026 – Client 1 – 1h 15m – Stakeholder mapping", [("2026-05-12", 75)]),
        ("8.4.26 / Client 1 / 90 min", [("2026-04-08", 90)]),
        ("We met on 14 April. The room was cold. We worked for an hour and three quarters, ten minutes of it in silence.", [("2026-04-14", 105)]),
        ("Held on 5 June 2026, this closing session took 60 minutes, after a 40 minute drive.", [("2026-06-05", 60)]),
        ("I met her for the third time on 14 March, for an hour and three quarters.", [("2026-03-14", 105)]),
        ("Having postponed once, we finally sat down together on 27 April 2026 for ninety minutes.", [("2026-04-27", 90)]),
        ("Although planned as two hours, the session of 1 June 2026 lasted only 75 minutes.", [("2026-06-01", 75)]),
        ("It was 19 January when we began, and the two hours went quickly.", [("2026-01-19", 120)]),
        ("A ninety-minute session on 11 May 2026 followed. We used scaling.", [("2026-05-11", 90)]),
        ("The next session took place a month on, 13 February 2026, and was 1 hour 15 minutes long.", [("2026-02-13", 75)]),
    ],
)  # fmt: skip
def test_a_session_told_in_prose(text: str, expected: list[tuple[str, int]]) -> None:
    sessions = told(COACHING, text)
    assert counted(sessions) == expected
    assert all(s.kind == "coaching" and s.client == "Client 1" for s in sessions if s.counted)


@pytest.mark.parametrize(
    "text",
    [
        "The next session is booked for 14 December 2026, for 90 minutes.",
        "We will meet again on 3 June for an hour.",
        "She cancelled the session of 4 May 2026, which was to have lasted 90 minutes.",
        "The client did not attend on 4 May 2026 and I waited for 30 minutes.",
        "I had a chemistry call with the client on 4 September 2025 for 30 minutes.",
        "On 6 October 2025 I met the client with her sponsor for an hour in a three-way meeting.",
        "She presented to the board on 12 May and it went well.",
        "Our agreement was signed on 2 September 2025 and provides for six sessions of 90 minutes.",
        "Before each session I spent 30 minutes preparing.",
        "Six sessions each, an hour and a half a time, make eighteen hours, from 4 May to 7 September 2026.",
        "In the session she spoke for twenty minutes about the merger of 1 April 2025.",
        "I ran a team coaching session for her directors on 4 May 2026, two hours long.",
    ],
)
def test_what_is_no_held_session_is_not_counted(text: str) -> None:
    assert counted(told(COACHING, text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I attended three group supervision meetings, on 3 February, 10 March and 21 April, each of ninety minutes.", [("2026-02-03", 90), ("2026-03-10", 90), ("2026-04-21", 90)]),
        ("I attended group supervision on 14 January, 11 February and 18 March 2026, two hours on each occasion.", [("2026-01-14", 120), ("2026-02-11", 120), ("2026-03-18", 120)]),
        ("Supervision: 60 minutes each on 5 Nov 2025, 3 Dec 2025 and 7 Jan 2026.", [("2025-11-05", 60), ("2025-12-03", 60), ("2026-01-07", 60)]),
        ("My supervisor and I met twice, on 4 February (60 minutes) and 15 April (90 minutes).", [("2026-02-04", 60), ("2026-04-15", 90)]),
        ("I have had four hours of supervision, in four sessions of one hour on 8 October 2025, 12 November 2025, 14 January 2026 and 11 March 2026.", [("2025-10-08", 60), ("2025-11-12", 60), ("2026-01-14", 60), ("2026-03-11", 60)]),
        ("We met on 3, 10 and 17 March 2026 for an hour each time.", [("2026-03-03", 60), ("2026-03-10", 60), ("2026-03-17", 60)]),
        ("28 January 2026, one hour: contracting with the supervisor and my two hats.", [("2026-01-28", 60)]),
        ("On 2 March 2026 I took my session with Client 1 to supervision, and the hour (60 minutes) was well spent.", [("2026-03-02", 60)]),
    ],
)  # fmt: skip
def test_supervision_told_in_prose(text: str, expected: list[tuple[str, int]]) -> None:
    sessions = told(SUPERVISION, text)
    assert counted(sessions) == expected
    assert all(s.kind == "supervision" and s.client is None for s in sessions if s.counted)


def test_entries_that_a_pdf_ran_together() -> None:
    text = (
        "5 Nov 2025, 60 minutes: my habit of rescuing. I will wait until June. 3 Dec 2025, 90 minutes, online: endings."
    )
    assert counted(told(SUPERVISION, text)) == [("2025-11-05", 60), ("2025-12-03", 90)]


def test_a_section_of_records_nested_under_the_plan_by_mistake() -> None:
    paper = Paper()
    paper.heading("2.1 Plan 20 hours of coaching", 2)
    paper.para("I planned 21 hours.")
    paper.heading("Client 1", 3)
    paper.para("We met on 3 March 2026 for an hour and explored her values.")
    paper.heading("Hours", 3)
    paper.table([["Client", "Date", "Hours"], ["Client 2", "4/3/26", "1.5"]])
    sessions, hours = gather(reading(paper), Context("Ada Quill", "701", TODAY))
    assert hours.coaching_minutes == 150
    assert sessions[1].doubts == ("stands under the heading of a plan",)


def test_a_reflection_that_mentions_a_session_is_no_record() -> None:
    sessions = told(
        "2.5 Critical reflection",
        "In the session with Client 1 on 14 March, which lasted 90 minutes, I talked too much.",
    )
    assert counted(sessions) == []
    assert [s.why_not for s in sessions] == ["only mentioned in a reflection"]


def test_sentences_of_a_contract_or_plan_never_count() -> None:
    for heading in ("1.1 Contract", "Appendix A Coaching agreement", "2.1 Plan 20 hours of coaching"):
        assert (
            counted(
                told(
                    heading,
                    "The first session on 3 March 2026 is of 90 minutes.",
                    "We met on 3 March 2026 for an hour.",
                )
            )
            == []
        )


def test_a_session_without_a_length_is_listed_with_none() -> None:
    (session,) = told(COACHING, "Our third session took place on 14 March 2026. We explored her values.")
    assert session.minutes is None
    assert session.counted
    assert "the record has no length" in session.doubts
    assert "duration" in session.missing


def test_two_lengths_for_one_session_are_asked_about() -> None:
    (session,) = told(COACHING, "The session of 1 June 2026 lasted 60 minutes, and in the diary lasted 75 minutes.")
    assert session.doubts


def test_letters_and_diary_entries() -> None:
    sessions = told(
        "Diary",
        "Monday 2 March 2026",
        "Saw Client 2 today for an hour. She had kept her log.",
        "Thursday 5 March 2026",
        "Wrote up my notes, 30 minutes.",
        "Monday 16 March 2026",
        "Session with Client 2, 10:00-11:30, at her office. We looked at the log.",
    )
    assert counted(sessions) == [("2026-03-02", 60), ("2026-03-16", 90)]
    assert {s.client for s in sessions if s.counted} == {"Client 2"}


def test_names_in_headings_are_clients() -> None:
    paper = Paper()
    paper.heading("Sessions held in 2026")
    paper.para("From January 2026 to May 2026.")
    for name, day in (("Rowan", 3), ("Ottilie", 4)):
        paper.heading(f"{name}: finding a voice", 2)
        paper.para(f"We met on {day} March 2026 for an hour.")
        paper.para(f"Our last session, on {day} April, took ninety minutes.")
    _, hours = gather(reading(paper), Context("Ada Quill", "701", TODAY))
    assert hours.clients == ("Rowan", "Ottilie")
    assert hours.coaching_minutes == 300


@pytest.mark.parametrize("unit", ["700", "703", "C12"])
def test_units_without_hours_have_no_sessions(unit: str) -> None:
    paper = Paper()
    paper.heading(COACHING)
    paper.para("We met on 3 March 2026 for an hour.")
    sessions, hours = gather(reading(paper), Context("Ada Quill", unit, TODAY, counts_hours=False))
    assert sessions == ()
    assert hours.coaching_minutes == 0


def test_a_centres_own_unit_with_hours_has_sessions() -> None:
    paper = Paper()
    paper.heading(COACHING)
    paper.para("We met on 3 March 2026 for an hour.")
    _, hours = gather(reading(paper), Context("Ada Quill", "C12", TODAY))
    assert hours.coaching_minutes == 60
