"""A rubric's TOML file -> `Rubric`; every fault named by file and key.

A shipped rubric is asked for by its unit ("701", "8589-701"), a centre's own by a path that ends in ".toml".
A centre's file may say `extends = "701"` (or a path) and give only what differs: thresholds, wording,
parameters of a requirement (found by its `id`), more terms of a vocabulary.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from rubrics.checks import CHECKS
from rubrics.meaning.model import facets
from rubrics.model import Criterion, LearningOutcome, Requirement, Rubric, Term, Vocabulary
from rubrics.schema import UNKNOWN, Fault, Node, RubricError, nearest, params, show
from rubrics.toml_faults import said

DISCIPLINES = ("compare", "follow", "together")
METHODS = ("assignment", "portfolio", "reflective journal")
LONGEST_CHAIN = 5
"""Files that may extend one another; more is a circle or a muddle."""
NOT_BINDING = ("evidence_list_minutes", "longest_session_minutes", "shortest_session_minutes")
"""Thresholds that ask nothing of a learner: what the awarding body prints but does not hold to (701, evidence list),
and lengths from which a session is asked about."""


@lru_cache(maxsize=1)
def names() -> tuple[str, ...]:
    """Units of the shipped rubrics, in order; they do not change while the program runs."""
    return tuple(sorted(f.name.removesuffix(".toml") for f in _shipped().iterdir() if f.name.endswith(".toml")))


def load(name: str) -> Rubric:
    """The rubric of a unit ("701", "8589-701"), or of a file whose path ends in ".toml".

    Raises `RubricError` with all faults of the file.
    """
    raw, file, bodies = _gather(name, ())
    if not raw:
        raise RubricError((Fault(file, "", _EMPTY),))
    faults: list[Fault] = []
    node = Node(raw, file, "", faults)
    rubric = _rubric(node, file, bodies)
    if faults:
        raise RubricError(tuple(_at_the_top(fault, node.known) for fault in faults))
    return rubric


def _at_the_top(fault: Fault, known: Sequence[str]) -> Fault:
    """A key of the rubric itself, written below a table: TOML takes it for that table's."""
    above, _, name = fault.key.rpartition(".")
    return replace(fault, expected=_BELOW) if fault.expected == UNKNOWN and above and name in known else fault


_EMPTY = 'the file is empty; begin with extends = "701", or copy a whole rubric'
_BELOW = "unknown key here; move it above the first line in brackets: what stands below one belongs to it"


_Bodies = tuple[Mapping[str, Any], ...]
"""Thresholds of the rubrics that a file was laid over, the awarding body's first."""


# --- files ---------------------------------------------------------------------------------------------------


def _shipped() -> Traversable:
    return resources.files("rubrics")


def _locate(name: str, beside: Path | None = None) -> Path | Traversable:
    if name.endswith(".toml"):
        path = Path(name)
        return beside / path if beside is not None else path
    unit = name.removeprefix("8589-")
    if unit not in names():
        known = ", ".join(names())
        raise RubricError((Fault(name, "", f"no such rubric; there are {known}", nearest=nearest(unit, names())),))
    return _shipped() / f"{unit}.toml"


def parse(file: Path | Traversable) -> dict[str, Any]:
    """The tables of a TOML file. Raises RubricError where it cannot be read or is no TOML."""
    try:
        text = file.read_bytes().decode("utf-8-sig")  # Notepad writes a byte order mark, which TOML refuses
    except OSError as wrong:
        raise RubricError((Fault(file.name, "", f"cannot be read: {wrong.strerror}"),)) from wrong
    except UnicodeDecodeError as wrong:
        raise RubricError(
            (Fault(file.name, "", "not UTF-8 text; save it as UTF-8 (in Notepad: Save as, Encoding)"),)
        ) from wrong
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        raise RubricError((Fault(file.name, "", said(text, wrong)),)) from wrong


