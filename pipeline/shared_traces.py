"""Files of different learners that say they were made together: save sessions, author, template, company.

Word's save-session ids that two files share mean that one grew out of the other, or both out of a third; who had
it first cannot be told (Spennemann and others). A centre's form spreads its own ids, so what several learners have
is taken off first; where only two got the same form, they share its ids too, and the remark says so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from extractors.model import Document, Part, Status
from pipeline.placing.names import key
from pipeline.placing.place import Submission
from reports.cohort_json import Remark, Who
from rubrics.identity_findings import is_nobody
from rubrics.trace_findings import is_named, says_nothing

FORMS = 3
"""Learners who have an id from which on it is a form's."""
LEAST = 3
"""Ids that two learners must share: one or two remain where a paragraph was pasted with its source's formatting."""
SHOWN = 3
COHORT = 4
"""Learners from which on two with the same template are few: of three, two are most."""
_AUTHORS = frozenset({"creator", "lastmodifiedby", "author"})

_SESSIONS = (
    "{count} save-session ids of Word stand in files of both. One of the files, or a part of it, grew out of the "
    "other, or both out of a third: a form that only these two were given, notes of a study group, a shared computer. "
    "The ids say nothing about who wrote first. Ask both."
)
_FEW = " Of so few learners it cannot be told what is a form's: name the centre's forms with --template."
_MAKER = (
    "The file's properties name {name} as its {what}. A shared computer, a form that {name} passed on, or help with "
    "the layout explains this. Ask both."
)
_EDITOR = (
    "{what}, who is no learner of the cohort, saved files of both and of no other learner. A tutor or a colleague who "
    "looked at them, a shared computer, or somebody who helps with the layout explains this. Ask both."
)
_TEMPLATE = (
    "Files of both were begun from the template “{what}”, which no other learner used. A form that only these two were "
    "given, one of them passed on, or the same employer's explains this. Ask both."
)
_COMPANY = (
    "Files of both name the company “{what}” in their properties; neither learner's text does, and no other learner's "
    "files do. The same employer, a shared computer or a form that one gave the other explains this. Ask both."
)
_USUAL = re.compile(
    r"\W*(?:normal\w*|default|blank(?:\s\w+)?|office(?:\stheme)?|document\d*|template\d*)?(?:\.\w+)?\W*", re.I
)
"""Templates with which programs come."""
_LABELS = {"creator": "author", "author": "author", "lastmodifiedby": "last editor"}


def shared_traces(submissions: Sequence[Submission], templates: Iterable[Document] = ()) -> list[Remark]:
    """Remarks on pairs of learners; `templates`: the centre's forms as read, whose ids are taken off."""
    forms = tuple(templates)
    return [
        *_same_sessions(submissions, forms),
        *_same_makers(submissions),
        *_same_editors(submissions),
        *_same_templates(submissions, forms),
        *_same_companies(submissions, forms),
    ]


def _documents(submission: Submission) -> Iterator[Document]:
    return (d for d in submission.documents if d.status is not Status.SUPERSEDED)


def _same_sessions(submissions: Sequence[Submission], templates: Iterable[Document]) -> Iterator[Remark]:
    given = {id for d in templates if d.traces for id in d.traces.sessions}
    few = not given and len({s.learner for s in submissions}) <= FORMS
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
        says = _SESSIONS.format(count=len(ids)) + (_FEW if few else "")
        shown = ", ".join(sorted(ids)[:SHOWN]) + (", …" if len(ids) > SHOWN else "")
        yield Remark(
            "same-save-sessions", Who(a.learner, a.unit), says, 0, shown, file.path,
            Who(b.learner, b.unit), shown, other_file.path,
        )  # fmt: skip


def _same_editors(submissions: Sequence[Submission]) -> Iterator[Remark]:
    """Pairs of learners whose files alone were last saved by the same stranger."""
    learners = [key(s.learner) for s in submissions]
    for what, (one, file), (other, other_file) in _by_two(submissions, _last_editor):
        if not is_nobody(what) and not any(key(what) <= own or own <= key(what) for own in learners):
            yield _pair("same-maker", _EDITOR, what, one, file, other, other_file)


def _last_editor(document: Document) -> str:
    properties = (b for b in document.blocks if b.part is Part.PROPERTIES and b.label.lower() == "lastmodifiedby")
    return next((b.text for b in properties), "")


def _same_templates(submissions: Sequence[Submission], forms: Sequence[Document]) -> Iterator[Remark]:
    """Pairs of learners who alone used a template; the centre's own are named as its forms are."""
    if len({s.learner for s in submissions}) < COHORT:
        return
    given = {_bare(d.traces.template) for d in forms if d.traces} | {_bare(d.path.rpartition("/")[2]) for d in forms}
    told = _by_two(submissions, lambda d: d.traces.template if d.traces else "")
    for what, (one, file), (other, other_file) in told:
        if not _USUAL.fullmatch(what) and _bare(what) not in given:
            yield _pair("same-template", _TEMPLATE, what, one, file, other, other_file)


def _same_companies(submissions: Sequence[Submission], forms: Sequence[Document]) -> Iterator[Remark]:
    """Pairs of learners whose files alone name a company that the texts of neither name."""
    given = {d.traces.company.casefold() for d in forms if d.traces}
    for what, (one, file), (other, other_file) in _by_two(submissions, lambda d: d.traces.company if d.traces else ""):
        known = says_nothing(what) or what.casefold() in given
        if not known and not is_named(what, (*_documents(one), *_documents(other))):
            yield _pair("same-company", _COMPANY, what, one, file, other, other_file)


Held = tuple[Submission, Document]


def _by_two(submissions: Sequence[Submission], told: Callable[[Document], str]) -> Iterator[tuple[str, Held, Held]]:
    """What the files of exactly two learners say, with the first file of each."""
    holders: dict[str, dict[str, Held]] = defaultdict(dict)
    words: dict[str, str] = {}
    for submission in submissions:
        for document in _documents(submission):
            what = told(document).strip()
            if what:
                words.setdefault(what.casefold(), what)
                holders[what.casefold()].setdefault(submission.learner, (submission, document))
    for what, by_learner in sorted(holders.items()):
        if len(by_learner) == 2:
            first, second = (by_learner[learner] for learner in sorted(by_learner))
            yield words[what], first, second


def _pair(
    kind: str, says: str, what: str, one: Submission, file: Document, other: Submission, other_file: Document
) -> Remark:
    return Remark(
        kind, Who(one.learner, one.unit), says.format(what=what), 0, what, file.path,
        Who(other.learner, other.unit), what, other_file.path,
    )  # fmt: skip


def _bare(name: str) -> str:
    """A file's name without its suffix."""
    return re.sub(r"\.\w{2,5}$", "", name).strip().casefold()


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
