"""Facts of an earlier run, taken again where everything that they come from is as it was.

A rubric, a threshold or a decision changes what is made of the facts, not the facts: finding them takes half of the
work on a submission. They are kept in the ledger, one row a submission, under a key of everything that they come from.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pipeline.fingerprint import digest, model, program, reader
from pipeline.ledger import KnownSubmission, Ledger
from pipeline.work import AssessTask, Product, context_under
from rubrics.model import Rubric


def facts_key(task: AssessTask, classmates: object, rubric: Rubric) -> str:
    """A digest of everything that a submission's facts come from, but for the day of the run within its year.

    `classmates`: of the other learners, those whom the documents can name, or a digest of these.
    """
    context = context_under(task.context, rubric)
    year = date(context.today.year, 1, 1)
    documents = [[d.id, d.path, d.sha256, d.status.value, d.problem] for d in task.submission.documents]
    return digest(
        [
            [program()["extractors"], reader(), model(context.names_model)],
            replace(context, classmates=(), today=year),
            classmates,
            documents,
        ]
    )


def with_facts(task: AssessTask, key: str, known: KnownSubmission | None, ledger: Ledger) -> AssessTask:
    """The task with the facts that the ledger keeps under `key`, if they hold on the day of the run.

    They hold from the day on which they were found until a date in them that lay ahead has come.
    """
    if known is None:
        return task
    kept, made, found = ledger.facts(known.learner, known.unit, known.attempt)
    today = task.context.today.isoformat()
    holds = kept == key and made <= today and not (known.due and known.due <= today)
    return replace(task, found=found) if holds else task


def keep_facts(made: Product, key: str, task: AssessTask, ledger: Ledger) -> None:
    """Keep the facts that were found in this run. Raises OSError if there is no room."""
    if made.found:
        who = task.submission
        ledger.put_facts(who.learner, who.unit, who.attempt, key, task.context.today.isoformat(), made.found)
