"""The same run of words in two learners' work: found when it is copied, silent when it is not theirs."""

from pipeline.placing import Submission
from pipeline.shared import shared_passages
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


def test_what_three_learners_share_is_a_template() -> None:
    assert pairs(*handed_in(Ngaire_700=[COPIED], Pia_700=[COPIED], Tobi_700=[COPIED])) == []


def test_a_quotation_is_nobodys_own() -> None:
    quoted = f"“{COPIED}”"
    assert pairs(*handed_in(Ngaire_700=[quoted], Pia_700=[quoted])) == []


def test_text_that_is_not_running_text_is_not_compared() -> None:
    one, other = handed_in(Ngaire_700=[COPIED], Pia_700=[COPIED])
    assert pairs((one[0], frozenset()), other) == []


def test_a_run_over_a_paragraphs_end_is_none() -> None:
    words = COPIED.split()
    halves = [" ".join(words[:8]), " ".join(words[8:16])]
    assert pairs(*handed_in(Ngaire_700=halves, Pia_700=halves)) == []
