"""The JSON Schema of a rubric file, for editors that check and complete TOML while it is typed.

Made from what the loader itself goes by: a check's `Params` dataclass is the schema of its `params` table, and the
allowed words are the loader's own. An editor takes the schema from a first line `#:schema rubric.schema.json`.
The loader stays the judge (`firstread rubric validate`): a schema cannot say that a threshold exists.
"""

from __future__ import annotations

import dataclasses
import inspect
import typing
from collections.abc import Mapping
from typing import Any

from rubrics.check import Check
from rubrics.checks import CHECKS
from rubrics.load import DISCIPLINES, METHODS

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The newest draft that the common TOML editors read."""

Schema = dict[str, Any]
_TEXT: Schema = {"type": "string"}
_TEXTS: Schema = {"type": "array", "items": _TEXT}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_FLAG: Schema = {"type": "boolean"}


def json_schema() -> Schema:
    """The whole schema, as an object that `json.dumps` takes. Rubrics that extend another need not be complete."""
    rubric = {
        "extends": _said(_TEXT, "A shipped unit (701) or a path; what stands here is laid over it."),
        "qualification": _TEXT,
        "unit": _TEXT,
        "title": _TEXT,
        "uan": _said(_TEXT, "Unit accreditation number."),
        "level": _COUNT,
        "credit": _COUNT,
        "glh": _said(_COUNT, "Guided learning hours."),
        "aim": _TEXT,
        "method": {"enum": list(METHODS)},
        "confidential": _said(_FLAG, "The unit carries the confidentiality note: names of third parties are findings."),
        "contradictions": _said(_TEXTS, "Where the source contradicts itself, and which reading binds."),
        "wording": _said(_TEXTS, "Official sentences that learners paste; never taken for evidence."),
        "thresholds": _said({"type": "object", "additionalProperties": _COUNT}, "Minutes and counts, by name."),
        "vocabularies": {"type": "object", "additionalProperties": {"$ref": "#/definitions/vocabulary"}},
        "outcomes": {"type": "array", "items": {"$ref": "#/definitions/outcome"}},
    }
    optional = ("extends", "contradictions", "wording", "thresholds", "vocabularies")
    complete = [name for name in rubric if name not in optional]
    return {
        "$schema": DRAFT,
        "title": "A firstread rubric",
        "type": "object",
        "properties": rubric,
        "additionalProperties": False,
        "anyOf": [{"required": ["extends"]}, {"required": complete}],
        "definitions": {
            "vocabulary": _table({"title": _TEXT, "shape": _TEXT, "terms": _list("term")}),
            "term": _table({"name": _TEXT, "variants": _TEXTS, "authors": _TEXTS, "cased": _FLAG}, "name"),
            "outcome": _table({"id": _TEXT, "text": _TEXT, "criteria": _list("criterion")}, "id"),
            "criterion": _table(
                {
                    "id": _TEXT,
                    "text": _said(_TEXT, "The official wording."),
                    "verb": _said(_TEXT, 'Command verb: "Critically evaluate".'),
                    "depth": _TEXT,
                    "guidance": _said(_TEXT, "The official assessment guidance."),
                    "discipline": _said({"enum": list(DISCIPLINES)}, "How coaching and mentoring are to be taken."),
                    "topic": _said(_TEXTS, "What headings and passages about the criterion say."),
                    "meaning": _said(_TEXTS, "Facets that sentences about it deal with, whatever their words."),
                    "requirements": _list("requirement"),
                },
                "id",
            ),
            "requirement": _requirement(),
        },
    }


def _requirement() -> Schema:
    made = _table(
        {
            "id": _TEXT,
            "text": _said(_TEXT, "The demand in the guidance's words, for people."),
            "check": {"enum": sorted(CHECKS)},
            "params": {"type": "object"},
            "essential": _said(_FLAG, "Without it the criterion is missing, whatever else is found."),
            "advisory": _said(_FLAG, "Shown, but without bearing on the criterion's state."),
        },
        "id",
    )
    made["allOf"] = [_branch(check) for check in CHECKS.values()]
    return made


def _branch(check: Check) -> Schema:
    """What `params` may hold where a requirement has this check."""
    hints = typing.get_type_hints(check.params)
    told = manual_lines(check)
    fields = {
        field.name: _said(_of(hints[field.name]), told.get(field.name, ""))
        for field in dataclasses.fields(check.params)
    }
    params = {"type": "object", "properties": fields, "additionalProperties": False}
    return {
        "if": {"required": ["check"], "properties": {"check": {"const": check.id}}},
        "then": {"properties": {"params": params}},
    }


def manual_lines(check: Check) -> Mapping[str, str]:
    """Parameter -> its line of the check's manual page, joined where it runs over several."""
    found: dict[str, str] = {}
    name = ""
    for line in inspect.cleandoc(check.manual).splitlines():
        if line.startswith("`") and "`" in line[1:]:
            name, _, text = line[1:].partition("`")
            found[name] = text.strip()
        elif name and line.startswith("  ") and line.strip():
            found[name] = f"{found[name]} {line.strip()}"
        else:
            name = ""
    return found


def _of(hint: Any) -> Schema:
    """The schema of a type that `rubrics.schema.fit` knows."""
    simple: dict[Any, Schema] = {bool: _FLAG, int: {"type": "integer"}, float: {"type": "number"}, str: _TEXT}
    if hint in simple:
        return simple[hint]
    arguments = typing.get_args(hint)
    if typing.get_origin(hint) is tuple:
        return {"type": "array", "items": _of(arguments[0])}
    if typing.get_origin(hint) is typing.Literal:
        return {"enum": list(arguments)}
    return {"anyOf": [_of(option) for option in arguments if option is not type(None)]}


def _table(properties: Schema, *required: str) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False, "required": list(required)}


def _list(name: str) -> Schema:
    return {"type": "array", "items": {"$ref": f"#/definitions/{name}"}}


def _said(schema: Schema, text: str) -> Schema:
    return {**schema, "description": text} if text else schema
