"""Which sources count for which area or method, in the way that the work writes them; and how many they are.

Unit 700, 2.1 asks for an academic reference for each of four areas, 1.3 for a key source for each of three methods;
unit 703, 1.2 for a theoretical source.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from extractors.model import Context, Facts, Part, Reading
from extractors.references.gather import gather
from rubrics.checks import CHECKS
from rubrics.enumerations import items
from rubrics.evaluate import evaluate
from rubrics.load import load
from rubrics.model import Outcome, State
from rubrics.naming import by_things, things
from rubrics.statements import everywhere
from rubrics.stretches import stretches
from tests.rubrics.factories import question
from tests.rubrics.noted import noted
from tests.rubrics.sourced_answers import ANSWERS
from tests.rubrics.sourced_answers import LIST as LIST_OF_ANSWERS
from tests.rubrics.submissions import reading

AREAS = {
    "knowledge": "Knowledge of adult learning and of how firms work underpins what an executive coach can offer",
    "skills": "Skills of listening, questioning and summarising let the coach hold a demanding conversation well",
    "behaviours": "Behaviours such as patience, honesty and a steady presence are what a client sees before all else",
    "practices": "Practices such as contracting, note keeping and regular supervision make the work dependable",
}
METHODS = {
    "shadowing": "Work shadowing lets a manager see how another department decides, and costs two people's time",
    "sets": "Action learning sets bring peers together on real problems and oblige each of them to act",
    "online": "E-learning reaches every site at once, is cheap for each learner and can be repeated at will",
}
LIST = """# References
Cox, E. (2013) Coaching Understood. London: Sage.
Egan, G. (2014) The Skilled Helper. 10th edn. Belmont: Brooks/Cole.
Kline, N. (1999) Time to Think. London: Ward Lock.
Bluckert, P. (2006) Psychological Dimensions of Executive Coaching. Maidenhead: Open University Press.
Mind Tools (2020) Coaching skills. Available at: https://www.mindtools.com/x (Accessed: 3 May 2024)."""


def with_notes(made: Reading) -> Reading:
    """Paragraphs that begin with "^" as footnotes to the one above them."""
    document = made.documents[0]
    blocks = list(document.blocks)
    above = 0
    for n, block in enumerate(blocks):
        if block.text.startswith("^ "):
            blocks[n] = replace(block, part=Part.FOOTNOTE, text=block.text[2:], anchor=above)
        elif block.part is Part.BODY:
            above = n
    return replace(made, documents=(replace(document, blocks=tuple(blocks)),))


def outcome(criterion: str, text: str) -> Outcome:
    return sources_of(with_notes(reading(f"{text}\n\n{LIST}")), criterion)


def sources_of(made: Reading, criterion: str) -> Outcome:
    context = Context("Robin Vale", "700", date(2026, 6, 1))
    references, citations = gather(made, context)
    assessment = evaluate(Facts(context, made, references=references, citations=citations), load("700"))
    result = next(c for c in assessment.criteria if c.criterion.id == criterion)
    return next(r.outcome for r in result.requirements if r.requirement.id == "sources")


def areas(**endings: str) -> str:
    """An answer on the four areas, each sentence ended as told."""
    heading = "# 2.1 Critically analyse the knowledge, skills, behaviours and practices"
    return "\n".join((heading, *(f"{text}{endings.get(name, '.')}" for name, text in AREAS.items())))


@pytest.mark.parametrize(
    ("endings", "absent"),
    [
        # each has its own
        ({"knowledge": " (Cox, 2013).", "skills": " (Egan, 2014).", "behaviours": " (Bluckert, 2006).", "practices": " (Kline, 1999)."}, ""),
        # narrative, behind and before
        ({"knowledge": ", as Cox (2013) holds.", "skills": ". Egan (2014) says so.", "behaviours": ". So Bluckert (2006).", "practices": ", writes Kline (1999)."}, ""),
        # one source for several areas is cited in each of them
        ({"knowledge": " (Cox, 2013).", "skills": " (Cox, 2013).", "behaviours": " (Cox, 2013).", "practices": " (Kline, 1999)."}, ""),
        # "ibid." is the source before
        ({"knowledge": " (Cox, 2013).", "skills": " (ibid.).", "behaviours": " (Bluckert, 2006).", "practices": " (ibid., p. 4)."}, ""),
        # footnotes
        ({"knowledge": ".\n^ Cox, 2013, p. 3.", "skills": ".\n^ Egan (2014), ch. 2.", "behaviours": ".\n^ Bluckert, 2006.", "practices": ".\n^ Kline, 1999."}, ""),
        # read through another: the one that was read has the entry
        ({"knowledge": " (Knowles, 1984, cited in Cox, 2013).", "skills": " (Egan, 2014).", "behaviours": " (Bluckert, 2006).", "practices": " (Kline, 1999)."}, ""),
        # not in the list: a finding of its own, and still a source
        ({"knowledge": " (Cox, 2013).", "skills": " (Hargie, 2017).", "behaviours": " (Bluckert, 2006).", "practices": " (Kline, 1999)."}, ""),
        # an area without a source of its own
        ({"knowledge": " (Cox, 2013).", "skills": " (Egan, 2014).", "practices": " (Kline, 1999)."}, "behaviours"),
        ({"knowledge": ".\n^ Cox, 2013, p. 3.", "skills": ".\n^ Egan (2014), ch. 2.", "practices": ".\n^ Kline, 1999."}, "behaviours"),
        # a web page is no academic reference
        ({"knowledge": " (Cox, 2013).", "skills": " (Mind Tools, 2020).", "behaviours": " (Bluckert, 2006).", "practices": " (Kline, 1999)."}, "skills"),
        # all at the end are sources of the last area, as far as the text tells
        ({"practices": " (Kline, 1999; Cox, 2013; Egan, 2014; Bluckert, 2006)."}, "knowledge, skills or behaviours"),
        # sources that only the list has
        ({}, "knowledge, skills, behaviours or practices"),
    ],
)  # fmt: skip
def test_each_area_has_an_academic_source(endings: dict[str, str], absent: str) -> None:
    found = outcome("2.1", areas(**endings))
    assert (found.state is State.FOUND) is not bool(absent), found.sentence
    if absent:
        assert f"{absent} not located with a source" in found.sentence


