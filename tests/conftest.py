"""What all tests share: none fails for being slow, none has a network, and a run can be repeated.

Machines differ, so speed is measured in benchmarks. Hypothesis also draws constants from the modules that are loaded,
which depend on the tests that a process ran before: what one run found, the next did not. Long fuzzing keeps them.
"""

import os
import socket
import sys

from hypothesis import settings
from hypothesis.internal.conjecture import providers

settings.register_profile("hrdocs", deadline=None, derandomize=os.environ.get("HRDOCS_MORE", "1") == "1")
settings.load_profile("hrdocs")

if os.environ.get("HRDOCS_MORE", "1") == "1":
    providers._get_local_constants = lambda: providers._local_constants


def _forbid_network(event, arguments):
    """Fail whatever opens a connection or looks a host up: neither the library nor a package below it may."""
    if "HRDOCS_TEST_CLUSTER" in os.environ:
        return  # dask speaks with its own processes by sockets of this computer
    is_internet = event == "socket.__new__" and arguments[1] in {socket.AF_INET, socket.AF_INET6}
    if is_internet or event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        message = f"no test has a network, and this one wanted {event}"
        raise AssertionError(message)


sys.addaudithook(_forbid_network)
