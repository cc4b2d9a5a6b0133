"""A file from somebody else gives no orders to the terminal in which it is looked at."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.terminal.calls import Terminal
from tests.terminal.files import case, casefile
from ui.terminal.answers import harmless

# To clear the page, to rename the window, to fill the clipboard, to turn the line round, and the
# one-byte form of the first in a terminal that reads UTF-8.
ORDERS = ["\x1b[2J", "\x1b]0;x\x07", "\x1b]52;c;eA==\x07", "\u202e", "\x9b2J", "\r", "\u2066"]


def named(name: str) -> dict[str, object]:
    whole = case("A-1")
    whole["title"] = f"Detention{name} of A."
    whole["persons"][0]["name"] = f"A.{name}"
    return whole


@pytest.mark.parametrize("form", ["text", "csv"])
@pytest.mark.parametrize("order", ORDERS)
def test_a_check_prints_names_out_of_a_file_without_their_orders(
    terminal: Terminal, order: str, form: str
) -> None:
    file = casefile(terminal.folder / "f.json", named(order))

    answer = terminal.call("check", "--file", file, "--as-of", "2022-02-01T00:00", "--format", form)

    assert (answer.code, answer.err) == (0, "")
    assert "A." in answer.out
    assert all(line.isprintable() for line in answer.out.splitlines())


@pytest.mark.parametrize("order", ORDERS)
def test_what_is_wrong_is_said_without_the_orders_in_it(
    terminal: Terminal, workspace: Path, order: str
) -> None:
    (workspace / f"x{order}").touch()
    verified = terminal.open("verify", workspace)

    missing = terminal.call("check", "--file", f"x{order}")

    for said in (verified.err, missing.err):
        assert said.startswith("casefiles: ")
        assert "“x" in said
        assert said.removesuffix("\n").isprintable()


def test_letters_of_every_script_stay_as_they_are() -> None:
    text = "Әлия Қ. — “72 hours” §\n№\u00a05"
    assert harmless(text) == text
