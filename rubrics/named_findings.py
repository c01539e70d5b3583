"""Models and theorists that a text leans on with no source anywhere (domain notes, 7.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.model import Facts, Part, PersonRole, Role, Span
from extractors.references.gather import in_list
from extractors.references.linking import key
from rubrics.codes import finding
from rubrics.model import Finding, Rubric, Term
from rubrics.vocabulary import compile

VOCABULARIES = (
    "coaching_models", "mentoring_models", "ethics_models", "evaluation_models", "leadership_models",
    "reflective_models", "supervision_models",
)  # fmt: skip
"""Vocabularies of models that somebody made; methods, tools and general ideas (transference) belong to nobody."""
NEAR = 160
"""Characters around a model's name in which a citation can be its source: the sentence, or the next."""
SHOWN = 8
"""Names in the message."""

Places = dict[str, list[Span]]


def of_named(facts: Facts, rubric: Rubric) -> Iterator[Finding]:
    """One note on models, and one on theorists, for which the submission has neither citation nor entry.

    Not asked of a portfolio: a log of sessions names its models without sources, and may. A reflective journal is
    asked if it cites at all.
    """
    if rubric.method == "portfolio":
        return
    if not facts.citations and not facts.references and rubric.method != "assignment":
        return
    known = _known(facts)
    models = _models(facts, rubric, known)
    if models:
        spans = (places[0] for places in models.values())
        yield finding("named-without-source", f"Named without a source: {_worded(models)}.", spans)
    people = {
        p.name: list(p.mentions)
        for p in facts.people
        if p.role is PersonRole.AUTHOR and p.mentions and key(p.name.split()[-1]) not in known
    }
    people = {
        name: spans
        for name, spans in people.items()
        if not any(key(word) in known for word in name.split())
        and all(w[:1].isupper() for w in re.split(r"[\s-]", name))
    }
    if people:
        spans = (places[0] for places in people.values())
        message = f"Spoken of as authors, but neither cited with a year nor listed: {_worded(people)}."
        yield finding("named-without-source", message, spans)


def _worded(names: Places) -> str:
    more = f"; and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return "; ".join([*names][:SHOWN]) + more


def _known(facts: Facts) -> frozenset[str]:
    """Family names of everybody whom a citation, an entry or the text of an entry names."""
    authors = [a for c in facts.citations for a in c.authors] + [a for r in facts.references for a in r.authors]
    names = {key(a) for a in authors}
    words = {key(word) for r in facts.references for word in r.raw.split() if word[:1].isupper()}
    last = {key(a.split()[-1]) for a in authors if a.split()}
    return frozenset(names | words | last)


def _models(facts: Facts, rubric: Rubric, known: frozenset[str]) -> Places:
    """Models named in the learner's text that have no source near any place, and none by their authors."""
    lists = in_list(facts.reading)
    cited: dict[tuple[int, int], list[Span]] = {}
    for citation in facts.citations:
        cited.setdefault((citation.span.document, citation.span.block), []).append(citation.span)
    matchers = [compile(rubric.vocabularies[name]) for name in VOCABULARIES if name in rubric.vocabularies]
    places: Places = {}
    sourced: set[str] = set()
    names: dict[str, str] = {}
    for d, b, block in facts.reading.blocks(Part.BODY, Part.TEXTBOX):
        if (d, b) in lists or block.role is Role.CONTENTS or not block.text.strip():
            continue
        for hit in (hit for matcher in matchers for hit in matcher.find(block.text)):
            if key(block.text[hit.start : hit.end]) in map(key, hit.term.authors):
                continue  # the name of a person, who is asked about as one
            span = Span(d, b, hit.start, hit.end)
            if _has_author(hit.term, known) or any(_near(span, c) for c in cited.get((d, b), ())):
                sourced.add(names.setdefault(key(hit.term.name), hit.term.name))
            elif hit.term.authors:
                places.setdefault(names.setdefault(key(hit.term.name), hit.term.name), []).append(span)
    return {name: spans for name, spans in places.items() if name not in sourced}


def _has_author(term: Term, known: frozenset[str]) -> bool:
    return any(key(author) in known or key(author.split()[-1]) in known for author in term.authors)


def _near(span: Span, citation: Span) -> bool:
    return citation.start - span.end <= NEAR and span.start - citation.end <= NEAR
