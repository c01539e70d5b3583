"""Where reference lists stand, where they end, and how they divide into entries."""

from __future__ import annotations

import pytest

from extractors.model import Kind, Part, Reading
from extractors.references.gather import gather, in_list
from extractors.references.lists import find_lists, is_heading
from tests.extractors.reference_documents import CONTEXT, document

STARR = "Starr, J. (2021) The coaching manual. Harlow: Pearson."
KOLB = "Kolb, D. (1984) Experiential learning. New Jersey: Prentice Hall."
EMCC = "EMCC (2021) Global code of ethics. Available at: https://x.org (Accessed: 1 May 2022)."


def entries(*paragraphs: str, **layout: object) -> list[str]:
    reading = Reading((document(paragraphs, **layout),))
    return [reference.raw for reference in gather(reading, CONTEXT)[0]]


@pytest.mark.parametrize(
    "heading",
    [
        "References",
        "REFERENCES:",
        "Reference list",
        "List of References",
        "Bibliography",
        "4. Bibliography",
        "Works cited",
        "Sources",
        "Sources used",
        "Further reading",
        "Recommended Reading List",
        "References for Task 2",
        "References – Unit 701",
        "Unit 700 References",
        "References and Bibliography",
        "Bibliography/References",
        "Appendix C: References",
        "Harvard Reference List",
        "Annotated bibliography",
        "References (Harvard)",
    ],
)
def test_heading_opens_a_list(heading: str) -> None:
    assert is_heading(heading)
    assert entries("The end.", heading, STARR, KOLB) == [STARR, KOLB]


@pytest.mark.parametrize(
    "line",
    [
        "References to the contract are made in section 2",
        "Sources of resistance",
        "Reading the room",
        "Reference number 1234",
        "My reflections and references to theory",
        "Source of power",
    ],
)
def test_other_headings_open_none(line: str) -> None:
    assert not is_heading(line)


def test_list_stops_at_an_appendix_without_heading_style() -> None:
    assert entries("References", STARR, KOLB, "Appendix 1 – Contract", "Signed in 2024 by both.") == [STARR, KOLB]


def test_list_stops_at_the_next_heading_and_starts_again() -> None:
    paragraphs = ["References for Task 1", STARR, "Task 2", "Text (Kolb, 1984).", "References – Task 2", KOLB]
    reading = Reading((document(paragraphs, headings=(0, 2, 4)),))
    references, citations = gather(reading, CONTEXT)
    assert [(r.raw, r.list, r.cited) for r in references] == [(STARR, 0, False), (KOLB, 1, True)]
    assert [c.text for c in citations] == ["(Kolb, 1984)"]
    assert in_list(reading) == {(0, 0), (0, 1), (0, 4), (0, 5)}


def test_prose_after_the_list_is_text_again() -> None:
    later = ["I wrote this later.", "It is about Kolb (1984).", "And more.", "And more still."]
    reading = Reading((document(["References", STARR, *later]),))
    references, citations = gather(reading, CONTEXT)
    assert [r.raw for r in references] == [STARR]
    assert [c.text for c in citations] == ["Kolb (1984)"]


def test_subheadings_and_bare_addresses_belong_to_the_list() -> None:
    paragraphs = ["Bibliography", "Books", STARR, "Websites", EMCC, "www.example.org/coaching", "Declaration", "2024"]
    assert entries(*paragraphs) == [STARR, EMCC, "www.example.org/coaching"]


def test_addresses_one_below_the_other_are_entries_each() -> None:
    sites = [
        "Association – Framework – www.example.org/frame accessed 12/4/24",
        "www.example.org/b",
        "https://example.org/c",
    ]
    assert entries("References", STARR, *sites) == [STARR, *sites]


def test_an_entry_without_year_and_initials_between_others() -> None:
    gallwey = "Gallwey, Timothy: The Inner Game of Tennis"
    assert entries("References", STARR, gallwey, KOLB) == [STARR, gallwey, KOLB]


def test_dated_records_after_a_heading_are_no_entries() -> None:
    log = ["12 March 2024 First session with Client 1", "26/03/2024 Second session", "9 April 2024 Third session"]
    assert entries("Sources", *log) == []


