"""What the model of fields sees of an entry's words: shapes, marks, and a few kinds of words, with their neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.references.vocabulary import GIVEN_NAMES, ORGANISATION_WORDS, PUBLISHERS

TOKEN = re.compile(r"\S+")
MOST_TOKENS = 160
"""Words of an entry that are looked at; longer ones are several works, or no entry."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d[a-h]?")
_BARE = re.compile(r"^\W+|\W+$")
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


@dataclass(frozen=True, slots=True)
class _Seen:
    """What one word is by itself."""

    word: str
    shape: str
    behind: str
    """The mark behind it."""
    before: str
    kind: str


def features_of(text: str) -> tuple[list[tuple[int, int]], list[list[str]]]:
    """(places of the words, what is seen of each) of an entry on one line."""
    places = [m.span() for m in TOKEN.finditer(text)][:MOST_TOKENS]
    words = [text[a:b] for a, b in places]
    seen = [_seen(word) for word in words]
    found = []
    quoted, dated, edited = False, 0, False
    count = len(seen)
    for n, one in enumerate(seen):
        quoted = quoted or bool(one.before and one.before[-1] in _OPENS)
        dated += one.kind == "year"
        state = f"q{quoted:d}y{min(dated, 2)}e{edited:d}"
        found.append(_of(seen, n, state, (n * 8) // count))
        if quoted and any(c in _CLOSES for c in one.behind):
            quoted = False
        edited = edited or one.kind == "in" or one.kind == "editor"
    return places, found


def _of(seen: Sequence[_Seen], n: int, state: str, part: int) -> list[str]:
    one = seen[n]
    got = [
        "1", f"w={one.word}", f"s={one.shape}", f"k={one.kind}", f"b={one.behind}", f"a={one.before}", f"st={state}",
        f"p={part}", f"s|b={one.shape}|{one.behind}", f"e={one.word[-3:]}", f"k|st={one.kind}|{state}",
    ]  # fmt: skip
    for by in (-2, -1, 1, 2):
        at = n + by
        if not 0 <= at < len(seen):
            got.append(f"{by}out")
            continue
        other = seen[at]
        got += [f"{by}s={other.shape}", f"{by}k={other.kind}", f"{by}b={other.behind}", f"{by}a={other.before}"]
        if abs(by) == 1:
            got += [f"{by}w={other.word}", f"{by}s|s={other.shape}|{one.shape}", f"{by}kk={other.kind}|{one.kind}"]
    if n:
        got += [f"-1b|s={seen[n - 1].behind}|{one.shape}", f"-1b|st={seen[n - 1].behind}|{state}"]
    return got


def _seen(written: str) -> _Seen:
    bare = _BARE.sub("", written)
    at = written.find(bare) if bare else len(written)
    return _Seen(
        bare.lower()[:20] if not any(c.isdigit() for c in bare) else re.sub(r"\d", "0", bare)[:12],
        _shape(bare),
        written[at + len(bare) :][:3],
        written[:at][-2:],
        _kind(bare),
    )


def _shape(bare: str) -> str:
    if not bare:
        return "."
    if any(c.isdigit() for c in bare):
        return "y" if _YEAR.fullmatch(bare) else f"0{min(len(bare), 4)}" if bare.isdigit() else "0x"
    if bare.isupper():
        return f"A{min(len(bare), 3)}"
    return "Aa" if bare[0].isupper() and bare[1:].islower() else "AaA" if bare[0].isupper() else "a"


def _kind(bare: str) -> str:
    low = bare.lower().rstrip(".")
    if _YEAR.fullmatch(bare):
        return "year"
    for kind, words in _KINDS:
        if low in words:
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
