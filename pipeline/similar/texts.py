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
from pipeline.placing import Submission
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
    """The words of a submission in order. The arrays are of one length, but for the last axis of `places`."""

    who: Who
    submission: Submission
    words: Words
    segments: Numbers
    """The stretch that each word stands in, counted from 0: a paragraph, what lies between two quotations, a list."""
    places: Numbers
    """For each word (document, block, start, end) as in a `Span`."""

    def span(self, first: int, last: int) -> Span:
        """The place of the words `first` to `last`, both included, as far as it lies in the first one's block."""
        document, block, start, end = (int(n) for n in self.places[first])
        for d, b, _, until in self.places[first : last + 1]:
            if (d, b) != (document, block):
                break
            end = int(until)
        return Span(document, block, start, end)

    def quote(self, first: int, last: int) -> str:
        """What stands from the word `first` to the word `last`, both included; one line for each block."""
        lines: list[str] = []
        while first <= last:
            span = self.span(first, last)
            lines.append(self.submission.documents[span.document].blocks[span.block].text[span.start : span.end])
            while first <= last and tuple(self.places[first][:2]) == (span.document, span.block):
                first += 1
        return "\n".join(lines)


def own_words(submission: Submission, usable: frozenset[tuple[int, int]]) -> Text:
    """The text of a submission. `usable`: (document, block) positions of its own running text."""
    words: list[int] = []
    ends: list[tuple[int, int]] = []
    stretches: list[tuple[int, int, int]] = []
    sizes: list[int] = []
    segment, before = 0, (-1, -1, False)
    for d, b, block in _blocks(submission, usable):
        listed = block.role is Role.LIST_ITEM
        segment += not (listed and before == (d, b - 1, True))
        before = (d, b, listed)
        text = block.text
        for piece, start, end in _pieces(text):
            segment += piece > 0
            found = [match.span() for match in WORD.finditer(text, start, end)]
            words += [number(text[first:after]) for first, after in found]
            ends += found
            stretches.append((segment, d, b))
            sizes.append(len(found))
    of = np.repeat(np.array(stretches, np.int32).reshape(-1, 3), np.array(sizes, np.int64), axis=0)
    return Text(
        Who(submission.learner, submission.unit),
        submission,
        np.array(words, np.uint64),
        of[:, 0],
        np.concatenate([of[:, 1:], np.array(ends, np.int32).reshape(-1, 2)], axis=1),
    )


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
