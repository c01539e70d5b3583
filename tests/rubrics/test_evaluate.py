"""From requirements to a criterion's state, its sentence and its evidence."""

from dataclasses import replace

import pytest

from extractors.model import Facts, Hours, Session, Span, Status
from rubrics.check import Question
from rubrics.checks import CHECKS
from rubrics.criterion import assess, unread_files
from rubrics.evaluate import assess_all, evaluate
from rubrics.load import load
from rubrics.model import Criterion, CriterionResult, Passage, Passages, Requirement, State
from tests.rubrics.factories import criterion, facts, vocabulary, whole
from tests.rubrics.submissions import facts as submission

RUBRIC = load("700")
TWO = "A workshop gives many people one language in a day or so. A secondment teaches what no teacher could say aloud."
ONE = "A workshop gives many people one language in a day or so, and little of it survives the way home to the office."


def demand(id: str, check: str, essential: bool = False, advisory: bool = False, **params: object) -> Requirement:
    return Requirement(id, id, check, CHECKS[check].params(**params), essential, advisory)


METHODS = vocabulary("methods", "workshop", "secondment")
MANY = demand("methods", "at_least", essential=True, minimum=2, vocabularies=("methods",), words=8, what="methods")
SOURCE = demand("source", "cited", advisory=True)


def judge(made: Facts, *requirements: Requirement, trust: float = 1.0) -> CriterionResult:
    wanted: Criterion = criterion(requirements=requirements)
    rubric = replace(RUBRIC, vocabularies={"methods": METHODS})
    return assess(made, rubric, wanted, Passages("1.1", whole(made.reading, trust)))


def test_all_binding_requirements_make_it_found_whatever_is_advisory() -> None:
    result = judge(facts(TWO), MANY, SOURCE)
    assert result.state is State.FOUND
    assert [one.outcome.state for one in result.requirements] == [State.FOUND, State.MISSING]


def test_a_number_short_is_partial_and_says_how_short() -> None:
    result = judge(facts(ONE), MANY)
    assert result.state is State.PARTIAL
    assert "2 methods needed; only 1 located: workshop; 1 short" in result.summary


def test_nothing_there_is_missing() -> None:
    assert judge(facts("We met on Fridays in the old library and drank tea."), MANY).state is State.MISSING


def test_no_passage_is_missing() -> None:
    assert assess(facts(ONE), RUBRIC, RUBRIC.criteria[2], Passages("1.3", ())).state is State.MISSING


def test_an_unreadable_file_leaves_the_question_open() -> None:
    made = facts(ONE, "", statuses={1: Status.UNREADABLE})
    result = judge(made, MANY)
    assert result.state is State.CANNOT_TELL
    assert "could not be read" in result.summary


def test_an_unreadable_file_does_not_undo_what_is_found() -> None:
    assert judge(facts(TWO, "", statuses={1: Status.UNREADABLE}), MANY).state is State.FOUND


@pytest.mark.parametrize(
    ("status", "state", "count"),
    [
        (Status.UNREADABLE, State.MISSING, 1),
        (Status.UNREADABLE, State.PARTIAL, 1),
        (Status.PARTLY_READ, State.MISSING, 1),
        (Status.PARTLY_READ, State.PARTIAL, 0),
        (Status.SUPERSEDED, State.MISSING, 0),
        (Status.READ, State.MISSING, 0),
        (Status.UNREADABLE, State.FOUND, 0),
    ],
)
def test_which_files_may_hold_the_rest(status: Status, state: State, count: int) -> None:
    assert len(unread_files(facts("x", statuses={0: status}), state)) == count


def test_evidence_is_distinct_and_lies_in_the_text() -> None:
    made = facts(TWO)
    result = judge(made, MANY)
    assert len(result.evidence) == len(set(result.evidence)) >= 2
    assert made.reading.text(result.evidence[0]).startswith("A workshop")
    assert made.reading.text(result.evidence[1]).startswith("A secondment")


