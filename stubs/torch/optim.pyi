"""See `torch`."""

from typing import Any

Optimizer = Any

def __getattr__(name: str) -> Any: ...
