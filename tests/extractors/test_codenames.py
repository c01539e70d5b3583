"""Clients under code names and initials, and their sessions in prose, e-mails and tables."""

from __future__ import annotations

import pytest

from extractors.model import Context, Hours, Session
from extractors.sessions.codenames import code_names
from extractors.sessions.gather import gather
from tests.extractors.session_documents import TODAY, Paper, reading

Row = tuple[str, str | None, str, int | None]


def read(*parts: str | list[list[str]]) -> tuple[tuple[Session, ...], Hours]:
    """parts: "# a heading", a paragraph, or a table's rows."""
    paper = Paper()
    paper.heading("About this portfolio")
    paper.para("The work was done from September 2025 to June 2026.")
    for part in parts:
        if isinstance(part, list):
            paper.table(part)
        elif part.startswith("# "):
            paper.heading(part[2:])
        else:
            paper.para(part)
    return gather(reading(paper), Context("Ada Quill", "701", TODAY))


def counted(sessions: tuple[Session, ...]) -> list[tuple[str | None, str, int | None]]:
    return [(s.client, s.date.isoformat()[5:] if s.date else "", s.minutes) for s in sessions if s.counted]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("My two clients are called Plover and Knot in this paper.", ("Plover", "Knot")),
        ("The leaders appear here under the code names of Cobalt, Tin and Nickel.", ("Cobalt", "Tin", "Nickel")),
        ("She is a surgeon, whom I shall call Skye.", ("Skye",)),
        ("The people are referred to here as R.B. and T.W.", ("R.B.", "T.W.")),
        ("I coached two clients (Oban and Tiree) through the year.", ("Oban", "Tiree")),
        ("Pseudonyms: Dunlin and Teal", ("Dunlin", "Teal")),
        ("My clients were called to London and both went.", ()),
        ("I call on Monday and again in March.", ()),
        ("We agreed that both of them would be named in June.", ()),
        ("Kind regards, Dunlin", ()),
        ("Code names: the two of them chose gems. They are Opal and Onyx.", ("Opal", "Onyx")),
        ("Pseudonyms protect all three; the mentees are Zinc, Tin and Lead here.", ("Zinc", "Tin", "Lead")),
        ("No pseudonyms are needed. The authors are Hawkins and Smith.", ()),
    ],
)
def test_names_brought_in(text: str, names: tuple[str, ...]) -> None:
    assert code_names([text]) == names


def test_a_section_for_each_code_name() -> None:
    sessions, hours = read(
        "The two leaders are called Cobalt and Tin in what follows.",
        "# My hours with Cobalt",
        "It started on 12 January 2026 with an hour less five minutes.",
        "On 4 March we had ninety minutes. She drew a map of her board.",
        "4 April: a 90-minute one. The budget was its subject.",
        "We gave 5 May a clear hundred minutes.",
        "# The talks with Tin",
        "Our first was 2 February 2026. It lasted an hour and a quarter.",
        "We sat from ten to half eleven on 9 March.",
        "A planned one on 23 March fell through because of the rail strike.",
    )
    assert counted(sessions) == [
        ("Cobalt", "01-12", 55), ("Cobalt", "03-04", 90), ("Cobalt", "04-04", 90), ("Cobalt", "05-05", 100),
        ("Tin", "02-02", 75), ("Tin", "03-09", 90),
    ]  # fmt: skip
    assert hours.clients == ("Cobalt", "Tin")


def test_initials_in_running_text() -> None:
    sessions, hours = read(
        "I write of two clients, L.D. and P., both directors.",
        "# What happened",
        "L.D. and I met on 3 March 2026, quarter to two until quarter past three. The room was cold.",
        "With P. it was 5 March, an hour and a quarter by video.",
        "L.D. came back on 17 March. We had three quarters of an hour.",
        "P. rang on 19 March; fifty minutes.",
    )
    assert counted(sessions) == [("L.D.", "03-03", 90), ("P.", "03-05", 75), ("L.D.", "03-17", 45), ("P.", "03-19", 50)]
    assert hours.clients == ("L.D.", "P.")


@pytest.mark.parametrize(
    "heading", ["Letters", "Letters to my supervisor", "Written for my supervisor", "E-mails kept"]
)
def test_the_subject_of_an_email_names_the_client(heading: str) -> None:
    sessions, hours = read(
        "I call my two clients Dunlin and Knot.",
        f"# {heading}",
        "Subject: Dunlin, second meeting",
        "Dear Ines, we met on Tuesday 3 March 2026. We had an hour and twenty minutes.",
        "Subject: Knot",
        "We met on 5 March for an hour and fifty minutes.",
    )
    assert [(s.kind, s.client, s.minutes) for s in sessions if s.counted] == [
        ("coaching", "Dunlin", 80),
        ("coaching", "Knot", 110),
    ]
    assert hours.clients == ("Dunlin", "Knot")


