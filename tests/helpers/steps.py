"""How much work something is, in steps that are the same on every machine: no test looks at a clock."""

import sys


def calls_of(work):
    """Return how many functions are called, in Python and in C. What one pattern does inside is one call."""
    counted = 0

    def count(_frame, event, _argument):
        nonlocal counted
        counted += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return counted


def lines_of(work):
    """Return how many lines of Python are run."""
    counted = 0

    def count(_frame, event, _argument):
        nonlocal counted
        counted += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        work()
    finally:
        sys.settrace(before)
    return counted
