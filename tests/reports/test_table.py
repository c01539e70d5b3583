"""Rows are as tall as their text, and columns show what they declare."""

from __future__ import annotations

from datetime import datetime

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from reports import style
from reports.table import TALLEST, Column, Formula, Link, broken, lines, number_or_text, put, table, table_name


def sheet() -> Worksheet:
    book = style.new_workbook("t", "s", style.datetime(2026, 3, 4))
    return book.create_sheet("One")


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 20, 1),
        ("short", 20, 1),
        ("one\ntwo\n\nfour", 20, 4),
        ("a sentence that is plainly longer than twenty characters", 20, 3),
        ("iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii", 20, 1),
        ("WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", 20, 3),
        ("教练和导师教练和导师教练和导师", 20, 2),
        ("https://example.org/" + "x" * 100, 20, 5),
        ("word", 0.1, 3),
    ],
)
def test_lines(text: str, width: float, expected: int) -> None:
    assert lines(text, width) == expected


def test_more_room_never_takes_more_lines() -> None:
    text = "In our third session we looked at delegation, and at what it would cost her to let go of it."
    counts = [lines(text, width) for width in range(5, 120)]
    assert counts == sorted(counts, reverse=True)


def test_no_row_is_taller_than_a_spreadsheet_allows() -> None:
    one = sheet()
    table(one, "T", "n", [Column("A", 10, lambda r: r)], ["line\n" * 200])
    assert one.row_dimensions[4].height == TALLEST


def test_a_table_has_frozen_header_filter_and_print_titles() -> None:
    one = sheet()
    columns = [Column("A", 10, lambda r: r), Column("B", 12, lambda r: len(r), style.NUMBER)]
    table(one, "T", "n", columns, ["x", "yy"])
    assert (one.freeze_panes, one.print_title_rows) == ("A4", "$3:$3")
    (made,) = one.tables.values()
    assert (made.displayName, made.ref, made.autoFilter.ref) == ("One", "A3:B5", "A3:B5")
    assert [c.name for c in made.tableColumns] == ["A", "B"]
    assert [[c.value for c in row] for row in one["A3:B5"]] == [["A", "B"], ["x", 1], ["yy", 2]]
    assert one.column_dimensions["B"].width == 12


def test_a_table_of_nothing_says_so_and_has_no_filter() -> None:
    one = sheet()
    table(one, "T", "n", [Column("A", 10, lambda r: r)], [], "Nothing is missing.")
    assert one["A4"].value == "Nothing is missing."
    assert not one.tables


@pytest.mark.parametrize("titles", [["A", "a"], ["A", ""], ["A", "B\nC"]], ids=["twice", "nothing", "two lines"])
def test_headers_that_excel_would_repair_are_refused(titles: list[str]) -> None:
    with pytest.raises(ValueError, match="all different"):
        table(sheet(), "T", "n", [Column(title, 10, str) for title in titles], ["x"])


@pytest.mark.parametrize(
    ("title", "name"),
    [("To check", "To_check"), ("Criteria 701", "Criteria_701"), ("AB12", "_AB12"), ("R", "_R"), ("7 days", "_7_days")],
)
def test_a_table_is_never_named_like_a_cell(title: str, name: str) -> None:
    assert table_name(title) == name


@pytest.mark.parametrize(
    ("text", "taken", "why"),
    [
        ("o" * 15, 2, "a word wider than its column is broken within"),
        ("o" * 15 + " oooo", 2, "what is left of it shares a line with the next word"),
        ("o" * 15 + " ooooo", 3, "unless that does not fit beside it"),
        ("o" * 40, 5, "as often as it takes"),
    ],
)
def test_lines_of_words_wider_than_their_column(text: str, taken: int, why: str) -> None:
    assert lines(text, 10) == taken, why


@pytest.mark.parametrize(
    ("text", "value"), [("701", 701), ("007", 7), ("²", "²"), ("३४", "३४"), ("7a", "7a"), ("-1", "-1"), ("", "")]
)
def test_only_plain_figures_are_numbers(text: str, value: int | str) -> None:
    assert number_or_text(text) == value


def test_properties_and_scales_stay_within_what_excel_reads() -> None:
    properties = style.new_workbook("t" * 300, "s" * 300, datetime(2026, 3, 4)).properties
    assert (len(str(properties.title)), len(str(properties.subject))) == (250, 250)
    one = sheet()
    style.unscaled(one, 12)
    assert one.page_setup.scale == 40, "smaller print nobody can read"
    style.unscaled(one, 93)
    assert one.page_setup.scale == 93


def test_text_that_runs_on_is_broken_at_words_within_its_room() -> None:
    text = "one two three four five six seven eight nine ten"
    made = broken(text, 12)
    assert " ".join(made) == text
    assert all(lines(line, 12) == 1 for line in made)
    assert broken("a\n\nb", 12) == ["a", "", "b"]


def test_a_formula_of_ours_is_one_and_a_link_keeps_its_text_as_text() -> None:
    one = sheet()
    put(one, 1, 1, Formula("=1+1"), style.NUMBER)
    put(one, 2, 1, Link("=not one", "#'Look here'!A1"), style.TEXT)
    put(one, 3, 1, Link("copy", "a%20b.docx"), style.TEXT)
    assert one["A1"].data_type == "f"
    assert (one["A2"].data_type, one["A2"].hyperlink.location) == ("s", "'Look here'!A1")
    assert one["A2"].hyperlink.target is None
    assert one["A3"].hyperlink.target == "a%20b.docx"


def test_an_empty_workbook_never_leaves_a_default_sheet() -> None:
    assert style.new_workbook("t", "s", style.datetime(2026, 3, 4)).sheetnames == []
    assert Workbook().sheetnames != []
