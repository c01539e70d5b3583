"""Which of several files is the latest, and whether a later attempt changed anything."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import permutations

import pytest

from extractors.model import Document, Status, Traces, Warning
from pipeline.placing.versions import handed_in_again, supersede
from tests.pipeline.documents import a_document

TEXT = "My practice began in a canteen where a welder asked me why nobody had asked him what he wanted from the job."
OTHER = "The board wanted a return on its money within the year and said so at our first meeting in the boathouse hall."


def version(path: str, extra: str = "", saved: datetime | None = None) -> Document:
    document = a_document(path, TEXT, f"Last line {extra or path}.")
    return replace(document, traces=Traces(modified=saved)) if saved else document


def standing(*documents: Document) -> list[str]:
    return [d.path for d in supersede(documents) if d.status is not Status.SUPERSEDED]


@pytest.mark.parametrize(
    ("latest", "old"),
    [
        ("essay v2.docx", ("essay v1.docx",)),
        ("essay v10.docx", ("essay v9.docx", "essay v2.docx")),
        ("essay FINAL.docx", ("essay.docx",)),
        ("essay final signed.docx", ("essay final.docx",)),
        ("essay v3.docx", ("essay v3 draft.docx", "essay old.docx")),
        ("essay (2).docx", ("essay.docx", "essay (1).docx")),
        ("essay final v2.docx", ("essay final v1.docx", "essay v1.docx")),
        ("essay.docx", ("essay draft final.docx",)),
    ],
)
def test_names_tell_the_latest_in_whatever_order_the_files_come(latest: str, old: tuple[str, ...]) -> None:
    for order in permutations((latest, *old)):
        assert standing(*map(version, order)) == [latest]


@pytest.mark.parametrize(
    ("latest", "old"),
    [
        ("essay corrected.docx", ("essay.docx",)),
        ("essay_amended.docx", ("essay.docx",)),
        ("essay v2 corrected.docx", ("essay v2.docx",)),
        ("essay - updated.docx", ("essay - OLD.docx", "essay.docx")),
        ("essay FINAL FINAL.docx", ("essay FINAL.docx",)),
        ("essay final2.docx", ("essay final1.docx",)),
        ("essay FINAL_v2.docx", ("essay FINAL.docx",)),
        ("essay draft 3.docx", ("essay draft 2.docx", "essay draft 1.docx")),
        ("essay rev 2.docx", ("essay rev 1.docx",)),
        ("essay.docx", ("Copy of essay.docx",)),
        ("essay.docx", ("essay - Copy.docx",)),
        ("essay (1).docx", ("essay.docx",)),
        ("essay 2026-05-12.docx", ("essay 2026-03-01.docx",)),
        ("essay 12.05.26.docx", ("essay 01.03.26.docx", "essay 30.04.26.docx")),
        ("essay 3 May 2026.docx", ("essay 28 March 2026.docx",)),
        ("essay_20260512.docx", ("essay_20260301.docx",)),
        ("essay May 2026.docx", ("essay March 2026.docx",)),
        ("essay clean.docx", ("essay tracked.docx",)),
        ("essay.docx", ("essay tracked changes.docx", "essay backup.docx")),
        ("essay complete.docx", ("essay unfinished.docx",)),
        ("essay v1.2.docx", ("essay v1.1.docx", "essay v1.docx")),
        ("essay signed.docx", ("essay.docx",)),
        ("701 essay revised.docx", ("701 essay.docx",)),
        ("essay v2 - final.docx", ("essay v2.docx", "essay v1 - final.docx")),
    ],
)
def test_more_names(latest: str, old: tuple[str, ...]) -> None:
    for order in permutations((latest, *old)):
        assert standing(*(version(path, "the same in all") for path in order)) == [latest]


LINES = [f"{line} {n}" for n in range(8) for line in (TEXT, OTHER)]


@pytest.mark.parametrize(
    ("names", "more"),
    [
        (("essay a.docx", "essay b.docx"), "The last part came to me on the train."),  # one goes on from the other
        (("Copy of essay.docx", "essay.docx"), "I then wrote a conclusion, which the first version had not."),
        (("essay v3.docx", "essay final.docx"), "A paragraph more, and the names contradict each other."),
    ],
)
def test_what_went_on_from_the_other_is_the_later(names: tuple[str, str], more: str) -> None:
    later, earlier = a_document(names[0], *LINES, more), a_document(names[1], *LINES)
    assert standing(later, earlier) == standing(earlier, later) == [names[0]]


def test_dates_in_the_text_tell_where_nothing_else_does() -> None:
    later = a_document("essay a.docx", *LINES, "Handed in on 9 June 2026.")
    earlier = a_document("essay b.docx", *LINES, "Handed in on 3 May 2026.")
    assert standing(earlier, later) == ["essay a.docx"]


def test_a_file_with_its_changes_accepted_is_the_later() -> None:
    clean = a_document("essay a.docx", *LINES)
    tracked = replace(a_document("essay b.docx", *LINES, "Cut."), warnings=(Warning("tracked-changes", "It has."),))
    assert standing(tracked, clean) == ["essay a.docx"]


def test_an_old_version_handed_in_again_beside_the_new_one_is_superseded() -> None:
    old, new = a_document("back/essay v1.docx", *LINES), a_document("essay v2.docx", *LINES, "And a last thought.")
    assert standing(old, new) == ["essay v2.docx"]
    assert [d.path for d in supersede((old, new))] == ["essay v2.docx", "back/essay v1.docx"]


MAY, JUNE = datetime(2026, 5, 2, 9), datetime(2026, 6, 2, 9)


@pytest.mark.parametrize(
    ("latest", "old"),
    [
        (("essay a.docx", JUNE), ("essay b.docx", MAY)),
        (("essay final.docx", JUNE), ("essay v3.docx", MAY)),
        (("essay v3.docx", JUNE), ("essay final.docx", MAY)),
        (("essay v2.docx", MAY), ("essay v1.docx", JUNE)),
        (("essay.docx", MAY), ("essay draft.docx", JUNE)),
    ],
)
def test_the_day_of_saving_decides_where_names_do_not(latest: tuple[str, datetime], old: tuple[str, datetime]) -> None:
    made = [version(path, saved=saved) for path, saved in (latest, old)]
    assert standing(*made) == standing(*reversed(made)) == [latest[0]]


def test_superseded_files_are_kept_and_say_by_which() -> None:
    _, old = supersede((version("essay v1.docx"), version("essay v2.docx")))
    assert (old.path, old.status) == ("essay v1.docx", Status.SUPERSEDED)
    assert "essay v2.docx" in str(old.problem)


def test_different_work_stands_side_by_side() -> None:
    assert len(standing(version("essay v1.docx"), a_document("log v2.docx", OTHER))) == 2


def test_a_file_that_repeats_a_part_of_another_is_no_version_of_it() -> None:
    """An extract for a meeting, or a log that quotes the portfolio, shares a third of its words and more."""
    whole, extract = a_document("portfolio.docx", TEXT, OTHER), a_document("extract.docx", TEXT)
    assert sorted(standing(whole, extract)) == ["extract.docx", "portfolio.docx"]


def test_the_same_files_again() -> None:
    first = version("attempt 1/essay.docx", "x")
    assert handed_in_again([replace(first, path="attempt 2/essay.docx")], [first]) == "the same files"


def test_the_same_text_saved_anew() -> None:
    long = " ".join(f"{word}{n}" for n in range(40) for word in TEXT.split())
    then, now = a_document("a/essay.docx", long, "Handed in on 3 May."), a_document("b/essay.docx", long, "On 9 June.")
    assert handed_in_again([now], [then]) == "the same text"


def test_a_tenth_written_anew_is_no_longer_the_same_text() -> None:
    lines = [f"In week {n} I learned from {n} {word} what I had not known." for n, word in enumerate(TEXT.split())]
    anew = [*lines[:-2], "Twice my supervisor asked me what I wanted instead.", "Now I ask that of each client first."]
    then, now = a_document("a/essay.docx", *lines), a_document("b/essay.docx", *anew)
    assert handed_in_again([now], [then]) == ""


def test_what_was_worked_on_is_new() -> None:
    then, now = a_document("a/essay.docx", TEXT), a_document("b/essay.docx", TEXT, OTHER)
    assert handed_in_again([now], [then]) == ""
    assert handed_in_again([now], []) == ""


def test_an_old_version_beside_the_new_one_does_not_count() -> None:
    then = a_document("a/essay.docx", TEXT)
    now = (a_document("b/essay.docx", OTHER), replace(then, status=Status.SUPERSEDED))
    assert handed_in_again(now, [then]) == ""
