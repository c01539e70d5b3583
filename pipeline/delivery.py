"""What comes of a run -> files in OUT: sheets, results, annotated copies, the cohort's summary."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pipeline.integrity import PASSAGES, Outside, examine
from pipeline.listing import Listing
from pipeline.outputs import Outputs, names_for
from pipeline.report import Line, Report
from pipeline.same_entries import remarks
from pipeline.sheets import sheets_in
from pipeline.similar.kept import Kept
from pipeline.stored import packed_result, unpacked_result
from pipeline.work import AssessTask, Product
from reports.cohort_json import Remark, SetAside, Who, cohort
from reports.digest import Digest
from reports.outcomes import decided
from reports.read_back import NotReadable, opened, typed
from reports.renewal import Sources
from reports.summary import Tables, write_summary
from reports.write import json_bytes
from rubrics.centre_desk import Desk
from rubrics.model import Rubric

SUMMARY = "Cohort summary.xlsx"
COHORT = "cohort.json"
DECISIONS, DECISIONS_TABLE = "decisions.json", "decisions.csv"
"""What was collected from feedback sheets (`pipeline.collecting`)."""
RESULTS = "results/"
_ITSELF = Outside()


def figures(result: Mapping[str, Any]) -> tuple[tuple[int, int] | None, int]:
    """(minutes of coaching and supervision, number of people who can be identified) of a result.

    The minutes are None where the unit asks for no hours, as far as the result tells, and none were found.
    """
    hours = (result["hours"]["coaching_minutes"], result["hours"]["supervision_minutes"])
    people = sum(1 for person in result["people"] if person["identifying"])
    asked = any(r["check"] == "hours" for c in result.get("criteria", ()) for r in c["requirements"])
    return hours if asked or result["sessions"] else None, people


@dataclass(frozen=True, slots=True)
class Finished:
    """What the report and the cohort's files need of a submission whose own files are written.

    A run holds this of every submission, so it is little: of a thousand the results alone would take a gigabyte.
    """

    task: AssessTask
    usable: frozenset[tuple[int, int]]
    """As in `Product`, like what follows."""
    counts: tuple[int, int, int, int]
    severities: frozenset[str]
    hours: tuple[int, int] | None
    """Minutes of coaching and supervision, where the unit asks for some."""
    people: int
    """Who can be identified."""
    packed: bytes
    """The result."""

    @classmethod
    def of(cls, task: AssessTask, made: Product) -> Finished:
        """What is kept of a product."""
        hours, people = figures(made.result)
        return cls(task, made.usable, made.counts, made.severities, hours, people, packed_result(made.result))

    @property
    def who(self) -> Who:
        """Whose it is."""
        return Who(self.task.submission.learner, self.task.submission.unit)

    @property
    def result(self) -> dict[str, Any]:
        """The result, unpacked each time that it is asked for."""
        return unpacked_result(self.packed)


def earlier_results(out: Path) -> list[dict[str, Any]] | None:
    """The results that the last run's record names, as they stand; None where no run was before."""
    found = _earlier(out)
    return None if found is None else list(found)


def _earlier(out: Path) -> Iterator[dict[str, Any]] | None:
    """The same, one after the other."""
    try:
        record = json.loads((out / COHORT).read_text(encoding="utf-8"))
        paths = [out / str(entry["result"]) for entry in record["submissions"]]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return _readable(paths)


def _readable(paths: Sequence[Path]) -> Iterator[dict[str, Any]]:
    for path in paths:
        with suppress(OSError, ValueError):  # what a person took away or spoilt is compared with no more
            yield json.loads(path.read_text(encoding="utf-8"))


def _digests(results: Iterator[dict[str, Any]]) -> Iterator[Digest]:
    """Of those that are whole."""
    for result in results:
        with suppress(KeyError, ValueError, TypeError):
            yield Digest.of(result)


def entered(summary: Path, bare: str = "") -> Sources:
    """What people entered in the summary of an earlier run: tracking, samples, notes; nothing if it cannot be read.

    bare: SHA-256 of a summary that is known to hold nothing of people's and need not be opened.
    """
    try:
        data = summary.read_bytes()
        if bare and hashlib.sha256(data).hexdigest() == bare:
            return ()
        return ((summary.name, typed(opened(data), opened(data, values=True))),)
    except (OSError, NotReadable):
        return ()


