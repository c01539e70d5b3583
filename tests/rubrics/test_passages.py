"""How differently learners say which criterion they answer, and where nothing says it."""

from dataclasses import replace

import pytest

from extractors.model import Facts, Session, Span
from rubrics.load import load
from rubrics.passages import route
from tests.rubrics.noted import noted
from tests.rubrics.submissions import facts, file

ETHICS = (
    "Ethical practice begins with a code of ethics, but a code does not decide. The four principles of beneficence and "
    "autonomy pull apart when a sponsor asks what was said, and confidentiality is then more than a clause."
)
SUPERVISION = (
    "Supervision gives me a second pair of eyes. The normative, formative and restorative functions were all used by my "
    "supervisor, and the parallel process between us was named more than once."
)
REFLECTION = (
    "Reflective practice is how I turn experience into learning. I keep a reflective log, and the learning cycle makes me "
    "go back to what I felt before I decide what to change."
)
MODEL = (
    "The GROW model is a coaching model of four stages. Its strengths lie in its plainness; the limitations of the model "
    "show when the goal is not yet known, and a linear model then hurries the client."
)
PLAIN = "It rained for most of that week, and the trains were late again."


def routed(made: Facts, unit: str = "700") -> dict[str, list[tuple[str, float]]]:
    """Criterion to (text of a passage, trust)."""
    passages = route(made, load(unit))
    return {
        c: [
            ("\n".join(made.reading.documents[p.document].blocks[b].text for b in p.blocks), p.trust)
            for p in found.passages
        ]
        for c, found in passages.items()
    }


def best(made: Facts, criterion: str, unit: str = "700") -> str:
    found = routed(made, unit)[criterion]
    return found[0][0] if found else ""


LABELS = [
    "2.4 Doing right", "2.4) Doing right", "2.4. Doing right", "2.4 – Doing right", "AC2.4 Doing right", "AC 2.4", "A.C. 2.4: Doing right", "LO2 AC2.4 Doing right",
    "LO2.4 Doing right", "700-2.4 Doing right", "Task 2.4 Doing right", "Question 2.4", "Criterion 2.4", "(2.4) Doing right", "Doing right (AC 2.4)", "Doing right [2.4]", "What we believe in (AC 2.4)", "The house we live in [2.4]",
    "Unit 700: 2.4 Doing right", "2.4.1 Doing right", "Evidence for AC 2.4",
]  # fmt: skip


@pytest.mark.parametrize("label", LABELS)
def test_a_number_in_the_heading_settles_it(label: str) -> None:
    text = f"# {label}\n{PLAIN}\n# 2.5 Being seen\nMy supervisor and I met in May.\n# 2.3 Looking\n{REFLECTION}"
    assert routed(facts(text, unit="700"))["2.4"] == [(PLAIN, 1.0)]


@pytest.mark.parametrize(
    "label", ["see AC 2.4", "As discussed in (AC 2.4)", "Evidence also under AC 2.4", "More (see 2.4)"]
)
def test_a_number_that_points_elsewhere_is_no_label(label: str) -> None:
    assert (PLAIN, 1.0) not in routed(facts(f"# {label}\n{PLAIN}", unit="700"))["2.4"]


@pytest.mark.parametrize(
    ("label", "criteria"),
    [("2.3/2.4 Both", {"2.3", "2.4"}), ("2.3, 2.4 and 2.5", {"2.3", "2.4", "2.5"}), ("2.1-2.3 Craft", {"2.1", "2.2", "2.3"}), ("AC 1.1 & AC 1.2", {"1.1", "1.2"}), ("Values (AC 2.3, 2.4)", {"2.3", "2.4"})],
)  # fmt: skip
def test_several_criteria_under_one_heading(label: str, criteria: set[str]) -> None:
    found = routed(facts(f"# {label}\n{PLAIN}", unit="700"))
    assert {c for c, passages in found.items() if (PLAIN, 1.0) in passages} == criteria


