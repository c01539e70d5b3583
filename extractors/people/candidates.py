"""Where a name may stand: spans of words that look like one, each with the evidence around it.

The seam for other finders: whatever yields `Sighting`s (a statistical model, say) is one more source beside
`by_shape`; everything after this module works on sightings only.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.model import Part, PersonRole, Role
from extractors.people.authors import full_names
from extractors.people.cues import Cue, around
from extractors.people.lexicon import Status, keys, not_people, status
from extractors.people.lines import Line
from extractors.people.lookalikes import bare, body_end, lookalike, names_nobody, names_thing
from extractors.people.relations import person_after
from extractors.people.words import FUNCTION_WORDS, PARTICLES, Word, runs

LONGEST_NAME = 5
"""Words; longer runs of capitals are titles of works or organisations."""
FULL, LIKELY, POSSIBLE = 3.0, 2.0, 1.0
"""What a span weighs by itself; `forms.ENOUGH` (2.0) is what a person needs."""

NOBODY = -9.0
"""What a span weighs that another source proposes and that names a body, a place or a date."""
_AUXILIARY = frozenset("will may can hope mark grant sue bill pat rose dawn".split())
"""Given names that open sentences as verbs: "Will Sarah come?"."""
KIN = frozenset("auntie aunty aunt uncle nana granny grandma grandad".split())
"""Words of kinship that are part of what a person is called (Aunt Mary)."""
_KINSHIP = Cue("role", 3.0, PersonRole.FAMILY, "is called by a word of kinship")
_NAMES = (Status.GIVEN, Status.MAYBE, Status.SURNAME, Status.UNKNOWN)

_SEPT = frozenset("ni nic mac mhic ui o van von de da di del la le al el abu bin bint ibn dos st san ter ten".split())
"""Capitalised particles that stand before a family name (Siobhán Ní Bhriain)."""
_LABEL_NOUNS = frozenset(
    "client coachee mentee appendix annex option options plan section group figure table part unit learner candidate"
    " participant person leader executive question answer vitamin team class grade level band block ward wing room gate"
    " terminal platform site zone area phase step stage item point scenario case exhibit schedule column row type"
    " category theory factor hepatitis".split()
)
"""Nouns that a letter numbers: Client A, Appendix K, Vitamin K."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A span that may be a person's name."""

    line: Line
    start: int
    end: int
    """Characters, without title and possessive."""
    keys: tuple[str, ...]
    base: float
    """Weight of the words themselves."""
    cues: tuple[Cue, ...]
    opens: bool
    """Opens a sentence, where capitals say nothing."""
    source: str = "shape"
    upper: bool = False

    @property
    def text(self) -> str:
        """What stands there."""
        return self.line.text[self.start : self.end]

    def has(self, *kinds: str) -> bool:
        """Whether a cue of one of these kinds stands around it."""
        return any(c.kind in kinds for c in self.cues)


def by_shape(line: Line) -> Iterator[Sighting]:
    """Capitalised words of a line that may name a person, longest span at each place."""
    if line.listed:
        return
    if line.block.part in (Part.PROPERTIES, Part.FILENAME):
        yield from _of_apparatus(line)
        return
    if (turned := _turned(line)) is not None:
        yield turned
        return
    for first, last in runs(line.text, line.words):
        run = line.words[first:last]
        for a, b in _names_in(run, line):
            yield sighting(line, run[a:b])


def sighting(line: Line, found: tuple[Word, ...], source: str = "shape") -> Sighting:
    """Some words of a line as a sighting, with their weight and the cues around them."""
    nobody = False
    if source != "shape":
        found = bare(found)
        first = bisect_left(line.words, found[0].start, key=lambda w: w.start)
        nobody = names_nobody(line.text, line.words, first, asked=_asked(line, found[0]))
        nobody = nobody or (len(found) == 1 and len(found[0].text) == 1)
    start, end = found[0].start, found[-1].end
    if (
        len(found[-1].text) == 1
        and len(found) > 1
        and line.text[end : end + 1] == "."
        and not _ends_sentence(line.text, end)
    ):
        end += 1
    return Sighting(
        line,
        start,
        end,
        tuple(w.key for w in found),
        NOBODY if nobody else _weight(found, line),
        () if nobody else (*around(line, start, end), *([_KINSHIP] if found[0].key in KIN and len(found) > 1 else [])),
        found[0].opens,
        source,
        all(w.upper for w in found),
    )


def _turned(line: Line) -> Sighting | None:
    """The name in a field that holds nothing but "Family, Given"."""
    if line.label is None or len(line.words) != 2 or not all(w.capital for w in line.words):
        return None
    family, given = line.words
    if line.text[family.end : given.start].strip() != "," or status(given.key) is Status.WORD:
        return None
    cues = around(line, family.start, given.end)
    return Sighting(line, family.start, given.end, (given.key, family.key), FULL, cues, False)


