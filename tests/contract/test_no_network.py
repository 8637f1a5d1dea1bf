"""The whole suite runs with sockets forbidden; the library imports nothing that opens one."""

import ast
import socket
from pathlib import Path

import pytest

import hrdocs

# Modules that open connections, of the standard library and as they are often installed.
NETWORK = {
    "aiohttp",
    "asyncio",
    "ftplib",
    "http",
    "httpx",
    "requests",
    "smtplib",
    "socket",
    "ssl",
    "urllib3",
    "webbrowser",
}


@pytest.mark.parametrize(
    "wanted",
    [
        lambda: socket.socket(socket.AF_INET),
        lambda: socket.socket(socket.AF_INET6),
        lambda: socket.getaddrinfo("localhost", 80),
        lambda: socket.create_connection(("127.0.0.1", 9)),
    ],
    ids=["ipv4", "ipv6", "name", "connection"],
)
def test_no_test_has_a_network(wanted):
    with pytest.raises(AssertionError, match="no test has a network"):
        wanted()


def test_no_module_imports_a_network():
    found = {
        (path.name, name)
        for path in Path(hrdocs.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else [each.name for each in node.names])
        if name.split(".")[0] in NETWORK or name == "urllib.request"
    }
    assert found == set()
