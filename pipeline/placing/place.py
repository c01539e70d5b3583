"""Documents -> submissions: whose work each file is, for which unit, at which attempt, and how that was known.

Order of trust for the learner: folder, file name, cover sheet, content; then the files around it (`company`). A
register settles short forms. Nothing is dropped: a file that cannot be placed is returned with why and what to do.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from extractors.model import Document, Kind, Status
from extractors.people.lexicon import is_place
from pipeline.placing.company import Company
from pipeline.placing.forms import Forms
from pipeline.placing.learners import LearnerClue, holds_name, learner_clues
from pipeline.placing.names import NameClue, clue, fold, key
from pipeline.placing.numbers import Numbers
from pipeline.placing.register import Entry, Register, run_together
from pipeline.placing.staff import staff
from pipeline.placing.testimony import by_another
from pipeline.placing.units import unit_of
from pipeline.placing.versions import attempt_of, supersede
from pipeline.placing.whose import FIRM, NOBODY, Owner, whose
from rubrics.model import Rubric

NO_LEARNER = (
    "no learner's name in its folder, file name, cover sheet or properties; put it into a folder that bears the "
    "learner's name, or list the learner in learners.csv"
)
_CENTRES = re.compile(
    r"\b(?:brief|handbook|(?:marking|assessor|learner|programme|course|submission) guid(?:e|ance)"
    r"|guid(?:e|ance) for|blank|timetable"
    r"|hand-?in list|tracking|register of)\b",
    re.IGNORECASE,
)
"""Words of the names of papers that a centre gives out or keeps."""
_BEHIND = ("file properties", "last editor", "signature")
"""Where staff who write a paper for somebody stand in it."""
_FROM = re.compile(r"\b(?:from|by)\b.*$", re.IGNORECASE | re.DOTALL)
"""What names the writer in the name of a paper about a learner: "letter from J. Poole"."""
DOUBTFUL = 1.0
"""Weight of a name in such a file's name: it may be the learner's or the writer's."""
NO_UNIT = "the unit is not recognisable; put 700, 701 or 703 into the file name or its folder"


@dataclass(frozen=True, slots=True)
class Submission:
    """What one learner handed in for one unit at one attempt."""

    learner: str
    unit: str
    attempt: int
    documents: tuple[Document, ...]
    """The main document first; superseded versions last, marked as such."""
    route: str
    """How learner and unit were recognised, for people."""
    entry: Entry | None = None
    """The learner's line of the register."""
    latest: bool = True
    """False for an attempt that a later one follows."""
    differs: tuple[str, ...] = ()
    """Names that the cover of its documents gives and that are not the learner's."""


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A file that belongs to no submission, and why, for a person."""

    path: str
    why: str


@dataclass(frozen=True, slots=True)
class Placement:
    """Where every file of a cohort went."""

    submissions: tuple[Submission, ...]
    unplaced: tuple[Unplaced, ...]
    learners: tuple[str, ...]
    """Everyone known of: from the files and from the register."""


@dataclass(frozen=True, slots=True)
class _Owned:
    """A document with its learner."""

    document: Document
    name: NameClue
    learner: str
    route: str


def place(documents: Sequence[Document], register: Register, rubrics: Mapping[str, Rubric]) -> Placement:
    """All documents of a cohort into submissions."""
    offered = {d.path: learner_clues(d) for d in documents}
    strangers = _strangers(documents, offered)
    inside = {d.path: _of_learners(d, offered[d.path], strangers) for d in documents}
    owned, unplaced = _own(documents, inside, register, strangers)
    groups: dict[tuple[str, str, int], list[tuple[_Owned, str]]] = defaultdict(list)
    own: dict[str, list[_Owned]] = defaultdict(list)
    for item in owned:
        own[item.learner].append(item)
    for learner, files in sorted(own.items()):
        for item, unit, route in _unit_each(files, rubrics, unplaced):
            attempt = item.name.attempt or attempt_of(item.document.path)
            groups[learner, unit, attempt].append((item, f"learner: {item.route}; unit: {route}"))
    newest = {(learner, unit): attempt for learner, unit, attempt in sorted(groups)}
    submissions = []
    for (learner, unit, attempt), members in sorted(groups.items()):
        later = attempt < newest[learner, unit]
        ordered = supersede(tuple(item.document for item, _ in members))
        numbered = tuple(replace(d, id=f"d{n}") for n, d in enumerate(ordered, 1))
        route = next(r for item, r in members if item.document.path == numbered[0].path)
        submissions.append(
            Submission(
                learner,
                unit,
                attempt,
                numbered,
                route,
                register.find(learner),
                latest=not later,
                differs=_names_differ(learner, numbered, inside),
            )
        )
    known = {item.learner for item in owned} | {e.name for e in register.entries}
    return Placement(tuple(submissions), tuple(unplaced), tuple(sorted(known)))


def missing(placement: Placement, register: Register, rubrics: Mapping[str, Rubric]) -> tuple[tuple[str, str], ...]:
    """(learner, unit) of what is expected and was not handed in.

    Expected is what the register says. Without a register: each unit that somebody of the cohort handed in,
    since a cohort may be at a stage where a unit is not yet due.
    """
    handed_in = {(s.learner, s.unit) for s in placement.submissions}
    due = tuple(u for u in rubrics if any(unit == u for _, unit in handed_in))
    expected = {entry.name: entry.units for entry in register.entries}
    return tuple(
        (learner, unit)
        for learner in placement.learners
        for unit in (expected.get(learner) or due)
        if (learner, unit) not in handed_in
    )


def _strangers(
    documents: Sequence[Document], inside: Mapping[str, tuple[LearnerClue, ...]]
) -> frozenset[frozenset[str]]:
    """Keys of the names of people whom the cohort's papers call staff and none calls the learner."""
    labelled = {key(c.name) for clues in inside.values() for c in clues if c.route == "cover sheet"}
    return staff(documents) - labelled


