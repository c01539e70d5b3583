"""Runs the recogniser over sentences, one by one, in one thread, loaded once per process.

Eight bits take their scale from all that is read at once: together with others a sentence would be read a little
differently, and a change in one paragraph could change the names of another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from extractors.people.lexicon import Status, fold, is_place, is_word, not_people, status
from extractors.people.model.decode import Scores, decode
from extractors.people.model.pieces import CLOSE, OPEN, Token, tokens, vocabulary
from extractors.people.model.runtime import onnxruntime

WEIGHTS = Path(__file__).parent / "names.onnx"
LONGEST = 128
"""Pieces read at once, as in training; longer sentences are read in parts."""
LEAST = 0.7
"""Probability of a person from which one is reported; chosen on dev-ewt, where what lies below is mostly wrong."""
MOST_READ = 512
"""Pieces of one sentence that are read: longer ones are lists or have lost their punctuation, and the lists of names
still see all of it."""
MOST_CHARACTERS = 8 * MOST_READ
Apart = Sequence[tuple[int, int]]
"""Characters of a text that are known to name nobody whom anybody looks for."""

_TRIM = ' \t\n\xa0.,;:!?()[]{}<>"“”‘*•|/\\–—-_#@&+='
_POSSESSIVE = re.compile(r"[’'ʼ`]s?$")
_INITIALED = re.compile(r"(?:^|[\s.])[^\W\d_]$")
_TITLE = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lady|Lord|Rev|Revd|Reverend|Cllr|Captain|Capt|Sgt)\.?[ \xa0]+"
)
_INNER_CAPITAL = re.compile(r"[^\W\d_]")


class Named(NamedTuple):
    """A span that the recogniser takes for a name."""

    start: int
    end: int
    """Characters of the text, titles, possessives and punctuation at the ends left out."""
    kind: str
    """PERSON, AUTHOR (cited, or the eponym of a model), ORG or PLACE."""
    probability: float
    """0 to 1."""


@lru_cache(maxsize=1)
def _session() -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(str(WEIGHTS), options, providers=["CPUExecutionProvider"])


def can_hold_name(text: str, start: int, end: int, apart: Apart = ()) -> bool:
    """Whether a sentence (characters `start` to `end` of a text) is worth reading.

    It is if a capitalised word of it is on no list of ordinary words, places and products: words alone make no
    name (`recognised._plausible`). A word that opens it and is a family name too does not count, for any word has a
    capital there. So is one in which a word in small letters is a given name and nothing else. Words `apart` do not
    count, nor a month with a number beside it. A rare word of English may be a name where it has its capital inside
    the sentence, or opens it and acts ("Sorrel agreed to ring").
    """
    opening = True
    if acts_rarely(text, start, end):
        return True
    for match in _WORD.finditer(text, start, end):
        word = match[0]
        if word[0].isupper() or not word[0].islower():
            key = fold(word)
            may = word not in _NO_NAMES and (
                _may_be_name(key, opening) or (not (opening or word.isupper()) and _stands_out(text, match, key))
            )
        else:
            may = len(word) > 2 and status(word) is Status.GIVEN
        if may and not _stands_apart(text, match, apart):
            return True
        opening = False
    return False


def _stands_out(text: str, word: re.Match[str], key: str) -> bool:
    """Whether a word of English has a capital inside a sentence that it would not have there but for a name.

    A rare word, or one that has neither an article, an owner nor another capital beside it ("In front of Bay she ...").
    """
    if is_rare_word(key):
        return True
    if not is_word(key) or key in not_people() or is_place(key) or len(key) == 1 or _OF_WORK.search(key):
        return False
    before, after = text[max(0, word.start() - OWNER) : word.start()], text[word.end() : word.end() + 3]
    return _BEFORE_NAME.search(before) is not None and _CAPITAL_AFTER.match(after) is None


OWNER = 12
"""Characters before a word in which its article or owner stands."""
_BEFORE_NAME = re.compile(
    r"(?<![^\W_a-z])\b(?!(?:the|an?|my|our|your|her|his|its|their|this|that|these|each|every|no|some|any|new|of|in|and|for"
    r"|or) $)[a-z]+,? $"
)
_CAPITAL_AFTER = re.compile(r",? ?[^\W\d_a-z]|[-/(]| ?&")


def _stands_apart(text: str, word: re.Match[str], apart: Apart) -> bool:
    first, last = word.span()
    if any(start <= first and last <= end for start, end in apart):
        return True
    dated = word[0] in _MONTHS
    return dated and (_NUMBER_BEFORE.search(text, max(0, first - 6), first) or _NUMBER.match(text, last)) is not None


@lru_cache(maxsize=65536)
def _may_be_name(key: str, opening: bool) -> bool:
    kind = status(key)
    if kind is Status.SURWORD:
        return not (opening and is_word(key))
    return kind not in (Status.WORD, Status.INITIAL)


@lru_cache(maxsize=65536)
def is_rare_word(key: str) -> bool:
    """Whether a folded word is one of English that is too rare for the encoder to have it whole, and no post.

    Flowers, birds and stones that are given names seldom enough for the lists to have none of them.
    """
    known = is_word(key) and status(key) is Status.WORD and not (is_place(key) or key in not_people())
    return known and key.isalpha() and key not in vocabulary() and _OF_WORK.search(key) is None


_OF_WORK = re.compile(
    r"(?:er|or|ar|ist|ian|ant|ent|ee|ess|man|woman|men|person|mate|wife|ron|io|ie|child|kin|son|daughter|mother|father"
    r"|sister|brother|parent|head|lead|teen|folk|s|ed|ing|ion|ity|ism|ment|ship|hood|ance|ence|ly|able|ic|al|ous|ive)$"
)
"""Ends of words for posts and relations, and of words that are no names: many, done, abstract, said of something."""
_OPENS_ACTING = re.compile(
    r"[\s\"“‘'(]*([A-Z][a-z]{3,}) (?:(?:then|also|still|never|only|just|always|[a-z]+ly) )?"
    r"(?:(?:came|went|rang|took|gave|wrote|spoke|sat|chose|knew|saw|ran|threw|stood|wept|laughed|cried|smiled|nodded"
    r"|shrugged|sighed|arrived|wants?|says|tells|asks|thinks|knows|feels|laughs|cries|smiles)\b"
    r"|(?:[a-z]{3,}ed|told|said|felt|thought|made|left|kept|found|brought|got|let) (?:that|me|her|him|us|them|it|she|he"
    r"|they|I|if|whether|how|why|what|nothing|no|yes|so|to (?!(?:me|her|him|us|them|the|an?|my|our|all)\b)[a-z]+)\b)"
)
"""A word that opens a sentence and does something, which is not done to it ("Rota signed on 3 May")."""


def acts_rarely(text: str, start: int, end: int) -> bool:
    """Whether a rare word of English opens the sentence at characters `start` to `end` and does something."""
    found = _OPENS_ACTING.match(text, start, end)
    return found is not None and is_rare_word(fold(found[1]))


_WORD = re.compile(r"[^\W\d_]+")
_NO_NAMES = frozenset(
    "I Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March July September October"
    " November December Client Coach Coachee Mentor Mentee Session Supervisor English ILM GROW HR CPD NHS".split()
)
"""Capitalised words for which alone no sentence is read."""
_MONTHS = frozenset(("April", "May", "June", "August"))
"""Months that are given names too."""
_NUMBER_BEFORE = re.compile(r"\d(?:st|nd|rd|th)? $")
_NUMBER = re.compile(r" \d")


def recognise(texts: Sequence[str], spans: Iterable[tuple[int, int, int]]) -> list[list[Named]]:
    """Names in sentences of some texts.

    In: the texts, and sentences as (number of the text, start, end) in characters. Out: for each text what was
    found in its sentences, in reading order, with offsets into the text. Raises what onnxruntime raises when the
    weights cannot be read.
    """
    found: list[list[Named]] = [[] for _ in texts]
    for number, start, end in spans:
        for part in _parts(tokens(texts[number][start : min(end, start + MOST_CHARACTERS)])):
            for span in decode(_scores(part)):
                first, last = part[span.first].start + start, part[span.last - 1].end + start
                trimmed = trim(texts[number], first, last)
                if trimmed is not None and (span.kind != "PERSON" or span.probability >= LEAST):
                    found[number].append(Named(*trimmed, span.kind, span.probability))
    return [
        filled(texts[n], turned(texts[n], sorted(named, key=lambda one: one.start))) for n, named in enumerate(found)
    ]


def turned(text: str, named: list[Named]) -> list[Named]:
    """The names with "Family, Given" made one where it was read as two."""
    made: list[Named] = []
    for one in named:
        last = made[-1] if made else None
        if (
            last is not None
            and last.kind == one.kind == "PERSON"
            and (_is_turned(text, last, one) or _goes_on(text, last, one))
        ):
            made[-1] = Named(last.start, one.end, one.kind, max(last.probability, one.probability))
        else:
            made.append(one)
    return made


def filled(text: str, named: list[Named]) -> list[Named]:
    """The names, made one where a line holds nothing but words of which one surely is a person's and none is a word."""
    if len(text) > LONGEST_ALONE or not any(n.kind == "PERSON" and n.probability >= SURE_ALONE for n in named):
        return named
    bare = text.strip(_TRIM)
    parts = _WORD.findall(bare)
    if not 2 <= len(parts) <= MOST_ALONE or not _ALONE.fullmatch(bare) or all(n.kind != "PERSON" for n in named):
        return named
    if any(status(fold(part)) in (Status.WORD, Status.INITIAL) for part in parts) or is_place(fold(bare)):
        return named
    start = text.index(bare)
    return [Named(start, start + len(bare), "PERSON", max(n.probability for n in named if n.kind == "PERSON"))]


