"""What holds for every test: no display, no network, the same examples on every machine."""

import os
import signal
import sys
from collections.abc import Generator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# Before anything imports Qt. A person may still say QT_QPA_PLATFORM=xcb to watch.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A run in the background ignores Ctrl-C and a closed terminal, and so would every program that a
# test starts in order to stop it. A handler that does nothing is not handed on.
for name in ("SIGINT", "SIGHUP"):
    number = getattr(signal, name, None)
    if number is not None and signal.getsignal(number) is signal.SIG_IGN:
        signal.signal(number, lambda *_: None)

# The gate must give one answer for one commit, and a slow machine is not a fault.
# `pytest --hypothesis-profile=explore` looks for examples nobody has seen.
settings.register_profile(
    "gate", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("explore", max_examples=1000, deadline=None)
settings.load_profile("gate")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Count no branch as tested by what is drawn: the next version may draw something else.

    Counting would more than double the time of these tests, which take the most as it is.
    """
    counting = sys.gettrace()
    if item.get_closest_marker("hypothesis") and item.config.pluginmanager.hasplugin("_cov"):
        sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(counting)


def refuse_network(event: str, arguments: tuple[Any, ...]) -> None:
    """Stop whatever tries to reach another machine, in the program or in a library it uses."""
    if event == "socket.getaddrinfo" or (
        # A path is a socket of this machine; a host and a port are not.
        event in {"socket.connect", "socket.sendto"} and isinstance(arguments[1], tuple)
    ):
        raise PermissionError(f"A test may not use the network: {event} {arguments[1:]}")


sys.addaudithook(refuse_network)
