"""Facts of an earlier night are taken again after a rubric edit, never when what they come from has changed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from extractors.model import Context, Facts, Person, PersonRole, Reading, Session, Span
from pipeline import fingerprint, stored
from pipeline.cohort import load_rubrics
from pipeline.ledger import MOST_FACTS, open_ledger
from pipeline.ledger_file import VERSION
from pipeline.listing import list_folder
from pipeline.log import RunLog
from pipeline.outputs import STATE, Outputs
from pipeline.personal import erase, holding
from pipeline.placing.place import place
from pipeline.placing.register import Register
from pipeline.stored import NotStored, packed_facts, unpacked_facts
from pipeline.tasks import tasks_for
from pipeline.work import AssessTask, Product, ReadTask, assess_one, read_one
from tests.pipeline.nights import NOON, Nights, quick

KEY = ("Pia Halloran", "700", 1)


def facts_of(task: AssessTask) -> Facts:
    return Facts(task.context, Reading(task.submission.documents))


@pytest.fixture
def nights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Nights:
    """Two learners whose facts are kept."""
    made = Nights(tmp_path, monkeypatch)

    def assess(task: AssessTask) -> Product:
        kept = b"" if task.found else packed_facts(facts_of(task))
        return replace(quick(task), found=kept)

    made.assessor = assess
    made.file("Ngaire Okafor/700 essay.txt")
    made.file("Pia Halloran/700 essay.txt", "I worked with Quist on a case.")
    made.night()
    return made


def reused(nights: Nights, **changes: object) -> set[str]:
    """Learners of whom a night took the facts again."""
    found: set[str] = set()
    before = nights.assessor

    def assess(task: AssessTask) -> Product:
        if task.found:
            found.add(task.submission.learner)
        return before(task)

    nights.assessor = assess
    nights.night(**changes)
    nights.assessor = before
    return found


def edited(nights: Nights, text: str = 'title = "Our own title"') -> tuple[Path, ...]:
    ours = nights.cohort.parent / "ours.toml"
    ours.write_text(f'extends = "700"\n{text}\n')
    return (ours,)


def test_after_an_edit_of_the_rubric_the_facts_are_taken_again(nights: Nights) -> None:
    assert reused(nights, rubrics=edited(nights)) == {"Ngaire Okafor", "Pia Halloran"}
    assert nights.read == []
    again = edited(nights, 'title = "Another title"')
    assert reused(nights, rubrics=again) == {"Ngaire Okafor", "Pia Halloran"}, "and they are still kept"


def _text(nights: Nights, patch: pytest.MonkeyPatch) -> dict[str, object]:
    nights.file("Pia Halloran/700 essay.txt", "A second thought.")
    return {}


def _program(nights: Nights, patch: pytest.MonkeyPatch) -> dict[str, object]:
    changed = {**fingerprint.program(), "extractors": "other"}
    for module in ("plan", "unchanged", "reuse"):
        patch.setattr(f"pipeline.{module}.program", lambda: changed)
    return {}


def _library(nights: Nights, patch: pytest.MonkeyPatch) -> dict[str, object]:
    for module in ("plan", "unchanged", "reuse", "reading"):
        patch.setattr(f"pipeline.{module}.reader", lambda: "another lxml")
    return {}


def _names(nights: Nights, patch: pytest.MonkeyPatch) -> dict[str, object]:
    return {"names_model": "some_pipeline"}


def _hours(nights: Nights, patch: pytest.MonkeyPatch) -> dict[str, object]:
    """A rubric that asks for hours wants sessions, which were not looked for before."""
    return {"rubrics": edited(nights, "[thresholds]\ncoaching_minutes = 60")}


def _again(nights: Nights, patch: pytest.MonkeyPatch) -> dict[str, object]:
    return {"again": True}


def _clock_back(nights: Nights, patch: pytest.MonkeyPatch) -> dict[str, object]:
    return {"rubrics": edited(nights), "now": datetime(2026, 3, 1, 12, 0)}


def _new_year(nights: Nights, patch: pytest.MonkeyPatch) -> dict[str, object]:
    return {"rubrics": edited(nights), "now": datetime(2027, 1, 2, 12, 0)}


def _classmate(nights: Nights, patch: pytest.MonkeyPatch) -> dict[str, object]:
    """A new learner bears a name that stands in the essay."""
    nights.file("Zoe Quist/700 essay.txt")
    return {}


CHANGES = [_text, _program, _library, _names, _hours, _again, _clock_back, _new_year, _classmate]


@pytest.mark.parametrize("change", CHANGES, ids=[c.__name__.strip("_") for c in CHANGES])
def test_what_facts_come_from_has_changed(
    nights: Nights,
    change: Callable[[Nights, pytest.MonkeyPatch], dict[str, object]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert "Pia Halloran" not in reused(nights, **change(nights, monkeypatch))
    assert "Pia Halloran 700" in nights.assessed


def test_facts_with_a_date_ahead_hold_until_it_has_come(nights: Nights) -> None:
    nights.file("Pia Halloran/700 essay.txt", "The next session is on 20 March 2026.")
    nights.night()
    one, other = (edited(nights, f'title = "Title {n}"') for n in (1, 2))
    assert "Pia Halloran" in reused(nights, rubrics=one, now=datetime(2026, 3, 19))
    edited(nights, 'title = "Title 3"')
    assert "Pia Halloran" not in reused(nights, rubrics=other, now=datetime(2026, 3, 20))


def test_damaged_facts_are_found_anew(nights: Nights, tmp_path: Path) -> None:
    path = nights.out / STATE / "ledger.sqlite"
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE facts SET found = ?", (b"no pickle",))
    task = real_task(tmp_path)
    assert assess_one(replace(task, found=b"no pickle")).result == assess_one(task).result


# --- whose they are ----------------------------------------------------------------------------------------


def kept(nights: Nights) -> list[str]:
    with open_ledger(nights.out / STATE / "ledger.sqlite") as ledger:
        return [learner for learner in ("Ngaire Okafor", "Pia Halloran") if ledger.facts(learner, "700", 1)[2]]


def test_they_go_with_the_learner(nights: Nights) -> None:
    assert kept(nights) == ["Ngaire Okafor", "Pia Halloran"]
    with open_ledger(nights.out / STATE / "ledger.sqlite") as ledger:
        held = holding("Pia Halloran", nights.out, ledger)
        erase(held, nights.out, ledger, RunLog(nights.out, "v"), NOON)
    assert kept(nights) == ["Ngaire Okafor"]
    assert b"Halloran" not in (nights.out / STATE / "ledger.sqlite").read_bytes()


def test_so_does_a_ledger_that_was_set_aside(nights: Nights) -> None:
    """It holds the text of everybody, and nothing reads it any more."""
    path = nights.out / STATE / "ledger.sqlite"
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE files SET size = 'many'")
    assert nights.night().remarks
    assert [p.name for p in path.parent.glob("*aside*")] == ["ledger (set aside).sqlite"]
    with open_ledger(path) as ledger:
        erase(holding("Pia Halloran", nights.out, ledger), nights.out, ledger, RunLog(nights.out, "v"), NOON)
    assert not list(path.parent.glob("*aside*"))


def test_they_go_with_the_files(nights: Nights) -> None:
    """As the text does: what was taken out of COHORT is read by nobody any more."""
    (nights.cohort / "Pia Halloran/700 essay.txt").unlink()
    nights.night()
    assert kept(nights) == ["Ngaire Okafor"]


def test_more_than_a_submission_can_say_is_not_kept(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        ledger.put_facts(*KEY, "key", "2026-03-02", b"x" * (MOST_FACTS + 1))
        assert ledger.facts(*KEY) == ("", "", b"")


def test_a_ledger_without_facts_is_brought_up_to_date(nights: Nights) -> None:
    """As an earlier version of firstread left it: nothing is done anew but what must be."""
    path = nights.out / STATE / "ledger.sqlite"
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("DROP TABLE facts")
        db.execute("PRAGMA user_version = 1")
    assert nights.night(dry=True).plan == []
    report = nights.night()
    assert (nights.read, nights.assessed, report.remarks) == ([], [], [])
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (VERSION,)
    assert reused(nights, rubrics=edited(nights)) == set()
    assert kept(nights) == ["Ngaire Okafor", "Pia Halloran"]


# --- the records and the real stages -----------------------------------------------------------------------


def test_facts_come_back_as_they_were() -> None:
    where = Span(0, 1, 2, 8)
    context = Context("Pia Halloran", "701", date(2026, 3, 2), others=(("Ada Byron", PersonRole.TUTOR),))
    session = Session("coaching", "Client 1", date(2026, 1, 5), None, 60, True, None, (), ("tools",), where)
    person = Person("Marisol", PersonRole.CLIENT, True, "a log's client", (where,))
    facts = Facts(context, Reading(()), sessions=(session,), people=(person,))
    assert unpacked_facts(packed_facts(facts), Reading(())) == facts


class Foreign:
    """What a stranger could have put into a ledger on a share."""


@pytest.mark.parametrize("value", [Foreign(), ("no", "facts"), print], ids=["a class", "a tuple", "a function"])
def test_nothing_but_facts_is_made_of_what_is_stored(value: object) -> None:
    with pytest.raises(NotStored):
        unpacked_facts(stored._packed(value), Reading(()))


def test_what_unpacks_to_more_than_any_file_holds_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A ledger on a share may hold a bomb: a few bytes that would fill the memory."""
    kept = packed_facts(Facts(Context("x" * 5_000, "701", date(2026, 3, 2)), Reading(())))
    assert unpacked_facts(kept, Reading(())).context.unit == "701"
    monkeypatch.setattr(stored, "MOST", 2_000)
    with pytest.raises(NotStored, match="too large"):
        unpacked_facts(kept, Reading(()))


