"""`firstread rubric`, through its exit codes."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.__main__ import guarded

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "8589-702.toml"


Rubric = Callable[..., tuple[int, str]]


@pytest.fixture
def rubric(capsys: pytest.CaptureFixture[str]) -> Rubric:
    """Runs `firstread rubric ...`; gives the exit code, and what was printed."""

    def ran(*arguments: str) -> tuple[int, str]:
        code = guarded(["rubric", *arguments])
        told = capsys.readouterr()
        return code, told.out + told.err

    return ran


def test_schema_is_json(rubric: Rubric) -> None:
    code, said = rubric("schema")
    assert code == 0
    assert json.loads(said)["title"] == "A firstread rubric"


def test_schema_of_a_check_is_its_manual(rubric: Rubric) -> None:
    code, said = rubric("schema", "at_least")
    assert code == 0
    assert said.startswith("At least so many different things of a kind")


def test_a_misspelt_check_is_no_check(rubric: Rubric) -> None:
    code, said = rubric("schema", "at_leest")
    assert code == 2
    assert 'Did you mean "at_least"?' in said


def test_the_example_is_fine(rubric: Rubric) -> None:
    code, said = rubric("validate", "--strict", str(EXAMPLE))
    assert (code, said) == (0, f"{EXAMPLE}: fine\n")


@pytest.mark.parametrize(("strict", "code"), [((), 0), (("--strict",), 4)])
def test_remarks_are_faults_only_if_strict(rubric: Rubric, tmp_path: Path, strict: tuple[str, ...], code: int) -> None:
    path = tmp_path / "ours.toml"
    path.write_text('extends = "701"\n[thresholds]\nclients_min = 5\n', encoding="utf-8")
    ended, said = rubric("validate", *strict, str(path))
    assert ended == code
    assert f"{path}: look again: thresholds.clients_min: 5 is more than the largest allowed, 3" in said
    assert said.endswith(f"{path}: usable\n")


def test_a_fault_is_named_and_ends_in_4(rubric: Rubric, tmp_path: Path) -> None:
    path = tmp_path / "ours.toml"
    path.write_text('extends = "701"\n[threshold]\nclients_min = 5\n', encoding="utf-8")
    code, said = rubric("validate", str(path))
    assert code == 4
    assert 'ours.toml: threshold: unknown key (did you mean "thresholds"?)' in said


CENTRE = Path(__file__).parents[2] / "docs" / "examples" / "centre.toml"
LESS = "[thresholds]\nsupervision_minutes = 180\n"


@pytest.mark.parametrize(
    ("text", "ended", "told"),
    [
        (CENTRE.read_text(encoding="utf-8"), 0, "centre.toml: fine"),
        (LESS, 0, "centre.toml: usable"),
        ("[centre]\nnumber = 12345\n", 4, "centre.toml: centre.number: expected text in quotes"),
        ("[decision]\nmet = 'Pass'\n", 4, 'did you mean "decisions"'),
    ],
    ids=["the example", "less than the body asks for", "a number for text", "a slip"],
)
def test_a_centres_settings_are_validated_like_a_rubric(
    rubric: Rubric, tmp_path: Path, text: str, ended: int, told: str
) -> None:
    path = tmp_path / "centre.toml"
    path.write_text(text, encoding="utf-8")
    code, said = rubric("validate", str(path))
    assert code == ended, said
    assert told in said


@pytest.mark.parametrize("name", ["centre.toml", "Bluebell.toml"], ids=["by its name", "by what stands in it"])
@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"], ids=["plain", "with Notepad's mark"])
def test_files_of_windows_are_read(rubric: Rubric, tmp_path: Path, name: str, start: bytes) -> None:
    path = tmp_path / name
    text = CENTRE.read_text(encoding="utf-8").replace("\n", "\r\n")
    path.write_bytes(start + text.encode("utf-8"))
    assert rubric("validate", str(path)) == (0, f"{path}: fine\n")
    ours = tmp_path / "our-701.toml"
    ours.write_bytes(start + b'extends = "701"\r\n\r\n[thresholds]\r\nsupervision_minutes = 300\r\n')
    code, said = rubric("validate", str(ours))
    assert (code, said.splitlines()[-1]) == (0, f"{ours}: usable")


def test_a_file_in_another_encoding_is_told_what_to_do(rubric: Rubric, tmp_path: Path) -> None:
    path = tmp_path / "centre.toml"
    path.write_bytes('[centre]\nname = "Café Learning"\n'.encode("cp1252"))
    code, said = rubric("validate", str(path))
    assert code == 4
    assert "save it as UTF-8" in said
