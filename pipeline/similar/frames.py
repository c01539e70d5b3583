"""Words that two learners share because both filled in one form that was not given, and that most do not share.

Of two, three or five learners it cannot be counted what is a form's. It is told by the frame: the two files have labels
and headings in common, and between them short paragraphs that stand whole in both, in nobody's own voice, where no
answer is expected. What was taken for a form's is listed as that, so that a person sees what was set aside.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

import numpy as np

from extractors.model import Block, Document, Part, Role
from pipeline.placing.place import Submission
from pipeline.similar.alike import Match
from pipeline.similar.common import Corpus
from pipeline.similar.kinds import FIRST_PERSON, asks_reader, is_clause_or_prompt, is_told, is_worded_as_form
from pipeline.similar.texts import WORD, Flags

LABELS = 4
"""Labels and headings of two words or more, none of them official wording, that make two files copies of one form."""
LABEL = 4
"""Words from which on a line with a figure is a label and not a date or the number of a session."""
SEVERAL = 3
"""Passages that stand as a form's do from which on their place alone says so; one or two must be worded as a form."""
PLAIN, WORDED = 45, 120
"""Words of a form's paragraph: one that could be anybody's text, and one that is worded as a form is."""
WHOLE, MOST = 0.7, 0.5
"""Share of a paragraph's words that the two have in common, a copied sentence stands among others; and of one that is
worded as a form, of which each may have changed something."""
OWN = 0.3
"""Share of a paragraph's words in common below which it is the learner's own, and no form's that was changed."""
REMEMBERED = 128
"""Submissions of which the paragraphs' words are kept while pairs are looked at: they take half a megabyte each."""
VALUE = 4
"""Words of what is ticked, scored or dated beside a label."""
_PARTS = (Part.BODY, Part.TEXTBOX)
_CITED = re.compile(r"\b(?:19|20)\d\d[a-z]?\)|\bet al\b")
_ASKS = re.compile(r"[?:]\W*$")

Given = tuple[Submission, frozenset[tuple[int, int]]]
At = tuple[int, int]
"""(document, block) of a submission."""


def of_forms(
    corpus: Corpus, common: Flags, matches: Sequence[Match], works: Sequence[Given], official: Sequence[str]
) -> set[Match]:
    """Those of the matches between two learners that stand in their files as a form's words do.

    `works`: the submissions of the corpus in its order; `official`: lines of official wording, which make no frame.
    """
    known = {_plain(line) for line in official}

    @cache
    def labels(number: int) -> frozenset[str]:
        return _labels(works[number], known)

    pairs: dict[tuple[int, int], list[Match]] = defaultdict(list)
    for match in matches:
        if corpus.texts[match.a].who.learner != corpus.texts[match.b].who.learner:
            pairs[match.a, match.b].append(match)
    standing: list[_Standing] = []
    sides = lru_cache(maxsize=REMEMBERED)(lambda number: _Work(corpus, number, works[number][1]))
    for (a, b), shared in pairs.items():
        if len(labels(a) & labels(b)) >= LABELS:
            standing += _of_pair(sides(a), sides(b), common, shared)
    blocks: dict[int, set[At]] = defaultdict(set)
    for one in standing:
        blocks[one.match.a].update(one.blocks[0])
        blocks[one.match.b].update(one.blocks[1])
    several = {number for number, own in blocks.items() if len(own) >= SEVERAL}
    return {one.match for one in standing if one.strict or (one.loose and {one.match.a, one.match.b} <= several)}


def _labels(work: Given, official: set[str]) -> frozenset[str]:
    """The lines of a submission that are no answers: labels, headings, and what stands left of an answer."""
    submission, usable = work
    found = set()
    for d, document in enumerate(submission.documents):
        answered = {(b.cell.table, b.cell.row) for b in document.blocks if b.cell and b.cell.column and b.text.strip()}
        for b, block in enumerate(document.blocks):
            cell = block.cell
            left = cell is not None and cell.column == 0 and (cell.table, cell.row) in answered
            if block.part in _PARTS and block.role is not Role.DELETED and (left or (d, b) not in usable):
                found.add(_plain(block.text))
    several = (t for t in found - official if len(t.split()) > 1)
    return frozenset(t for t in several if len(t.split()) >= LABEL or not any(c.isdigit() for c in t))


def _plain(text: str) -> str:
    return " ".join(WORD.findall(text.casefold()))


@dataclass(frozen=True, slots=True)
class _Standing:
    """A match that stands in both files where a form's words do."""

    match: Match
    blocks: tuple[list[At], list[At]]
    strict: bool
    """It undertakes something, or asks: it is a form's whatever else the two share."""
    loose: bool
    """It lays something down, or there is no answer beside it: it is a form's among other such passages."""


