"""Builds the sample cohort from its sources: `python -m samples.make` from the repository root.

Two builds give the same bytes. `python -m samples.make OTHER` builds into the folder OTHER instead.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from samples import essay, log, word
from samples.markup import parse

HERE = Path(__file__).parent
SOURCES = HERE / "sources"
COHORT = HERE / "cohort"
_BUILDERS = {".docx": word.build, ".pdf": essay.build, ".xlsx": log.build}


def make(cohort: Path) -> list[Path]:
    """Build every source into `cohort` and copy what is plain text; returns the files written, in order of name."""
    written = []
    for source_file in sorted(SOURCES.glob("*.txt")):
        source = parse(source_file.read_text(encoding="utf-8"))
        path = cohort / source.head["file"]
        _BUILDERS[path.suffix](source, path)
        written.append(path)
    for plain in sorted((SOURCES / "plain").iterdir()):
        cohort.mkdir(parents=True, exist_ok=True)
        written.append(Path(shutil.copyfile(plain, cohort / plain.name)))
    return sorted(written)


if __name__ == "__main__":
    for made in make(Path(sys.argv[1]) if len(sys.argv) > 1 else COHORT):
        print(made)
