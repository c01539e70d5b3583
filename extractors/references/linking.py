"""Which entry a citation means, and what keeps it from matching (domain.md 7.3).

Names are compared without case, accents, hyphens and particles; an organisation by its name, its abbreviation and
its title. Another year never matches, but is explained.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.fuzz import ratio

from extractors.references.authors import is_organisation
from extractors.references.entries import Entry
from extractors.references.particulars import particulars_of
from extractors.references.vocabulary import ACRONYM_STOPS, PARTICLES
from extractors.references.years import numbers

SHORTEST_MISSPELT = 5
"""Letters a family name needs before one wrong letter is taken as a slip: "Kline" and "Cline" are two people's names
in principle, but not with the same year."""
SAME_NAME = 90
"""Similarity (0 to 100) of two organisations' names from which they are one: Coach Federation, Coaching Federation."""
SHORTEST_TITLE = 7
"""Letters a title needs to be recognised in an author's place."""

SHARE_OF_TITLE = 0.5
"""Share of a title that stands for it in an author's place: "Global Code of Ethics" for "... for Coaches"."""

_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})
_SAME_MARKS = str.maketrans({"’": "'", "‘": "'", "`": "'", "‐": "-", "‑": "-", "\xad": None})
_UMLAUT = re.compile(r"(?<=[^aeiou])(ae|oe|ue)(?=[^aeiou]|$)")


def key(name: str) -> str:
    """A name for comparing: small letters only, without accents, hyphens, apostrophes and spaces."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold().translate(_LETTERS))
    return "".join(c for c in plain if c.isalnum())


def keys(name: str) -> tuple[str, ...]:
    """The forms under which a name can be found, the full one first: Schoen also as Schon, de Haan also as Haan."""
    words = name.split()
    without = [w for w in words if w.lower() not in PARTICLES] or words
    forms = [key(name), key(" ".join(without)), _UMLAUT.sub(lambda m: m[1][0], key(name))]
    if len(words) > 1 and len(words) <= 3 and all(w[:1].isupper() or w.lower() in PARTICLES for w in words):
        forms.append(key(words[-1]))
    return tuple(dict.fromkeys(f for f in forms if f))


def main_title(entry: Entry) -> str:
    """The title without subtitle and article, as it stands in running text."""
    return re.sub(r"^(?:the|an?)\s+", "", (entry.title or "").split(":")[0].strip(), flags=re.IGNORECASE)


def _container(entry: Entry) -> str:
    """The newspaper or journal of an article that names no author: it is cited in the author's place."""
    container = particulars_of(entry.raw, entry.title, entry.kind, entry.year).container
    return re.sub(r"^(?:the|an?)\s+|,\s\d.*", "", container, flags=re.IGNORECASE)


def initials(name: str) -> str:
    """First letters of an organisation's words: "Chartered Institute of Personnel and Development" -> "cipd"."""
    words = re.findall(r"[^\W\d_]+", name)
    return "".join(w[0] for w in words if w.lower() not in ACRONYM_STOPS).casefold()


@dataclass(frozen=True, slots=True)
class Match:
    """How well an entry fits a citation."""

    entry: int
    rank: tuple[int, int, int]
    """Year, co-authors, first author: the greater the better; year 0 is another year."""
    note: str | None
    """What differs, in words."""

    @property
    def listed(self) -> bool:
        """The entry is the work cited."""
        return self.rank[0] > 0 and self.rank[1] > 0


