"""Works out the sums of a workbook again, to tell results that were saved before the cells they add up were changed.

Only what logs of hours are made of: numbers, cells, ranges, the four operations, SUM, AVERAGE, MIN, MAX and COUNT,
within one sheet. Whatever else a formula holds is left alone: then nothing is said of it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from extractors.workbook import RawCell, area

LONGEST = 400
"""Characters of a formula that is worked out."""
MOST_VISITED = 500_000
"""Cells that all ranges of a sheet may add up to, so that no file of sums of sums takes long."""
CLOSE = 1e-6
"""Share of a result (of 1 for smaller ones) by which programs differ in the last figures."""

_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?%?)|(?P<range>\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)(?![\w(!:])"
    r"|(?P<name>[A-Z]{3,7})\(|(?P<sign>[-+*/(),]))"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stale:
    """A cell whose saved result is not what its formula gives."""

    cell: RawCell
    worked_out: float

    @property
    def place(self) -> str:
        """As a person calls it: "F12"."""
        letters, number = "", self.cell.column + 1
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(65 + rest) + letters
        return f"{letters}{self.cell.row + 1}"


def stale(cells: Sequence[RawCell]) -> tuple[Stale, ...]:
    """The cells of a sheet whose saved results differ from what their formulas give, in their order."""
    sheet = _Sheet(cells)
    found = []
    for cell in cells:
        if not cell.expression or cell.type != "n" or len(cell.expression) > LONGEST:
            continue
        shown = sheet.numbers.get((cell.row, cell.column))
        result = sheet.result(cell.expression)
        if shown is not None and result is not None and abs(shown - result) > CLOSE * max(1.0, abs(result)):
            found.append(Stale(cell, result))
    return tuple(found)


class _Unknown(Exception):
    """A formula that holds more than is known here."""


class _Sheet:
    """The saved values of a sheet."""

    def __init__(self, cells: Sequence[RawCell]) -> None:
        self.numbers: dict[tuple[int, int], float] = {}
        self.others: set[tuple[int, int]] = set()
        """Places of texts, truth values, errors, and formulas without a result."""
        self.unknown: set[tuple[int, int]] = set()
        """Those of the last two, which sums do not pass over."""
        self.left = MOST_VISITED
        for cell in cells:
            try:
                value = float(cell.value) if cell.type == "n" else math.nan
            except ValueError:
                value = math.nan
            if math.isfinite(value):
                self.numbers[cell.row, cell.column] = value
            else:
                self.others.add((cell.row, cell.column))
                if cell.type == "e" or (cell.formula and not cell.value):
                    self.unknown.add((cell.row, cell.column))

    def result(self, expression: str) -> float | None:
        """What a formula gives; None where it holds more than is known here."""
        try:
            value = _Reading(expression.removeprefix("="), self).whole()
        except (_Unknown, ZeroDivisionError, OverflowError, ValueError, RecursionError):
            return None
        return value if math.isfinite(value) else None

    def one(self, reference: str) -> float:
        top, left, bottom, right = self._area(reference)
        if (top, left) != (bottom, right) or (top, left) in self.others:
            raise _Unknown
        return self.numbers.get((top, left), 0.0)

    def several(self, reference: str) -> list[float]:
        """The numbers in a range: sums pass over texts."""
        top, left, bottom, right = self._area(reference)
        self.left -= (bottom - top + 1) * (right - left + 1)
        if self.left < 0:
            raise _Unknown
        places = [(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)]
        if self.unknown and not self.unknown.isdisjoint(places):
            raise _Unknown
        return [self.numbers[place] for place in places if place in self.numbers]

    @staticmethod
    def _area(reference: str) -> tuple[int, int, int, int]:
        found = area(reference)
        if found is None:
            raise _Unknown
        return found


_FUNCTIONS: Mapping[str, Callable[[list[float]], float]] = MappingProxyType(
    {
        "SUM": math.fsum,
        "AVERAGE": lambda values: math.fsum(values) / len(values),
        "MIN": lambda values: min(values, default=0.0),
        "MAX": lambda values: max(values, default=0.0),
        "COUNT": lambda values: float(len(values)),
    }
)


class _Reading:
    """One formula, read from left to right."""

    def __init__(self, text: str, sheet: _Sheet) -> None:
        self.sheet = sheet
        self.tokens: list[tuple[str, str]] = []
        at = 0
        text = text.strip()
        while at < len(text):
            found = _TOKEN.match(text, at)
            if found is None or found.lastgroup is None:
                raise _Unknown
            self.tokens.append((found.lastgroup, found[found.lastgroup]))
            at = found.end()
        self.at = 0

    def whole(self) -> float:
        value = self.sum()
        if self.at != len(self.tokens):
            raise _Unknown
        return value

    def sum(self) -> float:
        value = self.product()
        while (sign := self.sign("+-")) is not None:
            value += self.product() if sign == "+" else -self.product()
        return value

    def product(self) -> float:
        value = self.factor()
        while (sign := self.sign("*/")) is not None:
            other = self.factor()
            value = value * other if sign == "*" else value / other
        return value

    def factor(self) -> float:
        if (sign := self.sign("+-(")) is not None:
            if sign != "(":
                return self.factor() if sign == "+" else -self.factor()
            value = self.sum()
            self.close()
            return value
        kind, text = self.next()
        if kind == "number":
            return float(text.rstrip("%")) / (100 if text.endswith("%") else 1)
        if kind == "range":
            return self.sheet.one(text)
        if kind == "name" and text in _FUNCTIONS:
            return _FUNCTIONS[text](self.arguments())
        raise _Unknown

    def arguments(self) -> list[float]:
        values: list[float] = []
        while True:
            kind, text = self.tokens[self.at] if self.at < len(self.tokens) else ("", "")
            following = self.tokens[self.at + 1] if self.at + 1 < len(self.tokens) else ("", "")
            if kind == "range" and following in (("sign", ","), ("sign", ")")):
                self.at += 1
                values += self.sheet.several(text)
            else:
                values.append(self.sum())
            if self.sign(",") is None:
                self.close()
                return values

    def next(self) -> tuple[str, str]:
        if self.at >= len(self.tokens):
            raise _Unknown
        self.at += 1
        return self.tokens[self.at - 1]

    def sign(self, among: str) -> str | None:
        """The sign that comes next, passed over, where it is one of these."""
        kind, text = self.tokens[self.at] if self.at < len(self.tokens) else ("", "")
        if kind != "sign" or text not in among:
            return None
        self.at += 1
        return text

    def close(self) -> None:
        if self.sign(")") is None:
            raise _Unknown
