"""`firstread evaluate`: how far results agree with labels made by people."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from pipeline import evaluation
from pipeline.evaluation import Judged, Shares
from pipeline.exits import Exit


@click.command()
@click.argument("gold", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("out", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--against",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Results of an earlier version on the same cohort: gains and losses are listed.",
)
def command(gold: Path, out: Path, against: Path | None) -> int:
    """Compare the results in OUT with the labels in GOLD, criterion by criterion.

    GOLD is a JSON file with the status of every criterion as people see it; OUT is a folder that `firstread run`
    wrote. Use it to see how far firstread can be trusted with your centre's submissions.

    \b
    Example:
      firstread evaluate gold.json "Spring cohort - firstread"

    \b
    Exit codes: 0 compared; 2 GOLD or OUT is not what it should be.
    """
    try:
        labels = evaluation.read_labels(gold)
        judged = evaluation.judge(labels, evaluation.read_results(out))
        before = evaluation.judge(labels, evaluation.read_results(against)) if against else ()
    except ValueError as wrong:
        raise click.UsageError(str(wrong)) from wrong
    click.echo("\n".join(shown(judged)))
    if against:
        gains, losses = evaluation.changes(judged, evaluation.statuses(before))
        click.echo("\n".join(compared(gains, losses)))
    return Exit.OK


def shown(judged: Sequence[Judged]) -> list[str]:
    """The whole account as lines, bad figures first."""
    if not judged:
        return ["Nothing is labelled."]
    wrong = [j for j in judged if not j.right]
    called, lacking = evaluation.false_found(judged)
    lines = [
        f"{len(judged)} criteria, {len(judged) - len(wrong)} as labelled: "
        f"accuracy {_share(1 - len(wrong) / len(judged))}, macro-F1 {_share(evaluation.macro_f1(judged))}, "
        f"called found though lacking {called} of {lacking}",
        "",
        f"{'Status':<10}{'precision':>10}{'recall':>10}{'labelled':>10}",
    ]
    for state in evaluation.STATES:
        lines.append(_row(state, evaluation.of_state(judged, state), 10))
    lines += ["", f"{'Criterion':<10}{'right':>10}{'labelled':>10}"]
    groups = evaluation.by_criterion(judged)
    for name, group in sorted(groups.items(), key=lambda item: sum(j.right for j in item[1]) / len(item[1])):
        lines.append(f"{name:<10}{sum(j.right for j in group):>10}{len(group):>10}")
    lines += ["", "Kind of requirement: of what it called lacking, the share in criteria that do lack something; and"]
    lines += ["of the criteria that lack something and have such a requirement, the share in which it said so."]
    lines += [f"{'Kind':<24}{'precision':>10}{'recall':>10}{'lacking':>10}"]
    kinds = evaluation.by_kind(judged).items()
    for kind, shares in sorted(kinds, key=lambda item: item[1].precision if item[1].precision is not None else 2):
        lines.append(_row(kind, shares, 24))
    if wrong:
        lines += ["", "Where they differ:"]
    for j in wrong:
        lines.append(f"  {j.learner}, {j.unit} {j.criterion}: labelled {j.labelled}, said {j.said}")
        lines += [f"      label: {j.why}"] if j.why else []
        lines += [f"      {check}: {says}" for check, says in j.lacking]
    return lines


def compared(gains: Sequence[str], losses: Sequence[str]) -> list[str]:
    """Gains and losses as lines, losses first."""
    if not gains and not losses:
        return ["", "Nothing changed."]
    lines = ["", f"{len(losses)} lost, {len(gains)} gained:"]
    return [*lines, *(f"  - {line}" for line in losses), *(f"  + {line}" for line in gains)]


def _row(name: str, shares: Shares, width: int) -> str:
    return f"{name:<{width}}{_share(shares.precision):>10}{_share(shares.recall):>10}{shares.labelled:>10}"


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
