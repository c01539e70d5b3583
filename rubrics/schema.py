"""Strangers' TOML against what is expected of it, with every fault named by file and key.

A rubric is written by people at a centre, so a fault says where it stands, what was expected, what was found
and, for a misspelt word, what was probably meant. All faults of a file are collected before any is raised.
"""

from __future__ import annotations

import dataclasses
import difflib
import re
import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

MISSING = object()
UNKNOWN = "unknown key"


@dataclasses.dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a rubric file."""

    file: str
    key: str
    """Path of the key, with the ids of tables: "outcomes[2].criteria[2.1].text"; empty for the file as a whole."""
    expected: str
    """What should stand there, or the whole complaint where nothing in particular was expected."""
    found: str = ""
    nearest: str = ""
    """What was probably meant by a misspelt word."""

    def __str__(self) -> str:
        """One line for a person."""
        where = ": ".join(part for part in (self.file, self.key) if part)
        found = f", found {self.found}" if self.found else ""
        hint = f' (did you mean "{self.nearest}"?)' if self.nearest else ""
        return f"{where}: {self.expected}{found}{hint}"


class RubricError(Exception):
    """A rubric cannot be used; `faults` holds everything that is wrong with it."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        """`faults`: at least one."""
        super().__init__(faults)
        self.faults = faults

    def __str__(self) -> str:
        """A line for each fault."""
        return "\n".join(str(fault) for fault in self.faults)


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like the given one, or "" if none is."""
    close = difflib.get_close_matches(word, list(known), n=1)
    return close[0] if close else ""


