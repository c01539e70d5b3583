"""Names that strangers wrote: how many are found, spared and known in their roles, and the kinds of fault they showed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extractors.people.measure import (
    EIGHTH,
    FIVE,
    HANDS,
    LAST_TWO,
    LATER,
    NINETEENTH,
    SEVENTH,
    TWENTYFIRST,
    TWENTYTHIRD,
    TWO,
    UNTRAINED,
    Excerpt,
    Figures,
    add,
    excerpts,
    measured,
)
from tests.extractors.test_people_excerpts import people_of

FLOORS = (
    pytest.param(HANDS, {"persons": 0.92, "spared": 0.96, "tokens": 0.95, "roles": 0.65}, id="first three"),
    pytest.param(LATER, {"persons": 0.95, "spared": 0.94, "tokens": 0.97, "roles": 0.90}, id="later three"),
    pytest.param(SEVENTH, {"persons": 0.98, "spared": 0.98, "tokens": 0.98, "roles": 0.86}, id="seventh"),
    pytest.param(EIGHTH, {"persons": 0.92, "spared": 0.95, "tokens": 0.98, "roles": 0.88}, id="eighth"),
    pytest.param(FIVE, {"persons": 0.98, "spared": 0.99, "tokens": 0.97, "roles": 0.89}, id="ninth to thirteenth"),
    pytest.param(TWO, {"persons": 0.95, "spared": 0.98, "tokens": 0.81, "roles": 0.80}, id="fourteenth, fifteenth"),
    pytest.param(
        LAST_TWO, {"persons": 0.95, "spared": 0.99, "tokens": 0.95, "roles": 0.73}, id="sixteenth, seventeenth"
    ),
    pytest.param(NINETEENTH, {"persons": 0.96, "spared": 0.98, "tokens": 0.96, "roles": 0.71}, id="nineteenth"),
    pytest.param(TWENTYFIRST, {"persons": 0.95, "spared": 0.96, "tokens": 0.92, "roles": 0.80}, id="twenty-first"),
    pytest.param(TWENTYTHIRD, {"persons": 0.95, "spared": 0.98, "tokens": 0.97, "roles": 0.86}, id="twenty-third"),
    pytest.param(UNTRAINED[:1], {"persons": 0.92, "spared": 0.91, "tokens": 0.85, "roles": 0.61}, id="eighteenth"),
    pytest.param(UNTRAINED[1:2], {"persons": 0.86, "spared": 0.94, "tokens": 0.79, "roles": 0.73}, id="twentieth"),
    pytest.param(UNTRAINED[2:3], {"persons": 0.88, "spared": 0.84, "tokens": 0.82, "roles": 0.47}, id="twenty-second"),
    pytest.param(UNTRAINED[3:], {"persons": 0.96, "spared": 0.92, "tokens": 0.87, "roles": 0.71}, id="twenty-fourth"),
)
"""What was measured when the faults in kind were mended, less one slip or two. At first sight persons, spared, tokens
and roles were .83, .79, .81 and .41; .87, .80, .89 and .63; .90, .90, .90 and .70; .84, .96, .94 and .83; of the last five
hands, most of whose texts name nobody: .96, .93, .54 and .73; 1.00, .87, .48 and .67; 1.00, .91, .68 and .52; 1.00, .84, .53
and .42; of the two after them .88, .84, .25 and .53; of the sixteenth .91, .83, .46 and .47, of the seventeenth .90, .94,
.85 and .52. The eighteenth was measured before and after the mending that the seventeenth gave and its errors were not
read: .94, .92, .86 and .50, then .94, .93, .87 and .56. The nineteenth had .91, .94, .81 and .66; the twentieth, which
nobody reads either, .89, .96, .80 and .61, and has the same after what the nineteenth gave was mended. The twenty-first had .95, .94,
.91 and .60, the twenty-second, which nobody reads, .90, .85, .82 and .39; the model of ties gave roles of .48 to it, .64 and .75
to the eighteenth and twentieth, on none of which it is trained; the twenty-first's (.80) are flattered, for it is. The
twenty-third had .86, .98, .90 and .73, the twenty-fourth, which nobody reads, .98, .93, .88 and .71 at first sight and .98, .93,
.88 and .73 after what the twenty-third gave was mended; neither model is trained on them."""
KINDS = excerpts(Path(__file__).with_name("kinds.txt"))


@pytest.mark.parametrize(("hands", "floors"), FLOORS)
def test_hands_do_not_fall(hands: tuple[Path, ...], floors: dict[str, float]) -> None:
    figures = measured(hands)
    shares = (right / whole for right, whole in (figures.persons, figures.spared, figures.roles))
    said = dict(zip(("persons", "spared", "roles"), shares, strict=True)) | {"tokens": figures.tokens}
    assert not {k: v for k, v in said.items() if v < floors[k]}, said


@pytest.mark.parametrize("excerpt", KINDS, ids=lambda e: e.title)
def test_kind(excerpt: Excerpt) -> None:
    """Every excerpt of a kind of fault that was mended is right in all it marks."""
    figures = Figures()
    reading, people, _ = people_of(excerpt.text, excerpt.unit, excerpt.learner)
    add(figures, excerpt, reading, people)
    assert not figures.errors, [(p.name, p.role.value, p.identifying, p.reason) for p in people]
