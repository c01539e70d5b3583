"""Reads the annotated sources: what is written, and what stands in it.

A source is one submission. Lines that begin with @ say what is true of it (learner, unit, people, criteria) or open a
file; all other lines are blocks of that file, one per line. Inside a line:

    [[Rhian]]  [[will=Will]]      a mention of a person (resolved by its written form, or by the id before =)
    «(Kram, 1985)|kram»           a citation of the entry with that key; «…|!Argyris:1976» has no entry
    {email|a@b.example}           an identifier; {org|…} an identifying organisation, {ok|…} a harmless one
    [-text-]                      a tracked deletion
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

INLINE = re.compile(
    r"\[\[(?:(?P<pid>[a-z0-9-]+)=)?(?P<name>[^\]]+)\]\]"
    r"|«(?P<cite>[^|»]+)\|(?P<key>[^»]+)»"
    r"|\{(?P<kind>[a-z_]+)\|(?P<ident>[^}]+)\}"
    r"|\[-(?P<gone>.+?)-\]"
)
IDENTIFIERS = {"email", "phone", "url", "address", "employee_id", "date_of_birth"}


@dataclass
class Block:
    """One paragraph, heading, row or note of a file; `cells` holds plain text with tracked deletions still marked."""

    kind: str
    cells: list[str]
    level: int = 0
    style: str = ""
    extra: str = ""


@dataclass
class File:
    """One file of the submission."""

    kind: str
    path: str
    blocks: list[Block] = field(default_factory=list)


@dataclass
class Submission:
    """What one source says."""

    learner: str = ""
    unit: str = ""
    discipline: str = ""
    people: dict[str, dict] = field(default_factory=dict)
    surfaces: dict[str, str] = field(default_factory=dict)
    lookalikes: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    criteria: dict[str, dict] = field(default_factory=dict)
    requirements: list[dict] = field(default_factory=list)
    declared: dict[str, int | None] = field(default_factory=dict)
    files: list[File] = field(default_factory=list)
    references: dict[str, dict] = field(default_factory=dict)
    mentions: Counter = field(default_factory=Counter)  # (person, surface, place)
    citations: Counter = field(default_factory=Counter)  # (text, key)
    identifiers: list[dict] = field(default_factory=list)
    organisations: dict[str, bool] = field(default_factory=dict)
    sessions: list[dict] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    words: int = 0


def plain(sub: Submission, text: str, place: str) -> str:
    """The text as it is written; what is annotated in it is entered in the submission's counts."""

    def one(m: re.Match) -> str:
        if m["name"]:
            person = m["pid"] or sub.surfaces[m["name"]]
            if person not in sub.people:
                raise ValueError(f"unknown person {person}")
            sub.mentions[person, m["name"], place] += 1
            return m["name"]
        if m["cite"]:
            sub.citations[m["cite"], m["key"]] += 1
            return m["cite"]
        if m["ident"]:
            if m["kind"] in IDENTIFIERS:
                sub.identifiers.append({"kind": m["kind"], "text": m["ident"], "file": sub.files[-1].path})
            elif m["kind"] in {"org", "ok"}:
                sub.organisations[m["ident"]] = m["kind"] == "org"
            else:
                raise ValueError(m["kind"])
            return m["ident"]
        return "[-" + plain(sub, m["gone"], place) + "-]"

    out = INLINE.sub(one, text.strip())
    if place in {"body", "table"}:
        sub.words += len(out.split())
    return out


def session(sub: Submission, spec: str) -> None:
    kind, client, date, minutes = (part.strip() for part in spec.split(";"))
    sub.sessions.append(
        {
            "kind": kind,
            "client": client or None,
            "date": date or None,
            "minutes": int(minutes) if minutes else None,
            "file": sub.files[-1].path,
        }
    )


