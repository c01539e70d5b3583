"""Names in what surrounds the text: file names and properties, where case means little."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.model import Part, PersonRole
from extractors.people.cues import Cue
from extractors.people.lexicon import Status, status
from extractors.people.lines import Line
from extractors.people.name_runs import LONGEST_NAME
from extractors.people.sightings import FULL, LIKELY, Sighting, sighting
from extractors.people.words import PARTICLES


def in_apparatus(line: Line) -> Iterator[Sighting]:
    """Names in properties and file names, where case means little."""
    if line.block.part is Part.PROPERTIES and line.block.label.lower() in PERSONAL_PROPERTIES:
        whole = tuple(w for w in line.words if w.key not in PARTICLES or len(line.words) > 1)
        real = [w for w in whole if status(w.key) in (Status.GIVEN, Status.MAYBE, Status.SURNAME)]
        words_only = [w for w in whole if status(w.key) is Status.WORD]
        person = (real and whole[0] not in words_only) or not words_only
        if 2 <= len(whole) <= LONGEST_NAME and person and all(w.capital or w.key in PARTICLES for w in whole):
            cue = Cue("property", 3.0, PersonRole.COLLEAGUE, "stands in the file's properties")
            yield Sighting(
                line, whole[0].start, whole[-1].end, tuple(w.key for w in whole), FULL, (cue,), False, "property"
            )
        elif len(whole) == 1 and real and status(whole[0].key) is Status.GIVEN:
            yield sighting(line, whole, "property")
        return
    i = 0
    tokens = line.words
    while i < len(tokens):
        if status(tokens[i].key) is not Status.GIVEN or len(tokens[i].key) < 3:
            i += 1
            continue
        j = i + 1
        while j < len(tokens) and j - i < 3 and status(tokens[j].key) in (Status.GIVEN, Status.SURNAME):
            j += 1
        if j < len(tokens) and status(tokens[j].key) is Status.INITIAL and j == i + 1 and tokens[j].capital:
            j += 1
        if tokens[j - 1].end - tokens[i].start <= sum(len(w.text) + 1 for w in tokens[i:j]):
            cue = Cue("apparatus", 0.5, None, "stands in the file name or properties")
            yield Sighting(
                line,
                tokens[i].start,
                tokens[j - 1].end,
                tuple(w.key for w in tokens[i:j]),
                LIKELY,
                (cue,),
                False,
                "apparatus",
            )
        i = j


PERSONAL_PROPERTIES = frozenset(
    {
        "creator",
        "comment author",
        "author of changes",
        "person",
        "lastmodifiedby",
        "last modified by",
        "author",
        "manager",
        "last_modified_by",
        "lastprinted by",
        "/author",
    }
)
"""Property names, lower case, whose value is a person."""
