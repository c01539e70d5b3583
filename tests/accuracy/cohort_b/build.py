"""Builds the cohort: `python tests/accuracy/cohort_b/build.py` writes submissions/ and gold.json from sources/."""

import json
import shutil
import sys
from collections import Counter
from pathlib import Path

from markup import Submission, read
from recount import disagreements
from render import WRITERS

HERE = Path(__file__).parent
PLACES = ("body", "header", "table", "comment", "textbox", "footnote", "properties", "filename", "footer")


def people(sub: Submission) -> list[dict]:
    out = []
    for pid, who in sub.people.items():
        surface: Counter = Counter()
        places: Counter = Counter()
        for (person, form, place), n in sub.mentions.items():
            if person == pid:
                surface[form] += n
                places[place] += n
        if surface:
            out.append({"person": pid, **who, "surface": dict(surface), "places": {p: places[p] for p in PLACES}})
    return out


def citations(sub: Submission) -> list[dict]:
    out = []
    for (text, key), n in sub.citations.items():
        if key.startswith("!"):
            names, year = key[1:].split(":")
            entry = {"authors": names.split("+"), "year": year, "listed": False}
        else:
            ref = sub.references[key]
            entry = {"authors": ref["authors"], "year": ref["year"], "listed": True}
        out.append({"text": text, **entry, "count": n})
    return out


def hours(sub: Submission) -> dict:
    coaching = [s for s in sub.sessions if s["kind"] == "coaching"]
    return {
        "coaching_minutes": sum(s["minutes"] or 0 for s in coaching),
        "supervision_minutes": sum(s["minutes"] or 0 for s in sub.sessions if s["kind"] == "supervision"),
        "clients": len({s["client"] for s in coaching}),
        "declared_coaching_minutes": sub.declared.get("coaching"),
        "declared_supervision_minutes": sub.declared.get("supervision"),
    }


def gold(sub: Submission) -> dict:
    cited = [a for c in citations(sub) for a in c["authors"]]
    listed = [a for r in sub.references.values() for a in r["authors"]]
    return {
        "learner": sub.learner,
        "unit": sub.unit,
        "files": [f.path for f in sub.files],
        "discipline": sub.discipline,
        "headings": [
            {"file": f.path, "level": b.level, "text": b.cells[0]}
            for f in sub.files
            for b in f.blocks
            if b.kind == "heading"
        ],
        "criteria": sub.criteria,
        "requirements": sub.requirements,
        "people": people(sub),
        "authors": sorted(dict.fromkeys([*cited, *listed, *sub.authors])),
        "lookalikes": sub.lookalikes,
        "identifiers": sub.identifiers,
        "organisations": [{"text": t, "identifying": i} for t, i in sub.organisations.items()],
        "sessions": sub.sessions,
        "hours": hours(sub) if sub.unit == "701" else {},
        "references": list(sub.references.values()),
        "citations": citations(sub),
        "problems": sub.problems,
        "notes": " ".join(sub.notes),
    }


def main() -> int:
    target = HERE / "submissions"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    out, wrong = [], []
    for source in sorted((HERE / "sources").glob("*.txt")):
        sub = read(source)
        for file in sub.files:
            path = target / file.path
            pages = WRITERS[file.kind](file, path)
            if file.kind == "pdf":  # the running head counts on each page
                for key in [k for k in sub.mentions if k[2] in {"header", "footer"}]:
                    sub.mentions[key] *= pages
        entry = gold(sub)
        out.append(entry)
        wrong += disagreements(entry, target)
        status = Counter(c["status"] for c in sub.criteria.values())
        print(f"{source.stem}: {sub.words} words, {dict(status)}, {hours(sub) if sub.unit == '701' else ''}")
    learners, units = ({s[k] for s in out} for k in ("learner", "unit"))
    have = {(s["learner"], s["unit"]) for s in out}
    result = {
        "cohort": "b",
        "layout": "flat folder with the file names that a Moodle download gives",
        "submissions": out,
        "cohort_level": {
            "missing_submissions": [[n, u] for n in sorted(learners) for u in sorted(units) if (n, u) not in have],
            "shared_passages": [],
            "stray_files": [],
        },
    }
    (HERE / "gold.json").write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(*wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
