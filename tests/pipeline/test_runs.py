"""Shared runs on whole arrays: the same as looking at every pair of places, and bounded where all texts are alike."""

from __future__ import annotations

import random
import time

import numpy as np
import pytest

from pipeline.placing.place import Submission
from pipeline.shared import compare
from pipeline.similar import alike, runs
from pipeline.similar.common import Corpus
from pipeline.similar.grams import parts, repeated
from pipeline.similar.runs import RUN, exact_matches, longest_of_each
from pipeline.similar.texts import number, own_words
from tests.pipeline.documents import a_document

WORDS = [f"word{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]
Run = tuple[int, int, int]


def corpus_of(texts: dict[str, list[str]]) -> Corpus:
    made = []
    for learner, paragraphs in texts.items():
        document = a_document(f"{learner}.docx", *paragraphs)
        usable = frozenset((0, n) for n in range(len(paragraphs)))
        made.append(own_words(Submission(learner, "700", 1, (document,), ""), usable))
    return Corpus.of(made)


def found_in(corpus: Corpus) -> set[Run]:
    """(start, other start, words) of the runs, nothing being common."""
    matches, _ = exact_matches(corpus, np.zeros(len(corpus.words), np.bool_))
    return {(m.first, m.other_first, m.common) for m in matches}


def looked_for_in(corpus: Corpus) -> set[Run]:
    """The same by laying every word beside every other."""
    words, segments, owners = corpus.words.tolist(), corpus.segments.tolist(), corpus.owners.tolist()
    found = set()
    for i in range(len(words)):
        for j in range(i + 1, len(words)):
            if owners[i] == owners[j] or words[i] != words[j]:
                continue
            inside = i and segments[i - 1] == segments[i] and segments[j - 1] == segments[j]
            if inside and words[i - 1] == words[j - 1]:
                continue
            n = 0
            while j + n < len(words) and words[i + n] == words[j + n] and segments[i + n] == segments[i]:
                if segments[j + n] != segments[j]:
                    break
                n += 1
            if n >= RUN:
                found.add((i, j, n))
    return found


def paragraph(chance: random.Random, stock: list[list[str]]) -> str:
    """Stretches of a common stock with words of one's own between them."""
    pieces: list[str] = []
    for _ in range(3):
        stretch = chance.choice(stock)
        start = chance.randrange(len(stretch) - RUN)
        pieces += [*stretch[start : start + chance.randrange(RUN - 3, len(stretch))], chance.choice(WORDS) * 2]
    return " ".join(pieces)


@pytest.mark.parametrize("seed", range(6))
def test_every_run_is_found_and_nothing_else(seed: int) -> None:
    chance = random.Random(seed)
    stock = [[chance.choice(WORDS) for _ in range(20)] for _ in range(3)]
    corpus = corpus_of({f"Learner {n}": [paragraph(chance, stock) for _ in range(3)] for n in range(5)})
    expected = looked_for_in(corpus)
    assert len(expected) > 20
    assert found_in(corpus) == expected


def test_runs_at_the_same_distance_are_all_found() -> None:
    """Two texts of one length in which single words differ: an earlier run is no part of a later one."""
    chance = random.Random(1)
    text = [chance.choice(WORDS) + str(n) for n in range(200)]
    other = [word if n % 20 else "changed" for n, word in enumerate(text)]
    corpus = corpus_of({"Ada": [" ".join(text)], "Bo": [" ".join(other)]})
    assert {length for _, _, length in found_in(corpus)} == {19}
    assert len(found_in(corpus)) == 10


def test_of_many_who_have_a_run_each_is_laid_beside_the_next_few() -> None:
    line = " ".join(WORDS)
    many = runs.TOGETHER + 10
    corpus = corpus_of({f"Learner {n:03d}": [line] for n in range(many)})
    matches, left_out = exact_matches(corpus, np.zeros(len(corpus.words), np.bool_))
    assert {(m.a, m.b) for m in matches} == {
        (a, b) for a in range(many) for b in range(a + 1, many) if b - a <= runs.NEXT
    }
    assert not left_out.any()
    assert {m.common for m in matches} == {len(WORDS)}


def test_of_too_many_the_longest_of_each_pair_are_kept() -> None:
    a, b, length = [0, 0, 0, 1, 1], [1, 1, 1, 2, 2], [20, 30, 40, 13, 12]
    assert longest_of_each(a, b, length, 5).all()
    assert longest_of_each(a, b, length, 3).tolist() == [False, True, True, True, False]
    assert longest_of_each(a, b, length, 1).tolist() == [False, False, True, False, False]


def test_what_is_not_listed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alike, "LISTED", 3)
    chance = random.Random(2)
    lines = [" ".join(chance.choice(WORDS) for _ in range(15 + n)) for n in range(3)]
    works = []
    for who in ("Ada", "Bo", "Cy"):
        document = a_document(f"{who}.docx", *lines)
        works.append((Submission(who, "700", 1, (document,), ""), frozenset((0, n) for n in range(3))))
    found = compare(works)
    assert [(p.a.learner, p.b.learner, p.words) for p in found.shared] == [
        ("Ada", "Bo", 17), ("Ada", "Cy", 17), ("Bo", "Cy", 17),
    ]  # fmt: skip
    more = [r for r in found.remarks if r.what == "more-passages"]
    assert [(r.who.learner, r.says.split()[0]) for r in more] == [("Ada", "4"), ("Bo", "4"), ("Cy", "4")]