TEXT = """Unit 701 portfolio
I coached Marisol Quintero at Brightwater Ltd for six sessions. Marisol said that the goals were hers.
Session 1: 12 January 2026, 60 minutes. We agreed a goal with the GROW model (Whitmore, 2017).
I evaluated my own practice: I talk too much, and I shall ask more open questions.
References
Whitmore, J. (2017) Coaching for performance. 5th edn. London: Nicholas Brealey.
"""


def real_task(folder: Path) -> AssessTask:
    cohort = folder / "Real cohort"
    (cohort / "Pia Halloran").mkdir(parents=True, exist_ok=True)
    (cohort / "Pia Halloran" / "701 portfolio.txt").write_text(TEXT)
    files = list_folder(cohort).files
    rubrics = load_rubrics(())
    documents = [d for f in files for d in read_one(ReadTask(f.path, f.relative))]
    placed = place(documents, Register(), {unit: rubric for unit, (rubric, _) in rubrics.items()})
    (task,) = tasks_for(placed, files, {unit: name for unit, (_, name) in rubrics.items()}, NOON)
    return task


def test_the_result_is_the_same_with_and_without_them(tmp_path: Path) -> None:
    task = real_task(tmp_path)
    fresh = assess_one(task)
    assert fresh.found
    again = assess_one(replace(task, found=fresh.found))
    assert again.found == b"", "they are in the ledger already"
    assert (again.result, again.counts, again.usable, again.stamp) == (
        fresh.result,
        fresh.counts,
        fresh.usable,
        fresh.stamp,
    )


