"""What the rows of a sheet are about in every run, where their visible first column is only a number."""

from __future__ import annotations

import re

from extractors.model import Session
from extractors.people.lexicon import fold
from reports import wording
from reports.material import Material
from reports.record import numbered
from rubrics.model import Finding

DETAIL = 120
"""Characters of a finding's words in its key."""
OPENING = 40
"""Characters of a session's record in its key."""
_FIGURES = re.compile(r"\d+(?:[.,:]\d+)?")


def row_keys(material: Material) -> dict[str, dict[str, str]]:
    """Sheet -> number in the first column -> key."""
    facts = material.assessment.facts
    criteria = [wording.criterion(result.criterion.id) for result in material.criteria]
    return {
        "Criteria": {fold(name): name for name in criteria},
        "To check": _in_order([finding_key(finding) for finding in material.assessment.findings]),
        "Hours": _in_order([_session(session, material) for session in facts.sessions]),
    }


def finding_key(finding: Finding) -> str:
    """ "name-identifying: ana lima (client) is named # times.": figures change from run to run, the rest does not."""
    about = finding.code + (f" {finding.criterion}" if finding.criterion else "")
    return f"{about}: {_FIGURES.sub('#', fold(' '.join(finding.message.split())))[:DETAIL]}"


def _session(session: Session, material: Material) -> str:
    """Client, day and time, as the record of the session has them; its first words where it has none of them."""
    known = [str(part) for part in (session.client, session.date, session.start) if part]
    if len(known) < 2:
        known.append(fold(material.places.text(session.span))[:OPENING])
    return "session: " + ", ".join([session.kind, *known])


def _in_order(keys: list[str]) -> dict[str, str]:
    """Number -> key; of those that are the same the second is told from the first."""
    made: dict[str, str] = {}
    taken: set[str] = set()
    for number, key in enumerate(keys, 1):
        made[str(number)] = numbered(key, taken)
        taken.add(made[str(number)])
    return made
