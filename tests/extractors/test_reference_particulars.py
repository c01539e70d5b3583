"""Container, imprint, DOI and address of entries."""

from __future__ import annotations

import random
from dataclasses import asdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.references.entries import read_entry
from extractors.references.particulars import Particulars, particulars_of
from tests.accuracy.sources.styles import STYLES, entry
from tests.accuracy.sources.works import works


def read(raw: str) -> Particulars:
    said = read_entry(raw)
    return particulars_of(said.raw, said.title, said.kind, said.year)


CASES: list[tuple[str, dict[str, str]]] = [
    ("Whitmore, J. (2017) Coaching for performance. 5th edn. London: Nicholas Brealey.",
     {"place": "London", "publisher": "Nicholas Brealey"}),
    ("Whitmore, J. (2017). Coaching for performance (5th ed.). Nicholas Brealey.",
     {"publisher": "Nicholas Brealey"}),
    ("Kolb, D.A. (1984) Experiential Learning. Englewood Cliffs, NJ: Prentice-Hall.",
     {"place": "Englewood Cliffs, NJ", "publisher": "Prentice-Hall"}),
    ("de Haan, E. (2013) ‘Executive coaching outcome research’, Consulting Psychology Journal, 65(1), pp. 40–57.",
     {"container": "Consulting Psychology Journal"}),
    ("Grant, A. M. (2012). Making positive change. Journal of Systemic Therapies, 31(2), 21-35. https://doi.org/10.1521/jsyt.2012.31.2.21",
     {"container": "Journal of Systemic Therapies", "doi": "10.1521/jsyt.2012.31.2.21",
      "url": "https://doi.org/10.1521/jsyt.2012.31.2.21"}),
    ("Stober, D. (2006) ‘Coaching from the humanistic perspective’, in Stober, D. and Grant, A. (eds) Evidence based coaching handbook. Hoboken: Wiley, pp. 17–50.",
     {"container": "Evidence based coaching handbook", "place": "Hoboken", "publisher": "Wiley"}),
    ("CIPD (2023) Coaching and mentoring factsheet. Available at: https://www.cipd.org/x (Accessed: 4 May 2025).",
     {"url": "https://www.cipd.org/x"}),
    ("ICF (2019) Core competencies. Retrieved 3 June 2024 from www.coachingfederation.org/core.",
     {"url": "www.coachingfederation.org/core"}),
    ("Equality Act 2010, c. 15.", {}),
    ("Ashdown, B. (2011) Listening.", {}),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), CASES)
def test_particulars(raw: str, expected: dict[str, str]) -> None:
    assert {field: text for field, text in asdict(read(raw)).items() if text} == expected


def test_styles_of_uk_centres_are_read_nearly_always() -> None:
    """Made-up works in eight styles: what the entry was made of is what is read."""
    made = works(random.Random("particulars"), 40)
    right: list[bool] = []
    for work in made:
        for style in STYLES:
            said = read(entry(work, style))
            if work.kind == "article":
                right.append(said.container == work.journal)
            elif work.kind in ("book", "chapter"):
                right.append(said.publisher == work.publisher)
                right.append(
                    said.container == "The handbook of dialogue" if work.kind == "chapter" else not said.container
                )
    assert sum(right) >= 0.97 * len(right), f"{sum(right)} of {len(right)}"


@settings(deadline=None)  # the first example may read the weights
@given(st.text(max_size=300))
def test_never_raises(raw: str) -> None:
    read(raw)