def test_automatic_numbers_are_read_though_they_do_not_stand_in_the_text() -> None:
    made = file(f"# Doing right\n{PLAIN}")
    blocks = list(made.blocks)
    made = replace(made, blocks=(replace(blocks[0], label="2.4"), *blocks[1:]))
    assert best(facts(made, unit="700"), "2.4") == PLAIN


def test_the_wording_of_the_criterion_as_heading() -> None:
    text = f"# Evaluate the theoretical and practical elements of ethical practice\n{PLAIN}\n# Critically review the key elements of supervision\nWe met."
    found = routed(facts(text, unit="700"))
    assert found["2.4"][0][0] == PLAIN
    assert found["2.5"][0][0] == "We met."


def test_pasted_criteria_as_bold_lines_without_headings() -> None:
    text = (
        f"**2.4 Evaluate the theoretical and practical elements of ethical practice**\n{PLAIN}\n{ETHICS}\n"
        f"**2.5 Critically review the key elements of supervision and the rationale for its use in coaching or mentoring**\n{SUPERVISION}"
    )
    found = routed(facts(text, unit="700"))
    assert found["2.4"][0] == (f"{PLAIN}\n{ETHICS}", 1.0)
    assert found["2.5"][0] == (SUPERVISION, 1.0)


def test_criterion_and_answer_side_by_side_in_a_table() -> None:
    text = (
        f"| Assessment criterion | Answer |\n| 2.4 Evaluate the theoretical and practical elements of ethical practice | {ETHICS} |\n"
        f"| 2.5 Critically review the key elements of supervision and the rationale for its use in coaching or mentoring | {SUPERVISION} |"
    )
    made = facts(text, unit="700")
    assert best(made, "2.4") == ETHICS
    assert best(made, "2.5") == SUPERVISION


def test_a_box_with_the_criterion_over_the_answer() -> None:
    text = f"| AC 2.4 |\n{PLAIN}\n| AC 2.5 |\nWe met in May."
    made = facts(text, unit="700")
    assert best(made, "2.4") == PLAIN
    assert best(made, "2.5") == "We met in May."


def test_rows_under_a_banner_in_one_table() -> None:
    text = f"| 2.4 Evaluate the theoretical and practical elements of ethical practice | |\n| Answer | {PLAIN} |\n| 2.5 | |\n| Answer | We met in May. |"
    made = facts(text, unit="700")
    assert PLAIN in best(made, "2.4")
    assert "We met in May." in best(made, "2.5")


def test_tasks_count_where_there_are_as_many_as_criteria() -> None:
    text = "\n".join(f"# Task {n}\nAnswer number {n} stands here." for n in range(1, 12))
    made = facts(text, unit="700")
    assert best(made, "1.1") == "Answer number 1 stands here."
    assert best(made, "2.4") == "Answer number 8 stands here."
    assert best(made, "3.2") == "Answer number 11 stands here."


def test_two_tasks_among_eleven_criteria_say_nothing() -> None:
    found = routed(facts(f"# Task 1\n{PLAIN}\n# Task 2\n{PLAIN}", unit="700"))
    assert not any(found.values())


def test_an_outcome_heading_limits_what_its_text_can_answer() -> None:
    found = routed(facts(f"# Learning outcome 2\n{ETHICS}\n{SUPERVISION}", unit="700"))
    assert ETHICS in found["2.4"][0][0]
    assert SUPERVISION in found["2.5"][0][0]
    assert not any(found[c] for c in ("1.1", "1.4", "3.1"))


def test_headings_in_the_learners_words() -> None:
    text = f"# Ethics in the room\n{PLAIN}\n# Why supervision matters\nWe met in May.\n# A coaching model under review\n{MODEL}"
    made = facts(text, unit="700")
    assert best(made, "2.4") == PLAIN
    assert best(made, "2.5") == "We met in May."
    assert best(made, "2.2") == MODEL


