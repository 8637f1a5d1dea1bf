"""The cyclic garbage collector, disabled where many objects without cycles are made."""

import contextlib
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def no_collection() -> Iterator[None]:
    """Disable the cyclic garbage collector inside the block.

    Records have no cycles and are freed without it. It would scan all that is loaded, above all the law, again and
    again, which takes a third of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
