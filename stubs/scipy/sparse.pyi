"""Just what lets the training be checked, which alone needs scipy."""

from typing import Any

csr_matrix = Any