@pytest.mark.parametrize(
    ("title", "criterion"),
    [
        ("CLEAR on trial", "2.2"),
        ("What Kirkpatrick leaves out", "3.1"),
        ("Seven eyes, one chair", "2.5"),
        ("CLEAR and the seven eyes", None),
        ("A clear head", None),
    ],
)
def test_a_model_in_a_heading_tells_the_criterion_that_asks_for_one(title: str, criterion: str | None) -> None:
    """Of two models, or of a word that only looks like one, nothing follows."""
    found = routed(facts(f"# {title}\n{PLAIN}\n# Then\n{PLAIN} {PLAIN}", unit="700"))
    assert [c for c, given in found.items() if (PLAIN, 0.75) in given] == ([criterion] if criterion else [])


def test_subheadings_belong_to_their_parents_criterion() -> None:
    text = f"# 2.4 Ethical practice\n## Theory\n{ETHICS}\n## What supervision taught me\n{PLAIN}"
    found = routed(facts(text, unit="700"))
    assert (PLAIN, 1.0) in found["2.4"]
    assert not any(trust >= 0.75 for _, trust in found["2.5"])


def test_subheadings_on_the_same_level_go_on_with_the_number_before() -> None:
    text = (
        f"# 2.1 What it takes\nIn short.\n# Theory\n{PLAIN}\n# 2.2 One model\n{MODEL}\n# Conclusion\nSo much for that."
    )
    found = routed(facts(text, unit="700"))
    assert (PLAIN, 0.8) in found["2.1"]
    assert not any("So much" in text for c in found for text, _ in found[c])


NUMBERED = f"# 2.3 Looking back\n{REFLECTION}\n# 2.4 Doing right\n{ETHICS}\n# 2.5 Being seen\n{SUPERVISION}\n"


def test_where_numbers_divide_the_paper_other_headings_go_on_with_them_whatever_their_words() -> None:
    text = f"{NUMBERED}# 1.4 What decides\nIn short.\n# Supervision\n{PLAIN}\n# Ethical practice\n{PLAIN} Again."
    found = routed(facts(text, unit="700"))
    assert {(PLAIN, 0.8), (f"{PLAIN} Again.", 0.8)} <= set(found["1.4"])
    assert found["2.5"] == [(SUPERVISION, 1.0)]


def test_a_heading_about_a_criterion_without_a_number_of_its_own_begins_anew() -> None:
    text = f"{NUMBERED}# 1.4 What decides\n{PLAIN}\n# The GROW model from three perspectives\n{MODEL}"
    found = routed(facts(text, unit="700"))
    assert found["1.4"][0] == (PLAIN, 1.0)
    assert found["2.2"][0][0] == MODEL


def test_a_heading_with_the_next_number_of_the_learners_own_does_not_go_on_with_the_one_before() -> None:
    purposes = "Critically compare the strategic purposes of coaching and mentoring"
    text = f"# 1. {purposes}\n{PLAIN}\n# {{}}\nThe bakery bakes at night."
    assert "The bakery bakes at night." in str(routed(facts(text.format("The setting"), unit="700"))["1.1"])
    assert "The bakery bakes at night." not in str(routed(facts(text.format("2. The setting"), unit="700"))["1.1"])


def test_a_number_reaches_no_further_than_the_next_task() -> None:
    strategy = "The plan of the council is to close two depots and to keep the people, and mentoring follows from that."
    text = f"# Task 1 (AC 2.4) Doing right\n{ETHICS}\n# Task 2 Looking back at practice\n## Strategy\n{strategy}"
    assert strategy not in best(facts(text, unit="700"), "2.4")
    assert all(strategy not in passage for passage, _ in routed(facts(text, unit="700"))["2.4"])


def test_an_empty_numbered_heading_is_answered_by_what_follows() -> None:
    text = f"## 2.4\n# Doing right\n{PLAIN}\n## 2.5\n# Being seen\nWe met in May."
    made = facts(text, unit="700")
    assert best(made, "2.4") == PLAIN
    assert best(made, "2.5") == "We met in May."


