"""Code names and declared pseudonyms, which identify nobody.

Source: domain notes 6.3: colours, NATO letters, metals and the like as clients' codes; "names have been changed",
"I shall call her ..."; real first names without such a statement are possible real names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import pairwise

from extractors.model import Part, PersonRole, Session
from extractors.people.forms import Form
from extractors.people.labels import FIELD
from extractors.people.lexicon import Status, code_families, fold, not_people, status
from extractors.people.lines import Line
from extractors.people.persons import Draft
from extractors.people.phrases import truly_named
from extractors.people.sightings import Sighting
from extractors.uncased import Uncased

NUMBERED_ENOUGH = 3
"""Uses of "Client 1" or "Client A" from which the text has a scheme of codes, so that a name in it is a leak."""
PSEUDONYM_ENOUGH = 3
"""Mentions from which a declared change of names covers a name; a slip stands once or twice."""

LABELLED_ENOUGH = 2
"""Fields in which an ordinary word stands for a client before it is a code; "Cancelled" may stand there once."""

UNTOLD = ("seasons", "numbers", "nature", "planets")
"""Families whose words have capitals for other reasons ("North", "March", "Earth")."""

SPELT = ("nato", "greek")
"""Families that are alphabets: words that may be given names ("Alpha", "Delta") are codes too."""

IN_USE = 2
"""Capitals inside sentences from which a word is used as a name."""

FAMILY = 2
"""Others of a family that make a further one a code, wherever they stand."""

_CODE_NOUN = r"(?:client|coachee|mentee|leader|executive|individual|participant|person)"
_LABELLED = re.compile(rf"^\s*(?:{_CODE_NOUN}\s+)?[\"“‘']?([^\W\d_][\w’'-]+)[\"”’']?\s*(?:\([^)]*\))?\s*$", re.I)
_NUMBERED = re.compile(rf"\b{_CODE_NOUN}\s+(?:\d{{1,2}}|[A-Z]|one|two|three)\b", re.I)
_GENERAL = Uncased(
    r"\bnames?\b[^.;]{0,70}\b(?:changed|altered|fictitious|fictional|invented|made up|replaced|substituted"
    r"|not (?:their|his|her) (?:real|own)"
    r"|pseudonyms?)\b|\bpseudonyms?\b[^.;]{0,60}\b(?:used|throughout|protect|given|for)\b|\b(?:used?|using"
    r"|given|chosen)\b[^.;]{0,30}\bpseudonyms?\b"
    r"|\bnames?\b[^.;]{0,70}\b(?:is|are|were) not (?:the|their|his|her) (?:real|true|own)\b"
    r"|\bnot (?:their|his|her) real names?\b|\bchanged (?:all |the )*names\b|\bfictitious names\b"
    r"|\b(?:neither|none|nobody|no one|no (?:client|coachee|mentee|person))\b[^.;]{0,50}\b(?:under|by|with|has)"
    r" (?:a|his|her|their) (?:own|real|true) names?\b|\bunder (?:other|different|borrowed|invented|false) names\b",
)
_NEGATED = re.compile(r"\bnames?\b[^.;]{0,40}\b(?:not|never|n[’']t) (?:been )?(?:changed|altered)\b", re.I)
_ONE = re.compile(
    r"[\"“”’‘'(\s]*[^.;]{0,16}\(?\b(?:not (?:his|her|their) (?:real |own |true )?name\b|name (?:has been )?changed"
    r"|a pseudonym"
    r"|pseudonym)\b",
    re.I,
)

_CALLED = re.compile(
    r"\b(?:is|are|will be|were) (?:called|named|known as|referred to as) ([^.;:]{2,60}?),? (?:here\b|throughout|in this"
    r"|in these|for (?:this|the) (?:purpose|portfolio|journal|record|assignment)|in what follows|below)"
    r"|\b(?:here|hereafter|hereinafter|henceforth) (?:called|named|known as|referred to as|as) "
    r"((?:the )?[A-Z][\w’'-]+(?:, [A-Z][\w’'-]+)*(?:,? (?:and|&) [A-Z][\w’'-]+)?)"
)
"""Names that hold in this text only ("are called Finch and Linnet here")."""
_CALL_THEM = re.compile(
    r"\bI (?:shall |will |have |[’']ll )?(?:call|refer to|label|(?<=have )called|(?<=have )labelled"
    r"|know(?= (?:(?:them|these|those|both|only|merely) )*(?:as|by|under)\b))"
    r"(?: (?:them|these|those|both|my|our|the|two|three|four|clients?|coachees?|mentees?|people|here|throughout|of"
    r"|pair|each|in \w+ \w+|as|by|under|simply|only|merely))+,? "
    r"[\"“‘']?([A-Z][\w’'-]+[\"”’']?(?:,? (?:and |& )?[\"“‘']?[A-Z][\w’'-]+[\"”’']?)+)"
    r"(?![\w’'-]|\s(?:on|at|every|each|about|last|weekly|daily|back|by (?:phone|name))\b)"
)
"""Codes that the writer gives: "I call my two clients Fern and Slate"."""


_CALL_ONE = re.compile(
    r"(?:\b[Ww]ho(?:m)? I (?:shall|will|have) call(?:ed)?|\bI (?:shall|will|[’']ll) call"
    r" (?:(?:him|her|them|this one|the (?:first|second|third|other|one))|my (?:first|second|third|other)"
    r" (?:client|mentee|coachee))"
    r"|\b(?:clients?|coachees?|mentees?|the (?:one|first|second|third|other)|[Oo]ne|who)\b[^.;:]{0,60}"
    r"\b(?:is|are) called)"
    r" [\"“‘']?([A-Z][\w’'-]+)"
)
"""A code for one of them: "the person whom I shall call Larch", "the other leads a bank and is called Larch"."""
_AFTER_THINGS = re.compile(
    r"([A-Z][\w’'-]+(?:, [A-Z][\w’'-]+)*,? (?:and|&) [A-Z][\w’'-]+),? (?:all |both )?(?:named |called )?after"
    r" (?!(?:their|my|his|her|our)\b)(?:[a-z’'-]+ ){0,2}?(?:trees|rivers|birds|flowers|plants|stones|gems|metals|hills"
    r"|mountains|islands|lakes|seas|winds|stars|planets|colours|herbs|spices|fruits?|towns|cities|villages|streets|stations"
    r"|saints|painters|composers|poets|writers|characters|months|seasons|winds|gods|lighthouses|castles|woods|moths"
    r"|butterflies|fish|ships|animals|letters)\b"
)
"""The same told behind the codes: "they are Isla, Tamar and Dee, after the rivers of the county"."""
_CALLED_AFTER = re.compile(
    r"\b(?:call(?:ed)?|named?|label(?:led)?|coded?|christened|gave|given|take|taken|bear)\b[^.;:]{0,60}?"
    r"\b(?:clients?|coachees?|mentees?|people|participants|them|each|names?|codes?)\b[^.;:]{0,40}?"
    r"\bafter (?!(?:their|my|his|her|our)\b)(?:[a-z’'-]+ ){0,3}?[a-z’'-]{3,}s(?: [a-z’'-]+){0,3}"
    r"\s?[:,–—(] ?([A-Z][\w’'-]+(?:,? (?:and |& )?[A-Z][\w’'-]+)+)"
)
"""Codes that are told by what they are called after: "I have called my clients after rivers: Isla, Tamar and Dee"."""


REASON = 80
"""Characters behind such names within which the writer may say that they are the real ones."""


_ARE_CLIENTS = re.compile(
    r"(?:^|[.:;!?]\s+)([A-Z][\w’'-]+(?:, [A-Z][\w’'-]+)*,? (?:and|&) [A-Z][\w’'-]+) (?:are|were|make up)"
    r" (?:all )?(?:my|our|the) (?:\w+ ){0,2}?(?:clients|coachees|mentees)\b"
)
"""A list of clients, who go by codes where a word stands among them that is nobody's name: "Amber, Reed and Slate"."""
_NO_NAME = (Status.WORD, Status.SURWORD)
_WORDS = frozenset((Status.WORD, Status.UNKNOWN))


