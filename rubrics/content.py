"""Putting unmarked text under criteria by what it is about.

A section is weighed as a whole first, because a paragraph of a journal rarely says what its subject is; then each
paragraph that is plainly about something else goes there too. Learners answer criteria in their order, which
helps where headings are poetic: sections that fit the order weigh more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from extractors.model import Reading
from rubrics.marks import APART, Mark
from rubrics.model import Rubric
from rubrics.topics import Scores, Topics
from rubrics.units import Unit

SECTION = 0.7
"""A section that is mostly about one criterion."""
SHARED = 0.6
"""A section that is about this criterion nearly as much as about another."""
PARAGRAPH = 0.5
"""A paragraph that is about a criterion, in a section about another or about none."""
AWAY = 0.4
"""A paragraph that the learner put under another criterion."""
HIDDEN = 0.3
"""A paragraph about a criterion that nothing else holds, under a heading whose words are another criterion's: it counts
where the whole answer stands there."""
LEAST = 5.0
"""Score below which a section is about nothing in particular: about two phrases that are rare in the submission."""
LEAST_PARAGRAPH = 6.0
LEAST_AWAY = 9.0
"""Score that a paragraph under another criterion's heading needs: it must be about little else."""
LEAST_PHRASES = 3
"""Different phrases of the topic that such a paragraph needs: one repeated word is a mention."""
LEAST_ORPHAN = 3.0
"""For a criterion that is answered nowhere else one rare phrase is enough to look at a paragraph."""
ORPHAN_SHARE = 0.35
"""Share of the paragraph's best criterion that such a criterion must reach."""
LEAST_MEANT = 0.4
"""Share of a paragraph's sentences that must mean a criterion where the paragraph stands under another's heading."""
ORPHAN_WORDS = 40
"""Words of such a paragraph: two sentences."""
LEAST_SHARE = 0.28
"""Share of a section's score below which it has no one subject: a file without headings is one such section."""
NEIGHBOUR = 0.5
"""What the paragraphs before and after add to one's score in a section without a subject."""
CLEARLY = 0.5
"""Share of a section's score from which one criterion is its subject."""
NEARLY = 0.65
"""Share of the best criterion's score from which a section is about a second one too."""
OPENING_WORDS = 200
"""Words of an introduction that may be an answer: two full paragraphs."""
FAR_AHEAD = 2.0
"""How much more such a text must be about one criterion than about the next."""
LONG = 100
"""Words from which a text is long: a full paragraph of an assignment."""
IN_ORDER = 1.4
"""Weight of a criterion that fits the order of the sections."""
STRONGER = 1.6
"""How much more a paragraph must be about a criterion than about the one it stands under."""

Claim = tuple[Unit, str, float]
"""A unit, the criterion it goes to, and the trust in that."""


def by_content(units: Sequence[Unit], reading: Reading, rubric: Rubric, topics: Topics) -> Iterator[Claim]:
    """Claims for the units that no mark puts under a criterion.

    An introduction or conclusion announces or repeats and answers nothing: it gives none.
    """
    sections: dict[int, list[Unit]] = defaultdict(list)
    for unit in units:
        if unit.mark is None or not unit.mark.criteria:
            sections[unit.section].append(unit)
    scored = {s: [topics.paragraph(u.text) for u in found] for s, found in sections.items()}
    whole = {s: _sum(scores) for s, scores in scored.items()}
    apart = {s for s in sections if APART.match(reading.sections[s].title) and not _appendix(reading, s)}
    fitting = _in_order([(s, _allowed(whole[s], sections[s][0].mark, rubric)) for s in whole if s not in apart], rubric)
    for s, found in sections.items():
        if s in apart:
            continue
        allowed = _allowed(whole[s], found[0].mark, rubric)
        weighed = {c: score * (IN_ORDER if fitting.get(s) == c else 1.0) for c, score in allowed.items()}
        text = "\n".join(unit.text for unit in found)
        subject = {
            c: trust for c, trust in _section_claims(weighed) if fitting.get(s) == c or _broad(text, c, topics, True)
        }
        yield from _of_section(found, scored[s], subject, rubric, topics)


