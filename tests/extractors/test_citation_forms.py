"""Citations as learners write them, and what only looks like one.

Expected forms are marked: "+" the list has the work, "-" it has not, "~" read only through another work.
"""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.model import Part, Reading, Role
from extractors.references.citations import find_candidates
from extractors.references.gather import gather
from tests.extractors.reference_documents import CONTEXT, LIST, document, essay

FORMS: list[tuple[str, list[str]]] = [
    # narrative
    ("As Whitmore (2017) argues, awareness comes first.", ["+Whitmore (2017)"]),
    ("Hawkins and Smith (2013) add a second eye.", ["+Hawkins and Smith (2013)"]),
    ("Garvey, Stokes and Megginson (2018) compare both.", ["+Garvey, Stokes and Megginson (2018)"]),
    ("Goleman, Boyatzis, and McKee (2002) differ.", ["-Goleman, Boyatzis, and McKee (2002)"]),
    ("However Kolb (1984) has four stages.", ["+Kolb (1984)"]),
    ("However, Garvey, Stokes and Megginson (2018) do.", ["+Garvey, Stokes and Megginson (2018)"]),
    ("Similarly Kline (1999) listens.", ["+Kline (1999)"]),
    ("Using Kolb (1984) I drew a cycle.", ["+Kolb (1984)"]),
    ("Unlike Kolb (1984), Gibbs (1988) has feelings.", ["+Kolb (1984)", "-Gibbs (1988)"]),
    ("In the UK, Hawkins and Smith (2013) lead.", ["+Hawkins and Smith (2013)"]),
    ("In coaching, Kolb (1984) is known.", ["+Kolb (1984)"]),
    ("Both Kolb (1984) and Schön (1983) stress it.", ["+Kolb (1984)", "+Schön (1983)"]),
    ("I built on GROW Whitmore (2017).", ["+Whitmore (2017)"]),
    ("Kolb (1984). Kolb (1984)", ["+Kolb (1984)", "+Kolb (1984)"]),
    ("de Haan et al. (2013) and de Haan et al (2013)", ["+de Haan et al. (2013)", "+de Haan et al (2013)"]),
    ("De Haan and colleagues (2013) found it.", ["+De Haan and colleagues (2013)"]),
    ("Ibarra and her colleagues (2010) asked.", ["-Ibarra and her colleagues (2010)"]),
    ("I and my colleagues (2010 was a good year) asked.", []),
    ("de Shazer (1985) and Van Dam (2007)", ["-de Shazer (1985)", "-Van Dam (2007)"]),
    ("O’Neill’s (2007) triangle, Kabat‑Zinn (2003)", ["-O’Neill’s (2007)", "-Kabat‑Zinn (2003)"]),
    ("as described by Ibarra (2015).", ["-Ibarra (2015)"]),
    ("Kolb [1984]", ["+Kolb [1984]"]),
    # given names, initials and titles
    ("John Whitmore (2017) raced cars.", ["+John Whitmore (2017)"]),
    ("Sir John Whitmore (2017)", ["+John Whitmore (2017)"]),
    ("Brené Brown (2012) and Dr Peter Hawkins (2017)", ["-Brené Brown (2012)", "-Peter Hawkins (2017)"]),
    ("Kahneman, D. (2011) and D. Kahneman (2011)", ["-Kahneman, D. (2011)", "-D. Kahneman (2011)"]),
    ("the cycle (D.A. Kolb, 1984)", ["+(D.A. Kolb, 1984)"]),
    # possessives and models
    ("Hawkins and Smith's (2013) model", ["+Hawkins and Smith's (2013)"]),
    ("Kolb’s (1984) cycle and Gibbs' (1988) cycle", ["+Kolb’s (1984)", "-Gibbs' (1988)"]),
    ("Kolb's learning cycle (1984)", ["+Kolb's learning cycle (1984)"]),
    ("Kolb’s Experiential Learning Cycle (1984)", ["+Kolb’s Experiential Learning Cycle (1984)"]),
    ("Maslow's hierarchy of needs (1943)", ["-Maslow's hierarchy of needs (1943)"]),
    ("the Kolb cycle (1984)", ["+Kolb cycle (1984)"]),
    # parenthetical
    ("It is so (Kolb, 1984).", ["+(Kolb, 1984)"]),
    ("It is so (Kolb 1984).", ["+(Kolb 1984)"]),
    ("It is so (Kolb, 1984, p. 21).", ["+(Kolb, 1984, p. 21)"]),
    ("It is so (Kolb, 1984, pp. 21–23).", ["+(Kolb, 1984, pp. 21–23)"]),
    ("It is so (Kolb, 1984: 21).", ["+(Kolb, 1984: 21)"]),
    ("It is so (Kolb 1984 p21).", ["+(Kolb 1984 p21)"]),
    ("It is so (Kolb, 1984, ch. 3).", ["+(Kolb, 1984, ch. 3)"]),
    ("Whitmore (2017, p. 10) and Whitmore (2017:10)", ["+Whitmore (2017, p. 10)", "+Whitmore (2017:10)"]),
    ("(Hawkins & Smith, 2013)", ["+(Hawkins & Smith, 2013)"]),
    ("(de Haan, Duckworth, Birch & Jones, 2013)", ["+(de Haan, Duckworth, Birch & Jones, 2013)"]),
    ("[Whitmore, 2017]", ["+[Whitmore, 2017]"]),
    ("(see Whitmore, 2017)", ["+(see Whitmore, 2017)"]),
    ("(e.g. Kolb, 1984)", ["+(e.g. Kolb, 1984)"]),
    ("(adapted from Kolb, 1984)", ["+(adapted from Kolb, 1984)"]),
    ("(GROW; Whitmore, 2017)", ["+Whitmore, 2017"]),
    ("(the cycle first drawn by Kolb, 1984)", ["+Kolb, 1984"]),
    ("(Passmore (ed.), 2021)", ["-(Passmore (ed.), 2021)"]),
    ("(Kolb, 1984, p. 21, emphasis added)", ["+Kolb, 1984, p. 21"]),
    # several works
    ("(Kolb, 1984; Whitmore, 2017, pp. 10–12)", ["+Kolb, 1984", "+Whitmore, 2017, pp. 10–12"]),
    ("(Garvey et al., 2018; Ibarra, 2015)", ["+Garvey et al., 2018", "-Ibarra, 2015"]),
    ("(Kolb 1984, Kline 1999)", ["+Kolb 1984", "+Kline 1999"]),
    ("(Kolb, 1984, Kline, 1999 and Whitmore, 2017)", ["+Kolb, 1984", "+Kline, 1999", "+Whitmore, 2017"]),
    ("(see Kolb 1984, Kline 1999 & Schön 1983)", ["+Kolb 1984", "+Kline 1999", "+Schön 1983"]),
    ("Schön (1983, 1987)", ["+Schön (1983)", "+Schön (1987)"]),
    ("Schön (1983; 1987)", ["+Schön (1983)", "+Schön (1987)"]),
    ("(Schön, 1983, 1987)", ["+Schön, 1983", "+Schön, 1987"]),
    ("Rogers (1957, p. 95; 1961, p. 30)", ["-Rogers (1957, p. 95)", "-Rogers (1961, p. 30)"]),
    ("EMCC (2021a, 2021b)", ["-EMCC (2021a)", "-EMCC (2021b)"]),
    # through another work
    ("(Brown, 1966, cited in Bassett, 1986)", ["~Brown, 1966", "+Bassett, 1986"]),
    ("Brown (1966, cited in Bassett, 1986)", ["~Brown (1966)", "+Bassett, 1986"]),
    ("Brown (1966 in Bassett, 1986)", ["~Brown (1966)", "+Bassett, 1986"]),
    ("Brown (1966), as cited in Bassett (1986)", ["~Brown (1966)", "+Bassett (1986)"]),
    ("Lewin (1946) quoted in Bassett (1986)", ["~Lewin (1946)", "+Bassett (1986)"]),
    ("Lewin (cited in Bassett, 1986, p. 142)", ["+(cited in Bassett, 1986, p. 142)"]),
    # organisations, codes, titles
    ("According to the Global Code of Ethics (2021)", ["+Global Code of Ethics (2021)"]),
    ("(CIPD, 2023) and the CIPD (2023) notes", ["+(CIPD, 2023)", "+CIPD (2023)"]),
    ("(EMCC, n.d.)", ["+(EMCC, n.d.)"]),
    ("(EMCC Global, no date)", ["+(EMCC Global, no date)"]),
    (
        "(Chartered Institute of Personnel and Development [CIPD], 2023)",
        ["+(Chartered Institute of Personnel and Development [CIPD], 2023)"],
    ),
    ("The International Coaching Federation (2019) sets out eight.", ["-International Coaching Federation (2019)"]),
    ("Association for Coaching (2020) guidance says so.", ["-Association for Coaching (2020)"]),
    ("(Gov.uk, 2020) (BBC News, 2021)", ["-(Gov.uk, 2020)", "-(BBC News, 2021)"]),
    ("(DfE, 2019a; 2019b)", ["-DfE, 2019a", "-DfE, 2019b"]),
    ("Mind Tools (n.d.) has a page.", ["-Mind Tools (n.d.)"]),
    ("In Time to Think (1999) she listens.", ["+Time to Think (1999)"]),
    ("('Why coaching fails', 2018)", ["-('Why coaching fails', 2018)"]),
    ("the Equality Act 2010 applies", ["+Equality Act 2010"]),
    ("the Equality Act (2010) applies", ["+Equality Act (2010)"]),
    ("measured against the ICF Core Competencies (2019).", ["-ICF Core Competencies (2019)"]),
    ("bound by the Code of Ethics (2016).", ["-Code of Ethics (2016)"]),
    (
        "Hawkins\u00a0and Smith (2013), Whit\u00admore (2017)",
        ["+Hawkins\u00a0and Smith (2013)", "+Whit\u00admore (2017)"],
    ),
    # years
    ("(Kolb, 1984/2015) and Kolb ([1984] 2015)", ["+(Kolb, 1984/2015)", "+Kolb ([1984] 2015)"]),
    ("Rogers (in press), (Rogers, forthcoming)", ["-Rogers (in press)", "-(Rogers, forthcoming)"]),
    ("Rogers (no date)", ["-Rogers (no date)"]),
    # without brackets or year, believed because listed
    ("Source: Kolb, 1984", ["+Kolb, 1984"]),
    ("Kolb's 1984 cycle", ["+Kolb's 1984"]),
    ("unconditional regard (Whitmore).", ["+(Whitmore)"]),
    ("awareness (Whitmore, p. 10)", ["+(Whitmore, p. 10)"]),
]

