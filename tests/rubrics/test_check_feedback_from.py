"""Feedback that was given, and feedback that was planned, denied or somebody else's."""

from datetime import date
from typing import Any

import pytest

from extractors.model import Session, Span
from rubrics.checks.feedback_from import CHECK, Params
from rubrics.model import State
from tests.rubrics.factories import question

STAKEHOLDER = [
    ("Feedback from the sponsor: “Meetings are shorter and people stay.”", True),
    ("The line manager's comments were that she now delegates.", True),
    ("In the three-way review the chief executive gave feedback on his calm.", True),
    ("# Stakeholder feedback\nThe head of HR saw a change in tone within a month.", True),
    ("| Stakeholder | Feedback |\n| Line manager of Mentee B | He asks more and tells less |", True),
    ("Both sponsors wrote to me; their feedback is in Appendix D.", True),
    ("The sponsor will give feedback at the mid-point and the end.", False),
    ("It was agreed that the line manager would be asked for feedback in June.", False),
    ("No feedback was collected from sponsors.", False),
    ("I did not ask the line manager for feedback.", False),
    ("The sponsor wanted better grip of the programme.", False),
    ("Feedback from the client was warm.", False),
    ("The chair and the chief executive signed the contract.", False),
    ("Feedback from the sponsor has not been received.", False),
    ("The client reported that her board liked the paper.", False),
    ("Feedback from Client 1 was that the board now listens.", False),
    ("Client 2’s feedback: “I speak up when the chief executive is there.”", False),
    ("# Feedback from clients\nClient 1: the chair said that I had changed.", False),
    ("My supervisor’s feedback was that I side with sponsors.", False),
    ("Feedback from both sponsors: Client 1 prepares, Client 2 delegates.", True),
    ("Comments by the line manager of Client 2 were brief and warm.", True),
    ("# Words of the sponsors\n“The rota has been quiet since Easter. I should have liked one joint meeting.”", True),
    ("# From the line manager\n'He asks before he tells. The team has noticed it too.'", True),
    ("| Who | What they wrote |\n| Chair of trustees | “Papers come on time and she no longer rewrites them” |", True),
    ("# The sponsor\nThe sponsor runs four sites and pays for the programme.", False),
    ("# The clients and their sponsors\n“We want to be left alone,” both of them said at first.", False),
    ("Feedback from the heads of year (e-mail, March): “Assemblies start on time.”", True),
    ("Comments from the deputy: 'She lets us finish our sentences now.'", True),
    ("Feedback from the recordings: “umm” eleven times, and four closed questions.", False),
    ("Feedback from a fellow coach on the course, a peer: “you rescue”.", False),
    ("The feedback from Client 2: “Slower, please.”", False),
    ("# Feedback\n## From sponsors\nHer director rang on 4 May to say that she chairs without notes.", True),
    ("# Planning\n## From sponsors\nHer director rang on 4 May to fix the three-way meeting.", False),
    ("# Feedback\n## Sponsors\nThe questionnaires went to both on 2 June.", False),
    ("The questionnaire was sent to the line manager on 3 June and had not come back by the end.", False),
    ("I e-mailed the sponsor to ask what she has seen.", False),
    ("Feedback form sent to the warden and the sponsor, 26 May.", False),
    ("Questionnaire to both; then goals, then the sponsor hears them, then her comments are noted.", False),
    ("# Feedback\nThe chair of governors has said that hers is in the post.", False),
    ("# Feedback\nThe line manager told me that she will send it after the audit.", False),
    ("# Feedback\nHR said the form was coming, once the wage round was over.", False),
    ("# Feedback\nThe line manager said that the new rota is on its way and that Client 1 made it.", True),
    ("# Feedback\nThe sponsor: “It is on the way, and he has stopped doing it all himself.”", True),
    ("| Session | What the mentee said |\n| 3 May | Four of the heads on board |\n| 9 May | Deputy to chair |", False),
    (
        "# Feedback\n## From the sponsors\nTo both deans I sent a form in May, with two questions: what they have seen, what it was worth.",
        False,
    ),
    (
        "# Feedback\n## From the sponsors\nI asked both deans for replies by 3 June and sent a reminder on the 9th.",
        False,
    ),
    (
        "# Feedback\n## From the sponsors\nI e-mailed both deans with two questions and they answered within the week.",
        True,
    ),
    ("# Feedback\n## From the sponsors\nWhat have you seen change since January?", False),
    (
        "# From the sponsors\n| Sponsor | Sent | Status |\n| Dean of the school (Client B) | 4 May | Away until July |",
        False,
    ),
    ("| What the sponsor will be told | Client A |\n| Contract | Dates only, and nothing that was said |", False),
    ("Outcome: she asks the chair of finance for a date.", False),
    ("Registrar, form of 3 July: “He lets the deans speak first.”", True),
    ("Head of estates, by telephone on 4 May: “She asks before she signs.”", True),
    ("Registrar, an old friend of mine: “Come in and sit down.”", False),
    ("Client 2, form of 3 July: “Slower, please.”", False),
    ("# Client feedback forms\n| Question | Client 2 |\n| What helped | The chair |", False),
    ("The form was sent to the sponsor, who wrote in her feedback: “He listens.”", True),
    ("Feedback from the sponsor, given on 12 May, was that meetings are shorter.", True),
    ("The sponsor may give feedback at the end.", False),
    ("Feedback: in the empty chair he felt how others see him.", False),
    (
        "| From | What they said |\n| Client 1 | Slower, please, and fewer tools |\n| Director | Would send others to it |",
        True,
    ),
    (
        "| From | What they said |\n| Client 1 | Slower, please, and fewer tools |\n| Client 2 | Would do it again |",
        False,
    ),
    ("| Who | Goal |\n| Client 1 | Chair without notes by May |\n| Director | Time off the rota each week |", False),
    ("I read the forms. Head of Mentee 1 (form, 3 July): “She lets go.”", True),
    ("# What the managers thought\nThe registrar said that he counts votes now.", True),
]
SUPERVISOR = [
    ("My supervisor asked why I had rescued the client.", True),
    ("In supervision it was noticed that I talk fast.", True),
    ("The supervision group said that I like to be liked.", True),
    ("Feedback from my supervisor: slow down.", True),
    ("My supervisor will listen to a recording in May.", False),
    ("I have had no feedback from my supervisor.", False),
    ("Supervision: this is being arranged, and a summary was promised for July.", False),
    ("Supervisor: the centre is seeking one, who is to write a report.", False),
    ("Supervisor: asked why I had rescued him, and whom that served.", True),
    ("The client praised the pace of our meetings.", False),
]
CLIENT = [
    ("# Feedback\nMentee 2 (form, 3 June): you let me finish my sentences.", True),
    ("# Feedback\nStakeholders: Mentee 2 is calmer at the board.", False),
    ("Client 2's feedback was that I should interrupt more.", True),
    ("My mentee gave written feedback after each meeting.", True),
    ("# Client feedback\nBoth coachees scored the programme nine out of ten.", True),
    ("Clients will complete a feedback form at the end.", False),
    ("I gave the client feedback on her draft paper tomorrow I will send more.", False),
    ("I did not collect feedback from clients.", False),
    ("The sponsor praised the programme.", False),
    ("Client feedback, closing form. A: “Shorter silences, please.” B: “Do it again with my deputy.”", True),
    ("Client feedback, closing form. It will be asked for in the last meeting.", False),
    ("Sponsor feedback, by telephone. She has seen a change in tone.", False),
]
CASES = [("stakeholder", *c) for c in STAKEHOLDER] + [("supervisor", *c) for c in SUPERVISOR]
CASES += [("client", *c) for c in CLIENT]