LONGEST_ALONE, MOST_ALONE, SURE_ALONE = 48, 4, 0.8
"""Characters and words of a line that may be one name, and how surely one of them is a person's."""
_ALONE = re.compile(r"[^\W\d_a-z][^\W\d_]+(?:[ \xa0'’-][^\W\d_a-z][^\W\d_]+)+")


def _is_turned(text: str, family: Named, given: Named) -> bool:
    if text[family.end : given.start] != ", " or _LIST.match(text, given.end):
        return False
    if _fills_line(text, family, given):
        return True
    known = status(fold(text[family.start : family.end])), status(fold(text[given.start : given.end]))
    return known[0] in (Status.SURNAME, Status.SURWORD, Status.UNKNOWN) and known[1] is Status.GIVEN


_LIST = re.compile(r",? (?:and|or|&) |, [^\W\d_a-z]")
_FAMILIES = (Status.SURNAME, Status.SURWORD, Status.UNKNOWN)


def _goes_on(text: str, given: Named, family: Named) -> bool:
    """Whether two spans with nothing but a space between are a given name and a family name."""
    if text[given.end : family.start] not in (" ", "\xa0") or _POSSESSIVE.match(text, given.end):
        return False
    first, last = fold(text[given.start : given.end]), fold(text[family.start : family.end])
    return first.isalpha() and status(first) not in (Status.SURNAME, Status.INITIAL) and status(last) in _FAMILIES


