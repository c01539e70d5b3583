"""A centre's settings: read, refused with a reason, and laid over a rubric."""

import base64
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from extractors.model import Session, Span
from rubrics.centre import Centre, load_centre, under
from rubrics.comments import Comment, bank, filled
from rubrics.evaluate import evaluate
from rubrics.findings import find
from rubrics.load import load, names
from rubrics.model import Rubric
from rubrics.schema import RubricError
from rubrics.settled import settled
from rubrics.word_count import WordRule
from tests.rubrics.test_findings import PLACE, portfolio, session

RUBRICS = tuple(load(name) for name in names())


def written(tmp_path: Path, text: str) -> Centre:
    path = tmp_path / "centre.toml"
    path.write_text(text, encoding="utf-8")
    return load_centre(path, RUBRICS)


def ours(tmp_path: Path, text: str, unit: str = "701") -> Rubric:
    return under(load(unit), written(tmp_path, text))


def test_everything_may_be_left_out(tmp_path: Path) -> None:
    assert written(tmp_path, "") == Centre("centre.toml")
    assert ours(tmp_path, "").thresholds == load("701").thresholds


def test_a_higher_figure_takes_the_place_of_the_bodys_without_a_warning(tmp_path: Path) -> None:
    rubric = ours(tmp_path, "[thresholds]\ncoaching_minutes = 1800\n")
    assert rubric.thresholds["coaching_minutes"] == 1800
    assert rubric.official["coaching_minutes"] == 1200
    assert rubric.contradictions == load("701").contradictions
    (short,) = [f for f in find(portfolio((session(minutes=1500),)), rubric, ()) if f.code == "hours-short"]
    assert "30 h are needed" in short.message
    assert "centre.toml sets this; the awarding body asks for 20 h" in short.message


def test_a_lower_figure_is_used_and_warned_about(tmp_path: Path) -> None:
    rubric = ours(tmp_path, "[thresholds]\nsupervision_minutes = 180\n")
    made = portfolio((session(None, 180, kind="supervision"),))
    codes = {f.code: f.message for f in find(made, rubric, ())}
    assert "supervision-short" not in codes
    assert "180" in codes["threshold-below-body"]
    assert "240" in codes["threshold-below-body"]
    assert "enough for the centre's 3 h (centre.toml)" in codes["hours-below-body"]
    assert "the awarding body asks for 4 h, 1 h more" in codes["hours-below-body"]


def test_enough_for_both_says_nothing_of_the_body(tmp_path: Path) -> None:
    rubric = ours(tmp_path, "[thresholds]\nsupervision_minutes = 180\n")
    made = portfolio((session(None, 240, kind="supervision"),))
    assert "hours-below-body" not in {f.code for f in find(made, rubric, ())}


def test_the_note_of_confidentiality_reaches_as_far_as_the_centre_says(tmp_path: Path) -> None:
    text = '[confidentiality]\nunits = ["703"]\n'
    assert ours(tmp_path, text, "703").confidential
    assert not ours(tmp_path, text, "700").confidential
    assert ours(tmp_path, text, "701").confidential, "the specification's own note stays"


def test_thresholds_of_another_unit_leave_a_rubric_alone(tmp_path: Path) -> None:
    assert "coaching_minutes" not in ours(tmp_path, "[thresholds]\ncoaching_minutes = 1800\n", "700").thresholds


