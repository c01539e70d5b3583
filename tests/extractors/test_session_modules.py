"""The guide to the package of sessions names every module of it, and none that is gone."""

import re
from pathlib import Path

from extractors import sessions


def test_the_guide_names_the_modules_that_are_there() -> None:
    modules = {path.stem for path in Path(sessions.__file__).parent.glob("*.py")} - {"__init__"}
    assert set(re.findall(r"`(\w+)`", sessions.__doc__ or "")) == modules
