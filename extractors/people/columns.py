"""Columns of a log that hold names, whatever their head says: they label their cells as a head "Client" would.

Source: domain notes 5.3 (layouts of logs): the column of clients is headed "Name", "Who", or not at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractors.people.lexicon import Status, fold, status

CERTAIN_ENOUGH = 2
"""Cells of a column that hold a given name and nothing else, from which the column holds names."""
NAMES_SHARE = 0.75
"""Share of a column's filled cells that must read as names."""
DATED_SHARE = 0.5
"""Share of the rows with a date, from which a table is a log and not a list of tools, teams or authors."""

HEADS = re.compile(
    r"(?:(?:first |given )?names?|with|with whom|who(?: with| was there| attended)?|seen|met|person)?", re.I
)
"""Heads under which the names of a log are those of clients; "" where the log has no head."""
_MAKERS = re.compile(
    r"(?:who )?by(?: whom)?|authors?|writers?|providers?|presenters?|speakers?|trainers?|publishers?|sources?"
    r"|(?:led|run|given|written|taught|presented|delivered) by|author or provider|reference",
    re.I,
)
"""Heads under which a list of reading or training names who made it."""
_DATE = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?[ ./-](?:\d{1,2}[./-]\d{2,4}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
    r"|\b20\d\d-\d\d-\d\d\b",
    re.I,
)
_BESIDE = re.compile(r"\s*[(,/&+].*|\s+and\s.*", re.S)
_NAMELIKE = (Status.GIVEN, Status.MAYBE, Status.SURNAME, Status.UNKNOWN)
_Texts = dict[tuple[int, int], str]


def columns_of_names(texts: _Texts, labelled: Iterable[int | None]) -> dict[int, str]:
    """Column -> its head ("" where the first row is a row like the others) of each column that holds names of a log.

    `labelled` holds the columns whose head already says what they ask for.
    """
    rows = {r for r, _ in texts}
    dated = {r for (r, _), text in texts.items() if _DATE.search(text)}
    if len(dated) < max(CERTAIN_ENOUGH, DATED_SHARE * len(rows)):
        return {}
    found = {}
    made = makers(texts)
    for column in sorted({c for _, c in texts} - set(labelled)):
        head = "" if 0 in dated else texts.get((0, column), "").strip(" :*")
        if column in made:
            continue
        cells = [
            text for (r, c), text in texts.items() if c == column and (r > 0 or 0 in dated) and text.strip(" -–—.")
        ]
        if _hold_names(cells):
            found[column] = head
    return found


_TO_DO = re.compile(r"(?:agreed )?(?:actions?|tasks?|steps?|next steps?|to do)\b.*", re.I)


def makers(texts: _Texts) -> frozenset[int]:
    """The columns of a list of reading or training that name authors and presenters; none of a list of actions."""
    heads = {c: text.strip(" :*") for (r, c), text in texts.items() if r == 0}
    if any(_TO_DO.fullmatch(head) for head in heads.values()):
        return frozenset()
    return frozenset(c for c, head in heads.items() if c > 0 and _MAKERS.fullmatch(head))


def _hold_names(cells: list[str]) -> bool:
    kinds = [_kind(text) for text in cells]
    certain = {fold(text.strip()) for text, kind in zip(cells, kinds, strict=True) if kind is Status.GIVEN}
    return len(certain) >= CERTAIN_ENOUGH and sum(k in _NAMELIKE for k in kinds) >= NAMES_SHARE * len(cells)


def _kind(text: str) -> Status:
    """What the first word of a short cell is to the lists; WORD for whatever no name stands alone in."""
    words = _BESIDE.sub("", text.strip()).split()
    if not words or len(words) > 3 or not words[0][:1].isupper() or (words[0].isupper() and len(words[0]) < 4):
        return Status.WORD
    return status(fold(words[0].strip(".:;")))
