"""Whatever a Word file does, it is read, partly read with a warning, or refused with a reason; soon, and never in silence."""

from __future__ import annotations

import io
import time
import zipfile
from random import Random

import pytest

from extractors.unreadable import Unreadable
from extractors.word.reader import read_word
from tests.extractors.constructs import CONSTRUCTS
from tests.extractors.hostile import HOSTILE, PARTLY, READ, Hostile
from tests.extractors.word_files import p, package

MOST_SECONDS = 8
"""For one file, on a machine that is busy; the slowest takes a third of it."""


@pytest.mark.parametrize("hostile", HOSTILE, ids=[h.name for h in HOSTILE])
def test_outcome(hostile: Hostile) -> None:
    data = hostile.make()
    started = time.process_time()
    if hostile.outcome not in (READ, PARTLY):
        with pytest.raises(Unreadable) as caught:
            read_word(data, "a.docx", "d1", "")
        assert caught.value.code == hostile.outcome
    else:
        document = read_word(data, "a.docx", "d1", "")
        assert document.status == hostile.outcome
        assert any(hostile.holds in b.text for b in document.blocks)
        codes = {w.code for w in document.warnings}
        assert hostile.warned in codes | {""}
        assert document.ledger is not None
        assert document.ledger.unread == 0 or "truncated" in codes
    assert time.process_time() - started < MOST_SECONDS


def test_there_are_enough_and_each_has_a_name_of_its_own() -> None:
    assert len({h.name for h in HOSTILE}) == len(HOSTILE) >= 40


def mutated(data: bytes, random: Random) -> bytes:
    """A package with a few bytes of its parts changed, cut or doubled."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as target:
        names = source.namelist()
        hit = random.choice(names)
        for name in names:
            content = source.read(name)
            if name == hit:
                at, to = sorted(random.randrange(len(content) + 1) for _ in range(2))
                kinds = (
                    content[:at] + content[to:],
                    content[:to] + content[at:],
                    content[:at] + random.randbytes(3) + content[at:],
                    content.replace(b"w:", b"w14:", 1),
                    content[:at] + content[at:to].swapcase() + content[to:],
                )
                content = random.choice(kinds)
            target.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize("seed", range(4))
def test_mutated_files_are_read_or_refused(seed: int) -> None:
    random = Random(seed)
    for construct in CONSTRUCTS:
        data = mutated(construct.data, random)
        try:
            document = read_word(data, "a.docx", "d1", "")
        except Unreadable:
            continue
        assert document.ledger is not None
        assert document.ledger.unread == 0 or document.warnings, construct.name


def test_time_grows_in_step_with_length() -> None:
    def seconds(paragraphs: int) -> float:
        data = package(p("Session notes of the day") * paragraphs, styles=None)
        started = time.process_time()
        read_word(data, "a.docx", "d1", "")
        return time.process_time() - started

    seconds(1_000)
    assert seconds(40_000) < 8 * max(seconds(10_000), 0.05)
