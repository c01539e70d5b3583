"""Citations and entries in styles that came up when strangers' essays were read: law, medicine, Chicago, in haste."""

from __future__ import annotations

import pytest

from extractors.model import Part, Reading
from extractors.references.entries import read_entry
from extractors.references.gather import gather
from extractors.references.notes import opening
from tests.extractors.reference_documents import CONTEXT, document


@pytest.mark.parametrize(
    ("note", "families", "year"),
    [
        ("Moira Fenn, Listening at Work (2nd edn, Sage 2015) 41.", ("Fenn",), "2015"),
        ("Moira Fenn and Owen Platt (eds), Listening at Work (Routledge 2015)", ("Fenn", "Platt"), "2015"),
        ("See A B Fenn, Owen Platt and Ruth van der Laan, On Trust (OUP 1999) 3–5.", ("Fenn", "Platt", "van der Laan"), "1999"),
        ("Moira Fenn, ‘Trust in Mentoring’ (2016) 12 Journal of Dialogue 33, 37.", ("Fenn",), "2016"),
        ("Moira Fenn, 'What We Owe the Client' [2018] Public Law 210.", ("Fenn",), "2018"),
    ],
)  # fmt: skip
def test_lawyers_notes_open_with_persons_title_and_imprint(note: str, families: tuple[str, ...], year: str) -> None:
    work = opening(note)
    assert work is not None
    assert work.sure
    assert [run.authors for run in work.runs] == [families]
    assert work.year == year
    assert note[work.at :].startswith(year)


@pytest.mark.parametrize(
    "note",
    [
        "I met the sponsor twice, once in Leeds and once by telephone (May 2019).",
        "The Board, which met in March, agreed (see the minutes of 2018).",
        "Data Protection Act 2018, s 10.",
        "Hartley v Dunmore [2016] EWCA Civ 77.",
    ],
)
def test_other_notes_do_not(note: str) -> None:
    work = opening(note)
    assert work is None or not work.sure


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("So says Fenn(2015) and nobody else.", ["Fenn 2015 True"]),
        ("The model(2015) has three parts.", []),
        ("I read M(2015) of them.", []),
        ("EQ and Fenn&Platt (2017) agree.", ["Fenn 2017 True"]),
        ("It grew (Platt,O.2012).", ["Platt 2012 True"]),
        ("The Listener (2020) ran a series.", ["The Listener 2020 True"]),
        ("It stands in the York Review of Trust (2021).", ["York Review of Trust 2021 True"]),
        ("The Ministry of Calm (MoC) (2019) paid for it.", ["Ministry of Calm 2019 True"]),
        ("In the case of Fenn v Grout [2016] the notes were shown.", []),
        ("The workshops in Leeds (2022) and Hull (2023) were full.", []),
        ("More on my career stands above (see CV, 2024).", []),
        ("Ó Briain (2018) has it in Irish.", ["Ó Briain 2018 True"]),
        ("As Ní Dhuill (2014) holds, it takes two.", ["Ní Dhuill 2014 False"]),
    ],
)
def test_forms_in_text(text: str, cited: list[str]) -> None:
    entries = (
        "Fenn, M. (2015) Listening at Work. London: Sage.",
        "Fenn, M. and Platt, O. (2017) Listening Again. London: Sage.",
        "Platt, O. (2012) On Growing. London: Sage.",
        "Ministry of Calm (2019) Quiet offices. London: Ministry of Calm.",
        "Ó Briain, S. (2018) Éisteacht. Dublin: Veritas.",
        "The Listener (2020) ‘Who listens?’, 3 May, p. 4.",
        "York Review of Trust (2021) Trust in numbers. York: Trust Press.",
    )
    made = document(("Answer", text, "References", *entries), headings=(0, 2))
    _, citations = gather(Reading((made,)), CONTEXT)
    assert [f"{c.authors[0]} {c.year} {c.listed}" for c in citations] == cited


@pytest.mark.parametrize(
    ("raw", "authors", "year", "title"),
    [
        ("Fenn, Moira. (1962) 2010. Listening at Work. London: Sage.", ["Fenn"], "1962/2010", "Listening at Work"),
        ("Fenn, Moira, and Trudi Platt. 2014. Listening Again. London: Sage.", ["Fenn", "Platt"], "2014", "Listening Again"),
        ("Fenn , M. A. , (1983) . The Listener . London : Sage .", ["Fenn"], "1983", "The Listener"),
        ("Fenn MA, Platt O. Listening (again) at work. J Dial. 2014;9(2):118-34.", ["Fenn", "Platt"], "2014", "Listening (again) at work"),
        ("Fenn, M. (2013) Listening at Work, London, Jessica Kingsley.", ["Fenn"], "2013", "Listening at Work"),
        ("Fenn, M. (2006) Listening at Work, Hoboken, NJ, Wiley.", ["Fenn"], "2006", "Listening at Work"),
        ("Fenn M.A 1989. Seven ways of listening; Simon and Schuster, London", ["Fenn"], "1989", "Seven ways of listening"),
        ("Fenn, M. (2016) Lehrbuch der Beratung II. 3rd edn. Göttingen: Hogrefe.", ["Fenn"], "2016", "Lehrbuch der Beratung II"),
        ("Roux de Bézieux, G. (2014) Mindful Coaching: Journeys Within. Paris: Dunod.", ["Roux de Bézieux"], "2014", "Mindful Coaching: Journeys Within"),
        ("Ní Dhuill, C. (2019) Meantóireacht. Dublin: Veritas.", ["Ní Dhuill"], "2019", "Meantóireacht"),
    ],
)  # fmt: skip
def test_entries(raw: str, authors: list[str], year: str, title: str) -> None:
    entry = read_entry(raw)
    assert (list(entry.authors), entry.year, entry.title) == (authors, year, title)


