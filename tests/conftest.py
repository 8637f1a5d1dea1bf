"""What all tests share: none fails for being slow, and a run can be repeated.

Machines differ, so speed is measured in benchmarks. Hypothesis also draws constants from the modules that are loaded,
which depend on the tests that a process ran before: what one run found, the next did not. Long fuzzing keeps them.
"""

import os

from hypothesis import settings
from hypothesis.internal.conjecture import providers

settings.register_profile("hrdocs", deadline=None, derandomize=os.environ.get("HRDOCS_MORE", "1") == "1")
settings.load_profile("hrdocs")

if os.environ.get("HRDOCS_MORE", "1") == "1":
    providers._get_local_constants = lambda: providers._local_constants
