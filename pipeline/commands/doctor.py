"""`firstread doctor`: what this machine has, and what else would add to it."""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import platform
import shutil
import sys
from pathlib import Path

import click

from extractors.people.model.recognise import WEIGHTS
from pipeline.exits import Exit
from pipeline.tasks import version
from pipeline.workers import MEMORY, default_jobs
from rubrics.load import load, names
from rubrics.schema import RubricError

_LIBRARIES = ("lxml", "pdfplumber", "pypdfium2", "openpyxl", "python-docx", "spacy", "onnxruntime", "click", "pebble")
_HELPERS = (
    (
        "LibreOffice",
        ("soffice", "libreoffice"),
        "reads old and foreign files (.doc, .xls, .xlsb, .ppt, .pptx, .pages, .wpd) from copies that it makes",
        "such files must be saved as .docx, .xlsx or .pdf by hand",
    ),
    (
        "OCR (tesseract)",
        ("tesseract",),
        "reads scanned pages of PDFs, marked as recognised",
        "scanned pages must be read by a person",
    ),
    (
        "OCR (ocrmypdf)",
        ("ocrmypdf",),
        "is not called by firstread; gives a scan a text layer by hand, with better layout",
        "tesseract is enough",
    ),
)
"""Name, programs of which one is enough, what it adds, what is so without it."""


_PACKAGES = ("pipeline", "extractors", "rubrics", "reports")
"""Our top-level packages: plain words, which another distribution may have taken too."""


@click.command()
def command() -> int:
    """Show versions, rubrics, and optional programs with what each would add.

    \b
    Example:
      firstread doctor
    """
    click.echo(f"firstread {version()}, Python {platform.python_version()} on {platform.system()} {platform.machine()}")
    click.echo("Libraries   " + ", ".join(f"{name} {importlib.metadata.version(name)}" for name in _LIBRARIES))
    click.echo(f"Names       found by lists, rules and {_model()}")
    limit = f"{MEMORY // 1024**3} GB of memory each" if sys.platform != "win32" else "no memory limit on this system"
    click.echo(f"Workers     {default_jobs()} ({limit})")
    for title, programs, adds, without in _HELPERS:
        where = next((found for program in programs if (found := shutil.which(program))), None)
        click.echo(f"{title:<16}{where}: {adds}" if where else f"{title:<16}not installed: {without}")
    for line in collisions():
        click.echo(f"WARNING     {line}", err=True)
    return _rubrics()


def collisions() -> list[str]:
    """Why this could be running somebody else's code, for a person; empty in an environment of its own."""
    owners = importlib.metadata.packages_distributions()
    told = [
        f"the package {package} is also in {other}, and one of the two overwrote the other; pipx and uv tool install "
        "firstread into an environment of its own"
        for package in _PACKAGES
        for other in sorted({*owners.get(package, ())} - {"firstread"})
    ]
    here = Path(__file__).parent.parent.parent
    for package in _PACKAGES:
        found = importlib.util.find_spec(package)
        where = Path(found.origin).parent.parent if found and found.origin else None
        if where != here:
            told.append(f"the package {package} comes from {where or 'nowhere'}, the rest from {here}")
    return told


def _model() -> str:
    """The recogniser of names that is shipped, by size and the start of its digest."""
    weights = WEIGHTS.read_bytes()
    return f"a recogniser of our own ({len(weights) / 1e6:.0f} MB, {hashlib.sha256(weights).hexdigest()[:12]})"


def _rubrics() -> Exit:
    try:
        for name in names():
            rubric = load(name)
            click.echo(f"Rubric      {rubric.qualification}-{rubric.unit}: {len(rubric.criteria)} criteria, sound")
    except RubricError as error:
        click.echo(str(error), err=True)
        return Exit.RUBRIC
    return Exit.OK
