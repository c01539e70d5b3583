"""The recogniser as a source of sightings, and what it says for and against those of the lists."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from extractors.language import NameSpan, Recognise, names
from extractors.model import Part
from extractors.people.authors import public_families
from extractors.people.cues import Cue
from extractors.people.evidence import LONGEST_TITLE, titled
from extractors.people.forms import WORD_WEIGHT
from extractors.people.lexicon import Status, code_families, is_place, is_word, not_people, status
from extractors.people.lines import Line
from extractors.people.lookalikes import CALENDAR, lookalike
from extractors.people.model.recognise import acts_rarely, is_rare_word, recognise_likely
from extractors.people.name_runs import LONGEST_NAME, parts_names
from extractors.people.sightings import Sighting, sighting
from extractors.people.slots import beside_a_person, of_a_person, only_people
from extractors.people.words import FUNCTION_WORDS, PARTICLES, Word, words

BELIEVED = 0.7
"""Probability from which a span counts; below it the model is as often wrong as right on dev-ewt."""
PERSON_WEIGHT, DOUBTFUL_WEIGHT = 1.5, 1.0
"""What a person weighs as a cue: a strong one (`forms.STRONG`); less for one word that no list of given names knows and
that opens a sentence, which as often is an author's family name ("Weick noticed ...")."""
UNLISTED_WEIGHT, BEYOND_DOUBT, INSIDE, OPENING = 2.0, 0.97, 0.9, 0.95
"""What one word on no list weighs, which the lists of given names leave out for some origins more than for others, and
the probability that it takes where it opens a sentence and inside one: enough by itself (`forms.ENOUGH`)."""
MAYBE_INSIDE = 0.93
"""The probability that a given name takes inside a sentence which also is a word ("Hyacinth")."""
RARE_WEIGHT = 2.5
"""What a given name that is a place or seldom a word of English ("Tyrone", "Oskar") weighs beyond doubt."""
FAMILY_ALONE = 0.97
"""Probability from which a family name that opens a sentence is hardly ever an author's."""
LIKELY_WORD_WEIGHT = 0.75
"""What a name that also is a word weighs where it is likely: enough with a second sign ("Jasper ... what she saw")."""
WORD_NAME, RARE_WORD_NAME, WORD_NAME_WEIGHT = 0.97, 0.9, 4.0
"""Probability of an ordinary word, and of a rare one, in the middle of a sentence that reads as a name ("Diem",
"Prosper"), and its weight."""
ALONE = 0.85
"""The probability that it takes where it is all that stands in a line or cell."""
TITLED_WEIGHT = 2.5
"""What a full name on no list weighs in a line in title case, where capitals say nothing, if it is beyond doubt."""
CERTAIN = 0.85
"""Probability from which what it says of a place weighs, for a person or against."""

LISTED_WEIGHT = 1.0
"""What a name gains in a list of people that looks like a title."""
SLOT_NAME, LISTED_NAME = 0.75, 0.75
"""Probability that an ordinary word takes inside a sentence where only a person can stand, and in a list of people."""

SURE, SURE_PAIR = 0.9, 0.78
"""Probability from which it is believed about the ends of a name too, and of one of two words."""

_AGAINST = {"AUTHOR": "scholar", "ORG": "article", "PLACE": "place"}
"""Kinds of cues that already tell a name from what is none (`forms.score`)."""
_BREAK = re.compile(r"[–—:;/|()\n]|\s-\s")
_CAPITAL = re.compile(r"[^\W\d_a-z]")


def read_names(lines: Iterable[Line], recognise: Recognise | None = None, installed: str = "") -> None:
    """Set `named` of every line that may name someone; `installed` names another spaCy pipeline to be used.

    A sentence whose names are all cited is not read: nobody in a citation is somebody of whom the learner tells, and
    a third of what may hold a name is of that kind.
    """
    wanted = [
        line
        for line in lines
        if not line.listed and line.block.part not in (Part.PROPERTIES, Part.FILENAME) and _CAPITAL.search(line.text)
    ]
    cited: dict[str, tuple[tuple[int, int], ...]] = {}
    for line in wanted:
        others = cited.get(line.text, line.cited)
        cited[line.text] = tuple(c for c in line.cited if c in others)
    texts = list(cited)
    read = recognise or partial(recognise_likely, apart=list(cited.values()))
    found = dict(zip(texts, names(texts, read, installed), strict=True))
    for line in wanted:
        line.named = tuple(n for n in found[line.text] if n[3] >= BELIEVED)


