"""Runs the recogniser over sentences: batches of like length, one thread, loaded once per process."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from extractors.people.lexicon import Status, fold, is_word, status
from extractors.people.model.decode import Scores, decode
from extractors.people.model.pieces import CLOSE, OPEN, Token, tokens, vocabulary
from extractors.people.model.runtime import onnxruntime

WEIGHTS = Path(__file__).parent / "names.onnx"
LONGEST = 128
"""Pieces read at once, as in training; longer sentences are read in parts."""
LEAST = 0.7
"""Probability of a person from which one is reported; chosen on dev-ewt, where what lies below is mostly wrong."""
MOST_READ = 512
"""Pieces of one sentence that are read: longer ones are lists or have lost their punctuation, and the lists of names
still see all of it."""
MOST_CHARACTERS = 8 * MOST_READ
BATCH = 128
"""Pieces of a batch, filling included: with more of them more is filling, and the network's layers leave the cache."""

_TRIM = ' \t\n\xa0.,;:!?()[]{}<>"“”‘*•|/\\–—-_#@&+='
_POSSESSIVE = re.compile(r"[’'ʼ`]s?$")
_INITIALED = re.compile(r"(?:^|[\s.])[^\W\d_]$")
_TITLE = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lady|Lord|Rev|Revd|Reverend|Cllr|Captain|Capt|Sgt)\.?[ \xa0]+"
)
_INNER_CAPITAL = re.compile(r"[^\W\d_]")


class Named(NamedTuple):
    """A span that the recogniser takes for a name."""

    start: int
    end: int
    """Characters of the text, titles, possessives and punctuation at the ends left out."""
    kind: str
    """PERSON, AUTHOR (cited, or the eponym of a model), ORG or PLACE."""
    probability: float
    """0 to 1."""


@lru_cache(maxsize=1)
def _session() -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(str(WEIGHTS), options, providers=["CPUExecutionProvider"])


def can_hold_name(text: str, start: int, end: int) -> bool:
    """Whether a sentence (characters `start` to `end` of a text) is worth reading.

    It is if a capitalised word of it is on no list of ordinary words, places and products: words alone make no
    name (`recognised._plausible`). A word that opens it and is a family name too does not count, for any word has a
    capital there. So is one in which a word in small letters is a given name and nothing else.
    """
    opening = True
    for match in _WORD.finditer(text, start, end):
        word = match[0]
        if word[0].isupper() or not word[0].islower():
            if word not in _NO_NAMES and _may_be_name(fold(word), opening):
                return True
        elif len(word) > 2 and status(word) is Status.GIVEN:
            return True
        opening = False
    return False


@lru_cache(maxsize=65536)
def _may_be_name(key: str, opening: bool) -> bool:
    kind = status(key)
    if kind is Status.SURWORD:
        return not (opening and is_word(key))
    return kind not in (Status.WORD, Status.INITIAL)


_WORD = re.compile(r"[^\W\d_]+")
_NO_NAMES = frozenset(
    "I Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March July September October"
    " November December Client Coach Coachee Mentor Mentee Session Supervisor English ILM GROW HR CPD NHS".split()
)
"""Capitalised words for which alone no sentence is read."""


def recognise(texts: Sequence[str], spans: Iterable[tuple[int, int, int]]) -> list[list[Named]]:
    """Names in sentences of some texts.

    In: the texts, and sentences as (number of the text, start, end) in characters. Out: for each text what was
    found in its sentences, in reading order, with offsets into the text. Raises what onnxruntime raises when the
    weights cannot be read.
    """
    found: list[list[Named]] = [[] for _ in texts]
    parts: list[tuple[int, int, tuple[Token, ...]]] = []
    for number, start, end in spans:
        for part in _parts(tokens(texts[number][start : min(end, start + MOST_CHARACTERS)])):
            parts.append((number, start, part))
    parts.sort(key=lambda p: sum(len(t.pieces) for t in p[2]))
    for batch in _batches(parts):
        for (number, shift, part), scores in zip(batch, _scores([p[2] for p in batch]), strict=True):
            for span in decode(scores):
                first, last = part[span.first].start + shift, part[span.last - 1].end + shift
                trimmed = trim(texts[number], first, last)
                if trimmed is not None and (span.kind != "PERSON" or span.probability >= LEAST):
                    found[number].append(Named(*trimmed, span.kind, span.probability))
    return [turned(texts[n], sorted(named, key=lambda one: one.start)) for n, named in enumerate(found)]


