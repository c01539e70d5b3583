"""How much of a file's text is accounted for, in words: 100 % is said only of a file that was wholly read."""

from __future__ import annotations

import pytest

from extractors.model import Ledger
from reports.documents_sheet import accounted, not_looked_at

ACCOUNTED = [
    (None, None, "a file that could not be opened"),
    (Ledger(0, 0), "100 %, 0 characters", "nothing in it"),
    (Ledger(1, 1), "100 %, 1 character", "a single one"),
    (Ledger(12_345, 12_345), "100 %, 12,345 characters", "all placed"),
    (
        Ledger(1000, 900, (("field instructions", 60), ("second copies", 40))),
        "100 %, 1,000 characters; left out: 60 field instructions, 40 second copies",
        "left out on purpose",
    ),
    (Ledger(1000, 1010), "100 %, 1,000 characters", "text that was taken twice hides nothing"),
    (Ledger(1000, 750), "75.0 %, 1,000 characters; not read: 250", "a part not read"),
    (Ledger(100_000, 99_999), "99.9 %, 100,000 characters; not read: 1", "one character of many"),
    (
        Ledger(10, 10, unopened=tuple(f"word/part{n}.xml" for n in range(7))),
        "100 % of what could be opened, 10 characters; "
        "could not be opened: part0.xml, part1.xml, part2.xml, part3.xml, part4.xml, and 2 more",
        "parts that could not be opened",
    ),
]


@pytest.mark.parametrize(("ledger", "said", "why"), ACCOUNTED, ids=[a[2] for a in ACCOUNTED])
def test_text_accounted_for(ledger: Ledger | None, said: str | None, why: str) -> None:
    assert accounted(ledger) == said, why


def test_what_only_a_person_can_look_at() -> None:
    assert (
        not_looked_at(Ledger(0, 0, not_looked_at=(("pictures", 1200), ("videos", 1)))) == "pictures: 1,200, videos: 1"
    )
    assert not_looked_at(Ledger(0, 0)) is None
    assert not_looked_at(None) is None