def test_a_cohort_that_is_one_text_comes_to_an_end() -> None:
    chance = random.Random(3)
    text = [" ".join(f"I {chance.choice(WORDS)}{chance.randrange(40)}" for _ in range(60)) for _ in range(10)]
    works = []
    for n in range(200):
        own = [paragraph.replace("I word", f"I {chance.choice(WORDS)}word", chance.randrange(9)) for paragraph in text]
        document = a_document(f"Learner {n}.docx", *own)
        works.append((Submission(f"Learner {n}", "700", 1, (document,), ""), frozenset((0, b) for b in range(10))))
    began = time.process_time()
    found = compare(works)
    assert 0 < len(found.shared) <= alike.LISTED
    assert time.process_time() - began < 60, "200,000 pairs of paragraphs took minutes and gigabytes"


def test_sorting_in_parts_finds_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = np.random.default_rng(4)
    digests = chance.integers(0, 2**64, 500, np.uint64)[chance.integers(0, 500, 900)]
    whole = repeated(digests)
    monkeypatch.setattr("pipeline.similar.grams.AT_ONCE", 100)
    pieces = list(parts(digests))
    assert len(pieces) > 8
    assert sorted(np.concatenate(pieces).tolist()) == list(range(900))
    assert (repeated(digests) == whole).all()


def test_every_word_is_where_it_is_said_to_stand() -> None:
    """Across quotations, which are cut out, and paragraphs; a quote of several has a line for each."""
    cut = "It's “a boat that rises only because the gate is shut behind it”, I said."
    document = a_document("Ada.docx", cut, "...", "Nobody asked 12 welders.", "Last of all, O’Shea")
    text = own_words(Submission("Ada", "700", 1, (document,), ""), frozenset((0, n) for n in range(4)))
    said = [document.blocks[span.block].text[span.start : span.end] for span in map(text.span, range(9), range(9))]
    assert said == ["It's", "I", "said", "Nobody", "asked", "12", "welders", "Last", "of"]
    assert [number(word) for word in said] == text.words[:9].tolist()
    assert text.quote(1, 8) == "I said\nNobody asked 12 welders\nLast of"
    assert text.span(0, 8).end == len(cut) - 1, "a span ends with its block"
    assert [text.block_of(n) for n in (0, 2, 3, 7)] == [(0, 0), (0, 0), (0, 2), (0, 3)]
    assert [says for _, _, says in text.stretches()] == [cut, cut, "Nobody asked 12 welders.", "Last of all, O’Shea"]
