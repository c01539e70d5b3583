"""What assessors entered on earlier sheets of a submission, read once for everything that is made of it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reports import names_decisions, source_decisions
from reports.copied_sheet import not_copied
from reports.criterion_decisions import decisions
from reports.model import Cover
from reports.read_back import NotReadable, opened, typed
from reports.renewal import Sources
from reports.typed import Typed


@dataclass(frozen=True, slots=True)
class Desk:
    """What there is of people's on a submission."""

    cover: Cover
    """With what they decided."""
    sources: Sources = ()
    """Sheets of this attempt whose entries go into the new one."""
    seen: str = ""
    """SHA-256 of the sheet that is to be replaced."""
    told: tuple[str, ...] = ()
    """What a person should know: a sheet of somebody else in its place, what cannot be copied."""

    @property
    def keep(self) -> bool:
        """Whether the sheet that is replaced holds entries."""
        return any(found.anything for _, found in self.sources[:1])


def desk(cover: Cover, previous: Path | None, copies: Sequence[Path] = (), before: Sequence[Path] = ()) -> Desk:
    """What people entered on earlier sheets.

    previous: the sheet that is replaced, or of an attempt before; copies: further sheets of the same attempt; before:
    sheets of earlier attempts, whose decisions are shown beside this one's. What cannot be read is left out: it stays
    where it is.
    """
    told: list[str] = []
    sources, data = [], b""
    first: Typed | None = None
    for position, path in enumerate([*([previous] if previous else []), *copies]):
        read, found = _read(path)
        if found is None:
            continue
        whose = _whose(found)
        if whose[:2] not in (("", ""), (cover.learner, cover.unit)):
            told.append(f"{path.name} is the sheet of {whose[0]}, unit {whose[1]}: nothing of it was carried over")
            continue
        if position == 0 and previous is not None:
            data, first = read, found
        if whose[2] in ("", str(cover.attempt)):
            sources.append((path.name, found))
            told += [f"{path.name}: {what} stays in the version that is kept" for what in not_copied(read)]
            told += [
                f"{path.name}: columns of the sheet {name} were sorted apart; check whose row is whose"
                for name in found.scrambled
            ]
    if first is not None:
        cover = replace(cover, names=names_decisions.read(first.book), sources=source_decisions.read(first.book))
    earlier = []
    for path in before:
        _, found = _read(path)
        if found is not None and _whose(found)[:2] == (cover.learner, cover.unit):
            earlier += list(decisions(found, int(_whose(found)[2] or 1)))
    return Desk(
        replace(cover, earlier=tuple(earlier)),
        tuple(sources),
        hashlib.sha256(data).hexdigest() if data else "",
        tuple(dict.fromkeys(told)),
    )


def stamp_of(previous: Path) -> str:
    """The stamp of what a sheet's decisions rest on, "" where it has none."""
    _, found = _read(previous)
    return str(found.record.identity.get("stamp", "")) if found is not None and found.record else ""


def _read(path: Path) -> tuple[bytes, Typed | None]:
    try:
        data = path.read_bytes()
        found = typed(opened(data))
        # What a formula of a person's came to is only in a second reading.
        return data, typed(opened(data), opened(data, values=True)) if found.formulas else found
    except (OSError, NotReadable):
        return b"", None


def _whose(found: Typed) -> tuple[str, str, str]:
    about = found.record.identity if found.record else {}
    return about.get("learner", ""), about.get("unit", ""), about.get("attempt", "")
