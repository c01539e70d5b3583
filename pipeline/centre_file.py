"""Where a centre's settings are found: `centre.toml` beside the register or in the cohort folder, or `--centre`."""

from __future__ import annotations

from pathlib import Path

from rubrics.centre import FILE_NAME

REMEMBERED = "centre path"
"""File in the state folder of OUT that says where the last run found the settings, for commands without a cohort."""


def remember(state: Path, centre: Path | None) -> None:
    """Note where the settings are, or that there are none. Raises OSError."""
    told = str(centre.resolve()) if centre else ""
    path = state / REMEMBERED
    if (path.read_text(encoding="utf-8") if path.is_file() else "") != told:
        path.write_text(told, encoding="utf-8")


def find_centre(cohort: Path, register: Path | None) -> Path | None:
    """The settings beside the register (`register`, if there is one), else in the cohort folder itself, or None.

    Capitals do not matter, and links are not followed, as for the register.
    """
    folders = [register.resolve().parent] if register is not None else []
    for folder in (*folders, cohort):
        for entry in sorted(folder.iterdir()):
            if entry.name.casefold() == FILE_NAME and entry.is_file() and not entry.is_symlink():
                return entry
    return None
