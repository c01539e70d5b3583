"""Who a person is to the submission, by evidence, and whether naming them breaks confidentiality."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from extractors.model import Part, PersonRole
from extractors.people.encounters import KINDS
from extractors.people.forms import DIRECT, PRIVATE
from extractors.people.lexicon import Status, status
from extractors.people.persons import Draft
from extractors.people.sides import side
from extractors.people.sightings import PLAIN_TITLE, Sighting
from extractors.people.ties import WHY, tie

LIGHT = {"department": 0.75, "some-job": 0.75, "property": 0.5, "top": 0.9}
"""What a department or post beside a name says of the role, for clients have them too; and what a property does."""
MOST_MET, LEAST_MET = 1.9, 0.75
"""What all encounters weigh together: less than one relation that is told, and nothing where they are too few."""
OFTEN = 2
"""Places from which somebody who acts in a portfolio or journal and has no other role is taken for a client."""

TOLD_ENOUGH, TOLD_ENOUGH_ALONE = 2.5, 2.0
"""Weight of a cue from which a relation to the learner or to a client is told and no model is asked; the second for one
who is named by a single word, so that sessions with somebody make a client."""
OWN_ENOUGH, OUTSIDE_ENOUGH = 0.75, 1.0
"""Log odds from which the words around a full name put somebody on the learner's own side, or outside."""
OWN_ENOUGH_FORMAL = 3.0
"""The first for one who is named by title and family name, as sponsors and managers are."""
OWN_ENOUGH_ALONE, OUTSIDE_ENOUGH_ALONE, OUTSIDE_ENOUGH_GIVEN = 1.5, 1.1, 1.8
"""The same for one who is named by a single word, as clients are far more often than supervisors or authors, and for
one who is named by a given name, as authors hardly ever are.

Chosen on the labelled cohorts, of which the model knows nothing, so that nobody is lost there who must be found."""

HARMLESS = frozenset(
    {
        PersonRole.LEARNER,
        PersonRole.SUPERVISOR,
        PersonRole.TUTOR,
        PersonRole.ASSESSOR,
        PersonRole.AUTHOR,
        PersonRole.PUBLIC,
    }
)
"""Roles whose naming the contract allows."""


class Judged(NamedTuple):
    """Who a person is, and whether naming them breaks confidentiality."""

    role: PersonRole
    identifying: bool
    reason: str
    """In words."""
    guessed: bool = False
    """No word tells the role: the model of ties was asked."""


def judge(draft: Draft, unit: str, own_family: str = "") -> Judged:
    """Who a person is.

    `unit` is "700", "701" or "703"; in 700, an assignment without clients, somebody who is only named in passing
    names nobody's client. `own_family` is the learner's folded family name, which relatives bear too.
    """
    if draft.role is not None:
        return Judged(draft.role, draft.role not in HARMLESS, f"Because this person {draft.why}.")
    role, why = _vote(draft)
    if own_family and draft.family == own_family and not any(s.has(*DIRECT - {"property"}) for s in draft.sightings):
        role, why = PersonRole.FAMILY, "bears the learner's family name"
    elif not (_related(draft) or _witness(draft)) and (sided := _by_side(draft, role)) is not None:
        role, why = sided
    if role is PersonRole.UNKNOWN:
        role, why = _by_part(draft, unit)
    if role is PersonRole.AUTHOR or role is PersonRole.PUBLIC:
        return Judged(role, False, f"Because this person {why}.")
    if role in HARMLESS:
        return Judged(role, False, f"Because this person {why}; naming the {role.value} is allowed.")
    if draft.pseudonym:
        return Judged(
            role,
            False,
            "Because the text declares that the name was changed; please check that it does not identify.",
        )
    if _witness(draft):
        return Judged(PersonRole.UNKNOWN, False, "Because this person is named as a witness, which the form asks for.")
    if (
        unit.endswith("700")
        and role is PersonRole.UNKNOWN
        and len(draft.keys) > 1
        and not (_acts(draft) or _at_home(draft))
    ):
        return Judged(role, False, "Because this person is only named in passing and nothing ties them to a client.")
    if role is PersonRole.UNKNOWN and draft.sightings:
        role = tie(draft.sightings)
        return Judged(role, True, f"Because this person {WHY[role]}.", guessed=True)
    if role is PersonRole.CLIENT and len(draft.keys) == 1 and not why:
        why = "is named as a client; possible real name"
    return Judged(
        role,
        True,
        f"Because this person {why}." if why else "Because this person is named and takes part in what is told.",
    )


def _related(draft: Draft) -> bool:
    """Whether one cue alone, a job or the person named beside makes somebody a client or an acquaintance of theirs."""
    cues = (c for s in draft.sightings for c in s.cues if c.role is not None and c.role not in HARMLESS)
    enough = TOLD_ENOUGH if len(draft.keys) > 1 else TOLD_ENOUGH_ALONE
    return any(c.weight >= enough or c.kind in ("beside", "job") for c in cues)


def _by_side(draft: Draft, role: PersonRole) -> tuple[PersonRole, str] | None:
    """What the words around somebody say together, where `role` is not one that may be named; None if too little."""
    if role in HARMLESS or not draft.sightings:
        return None
    weighed = side(draft.sightings)
    full = len(draft.keys) > 1
    formal = any(PLAIN_TITLE.search(s.line.text[max(0, s.start - 6) : s.start]) for s in draft.sightings)
    if weighed.own >= (OWN_ENOUGH if full else OWN_ENOUGH_FORMAL if formal else OWN_ENOUGH_ALONE):
        return weighed.post, "is told of as somebody of the learner's supervision or course"
    if formal or any(s.has("theirs") for s in draft.sightings):
        return None
    given = not full and status(draft.keys[0]) is Status.GIVEN
    if weighed.outside >= (OUTSIDE_ENOUGH if full else OUTSIDE_ENOUGH_GIVEN if given else OUTSIDE_ENOUGH_ALONE):
        return PersonRole.PUBLIC, "is told of as an author or public figure is"
    return None


