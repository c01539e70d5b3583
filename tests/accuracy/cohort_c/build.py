"""Build submissions/ and gold.json from sources/: `python -m tests.accuracy.cohort_c.build` in the repository's root."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from .docx_out import write_docx
from .markup import HARMLESS, Reference, Source
from .pdf_out import write_pdf

HERE = Path(__file__).parent
UNITS = {
    "700": "1.1 1.2 1.3 1.4 2.1 2.2 2.3 2.4 2.5 3.1 3.2".split(),
    "701": "1.1 1.2 2.1 2.2 2.3 2.4 2.5".split(),
    "703": "1.1 1.2 1.3 1.4 2.1 2.2 2.3 3.1".split(),
}


def people(source: Source) -> list[dict[str, Any]]:
    made = []
    for key, role in source.many["person"]:
        if not source.surfaces[key]:
            raise ValueError(f"{source.path.name}: {key} is never named")
        person = "-".join(source.head["learner"].lower().split()) if key == "me" else key
        made.append(
            {
                "person": person,
                "role": role,
                "identifying": role not in HARMLESS,
                "surface": dict(sorted(source.surfaces[key].items())),
                "places": dict(sorted(source.places[key].items())),
            }
        )
    return made


def citations(source: Source, entries: dict[str, Reference]) -> list[dict[str, Any]]:
    made = []
    for (text, key), count in source.citations.items():
        entry = entries.get(key)
        names, year = (entry.authors, entry.year) if entry else (key.split(":")[0].split("+"), key.split(":")[1])
        made.append({"text": text, "authors": names, "year": year, "listed": entry is not None, "count": count})
    return made


def submission(source: Source, file: str) -> dict[str, Any]:
    head = source.head
    entries = {e.key: e for e in source.references}
    cited = {key for _, key in source.citations}
    sessions = [
        {
            "kind": "supervision" if kind == "supervision" else "coaching",
            "client": client or None,
            "date": date or None,
            "minutes": minutes,
            "file": file,
        }
        for kind, client, date, minutes in source.sessions
    ]
    criteria = {}
    for criterion, value in source.many["crit"]:
        status, where, why = (s.strip() for s in value.split("|"))
        criteria[criterion] = {"status": status, "why": why, "where": None if where == "null" else where}
    requirements = []
    for criterion, value in source.many["req"]:
        text, needed, present = (s.strip() for s in value.split("|"))
        number = float(present)
        requirements.append(
            {
                "criterion": criterion,
                "requirement": text,
                "needed": int(needed),
                "present": int(number) if number.is_integer() else number,
            }
        )
    authors = sorted({a for e in source.references for a in e.authors} | set(source.authors))
    made: dict[str, Any] = {
        "learner": head["learner"],
        "unit": head["unit"],
        "files": [file],
        "discipline": head["discipline"],
        "headings": [{"file": file, "level": level, "text": text} for level, text in source.headings],
        "criteria": criteria,
        "requirements": requirements,
        "people": people(source),
        "authors": authors,
        "lookalikes": sorted({*source.lookalikes, *filter(None, head.get("lookalikes", "").split("; "))}),
        "identifiers": [{"kind": k, "text": t, "file": file} for k, t in source.identifiers],
        "organisations": [{"text": t, "identifying": yes} for t, yes in source.organisations.items()],
        "sessions": sessions,
        "hours": hours(source, sessions),
        "references": [
            {"raw": e.raw, "authors": e.authors, "year": e.year, "title": e.title, "cited": e.key in cited}
            for e in source.references
        ],
        "citations": citations(source, entries),
        "problems": [value for _, value in source.many["problem"]],
        "notes": " ".join(value for _, value in source.many["note"]),
    }
    check(source, made)
    return made


def hours(source: Source, sessions: list[dict[str, Any]]) -> dict[str, Any] | None:
    if source.head["unit"] != "701":
        return None
    held = [s for s in sessions if s["kind"] == "coaching"]
    return {
        "coaching_minutes": sum(s["minutes"] for s in held),
        "supervision_minutes": sum(s["minutes"] for s in sessions if s["kind"] == "supervision"),
        "clients": len({s["client"] for s in held}),
        "declared_coaching_minutes": int(source.head["declared_coaching"]),
        "declared_supervision_minutes": int(source.head["declared_supervision"]),
    }


def check(source: Source, made: dict[str, Any]) -> None:
    """What must agree before the gold is believed."""
    name = source.path.name
    if list(made["criteria"]) != UNITS[made["unit"]]:
        raise ValueError(f"{name}: criteria {list(made['criteria'])}")
    headings = [h["text"] for h in made["headings"]]
    for criterion, value in made["criteria"].items():
        where = value["where"]
        if where is not None and not any(h.startswith(where) for h in headings):
            raise ValueError(f"{name}: {criterion} points to no heading: {where}")
    if made["hours"]:
        total = made["hours"]
        for kind in ("coaching", "supervision"):
            if total[f"{kind}_minutes"] != total[f"declared_{kind}_minutes"]:
                raise ValueError(f"{name}: {kind} {total}")
        if total["clients"] != int(source.head["clients"]):
            raise ValueError(f"{name}: clients {total}")
    for (text, key), _ in source.citations.items():
        entry = next((e for e in source.references if e.key == key), None)
        numbered = text.startswith("[")
        if entry and numbered and not entry.raw.startswith(text):
            raise ValueError(f"{name}: {text} is not {entry.raw[:30]}")
        if entry and not numbered and (entry.year not in text or entry.authors[0] not in text):
            raise ValueError(f"{name}: {text} is not {entry.raw[:30]}")


def build(out: Path) -> dict[str, Any]:
    shutil.rmtree(out / "submissions", ignore_errors=True)
    submissions = []
    for path in sorted((HERE / "sources").glob("*.txt")):
        source = Source(path)
        file = source.head["file"]
        target = out / "submissions" / file
        if target.suffix == ".pdf":
            source.repeat_header(write_pdf(source, target))
        else:
            write_docx(source, target)
        submissions.append(submission(source, file))
    handed_in = {(s["learner"], s["unit"]) for s in submissions}
    units = sorted({unit for _, unit in handed_in})
    missing = [
        [learner, unit]
        for learner in sorted({learner for learner, _ in handed_in})
        for unit in units
        if (learner, unit) not in handed_in
    ]
    gold = {
        "cohort": "c",
        "layout": "one folder for each unit, one file for each learner in it, named by the learner alone",
        "submissions": submissions,
        "cohort_level": {"missing_submissions": missing, "shared_passages": [], "stray_files": []},
    }
    (out / "gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return gold


if __name__ == "__main__":
    build(HERE)
