"""docs/licences.md, from what the installed libraries say of themselves: python -m tests.docs.licences."""

import importlib.metadata as metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PAGE = Path(__file__).parent.parent.parent / "docs" / "licences.md"
HEAD = """# Licences

What is installed with firstread, as each library states it, with the versions it is tested with. Data and models that are shipped
inside have cards: [names](../extractors/people/model/CARD.md), [meaning](../rubrics/meaning/CARD.md),
[references](../extractors/references/fields/CARD.md).

| library | version | licence |
| --- | --- | --- |
"""


def needed(name: str = "firstread") -> set[str]:
    """Every library that the program needs to run on this system, by its canonical name."""
    found: set[str] = set()
    ahead = [name]
    while ahead:
        for line in metadata.requires(ahead.pop()) or []:
            requirement = Requirement(line)
            inner = canonicalize_name(requirement.name)
            if inner not in found and (not requirement.marker or requirement.marker.evaluate({"extra": ""})):
                found.add(inner)
                ahead.append(inner)
    return found


def licence(name: str) -> str:
    """What a library says: its SPDX expression, its classifiers, or the first line of its field."""
    about = metadata.metadata(name)
    kinds = [c.split(" :: ")[-1] for c in about.get_all("Classifier") or [] if c.startswith("License ::")]
    field = (about.get("License") or "").strip().splitlines()
    return about.get("License-Expression") or ", ".join(kinds) or (field[0] if field else "not stated")


if __name__ == "__main__":
    rows = "".join(f"| {name} | {metadata.version(name)} | {licence(name)} |\n" for name in sorted(needed()))
    PAGE.write_text(HEAD + rows, encoding="utf-8", newline="\n")
