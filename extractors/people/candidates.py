"""Where a name may stand: spans of words that look like one.

The seam for other finders: whatever yields `Sighting`s (a statistical model, say) is one more source beside
`by_shape`; everything after this module works on sightings only.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractors.model import Part
from extractors.people.apparatus import in_apparatus
from extractors.people.cues import around
from extractors.people.evidence import titled
from extractors.people.lexicon import Status, status
from extractors.people.lines import Line
from extractors.people.name_runs import names_in
from extractors.people.sightings import FULL, Sighting, sighting
from extractors.people.words import PARTICLES, runs


def by_shape(line: Line) -> Iterator[Sighting]:
    """Capitalised words of a line that may name a person, longest span at each place."""
    if line.listed:
        return
    if line.block.part in (Part.PROPERTIES, Part.FILENAME):
        yield from in_apparatus(line)
        return
    if (turned := _turned(line)) is not None:
        yield turned
        return
    for first, last in runs(line.text, line.words):
        run = line.words[first:last]
        for a, b in names_in(run, line):
            yield sighting(line, run[a:b])


def _turned(line: Line) -> Sighting | None:
    """The name in a field that holds nothing but "Family, Given"."""
    *families, given = line.words or (None,)
    if line.label is None or given is None or not families or not (given.capital and families[-1].capital):
        return None
    family = families[-1]
    particles = all(w.key in PARTICLES for w in families[:-1])
    whole = line.text[given.end :].strip(" .)") == "" and not titled(f"{family.text} ")
    comma = line.text[family.end : given.start].strip() == ","
    if not (particles and whole and comma) or status(given.key) is Status.WORD:
        return None
    start = families[0].start
    names = (given.key, *(w.key for w in families))
    return Sighting(line, start, given.end, names, FULL, around(line, start, given.end), False)
