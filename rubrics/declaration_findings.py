"""Whether the learner says that the work is the learner's own, with name, signature and date.

Without a declaration the work is not verified and the claim stops at the centre (domain notes, 1 and 2.2: an
administrative hold, apart from the criteria; an e-portfolio's or electronic declaration is accepted instead).
"""

from __future__ import annotations

from collections.abc import Iterator

from extractors.model import Facts, Status
from rubrics.codes import finding
from rubrics.declarations import declarations
from rubrics.model import Finding

_APART = "This has no bearing on the criteria."


def of_declarations(facts: Facts) -> Iterator[Finding]:
    """A finding where no declaration was located, none that is signed and dated, or where a picture may sign it."""
    found = declarations(facts)
    if not found:
        states = {d.status for d in facts.reading.documents}
        unread = Status.UNREADABLE in states or Status.PARTLY_READ in states
        more = " It may stand in a file, or on a page, that could not be read." if unread else ""
        yield finding(
            "declaration-missing",
            "No statement that the work is the learner's own was located in the files. The centre should hold the "
            "claim until it has one; a declaration in an e-portfolio or on another form does as well. "
            f"{_APART}{more}",
        )
        return
    best = max(found, key=lambda d: (d.signed or d.picture is not None, d.dated, d.signed))
    signed = best.signed or best.picture is not None
    lacks = [word for word, there in (("signature", signed), ("date", best.dated)) if not there]
    look = "A picture stands at the signature line: look at it, it is probably the signature."
    picture = best.picture if not best.signed else None
    if lacks:
        more = f" {look}" if picture else " A typed name will do where the centre accepts it." if not signed else ""
        yield finding(
            "declaration-unsigned",
            f"The statement that the work is the learner's own has no {' and no '.join(lacks)} that could be read."
            f"{more} {_APART}",
            (best.span,),
        )
    elif picture:
        yield finding("declaration-picture", f"{look} {_APART}", (picture,))
