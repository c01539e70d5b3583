"""Findings about hours and records: each where it should be made, and not where it should not."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from extractors.model import ContractDate, Declared, Disagreement, Facts, Session, Span
from rubrics.findings import find
from rubrics.load import load
from rubrics.model import CriterionResult, Finding, Severity, State
from tests.rubrics.submissions import facts
from tests.rubrics.test_findings import PLACE, full, portfolio, session

RUBRIC = load("701")


def of(made: Facts, code: str, results: tuple[CriterionResult, ...] = ()) -> list[Finding]:
    return [f for f in find(made, RUBRIC, results) if f.code == code]


def said(made: Facts, code: str) -> str:
    (only,) = of(made, code)
    return only.message


def on(day: int, month: int = 3, **fields: Any) -> Session:
    return session(date=date(2026, month, day), **fields)


def supervised(day: int, month: int = 3, minutes: int = 60, **fields: Any) -> Session:
    return on(day, month, client=None, minutes=minutes, kind="supervision", **fields)


# --- totals ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("minutes", "own", "why"),
    [(1079, False, "a minute under the list"), (1080, True, "the list to the minute"), (1199, True, "a minute short"), (600, False, "half")],
)  # fmt: skip
def test_eighteen_to_twenty_hours_have_a_message_of_their_own(minutes: int, own: bool, why: str) -> None:
    message = said(portfolio((session(minutes=minutes),)), "hours-short")
    assert ("evidence list" in message) is own, why
    if own:
        assert "18 h" in message
        assert "20 h of the unit aim" in message
        assert "which bind" in message


def test_short_supervision_never_quotes_the_list() -> None:
    assert "evidence list" not in said(portfolio((supervised(3, minutes=180),)), "supervision-short")


def test_what_does_not_count_but_would_fill_the_gap_is_named() -> None:
    missed = session(counted=False, why_not="did not attend", minutes=120)
    message = said(portfolio((session(minutes=1100), missed)), "hours-short")
    assert "With 1 entry that does not count (did not attend) the minimum would be reached" in message
    assert "did not attend" not in said(portfolio((session(minutes=900), missed)), "hours-short")


@pytest.mark.parametrize(
    ("doubtful", "made", "why"),
    [(60, True, "an hour in doubt of exactly twenty"), (0, False, "nothing in doubt"), (-60, False, "an hour to spare")],
)  # fmt: skip
def test_enough_only_with_doubts(doubtful: int, made: bool, why: str) -> None:
    doubts = ("the record has no date",) if doubtful else ()
    extra = (session(minutes=60),) * (doubtful < 0)
    every = portfolio((session(minutes=1140), *extra, session(minutes=60, doubts=doubts), supervised(3, minutes=240)))
    found = of(every, "hours-doubtful")
    assert bool(found) is made, why
    if made:
        assert "1 session of them is in doubt: without these 19 h would be left, 1 h short of 20 h" in found[0].message


# --- stated sums -------------------------------------------------------------------------------------------------


def stating(made: Facts, **hours: Any) -> Facts:
    return replace(made, hours=replace(made.hours, declared=(PLACE,), **hours))


def test_a_difference_that_uncounted_entries_make_up_is_explained() -> None:
    missed = session(counted=False, why_not="did not attend", minutes=60)
    message = said(stating(full(missed), declared_coaching_minutes=1260), "declared-differs")
    assert "1 h more" in message
    assert "1 entry which the learner seems to have added in and which does not count (did not attend)" in message


def test_a_difference_that_nothing_makes_up_is_only_told() -> None:
    missed = session(counted=False, why_not="did not attend", minutes=90)
    message = said(stating(full(missed), declared_coaching_minutes=1260), "declared-differs")
    assert "added in" not in message


def test_a_session_left_out_of_the_sum_is_pointed_to() -> None:
    made = stating(full(session(minutes=75)), declared_coaching_minutes=1200)
    assert "One counted session is exactly as long" in said(made, "declared-differs")


@pytest.mark.parametrize(
    ("minutes", "made", "why"),
    [(600, False, "five sessions of two hours"), (540, True, "an hour under"), (660, True, "an hour over"), (603, False, "rounding")],
)  # fmt: skip
def test_sums_for_one_client(minutes: int, made: bool, why: str) -> None:
    every = full()
    every = replace(
        every,
        hours=replace(every.hours, declared_by_client=(Declared(minutes, "coaching", PLACE, "client 1"),)),
    )
    found = of(every, "declared-differs")
    assert bool(found) is made, why
    if made:
        assert found[0].message.startswith(f"client 1: the learner states {minutes // 60} h")


LOG = """
# Coaching log
| Date | Client | Hours | Running total |
| 3 March 2026 | Client 1 | 2 | 2 |
| 10 March 2026 | Client 2 | 2 | 4 |
| 17 March 2026 | Client 1 | 1.5 | 6 |
| Total | | 5.5 | |
"""


def logged(*, cancelled: bool = False) -> Facts:
    """The log's three rows as sessions, each at its cell of the date."""
    made = facts(LOG)
    blocks = made.reading.documents[0].blocks
    at = {b.text: n for n, b in enumerate(blocks)}
    rows = []
    for day, client, minutes in ((3, "Client 1", 120), (10, "Client 2", 120), (17, "Client 1", 90)):
        place = at[f"{day} March 2026"]
        rows.append(on(day, client=client, minutes=minutes, span=Span(0, place, 0, 5)))
    if cancelled:
        rows[1] = replace(rows[1], counted=False, why_not="cancelled")
    held = portfolio(tuple(rows))
    return replace(made, sessions=tuple(rows), hours=held.hours)


