"""The built wheel in a clean environment, from another folder: run by `make wheel`, not by pytest.

python tests/wheel_smoke.py dist/firstread-*.whl
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import venv
import zipfile
from pathlib import Path

from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
STAGES = ("pipeline", "extractors", "rubrics", "reports")
HELD = (
    *(f"{stage}/py.typed" for stage in STAGES),
    *(f"rubrics/{unit}.toml" for unit in (700, 701, 703)),
    "rubrics/vocabularies/coaching.toml",
    "extractors/people/README.md",  # holds the notice that the list of words came under
)
"""Without these, and what the bill of materials lists, it would install and not work, or not be type-marked."""
MOST_MEGABYTES = 25
LONGEST_IMPORT = 1.0
"""Seconds of CPU time until `firstread --version` has answered: 0.1 on a quiet machine."""
_LIST = "import importlib.metadata as m, json; print(json.dumps(sorted(d.name for d in m.distributions())))"


def main(wheel: Path) -> None:
    look_into(wheel)
    build_again(wheel)
    sample = next((ROOT / "samples" / "cohort").rglob("*.docx"))
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "env"
        venv.create(home, with_pip=True)
        programs = home / ("Scripts" if sys.platform == "win32" else "bin")
        pip = [programs / "python", "-m", "pip", "install", "--quiet", "-c", ROOT / "constraints.txt", wheel]
        subprocess.run(pip, check=True)
        installed = set(json.loads(_out(folder, programs / "python", "-c", _LIST)))
        _is_listed(installed)
        doctor = subprocess.run([programs / "firstread", "doctor"], cwd=folder, capture_output=True, text=True)
        assert doctor.returncode == 0, doctor.stderr
        assert not doctor.stderr, f"a package of ours has another owner: {doctor.stderr}"
        started = time.process_time() + os.times().children_user
        print(_out(folder, programs / "firstread", "--version").strip())
        took = time.process_time() + os.times().children_user - started
        assert took < LONGEST_IMPORT, f"it took {took:.1f} s of CPU time to start"
        assert "701" in _out(folder, programs / "firstread", "rubric", "list")
        result = json.loads(_out(folder, programs / "firstread", "check", sample, "--json"))
        assert result["schema"] == "firstread/result/1"
        assert result["criteria"], "no criterion came out"
        print(f"checked {sample.name}: {len(result['criteria'])} criteria; started in {took:.2f} s")


def look_into(wheel: Path) -> None:
    """What must be in the wheel is, and nothing of tests, samples or training."""
    with zipfile.ZipFile(wheel) as archive:
        inside = archive.namelist()
    bill = json.loads((wheel.parent / "firstread.cdx.json").read_text(encoding="utf-8"))
    held = {*HELD, *(c["name"] for c in bill["components"] if c["type"] != "library")}
    assert not held - set(inside), held - set(inside)
    strangers = [n for n in inside if n.split("/")[0] not in STAGES and ".dist-info/" not in n]
    strangers += [n for n in inside if "/training/" in n or "/tests/" in n]
    assert not strangers, strangers
    megabytes = wheel.stat().st_size / 1e6
    assert megabytes < MOST_MEGABYTES, f"the wheel has {megabytes:.0f} MB"
    print(f"{len(inside)} files, {megabytes:.1f} MB")


def build_again(wheel: Path) -> None:
    """From a copy in another folder, of another time, with other rights on the files: the same bytes."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "elsewhere"
        copy.mkdir()
        for name in (*STAGES, "README.md", "pyproject.toml", ".gitignore"):
            into, there = copy / name, ROOT / name
            shutil.copytree(there, into) if there.is_dir() else shutil.copyfile(there, into)
        for path in copy.rglob("*"):
            path.chmod(0o700 if path.is_dir() else 0o600)
            os.utime(path, (1_500_000_000, 1_500_000_000))
        build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", "again", "."]
        subprocess.run(build, cwd=copy, check=True, stdout=subprocess.DEVNULL)
        (again,) = (copy / "again").glob("*.whl")
        assert again.read_bytes() == wheel.read_bytes(), "two builds differ: diffoscope tells where"
    print("built again elsewhere: the same bytes")


def _is_listed(installed: set[str]) -> None:
    """The bill of materials lists what a clean environment gets, no more and no less."""
    bill = json.loads((ROOT / "dist" / "firstread.cdx.json").read_text(encoding="utf-8"))
    listed = {c["name"] for c in bill["components"] if c["type"] == "library"}
    got = {canonicalize_name(name) for name in installed} - {"firstread", "pip"}
    assert got == listed, got ^ listed
    print(f"{len(listed)} libraries, as in the bill of materials")


def _out(folder: str, *command: object) -> str:
    done = subprocess.run([str(c) for c in command], cwd=folder, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, f"{command}: {done.returncode}\n{done.stderr}"
    return done.stdout


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
