"""The recogniser: what it reads, what it makes of it, and what it says beside the lists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.language import NameSpan, is_installed, name_pipeline, names
from extractors.model import Block, Part
from extractors.people.lines import Line
from extractors.people.model import recognise
from extractors.people.model.decode import LABELS, best, decode
from extractors.people.model.pieces import LONGEST_WORD, MOST_PIECES, Shape, pieces, shape, tokens, vocabulary
from extractors.people.recognised import by_model, read_names, weighed
from extractors.people.words import words
from tests.extractors.test_people_excerpts import people_of


def kinds(text: str) -> list[tuple[str, str]]:
    (found,) = names([text], recognise.recognise_likely)
    return [(text[s:e], kind) for s, e, kind, _ in found]


def people(text: str) -> list[str]:
    return [written for written, kind in kinds(text) if kind == "PERSON"]


PERSONS = [
    ("My client Thandeka Mabuza felt stuck.", ["Thandeka Mabuza"], "a southern African name in running text"),
    ("I met Zbigniew Ostaszewski on Monday.", ["Zbigniew Ostaszewski"], "a Polish name"),
    ("Her manager, Nguyen Thi Lanh, left in May.", ["Nguyen Thi Lanh"], "three words, family name first"),
    ("I asked Oluwakemi what she wanted from the session.", ["Oluwakemi"], "one given name"),
    ("She told me that Harjinder Sahota had resigned.", ["Harjinder Sahota"], "a Punjabi name"),
    ("Coach: Eirlys Prothero", ["Eirlys Prothero"], "a field of a form"),
    ("Best wishes, Xiadani", ["Xiadani"], "a name on no list, under a message"),
]


def test_as_a_spacy_pipeline_it_says_the_same_as_in_a_run() -> None:
    texts = [
        "I met Zbigniew Ostaszewski on Monday. Her manager, Nguyen Thi Lanh, left.",
        "",
        "Kolb (1984) has a cycle.",
    ]
    found = [
        tuple((e.text, e.label_) for e in doc.ents) for doc in name_pipeline(recognise.recognise_likely).pipe(texts)
    ]
    assert found == [tuple(kinds(text)) for text in texts]
    assert ("Zbigniew Ostaszewski", "PERSON") in found[0]
    assert not found[1]


@pytest.mark.parametrize(("text", "wanted", "why"), PERSONS, ids=[p[2] for p in PERSONS])
def test_finds_persons(text: str, wanted: list[str], why: str) -> None:
    assert people(text) == wanted, why


NOBODY = [
    ("According to Bachkirova (2011), development is not linear.", "a cited author"),
    ("I used Gibbs' reflective cycle and Kolb's learning cycle to think it through.", "eponyms of models"),
    ("Will you mark the date in May?", "words that are names too"),
    ("Client 1 felt anxious and Client 2 did not attend.", "codes"),
    ("Northgate Housing Association has offices in Lincoln and York.", "an organisation and places"),
    ("The meeting was on Tuesday in Human Resources.", "a day and a department"),
]


@pytest.mark.parametrize(("text", "why"), NOBODY, ids=[n[1] for n in NOBODY])
def test_leaves_others_alone(text: str, why: str) -> None:
    assert people(text) == [], why


def test_authors_are_told_from_clients_in_one_sentence() -> None:
    found = dict(kinds("As Clutterbuck (2014) argues, Priyanka needed a sponsor."))
    assert found.get("Priyanka") == "PERSON"
    assert found.get("Clutterbuck") == "AUTHOR"


TRIMMED = [
    ("Dr Anwen Pryce", "Anwen Pryce", "a title stays outside"),
    ("(Kofi", "Kofi", "an opening bracket"),
    ("Kofi,", "Kofi", "a comma"),
    ("Kofi's", "Kofi", "a possessive"),
    ("Moses’", "Moses", "a possessive without s"),
    ("Sarah K.", "Sarah K.", "a dot that belongs to an initial"),
    ("Sarah.", "Sarah", "a dot that ends the sentence"),
    ("'Efua", "Efua", "a quotation mark"),
]


@pytest.mark.parametrize(("written", "wanted", "why"), TRIMMED, ids=[t[2] for t in TRIMMED])
def test_trims_spans(written: str, wanted: str, why: str) -> None:
    span = recognise.trim(written, 0, len(written))
    assert span is not None, why
    assert written[slice(*span)] == wanted, why


def test_a_span_without_letters_is_none() -> None:
    assert recognise.trim("– 12 –", 0, 6) is None


TURNED = [
    ("Penhaligon, Anita: absent", ["Penhaligon, Anita"], "a register"),
    ("With Penhaligon, Anita and Tom", ["Penhaligon", "Anita"], "a list of people"),
    ("With Sarah, Anita: both", ["Sarah", "Anita"], "two given names"),
]


@pytest.mark.parametrize(("text", "wanted", "why"), TURNED, ids=[t[2] for t in TURNED])
def test_family_name_first_is_one_person(text: str, wanted: list[str], why: str) -> None:
    first, second = ("Sarah" if "Sarah" in text else "Penhaligon"), "Anita"
    found = [recognise.Named(text.index(w), text.index(w) + len(w), "PERSON", 0.9) for w in (first, second)]
    assert [text[n.start : n.end] for n in recognise.turned(text, found)] == wanted, why


READ = [
    ("we spoke about trust and time.", False, "no capital"),
    ("Trust grew over time.", False, "an ordinary word opens"),
    ("Anneliese arrived late.", True, "a name opens"),
    ("In the end Marcin left.", True, "a capital inside"),
    ("I met her on Monday and I listened.", False, "only I and a day"),
    ("spoke to tunde about it", True, "a given name in small letters"),
    ("We met on 3 April and talked.", False, "a month behind its day"),
    ("By May 2026 it was over.", False, "a month before its year"),
    ("Then April left early.", True, "a month's name without a number"),
]


@pytest.mark.parametrize(("text", "wanted", "why"), READ, ids=[r[2] for r in READ])
def test_only_sentences_that_can_hold_a_name_are_read(text: str, wanted: bool, why: str) -> None:
    assert recognise.can_hold_name(text, 0, len(text)) is wanted, why


SHAPES = [
    ("priya", Shape.LOWER),
    ("Priya", Shape.CAPITAL),
    ("PRIYA", Shape.UPPER),
    ("McKay", Shape.MIXED),
    ("P", Shape.INITIAL),
    ("2024", Shape.DIGITS),
    ("C2", Shape.NUMBERED),
    ("—", Shape.MARK),
    ("王", Shape.LOWER),
]


@pytest.mark.parametrize(("word", "wanted"), SHAPES)
def test_shapes(word: str, wanted: Shape) -> None:
    assert shape(word) is wanted


def test_a_capital_that_opens_is_told_from_one_inside() -> None:
    found = tokens("Kemi left. Then Kemi rang.")
    assert [t.shape for t in found if t.end - t.start == 4 and t.shape != Shape.LOWER] == [
        Shape.CAPITAL_OPENS,
        Shape.CAPITAL_OPENS,
        Shape.CAPITAL,
    ]


@given(st.text(max_size=200))
def test_tokens_stand_in_order_and_their_pieces_are_known(text: str) -> None:
    end = 0
    for token in tokens(text):
        assert end <= token.start < token.end <= len(text)
        assert 0 < len(token.pieces) <= MOST_PIECES
        assert all(0 <= p < len(vocabulary()) for p in token.pieces)
        end = token.end


def test_a_long_word_is_bounded() -> None:
    assert len(pieces("x" * (LONGEST_WORD * 100))) <= MOST_PIECES


@given(st.integers(0, 2**32 - 1), st.integers(1, 12))
def test_spans_never_continue_what_did_not_begin(seed: int, length: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(length, len(LABELS))).astype(np.float32)
    path = [LABELS[n] for n in best(scores)]
    for before, label in zip(["O", *path], path, strict=False):
        if label.startswith("I-"):
            assert before[2:] == label[2:]
    for found in decode(scores):
        assert 0 <= found.first < found.last <= length
        assert 0.0 <= found.probability <= 1.0


@settings(deadline=None, max_examples=25)
@given(st.text(alphabet=st.sampled_from("AaBéł.,'’- \n王1😀Kk"), max_size=300))
def test_any_text_is_read_and_offsets_fit(text: str) -> None:
    (found,) = recognise.recognise([text], [(0, 0, len(text))])
    assert all(0 <= n.start < n.end <= len(text) for n in found)


def test_a_sentence_whose_names_are_all_cited_is_not_read() -> None:
    text = "It was Penhaligon (2004) who said so."
    assert recognise.can_hold_name(text, 0, len(text))
    assert not recognise.can_hold_name(text, 0, len(text), ((7, 24),))
    assert recognise.can_hold_name("Penhaligon (2004) and Anneliese agreed.", 0, 39, ((0, 17),))


def test_a_sentence_longer_than_the_model_reads_is_read_in_parts() -> None:
    text = "Then we spoke again and again about the same thing, " * 20 + "until Folasade Adekoya left."
    assert "Folasade Adekoya" in people(text)


def test_texts_read_together_give_what_each_gives_alone() -> None:
    texts = [p[0] for p in PERSONS]
    together = list(names(texts, recognise.recognise_likely))
    assert together == [next(names([t], recognise.recognise_likely)) for t in texts]  # to the last bit of probability


def line(text: str) -> Line:
    return Line(0, 0, Block(Part.BODY, 0, text), words(text))


def told(*spans: tuple[str, str, float]) -> object:
    """A recogniser that finds these words."""

    def find(texts: Sequence[str], sentences: Iterable[tuple[int, int, int]]) -> list[list[NameSpan]]:
        return [[(t.index(w), t.index(w) + len(w), kind, p) for w, kind, p in spans if w in t] for t in texts]

    return find


def test_another_recogniser_can_take_its_place() -> None:
    made = line("We met Quorra there.")
    read_names([made], told(("Quorra", "PERSON", 0.9)))
    assert [s.text for s in by_model(made)] == ["Quorra"]


def test_what_is_less_likely_than_not_is_left_out() -> None:
    made = line("We met Quorra there.")
    read_names([made], told(("Quorra", "PERSON", 0.4)))
    assert list(by_model(made)) == []


def test_a_place_seen_twice_is_one_sighting_with_the_models_word() -> None:
    made = line("We met Quorra there.")
    read_names([made], told(("Quorra", "PERSON", 0.9)))
    (seen,) = weighed([*by_model(made), *by_model(made)])
    assert seen.has("model")


def test_a_pipeline_that_is_not_installed_is_an_error() -> None:
    with pytest.raises(OSError, match="no_such_pipeline"):
        list(names(["Anna"], recognise.recognise_likely, installed="no_such_pipeline"))


@pytest.fixture
def own_pipeline(tmp_path: Path) -> str:
    """A pipeline of somebody else's, which knows one name and one place."""
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "Quorra Vex"}, {"label": "GPE", "pattern": "Zamora"}])
    nlp.to_disk(tmp_path / "own")
    return str(tmp_path / "own")


