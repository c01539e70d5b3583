"""Reference lists as PDFs set them: broken addresses, no space between entries, two columns, raised numbers."""

from __future__ import annotations

import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from extractors.model import Document, Kind, Part, Reading
from extractors.read import read_bytes
from extractors.references.dividing import joined
from extractors.references.gather import gather
from tests.extractors.pdf_files import build, prose, two_columns
from tests.extractors.reference_documents import CONTEXT, document

PLAIN = ParagraphStyle("plain", fontName="Helvetica", fontSize=11, leading=14, spaceAfter=9)
HANGING = ParagraphStyle("hanging", parent=PLAIN, fontSize=10, leading=12, leftIndent=18, firstLineIndent=-18)

NAMES = "Abbot Bell Carr Dunn Eaves Fenn Gale Hart Ives Jupp Kerr Lowe".split()
ENTRIES = [
    f"{name}, {name[0]}. ({1990 + n}) On listening well at work and at home, with examples from practice in schools. "
    f"London: {('Sage', 'Routledge', 'Kogan Page')[n % 3]}."
    for n, name in enumerate(NAMES)
]


def read(data: bytes) -> Document:
    return read_bytes(data, "essay.pdf", "d1")


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("https://talks.example/the_powe r_of_rest (Accessed: 4 May 2024).", "https://talks.example/the_power_of_rest (Accessed: 4 May 2024)."),
        ("https://doi.org/10.1016/ j.rest.2004.04.011", "https://doi.org/10.1016/j.rest.2004.04.011"),
        ("doi: 10.1080/17521882. 2012.672438.", "doi: 10.1080/17521882.2012.672438."),
        ("https://rest.example/coaching-and- mentoring/page", "https://rest.example/coaching-and-mentoring/page"),
        ("https://rest.example/publi cations/the-book.pdf", "https://rest.example/publications/the-book.pdf"),
        ("https://rest.example/a/ b/ c.pdf", "https://rest.example/a/b/c.pdf"),
        ("London: NFER- Nelson.", "London: NFER-Nelson."),
        # what stays apart
        ("https://rest.example/ (Accessed: 4 May).", "https://rest.example/ (Accessed: 4 May)."),
        ("https://rest.example/ accessed 4 May", "https://rest.example/ accessed 4 May"),
        ("https://rest.example/ab self-help books", "https://rest.example/ab self-help books"),
        ("https://rest.example. Leeds: Rest.", "https://rest.example. Leeds: Rest."),
        ("pp. 3- Rest and 4", "pp. 3-Rest and 4"),
    ],
)  # fmt: skip
def test_what_a_lines_end_broke_is_whole(written: str, whole: str) -> None:
    assert joined([written], pdf=True) == whole


def test_other_files_break_nothing_and_nothing_is_joined() -> None:
    assert joined(["https://rest.example/a/ b"], pdf=False) == "https://rest.example/a/ b"


@pytest.mark.parametrize(
    ("lines", "first_authors"),
    [
        # an address on a line of its own ends the entry above
        (("Fenn, M. (2010, June). On rest [Video]. Rest Talks.", "https://rest.example/talks/rest"), ["Fenn"]),
        # the next entry begins in the line in which an address ends
        (
            (
                "Fenn, M. (2010). On rest [Video]. Rest Talks.",
                "https://rest.example/on_rest de Vries, E., & Nilsson, V. O. (2023). What is known of",
                "rest? Rest Quarterly, 22(4), 641–661.",
            ),
            ["Fenn", "de Vries"],
        ),
        # letters beyond Latin-1, and a double name without hyphen
        (("Ives, K. (2018) Rest. Bergen: Ro. Łuk-Bielak, J. and Baum, A. (2021) Odpoczynek. Łódź: Cisza.",), ["Ives", "Łuk-Bielak"]),
        (("Ives, K. (2018) Rest. Bergen: Ro. Núñez-Cano Ortiz, P. (2013) Paz. Madrid: Paz.",), ["Ives", "Núñez-Cano Ortiz"]),
        # a body with the day behind its year, below a DOI
        (
            ("Murphy, W. M. (2012). Rest at work. Rest, 51, 549-573. doi: 10.1002/hrm.21489", "Rest Council. (2019, March 11). Where to begin. https://rest.example/a"),
            ["Murphy", "Rest Council"],
        ),
    ],
)  # fmt: skip
def test_lines_of_a_pdf(lines: tuple[str, ...], first_authors: list[str]) -> None:
    made = document(("References", *lines), kind=Kind.PDF, headings=(0,))
    references, _ = gather(Reading((made,)), CONTEXT)
    assert [r.authors[0] for r in references] == first_authors


def test_each_of_several_entries_in_a_block_has_its_own_place() -> None:
    lines = (
        "Fenn, M. (2010). On rest. Leeds: Rest.",
        "https://rest.example/x Vries, E. (2023). More rest. Leeds: Rest.",
    )
    made = document(("References", *lines), kind=Kind.PDF, headings=(0,))
    references, _ = gather(Reading((made,)), CONTEXT)
    reading = Reading((made,))
    assert reading.text(references[1].span) == "Vries, E. (2023). More rest. Leeds: Rest."


def test_a_hanging_list_in_two_columns_is_read_one_column_after_the_other() -> None:
    story = [Paragraph("References", PLAIN), *(Paragraph(entry, HANGING) for entry in ENTRIES * 2)]
    made = read(two_columns(story, "Sources"))
    texts = [b.text for b in made.blocks if b.part is Part.BODY and b.text.startswith("Abbot")]
    assert texts == [ENTRIES[0], ENTRIES[0]]


def test_raised_numbers_cite_and_powers_do_not() -> None:
    story = [
        Paragraph(f"{prose(3, 60)} Listening is learned<super>2</super> by anybody<super>1,3</super>.", PLAIN),
        Paragraph(f"The room had 12 m<super>2</super>. {prose(4, 60)}", PLAIN),
        Paragraph("<b>References</b>", PLAIN),
        *(Paragraph(f"{n}. {entry}", PLAIN) for n, entry in enumerate(ENTRIES, 1)),
    ]
    _, citations = gather(Reading((read(build(story)),)), CONTEXT)
    assert [(c.text, c.authors[0]) for c in citations] == [("[2]", "Bell"), ("[1]", "Abbot"), ("[3]", "Carr")]