def test_chapter_numbers_of_the_learners_own_are_not_criteria() -> None:
    text = (
        f"# 1 Start\n## 1.1 Aim of this paper\n{PLAIN}\n## 1.2 Ethics\n{ETHICS}\n## 1.3 Reflective practice\n{REFLECTION}\n## 1.4 Supervision\n{SUPERVISION}\n"
        f"## 1.5 A coaching model\n{MODEL}"
    )
    made = facts(text, unit="700")
    assert best(made, "2.4") == ETHICS
    assert best(made, "2.5") == SUPERVISION
    assert best(made, "2.3") == REFLECTION
    assert best(made, "2.2") == MODEL
    assert not any(trust == 1.0 for passages in routed(made).values() for _, trust in passages)


CHAPTERS = [("Beginnings", PLAIN), ("Middles", ETHICS), ("Ends", SUPERVISION), ("After", REFLECTION), ("Late", MODEL)]


@pytest.mark.parametrize(("chapters", "own"), [(5, True), (2, False)])
def test_paragraphs_counted_under_more_chapters_than_outcomes_are_the_learners_own(chapters: int, own: bool) -> None:
    parts = [f"# {n}. {title}\n{n}.1 {PLAIN}\n{n}.2 {text}" for n, (title, text) in enumerate(CHAPTERS[:chapters], 1)]
    found = routed(facts("\n".join(parts), unit="700"))
    assert any(trust == 1.0 for passages in found.values() for _, trust in passages) is not own


def test_poetic_headings_are_routed_by_what_stands_under_them() -> None:
    text = f"# The quiet hour\n{REFLECTION}\n# North\n{ETHICS}\n# Four eyes\n{SUPERVISION}\n# Scaffolding\n{MODEL}"
    made = facts(text, unit="700")
    assert [best(made, c) for c in ("2.3", "2.4", "2.5", "2.2")] == [REFLECTION, ETHICS, SUPERVISION, MODEL]
    assert all(trust < 0.75 for passages in routed(made).values() for _, trust in passages)


def test_no_headings_at_all() -> None:
    made = facts("\n".join((MODEL, REFLECTION, ETHICS, SUPERVISION)), unit="700")
    for criterion, text in (("2.2", MODEL), ("2.3", REFLECTION), ("2.4", ETHICS), ("2.5", SUPERVISION)):
        assert any(text in passage for passage, _ in routed(made)[criterion])


def test_two_criteria_in_one_poetic_section_are_told_apart_by_paragraph() -> None:
    found = routed(facts(f"# Two rivers\n{ETHICS}\n{SUPERVISION}\n# Stone\n{MODEL}", unit="700"))
    assert ETHICS in found["2.4"][0][0]
    assert SUPERVISION in found["2.5"][0][0]


def test_a_tag_at_the_end_of_a_paragraph() -> None:
    made = facts(f"# The quiet hour\n{PLAIN} (AC 2.4)\nAnother day went by.", unit="700")
    assert routed(made)["2.4"] == [(f"{PLAIN} (AC 2.4)", 0.9)]


def test_a_reference_to_another_criterion_is_no_tag() -> None:
    made = facts(f"# 2.3 Learning\nThis goes on from AC 2.4 and 2.5.\n{PLAIN}", unit="700")
    assert routed(made)["2.4"] == []


def test_an_answer_under_the_wrong_number_is_offered_with_little_trust() -> None:
    found = routed(facts(f"# 2.3 Learning\n{REFLECTION}\n{SUPERVISION}", unit="700"))
    assert found["2.5"][0][0] == SUPERVISION
    assert found["2.5"][0][1] < 0.5


def test_introductions_and_conclusions_answer_nothing() -> None:
    found = routed(facts(f"# Introduction\n{ETHICS}\n# 2.5 Supervision\n{SUPERVISION}", unit="700"))
    assert all(trust < 0.5 for _, trust in found["2.4"])


