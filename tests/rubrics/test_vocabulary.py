from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubrics.load import load, names
from rubrics.model import Term, Vocabulary
from rubrics.vocabulary import compile
from rubrics.words import form, stem, words

VOCABULARIES = load("700").vocabularies

COINED = Vocabulary(
    name="coined",
    title="coined models",
    terms=(
        Term("BRIGHT", ("Begin, Reframe, Ignite",), ("Harcastle",), cased=True),
        Term("seven-ringed model", ("7-ringed",), ("Ödman", "Ferris")),
        Term("behavioural loop", ("self-assessment", "e-diary")),
        Term("view of the client", ("for the client,",)),
        Term("long log", ("reflective long log",)),
    ),
    shape=r"(?:[A-Z]\w+\s){1,3}[Mm]odel",
)

WRITTEN = [
    ("a plain name", "We drew on the seven-ringed model.", ["seven-ringed model"]),
    (
        "space for hyphen, number word for figure",
        "The Seven Ringed Model helps; so does the 7 ringed model.",
        ["seven-ringed model"] * 2,
    ),
    ("plural and American spelling", "Two behavioral loops were drawn.", ["behavioural loop"]),
    ("joined compound", "Her selfassessment and her ediary", ["behavioural loop"] * 2),
    ("non-breaking hyphen", "a self‑assessment", ["behavioural loop"]),
    ("capitals", "We used BRIGHT in May.", ["BRIGHT"]),
    ("ordinary word", "It was a bright morning, and Bright spells followed.", []),
    ("small letters before model", "the Bright model", ["BRIGHT"]),
    ("a shouted heading is no acronym", "BRIGHT IDEAS FOR LEADERS", []),
    ("a shouted heading with model", "THE BRIGHT MODEL EXPLAINED", ["BRIGHT"]),
    ("expansion with and", "begin, reframe and ignite", ["BRIGHT"]),
    ("words of two sentences are no term", "A long. Log it.", []),
    ("the longest at a place", "my reflective long log", ["long log"]),
    ("author with a year", "Harcastle (2011) disagrees", ["BRIGHT"]),
    ("author in brackets with another", "(Ferris and Holm, 1999)", ["seven-ringed model"]),
    ("accents do not matter", "as Odman (2003) has it", ["seven-ringed model"]),
    ("author with a source's number", "Harcastle [11]: four steps", ["BRIGHT"]),
    ("a number that is no source's", "Harcastle in row [a] of the hall", []),
    ("author with his model", "Ferris's four-part cycle", ["seven-ringed model"]),
    ("a namesake", "I met Ferris on Tuesday. She talked of a model.", []),
    ("a cycle of the author's", "I kept to the cycle of Amy Ferris.", ["seven-ringed model"]),
    ("used by the learner", "That evening I used Harcastle to look at it.", ["BRIGHT"]),
    ("worked through with it", "I have worked slowly through it with Ferris.", ["seven-ringed model"]),
    ("using it", "I write after every session, using Ferris because it asks for feelings.", ["seven-ringed model"]),
    ("another person's use", "My tutor uses Ferris for that.", []),
    ("a namesake who is met", "I used to meet Ferris on Tuesdays.", []),
    ("a namesake who is worked with", "I looked into what Ferris wanted.", []),
    ("comma that opens", "For the client, this is plain.", ["view of the client"]),
    ("no comma, no opening", "Good for the client and me", []),
]


@pytest.mark.parametrize(("reason", "text", "expected"), WRITTEN, ids=[w[0] for w in WRITTEN])
def test_written_forms(reason: str, text: str, expected: list[str]) -> None:
    assert [hit.term.name for hit in compile(COINED).find(text)] == expected


def test_a_hit_says_where_it_stands() -> None:
    text = "So: the “seven–ringed models”, I think."
    (hit,) = compile(COINED).find(text)
    assert text[hit.start : hit.end] == "seven–ringed models"


def test_an_unlisted_candidate_is_shown_by_its_shape_and_a_listed_one_is_not() -> None:
    matcher = compile(COINED)
    text = "The Copper Lantern model is like the Seven Ringed Model. The model is new."
    assert [text[s:e] for s, e in matcher.unlisted(text)] == ["Copper Lantern model"]