def _of_section(
    found: Sequence[Unit], scored: Sequence[Scores], subject: Mapping[str, float], rubric: Rubric, topics: Topics
) -> Iterator[Claim]:
    """The claims of a section's paragraphs; in a section without a subject they are in the criteria's order."""
    scored = [_allowed(scores, found[0].mark, rubric) for scores in (scored if subject else _smoothed(scored))]
    fitting = {} if subject else _in_order(list(enumerate(scored)), rubric)
    for n, (unit, scores) in enumerate(zip(found, scored, strict=True)):
        claims = dict(subject)
        weighed = {c: score * (IN_ORDER if fitting.get(n) == c else 1.0) for c, score in scores.items()}
        for criterion in _paragraph_claims(weighed, subject):
            if _broad(unit.text, criterion, topics):
                claims.setdefault(criterion, PARAGRAPH)
        for criterion in topics.listed(unit.text):
            claims.setdefault(criterion, PARAGRAPH)
        for criterion, trust in claims.items():
            yield unit, criterion, trust


def orphans(
    units: Sequence[Unit], claimed: frozenset[str], reading: Reading, rubric: Rubric, topics: Topics
) -> Iterator[Claim]:
    """Claims for criteria that nothing else holds: the paragraphs that are most about them.

    Of those that the learner put under another criterion only what plainly means this one: an answer that was
    written on under the last heading.
    """
    apart = {
        s for s, section in enumerate(reading.sections) if APART.match(section.title) and not _appendix(reading, s)
    }
    yield from _opened(units, apart, claimed, topics)
    open_to_all = [(u, topics.paragraph(u.text)) for u in units if u.section not in apart]
    for criterion in rubric.criteria:
        if criterion.id in claimed:
            continue
        found = [(u, trust) for u, scores in open_to_all if (trust := _orphan(u, criterion.id, scores, topics))]
        best = max((trust for _, trust in found), default=0.0)
        yield from ((unit, criterion.id, trust) for unit, trust in found if trust == best)


def _orphan(unit: Unit, criterion: str, scores: Scores, topics: Topics) -> float:
    """The trust with which a paragraph is put under a criterion that nothing else holds; 0.0 where it is not."""
    if not _broad(unit.text, criterion, topics):
        return 0.0
    own = scores.get(criterion, 0.0)
    about = own >= LEAST_ORPHAN and own >= ORPHAN_SHARE * max(scores.values())
    if unit.mark is None or not unit.mark.criteria:
        return PARAGRAPH if about else 0.0
    if len(unit.text.split()) < ORPHAN_WORDS:
        return 0.0
    if topics.meant(unit.text, criterion) >= LEAST_MEANT:
        return PARAGRAPH
    return HIDDEN if about and not unit.mark.settled else 0.0


def _opened(
    units: Sequence[Unit], apart: frozenset[int] | set[int], claimed: frozenset[str], topics: Topics
) -> Iterator[Claim]:
    """Claims on an introduction or background that is itself the answer to a criterion that nothing else holds.

    A report answers "the organisational context" under "Background"; what only announces is short or about everything.
    """
    for s in sorted(apart):
        found = [u for u in units if u.section == s and (u.mark is None or not u.mark.criteria)]
        scores = _sum([topics.paragraph(u.text) for u in found])
        best = max(scores, key=scores.__getitem__, default="")
        second = max((score for c, score in scores.items() if c != best), default=0.0)
        long = sum(len(u.text.split()) for u in found) >= OPENING_WORDS
        if best and best not in claimed and long and scores[best] >= max(LEAST_AWAY, FAR_AHEAD * second):
            for unit in found:
                yield unit, best, PARAGRAPH


def elsewhere(units: Sequence[Unit], topics: Topics) -> Iterator[Claim]:
    """Claims for other criteria on units that a mark puts under one: weak, for an answer in an unexpected place."""
    for unit in units:
        if unit.mark is None or not unit.mark.criteria:
            continue
        scores = topics.paragraph(unit.text)
        here = max((scores.get(c, 0.0) for c in unit.mark.criteria), default=0.0)
        best = max(scores.values(), default=0.0)
        for criterion, score in scores.items():
            strong = score == best and score >= LEAST_AWAY and score >= STRONGER * here
            if strong and topics.breadth(unit.text, criterion) >= LEAST_PHRASES:
                yield unit, criterion, AWAY if unit.mark.settled else PARAGRAPH


