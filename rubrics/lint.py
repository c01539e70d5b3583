"""What the author of a rubric ought to look at again, though the file can be used as it is.

Four kinds of remark: wording that asks for a number which nothing counts; a number in the wording that the parameters
contradict; a minimum that cannot be reached, or that nobody could miss; and words of the rubric that are also given
names or ordinary words, so that a client called Grace, or "grow" in a sentence, would be taken for a model.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from extractors.people.lexicon import Status, fold, is_word, status
from rubrics.model import Criterion, Requirement, Rubric, Vocabulary
from rubrics.vocabulary import SHORT_ACRONYM

COUNTING = frozenset({"at_least", "cited", "clients", "each_of", "hours", "plan", "reflection_per_session"})
"""Checks whose outcome says how many were needed and how many located."""
NUMBERS = {
    word: number
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
}
_COUNT = re.compile(
    rf"\b(?:at least|minimum of|no fewer than|not less than)\s+(?:\w+\s+)??({'|'.join(NUMBERS)}|\d+)\b|"
    rf"\b({'|'.join(NUMBERS)}|\d+)\s+or\s+more\b",
    re.IGNORECASE,
)
_HOURS = re.compile(r"\b(\d+) hours\b")
_VAGUE = re.compile(r"\b(?:several|various|numerous|sufficient|enough|adequate|appropriate number|a number of)\b", re.I)
LONGEST_THRESHOLD = 500
"""Words in one answer above which a `words` parameter asks for more than a whole answer holds."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to look at again."""

    where: str
    """Criterion and requirement, or vocabulary and term."""
    says: str

    def __str__(self) -> str:
        """One line for a person."""
        return f"{self.where}: {self.says}"


def lint(rubric: Rubric) -> tuple[Remark, ...]:
    """Remarks on a rubric that loads, in the order of the file."""
    return (
        *_bounds(rubric),
        *(remark for criterion in rubric.criteria for remark in _criterion(criterion, rubric)),
        *(remark for vocabulary in _used(rubric) for remark in _collisions(vocabulary)),
    )


def _bounds(rubric: Rubric) -> Iterator[Remark]:
    """Pairs of thresholds that exclude one another."""
    for name, least in rubric.thresholds.items():
        most = rubric.thresholds.get(f"{name.removesuffix('_min')}_max")
        if name.endswith("_min") and most is not None and least > most:
            yield Remark(
                f"thresholds.{name}", f"{least} is more than the largest allowed, {most}: nobody can meet both"
            )
    for outcome in rubric.outcomes:
        if not outcome.criteria:
            yield Remark(f"outcome {outcome.id}", "has no criteria")


def _criterion(criterion: Criterion, rubric: Rubric) -> Iterator[Remark]:
    binding = [r for r in criterion.requirements if not r.advisory]
    if not binding:
        yield Remark(criterion.id, "no requirement bears on it, so it can never be found")
    elif not any(r.essential for r in binding):
        yield Remark(
            criterion.id, "no requirement is essential, so that one small thing is enough for it to be partly found"
        )
    if not criterion.topic:
        yield Remark(criterion.id, "no topic words: an answer without its number as heading is not located")
    seen: dict[Any, str] = {}
    for requirement in criterion.requirements:
        key = (requirement.check, repr(requirement.params))
        if key in seen:
            yield Remark(_place(criterion, requirement), f'asks for the same as "{seen[key]}"')
        seen.setdefault(key, requirement.id)
        for says in (*_wording(requirement, rubric), *_reach(requirement, rubric)):
            yield Remark(_place(criterion, requirement), says)
    yield from (Remark(criterion.id, says) for says in _hours(criterion, rubric))
    told = {n for r in criterion.requirements for n in (_asked(r.text), _needed(r, rubric)) if n}
    guidance = _HOURS.sub("", criterion.guidance)
    for number in sorted({_number(m) for m in _COUNT.finditer(guidance)} - told - {1}):
        yield Remark(criterion.id, f"the guidance asks for {number}, which no requirement does")


