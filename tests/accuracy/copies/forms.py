"""Centres' forms that a few learners filled in: what stands in them for all is nobody's copy, an answer may be.

A form is written a line to a paragraph: "# " opens a heading, "| label | answer |" is a row of a table; what stands in
braces is filled in differently by each learner.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from extractors.model import Document
from extractors.word.reader import read_word
from tests.accuracy.copies.plants import edited
from tests.accuracy.copies.stock import Deck
from tests.extractors.word_files import p, package, table

CONTRACT = """
# Coaching agreement
This agreement is made between {name} (the coach) and {client} (the client) on {date} for a programme of {number} sessions of {minutes} minutes each.
# What you can expect from your coach
Your coach will keep to the times that were agreed, prepare for each meeting and give you their full attention while you talk.
Your coach will challenge and support you in equal measure and will not tell you what to do or offer advice unless you ask for it.
# What is expected of you
The client is responsible for the goals of the programme and for carrying out the actions agreed at the end of each session.
The client will give at least {number} hours' notice of a cancellation, otherwise the session will be counted as one of the programme.
# Purpose of this programme
{answer}
# Confidentiality
Everything said in a session remains confidential between the two parties except where there is a risk of harm to the client or to others, or where the law requires disclosure.
Anonymised notes may be shared with the coach's supervisor and with the awarding body for the purposes of assessment and quality assurance.
# Records
Notes are kept in a locked cabinet or on an encrypted drive for {number} months after the last session and are then destroyed securely.
# How we will work
{answer}
# Ending
Either party may end the agreement at any time by giving the other {number} days' notice in writing, and a closing meeting will be offered in every case.
We have read and understood the terms set out above and agree to be bound by them for the length of the programme.
| Signed (coach) | {name} |
| Signed (client) | {client} |
| Date | {date} |
# My reflections on contracting
{answer}
{answer}
"""
RECORD = """
# Session record
This form is to be completed by the coach within two working days of the session and kept with the other records of the programme in the portfolio.
Do not enter the client's name or anything from which the client or the client's employer could be identified by a reader.
| Client | {client} |
| Date | {date} |
| Length in minutes | {minutes} |
| What did the client want to achieve in this session, and how did you know that it was the right thing to work on? | {answer} |
| Which tools and techniques did you use, and what made you choose these over the others that you had available? | {answer} |
| What were the key points of the conversation? | {answer} |
| Actions that the client agreed to take before the next session, with the date by which they are to be completed | {line} |
| How did you support and challenge the client, and what would you do differently if you had the session again? | {answer} |
The record remains the property of the centre and will be sampled by the internal quality assurer at least once in the course of the programme.
# Session record
| Client | {client} |
| Date | {date} |
| Length in minutes | {minutes} |
| What did the client want to achieve in this session, and how did you know that it was the right thing to work on? | {answer} |
| Which tools and techniques did you use, and what made you choose these over the others that you had available? | {answer} |
| What were the key points of the conversation? | {answer} |
| Actions that the client agreed to take before the next session, with the date by which they are to be completed | {line} |
| How did you support and challenge the client, and what would you do differently if you had the session again? | {answer} |
"""
JOURNAL = """
# Reflective workbook
The purpose of this workbook is to help you to look back on your practice as it develops and to show your assessor how your thinking has moved on.
Aim for around three hundred words in each box; bullet points are acceptable where they make your meaning clearer than prose would.
# Box 1: Where I started
Think back to the beginning of the programme. What did you believe that a good coach does, and where had that belief come from?
{answer}
{answer}
# Box 2: A moment that mattered
Choose one moment from your sessions that surprised you. Describe what happened and what it tells you about the way in which you work.
{answer}
# Box 3: Theory and practice
Refer to at least two models that were covered in the workshops and say how far each of them helped you to make sense of the moment.
{answer}
{answer}
# Box 4: What next
Set yourself three goals for the coming year, each with a measure of success and the support that you will need to reach it.
{answer}
Remember that other people will read this workbook, so keep names, places and organisations out of it at all times.
"""
EVALUATION = """
# Client evaluation of the coaching programme
Thank you for taking part in the programme. Your answers help the coach to improve and will be read by the coach and the centre only.
Please circle the number that comes nearest to your own view, where one means strongly disagree and five means strongly agree.
| Statement | Score |
| My coach explained at the outset what coaching is, how it differs from mentoring and counselling, and what I could expect | {score} |
| My coach listened carefully to what I said and summarised it back to me in a way that helped me to think | {score} |
| I felt able to talk openly because I knew that what I said would be treated in confidence by my coach | {score} |
| The sessions helped me to set clear and realistic goals and to see what I had to do in order to reach them | {score} |
| My manager has noticed a difference in the way that I approach my work since the beginning of the programme | {score} |
| I would recommend coaching with this coach to a colleague in my own organisation or elsewhere without hesitation | {score} |
# In your own words
What was the most useful thing about the sessions for you and for the people with whom you work?
{line}
What could the coach have done differently that would have made the sessions more useful?
{line}
Any other comments that you would like to make about the programme, the coach or the arrangements that were made for you
{line}
# How I have used this feedback
{answer}
{answer}
"""
COVER = """
# Assignment front sheet
| Learner name | {name} |
| Assessor | {client} |
| Date submitted | {date} |
Work that is handed in after the agreed date without an extension being granted beforehand may not be marked until the next assessment window.
The centre operates a zero tolerance approach to plagiarism, which means the use of somebody else's words or ideas without saying whose they are.
Learners are entitled to one free resubmission; any further attempts are charged at the rate published in the learner handbook for the year.
# Learner declaration
I certify that the work submitted for this assignment is my own and that the contribution of others has been acknowledged wherever it was used.
I understand that false declaration is a form of malpractice and that the awarding body will be informed where malpractice has been proved.
I give permission for the centre to keep a copy of this assignment and to use it, without my name, for standardisation and training purposes.
| Signed | {name} |
| Date | {date} |
# Checklist
All names of clients, colleagues and organisations have been removed from the text, the headers and the properties of the file
Every source named in the text stands in the list of references and every entry of the list is named in the text
The word count does not include the reference list, tables, appendices or the front sheet and stands at the end of the essay
# The role of the coach
{answer}
{answer}
# The place of ethics
{answer}
{answer}
"""
BRIEFING = """
# Information for clients
Coaching is a series of confidential conversations in which one person helps another to think, to decide and to act on a matter of their own choosing.
It is not counselling, training or management, and it does not take the place of the support that a line manager or a doctor gives.
Sessions normally last between sixty and ninety minutes and take place at a time and in a location which suit both the client and the coach.
The coach is a learner on a programme leading to a certificate and is supervised throughout by an experienced and qualified practitioner.
Information is stored in line with data protection legislation and every client has the right to see the notes that concern them on request.
Complaints should be raised with the coach in the first instance and, if they cannot be resolved, with the programme manager at the centre.
# My client group
{answer}
# How I introduced coaching
{answer}
{answer}
# Ground rules
Mobile telephones are switched off during sessions and both people commit to arriving on time and to staying until the agreed finishing time.
Feedback is given honestly, respectfully and with the intention of helping the other person to grow in the role which they hold.
# What I would change
{answer}
"""
FORMS: Mapping[str, str] = MappingProxyType(
    {
        "contract": CONTRACT, "record": RECORD, "journal": JOURNAL, "evaluation": EVALUATION, "cover": COVER,
        "briefing": BRIEFING,
    }
)  # fmt: skip
NAMES = ("Wren Tully", "Ngaire Frost", "Pia Brand", "Tom Oduya", "Elin Prothero", "Kit Sandoe", "Bo Marsh", "Ida Venn")
_SLOT = re.compile(r"\{(\w+)\}")


def filled_in(form: str, deck: Deck, answers: Mapping[int, str] = MappingProxyType({})) -> list[str]:
    """The lines of a form as one learner filled it in. `answers`: those that are given, by their number from 0."""
    chance, count = deck.random, 0

    def value(match: re.Match[str]) -> str:
        nonlocal count
        if match[1] == "answer":
            count += 1
            return answers.get(count - 1) or deck.paragraph(chance.choice((2, 3)))
        return _short(match[1], chance) or deck.sentence()

    return [_SLOT.sub(value, line) for line in form.strip().splitlines()]


def _short(slot: str, chance: random.Random) -> str:
    return {
        "name": chance.choice(NAMES),
        "client": f"Client {chance.randint(1, 3)}",
        "date": f"{chance.randint(1, 28)} {chance.choice(('January', 'March', 'May'))} 2026",
        "minutes": chance.choice(("60", "75", "90")),
        "number": chance.choice(("6", "8", "12", "24", "48")),
        "score": str(chance.randint(3, 5)),
    }.get(slot, "")


def reworded(form: str, deck: Deck) -> str:
    """The form as a learner left it who changed it a little: lines taken out, some words, mentor for coach."""
    lines = form.strip().splitlines()
    kind = deck.random.randrange(4)
    if kind == 1:
        long = [n for n, line in enumerate(lines) if len(line.split()) > 15 and "{" not in line]
        lines.pop(deck.random.choice(long))
    elif kind == 2:
        lines = [edited(x, 0.06, deck) if len(x.split()) > 15 and "{" not in x and x[0] != "|" else x for x in lines]
    elif kind == 3:
        lines = [line.replace("coach", "mentor").replace("Coach", "Mentor") for line in lines]
    return "\n".join(lines)


def as_word(lines: Sequence[str], path: str) -> Document:
    """A Word file of a filled-in form, as read."""
    body, rows = "", list[list[str]]()
    for line in [*lines, ""]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
            continue
        body += table(rows) if rows else ""
        rows = []
        body += p(line[2:], style="Heading1") if line.startswith("# ") else p(line) if line else ""
    return read_word(package(body), path, "d1", path.ljust(64, "0")[:64])
