"""Letters that stand for the kind of a session in a list: "C = coaching, S = supervision", then "3 May – S – 1 hr"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from extractors.sessions.kinds import kind_of
from extractors.sessions.legend import keys_in
from extractors.sessions.record import Draft

LONGEST = 40
"""Words of a line that may explain letters."""


def kinds_by_code(texts: Iterable[str]) -> Mapping[str, str]:
    """The kind that each letter stands for, of a submission's lines; empty where no line explains two kinds."""
    for text in texts:
        if "=" not in text or len(text.split()) > LONGEST:
            continue
        found = {code: kind for code, said in keys_in([text]).items() if (kind := kind_of(said))}
        if len(set(found.values())) > 1:
            return found
    return {}


def of_code(draft: Draft, text: str, codes: Mapping[str, str]) -> Draft:
    """The draft, of the kind whose letter stands alone in its line."""
    pieces = [p.strip().lower() for p in re.split(r"\s[–—-]\s|[,;:|/()]", text)]
    kinds = {codes[p] for p in pieces if p in codes}
    if len(kinds) != 1 or draft.kind == "other":
        return draft
    kind = kinds.pop()
    return replace(draft, kind=kind, client=None if kind == "supervision" else draft.client)
