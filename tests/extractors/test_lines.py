"""What single lines are, by their words."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import lines

NUMBERS = [
    # criteria as learners write them
    ("1.1 Strategic purposes", "criterion", 2),
    ("1.1. Strategic purposes", "criterion", 2),
    ("1.1) Strategic purposes", "criterion", 2),
    ("AC1.1 Strategic purposes", "criterion", 2),
    ("AC 1.1: Strategic purposes", "criterion", 2),
    ("A.C. 1.1 Strategic purposes", "criterion", 2),
    ("LO1, AC 1.1 Strategic purposes", "criterion", 2),
    ("LO1 AC1.1 Strategic purposes", "criterion", 2),
    ("700-1.1 Strategic purposes", "criterion", 2),
    ("Assessment criterion 2.3 – Supervision", "criterion", 2),
    ("Criteria 2.3", "criterion", 2),
    ("Task 1.1 – Compare", "criterion", 2),
    ("Question 3.2", "criterion", 2),
    ("(2.4) Ethics", "criterion", 2),
    ("2.1.3 Values", "criterion", 3),
    ("1.1\tStrategic purposes", "criterion", 2),
    # parts
    ("LO1 Know how to contextualise", "part", 1),
    ("LO 2: Understand", "part", 1),
    ("Learning outcome one", "part", 1),
    ("Learning Outcome 3", "part", 1),
    ("Task 4", "part", 1),
    ("Section 2 – Practice", "part", 1),
    ("Appendix B: Agreement", "part", 1),
    ("Part two", "part", 1),
    # plain numbers and letters
    ("1 Introduction", "simple", 1),
    ("2. Context", "simple", 1),
    ("B) Skills", "simple", None),
    ("iv. Values", "simple", None),
    ("a) Knowledge", "simple", None),
    # sessions and dates
    ("Session 4 – 12 March 2026", "session", None),
    ("Client 2, session 3", "session", None),
    ("Week 1", "session", None),
    ("Coaching session three", "session", None),
    ("12 March 2026", "date", None),
    ("Monday 3rd March 2025", "date", None),
    ("Entry: 03/04/25", "date", None),
    # not numbered at all
    ("1.5 hours of supervision", None, None),
    ("12.03.2026 was the day", None, None),
    ("9.30 Arrival and coffee", None, None),
    ("20 hours of coaching", None, None),
    ("2.5 million people", None, None),
    ("3 March was cold", None, None),
    ("Question a colleague", None, None),
    ("Part of the answer", None, None),
    ("A quiet afternoon", None, None),
    ("I was wrong", None, None),
    ("Meeting her halfway", None, None),
    ("£1.2 saved", None, None),
]


@pytest.mark.parametrize(("text", "kind", "depth"), NUMBERS, ids=[n[0] for n in NUMBERS])
def test_numbers(text: str, kind: str | None, depth: int | None) -> None:
    number = lines.numbered(text)
    assert (number.kind if number else None, number.depth if number else None) == (kind, depth)


def test_automatic_numbers_count_as_typed_ones_and_bullets_do_not() -> None:
    assert lines.numbered("Purposes", "1.1") == lines.Number("criterion", 2)
    assert lines.numbered("Purposes", "•") is None


FORMS = [
    ("Learner: Kim Example", True),
    ("Candidate name: Kim Example", True),
    ("Date of session: 3 March", True),
    ("Word count 3,010", True),
    ("(Word count: 3,010)", True),
    ("Signed ____________", True),
    ("Name\tKim", True),
    ("Duration", True),
    ("Client 2: a new start", False),
    ("Grace: learning to wait", False),
    ("Time to think", False),
    ("Dates and places", False),
    ("Supervision", False),
]


@pytest.mark.parametrize(("text", "expected"), FORMS, ids=[f[0] for f in FORMS])
def test_form_lines(text: str, expected: bool) -> None:
    assert lines.is_form(text) is expected


PROSE = [
    ("We met.", False),
    ("We met on a Monday.", True),
    ("What I learned about silence", False),
    ("The plan runs from March to February", False),
    ("She said that “nothing had changed.”", True),
    ("one two three four five six seven eight nine ten eleven twelve", True),
    ("", False),
]


@pytest.mark.parametrize(("text", "expected"), PROSE)
def test_prose(text: str, expected: bool) -> None:
    assert lines.is_prose(text) is expected


CAPTIONS = [
    ("Figure 2: The wheel", True),
    ("Table 1", True),
    ("Table 2 shows that hours rose", False),
    ("Figures rose", False),
]


@pytest.mark.parametrize(("text", "expected"), CAPTIONS)
def test_captions(text: str, expected: bool) -> None:
    assert lines.is_caption(text) is expected


ENTRIES = [
    ("Ethics ........ 12", False, "Ethics"),
    ("Ethics … 12", False, "Ethics"),
    ("2.1 Ethics . . . . . 7", False, "2.1 Ethics"),
    ("Ethics\t12", False, None),
    ("Ethics\t12", True, "Ethics"),
    ("Ethics 12", True, "Ethics"),
    ("Ethics", True, None),
    ("She said ... nothing", True, None),
]


@pytest.mark.parametrize(("text", "loose", "title"), ENTRIES)
def test_contents_entries(text: str, loose: bool, title: str | None) -> None:
    assert lines.contents_entry(text, loose) == title


def test_lines_of_one_kind() -> None:
    assert lines.kind_of("Client 2, session 3") == lines.kind_of("Client 11, session 1")
    assert lines.kind_of("Session 4 – 12 March 2026") == lines.kind_of("Session 5 – 2nd April 2026")
    assert lines.kind_of("Client A") == lines.kind_of("Client B")
    assert lines.kind_of("Beginnings") != lines.kind_of("Ends")


@given(st.text(max_size=200))
def test_no_text_upsets_a_line(text: str) -> None:
    lines.numbered(text)
    lines.is_form(text)
    lines.contents_entry(text, loose=True)
    assert lines.fold(lines.fold(text)) == lines.fold(text)


@pytest.mark.parametrize("unit", ["1.", ".", "_ ", "a ", "\t", "- ", "12 March ", "session "])
def test_long_lines_of_one_thing_are_quick(unit: str) -> None:
    text = unit * 2_000
    started = time.process_time()
    for judge in (lines.numbered, lines.is_form, lines.is_caption, lines.is_letter, lines.is_prose, lines.is_named):
        judge(text)
    lines.contents_entry(text[:300], loose=True)
    assert time.process_time() - started < 0.5, "a hundredth of it is usual"
