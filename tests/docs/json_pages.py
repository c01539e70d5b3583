"""docs/reference/json.md and the two JSON Schemas, from the shapes that every result is held against."""

import json
from collections.abc import Iterator
from typing import Any

from tests.reports.schema import COHORT, PLACE, RESULT, Shape

MEANS = {
    "schema": "which object this is; a later version that breaks readers has another number",
    "learner": "name of the learner",
    "qualification": 'number of the qualification: "8589"',
    "unit": 'number of the unit: "701"',
    "attempt": "1 for the first, 2 for a resubmission",
    "discipline": "what the learner calls the practice",
    "documents": "every file of the submission, also those that could not be read",
    "id": "short name by which the rest of the object refers to it",
    "path": "relative to the cohort folder",
    "kind": "which kind, in the words listed",
    "status": "what came of it, in the words listed",
    "problem": "what could not be read and what to do, for a person; null where all was read",
    "words": "number of words",
    "sha256": "digest of the file's bytes, by which it is told from another version",
    "ledger": "what became of the file's text, in characters without white space; null for a file that was not opened",
    "package": "characters that the file holds",
    "placed": "of these, characters that were taken up",
    "left_out": "reason to characters that are no text of the learner (field codes, the older of two copies)",
    "unread": "characters that are accounted for nowhere",
    "unopened": "parts of the file that could not be opened",
    "not_looked_at": "what holds no text and is for a person to look at: pictures, sound, video",
    "headings": "lines that open a part of the text, in reading order, styled or only looking like headings",
    "document": "`id` of the document",
    "block": "paragraph of the part, from 0 in reading order; a paragraph in a table cell counts too",
    "level": "1 for the highest",
    "text": "exactly what stands there",
    "criteria": "every criterion of the unit",
    "requirements": "each thing that the guidance asks for in the criterion",
    "check": "which [check](checks.md) looked for it",
    "advisory": "true where it does not bear on the criterion's status",
    "says": "what was located or is absent, in a sentence for a person",
    "needed": "how many are asked for, where something is counted",
    "present": "how many were located",
    "evidence": "the places",
    "people": "everybody named in the submission",
    "name": "as the submission has it, in its longest form",
    "role": "what the person is to the learner",
    "identifying": "true where naming this person breaks the unit's confidentiality note",
    "mentions": "every place",
    "identifiers": "e-mail addresses, numbers and the like by which somebody could be traced",
    "organisations": "organisations named in the submission",
    "sessions": "every row or record of a session, counted or not; coaching stands for mentoring too",
    "client": "as the record names the client",
    "date": "ISO 8601, 2026-03-12",
    "start": "time of day, 14:30",
    "minutes": "length in minutes; null where the record says none",
    "counted": "true where it adds to the hours",
    "why_not": "why it does not count",
    "doubts": "what casts doubt on a session that counts",
    "missing": "what the unit asks records to say and this one does not",
    "hours": "sums over the sessions that count",
    "coaching_minutes": "minutes of coaching or mentoring",
    "supervision_minutes": "minutes of supervision",
    "clients": "clients of sessions that count",
    "declared_coaching_minutes": "the learner's own total, in minutes",
    "declared_supervision_minutes": "the learner's own total of supervision, in minutes",
    "references": "entries of the reference lists",
    "raw": "the entry as it stands",
    "authors": "family names",
    "year": "as written, with a letter where it has one (2014a)",
    "title": "of the work",
    "cited": "true where the text cites it",
    "citations": "every citation in the text, each time that it occurs",
    "listed": "true where an entry has its authors and year",
    "findings": "what the assessor should look at",
    "code": "one of the [findings](findings.md)",
    "severity": "how much it matters",
    "criterion": "which criterion it is about; null for the submission as a whole",
    "message": "for the assessor: what was seen, and where",
    "part": "which part of the file",
    "start#": "first character in the block's text, from 0",
    "end": "the character after the last",
    "heading": "the heading above it",
    "page": "page of a PDF",
    "deleted": "true where it stands in text that the learner deleted with tracked changes; else absent",
    "submissions": "every submission of the cohort",
    "result": "path of its result, relative to OUT",
    "missing_submissions": "what the register expects and nobody handed in",
    "shared_passages": "the same words in two submissions",
    "a": "the first submission",
    "b": "the second",
    "edited": "true where some words between differ",
    "other_text": "what the other has",
    "place": "where it stands, for a person",
    "other_place": "where it stands in the other, for a person",
    "integrity": "facts to ask about, with what may explain them",
    "what": "which kind of fact",
    "other": "the other submission, where there is one",
    "unplaced_files": "files that belong to no submission",
    "ignored_files": "files that are nobody's work: system litter, temporary files",
    "why": "for a person, with what to do",
}
"""Key -> what it holds. A key of a shape without an entry fails `tests/docs/test_docs.py`."""
OBJECTS = (
    ("results/*.json", "firstread/result/1", RESULT),
    ("cohort.json", "firstread/cohort/1", COHORT),
)