def _by_part(draft: Draft, unit: str) -> tuple[PersonRole, str]:
    """What the part that somebody plays says, where nothing tells who they are.

    In a portfolio or journal whoever acts again and again, or is told of by a first name that opens the sentence, is
    most likely a client whose code was forgotten; in an assignment whoever acts is of the learner's organisation.
    """
    if unit.endswith("700"):
        if _acts(draft):
            return PersonRole.COLLEAGUE, "takes part in what is told of the organisation"
    elif any(s.has("post-box") for s in draft.sightings):
        return PersonRole.CLIENT, "exchanges messages with the learner, as a client does"
    elif _told_of(draft):
        return PersonRole.CLIENT, "acts again and again in what is told, as a client does"
    elif any(len(s.keys) == 1 and _opens_told(s) for s in draft.sightings):
        return PersonRole.CLIENT, "is told of by first name, as a client is; possible real name"
    elif any(s.line.block.part in _OUTER and len(s.keys) == 1 for s in draft.sightings):
        return PersonRole.CLIENT, "stands by first name in a header or file name, as clients do; possible real name"
    return PersonRole.UNKNOWN, ""


_OUTER = (Part.HEADER, Part.FOOTER, Part.FILENAME)
_TOLD = frozenset({"verb", "statement", "third", "human"})


def _opens_told(seen: Sighting) -> bool:
    """Whether a certain given name opens a sentence of the body that tells what its bearer did."""
    return (
        seen.opens
        and seen.line.block.part is Part.BODY
        and (status(seen.keys[0]) is Status.GIVEN or (status(seen.keys[0]) is Status.UNKNOWN and seen.has("model")))
        and seen.has(*_TOLD)
        and not seen.has("title", "job", "some-job", "department", "apposition", "beside")
    )


def _vote(draft: Draft) -> tuple[PersonRole, str]:
    votes: dict[PersonRole, float] = defaultdict(float)
    whys: dict[PersonRole, tuple[float, str]] = {}
    met = 0.0
    for sighting in draft.sightings:
        for cue in sighting.cues:
            if cue.role is None or cue.kind == "post-box":
                continue
            if cue.kind in KINDS:
                met += cue.weight
                continue
            votes[cue.role] += LIGHT.get(cue.kind, abs(cue.weight))
            if abs(cue.weight) > whys.get(cue.role, (0.0, ""))[0]:
                whys[cue.role] = (abs(cue.weight), cue.why)
    if met >= LEAST_MET:
        votes[PersonRole.CLIENT] += min(met, MOST_MET)
        whys.setdefault(PersonRole.CLIENT, (LEAST_MET, "is somebody with whom the learner sat and talked"))
    _weigh_supervision(draft, votes)
    lone = len(draft.keys) == 1 and status(draft.keys[0]) in (Status.GIVEN, Status.MAYBE)
    if votes.get(PersonRole.PUBLIC) and not (lone or _acts(draft)):
        votes[PersonRole.PUBLIC] += 3.0
    for outside in (PersonRole.AUTHOR, PersonRole.PUBLIC):
        if _acts(draft):
            votes.pop(outside, None)
    if not votes:
        return PersonRole.UNKNOWN, ""
    role = max(votes, key=lambda r: (votes[r], r.value))
    return role, whys.get(role, (0.0, ""))[1]


def _told_of(draft: Draft) -> bool:
    """Whether somebody stands in many places and does in them what people do."""
    kinds = {c.kind for s in draft.sightings for c in s.cues if c.kind in ("verb", "statement", "third", "possessive")}
    return len(draft.sightings) >= OFTEN and len(kinds) > 1


def _weigh_supervision(draft: Draft, votes: dict[PersonRole, float]) -> None:
    """A supervisor, once called so, also has sessions, and those are not a client's."""
    if votes.get(PersonRole.SUPERVISOR, 0.0) >= 3.0:
        session = sum(c.weight for s in draft.sightings for c in s.cues if c.kind in ("session", "client-owned"))
        votes[PersonRole.SUPERVISOR] += session
        votes[PersonRole.CLIENT] = max(0.0, votes.get(PersonRole.CLIENT, 0.0) - session)


def _acts(draft: Draft) -> bool:
    return any(c.kind in PRIVATE - {"apposition", "pronoun"} for s in draft.sightings for c in s.cues)


_OURS = re.compile(r"\b(?:I|my|our|we|us|me)\b")
NEAR = 200
"""Characters before a name with a post in which "I" or "our" tells that the post is of the learner's world."""


def _at_home(draft: Draft) -> bool:
    """Whether somebody with a post is named where the learner speaks of their own organisation."""
    return any(
        s.has("apposition", "post")
        and s.has("model")
        and s.line.block.part is Part.BODY
        and _OURS.search(s.line.text, max(0, s.start - NEAR), s.start)
        for s in draft.sightings
    )


def _witness(draft: Draft) -> bool:
    direct = [c for s in draft.sightings for c in s.cues if c.kind in DIRECT and c.kind != "title"]
    others = [c for c in direct if "witness" not in c.why.lower()]
    return len(others) < len(direct) and all(c.kind == "label" and _SIGNS.search(c.why) for c in others)


_SIGNS = re.compile(r'"(?:signed|signature|print(?:ed)? name|(?:full )?name)\b', re.I)
"""Why a field names somebody that only asks the witness to sign."""