def test_annotations_and_notes_are_no_entries() -> None:
    found = entries(
        "Annotated bibliography",
        "All sources were read online.",
        STARR,
        "This book is practical and I found it useful for contracting.",
        KOLB,
        "It is the source of the cycle that I use.",
        "Word count: 3012",
    )
    assert found == [STARR, KOLB]


def test_run_of_entries_without_heading() -> None:
    assert entries("My essay ends with Starr (2021).", STARR, KOLB, EMCC) == [STARR, KOLB, EMCC]


def test_paragraphs_that_open_with_an_author_are_no_list() -> None:
    sentences = ["Whitmore (2017) argues so.", "Kolb (1984) states it.", "Kline (1999) asks.", "Starr (2021) offers."]
    assert entries(*sentences) == []


def test_a_column_of_sources_in_a_plan_is_no_list() -> None:
    cells = {n: divmod(n - 1, 3) for n in range(1, 7)}
    plan = ["Plan", "Need", "Sources", "By when", "Presence", "Course with EMCC", "June 2026"]
    assert entries(*plan, cells=cells) == []


def test_a_section_about_referencing_is_no_list() -> None:
    paragraphs = ["Referencing", "I have used Harvard (Cite Them Right, 2022).", "Reflection", "The text goes on."]
    reading = Reading((document(paragraphs, headings=(0, 2)),))
    assert gather(reading, CONTEXT)[0] == ()
    assert in_list(reading) == frozenset()


def test_entries_by_line_breaks_in_one_paragraph() -> None:
    assert entries(f"References\n{STARR}\n{KOLB}") == [STARR, KOLB]


def test_entries_run_together_are_divided_and_doubted() -> None:
    places = find_lists(Reading((document(["References", f"{STARR} {KOLB}"]),))).entries
    assert [p.text for p in places] == [STARR, KOLB]
    assert all("one paragraph" in p.doubt for p in places)


def test_a_chapter_in_an_edited_book_is_one_entry() -> None:
    chapter = "Hay, J. (2010) ‘Supervision’, in Cox, E. and Lane, D. (eds) (2010) The handbook. London: Sage, pp. 3–9."
    assert entries("References", chapter, STARR) == [chapter, STARR]


def test_numbers_and_bullets_are_left_off() -> None:
    assert entries("References", f"1. {STARR}", f"2. {KOLB}") == [STARR, KOLB]
    assert entries("References", f"• {STARR}", f"[2] {KOLB}") == [STARR, KOLB]


def test_an_entry_over_several_paragraphs() -> None:
    web = ["Starr, J. (2021) Coaching. Available at:", "https://www.example.org/y", "(Accessed: 1 May 2023)"]
    assert entries("References", *web, KOLB) == [" ".join(web), KOLB]


def test_lines_of_a_pdf_are_joined() -> None:
    found = entries(
        "References",
        "Starr, J. (2021) The coaching manual: the definitive guide to the process, principles and",
        "skills of personal coaching. 5th edn. Harlow: Pearson.",
        "CIPD (2023) Coaching and mentoring. Available at:",
        "https://www.cipd.org/uk/knowledge/ (Accessed: 12 March",
        "2024).",
        "Cox, E., Bachkirova, T. and",
        "Clutterbuck, D. (eds) (2018) The complete handbook of coaching. 3rd edn. London:",
        "SAGE.",
        "Equality Act 2010, c. 15.",
        "Appendix A: contract",
        kind=Kind.PDF,
    )
    assert found == [
        "Starr, J. (2021) The coaching manual: the definitive guide to the process, principles and "
        "skills of personal coaching. 5th edn. Harlow: Pearson.",
        "CIPD (2023) Coaching and mentoring. Available at: https://www.cipd.org/uk/knowledge/ "
        "(Accessed: 12 March 2024).",
        "Cox, E., Bachkirova, T. and Clutterbuck, D. (eds) (2018) The complete handbook of coaching. 3rd edn. "
        "London: SAGE.",
        "Equality Act 2010, c. 15.",
    ]


