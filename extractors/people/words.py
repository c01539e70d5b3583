"""Words of a block and the capitalised runs among them."""

from __future__ import annotations

import re
from typing import NamedTuple

from extractors.people.lexicon import fold, keys

_WORD = re.compile(r"[^\W\d_]+(?:\xad[^\W\d_]*)*(?:['’ʼ‐‑-][^\W\d_]+)*")
_FILE_WORD = re.compile(r"[^\W\d_]+?(?=$|[\W\d_]|(?<=[a-zà-ÿ])[A-ZÀ-Þ])")
_PREFIXED = re.compile(r"(?:al|el|ul|abu|bin|ap|d|l|o|de|le|la)['’ʼ‐‑-][A-ZÀ-Þ]")
_POSSESSIVE = re.compile(r"['’ʼ](?:s|(?<=[^\W\d_a-z].)S)$")
_APOSTROPHES = ("'", "’")
_OPENS = re.compile(r"(?:^|[.!?:;•●▪◦·*…>|\n\t]|(?:^|\s)[–—-])[\s\"'“”‘’(\[]*$|[\"“‘(\[]$")
_ABBREVIATED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|St|[A-Z])\.\s*$")
_GAP = re.compile(r"[ \xa0]{1,2}|[ \xa0]['’](?=t[ \xa0])|\.[ \xa0]?|[ \xa0]?\n[ \xa0]?")
PARTICLES = frozenset(
    "de du van der den von al el bin bint binti ibn da das dos do di del dela della delos la le ap ab ferch ter"
    " ten te wa"
    " af zu zum vom y mac st na ben bat bar arap ul ur ud uz t".split()
)
"""Lower-case words that can stand inside a name ("Habib ur Rahman", "van 't Hof")."""

FUNCTION_WORDS = frozenset(
    "the and but for she her him his was has had who how why our you all not can may did got yes one two new old now"
    " its then they them that this what when with from here there have were will would day ltd nor yet let ask"
    " say see too"
    " also both some such than very just only once your more most much each even ever never next last first".split()
)
"""Short words that no capital makes a family name of (Sarah The)."""


JOINING = frozenset(
    "when whenever while if as after before because since until although though once with without for from to but and"
    " so then that whether unless where what how why did does has had would could should both between only like"
    " hi hello hey dear sorry yes no ok okay thanks later instead behind beside towards perhaps maybe".split()
)
"""Words that open a sentence, have their capital from that, and are no part of the name right after them."""

PAST_FORMS = frozenset(
    "arose ate awoke bade beat became been began bent bit bled blew bore bought bound bred broke brought built"
    " burnt burst came can caught chose clung could crept cut dealt did drank dreamt drew drove dug dwelt fed fell"
    " felt fled flew flung forbade forgave forgot fought found froze gave got grew ground had heard held hid hit"
    " hung hurt kept knelt knew laid lay leant leapt learnt led left lent let lit lost made meant met might"
    " mistook misunderstood overcame overheard paid put ran rang read rode rose said sang sank sat saw sent set"
    " shone shook shot shrank shut slept slid sold sought spelt spent spilt split spoke sprang spun stank stole"
    " stood strode strove struck stuck stung swam swept swore swung taught thought threw told took tore trod"
    " understood undertook went wept will withdrew withheld withstood woke won wore would wound wove wrote".split()
)
"""Past forms that do not end in -ed, and auxiliaries."""


class Word(NamedTuple):
    """One word, without possessive."""

    text: str
    key: str
    """Folded."""
    start: int
    end: int
    """Characters of the block's text."""
    capital: bool
    upper: bool
    """All capitals, two letters or more."""
    opens: bool
    """First of a sentence, cell, list item or quotation, where any word has a capital."""
    possessive: bool


def words(text: str, *, file_name: bool = False) -> tuple[Word, ...]:
    """The words of a text in order; in a file name, underscores and changes of case part words too."""
    found = []
    for match in (_FILE_WORD if file_name else _WORD).finditer(text):
        written = match[0]
        if written.isalpha() and written.islower() and not file_name:  # most words: nothing below applies to them
            start, end = match.span()
            owns = text[end : end + 1] in _APOSTROPHES and written[-1] in "sz"
            found.append(Word(written, written, start, end, False, False, False, owns))
            continue
        bare = _POSSESSIVE.sub("", written)
        start = match.start()
        if file_name and len(bare) == 1 and text[match.end() : match.end() + 1].isdigit():
            continue  # "U702", "V2": part of a code and no initial
        capital = bare[0].isupper() or bare[0].istitle() or bool(_PREFIXED.match(bare))
        found.append(
            Word(
                bare,
                fold(bare) if capital or file_name else bare,
                start,
                start + len(bare),
                capital,
                capital and len(bare) > 1 and bare.isupper(),
                capital and opens(text, start),
                len(bare) < len(written) or (text[match.end() : match.end() + 1] in _APOSTROPHES and bare[-1:] in "sz"),
            )
        )
    return tuple(found)


def opens(text: str, position: int) -> bool:
    """Whether what starts at `position` opens a sentence, cell, item or quotation."""
    before = text[max(0, position - 12) : position]
    if position > 12:
        before = "x" + before
    return bool(_OPENS.search(before)) and not _ABBREVIATED.search(before)


def runs(text: str, tokens: tuple[Word, ...]) -> list[tuple[int, int]]:
    """(first, last + 1) of every run of capitalised words, particles inside allowed (Erik de Haan)."""
    found: list[tuple[int, int]] = []
    i = 0
    while i < len(tokens):
        if not tokens[i].capital:
            i += 1
            continue
        j = i + 1
        while j < len(tokens) and _joined(text, tokens[j - 1], tokens[j]):
            step = _particles(text, tokens, j)
            if step == 0:
                break
            j += step
        found.append((i, j))
        i = j
    return found


def _particles(text: str, tokens: tuple[Word, ...], j: int) -> int:
    """How many words the run grows by at j: 1 for a capital, 2 or 3 for particles and a capital, else 0."""
    for step in range(3):
        if j + step >= len(tokens) or (step and not _joined(text, tokens[j + step - 1], tokens[j + step])):
            return 0
        if tokens[j + step].capital:
            return step + 1
        if tokens[j + step].key not in PARTICLES:
            return 0
    return 0


SHORT_NAME = 2
"""Letters of a shortened given name ("Gy. Halmos"), and of a name that ends a sentence ("Thanks, Jo. Start")."""


def _joined(text: str, a: Word, b: Word) -> bool:
    gap = text[a.end : b.start]
    if a.possessive or not _GAP.fullmatch(gap) or "\n" in gap:
        return False
    if "." not in gap or len(a.text) < SHORT_NAME:
        return True
    return len(a.text) == SHORT_NAME and b.key not in keys("words.txt")