def _of_learners(
    document: Document, clues: tuple[LearnerClue, ...], strangers: frozenset[frozenset[str]]
) -> tuple[LearnerClue, ...]:
    """Without staff, and without who wrote a paper of the centre's on the computer.

    Staff may be learners of the same cohort: what stands on the title page of a paper that is not about somebody else
    counts whoever else calls its writer a manager.
    """
    name = document.path.rpartition("/")[2]
    centres = _CENTRES.search(name) is not None
    about = centres or by_another(document, name) or any(c.route == "cover sheet" for c in clues)
    kept = tuple(c for c in clues if key(c.name) not in strangers or not (about or c.route in _BEHIND))
    if centres:
        return tuple(c for c in kept if c.route not in _BEHIND)
    return kept


# --- whose is it? ------------------------------------------------------------------------------------------


def _own(
    documents: Sequence[Document],
    inside: Mapping[str, tuple[LearnerClue, ...]],
    register: Register,
    strangers: frozenset[frozenset[str]],
) -> tuple[list[_Owned], list[Unplaced]]:
    names = {d.path: clue(d.path.rpartition("/")[2]) for d in documents}
    folders = _learner_folders(documents, names, inside, register, strangers)
    first = {d.path: _first(d, folders, names[d.path], inside[d.path], register, strangers) for d in documents}
    numbers = Numbers(documents, names)
    given = [*(owner.name for owner in first.values()), *numbers.listed.values()]
    given += [c.name for path, owner in first.items() if _is_short(owner.name) for c in inside[path]]
    forms = Forms([name for name in given if len(key(name)) > 1])
    known = {path: replace(owner, name=forms.one(owner.name, register)) for path, owner in first.items() if owner.name}
    company = Company(documents, names, known, numbers)
    owned, unplaced = [], []
    for document in documents:
        owner = company.owner(document)
        if owner.name:
            owned.append(_Owned(document, names[document.path], forms.one(owner.name, register), owner.route))
        else:
            unplaced.append(Unplaced(document.path, owner.route or NO_LEARNER))
    return owned, unplaced


def _is_short(name: str) -> bool:
    """One word, or a forename's initial: what the file says inside may write it out."""
    return len(key(name)) == 1 or any(len(word.strip(".")) == 1 for word in name.split())


