"""E-mail addresses, numbers, addresses and dates of birth, and what only looks like them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.model import Block, Cell, CellPlace, Document, Kind, Part, Reading, Status, Table
from extractors.people.identifiers import find


def reading_of(*texts: str, part: Part = Part.BODY) -> Reading:
    blocks = tuple(Block(part, i, text) for i, text in enumerate(texts))
    return Reading((Document("d1", "x.docx", Kind.DOCX, "", Status.READ, None, blocks),))


def found(text: str, part: Part = Part.BODY) -> list[tuple[str, str]]:
    reading = reading_of(text, part=part)
    return [(i.kind, reading.text(i.span)) for i in find(reading, ())]


FIRES = [
    ("Write to m.quayle@brackenhall.nhs.uk today.", [("email", "m.quayle@brackenhall.nhs.uk")]),
    ("(jo.o'dell@x-y.co.uk)", [("email", "jo.o'dell@x-y.co.uk")]),
    ("Mobile: 07700 900123", [("phone", "07700 900123")]),
    ("Ring +44 (0)20 7946 0018 after five", [("phone", "+44 (0)20 7946 0018")]),
    ("Tel (01632) 960983.", [("phone", "(01632) 960983")]),
    ("In Warsaw: +48 22 555 01 23", [("phone", "+48 22 555 01 23")]),
    ("I live at 14 Cooper Row, Thornaby TS17 6AA.", [("address", "14 Cooper Row, Thornaby TS17 6AA")]),
    (
        "Address: Flat 3, 22 Mill Lane, Newcastle upon Tyne, NE1 4ST",
        [("address", "Flat 3, 22 Mill Lane, Newcastle upon Tyne, NE1 4ST")],
    ),
    ("Rose Cottage, High Street, Ludlow SY8 1BS", [("address", "Rose Cottage, High Street, Ludlow SY8 1BS")]),
    ("We met at her office, 8 Quarry Road, Ripon.", [("address", "8 Quarry Road, Ripon")]),
    ("12 Ferry Lane\nAmblebridge\nLA1 1AA", [("address", "12 Ferry Lane\nAmblebridge\nLA1 1AA")]),
    ("PO Box 42, Truro TR1 1AA", [("address", "PO Box 42, Truro TR1 1AA")]),
    (
        "The Old Vicarage, Church Lane, Bakewell, Derbyshire DE45 1AB",
        [("address", "The Old Vicarage, Church Lane, Bakewell, Derbyshire DE45 1AB")],
    ),
    ("She lives at 17 Heol y Felin, Caernarfon LL55 1AB.", [("address", "17 Heol y Felin, Caernarfon LL55 1AB")]),
    ("He moved to 23 Station Approach.", [("address", "23 Station Approach")]),
    ("Home: 5 The Green, Ambleside", [("address", "5 The Green, Ambleside")]),
    ("Now at 9 Rue des Fleurs, 69002 Lyon", [("address", "9 Rue des Fleurs, 69002 Lyon")]),
    ("Post to Lindenstraße 12, 10115 Berlin", [("address", "Lindenstraße 12, 10115 Berlin")]),
    ("ul. Długa 5/7, 00-238 Warszawa", [("address", "ul. Długa 5/7, 00-238 Warszawa")]),
    (
        "Ana Lima, Director, Larch Infirmary, 12 Ferry Lane, Lancaster LA1 1AA",
        [("address", "12 Ferry Lane, Lancaster LA1 1AA")],
    ),
    ("Unit 4, Riverside Park, Goole DN14 6AB", [("address", "Unit 4, Riverside Park, Goole DN14 6AB")]),
    ("See linkedin.com/in/priya-sethi-77 for her career", [("url", "linkedin.com/in/priya-sethi-77")]),
    (
        "Join: https://teams.microsoft.com/l/meetup-join/19%3ameeting_x",
        [("url", "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x")],
    ),
    ("Her firm is at www.tolleyandsons.co.uk.", [("url", "www.tolleyandsons.co.uk")]),
    ("Employee number: 4471882", [("employee_id", "4471882")]),
    ("staff no. EX-20931 was on the form", [("employee_id", "EX-20931")]),
    ("Her National Insurance number is QQ 12 34 56 C", [("employee_id", "QQ 12 34 56 C")]),
    ("NI: AB 12 34 56 C", [("employee_id", "AB 12 34 56 C")]),
    ("NHS number 943 476 5919", [("employee_id", "943 476 5919")]),
    ("DOB: 04/11/1979", [("date_of_birth", "04/11/1979")]),
    ("Date of birth 4th November 1979", [("date_of_birth", "4th November 1979")]),
    ("She was born on 12 March 1985 in Hull", [("date_of_birth", "12 March 1985")]),
]


@pytest.mark.parametrize(("text", "expected"), FIRES)
def test_identifiers_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


SILENT = [
    ("12/03/2026 10:00-11:30", "a date and a clock range"),
    ("pp. 258–280 and 0335264875 pages", "page ranges"),
    ("ISBN 978-0-335-26487-4", "a book"),
    ("ISBN: 0335264875", "a book in the old form"),
    ("doi:10.1080/17521882.2019.1234567", "an article"),
    ("https://www.globalcodeofethics.org", "a code of practice"),
    ("www.emccglobal.org and www.associationforcoaching.com", "bodies of the trade"),
    ("Available at: https://www.smallpress.co.uk/kolb (Accessed: 3 May 2026)", "a source of a reference"),
    ("Sessions: 20 hours 30 minutes, 1300 words, 1000-1130", "amounts"),
    ("ILM registration number: ABC1234; centre number 012345", "what the cover sheet asks for"),
    ("info@emccglobal.org", "the office of a body"),
    ("Unit 701, 8589-21, 603/3762/X", "codes of the qualification"),
    ("We moved to B12 and room C3 4TH floor", "rooms"),
    ("Node.js and e.g. this. Then that", "full stops"),
    ("He was 44 and she 45 at the time", "ages"),
]


@pytest.mark.parametrize(("text", "why"), SILENT)
def test_nothing_found(text: str, why: str) -> None:
    assert found(text) == [], why


def test_reference_lists_are_left_out() -> None:
    reading = reading_of("Visit www.tolleyandsons.co.uk", "Tolley (2020) www.tolleyandsons.co.uk")
    places = find(reading, {(0, 1)})
    assert [i.span.block for i in places] == [0]


def test_a_labelled_cell() -> None:
    blocks = tuple(
        Block(Part.BODY, i, t, cell=CellPlace(0, i // 2, i % 2))
        for i, t in enumerate(("Staff number", "77120", "Date of birth", "3 May 1990", "Sessions", "77121"))
    )
    cells = tuple(Cell(i // 2, i % 2, 1, 1, (i,)) for i in range(6))
    document = Document("d1", "x.docx", Kind.DOCX, "", Status.READ, None, blocks, (Table(cells, 3, 2),))
    reading = Reading((document,))
    assert [(i.kind, reading.text(i.span)) for i in find(reading, ())] == [
        ("employee_id", "77120"),
        ("date_of_birth", "3 May 1990"),
    ]


@given(st.text(alphabet="aZ@.0 +-/:()wW,\n", max_size=120))
def test_any_text_gives_spans_inside_it_that_do_not_overlap(text: str) -> None:
    spans = [i.span for i in find(reading_of(text), ())]
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
