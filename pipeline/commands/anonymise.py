"""`firstread anonymise`: copies of Word files in which names are replaced, and a key kept apart from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from extractors.model import Document
from pipeline.anonymising import STRICTEST, AnonymiseTask, Copies, copies_of
from pipeline.commands.run import with_names_model
from pipeline.exits import Exit
from pipeline.placing.learners import learner_clues
from pipeline.placing.names import clue, key
from pipeline.placing.place import place
from pipeline.placing.register import Register
from pipeline.placing.units import unit_of
from pipeline.reading import read_given
from pipeline.run import load_rubrics
from pipeline.work import SUBMISSION_SECONDS
from pipeline.workers import Failure, Workers
from reports.anonymise_key import write_key
from reports.anonymise_names import Wishes
from reports.wording import count
from reports.write import atomically, unfinished
from rubrics.load import names

KEY = "Key of anonymised copies.xlsx"


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="Folder for the copies.")
@click.option(
    "--key",
    "key_folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the key. Without it: a folder of its own beside DIRECTORY, named 'DIRECTORY - key'.",
)
@click.option("--keep", multiple=True, metavar="NAME", help="A name that stays. Can be given several times.")
@click.option(
    "--also",
    multiple=True,
    metavar="NAME[=LABEL]",
    help="A further name to replace, wherever it stands. Can be given several times.",
)
@click.option("--unit", type=click.Choice(names()), help="The unit, where the files do not tell.")
@click.option("--learner", default="", help="The learner's name (it stays), where the files do not tell.")
@with_names_model
@click.option("--per-learner", is_flag=True, help="The FILES are several learners': label each learner's apart.")
def command(
    files: tuple[Path, ...],
    out: Path,
    key_folder: Path | None,
    keep: tuple[str, ...],
    also: tuple[str, ...],
    unit: str | None,
    learner: str,
    names_model: str,
    per_learner: bool,
) -> int:
    """Copy Word FILES with every identifying name replaced by "Client 1", "Manager of Client 1", "Colleague 1".

    The same person has the same label in all FILES of one call, which are taken for one learner's. E-mail
    addresses, telephone numbers and the like become "[e-mail address]". Formatting stays. Headers, notes,
    comments and their authors, tracked changes, text boxes, links and properties are replaced too. The FILES
    themselves are never changed, and a copy that is there already is never overwritten.

    Keep the KEY safe: it says who is who, and whoever has it can undo the copies. It is written to a folder of its
    own, so that the folder with the copies can be passed on. Look through every copy before it leaves you: names in
    pictures cannot be replaced, and no program finds every name.

    \b
    Examples:
      firstread anonymise "701 portfolio.docx" "703 journal.docx" --out Anonymised
      firstread anonymise portfolio.docx --out Anonymised --also "Bluebell House=Care home 1" --keep "Ann Tutor"

    \b
    Exit codes: 0 copied; 1 a fault of firstread; 2 wrong command line; 3 a file could not be copied;
    5 a copy or key is there already or could not be written (then nothing was written, or what is left is named).
    """
    key_path = (key_folder or out.with_name(f"{out.resolve().name} - key")) / KEY
    if key_path.parent.resolve() == out.resolve():
        raise click.UsageError("The key must not lie in the folder of the copies. Give another folder with --key.")
    now = datetime.now()
    wishes = Wishes(keep, tuple(_named(entry) for entry in also))
    with Workers(1) as workers:
        documents = read_given(workers, files)
        tasks = _tasks(documents, wishes, unit, learner, per_learner, now)
        tasks = [replace(task, names_model=names_model) for task in tasks]
        results = [done.result for done in workers.run(copies_of, tasks, SUBMISSION_SECONDS)]
    failures = [r for r in results if isinstance(r, Failure)]
    if failures:
        click.echo(f"firstread failed ({failures[0].code}, {failures[0].detail}). Nothing was written.", err=True)
        return Exit.FAULT
    made = [r for r in results if not isinstance(r, Failure)]
    return _write(made, out, key_path, now)


def _named(entry: str) -> tuple[str, str]:
    name, _, label = entry.partition("=")
    return name.strip(), label.strip()


def _tasks(
    documents: dict[Path, tuple[Document, ...]],
    wishes: Wishes,
    unit: str | None,
    learner: str,
    per_learner: bool,
    now: datetime,
) -> list[AnonymiseTask]:
    """One task for each learner; one for all where the files are taken for one learner's."""
    rubrics = {name: rubric for name, (rubric, _) in load_rubrics(()).items()}
    everything = [d for found in documents.values() for d in found]
    placed = place(everything, Register(), rubrics).submissions
    owners = {d.path: _owner(d, s.learner) for s in placed for d in s.documents}
    told = list(dict.fromkeys(owners[d.path] for d in everything if d.path in owners))
    single = learner or (told or ["Unknown learner"])[0]
    groups: dict[str, list[Path]] = {}
    for file, found in documents.items():
        owner = owners.get(found[0].path, "Unknown learner") if per_learner and not learner else single
        groups.setdefault(owner, []).append(file)
    tasks = []
    for owner, members in groups.items():
        inside = tuple(d for file in members for d in documents[file])
        clues = {c.unit for d in inside if (c := unit_of(d, clue(d.path.rpartition("/")[2]).rest, rubrics))}
        strictest = next((u for u in STRICTEST if u in clues), STRICTEST[0])
        sources = tuple((documents[file][0].path, file) for file in members)
        tasks.append(AnonymiseTask(owner, unit or strictest, inside, sources, wishes, now.date()))
    return tasks


