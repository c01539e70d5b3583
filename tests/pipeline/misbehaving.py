"""A reader that misbehaves on demand, for the tests of the workers. Each fault has a name."""

import ctypes
import os
import time


def act(fault: str) -> str:
    """Do what the fault's name says; "work" works."""
    if fault == "hang":
        time.sleep(60)
    if fault == "raise":
        raise ValueError("Sarah said so")
    if fault == "die":
        os._exit(9)
    if fault == "crash":
        ctypes.string_at(0)
    if fault == "eat":
        hog = bytearray(6 * 1024**3)
        return str(len(hog))
    return f"{fault} done"


def fails(task: object) -> object:
    """Whatever the task: a fault of the program."""
    raise ValueError
