"""What a run keeps of its comparison is taken again for the same texts only, and a run with it says what one without says."""

from __future__ import annotations

import random
import shutil
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from pipeline.__main__ import guarded
from pipeline.integrity import Examined, Outside, examine
from pipeline.ledger import open_ledger
from pipeline.outputs import STATE
from pipeline.placing.place import Submission
from pipeline.shared import Given
from pipeline.similar import alike, kept
from pipeline.similar.kept import Kept
from pipeline.similar.texts import Text, own_words
from pipeline.work import AssessTask, Product
from tests.pipeline.documents import a_document
from tests.pipeline.nights import NOON, Nights, quick

WORDS = [f"{a}{b}" for a in ("har", "mor", "quen", "sil", "tav", "ven") for b in ("ble", "dow", "kin", "lash", "ned")]
FORM = [
    "Please describe what you agreed with the client before the first of your sessions began.",
    "Both parties agree that the notes of each session will be kept for the length of the programme and no longer.",
]
LEARNERS = ("Ngaire", "Pia", "Tobi", "Zoe", "Ines", "Hamish", "Orla", "Bram")


class Memory:
    """A shelf that counts what is put on it."""

    def __init__(self) -> None:
        self.texts: dict[tuple[str, str], tuple[str, bytes]] = {}
        self.found = ("", b"")
        self.put = 0

    def words(self, learner: str, unit: str) -> tuple[str, bytes]:
        return self.texts.get((learner, unit), ("", b""))

    def put_words(self, learner: str, unit: str, key: str, found: bytes) -> None:
        self.texts[learner, unit] = (key, found)
        self.put += 1

    def alike(self) -> tuple[str, bytes]:
        return self.found

    def put_alike(self, made: str, found: bytes) -> None:
        self.found = (made, found)


def paragraph(seed: object, words: int = 60) -> str:
    chance = random.Random(str(seed))
    return "I said that " + " ".join(chance.choice(WORDS) + str(chance.randrange(40)) for _ in range(words)) + "."


def edited(text: str) -> str:
    """Every ninth word another one."""
    return " ".join(word if n % 9 else f"other{n}" for n, word in enumerate(text.split(), 5))


def work(learner: str, *paragraphs: str, unit: str = "700") -> Given:
    document = a_document(f"{learner}/{unit}.docx", *paragraphs)
    return Submission(learner, unit, 1, (document,), ""), frozenset((0, n) for n in range(len(paragraphs)))


def cohort(**changed: str) -> list[Given]:
    """Eight learners with a form, one of whom copied from the one before, with an edited paragraph of two before."""
    works = []
    for n, learner in enumerate(LEARNERS):
        own = [changed.get(learner, paragraph(learner)), paragraph((learner, 2))]
        copied = [paragraph(LEARNERS[n - 1]), edited(paragraph((LEARNERS[n - 2], 2)))] if n % 3 == 2 else []
        works.append(work(learner, *FORM, *own, *copied))
    return works


def found(works: list[Given], held: Kept | None = None) -> Examined:
    return examine(works, {}, Outside(), held)


CHANGES: list[tuple[str, Callable[[], list[Given]]]] = [
    ("nothing", cohort),
    ("one's text changed", lambda: cohort(Pia=paragraph("another"))),
    ("one's text became another's", lambda: cohort(Hamish=paragraph("Zoe"))),
    ("one came", lambda: [*cohort(), work("Wanjiru", *FORM, edited(paragraph("Pia")), paragraph("Zoe"))]),
    ("the first came", lambda: [work("Ailsa", paragraph("Tobi")), *cohort()]),
    ("one left", lambda: cohort()[1:]),
    ("so few are left that the form is no longer told by their number", lambda: cohort()[:4]),
    ("all left but one", lambda: cohort()[:1]),
    ("nobody is left", list),
    ("a second unit", lambda: [*cohort(), work("Ngaire", paragraph("Ngaire"), *FORM, unit="703")]),
    ("the form's words are some learners' only", lambda: [*cohort()[:3], *map(bare, cohort()[3:])]),
]


def bare(given: Given) -> Given:
    """The same work without the form's paragraphs."""
    submission, usable = given
    return submission, usable - {(0, 0), (0, 1)}


