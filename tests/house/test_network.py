"""The program talks to nobody: not a line of it can open a connection."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.tree import PROGRAM, ROOT, modules_of, syntax_of, write

NETWORK = {
    "aiohttp", "ftplib", "http", "httpx", "imaplib", "nntplib", "poplib", "requests", "smtplib",
    "socket", "socketserver", "ssl", "telnetlib", "urllib.request", "urllib3", "webbrowser",
    "websockets", "xmlrpc", "PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebSockets",
    "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtHttpServer",
}  # fmt: skip


def network_imports(root: Path) -> list[str]:
    """Imports in the program that could reach another machine."""
    return [
        f"{path}:{line}: {name}"
        for path in modules_of(root, *PROGRAM)
        for line, name in _imported(syntax_of(root / path))
        if any(name == module or name.startswith(f"{module}.") for module in NETWORK)
    ]


def _imported(module: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            # `from urllib import request` names a module in its second half.
            for alias in node.names:
                yield node.lineno, f"{node.module}.{alias.name}"


def test_no_part_of_the_program_can_open_a_connection() -> None:
    assert network_imports(ROOT) == []


@pytest.mark.parametrize(
    "line",
    [
        "import socket",
        "import http.client",
        "from urllib import request",
        "import requests as r",
        "from urllib.request import urlopen",
        "from PySide6 import QtNetwork",
        "from PySide6.QtNetwork import QNetworkAccessManager",
        "def f():\n    import smtplib",
    ],
)
@pytest.mark.parametrize("package", PROGRAM)
def test_an_import_that_can_is_found(tmp_path: Path, package: str, line: str) -> None:
    write(tmp_path, f"{package}/bad.py", f"{line}\n")

    assert len(network_imports(tmp_path)) == 1


@pytest.mark.parametrize("line", ["from urllib.parse import quote", "from .socket import plug"])
def test_what_only_sounds_like_it_is_allowed(tmp_path: Path, line: str) -> None:
    write(tmp_path, "ui/good.py", f"{line}\n")

    assert network_imports(tmp_path) == []


def test_the_tests_themselves_cannot_reach_the_network() -> None:
    import socket

    with pytest.raises(PermissionError), socket.socket() as connection:
        connection.connect(("192.0.2.1", 80))
    with pytest.raises(PermissionError):
        socket.getaddrinfo("example.org", 80)
