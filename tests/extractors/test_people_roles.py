"""Who somebody is, told by evidence in many ways of writing."""

from __future__ import annotations

import pytest

from tests.extractors.role_excerpts import EXCERPTS
from tests.extractors.test_people_excerpts import people_of


@pytest.mark.parametrize("title", EXCERPTS)
def test_roles(title: str) -> None:
    unit, text, wanted = EXCERPTS[title]
    _, people, _ = people_of(text, unit)
    found = {name: next((p.role.value for p in people if name in p.name.split()), "not found") for name in wanted}
    assert found == wanted
