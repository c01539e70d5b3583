"""A line on how a night went, sent through the mailer of this machine. No name and no file's name goes into a mail."""

from __future__ import annotations

import os
import shlex
import subprocess
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from pipeline.exits import Exit
from pipeline.report import Report

WINDOWS = os.name == "nt"
SECONDS = 60
"""Time for the mailer, which only has to put the mail into its queue."""
_SAID = {
    Exit.OK: "all done",
    Exit.FAULT: "a fault of firstread",
    Exit.USAGE: "the register, an earlier run or the cluster could not be used",
    Exit.UNREAD: "a file waits or could not be read",
    Exit.RUBRIC: "a rubric or the centre's file is wrong",
    Exit.UNWRITTEN: "something could not be written",
    Exit.HELD: "another run held the folder",
    Exit.FINDINGS: "all done, with findings",
}


def message(address: str, code: Exit, reports: list[Report], out: Path) -> bytes:
    """The mail as bytes. Raises ValueError for an address that would break its header."""
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = f"firstread: {_SAID[code]} (exit code {int(code)})"
    mail["To"] = address
    lines = [f"{len(r.lines)} submissions, {len(r.plan)} done anew. Files: {r.balance}." for r in reports]
    lines += [f"{sum(len(r.faults) for r in reports)} faults."] if any(r.faults for r in reports) else []
    status = subprocess.list2cmdline([str(out)]) if WINDOWS else shlex.quote(str(out))
    mail.set_content("\n".join([*lines, f"What needs a person: firstread status {status}"]))
    return mail.as_bytes()


def send(mail: bytes, mailer: str) -> str:
    """Hand a mail to the mailer, a command that reads it from its standard input; why that failed, or "".

    Windows takes a command as one text, in which a backslash belongs to a path; elsewhere the shell's quoting holds.
    """
    try:
        order = mailer if WINDOWS else shlex.split(mailer)
        done = subprocess.run(  # noqa: S603 -- what the operator named on the command line, without a shell
            order, input=mail, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return f"it was not taken within {SECONDS} s"
    except FileNotFoundError:
        return f"there is no such program: {mailer}. Name another with --mailer"
    except OSError as error:
        return error.strerror or type(error).__name__
    except ValueError:
        return f"a quotation mark is left open in --mailer: {mailer}"
    return "" if done.returncode == 0 else f"it ended with {done.returncode}"