def given_codes(lines: Iterable[Line]) -> frozenset[str]:
    """Folded words that the text says it calls people by, and not their own names by what it says next."""
    found: set[str] = set()
    for line in lines:
        if line.listed:
            continue
        for has, pattern, coded in _GIVEN:
            for match in pattern.finditer(line.text) if has in line.text else ():
                kinds = {fold(w): status(fold(w)) for w in re.findall(r"[^\W\d_][\w’'-]*", match[1]) if w[0].isupper()}
                if not truly_named(line.text[match.start() : match.end() + REASON]):
                    found |= coded(kinds)
    return frozenset(found)


def _one_code(kinds: dict[str, Status]) -> set[str]:
    return {key for key, kind in kinds.items() if kind in _NO_NAME}


def _codes_of_clients(kinds: dict[str, Status]) -> set[str]:
    words = any(k in _NO_NAME for k in kinds.values()) and set(kinds.values()) <= {*_NO_NAME, Status.MAYBE}
    return set(kinds) if words or any(kinds.keys() <= family for family in code_families().values()) else set()


def _called_so(kinds: dict[str, Status]) -> set[str]:
    if all(kind in (Status.GIVEN, Status.MAYBE) for kind in kinds.values()):
        return set()
    return {key for key, kind in kinds.items() if kind is not Status.GIVEN}


