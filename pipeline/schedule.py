"""Ready entries for the schedulers of Linux and Windows, each with the quoting that its own reader undoes.

systemd: systemd.service(5), "Command lines" (C-like escapes in double quotes, % and $ doubled); cron: crontab(5) (a %
ends the command unless it is escaped); Windows: Task Scheduler's XML schema 1.2 and the rules of `CommandLineToArgvW`.
"""

from __future__ import annotations

import shlex
import subprocess  # for its rules of quoting alone: nothing is started
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from xml.sax.saxutils import escape

LONGEST = "PT8H"
"""A night: what still runs then is stopped; the next run goes on."""


class Unschedulable(Exception):
    """A path that a scheduler has no way of writing."""


@dataclass(frozen=True, slots=True)
class Nightly:
    """What is to run, and when."""

    program: str
    """Absolute path of the interpreter."""
    arguments: tuple[str, ...]
    at: time
    cohort: str
    """Absolute path of the intake."""


def systemd(nightly: Nightly) -> str:
    """A service and its timer, each under the name of its file. Raises Unschedulable."""
    line = " ".join(_unit_word(word) for word in _words(nightly))
    return (
        "# firstread.service\n"
        "[Unit]\n"
        "Description=firstread: the first read of new submissions\n"
        f"RequiresMountsFor={_unit_word(nightly.cohort, command=False)}\n"
        "# For a share, a cluster or the mail: a night that was missed is made up for while the machine starts\n"
        "Wants=network-online.target\n"
        "After=network-online.target\n\n"
        "[Service]\n"
        "Type=oneshot\n"
        f"ExecStart={line}\n"
        "# 3: finished, some file could not be read and is named; 10: --fail-on\n"
        "SuccessExitStatus=3 10\n"
        "TimeoutStartSec=8h\n"
        "Nice=10\n\n"
        "# firstread.timer\n"
        "[Unit]\n"
        "Description=firstread every night\n\n"
        "[Timer]\n"
        f"OnCalendar=*-*-* {nightly.at:%H:%M}:00\n"
        "# A night on which the machine was off is made up for\n"
        "Persistent=true\n\n"
        "[Install]\n"
        "WantedBy=timers.target\n"
    )


def cron(nightly: Nightly) -> str:
    """A line for `crontab -e`. Raises Unschedulable."""
    command = " ".join(shlex.quote(word) for word in _words(nightly)).replace("%", "\\%")
    return f"{nightly.at.minute} {nightly.at.hour} * * * {command}\n"


def windows(nightly: Nightly) -> str:
    """A task for `schtasks /Create /XML`. Raises Unschedulable.

    The declaration names no encoding, so that the file may be saved as UTF-8 or, as PowerShell does, as UTF-16.
    """
    program, *arguments = _words(nightly)
    if any(word.count("%") > 1 for word in (program, *arguments)):
        raise Unschedulable("Task Scheduler takes what stands between two % signs for a variable; rename the folder")
    return f"""<?xml version="1.0"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>firstread: the first read of new submissions, every night</Description>
  </RegistrationInfo>
  <Triggers>
    <CalendarTrigger>
      <StartBoundary>2026-01-01T{nightly.at:%H:%M}:00</StartBoundary>
      <Enabled>true</Enabled>
      <ScheduleByDay>
        <DaysInterval>1</DaysInterval>
      </ScheduleByDay>
    </CalendarTrigger>
  </Triggers>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <ExecutionTimeLimit>{LONGEST}</ExecutionTimeLimit>
    <Priority>8</Priority>
  </Settings>
  <Actions>
    <Exec>
      <Command>{escape(program)}</Command>
      <Arguments>{escape(subprocess.list2cmdline(arguments))}</Arguments>
    </Exec>
  </Actions>
</Task>
"""


def _words(nightly: Nightly) -> Sequence[str]:
    words = (nightly.program, *nightly.arguments)
    if any(set(word) & {"\n", "\r", "\0"} for word in words):
        raise Unschedulable("a path with a line break in it cannot be scheduled; rename the folder")
    return words


def _unit_word(word: str, *, command: bool = True) -> str:
    """A word of a unit file: quoted, with escapes; % starts a specifier, and in a command line $ a variable."""
    plain = word.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t").replace("%", "%%")
    return f'"{plain.replace("$", "$$") if command else plain}"'
