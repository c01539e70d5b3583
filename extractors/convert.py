"""Has LibreOffice, where it is installed, save old and foreign formats as ones that are read here.

It runs with a fresh profile in a folder that is deleted, so that no macro is trusted and no setting of a user counts,
and it is killed when it takes too long. Its exit code is 0 even when nothing was converted: only the file tells.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from extractors.outside import run

SECONDS = 45.0
"""For one file; starting takes 1 to 10 s, a long essay 2 s."""
MAX_MADE = 64 * 1024 * 1024
"""Bytes of what it makes."""

_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""
"""No macro runs, and no picture or link is fetched from elsewhere."""


def program() -> str | None:
    """Path of LibreOffice, or None."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def converted(data: bytes, suffix: str, wanted: str) -> bytes | None:
    """A file of format `suffix` ("doc") as one of format `wanted` ("docx"); None without the program, or if it fails.

    The file's own name is not used.
    """
    found = program()
    if found is None:
        return None
    with tempfile.TemporaryDirectory(prefix="firstread-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        profile = home / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, "utf-8")
        source, out = home / f"source.{suffix}", home / "out"
        source.write_bytes(data)
        out.mkdir()
        order = [
            found,
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--nodefault",
            "--convert-to",
            wanted,
            "--outdir",
            str(out),
            str(source),
        ]
        if run(order, SECONDS, environment={"HOME": folder, "TMPDIR": folder}) is None:
            return None
        made = out / f"source.{wanted}"
        if not made.is_file() or made.stat().st_size > MAX_MADE:
            return None
        return made.read_bytes()