def _fills_line(text: str, family: Named, given: Named) -> bool:
    """Whether "Family, Given" is all that stands in a line, and its first word no given name."""
    if text[: family.start].strip() or text[given.end :].strip(" ."):
        return False
    first = text[family.start : family.end]
    if " " in first:
        return False
    return first.isupper() or status(fold(first)) in _FAMILIES


def recognise_likely(
    texts: Sequence[str], spans: Iterable[tuple[int, int, int]], apart: Sequence[Apart] = ()
) -> list[list[Named]]:
    """As `recognise`, of the sentences that can hold a name. `apart`: for each text what names nobody (citations)."""
    given = apart or [()] * len(texts)
    return recognise(texts, [s for s in spans if can_hold_name(texts[s[0]], s[1], s[2], given[s[0]])])


def _parts(found: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """Runs of tokens of at most `LONGEST` pieces, up to `MOST_READ`."""
    first, size, read = 0, 2, 0
    for n, token in enumerate(found):
        read += len(token.pieces)
        if read > MOST_READ:
            found = found[:n]
            break
        if size + len(token.pieces) > LONGEST:
            yield found[first:n]
            first, size = n, 2
        size += len(token.pieces)
    if found[first:]:
        yield found[first:]


def _scores(part: tuple[Token, ...]) -> Scores:
    """Scores of the tokens of a sentence or of a part of one, (tokens, labels)."""
    known = vocabulary()
    pieces, shapes, firsts = [known[OPEN]], [0], []
    for token in part:
        firsts.append(len(pieces))
        pieces.extend(token.pieces)
        shapes.extend([token.shape] * len(token.pieces))
    pieces.append(known[CLOSE])
    shapes.append(0)
    row = np.array([pieces, shapes], dtype=np.int64)[:, None]
    (scores,) = _session().run(None, {"pieces": row[0], "shapes": row[1], "mask": np.ones_like(row[0])})
    read: Scores = scores[0, firsts]
    return read


def trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span without title, possessive and marks at its ends; None where nothing is left.

    A dot after a closing initial ("Sarah K.") stays.
    """
    dotted = text[start:end].endswith(".") and bool(_INITIALED.search(text[start : end - 1]))
    while end > start and text[end - 1] in _TRIM and not dotted:
        end -= 1
    while start < end and (text[start] in _TRIM or text[start] in "'’"):
        start += 1
    if (title := _TITLE.match(text, start, end)) is not None:
        start = title.end()
    if (owner := _POSSESSIVE.search(text[start:end])) is not None:
        end = start + owner.start()
    return (start, end) if _INNER_CAPITAL.search(text[start:end]) else None
