"""Findings about entries, quotations and names without a source: where they are made, and where not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from extractors.model import Facts, Person, PersonRole, Reading, Span
from extractors.references.gather import gather
from rubrics.entry_findings import faults_of, lacks, of_entries
from rubrics.list_style import out_of_order, ways_of
from rubrics.load import load
from rubrics.model import Finding, Severity
from rubrics.named_findings import of_named
from rubrics.quotation_findings import of_quotations
from rubrics.source_findings import of_sources
from tests.extractors.reference_documents import CONTEXT, LIST, document

TODAY = date(2026, 5, 1)
CLEAN = (
    "Ashdown, B. (2011) Listening at work. London: Sage.",
    "Calloway, R. and Jessop, T. (2015) ‘Silence in supervision’, Journal of Dialogue, 12(2), pp. 3–19. doi: 10.1080/1234.5678.",
    "de Vreede, J. (1999) Trust. London: Routledge.",
    "Kowalczyk, M. (n.d.) Presence. Leeds: Northgate Press.",
    "McAllister, F. (2020) Contracts. Available at: https://www.example-body.org/contracts (Accessed: 3 April 2025).",
    "Underhill, P. (in press) The last word. Oxford: Wiley.",
)  # fmt: skip
CITING = "Ashdown (2011), Calloway and Jessop (2015), de Vreede (1999), Kowalczyk (n.d.), McAllister (2020), Underhill (in press)."


def facts(*paragraphs: str, entries: Sequence[str] = CLEAN, heading: str = "References") -> Facts:
    reading = Reading((document([*paragraphs, heading, *entries], headings=(len(paragraphs),)),))
    references, citations = gather(reading, replace(CONTEXT, today=TODAY))
    return Facts(replace(CONTEXT, today=TODAY), reading, references=references, citations=citations)


def said(findings: Sequence[Finding], code: str) -> list[str]:
    return [f.message for f in findings if f.code == code]


# --- entries -------------------------------------------------------------------------------------------------------


def test_nothing_is_said_of_a_clean_list() -> None:
    made = facts(CITING)
    assert [*of_sources(made), *of_entries(made), *of_quotations(made)] == []


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ("Ashdown, B. (2031) Listening at work. London: Sage.", "future"),
        ("Ashdown, B. (2027) Listening at work. London: Sage.", "future"),
        ("Ashdown, B. (2026) Listening at work. London: Sage.", ""),
        ("Ashdown, B. (2011) Listening. Available at: https://x.org (Accessed: 4 May 2029).", "access"),
        ("Ashdown, B. (2011) Learning by doing: a guide. London: Sage.", ""),
        ("Ashdown, B. (2011) ‘Listening’, Dialogue, 3(2), pp. 1–9. doi: 10.1080/17521882.", ""),
        ("Ashdown, B. (2011) ‘Listening’, Dialogue, 3(2), pp. 1–9. https://doi.org/10.1080/17521882.2011.12", ""),
        ("Ashdown, B. (2011) ‘Listening’, Dialogue, 3(2), pp. 1–9. https://doi.org/17521882.2011.12", "DOI"),
        ("Ashdown, B. (2011) ‘Listening’, Dialogue, 3(2), pp. 1–9. doi:10.1080", "DOI"),
        ("Ashdown, B. (2011) ‘Listening’, Dialogue, 3(2), pp. 1–9. DOI: to follow", "DOI"),
        ("Surname, I. (2011) Title of book. London: Sage.", "template"),
        ("Lastname, F. and Jessop, T. (2011) Listening. London: Sage.", "template"),
        ("Ashdown, B. (20XX) Listening. London: Sage.", "template"),
        ("Ashdown, B. (2011) Listening. Available at: www.example.com/page.", "template"),
        ("Anon. (2011) The author as a witness. London: Sage.", ""),
        ("TBC (2011) Listening at work. London: Sage.", "template"),
        ("Ashdown, B. (2011) ‘Listening’, Dialogue, 3(2), pp. 1–9. doi:10.1000/xyz123", "template"),
        ("Ashdown, B. (2011) ‘Listening’, Dialogue, 3(2), pp. 1–9. doi:10.1000/182", ""),
        ("Ashdown, B. (2011) Listening. Available at: https://x.org (Accessed: 4 December 2026).", "access"),
        ("Ashdown, B. (2011) Listening. Available at: https://x.org (Accessed: 4 April 2026).", ""),
        ("Ashdown, B. (2011) Listening. Available at: https://x.org (Accessed: 04/12/2026).", ""),
        ("Ashdown, B. (2011) Listening. Available at: https://x.org [Accessed December 2026].", "access"),
        (
            "Ashdown, B. (2024) Listening. Available at: https://x.org (Accessed: 4 May 2021).",
            "before it was published",
        ),
        ("Ashdown, B. (2024) Listening. Available at: https://x.org (Accessed: 4 May 2023).", ""),
        ("Ashdown, B. (n.d.) Listening. Available at: https://x.org (Accessed: 4 May 2021).", ""),
    ],
)
def test_what_cannot_be_right(entry: str, fault: str) -> None:
    reference = facts(entries=[entry, *CLEAN[1:]]).references[0]
    faults = faults_of(reference, TODAY)
    assert (fault in faults[0]) if fault else faults == ()


def test_next_years_imprint_is_no_fault_in_autumn() -> None:
    reference = facts(entries=["Ashdown, B. (2027) Listening. London: Sage.", *CLEAN[1:]]).references[0]
    assert faults_of(reference, date(2026, 11, 2)) == ()


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ("Ashdown, B. (2025) Listening at work. London: Sage.", "the year lies after the handing in"),
        ("Ashdown, B. (2024) Listening at work. London: Sage.", ""),
        ("Ashdown, B. (2031) Listening at work. London: Sage.", "the year lies in the future"),
        ("Ashdown, B. (2011) Listening. Available at: https://x.org (Accessed: 4 May 2024).", "the date of access lies after"),
        ("Ashdown, B. (2011) Listening. Available at: https://x.org (Accessed: 4 March 2024).", ""),
    ],
)  # fmt: skip
def test_what_came_after_the_work_was_handed_in(entry: str, fault: str) -> None:
    made = facts(entries=[entry, *CLEAN[:3], CLEAN[4].replace("2025", "2023")])
    made = replace(made, context=replace(made.context, received=date(2024, 4, 3)))
    messages = said([*of_entries(made)], "reference-implausible")
    assert (fault in messages[0]) if fault else not messages


def test_a_clock_that_the_works_own_years_gainsay_is_not_believed() -> None:
    made = facts(CITING)
    assert not said(
        [*of_entries(replace(made, context=replace(made.context, received=date(2013, 12, 23))))],
        "reference-implausible",
    )


def test_a_citation_of_a_year_to_come() -> None:
    made = facts("So it is (Holm, 2062).")
    assert "future" in said([*of_entries(made)], "reference-implausible")[0]


def test_a_work_listed_twice_is_said_once() -> None:
    made = facts(CITING, entries=[CLEAN[0], CLEAN[0], *CLEAN[1:]])
    assert said([*of_entries(made)], "reference-duplicate") == ["Listed more than once: Ashdown (2011)."]


@pytest.mark.parametrize(
    ("other", "twice"),
    [
        ("Ashdown, B. (2011) Listening at work: a guide. 2nd edn. London: Sage.", True),
        ("Ashdown, B. (2011) LISTENING AT WORK. Sage, London.", True),
        ("Ashdown, B. (2012) Listening at work. London: Sage.", False),
        ("Ashdown, B. and Orme, T. (2011) Listening at work. London: Sage.", False),
        ("Ashdown, B. (2011a) Listening at work. London: Sage.", False),
        ("Ashdown, B. (2011) Listening at home. London: Sage.", False),
    ],
)
def test_what_is_the_same_work(other: str, twice: bool) -> None:
    made = facts(CITING, entries=[CLEAN[0], other, *CLEAN[1:]])
    assert bool(said([*of_entries(made)], "reference-duplicate")) is twice


def test_parts_of_one_series_are_no_repeat() -> None:
    parts = [f"Ashdown, B. (2011) Listening at work: part {n}. London: Sage." for n in ("one", "two")]
    assert not said([*of_entries(facts(CITING, entries=[*parts, *CLEAN[1:]]))], "reference-duplicate")


def test_two_works_of_one_author_are_no_repeat() -> None:
    other = "Ashdown, B. (2011) Speaking at work. London: Sage."
    assert not said([*of_entries(facts(CITING, entries=[CLEAN[0], other, *CLEAN[1:]]))], "reference-duplicate")


@pytest.mark.parametrize(
    ("entry", "lacking"),
    [
        ("Ashdown, B. (2011) Listening at work. London: Sage.", ()),
        ("Ashdown, B. (2011). Listening at work (2nd ed.). Sage.", ()),
        ("Ashdown, B. Listening at work. London: Sage.", ("no year",)),
        ("Ashdown, B. (n.d.) Listening at work. London: Sage.", ()),
        ("Ashdown, B. (2011) ‘Listening’, Journal of Dialogue, 3(2), pp. 1–9.", ()),
        ("Mind Tools (2020) The GROW model. Available at: https://www.mindtools.com/grow (Accessed: 4 May 2025).", ()),
        ("Mind Tools (2020) The GROW model [Online]. (Accessed: 4 May 2025).", ("no address",)),
        ("Ashdown, B. (2011) Listening at work. 2nd edn.", ("no publisher",)),
        ("Equality Act 2010, c. 15.", ()),
    ],
)
def test_what_an_entry_lacks(entry: str, lacking: tuple[str, ...]) -> None:
    reference = facts(entries=[entry, *CLEAN[1:]]).references[0]
    assert lacks(reference) == lacking


def test_entries_that_say_too_little_are_one_note() -> None:
    made = facts(entries=["Ashdown, B. Listening at work. London: Sage.", *CLEAN[1:]])
    assert said([*of_entries(made)], "reference-incomplete") == [
        "Entries that say too little – no year: Ashdown (no year)."
    ]


# --- style and order -----------------------------------------------------------------------------------------------

BARE = tuple(e.replace(" (2011)", ", 2011.").replace(" (1999)", ", 1999.") for e in CLEAN)
NAMES = ("Ashdown", "Calloway", "Dunmore", "Ellerby", "Garside", "Hollins", "Ingleby", "Jessop")
PLAIN = tuple(f"{name}, B. (2011) Listening, part {n}. London: Sage." for n, name in enumerate(NAMES))


@pytest.mark.parametrize(
    ("entries", "about"),
    [
        (CLEAN, []),
        (PLAIN, []),
        (BARE, ["put the year in brackets"]),
        ((*PLAIN[:-1], PLAIN[-1].replace(", B.", ", Barbara")), ["give initials"]),
        ([e.replace("B. (", f"B. {join} Quilter, S. (") for e, join in zip(PLAIN, ("and", "&") * 4, strict=True)], ["join authors by “&”"]),
        (PLAIN[:4], []),
        ((*PLAIN[:4], PLAIN[4].replace("(2011)", "2011.")), []),
    ],
)  # fmt: skip
def test_ways_of_writing(entries: Sequence[str], about: list[str]) -> None:
    mixed = ways_of(facts(entries=entries).references)
    assert [m.usually.replace("do not put", "put").replace("“and”", "“&”") for m in mixed] == about


@pytest.mark.parametrize(
    ("names", "apart"),
    [
        (["Ashdown", "Calloway", "Dunmore"], []),
        (["Ashdown", "Quilter", "Calloway", "Dunmore"], ["Quilter"]),
        (["Ashdown", "Calloway", "de Vreede", "Ellerby"], []),
        (["Ashdown", "Ueda", "de Vreede", "Wetherby"], []),
        (["Ashdown", "Garside", "Ueda", "de Vreede", "Hollins"], ["Hollins"]),
        (["Ashdown", "Ueda", "van der Meulen", "Wetherby"], []),
        (["Hébert", "Hollins", "Ingleby"], []),
        (["McAllister", "MacIntyre", "Marchbanks"], []),
        (["Ashdown", "Ashdown", "Ashdown"], []),
        (["Dunmore", "Calloway", "Ashdown"], ["Dunmore", "Calloway"]),
    ],
)
def test_order(names: list[str], apart: list[str]) -> None:
    entries = [f"{name}, B. (20{n + 10}) Listening, part {n}. London: Sage." for n, name in enumerate(names)]
    found = [r.authors[0] for r in out_of_order(facts(entries=entries).references)]
    if len(apart) > 1:
        assert len(found) == len(apart)
    else:
        assert found == apart


def test_order_is_a_note_and_names_what_is_out_of_place() -> None:
    made = facts(entries=[*PLAIN[1:], PLAIN[0]])
    (finding,) = [f for f in of_entries(made) if f.code == "reference-style"]
    assert finding.severity is Severity.NOTE
    assert finding.message.endswith("is not in alphabetical order; out of place: Ashdown (2011).")


def test_a_list_in_another_order_names_nobody() -> None:
    made = facts(entries=[*reversed(PLAIN)])
    assert "out of place" not in said([*of_entries(made)], "reference-style")[0]


def test_numbered_lists_and_parts_have_their_own_order() -> None:
    numbered = [f"[{n}] {e}" for n, e in enumerate(reversed(PLAIN), 1)]
    assert not said([*of_entries(facts(entries=numbered))], "reference-style")
    parts = [*PLAIN[4:], "Websites", *PLAIN[:4]]
    assert not said([*of_entries(facts(entries=parts))], "reference-style")


# --- quotations ----------------------------------------------------------------------------------------------------

WORDS = "the contract is what we come back to when we are lost"


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        (f"“{WORDS}” (Ashdown, 2011).", True),
        (f"“{WORDS}” (Ashdown, 2011, p. 12).", False),
        (f"“{WORDS}” (Ashdown, 2011: 12).", False),
        (f"“{WORDS}” (Ashdown 2011, p12).", False),
        (f'"{WORDS}" (Ashdown, 2011).', True),
        (f"‘{WORDS}’ (Ashdown, 2011).", True),
        (f"‘it’s what we’ve got and {WORDS}’ (Ashdown, 2011).", True),
        (f"Ashdown (2011) writes that “{WORDS}”.", True),
        (f"Ashdown (2011) writes that “{WORDS}” (p. 12).", False),
        (f"Ashdown (2011, p. 12) writes that “{WORDS}”.", False),
        (f"Ashdown (2011) p. 12 writes that “{WORDS}”.", False),
        (f"I read Ashdown (2011). My client said: “{WORDS}”.", False),
        (f"My client said “{WORDS}”. Ashdown (2011) would nod.", False),
        ("She has “a way with silence” (Ashdown, 2011).", False),
        (f"“{WORDS}” (McAllister, 2020).", False),
        (f"“{WORDS}” (Kowalczyk, n.d.).", False),
        ("“Silence in supervision” (Calloway and Jessop, 2015).", False),
        (f"“{WORDS}” (Holm, 2001).", True),
        (f"“{WORDS}” (Ashdown, 2011). And again “{WORDS}” (ibid., p. 3).", True),
    ],
)
def test_quotation_without_page(text: str, fires: bool) -> None:
    assert bool(said([*of_quotations(facts(text))], "quotation-without-page")) is fires


def test_quotations_are_counted_in_one_note() -> None:
    made = facts(f"“{WORDS}” (Ashdown, 2011).", f"“{WORDS}” (de Vreede, 1999).")
    (finding,) = of_quotations(made)
    assert finding.message == "2 quotations have no page with the citation: (Ashdown, 2011); (de Vreede, 1999)."
    assert len(finding.evidence) == 2


# --- names without a source ----------------------------------------------------------------------------------------


def named(*paragraphs: str, people: Sequence[str] = (), entries: Sequence[str] = LIST, unit: str = "700") -> list[str]:
    made = facts(*paragraphs, entries=entries)
    persons = tuple(Person(name, PersonRole.AUTHOR, False, "an author", (Span(0, 0, 0, len(name)),)) for name in people)
    return said([*of_named(replace(made, people=persons), load(unit))], "named-without-source")


def test_a_model_without_any_source() -> None:
    assert named("I used the OSCAR model in the second meeting.") == ["Named without a source: OSCAR."]


@pytest.mark.parametrize(
    "text",
    [
        "I used the GROW model (Whitmore, 2017) in the second meeting.",
        "I used the GROW model in the second meeting. Awareness comes first (Whitmore, 2017).",
        "I used the CLEAR model, as Hawkins and Smith (2013) advise.",
        "We spoke about clear goals and how things grow.",
    ],
)
def test_a_model_with_a_source_or_none_at_all(text: str) -> None:
    assert named(text) == []


def test_a_portfolio_is_not_asked() -> None:
    assert named("I used the OSCAR model in the second meeting.", unit="701") == []


def test_a_theorist_without_a_source() -> None:
    text = "Eliza Quilter would have called this a pause. Kolb (1984) would not."
    assert named(text, people=["Eliza Quilter", "David Kolb", "Kolb"]) == [
        "Spoken of as authors, but neither cited with a year nor listed: Eliza Quilter."
    ]


# --- text and list -------------------------------------------------------------------------------------------------


def test_a_near_miss_is_one_thing_to_ask_about() -> None:
    made = facts("Ashdown (2012) says so.", CITING.replace("Ashdown (2011), ", ""))
    assert [f.code for f in of_sources(made)] == ["citation-near-miss"]


def test_names_written_otherwise_are_a_note_with_both_forms() -> None:
    made = facts(CITING, "So it is (Calloway, 2015), and so (Ashdwon, 2011).")
    messages = said([*of_sources(made)], "citation-spelling")
    assert "Calloway in the text, Calloway and Jessop in the list" in messages[0]
    assert "Ashdwon in the text, Ashdown in the list" in messages[1]


def test_pointing_back_to_what_has_no_entry_is_not_said_twice() -> None:
    made = facts(CITING, "Holm (2001) is missing, and so (ibid.).")
    assert said([*of_sources(made)], "citation-unlisted") == [
        "Holm (2001) is cited 1 time but has no entry in a reference list."
    ]
