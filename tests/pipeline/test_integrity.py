"""What a cohort is compared with besides itself: earlier runs, of which no word is kept, and the centre's forms."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from pipeline.__main__ import guarded
from pipeline.exits import Exit
from pipeline.integrity import PASSAGES, Outside, examine, gathered
from pipeline.placing.place import Submission
from pipeline.similar.earlier import NoPassages, unpacked
from rubrics.load import load
from tests.pipeline.documents import a_document

COPIED = (
    "The lock keeper said that a boat rises only because somebody shuts the gate behind it, and I have used that picture "
    "with both of my clients whenever they asked why an ending was needed."
)
OWN = (
    "My practice began in a canteen, where a welder asked me why nobody had ever asked him what he wanted from the job."
)
FORM = (
    "The coach keeps short notes of each session, which the client may read at any time and which are shredded in July."
)
Given = tuple[Submission, frozenset[tuple[int, int]]]


def work(learner: str, *paragraphs: str, unit: str = "700") -> Given:
    document = a_document(f"{learner}.docx", *paragraphs)
    return Submission(learner, unit, 1, (document,), ""), frozenset((0, n) for n in range(len(paragraphs)))


def earlier_run(folder: Path, *works: Given) -> Path:
    """The OUT folder of a run over some works."""
    out = folder / "Autumn 2025"
    (out / PASSAGES).parent.mkdir(parents=True)
    (out / PASSAGES).write_bytes(examine(works, {}, Outside()).passages)
    return out


def test_a_passage_of_an_earlier_cohort_is_found_again(tmp_path: Path) -> None:
    out = earlier_run(tmp_path, work("Mabel Trewin", OWN, COPIED))
    found = examine([work("Pia Brand", FORM, f"{COPIED} So it was.")], {}, gathered((), (out,)))
    (remark,) = found.remarks
    assert (remark.what, remark.who.learner, remark.words) == ("earlier-run", "Pia Brand", len(COPIED.split()))
    assert remark.text == COPIED.rstrip(".")
    assert "Mabel Trewin" in remark.says
    assert "Autumn 2025" in remark.says


def test_no_word_of_a_text_is_kept(tmp_path: Path) -> None:
    out = earlier_run(tmp_path, work("Mabel Trewin", OWN, COPIED))
    kept = (out / PASSAGES).read_bytes().lower()
    assert not [w for w in f"{OWN} {COPIED}".lower().split() if len(w) > 5 and w.strip(".,").encode() in kept]


def test_the_same_learner_and_other_words_are_silent(tmp_path: Path) -> None:
    out = earlier_run(tmp_path, work("Mabel Trewin", COPIED), work("Pia Brand", OWN))
    assert examine([work("Pia Brand", OWN, FORM)], {}, gathered((), (out,))).remarks == ()


def test_what_is_no_earlier_run_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoPassages):
        gathered((), (tmp_path,))
    for text in ("", "{}", '{"schema": "firstread/passages/1", "run_of_words": 12}\n{"learner": "A", "digests": "!"}'):
        (tmp_path / "passages.jsonl").write_text(text)
        with pytest.raises(NoPassages):
            unpacked(tmp_path / "passages.jsonl", "x")


def test_words_of_a_given_template_are_nobodys_own(tmp_path: Path) -> None:
    (tmp_path / "form.txt").write_text(FORM)
    works = [work("Pia Brand", FORM, OWN), work("Tom Oduya", FORM, COPIED)]
    assert len(examine(works, {}, Outside()).shared) == 1
    assert examine(works, {"700": load("700")}, gathered((tmp_path / "form.txt",), ())).shared == ()


def test_a_template_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "form.docx").write_bytes(b"")
    with pytest.raises(NoPassages):
        gathered((tmp_path / "form.docx",), ())


def test_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Passages of an earlier run come up again on the second run's record; what is no run ends with 2."""
    for cohort, learner in (("Autumn", "Mabel Trewin"), ("Spring", "Pia Brand")):
        folder = tmp_path / cohort / learner
        folder.mkdir(parents=True)
        (folder / "Unit 700 assignment.txt").write_text(
            f"Unit 700\n\n{OWN if cohort == 'Autumn' else FORM}\n\n{COPIED}\n"
        )
    asked = ["--quiet", "--settle", "0", "--jobs", "1"]
    assert guarded(["run", str(tmp_path / "Autumn"), *asked]) == Exit.OK
    out = tmp_path / "Autumn - firstread"
    assert guarded(["run", str(tmp_path / "Spring"), "--compare-with", str(tmp_path / "Spring"), *asked]) == Exit.USAGE
    assert guarded(["run", str(tmp_path / "Spring"), "--compare-with", str(out), *asked]) == Exit.OK
    record = json.loads((tmp_path / "Spring - firstread" / "cohort.json").read_text(encoding="utf-8"))
    assert [(r["what"], r["other"]["learner"]) for r in record["integrity"]] == [("earlier-run", "Mabel Trewin")]
    assert "passages of an earlier run" in capsys.readouterr().err


def test_after_one_file_changed_the_cohort_is_told_as_by_a_run_that_knows_nothing(tmp_path: Path) -> None:
    """Of the rest everything is taken from the ledger; passages, remarks and what is kept for later runs are the same."""
    cohort = tmp_path / "Autumn"
    for learner, text in (("Mabel Trewin", COPIED), ("Pia Brand", OWN), ("Tom Oduya", FORM)):
        (cohort / learner).mkdir(parents=True)
        (cohort / learner / "Unit 700 assignment.txt").write_text(f"Unit 700\n\n{text}\n\n{OWN}\n")
    asked = ["run", str(cohort), "--quiet", "--settle", "0", "--jobs", "1"]
    assert guarded(asked) == Exit.OK
    (cohort / "Tom Oduya" / "Unit 700 assignment.txt").write_text(f"Unit 700\n\n{FORM}\n\n{COPIED}\n")
    assert guarded(asked) == Exit.OK
    assert guarded([*asked, "--out", str(tmp_path / "anew")]) == Exit.OK
    again, anew = tmp_path / "Autumn - firstread", tmp_path / "anew"
    told = json.loads((again / "cohort.json").read_text(encoding="utf-8"))
    assert {(p["a"]["learner"], p["b"]["learner"]) for p in told["shared_passages"]} == {
        ("Mabel Trewin", "Pia Brand"),
        ("Mabel Trewin", "Tom Oduya"),
    }
    assert told == json.loads((anew / "cohort.json").read_text(encoding="utf-8"))
    assert (again / PASSAGES).read_bytes() == (anew / PASSAGES).read_bytes()
    sheets = [load_workbook(out / "Cohort summary.xlsx")["Integrity"] for out in (again, anew)]
    rows = [[[cell.value for cell in row] for row in sheet] for sheet in sheets]
    assert rows[0] == rows[1]