SETTING = (
    "We are a public sector body with an elected board, and the context shapes what coaching can be here. Money is voted "
    "year by year. The strategic objectives of the corporate plan name leadership, but no line of it says how. "
    "The culture is one of rank: espoused values speak of openness, and the hierarchy rewards silence. The climate for "
    "change is poor after three reorganisations, and psychological safety is the condition that is most often absent."
)


def test_a_long_background_about_one_criterion_answers_it_where_nothing_else_does() -> None:
    background = f"# 1. Background\n{SETTING}\n{SETTING}\n{SETTING}\n"
    answered = f"# 1.2 Organisational context, strategy, culture and conditions\n{SETTING}\n"
    rest = f"# 2.4 Doing right\n{ETHICS}"
    assert SETTING in best(facts(background + rest, unit="700"), "1.2")
    assert best(facts(f"# 1. Background\n{SETTING}\n{rest}", unit="700"), "1.2") == ""  # it is short: an announcement
    assert routed(facts(background + answered + rest, unit="700"))["1.2"] == [(SETTING, 1.0)]


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_a_note_goes_with_the_paragraph_that_holds_its_mark(kind: str) -> None:
    note = "EMCC, Global code of ethics (2021), on ethical practice and confidentiality, section 2."
    made = noted(f"# Why reflect\n{REFLECTION}{{{{{note}}}}}\n# Doing right\n{ETHICS}", kind)
    found = routed(replace(facts("", unit="700"), reading=made))
    assert note in found["2.3"][0][0]
    assert all(note not in text for text, _ in found["2.4"])


def test_an_unanswered_criterion_gets_nothing() -> None:
    found = routed(facts(f"# 2.4 Ethical practice\n{ETHICS}\n# 2.5 Supervision\n{SUPERVISION}", unit="700"))
    assert found["3.1"] == []
    assert found["1.3"] == []


def test_every_criterion_is_in_the_answer() -> None:
    assert set(route(facts("", unit="701"), load("701"))) == {c.id for c in load("701").criteria}


# --- portfolios --------------------------------------------------------------------------------------------------

CONTRACT = "We agreed in writing what each of us would do, whom we would tell, and how either side could stop."
INDEX = "| Criterion | Evidence | Where |\n| 1.1 | Signed letters | Appendix B |\n| 2.3 | Notes | Appendix C |"


def test_an_appendix_is_evidence_for_the_criterion_that_points_to_it() -> None:
    text = f"# Index\n{INDEX}\n# Appendix B\n{CONTRACT}\n# Appendix C\n{PLAIN}"
    found = routed(facts(text), "701")
    assert found["1.1"][0][0] == CONTRACT
    assert (PLAIN, 0.8) in found["2.3"]


def test_files_are_routed_by_their_names() -> None:
    made = facts(file(PLAIN, "R Vale/Supervision log.docx"), file(CONTRACT, "R Vale/Three-way contract client 1.docx"))
    assert best(made, "2.3", "701") == PLAIN
    assert best(made, "1.1", "701") == CONTRACT


def test_the_name_of_the_only_file_says_nothing() -> None:
    assert not any(routed(facts(file(PLAIN, "Supervision log.docx")), "701").values())


def test_wording_pasted_above_an_answer_is_not_in_the_passage() -> None:
    criterion = load("701").criteria[4]
    text = f"# {criterion.id} {criterion.text}\n{criterion.guidance}\n{PLAIN}"
    assert routed(facts(text), "701")[criterion.id] == [(PLAIN, 1.0)]


# --- what a mention is not ----------------------------------------------------------------------------------------

LONG_ETHICS = f"{ETHICS} {PLAIN} {PLAIN} {PLAIN} {PLAIN} I took the matter to supervision and slept on it."


def test_a_mention_in_a_long_paragraph_about_something_else_is_no_answer() -> None:
    found = routed(facts(f"# North\n{LONG_ETHICS}\n# The quiet hour\n{REFLECTION}", unit="700"))
    assert found["2.4"]
    assert found["2.5"] == []


