"""Which entry a citation means, both ways, and near misses in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.model import Citation, Reading
from extractors.references.entries import read_entry
from extractors.references.gather import gather
from extractors.references.linking import Index, initials, key
from tests.extractors.reference_documents import CONTEXT, document, essay


def only(text: str, *entries: str) -> Citation:
    citations = gather(essay(text, entries=entries), CONTEXT)[1]
    assert len(citations) == 1, [c.text for c in citations]
    return citations[0]


SCHON = "Schön, D.A. (1983) The Reflective Practitioner. New York: Basic Books."
SMITH = "Hawkins, P. and Smith, N. (2013) Supervision and skills. Maidenhead: Open University Press."
SHOHET = "Hawkins, P. and Shohet, R. (2012) Supervision in the Helping Professions. Maidenhead: McGraw-Hill."
CIPD = "Chartered Institute of Personnel and Development (2023) Coaching. Available at: https://x.org (Accessed: May)."
ICF = "International Coaching Federation (2019) Core competencies. Available at: https://x.org (Accessed: 1 May 2023)."
GCOE = "EMCC (2021) Global code of ethics. Available at: https://x.org (Accessed: 1 May 2023)."
BROWN = "Brown, B. (2018a) Dare to Lead. London: Vermilion."

LISTED: list[tuple[str, str, str | None]] = [
    ("Schön (1983)", SCHON, None),
    ("Schon (1983)", SCHON, "Schon / Schön"),
    ("Schoen (1983)", SCHON, "Schoen / Schön"),
    ("(Schön, D. A., 1983)", SCHON, None),
    ("Hawkins and Smith (2013)", SMITH, None),
    ("Hawkins et al. (2013)", SMITH, None),
    ("Hawkins (2013)", SMITH, "Hawkins in the text, Hawkins and Smith in the list"),
    ("Hawkin and Smith (2013)", SMITH, "Hawkin in the text, Hawkins in the list"),
    ("(CIPD, 2023)", CIPD, None),
    ("(ICF, 2019)", ICF, None),
    (
        "International Coach Federation (2019)",
        ICF,
        "International Coach Federation in the text, International Coaching Federation in the list",
    ),
    ("(Global Code of Ethics, 2021)", GCOE, None),
    ("(EMCC Global, 2021)", GCOE, None),
    ("European Mentoring and Coaching Council (2021)", GCOE, None),
    ("(Brown, 2018)", BROWN, "2018 in the text, 2018a in the list"),
    ("(Nieuwerburgh, 2020)", "van Nieuwerburgh, C. (2020) Coaching skills. London: Sage.", None),
    (
        "(Kimsey House, 2018)",
        "Kimsey-House, H. (2018) Co-active coaching. Boston: Brealey.",
        "Kimsey House / Kimsey-House",
    ),
    ("(Kolb, 2015)", "Kolb, D. (1984/2015) Experiential learning. Upper Saddle River: Pearson.", None),
    ("(AC, 2020)", "Association for Coaching (2020) Guide. London: Association for Coaching.", None),
    ("(Kline, n.d.)", "Kline, N. (no date) Thinking pairs. Available at: https://x.org (Accessed: 1 May 2023).", None),
]


@pytest.mark.parametrize(("text", "entry", "note"), LISTED)
def test_listed(text: str, entry: str, note: str | None) -> None:
    citation = only(f"As {text} has it." if text[0] != "(" else f"So it is {text}.", entry)
    assert (citation.listed, citation.reference, citation.near_miss) == (True, 0, note)


NOT_LISTED: list[tuple[str, str, str | None]] = [
    ("Hawkins and Shohet (2002)", SHOHET, "2002 in the text, 2012 in the list"),
    ("(Schön, 1984)", SCHON, "1984 in the text, 1983 in the list"),
    ("Hawkins and Turner (2013)", SMITH, "Hawkins and Turner in the text, Hawkins and Smith in the list"),
    ("(Brown, 2018b)", BROWN, "2018b in the text, 2018a in the list"),
    ("(CIPD, 2021)", CIPD, "2021 in the text, 2023 in the list"),
    ("(Ibarra, 2015)", SCHON, None),
    ("(Cox, 2013)", "Fox, A. (2013) Coaching. London: Sage.", None),
    ("(Lane, 2013)", "Lang, A. (2013) Coaching. London: Sage.", None),
    ("(Smith, 2013)", SMITH, None),
]


@pytest.mark.parametrize(("text", "entry", "note"), NOT_LISTED)
def test_not_listed(text: str, entry: str, note: str | None) -> None:
    citation = only(f"As {text} has it." if text[0] != "(" else f"So it is {text}.", entry)
    assert (citation.listed, citation.reference, citation.near_miss) == (False, None, note)


def test_the_entry_with_the_right_co_authors_is_meant() -> None:
    citation = only("As Hawkins and Shohet (2012) say.", SMITH.replace("2013", "2012"), SHOHET)
    assert citation.reference == 1


def test_a_year_letter_chooses_the_entry() -> None:
    assert only("(Brown, 2018b)", BROWN, "Brown, B. (2018b) Braving. London: Vermilion.").reference == 1


def test_cited_both_ways() -> None:
    references, _ = gather(essay("As Schon (1983) says and Hawkins (2002) does not.", entries=(SCHON, SHOHET)), CONTEXT)
    assert [r.cited for r in references] == [True, False]


def test_a_secondary_source_is_listed_only_if_it_has_an_entry() -> None:
    citations = gather(essay("(Lewin, 1946, cited in Schön, 1983)", entries=(SCHON,)), CONTEXT)[1]
    assert [(c.secondary, c.listed) for c in citations] == [(True, False), (False, True)]


def test_the_same_work_in_two_lists_is_cited_in_both() -> None:
    one = document(["Schön (1983) reflects.", "References", SCHON])
    two = document(["Nothing is cited.", "Bibliography", SCHON, SMITH])
    references, _ = gather(Reading((one, two)), CONTEXT)
    assert [(r.list, r.cited) for r in references] == [(0, True), (1, True), (1, False)]


def test_an_abbreviation_that_only_the_entry_explains() -> None:
    entry = "Joint Council for Mentors (MentorCo) (2020) Standards. London: MentorCo."
    assert only("It is so (MentorCo, 2020).", entry).listed


def test_initials() -> None:
    assert initials("European Mentoring and Coaching Council") == "emcc"
    assert initials("Institute of Leadership & Management") == "ilm"


@given(st.text(max_size=30), st.text(max_size=30))
def test_comparing_names_is_symmetric_and_ignores_case(one: str, two: str) -> None:
    assert (key(one) == key(two)) == (key(two) == key(one))
    assert key(key(one)) == key(one)


@given(
    st.lists(
        st.sampled_from(["Marsh", "Bell", "de Haan", "O’Neill", "Kübler-Ross"]), min_size=1, max_size=4, unique=True
    )
)
def test_every_entry_is_found_by_its_own_authors_and_year(families: list[str]) -> None:
    entry = read_entry(f"{', '.join(f'{f}, A.' for f in families)} (2019) Title. London: Sage.")
    match = Index([entry]).best(entry.authors, entry.year)
    assert match is not None
    assert match.listed
    assert match.note is None
