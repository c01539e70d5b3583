"""Long files: time and memory in step with length, whatever they are made of, and 100,000 paragraphs read to the end."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable

import pytest

from extractors.model import Part, Status
from extractors.read import read_bytes
from tests.extractors.word_files import list_level, lists, numbered, p, package, part, run, table

STEPS = (3_000, 6_000)
"""Paragraphs; the second is twice the first."""
LINEAR = 2.9
"""Twice the length takes twice the time, within what a busy machine adds; four times would be quadratic."""
LEAST = 0.02
TRIES = 4
"""Other work on the machine can slow one of the two; a reader that is quadratic is so each time."""


def _mixed(n: int) -> bytes:
    return package("".join(p(f"Entry {i}", "Heading2") if i % 7 == 0 else p(f"Notes of day {i}.") for i in range(n)))


def _runs(n: int) -> bytes:
    return package("".join(p(inner=run(f"Day {i} ") + run("bold", "<w:b/>") + run(" and on")) for i in range(n)))


def _walked(n: int) -> bytes:
    """Paragraphs that need the walk: each has an insertion, a link and a field."""
    one = f'<w:ins w:author="K">{run("new ")}</w:ins><w:hyperlink>{run("link")}</w:hyperlink><w:fldSimple w:instr="REF a">{run("1")}</w:fldSimple>'
    return package("".join(p(inner=one) for _ in range(n)))


def _rows(n: int) -> bytes:
    return package(table([[f"{i} May", f"Client {i % 3}", "60 minutes"] for i in range(n // 3)]))


def _tables(n: int) -> bytes:
    return package("".join(table([[f"Date {i}", "12 May 2025"]]) + p("") for i in range(n // 3)))


def _listed(n: int) -> bytes:
    items = "".join(p(f"Item {i}", properties=numbered(1, i % 3)) for i in range(n))
    levels = "".join(list_level(level, "decimal", f"%{level + 1}.") for level in range(3))
    return package(items, numbering=lists(levels))


def _noted(n: int) -> bytes:
    marks = "".join(p(inner=run("Text") + f'<w:r><w:footnoteReference w:id="{i}"/></w:r>') for i in range(2, n // 2))
    notes = "".join(f'<w:footnote w:id="{i}">{p("A note")}</w:footnote>' for i in range(2, n // 2))
    return package(marks, parts={"footnotes.xml": ("footnotes", part("footnotes", notes))})


def _one_paragraph(n: int) -> bytes:
    return package(p(inner="".join(run(f"word{i} ", "<w:i/>" if i % 2 else "") for i in range(n))))


def _look_alikes(n: int) -> bytes:
    """Bold lines that nobody styled, each to be weighed as a heading."""
    return package(
        "".join(p(f"Session {i}", run_properties="<w:b/>") + p("We met and spoke of the plan.") for i in range(n // 2))
    )


KINDS = (_mixed, _runs, _walked, _rows, _tables, _listed, _noted, _one_paragraph, _look_alikes)


def _seconds(data: bytes) -> float:
    best = 60.0
    for _ in range(2):
        started = time.process_time()
        document = read_bytes(data, "a.docx", "d1")
        best = min(best, time.process_time() - started)
        assert document.status is Status.READ
    return best


@pytest.mark.parametrize("make", KINDS, ids=[k.__name__.strip("_") for k in KINDS])
def test_time_grows_in_step(make: Callable[[int], bytes]) -> None:
    files = [make(n) for n in STEPS]
    ratios = []
    for _ in range(TRIES):
        short, long = map(_seconds, files)
        ratios.append(long / max(short, LEAST))
        if ratios[-1] < LINEAR:
            return
    raise AssertionError(ratios)


def test_memory_grows_in_step() -> None:
    peaks = []
    for n in (1_000, 2_000):
        data = _mixed(n)
        tracemalloc.start()
        read_bytes(data, "a.docx", "d1")
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 2.5 * peaks[0]


def test_a_hundred_thousand_paragraphs_are_read_to_the_end() -> None:
    paragraphs = [p(f"Entry of day {i}, kept as it was") for i in range(100_000)]
    document = read_bytes(package("".join(paragraphs)), "a.docx", "d1")
    assert document.status is Status.READ
    written = [b for b in document.blocks if b.part is Part.BODY]
    assert len(written) == 100_000
    assert written[-1].text == "Entry of day 99999, kept as it was"
    assert document.ledger is not None
    assert document.ledger.unread == 0