def by_model(line: Line) -> Iterator[Sighting]:
    """Persons whom the recogniser sees in a line."""
    for start, end, kind, probability in line.named or ():
        if kind != "PERSON":
            continue
        first = bisect_left(line.words, start, key=lambda w: w.start)
        last = bisect_left(line.words, end, key=lambda w: w.start)
        found = line.words[first:last]
        if not found or _BREAK.search(line.text, start, end) or found[-1].end > end + 1:
            continue
        for part in _parted(found, line):
            if _plausible(part, line, probability):
                yield _turned(sighting(line, part, "model", sure=probability >= BEYOND_DOUBT))


def _parted(found: tuple[Word, ...], line: Line) -> Iterator[tuple[Word, ...]]:
    """The words of a span, apart where two full names stand in it: with a comma between, or each with an initial."""
    commas = [n for n in range(1, len(found)) if "," in line.text[found[n - 1].end : found[n].start]]
    if commas and commas[0] > 1 and status(found[0].key) in (Status.GIVEN, Status.MAYBE, Status.INITIAL):
        yield found[: commas[0]]
        found = found[commas[0] :]
    if (second := next((n for n in range(2, len(found)) if parts_names(found, 0, n)), 0)) > 0:
        yield found[:second]
        found = found[second:]
    yield found


def _turned(seen: Sighting) -> Sighting:
    """A name that is written "Family, Given" with its words in the order in which others have them."""
    family, comma, _ = seen.text.partition(", ")
    size = len(words(family)) if comma else 0
    return replace(seen, keys=(*seen.keys[size:], *seen.keys[:size])) if size else seen


def _plausible(found: tuple[Word, ...], line: Line, probability: float) -> bool:
    """Whether the words can be a name as this package writes names: capitals, few, and not words alone."""
    if len(found) > LONGEST_NAME or not all(w.capital or w.key in PARTICLES for w in found):
        return False
    if lookalike(line.text, found[0], found[1] if len(found) > 1 else None):
        return False
    if len(found) > 1 and is_place(" ".join(w.key for w in found)):
        return False
    kinds = [status(w.key) for w in found if w.capital]
    if not kinds:
        return False
    if all(k in (Status.WORD, Status.INITIAL) for k in kinds):
        return len(found) == 1 and _word_as_name(found[0], line, probability)
    return len(found) > 1 or not found[0].upper or kinds[0] is Status.GIVEN or line.label is not None


def _word_as_name(word: Word, line: Line, probability: float) -> bool:
    """Whether an ordinary word that surely reads as a name inside a sentence, or after a title, can be one."""
    out = word.opens or word.upper or word.key in not_people() | FUNCTION_WORDS or is_place(word.key)
    out = out or _may_be_code(word.key)
    if word.opens and probability >= BEYOND_DOUBT and not word.upper and beside_a_person(line, word.start, word.end):
        return word.key not in not_people() | FUNCTION_WORDS and not _may_be_code(word.key)
    if word.opens and line.label is None and not (word.upper or line.titled or _may_be_code(word.key)):
        return probability >= BEYOND_DOUBT and acts_rarely(line.text, word.start, len(line.text))
    if out or len(word.key) == 1:
        return False
    least = RARE_WORD_NAME if is_rare_word(word.key) else WORD_NAME
    if probability < least and of_a_person(line, word.start, word.end):
        least = SLOT_NAME
    if probability < least and beside_a_person(line, word.start, word.end):
        least = LISTED_NAME
    return probability >= least or titled(line.text[max(0, word.start - LONGEST_TITLE) : word.start])