def show(value: object) -> str:
    """A TOML value as its author wrote it, shortened."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'"{value}"' if len(value) <= 40 else f'"{value[:37]}..."'
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    return str(value)


class Node:
    """One table of a file: its keys are taken one by one, and what is left over at the end is a fault."""

    def __init__(self, value: Mapping[str, Any], file: str, key: str, faults: list[Fault]) -> None:
        """`value`: the table; `file` and `key`: where it stands; `faults`: the list that what is wrong is added to."""
        self.value = value
        self.file = file
        self.key = key
        self.faults = faults
        self.known: list[str] = []

    def path(self, name: str) -> str:
        """The full key of a name in this table."""
        return f"{self.key}.{name}" if self.key else name

    def fault(self, name: str, expected: str, found: str = "", near: str = "") -> None:
        """Record a fault at a key of this table."""
        self.faults.append(Fault(self.file, self.path(name) if name else self.key, expected, found, near))

    def take(self, name: str, hint: Any, default: Any = MISSING) -> Any:
        """The value of a key, checked against a type; its default, or an empty value, where it is at fault."""
        self.known.append(name)
        if name not in self.value:
            if default is MISSING:
                self.fault(name, f"missing; expected {describe(hint)}")
                return blank(hint)
            return default
        value, fits = fit(self.value[name], hint)
        if not fits:
            self.fault(name, f"expected {describe(hint)}", show(value))
            return blank(hint) if default is MISSING else default
        return value

    def choice(self, name: str, allowed: tuple[str, ...]) -> str:
        """A word out of a few."""
        word: str = self.take(name, str)
        if word not in allowed and isinstance(self.value.get(name), str):
            self.fault(name, f"expected one of {', '.join(allowed)}", show(word), nearest(word, allowed))
        return word

    def table(self, name: str) -> Node:
        """A table under this one; an empty one where the file has none."""
        self.known.append(name)
        value = self.value.get(name, {})
        if not isinstance(value, dict):
            self.fault(name, f"expected a table: [{self._dotted(name)}], or keys in braces {{ }}", show(value))
            value = {}
        return Node(value, self.file, self.path(name), self.faults)

    def tables(self, name: str) -> Iterator[Node]:
        """Each table of an array of tables under this one."""
        self.known.append(name)
        values = self.value.get(name, [])
        head = f"[[{self._dotted(name)}]]"
        if not isinstance(values, list):
            self.fault(name, _headless(values, head, self._dotted(name)))
            values = []
        for number, value in enumerate(values, 1):
            if isinstance(value, dict):
                mark = next((value[key] for key in ("id", "name") if isinstance(value.get(key), str)), f"no. {number}")
                yield Node(value, self.file, f"{self.path(name)}[{mark}]", self.faults)
            else:
                expected = f"expected a table of its own: a line {head}, and its keys below it"
                self.faults.append(Fault(self.file, f"{self.path(name)}[no. {number}]", expected, show(value)))

    def _dotted(self, name: str) -> str:
        """The name of a table under this one as it stands in brackets in the file."""
        return re.sub(r"\[[^\]]*\]", "", self.path(name))

    def close(self) -> None:
        """Report keys that nothing asked for."""
        for name in self.value:
            if name not in self.known:
                self.fault(name, UNKNOWN, near=nearest(name, self.known))


def _headless(value: object, head: str, name: str) -> str:
    """What to write where a name stands for no list of tables: a line in brackets is missing, or has one pair."""
    below = list(value.items()) if isinstance(value, dict) else []
    if below and all(isinstance(inner, dict | list) and not _plain(inner) for _, inner in below):
        return f"{head} is missing: write it, with its id and text, above the first [[{name}.{below[0][0]}]]"
    return f"expected {head} in two pairs of brackets, once for each"


def _plain(value: object) -> bool:
    """A list of texts or numbers, as a key has it."""
    return isinstance(value, list) and not any(isinstance(item, dict) for item in value)


def fit(value: Any, hint: Any) -> tuple[Any, bool]:
    """The value as the hinted type wants it (lists become tuples), and whether it is of that type."""
    if hint is bool:
        return value, isinstance(value, bool)
    if hint is int:
        return value, isinstance(value, int) and not isinstance(value, bool)
    if hint is float:
        number = isinstance(value, int | float) and not isinstance(value, bool)
        return (float(value) if number else value), number
    if hint is str:
        return value, isinstance(value, str)
    if typing.get_origin(hint) is tuple:
        inner = typing.get_args(hint)[0]
        if not isinstance(value, list):
            return value, False
        items = [fit(item, inner) for item in value]
        return (tuple(item for item, _ in items), True) if all(ok for _, ok in items) else (value, False)
    options = [option for option in typing.get_args(hint) if option is not type(None)]
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        for option in options:
            fitted, fits = fit(value, option)
            if fits:
                return fitted, True
        return value, False
    if typing.get_origin(hint) is typing.Literal:
        return value, value in typing.get_args(hint)
    raise TypeError(f"a rubric cannot hold a {hint}")


WORDS = {int: "a whole number", float: "a number", str: "text in quotes", bool: "true or false"}


def describe(hint: Any) -> str:
    """A type in words for the author of a rubric."""
    if hint in WORDS:
        return WORDS[hint]
    arguments = typing.get_args(hint)
    if typing.get_origin(hint) is tuple:
        return {str: "a list of texts", int: "a list of whole numbers"}.get(arguments[0], "a list")
    if typing.get_origin(hint) is typing.Literal:
        return "one of " + ", ".join(show(option) for option in arguments)
    return " or ".join(describe(option) for option in arguments if option is not type(None))


def blank(hint: Any) -> Any:
    """A stand-in for a value at fault, so that the rest of the file can still be checked."""
    if hint in WORDS:
        return hint()
    if typing.get_origin(hint) is tuple:
        return ()
    if typing.get_origin(hint) is typing.Literal:
        return typing.get_args(hint)[0]
    return None


def params(node: Node, kind: type[Any]) -> Any:
    """An instance of a check's `Params`, whose fields' types and defaults are the schema of the table."""
    hints = typing.get_type_hints(kind)
    values = {}
    for field in dataclasses.fields(kind):
        default = field.default
        if default is dataclasses.MISSING:
            default = MISSING if field.default_factory is dataclasses.MISSING else field.default_factory()
        values[field.name] = node.take(field.name, hints[field.name], default)
    node.close()
    try:
        return kind(**values)
    except ValueError as wrong:
        node.fault("", str(wrong))
        return None
