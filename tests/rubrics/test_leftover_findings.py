"""What was left in a file is named with its place; the same words in a learner's own sentence are not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.model import Block, Context, Facts, Part
from rubrics.leftover_findings import of_leftovers
from tests.rubrics.factories import facts


def codes(text: str) -> list[str]:
    return [f.code for f in of_leftovers(facts(text))]


@pytest.mark.parametrize(
    "text",
    [
        "As an AI language model, I do not have personal experience of coaching.",
        "Certainly! Here is a reflective account of your second session.",
        "Here's a more concise version of the paragraph on ethics.",
        "Let me know if you would like me to add references.",
        "As of my last knowledge update, the code had six principles.",
        "Would you like me to expand the section on supervision?",
        "Feel free to adjust this to your own organisation.",
        "See https://example.org/coaching?utm_source=chatgpt.com for more.",
        "Trust is built early 【4†source】 and lost late.",
        "I'm sorry, but I cannot assist with that request.",
        "As an AI, I don't have personal experiences of coaching.",
        "As a large language model, I cannot verify this source.",
        "As an AI developed by OpenAI, I have no feelings.",
        "I hope this helps with your assignment.",
        "I hope this helps! Let me know if you need anything else.",
        "A reflective account based on the details you provided:",
        "Below is a revised version of your paragraph.",
        "Great question! Coaching differs from mentoring in three ways.",
        "I don't have access to the internet, so please check the references.",
        "This version keeps your voice while improving the flow.",
        "Would you like me to turn this into a table?",
        "If you'd like, I can also add references in Harvard style.",
        "I've kept the tone professional and first-person as requested.",
        "Replace the placeholders with your own details.",
        "Here are some suggestions to improve your essay:",
        "I cannot fulfil that request.",
    ],
)
def test_an_assistants_phrase_is_shown(text: str) -> None:
    assert codes(text) == ["assistant-phrase"]


@pytest.mark.parametrize(
    "text",
    [
        "I used a chatbot to check my spelling and say so in appendix two.",
        "I asked whether an AI model could coach, and my client laughed.",
        "She wrote: “As an AI language model I cannot feel”, and we both laughed at the screen.",
        "Certainly the contract helped, and here is why.",
        "I let her know that I would like to expand the group.",
        "Feel free to talk about whatever is on your mind, I told him.",
        "I am sorry that I cannot attend, she wrote.",
        "Of course, here the sponsor spoke first.",
        "Artificial intelligence models are changing how assistants work.",
        "The phrase 'as an AI language model' appears in many essays, as Smith (2024) notes.",
        "Tools which answer with as an AI language model are no coaches.",
        "Sure, here is where I went wrong.",
        "I hope this helps the next cohort of mentees to settle.",
        "Let me know if you need anything else, I told my mentee before he left.",
        "My client asked: would you like me to prepare an agenda?",
        "It was a great question and I had no answer.",
        "I do not have access to the building at night.",
        "Chatbots begin with “Certainly! Here is” and I took such phrases out.",
        'I asked ChatGPT for open questions and it said: "Certainly! Here are ten open questions".',
        "I replaced the bracketed names with initials.",
    ],
)
def test_a_sentence_about_such_things_is_not(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The client, [insert name], came late.",
        "<Insert date of contract> was the start.",
        "I work at [Your Organisation] as a manager.",
        "[Client name] said that it helped.",
        "Click or tap here to enter text.",
        "Choose an item.",
        "See Error! Reference source not found. for the table.",
        "Lorem ipsum dolor sit amet.",
        "Whitmore says so (???) in his book.",
        "Coaching raises performance [citation needed] in most firms.",
        "Insert quote here",
        "Session 4 takes place on TBC",
        "XX/XX/XXXX was the date of the contract.",
        "Word count: XXXX",
        "TODO add Kolb here",
        "Trust comes first (ref?) in every model.",
        "Dear [Recipient], thank you.",
        "Trust comes first [cite] in every model.",
    ],
)
def test_a_placeholder_is_shown(text: str) -> None:
    assert codes(text) == ["placeholder-left"]


@pytest.mark.parametrize(
    "text",
    [
        "[Name removed] told me that she would leave.",
        "I call her Client 1 [her name is known to the centre].",
        "We agreed to insert a pause here and there.",
        "She asked what he would do?? and waited.",
        "He clicked on the link to enter the meeting.",
        "They chose an item from the list of values.",
        "The [client] in square brackets is mine: “I told [the client] to stop”.",
        "In the date column [3 May] stands twice.",
        "XXXX Ltd is what I call the firm.",
        "The form asks the learner to write the date, which I did [12 May 2026].",
        "See section [3] above [sic].",
        "To do: ring the sponsor, send the notes.",
        "[client] and [company] stand for names throughout.",
    ],
)
def test_brackets_and_ordinary_words_are_not(text: str) -> None:
    assert codes(text) == []


def named(part: Part, text: str, *classmates: str) -> list[str]:
    made: Facts = facts("My essay on mentoring.\nIt is about trust.")
    document = made.reading.documents[0]
    document = replace(document, blocks=(*document.blocks, Block(part, 0, text, label="creator")))
    context = Context("Robin Vale", "700", made.context.today, classmates=classmates)
    reading = replace(made.reading, documents=(document,))
    return [f.message.partition(",")[0] for f in of_leftovers(replace(made, reading=reading, context=context))]


@pytest.mark.parametrize("part", [Part.HEADER, Part.FOOTER, Part.FILENAME])
def test_another_learners_name_where_the_own_belongs(part: Part) -> None:
    assert named(part, "Unit 700 - Tansy Fennimore", "Tansy Fennimore", "Ifor Bell") == ["Tansy Fennimore"]


def test_a_namesake_a_part_of_a_name_and_the_own_are_not_another_learners() -> None:
    assert named(Part.HEADER, "Robin Vale", "Tansy Vale", "Robin Fennimore") == []
    assert named(Part.HEADER, "Robin Ashdown Vale", "Robin Ashdown Vale") == []  # the own name in full