def _may_be_code(key: str) -> bool:
    """Whether a word is of a family from which clients' codes are taken."""
    return any(key in family for family in code_families().values())


def weighed(sightings: Iterable[Sighting]) -> list[Sighting]:
    """One sighting for each place, with what the recogniser says of it among the cues.

    Where the lists see a name, theirs are the ends: the model is added only where they see none, or where it surely
    reads on over words that the lists do not take for names ("Jocasta Reyle", of which they know one).
    """
    sightings = list(sightings)
    longer = [s for s in sightings if s.source == "built" or (s.source == "model" and _surely(s))]
    sightings = [s for s in sightings if s.source == "model" or not any(_part_of(s, whole) for whole in longer)]
    found: dict[tuple[int, int, int], Sighting] = {}
    taken: dict[int, list[tuple[int, int]]] = {}
    for seen in sorted(sightings, key=lambda s: (s.source == "model", s.source == "built", -len(s.keys))):
        places = taken.setdefault(id(seen.line), [])
        if seen.source in ("model", "built") and any(s < seen.end and seen.start < e for s, e in places):
            continue
        places.append((seen.start, seen.end))
        found.setdefault((id(seen.line), seen.start, seen.end), seen)
    return [replace(s, cues=(*_kept(s), *_said(s))) for s in found.values()]


SURELY = Cue("surely", 0.0)
"""What tells `forms` that neither an article nor a preposition speaks against a name here."""
_ACTS = frozenset({"verb", "statement", "human", "third", "action", "pronoun"})


def _kept(seen: Sighting) -> tuple[Cue, ...]:
    """The cues of a sighting; a place in which somebody acts does not act ("my aunt in Verona kept a shop").

    What surely reads as a person after "of", "to" or "at" is no thing or place of that name ("my first impression of
    Orathai", "looked at Kyaw").
    """
    if seen.line.text[: seen.start].endswith((" of ", " of\xa0", " to ", " at ")) and _beyond_doubt(seen):
        seen = replace(seen, cues=(*seen.cues, SURELY))
    within = seen.line.text[: seen.start].endswith((" in ", " at ", " near "))
    read = any(n[2] == "PLACE" and n[3] >= CERTAIN and _covers(n, seen) for n in seen.line.named or ())
    return tuple(c for c in seen.cues if c.kind not in _ACTS) if within and read else seen.cues


def _beyond_doubt(seen: Sighting) -> bool:
    """Whether a full name, or a word that may be one, is read as a person beyond doubt."""
    full = len(seen.keys) > 1
    known = full or status(seen.keys[0]) in (Status.GIVEN, Status.SURNAME, Status.UNKNOWN)
    least = SURE if full else OPENING
    return known and any(n[2] == "PERSON" and n[3] >= least and _covers(n, seen) for n in seen.line.named or ())


def _surely(seen: Sighting) -> bool:
    least = SURE_PAIR if len(seen.keys) == 2 else SURE
    return len(seen.keys) > 1 and any(
        kind == "PERSON" and probability >= least and start <= seen.start and seen.end <= end
        for start, end, kind, probability in seen.line.named or ()
    )


def _part_of(seen: Sighting, whole: Sighting) -> bool:
    """Whether a sighting is a part of a longer one at its place."""
    return (
        seen.line is whole.line
        and whole.start <= seen.start
        and seen.end <= whole.end
        and len(seen.keys) < len(whole.keys)
    )


def _said(seen: Sighting) -> Iterator[Cue]:
    over = [n for n in seen.line.named or () if n[0] < seen.end and seen.start < n[1]]
    persons = [n[3] for n in over if n[2] == "PERSON" and _covers(n, seen)]
    if persons and max(persons) >= CERTAIN:
        listed = LISTED_WEIGHT if seen.line.titled and only_people(seen.line) else 0.0
        yield Cue("model", _worth(seen, max(persons)) + listed, None, "reads as a person's name")
    elif (persons and beside_a_person(seen.line, seen.start, seen.end)) or (
        over and over[0][2] == "AUTHOR" and seen.has("asked-of") and status(seen.keys[0]) is Status.UNKNOWN
    ):
        yield Cue("model", WORD_WEIGHT)
    elif over and over[0][3] >= CERTAIN and _speaks_against(over[0], seen):
        yield Cue(_AGAINST[over[0][2]], -1.0)


