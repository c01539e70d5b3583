"""The library under the recogniser of names reports nothing to its maker."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
READ = (
    "from extractors.people.model.recognise import recognise; "
    "print(recognise(['I met Marisol Quezada at work.'], [(0, 0, 30)])[0][0].kind)"
)


@pytest.mark.skipif(sys.platform == "win32", reason="where Windows keeps the identifier is not known here")
@pytest.mark.parametrize("before", [None, "0"], ids=["unset", "switched on by somebody"])
def test_no_identifier_of_the_device_is_made(tmp_path: Path, before: str | None) -> None:
    """Since 1.29 onnxruntime writes one to ~/.cache and sends events unless that is switched off before it loads."""
    kept = {name: value for name, value in os.environ.items() if name != "CI" and not name.startswith(("ORT_", "XDG_"))}
    environment = {**kept, "HOME": str(tmp_path), "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    environment |= {} if before is None else {"ORT_DISABLE_TELEMETRY": before}
    done = subprocess.run([sys.executable, "-c", READ], env=environment, capture_output=True, text=True, timeout=120)
    assert done.stdout.strip() == "PERSON", done.stderr
    assert not [*tmp_path.iterdir()]


def test_one_module_alone_imports_it() -> None:
    importing = re.compile(r"^\s*(?:import|from) onnxruntime\b", re.M)
    found = [
        path.relative_to(ROOT).as_posix()
        for stage in ("extractors", "rubrics", "reports", "pipeline")
        for path in (ROOT / stage).rglob("*.py")
        if "training" not in path.parts and importing.search(path.read_text(encoding="utf-8"))
    ]
    assert found == ["extractors/people/model/runtime.py"]