def _owner(document: Document, placed: str) -> str:
    """The learner; where a file's name holds a client's name too, the part of it that the file itself gives."""
    inside = [c.name for c in learner_clues(document) if key(c.name) < key(placed)]
    return inside[0] if inside else placed


def _write(made: Sequence[Copies], out: Path, key_path: Path, now: datetime) -> int:
    """Write copies and key, all or none where something is in the way, and say what was done."""
    targets = _targets(made, out)
    in_the_way = [path for path, _ in targets if path.exists()] + [key_path] * (bool(targets) and key_path.exists())
    if in_the_way:
        click.echo(
            "Nothing was written, because nothing is overwritten. Remove these or give another folder:", err=True
        )
        click.echo("\n".join(f"  {path}" for path in in_the_way), err=True)
        return Exit.UNWRITTEN
    if targets:
        targets.append((key_path, write_key([row for copies in made for row in copies.key], now)))
    written: list[Path] = []
    try:
        for path, data in targets:
            atomically(path, data)
            written.append(path)
    except OSError as error:
        left = _taken_back([*written, *unfinished(out), *unfinished(key_path.parent)])
        said = "These could not be taken back; remove them before you run again:" if left else "Nothing was written."
        click.echo(f"Could not write {error.filename or out}: {error.strerror}. {said}", err=True)
        for path in left:
            click.echo(f"  {path}", err=True)
        return Exit.UNWRITTEN
    for copies in made:
        _tell(copies)
    if targets:
        click.echo(f"\nKEY: {key_path}\n  It says who is who. Keep it safe and apart from the copies.")
        click.echo("Look through every copy before it leaves you; no program finds every name.")
    return Exit.UNREAD if any(copies.refused for copies in made) else Exit.OK


def _taken_back(written: Iterable[Path]) -> list[Path]:
    """Remove what this call has written (none of it was there before); those that stay because they cannot be."""
    left = []
    for path in written:
        try:
            path.unlink(missing_ok=True)
        except OSError:
            left.append(path)
    return left


def _targets(made: Sequence[Copies], out: Path) -> list[tuple[Path, bytes]]:
    """Where each copy goes: copies of several learners may have one name."""
    targets: list[tuple[Path, bytes]] = []
    taken: set[str] = set()
    for copy in (copy for copies in made for copy in copies.made):
        path, number = out / copy.name, 2
        while path.name.casefold() in taken:
            path, number = out / f"{Path(copy.name).stem} ({number}){Path(copy.name).suffix}", number + 1
        taken.add(path.name.casefold())
        targets.append((path, copy.data))
    return targets


def _tell(copies: Copies) -> None:
    """What was done, without any name but those of the files."""
    for copy in copies.made:
        click.echo(f"Copied: {copy.name}")
        for what, number in copy.removed:
            click.echo(f"  taken out, because it could not be replaced: {what} ({number})")
        for what, number in copy.not_replaced:
            click.echo(f"  not looked into; look at it yourself: {what} ({number})")
        _list("  MAY STILL STAND THERE", copy.remaining)
    for file, why in copies.refused:
        click.echo(f"NO COPY of {file}: {why}.")
    if copies.counts:
        click.echo("Replaced:")
    for label, number in copies.counts:
        click.echo(f"  {label}: {count(number, 'time')}")


def _list(title: str, lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(f"{title}: {line}")
