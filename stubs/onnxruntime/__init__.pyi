"""What is used of onnxruntime, which has no types."""

from collections.abc import Sequence
from typing import Any

from numpy.typing import NDArray

class SessionOptions:
    inter_op_num_threads: int
    intra_op_num_threads: int
    log_severity_level: int
    def add_session_config_entry(self, name: str, value: str) -> None: ...

class InferenceSession:
    def __init__(self, path_or_bytes: str, sess_options: SessionOptions, *, providers: Sequence[str]) -> None: ...
    def run(self, output_names: Sequence[str] | None, input_feed: dict[str, NDArray[Any]]) -> list[NDArray[Any]]: ...

def disable_telemetry_events() -> None: ...