def _gather(name: str, chain: tuple[str, ...], beside: Path | None = None) -> tuple[dict[str, Any], str, _Bodies]:
    """The merged tables of a file and those it extends, its name, and the thresholds it was laid over."""
    file = _locate(name, beside)
    raw = parse(file)
    base = raw.pop("extends", None)
    if base is None:
        return raw, file.name, ()
    if not isinstance(base, str):
        raise RubricError((Fault(file.name, "extends", "expected a unit or the path of a rubric file"),))
    if len(chain) >= LONGEST_CHAIN:
        raise RubricError((Fault(file.name, "extends", f"goes round in a circle: {' -> '.join((*chain, name))}"),))
    folder = file.parent if isinstance(file, Path) else None
    if base.endswith(".toml") and folder is not None and not (folder / base).is_file():
        raise RubricError((Fault(file.name, "extends", f"there is no file {base}; its path counts from this file's"),))
    if not base.endswith(".toml") and base.removeprefix("8589-") not in names():
        known = f"expected one of {', '.join(names())}, or the path of a file that ends in .toml"
        raise RubricError((Fault(file.name, "extends", known, show(base), nearest(base, names())),))
    under, _, bodies = _gather(base, (*chain, name), folder)
    return merge(under, raw), file.name, (*bodies, under.get("thresholds", {}))


def merge(under: Any, over: Any) -> Any:
    """`over` laid over `under`: tables key by key, arrays of tables by `id` or `name`, all else replaced."""
    if isinstance(under, dict) and isinstance(over, dict):
        return under | {key: merge(under[key], value) if key in under else value for key, value in over.items()}
    if isinstance(under, list) and isinstance(over, list) and _keyed(under) and _keyed(over):
        mark = _keyed(over)
        merged = {item.get(mark): item for item in under}
        for item in over:
            merged[item[mark]] = merge(merged.get(item[mark], {}), item)
        return list(merged.values())
    return over


def _keyed(items: list[Any]) -> str:
    """The key by which an array's tables are told apart, or "" if it has none."""
    for mark in ("id", "name"):
        if items and all(isinstance(item, dict) and mark in item for item in items):
            return mark
    return ""


# --- records -------------------------------------------------------------------------------------------------


def _rubric(node: Node, file: str, bodies: _Bodies) -> Rubric:
    vocabularies = _vocabularies(node)
    thresholds = _thresholds(node.table("thresholds"))
    outcomes = tuple(_outcome(n, vocabularies, thresholds) for n in node.tables("outcomes"))
    if "outcomes" not in node.value:
        node.fault("outcomes", "missing; expected [[outcomes]], and below it [[outcomes.criteria]]")
    _unique(node, "outcomes", (o.id for o in outcomes))
    _unique(node, "criteria", (c.id for o in outcomes for c in o.criteria))
    rubric = Rubric(
        qualification=node.take("qualification", str),
        unit=node.take("unit", str),
        title=node.take("title", str),
        uan=node.take("uan", str),
        level=node.take("level", int),
        credit=node.take("credit", int),
        glh=node.take("glh", int),
        aim=node.take("aim", str),
        method=node.choice("method", METHODS),
        outcomes=outcomes,
        vocabularies=vocabularies,
        thresholds=thresholds,
        contradictions=node.take("contradictions", tuple[str, ...], ())
        + below(thresholds, file, bodies[0] if bodies else {}),
        confidential=node.take("confidential", bool),
        source=file,
        wording=node.take("wording", tuple[str, ...], ()),
        official=bodies[0] if bodies else {},
    )
    node.close()
    return rubric


def _outcome(node: Node, vocabularies: Mapping[str, Vocabulary], thresholds: Mapping[str, int]) -> LearningOutcome:
    criteria = tuple(_criterion(n, vocabularies, thresholds) for n in node.tables("criteria"))
    outcome = LearningOutcome(id=node.take("id", str), text=node.take("text", str), criteria=criteria)
    node.close()
    return outcome


def _criterion(node: Node, vocabularies: Mapping[str, Vocabulary], thresholds: Mapping[str, int]) -> Criterion:
    requirements = tuple(_requirement(n, vocabularies, thresholds) for n in node.tables("requirements"))
    _unique(node, "requirements", (r.id for r in requirements))
    criterion = Criterion(
        id=node.take("id", str),
        text=node.take("text", str),
        verb=node.take("verb", str),
        depth=node.take("depth", str, "").strip(),
        guidance=node.take("guidance", str, "").strip(),
        discipline=node.choice("discipline", DISCIPLINES),
        topic=node.take("topic", tuple[str, ...]),
        requirements=requirements,
        meaning=node.take("meaning", tuple[str, ...], ()),
    )
    for facet in criterion.meaning:
        if facet not in facets():
            node.fault("meaning", f'no facet "{facet}"', near=nearest(facet, facets()))
    node.close()
    return criterion


