"""Just what lets the training be checked, which alone needs scikit-learn."""

from typing import Any, Self

from numpy.typing import NDArray

class LogisticRegression:
    classes_: NDArray[Any]
    coef_: NDArray[Any]
    intercept_: NDArray[Any]
    def __init__(self, **parameters: Any) -> None: ...
    def decision_function(self, x: Any) -> NDArray[Any]: ...
    def fit(self, x: Any, y: list[str]) -> Self: ...
