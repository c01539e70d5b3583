"""A folder in which the commands of the pages find what they speak of: a tiny cohort under all of its names."""

import json
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import docx
import openpyxl

from tests.docs.shell import ROOT

LEARNER = "Ngaire Okafor"
PORTFOLIO = (
    ("1 Contracting", True),
    ("Before the first session I agreed a written contract with each client and her manager, Marisol Quezada.", False),
    ("2.2 Coaching log", True),
    ("Each session was planned from the goals of the contract; the log lists date, length and tools.", False),
)
JOURNAL = (
    ("Reflective journal", True),
    ("I noticed that I rescue when a client falls silent, and I shall wait for longer next time.", False),
)


def build(at: Path) -> None:
    """Everything that README, docs and the help of commands name, saved long enough ago to be read at once."""
    for cohort in ("Spring cohort", "Diploma cohort", "samples/cohort", "COHORT"):
        _cohort(at / cohort, "702" if cohort == "Diploma cohort" else "701")
    for share in ("Intake", "Intake share", "SHARE"):
        _cohort(at / share / "Autumn cohort", "701")
    (at / "Intake share" / "Autumn cohort" / LEARNER / "noise.docx").write_bytes(bytes(range(1, 256)) * 12)
    for name in ("701 portfolio.docx", "portfolio.docx", "essay.docx"):
        _word(at / name, "Unit 701 portfolio", PORTFOLIO)
    _word(at / "703 journal.docx", "Unit 703", JOURNAL)
    _log(at / "coaching log.xlsx")
    book = openpyxl.Workbook()
    _rows(book, [("Name", "Units"), (LEARNER, "701")])
    book.save(at / "learners.xlsx")
    (at / "Inbox" / "from Ade").mkdir(parents=True)
    shutil.copytree(ROOT / "docs" / "examples", at / "docs" / "examples")
    shutil.copyfile(ROOT / "docs" / "examples" / "centre.toml", at / "centre.toml")
    shutil.copyfile(ROOT / "docs" / "examples" / "8589-702.toml", at / "our-702.toml")
    for name in ("our-701.toml", "ours.toml"):
        (at / name).write_text('extends = "701"\n\n[thresholds]\nsupervision_minutes = 300\n', encoding="utf-8")
    gold = {"submissions": [{"learner": LEARNER, "unit": "701", "criteria": {"1.1": {"status": "missing"}}}]}
    (at / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copyfile(ROOT / name, at / name)
    for path in at.rglob("*"):
        os.utime(path, (1_780_000_000, 1_780_000_000))
    (at / "OUT").symlink_to(at / "Spring cohort - firstread", target_is_directory=True)


def environment(home: Path) -> dict[str, str]:
    """What a new account's shell has: an empty home, and the programs of this environment on the path."""
    path = os.pathsep.join([str(Path(sys.executable).parent), "/usr/local/bin", "/usr/bin", "/bin"])
    return {"PATH": path, "HOME": str(home), "LANG": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}


def _cohort(at: Path, unit: str) -> None:
    folder = at / LEARNER
    folder.mkdir(parents=True)
    _word(folder / f"Unit {unit} portfolio.docx", f"Unit {unit} portfolio", PORTFOLIO)


def _word(path: Path, title: str, paragraphs: Iterable[tuple[str, bool]]) -> None:
    document = docx.Document()
    document.core_properties.author = LEARNER
    document.add_paragraph(f"Learner: {LEARNER}")
    document.add_paragraph(f"ILM Level 7, {title}")
    for text, heading in paragraphs:
        document.add_paragraph(text, style="Heading 1" if heading else None)
    document.save(str(path))


def _log(path: Path) -> None:
    book = openpyxl.Workbook()
    _rows(book, [("Date", "Client", "Hours"), ("12 March 2026", "Client A", 1.5), ("19 March 2026", "Client B", 2)])
    book.save(path)


def _rows(book: openpyxl.Workbook, rows: Iterable[Sequence[object]]) -> None:
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