def _first(
    document: Document,
    folders: Mapping[str, tuple[str, str]],
    name: NameClue,
    inside: tuple[LearnerClue, ...],
    register: Register,
    strangers: frozenset[frozenset[str]],
) -> Owner:
    """Whose a file is by what it and its folders say, without a look at the others."""
    if folder := _outermost(document.path, folders):
        return Owner(*folders[folder], FIRM)
    others = any(c.route == "cover sheet" and not key(c.name) & key(name.name) for c in inside)
    if key(name.name) in strangers and others:
        name = replace(name, tokens=())
    if not by_another(document, name.rest):
        return _from_file(name, inside, register)
    labelled = tuple(c for c in inside if c.route == "cover sheet")
    if name.platform or name.joined or name.registration:
        return _from_file(name, labelled, register)
    if labelled:
        return _from_file(replace(name, tokens=()), labelled, register)
    about = clue(_FROM.sub("", name.rest))
    return Owner(about.name, "file name", DOUBTFUL) if len(key(about.name)) > 1 else NOBODY


def _learner_folders(
    documents: Sequence[Document],
    names: Mapping[str, NameClue],
    inside: Mapping[str, tuple[LearnerClue, ...]],
    register: Register,
    strangers: frozenset[frozenset[str]],
) -> dict[str, tuple[str, str]]:
    """Folder path -> (learner, route), for every folder that bears a learner's name."""
    under: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        parts = document.path.split("/")[:-1]
        for depth in range(len(parts)):
            under["/".join(parts[: depth + 1])].append(document)
    found: dict[str, tuple[str, str]] = {}
    for folder, files in under.items():
        said = clue(folder.rpartition("/")[2])
        entry = register.find(said.name, joined=said.joined, username=said.username, registration=said.registration)
        if entry:
            found[folder] = (entry.name, "folder and register")
        elif key(said.name) not in strangers or not all(_is_about(d, said.name, inside[d.path]) for d in files):
            offered = [c.name for d in files for c in inside[d.path] if c.route != "file properties"]
            offered += [names[d.path].name for d in files if len(key(names[d.path].name)) > 1]
            below = [clue(part).name for d in files for part in d.path[len(folder) + 1 :].split("/")[:-1]]
            if whose_folder := _of_folder(folder, said, offered, below):
                found[folder] = whose_folder
    return found


def _is_about(document: Document, name: str, clues: Sequence[LearnerClue]) -> bool:
    """A paper about somebody else than who is named so: a testimony, or one whose cover names another."""
    labelled = [c for c in clues if c.route == "cover sheet"]
    if labelled:
        return not any(key(c.name) & key(name) for c in labelled)
    return by_another(document, document.path.rpartition("/")[2])


def _of_folder(folder: str, said: NameClue, offered: Sequence[str], below: Sequence[str]) -> tuple[str, str] | None:
    """(learner, route) of a folder by its name and the names that its files offer.

    `below`: names of the folders in it. Where one of them bears a name that the files offer, or where it bears a
    place's itself, it is a site's or a group's.
    """
    if said.platform and said.tokens:
        return said.name, "folder"
    agreeing = [n for n in offered if key(n) & key(said.name)]
    if len(said.tokens) >= 2 and len(key(said.name)) >= 2:
        others = {key(n) for n in offered}
        if not agreeing and (len(others) > 1 or _is_group(said.name, others, below)):
            return None
        if longer := next((n for n in agreeing if _ends_with(n, said.name)), ""):
            return longer, "folder and cover"
        return next((n for n in agreeing if _same_words(n, said.name) and not n.isupper()), said.name), "folder"
    if said.tokens and agreeing:
        return max(agreeing, key=lambda name: len(key(name))), "folder and cover"
    if said.joined and (hits := [n for n in offered if _joins(n, said.joined)]):
        return hits[0], "folder and cover"
    if _is_numbered(folder):
        return (offered[0], "cover sheet") if offered else (folder.rpartition("/")[2], "folder (no name)")
    return None


def _same_words(one: str, other: str) -> bool:
    """Two forms of a name that differ in order, case and accents only: the papers' own is the better one."""
    return sorted(fold(one).split()) == sorted(fold(other).split())


def _ends_with(one: str, other: str) -> bool:
    """A name with forenames, of which the other gives the family names alone: "Rosario Ibarra Paz", "Ibarra Paz"."""
    words, family = fold(one).split(), fold(other).split()
    return len(family) < len(words) and words[-len(family) :] == family


def _is_group(name: str, offered: Collection[frozenset[str]], below: Sequence[str]) -> bool:
    inner = any(len(key(folder) & person) > 1 for folder in below for person in offered)
    return inner or (bool(offered) and is_place(fold(name)))


