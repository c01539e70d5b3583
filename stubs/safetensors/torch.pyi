"""See `torch`."""

from typing import Any

def load_file(filename: Any) -> dict[str, Any]: ...