ESSAY = """
# 1.3 Alternative learning and development methods
Job rotation. Campion (1994) showed that rotation broadens knowledge of the business, but nobody owns the work that is left behind.
Online programmes. Means (2013) found modest gains over the classroom; busy executives drop out of them in large numbers.
Action learning. Revans (2011) asks peers to question one another about live problems, which is the cheapest of the three.
"""


def test_a_whole_submission_gets_every_criterion_once() -> None:
    result = evaluate(facts(ESSAY), RUBRIC)
    states = {one.criterion.id: one.state for one in result.criteria}
    assert list(states) == [c.id for c in RUBRIC.criteria]
    assert states["1.3"] is State.FOUND
    assert states["2.5"] is State.MISSING
    assert all(one.summary for one in result.criteria)


def test_an_answer_under_a_poetic_heading_is_looked_for_in_what_nothing_claims() -> None:
    beyond = """
# And then
Beyond the twelve months I see two ways. Supervision goes on, since only there does anybody listen to me listening; it costs little.
Membership of a professional body is the other, with its conferences and its re-accreditation every five years, dear but bracing.
"""
    made = facts(beyond)
    nowhere = {c.id: Passages(c.id, ()) for c in load("703").criteria}
    states = {one.criterion.id: one.state for one in assess_all(made, load("703"), nowhere)}
    assert states["2.3"] is State.FOUND
    assert states["3.1"] is State.MISSING


def test_a_pasted_brief_is_no_record() -> None:
    brief = "# 2.4\nRecords include feedback from client and stakeholders: this has to be kept."
    made = facts(brief)
    question = Question(made, criterion(), (), {}, {}, frozenset())
    check = CHECKS["feedback_from"]
    assert check.run(question, check.params("stakeholder")).state is State.MISSING


def test_a_reason_that_several_requirements_share_stands_once_in_the_sentence() -> None:
    second = {r.criterion.id: r for r in evaluate(submission("A portfolio.", unit="701"), load("701")).criteria}["2.2"]
    reasons = [one.outcome.sentence for one in second.requirements if not one.requirement.advisory]
    assert len(set(reasons)) < len(reasons)
    assert all(second.summary.lower().count(reason.lower()) <= 1 for reason in reasons)


def test_an_empty_submission_is_no_fault() -> None:
    for unit in ("700", "701", "703"):
        result = evaluate(facts(""), load(unit))
        assert {one.state for one in result.criteria} == {State.MISSING}


def test_what_is_found_does_not_make_up_for_what_is_essential_and_absent() -> None:
    log = demand("log", "reflection_per_session", essential=True)
    others = [demand(f"part {n}", "addressed", phrases=("workshop*",), words=8) for n in range(3)]
    assert judge(facts(TWO), log, *others, trust=0.6).state is State.MISSING
    assert judge(facts(TWO), *others, trust=0.6).state is State.FOUND


def test_half_of_the_parts_that_are_only_meant_are_no_answer() -> None:
    facets = (("clients' values", "~client-values"), ("clients' knowledge", "~client-knowledge"))
    told = "My client's family comes first for her and I kept misreading that as a want of ambition in her work."
    meant = demand("parts", "each_of", essential=True, facets=facets, words=8)
    named = demand(
        "parts", "each_of", essential=True, facets=(("values", "~client-values", "family"), facets[1]), words=8
    )
    assert judge(facts(told), meant, trust=0.6).state is State.MISSING
    assert judge(facts(told), named, trust=0.6).state is State.PARTIAL


def test_what_stands_elsewhere_does_not_make_a_criterion_answered() -> None:
    """The clients of the log, and people named anywhere in the work, are there whatever is answered."""
    sponsors = demand("sponsors", "addressed", essential=True, phrases=("sponsor*",), words=8, whole=True)
    steps = demand("steps", "addressed", phrases=("contract*",), words=8)
    made = facts("We met on Fridays in the old library.", "The sponsor wanted to know every month what we spoke of.")
    rubric = replace(RUBRIC, vocabularies={})
    wanted: Criterion = criterion(requirements=(sponsors, steps))
    first, second = whole(made.reading, 0.6)
    assert assess(made, rubric, wanted, Passages("1.1", (first,))).state is State.MISSING
    assert assess(made, rubric, wanted, Passages("1.1", (second,))).state is State.PARTIAL