_GIVEN: tuple[tuple[str, re.Pattern[str], Callable[[dict[str, Status]], set[str]]], ...] = (
    (" call", _CALL_ONE, _one_code),
    ("", _ARE_CLIENTS, _codes_of_clients),
    (" after ", _CALLED_AFTER, set),
    (" after ", _AFTER_THINGS, set),
    ("I ", _CALL_THEM, _called_so),
)
"""Ways to say by what people are called: what a line must hold at least, the pattern, and which words are codes."""


def codes(lines: Iterable[Line], sessions: tuple[Session, ...], forms: dict[tuple[str, ...], Form]) -> frozenset[str]:
    """Folded one-word labels of clients that are codes and not names."""
    written = Counter(fold(word) for word in _labels(lines, sessions))
    labels = set(written)
    spoken = {
        f.keys[0]
        for f in forms.values()
        if f.single
        and any(c.role is PersonRole.CLIENT and c.kind in ("role", "label") for s in f.sightings for c in s.cues)
    }
    labels |= spoken
    families = frozenset().union(*code_families().values())
    words = {
        key
        for key in labels
        if status(key) is Status.WORD
        and key not in not_people()
        and (key in families or written[key] >= LABELLED_ENOUGH)
    }
    used, given = _in_use(lines), given_codes(lines)
    told = {key for key in used if given and status(key) in _NO_NAME}
    family = {key for key in labels - words if _of_a_family(key, labels)}
    return frozenset(
        words
        | family
        | {key for key in used if _among(key, used)}
        | _from_the_first(used)
        | _listed(lines)
        | _numbered(lines)
        | _spelt(lines)
        | told
        | given
    )


_LIST_OF_CODES = re.compile(
    r"\b(?:[Cc]lients?|[Cc]oachees?|[Mm]entees?|[Nn]ames?|[Ll]abels?)\b[^.:;]{0,60}\b(?:code[ds]?|code[- ]?named"
    r"|colour-coded|known|called|named|labelled|referred to|labels|aliases|pseudonyms"
    r"|(?:given|taken|have|has|under|by|bears?) (?:the )?(?:code )?names?)\b[^.:;]{0,40}:"
    r"\s*([A-Z][\w’'-]+(?:,\s(?:and\s)?[A-Z][\w’'-]+|\sand\s[A-Z][\w’'-]+)+)"
)


def _listed(lines: Iterable[Line]) -> frozenset[str]:
    """Codes that a list gives ("Clients are colour-coded: Jade, Olive and Scarlet"), most of them of one family."""
    found: set[str] = set()
    for line in lines:
        for match in _LIST_OF_CODES.finditer(line.text):
            keys = {fold(w) for w in re.findall(r"[^\W\d_][\w’'-]*", match[1]) if w != "and"}
            if any(len(keys & family) * 2 > len(keys) for family in code_families().values()):
                found |= keys
    return frozenset(found)


_BEHIND = re.compile(r"\b(?:Client|Coachee|Mentee)s?\s([A-Z][a-z]+)(?:\sand\s([A-Z][a-z]+))?\b")


def _numbered(lines: Iterable[Line]) -> frozenset[str]:
    """Words of one family that stand where a client's number would: "Client Red" and "Client Blue"."""
    found = {fold(word) for line in lines for m in _BEHIND.finditer(line.text) for word in m.groups() if word}
    families = (found & family for family in code_families().values())
    return frozenset().union(*(own for own in families if len(own) >= FAMILY))


def _labels(lines: Iterable[Line], sessions: tuple[Session, ...]) -> Iterable[str]:
    for line in lines:
        asked = line.label is not None and line.label.role is PersonRole.CLIENT
        if asked and not FIELD.fullmatch(line.text.strip(" :*")) and (match := _LABELLED.match(line.text)):
            yield match[1]
    for session in sessions:
        if session.client and session.kind == "coaching" and (match := _LABELLED.match(session.client)):
            yield match[1]


def _of_a_family(key: str, labels: set[str]) -> bool:
    """A name that is also a colour, bird, stone, ... is a code if the other clients have codes of its family."""
    others = labels - {key}
    if not others:
        return False
    for family in code_families().values():
        if key in family and sum(o in family for o in others) * 2 >= len(others):
            return True
    return False


