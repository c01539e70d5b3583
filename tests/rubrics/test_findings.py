"""Each finding is made where it should be, and not where it should not."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from extractors.model import (
    Block,
    Citation,
    Facts,
    Hours,
    Identifier,
    Look,
    Organisation,
    Part,
    Person,
    PersonRole,
    Reference,
    Role,
    Session,
    Span,
    Status,
    Warning,
)
from rubrics.findings import FINDINGS, find
from rubrics.identity_findings import same_person
from rubrics.load import load
from rubrics.model import CriterionResult, Finding, Severity, State
from tests.rubrics.submissions import facts, file

PLACE = Span(0, 0, 0, 5)


def session(client: str | None = "Client 1", minutes: int | None = 90, **fields: Any) -> Session:
    made = Session("coaching", client, date(2026, 3, 3), None, minutes, True, None, (), (), PLACE)
    return replace(made, **fields)


VOICES = """
Some text stands here. I confirm that this portfolio is my own work. Signed: R. V., 3 July 2026
# Feedback from Client 1
Client 1 wrote that the sessions helped her to decide and to delegate more than before.
# Feedback from Client 2
Client 2 wrote that being asked and not told was new to him, and useful every week.
# Feedback from the sponsor
The sponsor told me in June that both of them speak up more in the board.
"""


def portfolio(sessions: tuple[Session, ...] = (), text: str = VOICES, **hours: Any) -> Facts:
    held = [s for s in sessions if s.counted]
    total = {k: sum(s.minutes or 0 for s in held if s.kind == k) for k in ("coaching", "supervision")}
    clients = tuple(dict.fromkeys(s.client for s in held if s.kind == "coaching" and s.client))
    made = Hours(total["coaching"], total["supervision"], clients)
    return replace(facts(text), sessions=sessions, hours=replace(made, **hours))


def full(*extra: Session) -> Facts:
    """Twenty hours with two clients and four of supervision, to which sessions are added."""
    held = tuple(session(f"Client {n % 2 + 1}", 120) for n in range(10))
    return portfolio((*held, session(None, 240, kind="supervision"), *extra))


def found(made: Facts, code: str, unit: str = "701", results: tuple[CriterionResult, ...] = ()) -> list[Finding]:
    every = find(made, load(unit), results)
    assert all(f.code in FINDINGS and f.message for f in every)
    return [f for f in every if f.code == code]


def one(made: Facts, code: str, unit: str = "701") -> Finding:
    (only,) = found(made, code, unit)
    return only


# --- hours -------------------------------------------------------------------------------------------------------


def test_a_full_portfolio_gives_no_findings_about_sessions() -> None:
    assert find(full(), load("701"), ()) == ()


def test_hours_short_says_what_is_there_and_what_is_lacking() -> None:
    finding = one(portfolio((session(minutes=600), session("Client 2", 450))), "hours-short")
    assert finding.severity is Severity.REFER
    assert finding.criterion == "2.2"
    assert "17 h 30 min" in finding.message
    assert "2 h 30 min more" in finding.message
    assert "evidence list" not in finding.message


@pytest.mark.parametrize(("minutes", "quoted"), [(1079, False), (1080, True), (1199, True)])
def test_from_eighteen_hours_on_the_evidence_list_is_mentioned(minutes: int, quoted: bool) -> None:
    finding = one(portfolio((session(minutes=minutes),)), "hours-short")
    assert ("evidence list" in finding.message) is quoted


def test_twenty_hours_are_enough_and_one_minute_less_is_not() -> None:
    assert not found(portfolio((session(minutes=1200),)), "hours-short")
    assert found(portfolio((session(minutes=1199),)), "hours-short")


def test_a_session_without_a_length_is_mentioned() -> None:
    assert "1 session that took place has no length" in one(portfolio((session(minutes=None),)), "hours-short").message


def test_an_unreadable_file_makes_short_hours_a_query() -> None:
    made = portfolio((session(),))
    lost = replace(file("x", "log.xlsx", Status.UNREADABLE), problem="it is locked with a password")
    made = replace(made, reading=replace(made.reading, documents=(*made.reading.documents, lost)))
    assert one(made, "hours-short").severity is Severity.QUERY


@pytest.mark.parametrize(
    ("sessions", "states", "query"),
    [
        ((), 1260, True),  # nothing read, though enough is stated: more likely a log in a layout that is not known
        ((), 1140, False),  # the learner's own total is short, too
        ((), None, False),  # nothing read and nothing stated
        ((session(minutes=90),), 1260, False),  # sessions are read, so that the log's layout is
    ],
)
def test_a_log_that_may_not_have_been_read_is_asked_about(
    sessions: tuple[Session, ...], states: int | None, query: bool
) -> None:
    finding = one(portfolio(sessions, declared_coaching_minutes=states), "hours-short")
    assert (finding.severity is Severity.QUERY) is query
    assert ("Look at it before anything else" in finding.message) is query


def test_mentoring_is_called_mentoring() -> None:
    made = replace(portfolio((session(),)), discipline="mentoring")
    assert "of mentoring" in one(made, "hours-short").message


def test_supervision_short() -> None:
    finding = one(portfolio((session(None, 210, kind="supervision"),)), "supervision-short")
    assert "3 h 30 min of supervision" in finding.message
    assert finding.criterion == "2.3"


def test_units_without_hours_say_nothing_about_them() -> None:
    assert not found(facts("An essay.", unit="700"), "hours-short", "700")


# --- clients -------------------------------------------------------------------------------------------------------


def test_four_clients_are_too_many_and_the_best_three_are_added_up() -> None:
    made = portfolio(tuple(session(f"Client {n}", 60 * n) for n in (1, 2, 3, 4)))
    finding = one(made, "clients-too-many")
    assert "4 clients" in finding.message
    assert "9 h would be left" in finding.message


@pytest.mark.parametrize(("number", "code"), [(1, "clients-too-few"), (2, None), (3, None)])
def test_two_or_three_clients_are_right(number: int, code: str | None) -> None:
    made = portfolio(tuple(session(f"Client {n}") for n in range(number)))
    codes = {f.code for f in find(made, load("701"), ()) if f.code.startswith("clients")}
    assert codes == ({code} if code else set())


def test_no_sessions_say_nothing_about_clients() -> None:
    assert not found(portfolio(), "clients-too-few")


# --- records -------------------------------------------------------------------------------------------------------


def test_a_doubt_says_what_would_be_left() -> None:
    finding = one(full(session(doubts=("unusually long (5 h)",), minutes=300)), "session-doubt")
    assert "Session with Client 1 on 3 March 2026 (5 h): unusually long" in finding.message
    assert "20 h of coaching would be left" in finding.message


def test_the_same_doubt_about_many_sessions_is_one_finding() -> None:
    doubtful = session(doubts=("the record has no date",), date=None, minutes=60)
    finding = one(full(doubtful, doubtful, doubtful), "session-doubt")
    assert finding.message.startswith("3 sessions: the record has no date")


def test_uncounted_entries_are_grouped_by_reason() -> None:
    missed = session(counted=False, why_not="did not attend", minutes=60)
    repeats = [session(counted=False, why_not=f"repeat of row {n}", minutes=60) for n in (1, 2)]
    messages = [f.message for f in found(full(missed, *repeats), "session-uncounted")]
    assert messages == [
        "1 entry (1 h in all) not counted: did not attend.",
        "2 entries (2 h in all) not counted: recorded in another place already.",
    ]


def test_fields_that_records_lack_are_counted() -> None:
    finding = one(full(session(missing=("goal",)), session(missing=("goal", "tools"))), "session-fields-missing")
    assert "2 of 12 session records" in finding.message
    assert "the link to a contract goal (2), tools or techniques (1)" in finding.message
    assert finding.severity is Severity.NOTE
    assert one(full(session(missing=("duration",))), "session-fields-missing").severity is Severity.QUERY


@pytest.mark.parametrize(("declared", "words"), [(1260, "1 h more"), (1140, "1 h less"), (1200, ""), (None, "")])
def test_the_learners_own_total(declared: int | None, words: str) -> None:
    made = full()
    made = replace(made, hours=replace(made.hours, declared_coaching_minutes=declared, declared=(PLACE,)))
    messages = [f.message for f in found(made, "declared-differs")]
    assert [words in m for m in messages] == ([True] if words else [])


# --- people --------------------------------------------------------------------------------------------------------


def person(name: str, role: PersonRole = PersonRole.CLIENT, identifying: bool = True, *mentions: Span) -> Person:
    return Person(name, role, identifying, "called a client in the text", mentions or (PLACE,))


def test_one_finding_per_person_with_role_count_and_reason() -> None:
    made = replace(full(), people=(person("Ottoline Marsh", PersonRole.CLIENT, True, PLACE, PLACE),))
    finding = one(made, "name-identifying")
    assert finding.severity is Severity.REFER
    assert re.match(r"Ottoline Marsh \(client\) is named 2 times\. Called a client in the text\.", finding.message)


def test_a_name_in_a_forgotten_place_is_pointed_out() -> None:
    made = full()
    name = len(made.reading.documents[0].blocks) - 1
    made = replace(made, people=(person("Ottoline", PersonRole.CLIENT, True, PLACE, Span(0, name, 0, 4)),))
    assert "also in the file's name" in one(made, "name-identifying").message
    assert "Rename the file" in one(made, "name-identifying").message
    alone = replace(made, people=(person("Ottoline", PersonRole.CLIENT, True, Span(0, name, 0, 4)),))
    assert "is named 1 time, in the file's name." in one(alone, "name-identifying").message


def test_names_in_a_unit_without_the_note_are_a_query() -> None:
    made = replace(facts("Text.", unit="700"), people=(person("Ottoline"),))
    assert one(made, "name-identifying", "700").severity is Severity.QUERY


def test_people_who_may_be_named_are_not_reported() -> None:
    spared = (person("Ines Quayle", PersonRole.SUPERVISOR, False), person("Robin Vale", PersonRole.LEARNER, False))
    assert not found(replace(full(), people=spared), "name-identifying")


def test_an_identifier_is_reported_once_however_often_it_stands_there() -> None:
    made = replace(full(), identifiers=(Identifier("email", PLACE), Identifier("email", PLACE)))
    finding = one(made, "identifier")
    assert finding.message.startswith("Some : an e-mail address, 2 times")
    assert not found(full(), "identifier")


def test_organisations() -> None:
    made = replace(
        full(), organisations=(Organisation("Fennick Trust", True, (PLACE,)), Organisation("EMCC", False, (PLACE,)))
    )
    assert "Fennick Trust (1 mention)" in one(made, "organisation-identifying").message


def with_block(block: Block, text: str = "Some text stands here.") -> Facts:
    made = facts(text)
    document = made.reading.documents[0]
    return replace(
        made, reading=replace(made.reading, documents=(replace(document, blocks=(*document.blocks, block)),))
    )


@pytest.mark.parametrize(
    ("label", "author", "reported"),
    [
        ("creator", "Ulla Brandt", True), ("lastModifiedBy", "Ulla Brandt", True), ("creator", "Robin Vale", False), ("creator", "VALE, Robin", False),
        ("creator", "rvale", False), ("creator", "Microsoft Office User", False), ("creator", "python-docx", False), ("creator", "", False),
        ("creator", "Admin", False), ("title", "Ulla Brandt", False),
    ],
)  # fmt: skip
def test_an_author_who_is_not_the_learner(label: str, author: str, reported: bool) -> None:
    made = with_block(Block(Part.PROPERTIES, 0, author, label=label))
    assert bool(found(made, "learner-name-differs")) is reported


def test_an_author_whom_the_register_knows_is_spared() -> None:
    made = with_block(Block(Part.PROPERTIES, 0, "Ulla Brandt", label="creator"))
    made = replace(made, context=replace(made.context, others=(("Ulla Brandt", PersonRole.TUTOR),)))
    assert not found(made, "learner-name-differs")


@pytest.mark.parametrize(
    ("one_name", "other", "same"),
    [("Zoë Łaska", "Zoe Laska", True), ("J. Mbeki", "Joan Mbeki", True), ("Joan Mbeki", "Joan Smith-Mbeki", True), ("mbekij", "Joan Mbeki", True), ("Joan Mbeki", "Peter Harlow", False)],
)  # fmt: skip
def test_names_that_can_be_one_persons(one_name: str, other: str, same: bool) -> None:
    assert same_person(one_name, other) is same


# --- sources -------------------------------------------------------------------------------------------------------


def cited(author: str, year: str | None, **fields: Any) -> Citation:
    return replace(Citation(f"{author} ({year})", (author,), year, False, PLACE), **fields)


def entry(author: str, is_cited: bool = False, block: int = 1) -> Reference:
    return Reference(
        f"{author} (2014)", (author,), "2014", "On listening", is_cited, "book", True, 0, Span(0, block, 0, 5)
    )


def essay(heading: str, references: tuple[Reference, ...], *citations: Citation) -> Facts:
    return replace(facts(f"# {heading}\nAn entry.", unit="700"), references=references, citations=citations)


def test_a_cited_work_without_an_entry_is_reported_once() -> None:
    made = essay(
        "References",
        (entry("Sorrel", True),),
        cited("Holm", "2014"),
        cited("Holm", "2014"),
        cited("Quist", "2001", listed=True),
    )
    assert (
        one(made, "citation-unlisted", "700").message
        == "Holm (2014) is cited 2 times but has no entry in a reference list."
    )


def test_a_work_read_through_another_needs_no_entry() -> None:
    assert not found(
        essay("References", (entry("Sorrel", True),), cited("Holm", "2014", secondary=True)), "citation-unlisted", "700"
    )


def test_without_any_list_there_is_one_finding() -> None:
    made = essay("End", (), cited("Holm", "2014"), cited("Quist", "2001"))
    assert "No reference list was located, though 2 citations" in one(made, "citation-unlisted", "700").message


def test_a_near_miss_says_what_differs() -> None:
    made = essay(
        "References", (entry("Holm", True),), cited("Holm", "2015", near_miss="2015 in the text, 2014 in the list")
    )
    assert "2015 in the text, 2014 in the list" in one(made, "citation-near-miss", "700").message
    assert not found(made, "citation-unlisted", "700")


@pytest.mark.parametrize(
    ("heading", "severity"),
    [("References", Severity.QUERY), ("Bibliography", Severity.NOTE), ("Further reading", Severity.NOTE), ("References and bibliography", Severity.QUERY)],
)  # fmt: skip
def test_uncited_entries_weigh_by_the_lists_heading(heading: str, severity: Severity) -> None:
    finding = one(essay(heading, (entry("Sorrel"),)), "reference-uncited", "700")
    assert finding.severity is severity
    assert "Sorrel (2014)" in finding.message


def test_cited_entries_are_not_reported() -> None:
    assert not found(essay("References", (entry("Sorrel", True),)), "reference-uncited", "700")


# --- files ---------------------------------------------------------------------------------------------------------


def with_document(**changes: Any) -> Facts:
    made = facts("Some text stands here.")
    document = replace(made.reading.documents[0], **changes)
    return replace(made, reading=replace(made.reading, documents=(document,)))


@pytest.mark.parametrize(
    ("status", "code"), [(Status.UNREADABLE, "document-unreadable"), (Status.PARTLY_READ, "document-partly-read"), (Status.READ, None), (Status.SUPERSEDED, None)]
)  # fmt: skip
def test_files_that_could_not_be_read(status: Status, code: str | None) -> None:
    made = with_document(status=status, problem="it is locked with a password; ask for a copy without one")
    codes = [f.code for f in find(made, load("701"), ()) if f.code.startswith("document")]
    assert codes == ([code] if code else [])
    if code:
        assert "locked with a password" in one(made, code).message


@pytest.mark.parametrize(
    ("warning", "code"), [("tracked-changes", "tracked-changes-left"), ("hidden-text", "hidden-text"), ("truncated", "document-remark")]
)  # fmt: skip
def test_warnings_of_the_readers_are_passed_on_once(warning: str, code: str) -> None:
    made = with_document(warnings=(Warning(warning, "Look at it in Word."),))
    assert "Look at it in Word." in one(made, code).message


def test_tracked_deletions_and_hidden_paragraphs_are_reported_without_a_warning_too() -> None:
    assert found(with_block(Block(Part.BODY, 0, "gone", role=Role.DELETED)), "tracked-changes-left")
    assert found(with_block(Block(Part.BODY, 2, "unseen", look=Look(hidden=True))), "hidden-text")
    assert not found(full(), "hidden-text")
    assert not found(full(), "tracked-changes-left")


NUMBERS = [
    ("ILM 8580-701 Portfolio", ["8580"]), ("Qualification: 8588", ["8588"]), ("ILM Level 7 8581", ["8581"]), ("8589-701", []),
    ("In 8600 hours of practice", []), ("Tel. 01632 858012", []), ("15/8588", []), ("the year 8580", []),
]  # fmt: skip


@pytest.mark.parametrize(("header", "codes"), NUMBERS)
def test_numbers_of_other_qualifications(header: str, codes: list[str]) -> None:
    made = with_block(Block(Part.HEADER, 0, header))
    assert [
        c for f in found(made, "wrong-qualification-number") for c in re.findall(r"number (\d+)", f.message)
    ] == codes


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Unit 703 journal\n# Unit 703: looking back\nText.", True),
        ("Unit 701 portfolio\nUnit 703 is handed in apart.\nSee Unit 701.", False),
        ("Unit 703 is handed in apart.", False),
        ("No number at all.", False),
    ],
)
def test_a_file_that_speaks_of_another_unit(text: str, reported: bool) -> None:
    assert bool(found(facts(text), "unit-other")) is reported


# --- criteria ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "code"),
    [(State.MISSING, "criterion-missing"), (State.PARTIAL, "criterion-partial"), (State.CANNOT_TELL, "criterion-unclear"), (State.FOUND, None)],
)  # fmt: skip
def test_criteria_by_state(state: State, code: str | None) -> None:
    result = CriterionResult(load("701").criteria[0], state, "no contract located", (), (PLACE,))
    every = find(full(), load("701"), (result,))
    assert [(f.code, f.criterion) for f in every] == ([(code, "1.1")] if code else [])


def test_a_centre_that_asks_for_less_is_noted(tmp_path) -> None:
    path = tmp_path / "ours.toml"
    path.write_text('extends = "701"\n[thresholds]\nsupervision_minutes = 180\n', encoding="utf-8")
    assert [f.code for f in find(full(), load(str(path)), ())] == ["threshold-below-body"]


def test_most_serious_first_and_never_a_verdict() -> None:
    made = replace(portfolio((session(),)), people=(person("Ottoline"),), identifiers=(Identifier("phone", PLACE),))
    every = find(made, load("701"), ())
    order = [Severity.REFER, Severity.QUERY, Severity.NOTE]
    assert [order.index(f.severity) for f in every] == sorted(order.index(f.severity) for f in every)
    assert not any(re.search(r"\b(?:pass(?:es|ed)?|fail(?:s|ed)?)\b", f.message, re.IGNORECASE) for f in every)
    assert not any(re.search(r"\b(?:pass|fail)\b", meaning, re.IGNORECASE) for _, meaning in FINDINGS.values())


@pytest.mark.parametrize(("again", "number"), [("the same files", 1), ("the same text", 1), ("", 0)])
def test_an_attempt_in_which_nothing_changed_is_asked_about(again: str, number: int) -> None:
    made = full()
    made = replace(made, context=replace(made.context, again=again))
    assert len(found(made, "resubmission-unchanged")) == number