def page() -> str:
    """The page as Markdown."""
    parts = [
        "# JSON\n\nMade from the program by `make reference`. UTF-8, one object a file, written whole or not at all. Dates are ISO "
        "8601, lengths are minutes, offsets are characters. Keys may be added within a version; a reader leaves alone what it "
        "does not know. JSON Schemas: [result](result.schema.json), [cohort](cohort.schema.json).\n"
    ]
    for name, schema, shape in OBJECTS:
        parts.append(f"\n## {name}\n\n`{schema}`\n\n{_table(_rows(shape))}")
    parts.append(f"\n## A place\n\nWhere something stands in a document.\n\n{_table(_rows(PLACE))}")
    return "".join(parts)


def keys(shape: Shape) -> Iterator[str]:
    """Every key that a shape holds anywhere."""
    match shape:
        case dict():
            for key, inner in shape.items():
                yield key.rstrip("?")
                yield from keys(inner)
        case list() | tuple():
            yield from keys(shape[0])


def _table(rows: Iterator[tuple[str, str, str]]) -> str:
    lines = "".join(f"| `{key}` | {kind} | {means} |\n" for key, kind, means in rows)
    return f"| key | type | holds |\n| --- | --- | --- |\n{lines}"


def _rows(shape: Shape, above: str = "") -> Iterator[tuple[str, str, str]]:
    for key, inner in shape.items():
        name = key.rstrip("?")
        meaning = MEANS["start#"] if shape is PLACE and name == "start" else MEANS[name]
        yield f"{above}{name}", _kind(inner), meaning
        held = _held(inner)
        if isinstance(held, dict) and held is not PLACE:
            yield from _rows(held, f"{above}{name}.")


def _held(shape: Shape) -> Shape:
    """What a list or a nullable shape holds."""
    while isinstance(shape, list | tuple):
        shape = shape[0]
    return shape


def _kind(shape: Shape) -> str:
    match shape:
        case tuple():
            return f"{_kind(shape[0])} or null"
        case list():
            return f"list of {_kind(shape[0])}"
        case set():
            return ", ".join(f"`{json.dumps(value)}`" for value in sorted(shape, key=str))
        case dict():
            return "place" if shape is PLACE else "object"
    return {str: "text", int: "whole number", bool: "true or false", dict: "object"}[shape]


def schema(name: str, shape: Shape) -> str:
    """The JSON Schema (2020-12) of a shape."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": name}
    return json.dumps({**head, **_schema(shape)}, ensure_ascii=False, indent=1) + "\n"


def _schema(shape: Shape) -> dict[str, Any]:
    match shape:
        case tuple():
            return {"anyOf": [_schema(shape[0]), {"type": "null"}]}
        case list():
            return {"type": "array", "items": _schema(shape[0])}
        case set():
            return {"enum": sorted(shape, key=str)}
        case dict():
            return {
                "type": "object",
                "properties": {key.rstrip("?"): _schema(inner) for key, inner in shape.items()},
                "required": [key for key in shape if not key.endswith("?")],
            }
    return {"type": {str: "string", int: "integer", bool: "boolean", dict: "object"}[shape]}
