"""How a run went: filled while it goes on, shown at its end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Line:
    """One submission in the closing table."""

    learner: str
    unit: str
    attempt: int
    counts: tuple[int, int, int, int]
    """Criteria found, partly found, not found, cannot tell."""
    sheet: Path
    result: Mapping[str, object]


@dataclass(slots=True)
class Report:
    """Everything that a person must know after a run."""

    files: int = 0
    lines: list[Line] = field(default_factory=list)
    unread: list[tuple[str, str]] = field(default_factory=list)
    """(path, problem) of files that could not be read."""
    unplaced: list[tuple[str, str]] = field(default_factory=list)
    """(path, why) of files that belong to no submission."""
    ignored: int = 0
    missing: tuple[tuple[str, str], ...] = ()
    """(learner, unit) of what was not handed in."""
    unwritten: list[str] = field(default_factory=list)
    """Sheets that could not be written under their own name, and what to do."""
    kept: list[Path] = field(default_factory=list)
    """Sheets that a person had changed and that were set aside."""
    faults: list[str] = field(default_factory=list)
    """Submissions that firstread itself failed on."""
    severities: set[str] = field(default_factory=set)
    """Of all findings of the run."""
