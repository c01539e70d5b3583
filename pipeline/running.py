"""A run as it is asked for on the command line: one cohort or each of a share, and the number it ends with."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from pipeline import closing
from pipeline.cohort import Request, Unreachable
from pipeline.exits import Exit
from pipeline.listing import cohorts_in
from pipeline.mailing import message, send
from pipeline.placing.register import RegisterError
from pipeline.progress import Bar, Silent, wanted
from pipeline.report import Report
from pipeline.run import Held, run
from pipeline.similar.earlier import NoPassages
from pipeline.workers import Lost, NoCluster
from reports.wording import count
from rubrics.schema import RubricError

_GRAVEST = (Exit.FAULT, Exit.UNWRITTEN, Exit.HELD, Exit.RUBRIC, Exit.USAGE, Exit.UNREAD, Exit.FINDINGS, Exit.OK)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one cohort went."""

    code: Exit
    said: str
    """Why nothing was done; "" where there is a report."""
    report: Report | None = None


def perform(
    cohort: Path,
    out: Path,
    *,
    each: bool,
    fail_on: str | None,
    quiet: bool,
    asked: Mapping[str, Any],
    mail_to: str = "",
    mailer: str = "",
) -> Exit:
    """Run, print and mail; the exit code. `asked`: the other fields of `Request`. Raises click.UsageError."""
    request = Request(cohort, out, datetime.now(), **asked)
    reports: list[Report] = []
    code = _each(request, fail_on, reports, quiet=quiet) if each else _one(request, fail_on, reports, quiet=quiet)
    if mail_to and not request.dry:
        why = send(message(mail_to, code, reports, out), mailer)
        if why:
            click.echo(f"The mail could not be sent: {why}.", err=True)
    return code


def _one(request: Request, fail_on: str | None, reports: list[Report], *, quiet: bool) -> Exit:
    went = outcome(request, fail_on, quiet=quiet)
    reports += [went.report] if went.report else []
    if went.report is None:
        if went.code is Exit.USAGE:
            raise click.UsageError(went.said)
        click.echo(went.said, err=True)
    elif request.dry:
        closing.plan(went.report)
        return Exit.OK
    else:
        closing.show(went.report, request.out, quiet=quiet)
    return went.code


def outcome(request: Request, fail_on: str | None, *, quiet: bool) -> Outcome:
    """One cohort's run, with whatever stops it in words."""
    out = request.out
    try:
        with ExitStack() as stack:
            show = stack.enter_context(Bar()) if wanted() and not quiet else Silent()
            report = run(request, show)
    except RubricError as error:
        return Outcome(Exit.RUBRIC, f"A rubric or the centre's file is wrong; nothing was read.\n{error}")
    except (RegisterError, NoPassages) as error:
        return Outcome(Exit.USAGE, str(error))
    except Held as other:
        who = f" ({other})" if str(other) else ""
        return Outcome(
            Exit.HELD, f"Another run{who} is writing to {out}. Wait until it is done, or choose another --out."
        )
    except Unreachable as away:
        said = f"{request.cohort} cannot be read: {away}. Is the share there? Nothing in {out} was changed."
        return Outcome(Exit.UNREAD, said)
    except NoCluster as error:
        return Outcome(Exit.USAGE, f"{error}. Nothing was read.")
    except Lost as error:
        return Outcome(
            Exit.UNREAD, f"The run was broken off: {error}. What was finished is kept; run it again to go on."
        )
    except OSError as error:
        why = error.strerror or error
        return Outcome(Exit.UNWRITTEN, f"{out} could not be written: {why}. Free some room or check your rights.")
    return Outcome(exit_code(report, fail_on), "", report)


def exit_code(report: Report, fail_on: str | None) -> Exit:
    """The one number for a run: the gravest first."""
    if report.faults or not report.balance.is_even:
        return Exit.FAULT
    if report.unwritten:
        return Exit.UNWRITTEN
    if report.unread or report.unplaced or report.waiting:
        return Exit.UNREAD
    severe = {"refer": {"refer"}, "query": {"refer", "query"}}.get(fail_on or "", set())
    return Exit.FINDINGS if severe & report.severities else Exit.OK


def _each(share: Request, fail_on: str | None, reports: list[Report], *, quiet: bool) -> Exit:
    """Every cohort of a share, one after the other; whatever happens to one, the others are done."""
    try:
        folders, loose = cohorts_in(share.cohort)
    except OSError as error:
        click.echo(f"{share.cohort} cannot be read: {error.strerror}. Is the share there?", err=True)
        return Exit.UNREAD
    codes = [Exit.OK]
    for folder in folders:
        ledger = share.ledger and share.ledger.with_name(f"{folder.name} - {share.ledger.name}")
        request = replace(share, cohort=folder, out=share.out / folder.name, now=datetime.now(), ledger=ledger)
        went = _guarded(request, fail_on, quiet=quiet)
        codes.append(went.code)
        reports += [went.report] if went.report else []
        _tell(folder.name, went, dry=share.dry, quiet=quiet)
    if loose:
        codes.append(Exit.UNREAD)
        click.echo(f"\nIn no cohort's folder: {', '.join(loose)}", err=True)
    code = next(c for c in _GRAVEST if c in codes)
    well = sum(1 for c in codes[1 : len(folders) + 1] if c in (Exit.OK, Exit.FINDINGS))
    if not quiet or code not in (Exit.OK, Exit.FINDINGS):
        click.echo(
            f"{count(len(folders), 'cohort')}: {well} all done, {len(folders) - well} to look at "
            f"(exit code {int(code)})."
        )
    return code


def _guarded(request: Request, fail_on: str | None, *, quiet: bool) -> Outcome:
    try:
        return outcome(request, fail_on, quiet=quiet)
    except Exception as fault:  # one cohort's fault must not cost the others; its message could quote a submission
        return Outcome(Exit.FAULT, f"firstread stopped because of a fault of its own ({type(fault).__name__})")


def _tell(name: str, went: Outcome, *, dry: bool, quiet: bool) -> None:
    """One line for a cohort, and what needs a person."""
    if went.report is None:
        click.echo(f"{name}: {went.said}", err=True)
        return
    if dry:
        click.echo(f"{name}:")
        closing.plan(went.report)
        return
    for heading, lines in closing.trouble(went.report):
        click.echo(f"{name}: {heading} {'; '.join(lines[:3])}{' ...' if len(lines) > 3 else ''}", err=True)
    if not quiet:
        click.echo(f"{name}: {count(len(went.report.lines), 'submission')}. Files: {went.report.balance}.")
