"""The built wheel in a clean environment, from another folder: run by `make wheel`, not by pytest.

python tests/wheel_smoke.py dist/firstread-*.whl
"""

import json
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
STAGES = ("pipeline", "extractors", "rubrics", "reports")
HELD = (
    *(f"{stage}/py.typed" for stage in STAGES),
    *(f"rubrics/{unit}.toml" for unit in (700, 701, 703)),
    "rubrics/meaning/meaning.npz",
    "rubrics/vocabularies/coaching.toml",
    "extractors/people/model/names.onnx",
    "extractors/people/model/vocab.txt",
)
"""Without these it would install and not work, or not be type-marked."""
MOST_MEGABYTES = 25
_OWNERS = (
    "import importlib.metadata as m, json; d = m.packages_distributions(); print(json.dumps({k: d.get(k) for k in %r}))"
)


def main(wheel: str) -> None:
    look_into(wheel)
    sample = next((ROOT / "samples" / "cohort").rglob("*.docx"))
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "env"
        venv.create(home, with_pip=True)
        programs = home / ("Scripts" if sys.platform == "win32" else "bin")
        install = [
            programs / "python",
            "-m",
            "pip",
            "install",
            "--quiet",
            "-c",
            ROOT / "constraints.txt",
            Path(wheel).resolve(),
        ]
        subprocess.run(install, check=True)
        owners = json.loads(_out(folder, programs / "python", "-c", _OWNERS % (STAGES,)))
        assert owners == {stage: ["firstread"] for stage in STAGES}, owners
        print(_out(folder, programs / "firstread", "--version").strip())
        assert "701" in _out(folder, programs / "firstread", "rubric", "list")
        result = json.loads(_out(folder, programs / "firstread", "check", sample, "--json"))
        assert result["schema"] == "firstread/result/1"
        assert result["criteria"], "no criterion came out"
        print(f"checked {sample.name}: {len(result['criteria'])} criteria")


def look_into(wheel: str) -> None:
    """What must be in the wheel is, and nothing of tests, samples or training."""
    with zipfile.ZipFile(wheel) as archive:
        inside = archive.namelist()
    assert not set(HELD) - set(inside), set(HELD) - set(inside)
    strangers = [n for n in inside if n.split("/")[0] not in STAGES and ".dist-info/" not in n]
    strangers += [n for n in inside if "/training/" in n or "/tests/" in n]
    assert not strangers, strangers
    megabytes = Path(wheel).stat().st_size / 1e6
    assert megabytes < MOST_MEGABYTES, f"the wheel has {megabytes:.0f} MB"
    print(f"{len(inside)} files, {megabytes:.1f} MB")


def _out(folder: str, *command: object) -> str:
    done = subprocess.run([str(c) for c in command], cwd=folder, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, f"{command}: {done.returncode}\n{done.stderr}"
    return done.stdout


if __name__ == "__main__":
    main(sys.argv[1])