def _ends_sentence(text: str, dot: int) -> bool:
    """Whether a dot after a closing initial ends the sentence ("I met Sarah K. She was late")."""
    return bool(re.match(r"\.\s+[A-Z]", text[dot:])) or not text[dot + 1 :].strip()


def _kind(word: Word, line: Line, *, named: bool = False) -> Status:
    """Status of a word at its place; capitals within ordinary text are an abbreviation unless a list knows them."""
    found = status(word.key)
    if word.upper and found is not Status.INITIAL and not named:
        if line.label is not None or line.titled:
            return found if len(word.text) > 3 or found is Status.GIVEN else Status.WORD
        return Status.WORD
    return Status.WORD if found is Status.UNKNOWN and _CODE.search(word.text) else found


_CODE = re.compile(
    r"^[A-Z]{2,}[a-z]{1,2}$"
    r"|(?<!^Mc)(?<!^Mac)(?<!^Nic)(?<!^Mhic)(?<!^De)(?<!^Di)(?<!^Le)(?<!^La)(?<!^Fitz)(?<!^Van)(?<=[a-z])[A-Z]"
    r"|-[A-Z]{2,}$"
)
"""Plurals of abbreviations (ACs) and capitals inside a word (SciScore), which products have and names have not."""


def _names_in(run: tuple[Word, ...], line: Line) -> Iterator[tuple[int, int]]:
    """(first, last + 1) within a run of capitalised words of each part that may be a name."""
    i = 0
    while i < len(run):
        known = _known_at(run, i)
        if known:
            yield i, known
            i = known
            continue
        body = body_end(line.text, run, i, asked=_asked(line, run[i]))
        if body or not run[i].capital or not _starts(run, i, line):
            i = body or i + 1
            continue
        j = _extent(run, i, line)
        j = _without_place(run, i, j)
        if j > i and not all(status(w.key) is Status.INITIAL for w in run[i:j]):
            yield i, j
        i = max(j, i + 1)


def _known_at(run: tuple[Word, ...], i: int) -> int:
    """Position after the full name of a theorist or public figure that starts at i; 0 if none does."""
    for j in range(min(len(run), i + 4), i + 1, -1):
        if tuple(w.key for w in run[i:j]) in full_names():
            return j
    return 0


def _starts(run: tuple[Word, ...], i: int, line: Line) -> bool:
    word = run[i]
    following = run[i + 1] if i + 1 < len(run) else None
    if lookalike(line.text, word, following):
        return False
    kind = _kind(word, line, named=word.upper and following is not None and following.upper)
    if word.key in KIN and following is not None and _kind(following, line) in _NAMES:
        return True
    if kind is Status.INITIAL:
        if labelled_letter(line, word.start) or (following is not None and following.opens and len(word.text) == 1):
            return False
        return following is not None and word.key != "i" and not (word.opens and word.key == "a")
    if kind is Status.MAYBE and word.opens and word.key in _AUXILIARY and following is not None:
        return status(following.key) not in (Status.GIVEN, Status.WORD)
    if kind is Status.SURWORD:
        after = status(following.key) if following is not None else Status.WORD
        if person_after(line.text[word.end : word.end + 60]):
            return True
        return _asked(line, word) or (after in (Status.GIVEN, Status.UNKNOWN) and not word.opens and not line.titled)
    if kind is Status.WORD:
        return following is not None and status(following.key) is Status.SURNAME and _fills_field(run, line)
    return not (kind is Status.UNKNOWN and len(word.key) < 3 and not _asked(line, word))


def labelled_letter(line: Line, start: int) -> bool:
    """Whether the letter at `start` numbers the noun before it (Client A)."""
    match = _NOUN_BEFORE.search(line.text[max(0, start - 20) : start])
    return match is not None and match[1].lower().removesuffix("s") in _LABEL_NOUNS


_NOUN_BEFORE = re.compile(r"(\w+)\.?[ \xa0]$")


def _asked(line: Line, word: Word) -> bool:
    """Whether a form's field, or a title before the word, asks for a name here."""
    before = line.text[max(0, word.start - 14) : word.start]
    return line.label is not None or line.block.role is Role.DELETED or bool(_TITLED_OR_FIELD.search(before))


_TITLED_OR_FIELD = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|CSM|RSM|Sgt|SSgt|Cpl|LCpl|Cllr|Revd?|Capt|Lt|Col|Cdr"
    r"|Maj|Insp|Supt|Fr|Padre|Pastor|Sheikh|Imam|Rabbi)\.?[ \xa0]$|:\s*$"
)


