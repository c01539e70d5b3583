"""How many files of invented intakes go to the learner and the unit that their writers gave them.

    python -m tests.accuracy.placing.measure [intake ...]

A TOML file is one centre's intake: `[[files]]` with path, learner and unit ("" for what is nobody's submission), and
what the Word file holds: author (a property), header, footer, and text, where "#" opens a heading, "**" makes a bold
line, "|" a table's row and "- " a list item. First sight is in docs/accuracy.md.
"""

from __future__ import annotations

import re
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
from docx.document import Document as WordDocument

from extractors.read import read_all
from pipeline.listing import list_folder
from pipeline.placing.forms import fits
from pipeline.placing.place import place
from pipeline.placing.register import Register
from pipeline.run import load_rubrics

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Placed:
    """One file: whose and which unit's it is, and what the program says."""

    intake: str
    path: str
    learner: str
    unit: str
    said_learner: str
    said_unit: str
    why: str

    @property
    def stray(self) -> bool:
        """It is nobody's submission."""
        return not self.learner

    right_learner: bool
    """The learner is called as in most of the learner's files of the intake, by a form of the name."""

    @property
    def right(self) -> bool:
        """Learner and unit are; or it is nobody's, and nobody gets it."""
        return not self.said_unit if self.stray else self.right_learner and self.unit == self.said_unit


def placed(intake: Path) -> tuple[Placed, ...]:
    """Every file of an intake, built in a folder for the time of the look."""
    labelled = tomllib.loads(intake.read_text(encoding="utf-8"))["files"]
    rubrics = {unit: rubric for unit, (rubric, _) in load_rubrics(()).items()}
    with tempfile.TemporaryDirectory() as folder:
        for file in labelled:
            _write(file, Path(folder) / file["path"])
        listed = list_folder(Path(folder)).files
        documents = [d for f in listed for d in read_all(f.path, f.relative, "d0")]
        placement = place(documents, Register(), rubrics)
    said = {d.path: (s.learner, s.unit, s.route) for s in placement.submissions for d in s.documents}
    said |= {u.path: ("", "", u.why) for u in placement.unplaced}
    given = [said.get(f["path"], ("", "", "ignored")) for f in labelled]
    called = {f["learner"]: _called(f["learner"], labelled, given) for f in labelled}
    return tuple(
        Placed(intake.stem, f["path"], f["learner"], f["unit"], *one, bool(one[0]) and one[0] == called[f["learner"]])
        for f, one in zip(labelled, given, strict=True)
    )


def _called(learner: str, labelled: list[dict[str, Any]], given: list[tuple[str, str, str]]) -> str:
    """The form of a learner's name by which most of the learner's files are known; other learners' do not count."""
    forms = Counter(one[0] for f, one in zip(labelled, given, strict=True) if f["learner"] == learner)
    others = {f["learner"] for f in labelled} - {learner, ""}
    own = [form for form, _ in forms.most_common() if form and _form_of(form, learner)]
    return next((form for form in own if not any(_form_of(form, other) for other in others)), "")


def _form_of(form: str, learner: str) -> bool:
    return fits(form, learner, loosely=True) or fits(learner, form, loosely=True)


def _write(file: Mapping[str, Any], path: Path) -> None:
    word = docx.Document()
    word.core_properties.author = file.get("author", "")
    word.sections[0].header.paragraphs[0].text = file.get("header", "")
    word.sections[0].footer.paragraphs[0].text = file.get("footer", "")
    rows: list[list[str]] = []
    for line in (*file["text"].strip().splitlines(), ""):
        line = line.strip()
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
            continue
        if rows:
            _table(word, rows)
            rows = []
        _paragraph(word, line)
    path.parent.mkdir(parents=True, exist_ok=True)
    word.save(str(path))


def _paragraph(word: WordDocument, line: str) -> None:
    if heading := re.match(r"(#+) (.+)", line):
        word.add_heading(heading[2], min(len(heading[1]), 3))
    elif bold := re.fullmatch(r"\*\*(.+)\*\*", line):
        word.add_paragraph().add_run(bold[1]).bold = True
    elif line.startswith("- "):
        word.add_paragraph(line[2:], style="List Bullet")
    elif line:
        word.add_paragraph(line)


def _table(word: WordDocument, rows: list[list[str]]) -> None:
    table = word.add_table(len(rows), max(map(len, rows)))
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(number, column).text = text


def main() -> None:
    """Print what differs, and the sums."""
    wanted = sys.argv[1:]
    files = [p for i in sorted(FOLDER.glob("*.toml")) if not wanted or i.stem in wanted for p in placed(i)]
    for one in files:
        if not one.right:
            print(
                f"{one.intake} {one.path}: {one.learner} {one.unit}; said {one.said_learner} {one.said_unit}: {one.why}"
            )
    own = [one for one in files if not one.stray]
    strays = [one for one in files if one.stray]
    print(f"{sum(o.right for o in own)} of {len(own)} placed as labelled, {sum(o.right_learner for o in own)} learners")
    print(f"{sum(not o.right for o in strays)} of {len(strays)} given to somebody though nobody's")


if __name__ == "__main__":
    main()