def test_a_mention_under_a_numbered_heading_is_no_answer() -> None:
    text = f"# 2.4 Ethics\n{ETHICS} I took it to supervision.\n# 2.3 Learning\n{REFLECTION}"
    assert routed(facts(text, unit="700"))["2.5"] == []


def test_comparing_both_disciplines_is_told_without_its_words() -> None:
    text = (
        "Coaching asks what the leader wants; mentoring offers what the mentor knows. A coach needs no trade in common "
        "with her client, a mentor nearly always does, and coaching ends where mentoring may only begin."
    )
    others = f"# The quiet hour\n{REFLECTION}\n# North\n{ETHICS}\n# Four eyes\n{SUPERVISION}\n# Scaffolding\n{MODEL}"
    assert text in best(facts(f"# Two doors\n{text}\n{others}", unit="700"), "1.1")


def test_coaching_and_mentoring_in_one_breath_compare_nothing() -> None:
    text = (
        "Coaching and mentoring are valued here. Coaching or mentoring is offered to all; coaching and mentoring last."
    )
    assert routed(facts(f"# Two doors\n{text}\n# North\n{ETHICS}", unit="700"))["1.1"] == []


def test_sheets_are_routed_by_their_names() -> None:
    made = file("| When | Who |\n| 3 March | Ines and I spoke for an hour |")
    made = replace(made, tables=tuple(replace(t, name="Supervision log") for t in made.tables))
    assert "Ines and I" in best(facts(made), "2.3", "701")


def test_where_sessions_were_read_their_hours_are_evidenced() -> None:
    made = facts("# Grey mornings\nWe sat by the window and spoke of his board for ninety minutes.")
    held = Session("coaching", "Client 1", None, None, 90, True, None, (), (), Span(0, 1, 0, 10))
    assert "window" in best(replace(made, sessions=(held,)), "2.2", "701")
    uncounted = replace(held, counted=False, why_not="planned")
    assert routed(replace(made, sessions=(uncounted,)), "701")["2.2"] == []


def test_passages_are_ordered_by_trust_and_hold_each_block_once() -> None:
    made = facts(f"# 2.4 Ethics\n{ETHICS}\n# Appendix\n{ETHICS}\n{SUPERVISION}", unit="700")
    for found in route(made, load("700")).values():
        trusts = [p.trust for p in found.passages]
        blocks = [(p.document, b) for p in found.passages for b in p.blocks]
        assert trusts == sorted(trusts, reverse=True)
        assert len(blocks) == len(set(blocks))


CHANGES = (
    "{skill} is to be the wait of ten breaths after each answer, and I count them on the rail of the chair. {knowledge}: two "
    "books on how bell ringers of sixty learn a new peal, which is what my mentee has to do. {behaviour} comes last, with "
    "the telephone left in the porch and no tea before the hour is half gone, since pouring is how I get out of a pause."
)


@pytest.mark.parametrize(
    ("parts", "there"),
    [
        ({"skill": "On skill, my task", "knowledge": "Knowledge", "behaviour": "My behaviour"}, True),
        ({"skill": "The skill", "knowledge": "For knowledge", "behaviour": "Behaviours, I think,"}, True),
        ({"skill": "On skill, my task", "knowledge": "Knowledge", "behaviour": "The porch"}, False),
        ({"skill": "What I want", "knowledge": "Thanks to knowledge", "behaviour": "Whatever my behaviour"}, False),
    ],
    ids=["each opens its sentence", "with an article", "one part lacks", "in passing"],
)
def test_a_paragraph_that_turns_to_every_part_of_a_list_is_about_its_criterion(
    parts: dict[str, str], there: bool
) -> None:
    made = facts(f"# The year turns\n{CHANGES.format(**parts)}\n{PLAIN}", unit="703")
    assert ("bell ringers" in "".join(text for text, _ in routed(made, "703")["1.4"])) is there
