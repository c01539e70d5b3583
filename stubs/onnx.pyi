"""See `torch`: the training alone needs it."""

from typing import Any

def __getattr__(name: str) -> Any: ...
