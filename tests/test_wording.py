"""One look for everything that people read: British English, days before months, numbers that agree, no flourish."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.reports.dump import GOLDEN

ROOT = Path(__file__).parent.parent
STAGES = ("pipeline", "extractors", "rubrics", "reports")
AMERICAN = re.compile(
    r"(?:organiz|recogniz|summariz|anonymiz|normaliz|prioritiz|apologiz|analyz|capitaliz|minimiz|maximiz|utiliz|customiz|"
    r"finaliz|initializ)\w*|\b(?:behavior\w*|color(?:s|ed|ful)?|favor(?:s|ed|ite)?|labor|honor(?:s|ed)?|neighbor\w*|"
    r"center(?:s|ed)?|catalog|dialog|gray|fulfill|enroll(?:ment|s)?|skillful|traveled|labeled|canceled|modeled|judgment|"
    r"license[sd]?(?= (?:is|are|of|for))|toward|gotten)\b",
    re.I,
)
FLOURISH = re.compile(
    r"\b(?:success(?:ful(?:ly)?)?|oops|sorry|please note|simply|just click|invalid|illegal|abort(?:ed|ing)?|blacklist|"
    r"whitelist|sanity check|dummy|legacy|leverage|seamless\w*|robust\w*|powerful)\b|!(?:\s|$)",
    re.I,
)
WORDS_OF_LEARNERS = {"pipeline/placing/names.py": "center", "rubrics/labels.py": "success"}
"""Lists of what stands in learners' files and file names."""
ISO = re.compile(r"\b(?:19|20)\d\d-[01]\d-[0-3]\d\b")
ONE_OF_MANY = re.compile(
    r"(?<![\d.,:/–-])\b1 (?:files|entries|criteria|sessions|submissions|learners|people|places|pages|words|cohorts|letters|"
    r"clients|hours|works|findings|citations|references|traces|versions|requirements)\b"
)


def sentences(path: Path) -> Iterator[tuple[int, str]]:
    """(line, text) of every string in a module that is more than one word and no docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            grammar = re.search(r"\(\?|\\[bsdw]|\[\^", node.value)
            if not grammar and re.search(r"[A-Za-z]{2,} [a-z]{2,}", node.value):
                yield node.lineno, node.value


MODULES = [path for stage in ("pipeline", "reports") for path in sorted((ROOT / stage).rglob("*.py"))] + [
    *sorted((ROOT / "rubrics").glob("*.py")),
    ROOT / "extractors" / "read.py",
    ROOT / "extractors" / "outside.py",
]


def test_what_the_program_says_is_plain_british_english() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line}: {found[0]!r} in {text[:80]!r}"
        for path in MODULES
        for line, text in sentences(path)
        for found in (AMERICAN.search(text), FLOURISH.search(text))
        if found and WORDS_OF_LEARNERS.get(path.relative_to(ROOT).as_posix()) != found[0]
    ]
    assert not wrong, "\n".join(wrong)


PAGES = [ROOT / name for name in ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "samples/README.md")]
PAGES += sorted((ROOT / "docs").rglob("*.md"))


@pytest.mark.parametrize("page", PAGES, ids=[p.relative_to(ROOT).as_posix() for p in PAGES])
def test_pages_are_plain_british_english(page: Path) -> None:
    text = re.sub(
        r"`[^`]*`|\]\([^)]*\)|^ {4}.*$|^\| [\w-]+ \| [\d.]+.*$", "", page.read_text(encoding="utf-8"), flags=re.M
    )
    assert not [m[0] for m in AMERICAN.finditer(text)]
    assert not [m[0] for m in FLOURISH.finditer(text.replace("![", "["))]


@pytest.mark.parametrize("name", sorted(p.stem for p in GOLDEN.glob("*.txt")))
def test_sheets_have_days_for_people_and_numbers_that_agree(name: str) -> None:
    lines = (GOLDEN / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    text = re.sub(r"“[^”]*”", "", "\n".join(line for line in lines if "] s '" in line))  # learners' words aside
    assert not [text[max(0, m.start() - 60) : m.end() + 20] for m in ISO.finditer(text)]
    assert not [m[0] for m in ONE_OF_MANY.finditer(text)]
