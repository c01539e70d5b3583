"""Count again, from the built files alone, what gold.json claims: `python -m tests.accuracy.cohort_e.verify`.

People are counted in every part; what is left over that looks like a mention of a labelled person, a citation, a
telephone number or an address is reported too, so that nothing in the text went without a label.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from tests.accuracy.cohort_c import verify as theirs

HERE = Path(__file__).parent
WORDS = (1400, 3600)


def read(path: Path) -> list[str]:
    if path.suffix != ".xlsx":
        return theirs.read(path)
    book = load_workbook(path)
    lines = [path.stem, book.properties.creator or "", book.properties.lastModifiedBy or ""]
    for sheet in book:
        lines.append(sheet.title)
        lines += [str(c) for row in sheet.iter_rows(values_only=True) for c in row if c is not None]
    return lines


class Count(theirs.Count):
    def __init__(self, sub: dict[str, Any], root: Path) -> None:
        self.sub = sub
        self.name = f"{sub['learner']} {sub['unit']}"
        self.pdf = any(f.endswith(".pdf") for f in sub["files"])
        self.text = "\n".join(line for file in sub["files"] for line in read(root / file))
        self.rest = self.text
        self.wrong = []

    def leftovers(self) -> None:
        tokens = {t for p in self.sub["people"] for s in p["surface"] for t in s.split() if len(t) > 3}
        spared = {t for s in [*self.sub["lookalikes"], *self.sub["authors"]] for t in s.split()}
        for token in sorted(tokens - spared):
            for match in re.finditer(rf".{{0,25}}(?<!\w){re.escape(token)}(?!\w).{{0,15}}", self.rest):
                self.wrong.append(f"{self.name}: person left over: {match[0]!r}")
        for match in re.finditer(r"\S+@\S+|\b0\d{3,4} ?\d{3} ?\d{3,4}\b", self.rest):
            self.wrong.append(f"{self.name}: identifier left over: {match[0]!r}")

    def all(self) -> list[str]:
        words = len(self.text.split())
        if not WORDS[0] <= words <= WORDS[1]:
            self.wrong.append(f"{self.name}: {words} words")
        self.references()
        self.surfaces()
        self.headings()
        self.leftovers()
        return self.wrong


def report(here: Path) -> int:
    gold = json.loads((here / "gold.json").read_text(encoding="utf-8"))
    wrong = []
    for sub in gold["submissions"]:
        count = Count(sub, here / "submissions")
        wrong += count.all()
        statuses = [c["status"] for c in sub["criteria"].values()]
        print(
            f"{count.name}: {len(count.text.split())} words, {len(sub['headings'])} headings, "
            + ", ".join(f"{s} {statuses.count(s)}" for s in ("found", "partial", "missing"))
            + f", {len(sub['people'])} people, {len(sub['sessions'])} sessions, {len(sub['references'])} references, "
            + f"{sum(c['count'] for c in sub['citations'])} citations"
        )
    print(*wrong or ["gold and files agree"], sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(report(HERE))
