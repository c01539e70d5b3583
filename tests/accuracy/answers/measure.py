"""How many single answers get the state that their writer gave them, each as if it stood under its criterion's number.

The files hold `[[answers]]` with criterion, state, why (who writes; what is absent) and text, where "# " opens a
heading, "- " a list item and "|" a row (see `tests.rubrics.factories`). First sight is in docs/accuracy.md.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from rubrics.criterion import assess
from rubrics.load import load
from rubrics.model import Passages
from tests.rubrics.factories import facts, whole

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Judged:
    """One answer: what its writer says of it, and what the program says."""

    unit: str
    criterion: str
    why: str
    state: str
    said: str


def judged() -> tuple[Judged, ...]:
    """All answers of the folder, in the order of its files."""
    found = []
    for path in sorted(FOLDER.glob("*.toml")):
        unit = path.name.partition("-")[0]
        rubric = load(unit)
        for answer in tomllib.loads(path.read_text(encoding="utf-8"))["answers"]:
            criterion = next(c for c in rubric.criteria if c.id == answer["criterion"])
            made = facts(answer["text"])
            result = assess(made, rubric, criterion, Passages(criterion.id, whole(made.reading)))
            found.append(Judged(unit, criterion.id, answer["why"], answer["state"], result.state.value))
    return tuple(found)


def main() -> None:
    """Print what differs, and the sums."""
    answers = judged()
    for one in answers:
        if one.said != one.state:
            print(f"{one.unit} {one.criterion}: {one.state}, said {one.said}: {one.why}")
    right = sum(one.said == one.state for one in answers)
    absent = [one for one in answers if one.state != "found"]
    wrongly = sum(one.said == "found" for one in absent)
    print(f"{right} of {len(answers)} as labelled; {wrongly} of {len(absent)} found wrongly")


if __name__ == "__main__":
    main()
