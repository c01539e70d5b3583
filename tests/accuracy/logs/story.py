"""What took place, and what did not: the truth that a log is written from."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, time, timedelta

TODAY = date(2026, 11, 20)
LEARNER = "Ottilie Marchbanks"

_NAMINGS = (
    ("Client A", "Client B", "Client C"),
    ("Client 1", "Client 2", "Client 3"),
    ("Coachee 1", "Coachee 2", "Coachee 3"),
    ("Coachee X", "Coachee Y", "Coachee Z"),
    ("Mentee 1", "Mentee 2", "Mentee 3"),
    ("Participant 1", "Participant 2", "Participant 3"),
    ("Executive A", "Executive B", "Executive C"),
    ("Leader 1", "Leader 2", "Leader 3"),
    ("Robin", "Ashley", "Morgan"),
    ("Juniper", "Bramble", "Sorrel"),
    ("HT", "PW", "DN"),
)
_LENGTHS = (45, 50, 60, 60, 60, 60, 75, 75, 90, 90, 90, 105, 120)
MISSED = ("cancelled", "absent", "planned", "chemistry", "group", "peer", "moved")


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting, held or not."""

    kind: str
    client: str
    day: date
    start: time
    minutes: int
    number: int
    """Within its client's held meetings, from 1; 0 if not held."""
    missed: str = ""
    """Why it does not count, one of `MISSED`; "" for a session that counts."""

    @property
    def end(self) -> time:
        """The clock time at which it ends."""
        total = self.start.hour * 60 + self.start.minute + self.minutes
        return time(total // 60 % 24, total % 60)


@dataclass(frozen=True, slots=True)
class Story:
    """All meetings of one learner."""

    clients: tuple[str, ...]
    held: tuple[Meeting, ...]
    missed: tuple[Meeting, ...]
    supervision: tuple[Meeting, ...]

    @property
    def coaching_minutes(self) -> int:
        """The truth about the first total."""
        return sum(m.minutes for m in self.held)

    @property
    def supervision_minutes(self) -> int:
        """The truth about the second."""
        return sum(m.minutes for m in self.supervision)

    def of(self, client: str, missed: bool = True) -> list[Meeting]:
        """One client's meetings by day."""
        found = [m for m in (*self.held, *(self.missed if missed else ())) if m.client == client]
        return sorted(found, key=lambda m: m.day)

    def all(self, missed: bool = True) -> list[Meeting]:
        """All clients' meetings by day."""
        return sorted((*self.held, *(self.missed if missed else ())), key=lambda m: (m.day, m.start))


def _weekday(day: date) -> date:
    while day.weekday() > 4:
        day += timedelta(days=1)
    return day


def story(rng: random.Random, lengths: tuple[int, ...] = _LENGTHS, reasons: tuple[str, ...] = MISSED) -> Story:
    """A learner's year; lengths: minutes to choose from; reasons: why meetings were missed, of `MISSED`."""
    clients = rng.choice(_NAMINGS)[: rng.choice((2, 3, 3))]
    taken: set[date] = set()

    def free(day: date) -> date:
        day = _weekday(day)
        while day in taken:
            day = _weekday(day + timedelta(days=1))
        taken.add(day)
        return day

    held: list[Meeting] = []
    opening = date(2025, 9, 8) + timedelta(days=rng.randrange(150))
    for client in clients:
        day = opening + timedelta(days=rng.randrange(21))
        usual = rng.choice(lengths)
        for number in range(1, rng.randint(4, 7) + 1):
            minutes = usual if rng.random() < 0.5 else rng.choice(lengths)
            begin = time(rng.randint(9, 16), rng.choice((0, 0, 15, 30)))
            held.append(Meeting("coaching", client, free(day), begin, minutes, number))
            day += timedelta(days=rng.choice((7, 14, 14, 21, 28)))
    supervision = []
    day = opening + timedelta(days=25)
    for number in range(1, rng.randint(3, 5) + 1):
        minutes = rng.choice((60, 60, 90, 120))
        supervision.append(Meeting("supervision", "", free(day), time(rng.randint(9, 16), 0), minutes, number))
        day += timedelta(days=rng.randint(28, 45))
    last = max(m.day for m in held)
    missed = []
    for _ in range(rng.choice((0, 1, 1, 2, 3))):
        why = rng.choice(reasons)
        client = rng.choice(clients)
        own = [m.day for m in held if m.client == client]
        when = {
            "planned": TODAY + timedelta(days=rng.randint(10, 60)),
            "chemistry": min(own) - timedelta(days=rng.randint(5, 12)),
        }.get(why, min(last, min(own) + timedelta(days=rng.randint(3, 60))))
        begin = time(rng.randint(9, 16), rng.choice((0, 30)))
        minutes = 30 if why == "chemistry" else rng.choice(lengths)
        missed.append(Meeting("coaching", client, free(when), begin, minutes, 0, why))
    return Story(clients, tuple(held), tuple(missed), tuple(supervision))
