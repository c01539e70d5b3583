"""Speed and memory, as ratios within one run, since machines are noisy.

    python -m tests.speed.bench [FOLDER] [--rounds 5] [--copies 4]

Reading of Word files is compared with the floor (inflate, parse and join the text of document.xml) and with
python-docx on the same files; the stages with each other; a whole run is timed cold, with its peak memory.
"""

from __future__ import annotations

import argparse
import io
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import docx
from lxml import etree

from extractors.read import read_file
from pipeline.listing import list_folder
from pipeline.placing import place
from pipeline.register import Register
from pipeline.run import load_rubrics
from pipeline.tasks import tasks_for
from pipeline.work import gathered, rubric_of
from reports.feedback import write_feedback
from reports.result_json import result
from rubrics.evaluate import evaluate

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def floor(path: Path) -> int:
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    return sum(len("".join(t.text or "" for t in p.iter(f"{W}t"))) for p in root.iter(f"{W}p"))


def python_docx(path: Path) -> int:
    word = docx.Document(io.BytesIO(path.read_bytes()))
    cells = (cell.text for table in word.tables for row in table.rows for cell in row.cells)
    return sum(map(len, cells)) + sum(len(p.text) for p in word.paragraphs)


def ours(path: Path) -> int:
    return sum(len(b.text) for b in read_file(path, path.name, "d1").blocks)


def seconds(work: Callable[[], object], rounds: int) -> float:
    """The least CPU time of several rounds."""
    taken = []
    for _ in range(rounds):
        before = time.process_time()
        work()
        taken.append(time.process_time() - before)
    return min(taken)


def reading(files: list[Path], rounds: int) -> None:
    readers = (("floor (document.xml only)", floor), ("firstread", ours), ("python-docx", python_docx))
    times = {name: seconds(lambda r=r: [r(f) for f in files], rounds) for name, r in readers}
    base = times["floor (document.xml only)"]
    print(f"Reading {len(files)} Word files")
    for name, taken in times.items():
        print(f"  {name:<28}{taken / len(files) * 1000:8.1f} ms a file {taken / base:7.1f} x floor")


def stages(folder: Path) -> None:
    rubrics = load_rubrics(())
    files = list_folder(folder).files
    documents = [read_file(f.path, f.relative, "d0") for f in files]
    placed = place(documents, Register(), {unit: r for unit, (r, _) in rubrics.items()})
    tasks = tasks_for(placed, files, {unit: name for unit, (_, name) in rubrics.items()}, datetime.now())
    spent: dict[str, list[float]] = {"facts": [], "criteria": [], "sheet": [], "json": []}
    words = sum(d.words for t in tasks for d in t.submission.documents)
    for warm in (True, False):
        for task in tasks:
            marks = [time.process_time()]
            found = gathered(task, rubric_of(task.rubric))
            marks.append(time.process_time())
            assessment = evaluate(found, rubric_of(task.rubric))
            marks.append(time.process_time())
            write_feedback(assessment, task.cover)
            marks.append(time.process_time())
            result(assessment, task.cover)
            marks.append(time.process_time())
            if not warm:
                for name, start, end in zip(spent, marks, marks[1:], strict=False):
                    spent[name].append(end - start)
    total = sum(map(sum, spent.values()))
    print(f"Stages of {len(tasks)} submissions, {words:,} words, warm")
    for name, taken in spent.items():
        print(
            f"  {name:<28}{statistics.mean(taken) * 1000:8.1f} ms a submission {sum(taken) / total:7.0%}  worst {max(taken) * 1000:.0f} ms"
        )
    print(
        f"  {'all':<28}{total / len(tasks) * 1000:8.1f} ms a submission, {words / total:,.0f} words a second and core"
    )


def whole(folder: Path, copies: int) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        cohort = Path(scratch) / "cohort"
        for number in range(copies):
            for source in sorted(p for p in folder.rglob("*") if p.is_file() and p.name != "learners.csv"):
                target = cohort / f"Learner {number:03d}" / source.name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(source, target)
        start = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-m", "pipeline", "run", str(cohort), "--quiet"], capture_output=True, text=True
        )
        taken = time.perf_counter() - start
        files = sum(1 for _ in cohort.rglob("*") if _.is_file())
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(
        f"A whole run, cold: {files} files in {taken:.1f} s ({taken / files:.2f} s a file), exit code {done.returncode}"
    )
    print(f"  largest process {peak:.0f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).parents[2] / "samples" / "cohort")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--copies", type=int, default=4)
    args = parser.parse_args()
    reading(sorted(args.folder.rglob("*.docx")), args.rounds)
    stages(args.folder)
    whole(args.folder, args.copies)


if __name__ == "__main__":
    main()