def _from_file(name: NameClue, inside: tuple[LearnerClue, ...], register: Register) -> Owner:
    """The learner by the file's own name, then its cover and content; nobody if neither tells."""
    entry = register.find(name.name, joined=name.joined, username=name.username, registration=name.registration)
    if entry:
        return Owner(entry.name, "file name and register", FIRM)
    for other in inside:
        if name.joined and _joins(other.name, name.joined):
            return Owner(other.name, f"file name and {other.route}", FIRM)
    whole = len(name.tokens) > 1 and name.together
    for other in () if whole else inside:
        if entry := register.find(other.name):
            return Owner(entry.name, f"{other.route} and register", FIRM)
    return whose(name, inside)


def _outermost(path: str, folders: Mapping[str, object]) -> str | None:
    parts = path.split("/")[:-1]
    candidates = ("/".join(parts[: depth + 1]) for depth in range(len(parts)))
    return next((c for c in candidates if c in folders), None)


def _joins(name: str, joined: str) -> bool:
    return joined in run_together(name)


def _is_numbered(folder: str) -> bool:
    """ "Learner 014", "Participant 48213", "candidate_7": one learner's folder without a name."""
    last = folder.rpartition("/")[2].casefold()
    words = last.replace("_", " ").split()
    return bool(words) and words[0].rstrip("0123456789") in ("learner", "candidate", "participant", "student")


# --- which unit? -------------------------------------------------------------------------------------------


def _unit_each(
    files: Sequence[_Owned], rubrics: Mapping[str, Rubric], unplaced: list[Unplaced]
) -> list[tuple[_Owned, str, str]]:
    """(file, unit, route) for one learner's files; what has no unit of its own goes with the rest.

    An unreadable file whose unit cannot be told is put to each unit of the learner, since it may hold the
    evidence of any.
    """
    placed: list[tuple[_Owned, str, str]] = []
    open_files: list[_Owned] = []
    clues = [(item, unit_of(item.document, item.name.rest, rubrics)) for item in files]
    sure = {found.unit for _, found in clues if found and found.sure}
    portfolio = next((u for u in (*sorted(sure), *rubrics) if rubrics[u].method == "portfolio"), None)
    for item, found in clues:
        if found and not found.sure and portfolio and by_another(item.document, item.name.rest):
            placed.append((item, portfolio, "what somebody else says of the learner's practice"))
        elif found:
            placed.append((item, found.unit if found.sure else _of_its_kind(found.unit, sure, rubrics), found.route))
        else:
            open_files.append(item)
    units = list(dict.fromkeys(unit for _, unit, _ in placed))
    for item in open_files:
        if len(units) == 1 and not (_is_evidence(item) and portfolio not in units):
            placed.append((item, units[0], "the learner's only unit"))
        elif item.document.status is Status.UNREADABLE and units:
            placed += [(item, unit, "unreadable; may belong to any unit") for unit in units]
        elif portfolio and (portfolio in units or _is_evidence(item)):
            placed.append((item, portfolio, "further evidence for the portfolio"))
        else:
            unplaced.append(Unplaced(item.document.path, NO_UNIT))
    return placed


def _is_evidence(item: _Owned) -> bool:
    """A log, or what somebody else says of the learner's practice: it belongs to a portfolio."""
    return item.document.kind in (Kind.XLSX, Kind.CSV) or by_another(item.document, item.name.rest)


def _of_its_kind(unit: str, sure: set[str], rubrics: Mapping[str, Rubric]) -> str:
    """The unit that words or content suggest, or the one of the same method that the learner's own files number."""
    alike = [u for u in sure if rubrics[u].method == rubrics[unit].method]
    return alike[0] if len(alike) == 1 else unit


def _names_differ(
    learner: str, documents: Sequence[Document], inside: Mapping[str, tuple[LearnerClue, ...]]
) -> tuple[str, ...]:
    """Names that the cover of a learner's documents gives and that are not the learner's."""
    others: list[str] = []
    for document in documents:
        for other in inside[document.path]:
            sheet = other.route in ("cover sheet", "running head")
            if sheet and not key(other.name) & key(learner) and not holds_name(document, learner):
                others.append(other.name)
    return tuple(dict.fromkeys(others))
