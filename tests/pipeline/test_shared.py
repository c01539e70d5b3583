"""The same words in two learners' work: found when they are copied, silent when they are not theirs."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from extractors.model import Role
from pipeline.placing.place import Submission
from pipeline.shared import SharedPassage, compare, official_lines
from rubrics.load import load
from tests.pipeline.documents import a_document

COPIED = (
    "The regional director told me that the hardest part of the programme had been learning to leave the room before "
    "the answer arrived, and I have thought about that sentence in every session since."
)
OWN = {
    "a": "My practice began in a shipyard canteen, where a welder asked me why nobody had ever asked him what he wanted.",
    "b": "Housing officers carry other people's evenings home with them, and coaching gave mine a place to put them down.",
    "c": "The board wanted a return on its money within the year and said so at our first meeting in the boathouse.",
}


def shared_passages(submissions: list[tuple[Submission, frozenset[tuple[int, int]]]]) -> list[SharedPassage]:
    """The passages between two learners alone."""
    return list(compare(submissions).shared)


def handed_in(**texts: list[str]) -> list[tuple[Submission, frozenset[tuple[int, int]]]]:
    """learner_unit=[paragraphs]; every paragraph is the learner's own running text."""
    made = []
    for name, paragraphs in texts.items():
        learner, unit = name.split("_")
        document = a_document(f"{learner}/{unit}.docx", *paragraphs)
        usable = frozenset((0, n) for n in range(len(paragraphs)))
        made.append((Submission(learner, unit, 1, (document,), ""), usable))
    return made


def pairs(*submissions: tuple[Submission, frozenset[tuple[int, int]]]) -> list[tuple[str, str, int]]:
    return [(p.a.learner, p.b.learner, p.words) for p in shared_passages(submissions)]


def test_a_copied_paragraph_is_found_with_its_words() -> None:
    work = handed_in(Ngaire_700=[OWN["a"], COPIED], Pia_700=[COPIED, OWN["b"]])
    (passage,) = shared_passages(work)
    assert (passage.a.learner, passage.b.learner) == ("Ngaire", "Pia")
    assert passage.words == len(COPIED.split())
    assert passage.text == COPIED.rstrip(".")


def test_a_copied_run_inside_other_words_is_found() -> None:
    run = " ".join(COPIED.split()[3:18])
    assert pairs(*handed_in(Ngaire_700=[f"As she said, {run} today."], Pia_703=[f"I believe {run} indeed."])) == [
        ("Ngaire", "Pia", 15)
    ]


def test_different_work_is_silent() -> None:
    assert pairs(*handed_in(Ngaire_700=[OWN["a"]], Pia_700=[OWN["b"]], Tobi_700=[OWN["c"]])) == []


def test_eleven_words_are_a_turn_of_phrase() -> None:
    run = " ".join(COPIED.split()[:11])
    assert pairs(*handed_in(Ngaire_700=[run + " for me."], Pia_700=[run + " to her."])) == []


def test_a_learner_may_use_the_own_words_twice() -> None:
    assert pairs(*handed_in(Ngaire_700=[COPIED], Ngaire_703=[COPIED])) == []


def test_what_three_learners_copied_from_one_another_is_three_pairs_and_no_template() -> None:
    assert pairs(*handed_in(Ngaire_700=[COPIED], Pia_700=[COPIED], Tobi_700=[COPIED])) == [
        ("Ngaire", "Pia", 34),
        ("Ngaire", "Tobi", 34),
        ("Pia", "Tobi", 34),
    ]


def cohort_of(number: int, *common: str, who: int | None = None) -> list[tuple[Submission, frozenset[tuple[int, int]]]]:
    """Learners of whom the first `who` have the common paragraphs; all have a paragraph of their own."""
    own = ["".join(f"{word}{n} " for word in OWN["a"].split()) for n in range(number)]
    texts = {f"L{n}_700": [own[n], *(common if who is None or n < who else ())] for n in range(number)}
    return handed_in(**texts)


