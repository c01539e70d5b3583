"""A submission's own running text as numbers that compare: one for each word, with its place.

Words are told apart by a digest that is the same on every machine and in every run, so that what is kept of a run
can be compared with a later one. Quotations are cut out; words of different paragraphs never stand side by side,
but those of neighbouring items of one list do, because a copied list is one passage.
"""

from __future__ import annotations

import functools
import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from extractors.model import Block, Part, Role, Span
from pipeline.placing.place import Submission
from pipeline.similar.kinds import kind_of
from reports.cohort_json import Who

Words = NDArray[np.uint64]
Numbers = NDArray[np.int32]
Flags = NDArray[np.bool_]

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
QUOTED = re.compile(
    r"“[^“”]{20,2000}”|(?<![\w\"])\"[^\"]{20,2000}\"(?!\w)|(?<![\w‘’])‘(?:[^‘’]|(?<=\w)’(?=\w)){20,2000}’(?!\w)"
    r"|(?<![\w'])'(?=\w)(?:[^'“”]|(?<=\w)'(?=\w)){40,2000}(?<=[\w.,!?;])'(?!\w)"
)
"""Quotations; the last form, between straight single marks, must be long because an apostrophe looks the same."""
_MARKS = re.compile(r"[“\"‘]|(?<!\w)'")
"""What a quotation begins with: most paragraphs have none, and looking for their ends takes long."""
_QUOTE_STYLE = re.compile(r"\b(?:quote|quotation|block text|blockquote)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Text:
    """The words of a submission in order; where one stands is looked up when it is asked for, as it is of few."""

    who: Who
    submission: Submission
    words: Words
    segments: Numbers
    """The stretch that each word stands in, counted from 0: a paragraph, what lies between two quotations, a list."""
    pieces: Numbers
    """(document, block, start, end) of each piece of a paragraph that holds words, in order."""
    begins: NDArray[np.int64]
    """For each piece the number of its first word."""
    kinds: NDArray[np.int8]
    """For each word what its stretch is by its wording (`similar.kinds`)."""

    def block_of(self, word: int) -> tuple[int, int]:
        """(document, block) in which a word stands."""
        document, block, _, _ = self.pieces[self._piece(word)].tolist()
        return document, block

    def span(self, first: int, last: int) -> Span:
        """The place of the words `first` to `last`, both included, as far as it lies in the first one's block."""
        document, block = self.block_of(first)
        return Span(document, block, self._place(first)[0], self._place(self._last_beside(first, last))[1])

    def quote(self, first: int, last: int) -> str:
        """What stands from the word `first` to the word `last`, both included; one line for each block."""
        lines: list[str] = []
        while first <= last:
            span = self.span(first, last)
            lines.append(self._text(span.document, span.block)[span.start : span.end])
            first = self._last_beside(first, last) + 1
        return "\n".join(lines)

    def stretches(self) -> Iterator[tuple[int, int, str]]:
        """(first word, last word, text) of each stretch; of a piece of a paragraph the text is the whole paragraph,
        because a quotation cuts sentences in pieces."""
        lasts = np.flatnonzero(np.r_[self.segments[1:] != self.segments[:-1], True][: len(self.segments)])
        firsts = np.r_[np.int64(0), lasts[:-1] + 1][: len(lasts)]
        blocks = self.pieces[:, :2].tolist()
        of = zip(*(np.searchsorted(self.begins, words, "right").tolist() for words in (firsts, lasts)), strict=True)
        for first, last, (one, other) in zip(firsts.tolist(), lasts.tolist(), of, strict=True):
            same = blocks[one - 1] == blocks[other - 1]
            yield first, last, self._text(*blocks[one - 1]) if same else self.quote(first, last)

    def _piece(self, word: int) -> int:
        return int(self.begins.searchsorted(word, "right")) - 1

    def _text(self, document: int, block: int) -> str:
        return self.submission.documents[document].blocks[block].text

    def _place(self, word: int) -> tuple[int, int]:
        """(start, end) of a word in its block."""
        piece = self._piece(word)
        document, block, start, end = self.pieces[piece].tolist()
        return _spans(self._text(document, block), start, end)[word - int(self.begins[piece])]

    def _last_beside(self, first: int, last: int) -> int:
        """The last of the words `first` to `last` that stands in the same block as the first."""
        piece, after = self._piece(first), self._piece(last) + 1
        blocks = self.pieces[piece:after, :2].tolist()
        same = next((n for n, block in enumerate(blocks) if block != blocks[0]), len(blocks))
        return last if same == len(blocks) else int(self.begins[piece + same]) - 1


@functools.lru_cache(maxsize=1_024)
def _spans(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """(start, end) of each word of a piece of text."""
    return tuple(match.span() for match in WORD.finditer(text, start, end))


def own_words(submission: Submission, usable: frozenset[tuple[int, int]]) -> Text:
    """The text of a submission. `usable`: (document, block) positions of its own running text."""
    words: list[int] = []
    pieces: list[tuple[int, int, int, int]] = []
    begins: list[int] = []
    stretches: list[int] = []
    segment, before = 0, (-1, -1, False)
    for d, b, block in _blocks(submission, usable):
        listed = block.role is Role.LIST_ITEM
        segment += not (listed and before == (d, b - 1, True))
        before = (d, b, listed)
        for piece, start, end in _pieces(block.text):
            segment += piece > 0
            found = WORD.findall(block.text, start, end)
            if found:
                begins.append(len(words))
                words.extend(map(number, found))
                pieces.append((d, b, start, end))
                stretches.append(segment)
    begin = np.array(begins, np.int64)
    text = Text(
        Who(submission.learner, submission.unit),
        submission,
        np.array(words, np.uint64),
        np.repeat(np.array(stretches, np.int32), np.diff(np.r_[begin, len(words)])[: len(begin)]),
        np.array(pieces, np.int32).reshape(-1, 4),
        begin,
        np.zeros(len(words), np.int8),
    )
    for first, last, says in text.stretches():
        text.kinds[first : last + 1] = kind_of(says)
    return text


def of_lines(lines: Iterable[str]) -> tuple[Words, Numbers]:
    """(words, segments) of lines that are nobody's own: official wording, a centre's form."""
    words: list[int] = []
    segments: list[int] = []
    for segment, line in enumerate(lines):
        found = [number(word) for word in WORD.findall(line)]
        words += found
        segments += [segment] * len(found)
    return np.array(words, np.uint64), np.array(segments, np.int32)


@functools.lru_cache(maxsize=1 << 18)
def number(word: str) -> int:
    """A word's digest in 64 bits: the same for capitals, ligatures and kinds of apostrophes."""
    plain = unicodedata.normalize("NFKC", word).casefold().replace("’", "'").replace("\u00ad", "")
    return int.from_bytes(hashlib.blake2b(plain.encode(), digest_size=8).digest(), "little")


def _blocks(submission: Submission, usable: frozenset[tuple[int, int]]) -> Iterator[tuple[int, int, Block]]:
    for d, document in enumerate(submission.documents):
        for b, block in enumerate(document.blocks):
            if (d, b) in usable and block.part is not Part.FILENAME and not _QUOTE_STYLE.search(block.style):
                yield d, b, block


def _pieces(text: str) -> Iterator[tuple[int, int, int]]:
    """(number, start, end) of what lies between the quotations of a block."""
    start = count = 0
    for quotation in QUOTED.finditer(text) if _MARKS.search(text) else ():
        yield count, start, quotation.start()
        start, count = quotation.end(), count + 1
    yield count, start, len(text)