def cell(made: Facts, text: str) -> Span:
    blocks = made.reading.documents[0].blocks
    return next(Span(0, n, 0, len(text)) for n, b in enumerate(blocks) if b.text == text and b.cell)


@pytest.mark.parametrize(
    ("minutes", "running", "at", "words", "why"),
    [
        (330, False, "5.5", "", "the foot is the sum of the rows"),
        (360, False, "5.5", "sum says 6 h; its counted rows come to 5 h 30 min", "the foot is half an hour too much"),
        (240, True, "4", "", "the second row's running total is right"),
        (360, True, "6", "running total says 6 h; its counted rows up to that row come to 5 h 30 min", "the third is not"),
    ],
)  # fmt: skip
def test_sums_of_a_table(minutes: int, running: bool, at: str, words: str, why: str) -> None:
    made = logged()
    one = Declared(minutes, "coaching", cell(made, at), running=running)
    made = replace(made, hours=replace(made.hours, declared_by_table=(one,)))
    found = of(made, "declared-differs")
    assert bool(found) is bool(words), why
    assert all(words in f.message for f in found)


def test_a_running_total_that_goes_wrong_is_told_once() -> None:
    made = logged()
    wrong = tuple(Declared(m, "coaching", cell(made, t), running=True) for m, t in ((180, "2"), (300, "4"), (420, "6")))
    made = replace(made, hours=replace(made.hours, declared_by_table=wrong))
    assert "running total says 3 h" in said(made, "declared-differs")


def test_a_foot_that_counts_a_cancelled_row_is_explained() -> None:
    made = logged(cancelled=True)
    foot = Declared(330, "coaching", cell(made, "5.5"))
    made = replace(made, hours=replace(made.hours, declared_by_table=(foot,)))
    message = said(made, "declared-differs")
    assert "its counted rows come to 3 h 30 min" in message
    assert "right only if the rows that do not count are added in" in message


def test_a_foot_that_is_the_whole_submissions_total_is_told_once() -> None:
    made = logged()
    foot = Declared(360, "coaching", cell(made, "5.5"))
    made = stating(made, declared_coaching_minutes=360)
    made = replace(made, hours=replace(made.hours, declared_by_table=(foot,)))
    assert len(of(made, "declared-differs")) == 1


def test_two_ways_of_reading() -> None:
    made = full()
    one = Disagreement("by the header 12 h, by the shape of the values 20 h.", PLACE, "Client 1")
    made = replace(made, hours=replace(made.hours, disagreements=(one,)))
    assert said(made, "hours-disagree").startswith(
        "Client 1: Two ways of reading the hours do not agree: by the header 12 h, by the shape of the values 20 h. Look"
    )
    assert not of(full(), "hours-disagree")


