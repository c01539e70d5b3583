"""The house: modules small enough to be held in the head, checks without exceptions, and a page that says what there is."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
STAGES = ("pipeline", "extractors", "rubrics", "reports")
LIMIT = 400
MODULES = sorted(p for stage in STAGES for p in (ROOT / stage).rglob("*.py"))
SOURCES = sorted(
    p
    for folder in (*STAGES, "samples", "stubs", "tests")
    for p in (ROOT / folder).rglob("*.py*")
    if p.suffix in (".py", ".pyi")
)
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
EXCEPTION = re.compile(r"#\s*(?:noqa|type:\s*ignore|pragma|ruff:|mypy:)[^#\n]*")


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_module_is_under_the_limit(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LIMIT, f"{path.relative_to(ROOT)} has {lines} lines; split it by what it does"


def test_every_module_says_in_its_first_line_what_it_is_for() -> None:
    """The page *Modules* of the docs shows these lines."""
    first = {p: (ast.get_docstring(ast.parse(p.read_text(encoding="utf-8"))) or "").split("\n")[0] for p in MODULES}
    assert not [str(p.relative_to(ROOT)) for p, line in first.items() if len(line) < 15]


def keys(table: object) -> set[str]:
    """Every key of a TOML file, at any depth."""
    if isinstance(table, dict):
        return set(table).union(*map(keys, table.values()))
    return set().union(*map(keys, table)) if isinstance(table, list) else set()


def test_no_check_has_a_list_of_what_it_overlooks() -> None:
    for path in (
        ROOT / "pyproject.toml",
        *(p for f in (*STAGES, "samples", "tests") for p in (ROOT / f).rglob("ruff.toml")),
    ):
        settings = tomllib.loads(path.read_text(encoding="utf-8"))
        tools = {k: v for k, v in settings.get("tool", settings).items() if k not in ("hatch", "check-wheel-contents")}
        lists = {
            "ignore",
            "extend-ignore",
            "per-file-ignores",
            "overrides",
            "ignore_imports",
            "exclude",
            "extend-exclude",
        }
        assert not keys(tools) & lists, path


def test_an_exception_in_a_line_says_why() -> None:
    """Few, each with its rule and a reason behind two hyphens."""
    found = [
        (p, m[0]) for p in SOURCES if p != Path(__file__) for m in EXCEPTION.finditer(p.read_text(encoding="utf-8"))
    ]
    bare = [
        f"{p.relative_to(ROOT)}: {text}" for p, text in found if not re.match(r"# noqa: [A-Z]+\d+ -- \w.{15,}", text)
    ]
    assert not bare
    assert len(found) <= 3


# --- the page on the architecture ------------------------------------------------------------------------


def rows() -> dict[str, str]:
    """Stage -> what the table of folders says of it."""
    return dict(re.findall(r"^\| `(\w+)/` \| (.+) \|$", ARCHITECTURE, re.M))


@pytest.mark.parametrize("stage", STAGES)
def test_what_the_page_names_of_a_stage_is_there_and_every_folder_is_named(stage: str) -> None:
    named = {n.rstrip("/") for n in re.findall(r"`([\w/]+(?:\.py)?/?)`", rows()[stage])}
    there = {p.relative_to(ROOT / stage).as_posix() for p in (ROOT / stage).rglob("*") if "__pycache__" not in p.parts}
    assert named <= there
    folders = {n for n in there if "/" not in n and (ROOT / stage / n).is_dir()}
    assert not {f for f in folders if not any(n == f or n.startswith(f"{f}/") for n in named)}


def test_what_the_page_tells_of_the_flow_are_modules() -> None:
    modules = {p.stem for p in MODULES} | {f"{p.parent.name}.{p.stem}" for p in MODULES}
    flow = [line.rpartition("  ")[2] for line in re.findall(r"^    .+$", ARCHITECTURE.partition("## One")[0], re.M)]
    journey = ARCHITECTURE.partition("## One finding's journey")[2].partition("\n## ")[0]
    steps = re.findall(r"^\d\. `([\w.]+)`", journey, re.M)
    assert (len(flow), len(steps)) == (6, 6)
    assert {name for line in flow for name in line.split(", ")} | set(steps) <= modules


def test_the_page_names_every_library_that_one_place_alone_imports() -> None:
    rule = ARCHITECTURE.partition("## The import rule")[2].partition("\n## ")[0].lower()
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    kept = [name for c in contracts for name in c.get("protected_modules", c.get("forbidden_modules", []))]
    spoken = {"docx": "python-docx", "distributed": "dask"}
    assert not [name for name in kept if spoken.get(name, name) not in rule]
