"""Every character of a Word file is placed, left out by name, or counted as unread; each construct is read as it is seen."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.account import visible
from extractors.model import Part
from extractors.read import read_bytes
from extractors.word.reader import read_word
from tests.extractors.constructs import CONSTRUCTS, Construct
from tests.extractors.constructs_apart import APART
from tests.extractors.constructs_odd import ODD
from tests.extractors.package_text import characters
from tests.extractors.word_files import p, package, run, table

EVERY = [*CONSTRUCTS, *APART, *ODD]


@pytest.mark.parametrize("construct", EVERY, ids=[c.name for c in EVERY])
def test_construct(construct: Construct) -> None:
    document = read_word(construct.data, "Essay.docx", "d1", "")
    found: dict[Part, tuple[str, ...]] = defaultdict(tuple)
    for block in document.blocks:
        if block.text and block.part is not Part.FILENAME:
            found[block.part] += (block.text,)
    assert dict(found) == dict(construct.texts)
    written = [b for b in document.blocks if b.part is Part.BODY]
    if construct.labels is not None:
        assert tuple(b.label for b in written) == construct.labels
    if construct.roles is not None:
        assert tuple(b.role for b in written) == construct.roles
    ledger = document.ledger
    assert ledger is not None
    assert (ledger.unread, ledger.unopened) == (0, ())
    assert {name for name, _ in ledger.left_out} == construct.left_out


@pytest.mark.parametrize("construct", EVERY, ids=[c.name for c in EVERY])
def test_the_account_holds_what_a_count_of_the_file_by_other_means_gives(construct: Construct) -> None:
    document = read_bytes(construct.data, "Essay.docx", "d1")
    assert document.ledger is not None
    assert document.ledger.package == characters(construct.data)


def test_an_object_of_a_program_is_listed_as_not_looked_at() -> None:
    data = next(c.data for c in APART if c.name == "old object of a program")
    ledger = read_bytes(data, "Essay.docx", "d1").ledger
    assert ledger is not None
    assert dict(ledger.not_looked_at) == {"embedded objects": 1}


def test_there_are_enough_constructs_and_each_has_a_name_of_its_own() -> None:
    assert len({c.name for c in EVERY}) == len(EVERY) >= 80


def test_text_that_the_walk_misses_shows_as_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractors.word.walk.Walk._table", lambda *_: None)
    ledger = read_word(package(p("seen") + table([["lost"]])), "a", "d1", "").ledger
    assert ledger is not None
    assert (ledger.package, ledger.placed, ledger.unread) == (8, 4, 4)


def test_text_taken_twice_shows_as_less_than_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractors.word.drawing.chosen", lambda alternate: alternate)
    twice = next(c for c in CONSTRUCTS if c.name == "text box in both encodings")
    ledger = read_word(twice.data, "a", "d1", "").ledger
    assert ledger is not None
    assert ledger.unread != 0


def test_a_part_that_cannot_be_opened_is_named() -> None:
    data = package(p("a"), parts={"footnotes.xml": ("footnotes", "<broken")})
    ledger = read_word(data, "a", "d1", "").ledger
    assert ledger is not None
    assert ledger.unopened == ("word/footnotes.xml",)


@settings(max_examples=60)
@given(st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30), max_size=6))
def test_the_account_is_even_whatever_is_written(texts: list[str]) -> None:
    document = read_word(package("".join(p(inner=run(text)) for text in texts), styles=None), "a", "d1", "")
    assert document.ledger is not None
    assert document.ledger.unread == 0
    assert document.ledger.package == visible("".join(texts))
