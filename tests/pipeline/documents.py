"""Documents built from plain text, for tests of what happens after reading."""

import hashlib

from extractors.model import Block, Document, Kind, Part, Status


def a_document(
    path: str,
    *body: str,
    header: str = "",
    creator: str = "",
    company: str = "",
    saved_by: str = "",
    kind: Kind = Kind.DOCX,
    status: Status = Status.READ,
    problem: str | None = None,
) -> Document:
    """A document with the given body paragraphs."""
    blocks = [Block(Part.BODY, n, text) for n, text in enumerate(body)]
    if header:
        blocks.append(Block(Part.HEADER, 0, header))
    if creator:
        blocks.append(Block(Part.PROPERTIES, 0, creator, label="creator"))
    if saved_by:
        blocks.append(Block(Part.PROPERTIES, 1, saved_by, label="lastModifiedBy"))
    if company:
        blocks.append(Block(Part.PROPERTIES, 2, company, label="company"))
    blocks.append(Block(Part.FILENAME, 0, path.rpartition("/")[2]))
    digest = hashlib.sha256("\n".join([path if not body else "", *body]).encode()).hexdigest()
    return Document("d0", path, kind, digest, status, problem, tuple(blocks))
