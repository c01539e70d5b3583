"""The part of a centre's settings that the sheets show and offer: who it is, its words, its comment bank."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path

from rubrics.comments import DECISIONS, PLACEHOLDERS, Comment, unknown
from rubrics.model import Rubric
from rubrics.schema import Node, nearest, show
from rubrics.word_count import LEAVE_OUT, WordRule

LARGEST_LOGO = 500_000
"""Bytes: the logo stands in every sheet of every learner."""
LONGEST_WORD = 40
"""Characters of a word for a decision: Excel's lists hold 255 in all."""
LONGEST_COMMENT = 2000
PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
"""How PNG and JPEG files begin."""
SHARE = 10
"""Per cent of clear work that quality assurance samples where the centre says nothing (domain notes, section 4: the
awarding body's minimum)."""


@dataclass(frozen=True, slots=True)
class Words:
    """What decisions are called in lists, and what the formula for the outcome says."""

    met: str = "Met"
    not_yet_met: str = "Not yet met"
    not_assessed: str = "Not assessed"
    all_met: str = "Pass"
    some_not_met: str = "Refer"
    some_not_assessed: str = "Not complete"

    @property
    def decisions(self) -> tuple[str, str, str]:
        """In the order of `rubrics.comments.DECISIONS`."""
        return (self.met, self.not_yet_met, self.not_assessed)


@dataclass(frozen=True, slots=True)
class Desk:
    """What the sheets show of a centre and offer to its people."""

    name: str = ""
    number: str = ""
    logo: str = ""
    """The picture's bytes in Base64, "" for none."""
    logo_file: str = ""
    """Its name, as the settings give it."""
    assessors: tuple[str, ...] = ()
    new_assessors: tuple[str, ...] = ()
    """Of whose work everything is sampled."""
    words: Words = field(default_factory=Words)
    word_rules: Mapping[str, WordRule] = field(default_factory=dict)
    """By unit."""
    comments: tuple[Comment, ...] = ()
    shipped_comments: bool = True
    share: int = SHARE
    """Per cent of clear work that is sampled."""
    retention_months: int | None = None

    @property
    def title(self) -> str:
        """Name and number in one line."""
        return ", ".join(part for part in (self.name, f"centre no. {self.number}" if self.number else "") if part)


def desk(node: Node, folder: Path, rubrics: Sequence[Rubric]) -> Desk:
    """The settings in a file's top table, faults noted in it. `folder`: where the logo is looked for."""
    centre, sampling, retention, bank = (
        node.table(name) for name in ("centre", "sampling", "retention", "comment_bank")
    )
    made = Desk(
        name=centre.take("name", str, ""),
        number=_number(centre),
        logo=_logo(centre, folder),
        logo_file=centre.take("logo", str, ""),
        assessors=centre.take("assessors", tuple[str, ...], ()),
        new_assessors=_new(centre),
        words=_words(node.table("decisions")),
        word_rules=_word_rules(node.table("words"), [r.unit for r in rubrics]),
        comments=tuple(_comment(c, rubrics) for c in node.tables("comments")),
        shipped_comments=bank.take("shipped", bool, True),
        share=_whole(sampling, "share", SHARE, 1, 100) or SHARE,
        retention_months=_whole(retention, "months", None, 1, 1200),
    )
    for table in (centre, sampling, retention, bank):
        table.close()
    return made


def _number(node: Node) -> str:
    if isinstance(node.value.get("number"), int) and not isinstance(node.value["number"], bool):
        found = str(node.value["number"])
        node.known.append("number")
        node.fault("number", "expected text in quotes, so that leading zeros stay", found)
        return found
    number: str = node.take("number", str, "")
    return number


def _new(node: Node) -> tuple[str, ...]:
    new: tuple[str, ...] = node.take("new_assessors", tuple[str, ...], ())
    listed = node.value.get("assessors")
    known = [name for name in listed if isinstance(name, str)] if isinstance(listed, list) else []
    for name in new:
        if name not in known:
            node.fault("new_assessors", "expected names that stand in assessors", show(name), nearest(name, known))
    return new


