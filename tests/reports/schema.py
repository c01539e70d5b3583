"""The contract's objects as a table of keys and types, to hold any result or cohort object against."""

from __future__ import annotations

from typing import Any

Shape = Any
"""A type, a tuple of types (None for null), a set of allowed values, a list of one shape, or a dict of shapes."""

STATES = {"found", "partial", "missing", "cannot_tell"}
PARTS = {"body", "header", "footer", "footnote", "endnote", "comment", "textbox", "properties", "filename"}
ROLES = set(
    "client sponsor manager colleague family peer supervisor assessor tutor learner author public unknown".split()
)
PLACE: Shape = {
    "document": str,
    "part": PARTS,
    "block": int,
    "start": int,
    "end": int,
    "text": str,
    "heading": (str, None),
    "page": (int, None),
    "deleted?": {True},
}
RESULT: Shape = {
    "schema": {"firstread/result/1"},
    "learner": str,
    "qualification": str,
    "unit": str,
    "attempt": int,
    "discipline": {"coaching", "mentoring", "both"},
    "documents": [
        {
            "id": str,
            "path": str,
            "kind": {"docx", "pdf", "xlsx", "csv", "text", "other"},
            "status": {"read", "partly_read", "unreadable", "superseded"},
            "problem": (str, None),
            "words": int,
            "sha256": str,
            "ledger": (
                {
                    "package": int,
                    "placed": int,
                    "left_out": dict,
                    "unread": int,
                    "unopened": [str],
                    "not_looked_at": dict,
                },
                None,
            ),
        }
    ],
    "headings": [{"document": str, "block": int, "level": int, "text": str}],
    "criteria": [
        {
            "id": str,
            "status": STATES,
            "requirements": [
                {
                    "id": str,
                    "text": str,
                    "check": str,
                    "advisory": bool,
                    "status": STATES,
                    "says": str,
                    "needed": (int, None),
                    "present": (int, None),
                    "evidence": [PLACE],
                }
            ],
            "evidence": [PLACE],
        }
    ],
    "people": [{"name": str, "role": ROLES, "identifying": bool, "mentions": [PLACE]}],
    "identifiers": [
        {
            "kind": {"email", "phone", "url", "address", "employee_id", "date_of_birth"},
            "text": str,
            "evidence": PLACE,
        }
    ],
    "organisations": [{"name": str, "identifying": bool, "mentions": [PLACE]}],
    "sessions": [
        {
            "kind": {"coaching", "supervision", "other"},
            "client": (str, None),
            "date": (str, None),
            "start": (str, None),
            "minutes": (int, None),
            "counted": bool,
            "why_not": (str, None),
            "doubts": [str],
            "missing": [str],
            "evidence": PLACE,
        }
    ],
    "hours": {
        "coaching_minutes": int,
        "supervision_minutes": int,
        "clients": [str],
        "declared_coaching_minutes": (int, None),
        "declared_supervision_minutes": (int, None),
    },
    "references": [
        {
            "raw": str,
            "authors": [str],
            "year": (str, None),
            "title": (str, None),
            "cited": bool,
            "evidence": PLACE,
        }
    ],
    "citations": [{"text": str, "authors": [str], "year": (str, None), "listed": bool, "evidence": PLACE}],
    "findings": [
        {
            "code": str,
            "severity": {"refer", "query", "note"},
            "criterion": (str, None),
            "message": str,
            "evidence": [PLACE],
        }
    ],
}
WHO: Shape = {"learner": str, "unit": str}
FILE: Shape = {"path": str, "why": str}
COHORT: Shape = {
    "schema": {"firstread/cohort/1"},
    "submissions": [{"learner": str, "unit": str, "result": str}],
    "missing_submissions": [WHO],
    "shared_passages": [
        {
            "a": WHO,
            "b": WHO,
            "words": int,
            "text": str,
            "edited": bool,
            "other_text": str,
            "place": str,
            "other_place": str,
        }
    ],
    "integrity": [
        {
            "what": str,
            "learner": str,
            "unit": str,
            "says": str,
            "words": int,
            "text": str,
            "place": str,
            "other": (WHO, None),
            "other_text": str,
            "other_place": str,
        }
    ],
    "unplaced_files": [FILE],
    "ignored_files": [FILE],
}


def faults(value: object, shape: Shape, at: str = "$") -> list[str]:
    """Where a value departs from a shape: keys that lack or are too many, wrong types, values not allowed."""
    match shape:
        case dict():
            return _object_faults(value, shape, at)
        case list():
            if not isinstance(value, list):
                return [f"{at}: a list was expected"]
            return [fault for n, item in enumerate(value) for fault in faults(item, shape[0], f"{at}[{n}]")]
        case set():
            return [] if value in shape else [f"{at}: {value!r} is not one of {sorted(map(str, shape))}"]
        case tuple():
            return [] if value is None else faults(value, shape[0], at)
    # A bool is an int to Python and not to JSON.
    right = isinstance(value, shape) and (shape is bool or not isinstance(value, bool))
    return [] if right else [f"{at}: {value!r} is not {shape.__name__}"]


def _object_faults(value: object, shape: dict[str, Shape], at: str) -> list[str]:
    if not isinstance(value, dict):
        return [f"{at}: an object was expected"]
    known = {key.rstrip("?") for key in shape}
    found = [f"{at}: unknown key {key}" for key in value if key not in known]
    for key, inner in shape.items():
        name = key.rstrip("?")
        if name in value:
            found += faults(value[name], inner, f"{at}.{name}")
        elif name == key:
            found.append(f"{at}: key {name} lacks")
    return found
