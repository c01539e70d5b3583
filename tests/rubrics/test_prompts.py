"""A template's prompts that were left standing are no answer; what learners write in such forms is one."""

from dataclasses import replace

import pytest

from extractors.model import Document, Look
from rubrics.prompts import prompts
from tests.rubrics.submissions import reading

PROMPTS = [
    ("Analyse what a mentor has to know and be able to do. Use at least one academic source for each.", "two commands"),
    ("Describe the culture of your organisation. What helps and what gets in the way?", "a question among commands"),
    ("In about 300 words, explain why you chose this model. You may use diagrams.", "an opening, a permission"),
    ("Please list three tools that you have used and say how each helped you.", "a polite command"),
    ("Learners should identify four factors. (Maximum 500 words.)", "about the learner, a limit"),
    ("How do you look after boundaries? Give examples from your practice.", "a question first"),
    ("(a) Refer to a code of practice and to a model of ethical behaviour.", "a letter before it"),
    ("Summarise each supervision session: what you took, what you learned, what you did next.", "parts after a colon"),
]
ANSWERS = [
    ("Describe it as I might, the culture is one of fear. Nobody says so aloud.", "the learner speaks"),
    ("Use of silence. Review of goals at month three with the sponsor. Listening.", "notes of an answer"),
    ("Review the contract with the sponsor in March. Find a supervisor by April.", "the steps of a plan"),
    (
        "You have to know when to stop, and a good mentor does. That takes practice.",
        "an answer that says you to everybody",
    ),
    ("Explain, do not excuse, is what Egan (2014) tells the helper. Compare the client with himself only.", "a source"),
    ("What did my silence do? It gave her room.", "the learner's own question"),
    ("Consider the nurse who has been on shift for ten hours. Nobody listens well at that point.", "rhetoric"),
]


ANSWER = "The board changed its mind twice in that year, and nobody below it was told why, which I had to live with."


def template(*bodies: str, look: Look | None = None) -> Document:
    """A workbook with a heading and an answer for each body; `look` is that of the bodies."""
    parts = [f"# Task {n}\n{body}\n{ANSWER}" for n, body in enumerate(bodies, 1)]
    document = reading("\n".join(parts)).documents[0]
    if look is None:
        return document
    blocks = tuple(replace(b, look=look) if b.text in bodies else b for b in document.blocks)
    return replace(document, blocks=blocks)


def told(document: Document) -> list[str]:
    return [document.blocks[b].text for b in sorted(prompts(document))]


@pytest.mark.parametrize(("text", "why"), PROMPTS)
def test_prompts_of_a_template(text: str, why: str) -> None:
    assert told(template(text, "State your aim.")) == [text, "State your aim."], why


@pytest.mark.parametrize(("text", "why"), PROMPTS)
def test_one_prompt_in_a_look_of_its_own(text: str, why: str) -> None:
    assert told(template(text, look=Look(italic=True))) == [text], why


@pytest.mark.parametrize(("text", "why"), ANSWERS)
def test_answers_stay(text: str, why: str) -> None:
    assert told(template(text, "State your aim.", "Explain how you did it.")) == [
        "State your aim.",
        "Explain how you did it.",
    ], why
    assert told(template(text, look=Look(italic=True))) == [], why


def test_a_single_line_in_plain_type_is_the_learners() -> None:
    assert told(template("Describe the team to them first.")) == []


def test_a_command_below_an_answer_is_the_learners() -> None:
    text = "# One\nIt went well in the end.\nExplain your aim.\n# Two\nShe agreed to it.\nDescribe your plan."
    assert told(reading(text).documents[0]) == []