SILENT: list[tuple[str, str]] = [
    ("We met on (12 March 2024) and in (March 2024).", "dates"),
    ("from March (2024) on, in Spring (2024)", "a month and its year"),
    ("(Monday 4 March 2024) (12/03/2024) (2024-03-12)", "dates"),
    ("Session 3 (2024), (Session 3, 2024), (Session 4: 14 May 2024)", "sessions"),
    ("(Client 2, 2024) (Client B, May 2024) (J.P., 3 May 2024)", "clients"),
    ("(Line Manager, 2023) (HR Director, 2022) (Supervisor, 12/03/2024)", "roles"),
    ("my client Sarah Jones (2024) said so", "a client's name and a year"),
    ("Sarah (2024) said so", "a given name alone"),
    ("with Sarah Jones (manager, 2024)", "a role in the bracket"),
    ("Jane Smith (2026)", "the learner on the title page"),
    ("(AC 2.2, 2024) (Unit 701, 2023) Unit 701 (2023)", "criteria and units"),
    ("(Appendix 2, 2024) (Figure 3, 2021) (see Appendix C 2024)", "parts of the text"),
    ("(Version 2.1, 2023) Version 2 (2023) (Cohort 7, 2025)", "versions and cohorts"),
    ("the Data Protection Act 2018 and the Data Protection Act (2018)", "statutes need no entry"),
    ("UK GDPR (2021), the GDPR (2018), Human Rights Act (1998)", "statutes need no entry"),
    ("my MBA (Northmoor Business School, 2011) and MSc (Leeds, 2004)", "where somebody studied"),
    ("a Diploma in Coaching (2019), University of Leeds (2004)", "qualifications"),
    ("I hold EMCC Senior Practitioner (2021) status", "an accreditation"),
    ("I was Head of Learning at Northmoor Trust (2015)", "an employer"),
    ("Operations Manager at Tarrant (2009) for years", "an employer"),
    ("Manager (2010–2012), (2019-2021), (2019 to 2021), (since 2019)", "spans of years"),
    ("(2020-21) (2018 to date) (2023)", "years alone"),
    ("Covid-19 (2020) and Brexit (2016)", "events"),
    ("Leadership (2019). Coaching (2024) is good.", "common nouns"),
    ("(Zoom, 2024), (Feedback, March 2024), (Teams call, 2023)", "notes on a meeting"),
    ("the Johari Window (1955)", "a model alone does not say who wrote it"),
    ("(London: Nicholas Brealey, 2011)", "place and publisher"),
    ("it cost £2,017 (2017 hours)", "a number"),
    ("(see section 2.4) [3]", "numbers where the list has none"),
    ("Client 1 chose option (Will) and said (Grace)", "names in brackets that no entry has"),
]


