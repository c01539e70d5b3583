"""A submission with its sources: sentences that cite, traps that do not, lists of several makes."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace

from extractors.model import Block, CellPlace, Document, Heading, Kind, Part, Reading, Role, Span, Status
from extractors.sections import assemble
from tests.accuracy.sources.plants import FAULTS, cited
from tests.accuracy.sources.styles import STYLES, Cited, Style, bracketed, entry, narrative
from tests.accuracy.sources.works import Work, works

BRACKETED = (
    "Awareness has to come before responsibility {0}.",
    "The evidence for this is thinner than is often claimed {0}, and I treat it as such.",
    "It has been said that silence does half of the work {0}; my clients would agree.",
    "Contracting is not an event but a habit {0}.",
    "Some doubt it (and I did too) until they have tried {0}.",
    "“A good question is one to which the asker has no answer” {0}.",
    "Several authors put the relationship first {0}. I was slow to see that.",
)
NARRATIVE = (
    "{0} argue that the contract protects both sides.",
    "According to {0}, the sponsor belongs in the room at the start and at the end.",
    "In contrast, {0} found no such effect in a sample of managers.",
    "As {0} put it, the coach is a guest in somebody else's thinking.",
    "I drew on {0} when I planned the second meeting.",
    "However, {0} warn against it.",
    "This is where {0} and I part company.",
    "Both my supervisor and {0} would call that collusion.",
)
TRAPS = (
    "We met four times (12 March 2024) and once more in the autumn (2023).",
    "In Session 3 (2024) my client drew a map; (Session 4, 2024) went deeper.",
    "The target was reached by the end of the year (Client 2, 2024).",
    "I keep notes as the Data Protection Act 2018 demands, and the Equality Act (2010) applies too.",
    "This answers AC 2.2 (2024 specification) and Unit 701 (2023).",
    "I worked as Head of Learning at Northmoor Trust (2015) and as a nurse (2009–2014).",
    "The table in Appendix 2 (2024) and Figure 3 (2021) show the scores (n = 12).",
    "Turnover fell between 2016 and 2019, and again in 2022 (see the chart).",
    "My diploma (Leeds, 2004) and the MBA (2011) came before.",
    "Since Covid-19 (2020) most meetings are on Zoom (2024 figures).",
    "On Monday 4 March (2024) we agreed on Version 2 (2023) of the contract.",
    "Her score rose from 1950 to 2010 points on the scale (Cohort 7, 2025).",
    "My client Sarah (2024) and her Line Manager (2023) signed it.",
    "The 360 feedback (May 2024) named three strengths [sic].",
)
FILLER = (
    "The rest of the hour went by quickly, and we ended on what she would do by Friday.",
    "I noticed how often I wanted to give advice, and how seldom it was asked for.",
    "At the end both sides said what had helped and what had not.",
)


@dataclass(frozen=True, slots=True)
class Planted:
    """A fault and where it stands."""

    kind: str
    span: Span


@dataclass(slots=True)
class Draft:
    """A submission while it is put together."""

    rng: random.Random
    style: Style
    blocks: list[Block] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    planted: list[Planted] = field(default_factory=list)
    neutral: list[str] = field(default_factory=list)
    """Opening words of entries that a planted citation leaves without a right one."""

    def add(self, text: str, part: Part = Part.BODY, **more: object) -> int:
        self.blocks.append(replace(Block(part, len(self.blocks), text), **more))
        return len(self.blocks) - 1

    def cite(self, what: Cited, kind: str = "") -> None:
        """A sentence with one citation, faulty if `kind` says how."""
        rng = self.rng
        page = rng.random() < 0.3
        inside = rng.random() < 0.6
        written = (bracketed if inside else narrative)(what, self.style, rng, page=page)
        lead = rng.choice((*FILLER, "", ""))
        sentence = rng.choice(BRACKETED if inside else NARRATIVE).format(written)
        block = self.add(f"{lead} {sentence}".strip())
        if kind:
            start = self.blocks[block].text.index(written)
            self.planted.append(Planted(kind, Span(0, block, start, start + len(written))))

    def heading(self, text: str) -> None:
        self.headings.append(Heading(self.add(text), 1, "style"))


@dataclass(frozen=True, slots=True)
class Submission:
    """A submission and what is wrong in it."""

    style: str
    reading: Reading
    planted: tuple[Planted, ...]
    neutral: tuple[str, ...]


def _lettered(rng: random.Random, made: list[Work]) -> list[Work]:
    """Two works of one author in one year."""
    first = next(w for w in made if w.year.isdigit() and not w.body)
    a, b = (
        replace(first, year=f"{first.year}a"),
        replace(first, year=f"{first.year}b", title=f"More on {first.title.lower()}"),
    )
    return [a, b, *(w for w in made if w is not first)]


def submission(seed: int) -> Submission:
    """One submission: works cited rightly, wrongly, not at all; listed and not; traps; footnotes; the lists."""
    rng = random.Random(f"sources/{seed}")
    draft = Draft(rng, STYLES[seed % len(STYLES)])
    made = _lettered(rng, works(rng, 16))
    letters, rest = made[:2], made[2:]
    missing, uncited, listed = rest[:2], rest[2:4], rest[4:]
    draft.heading("Coaching in my organisation")
    jobs: list[tuple[Cited, str]] = [(cited(w), "") for w in (*letters, *listed) for _ in range(rng.choice((1, 1, 2)))]
    jobs += [(cited(w), "missing entry") for w in missing]
    left = list(listed)
    rng.shuffle(left)
    for kind, fault in FAULTS.items():
        pool = letters if kind == "letter left out" else left
        found = next(((w, c) for w in pool if (c := fault(w, rng)) is not None), None)
        if found and rng.random() < 0.6:
            work, wrong = found
            jobs.append((wrong, kind))
            if work in left:
                left.remove(work)
            if rng.random() < 0.5:  # the fault is all there is of this work
                jobs = [job for job in jobs if job[0] != cited(work)]
                draft.neutral.append(entry(work, draft.style)[:30])
    rng.shuffle(jobs)
    for what, kind in jobs:
        draft.cite(what, kind)
        if rng.random() < 0.35:
            draft.add(rng.choice(TRAPS))
    _several(draft, listed)
    _abbreviated(draft, [w for w in listed if w.body])
    _secondary(draft, listed, left)
    _again(draft, [w for w in left if not w.body])
    _loosely(draft, [w for w in listed if not w.body], rng)
    _lists(draft, [*letters, *listed, *uncited], uncited)
    document = Document(
        "d1", "a.docx", Kind.DOCX, "0" * 64, Status.READ, blocks=tuple(draft.blocks), headings=tuple(draft.headings)
    )
    return Submission(draft.style.name, assemble((document,)), tuple(draft.planted), tuple(draft.neutral))


def _several(draft: Draft, listed: list[Work]) -> None:
    """Two works in one bracket."""
    one, two = draft.rng.sample(listed, 2)
    written = "; ".join(bracketed(cited(w), draft.style, draft.rng)[1:-1] for w in (one, two))
    draft.add(f"This is now common ground ({written}), at least on paper.")


def _abbreviated(draft: Draft, bodies: list[Work]) -> None:
    """A body under its abbreviation, explained or not."""
    for work in bodies[:2]:
        name, short = work.authors[0][0], work.abbreviation
        if draft.rng.random() < 0.5:
            draft.add(f"The {name} ({short}, {work.year}) sets a standard for all of us.")
        draft.add(
            draft.rng.choice((f"The {short} ({work.year}) says so.", f"It is our standard ({short}, {work.year})."))
        )


def _secondary(draft: Draft, listed: list[Work], left: list[Work]) -> None:
    """A work read through another, which is listed."""
    through = draft.rng.choice([w for w in listed if not w.body])
    behind = bracketed(cited(through), draft.style, draft.rng)[1:-1]
    draft.add(f"The idea is older (Wainscott, 1951, cited in {behind}), as ideas tend to be.")
    draft.add(
        f"Hebblethwaite (1948) made the point early, as cited in {narrative(cited(through), draft.style, draft.rng)}."
    )


def _again(draft: Draft, listed: list[Work]) -> None:
    """The same source again, in brackets and in footnotes."""
    rng = draft.rng
    if not listed:
        return
    work = rng.choice(listed)
    first = bracketed(cited(work), draft.style, rng)
    again = rng.choice(("(ibid.)", "(Ibid., p. 14)", "(ibid, p.9)", "(Ibid.: 20)"))
    draft.add(f"Trust is slow {first}. It is also quickly lost {again}, which I have seen.")
    at = draft.add("The footnotes say where this comes from.")
    name = work.families[0]
    for text in (
        f"{bracketed(cited(work), draft.style, rng)[1:-1]}.",
        rng.choice(("Ibid., p. 22.", "ibid.", "Ibid. p. 3")),
        rng.choice((f"{name}, op. cit., p. 17.", f"{name} op cit.", f"{name}, loc. cit.")),
    ):
        draft.add(text, Part.FOOTNOTE, anchor=at)


LOOSELY = (
    "{family} and colleagues ({year}) say as much.",
    "{family}’s ({year}) model has three parts.",
    "{family}’s model of dialogue ({year}) has three parts.",
    "The model (first drawn by {family}, {year}) has three parts.",
    "This is well known (see {family}, {year}; also the handouts of the course).",
    "Source: adapted from {family} ({year}).",
    "As early as {year}, {family} said so in a lecture.",
    "{family} also notes that silence can be heard.",
    "Figure 2: the cycle of trust ({family}, {year})",
    "Adapted from {family} {year}, with my own example in the last row.",
    "{given} {family} ({year}) was the first to write about it.",
    "({initials} {family}, {year})",
    "In {family} ({year}) there is a table of such questions.",
    "(e.g. {family}, {year}, chapter 3, and elsewhere)",
)
"""Ways in which learners cite a work of one author besides those of the guides; two of them cite nothing."""


def _loosely(draft: Draft, listed: list[Work], rng: random.Random) -> None:
    alone = [w for w in listed if len(w.authors) == 1] or listed[:0]
    for form in rng.sample(LOOSELY, 4):
        if alone:
            work = rng.choice(alone)
            family, initials = work.authors[0]
            given = rng.choice(("Martin", "Helen", "Olu", "Ingrid"))
            draft.add(form.format(family=family, year=work.year, given=given, initials=initials))


def _lists(draft: Draft, listed: list[Work], uncited: list[Work]) -> None:
    """One list or two, as paragraphs, numbered, or as a table of one column."""
    rng = draft.rng
    ordered = sorted(listed, key=lambda w: (w.families[0].casefold(), w.year))
    make = rng.choice(("paragraphs", "paragraphs", "two lists", "numbered", "bullets", "table"))
    halves = [ordered[::2], ordered[1::2]] if make == "two lists" else [ordered]
    for n, half in enumerate(halves, 1):
        draft.heading(
            f"References for Task {n}"
            if len(halves) > 1
            else rng.choice(("References", "Reference list", "REFERENCES", "List of References"))
        )
        for row, work in enumerate(half):
            text = entry(work, draft.style)
            label = f"{row + 1}." if make == "numbered" else "•" if make == "bullets" else ""
            cell = CellPlace(0, row, 0) if make == "table" else None
            block = draft.add(text, label=label, cell=cell, role=Role.LIST_ITEM if label else Role.TEXT)
            if work in uncited:
                draft.planted.append(Planted("uncited entry", Span(0, block, 0, len(text))))
    draft.heading("Appendix 1")
    draft.add("Signed contract with Client 1 (2024).")
