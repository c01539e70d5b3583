"""Sightings of one written form put together, and whether they make a person."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from extractors.model import PersonRole, Session
from extractors.people.authors import Cited, is_theorist, public_families, public_figures, theorist_families
from extractors.people.cues import Cue
from extractors.people.encounters import KINDS
from extractors.people.evidence import TITLES
from extractors.people.lexicon import Status, fold, is_word, keys, status
from extractors.people.lines import Line
from extractors.people.lookalikes import CALENDAR
from extractors.people.sightings import EPITHETS, Sighting
from extractors.people.words import Word

ENOUGH = 2.0
"""Evidence that makes a form a person: a certain given name alone (2.0), or one strong cue beside a word that
no list knows. Set so that neither a list nor a single weak cue decides."""

STRONG = 1.5
"""Weight from which a cue can make a name of a word that is on no list."""

WORD_WEIGHT = 0.5
"""What the recogniser's word weighs for a name that also is a word, unless it is beyond doubt and the submission never
writes the word in small letters."""

DIRECT = frozenset(
    {"label", "greeting", "sign-off", "title", "role", "key", "session", "declared", "own-name", "deleted", "property"}
)
"""Cues that only a person of the learner's own world has; authors of the literature do not."""

PRIVATE = DIRECT | {
    "object",
    "speaker",
    "verb",
    "statement",
    "action",
    "job",
    "some-job",
    "possessive",
    "supervision",
    "apposition",
    "post",
    "beside-code",
    "pronoun",
    "who",
    "department",
    "reports",
    "pays",
    "coached",
    "top",
    "temper",
    "subject",
    "theirs",
    "vocative",
}
"""Cues of somebody who acts in the text."""

MET = frozenset({"encounter", "in-session", "object", "coached"})
"""Cues of somebody whom the writer meets: a client may be called Michael Collins or Mary Robinson."""

_LEAST_OF_MONTHS = frozenset({"action", "third", "weak", "speaker", "apposition"})
"""Cues that a month in a list of dates has too ("May: look at the terms")."""
TURNS = 2
"""Lines of a transcript that one speaker opens; a single "Learnings: ..." is a run-in heading."""

AUTHOR_DOUBT = 5.0
"""What a cited author's family name costs a form: more than any cues of running text give together."""

_AGAINST = frozenset({"article", "place", "scholar", "eponym", "number", "author-beside", "thing", "surely"})
ROLE_ONLY = KINDS | {
    "signs",
    "voice",
    "kin",
    "view",
    "place-of-peers",
    "many",
    "post-box",
    "news",
    "beyond",
    "consents",
    "addressed",
    "first-meeting",
    "told",
}
"""Cues that say who somebody is and not that a word is a name."""
_SILENT = ROLE_ONLY | {"department"}
"""What says nothing for a name that is something done too and opens a sentence ("Reading on finance")."""
OWNED = {"possessive": 0.5, "client-owned": 1.0, "human": 0.5, "seen": 0.5}
"""What goals, sessions, feelings or a manager weigh more with a name that is a word: hope has none of them."""
_EPITHETS = f"(?i:{'|'.join(EPITHETS)})"
_BESIDE = re.compile(
    rf"(?:(?:,|;|/)?[ \xa0](?:and[ \xa0]|&[ \xa0]|or[ \xa0])?|/)(?:(?:{TITLES}\.?|{_EPITHETS})[ \xa0])?"
)


_WEAKLY = {"verb": 1.0, "statement": 1.0}
"""What these weigh at most with a name that also is a word and opens a sentence."""


@dataclass(slots=True)
class Form:
    """One way of writing a name, with all places."""

    keys: tuple[str, ...]
    sightings: list[Sighting] = field(default_factory=list)

    @property
    def single(self) -> bool:
        """One word."""
        return len(self.keys) == 1

    def has(self, kinds: frozenset[str]) -> bool:
        """Whether any place has a cue of these kinds."""
        return any(c.kind in kinds for s in self.sightings for c in s.cues)

    def share(self, *kinds: str) -> float:
        """Share of the places with a cue of these kinds."""
        return sum(s.has(*kinds) for s in self.sightings) / len(self.sightings)


def collect(sightings: Iterable[Sighting]) -> dict[tuple[str, ...], Form]:
    """Sightings by folded words."""
    forms: dict[tuple[str, ...], Form] = {}
    for sighting in sightings:
        forms.setdefault(sighting.keys, Form(sighting.keys)).sightings.append(sighting)
    return forms