def written(reading: Reading) -> list[str]:
    _, citations = gather(reading, CONTEXT)
    return [("+" if c.listed else "~" if c.secondary else "-") + c.text for c in citations]


@pytest.mark.parametrize(("sentence", "expected"), FORMS)
def test_citation_is_found_as_it_stands(sentence: str, expected: list[str]) -> None:
    assert written(essay(sentence)) == expected


@pytest.mark.parametrize(("sentence", "why"), SILENT)
def test_what_only_looks_like_a_citation_is_left_alone(sentence: str, why: str) -> None:
    assert written(essay(sentence)) == [], why


def test_numbers_cite_where_the_list_is_numbered() -> None:
    reading = Reading((document(["As in [2] and [1, 3].", "References", f"1. {LIST[0]}", f"2. {LIST[1]}"]),))
    assert written(reading) == ["+[2]", "+[1]", "-[3]"]


def test_notes_text_boxes_and_cells_are_read_but_comments_and_contents_are_not() -> None:
    texts = [
        "Kolb (1984)",
        "See Kolb (1984).",
        "(Kolb, 1984)",
        "Kolb (1984) here",
        "Kolb (1984) there",
        "Kolb (1984)",
        "Kolb (1984)",
    ]
    parts = {1: Part.FOOTNOTE, 2: Part.TEXTBOX, 4: Part.COMMENT, 6: Part.HEADER}
    reading = Reading((document(texts, parts=parts, cells={3: (0, 0)}, roles={5: Role.CONTENTS}),))
    assert written(reading) == ["-Kolb (1984)", "-Kolb (1984)", "-(Kolb, 1984)", "-Kolb (1984)"]


