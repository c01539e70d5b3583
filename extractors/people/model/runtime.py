"""The one door to onnxruntime: its telemetry is switched off before it loads.

Since 1.29 its packages write an identifier of the device into the account's cache and report to their maker from the
moment of import, unless this variable is set before (its Privacy.md, "Disabling Telemetry"). Nothing of a
learner's machine may leave it, so the variable is set whatever it was.
"""

from __future__ import annotations

import os

os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import onnxruntime  # not before the line above

onnxruntime.disable_telemetry_events()  # and the events that Windows itself may collect

__all__ = ["onnxruntime"]
