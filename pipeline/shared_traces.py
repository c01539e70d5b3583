"""Files of different learners that say they were made together: save sessions in common, the same author.

Word's save-session ids that two files share mean that one grew out of the other, or both out of a third; who had
it first cannot be told (Spennemann and others). A centre's form spreads its own ids, so what several learners have
is taken off first; where only two got the same form, they share its ids too, and the remark says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from extractors.model import Document, Part, Status
from pipeline.names import key
from pipeline.placing import Submission
from reports.cohort_json import Remark, Who

FORMS = 3
"""Learners who have an id from which on it is a form's."""
LEAST = 3
"""Ids that two learners must share: one or two remain where a paragraph was pasted with its source's formatting."""
SHOWN = 3
_AUTHORS = frozenset({"creator", "lastmodifiedby", "author"})

_SESSIONS = (
    "{count} save-session ids of Word stand in files of both. One of the files, or a part of it, grew out of the "
    "other, or both out of a third: a form that only these two were given, notes of a study group, a shared computer. "
    "The ids say nothing about who wrote first. Ask both."
)
_MAKER = (
    "The file's properties name {name} as its {what}. A shared computer, a form that {name} passed on, or help with "
    "the layout explains this. Ask both."
)
_LABELS = {"creator": "author", "author": "author", "lastmodifiedby": "last editor"}


def shared_traces(submissions: Sequence[Submission], templates: Iterable[Document] = ()) -> list[Remark]:
    """Remarks on pairs of learners; `templates`: the centre's forms as read, whose ids are taken off."""
    return [*_same_sessions(submissions, templates), *_same_makers(submissions)]


def _documents(submission: Submission) -> Iterator[Document]:
    return (d for d in submission.documents if d.status is not Status.SUPERSEDED)


def _same_sessions(submissions: Sequence[Submission], templates: Iterable[Document]) -> Iterator[Remark]:
    given = {id for d in templates if d.traces for id in d.traces.sessions}
    holders: dict[str, dict[str, tuple[Submission, Document]]] = defaultdict(dict)
    for submission in submissions:
        for document in _documents(submission):
            for id in document.traces.sessions if document.traces else ():
                holders[id].setdefault(submission.learner, (submission, document))
    pairs: dict[tuple[str, str], list[str]] = defaultdict(list)
    for id, learners in holders.items():
        if id not in given and len(learners) < FORMS:
            for pair in combinations(sorted(learners), 2):
                pairs[pair].append(id)
    for (one, other), ids in sorted(pairs.items()):
        if len(ids) < LEAST:
            continue
        (a, file), (b, other_file) = holders[ids[0]][one], holders[ids[0]][other]
        shown = ", ".join(sorted(ids)[:SHOWN]) + (", …" if len(ids) > SHOWN else "")
        yield Remark(
            "same-save-sessions", Who(a.learner, a.unit), _SESSIONS.format(count=len(ids)), 0, shown, file.path,
            Who(b.learner, b.unit), shown, other_file.path,
        )  # fmt: skip


def _same_makers(submissions: Sequence[Submission]) -> Iterator[Remark]:
    """Files whose properties name another learner of the cohort."""
    learners = {key(s.learner): s for s in reversed(submissions) if len(key(s.learner)) > 1}
    seen: set[tuple[str, str, str]] = set()
    for submission in submissions:
        for document in _documents(submission):
            for block in document.blocks:
                if block.part is not Part.PROPERTIES or block.label.lower() not in _AUTHORS:
                    continue
                other = learners.get(key(block.text))
                once = (submission.learner, block.text, block.label)
                own = key(submission.learner)
                if other is None or once in seen or own <= key(other.learner) or key(other.learner) <= own:
                    continue
                seen.add(once)
                says = _MAKER.format(name=other.learner, what=_LABELS[block.label.lower()])
                yield Remark(
                    "same-maker", Who(submission.learner, submission.unit), says, 0, block.text, document.path,
                    Who(other.learner, other.unit),
                )  # fmt: skip
