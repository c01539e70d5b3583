"""How learners put days, lengths, clock times and what became of a meeting."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time

from tests.accuracy.logs.story import Meeting

MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
DAYS_SHORT = ("Mon", "Tues", "Weds", "Thurs", "Fri", "Sat", "Sun")


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th."""
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


Dating = Callable[[date], str]

FULL: tuple[Dating, ...] = (
    lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{ordinal(d.day)} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d:%d/%m/%Y}",
    lambda d: f"{d.day}/{d.month}/{d:%y}",
    lambda d: f"{d.day}.{d.month}.{d:%y}",
    lambda d: f"{d:%d.%m.%Y}",
    lambda d: f"{DAYS[d.weekday()][:3]} {d.day} {MONTHS[d.month - 1][:3]} {d.year}",
    lambda d: f"{DAYS[d.weekday()]}, {ordinal(d.day)} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d.day}-{MONTHS[d.month - 1][:3]}-{d:%y}",
    lambda d: f"{d:%Y-%m-%d}",
    lambda d: f"{MONTHS[d.month - 1]} {ordinal(d.day)}, {d.year}",
)
WITHOUT_YEAR: tuple[Dating, ...] = (
    lambda d: f"{d.day} {MONTHS[d.month - 1]}",
    lambda d: f"{ordinal(d.day)} {MONTHS[d.month - 1][:3]}",
    lambda d: f"{DAYS[d.weekday()][:3]} {d.day} {MONTHS[d.month - 1]}",
    lambda d: f"{DAYS_SHORT[d.weekday()]} {ordinal(d.day)} {MONTHS[d.month - 1][:3]}",
    lambda d: f"{d.day}/{d.month}",
)
DAY_ONLY: tuple[Dating, ...] = (
    lambda d: f"{DAYS[d.weekday()][:3]} {d.day}",
    lambda d: f"{d.day}",
    lambda d: ordinal(d.day),
    lambda d: f"{DAYS_SHORT[d.weekday()]} {ordinal(d.day)}",
    lambda d: f"{DAYS[d.weekday()]} {d.day}",
    lambda d: f"the {ordinal(d.day)}",
    lambda d: f"{ordinal(d.day)} ({DAYS[d.weekday()][:3]})",
)


def decimal(minutes: int, mark: str = ".") -> str:
    """Hours as a decimal: 1.5, 1.25, 0.83."""
    return f"{minutes / 60:.2f}".rstrip("0").rstrip(".").replace(".", mark)


def short(minutes: int) -> str:
    """1h30, 45m, 2h."""
    hours, rest = divmod(minutes, 60)
    return f"{hours}h{rest:02d}" if hours and rest else f"{hours}h" if hours else f"{rest}m"


