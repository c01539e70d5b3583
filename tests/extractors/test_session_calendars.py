"""Calendars and messages: what in them is a session, on which day, and what is not."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from extractors.model import Context, Session
from extractors.sessions.calendars import british_summer_time
from extractors.sessions.gather import gather
from tests.extractors.session_documents import TODAY, Paper, reading

ME = "Ada Quill"


def sessions_of(paper: Paper) -> list[Session]:
    return list(gather(reading(paper), Context(ME, "701", TODAY))[0])


def listed(*rows: list[str]) -> list[Session]:
    paper = Paper(path="calendar.csv")
    paper.table([["Subject", "Start Date", "Start Time", "End Date", "End Time"], *rows])
    return sessions_of(paper)


@pytest.mark.parametrize(
    ("subject", "kind", "client", "counted"),
    [
        ("Coaching session - Client 2", "coaching", "Client 2", True),
        ("Mentoring: Robin", "coaching", "Robin", True),
        ("Supervision with Dr Vane", "supervision", None, True),
        ("Cancelled: Coaching session - Client 2", "coaching", "Client 2", False),
        ("Canceled: coaching Client 2", "coaching", "Client 2", False),
    ],
)
def test_entries_of_sessions(subject: str, kind: str, client: str | None, counted: bool) -> None:
    (one,) = listed([subject, "12/03/2026", "10:00:00", "12/03/2026", "11:30:00"])
    assert (one.kind, one.client, one.counted) == (kind, client, counted)
    assert (one.date, one.minutes) == (date(2026, 3, 12), 90)


@pytest.mark.parametrize(
    "subject",
    [
        "Dentist", "Team meeting", "1:1 with line manager", "Coaching skills webinar", "Write up coaching notes",
        "ILM course day 3", "Lunch with Kit", "Mentoring network conference",
    ],
)  # fmt: skip
def test_the_rest_of_a_calendar_is_left_alone(subject: str) -> None:
    assert listed([subject, "12/03/2026", "10:00", "12/03/2026", "11:00"]) == []


def test_an_entry_that_names_a_known_client_only_is_asked_about() -> None:
    rows = [
        ["Coaching - Robin", "12/03/2026", "10:00", "12/03/2026", "11:00"],
        ["Robin", "19/03/2026", "10:00", "19/03/2026", "11:00"],
    ]
    _, second = listed(*rows)
    assert second.counted
    assert any("does not say that it was a session" in d for d in second.doubts)


def events(*lines: str) -> list[Session]:
    paper = Paper(path="calendar.ics")
    for line in ("BEGIN:VCALENDAR", *lines, "END:VCALENDAR"):
        paper.para(line)
    return sessions_of(paper)


@pytest.mark.parametrize(
    ("begin", "end", "hour", "minutes"),
    [
        ("DTSTART:20260312T100000", "DTEND:20260312T113000", 10, 90),
        ("DTSTART:20260312T100000Z", "DTEND:20260312T110000Z", 10, 60),
        ("DTSTART:20260612T090000Z", "DTEND:20260612T100000Z", 10, 60),
        ("DTSTART;TZID=Europe/London:20260612T100000", "DTEND;TZID=Europe/London:20260612T104500", 10, 45),
        ("DTSTART:20260312T100000", "DURATION:PT1H15M", 10, 75),
    ],
)
def test_events_in_british_time(begin: str, end: str, hour: int, minutes: int) -> None:
    (one,) = events("BEGIN:VEVENT", begin, end, "SUMMARY:Coaching session: Client 1", "END:VEVENT")
    assert one.start is not None
    assert (one.start.hour, one.minutes) == (hour, minutes)


def test_an_event_on_several_lines_that_a_reader_joined() -> None:
    (one,) = events(
        "BEGIN:VEVENT DTSTART:20260312T100000 DTEND:20260312T110000 SUMMARY:Supervision STATUS:CONFIRMED END:VEVENT"
    )
    assert (one.kind, one.minutes, one.counted) == ("supervision", 60, True)


def test_cancelled_and_repeating_events() -> None:
    common = ("DTSTART:20260312T100000", "DTEND:20260312T110000", "SUMMARY:Coaching: Client 1")
    (off,) = events("BEGIN:VEVENT", *common, "STATUS:CANCELLED", "END:VEVENT")
    assert (off.counted, off.why_not) == (False, "cancelled")
    (weekly,) = events("BEGIN:VEVENT", *common, "RRULE:FREQ=WEEKLY;COUNT=6", "END:VEVENT")
    assert any("repeats" in d for d in weekly.doubts)


@pytest.mark.parametrize(
    ("at", "summer"),
    [
        (datetime(2026, 3, 29, 0, 59), False),
        (datetime(2026, 3, 29, 1, 0), True),
        (datetime(2026, 10, 25, 0, 59), True),
        (datetime(2026, 10, 25, 1, 0), False),
    ],
)
def test_summer_time_begins_and_ends_on_the_last_sundays(at: datetime, summer: bool) -> None:
    assert british_summer_time(at) is summer


# --- messages ------------------------------------------------------------------------------------------------


def mail(*body: str, sent: str = "Thursday 12 March 2026 17:40", to: str = "Robin", subject: str = "Our coaching") -> list[Session]:  # fmt: skip
    paper = Paper(path="mail.txt")
    for line in (f"From: {ME}", f"To: {to}", f"Sent: {sent}", f"Subject: {subject}", *body):
        paper.para(line)
    return sessions_of(paper)


@pytest.mark.parametrize(
    ("text", "day", "minutes"),
    [
        ("Thank you for today. We met for an hour and a half.", 12, 90),
        ("Thanks for this morning's session (60 mins).", 12, 60),
        ("Good to see you today from 10am to 11.15am.", 12, 75),
        ("Thank you for our session yesterday, 50 minutes well spent.", 11, 50),
        ("It was good to meet on Tuesday for an hour.", 10, 60),
    ],
)
def test_a_message_dates_its_session(text: str, day: int, minutes: int) -> None:
    (one,) = mail("Dear Robin,", text)
    assert (one.date, one.minutes, one.client) == (date(2026, 3, day), minutes, "Robin")


@pytest.mark.parametrize(
    "text",
    [
        "Sorry that I had to cancel today's session of 60 minutes.",
        "Looking forward to meeting you today for an hour.",
        "Our session will be today at 4 and take an hour.",
        "Please find my invoice attached.",
        "Thank you for the report.",
    ],
)
def test_messages_that_tell_of_no_session(text: str) -> None:
    assert not [s for s in mail("Dear Robin,", text) if s.counted]


def test_a_message_about_supervision() -> None:
    (one,) = mail("Thank you for today, an hour that helped.", to="Dr Vane", subject="Supervision")
    assert (one.kind, one.client, one.minutes) == ("supervision", None, 60)


def test_without_a_day_of_sending_nothing_is_dated() -> None:
    assert not [s for s in mail("Thank you for today. We met for an hour.", sent="this evening") if s.counted]