def _speaks_against(named: NameSpan, seen: Sighting) -> bool:
    """Whether the recogniser sees something else than a person here; a journey goes to no certain given name."""
    return named[2] in _AGAINST and _covers(named, seen) and not (named[2] == "PLACE" and _only_given(seen))


def _only_given(seen: Sighting) -> bool:
    """Whether one word is a given name and no place: "handed over to Benedikt" is no journey."""
    return len(seen.keys) == 1 and status(seen.keys[0]) is Status.GIVEN and not is_place(seen.keys[0])


def _worth(seen: Sighting, probability: float) -> float:
    kind = status(seen.keys[0])
    if len(seen.keys) > 1:
        surely = seen.line.titled and kind is not Status.GIVEN and probability >= BEYOND_DOUBT
        return TITLED_WEIGHT if surely else PERSON_WEIGHT
    if kind is Status.GIVEN:
        return PERSON_WEIGHT
    if kind is Status.UNKNOWN and probability >= (ALONE if _alone(seen) else OPENING if seen.opens else INSIDE):
        return UNLISTED_WEIGHT + (seen.line.titled and probability >= BEYOND_DOUBT)
    if kind is Status.MAYBE and seen.keys[0] not in CALENDAR:
        return _worth_of_maybe(seen, probability)
    if kind is Status.SURWORD and not seen.opens and probability >= BEYOND_DOUBT:
        known = _may_be_code(seen.keys[0]) or seen.keys[0] in public_families() or is_place(seen.keys[0])
        return WORD_WEIGHT if known else RARE_WEIGHT
    if kind is Status.WORD and (not seen.opens or beside_a_person(seen.line, seen.start, seen.end)):
        return WORD_NAME_WEIGHT
    if kind is Status.WORD and is_rare_word(seen.keys[0]) and seen.has("human", "verb", "statement"):
        return RARE_WEIGHT
    if kind in (Status.MAYBE, Status.SURWORD, Status.WORD):
        return WORD_WEIGHT
    if seen.opens and not (kind is Status.SURNAME and probability >= FAMILY_ALONE):
        return DOUBTFUL_WEIGHT
    return PERSON_WEIGHT


def _alone(seen: Sighting) -> bool:
    """Whether a name is all that stands in a line or cell."""
    return seen.line.text.strip(" .,") == seen.text


def _worth_of_maybe(seen: Sighting, probability: float) -> float:
    """What it weighs for a given name that also is a word or a place."""
    place = is_place(seen.keys[0])
    rare = not is_word(seen.keys[0]) and not (place and _beside_place(seen))
    if rare and probability >= (WORD_NAME if place else BEYOND_DOUBT):
        return RARE_WEIGHT
    if (
        probability >= BEYOND_DOUBT
        or (not seen.opens and probability >= MAYBE_INSIDE)
        or (rare and not seen.opens and (probability >= INSIDE or not place))
    ):
        return PERSON_WEIGHT
    return LIKELY_WORD_WEIGHT if probability >= INSIDE else WORD_WEIGHT


def _beside_place(seen: Sighting) -> bool:
    """Whether the recogniser reads the word right before or after as a place ("in Georgia and Jordan")."""
    text = seen.line.text
    gaps = (
        text[end : seen.start] if end <= seen.start else text[seen.end : start]
        for start, end, kind, _ in seen.line.named or ()
        if kind == "PLACE"
    )
    return any(_JOINED.fullmatch(gap) for gap in gaps)


_JOINED = re.compile(r"(?:,|/| or| and| &|, and|, or) ?")


def _covers(named: NameSpan, seen: Sighting) -> bool:
    """Whether the recogniser's span is the sighting, or holds it as a part."""
    return named[0] <= seen.start and seen.end <= named[1] + 1
