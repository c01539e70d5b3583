"""The last step of a workbook in the making: people's entries go in, and the record of what is the program's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Any

from openpyxl import Workbook

from reports import record
from reports.carry import Carried, carry
from reports.record import Surveyed
from reports.typed import Typed

Sources = Sequence[tuple[str, Typed]]
"""Workbooks whose entries go into the new one: name of the file, and what was entered in it; the replaced one first."""


def renew(
    book: Workbook,
    sources: Sources,
    identity: Mapping[str, str],
    keys: Mapping[str, Mapping[str, str]] | None = None,
    evidence: Mapping[str, Any] | None = None,
) -> Carried:
    """Put what people entered into a workbook that the program has just filled, and record what is the program's.

    identity: what the workbook is about, strings by name; a "stamp" is added, the same for the same `evidence`.
    keys: of some sheets, what rows are about, by what stands in their first columns. evidence: what decisions rest on.
    """
    surveys: tuple[Surveyed, ...] = record.survey(book, keys)
    done = carry(book, surveys, sources)
    record.write(book, surveys, {**identity, "stamp": stamp(evidence or {})}, evidence)
    return done


def stamp(evidence: Mapping[str, Any]) -> str:
    """A digest of what decisions rest on: two sheets with one stamp show the same evidence."""
    bare = {
        id: {name: value for name, value in mark.items() if name != "again"} if isinstance(mark, Mapping) else mark
        for id, mark in evidence.items()
    }
    return blake2b(repr(sorted(bare.items())).encode("utf-8", "replace"), digest_size=8).hexdigest()
