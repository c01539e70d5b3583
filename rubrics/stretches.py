"""How long an answer stays with a thing.

A stretch is what an answer says about one thing: it begins where a sentence is headed by the thing's name and
ends where another is headed by the next one's. From its length follows whether the thing is treated; from the
citations within it, whether the thing has a source.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractors.model import Span
from rubrics.naming import Namer, Naming
from rubrics.statements import Statement
from rubrics.treatment import TREATED_WORDS, deferred, denied, only_listed

LABEL_WORDS = 8
"""Words of a column's label; a longer one is the question that a form asks."""

BARE_NAME = 2
"""Words of a cell that does no more than name a thing, which then holds for the rest of its row; of a sentence, for the
rest of its paragraph; of a heading, for what stands below it."""

CLAUSE_WORDS = 6
"""Words after a name, before the next, that say something about it: a short relative clause."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """All that an answer says about one thing."""

    name: str
    statements: tuple[Statement, ...]
    places: tuple[Span, ...]
    """Where the name stands in the text."""
    led: bool
    """At least one of its sentences is headed by the name, or says some words right after it."""
    headed: bool = True
    """At least one of its sentences is headed by the name, or stands under it."""

    @property
    def words(self) -> int:
        """Words of all its sentences."""
        return sum(s.words for s in self.statements)

    @property
    def evidence(self) -> tuple[Span, ...]:
        """Its sentences, the longest of the first three first."""
        head = sorted(self.statements[:3], key=lambda s: -s.words)
        return tuple(s.span for s in (*head, *self.statements[3:]))

    def treated(self, words: int = TREATED_WORDS) -> bool:
        """It is long enough to say something."""
        return self.words >= words


def stretches(statements: Iterable[Statement], namer: Namer) -> tuple[Stretch, ...]:
    """The stretches of an answer, in the order in which their things are first named.

    Sentences that deny or put off a thing open no stretch of it; a bare list of names opens none at all.
    """
    kept: dict[str, list[Statement]] = defaultdict(list)
    places: dict[str, list[Span]] = defaultdict(list)
    headed: set[str] = set()
    led: set[str] = set()
    reader = _Reader()
    for statement in statements:
        named = reader.named(statement, namer)
        if deferred(statement.text):
            continue
        inside = [n for n in named if n.start >= 0]
        for n in inside:
            span = statement.span
            places[n.name].append(Span(span.document, span.block, span.start + n.start, span.start + n.end))
        listed = only_listed(statement.text, [(n.name, n.start, n.end) for n in inside])
        for name in _distinct(
            n for n in inside if n.name in listed
        ):  # in their order: a set has another in each process
            kept.setdefault(name, [])
        inside = [n for n in inside if n.name not in listed]
        if listed and not inside:
            continue
        over = _distinct(n for n in named if n.start < 0)
        heads, turned = reader.turn(statement, inside, over)
        headed.update(set(turned) & {*heads, *over})
        led.update(_explained(statement.text, inside))
        for name in dict.fromkeys((*(turned or reader.current), *_distinct(inside))):
            kept[name].append(statement)
    return tuple(Stretch(n, tuple(s), tuple(places[n]), n in led | headed, n in headed) for n, s in kept.items())


@dataclass(slots=True)
class _Reader:
    """What the text is about on the way through it."""

    current: tuple[str, ...] = ()
    setting: str = ""
    row: tuple[int, int, int] | None = None
    labelled: bool = False
    """The row began with a cell that only names a thing, which holds to its end."""
    paragraph: tuple[int, int] = (-1, -1)
    opened: bool = False
    """A phrase has named what the paragraph is about."""
    bare: tuple[int, int] = (-1, -1)
    """The paragraph that began with a bare name, which holds to its end."""

    def named(self, statement: Statement, namer: Namer) -> list[Naming]:
        """What counts of a sentence's namings; forgets what the text was about where its setting changes."""
        if statement.row != self.row:
            self.current, self.labelled = (), False
        elif statement.setting != self.setting and not self.labelled:
            self.current = ()
        self.setting, self.row = statement.setting, statement.row
        named = [n for n in namer(statement) if n.start < 0 or not denied(statement.text, n.start, n.end)]
        self.opened = self.opened and statement.paragraph == self.paragraph
        self.paragraph = statement.paragraph
        if self.opened or any(n.start < 0 for n in named):  # a phrase, before or over it, holds against what is meant
            named = [n for n in named if n.start < 0 or not n.meant]
        self.opened = self.opened or any(n.start >= 0 and n.leads and not n.meant for n in named)
        return named

    def turn(
        self, statement: Statement, inside: Sequence[Naming], over: tuple[str, ...]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """(what heads a sentence, what the text turns to with it)."""
        heads = _distinct(n for n in inside if n.leads)
        bare = len(heads) == 1 and statement.words <= BARE_NAME
        if bare and self.row is None:  # "Values. Truthfulness, generosity with knowledge"
            self.bare = statement.paragraph
        elif statement.paragraph == self.bare and self.current:
            heads = _distinct(n for n in inside if n.leads and _labels(statement, n))
        turned = _turned(statement, heads, over, _distinct(inside), bool(self.current))
        if turned and not (statement.note and self.current):  # a note is an aside: the text goes on as before
            self.current = turned
        if heads and self.row is not None and statement.words <= BARE_NAME:  # "Behaviour" | "Pen in the bag" | "Kline"
            self.labelled = True
        return heads, turned


def _labels(statement: Statement, naming: Naming) -> bool:
    """The sentence is labelled with the name, as the one before was: "Skills: silence. Knowledge: a second model"."""
    return naming.start == 0 and statement.text[naming.end : naming.end + 1] == ":"


def _turned(
    statement: Statement, heads: tuple[str, ...], over: tuple[str, ...], names: tuple[str, ...], within: bool
) -> tuple[str, ...]:
    """What a sentence turns to: what heads it, or stands over it; empty where it goes on (`within`) with what was."""
    labelled = 0 < len(statement.column.split()) <= LABEL_WORDS
    named = bool(heads) and 0 < len(statement.heading.split()) <= BARE_NAME
    if len(over) == 1 and over[0] not in heads and (labelled or named):
        return (*heads, *over)  # a column's label, or a heading of the bare name, holds whatever is named below it
    if heads or within:
        return heads
    return over[:1] or names  # under "Credibility and trust" the text begins with the first of the two


def _explained(text: str, inside: Sequence[Naming]) -> Iterable[str]:
    """Names followed by some words of their own before the next name or the end of the sentence."""
    for at, n in enumerate(inside):
        end = next((m.start for m in inside[at + 1 :] if m.name != n.name), len(text))
        if len(text[n.end : end].split()) >= CLAUSE_WORDS:
            yield n.name


def _distinct(named: Iterable[Naming]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(n.name for n in named))
