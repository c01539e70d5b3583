"""docs/reference/commands.md: every command and option, from the program's own tree of commands."""

import inspect
from collections.abc import Iterator

import click

from pipeline.cli import cli

HEAD = """# Commands

Made from the program by `make reference`; `firstread COMMAND --help` says the same. Progress goes to standard error, and
only where that is a terminal; results go to standard output.
"""


def walk(command: click.Command = cli, path: tuple[str, ...] = ("firstread",)) -> Iterator[tuple[str, click.Command]]:
    """Every command under its full name ("firstread rubric show"), groups before what they hold."""
    yield " ".join(path), command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            yield from walk(inner, (*path, name))


def page() -> str:
    """The page as Markdown."""
    return HEAD + "".join(_section(name, command) for name, command in walk() if name != "firstread")


def _section(name: str, command: click.Command) -> str:
    level = "##" if name.count(" ") == 1 else "###"
    arguments = " ".join(
        p.make_metavar(_context(name, command)) for p in command.params if isinstance(p, click.Argument)
    )
    usage = f"    {name}{' [OPTIONS]' if _options(command) else ''}{' ' if arguments else ''}{arguments}\n"
    return f"\n{level} {name}\n\n{usage}\n{_help(command)}{_table(name, command)}"


def _context(name: str, command: click.Command) -> click.Context:
    return click.Context(command, info_name=name)


def _help(command: click.Command) -> str:
    """The command's help: paragraphs flowing, what click is told not to wrap as it stands."""
    paragraphs = inspect.cleandoc(command.help or "").split("\n\n")
    return "".join(_paragraph(p) for p in paragraphs)


def _paragraph(text: str) -> str:
    if not text.startswith("\b\n"):
        return " ".join(text.split()) + "\n\n"
    title, *lines = text.removeprefix("\b\n").splitlines()
    if lines and all(line.startswith(" ") for line in lines) and title.endswith(":"):
        return title + "\n\n" + "".join(f"    {line.strip()}\n" for line in lines) + "\n"
    return " ".join([title, *map(str.strip, lines)]) + "\n\n"


def _options(command: click.Command) -> list[click.Option]:
    return [p for p in command.params if isinstance(p, click.Option) and not p.hidden]


def _table(name: str, command: click.Command) -> str:
    rows = [_row(option, _context(name, command)) for option in _options(command)]
    return "| option | means |\n| --- | --- |\n" + "".join(rows) if rows else ""


def _row(option: click.Option, context: click.Context) -> str:
    record = option.get_help_record(context)
    assert record is not None
    left, right = (" ".join(part.split()).replace("|", "\\|") for part in record)
    return f"| `{left}` | {right} |\n"
