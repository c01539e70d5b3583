"""The letter holds what persons decided and wrote, and nobody else's name."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import docx
import pytest

from reports import outcomes
from reports.letter import digest_in, letter
from reports.mask import Mask, Parties
from rubrics.centre_desk import Desk, Words
from tests.reports import factories

DAY = date(2026, 3, 4)


def criterion(id: str, decision: str | None, comment: str = "") -> dict[str, Any]:
    return {"id": id, "decision": decision, "comment": comment, "said": decision or "", "differing": {}}


def unit(*criteria: dict[str, Any], outcome: str = "not yet met", **front: str) -> dict[str, Any]:
    front = {label.replace("_", " "): text for label, text in front.items()}
    return {"unit": "701", "attempt": 1, "outcome": outcome, "criteria": list(criteria), "front": front}


def texts(made: Any) -> str:
    word = docx.Document(io.BytesIO(made.data))
    cells = [c.text for table in word.tables for row in table.rows for c in row.cells]
    return "\n".join([*(p.text for p in word.paragraphs), *cells])


def written(told: dict[str, Any], mask: Mask | None = None, desk: Desk | None = None) -> Any:
    return letter("Tansy Fennimore", told, factories.rubric("701"), desk or Desk(), mask or Mask(Parties()), DAY)


def test_decisions_and_comments_stand_in_it() -> None:
    told = unit(
        criterion("1.1", "met", "Clear contracts."),
        criterion("1.2", "not yet met", "Add the third record."),
        criterion("2.1", None),
        Overall_comment="A thoughtful portfolio.",
        Resubmission_due="2026-04-09",
        **{"Assessor's_name": "Barnaby Thistlewood"},
    )
    text = texts(written(told))
    for part in (
        "Dear Tansy Fennimore,", "Clear contracts.", "Not yet met", "A thoughtful portfolio.", "9 April 2026",
        "Barnaby Thistlewood", "4 March 2026",
    ):  # fmt: skip
        assert part in text
    assert "2.1 " not in text, "nothing was decided or written there"


def test_nothing_decided_is_no_letter() -> None:
    assert written(unit(criterion("1.1", None))) is None


def test_other_peoples_names_are_kept_out() -> None:
    mask = Mask(Parties(frozenset({"Rosalind Achterberg"})), ["Tansy Fennimore"])
    made = written(unit(criterion("1.1", "met", "Rosalind Achterberg gained much; so did Tansy.")), mask)
    assert "Achterberg" not in texts(made)
    assert "so did Tansy" in texts(made)
    assert made.hidden == 1


def test_a_letter_that_says_the_same_on_another_day_is_known_by_its_digest() -> None:
    told = unit(criterion("1.1", "met", "Clear contracts."))
    desk, mask, rubric = Desk(), Mask(Parties()), factories.rubric("701")
    one, later = (letter("Tansy Fennimore", told, rubric, desk, mask, day) for day in (DAY, date(2026, 4, 9)))
    other = written(unit(criterion("1.1", "met", "Clear contracts, and brief.")))
    assert one is not None
    assert later is not None
    assert digest_in(one.data) == one.digest == later.digest != other.digest
    assert "9 April 2026" in texts(later)
    assert digest_in(b"no Word file") == ""


OUTCOMES = [
    (outcomes.ALL_MET, "All criteria of this unit are met."),
    (outcomes.SOME_NOT_MET, "not yet met"),
    (outcomes.SOME_NOT_ASSESSED, "have not been assessed"),
    (outcomes.OPEN, "Not all criteria of this unit have been decided yet."),
    (outcomes.DIFFER, "Not all criteria of this unit have been decided yet."),
]


@pytest.mark.parametrize(("outcome", "says"), OUTCOMES)
def test_its_first_sentence_says_what_the_decisions_come_to(outcome: str, says: str) -> None:
    assert says in texts(written(unit(criterion("1.1", "met"), outcome=outcome))).split("Thank you")[1]


def test_what_an_assessor_has_masked_already_is_not_counted_again() -> None:
    mask = Mask(Parties(frozenset({"Rosalind Achterberg"})), ["Tansy Fennimore"])
    made = written(unit(criterion("1.1", "met", "[name] and Rosalind Achterberg gained much.")), mask)
    assert "[name] and [name] gained much" in texts(made)
    assert made.hidden == 1


def test_the_tables_header_stands_on_every_page() -> None:
    word = docx.Document(io.BytesIO(written(unit(criterion("1.1", "met"))).data))
    header, *rows = word.tables[0].rows
    assert header._tr.xpath("./w:trPr/w:tblHeader[@w:val='true']")
    assert not any(row._tr.xpath("./w:trPr/w:tblHeader") for row in rows)


def test_the_centres_words_and_name() -> None:
    desk = Desk(name="Quillfeather Centre", words=Words(met="Secure"))
    text = texts(written(unit(criterion("1.1", "met")), desk=desk))
    assert "Quillfeather Centre" in text
    assert "Secure" in text