FORM = (
    "The programme consists of six sessions over twelve weeks and either side may end it at any time by giving notice "
    "in writing to the other, after which the sponsor is told."
)


def test_what_most_learners_of_a_unit_share_is_a_form_and_said_to_be_one() -> None:
    found = compare(cohort_of(10, FORM, who=6))
    assert found.shared == ()
    (form,) = [r for r in found.remarks if r.what == "form"]
    assert form.text == FORM.rstrip(".")
    assert form.says.startswith("6 learners")


def test_half_of_a_small_cohort_may_have_copied() -> None:
    assert len(shared_passages(cohort_of(5, FORM, who=3))) == 3


def test_what_is_told_in_the_first_person_is_no_form_though_most_have_it() -> None:
    assert len(shared_passages(cohort_of(8, COPIED, who=4))) == 6


def test_one_tutor_groups_handout_is_a_form_in_a_large_cohort() -> None:
    assert shared_passages(cohort_of(40, FORM, who=8)) == []


def test_a_form_survives_what_is_filled_in_and_worded_anew() -> None:
    work = cohort_of(8)
    for n, (submission, _) in enumerate(work):
        minutes, place = (60, 90)[n % 2], ("in the library", "over video")[n // 2 % 2]
        line = FORM.replace("six sessions", f"{n % 3 + 5} sessions of {minutes} minutes held {place}")
        line = line.replace("in writing", "by letter").replace("told", "informed") if n in (2, 5) else line
        document = a_document(submission.documents[0].path, OWN["a"].replace(" ", f"{n} "), line)
        work[n] = (replace(submission, documents=(document,)), frozenset({(0, 0), (0, 1)}))
    assert pairs(*work) == []


def test_a_given_template_is_taken_off_where_only_two_have_it() -> None:
    work = handed_in(Ngaire_700=[FORM, COPIED], Pia_700=[FORM, COPIED])
    (passage,) = compare(work, [FORM]).shared
    assert passage.text == COPIED.rstrip(".")


@pytest.mark.parametrize(
    "prompt",
    [
        "Describe how you agreed the goals with your client and what you did when they changed later on.",
        "2.1 Please explain what you learned from your supervisor and how it changed your practice afterwards.",
        "Learners should give at least three examples from different sessions and say which tool was used in each.",
    ],
)
def test_a_prompt_is_nobodys_own(prompt: str) -> None:
    assert pairs(*handed_in(Ngaire_700=[prompt], Pia_700=[prompt])) == []


def test_official_wording_inside_a_sentence_is_nobodys_own() -> None:
    criterion = next(c for c in load("701").criteria if len(c.text.split()) >= 12)
    line = f"In this part I turn to the demand to {criterion.text[:1].lower()}{criterion.text[1:]} as it was put to me."
    work = handed_in(Ngaire_701=[f"{line} I begin with March."], Pia_701=[f"{line} My own start was slow."])
    assert compare(work, official_lines([load("701")])).shared == ()


EDITED = (
    "The regional manager told me that the hardest part of this programme had been learning how to leave the room "
    "before an answer arrived, and I have often thought about that sentence in each session since."
)


def test_a_lightly_edited_copy_is_found_with_both_texts_and_places() -> None:
    work = handed_in(Ngaire_700=[OWN["a"], COPIED], Pia_703=[EDITED, OWN["b"]])
    (passage,) = shared_passages(work)
    assert passage.edited
    assert passage.text == COPIED.rstrip(".")
    assert passage.other_text == EDITED.rstrip(".")
    assert (passage.place, passage.other_place) == ("paragraph 2", "paragraph 1")
    assert 24 <= passage.words <= 30


def test_the_same_thing_told_in_other_words_is_no_copy() -> None:
    told = (
        "What the regional director found hardest, she said, was to go before anybody had an answer; her sentence has "
        "come back to me again and again when I coach."
    )
    assert pairs(*handed_in(Ngaire_700=[COPIED], Pia_700=[told])) == []


def test_sentences_in_another_order_are_found() -> None:
    parts = [OWN["a"], OWN["b"], OWN["c"]]
    found = shared_passages(handed_in(Ngaire_700=[" ".join(parts)], Pia_700=[" ".join(reversed(parts))]))
    assert sum(p.words for p in found) >= sum(len(p.split()) for p in parts) - 3


def test_a_copied_list_of_short_items_is_one_passage() -> None:
    items = ["listens before he speaks", "asks what is wanted", "writes the action down", "rings on the Friday"]
    work = handed_in(Ngaire_701=items, Pia_701=items)
    listed = []
    for submission, usable in work:
        document = submission.documents[0]
        blocks = tuple(replace(b, role=Role.LIST_ITEM) if n < 4 else b for n, b in enumerate(document.blocks))
        listed.append((replace(submission, documents=(replace(document, blocks=blocks),)), usable))
    (passage,) = shared_passages(listed)
    assert passage.words == 16
    assert passage.text.splitlines() == items
    assert shared_passages(work) == []  # separate paragraphs


def test_a_paragraph_in_two_units_of_one_learner_is_said_apart() -> None:
    twice = f"{COPIED} {OWN['a']}"
    found = compare(handed_in(Ngaire_700=[twice], Ngaire_703=[twice]))
    assert found.shared == ()
    assert [(r.what, r.who.unit, r.other and r.other.unit) for r in found.remarks] == [("own-units", "700", "703")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Brannigan (2011) defines it as a conversation in which one person helps another to think again.",
            "It was Brannigan (2011, p. 4) who described it as a conversation in which one person helps another to "
            "think again, no more.",
        ),
        (
            "The MAPLE model (Odell, 2009) has the stages meet, ask, plan together, look back, end well and part.",
            "Odell (2009) gave MAPLE its stages: Meet, Ask, Plan together, Look back, End well and part. I use it.",
        ),
    ],
)
def test_what_a_source_says_in_both_is_no_copy_but_shown(one: str, other: str) -> None:
    found = compare(handed_in(Ngaire_700=[one], Pia_700=[other]))
    assert found.shared == ()
    assert {r.what for r in found.remarks} <= {"attributed"}