def test_a_source_counts_where_the_answer_stands_if_there_is_one() -> None:
    answer = "My client values speed and I value care, so that each of us waits for the other to begin, and the trust between us grows slowly. It took four sessions until either of us spoke of it, and then it was easy to speak of other things."
    read = "Kline (1999) says that attention decides the quality of thinking."
    made = facts(f"{answer}\n{read}")
    sourced = replace(SOURCE, advisory=False)

    def state(*passages: Passage) -> State:
        return (
            assess(made, RUBRIC, criterion(requirements=(sourced,)), Passages("1.1", passages))
            .requirements[0]
            .outcome.state
        )

    own, elsewhere = Passage(0, (0,), "number", 1.0), Passage(0, (1,), "content", 0.6)
    assert state(own, elsewhere) is State.MISSING, "a source read for something else"
    assert state(replace(own, blocks=(0, 1))) is State.FOUND
    assert state(elsewhere) is State.FOUND, "nothing was put under the criterion"


@pytest.mark.parametrize(("trust", "state"), [(1.0, State.MISSING), (0.85, State.FOUND)])
def test_a_source_of_the_very_thing_may_stand_elsewhere_where_only_words_of_a_heading_say_what_is_answered(
    trust: float, state: State
) -> None:
    answer = "My client values speed and I value care, so that each of us waits for the other to begin. It took four sessions until either of us spoke of it, and then it was easy to speak of other things, of her brother and of the boats."
    made = facts(f"{answer}\nKline (1999) holds that what goes on between us is decided by attention.")
    sourced = demand("source", "cited", beside=("between us",))
    passages = (Passage(0, (0,), "heading", trust), Passage(0, (1,), "content", 0.5))
    result = assess(made, RUBRIC, criterion(requirements=(sourced,)), Passages("1.1", passages))
    assert result.requirements[0].outcome.state is state


PARTS = demand(
    "parts",
    "each_of",
    essential=True,
    words=8,
    facets=(("values", "value*"), ("skills", "skill*"), ("knowledge", "~plan-monitored", "knowledge")),
)


@pytest.mark.parametrize(("between", "state"), [("", State.FOUND), ("# 9 October 2025\n", State.PARTIAL)])
def test_a_paragraph_left_over_is_one_of_the_answers_own_section(between: str, state: State) -> None:
    """Whoever treats two of three parts has given the third paragraph to the third, not a paragraph elsewhere."""
    counted = "A peer asks me every second Friday how it goes, and I send her one line about each of the things that I meant to do since we last spoke."
    made = facts(
        f"# Plan\nMy values are care and candour in equal parts, as I said.\nMy skills are listening and summing up what was said.\n{between}{counted}"
    )
    result = assess(made, load("703"), criterion(requirements=(PARTS,)), Passages("1.1", whole(made.reading, 0.7)))
    assert result.requirements[0].outcome.state is state


@pytest.mark.parametrize(
    ("stated", "doubts", "state", "why"),
    [
        (None, ("the record names no client",), State.FOUND, "no total of the learner's"),
        (1200, ("the record names no client",), State.FOUND, "the same"),
        (1170, ("the record names no client",), State.PARTIAL, "the learner says that it is not enough"),
        (1170, (), State.FOUND, "each record says what it is: the learner's figure is of something else"),
        (1500, ("the record names no client",), State.FOUND, "more is stated than the records bear out, which do"),
    ],
)
def test_hours_are_not_located_where_the_learner_states_too_few(
    stated: int | None, doubts: tuple[str, ...], state: State, why: str
) -> None:
    sure = Session("coaching", "Client 1", None, None, 1155, True, None, (), (), Span(0, 0, 0, 1))
    other = replace(sure, minutes=90, doubts=doubts)
    made = facts("Log.", sessions=(sure, other), hours=Hours(1245, declared_coaching_minutes=stated))
    hours = demand("hours", "hours", kind="coaching", threshold="coaching_minutes")
    result = assess(made, load("701"), criterion(requirements=(hours,)), Passages("1.1", whole(made.reading, 1.0)))
    assert result.requirements[0].outcome.state is state, why
    assert ("by the learner's own total 0 h 30 short" in result.summary) == (state is State.PARTIAL)


