"""What each section is marked as answering, by its heading and the headings above it.

A number or the criterion's own wording settles it; the words of the heading suggest it. A sub-heading belongs to
its parent's criterion unless it is marked itself. Dotted numbers can be the learner's own numbering of chapters;
they count only where the headings' words bear them out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extractors.model import Reading, Section
from rubrics.model import Rubric
from rubrics.own_chapters import numbered_after
from rubrics.signposts import Signpost, read
from rubrics.topics import Topics

NUMBERED = 1.0
WORDED = 0.95
FOLLOWING = 0.8
"""A heading without a number between numbered ones, on the same level: most likely a part of the one before."""
TOPIC = 0.85
TOPIC_WORD = 0.75
"""One single word of a topic in the heading: firm enough to be looked at first, weaker than a phrase."""
NAMED_FILE = 0.7
HEADING_WORDS = 18
"""Longest heading whose words are weighed as a topic; longer ones are sentences."""
CLOSE = 0.6
"""Share of the best criterion's score with which another criterion is meant by the same heading too."""
SCHEME = 4
"""Criteria with a numbered heading from which the numbers divide the paper."""
OWN_NUMBERS = 3
"""Headings with plain numbers from which a scheme can be judged."""

_PLAIN_NUMBER = re.compile(r"\W*(?:chapter|part|section)?\s*\d{1,2}(?!\.?\d)[.:)]?\s", re.IGNORECASE)
APART = re.compile(
    r"""\W*(?:\d+\W+)?(?:conclusions?|summary|closing|final\s(?:thoughts|words|reflections)|introduction|overview
    |background|about\sthis|preface|foreword|abstract|executive\ssummary|appendi(?:x|ces)|annex|references?|bibliography
    |sources|contents|glossary|welcome)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Headings that open a part of their own and do not go on with the criterion before."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Which criteria a stretch of text is marked as answering, and how that is known."""

    criteria: tuple[str, ...]
    route: str
    """For people: "heading 1.3", "heading wording"."""
    trust: float
    outcomes: tuple[str, ...] = ()
    """Learning outcomes within which the criteria must lie, where no criterion is named."""

    @property
    def settled(self) -> bool:
        """The learner said so by number or in the criterion's words."""
        return bool(self.criteria) and self.trust >= WORDED


@dataclass(frozen=True, slots=True)
class _Settled:
    """The last section whose heading says by number what it answers."""

    position: int
    section: Section
    mark: Mark


def section_marks(reading: Reading, rubric: Rubric, topics: Topics) -> tuple[Mark | None, ...]:
    """The mark of each section of a reading, or None where headings say nothing."""
    posts = tuple(read(s.title, s.label, rubric) if s.heading is not None else Signpost() for s in reading.sections)
    own = own_numbering(reading, posts, rubric, topics)
    tasks = _tasks(posts, rubric)
    marks: list[Mark | None] = []
    last: dict[int, _Settled] = {}
    numbered = _numbered(reading, posts, own)
    for s, (section, post) in enumerate(zip(reading.sections, posts, strict=True)):
        d = section.document
        mark = _own_mark(section, post, d in own, tasks, topics)
        if mark is not None and mark.settled:
            last[d] = _Settled(s, section, mark)
        elif mark is not None and mark.outcomes:
            last.pop(d, None)
        else:
            if mark is not None and set(mark.criteria) <= numbered[d]:
                mark = None
            if _begins_anew(section, post, mark, last.get(d)):
                last.pop(d)
            mark = _unsettled(section, mark, marks, last.get(d), rubric)
        marks.append(mark)
    return tuple(marks)


def _unsettled(
    section: Section, mark: Mark | None, marks: Sequence[Mark | None], last: _Settled | None, rubric: Rubric
) -> Mark | None:
    """The mark of a heading that does not settle it: from the one above or the numbered one before, the nearer."""
    over = next((p for p in reversed(section.parents) if marks[p] is not None), None)
    above = None if over is None or (last is not None and over < last.position) else marks[over]
    followed = None if above and above.settled else _following(section, mark, last)
    return followed or _inherit(mark, above, rubric)


def _numbered(reading: Reading, posts: Sequence[Signpost], own: frozenset[int]) -> Mapping[int, frozenset[str]]:
    """By document, the criteria that have a numbered heading, where there are enough of them for a scheme.

    Then a heading without a number whose words are another criterion's is a part of the one that it stands under.
    """
    found: dict[int, set[str]] = defaultdict(set)
    for section, post in zip(reading.sections, posts, strict=True):
        counts = post.leads and (section.document not in own or post.named)
        found[section.document] |= set(post.criteria if counts else ())
    return {d: frozenset(ids) if len(ids) >= SCHEME else frozenset() for d, ids in found.items()}


def own_numbering(reading: Reading, posts: Sequence[Signpost], rubric: Rubric, topics: Topics) -> frozenset[int]:
    """Documents whose plain dotted numbers count the learner's own chapters and not the criteria."""
    own = set(numbered_after(reading, rubric))
    for d in range(len(reading.documents)):
        agree = differ = foreign = plain = 0
        for section, post in zip(reading.sections, posts, strict=True):
            if section.document != d or post.named or post.worded:
                continue
            foreign += post.foreign
            if not post.criteria:
                continue
            plain += 1
            scores = topics.heading(section.title)
            agree += any(i in scores for i in post.criteria)
            differ += bool(scores) and not any(i in scores for i in post.criteria)
        named = any(p.named and p.criteria for s, p in zip(reading.sections, posts, strict=True) if s.document == d)
        if plain + foreign < OWN_NUMBERS or named:
            continue
        if differ > agree or (foreign and foreign + differ > agree):
            own.add(d)
    return frozenset(own)


def topic_mark(title: str, topics: Topics) -> Mark | None:
    """The mark that the words of a heading, sheet name or file name suggest."""
    if not title or len(title.split()) > HEADING_WORDS:
        return None
    scores = topics.heading(title)
    if not scores:
        models = topics.models(title)
        return Mark(models, "model in the heading", TOPIC_WORD) if len(models) == 1 else None
    best = max(scores.values())
    chosen = sorted((i for i, score in scores.items() if score >= CLOSE * best), key=lambda i: -scores[i])
    if len(chosen) > 3:
        return None
    phrase = topics.longest(title) > 1
    return Mark(tuple(chosen), "heading wording", TOPIC if phrase else TOPIC_WORD)


def file_mark(path: str, topics: Topics) -> Mark | None:
    """The mark that a file's name suggests ("Supervision log.docx")."""
    stem = re.sub(r"\.\w{2,5}$", "", path.rpartition("/")[2])
    name = re.sub(r"\b(?:8589|70\d|unit|final|copy of|draft|v\d+)\b|[\W_]+", " ", stem, flags=re.IGNORECASE)
    mark = topic_mark(name.strip(), topics)
    return None if mark is None else Mark(mark.criteria, "file name", NAMED_FILE)


def _own_mark(section: Section, post: Signpost, own: bool, tasks: Mapping[int, Mark], topics: Topics) -> Mark | None:
    if post.criteria and (post.named or not own or post.worded):
        if post.worded and not post.named and own:
            return Mark(post.criteria, "the criterion's wording as heading", WORDED)
        return Mark(post.criteria, f"heading {', '.join(post.criteria)}", NUMBERED)
    if post.outcomes:
        return Mark((), f"learning outcome {', '.join(post.outcomes)}", 0.6, post.outcomes)
    if post.task is not None and post.task in tasks:
        return tasks[post.task]
    return topic_mark(section.title, topics)


def _inherit(mark: Mark | None, above: Mark | None, rubric: Rubric) -> Mark | None:
    """The mark of a heading that is not settled itself, under one that may be."""
    if above is None or above.settled:
        return above or mark
    if above.outcomes:
        inside = {c.id for o in rubric.outcomes if o.id in above.outcomes for c in o.criteria}
        kept = tuple(i for i in mark.criteria if i in inside) if mark else ()
        return Mark(kept, mark.route, mark.trust) if mark and kept else above
    return mark or above


def _begins_anew(section: Section, post: Signpost, mark: Mark | None, last: _Settled | None) -> bool:
    """A heading of the numbered one's rank is about something else, or is another task: what follows is its own."""
    if last is None or section.heading is None or section.level > last.section.level:
        return False
    return post.task is not None or _elsewhere(mark, last.mark)


def _elsewhere(mark: Mark | None, settled: Mark) -> bool:
    """The words of a heading are about other criteria than the number before it."""
    return mark is not None and not set(mark.criteria) & set(settled.criteria)


def _following(section: Section, mark: Mark | None, last: _Settled | None) -> Mark | None:
    """The mark of the numbered heading before, for one without a number on its level or below.

    Where nothing stands under the numbered heading, the next one opens its answer, whatever its level.
    """
    if last is None or section.heading is None or APART.match(section.title):
        return None
    numbered, settled = last.section, last.mark
    if numbered.last == numbered.first and section.first == numbered.last + 1:
        return settled
    if section.level < numbered.level or _elsewhere(mark, settled):
        return None
    if section.level == numbered.level and _counted(section) and _counted(numbered):
        return None
    return Mark(settled.criteria, f"after {settled.route}", FOLLOWING)


def _counted(section: Section) -> bool:
    """The heading has a number of the learner's own in a single series: "2. The setting"."""
    return _PLAIN_NUMBER.match(f"{section.label} {section.title}") is not None


def _tasks(posts: Sequence[Signpost], rubric: Rubric) -> dict[int, Mark]:
    """Tasks by number, where there are as many as criteria or learning outcomes."""
    seen = {p.task for p in posts if p.task is not None}
    ids = [c.id for c in rubric.criteria]
    outcomes = [o.id for o in rubric.outcomes]
    if len(seen) < 2:
        return {}
    if max(seen) == len(ids) and len(seen) * 4 >= len(ids) * 3:
        return {n: Mark((ids[n - 1],), f"task {n}", WORDED) for n in seen if 0 < n <= len(ids)}
    if max(seen) == len(outcomes):
        return {n: Mark((), f"task {n}", 0.6, (outcomes[n - 1],)) for n in seen if 0 < n <= len(outcomes)}
    return {}
