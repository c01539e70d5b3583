"""See `sklearn.linear_model`."""

from collections.abc import Iterator
from typing import Any

from numpy.typing import NDArray

class StratifiedKFold:
    def __init__(self, n_splits: int, *, shuffle: bool, random_state: int) -> None: ...
    def split(self, x: Any, y: list[str]) -> Iterator[tuple[NDArray[Any], NDArray[Any]]]: ...
