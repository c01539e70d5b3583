"""What the training uses."""

from enum import Enum
from typing import Any

class QuantType(Enum):
    QInt8 = 0

def quantize_dynamic(model_input: str, model_output: str, **options: Any) -> None: ...
