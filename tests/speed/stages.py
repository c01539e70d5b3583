"""CPU time of each stage in a warm process, and of others' tools on the same files, where they are installed."""

from __future__ import annotations

import gc
import importlib
import statistics
import time
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from extractors.language import name_pipeline, names
from extractors.people.model.recognise import recognise_likely
from extractors.read import read_all, read_file
from pipeline.cohort import load_rubrics
from pipeline.listing import list_folder
from pipeline.placing.place import place
from pipeline.placing.register import Register
from pipeline.tasks import tasks_for
from pipeline.work import YOUNG, AssessTask, gathered, rubric_of
from pipeline.workers import COLLECT
from reports.annotate import annotate
from reports.feedback import write_feedback
from reports.result_json import result
from rubrics.evaluate import evaluate
from tests.speed.reading import floor, others, python_docx

ROUNDS = 3


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The least CPU time of several rounds."""
    taken = []
    for _ in range(rounds):
        before = time.process_time()
        work()
        taken.append(time.process_time() - before)
    return min(taken)


def of(folder: Path) -> float:
    """Print the stages of a cohort's submissions, then the peers; CPU seconds of all stages of one."""
    rubrics = load_rubrics(())
    files = list_folder(folder).files
    read = seconds(lambda: [read_all(f.path, f.relative, "d0") for f in files]) / len(files)
    documents = [d for f in files for d in read_all(f.path, f.relative, "d0")]
    bare = {unit: rubric for unit, (rubric, _) in rubrics.items()}
    placing = seconds(lambda: place(documents, Register(), bare)) / len(files)
    placed = place(documents, Register(), bare)
    tasks = tasks_for(placed, files, {unit: name for unit, (_, name) in rubrics.items()}, datetime.now())
    spent: dict[str, list[float]] = {}
    for task in tasks[:2]:
        _through(task, {})
    before = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT)  # as in a worker
    for task in tasks:
        _through(task, spent)
    gc.set_threshold(*before)
    gc.unfreeze()
    words = sum(d.words for t in tasks for d in t.submission.documents)
    whole = read + placing + sum(map(statistics.mean, spent.values()))
    print(f"Stages of {len(tasks)} submissions of {words // len(tasks):,} words, CPU time in a warm process")
    for name, taken in {"reading": [read], "placing": [placing], **spent}.items():
        mean = statistics.mean(taken)
        print(f"  {name:<22}{mean * 1000:8.1f} ms a submission {mean / whole:6.0%}   worst {max(taken) * 1000:6.0f} ms")
    print(f"  {'all':<22}{whole * 1000:8.1f} ms a submission")
    _peers(files[0].path.parents[1])
    return whole


def _through(task: AssessTask, spent: dict[str, list[float]]) -> None:
    """One submission, stage by stage."""
    marks = [time.process_time()]
    gc.collect(YOUNG)
    marks.append(time.process_time())
    rubric = rubric_of(task.rubric)
    found = gathered(task, rubric)
    marks.append(time.process_time())
    assessment = evaluate(found, rubric)
    marks.append(time.process_time())
    write_feedback(assessment, task.cover)
    marks.append(time.process_time())
    result(assessment, task.cover)
    marks.append(time.process_time())
    places = {d.id: n for n, d in enumerate(found.reading.documents)}
    for id, path in task.sources:
        annotate(path.read_bytes(), places[id], assessment)
    marks.append(time.process_time())
    for name, start, end in zip(
        ("collecting", "facts", "criteria", "sheet", "json", "copy"), marks, marks[1:], strict=False
    ):
        spent.setdefault(name, []).append(end - start)


def _peers(folder: Path) -> None:
    files = sorted(folder.rglob("*.docx"))
    data = [path.read_bytes() for path in files]
    own = seconds(lambda: [read_file(path, path.name, "d1") for path in files])
    print(f"Reading of {len(files)} Word files: firstread {own / len(files) * 1000:.1f} ms a file")
    readers: Iterable[tuple[str, Callable[[bytes], str]]] = (
        ("floor (document.xml)", floor),
        ("python-docx", python_docx),
        *others(),
    )
    for name, reader in readers:
        try:
            taken = seconds(lambda reader=reader: [reader(d) for d in data])
        except Exception as fault:  # a peer's own, on a file that Word reads
            print(f"  {name:<22} cannot read them ({type(fault).__name__})")
            continue
        print(f"  {name:<22}{taken / own:8.2f} x firstread")
    texts = ["\n".join(b.text for b in read_file(path, path.name, "d1").blocks) for path in files[:4]]
    found = seconds(lambda: list(names(texts, recognise_likely)), 1)
    print(f"Names in {len(texts)} of them: firstread's recogniser {found / len(texts) * 1000:.0f} ms a file")
    try:
        analyse = _presidio()
    except ImportError:
        print("  Presidio is not installed")
        return
    taken = seconds(lambda: [analyse(text) for text in texts], 1)
    print(f"  {'Presidio, same model':<22}{taken / found:8.2f} x firstread")


def _presidio() -> Callable[[str], Any]:
    """Presidio's analyser of persons with our spaCy pipeline beneath it. Raises ImportError."""
    analyzer: Any = importlib.import_module("presidio_analyzer")
    engine: Any = importlib.import_module("presidio_analyzer.nlp_engine").SpacyNlpEngine()
    engine.nlp = {"en": name_pipeline(recognise_likely)}
    made = analyzer.AnalyzerEngine(nlp_engine=engine, supported_languages=["en"])
    return lambda text: made.analyze(text, language="en", entities=["PERSON"])