def test_labels_of_judgement_are_no_members_of_a_list() -> None:
    """ "Drawback: ..." and "Verdict: ..." say something of a thing and are none."""
    told = "it shows itself in every one of the meetings that we had on the shop floor during the winter months."
    views = demand("views", "at_least", minimum=3, vocabularies=("methods",), nouns=("view*",), words=8, what="views")
    labels = [("Workshop", "Secondment", "Verdict"), ("Workshop", "Secondment", "Mountaineering")]
    texts = ["There are three views.\n" + "\n".join(f"{label}: {told}" for label in of) for of in labels]
    assert [judge(facts(text), views).state is State.FOUND for text in texts] == [False, True]


@pytest.mark.parametrize(
    ("question", "state"),
    [("Why do either at the top?", State.FOUND), ("What happens at the top?", State.MISSING)],
)
def test_a_question_that_asks_why_makes_its_paragraph_a_rationale(question: str, state: State) -> None:
    told = f"{question} Because a director gets no straight talk. One bad decision costs more, since nobody dares to speak."
    argued = demand("rationale", "argued", essential=True, phrases=("supervis*",), reasons=2)
    assert judge(facts(told), argued).requirements[0].outcome.state is state


VIEWS = demand(
    "views", "at_least", essential=True, minimum=3, words=8, what="perspectives",
    facets=(("client", "mentee*", "client*"), ("coach", "mentor*", "coach*"), ("organisation", "ministry", "firm")), cues=("sees it", "voice"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("openings", "state"),
    [
        (("A mentee, in my case new to the post,", "The mentor", "The ministry"), State.FOUND),
        (("A mentee, in my case new to the post,", "The mentor", "A second mentee"), State.MISSING),
        (("When I met her, the mentee", "It was the mentor who", "Nobody in the ministry"), State.MISSING),
    ],
)
def test_paragraphs_that_begin_with_another_party_each_are_perspectives(
    openings: tuple[str, ...], state: State
) -> None:
    told = "finds in it a calendar for the year and little about how the months between are to be filled with talk."
    result = judge(facts("\n".join(f"{opening} {told}" for opening in openings)), VIEWS)
    assert result.requirements[0].outcome.state is state


def test_what_there_is_first_and_then_is_counted() -> None:
    factors = demand("factors", "at_least", minimum=3, nouns=("thing*",), words=8, what="factors")
    said = "I will speak of three things that settle it."
    rest = "without which nobody of any rank would have come to a single one of the meetings."
    turned = [
        f"There is first the blessing of the chair, {rest}",
        f"There is then the choosing of pairs, {rest}",
        f"And lastly the habit of being alone, {rest}",
    ]
    assert judge(facts("\n".join([said, *turned])), factors).requirements[0].outcome.present == 3


def test_a_need_that_closes_its_paragraph_takes_what_leads_up_to_it() -> None:
    needs = demand(
        "needs", "at_least", minimum=2, nouns=("need*",), marks=("I need", "I also need"), words=15, what="needs"
    )
    told = (
        "Of nine sessions only four touch what we contracted, since I enjoy the talk. I need the discipline of an aim."
    )
    more = "I also need a thicker skin, for when she wrote of softness I was low for a week and hard on her in the next hour."
    assert judge(facts(f"{told}\n{more}"), needs).requirements[0].outcome.present == 2


ADAPT = (
    "How I shall adapt. To make the most of my strengths I will put my sense of order into the frame of the hour, and use "
    "my memory on purpose by giving clients back their own words."
)
MEND = (
    "To mend the weaknesses. In skills: three open questions written down before a meeting. In knowledge: I have to read "
    "how adults change. In behaviours: pen in the pocket, count to five before I speak."
)
OTHER = "The depot moved in April. We had new lockers, and the canteen began to open at six for the early shift."


USES = "My memory I can use on purpose by giving clients back their own words, which makes more of my strengths."
SKILLS = "Skills. To mend the weakness in questions I practise with three open ones that I wrote down before a meeting."
KNOWS = (
    "Knowledge. How adults change I read about on Thursdays, a chapter a week, with a page of notes on each of them."
)
BEHAVES = "Behaviour. The pen stays in the pocket, and I count to five before I speak, as nobody did in my old depot."


@pytest.mark.parametrize(
    ("text", "whole", "why"),
    [
        (f"# 3 April\n{USES}\n{SKILLS}\n{KNOWS}\n{BEHAVES}", True, "a day that holds all of it"),
        (f"# 3 April\n{USES}\n{SKILLS}\n{OTHER}", False, "a day that holds half of it"),
        (f"# 3 April\n{USES}\n{SKILLS}\n# 9 May\n{OTHER}", False, "the rest stands nowhere"),
    ],
)
def test_a_day_of_a_diary_that_holds_the_whole_answer(text: str, whole: bool, why: str) -> None:
    made = submission(f"# 2 March\n{OTHER}\n{text}", unit="703")
    (result,) = (r for r in evaluate(made, load("703")).criteria if r.criterion.id == "1.4")
    assert (result.state is State.FOUND) is whole, why


@pytest.mark.parametrize(
    ("text", "whole", "why"),
    [
        (f"# April\n{ADAPT}\n{MEND}", True, "each paragraph holds one half of the answer"),
        (f"# April\n{ADAPT}\n{OTHER}", False, "the paragraph beside it says nothing of the other half"),
        (f"# April\n{ADAPT}\n# May\n{OTHER}", False, "the other half stands nowhere"),
    ],
)
def test_an_answer_in_two_paragraphs_of_which_one_alone_tells_its_subject(text: str, whole: bool, why: str) -> None:
    made = submission(f"# March\n{OTHER}\n{text}", unit="703")
    (result,) = (r for r in evaluate(made, load("703")).criteria if r.criterion.id == "1.4")
    assert (result.state is State.FOUND) is whole, why


def test_a_stray_paragraph_s_own_list_does_not_set_the_number() -> None:
    """Three methods in the answer, and elsewhere a paragraph that counts to two and was put there by its content."""
    rubric = load("700")
    wanted = next(c for c in rubric.criteria if c.id == "1.3")
    made = facts(
        """
Secondment. Six months in another depot, which McCall (1988) holds to be where executives learn; dear, and some do not come back.
Taught programmes. A year at a business school, which Mintzberg (2004) doubts; it gives knowledge and changes little on a Tuesday.
Action learning. Six people and one problem each, as Pedler (2008) has it; cheap, and it suits those who are sure of themselves.
Two other things count. One is learning, in which the work is taken apart. The other is accountability, which I used to resent.
"""
    )
    blocks = sorted(b for p in whole(made.reading) for b in p.blocks)
    answer = Passage(0, tuple(blocks[:3]), "content", 0.7)
    stray = Passage(0, tuple(blocks[3:]), "content", 0.5)
    assert assess(made, rubric, wanted, Passages("1.3", (answer, stray))).state is State.FOUND
    assert assess(made, rubric, wanted, Passages("1.3", (stray,))).state is not State.FOUND


@pytest.mark.parametrize(("trust", "state"), [(0.7, State.MISSING), (1.0, State.PARTIAL)])
def test_two_of_five_parts_answer_only_where_the_learner_put_them(trust: float, state: State) -> None:
    """ "Experience" and "the directors I coach" stand in every journal; a profile says more."""
    facets = (
        ("experience", "years"),
        ("style", "style"),
        ("skills", "diploma"),
        ("bodies", "fellow"),
        ("setting", "mill"),
    )
    parts = demand("parts", "each_of", essential=True, words=6, facets=facets)
    code = demand("code", "addressed", phrases=("code of conduct",), words=6)
    made = facts("I have turned wool for thirty years now.\nThe mill stands by the river and is never quiet.")
    result = assess(
        made, load("703"), criterion(requirements=(parts, code)), Passages("1.1", whole(made.reading, trust))
    )
    assert result.state is state
