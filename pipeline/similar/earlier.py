"""What is kept of a run's texts, and what a later run finds of them: digests of runs of words, never a word.

One line of JSON for each submission: learner, unit and the digests of the runs of twelve words that were the
learner's own. From a digest no text can be had; two equal ones mean the same twelve words.
"""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pipeline.placing.names import key
from pipeline.similar.alike import RUN
from pipeline.similar.common import Corpus
from pipeline.similar.grams import grams, window_sums
from pipeline.similar.texts import Flags, Words

FILE = "passages.jsonl"
"""Name of the file in the folder of OUT that holds what a run keeps for later ones."""
SCHEMA = "firstread/passages/1"
MOST = 64 * 1024 * 1024
"""Bytes that one line may unpack to."""


class NoPassages(Exception):
    """A file holds nothing that an earlier run kept; says which and what to do."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A submission of an earlier run."""

    learner: str
    unit: str
    run: str
    """Name of the folder that it comes from, for people."""
    digests: Words


@dataclass(frozen=True, slots=True)
class Again:
    """Words of a corpus that stand in an earlier submission; positions count the corpus's words, both included."""

    text: int
    first: int
    last: int
    earlier: Earlier


def packed(digests: Mapping[tuple[str, str], Words]) -> bytes:
    """The lines for what a run keeps: (learner, unit) -> digests."""
    lines = [json.dumps({"schema": SCHEMA, "run_of_words": RUN})]
    for (learner, unit), found in sorted(digests.items()):
        data = base64.b64encode(zlib.compress(np.sort(found).astype("<u8").tobytes())).decode()
        lines.append(json.dumps({"learner": learner, "unit": unit, "digests": data}, ensure_ascii=False))
    return ("\n".join(lines) + "\n").encode()


def unpacked(path: Path, run: str) -> list[Earlier]:
    """What an earlier run kept. Raises NoPassages."""
    try:
        head, *lines = path.read_text(encoding="utf-8").splitlines()
        told = json.loads(head)
        if told["schema"] != SCHEMA or told["run_of_words"] != RUN:
            raise NoPassages(f"{path} was written by another version; run firstread on that cohort once more.")
        return [_submission(json.loads(line), run) for line in lines]
    except (OSError, ValueError, KeyError, TypeError, zlib.error, binascii.Error) as fault:
        raise NoPassages(f"{path} holds no passages of an earlier run ({type(fault).__name__}).") from fault


def _submission(line: Mapping[str, str], run: str) -> Earlier:
    data = zlib.decompressobj().decompress(base64.b64decode(line["digests"], validate=True), MOST)
    return Earlier(line["learner"], line["unit"], run, np.frombuffer(data, "<u8").astype(np.uint64))


def find_again(corpus: Corpus, common: Flags, earlier: Sequence[Earlier]) -> Iterator[Again]:
    """Every maximal run of a text's own words that stands in an earlier submission of another learner."""
    digests, positions = grams(corpus.words, corpus.segments, RUN)
    own = window_sums(common, positions, RUN) < RUN / 2
    digests, positions = digests[own], positions[own]
    keys = [key(e.learner) for e in earlier]
    runs: dict[tuple[int, int], list[int]] = {}
    for position, holders in _held(digests, positions, earlier):
        text = int(corpus.owners[position])
        mine = key(corpus.texts[text].who.learner)
        for number in holders:
            if keys[number] != mine:
                runs.setdefault((text, number), []).append(position)
    for (text, number), found in sorted(runs.items()):
        for first, last in _joined(found):
            yield Again(text, first, last + RUN - 1, earlier[number])


def _held(digests: Words, positions: NDArray[np.int64], earlier: Sequence[Earlier]) -> Iterator[tuple[int, list[int]]]:
    """(position, numbers of the earlier submissions that have its run), in the order of the positions."""
    kept = np.concatenate([np.zeros(0, np.uint64), *(e.digests for e in earlier)])
    numbers = np.repeat(np.arange(len(earlier)), [len(e.digests) for e in earlier]).astype(np.int64)
    order = np.argsort(kept, kind="stable")
    kept, numbers = kept[order], numbers[order]
    left, right = np.searchsorted(kept, digests, "left"), np.searchsorted(kept, digests, "right")
    for n in np.flatnonzero(right > left).tolist():
        yield int(positions[n]), numbers[left[n] : right[n]].tolist()


def _joined(positions: Iterable[int]) -> Iterator[tuple[int, int]]:
    """(first, last) of rows of positions of which each is one more than the last."""
    first = last = -1
    for position in positions:
        if position != last + 1:
            if first >= 0:
                yield first, last
            first = position
        last = position
    if first >= 0:
        yield first, last
