"""A sample of the mutated files, each read in this process; `python -m tests.hostile.mutate` reads them by the thousand."""

from __future__ import annotations

import pytest

from extractors.model import Part, Status
from extractors.read import read_bytes
from tests.extractors.word_files import p, package
from tests.hostile.mutate import SUFFIXES, Came, mutant, outcome, read_mutants
from tests.hostile.packages import packed, unpacked
from tests.hostile.seeds import SEEDS

SAMPLE = {"word": 500, "xlsx": 150, "odf": 150, "plain": 150, "pdf": 40}
MOST_SECONDS = 8.0


@pytest.mark.parametrize("kind", SEEDS)
def test_mutated_files_are_read_or_refused_and_never_a_fault(kind: str) -> None:
    came = read_mutants((kind, range(SAMPLE[kind])))
    assert [c for c in came if c.bad or c.uneven] == []
    assert max(c.seconds for c in came) < MOST_SECONDS


@pytest.mark.parametrize("kind", SEEDS)
def test_seeds_are_read_as_they_are(kind: str) -> None:
    documents = [read_bytes(data, f"a.{SUFFIXES[kind]}", "d1") for data in SEEDS[kind]()]
    assert {outcome(d) for d in documents} <= {"read", "refused: archive"}


@pytest.mark.parametrize("kind", SEEDS)
def test_a_number_is_always_the_same_file_and_most_files_are_changed(kind: str) -> None:
    made = [mutant(kind, n) for n in range(20)]
    assert made == [mutant(kind, n) for n in range(20)]
    assert sum(data not in SEEDS[kind]() for data in made) > 15


def test_what_does_harm_counts_as_bad() -> None:
    bad = [Came(1, "fault: KeyError", 0.1), Came(2, "hang: 20 s", 20), Came(3, "crash: -9", 1)]
    assert all(c.bad for c in bad)
    assert not any(c.bad for c in (Came(4, "read", 0.1), Came(5, "refused: damaged", 0.1)))


WITHIN = (
    '<w:r><w:t xml:space="preserve">before<w:tab/>after</w:t></w:r>',
    "<w:r><w:t>before<v:textbox/></w:t></w:r>",
    '<w:r><w:t>before<odd xmlns="nobody">within</odd></w:t></w:r>',
)


@pytest.mark.parametrize("inner", WITHIN)
def test_elements_within_a_text_are_no_words_of_it(inner: str) -> None:
    document = read_bytes(package(p(inner=inner)), "a.docx", "d1")
    assert all("<" not in b.text for b in document.blocks)
    assert document.ledger is not None
    assert document.ledger.unread == 0


@pytest.mark.parametrize(
    "date", ["Mon, 99999999999999999999 May 2025 09:00:00", "Mon, 5 May 99999999999 09:00:00 +0100", "31/31/31"]
)
def test_a_mail_of_no_date_is_read(date: str) -> None:
    mail = f"From: Kim Example <kim@example.org>\r\nDate: {date}\r\nSubject: Log\r\nMIME-Version: 1.0\r\n\r\nThe log is below.\r\n"
    document = read_bytes(mail.encode(), "a.eml", "d1")
    assert document.status is Status.READ
    assert "The log is below." in [b.text for b in document.blocks if b.part is Part.BODY]


def test_packages_go_through_unpacking_and_packing_unchanged() -> None:
    for data in SEEDS["word"]():
        assert unpacked(packed(unpacked(data))) == unpacked(data)
