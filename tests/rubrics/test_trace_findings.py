"""Dates and editing time of a file are told where they ask for a word, with what may explain them, and else not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from extractors.model import Facts, Kind, Traces
from rubrics.trace_findings import of_traces
from tests.rubrics.factories import facts

ESSAY = " ".join(["Mentoring asks for patience and for time."] * 300)


def made(traces: Traces | None, text: str = ESSAY, received: date | None = date(2026, 5, 20)) -> Facts:
    found = facts(text)
    document = replace(found.reading.documents[0], traces=traces)
    context = replace(found.context, received=received)
    return replace(found, reading=replace(found.reading, documents=(document,)), context=context)


@pytest.mark.parametrize(
    ("traces", "words"),
    [
        (Traces(minutes=4, revision=2), "4 minutes of editing and 2 saves for 2,100 words"),
        (Traces(minutes=1), "1 minute of editing for 2,100 words"),
        (Traces(created=datetime(2026, 5, 29)), "begun on 29 May 2026, after it was handed in (20 May 2026)"),
    ],
)
def test_what_asks_for_a_word(traces: Traces, words: str) -> None:
    (found,) = of_traces(made(traces))
    assert found.code == "file-traces"
    assert words in found.message
    assert "explains this" in found.message


@pytest.mark.parametrize(
    "traces",
    [
        None,
        Traces(minutes=0),
        Traces(minutes=None, revision=1),
        Traces(minutes=180, revision=12),
        Traces(created=datetime(2026, 5, 21, 8)),
        Traces(created=datetime(2013, 12, 23)),
    ],
)
def test_what_does_not(traces: Traces | None) -> None:
    assert list(of_traces(made(traces))) == []


def test_a_short_form_is_filled_in_within_minutes() -> None:
    assert list(of_traces(made(Traces(minutes=2), "Client 1 came on time. " * 60))) == []


def test_without_a_day_of_handing_in_the_day_of_the_run_counts() -> None:
    (found,) = of_traces(made(Traces(created=datetime(2026, 8, 1)), received=None))
    assert "after it was read" in found.message


def test_a_pdf_is_made_and_not_begun() -> None:
    found = made(Traces(created=datetime(2026, 5, 29)))
    document = replace(found.reading.documents[0], kind=Kind.PDF)
    (told,) = of_traces(replace(found, reading=replace(found.reading, documents=(document,))))
    assert "it was made on 29 May 2026" in told.message


OWN = "I lead a team at Larch Mills Ltd, where I coached two people. The centre is Quarry Bank Training (QBT)."


@pytest.mark.parametrize(
    "company",
    [
        "Heron & Pike LLP",
        "Tidewater Academy",
        "Bracken Vale NHS Foundation Trust",
        "Larch Homes",
        "J. Okafor Consulting",
    ],
)
def test_a_company_that_the_files_do_not_name(company: str) -> None:
    (found,) = of_traces(made(Traces(company=company), OWN))
    assert f"“{company}”" in found.message
    assert "explains this" in found.message


@pytest.mark.parametrize(
    "company",
    [
        "", "Microsoft", "Microsoft Corporation", "HP", "HP Inc.", "Hewlett-Packard Company", "TOSHIBA", "Grizli777", "Dell Inc.",
        "Lenovo", "Acer", "Packard Bell", "Home", "Home User", "Personal", "N/A", "-", "none", "SPecialiST RePack", "ILM",
        "Organization", "Your Company", "my company name", "Reanimator Extreme Edition", "user", "123",
        "Larch Mills", "LARCH MILLS LIMITED", "larch mills plc", "Quarry Bank Training", "QBT", "Quarry Bank Training Ltd",
        "Vale Coaching", "R Vale Associates Ltd",
    ],
)  # fmt: skip
def test_a_company_that_the_files_name_or_that_says_nothing(company: str) -> None:
    assert list(of_traces(made(Traces(company=company), OWN))) == []


def test_initials_in_the_text_name_the_company() -> None:
    assert list(of_traces(made(Traces(company="North Fell County Council"), "I work for NFCC and coach there."))) == []


def test_a_company_is_told_once_for_all_files() -> None:
    found = made(Traces(company="Heron & Pike LLP"), OWN)
    document = found.reading.documents[0]
    other = replace(document, id="d2", path="log.docx")
    assert len(list(of_traces(replace(found, reading=replace(found.reading, documents=(document, other)))))) == 1
