"""Small submissions with a reference list, for tests of references and citations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from extractors.model import (
    Block,
    CellPlace,
    Context,
    Document,
    Heading,
    Kind,
    Part,
    Reading,
    Role,
    Status,
)

CONTEXT = Context("Jane Smith", "701", date(2026, 5, 1))

LIST = (
    "Whitmore, J. (2017) Coaching for Performance. 5th edn. London: Nicholas Brealey.",
    "Kolb, D.A. (1984) Experiential Learning. Englewood Cliffs, NJ: Prentice-Hall.",
    "Garvey, B., Stokes, P. and Megginson, D. (2018) Coaching and Mentoring. 3rd edn. London: Sage.",
    "Hawkins, P. and Smith, N. (2013) Coaching, Mentoring and Organizational Consultancy. Maidenhead: OUP.",
    "Schön, D.A. (1983) The Reflective Practitioner. New York: Basic Books.",
    "Schön, D.A. (1987) Educating the Reflective Practitioner. San Francisco: Jossey-Bass.",
    "Global Code of Ethics (2021) Global Code of Ethics for Coaches, Mentors and Supervisors. "
    "Available at: https://www.globalcodeofethics.org (Accessed: 4 May 2025).",
    "Chartered Institute of Personnel and Development (2023) Coaching and mentoring factsheet. "
    "Available at: https://www.cipd.org/x (Accessed: 4 May 2025).",
    "Bassett, C. (1986) Learning at Work. London: Sage.",
    "de Haan, E., Duckworth, A., Birch, D. and Jones, C. (2013) ‘Executive coaching outcome research’, "
    "Consulting Psychology Journal, 65(1), pp. 40–57.",
    "Kline, N. (1999) Time to Think. London: Ward Lock.",
    "Equality Act 2010, c. 15. Available at: https://www.legislation.gov.uk/ukpga/2010/15 (Accessed: 1 May 2024).",
    "EMCC Global (no date) Competence framework. Available at: https://www.emccglobal.org (Accessed: 2 March 2024).",
    "Brown, B. (2018a) Dare to Lead. London: Vermilion.",
)


def document(
    paragraphs: Sequence[str],
    *,
    kind: Kind = Kind.DOCX,
    headings: Sequence[int] = (),
    cells: Mapping[int, tuple[int, int]] | None = None,
    labels: Mapping[int, str] | None = None,
    parts: Mapping[int, Part] | None = None,
    roles: Mapping[int, Role] | None = None,
) -> Document:
    """One file with these paragraphs; `cells` gives (row, column) of those that stand in its one table."""
    places = {n: CellPlace(0, row, column) for n, (row, column) in (cells or {}).items()}
    blocks = tuple(
        Block(
            (parts or {}).get(n, Part.BODY),
            n,
            text,
            label=(labels or {}).get(n, ""),
            role=(roles or {}).get(n, Role.TEXT),
            cell=places.get(n),
        )
        for n, text in enumerate(paragraphs)
    )
    found = tuple(Heading(n, 1, "style") for n in headings)
    return Document("d1", "a.docx", kind, "0" * 64, Status.READ, blocks=blocks, headings=found)


def essay(*paragraphs: str, entries: Sequence[str] = LIST) -> Reading:
    """A submission of one file: the paragraphs, then the heading "References" and the entries."""
    return Reading((document([*paragraphs, "References", *entries]),))
