import pickle
import re
from pathlib import Path

import pytest

from rubrics.checks import CHECKS
from rubrics.load import load, names
from rubrics.schema import RubricError

UNIT = """
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
supervision_minutes = 120
[[outcomes]]
id = "1"
text = "Do it"
[[outcomes.criteria]]
id = "1.1"
text = "Do the thing"
verb = "Do"
discipline = "follow"
topic = ["thing"]
[[outcomes.criteria.requirements]]
id = "hours"
text = "enough hours"
check = "hours"
params = { kind = "coaching", threshold = "coaching_minutes" }
"""


@pytest.fixture
def written(tmp_path: Path):
    def write(text: str, name: str = "mine.toml", encoding: str = "utf-8") -> str:
        path = tmp_path / name
        path.write_text(text, encoding=encoding)
        return str(path)

    return write


def faults(path: str) -> list[str]:
    with pytest.raises(RubricError) as caught:
        load(path)
    return [str(f) for f in caught.value.faults]


@pytest.mark.parametrize(
    ("name", "criteria", "outcomes", "credit", "glh", "uan"),
    [("700", 11, 3, 5, 20, "H/617/2910"), ("701", 7, 2, 4, 12, "K/617/2911"), ("703", 8, 3, 5, 20, "T/617/2913")],
)
def test_the_shipped_units_are_those_of_the_assessment_document(
    name: str, criteria: int, outcomes: int, credit: int, glh: int, uan: str
) -> None:
    rubric = load(name)
    assert (len(rubric.criteria), len(rubric.outcomes)) == (criteria, outcomes)
    assert (rubric.credit, rubric.glh, rubric.uan, rubric.level) == (credit, glh, uan, 7)
    assert all(c.text.startswith(c.verb) and c.topic and c.guidance for c in rubric.criteria)
    assert all(c.id.startswith(o.id + ".") for o in rubric.outcomes for c in o.criteria)
    assert all(r.check in CHECKS for c in rubric.criteria for r in c.requirements)


def test_twenty_hours_bind_and_the_eighteen_of_the_evidence_list_are_shown() -> None:
    rubric = load("701")
    assert rubric.thresholds["coaching_minutes"] == 1200
    assert rubric.thresholds["evidence_list_minutes"] == 1080
    assert any("18 hours" in c and "20 hours" in c for c in rubric.contradictions)


def test_a_unit_goes_by_its_number_or_its_code() -> None:
    assert load("8589-703") == load("703")
    assert names() == ("700", "701", "703")


def test_a_rubric_travels_to_worker_processes() -> None:
    assert pickle.loads(pickle.dumps(load("701"))) == load("701")


def test_a_file_of_a_centre_is_read(written) -> None:
    rubric = load(written(UNIT))
    assert rubric.source == "mine.toml"
    assert rubric.criteria[0].requirements[0].params.threshold == "coaching_minutes"


def test_the_byte_order_mark_of_notepad_is_no_fault(written) -> None:
    assert load(written(UNIT, encoding="utf-8-sig")).unit == "901"


