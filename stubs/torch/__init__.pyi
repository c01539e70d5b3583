"""Just what lets the training be checked, which alone needs torch: tensors are `Any`."""

from typing import Any

from torch import nn as nn
from torch import optim as optim

Tensor = Any

def __getattr__(name: str) -> Any: ...