FAULTS = [
    ("[thresholds]\ncoaching_minuts = 1200\n", "thresholds.coaching_minuts", 'did you mean "coaching_minutes"', "a slip"),
    ("[thresholds]\ncoaching_minutes = \"20 h\"\n", "thresholds.coaching_minutes", "a whole number", "text for a number"),
    ("[thresholds]\ncoaching_minutes = 20\n", "thresholds.coaching_minutes", "looks like hours", "hours for minutes"),
    ("[thresholds]\nsupervision_minutes = -60\n", "thresholds.supervision_minutes", "0 or more", "below nothing"),
    ("[thresholds]\nclients_min = 4\n", "thresholds.clients_min", "no more than clients_max", "more at least than at most"),
    ("[sesions]\npreliminaries = \"count\"\n", "sesions", 'did you mean "sessions"', "a table's name"),
    ("[sessions]\npreliminaries = \"cuont\"\n", "sessions.preliminaries", "one of count, leave out, ask", "no such rule"),
    ("[sessions]\nchemistry = true\n", "sessions.chemistry", "unknown key", "no such key"),
    ("[confidentiality]\nunits = [\"702\"]\n", "confidentiality.units", "700, 701, 703", "no such unit"),
    ("[confidentiality]\nunits = 703\n", "confidentiality.units", "a list of texts", "a number for a list"),
    ("thresholds = 5\n", "thresholds", "expected a table", "no table"),
    ("[centre]\nnumber = 12345\n", "centre.number", "leading zeros", "a number for text"),
    ("[centre]\nnmae = \"A\"\n", "centre.nmae", 'did you mean "name"', "a slip"),
    ("[centre]\nlogo = \"logo.png\"\n", "centre.logo", "there is none", "no picture there"),
    ("[centre]\nlogo = \"centre.toml\"\n", "centre.logo", "PNG or JPEG", "no picture"),
    ("[centre]\nlogo = \"a\\u0000b\"\n", "centre.logo", "there is none", "a name that no file has"),
    ("[centre]\nassessors = [\"Ada Finch\"]\nnew_assessors = [\"Ada Fnch\"]\n", "centre.new_assessors",
     'did you mean "Ada Finch"', "a slip"),
    ("[decisions]\nmet = \"Pass, just\"\n", "decisions.met", "no comma or quote", "a list is parted by commas"),
    ("[decisions]\nmet = \"\"\n", "decisions.met", "at most 40", "nothing"),
    ("[decisions]\nmet = \"Done\"\nnot_yet_met = \"done\"\n", "decisions", "three different words", "twice the same"),
    ("[words.702]\nat_most = 3000\n", "words.702", "700, 701, 703", "no such unit"),
    ("[words.700]\nat_most = \"3000\"\n", "words.700.at_most", "a whole number", "text"),
    ("[words.700]\nat_least = 5000\nat_most = 3000\n", "words.700.at_least", "no more than at_most", "crossed"),
    ("[words.700]\nleave_out = [\"table\"]\n", "words.700.leave_out", 'did you mean "tables"', "a slip"),
    ("[[comments]]\ndecision = \"pass\"\ntext = \"x\"\n", "comments[no. 1].decision", "one of met", "not a decision"),
    ("[[comments]]\ndecision = \"met\"\n", "comments[no. 1].text", "missing", "no text"),
    ("[[comments]]\ndecision = \"met\"\ntext = \"{absend}\"\n", "comments[no. 1].text", 'did you mean "absent"', "a slip"),
    ("[[comments]]\nunit = \"700\"\ncriterion = \"9.9\"\ndecision = \"met\"\ntext = \"x\"\n", "comments[no. 1].criterion",
     "a criterion of the unit", "no such criterion"),
    ("[sampling]\nshare = 0\n", "sampling.share", "from 1 to 100", "nothing is no sample"),
    ("[retention]\nmonths = 0\n", "retention.months", "from 1 to 1200", "erased at once"),
    ("[comment_bank]\nshipped = 1\n", "comment_bank.shipped", "true or false", "a number"),
    ("[thresholds\n", "", "not TOML", "not TOML at all"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "key", "expected", "why"), FAULTS)
def test_a_fault_names_file_key_and_what_was_expected(
    tmp_path: Path, text: str, key: str, expected: str, why: str
) -> None:
    with pytest.raises(RubricError) as caught:
        written(tmp_path, text)
    (fault,) = caught.value.faults
    assert (fault.file, fault.key) == ("centre.toml", key), why
    assert expected in str(fault)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(RubricError) as caught:
        written(tmp_path, "[thresholds]\nclient_max = 4\n[sessions]\npreliminaries = 1\n")
    assert len(caught.value.faults) == 2


PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