def plain(minutes: int) -> str:
    """1 hr 30 mins."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} hr{'s' if hours > 1 else ''}"] if hours else []
    return " ".join([*parts, f"{rest} mins"] if rest else parts)


def colon(minutes: int) -> str:
    """1:30."""
    return f"{minutes // 60}:{minutes % 60:02d}"


def spoken(minutes: int) -> str:
    """An hour and a half, two hours, fifty minutes."""
    known = {
        30: "half an hour", 45: "three quarters of an hour", 50: "fifty minutes", 60: "one hour",
        75: "an hour and a quarter", 90: "an hour and a half", 105: "an hour and three quarters", 120: "two hours",
    }  # fmt: skip
    return known.get(minutes) or plain(minutes)


def fraction(minutes: int) -> str:
    """1½ hours."""
    hours, rest = divmod(minutes, 60)
    sign = {0: "", 15: "¼", 30: "½", 45: "¾"}.get(rest)
    if sign is None:
        return f"{minutes} minutes"
    return f"{hours or ''}{sign} {'hour' if minutes <= 60 else 'hours'}"


LENGTHS: tuple[tuple[str, Callable[[int], str]], ...] = (
    ("Duration", plain),
    ("Length (mins)", lambda m: str(m)),
    ("Hours", decimal),
    ("Time spent", short),
    ("Contact time (h:mm)", colon),
    ("Hrs", lambda m: decimal(m, ",")),
    ("How long", spoken),
    ("Session length", lambda m: f"{m} minutes"),
    ("Mins", lambda m: str(m)),
    ("Minutes", lambda m: str(m)),
    ("Length", fraction),
    ("Duration (hrs)", decimal),
    ("Time", lambda m: f"{m} mins"),
)
"""Header and the cell under it."""


def clock24(t: time) -> str:
    """09:30."""
    return f"{t:%H:%M}"


def clock_dot(t: time) -> str:
    """9.30."""
    return f"{t.hour}.{t.minute:02d}"


def clock12(t: time) -> str:
    """9.30am, 2pm."""
    hour = t.hour % 12 or 12
    minutes = f".{t.minute:02d}" if t.minute else ""
    return f"{hour}{minutes}{'am' if t.hour < 12 else 'pm'}"


def bare(t: time) -> str:
    """2, 3.30 (twelve hours, no am or pm)."""
    return f"{t.hour % 12 or 12}" + (f".{t.minute:02d}" if t.minute else "")


RANGES: tuple[Callable[[Meeting], str], ...] = (
    lambda m: f"{clock24(m.start)}–{clock24(m.end)}",
    lambda m: f"{clock24(m.start)} - {clock24(m.end)}",
    lambda m: f"{clock12(m.start)} to {clock12(m.end)}",
    lambda m: f"{bare(m.start)}–{clock12(m.end)}",
    lambda m: f"{clock12(m.start)}-{clock12(m.end)}",
    lambda m: f"{clock24(m.start).replace(':', '')}-{clock24(m.end).replace(':', '')}hrs",
)

OUTCOME = {
    "cancelled": (
        "Cancelled",
        "cancelled by client",
        "Cancelled - client unwell",
        "Called off on the day",
        "CANCELLED",
    ),
    "absent": ("DNA", "Did not attend", "No show", "client did not turn up", "Non-attendance"),
    "planned": ("Planned", "Booked", "to take place", "Scheduled", "Upcoming"),
    "chemistry": ("Chemistry meeting", "Chemistry call", "Chemistry session, no charge", "Introductory chemistry chat"),
    "group": ("Group coaching", "Team coaching session", "Group session", "Team coaching (six people)"),
    "peer": ("Peer practice", "Triad practice on the course", "Peer coaching practice", "Practice triad"),
    "moved": ("Rescheduled", "Postponed", "Rescheduled at client's request", "postponed to later date"),
}
"""What a cell says of a meeting that does not count."""
ATTENDED = ("Attended", "Held", "Completed", "Yes", "Took place", "Done")
MODES = ("Teams", "Zoom", "In person", "Face to face", "Phone", "MS Teams", "Online", "At my office")
TOPICS = (
    "Handing over work to a new deputy", "Confidence when chairing", "Preparing for a difficult conversation",
    "Values and career direction", "Boundaries with a former peer", "Managing upwards", "Returning after leave",
    "Prioritising and saying no", "Presence in board meetings", "Building the new team", "Feedback to a colleague",
    "Resilience during restructure",
)  # fmt: skip
NOTES = (
    "Explored options using GROW", "Agreed to trial one new habit", "Used scaling and a wheel", "Insight about delegation",
    "Client left with two clear steps", "Silence was useful", "Reviewed the contract goals", "Spoke about assumptions",
)  # fmt: skip
TOTALS = ("Total", "TOTAL", "Total hours", "Grand total", "Total time", "Total coaching hours")


@dataclass(frozen=True, slots=True)
class Voice:
    """One learner's habits."""

    full: Dating
    part: Dating
    day: Dating
    header: str
    length: Callable[[int], str]
    span: Callable[[Meeting], str]
    clock: Callable[[time], str]
    client_header: str
    date_header: str
    noun: str
    """coaching or mentoring"""

    def status(self, meeting: Meeting, rng: random.Random) -> str:
        """What a cell about the meeting's outcome says."""
        return rng.choice(OUTCOME[meeting.missed]) if meeting.missed else rng.choice(ATTENDED)


def voice(rng: random.Random) -> Voice:
    """A learner's habits, drawn at random."""
    header, length = rng.choice(LENGTHS)
    noun = rng.choice(("coaching", "coaching", "mentoring"))
    return Voice(
        rng.choice(FULL), rng.choice(WITHOUT_YEAR), rng.choice(DAY_ONLY), header, length, rng.choice(RANGES),
        rng.choice((clock24, clock12)),
        rng.choice(("Client", "Coachee" if noun == "coaching" else "Mentee", "Client ref", "Who", "Client name")),
        rng.choice(("Date", "Session date", "When", "Day", "Date of session")), noun,
    )  # fmt: skip