# --- clients -----------------------------------------------------------------------------------------------------


def test_with_too_many_clients_the_best_three_are_weighed_against_the_minimum() -> None:
    short = portfolio(tuple(session(f"Client {n}", 60 * n) for n in (1, 2, 3, 4)))
    assert "9 h would be left, 11 h short of 20 h" in said(short, "clients-too-many")
    enough = portfolio(tuple(session(f"Client {n}", 420) for n in (1, 2, 3, 4)))
    assert "21 h would be left, still enough" in said(enough, "clients-too-many")


def test_one_client_beside_sessions_that_name_none() -> None:
    message = said(portfolio((session(), session(None), session(None))), "clients-too-few")
    assert "only 1 client could be told apart" in message
    assert "2 sessions without a client's label: ask whose they are" in message


TWO_WAYS = [
    (("Session with Client 1.\nSession with Client 2.", "Client A said thanks.\nClient B was glad."), True, "numbers here, letters there"),
    (("Coachee one came.\nCoachee two came.", "Coachee A spoke.\nCoachee B wrote."), True, "numbers in words"),
    (("Client 1 came.\nClient 2 came.", "Client 1 spoke.\nClient 2 wrote."), False, "the same in both"),
    (("Client 1 came.\nClient 2 came.", "Mentee 1 spoke.\nMentee 2 wrote."), False, "another noun, the same number"),
    (("Client A came.\nClient B came.", "They may be called Client 1, for example."), False, "one label is the brief's example"),
    (("Client 1 (Client A) came.\nClient 2 (Client B) came.", "Client A spoke.\nClient B wrote."), False, "the first file gives the key"),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "made", "why"), TWO_WAYS)
def test_labels_that_differ_between_files(texts: tuple[str, ...], made: bool, why: str) -> None:
    read = facts(*texts)
    every = replace(portfolio((session(), session("Client 2"))), reading=read.reading)
    assert bool(of(every, "client-labels-differ")) is made, why


def test_labels_of_two_kinds_among_the_sessions() -> None:
    mixed = portfolio((session("Client 1"), session("Client 2"), session("Client A")))
    assert "“Client 1”, “Client 2” and others with “Client A”" in said(mixed, "client-labels-differ")
    assert not of(portfolio((session("Heron"), session("Client A"))), "client-labels-differ")


# --- single sessions ---------------------------------------------------------------------------------------------


def at(hour: int, minute: int = 0, **fields: Any) -> Session:
    return session(start=time(hour, minute), **fields)


@pytest.mark.parametrize(
    ("first", "second", "words", "why"),
    [
        (at(10), at(11), "Client 1 twice at a time", "an hour and a half from ten, and from eleven"),
        (at(10), at(11, 30), "", "one ends as the other begins"),
        (at(10), at(10, 30, client="Client 2", minutes=30), "Two clients at once", "one within the other"),
        (at(10), at(10, client="Client 2", date=date(2026, 3, 4)), "", "another day"),
        (at(10), session("Client 2"), "", "no clock time"),
        (at(10), at(10, 15, client=None, kind="supervision"), "supervision and one of the learner's own overlap", "both kinds"),
        (at(10), at(10, client="Client 2", counted=False, why_not="cancelled"), "", "one was not held"),
        (at(23, 30), at(0, 15, client="Client 2", date=date(2026, 3, 4)), "Two clients at once", "over midnight"),
    ],
)  # fmt: skip
def test_overlaps(first: Session, second: Session, words: str, why: str) -> None:
    found = of(full(first, second), "session-overlap")
    assert bool(found) is bool(words), why
    if words:
        assert words in found[0].message
        assert "would be left" in found[0].message
        assert len(found[0].evidence) == 2


def test_the_extractors_word_of_an_overlap_is_not_told_twice() -> None:
    doubt = ("the clock times overlap with another session's",)
    made = full(at(10, doubts=doubt), at(10, 30, client="Client 2", doubts=doubt))
    assert not of(made, "session-doubt")
    assert of(made, "session-overlap")


