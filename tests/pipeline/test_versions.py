"""Which of several files is the latest, and whether a later attempt changed anything."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import permutations

import pytest

from extractors.model import Document, Status, Traces
from pipeline.versions import handed_in_again, supersede
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


def test_the_same_files_again() -> None:
    first = version("attempt 1/essay.docx", "x")
    assert handed_in_again([replace(first, path="attempt 2/essay.docx")], [first]) == "the same files"


def test_the_same_text_saved_anew() -> None:
    long = " ".join(f"{word}{n}" for n in range(40) for word in TEXT.split())
    then, now = a_document("a/essay.docx", long, "Handed in on 3 May."), a_document("b/essay.docx", long, "On 9 June.")
    assert handed_in_again([now], [then]) == "the same text"


def test_what_was_worked_on_is_new() -> None:
    then, now = a_document("a/essay.docx", TEXT), a_document("b/essay.docx", TEXT, OTHER)
    assert handed_in_again([now], [then]) == ""
    assert handed_in_again([now], []) == ""


def test_an_old_version_beside_the_new_one_does_not_count() -> None:
    then = a_document("a/essay.docx", TEXT)
    now = (a_document("b/essay.docx", OTHER), replace(then, status=Status.SUPERSEDED))
    assert handed_in_again(now, [then]) == ""