def test_a_sheet_without_entries_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    task = real_task(tmp_path)
    sheet = tmp_path / "sheet.xlsx"
    sheet.write_bytes(assess_one(task).sheet)
    digest = fingerprint.file_digest(sheet)
    opened = assess_one(replace(task, previous=sheet))
    monkeypatch.setattr("pipeline.desk._read", lambda path: pytest.fail("it was opened"))
    unopened = assess_one(replace(task, previous=sheet, bare=digest))
    assert unopened.bare
    assert (unopened.seen, unopened.keep, unopened.result) == (digest, False, opened.result)


def test_a_sheet_with_entries_from_a_run_that_was_killed_is_opened(nights: Nights) -> None:
    """It wrote the sheet, entries of the one before carried over, and was killed before the ledger knew of it."""
    before, tasks = nights.assessor, []
    nights.assessor = lambda task: tasks.append(task) or replace(before(task), bare=True)
    nights.night(again=True)
    nights.night(again=True)
    assert all(task.bare for task in tasks[-2:]), "nobody typed anything"
    sheet = nights.out / "Pia Halloran/Pia Halloran - 700 - feedback sheet.xlsx"
    killed = Outputs(nights.out, NOON)
    killed.put_sheet(sheet.relative_to(nights.out).as_posix(), b"with entries")
    nights.night(again=True)
    assert {task.submission.learner: bool(task.bare) for task in tasks[-2:]} == {
        "Ngaire Okafor": True,
        "Pia Halloran": False,
    }


def test_a_sheet_that_was_saved_meanwhile_is_opened(tmp_path: Path) -> None:
    task = real_task(tmp_path)
    sheet = tmp_path / "sheet.xlsx"
    sheet.write_bytes(assess_one(task).sheet)
    made = assess_one(replace(task, previous=sheet, bare="digest of the sheet as it was"))
    assert made.seen == fingerprint.file_digest(sheet)


def test_a_result_that_a_run_holds_is_as_it_was_and_little() -> None:
    """Lone surrogates, which strangers' files hold, go through, so that a summary says the same on every night."""
    result = {
        "learner": "Pia \ud800 Brand",
        "people": [{"name": "Zoë", "mentions": [{"block": n} for n in range(999)]}],
    }
    kept = stored.packed_result(result)
    assert stored.unpacked_result(kept) == result
    assert len(kept) < len(json.dumps(result)) / 4
