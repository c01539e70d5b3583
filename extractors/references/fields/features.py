"""What the model of fields sees of an entry's words: shapes, marks, and a few kinds of words, with their neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from extractors.references.vocabulary import GIVEN_NAMES, ORGANISATION_WORDS, PUBLISHERS

TOKEN = re.compile(r"\S+")
MOST_TOKENS = 160
"""Words of an entry that are looked at; longer ones are several works, or no entry."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d[a-h]?")
_BARE = re.compile(r"^\W+|\W+$")
_DIGIT = re.compile(r"\d")
_OPENS, _CLOSES = "‘“\"'«„", "’”\"'»“"
_JOURNAL = frozenset(
    "journal review quarterly bulletin annals proceedings transactions magazine letters advances archives international"
    " studies research science sciences psychology management education conference symposium workshop handbook".split()
)
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug"
    " sep sept oct nov dec spring summer autumn winter".split()
)
_PRESS = frozenset("press publishing publishers publications books verlag editions house university".split()) | {
    word for name in PUBLISHERS for word in name.split() if len(name.split()) == 1
}
_PLACES = frozenset(
    "london york oxford cambridge boston chicago berlin paris amsterdam dordrecht heidelberg hoboken chichester"
    " abingdon maidenhead basingstoke farnham aldershot harlow hove san francisco thousand oaks newbury beverly"
    " englewood cliffs upper saddle river reading philadelphia washington toronto sydney edinburgh"
    " glasgow manchester bristol leeds stafford lichfield milton keynes new jersey ny ca ma nj dc uk usa".split()
)
_SMALL = frozenset("of the and in for on to a an de la et & with from at by as".split())


class Look(NamedTuple):
    """What a word looks like, whatever the word: few kinds of words look differently.

    A tuple, as `Seen` is: they are made and compared for every word, and that takes a third of a record's time.
    """

    shape: str
    behind: str
    """The mark behind it."""
    before: str
    kind: str


class Seen(NamedTuple):
    """What one word is by itself."""

    word: str
    """In small letters, figures as noughts."""
    look: Look
    quotes: tuple[bool, bool]
    """Whether a quotation opens, or closes, at it."""


def features_of(text: str) -> tuple[list[tuple[int, int]], list[list[str]]]:
    """(places of the words, what is seen of each) of an entry on one line.

    `scores` adds up the weights of the same without naming them one by one.
    """
    places = places_of(text)
    words = [seen(text[a:b]) for a, b in places]
    states = states_of(words)
    found = []
    for n, one in enumerate(words):
        got = [*of_look(one.look), *of_word("", one.word), *of_state(one.look, states[n]), of_part(n, len(words))]
        for by in REACH:
            at = n + by
            if not 0 <= at < len(words):
                got.append(beyond(by))
                continue
            got += of_neighbour(by, words[at].look)
            if abs(by) == 1:
                got += [*of_word(str(by), words[at].word), *of_pair(by, words[at].look, one.look)]
        if n:
            got.append(of_mark(words[n - 1].look, states[n]))
        found.append(got)
    return places, found


def places_of(text: str) -> list[tuple[int, int]]:
    """Places of the words of an entry on one line, the first `MOST_TOKENS` of them."""
    return [m.span() for m in islice(TOKEN.finditer(text), MOST_TOKENS)]


def states_of(words: Sequence[Seen]) -> list[str]:
    """What was passed before each word: an open quotation, years, the sign of an editor."""
    states = []
    quoted, dated, edited = False, 0, False
    for one in words:
        quoted = quoted or one.quotes[0]
        dated += one.look.kind == "year"
        states.append(f"q{quoted:d}y{min(dated, 2)}e{edited:d}")
        quoted = quoted and not one.quotes[1]
        edited = edited or one.look.kind in ("in", "editor")
    return states


# --- what is seen, by what it depends on ----------------------------------------------------------------------

REACH = (-2, -1, 1, 2)
"""Neighbours that are looked at."""
PARTS = 8
"""Parts of an entry, by which the place of a word is told."""


