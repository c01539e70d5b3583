"""Tables that say something by their shape: columns, ticks, keys, codes, names in titles; and tables that do not."""

from __future__ import annotations

import pytest

from extractors.model import Session
from extractors.sessions.legend import keys_in
from extractors.sessions.titles import name_in
from tests.extractors.session_documents import Item, gathered

HELD = ("2.2 Coaching log", 1)


def counted(*items: Item) -> list[Session]:
    return [s for s in gathered(*items)[0] if s.counted]


def facts(sessions: list[Session]) -> list[tuple[str | None, int | None]]:
    return [(s.client, s.minutes) for s in sessions]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Mentoring record: Robin", "Robin"),
        ("Robin – sessions", "Robin"),
        ("Juniper: log", "Juniper"),
        ("HT", "HT"),
        ("J.P.", "J.P."),
        ("Coaching log for Mara Voss", "Mara Voss"),
        ("Robin (six month programme)", "Robin"),
        ("3 March 2026, Robin, 60 mins", "Robin"),
        ("Client 1", None),
        ("March 2026", None),
        ("Coaching log", None),
        ("Supervision", None),
        ("Session 3", None),
        ("Unit 701", None),
        ("Sheet1", None),
        ("How I worked with the people whom this part is about", None),
        ("delegation", None),
    ],
)
def test_names_in_titles(title: str, name: str | None) -> None:
    assert name_in(title) == name


DAYS = ("3 March 2026", "10 March 2026", "17 March 2026", "24 March 2026")
BARE = ["Date", "Duration", "Focus"]


def test_titles_that_differ_name_the_clients() -> None:
    one = [BARE, [DAYS[0], "60 mins", "a"], [DAYS[1], "60 mins", "b"]]
    two = [BARE, [DAYS[2], "90 mins", "a"], [DAYS[3], "90 mins", "b"]]
    sessions = counted(HELD, ("Robin", 2), one, ("Ashley", 2), two)
    assert [s.client for s in sessions] == ["Robin", "Robin", "Ashley", "Ashley"]


def test_a_title_above_every_single_session_is_its_topic() -> None:
    items: list[Item] = [HELD]
    for day, topic in zip(DAYS, ("Delegation", "Presence", "Endings", "Courage"), strict=True):
        items += [(topic, 2), [BARE, [day, "60 mins", "a"]]]
    assert {s.client for s in counted(*items)} == {None}


def test_lengths_in_one_of_two_columns() -> None:
    rows = [
        ["Date", "Client", "In person", "Remote"],
        [DAYS[0], "Client 1", "1 hr", ""],
        [DAYS[1], "Client 2", "", "45 mins"],
    ]
    assert facts(counted(HELD, rows)) == [("Client 1", 60), ("Client 2", 45)]


def test_both_columns_filled_are_not_one() -> None:
    head = ["Date", "Client", "Contact time", "Preparation time"]
    rows = [head, [DAYS[0], "Client 1", "1 hr", "30 mins"], [DAYS[1], "Client 2", "45 mins", "30 mins"]]
    assert facts(counted(HELD, rows)) == [("Client 1", 60), ("Client 2", 45)]


def test_a_column_for_each_client() -> None:
    rows = [
        ["Date", "Client A", "Client B"],
        [DAYS[0], "1 hr", ""],
        [DAYS[1], "45 mins", "90 mins"],
        ["Total", "1 hr 45", "90 mins"],
    ]
    assert facts(counted(HELD, rows)) == [("Client A", 60), ("Client A", 45), ("Client B", 90)]


def test_a_key_explains_letters() -> None:
    assert keys_in(["A = attended, C = cancelled, DNA = did not attend"])["c"] == "cancelled"
    assert keys_in(["Aim = clarity"]) == {}
    rows = [
        ["Date", "Client", "Duration", "Attendance"],
        *([d, "Client 1", "1 hr", c] for d, c in zip(DAYS, "AAAC", strict=True)),
    ]
    assert len(counted(HELD, rows, "A = attended, C = cancelled")) == 3