def test_entries_of_a_pdf_read_as_one_paragraph() -> None:
    dfe = "Department for Education (2019) Early career framework. London: Department for Education."
    assert entries("References", f"{STARR} {EMCC} {dfe} {KOLB}", kind=Kind.PDF) == [STARR, EMCC, dfe, KOLB]


def test_what_does_not_open_as_an_entry_is_doubted() -> None:
    reading = Reading((document(["References", EMCC, "www.example.org/coaching"]),))
    assert [bool(r.doubt) for r in gather(reading, CONTEXT)[0]] == [False, True]


def test_a_table_with_a_column_each_for_author_year_and_title() -> None:
    cells = {n: divmod(n - 1, 4) for n in range(1, 13)}
    found = entries(
        "References",
        *("Author", "Year", "Title", "Publisher"),
        *("Starr, J.", "2021", "The coaching manual", "Pearson"),
        *("Kolb, D.", "1984", "Experiential learning", "Prentice Hall"),
        cells=cells,
    )
    assert found == ["Starr, J. 2021 The coaching manual Pearson", "Kolb, D. 1984 Experiential learning Prentice Hall"]


def test_a_table_with_a_number_before_each_entry() -> None:
    cells = {n: divmod(n - 1, 2) for n in range(1, 5)}
    paragraphs = ["References", "1", STARR, "2", KOLB, "After the table, in 2024, I went on."]
    assert entries(*paragraphs, cells=cells) == [STARR, KOLB]


def test_full_entries_in_footnotes() -> None:
    notes = [
        "The text.",
        "Kolb, D.A. (1984) Experiential Learning. Englewood Cliffs, NJ: Prentice-Hall, p. 21.",
        "Whitmore, J., Coaching for Performance (London: Nicholas Brealey, 2017), p. 10.",
        "See Kolb (1984).",
    ]
    parts = dict.fromkeys((1, 2, 3), Part.FOOTNOTE)
    references, citations = gather(Reading((document(notes, parts=parts),)), CONTEXT)
    known = [(r.authors, r.year, r.cited) for r in references]
    assert known == [
        (("Kolb",), "1984", True),
        (("Whitmore",), "2017", True),
    ]
    assert [(c.authors, c.listed) for c in citations] == [(("Kolb",), True), (("Whitmore",), True), (("Kolb",), True)]


def test_a_full_footnote_of_a_listed_work_is_a_citation_and_no_second_entry() -> None:
    paragraphs = [
        "Text.",
        "Kolb, D. (1984) Experiential learning. New Jersey: Prentice Hall, p. 3.",
        "References",
        KOLB,
    ]
    references, citations = gather(Reading((document(paragraphs, parts={1: Part.FOOTNOTE}),)), CONTEXT)
    assert [(r.raw, r.cited) for r in references] == [(KOLB, True)]
    assert [c.listed for c in citations] == [True]


def test_a_listed_title_that_asks_or_states_is_an_entry_in_a_note() -> None:
    note = "Grant, A. (2012) ‘ROI is a poor measure of coaching success’, Coaching, 5(2), pp. 74–85."
    reading = Reading((document(["Text.", note], parts={1: Part.FOOTNOTE}),))
    assert [r.raw for r in gather(reading, CONTEXT)[0]] == [note]


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (("J. Poole, Listening (Leeds: Arc, 2014).", "R. D. Vale, Asking, 2nd ed. (York: Arc, 2007).", "A. van Holt, ‘Why wait?’, Arc, 3 (2011), 4-9."), "Oxford notes"),
        (("J. Poole and B. Lind, Listening. Leeds: Arc, 2014.", "C. Ames. Asking Well. Arc, 2007.", "D. Roe, Waiting, Arc 2011"), "initials first, in several hands"),
    ],
)  # fmt: skip
def test_entries_with_initials_first_are_a_list_under_any_heading(lines: tuple[str, ...], why: str) -> None:
    assert entries("The end.", "Notes on what I read", *lines, headings=(1,)) == list(lines), why


def test_sentences_that_begin_with_initials_are_none() -> None:
    lines = ("J. Poole was my first client in 2014.", "R. Vale said so.", "A. Holt wrote to me, and I to her, in May.")
    assert entries("The end.", "Whom I met", *lines, headings=(1,)) == []