def score(form: Form, cited: Cited, lower: frozenset[str]) -> float:
    """How much speaks for a person, `ENOUGH` being enough.

    `lower` holds the words that occur in lower case in the submission: an unlisted word among them is a word.
    """
    kind = status(form.keys[0])
    certain = kind not in (Status.MAYBE, Status.SURWORD) or not form.single
    usable = [
        s
        for s in form.sightings
        if certain or not s.opens or s.has(*PRIVATE, "third", "human") or s.line.label is not None or _surely(s)
    ]
    if not usable or any(s.has("creature") for s in form.sightings):
        return 0.0
    best: dict[str, float] = defaultdict(float)
    bookish = cited.essay and form.single and kind in (Status.SURNAME, Status.UNKNOWN)
    doubted = kind in (Status.MAYBE, Status.WORD) and form.keys[0] in lower
    most = _WEAKLY | ({"model": WORD_WEIGHT} if doubted else {})
    for sighting in usable:
        weak = not certain and sighting.opens and sighting.line.label is None
        silent = _SILENT if weak and _of_doing(form.keys[0]) else ROLE_ONLY
        for cue in sighting.cues:
            worth = min(cue.weight, most.get(cue.kind, math.inf)) if weak or cue.kind == "model" else cue.weight
            if bookish:
                worth = min(worth, _most_in_essay(cue, sighting))
            if not certain and kind is Status.MAYBE and worth >= OWNED.get(cue.kind, math.inf):
                worth += OWNED[cue.kind]
            if cue.kind not in _AGAINST and cue.kind not in silent:
                best[cue.kind] = max(best[cue.kind], worth)
    if form.keys[0] in CALENDAR:
        best = defaultdict(float, {k: w for k, w in best.items() if k not in _LEAST_OF_MONTHS})
    if sum(s.has("speaker") for s in usable) >= TURNS:
        best["speaker"] = 2.5
    if form.single and kind is not Status.GIVEN and max(best.values(), default=0.0) < STRONG:
        middle = any(not s.opens and s.base > 0 for s in usable)
        several = kind is Status.UNKNOWN and not bookish and "model" in best and sum(best.values()) >= ENOUGH
        if not several and (kind is not Status.MAYBE or not middle or sum(best.values()) < STRONG):
            return 0.0
    total = max(s.base for s in usable) + sum(best.values())
    total += min(1.0, max(0.0, 0.25 * (sum(not s.opens for s in usable) - 1))) if best else 0.0
    total += _against(form)
    if form.single:
        total -= _doubt(form, kind, cited, lower)
    return total


def _of_doing(key: str) -> bool:
    """Whether a word is something done or many things, which have to do with a department too ("Papers from work")."""
    return is_word(key) and (key.endswith("ing") or (key.endswith("s") and is_word(key.removesuffix("s"))))


def _surely(seen: Sighting) -> bool:
    """Whether the recogniser alone makes a person of what is named here."""
    return any(c.kind == "model" and c.weight >= ENOUGH for c in seen.cues)


def _most_in_essay(cue: Cue, seen: Sighting) -> float:
    """What a cue weighs at most for a bare family name in an assignment about the literature."""
    if cue.kind == "model":
        return 1.0 if seen.opens else STRONG
    return 0.5 if cue.kind in ("statement", "who") else math.inf


def believe_log(forms: dict[tuple[str, ...], Form], sessions: tuple[Session, ...]) -> None:
    """Let a name that the session log gives to a client count as a form's field would; changes `forms` in place."""
    why = "is a client of the session log"
    for label in {s.client for s in sessions if s.client and s.kind == "coaching"}:
        form = forms.get(tuple(fold(w) for w in label.split()))
        if form is not None and not any(c.kind == "label" and c.role for s in form.sightings for c in s.cues):
            first = form.sightings[0]
            form.sightings[0] = replace(first, cues=(*first.cues, Cue("label", 3.0, PersonRole.CLIENT, why)))


def weigh_neighbours(forms: dict[tuple[str, ...], Form], cited: Cited, lower: frozenset[str]) -> None:
    """Add what the names in a list or pair say of each other: "Priya and X", but also "Deci and Ryan".

    Changes the sightings of `forms` in place: beside a person stands a person, beside an author an author.
    """
    sure = {keys for keys, form in forms.items() if score(form, cited, lower) >= ENOUGH}
    by_line: dict[int, list[Sighting]] = defaultdict(list)
    added: dict[int, Cue] = {}
    for form in forms.values():
        for sighting in form.sightings:
            by_line[id(sighting.line)].append(sighting)
            if form.single and not form.has(PRIVATE) and _author_beside(sighting, cited):
                added[id(sighting)] = Cue("author-beside", -1.5)
    for sightings in by_line.values():
        sightings.sort(key=lambda s: s.start)
        for a, b in pairwise(sightings):
            if _BESIDE.fullmatch(a.line.text[a.end : b.start]):
                for one, other in ((a, b), (b, a)):
                    if other.keys in sure and not _is_author(other, cited):
                        shared = _shared_role(a, added.get(id(a))) if one is b else None
                        added.setdefault(id(one), Cue("beside", STRONG, shared, "is named beside one"))
    for form in forms.values():
        form.sightings = [replace(s, cues=(*s.cues, added[id(s)])) if id(s) in added else s for s in form.sightings]