def test_a_letter_without_a_key_is_asked_about() -> None:
    rows = [
        ["Date", "Client", "Duration", "Attendance"],
        *([d, "Client 1", "1 hr", c] for d, c in zip(DAYS, "AAAC", strict=True)),
    ]
    sessions = counted(HELD, rows)
    assert [any("no key says" in x for x in s.doubts) for s in sessions] == [False, False, False, True]


def test_ticks_under_what_became_of_it() -> None:
    head = ["Date", "Client", "Duration", "Attended", "DNA"]
    rows = [
        head,
        [DAYS[0], "Client 1", "1 hr", "✓", ""],
        [DAYS[1], "Client 1", "1 hr", "", "✓"],
        [DAYS[2], "Client 1", "1 hr", "x", ""],
    ]
    assert [s.date and s.date.day for s in counted(HELD, rows)] == [3, 17]


def test_codes_of_client_and_session() -> None:
    rows = [["Code", "Date", "Length"], ["A1", DAYS[0], "1 hr"], ["B1", DAYS[1], "1 hr"], ["A2", DAYS[2], "1 hr"]]
    assert [s.client for s in counted(HELD, rows)] == ["Client A", "Client B", "Client A"]


def test_numbers_of_evidence_are_no_clients() -> None:
    rows = [["Ref", "Date", "Length"], ["E1", DAYS[0], "1 hr"], ["E2", DAYS[1], "1 hr"], ["E3", DAYS[2], "1 hr"]]
    assert {s.client for s in counted(HELD, rows)} == {None}


@pytest.mark.parametrize("turned", [False, True])
def test_months_by_clients(turned: bool) -> None:
    rows = [
        ["", "March 2026", "April 2026"],
        ["Client 1", "3rd (1 hr)\n17th (90 mins)", "7th (1 hr)"],
        ["Client 2", "", "9th (45 mins)"],
    ]
    if turned:
        rows = [list(column) for column in zip(*rows, strict=True)]
    found = {(s.client, s.date.month if s.date else 0, s.minutes) for s in counted(HELD, rows)}
    assert found == {("Client 1", 3, 60), ("Client 1", 3, 90), ("Client 1", 4, 60), ("Client 2", 4, 45)}


def test_clients_by_numbers_of_sessions() -> None:
    rows = [
        ["Client", "Session 1", "Session 2"],
        ["Client 1", f"{DAYS[0]}\n1 hr", f"{DAYS[2]}\n90 mins"],
        ["Client 2", f"{DAYS[1]} (45 mins)", ""],
    ]
    assert sorted(m or 0 for _, m in facts(counted(HELD, rows))) == [45, 60, 90]


@pytest.mark.parametrize("mark", ["\t", " | "])
def test_tables_drawn_in_text(mark: str) -> None:
    lines = [mark.join(("Date", "Client", "Minutes")), *(mark.join((d, "Client 1", "60")) for d in DAYS)]
    assert facts(counted(HELD, *lines)) == [("Client 1", 60)] * 4


def test_cells_written_one_below_the_other() -> None:
    cells = ["Date", "Client", "Duration", *(t for d in DAYS for t in (d, "Client 1", "1 hr"))]
    assert facts(counted(HELD, *cells)) == [("Client 1", 60)] * 4


def test_a_day_below_the_name_of_its_month() -> None:
    sessions = counted(HELD, ("March 2026", 2), "3rd: Client 1, 60 mins", "10th: Client 2, 1 hr 15 mins")
    assert [(s.date and s.date.day, s.client, s.minutes) for s in sessions] == [
        (3, "Client 1", 60),
        (10, "Client 2", 75),
    ]


def test_short_facts_below_a_day() -> None:
    sessions = counted(HELD, DAYS[0], "with Robin", "60 min, Teams", "Wrote up my notes, 30 minutes.")
    assert facts(sessions) == [("Robin", 60)]
