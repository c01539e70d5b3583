"""The same run of words in two learners' work: exact, word for word, within one cohort.

Compared is only the learners' own running text (the echo guard has taken out the criteria, the brief, forms'
labels, headings and reference lists). A run that three or more learners share is taken for a centre's template.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from pipeline.placing import Submission
from reports.cohort_json import SharedPassage, Who

RUN = 12
"""Words that two texts must share in one run: shorter ones are turns of phrase and usual wording."""
TEMPLATE = 3
"""Learners who share a run from which on it is nobody's own."""
LONGEST_QUOTE = 600
"""Characters of the passage that the record quotes."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_QUOTED = re.compile(r"“[^”]{20,}”|\"[^\"]{20,}\"|‘[^’]{40,}’")


@dataclass(frozen=True, slots=True)
class _Text:
    """A submission's own words in order, with what is needed to quote them."""

    who: Who
    words: tuple[str, ...]
    quotes: tuple[tuple[str, int, int], ...]
    """For each word, its block's text and its place in it; words of different blocks never form one run."""


def shared_passages(submissions: Sequence[tuple[Submission, frozenset[tuple[int, int]]]]) -> list[SharedPassage]:
    """Shared runs between two learners, the longest of each pair of submissions, in the order of the pairs.

    `submissions`: each with the (document, block) positions of its own running text.
    """
    texts = [_own_words(submission, usable) for submission, usable in submissions]
    places: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, text in enumerate(texts):
        for start in range(len(text.words) - RUN + 1):
            if text.quotes[start][0] is text.quotes[start + RUN - 1][0]:
                places[hash(text.words[start : start + RUN])].append((number, start))
    pairs: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for where in places.values():
        learners = {texts[number].who.learner for number, _ in where}
        if len(learners) != 2:
            continue  # nobody else has it, or it is a template
        first = dict(reversed(where))
        for a, b in combinations(sorted(first), 2):
            if texts[a].who.learner != texts[b].who.learner:
                pairs[a, b].append((first[a], first[b]))
    found = [_longest(texts[a], texts[b], starts) for (a, b), starts in sorted(pairs.items())]
    return [passage for passage in found if passage]


def _own_words(submission: Submission, usable: frozenset[tuple[int, int]]) -> _Text:
    words: list[str] = []
    quotes: list[tuple[str, int, int]] = []
    for d, document in enumerate(submission.documents):
        for b, block in enumerate(document.blocks):
            if (d, b) not in usable:
                continue
            text = _QUOTED.sub(lambda m: " " * len(m[0]), block.text)
            for match in _WORD.finditer(text):
                words.append(match[0].casefold())
                quotes.append((block.text, match.start(), match.end()))
    return _Text(Who(submission.learner, submission.unit), tuple(words), tuple(quotes))


def _longest(a: _Text, b: _Text, starts: Sequence[tuple[int, int]]) -> SharedPassage | None:
    """The longest run from any of the starts, grown to the right within its paragraph, and all shared words."""
    best, total, covered = (0, 0), 0, -1
    for i, j in sorted(starts):
        length = 0
        while (
            i + length < len(a.words)
            and j + length < len(b.words)
            and a.words[i + length] == b.words[j + length]
            and a.quotes[i + length][0] is a.quotes[i][0]
        ):
            length += 1
        if length < RUN:
            continue  # equal digests of different words
        total += max(0, i + length - max(i, covered))
        covered = max(covered, i + length)
        best = max(best, (length, -i))
    if not best[0]:
        return None
    first = -best[1]
    text, start, _ = a.quotes[first]
    end = a.quotes[first + best[0] - 1][2]
    quote = text[start:end]
    return SharedPassage(a.who, b.who, total, quote[:LONGEST_QUOTE] + ("…" if len(quote) > LONGEST_QUOTE else ""))