@pytest.mark.parametrize(("giver", "text", "expected"), CASES)
def test_feedback(giver: str, text: str, expected: bool) -> None:
    outcome = CHECK.run(question(text), Params(giver))
    assert (outcome.state is State.FOUND) is expected


AFTER_SESSIONS = [
    (("She said “you rush the end”.", "Feedback: “dry, but it helped”.", "He told me that I nod too much."), True),
    (("She said “slower, please”.", "She wrote next day: “useful”.", "He remarked that my cards are childish."), True),
    (("She said “you rush the end”.", "The clock was loud.", "I was early."), False),
    (
        (
            "He said “nobody at the depot reads the plan”.",
            "She said “they have cut the line by a third”.",
            "It rained.",
        ),
        False,
    ),
    (
        (
            "My supervisor said “you rush the end”.",
            "The peer told me that I nod too much.",
            "Feedback from the tutor: “dry”.",
        ),
        False,
    ),
    (
        ("I met my supervisor. She said “you rush”.", "My supervisor was clear. He told me that I nod.", "It rained."),
        False,
    ),
    (("He will say what he found useful for me.", "She has agreed to give feedback.", "Feedback to follow."), False),
    (
        ("She said it was the warmest hour.", "“They never ring back,” he said.", "Her note: three of them have left."),
        True,
    ),
    (("He: “the plan is mine now”.", "She thought the walk too long.", "It rained."), False),
    (("He: “I run it now”.", "She thought the walk too long.", "Client: “odd.”"), True),
    (("I told her “you rush the end”.", "I said that I rush.", "I asked him for feedback."), False),
]


@pytest.mark.parametrize(("remarks", "expected"), AFTER_SESSIONS)
@pytest.mark.parametrize("after", [True, False])
def test_feedback_in_reflections(remarks: tuple[str, ...], expected: bool, after: bool) -> None:
    days = (date(2026, 1, 13), date(2026, 2, 3), date(2026, 3, 10))
    fields: dict[str, Any] = {
        "start": None,
        "minutes": 90,
        "counted": True,
        "why_not": None,
        "doubts": (),
        "missing": (),
    }
    lines, sessions = ["# Sessions"], []
    for n, (day, remark) in enumerate(zip(days, remarks, strict=True)):
        sessions.append(Session("coaching", "Birch", day, span=Span(0, 1 + 2 * n, 0, 1), **fields))
        lines.append(f"{day.day} {day:%B %Y}, 90 minutes.")
        lines.append(
            f"Reflection: I held the silence for most of the hour and the second question was my best so far. {remark}"
        )
    asked = question("\n".join(lines), sessions=tuple(sessions))
    found = CHECK.run(asked, Params(giver="client", after=after)).state is State.FOUND
    assert found is (expected and after)