def fact(sub: Submission, word: str, rest: str) -> None:
    """One line that begins with @."""
    if word in {"learner", "unit", "discipline"}:
        setattr(sub, word, rest)
    elif word == "person":
        head, _, forms = rest.partition(":")
        pid, role, identifying = head.split()
        sub.people[pid] = {"role": role, "identifying": identifying == "yes"}
        sub.surfaces.update({form.strip(): pid for form in forms.split("|") if form.strip()})
    elif word in {"look", "authors", "note", "problem"}:
        target = {"look": "lookalikes", "authors": "authors", "note": "notes", "problem": "problems"}[word]
        getattr(sub, target).extend(part.strip() for part in rest.split("|"))
    elif word == "crit":
        head, where, why = (part.strip() for part in rest.split("|"))
        number, status = head.split()
        sub.criteria[number] = {"status": status, "why": why, "where": where or None}
    elif word == "req":
        number, text, needed, present = (part.strip() for part in rest.split("|"))
        sub.requirements.append(
            {"criterion": number, "requirement": text, "needed": int(needed), "present": int(present)}
        )
    elif word == "declared":
        kind, minutes = rest.split()
        sub.declared[kind] = int(minutes)
    elif word == "file":
        kind, path = rest.split(" ", 1)
        sub.files.append(File(kind, path))
        for form, pid in sorted(sub.surfaces.items(), key=lambda item: -len(item[0])):
            if re.search(rf"(?<!\w){re.escape(form)}(?!\w)", path.replace("_", " ")):
                sub.mentions[pid, form, "filename"] += 1
                path = path.replace(form, "")
    elif word == "S":
        session(sub, rest)
    else:
        raise ValueError(word)


def heading(sub: Submission, line: str) -> Block:
    marks, text = line.split(" ", 1)
    style = {"*": "bold", "+": "numbered", "-": "plain"}.get(marks[-1], "styled")
    return Block("heading", [plain(sub, text, "body")], level=marks.count("#"), style=style)


def reference(sub: Submission, line: str) -> Block:
    head, raw = line.removeprefix("ref ").split(" :: ")
    key, authors, year, title = (part.strip() for part in head.split("|"))
    raw = plain(sub, raw, "reference")
    sub.references[key] = {
        "raw": raw,
        "authors": [a.strip() for a in authors.split(";")],
        "year": year,
        "title": title,
        "cited": False,
    }
    if title not in raw:
        raise ValueError(f"title not in entry {key}")
    return Block("reference", [raw], extra=title)


def block(sub: Submission, line: str) -> Block:
    if re.match(r"#+[*+-]? ", line):
        return heading(sub, line)
    if line.startswith("ref "):
        return reference(sub, line)
    if line.startswith("| "):
        row, _, spec = line[2:].partition(" @S ")
        if spec:
            session(sub, spec)
        return Block("row", [plain(sub, cell, "table") for cell in row.split("||")])
    word, _, rest = line.partition(": ")
    if word in {"header", "footer", "textbox", "footnote"}:
        return Block(word, [plain(sub, rest, word)])
    if word == "comment":
        author, text = rest.split(" | ", 1)
        return Block("comment", [plain(sub, text, "comment")], extra=author)
    if word == "cellnote":
        cell, text = rest.split(" | ", 1)
        return Block("cellnote", [plain(sub, text, "comment")], extra=cell)
    if word == "prop":
        name, text = rest.split("=", 1)
        return Block("prop", [plain(sub, text, "properties")], extra=name)
    if word in {"title", "sheet", "table", "pagebreak", "toc"}:
        return Block(word, [plain(sub, rest, "body")] if word == "title" else [rest])
    if line.startswith("- "):
        return Block("bullet", [plain(sub, line[2:], "body")])
    if line.startswith("> "):
        return Block("quote", [plain(sub, line[2:], "body")])
    return Block("para", [plain(sub, line, "body")])


def read(path: Path) -> Submission:
    """The submission that a source describes."""
    sub = Submission()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            if line.startswith("@"):
                word, _, rest = line[1:].partition(" ")
                fact(sub, word, rest.strip())
            elif line.strip():
                sub.files[-1].blocks.append(block(sub, line.strip()))
            elif sub.files:
                sub.files[-1].blocks.append(Block("gap", []))
        except Exception as exc:
            raise ValueError(f"{path.name}:{number}: {exc!r}: {line[:80]}") from exc
    for (_, key), _n in sub.citations.items():
        if not key.startswith("!"):
            sub.references[key]["cited"] = True
    return sub