@pytest.mark.parametrize(("why", "changed"), CHANGES, ids=[c[0] for c in CHANGES])
def test_a_run_with_what_was_kept_says_what_one_without_says(why: str, changed: Callable[[], list[Given]]) -> None:
    shelf = Memory()
    first = found(cohort(), Kept(shelf, "v"))
    assert first == found(cohort())
    assert any(passage.edited for passage in first.shared)
    assert any(r.what == "form" for r in first.remarks)
    assert found(changed(), Kept(shelf, "v")) == found(changed()), why
    assert found(cohort(), Kept(shelf, "v")) == first, "and back again"


def test_only_what_changed_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    shelf, laid = Memory(), []
    real = alike._stretches

    def counted(*sides: Any) -> Iterator[kept.Stretch]:
        laid.append(sides)
        return real(*sides)

    monkeypatch.setattr(alike, "_stretches", counted)
    found(cohort(), Kept(shelf, "v"))
    assert laid
    assert shelf.put == len(LEARNERS)
    laid.clear()
    found(cohort(), Kept(shelf, "v"))
    assert (laid, shelf.put) == ([], len(LEARNERS))
    found(cohort(Pia=edited(paragraph("Ngaire"))), Kept(shelf, "v"))
    assert len(laid) == 1, "Pia's with what it was copied from"
    assert shelf.put == len(LEARNERS) + 1