def test_doubts_that_differ_only_in_figures_are_one_finding() -> None:
    made = full(
        on(3, minutes=200, doubts=("unusually long (3 h 20 min)",)),
        on(9, minutes=240, doubts=("unusually long (4 h)",)),
    )
    message = said(made, "session-doubt")
    assert message.startswith("2 sessions: unusually long (3 h 20 min), and the like (Client 1, 3 March 2026")
    assert "without these sessions 20 h of coaching would be left" in message
    assert "travel, breaks" in message


@pytest.mark.parametrize(
    ("doubt", "advice"),
    [
        ("the record has no date", "Ask the learner when it took place."),
        ("5/3 has no year; 2026 was assumed", "Check the year."),
        ("Monday 3 March 2026 was not the weekday that the record names", "Weekday or date is wrong"),
        ("the length may also mean 1 h 30", "which length is right"),
        ("dated after the work was handed in (30 June 2025)", "before it was held"),
        ("something that nobody thought of", "Look at the record."),
    ],
)
def test_every_doubt_says_what_to_do(doubt: str, advice: str) -> None:
    message = said(full(session(minutes=60, doubts=(doubt,))), "session-doubt")
    assert doubt in message
    assert "without this session 20 h of coaching would be left" in message
    assert advice in message


CONTRACTS = [
    ([("Client 1", 10)], [("Client 1", 3), ("Client 1", 12)], "1 session before the contract with Client 1", "one of two"),
    ([("Client 1", 3)], [("Client 1", 3)], "", "the same day"),
    ([("Client 2", 10)], [("Client 1", 3)], "", "another client's contract"),
    ([(None, 10)], [("Client 1", 3), ("Client 2", 4)], "2 sessions before the contract that names no client", "one contract for all"),
    ([(None, 10), ("Client 2", 1)], [("Client 1", 3)], "", "a nameless one beside a named one"),
    ([("Client 1", 20), ("Client 1", 2)], [("Client 1", 3)], "", "the first contract counts, not its review"),
]  # fmt: skip


@pytest.mark.parametrize(("contracts", "sessions", "words", "why"), CONTRACTS)
def test_sessions_before_the_contract(
    contracts: list[tuple[str | None, int]], sessions: list[tuple[str, int]], words: str, why: str
) -> None:
    made = portfolio(tuple(on(day, client=client) for client, day in sessions))
    agreed = tuple(ContractDate(client, date(2026, 3, day), PLACE) for client, day in contracts)
    made = replace(made, hours=replace(made.hours, contract_dates=agreed))
    found = of(made, "session-before-contract")
    assert bool(found) is bool(words), why
    assert all(words in f.message and "would be left" in f.message for f in found)


# --- supervision -------------------------------------------------------------------------------------------------


def course(*supervision: Session) -> Facts:
    """Ten sessions from January to October, and the supervision given."""
    work = tuple(on(5, month, client=f"Client {month % 2 + 1}", minutes=120) for month in range(1, 11))
    return portfolio((*work, *supervision))


SPREAD = [
    ((supervised(2, 2), supervised(2, 4), supervised(2, 7), supervised(2, 9)), "", None, "along the way"),
    ((supervised(2, 4, 240),), "on one day, 2 April 2026", Severity.QUERY, "one long day"),
    ((supervised(2, 4), supervised(5, 4)), "within one week", Severity.QUERY, "four days"),
    ((supervised(2, 4), supervised(20, 4)), "within one month", Severity.QUERY, "three weeks of ten months"),
    ((supervised(2, 11), supervised(20, 12)), "after the last session", Severity.QUERY, "when all was over"),
    ((supervised(20, 8), supervised(20, 10)), "comes after 8 of 10 sessions", Severity.QUERY, "near the end"),
    ((supervised(2, 2), supervised(20, 9)), "no supervision", Severity.NOTE, "seven months between"),
    ((supervised(2, 4), supervised(5, 4), replace(supervised(1), date=None)), "", None, "one has no date and may be anywhere"),
    ((), "", None, "none at all is another finding's matter"),
]  # fmt: skip


