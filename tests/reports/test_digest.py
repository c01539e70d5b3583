"""What the summary takes of a result: sums over what counts, third parties without their names."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import Any

import pytest

from reports.digest import Digest
from tests.reports.cohorts import results


@cache
def _portfolio() -> dict[str, Any]:
    return next(r for r in results() if r["unit"] == "701")


@pytest.fixture
def portfolio() -> dict[str, Any]:
    return deepcopy(_portfolio())


def session(portfolio: dict[str, Any], **changes: object) -> dict[str, Any]:
    return {**portfolio["sessions"][0], "kind": "coaching", "counted": True, "minutes": 60, "doubts": [], **changes}


SESSIONS = [
    ({}, (0, 1, 0, 0), "counted and beyond doubt"),
    ({"doubts": ["has no date"]}, (60, 1, 0, 0), "in doubt"),
    ({"kind": "supervision", "doubts": ["has no date"]}, (0, 0, 0, 0), "what is in doubt is told of coaching alone"),
    ({"counted": False, "doubts": ["has no date"]}, (0, 0, 1, 0), "not counted"),
    ({"kind": "other", "counted": False}, (0, 0, 1, 0), "records of any kind are not counted"),
    ({"minutes": None, "doubts": ["has no length"]}, (0, 1, 0, 1), "without a length"),
    ({"kind": "supervision", "minutes": None}, (0, 0, 0, 1), "a supervision without a length"),
    ({"kind": "other", "minutes": None}, (0, 0, 0, 0), "other meetings need no length"),
]


@pytest.mark.parametrize(("changes", "expected", "why"), SESSIONS, ids=[s[2] for s in SESSIONS])
def test_sessions(
    portfolio: dict[str, Any], changes: dict[str, object], expected: tuple[int, int, int, int], why: str
) -> None:
    made = Digest.of(portfolio | {"sessions": [session(portfolio, **changes)]})
    assert (made.doubtful, made.sessions, made.uncounted, made.unmeasured) == expected, why


def test_words_of_an_earlier_version_are_not_counted(portfolio: dict[str, Any]) -> None:
    document = portfolio["documents"][0]
    old = {**document, "status": "superseded", "words": 900}
    made = Digest.of(portfolio | {"documents": [{**document, "status": "read", "words": 1000}, old]})
    assert made.words == 1000


def test_a_work_cited_twice_is_one_work(portfolio: dict[str, Any]) -> None:
    citation = {"text": "Kolb (1984)", "authors": ["Kolb"], "year": "1984", "listed": False, "evidence": {}}
    other = {**citation, "text": "Schön (1983)", "authors": ["Schön"], "year": "1983", "listed": True}
    made = Digest.of(portfolio | {"citations": [citation, {**citation, "text": "(Kolb, 1984)"}, other]})
    assert (made.cited, made.unlisted) == (2, 1)


def person(name: str, times: int, *, identifying: bool = True) -> dict[str, Any]:
    place = {
        "document": "d1", "part": "body", "block": 4, "start": 0, "end": 3, "text": name, "heading": f"Work with {name}",
        "page": 2,
    }  # fmt: skip
    return {"name": name, "role": "client", "identifying": identifying, "mentions": [place] * times}


def test_people_are_told_by_how_often_they_are_named_and_without_their_names(portfolio: dict[str, Any]) -> None:
    people = [person("Mbali Khoza", 1), person("Petra Orme", 3), person("Ada Quill", 5, identifying=False)]
    made = Digest.of(portfolio | {"people": people, "documents": portfolio["documents"][:1]})
    assert made.people == 2
    assert [(flag.role, flag.times, flag.where) for flag in made.flags] == [
        ("client", 3, "Work with [name] · page 2, paragraph 5"),
        ("client", 1, "Work with [name] · page 2, paragraph 5"),
    ]


LOCI = [
    ({}, "Log · page 2, paragraph 5", "text on a page"),
    ({"page": None}, "Log · paragraph 5", "a file without pages"),
    ({"part": "textbox"}, "Log · text box, page 2, paragraph 5", "a part by the name that people use"),
    ({"part": "filename", "heading": None, "page": None, "block": 0}, "file name", "no paragraph at all"),
    ({"part": "properties", "heading": None, "page": None}, "file properties", "nor here"),
    ({"heading": "word " * 30}, f"{('word ' * 9).strip()}… · page 2, paragraph 5", "a heading of a whole criterion"),
]


@pytest.mark.parametrize(("changes", "where", "why"), LOCI, ids=[one[2] for one in LOCI])
def test_a_place_in_words(portfolio: dict[str, Any], changes: dict[str, object], where: str, why: str) -> None:
    named = person("Mbali Khoza", 1)
    named["mentions"][0] |= {"heading": "Log", **changes}
    made = Digest.of(portfolio | {"people": [named], "documents": portfolio["documents"][:1]})
    assert made.flags[0].where == where, why


def test_no_name_stands_in_what_is_told_of_files_and_findings(portfolio: dict[str, Any]) -> None:
    document = {**portfolio["documents"][0], "path": "notes/mbali_khoza.docx", "status": "unreadable"}
    finding = {"code": "x", "severity": "query", "criterion": None, "message": "Mbali Khoza is named.", "evidence": []}
    changed = {
        "people": [person("Mbali Khoza", 1)],
        "documents": [{**document, "problem": "A password of Mbali's is needed."}],
        "findings": [finding],
    }
    made = Digest.of(portfolio | changed)
    assert (made.unread[0].path, made.unread[0].problem) == ("notes/[name].docx", "A password of [name]'s is needed.")
    assert made.points[0].message == "[name] is named."