def _in_use(lines: Iterable[Line]) -> frozenset[str]:
    """Words of the families that stand with a capital inside sentences, as names do."""
    families = frozenset().union(*(f for name, f in code_families().items() if name not in UNTOLD))
    seen: Counter[str] = Counter()
    for line in lines:
        if line.listed or line.titled:
            continue
        pairs = pairwise(line.words)
        alone = (
            w for before, w in pairs if w.upper or (w.capital and not w.opens and (before.opens or not before.capital))
        )
        seen.update(w.key for w in alone if w.key in families)
    return frozenset(key for key, count in seen.items() if count >= IN_USE)


def _spelt(lines: Iterable[Line]) -> frozenset[str]:
    """Letters of an alphabet that stand in capitals in running text, two of them at least ("ALPHA", "CHARLIE")."""
    written = {w.key for line in lines if not (line.listed or line.titled) for w in line.words if w.upper}
    alphabets = (written & code_families()[name] for name in SPELT)
    return frozenset().union(*(found for found in alphabets if len(found) >= FAMILY))


_FIRST_TWO = {"nato": ({"alpha", "alfa"}, {"bravo"}), "greek": ({"alpha"}, {"beta"})}
"""How each alphabet of `SPELT` begins."""


def _from_the_first(used: frozenset[str]) -> frozenset[str]:
    """Letters of an alphabet whose first two are in use, so that Charlie beside Alpha and Bravo is one of them."""
    begun = (name for name, opening in _FIRST_TWO.items() if all(used & letters for letters in opening))
    return frozenset().union(*(used & code_families()[name] for name in begun))


def _among(key: str, used: frozenset[str]) -> bool:
    """Two others of its family are in use, no given names and one no name at all: "Kestrel", "Heron" beside "Wren".

    One is enough where neither is a given name and one is no name at all: "Ochre" beside "Teal".
    """
    for name, family in code_families().items():
        if key in family:
            names = {Status.GIVEN} if name in SPELT else {Status.GIVEN, Status.MAYBE, Status.SURNAME}
            others = [state for o in (used - {key}) & family if (state := status(o)) not in names]
            if len(others) >= FAMILY and any(state in _WORDS for state in others):
                return True
            pair = {status(key), *others}
            if others and pair <= {*_NO_NAME, Status.UNKNOWN} and pair & _WORDS:
                return True
    return False


def mark(drafts: list[Draft], lines: tuple[Line, ...]) -> None:
    """Set `pseudonym` on the persons whose names the text declares to be changed."""
    general = _declared(lines)
    called = {
        fold(w) for line in lines for m in _CALLED.finditer(line.text) for w in re.findall(r"[^\W\d_]+", m[1] or m[2])
    }
    for draft in drafts:
        if draft.role not in (None, PersonRole.AUTHOR, PersonRole.PUBLIC) or len(draft.keys) > 1:
            continue
        told = any(c.kind == "declared" for s in draft.sightings for c in s.cues)
        told = told or (len(draft.sightings) > 1 and all(map(_quoted, draft.sightings)))
        told = (
            told or draft.keys[0] in called or any(_ONE.match(s.line.text[s.end : s.end + 60]) for s in draft.sightings)
        )
        body = [
            s for s in draft.sightings if s.line.block.part in (Part.BODY, Part.FOOTNOTE, Part.ENDNOTE, Part.TEXTBOX)
        ]
        labelled = any(c.kind == "label" and c.role is PersonRole.CLIENT for s in body for c in s.cues)
        draft.pseudonym = told or (general > 0 and (len(body) >= PSEUDONYM_ENOUGH - (general > 1) or labelled))


def _quoted(seen: Sighting) -> bool:
    """Whether a name stands in quotation marks of its own, as a label does."""
    text = seen.line.text
    return text[max(0, seen.start - 1) : seen.start] in ("“", "‘", '"') and text[seen.end : seen.end + 1] in (
        "”",
        "’",
        '"',
    )


def _declared(lines: tuple[Line, ...]) -> int:
    """1 if names are said to be changed, 2 if all are; 0 if not, or if numbers are what the clients go by."""
    said = [line.text for line in lines if not line.listed and _GENERAL.search(line.text)]
    said = [text for text in said if not _NEGATED.search(text)]
    if not said or sum(len(_NUMBERED.findall(line.text)) for line in lines) >= NUMBERED_ENOUGH:
        return 0
    return 2 if any(_EVERY.search(text) for text in said) else 1


_EVERY = re.compile(r"\b(?:all|every|each)\b[^.;]{0,25}\bnames?\b", re.I)
