"""The table of checks: every kind of requirement that a rubric may ask for, by its id."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rubrics.check import Check

CHECKS: Mapping[str, Check] = MappingProxyType({})
