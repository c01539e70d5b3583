"""How a run went: filled while it goes on, shown at its end."""

from __future__ import annotations

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
    hours: tuple[int, int] | None
    """Minutes of coaching and of supervision; None where the submission speaks of none and its unit asks for none."""
    names: int
    """People who can be identified."""


@dataclass(frozen=True, slots=True)
class Balance:
    """Where every file under COHORT went."""

    seen: int = 0
    done: int = 0
    unchanged: int = 0
    waiting: int = 0
    failed: int = 0
    """Could not be read, or belongs to no submission."""
    ignored: int = 0

    @property
    def is_even(self) -> bool:
        """Whether each file seen is accounted for."""
        return self.seen == self.done + self.unchanged + self.waiting + self.failed + self.ignored

    def __str__(self) -> str:
        """ "12 seen = 3 done + 8 unchanged + 0 waiting + 0 failed + 1 ignored"."""
        parts = ("done", "unchanged", "waiting", "failed", "ignored")
        return f"{self.seen} seen = " + " + ".join(f"{getattr(self, part)} {part}" for part in parts)


@dataclass(slots=True)
class Report:
    """Everything that a person must know after a run."""

    files: int = 0
    lines: list[Line] = field(default_factory=list)
    unread: list[tuple[str, str]] = field(default_factory=list)
    """(path, problem) of files that could not be read."""
    waiting: list[tuple[str, str]] = field(default_factory=list)
    """(path, why) of files that have not wholly arrived and are read in the next run."""
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
    """Of all findings of the cohort."""
    gone: list[str] = field(default_factory=list)
    """Submissions that are in COHORT no longer and whose sheets are left where they are."""
    plan: list[tuple[str, str]] = field(default_factory=list)
    """(submission, why) of what was done anew, or would be."""
    balance: Balance = field(default_factory=Balance)
    remarks: list[str] = field(default_factory=list)
    """What else a person should know: the ledger was set aside, ..."""

    def told(self) -> dict[str, object]:
        """What the ledger keeps of a run: the balance, and the lists that a run without changes repeats."""
        balance = self.balance
        return {
            "seen": balance.seen,
            "done": balance.done,
            "unchanged": balance.unchanged,
            "waiting": balance.waiting,
            "failed": balance.failed,
            "ignored": balance.ignored,
            "faults": len(self.faults),
            "unwritten": len(self.unwritten),
            "submissions": len(self.lines),
            "anew": len(self.plan),
            "unread": [list(pair) for pair in self.unread],
            "unplaced": [list(pair) for pair in self.unplaced],
            "waits": [list(pair) for pair in self.waiting],
            "missing": [list(pair) for pair in self.missing],
        }
