"""The recogniser as a source of sightings, and what it says for and against those of the lists."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from extractors.language import NameSpan, Recognise, names
from extractors.model import Part
from extractors.people.candidates import LONGEST_NAME, Sighting, sighting
from extractors.people.cues import Cue
from extractors.people.lexicon import Status, status
from extractors.people.lines import Line
from extractors.people.model.recognise import WEIGHTS, recognise_likely
from extractors.people.words import PARTICLES, Word

BELIEVED = 0.6
"""Probability from which a span counts; below it the model is as often wrong as right on the public sets."""
PERSON_WEIGHT = 2.0
"""What a certain person weighs as a cue: as much as a certain given name."""
READ_WORDS = 5
"""Words of a block from which the model's silence counts: in a lone cell or heading it has nothing to go by."""

_AGAINST = {"AUTHOR": "model-author", "ORG": "model-thing", "PLACE": "model-thing"}
_CAPITAL = re.compile(r"[^\W\d_a-z]")


def read_names(lines: Iterable[Line], recognise: Recognise = recognise_likely, installed: str = "") -> None:
    """Set `named` of every line that may name someone; `installed` names another spaCy pipeline to be used."""
    wanted = [
        line
        for line in lines
        if not line.listed and line.block.part not in (Part.PROPERTIES, Part.FILENAME) and _CAPITAL.search(line.text)
    ]
    if not WEIGHTS.exists() and not installed:
        return
    texts = list(dict.fromkeys(line.text for line in wanted))
    found = dict(zip(texts, names(texts, recognise, installed), strict=True))
    for line in wanted:
        line.named = tuple(n for n in found[line.text] if n[3] >= BELIEVED)


def by_model(line: Line) -> Iterator[Sighting]:
    """Persons whom the recogniser sees in a line."""
    for start, end, kind, _ in line.named or ():
        if kind != "PERSON":
            continue
        first = bisect_left(line.words, start, key=lambda w: w.start)
        last = bisect_left(line.words, end, key=lambda w: w.start)
        found = line.words[first:last]
        if found and found[-1].end <= end + 1 and _plausible(found, line):
            yield sighting(line, found, "model")


def _plausible(found: tuple[Word, ...], line: Line) -> bool:
    """Whether the words can be a name as this package writes names: capitals, few, and not words alone."""
    if len(found) > LONGEST_NAME or not all(w.capital or w.key in PARTICLES for w in found):
        return False
    kinds = [status(w.key) for w in found if w.capital]
    if not kinds or all(k in (Status.WORD, Status.INITIAL) for k in kinds):
        return False
    return len(found) > 1 or not found[0].upper or kinds[0] is Status.GIVEN or line.label is not None


def weighed(sightings: Iterable[Sighting]) -> list[Sighting]:
    """One sighting for each place, with what the recogniser says of it among the cues."""
    found: dict[tuple[int, int, int], Sighting] = {}
    for seen in sightings:
        found.setdefault((id(seen.line), seen.start, seen.end), seen)
    return [replace(s, cues=(*s.cues, *_said(s))) for s in found.values()]


def _said(seen: Sighting) -> Iterator[Cue]:
    line = seen.line
    if line.named is None:
        return
    over = [n for n in line.named if n[0] < seen.end and seen.start < n[1]]
    if any(_covers(n, seen) for n in over if n[2] == "PERSON"):
        probability = max(n[3] for n in over if n[2] == "PERSON")
        yield Cue("model", PERSON_WEIGHT * probability, None, "reads as a person's name")
    elif over and over[0][2] != "PERSON":
        yield Cue(_AGAINST[over[0][2]], -1.0)
    elif not over and len(line.words) >= READ_WORDS and line.label is None:
        yield Cue("model-silent", -1.0)


def _covers(named: NameSpan, seen: Sighting) -> bool:
    """Whether the recogniser's span is the sighting, or holds it as a part."""
    return named[0] <= seen.start and seen.end <= named[1] + 1