def test_what_the_sheets_show_of_a_centre(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(PIXEL)
    text = """
        [centre]
        name = "Fennel House Learning"
        number = "012345"
        logo = "logo.png"
        assessors = ["Hugh Abernethy", "Mina Rahimi"]
        new_assessors = ["Mina Rahimi"]
        [decisions]
        met = "Pass"
        not_yet_met = "Referral"
        [words.700]
        at_most = 3500
        tolerance = 10
        [[comments]]
        unit = "701"
        criterion = "2.2"
        decision = "not yet met"
        text = "The log is not complete: {absent}."
        [sampling]
        share = 15
        [retention]
        months = 36
    """
    desk = written(tmp_path, text).desk
    assert desk.title == "Fennel House Learning, centre no. 012345"
    assert base64.b64decode(desk.logo) == PIXEL
    assert desk.words.decisions == ("Pass", "Referral", "Not assessed")
    assert desk.word_rules["700"] == WordRule(None, 3500, 10)
    assert (desk.share, desk.retention_months, desk.new_assessors) == (15, 36, ("Mina Rahimi",))
    first, *others = bank("701", "2.2", "Undertake", desk.comments)
    assert others
    assert [c.text for c in bank("701", "2.2", "Undertake", desk.comments, shipped=False)] == [
        "The log is not complete: {absent}."
    ]
    assert bank("701", "2.1", "Plan", desk.comments, shipped=False) == ()
    assert first.decision == "met"


def test_a_logo_must_not_swell_every_sheet(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(PIXEL + bytes(600_000))
    with pytest.raises(RubricError, match="at most 500 kB"):
        written(tmp_path, '[centre]\nlogo = "logo.png"\n')


def test_comments_are_filled_in_and_leave_open_what_is_not_known() -> None:
    comment = Comment("met", "AC {criterion}: {located}; {absent}")
    assert filled(comment, {"criterion": "1.2", "located": "{absent}", "absent": ""}) == "AC 1.2: {absent}; …"


# --- what counts ---------------------------------------------------------------------------------------------------

DOUBT = "the topic names chemistry, contracting or a three-way meeting"


def chemistry(**fields: Any) -> Session:
    left_out = {"kind": "other", "counted": False, "why_not": "chemistry or introductory meeting"}
    return session(minutes=30, span=Span(0, 0, 0, 4), **{**left_out, **fields})


@pytest.mark.parametrize(
    ("rule", "minutes", "why"),
    [
        ("ask", 90 + 60, "the extractors' own reading: a meeting that is nothing else is left out, a mixed one asked about"),
        ("count", 90 + 60 + 30, "both count"),
        ("leave out", 90, "neither counts"),
    ],
)  # fmt: skip
def test_preliminary_meetings_count_as_the_centre_says(rule: str, minutes: int, why: str) -> None:
    made = portfolio((session(), session(minutes=60, doubts=(DOUBT,)), chemistry()))
    after = settled(made, replace(load("701"), preliminaries=rule))
    assert after.hours.coaching_minutes == minutes, why
    doubted = [s for s in after.sessions if s.counted and s.doubts]
    assert bool(doubted) is (rule == "ask")
    assert all(s.why_not for s in after.sessions if not s.counted)


@pytest.mark.parametrize("why", ["did not attend", "chemistry, three-way, peer or group meeting", "planned"])
def test_what_may_be_something_else_is_never_counted_by_the_rule(why: str) -> None:
    made = portfolio((session(), chemistry(why_not=why)))
    assert settled(made, replace(load("701"), preliminaries="count")).hours.coaching_minutes == 90


def test_a_preliminary_meeting_without_a_length_stays_out() -> None:
    made = portfolio((session(), replace(chemistry(), minutes=None)))
    assert settled(made, replace(load("701"), preliminaries="count")) == made


@pytest.mark.parametrize(
    ("longest", "minutes", "doubted", "why"),
    [(180, 180, False, "three hours are the limit"), (180, 181, True, "a minute over"), (240, 200, False, "a centre allows four"), (120, 150, True, "a centre asks from two on")],
)  # fmt: skip
def test_lengths_are_odd_by_the_rubrics_limits(longest: int, minutes: int, doubted: bool, why: str) -> None:
    rubric = load("701")
    rubric = replace(rubric, thresholds={**rubric.thresholds, "longest_session_minutes": longest})
    doubts = ("unusually long (3 h 20 min)",) if minutes > 180 else ()
    after = settled(portfolio((session(minutes=minutes, doubts=doubts),)), rubric)
    assert [bool(s.doubts) for s in after.sessions] == [doubted], why


def test_short_ones_too_and_other_doubts_stay() -> None:
    made = portfolio((session(minutes=15, doubts=("the record has no date",)),))
    (after,) = settled(made, load("701")).sessions
    assert after.doubts == ("the record has no date", "unusually short (15 min)")


def test_other_units_are_left_alone() -> None:
    made = portfolio((session(minutes=15),))
    assert settled(made, load("700")) is made


def test_an_assessment_is_made_from_the_settled_facts() -> None:
    made = portfolio((session(), session(minutes=60, doubts=(DOUBT,), span=PLACE)))
    after = evaluate(made, replace(load("701"), preliminaries="leave out"))
    assert after.facts.hours.coaching_minutes == 90
    assert any("the centre does not count" in f.message for f in after.findings if f.code == "session-uncounted")


def test_the_example_in_the_documentation_is_one(tmp_path: Path) -> None:
    path = Path(__file__).parents[2] / "docs" / "examples" / "centre.toml"
    centre = load_centre(path, RUBRICS)
    assert centre.desk.title == "Fennel House Learning, centre no. 012345"
    assert len(centre.desk.comments) == 2