def _requirement(node: Node, vocabularies: Mapping[str, Vocabulary], thresholds: Mapping[str, int]) -> Requirement:
    check = node.take("check", str)
    table = node.table("params")
    values = None
    if check in CHECKS:
        _known_names(table, vocabularies, thresholds)
        values = params(table, CHECKS[check].params)
    elif check:
        node.fault("check", f'no check "{check}"', near=nearest(check, CHECKS))
    requirement = Requirement(
        id=node.take("id", str),
        text=node.take("text", str),
        check=check,
        params=values,
        essential=node.take("essential", bool, False),
        advisory=node.take("advisory", bool, False),
    )
    node.close()
    return requirement


def _known_names(node: Node, vocabularies: Mapping[str, Vocabulary], thresholds: Mapping[str, int]) -> None:
    """Parameters called (..._)vocabulary (-ies) or threshold(s), "@name" and "~facet", name what exists."""
    for key, value in node.value.items():
        for word in _strings(value):
            if word.startswith("@") and word[1:].split(" & ")[0] not in vocabularies:
                node.fault(key, f'no vocabulary "{word[1:]}"', near=nearest(word[1:], vocabularies))
            if word.startswith("~") and word[1:] not in facets():
                node.fault(key, f'no facet "{word[1:]}"', near=nearest(word[1:], facets()))
        kind = re.search(r"(?:^|_)(vocabular(?:y|ies)|thresholds?)$", key)
        if kind is None:
            continue
        known: Mapping[str, object] = vocabularies if kind[1].startswith("v") else thresholds
        what = "vocabulary" if kind[1].startswith("v") else "threshold"
        for word in value if isinstance(value, list) else [value]:
            if isinstance(word, str) and word and word not in known:
                node.fault(key, f'no {what} "{word}"', near=nearest(word, known))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)


def _unique(node: Node, name: str, ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for one in ids:
        if one and one in seen:
            node.fault(name, f'the id "{one}" stands there twice')
        seen.add(one)


def _thresholds(node: Node) -> dict[str, int]:
    thresholds: dict[str, int] = {}
    for name, value in node.value.items():
        node.known.append(name)
        whole = isinstance(value, int) and not isinstance(value, bool) and value >= 0
        if not whole:
            node.fault(
                name, f"expected a whole number{' of minutes' * name.endswith('_minutes')}, 0 or more", show(value)
            )
        thresholds[name] = value if whole else 0
    return thresholds


def below(thresholds: Mapping[str, int], file: str, body: Mapping[str, int]) -> tuple[str, ...]:
    """Where a centre's file asks for less than the awarding body (`body`): allowed, but said."""
    warnings = []
    for name, official in body.items():
        own = thresholds.get(name, official)
        laxer = own > official if name.endswith("_max") else own < official
        if laxer and name not in NOT_BINDING:
            warnings.append(
                f"{file} sets {name} to {own}, which asks for less than the awarding body's {official}: "
                "the centre's figure is used here, the awarding body's still stands."
            )
    return tuple(warnings)


# --- vocabularies --------------------------------------------------------------------------------------------


def _vocabularies(node: Node) -> dict[str, Vocabulary]:
    """The shipped vocabularies, with what a rubric's own [vocabularies.NAME] tables add or change."""
    node.known.append("vocabularies")
    own = node.value.get("vocabularies", {})
    if not isinstance(own, dict):
        node.fault("vocabularies", "expected a table")
        own = {}
    raw = merge(dict(_shipped_vocabularies()), own)
    table = Node(raw, node.file, node.path("vocabularies"), node.faults)
    return {name: _vocabulary(table.table(name), name) for name in raw}


@functools.cache
def _shipped_vocabularies() -> Mapping[str, Any]:
    raw: dict[str, Any] = {}
    for file in sorted((_shipped() / "vocabularies").iterdir(), key=lambda f: f.name):
        for name, table in parse(file).items():
            if name in raw:
                raise RubricError((Fault(file.name, name, "this vocabulary stands in another file too"),))
            raw[name] = table
    return raw


def _vocabulary(node: Node, name: str) -> Vocabulary:
    terms = tuple(_term(n) for n in node.tables("terms"))
    _unique(node, "terms", (t.name for t in terms))
    vocabulary = Vocabulary(name=name, title=node.take("title", str), terms=terms, shape=node.take("shape", str, ""))
    try:
        re.compile(vocabulary.shape)
    except re.error as wrong:
        node.fault("shape", f"not a pattern: {wrong}")
    node.close()
    return vocabulary


def _term(node: Node) -> Term:
    term = Term(
        name=node.take("name", str),
        variants=node.take("variants", tuple[str, ...], ()),
        authors=node.take("authors", tuple[str, ...], ()),
        cased=node.take("cased", bool, False),
    )
    node.close()
    return term