FAULTS = [
    ("a misspelt check", 'check = "hours"', 'check = "huors"', r'requirements\[hours\]\.check: no check "huors" \(did you mean "hours"\?\)'),
    ("text for a number", "credit = 1", 'credit = "1"', r'credit: expected a whole number, found "1"'),
    ("a yes for a number", "credit = 1", "credit = true", r"credit: expected a whole number, found true"),
    ("an unknown key", 'uan = "X', 'uanx = 1\nuan = "X', r'uanx: unknown key \(did you mean "uan"\?\)'),
    ("a missing key", "glh = 2\n", "", r"glh: missing; expected a whole number"),
    ("an unknown parameter", 'kind = "coaching"', 'kind = "coaching", least = 3', r"params\.least: unknown key"),
    ("a missing parameter", 'kind = "coaching", ', "", r"params\.kind: missing"),
    ("a parameter that is none of a few", 'kind = "coaching"', 'kind = "walking"', r"params\.kind: expected one of"),
    ("an unknown threshold", '"coaching_minutes" }', '"coaching_minuets" }', r'no threshold "coaching_minuets" \(did you mean "coaching_minutes"\?\)'),
    ("a misspelt method", 'method = "portfolio"', 'method = "portfolo"', r'method: expected one of .* \(did you mean "portfolio"\?\)'),
    ("a negative threshold", "= 600", "= -600", r"thresholds\.coaching_minutes: expected a whole number of minutes, 0 or more, found -600"),
    ("not TOML", "level = 7", "level = 12:30", r"not TOML, line 6, column 11: a number is written without .*There stands: level = 12:30"),
    ("a list of the wrong things", 'topic = ["thing"]', "topic = [1]", r"topic: expected a list of texts, found a list"),
    ("a table where a list belongs", "[[outcomes.criteria]]", "[outcomes.criteria]", r"criteria: expected \[\[outcomes\.criteria\]\] in two pairs of brackets, once for each"),
    ("no outcome's own line", '[[outcomes]]\nid = "1"\ntext = "Do it"\n', "", r"outcomes: \[\[outcomes\]\] is missing: write it, .* above the first \[\[outcomes\.criteria\]\]"),
    ("a criterion's line misspelt", "[[outcomes.criteria]]", "[[outcomes.criterias]]", r'criterias: unknown key \(did you mean "criteria"\?\)'),
    ("one pair of brackets for an outcome", "[[outcomes]]", "[outcomes]", r"outcomes: expected \[\[outcomes\]\] in two pairs"),
    ("curly quotation marks", '"A unit"', "“A unit”", r"line 4, .*: quotation marks are straight ones: .* There stands: title = “A unit”"),
    ("no quotation marks", '"A unit"', "A unit", r'a text stands between quotation marks'),
    ("a text that is not closed", '"A unit"', '"A unit', r'a text is not closed by " on its line'),
    ("quotation marks within a text", '"A unit"', '"A "big" unit"', r'a quotation mark within a text is written \\"'),
    ("no comma in a list", '["thing"]', '["thing" "other"]', r"a list is not closed by \], or a comma is missing"),
    ("a key twice", "credit = 1", "credit = 1\ncredit = 2", r"this key stands twice in the same table; .* There stands: credit = 2"),
    ("a table twice", "[[outcomes]]", "[thresholds]\n[[outcomes]]", r"this table stands twice"),
    ("a colon for the equals sign", "credit = 1", "credit: 1", r"a key is followed by ="),
    ("yes for true", "confidential = true", "confidential = Yes", r"write true or false, in small letters"),
    ("a comma in a number", "= 600", "= 1,600", r"a number is written without blanks and without commas"),
    ("hours in words", "= 600", '= "10 hours"', r'coaching_minutes: expected a whole number of minutes, 0 or more, found "10 hours"'),
    ("braces over several lines", '{ kind = "coaching", ', '{\nkind = "coaching", ', r"what stands in braces stands on one line"),
    ("a path with backslashes", '"An aim"', r'"C:\Users\x"', r"a backslash in a text is written twice"),
    ("a key below a table", 'check = "hours"', 'check = "hours"\nglh = 3', r"requirements\[hours\]\.glh: unknown key here; move it above the first line in brackets"),
    ("a text for a table", 'params = { kind = "coaching", threshold = "coaching_minutes" }', 'params = "coaching"', r"params: expected a table: \[outcomes\.criteria\.requirements\.params\], or keys in braces"),
    ("a rubric that is not there", 'qualification = "8589"', 'extends = "704"', r'extends: expected one of 700, 701, 703, or .*, found "704" \(did you mean "703"\?\)'),
    ("a file that is not there", 'qualification = "8589"', 'extends = "base.toml"', r"extends: there is no file base\.toml; its path counts from this file's"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "mine.toml: the file is empty; begin with extends"),
        ('title = "x"', r"mine.toml: outcomes: missing; expected [[outcomes]], and below it [[outcomes.criteria]]"),
        ("x = [1,", "mine.toml: not TOML: the file ends before a list is closed by ]"),
        ('vocabularies.models.terms = ["GROW"]', "a line [[vocabularies.models.terms]], and its keys below it"),
    ],
)
def test_a_file_of_which_hardly_anything_is_there_says_what_to_begin_with(written, text: str, message: str) -> None:
    assert any(message in fault for fault in faults(written(text)))