def _extent(run: tuple[Word, ...], i: int, line: Line) -> int:
    """Position after the last word of the name that starts at i."""
    given = status(run[i].key) in (Status.GIVEN, Status.MAYBE, Status.INITIAL) or run[i].key in KIN
    j = i + 1
    while j < len(run) and j - i < LONGEST_NAME:
        word = run[j]
        if run[j - 1].opens and j - 1 > i:
            break
        if not word.capital:
            if word.key in PARTICLES:
                j += 1
                continue
            break
        if word.key in _SEPT and j + 1 < len(run) and run[j + 1].capital:
            j += 1
            continue
        kind = _kind(word, line, named=run[j - 1].upper and run[i].upper)
        if kind in _NAMES or (
            kind is Status.INITIAL and (word.key not in "ia" or line.text[word.end : word.end + 1] == ".")
        ):
            j += 1
            continue
        if kind is Status.SURWORD and (given or (j == i + 1 and not (line.titled or run[i].upper))):
            j += 1
            continue
        if (
            kind is Status.WORD
            and j == i + 1
            and (_fills_field(run, line) or (given and _word_as_surname(run, i, j, line)))
        ):
            j += 1
        break
    while j > i + 1 and not run[j - 1].capital:
        j -= 1
    return j


def _fills_field(run: tuple[Word, ...], line: Line) -> bool:
    """Whether two or three capitalised words are all that a person's field of a form holds."""
    asked = line.label is not None and line.label.role is not None
    return asked and 2 <= len(run) <= 3 and len(run) == len(line.words) and not_listed(run)


def not_listed(run: tuple[Word, ...]) -> bool:
    """Whether no word of a run is of those that never name people."""
    return not any(w.key in not_people() or w.upper or names_thing(w.key) for w in run)


def _word_as_surname(run: tuple[Word, ...], i: int, j: int, line: Line) -> bool:
    """An ordinary word closes a name (Sarah Bright) if the given name is certain and capitals mean something here."""
    word = run[j]
    if word.upper or line.titled or status(run[i].key) is not Status.GIVEN:
        return False
    if names_thing(word.key) or re.match(r"[ \xa0]\d", line.text[word.end : word.end + 2]):
        return False
    return (
        j + 1 == len(run) and word.key not in keys("places.txt") and status(word.key) is Status.WORD and _free(word.key)
    )


def _free(key: str) -> bool:
    from_lists = key in keys("proper.txt")
    return (
        not from_lists
        and len(key) > 2
        and key not in FUNCTION_WORDS
        and key in keys("words.txt")
        and not key.endswith(("ing", "tion", "ment", "ness", "ship", "ly", "ed"))
    )


def _without_place(run: tuple[Word, ...], i: int, j: int) -> int:
    """A span that is a known place ("Milton Keynes") is no name."""
    phrase = " ".join(w.key for w in run[i:j])
    return i if j - i > 1 and phrase in keys("places.txt") else j


def _weight(found: tuple[Word, ...], line: Line) -> float:
    kinds = [status(w.key) for w in found if w.capital]
    if len(kinds) == 1:
        return _single(kinds[0], found[0], line)
    first, rest = kinds[0], kinds[1:]
    named = any(k in (Status.SURNAME, Status.GIVEN) for k in rest)
    if found[0].key in KIN or first is Status.GIVEN:
        weight = FULL
    elif first is Status.MAYBE:
        weight = 2.5 if named else LIKELY if Status.UNKNOWN in rest else POSSIBLE
    elif first is Status.INITIAL:
        weight = LIKELY if named or (Status.UNKNOWN in rest and not found[0].opens) else POSSIBLE
    elif any(k is Status.GIVEN for k in rest) or any(
        "-" in w.key and status(w.key) is Status.UNKNOWN for w in found[1:]
    ):
        weight = LIKELY
    else:
        weight = (
            LIKELY
            if named and not line.titled
            else 1.5
            if first is not Status.SURWORD and not line.titled
            else POSSIBLE
        )
    if line.titled and first is not Status.GIVEN:
        weight -= 1.5
    return weight


def _single(kind: Status, word: Word, line: Line) -> float:
    if kind is Status.MAYBE and not word.opens and word.key not in keys("places.txt"):
        return POSSIBLE - (line.titled or word.upper)
    weight = {Status.GIVEN: LIKELY, Status.SURNAME: 0.5, Status.SURWORD: -0.5, Status.WORD: -2.0}.get(kind, 0.0)
    if kind in (Status.MAYBE, Status.SURWORD) and word.opens and line.label is None:
        weight -= 0.5
    if line.titled and kind is not Status.GIVEN:
        weight -= 1.0
    return weight


def _of_apparatus(line: Line) -> Iterator[Sighting]:
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
