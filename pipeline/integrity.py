"""Whose work is it? Everything that a cohort as a whole tells: passages, earlier runs, files made together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractors.model import Document, Part, Status
from extractors.read import read_file
from pipeline.outputs import STATE
from pipeline.shared import Compared, Given, Loci, compare, official_lines
from pipeline.shared_traces import shared_traces
from pipeline.similar.earlier import FILE, Earlier, NoPassages, find_again, packed, unpacked
from pipeline.similar.kept import Kept
from reports.cohort_json import Remark, SharedPassage, Who
from rubrics.model import Rubric

PASSAGES = f"{STATE}/{FILE}"
"""Where OUT keeps digests of a run's passages for later ones."""
_TEXTS = (Part.BODY, Part.TEXTBOX, Part.HEADER, Part.FOOTER, Part.FOOTNOTE, Part.ENDNOTE)
_EARLIER = (
    "The same words, {count} in a row, stand in what {learner} handed in for unit {unit} in the earlier run “{run}”. "
    "Of that only digests are kept; look into the earlier file. A common source, or a form, may explain it."
)


@dataclass(frozen=True, slots=True)
class Outside:
    """What a cohort is compared with besides itself."""

    templates: tuple[Document, ...] = ()
    """The centre's forms, as read."""
    earlier: tuple[Earlier, ...] = ()


@dataclass(frozen=True, slots=True)
class Examined:
    """What was found, and what is kept for later runs."""

    shared: tuple[SharedPassage, ...]
    remarks: tuple[Remark, ...]
    passages: bytes


def gathered(templates: Iterable[Path], earlier: Iterable[Path]) -> Outside:
    """Read the centre's forms and what earlier runs kept; `earlier`: their OUT folders. Raises NoPassages."""
    forms = tuple(read_file(path, path.name, "d0") for path in templates)
    unread = [form.path for form in forms if form.status is Status.UNREADABLE]
    if unread:
        raise NoPassages(f"{', '.join(unread)} could not be read as a template.")
    kept = tuple(e for out in earlier for e in unpacked(passages_of(out), out.resolve().name))
    return Outside(forms, kept)


def passages_of(out: Path) -> Path:
    """The file of an earlier run: named itself, or by its OUT folder."""
    return out / PASSAGES if out.is_dir() else out


def examine(
    works: Sequence[Given], rubrics: Mapping[str, Rubric], outside: Outside, kept: Kept | None = None
) -> Examined:
    """Compare the latest submissions of a cohort with each other and with what is outside it.

    kept: what an earlier run left of the same texts.
    """
    forms = [b.text for d in outside.templates for b in d.blocks if b.part in _TEXTS]
    compared = compare(works, (*official_lines(rubrics.values()), *forms), kept)
    traces = shared_traces([submission for submission, _ in works], outside.templates)
    again = _again(compared, outside.earlier) if outside.earlier else []
    return Examined(compared.shared, (*compared.remarks, *again, *traces), packed(compared.digests))


def _again(compared: Compared, earlier: Sequence[Earlier]) -> list[Remark]:
    loci, corpus = Loci(), compared.corpus
    found = []
    for again in find_again(corpus, compared.common, earlier):
        text, start = corpus.texts[again.text], int(corpus.starts[again.text])
        first, last, was = again.first - start, again.last - start, again.earlier
        count = last - first + 1
        says = _EARLIER.format(count=count, learner=was.learner, unit=was.unit, run=was.run)
        found.append(
            Remark(
                "earlier-run",
                text.who,
                says,
                count,
                text.quote(first, last),
                loci.where(text, first, last),
                Who(was.learner, was.unit),
                "",
                was.run,
            )
        )
    return found
