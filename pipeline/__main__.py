"""The entry of the command `firstread`: runs it and turns whatever happens into an exit code."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import click

from pipeline.cli import cli
from pipeline.exits import Exit


def main() -> None:
    """Run the command line and exit. No traceback is ever shown to a person."""
    if sys.platform != "win32" and sys.getfilesystemencoding() != "utf-8" and not sys.flags.utf8_mode:
        # In such a locale no learner called Zoë can have a folder: begin anew with Python's UTF-8 mode (PEP 540).
        os.environ["PYTHONUTF8"] = "1"
        again = [sys.executable, "-X", "utf8", "-P", "-m", "pipeline", *sys.argv[1:]]
        os.execv(sys.executable, again)  # noqa: S606 -- this very interpreter, in place of this process
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a console that lacks a letter gets its number, as JSON writes it
            stream.reconfigure(errors="backslashreplace")
    sys.exit(guarded(sys.argv[1:]))


def guarded(arguments: list[str]) -> int:
    """The exit code of a command line."""
    try:
        outcome = cli.main(arguments, prog_name="firstread", standalone_mode=False)
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.ClickException as wrong:
        wrong.show()
        return wrong.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted. What was finished is kept; run the same command again to go on.", err=True)
        return Exit.INTERRUPTED
    except BrokenPipeError:
        sys.stdout = io.StringIO()  # the reader of a pipe went away: nothing is left to be written as the program ends
        return Exit.OK
    except Exception as fault:
        click.echo(
            f"firstread stopped because of a fault of its own ({type(fault).__name__} in {_where(fault)}).\n"
            "Nothing of yours was changed. Please report this line, with the version from: firstread --version",
            err=True,
        )
        return Exit.FAULT
    return int(outcome or Exit.OK)


def _where(fault: BaseException) -> str:
    """File and line of our code in which a fault arose; its message is left out, since it may quote a submission."""
    trace = fault.__traceback__
    place = "unknown place"
    while trace:
        place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place


if __name__ == "__main__":
    main()