@pytest.mark.parametrize(("supervision", "words", "severity", "why"), SPREAD)
def test_supervision_goes_along_with_the_sessions(
    supervision: tuple[Session, ...], words: str, severity: Severity | None, why: str
) -> None:
    found = of(course(*supervision), "supervision-spread")
    assert bool(found) is bool(words), why
    for one in found:
        assert words in one.message
        assert one.severity is severity
        assert one.criterion == "2.3"


def test_a_short_piece_of_work_says_nothing_about_the_spread() -> None:
    assert not of(portfolio((on(1), on(9), supervised(5))), "supervision-spread")
    weeks = tuple(on(day, client=f"Client {day % 2 + 1}") for day in (1, 8, 15, 22))
    assert not of(portfolio((*weeks, supervised(2), supervised(20))), "supervision-spread"), "a month is all there is"


@pytest.mark.parametrize(
    ("missing", "state", "severity", "why"),
    [
        (("outcomes", "key_points"), State.PARTIAL, Severity.QUERY, "nothing in the record"),
        (("outcomes", "key_points"), State.FOUND, Severity.NOTE, "summarised elsewhere"),
        (("outcomes",), State.PARTIAL, None, "themes are there"),
        ((), State.PARTIAL, None, "all is there"),
    ],
)
def test_supervision_is_summarised(missing: tuple[str, ...], state: State, severity: Severity | None, why: str) -> None:
    criterion = next(c for c in RUBRIC.criteria if c.id == "2.3")
    result = CriterionResult(criterion, state, "x", (), ())
    found = of(course(supervised(2, 2, missing=missing)), "supervision-unsummarised", (result,))
    assert [f.severity for f in found] == ([severity] if severity else []), why


# --- what belongs to the sessions --------------------------------------------------------------------------------


def reflecting(text: str, *sessions: Session) -> Facts:
    return replace(facts(text), sessions=sessions, hours=portfolio(sessions).hours)


ENTRY = "I noticed that I was quick to fill the silence and that the client found the way alone when I waited for it."
DIARY = f"""
# Reflective log
3 March 2026: {ENTRY}
10 March 2026: {ENTRY}
"""


@pytest.mark.parametrize(
    ("days", "words", "why"),
    [
        ((3, 10), "", "both have one"),
        ((3, 10, 17), "No reflection was matched to 1 of 3 sessions: Client 1, 17 March 2026", "the third has none"),
    ],
)
def test_a_session_without_a_reflection(days: tuple[int, ...], words: str, why: str) -> None:
    found = of(reflecting(DIARY, *(on(day) for day in days)), "reflection-missing")
    assert bool(found) is bool(words), why
    assert all(words in f.message and f.criterion == "2.5" for f in found)


def test_where_no_reflection_fits_the_criterions_own_line_says_so() -> None:
    assert not of(reflecting("No log.", on(17), on(24), on(28)), "reflection-missing")


VOICE_1 = "# Feedback from Client 1\nClient 1 wrote that the sessions helped her to decide more quickly than before.\n"
VOICE_2 = "# Feedback from Client 2\nClient 2 wrote that being asked and not told was new to him, and useful.\n"
SPONSOR = "# Feedback from the sponsor\nThe sponsor told me in June that both of them speak up more in the board.\n"
FEEDBACK = [
    (VOICE_1 + VOICE_2 + SPONSOR, [], "all are there"),
    (VOICE_1 + SPONSOR, ["from Client 1, but none that is marked as from Client 2"], "one is not"),
    (VOICE_1 + VOICE_2, ["No feedback from a stakeholder"], "no sponsor"),
    (SPONSOR, ["No feedback from a client"], "the sponsor alone"),
    ("# Feedback\nBoth clients wrote in their feedback that the sessions helped them to decide.\n" + SPONSOR, [], "of both together"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "why"), FEEDBACK)
def test_feedback_of_each_client_and_of_stakeholders(text: str, words: list[str], why: str) -> None:
    found = [f.message for f in of(reflecting(text, session(), session("Client 2")), "feedback-missing")]
    assert len(found) == len(words), why
    assert all(word in message for word, message in zip(words, found, strict=True)), why


def test_without_sessions_nothing_is_asked_of_feedback() -> None:
    assert not of(reflecting(SPONSOR), "feedback-missing")