class Delivery:
    """Writes what comes, as it comes, and notes in the report what could not be written."""

    def __init__(
        self, outputs: Outputs, report: Report, learners: Sequence[str], rubrics: Mapping[str, Rubric]
    ) -> None:
        """`learners`: all whose submissions will come; `rubrics`: by unit."""
        self._outputs = outputs
        self._report = report
        self._rubrics = rubrics
        self._folders = names_for(learners)
        self._before: list[Digest] | None = None
        """Of the results of the run before."""
        self._looked = False
        self._replaced: list[Path] = []
        """Copies of sheets whose entries are in another one now; other tasks of this run may still read them."""
        self._sheets: dict[tuple[str, str, int], list[Path]] | None = None

    def submission(self, task: AssessTask, made: Product) -> bool:
        """Sheet, result and annotated copies of one submission; whether all bear their own names.

        Raises OSError if the result cannot be written.
        """
        self._look_back()
        who, before = task.submission, len(self._report.unwritten)
        folder = self._folders[who.learner]
        copies = dict(task.cover.copies)
        for id, data in made.copies:
            self._sheet(f"{folder}/{copies[id]}", data)
        sheet = self._sheet(self.sheet_path(task), made.sheet, made)
        self._report.remarks += [f"{who.learner}, unit {who.unit}: {what}" for what in made.told]
        if len(self._report.unwritten) == before:
            own = self._found_sheets((who.learner, who.unit, who.attempt))
            replaced = [path for path in (task.previous, *task.others) if path in own and path != sheet and made.seen]
            self._replaced += [path for path in replaced if path is not None and path.is_file()]
        self._outputs.put(self.result_path(task), json_bytes(made.result))
        self._report.severities |= made.severities
        hours, people = figures(made.result)
        self._report.lines.append(Line(who.learner, who.unit, who.attempt, made.counts, sheet, hours, people))
        return len(self._report.unwritten) == before

    def _look_back(self) -> None:
        """Keep the results of the run before, as long as they stand: on nights without changes nothing is read."""
        if not self._looked:
            before, self._looked = _earlier(self._outputs.out), True
            self._before = None if before is None else [*_digests(before)]

    def as_it_is(self, made: Finished, copies: Sequence[str]) -> None:
        """A submission of which nothing changed: its files stay. `copies`: paths of its annotated copies."""
        who, sheet = made.task.submission, self.sheet_path(made.task)
        for path in (sheet, self.result_path(made.task), *copies):
            self._outputs.keep(path)
        where = self._outputs.out / sheet
        line = Line(who.learner, who.unit, who.attempt, made.counts, where, made.hours, made.people)
        self._report.severities |= made.severities
        self._report.lines.append(line)

    def copy_paths(self, task: AssessTask, made: Product) -> list[str]:
        """Paths in OUT of the annotated copies that were made."""
        names = dict(task.cover.copies)
        return [f"{self._folders[task.submission.learner]}/{names[id]}" for id, _ in made.copies]

    def sheet_path(self, task: AssessTask) -> str:
        """The feedback sheet's path within OUT."""
        who = task.submission
        usual = self._named(who.learner, who.unit, who.attempt if not who.latest or who.attempt > 1 else 0)
        if (self._outputs.out / usual).is_file():
            return usual
        ours = {self._named(who.learner, who.unit, n) for n in range(who.attempt + 1)}
        for path in self._found_sheets((who.learner, who.unit, who.attempt)):
            renamed = path.relative_to(self._outputs.out).as_posix()
            if path.parent.name == self._folders[who.learner] and renamed not in ours and " (new " not in path.name:
                return renamed
        return usual

    def with_sheets(self, task: AssessTask) -> AssessTask:
        """The task with the sheets of earlier runs: the one to be replaced, copies of it, those of attempts before.

        The one to be replaced is this attempt's, whatever a person called it; where there is none, the attempt before
        tells what was decided on names and sources.
        """
        who = task.submission
        own = self._found_sheets((who.learner, who.unit, who.attempt))
        before = [p for n in range(1, who.attempt) for p in self._found_sheets((who.learner, who.unit, n))[:1]]
        live = self._outputs.out / self.sheet_path(task)
        own = [live] * live.is_file() + [path for path in own if path != live]
        previous = next(iter([*own, *reversed(before)]), None)
        return replace(task, previous=previous, others=tuple(own[1:]), before=tuple(before))

    def _found_sheets(self, key: tuple[str, str, int]) -> list[Path]:
        """Sheets of a submission in OUT: under the names that the program gives first, then newest first."""
        if self._sheets is None:
            self._sheets = {}
            for sheet in sheets_in(self._outputs.out):
                self._sheets.setdefault(sheet.key, []).append(sheet.path)
        learner, unit, attempt = key
        found = self._sheets.get(key, [])
        usual = [self._outputs.out / self._named(learner, unit, n) for n in (attempt, 0)]
        unread = [p for p in usual[: 1 if attempt > 1 else 2] if p.is_file() and p not in found]
        return [*(p for p in usual if p in found), *unread, *(p for p in found if p not in usual)]

    def _named(self, learner: str, unit: str, attempt: int) -> str:
        """A sheet's path, with the number of the attempt unless that is 0."""
        folder, told = self._folders[learner], f" - attempt {attempt}" if attempt else ""
        return f"{folder}/{folder} - {unit}{told} - feedback sheet.xlsx"

    def result_path(self, task: AssessTask) -> str:
        """ "results/<learner>--<unit>.json"; a superseded attempt has its number added."""
        who = task.submission
        attempt = "" if who.latest else f"--attempt-{who.attempt}"
        return f"{RESULTS}{self._folders[who.learner]}--{who.unit}{attempt}.json"

    def cohort(
        self,
        made: Sequence[Finished],
        listing: Listing,
        *,
        changed: bool = True,
        outside: Outside = _ITSELF,
        kept: Kept | None = None,
    ) -> None:
        """cohort.json and the summary. Raises OSError if the JSON cannot be written.

        `changed`: some submission was done anew. If none was and the record says the same, nothing is written.
        `outside`: what the cohort is compared with besides itself; `kept`: what an earlier run left of the same texts.
        """
        report = self._report
        aside = [self._outputs.set_aside(path) for path in self._replaced]
        report.kept += [path for path in aside if path is not None]
        latest = [one for one in made if one.task.submission.latest]
        examined = examine([(one.task.submission, one.usable) for one in latest], self._rubrics, outside, kept)
        record = cohort(
            [(one.who, self.result_path(one.task)) for one in latest],
            [Who(*pair) for pair in report.missing],
            examined.shared,
            [SetAside(path, why) for path, why in report.unplaced],
            [SetAside(i.path, i.why) for i in listing.ignored],
            [*examined.remarks, *self._same_entries(latest)],
        )
        data = json_bytes(record)
        self._outputs.keep(COHORT)
        if not changed and self._stands(COHORT, data) and (self._outputs.out / SUMMARY).is_file():
            self._outputs.finish(RESULTS)
            return
        self._look_back()
        self._outputs.put(COHORT, data)
        self._outputs.put(PASSAGES, examined.passages)
        sheets = {(line.learner, line.unit): line.sheet for line in report.lines}
        paths = {who: sheet.relative_to(self._outputs.out).as_posix() for who, sheet in sheets.items()}
        covers = [one.task.cover for one in latest]
        desk = next((one.task.centre.desk for one in latest if one.task.centre), Desk())
        typed_before = entered(self._outputs.out / SUMMARY, self._outputs.bare)
        tables = Tables(
            self._rubrics,
            paths,
            {(c.learner, c.unit): c.assessor for c in covers if c.assessor},
            desk,
            self._before,
            sources=typed_before,
            decisions=self._decided(desk),
        )
        try:
            summary = write_summary((one.result for one in latest), record, tables=tables)
        except Exception as fault:  # a fault in one sheet must not cost the results, which are written by now
            self._report.faults.append(f"{SUMMARY}: could not be made ({type(fault).__name__})")
        else:
            self._sheet(SUMMARY, summary)
            nothing = not any(found.anything for _, found in typed_before)
            self._outputs.note_bare(hashlib.sha256(summary).hexdigest() if nothing else "")
        self._outputs.finish(RESULTS)

    def _decided(self, desk: Desk) -> dict[tuple[str, str], str]:
        """What was collected before, in the centre's words."""
        with suppress(OSError, ValueError, KeyError, TypeError):
            return decided(json.loads((self._outputs.out / DECISIONS).read_text(encoding="utf-8")), desk)
        return {}

    def _stands(self, relative: str, data: bytes) -> bool:
        path = self._outputs.out / relative
        return path.is_file() and path.read_bytes() == data

    def _same_entries(self, latest: Sequence[Finished]) -> Sequence[Remark]:
        """The same faulty entry of a reference list in several learners' work."""
        if not latest:
            return ()
        return remarks(((one.who, one.result) for one in latest), latest[0].task.context.today)

    def _sheet(self, relative: str, data: bytes, made: Product | None = None) -> Path:
        seen, keep = (made.seen or None, made.keep) if made else (None, False)
        written = self._outputs.put_sheet(relative, data, seen, keep=keep)
        if written.problem:
            self._report.unwritten.append(written.problem)
        if written.kept:
            self._report.kept.append(written.kept)
        return written.path
