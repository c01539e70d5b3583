"""The markup of the sources: a head of `key = value` lines, a line `---`, then one block per line.

Blocks      #1 text, #2 text   heading (styled)          !b1 text  bold line     !u1 text  underlined line
            @title text        title, no heading         - text    bullet        ¦ a ¦ b   row of a table (first row: head)
            @textbox text      text box                  @alt text picture with that description
            @comment author / initials / text            comment on the paragraph before
            @refs list|numbered|table                    the reference list of the head
            ¶ inside a cell starts a new paragraph; everything else is a paragraph.
Inline      {p key|Tunde}   person        {c key|(Kolb, 1984)} citation, key of an entry or Family+Family:year if none
            {i email|x@y}   identifier    {o+|Firm} {o-|ILM}   organisation, identifying or not
            {a|Kolb}        author        {l|Will}             word that looks like a name
            {s coaching;client;2026-01-14;90|}                 a session that counts (prints nothing)
            {fn|text} footnote   {hid|text} hidden   {ins|text} {del|text} tracked   {b|text} bold   {it|text} italic
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

HARMLESS = {"learner", "supervisor", "assessor", "tutor", "public"}
FORMATS = {"hid", "ins", "del", "b", "it"}


@dataclass(frozen=True)
class Run:
    text: str
    marks: frozenset[str] = frozenset()
    note: tuple[Run, ...] = ()


@dataclass
class Block:
    kind: str
    runs: list[Run] = field(default_factory=list)
    level: int = 0
    rows: list[list[list[list[Run]]]] = field(default_factory=list)
    extra: tuple[str, ...] = ()


@dataclass
class Reference:
    key: str
    authors: list[str]
    year: str
    title: str
    cells: list[str]

    @property
    def raw(self) -> str:
        return " ".join(self.cells)


class Source:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.head: dict[str, str] = {}
        self.many: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self.blocks: list[Block] = []
        self.part = "body"
        self.surfaces: dict[str, Counter[str]] = defaultdict(Counter)
        self.places: dict[str, Counter[str]] = defaultdict(Counter)
        self.citations: Counter[tuple[str, str]] = Counter()
        self.identifiers: list[tuple[str, str]] = []
        self.organisations: dict[str, bool] = {}
        self.authors: list[str] = []
        self.lookalikes: list[str] = []
        self.sessions: list[tuple[str, str, str, int]] = []
        self.headings: list[tuple[int, str]] = []
        head, body = path.read_text(encoding="utf-8").split("\n---\n", 1)
        self._read_head(head)
        self.footer = self.inline(self.head.get("footer", ""), "footer")
        self.header_text = self.head.get("header", "")
        self.header = self.inline(self.header_text, "header")
        self.props = {k: "".join(r.text for r in self.inline(v, "properties")) for k, v in self.many["prop"]}
        self._mention("me", self.head["learner"], "filename")
        self._read_body(body)

    def _read_head(self, head: str) -> None:
        for line in filter(str.strip, head.splitlines()):
            key, value = (s.strip() for s in line.split("=", 1))
            word, _, rest = key.partition(" ")
            if word in {"person", "crit", "req", "problem", "prop", "ref", "note"}:
                self.many[word].append((rest, value))
            else:
                self.head[key] = value
        self.references = []
        for key, value in self.many["ref"]:
            authors, year, title, raw = (s.strip() for s in value.split(" | "))
            cells = [c.strip() for c in raw.split("¦")]
            self.references.append(Reference(key, authors.split("+"), year, title, cells))
        self.roles = dict(self.many["person"])

    # inline -----------------------------------------------------------------------------------
    def _mention(self, key: str, surface: str, part: str, times: int = 1) -> None:
        if key not in self.roles:
            raise ValueError(f"{self.path.name}: no person {key}")
        self.surfaces[key][surface] += times
        self.places[key][part] += times

    def inline(self, text: str, part: str, marks: frozenset[str] = frozenset()) -> list[Run]:
        runs: list[Run] = []
        at = 0
        while at < len(text):
            start = text.find("{", at)
            if start < 0:
                runs.append(Run(text[at:], marks))
                break
            if start > at:
                runs.append(Run(text[at:start], marks))
            depth, end = 1, start + 1
            while depth:
                depth += {"{": 1, "}": -1}.get(text[end], 0)
                end += 1
            command, _, inner = text[start + 1 : end - 1].partition("|")
            runs += self._command(command, inner, part, marks)
            at = end
        return runs

    def _command(self, command: str, inner: str, part: str, marks: frozenset[str]) -> list[Run]:
        word, _, arg = command.partition(" ")
        if word in FORMATS:
            return self.inline(inner, part, marks | {word})
        if word == "fn":
            return [Run("", marks, tuple(self.inline(inner, "footnote")))]
        if word == "s":
            kind, client, date, minutes = arg.split(";")
            self.sessions.append((kind, client, date, int(minutes)))
            return []
        if word == "p":
            self._mention(arg, inner, part)
        elif word == "c":
            self.citations[inner, arg] += 1
        elif word == "i":
            self.identifiers.append((arg, inner))
        elif word in {"o+", "o-"}:
            self.organisations[inner] = word == "o+"
        elif word in {"a", "l"}:
            (self.authors if word == "a" else self.lookalikes).append(inner)
        else:
            raise ValueError(f"{self.path.name}: {{{command}|")
        return [Run(inner, marks)]

    # blocks -----------------------------------------------------------------------------------
    def _read_body(self, body: str) -> None:
        for line in filter(str.strip, body.splitlines()):
            self._read_line(line.strip())

    def _read_line(self, line: str) -> None:
        heading = re.match(r"(#|!b|!u)(\d) (.+)", line)
        if heading:
            runs = self.inline(heading[3], "body")
            self.headings.append((int(heading[2]), plain(runs)))
            kind = {"#": "heading", "!b": "bold", "!u": "underline"}[heading[1]]
            self.blocks.append(Block(kind, runs, int(heading[2])))
        elif line.startswith("¦"):
            row = [[self.inline(p.strip(), "table") for p in cell.split("¶")] for cell in line.strip("¦").split("¦")]
            if not self.blocks or self.blocks[-1].kind != "table":
                self.blocks.append(Block("table"))
            self.blocks[-1].rows.append(row)
        elif line.startswith("@comment "):
            author, initials, text = (s.strip() for s in line[9:].split(" / ", 2))
            who = plain(self.inline(author, "comment"))
            self.blocks.append(Block("comment", self.inline(text, "comment"), extra=(who, initials)))
        elif line.startswith("@refs "):
            self.blocks.append(Block("refs", extra=(line[6:],)))
        elif line.startswith(("@title ", "@textbox ", "@alt ")):
            kind, _, text = line[1:].partition(" ")
            self.blocks.append(Block(kind, self.inline(text, "textbox" if kind == "textbox" else "body")))
        elif line.startswith("- "):
            self.blocks.append(Block("bullet", self.inline(line[2:], "body")))
        elif line.startswith(("@", "!", "#")):
            raise ValueError(f"{self.path.name}: {line[:40]}")
        else:
            self.blocks.append(Block("para", self.inline(line, "body")))

    def repeat_header(self, pages: int) -> None:
        """A running header stands on every page of a PDF: count it once more for each further page."""
        for _ in range(pages - 1):
            self.inline(self.header_text, "header")


def plain(runs: list[Run] | tuple[Run, ...]) -> str:
    return "".join(r.text for r in runs if "del" not in r.marks)
