"""Candidates' numbers and user names, by which files of one learner know each other and a list of the centre's them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from extractors.model import Document, Part, Table
from pipeline.placing.forms import fits
from pipeline.placing.names import NameClue, fold, lone_name, person_like
from pipeline.placing.units import cover_blocks

NUMBER = re.compile(r"(?<![^\W_])(?:(?:[A-Za-z]{1,4}[- ]?)?(?P<long>\d{4,9})|[A-Z]{1,2}(?P<short>\d{3}))(?![^\W_])")
"""A candidate's number: "Y3600412", "ABC-0815", "0615", "D204"."""
_NO_NUMBER = re.compile(r"(?:19|20)\d\d(?:[01]\d[0-3]\d)?$|8589|70\d$")
"""Years, dates, the qualification's own and its units'."""
_WHOLE = re.compile(rf"\s*{NUMBER.pattern}\s*")
_SENDER = re.compile(r"^([a-z][a-z.'-]{2,30}) - ")
"""A mailbox's name that a mail program puts before an attachment's: "a.poole - essay.docx"."""
HEAD_LINE = 60
"""Characters of a line of a title page that holds a number."""
LEAST_ROWS = 3
SHARE = 0.6
"""Of a column's cells that hold numbers, for the column to be one of candidates' numbers."""


class Numbers:
    """Number or user name to learner, over a cohort."""

    def __init__(self, documents: Sequence[Document], names: Mapping[str, NameClue]) -> None:
        """`names`: the clue of every document's file name, by path."""
        self._names = names
        self._lists = {d.path: rows for d in documents if (rows := tuple(_rows(d)))}
        self.listed = {n: name for rows in self._lists.values() for n, name in rows}
        """Number to the name that a list among the files gives it."""
        self._paths = {n for d in documents for n in self._of_path(d)}
        self._known = self._paths | set(self.listed)
        self._owners: dict[str, set[str]] = defaultdict(set)

    def of(self, document: Document) -> tuple[str, ...]:
        """The numbers of a document's path and head, those that files or lists of the cohort go by; path first."""
        texts = [b.text for b in cover_blocks(document) if len(b.text) <= HEAD_LINE]
        properties = (b for b in document.blocks if b.part is Part.PROPERTIES)
        texts += [b.text for b in properties if b.label.casefold() in ("creator", "author")]
        head = [n for text in texts for n in _numbers(text) if n in self._known]
        return tuple(dict.fromkeys([*self._of_path(document), *head]))

    def own(self, document: Document, learner: str) -> None:
        """Notes whose the numbers of a document are."""
        for number in self.of(document):
            self._owners[number].add(learner)

    def learner(self, document: Document) -> str:
        """Whose number a document bears, by a list or by other files; "" where none or several.

        A number of several learners is their centre's.
        """
        numbers = self.of(document)
        listed = {self.listed[n] for n in numbers if n in self.listed}
        alone = {next(iter(self._owners[n])) for n in numbers if len(self._owners.get(n, ())) == 1}
        owners = listed or alone
        return next(iter(owners)) if len(owners) == 1 else ""

    def by_list(self, document: Document) -> bool:
        """A list gives the number's name."""
        return any(n in self.listed for n in self.of(document))

    def lists_others(self, document: Document, learner: str, learners: Sequence[str]) -> bool:
        """The file is a list of learners, several of whom other files are known to be by, or bear the numbers of."""
        rows = dict(self._lists.get(document.path, ()))
        others = {name for name in rows.values() if any(_alike(one, name) for one in learners if one != learner)}
        return len(others | {name for number, name in rows.items() if number in self._paths}) > 1

    def _of_path(self, document: Document) -> tuple[str, ...]:
        """Of the file's name, and of folders that are called by a number alone."""
        *folders, file = document.path.split("/")
        name = self._names[document.path]
        found = [n for folder in folders if _WHOLE.fullmatch(folder) for n in _numbers(folder)]
        found += _numbers(file.rpartition(".")[0])
        found += [name.username.casefold()] if name.username else []
        sender = _SENDER.match(file)
        return tuple(found + ([sender[1]] if sender else []))


def _alike(one: str, other: str) -> bool:
    return fits(one, other) or fits(other, one)


def _numbers(text: str) -> list[str]:
    found = (m["long"] or m["short"] for m in NUMBER.finditer(text))
    return [digits for digits in found if not _NO_NUMBER.match(digits)]


def _rows(document: Document) -> Iterator[tuple[str, str]]:
    """(number, name) of the rows of a list of learners."""
    for table in document.tables:
        rows = _cells(document, table)
        columns = {c for row in rows for c in row}
        for column in sorted(columns):
            held = [row.get(column, "") for row in rows]
            numbered = [n for n, text in enumerate(held) if _WHOLE.fullmatch(text) and _numbers(text)]
            if len(numbered) >= LEAST_ROWS and len(numbered) >= SHARE * (len(rows) - 1):
                header = rows[0] if 0 not in numbered else {}
                found = [(_numbers(held[n])[0], _name(rows[n], column, header)) for n in numbered]
                yield from ((number, name) for number, name in found if name)
                break


def _name(row: Mapping[int, str], number: int, header: Mapping[int, str]) -> str:
    """The learner of a row: the columns that are headed so, else the first cell that is a whole name."""

    def headed(*words: str) -> str:
        return next((row.get(c, "") for c, text in header.items() if any(w in fold(text) for w in words)), "")

    family, given = headed("family", "surname", "last name"), headed("given", "forename", "first name", "other name")
    if family and given:
        return " ".join(
            word.title() if word.isupper() and len(word) > 2 else word for word in f"{given} {family}".split()
        )
    for column in sorted(row):
        if column != number and (words := lone_name(row[column]) or person_like(row[column])):
            return " ".join(words)
    return ""


def _cells(document: Document, table: Table) -> list[dict[int, str]]:
    rows: list[dict[int, str]] = [{} for _ in range(table.rows)]
    for cell in table.cells:
        rows[cell.row][cell.column] = " ".join(document.blocks[b].text for b in cell.blocks).strip()
    return rows