@pytest.mark.parametrize(
    ("endings", "present"),
    [
        ((" (Cox, 2013).", " (Egan, 2014).", " (Kline, 1999)."), 3),
        ((" (Cox, 2013).", " (Cox, 2013).", " (Cox, 2013)."), 3),
        ((" (Revans, 1982, cited in Cox, 2013).", ". Egan (2014) agrees.", " (Mind Tools, 2020)."), 3),
        ((" (Cox, 2013).", ".", " (Kline, 1999)."), 2),
        ((".", ".", "."), 0),
    ],
)
def test_each_method_has_a_source(endings: tuple[str, ...], present: int) -> None:
    sentences = (f"{text}{end}" for text, end in zip(METHODS.values(), endings, strict=True))
    found = outcome(
        "1.3", "\n".join(("# 1.3 Critically evaluate alternative learning and development methods", *sentences))
    )
    assert found.present == present, found.sentence


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Rogers (1961) is warm. Later (Rogers, 1961, p. 3) he is warmer.", ("Rogers (1961)",)),
        ("Rogers (1961) is warm and so is Berne (1964).", ("Rogers (1961)", "Berne (1964)")),
        ("The Schon (1983) of the text is the Schön (1983) of the list.", ("Schön (1983)",)),
        ("A point of Lewin (1946), cited in Rogers (1961).", ("Rogers (1961)",)),
        ("A point of Lewin (1946) that was quoted by somebody.", ("Lewin (1946)",)),
        ("Nobody is cited.", ()),
    ],
)
def test_a_work_counts_once_however_often_and_however_it_is_written(text: str, named: tuple[str, ...]) -> None:
    entries = (
        "Berne, E. (1964) Games People Play. London: Penguin.",
        "Rogers, C. (1961) On Becoming a Person. London: Constable.",
        "Schön, D. (1983) The Reflective Practitioner. New York: Basic Books.",
    )
    made = reading("\n".join(("# Answer", text, "# References", *entries)))
    context = Context("Robin Vale", "703", date(2026, 6, 1))
    references, citations = gather(made, context)
    asked = replace(question(text), facts=Facts(context, made, references=references, citations=citations))
    asked = replace(asked, passages=tuple(replace(p, blocks=(1,)) for p in asked.passages))
    check = CHECKS["cited"]
    found = check.run(asked, check.params(minimum=1))
    assert tuple(f.name for f in found.found) == named


HEADINGS = {
    "1.3": "# 1.3 Critically evaluate alternative learning and development methods",
    "2.1": "# 2.1 Critically analyse the knowledge, skills, behaviours and practices",
}


@pytest.mark.parametrize(
    ("criterion", "present", "kind", "listed", "text"), [a[1:] for a in ANSWERS], ids=[a[0] for a in ANSWERS]
)
def test_sources_count_where_they_stand(criterion: str, present: int, kind: str, listed: bool, text: str) -> None:
    made = noted(f"{HEADINGS[criterion]}\n{text}\n{LIST_OF_ANSWERS if listed else ''}", kind)
    found = sources_of(made, criterion)
    assert found.present == present, found.sentence


def test_a_note_names_things_and_the_text_goes_on_with_what_it_was_about() -> None:
    made = noted(
        "# Answer\nPatience is hard won.{{Humour is easier to come by, I find.}}\nIt grows with age and with failure."
    )
    facts = Facts(Context("Robin Vale", "703", date(2026, 6, 1)), made)
    wanted = things((("patience", "patience"), ("humour", "humour")), {})
    found = {s.name: [t.text for t in s.statements] for s in stretches(everywhere(facts), by_things(wanted))}
    assert found == {
        "patience": ["Patience is hard won.", "It grows with age and with failure."],
        "humour": ["Humour is easier to come by, I find."],
    }


def test_a_note_is_no_member_of_the_answers_list() -> None:
    """ "Reed 2003, p. 24." below the line looks like an opening phrase, and is none."""
    told = "\n".join(
        f"{name}. {text}, as one of several that I weighed against each other last year.\n^ Reed {year}, p. {year - 1980}."
        for name, text, year in (
            ("Work shadowing", "A manager sees how another department decides", 2003),
            ("Action learning", "Peers oblige each other to act on what they find", 2004),
        )
    )
    made = with_notes(reading(f"# 1.3 Other ways\n{told}"))
    assert [
        item.name for item in items(everywhere(Facts(Context("Robin Vale", "700", date(2026, 6, 1)), made)), ())
    ] == ["Work shadowing", "Action learning"]
