"""What an answer counts for itself, beside the terms that a vocabulary finds in it.

A learner's own list ("The first is ...", bullets, rows) goes before the terms where it is a list of such things.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.model import Span
from rubrics.enumerations import step
from rubrics.naming import Namer, pattern
from rubrics.statements import Statement
from rubrics.stretches import Stretch
from rubrics.treatment import plain

LONG_LIST = 3
"""Members from which a list that counts up and is announced is believed, whether or not a vocabulary knows them."""


def settle(
    named: Sequence[Stretch], listed: Sequence[Stretch], said: int | None, namer: Namer, free: bool, announced: bool
) -> tuple[Stretch, ...]:
    """What to count: the answer's own list where it is about these things, else the vocabulary's terms.

    Where no vocabulary knows such things (`free`), the answer's list counts as it is, but not beyond the number
    that the answer gives. A list shorter than that number is no match for as many terms.
    """
    if free:
        return tuple(listed[:said] if said is not None else listed)
    found = list(named)
    own = _own_list(listed, said, namer, announced)
    led = [s for s in named if s.led]
    if len(own) > 1 and (said is None or len(own) >= min(said, len(led))):
        taken = {span.span for item in own for span in item.statements}
        names = {item.name for item in own}
        apart = [s for s in led if s.name not in names and not _within(s, taken)]
        found = [*(_whole(item, named) for item in own), *apart]
    if said is not None and len(found) > max(said, len(own)):
        found = found[: max(said, len(own))]
    return tuple(found)


def _whole(item: Stretch, named: Sequence[Stretch]) -> Stretch:
    """A member of the list with all that the answer says of it elsewhere."""
    same = next((s for s in named if s.name == item.name), None)
    if same is None:
        return item
    both = sorted({s.span: s for s in (*item.statements, *same.statements)}.values(), key=lambda s: s.span)
    return Stretch(item.name, tuple(both), same.places, True)


def _within(stretch: Stretch, taken: set[Span]) -> bool:
    return any(s.span in taken for s in stretch.statements)


def counted_out(
    statements: Sequence[Statement], listed: Sequence[Stretch], nouns: tuple[str, ...], announces: tuple[str, ...]
) -> bool:
    """ "It hangs on several things. The first is ...": the sentence before a list that counts up says of what."""
    if len(listed) < LONG_LIST or step(listed[0].statements[0], nouns) != 1:
        return False
    first = listed[0].statements[0].span
    before = [s for s in statements if s.span < first]
    return bool(before) and pattern((*nouns, *announces)).search(plain(before[-1].text)) is not None


def _own_list(listed: Sequence[Stretch], said: int | None, namer: Namer, announced: bool) -> tuple[Stretch, ...]:
    """The answer's list with its members called by their terms, empty where it is a list of something else."""
    if len(listed) < 2:
        return ()
    if len({item.statements for item in listed}) == 1:  # "(a) ... and (b) ..." in one sentence
        return tuple(listed) if namer(listed[0].statements[0]) else ()
    labels = [_label(item, namer) for item in listed]
    known = sum(1 for label in labels if label)
    if 2 * known < len(listed) and not announced and (said is None or not 0 <= len(listed) - said <= 1):
        return ()
    made: dict[str, Stretch] = {}
    for item, label in zip(listed, labels, strict=True):
        name = item.name if announced and label in made else label or item.name
        made.setdefault(name, Stretch(name, item.statements, item.places, True))
    return tuple(made.values())


def _label(item: Stretch, namer: Namer) -> str:
    """The first term that an item's opening names, "" if it names none."""
    for statement in item.statements[:2]:
        named = namer(statement)
        if named:
            return named[0].name
    return ""