_SHARED = ("session", "peer", "coached", "role", "label", "team")
_ROLES_SHARED = (PersonRole.CLIENT, PersonRole.PEER)


def _shared_role(first: Sighting, beside: Cue | None) -> PersonRole | None:
    """The role that the first of two names has from the words before both ("coaching Ann and Bob", "her twins").

    `beside` is what the first itself has from the name before it, in a list of three or more.
    """
    if beside is not None and beside.role is not None and not any(c.role for c in first.cues if c.kind != "scholar"):
        return beside.role
    many = first.has("many", "label", "team")
    return next((c.role for c in first.cues if c.kind in _SHARED and (many or c.role in _ROLES_SHARED)), None)


def _is_author(sighting: Sighting, cited: Cited) -> bool:
    family = sighting.keys[-1]
    return (family in theorist_families() or family in cited.initials) and not sighting.has(*DIRECT)


def _author_beside(sighting: Sighting, cited: Cited) -> bool:
    """Whether the word before or after a single name is an author's family name, in a pair or list."""
    line = sighting.line
    place = bisect_left(line.words, sighting.start, key=lambda w: w.start)
    joins = ("and", "or")
    before = place - 2 if place > 0 and line.words[place - 1].key in joins else place - 1
    after = place + 2 if place + 1 < len(line.words) and line.words[place + 1].key in joins else place + 1
    pairs = [(before, place), (place, after)]
    for a, b in pairs:
        if a < 0 or b >= len(line.words) or not _BESIDE.fullmatch(line.text[line.words[a].end : line.words[b].start]):
            continue
        other = line.words[a if a != place else b]
        if _in_full_name(line, other):
            continue
        known = other.key in theorist_families() | public_families() or other.key in cited.initials
        if known and other.capital and len(other.key) > 1:
            return True
    return False


def _in_full_name(line: Line, word: Word) -> bool:
    """Whether the recogniser reads a word as a part of a person's full name that is no theorist's."""
    for start, end, kind, probability in line.named or ():
        if kind == "PERSON" and probability >= FULL_NAME and start <= word.start and word.end <= end:
            found = tuple(w.key for w in line.words if start <= w.start < end)
            return len(found) > 1 and not is_theorist(found) and found not in public_figures()
    return False


FULL_NAME = 0.95
"""Probability from which a full name is somebody of the learner's world, whatever author has the family name."""


def _against(form: Form) -> float:
    sure = any(s.has(*DIRECT) and not s.has("article", "place") for s in form.sightings)
    placed = sum(s.has("place") and not s.has("surely") for s in form.sightings) / len(form.sightings)
    article, place = (0.0, 0.0) if sure else (_article(form), placed)
    return (
        (-2.0 if article > 0.34 else 0.0)
        - 2.0 * form.share("number") * form.single
        - 2.0 * form.share("thing")
        + (-2.0 if place > 0.34 and form.single else 0.0)
        - 3.0 * form.share("eponym")
        - (1.5 if form.share("author-beside") > 0.5 and not form.has(PRIVATE) else 0.0)
    )


def _article(form: Form) -> float:
    """Share of the places with an article, "of" being none before a given name that reads as a person's."""
    given = form.single and status(form.keys[0]) is Status.GIVEN
    those = [s for s in form.sightings if s.has("article") and not s.has("surely")]
    owned = [s for s in those if given and s.has("model") and s.line.text[: s.start].endswith((" of ", " of\xa0"))]
    return (len(those) - len(owned)) / len(form.sightings)


def _doubt(form: Form, kind: Status, cited: Cited, lower: frozenset[str]) -> float:
    key = form.keys[0]
    doubt = 0.0
    if kind is Status.UNKNOWN and key in lower:
        doubt += 2.0
    if cited.is_author(key) and not form.has(DIRECT):
        named = AUTHOR_DOUBT / 2.5 if form.has(PRIVATE) or key not in cited.initials else AUTHOR_DOUBT / 1.5
        doubt += named if kind is Status.GIVEN else AUTHOR_DOUBT
    elif key in theorist_families() and not form.has(PRIVATE):
        doubt += 1.0
    if kind is Status.MAYBE and key in keys("places.txt"):
        doubt += 0.5
    return doubt


def author_like(form: Form) -> bool:
    """Whether the places speak of an author of the literature: cited, or the owner of a model; never "Ann M."."""
    if not form.single and len(form.keys[-1]) == 1 < len(form.keys[0]):
        return False
    if form.single and status(form.keys[0]) is Status.GIVEN and any(s.has("theirs") for s in form.sightings):
        return False
    if any(c.kind == "beside" and c.role is not None for s in form.sightings for c in s.cues):
        return False
    scholarly = form.share("scholar", "eponym")
    feels = any(c.kind == "possessive" and c.weight > STRONG for s in form.sightings for c in s.cues)
    return scholarly >= 0.5 and not form.has(DIRECT) and not (feels and status(form.keys[0]) is Status.GIVEN)