def turned(text: str, named: list[Named]) -> list[Named]:
    """The names with "Family, Given" made one where it was read as two."""
    made: list[Named] = []
    for one in named:
        last = made[-1] if made else None
        if last is not None and last.kind == one.kind == "PERSON" and _is_turned(text, last, one):
            made[-1] = Named(last.start, one.end, one.kind, min(last.probability, one.probability))
        else:
            made.append(one)
    return made


def _is_turned(text: str, family: Named, given: Named) -> bool:
    if text[family.end : given.start] != ", " or _LIST.match(text, given.end):
        return False
    known = status(fold(text[family.start : family.end])), status(fold(text[given.start : given.end]))
    return known[0] in (Status.SURNAME, Status.SURWORD, Status.UNKNOWN) and known[1] is Status.GIVEN


_LIST = re.compile(r",? (?:and|or|&) |, [^\W\d_a-z]")


def recognise_likely(texts: Sequence[str], spans: Iterable[tuple[int, int, int]]) -> list[list[Named]]:
    """As `recognise`, of the sentences that can hold a name."""
    return recognise(texts, [span for span in spans if can_hold_name(texts[span[0]], span[1], span[2])])


def _parts(found: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """Runs of tokens of at most `LONGEST` pieces, up to `MOST_READ`."""
    first, size, read = 0, 2, 0
    for n, token in enumerate(found):
        read += len(token.pieces)
        if read > MOST_READ:
            found = found[:n]
            break
        if size + len(token.pieces) > LONGEST:
            yield found[first:n]
            first, size = n, 2
        size += len(token.pieces)
    if found[first:]:
        yield found[first:]


Part = tuple[int, int, tuple[Token, ...]]


def _batches(parts: list[Part]) -> Iterator[list[Part]]:
    batch: list[Part] = []
    for part in parts:
        width = sum(len(t.pieces) for t in part[2]) + 2
        if batch and width * (len(batch) + 1) > BATCH:
            yield batch
            batch = []
        batch.append(part)
    if batch:
        yield batch


def _scores(batch: list[tuple[Token, ...]]) -> list[Scores]:
    """Scores of each text's tokens, (tokens, labels)."""
    known = vocabulary()
    width = max(sum(len(t.pieces) for t in found) for found in batch) + 2
    pieces = np.zeros((len(batch), width), dtype=np.int64)
    shapes = np.zeros((len(batch), width), dtype=np.int64)
    mask = np.zeros((len(batch), width), dtype=np.int64)
    places: list[list[int]] = []
    for row, found in enumerate(batch):
        at = 1
        pieces[row, 0] = known[OPEN]
        firsts = []
        for token in found:
            firsts.append(at)
            size = len(token.pieces)
            pieces[row, at : at + size] = token.pieces
            shapes[row, at : at + size] = token.shape
            at += size
        pieces[row, at] = known[CLOSE]
        mask[row, : at + 1] = 1
        places.append(firsts)
    (scores,) = _session().run(None, {"pieces": pieces, "shapes": shapes, "mask": mask})
    return [scores[row, firsts] for row, firsts in enumerate(places)]


def trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span without title, possessive and marks at its ends; None where nothing is left.

    A dot after a closing initial ("Sarah K.") stays.
    """
    dotted = text[start:end].endswith(".") and bool(_INITIALED.search(text[start : end - 1]))
    while end > start and text[end - 1] in _TRIM and not dotted:
        end -= 1
    while start < end and (text[start] in _TRIM or text[start] in "'’"):
        start += 1
    if (title := _TITLE.match(text, start, end)) is not None:
        start = title.end()
    if (owner := _POSSESSIVE.search(text[start:end])) is not None:
        end = start + owner.start()
    return (start, end) if _INNER_CAPITAL.search(text[start:end]) else None
