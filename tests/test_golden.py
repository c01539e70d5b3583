"""What the program says of every sample, as text: a change of a rule shows here before anybody meets it.

`make golden` writes the files anew; look at the difference before you commit it.
"""

import os
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from extractors.read import read_file
from pipeline.listing import list_folder
from pipeline.placing.place import missing, place
from pipeline.placing.register import find_register, read_register
from pipeline.run import load_rubrics
from pipeline.tasks import tasks_for
from pipeline.work import examine

ROOT = Path(__file__).parent.parent
COHORT = ROOT / "samples" / "cohort"
GOLDEN = Path(__file__).parent / "golden"
NOW = datetime(2026, 11, 25, 9, 0)
MARKS = {"found": "+", "partial": "~", "missing": "-", "cannot_tell": "?"}


@pytest.fixture(scope="module")
def told() -> dict[str, str]:
    """File name -> text for each submission of the samples, and for the cohort."""
    rubrics = {unit: rubric for unit, (rubric, _) in load_rubrics(()).items()}
    listing = list_folder(COHORT)
    path = find_register(COHORT)
    assert path is not None
    files = [f for f in listing.files if f.path != path]
    documents = [read_file(f.path, f.relative, "d0") for f in files]
    register = read_register(path, rubrics)
    placement = place(documents, register, rubrics)
    tasks = tasks_for(placement, files, {unit: unit for unit in rubrics}, NOW)
    texts = {}
    for task in tasks:
        name = f"{task.submission.learner.lower().replace(' ', '-')}--{task.submission.unit}.txt"
        texts[name] = "\n".join([f"placed by {task.submission.route}", *_lines(examine(task))]) + "\n"
    cohort = [f"missing {learner} {unit}" for learner, unit in missing(placement, register, rubrics)]
    cohort += [f"unplaced {u.path}: {u.why}" for u in placement.unplaced]
    cohort += [f"ignored {i.path}: {i.why}" for i in listing.ignored]
    texts["cohort.txt"] = "\n".join(cohort) + "\n"
    return texts


def _lines(result: Mapping[str, Any]) -> Iterator[str]:
    yield f"{result['learner']} {result['unit']} attempt {result['attempt']} {result['discipline']}"
    for document in result["documents"]:
        yield f"document {document['path']} {document['kind']} {document['status']} {document['words']} words"
    for heading in result["headings"]:
        yield f"heading {heading['level']} {heading['text']}"
    for criterion in result["criteria"]:
        yield f"criterion {criterion['id']} {criterion['status']}"
        for requirement in criterion["requirements"]:
            counts = (
                "" if requirement.get("needed") is None else f" {requirement['present']} of {requirement['needed']}"
            )
            yield f"  {MARKS[requirement['status']]} {requirement['id']}{counts}"
    for person in result["people"]:
        flag = "identifying" if person["identifying"] else "harmless"
        yield f"person {person['name']} {person['role']} {flag} x{len(person['mentions'])}"
    for identifier in result["identifiers"]:
        yield f"identifier {identifier['kind']} {identifier['text']}"
    for body in result["organisations"]:
        yield f"organisation {body['name']} {'identifying' if body['identifying'] else 'harmless'}"
    for session in result["sessions"]:
        counted = "counted" if session["counted"] else f"not counted: {session['why_not']}"
        yield f"session {session['kind']} {session['client']} {session['date']} {session['minutes']} {counted} {session['doubts']}"
    yield f"hours {result['hours']}"
    for reference in result["references"]:
        yield f"reference {reference['authors']} {reference['year']} {'cited' if reference['cited'] else 'not cited'}"
    for citation in result["citations"]:
        yield f"citation {citation['text']} {'listed' if citation['listed'] else 'not listed'}"
    for finding in result["findings"]:
        yield f"finding {finding['severity']} {finding['code']}: {finding['message']}"


def test_the_samples_read_as_before(told: dict[str, str], request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--golden-update"):
        assert not os.environ.get("CI"), "golden files are written by people, not by CI"
        GOLDEN.mkdir(exist_ok=True)
        for old in GOLDEN.glob("*.txt"):
            old.unlink()
        for name, text in told.items():
            (GOLDEN / name).write_text(text, encoding="utf-8")
    expected = {p.name: p.read_text(encoding="utf-8") for p in GOLDEN.glob("*.txt")}
    assert sorted(told) == sorted(expected)
    for name, text in told.items():
        assert text == expected[name], f"{name} differs; if that is meant, run: make golden"
