"""The people of a submission, what else could trace them, and organisations: the entry of this package."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from extractors.model import (
    Citation,
    Context,
    Identifier,
    Organisation,
    Person,
    PersonRole,
    Reading,
    Reference,
    Session,
    Span,
)
from extractors.people import authors, forms, identifiers, initials, mentions, organisations, pseudonyms
from extractors.people.built import by_build
from extractors.people.candidates import by_shape
from extractors.people.cues import around
from extractors.people.lines import Bars, Line, prepare
from extractors.people.lowered import by_small_letters
from extractors.people.persons import Draft, assemble
from extractors.people.recognised import by_model, read_names, weighed
from extractors.people.roles import judge
from extractors.people.sightings import Sighting
from extractors.people.slots import by_greeting
from extractors.references.gather import in_list

SOURCES: tuple[Callable[[Line], Iterator[Sighting]], ...] = (
    by_shape,
    by_build,
    by_greeting,
    by_model,
    by_small_letters,
)
"""What proposes names: the lists, how names are built, the recogniser, and the lists again for names without a capital.

Whatever yields sightings of a line is judged alike."""


def gather(
    reading: Reading,
    context: Context,
    references: tuple[Reference, ...],
    citations: tuple[Citation, ...],
    sessions: tuple[Session, ...],
) -> tuple[tuple[Person, ...], tuple[Identifier, ...], tuple[Organisation, ...]]:
    """Find people, identifiers and organisations in all parts of all documents of a submission.

    In: the reading; what is known beforehand (learner, register, unit); the references, citations and sessions
    already found. Out: people in the order of their first mention (a known one without a mention is left out),
    identifiers and organisations in reading order. Raises nothing of its own.
    """
    listed = frozenset(in_list(reading))
    bars = Bars()
    organised = organisations.find(reading, context, listed)
    for organisation in organised:
        for span in organisation.mentions:
            bars.add(span.document, span.block, span.start, span.end)
    lines = prepare(reading, listed, citations, bars)
    people = find_people(lines, context, references, citations, sessions)
    return people, identifiers.find(reading, listed), organised


def find_people(
    lines: tuple[Line, ...],
    context: Context,
    references: tuple[Reference, ...],
    citations: tuple[Citation, ...],
    sessions: tuple[Session, ...],
) -> tuple[Person, ...]:
    """The people named in prepared blocks, in the order of their first mention."""
    cited = authors.cited(references, citations, context.unit)
    cited.reported = authors.reports(line.text for line in lines if not line.listed)
    read_names(lines, installed=context.names_model)
    found = (s for source in SOURCES for line in lines for s in source(line))
    sightings = [s for s in weighed(found) if not s.line.is_cited(s.start, s.end)]
    collected = forms.collect(sightings)
    codes = pseudonyms.codes(lines, sessions, collected)
    for key in codes:
        collected.pop((key,), None)
    forms.believe_log(collected, sessions)
    lower = frozenset(w.key for line in lines for w in line.words if not w.capital)
    forms.weigh_neighbours(collected, cited, lower)
    drafts = assemble(collected, context, cited, lower)
    pseudonyms.mark(drafts, lines)
    places = mentions.find(lines, drafts, cited, codes)
    own = next((d.family for d in drafts if d.role is PersonRole.LEARNER), "")
    people = [_person(draft, places.get(n, []), context.unit, own) for n, draft in enumerate(drafts) if places.get(n)]
    people += _cited_people(lines, citations, drafts)
    people += _coded(lines, codes)
    people += initials.find(lines, _taken(places), drafts, context.learner)
    return tuple(sorted(people, key=lambda p: (p.mentions[0], p.name)))


def _taken(places: dict[int, list[Span]]) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """(document, block) -> characters of the mentions there."""
    found: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for span in (s for spans in places.values() for s in spans):
        found.setdefault((span.document, span.block), []).append((span.start, span.end))
    return found


def _person(draft: Draft, places: list[Span], unit: str, own_family: str) -> Person:
    judged = judge(draft, unit, own_family)
    return Person(_name(draft), judged.role, judged.identifying, judged.reason, tuple(places), judged.guessed)


def _name(draft: Draft) -> str:
    """The fullest form as written, in mixed case where it is so written anywhere."""
    written = [s for s in draft.sightings if s.keys == draft.keys]
    if written:
        return min((s.text for s in written), key=lambda t: (t.isupper(), t.islower()))
    return " ".join(k.capitalize() for k in draft.keys)


def _cited_people(lines: tuple[Line, ...], citations: tuple[Citation, ...], drafts: list[Draft]) -> list[Person]:
    """Cited authors by family name, at their citations."""
    known = {d.keys[-1] for d in drafts if d.role is PersonRole.AUTHOR}
    texts = {(line.document, line.position): line.text for line in lines}
    places: dict[str, list[Span]] = {}
    for citation in citations:
        span = citation.span
        text = texts.get((span.document, span.block), "")[span.start : span.end]
        for author in citation.authors:
            at = text.find(author)
            if at >= 0 and author.lower() not in known:
                start = span.start + at
                places.setdefault(author, []).append(Span(span.document, span.block, start, start + len(author)))
    why = "Because this person is an author whom the text cites."
    return [Person(name, PersonRole.AUTHOR, False, why, tuple(sorted(spans))) for name, spans in places.items()]


def _coded(lines: tuple[Line, ...], codes: frozenset[str]) -> list[Person]:
    """Clients' code names, which identify nobody but tell who is spoken of."""
    places: dict[str, list[Span]] = {}
    names: dict[str, str] = {}
    for line in lines:
        if line.listed:
            continue
        for word in line.words:
            if (
                word.capital
                and word.key in codes
                and (not word.opens or line.label or around(line, word.start, word.end))
            ):
                names.setdefault(word.key, word.text)
                places.setdefault(word.key, []).append(Span(line.document, line.position, word.start, word.end))
    why = "Because the clients are labelled with codes and this is one of them; it names nobody."
    return [Person(names[key], PersonRole.CLIENT, False, why, tuple(spans)) for key, spans in places.items()]
