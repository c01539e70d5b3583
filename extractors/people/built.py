"""Names told by how they are built, whatever their words mean in English: "Ha Thi Men", "Bay Nguyen", "Md Rafiq Islam".

Where an origin has few family names, or words that are only ever part of a name, these make a name of the short words
beside them, of which many are English words too. From general knowledge of how names are built.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.model import Part
from extractors.people.lexicon import Status, is_word, not_people, status
from extractors.people.lines import Line
from extractors.people.sightings import Sighting, sighting
from extractors.people.words import FUNCTION_WORDS, Word, runs

_FAMILIES = frozenset(
    "nguyen tran pham huynh phan vu vo dang bui ngo duong dinh doan truong hoang trinh luong quach phung vuong dao luu"
    " khuong nghiem thach tieu lieu giang".split()
)
"""Vietnamese family names that mean nothing in English."""
_SHORT_FAMILIES = frozenset("le do ho to ha la ta ly mai cao lam long tang dam mac chu chau kieu thai ton tong".split())
"""Vietnamese family names that are words or names elsewhere: they need a middle name to be told by."""
_TELLING = _FAMILIES | _SHORT_FAMILIES
_MIDDLE = frozenset(("thi", "van"))
_SYLLABLE = re.compile(
    r"(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?"
    r"(?:[aeiouy]|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|ieu|yeu|oai|oay|uay|uoi|uou|uya|uye|uyu)"
    r"(?:c|ch|m|n|ng|nh|p|t)?"
)
"""A Vietnamese word as it is written without accents."""
_SHORTENED = frozenset(("Md", "Mohd", "Muhd", "Mst", "Mosst"))
"""Given names as they are shortened before the name that somebody is called by, in Bengal and Malaya."""
_CALLED = (Status.GIVEN, Status.MAYBE, Status.SURNAME, Status.UNKNOWN, Status.SURWORD)
MOST_GIVEN = 3
"""Words after a family name or a shortened one."""


def by_build(line: Line) -> Iterator[Sighting]:
    """Names of a line that are told by how they are built."""
    if line.listed or line.block.part in (Part.PROPERTIES, Part.FILENAME):
        return
    if not any(w.capital and (w.key in _TELLING or w.text in _SHORTENED) for w in line.words):
        return
    for first, last in runs(line.text, line.words):
        run = line.words[first:last]
        i = 0
        while i < len(run):
            size = _family_first(run, i) or _family_last(run, i) or _shortened(run, i)
            if size:
                yield sighting(line, run[i : i + size], "built", sure=True)
            i += size or 1


def _family_first(run: tuple[Word, ...], i: int) -> int:
    """Words of a name at i whose Vietnamese family name comes first; 0 if none does."""
    certain = run[i].key in _FAMILIES
    if not (certain or run[i].key in _SHORT_FAMILIES) or run[i].possessive:
        return 0
    size = 1
    while i + size < len(run) and size <= MOST_GIVEN and not run[i + size - 1].possessive and _part(run[i + size]):
        size += 1
    middle = size > 2 and run[i + 1].key in _MIDDLE
    return size if middle or (certain and size > 1) else 0


def _family_last(run: tuple[Word, ...], i: int) -> int:
    """Words of a name at i that ends in a Vietnamese family name, the first of them no word that opens a sentence."""
    if (run[i].opens and is_word(run[i].key)) or not _part(run[i]) or run[i].possessive:
        return 0
    for size in (2, 3):
        words = run[i : i + size]
        if len(words) == size and words[-1].key in _FAMILIES and all(_part(w) and not w.possessive for w in words[:-1]):
            return size
    return 0


def _part(word: Word) -> bool:
    """Whether a word can be a part of a Vietnamese name."""
    return (
        word.capital
        and _SYLLABLE.fullmatch(word.key) is not None
        and word.key not in FUNCTION_WORDS
        and (word.key in _MIDDLE or word.key not in not_people())
    )


def _shortened(run: tuple[Word, ...], i: int) -> int:
    """Words of a name at i that opens with a shortened given name; 0 if none does."""
    if run[i].text not in _SHORTENED:
        return 0
    size = 1
    while i + size < len(run) and size <= MOST_GIVEN and run[i + size].capital and _calls(run[i + size]):
        size += 1
    return size if size > 1 else 0


def _calls(word: Word) -> bool:
    return status(word.key) in _CALLED or (len(word.text) > 1 and not word.upper and word.key not in not_people())
