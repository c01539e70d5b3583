"""A result is what the contract says, whatever the submission."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from extractors.model import UNLISTED_QUESTION, UNLISTED_SHEET, Heading, Span
from reports.result_json import result
from reports.write import json_bytes
from rubrics.model import Assessment
from tests.reports import factories
from tests.reports.schema import RESULT, faults


def rich() -> dict[str, Any]:
    return result(factories.assessment(), factories.cover())


@pytest.mark.parametrize(
    "assessment",
    [factories.assessment("700"), factories.assessment("701"), factories.assessment("703"), factories.bare("703")],
    ids=["700", "701", "703", "unreadable"],
)
def test_it_has_the_keys_and_types_of_the_contract(assessment: Assessment) -> None:
    made = result(assessment, factories.cover(assessment.rubric.unit))
    assert faults(made, RESULT) == []
    assert json.loads(json_bytes(made)) == made


def test_the_table_of_keys_notices_what_is_wrong() -> None:
    made = rich()
    made["attempt"] = True
    made["hours"]["extra"] = 1
    del made["people"][0]["role"]
    made["criteria"][0]["status"] = "pass"
    assert len(faults(made, RESULT)) == 4


def test_headings_are_lines_of_the_text_and_neither_sheets_names_nor_set_questions() -> None:
    """The contract's headings open a part of the learner's text."""
    assessment = factories.assessment()
    reading = assessment.facts.reading
    first, *others = reading.documents
    whys = ("style", UNLISTED_SHEET, "bold", UNLISTED_QUESTION)
    headings = tuple(Heading(n, 1, why) for n, why in enumerate(whys))
    changed = replace(reading, documents=(replace(first, headings=headings), *others), sections=())
    made: Any = result(replace(assessment, facts=replace(assessment.facts, reading=changed)), factories.cover())
    told = [h for h in made["headings"] if h["document"] == first.id]
    assert [(h["block"], h["text"]) for h in told] == [(first.blocks[n].index, first.blocks[n].text) for n in (0, 2)]


def test_every_criterion_of_the_unit_is_there_even_if_nothing_was_read() -> None:
    made = result(factories.bare("700"), factories.cover("700"))
    criteria: Any = made["criteria"]
    assert [c["id"] for c in criteria] == "1.1 1.2 1.3 1.4 2.1 2.2 2.3 2.4 2.5 3.1 3.2".split()
    assert {c["status"] for c in criteria} == {"cannot_tell"}


def test_text_at_a_place_is_exactly_what_stands_there() -> None:
    assessment = factories.assessment()
    blocks = {
        (d.id, b.part.value, b.index, b.role == "deleted"): b.text
        for d in assessment.facts.reading.documents
        for b in d.blocks
    }
    made = rich()
    places = [m for kind in ("people", "organisations") for p in made[kind] for m in p["mentions"]]
    places += [e for c in made["criteria"] for e in c["evidence"]]
    places += [s["evidence"] for kind in ("sessions", "citations", "references") for s in made[kind]]
    assert len(places) > 100
    for p in places:
        text = blocks[p["document"], p["part"], p["block"], p.get("deleted", False)]
        assert text[p["start"] : p["end"]] == p["text"]


def test_a_name_in_deleted_text_says_so_and_others_do_not() -> None:
    client = rich()["people"][0]
    deleted = [m for m in client["mentions"] if m.get("deleted")]
    assert len(deleted) == 1
    assert deleted[0]["block"] == 3
    assert len(client["mentions"]) > 1


def test_places_have_heading_and_page_where_there_are_any() -> None:
    mentions = rich()["people"][0]["mentions"]
    in_body = next(m for m in mentions if m["part"] == "body")
    in_header = next(m for m in mentions if m["part"] == "header")
    assert in_body["heading"].startswith("1 Part 1")
    assert in_body["page"] == 1
    assert in_header["page"] is None


def test_dates_and_times_are_iso_and_unknown_ones_null() -> None:
    sessions = rich()["sessions"]
    assert (sessions[1]["date"], sessions[1]["start"]) == ("2025-09-10", "10:30")
    assert (sessions[0]["start"], sessions[19]["date"], sessions[9]["minutes"]) == (None, None, None)


def test_a_session_that_is_not_counted_says_why() -> None:
    sessions = rich()["sessions"]
    assert sessions[4]["counted"] is False
    assert sessions[4]["why_not"] == "did not attend"


def test_headings_keep_reading_order_and_count_blocks_of_the_body() -> None:
    made = rich()
    assert [h["block"] for h in made["headings"]] == sorted(h["block"] for h in made["headings"])
    assert made["headings"][0] == {
        "document": "d1",
        "block": 0,
        "level": 1,
        "text": "Part 1: establishing and reviewing the work",
    }


def test_a_place_before_the_first_heading_has_none() -> None:
    draft = factories.Draft(0, "essay.docx")
    draft.add("Opening words.")
    facts = replace(factories.bare().facts, reading=factories.reading(draft.document()))
    criterion = factories.assessment().criteria[0]
    located = replace(criterion, requirements=(), evidence=(Span(0, 0, 0, 7),))
    assessment = replace(factories.bare(), facts=facts, criteria=(located,))
    criteria: Any = result(assessment, factories.cover())["criteria"]
    assert criteria[0]["evidence"][0]["heading"] is None