def _logo(node: Node, folder: Path) -> str:
    name = node.value.get("logo")
    if not isinstance(name, str) or not name:
        return ""
    try:
        path = (folder / name).resolve()
        size = path.stat().st_size
        data = path.read_bytes() if size <= LARGEST_LOGO else b""
    except (OSError, ValueError):
        node.fault("logo", "expected the name of a picture beside this file; there is none", show(name))
        return ""
    if size > LARGEST_LOGO:
        node.fault("logo", f"expected a picture of at most {LARGEST_LOGO // 1000} kB", f"{size // 1000} kB")
    elif not data.startswith(PICTURES):
        node.fault("logo", "expected a PNG or JPEG picture", show(name))
    else:
        return base64.b64encode(data).decode("ascii")
    return ""


def _words(node: Node) -> Words:
    plain = Words()
    said = {f.name: str(node.take(f.name, str, getattr(plain, f.name))).strip() for f in fields(Words)}
    for name, word in said.items():
        if not word or len(word) > LONGEST_WORD or any(c in word for c in ',"\n'):
            node.fault(
                name, f"expected a word or two, at most {LONGEST_WORD} characters, no comma or quote", show(word)
            )
            said[name] = getattr(plain, name)
    offered = [said[name].casefold() for name in ("met", "not_yet_met", "not_assessed")]
    if len(set(offered)) < len(offered):
        node.fault("", "expected three different words for met, not_yet_met and not_assessed", ", ".join(offered))
    node.close()
    return Words(**said)


def _word_rules(node: Node, units: Sequence[str]) -> dict[str, WordRule]:
    rules = {}
    for unit in node.value:
        if unit not in units:
            node.fault(unit, f"expected some of {', '.join(units)}", near=nearest(unit, units))
            continue
        own = node.table(unit)
        rule = WordRule(
            _whole(own, "at_least", None, 0, 1_000_000),
            _whole(own, "at_most", None, 1, 1_000_000),
            _whole(own, "tolerance", 0, 0, 100) or 0,
            own.take("leave_out", tuple[str, ...], WordRule().leave_out),
        )
        for part in rule.leave_out:
            if part not in LEAVE_OUT:
                own.fault("leave_out", f"expected some of {', '.join(LEAVE_OUT)}", show(part), nearest(part, LEAVE_OUT))
        if rule.at_least is not None and rule.at_most is not None and rule.at_least > rule.at_most:
            own.fault("at_least", f"expected no more than at_most ({rule.at_most})", str(rule.at_least))
        own.close()
        rules[unit] = rule
    return rules


def _comment(node: Node, rubrics: Sequence[Rubric]) -> Comment:
    unit, criterion = node.take("unit", str, ""), node.take("criterion", str, "")
    decision, text = node.choice("decision", DECISIONS), node.take("text", str)
    units = [rubric.unit for rubric in rubrics]
    if unit and unit not in units:
        node.fault("unit", f"expected one of {', '.join(units)}", show(unit), nearest(unit, units))
    known = [c.id for rubric in rubrics if unit in ("", rubric.unit) for c in rubric.criteria]
    if criterion and known and criterion not in known:
        node.fault("criterion", "expected a criterion of the unit", show(criterion), nearest(criterion, known))
    for name in unknown(text):
        node.fault(
            "text",
            f"expected only {', '.join('{' + p + '}' for p in PLACEHOLDERS)} in braces",
            "{" + name + "}",
            nearest(name, PLACEHOLDERS),
        )
    if len(text) > LONGEST_COMMENT:
        node.fault("text", f"expected at most {LONGEST_COMMENT} characters", f"{len(text)}")
    node.close()
    return Comment(decision, text, unit, criterion)


def _whole(node: Node, name: str, default: int | None, least: int, most: int) -> int | None:
    value: int | None = node.take(name, int, default)
    if value is not None and not least <= value <= most:
        node.fault(name, f"expected a whole number from {least} to {most}", str(value))
        return default
    return value