class Index:
    """The entries of a submission, to be found by author."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        """`entries`: of all lists, in order."""
        self.entries = tuple(entries)
        self.numbers = {e.number: n for n, e in reversed([*enumerate(self.entries)]) if e.number}
        self._by_key: dict[str, set[int]] = defaultdict(set)
        self._titles: list[tuple[str, int]] = []
        bodies: list[tuple[str, str, int]] = []
        self._answers: dict[tuple[tuple[str, ...], str | None, bool], Match | None] = {}
        seen: set[tuple[str, str | None]] = set()
        for n, entry in enumerate(self.entries):
            for author in entry.authors:
                for form in keys(author):
                    self._by_key[form].add(n)
                if " " in author:
                    self._by_key[initials(author)].add(n)
                    if _is_body(entry):
                        words = author.split()
                        for end in range(1, len(words)):
                            self._by_key[key(" ".join(words[:end]))].add(n)
            for short in entry.abbreviations:
                self._by_key[key(short)].add(n)
            if _is_body(entry) and " " in entry.authors[0]:
                bodies.append((key(entry.authors[0]), entry.authors[0], n))
            title = key(main_title(entry))
            if len(title) >= SHORTEST_TITLE and (title, entry.year) not in seen:
                seen.add((title, entry.year))
                self._titles.append((title, n))
            if not entry.authors and len(paper := key(_container(entry))) >= SHORTEST_TITLE:
                self._titles.append((paper, n))
        self._named = [*((title, main_title(self.entries[n]), n) for title, n in self._titles), *bodies]
        """Titles and whole names: for comparing, as they stand in the text, and whose they are."""

    def best(self, authors: tuple[str, ...], year: str | None, *, et_al: bool = False) -> Match | None:
        """The entry that fits best, even if it does not match; None where nothing is near."""
        asked = authors, year, et_al
        if asked not in self._answers:
            self._answers[asked] = self._search(authors, year, et_al)
        return self._answers[asked]

    def _search(self, authors: tuple[str, ...], year: str | None, et_al: bool) -> Match | None:
        near = [m for n in self._near(authors[0]) if (m := self._compare(n, authors, year, et_al))]
        near += self._by_title(authors, year)
        best = max(near, key=lambda m: (m.listed, m.rank), default=None)
        if best is None or not best.listed:
            slip = self._misspelt(authors, year, et_al) if year else None
            return slip or best
        return self._between_letters(best, near, year) if best.rank[0] == 1 and year else best

    def _between_letters(self, best: Match, near: list[Match], year: str | None) -> Match:
        """A year without its letter, where the list has several works of that year: all of them are named."""
        same = {self.entries[m.entry].year for m in near if m.listed and m.rank[2] == best.rank[2]}
        written = sorted(y for y in same if y and y != year)
        if len(written) < 2:
            return best
        return Match(best.entry, best.rank, f"{year} in the text, {_joined(tuple(written))} in the list")

    def titled(self, text: str, year: str | None) -> tuple[Match, int] | None:
        """An entry of that year whose title, or the whole name of its organisation, ends a text.

        "in Time to Think" -> (match, offset of the title); "in The Economist" -> (match, offset of the name).
        """
        for title, written, n in self._named:
            if year and _same_year(year, self.entries[n].year) == 2:
                at = len(text.rstrip("’'” \",")) - len(written)
                if at >= 0 and key(text[at:]) == title:
                    return Match(n, (2, 2, 1), None), at
        return None

    def _near(self, author: str) -> set[int]:
        found: set[int] = set()
        for form in keys(author):
            found |= self._by_key.get(form, set())
        if " " in author:
            found |= self._by_key.get(initials(author), set())
            words = author.split()
            for part in {
                *(" ".join(words[:n]) for n in range(1, len(words))),
                *(" ".join(words[n:]) for n in range(1, len(words))),
            }:
                if len(part) >= 3:
                    found |= {n for n in self._by_key.get(key(part), set()) if _is_body(self.entries[n])}
        return found

    def _compare(self, n: int, authors: tuple[str, ...], year: str | None, et_al: bool) -> Match | None:
        entry = self.entries[n]
        first = _first_author(authors[0], entry)
        if not first:
            return self._other_order(n, authors, year)
        together = _co_authors(authors[1:], entry.authors[1:], et_al)
        same = _same_year(year, entry.year)
        note = None
        if not same:
            note = f"{year} in the text, {entry.year or 'no year'} in the list"
        elif not together:
            note = f"{_joined(authors)} in the text, {_joined(entry.authors)} in the list"
        elif same == 1 and year:
            note = f"{year} in the text, {entry.year or 'no year'} in the list"
        else:
            note = _written_otherwise(authors, entry, et_al)
        return Match(n, (same, together, first), note)

    def _other_order(self, n: int, authors: tuple[str, ...], year: str | None) -> Match | None:
        """The same authors in another order: "Megginson and Clutterbuck" for "Clutterbuck and Megginson"."""
        listed = self.entries[n].authors
        if len(authors) < 2 or sorted(map(key, authors)) != sorted(map(key, listed)):
            return None
        same = _same_year(year, self.entries[n].year)
        return Match(n, (same, 1, 1), f"{_joined(authors)} in the text, {_joined(listed)} in the list")

    def _by_title(self, authors: tuple[str, ...], year: str | None) -> list[Match]:
        """A title in the author's place: (Global Code of Ethics, 2021)."""
        cited = key(re.sub(r"^(?:the|an?)\s+", "", " ".join(authors), flags=re.IGNORECASE))
        if len(cited) < SHORTEST_TITLE:
            return []
        found = []
        for title, n in self._titles:
            short, long = sorted((title, cited), key=len)
            if long.startswith(short) and len(short) >= SHARE_OF_TITLE * len(long):
                same = _same_year(year, self.entries[n].year)
                note = None if same else f"{year} in the text, {self.entries[n].year or 'no year'} in the list"
                found.append(Match(n, (same, 1, 1), note))
        return found

    def _misspelt(self, authors: tuple[str, ...], year: str | None, et_al: bool) -> Match | None:
        """The entry of the same year whose first author differs by a slip."""
        cited = key(authors[0])
        for n, entry in enumerate(self.entries):
            if (
                not entry.authors
                or _same_year(year, entry.year) != 2
                or not _co_authors(authors[1:], entry.authors[1:], et_al)
            ):
                continue
            listed = key(entry.authors[0])
            slip = DamerauLevenshtein.distance(cited, listed, score_cutoff=2)
            close = min(len(cited), len(listed)) >= SHORTEST_MISSPELT and slip <= (1 if len(listed) < 9 else 2)
            long_name = " " in entry.authors[0] and " " in authors[0] and ratio(cited, listed) >= SAME_NAME
            if close or long_name:
                return Match(n, (2, 1, 1), f"{authors[0]} in the text, {entry.authors[0]} in the list")
        return None


