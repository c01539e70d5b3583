"""The built wheel in a clean environment, from another folder: run by `make wheel`, not by pytest.

python tests/wheel_smoke.py dist/firstread-*.whl
"""

import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent
STAGES = ("pipeline", "extractors", "rubrics", "reports")
_OWNERS = (
    "import importlib.metadata as m, json; d = m.packages_distributions(); print(json.dumps({k: d.get(k) for k in %r}))"
)


def main(wheel: str) -> None:
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


def _out(folder: str, *command: object) -> str:
    done = subprocess.run([str(c) for c in command], cwd=folder, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, f"{command}: {done.returncode}\n{done.stderr}"
    return done.stdout


if __name__ == "__main__":
    main(sys.argv[1])