class _Work:
    """What is asked of a submission again and again, for each other one that it shares passages with."""

    def __init__(self, corpus: Corpus, number: int, usable: frozenset[At]) -> None:
        self.text, self.start = corpus.texts[number], int(corpus.starts[number])
        self.usable = usable
        blocks = self.text.pieces[:, :2]
        new = np.r_[True, (blocks[1:] != blocks[:-1]).any(axis=1)][: len(blocks)]
        sizes = np.diff(np.r_[self.text.begins, len(self.text.words)])
        self.block_of = np.repeat(np.cumsum(new) - 1, sizes[: len(blocks)])
        """For each word the number of its block."""
        self.blocks = [(d, b) for d, b in blocks[new].tolist()]

    def document(self, at: At) -> Document:
        """The document that a block stands in."""
        return self.text.submission.documents[at[0]]

    def block(self, at: At) -> Block:
        """The block itself."""
        return self.document(at).blocks[at[1]]

    @cached_property
    def lines(self) -> list[frozenset[str]]:
        """The words of each of its paragraphs."""
        return [frozenset(WORD.findall(self.block(at).text.casefold())) for at in self.usable]


def _of_pair(one: _Work, other: _Work, common: Flags, shared: Sequence[Match]) -> Iterator[_Standing]:
    left = _Side(one, common, [(m.first, m.last) for m in shared])
    right = _Side(other, common, [(m.other_first, m.other_last) for m in shared])
    yield from _standing(left, right, shared)


def _standing(left: _Side, right: _Side, shared: Sequence[Match]) -> Iterator[_Standing]:
    for match in shared:
        one, other = left.blocks(match.first, match.last), right.blocks(match.other_first, match.other_last)
        if not all([*(left.stands(at, right, other) for at in one), *(right.stands(at, left, one) for at in other)]):
            continue
        if any(map(left.answers, one)) and any(map(right.answers, other)):
            continue
        texts = [left.block(at).text for at in one]
        answered = any(left.answered(at, right) for at in one) and any(right.answered(at, left) for at in other)
        loose = not answered or all(map(is_worded_as_form, texts))
        yield _Standing(match, (one, other), all(map(is_clause_or_prompt, texts)), loose)


class _Side:
    """One submission's side of what it shares with another."""

    def __init__(self, work: _Work, common: Flags, shared: Sequence[tuple[int, int]]) -> None:
        self.work, self.text, self.start = work, work.text, work.start
        self.document, self.block = work.document, work.block
        taken = common[self.start : self.start + len(self.text.words)].copy()
        for first, last in shared:
            taken[first - self.start : last + 1 - self.start] = True
        counts = np.bincount(work.block_of[taken], minlength=len(work.blocks)).tolist()
        self._taken = dict(zip(work.blocks, counts, strict=True))

    def blocks(self, first: int, last: int) -> list[At]:
        """The blocks in which words of the corpus stand."""
        numbers = self.work.block_of[first - self.start : last - self.start + 1].tolist()
        return [self.work.blocks[n] for n in dict.fromkeys(numbers)]

    def stands(self, at: At, other: _Side, others: Sequence[At]) -> bool:
        """A block stands there as a form's: shared as a whole, short, in nobody's voice, and where no answer does."""
        text, cell = self.block(at).text, self.block(at).cell
        words, worded = len(WORD.findall(text)), is_worded_as_form(text)
        if words > (WORDED if worded else PLAIN) or not self._covers(at, MOST if worded else WHOLE):
            return False
        if cell is not None:
            beside, theirs = self._beside(at), [value for there in others for value in other._beside(there)]
            return cell.column == 0 and (all(len(v.split()) <= VALUE for v in beside) or beside != theirs)
        if worded:
            return not _CITED.search(text)
        return not (is_told(text) or FIRST_PERSON.search(text) or _CITED.search(text))

    def _covers(self, at: At, share: float) -> bool:
        """The two have so much of a block in common, or it is nobody's own."""
        return bool(self._taken.get(at, 0) >= share * len(WORD.findall(self.block(at).text)))

    def _beside(self, at: At) -> list[str]:
        """The texts of the other cells of a block's row."""
        place = self.block(at).cell
        return [
            b.text
            for b in self.document(at).blocks
            if b.cell
            and place
            and (b.cell.table, b.cell.row) == (place.table, place.row)
            and b.cell.column != place.column
        ]

    def answers(self, at: At) -> bool:
        """A paragraph that is not worded as a form's stands below a line that asks for an answer."""
        if self.block(at).cell is not None or is_worded_as_form(self.block(at).text):
            return False
        before = (b for b in reversed(self.document(at).blocks[: at[1]]) if b.part in _PARTS and b.text.strip())
        line = next(before, None)
        return line is not None and bool(_ASKS.search(line.text) or asks_reader(line.text))

    def answered(self, at: At, other: _Side) -> bool:
        """Between the labels around it stands text that the other file does not have: it may be part of an answer."""
        around = self._section(range(at[1] - 1, -1, -1), at[0])
        around += self._section(range(at[1] + 1, len(self.document(at).blocks)), at[0])
        return any(not self._covers(there, OWN) and not other.resembles(self.block(there).text) for there in around)

    def resembles(self, text: str) -> bool:
        """A paragraph of about its length has most words of a text: it is the same line of a form, changed."""
        words = set(WORD.findall(text.casefold()))
        return any(2 * len(words & line) > max(len(words), len(line)) for line in self.work.lines)

    def _section(self, way: range, document: int) -> list[At]:
        """Paragraphs of running text one way up to a label or heading."""
        found = []
        for n in way:
            block = self.document((document, n)).blocks[n]
            if (document, n) in self.work.usable and block.cell is None:
                found.append((document, n))
            elif block.cell is None and block.text.strip():
                break
        return found