def of_look(look: Look) -> list[str]:
    """What is seen of a word, whatever the word."""
    return [
        "1", f"s={look.shape}", f"k={look.kind}", f"b={look.behind}", f"a={look.before}",
        f"s|b={look.shape}|{look.behind}",
    ]  # fmt: skip


def of_word(by: str, word: str) -> list[str]:
    """The word itself (`by` ""), or as the one before ("-1") or behind ("1") the one that is scored."""
    return [f"{by}w={word}"] if by else [f"w={word}", f"e={word[-3:]}"]


def of_neighbour(by: int, look: Look) -> list[str]:
    """A word that stands `by` words from the one that is scored."""
    return [f"{by}s={look.shape}", f"{by}k={look.kind}", f"{by}b={look.behind}", f"{by}a={look.before}"]


def of_pair(by: int, other: Look, one: Look) -> list[str]:
    """The one that is scored together with its neighbour before (-1) or behind it (1)."""
    pair = [f"{by}s|s={other.shape}|{one.shape}", f"{by}kk={other.kind}|{one.kind}"]
    return [*pair, f"-1b|s={other.behind}|{one.shape}"] if by == -1 else pair


def of_state(look: Look, state: str) -> list[str]:
    """What was passed before the word."""
    return [f"st={state}", f"k|st={look.kind}|{state}"]


def of_mark(before: Look, state: str) -> str:
    """The mark behind the word before, with what was passed."""
    return f"-1b|st={before.behind}|{state}"


def of_part(n: int, count: int) -> str:
    """In which part of an entry of so many words the n-th stands."""
    return f"p={n * PARTS // count}"


def beyond(by: int) -> str:
    """No word stands there: the entry begins or ends."""
    return f"{by}out"


def seen(written: str) -> Seen:
    """What a word is by itself. In: the word with the marks around it."""
    if written.isalpha():
        bare, behind, before = written, "", ""
    else:
        bare = _BARE.sub("", written)
        at = written.find(bare) if bare else len(written)
        behind, before = written[at + len(bare) :][:3], written[:at][-2:]
    figures = not bare.isalpha() and _DIGIT.search(bare) is not None
    word = _DIGIT.sub("0", bare)[:12] if figures else bare.lower()[:20]
    quotes = (bool(before) and before[-1] in _OPENS, any(c in _CLOSES for c in behind))
    return Seen(word, Look(_shape(bare, figures), behind, before, _kind(bare, figures)), quotes)


def _shape(bare: str, figures: bool) -> str:
    if not bare:
        return "."
    if figures:
        return "y" if _YEAR.fullmatch(bare) else f"0{min(len(bare), 4)}" if bare.isdigit() else "0x"
    if bare.isupper():
        return f"A{min(len(bare), 3)}"
    return "Aa" if bare[0].isupper() and bare[1:].islower() else "AaA" if bare[0].isupper() else "a"


def _kind(bare: str, figures: bool) -> str:
    if figures and _YEAR.fullmatch(bare):
        return "year"
    low = bare.lower().rstrip(".")
    if kind := _KIND.get(low):
        return kind
    if low.startswith(("http", "www.", "doi", "10.")):
        return "address"
    return "number" if low[:1].isdigit() else ""


_KINDS = (
    ("in", frozenset({"in"})),
    ("editor", frozenset("ed eds editor editors hrsg edited".split())),
    ("edition", frozenset("edn edition rev revised".split())),
    ("pages", frozenset("p pp pages page".split())),
    ("volume", frozenset("vol volume no number issue iss".split())),
    ("web", frozenset("available accessed retrieved online from viewed internet".split())),
    ("thesis", frozenset("thesis dissertation phd report unpublished".split())),
    ("month", _MONTHS),
    ("small", _SMALL),
    ("journal", _JOURNAL),
    ("press", _PRESS),
    ("place", _PLACES),
    ("given", GIVEN_NAMES),
    ("body", ORGANISATION_WORDS),
)
_KIND = {word: kind for kind, words in reversed(_KINDS) for word in words}
"""Word -> its kind; of several kinds the one that stands first."""
