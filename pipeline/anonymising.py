"""One person's files -> copies without names, proved by reading them again. Runs in a worker; writes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath

from extractors import facts
from extractors.model import Context, Document, Facts, Kind, Status
from extractors.people.lexicon import fold
from extractors.sections import assemble
from extractors.unreadable import Unreadable
from extractors.word.reader import read_word
from pipeline.outputs import safe_name
from reports.anonymise import Anonymised, anonymise
from reports.anonymise_key import KeyRow, key_rows
from reports.anonymise_names import Plan, Wishes, plan, value
from reports.places import Places

STRICTEST = ("701", "703", "700")
"""Units in the order of how much of a name they take for identifying; where several or none are told, the first."""
NO_WORD = "only Word files (.docx) can be copied; open it, save it as .docx and run again"
SUFFIX = " - anonymised"


@dataclass(frozen=True, slots=True)
class AnonymiseTask:
    """The files of one learner."""

    learner: str
    unit: str
    documents: tuple[Document, ...]
    """As read, with those inside them."""
    sources: tuple[tuple[str, Path], ...]
    """(path of the document, file) of those to be copied, in the order given."""
    wishes: Wishes
    today: date
    names_model: str = ""
    """A spaCy pipeline that recognises names in place of ours."""


@dataclass(frozen=True, slots=True)
class CopyMade:
    """One copy."""

    source: str
    """Name of the file it was made from."""
    name: str
    """Name of the copy, without names of people."""
    data: bytes
    not_replaced: tuple[tuple[str, int], ...]
    removed: tuple[tuple[str, int], ...]
    remaining: tuple[str, ...]
    """Places in which a name may still stand, for a person; no names."""


@dataclass(frozen=True, slots=True)
class Copies:
    """What comes of one learner's files."""

    learner: str
    made: tuple[CopyMade, ...]
    refused: tuple[tuple[str, str], ...]
    """(file, why no copy was made)."""
    counts: tuple[tuple[str, int], ...]
    """(label, how often it was put in)."""
    key: tuple[KeyRow, ...]


def copies_of(task: AnonymiseTask) -> Copies:
    """Copies of a learner's Word files, with the same label for the same person in all of them."""
    context = Context(task.learner, task.unit, task.today, names_model=task.names_model)
    numbered = tuple(replace(d, id=f"d{n}") for n, d in enumerate(task.documents, 1))
    made_plan = plan(facts.gather(assemble(numbered), context), task.wishes)
    made: list[CopyMade] = []
    refused: list[tuple[str, str]] = []
    taken: set[str] = set()
    documents = {d.path: d for d in task.documents}
    for path, source in task.sources:
        document = documents[path]
        if document.status is Status.UNREADABLE:
            refused.append((source.name, document.problem or "it could not be read"))
        elif document.kind is not Kind.DOCX or not source.suffix.lower().startswith((".docx", ".docm", ".dotx")):
            refused.append((source.name, NO_WORD))
        else:
            try:
                copy = anonymise(source.read_bytes(), made_plan)
            except (Unreadable, OSError) as why:
                refused.append((source.name, str(why)))
                continue
            made.append(_copy(copy, source, _name(source, made_plan, taken), context, task.wishes))
    counts = [(label, made_plan.counts[label]) for label in dict.fromkeys(e.label for e in made_plan.entries)]
    counts += [(label, made_plan.counts[label]) for label in dict.fromkeys(made_plan.reviewers.values())]
    once = tuple((label, number) for label, number in dict(counts).items() if number)
    return Copies(task.learner, tuple(made), tuple(refused), once, tuple(key_rows(task.learner, made_plan)))


def _name(source: Path, made: Plan, taken: set[str]) -> str:
    stem = safe_name(value(made, PurePosixPath(source.name).stem))
    name, number = f"{stem}{SUFFIX}{source.suffix.lower()}", 2
    while name.casefold() in taken:
        name, number = f"{stem} ({number}){SUFFIX}{source.suffix.lower()}", number + 1
    taken.add(name.casefold())
    return name


def _copy(copy: Anonymised, source: Path, name: str, context: Context, wishes: Wishes) -> CopyMade:
    left = [f"{label}: in {part}" for part, label in copy.remaining]
    left += [
        f"what reads like a name, in places that do not show (tooltips, tags, fields): {number} in {part}"
        for part, number in sorted(copy.unseen.items())
        if number
    ]
    left += _read_again(copy.data, name, context, wishes)
    return CopyMade(
        source.name,
        name,
        copy.data,
        tuple(sorted(copy.not_replaced.items())),
        tuple(sorted(copy.removed.items())),
        tuple(dict.fromkeys(left)),
    )


def _read_again(data: bytes, name: str, context: Context, wishes: Wishes) -> list[str]:
    """Where our own reader still finds somebody who can be identified, or an identifier."""
    try:
        document = read_word(data, name, "d1", "")
    except Unreadable as why:
        return [f"the copy could not be read again ({why})"]
    found = facts.gather(assemble((document,)), context)
    kept = {fold(name) for name in wishes.keep}
    return list(_places(found, kept))


def _places(found: Facts, kept: set[str]) -> Sequence[str]:
    places = Places(found.reading)
    spans = [s for p in found.people if p.identifying and fold(p.name) not in kept for s in p.mentions]
    spans += [i.span for i in found.identifiers]
    spans += [s for o in found.organisations if o.identifying and fold(o.name) not in kept for s in o.mentions]
    spans = [s for s in spans if fold(places.text(s)) not in kept]
    return [f"what reads like a name or an address: {places.where(s, several=False)}" for s in sorted(spans)]
