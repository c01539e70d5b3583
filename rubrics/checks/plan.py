"""A plan over a number of months that says how things are undertaken, resourced, monitored and reviewed.

The span is read from words ("twelve months", "for the year ahead") and from dates and months in the answer.

    [[outcomes.criteria.requirements]]
    id = "span"
    text = "a plan for the next 12 months"
    check = "plan"
    params = { months = 12 }

The parts of a plan are asked for with `each_of`.

`months` how many months the plan must span
`slack`  how many months may lack between the first and the last date: a plan "March to February" names eleven steps
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rubrics.answer import answer, best, missing
from rubrics.check import Check, Question
from rubrics.model import Found, Outcome, State
from rubrics.statements import Statement
from rubrics.treatment import deferred, plain

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATE = (
    r"\b(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?(?:[ -]*(?P<year>(?:20)?\d\d)\b)?"
)
_MONTH = re.compile(_DATE, re.IGNORECASE)
_NUMERIC = re.compile(
    r"\b(?:(?P<day>\d{1,2})[/.])?(?P<month>0?[1-9]|1[0-2])[/.](?P<year>20\d\d|\d\d)\b|"
    r"\b(?P<iso>20\d\d)-(?P<isomonth>\d\d)(?:-\d\d)?\b"
)
_NUMBER = {"three": 3, "six": 6, "nine": 9, "ten": 10, "twelve": 12, "eighteen": 18, "twenty-four": 24}
_LENGTH = re.compile(
    r"\b(?P<number>\d{1,2}|three|six|nine|ten|twelve|eighteen|twenty-four)[ -]months?\b|\bmonths? "
    r"(?P<upto>\d{1,2})\b",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"\b(?:the year ahead|over (?:the |this )?(?:next |coming )?year|(?:next|coming|following) year|a year(?:'s|"
    r" from now| long)|"
    r"one[- ]year|year-long|annual plan|within (?:a|the) year|q4|quarter (?:4|four)|(?:fourth|final|last) "
    r"quarter|in a year'?s time)\b",
    re.IGNORECASE,
)

_STRETCH = re.compile(
    _DATE.replace("<name", "<first").replace("<year", "<since")
    + r"\s*(?:-|to|till|until)\s*"
    + _DATE.replace("<name", "<last").replace("<year", "<until"),
    re.IGNORECASE,
)
_ENDS = (("first", "since"), ("last", "until"))


@dataclass(frozen=True, slots=True)
class Params:
    """See the manual page."""

    months: int = 12
    slack: int = 2


def run(question: Question, params: Params) -> Outcome:
    """How many months the plan covers."""
    statements = [s for s in answer(question) if not deferred(s.text)]
    if not statements:
        return missing(f"no plan for {params.months} months located", params.months)
    said = [(length, s) for s in statements for length in _lengths(s)]
    dated = _dated(statements)
    longest = max([length for length, _ in said] + [dated], default=0)
    spans = best([s.span for length, s in said if length == longest] + [s.span for s in statements if _months(s)])
    if longest + (params.slack if longest == dated else 0) >= params.months:
        return Outcome(
            State.FOUND,
            f"plan over {max(longest, params.months)} months located",
            params.months,
            params.months,
            spans,
            (Found("span", spans),),
        )
    if longest:
        return Outcome(
            State.PARTIAL, f"{params.months} months needed; the plan covers {longest}", params.months, longest, spans
        )
    return Outcome(State.MISSING, f"no time span located; {params.months} months needed", params.months, 0)


def _lengths(statement: Statement) -> list[int]:
    found = []
    text = plain(statement.text + " " + statement.setting)
    for m in _LENGTH.finditer(text):
        word = (m["number"] or m["upto"]).lower()
        found.append(int(word) if word.isdigit() else _NUMBER[word])
    if _YEAR.search(text):
        found.append(12)
    return found + _between(statement.setting)


def _between(heading: str) -> list[int]:
    """The months of each stretch that a heading or label gives with its years: "March 2027 to February 2028"."""
    found = []
    for m in _STRETCH.finditer(plain(heading)):
        (first, one), (last, other) = ((_MONTHS.index(m[n][:3].lower()) + 1, _full(m[y])) for n, y in _ENDS)
        if one and other and (length := (other - one) * 12 + last - first + 1) > 0:
            found.append(length)
    return found


def _months(statement: Statement) -> list[tuple[int, int | None]]:
    """(month, year or None) of each date in the sentence or its labels."""
    found: list[tuple[int, int | None]] = []
    text = plain(statement.text)
    for m in _MONTH.finditer(text):
        if m["name"].lower() == "may" and (
            m["name"] == "may" or not re.match(r"\s*(?:20)?\d\d|\s*(?:to|and|-|,|I\b|$)", text[m.end("name") :])
        ):
            continue
        found.append((_MONTHS.index(m["name"][:3].lower()) + 1, _full(m["year"])))
    for m in _NUMERIC.finditer(text):
        month = int(m["month"] or m["isomonth"])
        if 1 <= month <= 12:
            found.append((month, _full(m["year"] or m["iso"])))
    return found


def _full(year: str | None) -> int | None:
    return None if year is None else int(year) + (2000 if len(year) == 2 else 0)


def _dated(statements: list[Statement]) -> int:
    """Months from the first to the last date, both counted; years that are not written are carried on."""
    written = [date for s in statements for date in _months(s)]
    known = next((at for at, (_, own) in enumerate(written) if own is not None), 0)
    steps = [_before(month, written[known]) for month, _ in written[:known]]
    year, previous = 0, 0
    for month, own in written[known:]:
        year = own if own is not None else year + (month < previous)
        previous = month
        steps.append(year * 12 + month)
    return max(steps) - min(steps) + 1 if len(steps) > 1 else 0


def _before(month: int, dated: tuple[int, int | None]) -> int:
    """A month without its year, before the first that has one: the last of its name until then."""
    first, year = dated
    return ((year or 0) - (month > first)) * 12 + month


CHECK = Check("plan", Params, run, __doc__)