TRADE = [
    ("coaching_models", "I follow GROW and T-GROW; the G.R.O.W. steps", {"GROW", "TGROW"}),
    ("coaching_models", "My clients grow; our aims are clear", set()),
    ("supervision_models", "Hawkins and Shohet (2012) and the 7 eyed model", {"Seven-Eyed Model"}),
    ("supervision_models", "normative, formative and restorative functions", {"Normative, formative, restorative"}),
    ("reflective_models", "Gibbs' cycle", {"Gibbs's reflective cycle"}),
    ("reflective_models", "Schon (1983) reflected", {"Schön: reflection in and on action"}),
    ("reflective_models", "what? so what? now what?", {"What? So what? Now what?"}),
    ("evaluation_individual", "360 degree feedback; 360 staff", {"360-degree feedback"}),
    ("evaluation_organisation", "a Business Scorecard and KPI's", {"balanced scorecard", "key performance indicators"}),
    ("ethics_codes", "the EMCC's Code of Ethics", {"EMCC Code of Ethics"}),
    ("ld_methods", "elearning and action-learning sets", {"online learning", "action learning"}),
    ("diagnostics", "Myers Briggs and a DiSC profile", {"MBTI", "DISC"}),
]  # fmt: skip


@pytest.mark.parametrize(("vocabulary", "text", "expected"), TRADE)
def test_the_shipped_lists_know_the_trade(vocabulary: str, text: str, expected: set[str]) -> None:
    assert {hit.term.name for hit in compile(VOCABULARIES[vocabulary]).find(text)} == expected


@pytest.mark.parametrize("name", names())
def test_every_shipped_term_is_found_where_it_is_written(name: str) -> None:
    for vocabulary in load(name).vocabularies.values():
        for term in vocabulary.terms:
            for variant in term.variants:
                assert compile(vocabulary).find(f"It was {variant} then."), (vocabulary.name, variant)


FORMS = [
    ("organisations", "organization"), ("behaviour", "behaviors"), ("Schön", "Schon"), ("centred", "centered"),
    ("programmes", "program"), ("judgement", "judgments"), ("policies", "policy"), ("seven", "7"),
    ("client's", "client"), ("counselling", "counseling"), ("practise", "practice"), ("coaches", "coach"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), FORMS)
def test_spellings_that_mean_the_same_compare_equal(one: str, other: str) -> None:
    assert form(one) == form(other)


@pytest.mark.parametrize(
    ("one", "other"), [("analysis", "analyse"), ("coach", "coaching"), ("process", "proces"), ("hour", "hor")]
)
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert form(one) != form(other)


def test_a_long_list_of_names_is_read_in_no_time() -> None:
    names_ = ", ".join(["Harcastle", "Ferris", "Holm"] * 400)
    before = perf_counter()
    compile(COINED).find(names_)
    assert perf_counter() - before < 1.0


@given(st.text(alphabet="BRIGHTbright seven-ringed7,.'’()\n&Ö", max_size=120))
def test_hits_lie_in_the_text_in_order_and_apart(text: str) -> None:
    end = 0
    for hit in compile(COINED).find(text):
        assert end <= hit.start < hit.end <= len(text)
        end = hit.end


@given(st.text(min_size=1, max_size=20))
def test_every_word_has_a_form_and_a_place(word: str) -> None:
    for found in words(word):
        assert found.form == form(word[found.start : found.end])


@pytest.mark.parametrize(
    ("one", "other"),
    [("secondment", "second"), ("succession", "success"), ("sector", "section"), ("factors", "facts"), ("formative", "format"), ("morale", "moral"), ("questioning", "question")],
)  # fmt: skip
def test_words_that_only_share_their_beginning_keep_apart(one: str, other: str) -> None:
    stems = [stem(words(word)[0].form) for word in (one, other)]
    assert stems[0] != stems[1]


@pytest.mark.parametrize(
    ("one", "other"), [("evaluating", "evaluation"), ("successor", "succession"), ("competencies", "competence")]
)
def test_forms_of_one_word_meet(one: str, other: str) -> None:
    assert stem(words(one)[0].form) == stem(words(other)[0].form)
