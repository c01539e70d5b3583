"""Build submissions/ and gold.json from sources/: `python -m tests.accuracy.cohort_e.build` in the repository's root."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

from tests.accuracy.cohort_c.build import UNITS, citations, people
from tests.accuracy.cohort_c.markup import Source

from .papers import Paper, write

HERE = Path(__file__).parent
LAYOUT = (
    "one folder for each learner, named by centre number, family name and given name; file names as learners name them"
)


def criteria(source: Source) -> dict[str, Any]:
    made = {}
    for criterion, value in source.many["crit"]:
        status, where, why = (s.strip() for s in value.split("|"))
        if status not in {"found", "partial", "missing"}:
            raise ValueError(f"{source.path.name}: {criterion} {status}")
        made[criterion] = {"status": status, "why": why, "where": None if where == "null" else where}
    return made


def requirements(source: Source) -> list[dict[str, Any]]:
    made = []
    for criterion, value in source.many["req"]:
        text, needed, present = (s.strip() for s in value.split("|"))
        number = float(present)
        whole = int(number) if number.is_integer() else number
        made.append({"criterion": criterion, "requirement": text, "needed": int(needed), "present": whole})
    return made


def sessions(source: Source) -> list[dict[str, Any]]:
    return [
        {
            "kind": "supervision" if kind == "supervision" else "coaching",
            "client": client or None,
            "date": date or None,
            "minutes": minutes,
            "file": source.head["file"],
        }
        for kind, client, date, minutes in source.sessions
    ]


def hours(source: Source, held: list[dict[str, Any]]) -> dict[str, Any] | None:
    if source.head["unit"] != "701":
        return None

    def total(kind: str) -> int:
        return sum(s["minutes"] for s in held if s["kind"] == kind)

    made: dict[str, Any] = {
        "coaching_minutes": total("coaching"),
        "supervision_minutes": total("supervision"),
        "clients": len({s["client"] for s in held if s["kind"] == "coaching"}),
    }
    for kind in ("coaching", "supervision"):
        said = source.head.get(f"declared_{kind}", "")
        made[f"declared_{kind}_minutes"] = int(said) if said else None
    expected = tuple(int(n) for n in source.head["sums"].split())
    if tuple(made.values())[:3] != expected:
        raise ValueError(f"{source.path.name}: {made} is not {expected}")
    return made


def part(source: Source) -> dict[str, Any]:
    """What one file holds; `submission` adds the files of one submission up."""
    head, file = source.head, source.head["file"]
    entries = {e.key: e for e in source.references}
    for text, key in source.citations:
        entry = entries.get(key)
        if entry and (entry.year not in text or entry.authors[0] not in text):
            raise ValueError(f"{source.path.name}: {text} is not {entry.raw[:30]}")
    cited = {key for _, key in source.citations}
    return {
        "files": [file],
        "headings": [{"file": file, "level": level, "text": text} for level, text in source.headings],
        "people": people(source),
        "authors": sorted({a for e in source.references for a in e.authors} | set(source.authors)),
        "lookalikes": sorted({*source.lookalikes, *filter(None, head.get("lookalikes", "").split("; "))}),
        "identifiers": [{"kind": k, "text": t, "file": file} for k, t in source.identifiers],
        "organisations": [{"text": t, "identifying": yes} for t, yes in source.organisations.items()],
        "sessions": sessions(source),
        "references": [
            {"raw": e.raw, "authors": e.authors, "year": e.year, "title": e.title, "cited": e.key in cited}
            for e in source.references
        ],
        "citations": citations(source, entries),
    }


def one_list(parts: list[dict[str, Any]], key: str) -> list[Any]:
    made: list[Any] = []
    for item in (i for p in parts for i in p[key]):
        if key in {"authors", "lookalikes", "organisations"} and item in made:
            continue
        made.append(item)
    return made


def one_people(parts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    made: dict[str, dict[str, Any]] = {}
    for person in one_list(parts, "people"):
        before = made.setdefault(person["person"], {**person, "surface": {}, "places": {}})
        for key in ("surface", "places"):
            before[key] = dict(sorted((Counter(before[key]) + Counter(person[key])).items()))
    return list(made.values())


def submission(sources: list[Source]) -> dict[str, Any]:
    first = sources[0]
    head = first.head
    parts = [part(s) for s in sources]
    merged = {key: one_list(parts, key) for key in parts[0]}
    made = {
        "learner": head["learner"],
        "unit": head["unit"],
        "discipline": head["discipline"],
        "criteria": criteria(first),
        "requirements": requirements(first),
        **merged,
        "people": one_people(parts),
        "hours": hours(first, merged["sessions"]),
        "problems": [value for s in sources for _, value in s.many["problem"]],
        "notes": " ".join(value for s in sources for _, value in s.many["note"]),
    }
    if list(made["criteria"]) != UNITS[head["unit"]]:
        raise ValueError(f"{first.path.name}: criteria {list(made['criteria'])}")
    texts = [h["text"] for h in made["headings"]]
    for criterion, value in made["criteria"].items():
        if value["where"] is not None and not any(t.startswith(value["where"]) for t in texts):
            raise ValueError(f"{first.path.name}: {criterion} points to no heading: {value['where']}")
    return made


def build(here: Path, cohort: str, layout: str) -> None:
    shutil.rmtree(here / "submissions", ignore_errors=True)
    groups: dict[str, list[Source]] = {}
    for path in sorted((here / "sources").glob("*.txt")):
        source = Paper(path)
        write(source, here / "submissions" / source.head["file"])
        group = groups.setdefault(source.head.get("part_of", path.stem), [])
        group.insert(len(group) if "part_of" in source.head else 0, source)
    made = [submission(sources) for sources in groups.values()]
    handed_in = {(s["learner"], s["unit"]) for s in made}
    missing = [
        [learner, unit]
        for learner in sorted({learner for learner, _ in handed_in})
        for unit in UNITS
        if (learner, unit) not in handed_in
    ]
    level = {"missing_submissions": missing, "shared_passages": [], "stray_files": []}
    gold = {"cohort": cohort, "layout": layout, "submissions": made, "cohort_level": level}
    (here / "gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    build(HERE, "e", LAYOUT)
