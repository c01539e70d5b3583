"""What the training uses."""

from typing import Any

def optimize_model(source: str, model_type: str, **options: Any) -> Any: ...
