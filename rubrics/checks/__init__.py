"""The table of checks: every kind of requirement that a rubric may ask for, by its id."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rubrics.check import Check
from rubrics.checks import (
    addressed,
    argued,
    at_least,
    cited,
    clients,
    compared,
    each_of,
    feedback_from,
    hours,
    named,
    one_and_different,
    per_client,
    plan,
    records,
    reflection_per_session,
    session_fields,
)

CHECKS: Mapping[str, Check] = MappingProxyType(
    {
        check.id: check
        for check in (
            addressed.CHECK,
            argued.CHECK,
            at_least.CHECK,
            cited.CHECK,
            clients.CHECK,
            compared.CHECK,
            each_of.CHECK,
            feedback_from.CHECK,
            hours.CHECK,
            named.CHECK,
            one_and_different.CHECK,
            per_client.CHECK,
            plan.CHECK,
            records.CHECK,
            reflection_per_session.CHECK,
            session_fields.CHECK,
        )
    }
)
