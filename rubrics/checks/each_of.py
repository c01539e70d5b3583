"""Each of several named parts is treated: context, strategy, culture and conditions; knowledge, skills, ...

A part is a list of phrases, its name first. The part counts where the answer stays with it for some words; a
heading, an opening word or a table's label may name it. What is denied or only announced does not count.

    [[outcomes.criteria.requirements]]
    id = "areas"
    text = "knowledge, skills, behaviours and practices"
    check = "each_of"
    params = { facets = [["knowledge", "knowledge", "know"], ["skills", "skill*"], ["behaviours", "behav*"]] }

`facets`  the parts: name, then phrases ("*" at the end for any ending, "@name" for a vocabulary's terms)
`cited`   "any" or "academic": each part needs a citation, or one of an academic source, in its own stretch
`minimum` how many of the parts are needed; 0 means all
`words`   words about a part below which it is only named
`whole`   look through the whole submission and not only where the criterion is answered
`anywhere` names of parts that may stand elsewhere in the submission: one piece of evidence may serve two criteria
`done`    a sentence on what ought to be done in general ("goals should be SMART") does not count
`beside`  for some parts, words of which one must stand in the sentence or the labels of its cell as well, the part's
          name first: a plan is reviewed at a time; a heading, a label or a bare name needs none
`others`  for such parts, words that stand close to what is another thing's: a recording's review is not the plan's
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from extractors.model import Citation
from extractors.uncased import Uncased
from rubrics.answer import FIRM_TRUST, best, interleaved, missing, reach, worded
from rubrics.check import Check, Question
from rubrics.enumerations import leadin
from rubrics.model import Found, Outcome, State
from rubrics.naming import Namer, Naming, Thing, by_things, pattern, things
from rubrics.sourced import sources
from rubrics.statements import Statement
from rubrics.stretches import BARE_NAME, Stretch, stretches
from rubrics.treatment import deferred, plain, recommended

LEAST_BESIDE = 2
"""Parts that must be treated before a paragraph that is left over is taken for the last one."""

LEFT_WORDS = 25
"""Words of such a paragraph: a full sentence."""

FEW = 4
"""One of so many parts is no answer to a demand for each of them."""

PART_WORDS = 12
"""Words about one of several parts: less than a full sentence of a UK assignment is a bare name."""

NEAR = 30
"""Characters around a part's name in which it is said whose it is: four or five words."""


@dataclass(frozen=True, slots=True)
class Params:
    """See the manual page."""

    facets: tuple[tuple[str, ...], ...]
    cited: Literal["", "any", "academic"] = ""
    minimum: int = 0
    words: int = PART_WORDS
    whole: bool = False
    anywhere: tuple[str, ...] = ()
    done: bool = False
    beside: tuple[tuple[str, ...], ...] = ()
    others: tuple[tuple[str, ...], ...] = ()


def run(question: Question, params: Params) -> Outcome:
    """Which parts are treated, and with a source where one is asked for."""
    wanted = things(params.facets, question.vocabularies)
    needed = params.minimum or len(wanted)
    statements = reach(question, params.whole)
    if not statements:
        return missing(f"{needed} parts needed; no answer located", needed)
    spread = _spread(statements, wanted, params)
    spread |= _left_over(statements, wanted, spread, params)
    elsewhere = tuple(t for t in wanted if t.name in params.anywhere and t.name not in spread)
    if elsewhere and spread:
        statements = reach(question, whole=True)
        spread |= _spread(statements, elsewhere, params)
    cited = (
        sources(question.facts, statements, [*spread.values()], by_things(wanted), params.cited == "academic")
        if params.cited
        else {}
    )
    found, absent = [], []
    firm = any(_told(spread[t.name], t) for t in wanted if t.name in spread)
    for thing in wanted:
        part = _part(spread.get(thing.name), cited.get(thing.name, ()), params)
        if part is None:
            absent.append(thing.name)
        else:
            found.append(part)
    outcome = _outcome(found, absent, needed, "with a source" if params.cited else "")
    if outcome.state is State.PARTIAL and _in_passing(question, len(found), needed, firm, bool(params.cited)):
        return replace(outcome, needed=None, present=None)  # touched on in passing: no number of parts is answered
    return outcome