@pytest.mark.parametrize(("reason", "right", "wrong", "message"), FAULTS, ids=[f[0] for f in FAULTS])
def test_a_fault_is_named_by_file_and_key(written, reason: str, right: str, wrong: str, message: str) -> None:
    assert right in UNIT
    found = faults(written(UNIT.replace(right, wrong, 1)))
    assert all(f.startswith("mine.toml: ") for f in found)
    assert any(re.search(message, f) for f in found), found


def test_all_faults_are_reported_at_once(written) -> None:
    assert len(faults(written(UNIT.replace("level = 7", 'level = "7"').replace("glh = 2\n", "")))) == 2


def test_the_same_id_twice_is_a_fault(written) -> None:
    extra = '[[outcomes]]\nid = "1"\ntext = "Again"\n'
    assert any('"1" stands there twice' in f for f in faults(written(UNIT + extra)))


def test_an_unknown_vocabulary_is_a_fault(written) -> None:
    text = UNIT.replace('check = "hours"', 'check = "named"').replace(
        'params = { kind = "coaching", threshold = "coaching_minutes" }',
        'params = { vocabularies = ["ethics_modles"] }',
    )
    assert any('no vocabulary "ethics_modles" (did you mean "ethics_models"?)' in f for f in faults(written(text)))


@pytest.mark.parametrize(("name", "message"), [("70l", "there are 700, 701, 703"), ("nowhere.toml", "cannot be read")])
def test_what_cannot_be_found_is_said(name: str, message: str) -> None:
    assert message in faults(name)[0]


def test_bytes_that_are_no_text_are_said(tmp_path: Path) -> None:
    path = tmp_path / "odd.toml"
    path.write_bytes(b"title = '\xff\xfe'")
    assert "not UTF-8" in faults(str(path))[0]


# --- centres ---------------------------------------------------------------------------------------------------


def test_a_centre_raises_a_threshold_and_keeps_the_rest(written) -> None:
    rubric = load(written('extends = "701"\n[thresholds]\ncoaching_minutes = 1800\n'))
    assert rubric.thresholds["coaching_minutes"] == 1800
    assert rubric.thresholds["supervision_minutes"] == 240
    assert rubric.criteria == load("701").criteria
    assert rubric.contradictions == load("701").contradictions


@pytest.mark.parametrize(
    ("line", "warned"),
    [("supervision_minutes = 180", True), ("supervision_minutes = 300", False), ("clients_max = 4", True), ("clients_max = 2", False), ("evidence_list_minutes = 60", False)],
)  # fmt: skip
def test_less_than_the_awarding_body_asks_is_accepted_and_said(written, line: str, warned: bool) -> None:
    rubric = load(written(f'extends = "701"\n[thresholds]\n{line}\n'))
    assert any("awarding body" in c and "mine.toml" in c for c in rubric.contradictions) is warned


def test_a_centre_changes_one_wording_and_one_parameter(written) -> None:
    written(UNIT, "unit.toml")
    rubric = load(
        written(
            'extends = "unit.toml"\n[[outcomes]]\nid = "1"\n[[outcomes.criteria]]\nid = "1.1"\ntext = "Do it our way"\n'
            '[[outcomes.criteria.requirements]]\nid = "hours"\nparams = { threshold = "supervision_minutes" }\n'
        )
    )
    (criterion,) = rubric.criteria
    assert criterion.text == "Do it our way"
    assert criterion.verb == "Do"
    assert criterion.requirements[0].params.threshold == "supervision_minutes"
    assert criterion.requirements[0].params.kind == "coaching"


def test_a_centre_adds_terms_to_a_vocabulary(written) -> None:
    rubric = load(written(UNIT + '[[vocabularies.coaching_models.terms]]\nname = "LANTERN"\ncased = true\n'))
    terms = {t.name for t in rubric.vocabularies["coaching_models"].terms}
    assert {"LANTERN", "GROW"} <= terms


def test_files_that_extend_each_other_are_a_fault(written) -> None:
    written('extends = "mine.toml"\n', "other.toml")
    assert "circle" in faults(written('extends = "other.toml"\n'))[0]
