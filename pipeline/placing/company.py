"""Whose a file is by the files around it: a number it shares, the folder it lies in, the learner it tells of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from extractors.model import Document
from pipeline.placing.forms import fits
from pipeline.placing.names import NameClue, clue, fold, key
from pipeline.placing.numbers import Numbers
from pipeline.placing.register import run_together
from pipeline.placing.testimony import by_another, told_of
from pipeline.placing.whose import FIRM, NOBODY, Owner

A_LIST = Owner(
    "",
    "a list of learners, of which only the numbers and names are used; to say who is missing, save it as learners.csv",
    0.0,
)
"""For a list that a centre keeps among the submissions."""


class Company:
    """The files of a cohort, and whose each is by itself."""

    def __init__(
        self,
        documents: Sequence[Document],
        names: Mapping[str, NameClue],
        known: Mapping[str, Owner],
        numbers: Numbers,
    ) -> None:
        """`names`: what each file's name tells, `known`: whose it is as far as it tells itself, by path."""
        self._names = names
        self._known = known
        self._numbers = numbers
        self._learners = tuple(dict.fromkeys(owner.name for owner in known.values()))
        self._together: dict[str, set[str]] = defaultdict(set)
        for learner in self._learners:
            for form in run_together(learner):
                self._together[form].add(learner)
        self._under: dict[str, set[str]] = {}
        self._count: Counter[str] = Counter()
        for document in documents:
            owner = known.get(document.path, NOBODY)
            if owner.weight >= FIRM:
                self._numbers.own(document, owner.name)
            for folder in _folders(document.path) if owner.name else ():
                self._count[folder] += 1
                if owner.weight >= FIRM:
                    self._under.setdefault(folder, set()).add(owner.name)

    def owner(self, document: Document) -> Owner:
        """By a centre's list, by itself where that is firm, by a number, the folder, the text, by itself at all."""
        own = self._known.get(document.path, NOBODY)
        numbered = self._numbers.learner(document)
        if numbered and self._numbers.by_list(document) and (own.weight < FIRM or fits(own.name, numbered)):
            return Owner(numbered, "number in the centre's list", FIRM)
        if self._numbers.lists_others(document, own.name, self._learners):
            return A_LIST
        if own.weight >= FIRM:
            return own
        if numbered:
            return Owner(numbered, "number or user name, as in other files", FIRM)
        if joined := self._joined(document):
            return Owner(joined, "name in the file's name, written together", FIRM)
        if folder := self._of_folder(document, own):
            return Owner(folder, "folder of the learner's files", FIRM)
        about = by_another(document, self._names[document.path].rest)
        if about and (name := told_of(document, self._learners)):
            return Owner(name, "the learner whom it tells of", FIRM)
        return own

    def _joined(self, document: Document) -> str:
        """The one learner whose name a platform wrote together before the file's own ("pooleada")."""
        joined = self._names[document.path].joined
        found = self._together.get(joined, set())
        return next(iter(found)) if len(found) == 1 else ""

    def _of_folder(self, document: Document, own: Owner) -> str:
        """The only learner whose files lie in a folder that is called after the learner in some way.

        What somebody else tells lies with several files of the one learner, however the folder is called.
        """
        for folder in reversed(_folders(document.path)):
            learners = self._under.get(folder, set())
            if len(learners) > 1:
                return ""
            if not learners:
                continue
            (learner,) = learners
            forms = [learner, *([own.name] if key(own.name) & key(learner) else [])]
            if any(_called_after(folder.rpartition("/")[2], form) for form in forms):
                return learner
            if by_another(document, self._names[document.path].rest) and self._count[folder] > 1:
                return learner
        return ""


def _folders(path: str) -> list[str]:
    """The folders of a path, outermost first."""
    parts = path.split("/")[:-1]
    return ["/".join(parts[: depth + 1]) for depth in range(len(parts))]


def _called_after(folder: str, learner: str) -> bool:
    """A folder's name holds a word or the initials of a learner's: "Fiona", "Fiona T", "FT-0615"."""
    said = clue(folder)
    own = "".join(fold(word)[0] for word in learner.replace("-", " ").split())
    return bool({fold(t) for t in said.tokens} & key(learner)) or own in said.initials
