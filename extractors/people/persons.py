"""Forms put together to persons: one person, many ways of writing the name."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractors.model import Context, PersonRole
from extractors.people.authors import (
    Cited,
    is_theorist,
    public_families,
    public_figures,
    rare_public_families,
    theorist_families,
)
from extractors.people.evidence import bare_name
from extractors.people.forms import DIRECT, ENOUGH, MET, PRIVATE, Form, author_like, score
from extractors.people.lexicon import Status, ends_given, fold, same_given, status
from extractors.people.sightings import KIN, Sighting
from extractors.people.words import PARTICLES, words

HELPED = 1.0
"""What a full name gains when one of its words is a person's name on its own evidence."""


@dataclass(slots=True)
class Draft:
    """A person in the making."""

    keys: tuple[str, ...]
    """The fullest form, folded."""
    role: PersonRole | None = None
    """Known beforehand, or None for one whom the text alone names."""
    why: str = ""
    forms: set[tuple[str, ...]] = field(default_factory=set)
    sightings: list[Sighting] = field(default_factory=list)
    pseudonym: bool = False

    @property
    def given(self) -> str:
        """The folded given name; "" where only a family name or initial is known."""
        first = self.keys[0]
        return first if len(first) > 1 else ""

    @property
    def family(self) -> str:
        """The folded family name, particles left out; "" where there is none."""
        return self.keys[-1] if len(self.keys) > 1 and len(self.keys[-1]) > 1 else ""

    @property
    def outside(self) -> bool:
        """An author or a public figure: a given name alone never means them."""
        return self.role in (PersonRole.AUTHOR, PersonRole.PUBLIC)

    def take(self, form: Form) -> None:
        """Let a form stand for this person."""
        self.forms.add(form.keys)
        self.sightings.extend(form.sightings)
        initialled = len(self.keys) > 1 and len(self.keys[0]) == 1
        if (self.role is None or initialled) and _fullness(form.keys) > _fullness(self.keys):
            self.keys = form.keys


def _fullness(keys: tuple[str, ...]) -> tuple[int, int]:
    """Order of forms by how much they tell: words written out, then words at all."""
    return sum(len(k) > 1 for k in keys), len(keys)


def known_people(context: Context) -> list[Draft]:
    """The learner, the people of the register and classmates."""
    entries = [(context.learner, PersonRole.LEARNER, "is the learner")]
    entries += [(name, role, "stands in the register") for name, role in context.others]
    entries += [(name, PersonRole.PEER, "is a learner of the same cohort") for name in context.classmates]
    drafts: list[Draft] = []
    for name, role, why in entries:
        ordered = " ".join(reversed(name.split(",", 1))) if "," in name else name
        keys = tuple(fold(w) for w in bare_name([w.text for w in words(ordered)]))
        if keys and not any(d.keys == keys for d in drafts):
            drafts.append(Draft(keys, role, why, {keys}))
    return drafts


def fits(keys: tuple[str, ...], draft: Draft) -> bool:
    """Whether a form of two words or more can be a way of writing a person's full name.

    A learner's name may come from a folder that writes the family name first, without a comma.
    """
    if keys == draft.keys:
        return True
    if draft.role is PersonRole.LEARNER and len(keys) == 2 and any(_shortened(keys, n) for n in _orders(draft.keys)):
        return True
    if draft.role is PersonRole.LEARNER and len(draft.keys) == 2 and len(keys) > 1:
        return _fits(keys, draft) or _fits(keys, Draft(draft.keys[::-1]))
    if draft.role is PersonRole.LEARNER and len(keys) == 2 and _first_family(keys, draft.keys):
        return True
    return _fits(keys, draft)


