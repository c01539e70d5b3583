"""Documents of one submission -> everything found in them. The order matters: later facts use earlier ones."""

from __future__ import annotations

from extractors.discipline import discipline
from extractors.model import Context, Facts, Reading
from extractors.people import gather as people
from extractors.references import gather as references
from extractors.sessions import gather as sessions


def gather(reading: Reading, context: Context) -> Facts:
    """All facts of one submission (one learner, one unit, one attempt)."""
    listed, cited = references.gather(reading, context)
    records, hours = sessions.gather(reading, context)
    named, traces, bodies = people.gather(reading, context, listed, cited, records)
    return Facts(
        context=context,
        reading=reading,
        discipline=discipline(reading),
        references=listed,
        citations=cited,
        sessions=records,
        hours=hours,
        people=named,
        identifiers=traces,
        organisations=bodies,
    )
