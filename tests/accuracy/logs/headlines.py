"""Logs in which the length opens what is told, the number says whose it was, or a word of the calendar names a client."""

from __future__ import annotations

import random
from collections.abc import Sequence

from tests.accuracy.logs.layout import Layout, cover, note, supervise, topic
from tests.accuracy.logs.paper import File, Word
from tests.accuracy.logs.story import Story
from tests.accuracy.logs.wording import MONTHS, Voice, plain, spoken

_BEHIND = (
    ", in her office",
    ", at the works and then by the canal",
    " (she had asked for a later start)",
    ", matter: the rota",
    "",
    " – second aim, with picture cards",
    ", by video, his camera off",
    "; aim one",
)
_TOLD = (
    "He drew the team and needed ten minutes for the gaps.",
    "Two of the eight talk over her.",
    "I stopped her after a quarter of an hour.",
)
_COVER_NAMES = (("Winter", "Spring", "Autumn"), ("Monday", "Thursday", "Friday"), ("April", "June", "August"))


def length_first(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """A heading with number and day for each session; the length opens the paragraph and the sentence goes on."""
    paper = Word("Portfolio.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} record")
    for client in s.clients:
        paper.heading(client, 2)
        for m in s.of(client, False):
            paper.heading(f"Session {m.number}, {m.day.day} {MONTHS[m.day.month - 1]} {m.day.year}", 3)
            length = rng.choice((spoken, plain, lambda n: f"{n} minutes"))(m.minutes)
            opening = f"{length[0].upper()}{length[1:]}{rng.choice(_BEHIND)}."
            labels = f" Key points: {note(rng).lower()}. Outcome: asks the board." if rng.random() < 0.5 else ""
            paper.para(f"{opening} {rng.choice(_TOLD)}{labels}")
            paper.para(f"Afterwards: {note(rng).lower()}. Next time I will wait for five minutes before I speak.")
    supervise(paper, s, v, rng)
    return [paper.file()]


def number_says_whose(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """ "2/3" or "2.3" is the third session with the second client; reflections bear the same numbers."""
    mark = rng.choice("/.-")
    paper = Word("Portfolio.docx")
    cover(paper, s, v, rng)
    paper.heading("Who they are")
    numbers = {client: i for i, client in enumerate(s.clients, 1)}
    for i in numbers.values():
        paper.para(f"Client {i} leads a team of {rng.randint(4, 40)} and came through a colleague.")
    paper.heading(f"{v.noun.title()} log")
    total = ", ".join(f"Client {i} {plain(sum(m.minutes for m in s.of(c, False)))}" for c, i in numbers.items())
    if rng.random() < 0.5:
        paper.para(f"All were held: {total}.")
    rows = [("Ref", "Date and length", "Topic", "Outcome")]
    told = [("Ref", "What I did", "Next time")]
    for m in s.all(False):
        code = f"{numbers[m.client]}{mark}{m.number}"
        rows.append((code, f"{v.full(m.day)}, {m.minutes} min", topic(rng), note(rng)))
        told.append((f"{code}, {m.day.day} {MONTHS[m.day.month - 1][:3]}", note(rng), "Ask less"))
    paper.table(rows)
    supervise(paper, s, v, rng)
    paper.heading("Reflections")
    paper.table(told)
    return [paper.file()]


def names_of_the_calendar(s: Story, v: Voice, rng: random.Random) -> Sequence[File]:
    """Clients under the cover name of a season, a day or a month, each with a heading."""
    names = dict(zip(s.clients, rng.choice(_COVER_NAMES), strict=False))
    paper = Word("Portfolio.docx")
    cover(paper, s, v, rng)
    paper.heading(f"{v.noun.title()} sessions")
    for client, name in names.items():
        paper.heading(f"Client {name}", 2)
        for m in s.of(client, False):
            day = f"{m.day.day} {MONTHS[m.day.month - 1]} {m.day.year}"
            paper.para(f"Session {m.number}, {day}, {m.minutes} minutes. Aim: {topic(rng).lower()}. Outcome: asks.")
    supervise(paper, s, v, rng)
    return [paper.file()]


LAYOUTS = (
    Layout("length first", length_first, ()),
    Layout("number says whose", number_says_whose, ()),
    Layout("names of the calendar", names_of_the_calendar, ()),
)