@pytest.mark.parametrize(
    "header",
    [
        ["When", "Who", "How long", "What about", "What next", "What I noticed"],
        ["Which day", "Who came", "How much time", "What we did", "And then", "My own part"],
        ["On", "With", "For", "About", "Next", "What I saw in myself"],
    ],
)
def test_a_wide_table_with_columns_named_in_plain_words(header: list[str]) -> None:
    rows = [
        ["6 January", "Dunlin", "an hour and a half", "first steps", "a list", "I talk"],
        ["8 Jan", "Knot", "10 till half eleven", "the board", "a call", "I hurry"],
        ["20 January", "Dunlin", "half past two to four", "people", "a letter", "calm"],
        ["22 Jan", "Knot", "two hours less five minutes", "money", "ask", "fast"],
    ]
    sessions, hours = read("# The diary", [header, *rows])
    assert [(s.client, s.minutes) for s in sessions if s.counted] == [
        ("Dunlin", 90), ("Knot", 90), ("Dunlin", 90), ("Knot", 115),
    ]  # fmt: skip
    assert hours.clients == ("Dunlin", "Knot")


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("The fifth: 8 May 2026, one o'clock to twenty to three.", 100),
        ("The next was on 8 May 2026, ninety minutes by telephone, and it was about her deputy.", 90),
        ("A longer, 90-minute one followed on 8 May 2026.", 90),
        ("On 8 May 2026 we talked once more, half two till four.", 90),
        ("The third, 8 May 2026, took two hours, all but five minutes.", 115),
        ("8 May 2026 (quarter to three until half four)", 105),
        ("We met on 8 May 2026. We had three quarters of an hour. It rained.", 45),
    ],
)
def test_a_session_told_by_its_place_or_clock(text: str, minutes: int) -> None:
    sessions, _ = read("# Conversations with Cobalt", text)
    assert [(s.client, s.minutes) for s in sessions if s.counted] == [("Cobalt", minutes)]


def test_supervision_in_a_list_of_bullets() -> None:
    sessions, _ = read(
        "# Supervision",
        "I met my supervisor four times.",
        "- 12 March 2026, Dr Ines Marlow, one hour: boundaries.",
        "- 9 April 2026, Dr Ines Marlow, half past four to six: endings.",
        "• 7 May 2026, Dr Ines Marlow, an hour and a quarter by telephone: my need to be liked, and what she saw in it,"
        " which was rather more than I had seen.",
        "• 4 June 2026, with Dr Marlow, 45 minutes",
    )
    assert counted(sessions) == [(None, "03-12", 60), (None, "04-09", 90), (None, "05-07", 75), (None, "06-04", 45)]


def test_a_rough_length_is_counted_and_asked_about() -> None:
    (session,) = read("# Sessions with Cobalt", "We met on 20 May 2026 for just under two hours.")[0]
    assert session.minutes == 120
    assert any("roughly" in d for d in session.doubts)


@pytest.mark.parametrize(
    "text",
    [
        "The board gave its answer on 3 March 2026, and half of the three directors left.",
        "Cobalt called 3 March 2026 a day on which an hour was worth a week.",
        "It was 3 March 2026 before the report, ninety pages and two hours in the reading, was done.",
        "The last was a strike on 3 March 2026.",
        "Cobalt returned from leave on 3 March 2026.",
    ],
)
def test_other_days_are_no_sessions(text: str) -> None:
    assert counted(read("# Sessions with Cobalt", text)[0]) == []


@pytest.mark.parametrize(
    ("title", "beside", "why"),
    [
        ("{} 1", "12 January 2026, 100 minutes", "date and length in one cell"),
        ("Meeting 1 with {}", "Monday 12 January 2026 (1 h 40)", "the name behind, the length in brackets"),
        ("{} – first meeting", "12/01/26 | 100 mins", "a dash"),
    ],
)
@pytest.mark.parametrize("names", [("Cobalt", "Tin"), ("Client 1", "Client 2")])
def test_forms_whose_title_stands_beside_date_and_length(
    names: tuple[str, str], title: str, beside: str, why: str
) -> None:
    def form(name: str) -> list[list[str]]:
        return [
            [title.format(name), beside],
            ["Aim", "The board paper (G1)"],
            ["Tools", "Scaling"],
            ["Outcome", "To ask"],
        ]

    sessions, _ = read(f"The two leaders are called {names[0]} and {names[1]}.", form(names[0]), form(names[1]))
    assert counted(sessions) == [(names[0], "01-12", 100), (names[1], "01-12", 100)], why
    assert all("tools" not in s.missing and "aim" not in s.missing for s in sessions), why


@pytest.mark.parametrize(
    ("label", "value"),
    [("To be handed in", "12 January 2026"), ("Room", "Two hours are booked"), ("Next time", "see 12 January")],
)
def test_other_fields_are_no_titles(label: str, value: str) -> None:
    assert read([[label, value], ["Aim", "The board paper"], ["Tools", "Scaling"]])[0] == ()
