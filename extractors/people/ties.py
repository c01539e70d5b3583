"""What somebody is to a client of whom no rule tells it: client, manager, colleague, peer or family.

A model weighs the words around all places of the name, as that of sides does and from the same features. It is asked
last, and so guesses where else "unknown" would stand; it never calls anybody a sponsor, for a sponsor's words may count
as evidence. Trained by `training/ties.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np

from extractors.model import PersonRole
from extractors.people.sides import MOST_READ, Model, features
from extractors.people.sightings import Sighting

WEIGHTS = Path(__file__).parent / "model" / "ties.npz"
TIES = (PersonRole.CLIENT, PersonRole.MANAGER, PersonRole.COLLEAGUE, PersonRole.PEER, PersonRole.FAMILY)
"""In the order of the model's columns."""
_GUESSED = "no word says who this is"
WHY = {
    PersonRole.CLIENT: f"is told of as clients are; {_GUESSED}",
    PersonRole.MANAGER: f"is told of as managers are; {_GUESSED}",
    PersonRole.COLLEAGUE: f"is told of as colleagues are; {_GUESSED}",
    PersonRole.PEER: f"is told of as fellow learners are; {_GUESSED}",
    PersonRole.FAMILY: f"is told of as relatives are; {_GUESSED}",
}


@lru_cache(maxsize=1)
def model() -> Model:
    """The model that ships with the program, read once in each process."""
    with np.load(WEIGHTS, allow_pickle=False) as stored:
        return Model(stored["keys"].tolist(), stored["rare"], stored["weights"].astype(np.float32), stored["bias"])


def tie(sightings: Sequence[Sighting]) -> PersonRole:
    """What the words around all places of somebody say most; `sightings` holds at least one."""
    read = sightings[:MOST_READ]
    scores = np.mean([model().scores(features(s.line, s.start, s.end, s.cues)) for s in read], axis=0)
    return TIES[int(np.argmax(scores))]
