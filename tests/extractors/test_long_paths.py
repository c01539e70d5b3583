r"""Paths past 260 characters; what Windows does with them is in Microsoft's "Maximum Path Length Limitation"."""

import ntpath
import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import long_paths
from extractors.long_paths import extended, plain, with_prefix, without_prefix

DEEP = "\\".join(["Spring cohort", "Moodle export 2026-03-12", "x" * 200, "701 portfolio.docx"])


@pytest.mark.parametrize(
    ("path", "opened"),
    [
        ("C:\\" + DEEP, "\\\\?\\C:\\" + DEEP),
        ("\\\\nas\\intake\\" + DEEP, "\\\\?\\UNC\\nas\\intake\\" + DEEP),
        ("C:/" + DEEP.replace("\\", "/"), "\\\\?\\C:\\" + DEEP),  # with the prefix, "/" is a letter of a name
        ("C:\\a\\..\\" + DEEP, "\\\\?\\C:\\" + DEEP),  # and ".." is a folder of that name
        ("\\\\?\\C:\\" + DEEP, "\\\\?\\C:\\" + DEEP),  # once is enough
    ],
)
def test_the_prefix_that_windows_wants(path: str, opened: str) -> None:
    assert with_prefix(path) == opened
    assert without_prefix(opened) == ntpath.normpath(path).removeprefix("\\\\?\\")


@given(
    st.sampled_from(["C:\\", "\\\\nas\\intake\\"]),
    st.lists(st.text(string.ascii_letters + " '&#()", min_size=1), min_size=1),
)
def test_there_and_back(root: str, names: list[str]) -> None:
    path = ntpath.normpath(root + "\\".join(names))
    assert without_prefix(with_prefix(path)) == path


def test_short_paths_and_other_systems_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    deep = Path("/srv") / ("x" * 300)
    assert extended(deep) is deep
    assert plain(deep) is deep
    monkeypatch.setattr(long_paths, "WINDOWS", True)
    short = Path("Spring cohort")
    assert extended(short) is short