def _first_family(keys: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a given name or its initial stands with the first of two families, as Spanish names are shortened."""
    given, family = keys
    same = full[0].startswith(given) if len(given) == 1 else same_given(given, full[0])
    return same and family in full[1:-1] and family not in PARTICLES and status(family) is not Status.GIVEN


def _orders(keys: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """(given, family) in either order of a name of two words or more."""
    return ((keys[0], keys[-1]), (keys[-1], keys[0])) if len(keys) > 1 else ()


def _shortened(keys: tuple[str, ...], name: tuple[str, str]) -> bool:
    """Whether two words are a family name and the two letters that some languages shorten a given name to ("Gy.")."""
    given, family = name
    return any(len(a) == 2 and given.startswith(a) and b == family for a, b in (keys, keys[::-1]))


def _fits(keys: tuple[str, ...], draft: Draft) -> bool:
    if len(draft.keys) < 2:
        return len(keys) == 2 and len(keys[1]) == 1 and same_given(keys[0], draft.keys[0])
    first, last = keys[0], keys[-1]
    if len(last) == 1:
        return same_given(first, draft.given) and draft.family.startswith(last)
    if len(first) == 1:
        return draft.keys[0].startswith(first) and _same_family(last, draft)
    if not draft.given:
        return first.startswith(draft.keys[0]) and _same_family(last, draft)
    straight = same_given(first, draft.given) and _same_family(last, draft)
    return straight or (len(keys) == 2 and same_given(last, draft.given) and _same_family(first, draft))


def _same_family(key: str, draft: Draft) -> bool:
    parts = draft.family.split("-")
    return key == draft.family or (len(parts) > 1 and (key in parts or key == "-".join(p[:1] for p in parts)))


def assemble(forms: dict[tuple[str, ...], Form], context: Context, cited: Cited, lower: frozenset[str]) -> list[Draft]:
    """Persons from forms: known people first, then full names, then what is written in one word."""
    drafts = known_people(context)
    likely = {f.keys[0] for f in forms.values() if f.single and score(f, cited, lower) >= ENOUGH}
    ordered = sorted(forms.values(), key=lambda f: (_fullness(f.keys), len(f.sightings), f.keys), reverse=True)
    for form in (f for f in ordered if not f.single):
        helped = HELPED if likely.intersection(form.keys) else 0.0
        _place_full(form, drafts, cited, score(form, cited, lower) + helped, met=form.keys[0] in likely)
    for form in (f for f in ordered if f.single):
        _place_single(form, drafts, cited, lower)
    return drafts


def _place_full(form: Form, drafts: list[Draft], cited: Cited, weight: float, *, met: bool) -> None:
    """Let a full name stand for a person; `met` tells that the given name alone is used for somebody here."""
    role, why = _outsider(form, cited, met=met)
    if role is None:
        fitting = [d for d in drafts if not d.outside and fits(form.keys, d)]
        if fitting:
            fitting[0].take(form)
            return
    if role is not None or weight >= ENOUGH:
        same = [d for d in drafts if d.role is role and fits(form.keys, d)]
        draft = same[0] if same else Draft(form.keys, role, why)
        if not same:
            drafts.append(draft)
        draft.take(form)


def _outsider(form: Form, cited: Cited, *, met: bool = False) -> tuple[PersonRole | None, str]:
    """Author or public figure, from the lists and the submission's own references."""
    keys = tuple(k for k in form.keys if k not in PARTICLES or len(form.keys) < 3)
    if form.single and form.keys[0] in public_families() and not form.has(PRIVATE | {"session"}):
        return PersonRole.PUBLIC, "bears a public figure's name"
    known = form.keys in public_figures() and not form.has(DIRECT if form.single else DIRECT - {"title"} | MET)
    if known or (form.single and not form.has(DIRECT) and form.keys[0] in rare_public_families()):
        return PersonRole.PUBLIC, "is a public figure"
    if not form.single and form.keys[-1] in cited.reported and not form.has(PRIVATE - {"title", "statement"}):
        return PersonRole.PUBLIC, "gave their name to a report"
    if not form.has(DIRECT - {"title"}):
        if is_theorist(keys) or is_theorist(form.keys):
            return PersonRole.AUTHOR, "is an author of the trade's literature"
        if not form.single and (cited.wrote(form.keys) or cited.wrote(keys)):
            return PersonRole.AUTHOR, "is an author whom the text cites"
        if author_like(form) and not (met or _first_name_only(form, cited)):
            return PersonRole.AUTHOR, "is cited as an author"
        if _public(form):
            return PersonRole.PUBLIC, "is spoken of as a public figure"
    return None, ""


def _first_name_only(form: Form, cited: Cited) -> bool:
    """Whether a certain given name stands alone in a journal or portfolio, which cite authors by family name."""
    alone = form.single and status(form.keys[0]) is Status.GIVEN
    return alone and not (cited.essay or form.keys[0] in cited.initials or form.keys[0] in theorist_families())


def _public(form: Form) -> bool:
    """Whether the places speak of a public figure, whom one given name never means."""
    if form.single and status(form.keys[0]) in (Status.GIVEN, Status.MAYBE):
        return False
    if form.share("public") >= 0.5:
        return not form.has(frozenset({"object", "role"}))
    acts = PRIVATE - {"statement"} if form.single else PRIVATE
    return form.share("public", "read") >= 0.5 and not form.has(acts)


def _place_single(form: Form, drafts: list[Draft], cited: Cited, lower: frozenset[str]) -> None:
    key = form.keys[0]
    enough = score(form, cited, lower) >= ENOUGH
    owner = _owner(key, drafts, enough)
    if owner is None:
        owner = next((d for d in drafts if d.role is PersonRole.LEARNER and _own_short_form(form, d)), None)
    if owner is None and not form.has(DIRECT):
        owner = next((d for d in drafts if d.outside and d.family == key), None)
    if owner is None and all(_KNIGHTED.search(s.line.text[: s.start][-6:]) for s in form.sightings):
        owner = next((d for d in drafts if d.outside and d.given == key), None)
    if owner is not None:
        owner.take(form)
        return
    role, why = _outsider(form, cited)
    if role is not None:
        drafts.append(Draft(form.keys, role, why, {form.keys}, list(form.sightings)))
    elif enough:
        drafts.append(Draft(form.keys, None, "", {form.keys}, list(form.sightings)))


_KNIGHTED = re.compile(r"\b(?:Sir|Dame)[ \xa0]$")
"""Titles that stand before a given name alone: "Sir John" is John Whitmore, where the text names him."""


def _own_short_form(form: Form, learner: Draft) -> bool:
    """Whether one word is the end of the learner's given name, and nothing makes somebody else of it."""
    key = form.keys[0]
    others = (c for s in form.sightings for c in s.cues if c.role is not None and c.kind not in ("post-box", "signs"))
    written_to = len(key) > 1 and all(s.has("greeting", "sign-off") for s in form.sightings)
    own = any(ends_given(key, k) or (written_to and k.startswith(key)) for k in learner.keys[:-1])
    return own and not any(others)


def _owner(key: str, drafts: list[Draft], enough: bool) -> Draft | None:
    """The person whom one word can stand for: by given name, then family name, then short form."""
    everybody = [d for d in drafts if not d.outside]
    inside = [d for d in everybody if len(d.keys) > 1]
    exact = [d for d in inside if d.given == key or (d.keys[0] in KIN and key in d.keys)]
    by_family = [d for d in inside if _same_family(key, d)]
    nick = [d for d in everybody if d.given and same_given(key, d.given)] if enough else []
    certain = status(key) in (Status.GIVEN, Status.MAYBE)
    for group in (exact, by_family, nick) if certain else (by_family, exact, nick):
        told = [d for d in group if d.role is not PersonRole.PEER or d.sightings]
        if told:
            return max(told, key=lambda d: (d.role is not PersonRole.LEARNER, len(d.sightings)))
    return None
