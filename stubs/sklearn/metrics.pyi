from collections.abc import Sequence

from numpy.typing import ArrayLike

def roc_auc_score(y_true: Sequence[bool], y_score: ArrayLike) -> float: ...