def test_a_number_behind_an_address_opens_the_next_entry() -> None:
    made = document((
        "References",
        "Royal College of Listening. Listening in clinics [Internet]. 2019. Available from: https://listening.example/",
        "Platt S, Fenn A, editors. Handbook of listening. 2nd ed. London: Routledge; 2019.",
        ), headings=(0,), labels={1: "1.", 2: "2."},
    )  # fmt: skip
    references, _ = gather(Reading((made,)), CONTEXT)
    assert [r.authors[0] for r in references] == ["Royal College of Listening", "Platt"]


def test_a_lawyers_note_is_cited_in_the_list_and_pointed_back_to_by_its_number() -> None:
    notes = ("Moira Fenn, Listening at Work (2nd edn, Sage 2015) 41.", "Fenn (n 1) 44.")
    made = document(
        ("Answer", "A claim.", "Bibliography", "Fenn M, Listening at Work (2nd edn, Sage 2015)", *notes),
        headings=(0, 2), parts={4: Part.FOOTNOTE, 5: Part.FOOTNOTE},
    )  # fmt: skip
    references, citations = gather(Reading((made,)), CONTEXT)
    assert [r.cited for r in references] == [True]
    assert [(c.authors, c.year, c.listed, c.again) for c in citations] == [
        (("Fenn",), "2015", True, False),
        (("Fenn",), "2015", True, True),
    ]
    assert made.blocks[citations[0].span.block].part is Part.FOOTNOTE


@pytest.mark.parametrize(
    ("raw", "authors", "title"),
    [
        ("Listening Federation, Core skills of listeners, 2019, listeningfederation.org", ["Listening Federation"], "Core skills of listeners"),
        ("College of Calm - Code of Quiet, 2024, https://calm.example/code", ["College of Calm"], "Code of Quiet"),
        ("College of Calm – Code of Quiet (2024) Available at: https://calm.example/code", ["College of Calm"], "Code of Quiet"),
        ("Department for Rest, Sleep and Calm (2024) Quiet offices. London: DRSC.", ["Department for Rest, Sleep and Calm"], "Quiet offices"),
        ("Department for Rest, Sleep and Calm, 2024. Quiet offices. Available at: https://calm.example", ["Department for Rest, Sleep and Calm"], "Quiet offices"),
    ],
)  # fmt: skip
def test_a_body_and_its_title_before_the_year(raw: str, authors: list[str], title: str) -> None:
    entry = read_entry(raw)
    assert (list(entry.authors), entry.title) == (authors, title)


def test_a_particle_in_small_letters_opens_an_entry_in_a_paragraph_of_its_own() -> None:
    entries = (
        "Orme D., Working with rest, Calm, London 1998",
        "Calm Federation, Core skills, 2019, calmfederation.org",
        "van Houten C., An introduction to rest, 2nd edition, Calm, London 2017",
        "de la Cruz, M. (2011) Rest. London: Calm.",
    )
    references, _ = gather(Reading((document(("Books", *entries), headings=(0,)),)), CONTEXT)
    assert [r.authors[0] for r in references] == ["Orme", "Calm Federation", "van Houten", "de la Cruz"]


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("I used Fenn's three steps. Fenn and Platt (2017) add a fourth.", "Fenn and Platt (2017)"),
        ("I used Fenn's three steps (2015).", "Fenn's three steps (2015)"),
        ("So it is in Fenn,M(2015).", "Fenn,M(2015)"),
    ],
)
def test_a_possessive_reaches_to_the_end_of_its_sentence(text: str, cited: str) -> None:
    entries = ("Fenn, M. (2015) Listening. London: Sage.", "Fenn, M. and Platt, O. (2017) Again. London: Sage.")
    made = document(("Answer", text, "References", *entries), headings=(0, 2))
    _, citations = gather(Reading((made,)), CONTEXT)
    assert [(c.text, c.listed) for c in citations] == [(cited, True)]