def test_a_sentence_with_a_source_that_is_the_writers_own_is_a_copy() -> None:
    line = "In my third session I drew the wheel (Odell, 2009) on the back of a delivery note and she laughed out loud."
    assert len(shared_passages(handed_in(Ngaire_700=[line], Pia_700=[line]))) == 1


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'")])
def test_a_quotation_is_nobodys_own(opening: str, closing: str) -> None:
    quoted = f"She wrote: {opening}{COPIED}{closing}"
    assert pairs(*handed_in(Ngaire_700=[quoted], Pia_700=[quoted])) == []


def test_text_that_is_not_running_text_is_not_compared() -> None:
    one, other = handed_in(Ngaire_700=[COPIED], Pia_700=[COPIED])
    assert pairs((one[0], frozenset()), other) == []


def test_a_run_over_a_paragraphs_end_is_none() -> None:
    words = COPIED.split()
    halves = [" ".join(words[:8]), " ".join(words[8:16])]
    assert pairs(*handed_in(Ngaire_700=halves, Pia_700=halves)) == []


def test_a_line_that_fills_a_text_takes_no_time_and_is_still_found_elsewhere() -> None:
    line = "The board met the directors in the long room and spoke of trust for the whole of a wet morning in March."
    began = time.process_time()
    assert pairs(*handed_in(Ada_700=[line] * 6000)) == []
    assert [(a, b) for a, b, _ in pairs(*handed_in(Ada_700=[line] * 6000, Bo_700=["It was short.", line]))][:1] == [
        ("Ada", "Bo")
    ]
    assert time.process_time() - began < 10, "18 million pairs of places took minutes"