def _broad(text: str, criterion: str, topics: Topics, whole: bool = False) -> bool:
    """A text says enough about a criterion for its length: in a long one a single phrase is a mention.

    In a whole section the terms of the criterion's vocabularies count beside the phrases.
    """
    breadth = topics.breadth(text, criterion) + (topics.terms(text, criterion) if whole else 0)
    return breadth >= (2 if len(text.split()) >= LONG else 1)


def _appendix(reading: Reading, s: int) -> bool:
    return reading.sections[s].title.lower().lstrip().startswith(("appendi", "annex"))


def _sum(scores: Sequence[Scores]) -> dict[str, float]:
    total: dict[str, float] = defaultdict(float)
    for one in scores:
        for criterion, score in one.items():
            total[criterion] += score
    return dict(total)


def _allowed(scores: Scores, mark: Mark | None, rubric: Rubric) -> dict[str, float]:
    """Scores of the criteria that the learning outcome over a text leaves open."""
    if mark is None or not mark.outcomes:
        return dict(scores)
    inside = {c.id for o in rubric.outcomes if o.id in mark.outcomes for c in o.criteria}
    return {c: score for c, score in scores.items() if c in inside}


def _section_claims(scores: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    total = sum(scores.values())
    best = max(scores.values(), default=0.0)
    if best < LEAST or best < LEAST_SHARE * total:
        return
    for criterion, score in scores.items():
        if score == best:
            yield criterion, SECTION if score >= CLEARLY * total else SHARED
        elif score >= NEARLY * best:
            yield criterion, SHARED


def _smoothed(scores: Sequence[Scores]) -> list[Scores]:
    """Each paragraph's scores with a part of its neighbours', for what the paragraph itself speaks of or not at all."""
    smoothed: list[Scores] = []
    for n, own in enumerate(scores):
        beside = _sum([*scores[max(n - 1, 0) : n], *scores[n + 1 : n + 2]])
        criteria = own.keys() or beside.keys()
        smoothed.append({c: own.get(c, 0.0) + NEIGHBOUR * beside.get(c, 0.0) for c in criteria})
    return smoothed


def _paragraph_claims(scores: Mapping[str, float], subject: Mapping[str, float]) -> Iterator[str]:
    """Criteria that a paragraph is about; beside its section's subject only one that outweighs it by far."""
    best = max(scores.values(), default=0.0)
    here = max((scores.get(c, 0.0) for c in subject), default=0.0)
    for criterion, score in scores.items():
        if score < LEAST_PARAGRAPH or score < NEARLY * best:
            continue
        if not subject or (score == best and score >= STRONGER * here):
            yield criterion


def _in_order(sections: Sequence[tuple[int, Mapping[str, float]]], rubric: Rubric) -> dict[int, str]:
    """Section to criterion, in the order of both, so that the sum of the sections' shares is greatest."""
    order = [c.id for c in rubric.criteria]
    shares = []
    for _, scores in sections:
        total = sum(scores.values()) or 1.0
        shares.append([scores.get(c, 0.0) / total for c in order])
    # best[n][k]: greatest sum for the first n sections when the last one taken went to criterion k or an earlier one.
    best = [[0.0] * (len(order) + 1) for _ in range(len(sections) + 1)]
    for n, share in enumerate(shares):
        for k in range(len(order)):
            best[n + 1][k + 1] = max(best[n + 1][k], best[n][k + 1], best[n][k + 1] + share[k])
    found: dict[int, str] = {}
    n, k = len(sections), len(order)
    while n and k:
        if best[n][k] == best[n][k - 1]:
            k -= 1
        elif best[n][k] == best[n - 1][k]:
            n -= 1
        else:
            found[sections[n - 1][0]] = order[k - 1]
            n -= 1
    return found
