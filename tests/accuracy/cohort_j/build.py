"""Build cohort j with the builder of cohort e: `python -m tests.accuracy.cohort_j.build` in the repository's root."""

from __future__ import annotations

import re
from pathlib import Path
from unittest import mock

from tests.accuracy.cohort_c.markup import Block, plain
from tests.accuracy.cohort_e import build as builder
from tests.accuracy.cohort_e.papers import Paper

HERE = Path(__file__).parent
LAYOUT = "one flat folder; learners' own file names, one portfolio with its log in a workbook beside it"


class Sheet(Paper):
    """A source that may have side headings: `@side1 text` is a heading that stands in a text box."""

    def _read_line(self, line: str) -> None:
        side = re.match(r"@side(\d) (.+)", line)
        if side is None:
            super()._read_line(line)
            return
        runs = self.inline(side[2], "textbox")
        self.headings.append((int(side[1]), plain(runs)))
        self.blocks.append(Block("textbox", runs))


def build(here: Path, cohort: str, layout: str) -> None:
    with mock.patch.object(builder, "Paper", Sheet):
        builder.build(here, cohort, layout)


if __name__ == "__main__":
    build(HERE, "j", LAYOUT)
