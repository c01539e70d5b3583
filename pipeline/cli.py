"""The command line: which commands there are. Each command's module is imported only when it is called."""

from __future__ import annotations

import difflib
import importlib

import click

_COMMANDS = {
    "run": ("pipeline.commands.run", "Read a cohort folder and write the feedback sheets."),
    "collect": ("pipeline.commands.collect", "Read the assessors' decisions back; write outcomes and letters."),
    "check": ("pipeline.commands.check", "Look at one submission; write nothing."),
    "anonymise": ("pipeline.commands.anonymise", "Copy Word files with the names in them replaced."),
    "rubric": ("pipeline.commands.rubric", "List, show and validate rubrics; what an author of one needs."),
    "evaluate": ("pipeline.commands.evaluate", "Compare results with labels made by people."),
    "schedule": ("pipeline.commands.schedule", "Print an entry for a nightly run: systemd, cron or Windows."),
    "status": ("pipeline.commands.status", "Show how the last runs went, what waits and what fails."),
    "export": ("pipeline.commands.export", "Write an archive of what is held on one learner."),
    "erase": ("pipeline.commands.erase", "Erase what is held on one learner."),
    "doctor": ("pipeline.commands.doctor", "Show versions and what else this machine offers."),
}
"""Name -> (module that holds a click command called `command`, its line in the list of commands)."""


class _Lazy(click.Group):
    """Knows its commands' names and imports a command's module when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = importlib.import_module(_COMMANDS[cmd_name][0]).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and args[0] not in _COMMANDS:
            near = difflib.get_close_matches(args[0], _COMMANDS, 1)
            hint = f' Did you mean "{near[0]}"?' if near else ""
            ctx.fail(f'There is no command "{args[0]}".{hint}')
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in _COMMANDS.items()])


@click.command(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="firstread", message="firstread %(version)s")
def cli() -> None:
    """The first read of ILM Level 7 coaching and mentoring submissions (8589: units 700, 701, 703).

    firstread points to the evidence, the hours, the names and the references; people decide.

    \b
    Most used:
      firstread run "Spring cohort"          writes "Spring cohort - firstread" beside the folder
      firstread check "701 portfolio.docx"   looks at one submission, writes nothing
    """
