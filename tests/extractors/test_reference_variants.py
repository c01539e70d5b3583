"""Entries, citations, footnotes and tables of references in centres' house variants."""

from __future__ import annotations

import pytest

from extractors.model import Citation, Part, Reading, Reference
from extractors.references.entries import read_entry
from extractors.references.gather import gather
from tests.extractors.reference_documents import CONTEXT, document, essay
from tests.extractors.reference_variants import CITATIONS, CITED, ENTRIES, NO_LISTS, NOTES, TABLES, Rows

PROSE = "As Kolb (2015) says, what was lived has to be looked at before it teaches anybody anything."


@pytest.mark.parametrize(("raw", "authors", "year", "title"), ENTRIES)
def test_entry(raw: str, authors: list[str], year: str | None, title: str | None) -> None:
    entry = read_entry(raw)
    assert (list(entry.authors), entry.year, entry.title) == (authors, year, title)


def test_entries_divide_as_they_stand() -> None:
    raws = [raw for raw, *_ in ENTRIES]
    references, _ = gather(essay(PROSE, entries=raws), CONTEXT)
    assert [(r.authors, r.year) for r in references] == [(tuple(a), y) for _, a, y, _ in ENTRIES]


def written(citations: tuple[Citation, ...]) -> list[str]:
    return [f"{'+' if c.listed else '-'}{' '.join(c.authors)} {c.year}" for c in citations]


@pytest.mark.parametrize(("sentence", "expected"), CITATIONS)
def test_citation(sentence: str, expected: list[str]) -> None:
    assert written(gather(essay(sentence, entries=CITED), CONTEXT)[1]) == expected


@pytest.mark.parametrize(("note", "expected"), NOTES)
def test_footnote(note: str, expected: list[str]) -> None:
    reading = Reading((document(["He says so.", note, "References", *CITED], parts={1: Part.FOOTNOTE}),))
    assert written(gather(reading, CONTEXT)[1]) == expected


def test_raised_figures_where_the_list_is_numbered() -> None:
    labels = {n: f"{n - 1}." for n in range(2, 8)}
    paragraphs = ["Trust came.¹ More came.²,³ All of it stayed⁴⁻⁵ with us.", "References", *CITED[:6]]
    citations = gather(Reading((document(paragraphs, labels=labels),)), CONTEXT)[1]
    assert [c.text for c in citations] == ["[1]", "[2]", "[3]", "[4]", "[5]"]
    assert all(c.listed for c in citations)


def in_table(rows: Rows, heading: str, *lead: str) -> tuple[tuple[Reference, ...], tuple[Citation, ...]]:
    paragraphs = [PROSE, heading, *lead]
    cells: dict[int, tuple[int, int]] = {}
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            cells[len(paragraphs)] = (row, column)
            paragraphs.append(text)
    return gather(Reading((document(paragraphs, cells=cells),)), CONTEXT)


@pytest.mark.parametrize("make", TABLES)
@pytest.mark.parametrize("lead", [(), ("All that I read is in the table.",)])
def test_list_in_a_table(make: str, lead: tuple[str, ...]) -> None:
    references, citations = in_table(TABLES[make], "Bibliography", *lead)
    assert [(r.authors, r.year, r.title) for r in references] == [
        (("Kolb",), "2015", "Experiential learning"),
        (("Luft", "Ingham"), "1955", "The Johari window"),
        (("EMCC Global",), "2024", "Global competence framework"),
        (("de Haan", "Gannon"), "2017", "The coaching relationship"),
    ]
    assert [c.listed for c in citations] == [True]


def test_raw_of_a_row_is_its_cells_in_order() -> None:
    references, _ = in_table(TABLES["head in other words"], "References")
    assert references[0].raw == "Kolb, D. A. 2015 Experiential learning New Jersey, Pearson"


@pytest.mark.parametrize("make", NO_LISTS)
def test_table_that_is_no_list(make: str) -> None:
    assert in_table(NO_LISTS[make], "Sources")[0] == ()


@pytest.mark.parametrize("heading", ["READING", "Readings", "Books and articles", "What I have read", "Texts", "Works"])
def test_body_first_under_a_heading(heading: str) -> None:
    first = "ICF (2019) ICF core competencies. Lexington: ICF."
    references, _ = gather(Reading((document([PROSE, heading, first, *CITED[1:4]], headings=(1,)),)), CONTEXT)
    assert [r.raw for r in references] == [first, *CITED[1:4]]
