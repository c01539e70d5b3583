"""A reflective journal kept as dated entries is what answers draw on, and no answer by itself."""

import pytest

from rubrics.diary import entries, kept_in
from rubrics.load import load
from rubrics.passages import route
from rubrics.statements import of_passages
from tests.rubrics.factories import facts, reading

PLAN = (
    "My development plan for the next twelve months: the action plan has target dates, resources and a cost for each "
    "line, and the plan is monitored each quarter."
)
ENTRY = "The client said little, and I filled each silence with a story of my own."
DATES = ("9 October 2025", "Tuesday, after the board", "14 Jan.")


@pytest.mark.parametrize(
    ("titles", "found", "why"),
    [
        (DATES, {0, 1, 2}, "days, weekdays and short months"),
        (("9.10.25", "In March", "04/05"), {0, 1, 2}, "figures, and months alone"),
        (DATES[:2], set(), "two dates head a report's chapters as well"),
        ((*DATES, "What I learned"), {0, 1, 2}, "an entry is one, a chapter is none"),
        (("1. Strengths", "2. Needs", "3. Plan"), set(), "numbers are no dates"),
        (("Marching orders", "Maybe", "Sunday best", "Decided"), set(), "words that begin as a month does"),
    ],
)
def test_sections_headed_by_dates_are_entries(titles: tuple[str, ...], found: set[int], why: str) -> None:
    read = reading("\n".join(f"# {title}\n{ENTRY}" for title in titles))
    assert entries(read) == (found if len(found) >= 3 else set()), why


def test_dated_paragraphs_are_a_diary_too() -> None:
    document = reading("\n".join(f"{day} May: {ENTRY}" for day in (3, 10, 17))).documents[0]
    assert kept_in(document, range(3))
    assert not kept_in(document, range(2))


def _trusts(text: str, criterion: str) -> list[tuple[float, str]]:
    made = facts(text)
    found = route(made, load("703"))[criterion].passages
    return [(p.trust, " ".join(s.text for s in of_passages(made, (p,)))) for p in found]


def test_an_entry_answers_little_where_the_criteria_have_answers_of_their_own() -> None:
    diary = "".join(f"# {date}\n{text}\n" for date, text in zip(DATES, (ENTRY, PLAN, ENTRY), strict=True))
    answers = "".join(f"# {c}\n{ENTRY} {ENTRY}\n" for c in ("1.1", "1.2", "1.3", "1.4", "2.1"))
    assert max(trust for trust, text in _trusts(diary + answers, "2.2") if PLAN in text) <= 0.5
    assert max(trust for trust, text in _trusts(diary, "2.2") if PLAN in text) > 0.5, "a journal alone"