def test_tracked_deletions_cite_nothing() -> None:
    reading = Reading((document(["Kolb (1984)"], roles={0: Role.DELETED}),))
    assert written(reading) == []


def test_entries_of_the_list_are_no_citations() -> None:
    assert written(essay("Nothing is cited here.")) == []


@pytest.mark.parametrize("sentence", [sentence for sentence, _ in FORMS])
def test_every_span_lies_in_its_block(sentence: str) -> None:
    reading = essay(sentence)
    for citation in gather(reading, CONTEXT)[1]:
        stands = reading.text(citation.span)
        assert stands
        assert (
            citation.year is None or citation.text == stands or stands in citation.text or citation.text[:-1] in stands
        )


@pytest.mark.parametrize("piece", ["2017 ", "Kolb (1984) ", "(", "Kolb and ", "A. ", "Kolb's ", "(Kolb, 1984; "])
def test_time_grows_with_the_text_and_not_with_its_square(piece: str) -> None:
    start = time.process_time()
    gather(essay(piece * 3000), CONTEXT)
    assert time.process_time() - start < 5


@given(st.text(alphabet="KolbS (){}[];,.&12089apen'’", max_size=80))
def test_any_text_is_searched_without_error(text: str) -> None:
    for candidate in find_candidates(text, numbered=True, note=True):
        assert 0 <= candidate.end <= len(text)


@settings(deadline=None)  # the first example may read the weights
@given(st.text(max_size=120))
def test_any_text_at_all_is_searched_without_error(text: str) -> None:
    gather(essay(text), CONTEXT)