@pytest.mark.parametrize(("made", "anew"), [("w", False), ("v", True)], ids=["another program", "asked for"])
def test_nothing_is_taken(made: str, anew: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf, read = Memory(), []
    first = found(cohort(), Kept(shelf, "v"))

    def counted(*given: Any) -> Text:
        read.append(given)
        return own_words(*given)

    monkeypatch.setattr(kept, "own_words", counted)
    assert found(cohort(), Kept(shelf, made, anew=anew)) == first
    assert len(read) == len(LEARNERS)
    assert shelf.found[0] == made


def test_no_more_is_kept_than_the_cohort_needs() -> None:
    shelf = Memory()
    found(cohort(), Kept(shelf, "v"))
    whole = shelf.found
    found(cohort()[:1], Kept(shelf, "v"))
    assert kept._unpacked_alike(shelf.found[1]) == {}
    found(cohort(), Kept(shelf, "v"))
    assert shelf.found == whole


SPOILT: list[tuple[str, Callable[[Text], bytes]]] = [
    ("cut off", lambda text: kept._packed_text(text)[:-9]),
    ("no compressed bytes", lambda text: b"\xff" * 40),
    ("nothing", lambda text: b""),
    ("numbers that are too short", lambda text: zlib.compress(b"\0" * 16)),
    ("negative sizes", lambda text: zlib.compress(np.array([-1, -1, -1], "<i8").tobytes() + b"\0" * 64)),
    ("a block that is not there", lambda text: kept._packed_text(replace(text, pieces=text.pieces + np.int32(900)))),
    ("no place for some words", lambda text: kept._packed_text(replace(text, begins=text.begins + 3))),
    ("stretches without end", lambda text: kept._packed_text(replace(text, segments=text.segments + (1 << 30)))),
    ("stretches out of order", lambda text: kept._packed_text(replace(text, segments=text.segments[::-1]))),
]


@pytest.mark.parametrize(("why", "spoil"), SPOILT, ids=[s[0] for s in SPOILT])
def test_what_is_spoilt_is_worked_out_anew(why: str, spoil: Callable[[Text], bytes]) -> None:
    shelf = Memory()
    first = found(cohort(), Kept(shelf, "v"))
    for (who, (key, _)), given in zip(list(shelf.texts.items()), cohort(), strict=True):
        shelf.texts[who] = (key, spoil(own_words(*given)))
    shelf.found = ("v", spoil(own_words(*cohort()[0])))
    assert found(cohort(), Kept(shelf, "v")) == first, why


def test_a_text_comes_back_as_it_was() -> None:
    for given in (*cohort(), work("Wanjiru", "A word.", "", "“" + "quoted " * 9 + "” and mine")):
        shelf = Memory()
        text, again = Kept(shelf, "v").text(*given), Kept(shelf, "v").text(*given)
        assert shelf.put == 1
        for name in ("words", "segments", "pieces", "begins", "kinds"):
            one, other = getattr(text, name), getattr(again, name)
            assert np.array_equal(one, other), name
            assert one.dtype == other.dtype, name


# --- in the ledger -----------------------------------------------------------------------------------------


def own_text(task: AssessTask) -> Product:
    """A product whose whole text may be compared."""
    blocks = task.submission.documents[0].blocks
    return replace(quick(task), usable=frozenset((0, b) for b in range(len(blocks))))


@pytest.fixture
def nights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Nights:
    made = Nights(tmp_path, monkeypatch)
    made.assessor = own_text
    for n, learner in enumerate(("Ngaire Okafor", "Pia Halloran", "Tobi Abara")):
        texts = [paragraph(learner), edited(paragraph("Ngaire Okafor")) if n else "", *FORM]
        made.file(f"{learner}/700 essay.txt", "\n\n".join(texts))
    made.night()
    return made


def held(nights: Nights) -> tuple[set[str], int]:
    """(learners of whose words something is kept, pairs of paragraphs)."""
    with closing(sqlite3.connect(nights.out / STATE / "ledger.sqlite")) as connection:
        learners = {learner for (learner,) in connection.execute("SELECT learner FROM words")}
        found = connection.execute("SELECT found FROM alike").fetchone()
    return learners, len(kept._unpacked_alike(found[0])) if found else 0


def without_ledger(nights: Nights) -> dict[str, bytes]:
    """What a night with a new OUT writes of the cohort."""
    shutil.rmtree(nights.out)
    nights.night()
    return of_cohort(nights)


def of_cohort(nights: Nights) -> dict[str, bytes]:
    paths = (nights.out / "cohort.json", nights.out / STATE / "passages.jsonl")
    return {path.name: path.read_bytes() for path in paths}


def test_nights_write_the_same_with_the_ledger_as_without(nights: Nights) -> None:
    learners, pairs = held(nights)
    assert learners == {"Ngaire Okafor", "Pia Halloran", "Tobi Abara"}
    assert pairs
    nights.file("Pia Halloran/700 essay.txt", paragraph("Tobi Abara"))
    nights.file("Zoe Quist/700 essay.txt", edited(paragraph("Tobi Abara")))
    shutil.rmtree(nights.cohort / "Ngaire Okafor")
    nights.night()
    now = of_cohort(nights)
    assert held(nights)[0] == {"Pia Halloran", "Tobi Abara", "Zoe Quist"}, "who left is not kept"
    nights.night(again=True)
    assert of_cohort(nights) == now
    assert without_ledger(nights) == now


def test_what_is_erased_leaves_nothing_of_the_comparison(nights: Nights) -> None:
    assert guarded(["erase", "Pia Halloran", "--out", str(nights.out), "--yes"]) == 0
    assert held(nights) == ({"Ngaire Okafor", "Tobi Abara"}, 0)


def test_what_is_kept_long_enough_goes_with_who_left(nights: Nights) -> None:
    shutil.rmtree(nights.cohort / "Pia Halloran")
    nights.night(keep_months=1)
    nights.night(keep_months=1, now=NOON + timedelta(days=40))
    assert "Pia Halloran" not in held(nights)[0]
    with open_ledger(nights.out / STATE / "ledger.sqlite") as ledger:
        assert {learner for learner, _, _ in ledger.everybody()} == {"Ngaire Okafor", "Tobi Abara"}


def test_a_ledger_without_these_tables_gets_them(nights: Nights) -> None:
    with closing(sqlite3.connect(nights.out / STATE / "ledger.sqlite")) as connection:
        connection.executescript("DROP TABLE words; DROP TABLE alike; PRAGMA user_version = 2;")
    nights.file("Pia Halloran/700 essay.txt", paragraph("Tobi Abara"))
    nights.night()
    assert nights.assessed == ["Pia Halloran 700"], "the rest of the ledger is used"
    assert held(nights)[0] == {"Ngaire Okafor", "Pia Halloran", "Tobi Abara"}
