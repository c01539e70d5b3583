"""Where a name starts and ends within a run of capitalised words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.people.authors import full_names
from extractors.people.evidence import titled
from extractors.people.lexicon import Status, is_place, keys, not_people, status
from extractors.people.lines import Line
from extractors.people.lookalikes import CALENDAR, body_end, dated, lookalike, names_thing
from extractors.people.relations import person_after
from extractors.people.sightings import EPITHETS, KIN, asked, plain_title
from extractors.people.words import FUNCTION_WORDS, PARTICLES, Word

LONGEST_NAME = 5
"""Words; longer runs of capitals are titles of works or organisations."""
AUXILIARY = frozenset("will may can hope mark grant sue bill pat rose dawn".split())
"""Given names that open sentences as verbs: "Will Sarah come?"."""
_NAMES = (Status.GIVEN, Status.MAYBE, Status.SURNAME, Status.UNKNOWN)
_SEPT = frozenset("ni nic mac mhic ui o van von de da di del la le al el abu bin bint ibn dos st san ter ten".split())
"""Capitalised particles that stand before a family name (Siobhán Ní Bhriain)."""
_LABEL_NOUNS = frozenset(
    "client coachee mentee appendix annex option options plan section group figure table part unit learner candidate"
    " participant person leader executive question answer vitamin team class grade level band block ward wing room gate"
    " terminal platform site zone area phase step stage item point scenario case exhibit schedule column row type"
    " high low category theory factor hepatitis".split()
)
"""Nouns that a letter numbers: Client A, Appendix K, Vitamin K."""


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


def names_in(run: tuple[Word, ...], line: Line) -> Iterator[tuple[int, int]]:
    """(first, last + 1) within a run of capitalised words of each part that may be a name."""
    i = 0
    while i < len(run):
        known = _known_at(run, i)
        if known:
            yield i, known
        if known := known or _town_at(run, i, line):
            i = known
            continue
        body = body_end(line.text, run, i, asked=asked(line, run[i]))
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


def _town_at(run: tuple[Word, ...], i: int, line: Line) -> int:
    """Position after the town of several words that starts at i ("Lyme Regis"); 0 if none does."""
    for j in range(min(len(run), i + 4), i + 1, -1):
        if " ".join(w.key for w in run[i:j]) in keys("towns.txt") and not asked(line, run[i]):
            return j
    return 0


def _starts(run: tuple[Word, ...], i: int, line: Line) -> bool:
    word = run[i]
    following = run[i + 1] if i + 1 < len(run) else None
    if lookalike(line.text, word, following) or _is_epithet(word, following, line):
        return False
    kind = _kind(word, line, named=word.upper and following is not None and following.upper)
    if word.key in KIN and following is not None and _kind(following, line) in _NAMES:
        return True
    if kind is Status.INITIAL:
        if labelled_letter(line, word.start) or (following is not None and following.opens and len(word.text) == 1):
            return False
        return following is not None and word.key != "i" and not (word.opens and word.key == "a")
    if kind is Status.MAYBE and word.opens and word.key in AUXILIARY and following is not None:
        after = status(following.key)
        if after in (Status.GIVEN, Status.WORD) or (after is Status.MAYBE and word.key in CALENDAR):
            return False
        return not asks(line.text, following.end)
    if kind is Status.SURWORD:
        after = status(following.key) if following is not None else Status.WORD
        if person_after(line.text[word.end : word.end + 60]):
            return True
        return asked(line, word) or (after in (Status.GIVEN, Status.UNKNOWN) and not word.opens and not line.titled)
    if kind is Status.WORD:
        if plain_title(line, word):
            return True
        if (
            following is not None
            and following.capital
            and status(following.key) in (Status.SURNAME, Status.UNKNOWN)
            and not not_people().intersection((word.key, following.key))
            and titled(line.text[max(0, word.start - 24) : word.start])
        ):
            return True
        return following is not None and status(following.key) is Status.SURNAME and _fills_field(run, line)
    return not (kind is Status.UNKNOWN and len(word.key) < 3 and not asked(line, word))


def _is_epithet(word: Word, following: Word | None, line: Line) -> bool:
    """Whether a word is what is said of the given name after it and no part of the name."""
    given = following is not None and status(following.key) is Status.GIVEN
    return given and word.key in EPITHETS and not asked(line, word)


LONGEST_QUESTION = 300
"""Characters in which the mark at the end of a sentence is looked for."""


def asks(text: str, start: int) -> bool:
    """Whether the sentence from `start` on ends in a question mark: "Will Hope come back?"."""
    end = re.search(r"[.!?;](?=[\s\"”’)]|$)", text[start : start + LONGEST_QUESTION])
    return end is not None and end[0] == "?"


def labelled_letter(line: Line, start: int) -> bool:
    """Whether the letter at `start` numbers the noun before it (Client A)."""
    match = _NOUN_BEFORE.search(line.text[max(0, start - 20) : start])
    return match is not None and match[1].lower().removesuffix("s") in _LABEL_NOUNS


_NOUN_BEFORE = re.compile(r"(\w+)\.?[ \xa0]$")


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
        if parts_names(run, i, j):
            break
        if word.key in CALENDAR and dated(line.text, word) and not asked(line, run[i]):
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


def parts_names(run: tuple[Word, ...], i: int, j: int) -> bool:
    """Whether the initial at j opens another name than that with an initial at i: "B. Okello W. Lima-Hay"."""
    if j < i + 2 or j + 1 >= len(run) or len(run[i].text) > 1 or len(run[j].text) > 1:
        return False
    family = len(run[j - 1].text) > 1 and run[j - 1].key not in _SEPT
    return family and len(run[j + 1].text) > 1 and run[j + 1].capital


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
        j + 1 == len(run)
        and status(word.key) is Status.WORD
        and (
            titled(line.text[max(0, run[i].start - 24) : run[i].start])
            if word.key in keys("places.txt")
            else _free(word.key)
        )
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
    return i if j - i > 1 and is_place(phrase) else j
