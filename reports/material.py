"""What every sheet of one feedback workbook is made from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.model import Span
from reports.criteria import every_criterion
from reports.model import Cover
from reports.places import Places, clip
from rubrics.model import Assessment, CriterionResult


@dataclass(frozen=True, slots=True)
class Material:
    """An assessment with its cover, its criteria completed, and its places looked up."""

    assessment: Assessment
    cover: Cover
    places: Places
    criteria: tuple[CriterionResult, ...]

    @classmethod
    def of(cls, assessment: Assessment, cover: Cover) -> Material:
        """Look things up once for all sheets."""
        return cls(assessment, cover, Places(assessment.facts.reading), every_criterion(assessment))

    @property
    def several(self) -> bool:
        """More than one file was read, so a place must name its file."""
        return sum(bool(document.blocks) for document in self.assessment.facts.reading.documents) > 1

    @staticmethod
    def shown(result: CriterionResult) -> tuple[Span, ...]:
        """The places to show for a criterion: its best, or the first of each requirement."""
        return result.evidence or tuple(
            located.outcome.evidence[0] for located in result.requirements if located.outcome.evidence
        )

    def where(self, span: Span) -> str:
        """A place in one line for a person."""
        return self.places.where(span, several=self.several)

    def quoted(self, span: Span, limit: int) -> str:
        """A quotation of at most `limit` characters and its place."""
        return f"{self.places.quote(span, limit)} ({self.where(span)})"

    def near(self, span: Span, inside: str = "", *, room: int = 26) -> str:
        """A place in few words: file (of several), heading unless it opens with `inside` ("1.3"), paragraph or row."""
        heading = self.places.heading(span)
        shown = "" if inside and heading.startswith(inside) else clip(heading, room)
        file = clip(self.places.file(span), room) if self.several else ""
        return " · ".join(word for word in (file, shown, self.places.locus(span)) if word)

    def list_places(self, spans: Sequence[Span], most: int, reach: int | None = None) -> str:
        """Places one a line, at most `most`, then how many more; with the text around each if `reach` says how far."""
        shown = [
            self.where(s) if reach is None else f"{self.places.context(s, reach)} ({self.where(s)})" for s in spans
        ]
        distinct = list(dict.fromkeys(shown))
        more = [f"and {len(distinct) - most} more"] if len(distinct) > most else []
        return "\n".join(distinct[:most] + more)

    @property
    def name(self) -> str:
        """ "Jane Smith, unit 701", and the attempt if it is not the first."""
        attempt = f", attempt {self.cover.attempt}" if self.cover.attempt > 1 else ""
        return f"{self.cover.learner}, unit {self.cover.unit}{attempt}"
