"""Build cohort ai with the builder of cohort e: `python -m tests.accuracy.cohort_ai.build` in the repository's root.

The one PDF is written as in cohort c. A citation by a number in brackets must open its entry, as in cohort c.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.accuracy.cohort_c.markup import Source
from tests.accuracy.cohort_c.pdf_out import write_pdf
from tests.accuracy.cohort_e import build as theirs
from tests.accuracy.cohort_e import papers

HERE = Path(__file__).parent
LAYOUT = "one folder for each unit, in it loose files named as learners name them"

part_of_e = theirs.part
citations_of_c = theirs.citations


def part(source: Source) -> dict[str, Any]:
    """As in cohort e, which knows no numbers: they are kept from its check and joined again."""
    entries = {e.key: e for e in source.references}
    numbered = {(text, key): n for (text, key), n in source.citations.items() if text.startswith("[")}
    for text, key in numbered:
        if not entries[key].raw.startswith(text):
            raise ValueError(f"{source.path.name}: {text} is not {entries[key].raw[:30]}")
        del source.citations[text, key]
    made = part_of_e(source)
    source.citations.update(numbered)
    made["citations"] = citations_of_c(source, entries)
    cited = {key for _, key in source.citations}
    for entry, reference in zip(source.references, made["references"], strict=True):
        reference["cited"] = entry.key in cited
    return made


if __name__ == "__main__":
    papers.write_pdf = write_pdf
    theirs.part = part
    theirs.build(HERE, "ai", LAYOUT)
