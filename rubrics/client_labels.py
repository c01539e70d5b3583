"""Which of a portfolio's clients a sentence, heading or label speaks of, and whether it speaks of them all.

Learners label clients ("Client 2", "Mentee B", "Heron") and then write the label's mark alone ("B: coffee first",
"Clients 1 and 3"), or count ("the second signed later").
"""

from __future__ import annotations

import re
from functools import lru_cache

from rubrics.treatment import plain

_KIND = r"(?:client|coachee|mentee|prot[eé]g[eé]|leader|executive)"
_MARKED = re.compile(rf"(?:{_KIND} )?(?P<mark>\d{{1,2}}|[A-Z]|[A-Z]\d)", re.IGNORECASE)
_ORDINALS = ("first", "second", "third", "fourth")
_COUNTED = re.compile(
    rf"\bthe (?P<ordinal>{'|'.join(_ORDINALS)})\b(?! (?:session|meeting|time|half|part|week|month|goal|step|page)\b)",
    re.IGNORECASE,
)
_COUNTS = ("", "one", "two", "three", "four")

Clients = tuple[str, ...]


def named(text: str, clients: Clients) -> frozenset[str]:
    """The clients of whom a text speaks, each as the facts call it; whoever speaks of "the second" has had a first."""
    straight = plain(text)
    counted = [_ORDINALS.index(m["ordinal"].lower()) for m in _COUNTED.finditer(straight)]
    last = max(counted, default=-1)
    return frozenset(c for n, c in enumerate(clients) if n <= last or _mention(c).search(straight))


def of_all(text: str, clients: Clients) -> bool:
    """The text says something of every client: "each mentee", "my two clients", "both agreements".

    "Each of us", "both sides" and "all three signed" count whoever sits at one table, and no clients.
    """
    return _every(len(clients)).search(plain(text)) is not None


@lru_cache(maxsize=64)
def _mention(client: str) -> re.Pattern[str]:
    ways = [rf"(?i:{re.escape(client)})" if len(client) > 2 else re.escape(client)]
    marked = _MARKED.fullmatch(client)
    if marked is not None:
        mark = re.escape(marked["mark"])
        ways.append(rf"(?i:{_KIND}s? (?:\w{{1,2}}(?:,| and| &|, and) )*{mark})")
        if marked["mark"].isdigit():
            ways.append(rf"[CMEL]{mark}")
        elif marked["mark"].upper() == "A":  # an article in most places
            ways.append(r"A(?=[:'),;./]|\W*$| (?:and|&|or) [B-F]\b)")
        else:
            ways.append(mark)
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})(?!\w)")


@lru_cache(maxsize=8)
def _every(count: int) -> re.Pattern[str]:
    said = _COUNTS[count] if count < len(_COUNTS) else str(count)
    many = rf"(?:{said}|{count})"
    people = r"(?:clients|coachees|mentees|prot[eé]g[eé]s|leaders|executives)"
    papers = r"(?:contracts|agreements|letters|memoranda|sheets)"
    at_table = (
        r"(?! (?:of us|party|parties|side|sides|other|others|person|people|names|signatures|signed|sign|initialled|"
        r"session|meeting|month|week|time|copy|point|goal|page|clause)\b)"
    )
    ways = [
        rf"(?<!suited )(?<!with )(?<!hours )(?<!minutes )(?<!copy )(?:each|every|either|everyone){at_table}(?=\W*\w)",
        rf"(?:in|of|for|with|to) each{at_table}",
        rf"(?:my|our|the|with|for|from|of|to|all|all of|all the) (?:{many} )?{people}(?! (?:\d|[A-H]\b))",
        rf"(?:all )?{many} (?:\w+ )?(?:{people}(?! (?:\d|[A-H]\b))|{papers})",
        r"(?:all|both) of them",
        *([rf"both{at_table}", "the other"] if count == 2 else [rf"all {many}{at_table}"]),
    ]
    return re.compile(rf"\b(?:{'|'.join(ways)})\b", re.IGNORECASE)