def _is_body(entry: Entry) -> bool:
    """One author whose name has several words or is an abbreviation: an organisation."""
    return len(entry.authors) == 1 and (" " in entry.authors[0] or entry.authors[0].isupper())


def _first_author(cited: str, entry: Entry) -> int:
    """3 the same name; 2 the same without accents, particles; 1 a part of it or its abbreviation; 0 another."""
    if not entry.authors:
        return 0
    listed = entry.authors[0]
    if cited == listed or key(cited) == key(listed):
        return 3
    ours, theirs = keys(cited), keys(listed)
    if set(ours[:3]) & set(theirs[:3]):
        return 2
    short = {key(s) for s in entry.abbreviations}
    if " " in listed:
        short.add(initials(listed))
    if ours[0] in short or (" " in cited and initials(cited) in {theirs[0], *short} and len(initials(cited)) > 2):
        return 2
    if set(ours) & set(theirs):
        return 1
    cited_words, listed_words = [key(w) for w in cited.split()], [key(w) for w in listed.split()]
    if _is_body(entry) and (_contains(cited_words, listed_words) or _contains(listed_words, cited_words)):
        return 1
    return 0


def _contains(long: list[str], short: list[str]) -> bool:
    """Whether one name begins or ends with the other: "EMCC Global" and "EMCC"."""
    if not short or len("".join(short)) < 3 or len(short) >= len(long):
        return False
    return long[: len(short)] == short or (len(short) > 1 and long[-len(short) :] == short)


def _co_authors(cited: tuple[str, ...], listed: tuple[str, ...], et_al: bool) -> int:
    """2 all agree; 1 nothing contradicts (left out, one of several misspelt); 0 others are named."""
    if not cited:
        return 2 if et_al == bool(listed) else 1
    forms = {form for author in listed for form in keys(author)}
    agree = sum(bool(forms & set(keys(author))) for author in cited)
    if agree == len(cited):
        return 2 if et_al or len(cited) == len(listed) else 1
    close = sum(any(ratio(key(a), key(b)) >= 80 for b in listed) for a in cited)
    return 1 if close * 2 > len(cited) else 0


def _same_year(cited: str | None, listed: str | None) -> int:
    """2 the same; 1 the same but for a missing letter, or one has none; 0 another."""
    if cited == listed:
        return 2
    if cited is None or (listed is None and cited == "n.d."):
        return 1
    ours, theirs = numbers(cited), numbers(listed)
    if set(ours) & set(theirs):
        return 2
    for one in ours:
        for two in theirs:
            if one[:4] == two[:4] and (len(one) == 4) != (len(two) == 4):
                return 1
    return 0


def _written_otherwise(cited: tuple[str, ...], entry: Entry, et_al: bool) -> str | None:
    """What differs between the authors of a citation and of the entry that it means; None where nothing does."""
    listed = entry.authors
    whole = et_al or len(cited) == len(listed)
    if not whole and not _is_body(entry) and not is_organisation(cited[0]):
        return f"{_joined(cited)} in the text, {_joined(listed)} in the list"
    if len(cited) > 1 and not all({*keys(a)} & {form for b in listed for form in keys(b)} for a in cited):
        return f"{_joined(cited)} in the text, {_joined(listed)} in the list"
    pairs = zip(cited, listed, strict=False) if whole else ((cited[0], listed[0]),)
    return next((differs for one, two in pairs if (differs := _spelling(one, two))), None)


def _spelling(cited: str, listed: str) -> str | None:
    """What differs between two forms of a name: "Schon / Schön"; None for an abbreviation, a particle or a part."""
    if cited.casefold().translate(_SAME_MARKS) == listed.casefold().translate(_SAME_MARKS):
        return None
    if _UMLAUT.sub(lambda m: m[1][0], key(cited)) == _UMLAUT.sub(lambda m: m[1][0], key(listed)):
        return f"{cited} / {listed}"
    if " " in cited and " " in listed and initials(cited) == initials(listed):
        return f"{cited} in the text, {listed} in the list"
    return None


def _joined(authors: tuple[str, ...]) -> str:
    return " and ".join(filter(None, [", ".join(authors[:-1]), authors[-1]]))
