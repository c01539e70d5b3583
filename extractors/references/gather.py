"""References and citations of a submission, each linked to the other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractors.model import Citation, Context, Part, Reading, Reference, Role, Span
from extractors.references.again import Trail
from extractors.references.citations import Candidate, find_candidates
from extractors.references.dividing import Place
from extractors.references.entries import Entry, read_entry
from extractors.references.linking import Index, Match, key
from extractors.references.lists import Lists, find_lists
from extractors.references.managed import completed
from extractors.references.names import Run, names_body, plausible
from extractors.references.numbered import round_brackets_cite
from extractors.references.sorts import sort_of
from extractors.references.vocabulary import GIVEN_NAMES, REPORTING

NEAR = 80
"""Characters before and behind a citation that tell whether a source is spoken of."""
LONGEST_TITLE = 200
"""Characters of a title that is looked for before a year."""
NUMBERED_SHARE = 0.6
"""Share of entries with a number from which [3] in the text is a citation: a list that only has bullets has none."""
_SAYS = re.compile(
    r",?\s(?:(?:also|rightly|too|both|all|first|would|might|may|does|do|did)\s){0,2}(?:says?|said|argue[sd]?|states?|stated|suggest(?:s|ed)?"
    r"|writes?|wrote|notes?|noted|describe[sd]?|define[sd]?|claim(?:s|ed)?|believe[sd]?|explain(?:s|ed)?|identif(?:y|ies|ied)"
    r"|propose[sd]?|highlight(?:s|ed)?|conclude[sd]?|agree[sd]?|reports?|reported|maintain(?:s|ed)?|contend(?:s|ed)?"
    r"|stress(?:es|ed)?|emphasi[sz]e[sd]?|warn(?:s|ed)?|observe[sd]?|recommend(?:s|ed)?|advise[sd]?|points?\sout"
    r"|pointed\sout|sets?\sout|reminds?|asserts?|asserted|demonstrate[sd]?)\b"
)
"""Behind a name and a year without brackets it makes a citation: "as Bachkirova, 2011 says"."""
_CREDITS = re.compile(
    r"(?:\b(?:according\sto|(?:adapted|taken|adopted|modified|quoted)\sfrom|based\son|(?:cited|quoted|defined|described)\s(?:in|by)"
    r"|see(?:\salso)?|cf\.?|[Ss]ources?|e\.g\.)(?:,\s|:\s|\s))(?:the\s)?$",
    re.IGNORECASE,
)
"""So does this before them: "according to Bachkirova, 2011," and "Source: Bachkirova 2011"."""
_PAGE = re.compile(r"\bpp?\.?\s?\d")
_LEADS_TO_NAME = frozenset("and as by from like of or said says see to with write writes".split())
_APART = re.compile(r"(?:^|[.,;:!?–—-]|[’”\"'])\s*$")
"""Before names that no sentence leads up to."""
_GOES_ON = re.compile(r"\s(?:was|is|were|are|saw|has|had|will|brought|proved|became|turned)\b")
"""Behind a year that is itself spoken of: "according to Bachkirova, 2011 was a hard year"."""


def gather(reading: Reading, context: Context) -> tuple[tuple[Reference, ...], tuple[Citation, ...]]:
    """Every entry of the reference lists and every citation in the text, in reading order, linked both ways.

    In: the submission; its context (a title page's "learner (year)" cites nothing).
    Out: `Reference.cited` is true where a citation means it; `Citation.listed` where an entry has authors and year.
    """
    lists = find_lists(reading)
    whole = {(p.span.document, p.span.block): p for p in lists.entries if p.note}
    lists, entries = _read(lists)
    index = Index(entries)
    resolver = _Resolver(index, key(context.learner), context.today.year)
    numbered = bool(entries) and sum(bool(e.number) for e in entries) >= NUMBERED_SHARE * len(entries)
    citations: list[Citation] = []
    notes = {(p.span.document, p.span.block): n for n, p in enumerate(lists.entries) if p.note}
    trail = Trail(index)
    own = [
        (d, b, block)
        for d, b, block in reading.blocks(Part.BODY, Part.TEXTBOX, Part.FOOTNOTE, Part.ENDNOTE)
        if (d, b) not in lists.blocks and block.role is not Role.CONTENTS
    ]
    round = numbered and round_brackets_cite(block.text for _, _, block in own)
    for d, b, block in own:
        note = block.part in (Part.FOOTNOTE, Part.ENDNOTE)
        if (d, b) in notes:
            here = [_of_note(notes[d, b], entries[notes[d, b]], lists, reading)]
        else:
            found = find_candidates(block.text, numbered=numbered, note=note, raised=block.raised, round=round)
            here = [c for candidate in found if (c := resolver.resolve(candidate, block.text, d, b))]
            here = _outermost(here) if note else here
            if not here and (d, b) in whole:
                here = [*_listed_as_well(whole[d, b], index, reading)]
        if block.cited:
            here = completed(here, block, d, b, index)
        citations += trail.follow(here, block.text, d, b, note)
    citations.sort(key=lambda c: c.span)
    cited = _cited(entries, citations)
    references = tuple(
        Reference(
            e.raw,
            e.authors,
            e.year,
            e.title,
            n in cited or p.note,
            e.kind,
            e.academic,
            p.list,
            p.span,
            p.doubt,
            sort_of(e.kind, e.academic, e.raw, e.authors),
        )
        for n, (e, p) in enumerate(zip(entries, lists.entries, strict=True))
    )
    return references, tuple(citations)


def _read(lists: Lists) -> tuple[Lists, tuple[Entry, ...]]:
    """The entries read; a note that gives in full what a list has as well is a citation and no second entry."""
    entries = [place.entry or read_entry(place.text) for place in lists.entries]
    listed = {_work(e) for e, p in zip(entries, lists.entries, strict=True) if not p.note}
    kept = [n for n, p in enumerate(lists.entries) if not (p.note and _work(entries[n]) in listed)]
    places = tuple(lists.entries[n] for n in kept)
    read = tuple(replace(entries[n], number=entries[n].number or lists.entries[n].number) for n in kept)
    return Lists(places, lists.blocks), read


def _work(entry: Entry) -> tuple[tuple[str, ...], str | None]:
    """Authors and year, for telling whether two entries are of one work."""
    return tuple(key(a) for a in entry.authors), entry.year


def in_list(reading: Reading) -> frozenset[tuple[int, int]]:
    """(document, block) of every block that belongs to a reference list, headings included.

    Later stages leave them out where they look for evidence in the learner's own text.
    """
    lists = find_lists(reading)
    return lists.blocks | {(p.span.document, p.span.block) for p in lists.entries}


def _of_note(n: int, entry: Entry, lists: Lists, reading: Reading) -> Citation:
    """The citation that a note with a full entry is: its mark in the text has no form of its own."""
    span = lists.entries[n].span
    text = reading.text(span)
    year = re.search(re.escape(entry.year or ""), text) if entry.year else None
    end = year.end() + (text[year.end() : year.end() + 1] in (")", "]")) if year else len(text)
    span = Span(span.document, span.block, span.start, span.start + end)
    return Citation(reading.text(span), entry.authors, entry.year, True, span, n)


def _listed_as_well(place: Place, index: Index, reading: Reading) -> Iterator[Citation]:
    """The citation that a note with a full entry is, where a list has the work as well."""
    entry = read_entry(place.text)
    match = index.best(entry.authors, entry.year) if entry.authors and entry.year else None
    if match is not None and match.listed:
        text = reading.text(place.span)
        at = [m.end() for m in re.finditer(re.escape(entry.year or ""), text)]
        end = at[-1] + (text[at[-1] : at[-1] + 1] in (")", "]")) if at else len(text)
        span = Span(place.span.document, place.span.block, place.span.start, place.span.start + end)
        yield Citation(reading.text(span), entry.authors, entry.year, True, span, match.entry)


def _outermost(citations: list[Citation]) -> list[Citation]:
    """The citations of a note without those that are only a part of another: its title, or one author of several."""

    def part_of(one: Citation, two: Citation) -> bool:
        if one is two or one.reference != two.reference:
            return False
        inside = two.span.start <= one.span.start and one.span.end <= two.span.end
        around = one.span.start <= two.span.start and two.span.end <= one.span.end
        more = len(two.authors) - len(one.authors)
        return (around and more > 0) or (inside and (one.span != two.span or more > 0) and more >= 0)

    return [c for c in citations if not any(part_of(c, other) for other in citations)]


def _cited(entries: tuple[Entry, ...], citations: list[Citation]) -> frozenset[int]:
    """Entries that a citation means; the same work in another list of the submission is cited too."""
    groups: dict[tuple[tuple[str, ...], str | None, str], set[int]] = defaultdict(set)
    for n, e in enumerate(entries):
        groups[tuple(key(a) for a in e.authors), e.year, key(e.title or "")[:20]].add(n)
    meant = {c.reference for c in citations if c.reference is not None and c.listed}
    return frozenset(n for group in groups.values() if group & meant for n in group)


@dataclass(frozen=True, slots=True)
class _Resolver:
    """Settles where a candidate's authors begin and whether it is a citation at all."""

    index: Index
    learner: str
    year: int
    """Of the run: what is dated later is no source yet."""

    def resolve(self, candidate: Candidate, text: str, document: int, block: int) -> Citation | None:
        """The citation a candidate is; None for what only looks like one."""
        if candidate.form == "number":
            return self._numbered(candidate, document, block)
        titled = self._titled(candidate, text, document, block)
        if not candidate.runs:
            return titled
        run, match = self._choose(candidate, text)
        part = titled is not None and titled.span.start < run.start and candidate.form == "narrative"
        if titled and (part or not (match and match.listed and match.rank[2] > 1)):
            return titled
        if not self._believed(candidate, run, match, text):
            return None
        written, span_start = self._written(candidate, run, text)
        listed = match is not None and match.listed
        span = Span(document, block, span_start, candidate.end)
        if candidate.whole:
            span = Span(document, block, candidate.whole[0], candidate.end)
        return Citation(
            written,
            run.authors,
            candidate.year,
            listed,
            span,
            match.entry if match and listed else None,
            match.note if match else None,
            candidate.secondary,
            match.entry if match and match.note else None,
        )

    def _choose(self, candidate: Candidate, text: str) -> tuple[Run, Match | None]:
        """The reading of the run that an entry backs best; the longest where none does."""
        best: tuple[Run, Match | None] = (candidate.runs[0], None)
        score: tuple[bool, tuple[int, int, int]] = (False, (0, 0, 0))
        for run in candidate.runs:
            match = self.index.best(run.authors, candidate.year, et_al=run.et_al)
            if match is None or not (match.listed or match.rank[2] >= 2):
                continue
            rank = (match.listed, match.rank)
            longer = best[0]
            if (
                rank == score
                and match.entry == getattr(best[1], "entry", None)
                and self._stray(longer, run, match, text)
            ):
                best = (run, match)
            if rank > score or best[1] is None:
                kept = self._with_given_name(candidate.runs[0], run, match, text)
                best, score = (kept, match), rank
        return best

    def _stray(self, longer: Run, run: Run, match: Match, text: str) -> bool:
        """A letter before the names that is none of the entry's initials: "I gave myself B. Argyris (1991) ..."."""
        letter = re.fullmatch(r"([A-Z])\.\s", text[longer.start : run.start])
        raw = self.index.entries[match.entry].raw
        given = re.split(r"[(\d]", raw.partition(run.authors[0])[2][:30])[0]
        known = re.findall(r"\b[A-Z]", given)
        before = re.search(r"(\w+)\s*$", text[max(0, longer.start - NEAR) : longer.start])
        leads = before is None or before[1].lower() in _LEADS_TO_NAME
        return letter is not None and not leads and bool(known) and letter[1] not in known

    def _with_given_name(self, longest: Run, run: Run, match: Match, text: str) -> Run:
        """Keep "Tatyana" before Bachkirova where the entry has the initial T."""
        before = text[longest.start : run.start].split()
        if run is longest or len(before) != 1:
            return run
        head = self.index.entries[match.entry].raw.partition(run.authors[0])[2][:30]
        given = re.split(r"[(\d&;]|\band\b", head)[0]
        return replace(run, start=longest.start) if before[0][0] in re.findall(r"\b[A-Z]", given) else run

    def _believed(self, candidate: Candidate, run: Run, match: Match | None, text: str) -> bool:
        listed = match is not None and match.listed
        if candidate.small:
            return (
                match is not None and listed and match.rank[0] == 2 and match.rank[2] > 1 and candidate.year != "n.d."
            )
        if candidate.form == "yearless":
            return self._only_work_of(run, match, text)
        if candidate.form == "bare" and not (listed and match and match.rank[0] == 2 and match.rank[2] > 1):
            if not candidate.loose:
                return listed or not run.organisation or names_body(run.authors[0])
            return self._believed_bare(candidate, run, match, text)
        if listed:
            return True
        if key(text[run.start : run.end]) == self.learner or candidate.loose:
            return False
        if match is not None and match.rank[2] >= 2 and not run.organisation:
            return True
        if candidate.year and not candidate.year[:1].isdigit():
            return True
        return plausible(
            run,
            text,
            narrative=candidate.form == "narrative",
            paged=candidate.paged,
            before=text[max(0, run.start - NEAR) : run.start],
            after=text[candidate.limits[1] : candidate.limits[1] + NEAR],
            verbs=REPORTING,
        )

    def _believed_bare(self, candidate: Candidate, run: Run, match: Match | None, text: str) -> bool:
        """A name and a year without brackets that no entry has: the words around them, or pages, say that it cites."""
        written = text[run.start : run.end]
        if not (candidate.year or "")[:4].isdigit() or int((candidate.year or "")[:4]) > self.year:
            return False
        if match is not None and match.rank[2] == 3 and len(written.split()) == 1 and not run.organisation:
            return True
        if key(written) == self.learner or _GOES_ON.match(text, candidate.end):
            return False
        before = text[max(0, run.start - NEAR) : run.start]
        spoken = _SAYS.match(text, candidate.end) is not None
        paged = _PAGE.search(text, candidate.limits[0], candidate.end) and _APART.search(before)
        credited = paged or _CREDITS.search(before)
        if run.organisation:
            return bool(spoken or credited) and names_body(run.authors[0])
        single = len(run.authors) == 1 and not run.et_al
        if single and (len(written.split()) > 1 or written.lower() in GIVEN_NAMES):
            return False
        return bool(spoken or credited) and plausible(
            run, text, narrative=True, paged=False, before=before, after="", verbs=REPORTING
        )

    def _only_work_of(self, run: Run, match: Match | None, text: str) -> bool:
        """(Whitmore): all authors of exactly one entry, by family name."""
        if match is None or match.rank[1] < 2 or match.rank[2] < 3 or not text[run.start].isupper():
            return False
        same = [e for e in self.index.entries if tuple(map(key, e.authors)) == tuple(map(key, run.authors))]
        return len({(e.year, e.title) for e in same}) == 1 and not run.authors[0].isupper()

    def _written(self, candidate: Candidate, run: Run, text: str) -> tuple[str, int]:
        """The written form, and where it starts: brackets included where they hold this one work only."""
        if candidate.again is not None:
            names = text[run.start : candidate.limits[0]] if candidate.form == "narrative" else ""
            if candidate.again == candidate.limits[0]:
                return f"{text[run.start : run.end]} {text[candidate.again : candidate.end]}", candidate.again
            joined = f"{names}{text[candidate.limits[0]]}" if names else f"{text[run.start : run.end]}, "
            return joined + text[candidate.again : candidate.end] + (
                candidate.closing if names else ""
            ), candidate.again
        if candidate.whole:
            return text[candidate.whole[0] : candidate.whole[1]], candidate.whole[0]
        return text[run.start : candidate.end] + candidate.closing, run.start

    def _titled(self, candidate: Candidate, text: str, document: int, block: int) -> Citation | None:
        """A work cited by its title: Time to Think (1999), (Coaching for performance, 2017)."""
        if candidate.form == "narrative":
            end = candidate.limits[0]
        elif candidate.form == "bracket" and candidate.runs:
            end = candidate.runs[0].end
        else:
            return None
        window = max(0, end - LONGEST_TITLE)
        found = self.index.titled(text[window:end], candidate.year)
        if not found:
            return None
        match, start = found[0], found[1] + window
        whole = candidate.whole if candidate.whole and start <= candidate.whole[0] + 2 else None
        span = Span(document, block, whole[0] if whole else start, candidate.end)
        entry = self.index.entries[match.entry]
        return Citation(text[span.start : span.end], entry.authors, candidate.year, True, span, match.entry)

    def _numbered(self, candidate: Candidate, document: int, block: int) -> Citation:
        n = self.index.numbers.get(candidate.number)
        entry = self.index.entries[n] if n is not None else None
        start, end = candidate.limits
        return Citation(
            f"[{candidate.number}]",
            entry.authors if entry else (),
            entry.year if entry else None,
            entry is not None,
            Span(document, block, start, end),
            n,
        )
