"""Exit codes: part of the interface that scripts and schedulers read (contract, "Command line")."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What the number that the command ends with means."""

    OK = 0
    """Every submission was read and its sheet written, whatever was found in it."""
    FAULT = 1
    """A fault of the program itself; the log has it; the other submissions are done."""
    USAGE = 2
    """The command line was wrong; nothing was read."""
    UNREAD = 3
    """Finished, but some file could not be read or placed; it is named."""
    RUBRIC = 4
    """A rubric was wrong; nothing was read."""
    UNWRITTEN = 5
    """OUT or a sheet in it could not be written."""
    HELD = 6
    """Another run holds this OUT."""
    FINDINGS = 10
    """`--fail-on`: there are findings of that severity."""
    INTERRUPTED = 130
    """Interrupted; what was finished is kept."""
