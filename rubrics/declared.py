"""The number of things that an answer says it deals with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rubrics.statements import Statement
from rubrics.treatment import plain

NUMBERS = {
    "one": 1, "single": 1, "two": 2, "couple": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
"""Numbers in words, with what stands for one and two."""

_COMES_TO_ONE = re.compile(
    r"\b(?:(?:comes?|came|boils?|boiled) (?:out |down |back )?(?:to|at)|amounts? to|add(?:s|ed)? up to|all of it is)"
    r" one\b(?! (?:of|or|another)\b)",
    re.IGNORECASE,
)


def declared(statements: Iterable[Statement], nouns: Sequence[str]) -> int | None:
    """The number that the answer says it deals with ("three factors seem to me ..."); None if it gives none.

    The largest such number; "one of the two needs" counts as two.
    """
    if not nouns:
        return None
    any_noun = "|".join(re.escape(n).replace(r"\*", r"\w*") for n in nouns)
    pattern = re.compile(
        rf"\b(?P<number>{'|'.join(NUMBERS)}|[2-9])(?: [\w'&-]+){{0,3}}? (?:{any_noun})\b(?!-)", re.IGNORECASE
    )
    behind = re.compile(
        rf"\b(?:{any_noun})(?<=s)[,:]? (?:I (?:see|have|take|name|find) |there are )?"
        rf"(?P<number>{'|'.join(NUMBERS)}|[2-9])\b(?! (?:to|of|in|and|or)\b)",
        re.IGNORECASE,
    )
    one = re.compile(
        rf"\b(?:(?:only|just|there is|I (?:have |will |shall )?(?:take|have|see|choose|chose|chosen|name|"
        rf"identif\w+|pick|picked|select\w*|kept to|keep to|settled? (?:for|on)|concentrated? on|focus(?:ed)? on)) "
        rf"(?:one|a single|single)|"
        rf"one (?:main|single|key|overriding))"
        rf"(?: [\w'&-]+){{0,2}}? (?:{any_noun})\b"
        rf"|\bone (?:\w+ )?(?:{any_noun})(?<!s) (?:stands? out|stood out|outweighs|overshadows|above all)",
        re.IGNORECASE,
    )
    chosen = re.compile(
        rf"\bthe (?:one |only |single |\w+est )?(?:{any_noun})(?<!s) (?:that |which )?I (?:have |had |'ve )?"
        rf"(?:settled (?:on|for)|chosen|chose|decided (?:on|for)|picked|selected|opted for) (?:is|was)\b",
        re.IGNORECASE,
    )
    numbers = []
    statements = tuple(statements)
    for s in statements:
        text = plain(s.text)
        for m in (*pattern.finditer(text), *behind.finditer(text)):
            word = m["number"].lower()
            number = int(word) if word.isdigit() else NUMBERS[word]
            if number > 1 or one.search(text):
                numbers.append(number)
        numbers += [1] if chosen.search(text) else []
    if not numbers and any(_COMES_TO_ONE.search(plain(s.text)) for s in statements):
        return 1
    return max(numbers) if numbers else None
