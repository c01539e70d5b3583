"""A small share that lives through nights with faults, with its people, and what must hold of it whatever strikes."""

from __future__ import annotations

import json
import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from pipeline.outputs import STATE
from pipeline.report import Report
from pipeline.work import AssessTask, Product
from tests.pipeline.nights import Nights, quick

LEARNERS = ("Ngaire Okafor", "Pia Halloran", "Tobi Abara", "Zoe Quist")
MARK = " (end of sheet)"
"""Ends every sheet of these nights: one without it is half-written."""


@dataclass(slots=True)
class Tally:
    """What came of it all."""

    faults: Counter[str] = field(default_factory=Counter)
    unlisted: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)
    """Whatever else was not as it must be."""

    @property
    def clean(self) -> bool:
        """Nothing was unlisted, lost or otherwise wrong."""
        return not (self.unlisted or self.lost or self.other)


class Share:
    """The share with its people, and what must hold of it whatever strikes."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch, chance: random.Random) -> None:
        self.nights = Nights(folder, patch)
        self.nights.assessor = assessed
        self.chance = chance
        self.day = datetime(2026, 3, 1, 2, 30)
        self.typed: set[str] = set()
        self.words: dict[str, str] = {}
        """Path in the share -> a word that only this version of the file holds."""
        self.number = 0
        self.folders = list(LEARNERS)
        for learner in LEARNERS:
            self.write(f"{learner}/700 essay.txt")

    def write(self, path: str) -> Path:
        self.number += 1
        self.words[path] = f"thought{self.number:06d}"
        return self.nights.file(path, f"{self.words[path]} and no more.")

    def day_passes(self) -> None:
        """What people do between two nights."""
        self.day += timedelta(days=1)
        folder = self.chance.choice(self.folders)
        self.write(f"{folder}/700 essay.txt")
        sheets = sorted(p for p in self.nights.out.rglob("*feedback sheet*.xlsx") if "kept" not in p.name)
        if sheets and self.chance.random() < 0.5:
            self.number += 1
            sheet, entry = self.chance.choice(sheets), f"entry{self.number:06d}"
            data = sheet.read_bytes().removesuffix(MARK.encode())
            sheet.write_bytes(data + f" {entry}{MARK}".encode())
            self.typed.add(entry)

    def untouched(self) -> dict[str, tuple[int, bytes]]:
        where = self.nights.cohort
        return {str(p): (p.stat().st_mtime_ns, p.read_bytes()) for p in where.rglob("*") if p.is_file()}

    def night(self, **changes: Any) -> Report:
        return self.nights.night(**{"now": self.day, **changes})

    def look(self, fault: str, tally: Tally, report: Report | None) -> None:
        """Everything that must hold; after a quiet night, whose report is given, that all is done too."""
        out = self.nights.out
        written = [p for p in out.rglob("*") if p.is_file() and STATE not in p.parts]
        held = "\n".join(
            p.read_text(encoding="utf-8") for p in written if p.suffix == ".xlsx" and "Cohort" not in p.name
        )
        tally.lost += [f"{fault}: {entry}" for entry in sorted(self.typed) if entry not in held]
        for path in written:
            if path.suffix == ".json":
                json.loads(path.read_text(encoding="utf-8"))
            elif path.name.endswith("feedback sheet.xlsx") and not path.read_text(encoding="utf-8").endswith(MARK):
                tally.other.append(f"{fault}: {path.name} is half-written")
        if report is None:
            return
        if not report.balance.is_even or report.faults:
            tally.other.append(f"{fault}: {report.balance} {report.faults}")
        tally.other += [f"{fault}: {p.name} was left" for p in out.rglob("*.tmp")]
        results = "\n".join(p.read_text(encoding="utf-8") for p in (out / "results").glob("*.json"))
        listed = {path for path, _ in (*report.waiting, *report.unread, *report.unplaced)}
        here = {p.relative_to(self.nights.cohort).as_posix() for p in self.nights.cohort.rglob("*") if p.is_file()}
        tally.unlisted += [
            f"{fault}: {path}"
            for path in sorted(here - listed)
            if path in self.words and self.words[path] not in results
        ]


def assessed(task: AssessTask) -> Product:
    """The quick product, with a mark at its sheet's end."""
    made = quick(task)
    return Product(made.result, made.sheet + MARK.encode(), (), made.usable, made.severities, made.counts)
