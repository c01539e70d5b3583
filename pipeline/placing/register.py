"""The centre's register of learners: a `learners.csv` or `learners.xlsx` in the cohort folder, or `--register`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from extractors.model import Document, Status, Table
from extractors.read import read_file
from pipeline.placing.names import fold, key

FILE_NAMES = ("learners.csv", "learners.xlsx")

_COLUMNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("forename", re.compile(r"^(?:first|fore|given)\s*names?$")),
    ("surname", re.compile(r"^(?:sur|last|family)\s*names?$")),
    ("assessor", re.compile(r"^(?:assessor|marker)(?:\s*name)?$")),
    ("tutor", re.compile(r"^(?:tutor|trainer|facilitator)(?:\s*name)?$")),
    ("supervisor", re.compile(r"^(?:supervisor|coaching supervisor)(?:\s*name)?$")),
    ("units", re.compile(r"^(?:expected\s*)?units?(?:\s*expected)?$")),
    (
        "registration",
        re.compile(
            r"registration|\breg\.?\s*(?:no|number|id)\b|enrol|\benr\b|candidate\s*(?:no|number)|learner\s*(?:no|number|id)"
        ),
    ),
    ("username", re.compile(r"^(?:user\s*name|user|login|e-?mail.*|student id)$")),
    ("name", re.compile(r"^(?:full\s*)?name$|^(?:learner|student|candidate)(?:\s*(?:full\s*)?name)?$")),
)


class RegisterError(Exception):
    """The register cannot be used; the message names the file and says what it must hold."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One learner of the register."""

    name: str
    registration: str = ""
    username: str = ""
    assessor: str = ""
    tutor: str = ""
    supervisor: str = ""
    units: tuple[str, ...] = ()
    """Expected units; empty where the register does not say: then all of the qualification."""


@dataclass(frozen=True, slots=True)
class Register:
    """The learners whom a centre expects; empty if there is no register."""

    entries: tuple[Entry, ...] = ()
    path: Path | None = None

    def find(self, name: str = "", *, joined: str = "", username: str = "", registration: str = "") -> Entry | None:
        """The one entry that a name, a run-together name, a user name or a registration number points to.

        A shorter name ("Okafor", "N. Okafor") finds its entry if it fits only one.
        """
        if registration and (hits := [e for e in self.entries if e.registration.casefold() == registration.casefold()]):
            return hits[0]
        if username and (hits := [e for e in self.entries if _user(e.username) == _user(username)]):
            return hits[0]
        if joined:
            hits = [e for e in self.entries if joined in run_together(e.name)]
            return hits[0] if len(hits) == 1 else None
        wanted = key(name)
        if not wanted:
            return None
        exact = [e for e in self.entries if key(e.name) == wanted]
        fits = exact or [e for e in self.entries if wanted <= key(e.name) or key(e.name) <= wanted]
        return fits[0] if len(fits) == 1 else None


def find_register(cohort: Path) -> Path | None:
    """The register in the cohort folder itself, or None."""
    for entry in sorted(cohort.iterdir()):
        if entry.name.casefold() in FILE_NAMES and entry.is_file() and not entry.is_symlink():
            return entry
    return None


def read_register(path: Path, units: Iterable[str]) -> Register:
    """The register at `path`.

    Raises RegisterError if it cannot be read, has no column of names or no learner.
    """
    document = read_file(path, path.name, "register")
    if document.status is Status.UNREADABLE or not document.tables:
        raise RegisterError(f"{path.name}: the register could not be read. {document.problem or 'It holds no table.'}")
    table = next((t for t in document.tables if not t.hidden), document.tables[0])
    rows = _rows(document, table)
    columns, start = _header(rows)
    if not ({"name"} <= columns.keys() or {"forename", "surname"} <= columns.keys()):
        raise RegisterError(
            f"{path.name}: no column of learners' names. The first row must hold headings such as "
            '"Name" (or "First name" and "Surname"), "Registration no", "Assessor", "Units".'
        )
    known = tuple(units)
    entries = tuple(e for row in rows[start:] if (e := _entry(row, columns, known)))
    if not entries:
        raise RegisterError(f"{path.name}: the register has headings but no learner below them.")
    return Register(entries, path)


def _rows(document: Document, table: Table) -> list[dict[int, str]]:
    rows: list[dict[int, str]] = [{} for _ in range(max((c.row for c in table.cells), default=-1) + 1)]
    for cell in table.cells:
        rows[cell.row][cell.column] = "\n".join(document.blocks[b].text for b in cell.blocks).strip()
    return rows


def _header(rows: list[dict[int, str]]) -> tuple[dict[str, int], int]:
    """Column of each field, and the row after the headings (titles may stand above them)."""
    best: dict[str, int] = {}
    start = 0
    for number, row in enumerate(rows[:10]):
        columns: dict[str, int] = {}
        for column, text in row.items():
            heading = re.sub(r"[\s_]+", " ", fold(text)).strip(" .:*")
            field = next((f for f, pattern in _COLUMNS if pattern.search(heading)), None)
            if field and field not in columns:
                columns[field] = column
        if len(columns) > len(best):
            best, start = columns, number + 1
    return best, start


def _entry(row: dict[int, str], columns: dict[str, int], known: tuple[str, ...]) -> Entry | None:
    def field(name: str) -> str:
        return row.get(columns[name], "").strip() if name in columns else ""

    name = field("name")
    if not name and (field("forename") or field("surname")):
        name = f"{field('forename')} {field('surname')}".strip()
    if "," in name:
        surname, _, forename = name.partition(",")
        name = f"{forename.strip()} {surname.strip()}"
    if not name:
        return None
    units = tuple(u for u in known if re.search(rf"(?<!\d){u}(?!\d)", field("units")))
    return Entry(
        " ".join(name.split()),
        field("registration"),
        field("username"),
        field("assessor"),
        field("tutor"),
        field("supervisor"),
        units,
    )


def _user(name: str) -> str:
    return name.partition("@")[0].casefold()


def run_together(name: str) -> tuple[str, ...]:
    """Canvas's forms of a name: surname and forenames, or forenames and surname, without a gap."""
    words = re.findall(r"[^\W\d_]+", fold(name))
    return ("".join([*words[-1:], *words[:-1]]), "".join(words))
