"""The cyclic garbage collector, disabled where many objects without cycles are made."""

import contextlib
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def no_collection() -> Iterator[None]:
    """Let Python not look for cycles of objects for a while.

    Records have none and are freed without it; beside them it goes through all that is loaded, the law above all,
    again and again, and takes a third of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