def _in_passing(question: Question, found: int, needed: int, told: bool, cited: bool) -> bool:
    """So few of the parts are no answer: half where they are only meant, less where nobody put them under it."""
    if not told:
        return 2 * found <= needed
    if not any(p.trust >= FIRM_TRUST for p in question.passages):
        return 2 * found < needed
    return FEW * found <= needed and not cited


def _told(stretch: Stretch, thing: Thing) -> bool:
    """A phrase names the part in the answer or over it, and it is not only meant."""
    return any(thing.named(s.text) or thing.named(s.setting) for s in stretch.statements)


def _spread(statements: Sequence[Statement], wanted: tuple[Thing, ...], params: Params) -> dict[str, Stretch]:
    """The parts that are treated, by name."""
    kept = [s for s in statements if not (params.done and recommended(s.text))]
    found = [s for s in stretches(kept, _namer(wanted, params)) if s.treated(params.words)]
    by_name = {t.name: t for t in wanted}
    return {s.name: s for s in found if len(s.statements) > 1 or _told(s, by_name[s.name])}


def _namer(wanted: tuple[Thing, ...], params: Params) -> Namer:
    """What names the parts; a part of `beside` only as that says."""
    named = by_things(wanted)
    if not params.beside:
        return named
    beside, others = _by_part(params.beside), _by_part(params.others)

    def kept(statement: Statement, naming: Naming) -> bool:
        words = beside.get(naming.name)
        if words is None or naming.start < 0:
            return True
        text = plain(statement.text)
        near = text[max(naming.start - NEAR, 0) : naming.end + NEAR]
        if naming.name in others and others[naming.name].anywhere(near):
            return False
        labelled = naming.end <= len(leadin(statement)) or statement.words <= BARE_NAME
        return labelled or words.anywhere(f"{text} {plain(statement.labels)}")

    return lambda statement: tuple(n for n in named(statement) if kept(statement, n))


def _by_part(rows: Iterable[tuple[str, ...]]) -> dict[str, Uncased]:
    """Each row's words by the part that it begins with."""
    return {name: pattern(tuple(words)) for name, *words in rows}


def _left_over(
    statements: Sequence[Statement], wanted: tuple[Thing, ...], spread: Mapping[str, Stretch], params: Params
) -> dict[str, Stretch]:
    """The one part that is absent, by a paragraph whose opening names none of them and means this one soonest.

    Whoever treats four of five things, a paragraph each, has most likely given the fifth paragraph to the fifth.
    """
    absent = [t for t in wanted if t.name not in spread]
    if len(absent) != 1 or len(spread) < LEAST_BESIDE or absent[0].meant is None:
        return {}
    beside = {s.heading for stretch in spread.values() for s in stretch.statements}
    paragraphs: dict[tuple[int, int], list[Statement]] = {}
    for s in statements:
        if s.row is None and s.heading in beside and not deferred(s.text):
            paragraphs.setdefault(s.paragraph, []).append(s)
    for own in paragraphs.values():
        stretch = Stretch(absent[0].name, tuple(own), (), True)
        named = any(thing.named(own[0].text) for thing in wanted)
        if stretch.treated(LEFT_WORDS) and not named and absent[0].meant.nearest(own[0].text):
            return {absent[0].name: stretch}
    return {}


def _part(stretch: Stretch | None, cites: Sequence[Citation], params: Params) -> Found | None:
    if stretch is None:
        return None
    if not params.cited:
        return Found(stretch.name, stretch.evidence)
    return Found(stretch.name, tuple(c.span for c in cites)) if cites else None


def _outcome(found: list[Found], absent: list[str], needed: int, how: str) -> Outcome:
    names = worded([f.name for f in found])
    located = f"{names} located{' ' + how if how else ''}"
    if len(found) >= needed:
        state, sentence = State.FOUND, located
    elif found:
        state, sentence = State.PARTIAL, f"{located}; {worded(absent, 'or')} not located{' ' + how if how else ''}"
    else:
        state, sentence = State.MISSING, f"{worded(absent, 'or')} not located{' ' + how if how else ''}"
    spans = interleaved([f.spans for f in found])
    return Outcome(state, sentence, needed, len(found), best(spans, max(3, needed)), tuple(found))


CHECK = Check("each_of", Params, run, __doc__)