def test_another_pipeline_can_take_its_place(own_pipeline: str) -> None:
    assert is_installed(own_pipeline)
    assert not is_installed("no_such_pipeline")
    text = "We met Quorra Vex in Zamora. Then I saw Sarah."
    (found,) = names([text], recognise.recognise_likely, installed=own_pipeline)
    assert [(text[s:e], kind) for s, e, kind, _ in found] == [("Quorra Vex", "PERSON"), ("Zamora", "PLACE")]


def test_the_whole_stage_reads_names_with_the_pipeline_that_is_asked_for(own_pipeline: str) -> None:
    text = "The list was drawn up by Quorra Vex. My client Sarah said that Quorra Vex had gone."
    _, people, _ = people_of(text, names_model=own_pipeline)
    assert {p.name for p in people} == {"Quorra Vex", "Sarah"}


@pytest.mark.parametrize(
    ("text", "probability"),
    [
        ("As Hawkins and Smith (2013) argue, Xiomara Quispe was right to wait.", 0.978),
        ("Will and Hope thought that Ptolemy Ashgrove had gone too far.", 0.992),
    ],
)
def test_says_the_same_on_every_processor(text: str, probability: float) -> None:
    """With signed weights these are 0.965 and 0.990 where products of bytes are added in sixteen bits."""
    (named,) = recognise.recognise([text], [(0, 0, len(text))])
    assert named[-1].probability == pytest.approx(probability, abs=0.001)
