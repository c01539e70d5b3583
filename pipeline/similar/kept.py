"""What the comparison of a cohort keeps for the next run: each text's words, and what two paragraphs have in common.

Both follow from the texts alone, whoever else is in the cohort: what is kept is taken again only for the very same
text and by the same program, so a run with it says what one without it says. What depends on the cohort as a whole
(what most learners have, what is rare) is counted anew in every run. Kept are digests of words and numbers, no text.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Protocol

import numpy as np

from pipeline.placing.place import Submission
from pipeline.similar.texts import Flags, Text, Words, own_words
from reports.cohort_json import Who

MOST = 64 * 1024 * 1024
"""Bytes that what is kept may unpack to: a hundred times the longest text's, ten times the largest cohort's."""
_LEVEL = 1
"""Of compression: words are digests, of which only the repeated ones take less room."""
_KEY = 16
"""Bytes of a key: never the same by chance."""
Stretch = tuple[int, int, int, int, int, bool]
"""First and last word of one side and of the other, counted from the start of each; words in common; all of them."""


class Shelf(Protocol):
    """Where it is kept between runs (`pipeline.ledger`)."""

    def words(self, learner: str, unit: str) -> tuple[str, bytes]:
        """(key of the text, what is kept of it) for a learner's work of a unit; empty where there is nothing."""

    def put_words(self, learner: str, unit: str, key: str, found: bytes) -> None:
        """Keep it in place of what was kept before."""

    def alike(self) -> tuple[str, bytes]:
        """(which program found it, what is kept of the comparisons); empty where there is nothing."""

    def put_alike(self, made: str, found: bytes) -> None:
        """Keep it in place of what was kept before."""


class Kept:
    """What an earlier run left, and what this one leaves: no more than it used itself."""

    def __init__(self, shelf: Shelf | None = None, made: str = "", *, anew: bool = False) -> None:
        """`shelf`: None to keep nothing; `made`: of the program that works; `anew`: take nothing of an earlier run."""
        self._shelf, self._made, self._anew = shelf, made, anew
        before, found = shelf.alike() if shelf and not anew else ("", b"")
        self._before = _unpacked_alike(found) if before == made else {}
        self._used: dict[str, list[Stretch]] = {}

    def text(self, submission: Submission, usable: frozenset[tuple[int, int]]) -> Text:
        """The words of a submission's own running text (`own_words`)."""
        if self._shelf is None:
            return own_words(submission, usable)
        who, key = Who(submission.learner, submission.unit), _text_key(submission, usable, self._made)
        before, found = self._shelf.words(who.learner, who.unit)
        if not self._anew and before == key and (known := _unpacked_text(found, who, submission)) is not None:
            return known
        text = own_words(submission, usable)
        self._shelf.put_words(who.learner, who.unit, key, _packed_text(text))
        return text

    def stretches(self, key: str) -> Sequence[Stretch] | None:
        """What two paragraphs have in common, if it is known; `key`: of them (`pair_key`)."""
        if key not in self._used and key in self._before:
            self._used[key] = self._before[key]
        return self._used.get(key)

    def put_stretches(self, key: str, found: Sequence[Stretch]) -> None:
        """Keep what two paragraphs have in common."""
        self._used[key] = list(found)

    def save(self) -> None:
        """Leave for the next run what this one used."""
        if self._shelf is not None and self._used != self._before:
            self._shelf.put_alike(self._made, _packed_alike(self._used))


def pair_key(one: Words, other: Words, common: Flags) -> str:
    """Of two paragraphs' words; `common`: which of the first one's are nobody's own."""
    made = hashlib.blake2b(len(one).to_bytes(8, "little"), digest_size=_KEY)
    for part in (one.tobytes(), other.tobytes(), common.tobytes()):
        made.update(part)
    return made.hexdigest()


def _text_key(submission: Submission, usable: frozenset[tuple[int, int]], made: str) -> str:
    """Of all that `own_words` looks at."""
    digest = hashlib.blake2b(made.encode(), digest_size=_KEY)
    for d, b in sorted(usable):
        block = submission.documents[d].blocks[b]
        head = f"\0{d},{b},{block.part.value},{block.role.value},{block.style}\0{len(block.text)}\0"
        digest.update((head + block.text).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _packed_text(text: Text) -> bytes:
    """The words as a list of different ones and their numbers, the rest as it is."""
    words, numbers = np.unique(text.words, return_inverse=True)
    sizes = np.array([len(words), len(numbers), len(text.begins)], "<i8")
    parts = (
        sizes,
        words.astype("<u8"),
        numbers.astype("<i4"),
        text.segments.astype("<i4"),
        text.kinds.astype("i1"),
        text.pieces.astype("<i4"),
        text.begins.astype("<i8"),
    )
    return zlib.compress(b"".join(part.tobytes() for part in parts), _LEVEL)


def _unpacked_text(data: bytes, who: Who, submission: Submission) -> Text | None:
    """The text in bytes that `_packed_text` made; None where they hold none that fits the submission."""
    with suppress(zlib.error, ValueError, IndexError):
        plain = zlib.decompressobj().decompress(data, MOST)
        different, count, pieces = np.frombuffer(plain, "<i8", 3).tolist()
        if min(different, count, pieces) < 0:
            return None
        sizes = (
            (different, "<u8"),
            (count, "<i4"),
            (count, "<i4"),
            (count, "i1"),
            (pieces * 4, "<i4"),
            (pieces, "<i8"),
        )
        at, found = 24, []
        for size, form in sizes:
            found.append(np.frombuffer(plain, form, size, at) if size else np.zeros(0, form))
            at += found[-1].nbytes
        words, numbers, segments, kinds, places, begins = found
        text = Text(who, submission, words[numbers], segments, places.reshape(-1, 4), begins, kinds)
        return text if _fits(text) else None
    return None


def _fits(text: Text) -> bool:
    """Whether every number leads somewhere: a ledger may lie where others write."""
    documents = text.submission.documents
    inside = all(0 <= d < len(documents) and 0 <= b < len(documents[d].blocks) for d, b in text.pieces[:, :2].tolist())
    starts = np.r_[text.begins, len(text.words)]
    rising = bool((np.diff(starts) > 0).all() and (np.diff(text.segments) >= 0).all())
    if not len(text.words):
        return inside and rising
    room = sum(len(block.text) + 1 for document in documents for block in document.blocks)
    return inside and rising and int(starts[0]) == 0 and 0 <= int(text.segments[0]) <= int(text.segments[-1]) <= room


def _packed_alike(found: Mapping[str, Sequence[Stretch]]) -> bytes:
    return zlib.compress(json.dumps(found, separators=(",", ":")).encode("ascii"), _LEVEL)


def _unpacked_alike(data: bytes) -> dict[str, list[Stretch]]:
    """What `_packed_alike` made; nothing where the bytes hold something else."""
    with suppress(zlib.error, ValueError, TypeError, AttributeError):
        found = json.loads(zlib.decompressobj().decompress(data, MOST))
        return {key: [_stretch(*one) for one in some] for key, some in found.items()}
    return {}


def _stretch(first: int, last: int, other_first: int, other_last: int, common: int, exact: bool) -> Stretch:
    return int(first), int(last), int(other_first), int(other_last), int(common), bool(exact)
