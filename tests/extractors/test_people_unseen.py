"""Invented excerpts of the kinds that unseen cohorts got wrong, in the form of `test_people_excerpts`, with roles.

[[Name]] must be flagged, [[Name=client]] with that role; <<Name=supervisor>> must be known in that role and not
flagged; everything else must not be flagged.
"""

from __future__ import annotations

import re

import pytest

from tests.extractors.test_people_excerpts import flagged, people_of
from tests.extractors.unseen_excerpts import NAMED, SILENT

ROLED = re.compile(r"(\[\[|<<)([^\]>=]+)(?:=(\w+))?(\]\]|>>)")


def roles_of(text: str) -> tuple[str, list[tuple[str, str]]]:
    """The text with plain marks only, and (name, role) of the marks that hold a role."""
    asked = [(m[2], m[3]) for m in ROLED.finditer(text) if m[3]]
    return ROLED.sub(lambda m: f"[[{m[2]}]]" if m[1] == "[[" else m[2], text), asked


@pytest.mark.parametrize("name", [*NAMED, *SILENT])
def test_excerpt(name: str) -> None:
    """Exactly the marked names are flagged, those with a role in it."""
    unit, learner, marked = (NAMED | SILENT)[name]
    text, asked = roles_of(marked)
    reading, people, wanted = people_of(text, unit, learner)
    said = flagged(reading, people)
    assert said == wanted, f"missed {wanted - said}, wrong {said - wanted}"
    known = {(reading.text(s), p.role.value) for p in people for s in p.mentions}
    assert not [a for a in asked if a not in known], sorted(known)