def _hours(criterion: Criterion, rubric: Rubric) -> Iterator[str]:
    """Hours of the wording that no threshold of the criterion's own checks has."""
    counted = [r for r in criterion.requirements if r.check == "hours"]
    needed = {_needed(r, rubric) for r in counted}
    wording = (criterion.text, criterion.guidance, *(r.text for r in counted))
    said = {int(found[1]) for text in wording if counted for found in _HOURS.finditer(text)}
    thresholds = ", ".join(str(hours) for hours in sorted(filter(None, needed)))
    for hours in sorted(said - needed):
        yield f"the wording speaks of {hours} hours, the thresholds of {thresholds}"


def _wording(requirement: Requirement, rubric: Rubric) -> Iterator[str]:
    asked, needed = _asked(requirement.text), _needed(requirement, rubric)
    if asked and asked > 1 and requirement.check not in COUNTING:
        yield f'the wording asks for {asked}, but the check "{requirement.check}" does not count'
    elif asked and needed and asked != needed and not _each(requirement.text):
        yield f"the wording asks for {asked}, the parameters for {needed}"
    vague = _VAGUE.search(requirement.text)
    if vague:
        yield f'"{vague[0]}" cannot be counted: two assessors will draw the line at different places'


def _reach(requirement: Requirement, rubric: Rubric) -> Iterator[str]:
    """Minimums that cannot be reached, or that cannot be missed."""
    params = requirement.params
    minimum = getattr(params, "minimum", None)
    facets: tuple[tuple[str, ...], ...] = getattr(params, "facets", ())
    if requirement.check == "each_of" and minimum is not None and minimum > len(facets):
        yield f"{minimum} of {len(facets)} parts can never be there"
    if requirement.check == "at_least" and minimum is not None:
        lists = [rubric.vocabularies[n] for n in params.vocabularies if n in rubric.vocabularies]
        terms = sum(len(v.terms) for v in lists) + len(facets)
        is_open = (params.structure and (params.nouns or params.marks)) or any(v.shape for v in lists)
        if terms < minimum and not is_open:
            yield f"{minimum} needed, but the lists hold {terms} and nothing else counts"
        if minimum < 1:
            yield "a minimum of 0 cannot be missed"
    words = getattr(params, "words", 0)
    if words > LONGEST_THRESHOLD:
        yield f"words = {words} is more than most whole answers hold"


def _collisions(vocabulary: Vocabulary) -> Iterator[Remark]:
    """Terms of one word that would also be found where somebody's name, or an ordinary word, stands."""
    for term in vocabulary.terms:
        if term.cased:
            continue
        for form in (term.name, *term.variants):
            if not form.isalpha() or not form[:1].isupper() or (form.isupper() and len(form) <= SHORT_ACRONYM):
                continue
            key = fold(form)
            where = f"vocabularies.{vocabulary.name}, {term.name}"
            if status(key) in (Status.GIVEN, Status.MAYBE):
                yield Remark(where, f'"{form}" is a given name too; write it in capitals with cased = true, or longer')
            elif form.isupper() and is_word(key):
                yield Remark(where, f'"{form}" is an ordinary word too; add cased = true')


def _used(rubric: Rubric) -> Iterator[Vocabulary]:
    """The vocabularies that the rubric's requirements name."""
    names: set[str] = set()
    for criterion in rubric.criteria:
        for requirement in criterion.requirements:
            names |= set(getattr(requirement.params, "vocabularies", ()))
            names |= {word.removeprefix("@") for word in re.findall(r"@\w+", repr(requirement.params))}
    return (v for name, v in rubric.vocabularies.items() if name in names)


def _each(text: str) -> bool:
    """The number is one for each of several: "at least one reference for each of the four areas"."""
    return re.search(r"\b(?:for|to|of|per) (?:each|every)\b", text, re.IGNORECASE) is not None


def _asked(text: str) -> int | None:
    found = _COUNT.search(text)
    return _number(found) if found else None


def _number(found: re.Match[str]) -> int:
    word = (found[1] or found[2]).lower()
    return NUMBERS.get(word) or int(word)


def _needed(requirement: Requirement, rubric: Rubric) -> int | None:
    params = requirement.params
    if requirement.check == "each_of":
        return params.minimum or len(params.facets)
    if requirement.check == "hours":
        return round(rubric.thresholds[params.threshold] / 60)
    if requirement.check == "plan":
        months: int = params.months
        return months
    minimum: int | None = getattr(params, "minimum", None)
    return minimum


def _place(criterion: Criterion, requirement: Requirement) -> str:
    return f"{criterion.id} {requirement.id}"
