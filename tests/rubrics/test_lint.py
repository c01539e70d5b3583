"""Remarks on rubrics: each kind fires on a rubric that deserves it and is silent on one that does not."""

from pathlib import Path

import pytest

from rubrics.lint import lint
from rubrics.load import load, names

HEAD = """
qualification = "8589"
unit = "901"
title = "A unit"
uan = "X/000/0000"
level = 7
credit = 1
glh = 2
aim = "An aim"
method = "portfolio"
confidential = true
[thresholds]
coaching_minutes = 600
clients_min = {least}
clients_max = 3
[vocabularies.tests]
title = "tests"
terms = [ {term} ]
[[outcomes]]
id = "1"
text = "Do it"
[[outcomes.criteria]]
id = "1.1"
text = "Do the thing"
verb = "Do"
guidance = "{guidance}"
discipline = "follow"
topic = ["thing"]
[[outcomes.criteria.requirements]]
id = "first"
text = "{text}"
check = "{check}"
{flag}
params = {params}
"""
USUAL = {
    "least": "2",
    "term": '{ name = "Widget test" }, { name = "Gadget test" }',
    "guidance": "At least two tests are used.",
    "text": "at least two tests",
    "check": "at_least",
    "flag": "essential = true",
    "params": '{ minimum = 2, vocabularies = ["tests"], nouns = ["test*"] }',
}


def remarks(tmp_path: Path, **changes: str) -> list[str]:
    path = tmp_path / "mine.toml"
    text = HEAD
    for name, value in (USUAL | changes).items():
        text = text.replace(f"{{{name}}}", value)
    path.write_text(text, encoding="utf-8")
    return [str(remark) for remark in lint(load(str(path)))]


EXAMPLE = str(Path(__file__).parents[2] / "docs" / "examples" / "8589-702.toml")


@pytest.mark.parametrize("name", [*names(), EXAMPLE])
def test_silent_on_the_shipped_rubrics(name: str) -> None:
    assert lint(load(name)) == ()


def test_silent_on_a_sound_rubric(tmp_path: Path) -> None:
    assert remarks(tmp_path) == []


CLOSED = '{ minimum = 3, vocabularies = ["tests"], structure = false }'


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        (
            {
                "text": "12 hours",
                "guidance": "",
                "check": "hours",
                "params": '{ kind = "coaching", threshold = "coaching_minutes" }',
            },
            "1.1: the wording speaks of 12 hours, the thresholds of 10",
        ),
        ({"least": "4"}, "thresholds.clients_min: 4 is more than the largest allowed, 3"),
        ({"flag": "advisory = true"}, "no requirement bears on it"),
        ({"flag": ""}, "no requirement is essential"),
        (
            {"check": "named", "params": '{ vocabularies = ["tests"] }'},
            'asks for 2, but the check "named" does not count',
        ),
        ({"params": '{ minimum = 3, nouns = ["test*"] }'}, "the wording asks for 2, the parameters for 3"),
        ({"guidance": "No fewer than five tests are used."}, "the guidance asks for 5, which no requirement does"),
        ({"guidance": "Two or more tests, and six or more reports."}, "the guidance asks for 6"),
        ({"text": "a sufficient number of tests"}, '"sufficient" cannot be counted'),
        ({"text": "at least three tests", "params": CLOSED}, "3 needed, but the lists hold 2 and nothing else counts"),
        (
            {"text": "tests", "check": "each_of", "params": '{ facets = [["a"], ["b"]], minimum = 3 }'},
            "3 of 2 parts can never be there",
        ),
        (
            {
                "text": "a thing",
                "check": "addressed",
                "guidance": "",
                "params": '{ phrases = ["thing"], words = 900 }',
            },
            "words = 900 is more than most whole answers hold",
        ),
        ({"term": '{ name = "Grace" }, { name = "Other test" }'}, '"Grace" is a given name too'),
        ({"term": '{ name = "CLEAR" }, { name = "Other test" }'}, '"CLEAR" is an ordinary word too'),
    ],
)
def test_fires(tmp_path: Path, changes: dict[str, str], says: str) -> None:
    assert any(says in remark for remark in remarks(tmp_path, **changes)), remarks(tmp_path, **changes)


@pytest.mark.parametrize(
    ("changes", "because"),
    [
        (
            {
                "text": "10 hours",
                "guidance": "A minimum of 10 hours in total.",
                "check": "hours",
                "params": '{ kind = "coaching", threshold = "coaching_minutes" }',
            },
            "the threshold says the same in minutes",
        ),
        ({"text": "tests, with a source for each of at least two"}, "the same number"),
        ({"term": '{ name = "CLEAR", cased = true }, { name = "Other test" }'}, "only in capitals"),
        ({"term": '{ name = "Grace inventory" }, { name = "Other test" }'}, "a name among other words"),
        (
            {
                "text": "at least three tests",
                "guidance": "At least three tests.",
                "params": '{ minimum = 3, vocabularies = ["tests"], nouns = ["test*"] }',
            },
            "the list is open: the answer's own structure counts",
        ),
    ],
)
def test_silent(tmp_path: Path, changes: dict[str, str], because: str) -> None:
    assert remarks(tmp_path, **changes) == [], because


def test_the_same_demand_twice(tmp_path: Path) -> None:
    again = (
        HEAD
        + '[[outcomes.criteria.requirements]]\nid = "second"\ntext = "tests"\ncheck = "at_least"\nparams = {params}'
    )
    path = tmp_path / "twice.toml"
    for name, value in USUAL.items():
        again = again.replace(f"{{{name}}}", value)
    path.write_text(again, encoding="utf-8")
    assert [str(r) for r in lint(load(str(path)))] == ['1.1 second: asks for the same as "first"']
