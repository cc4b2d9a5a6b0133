"""Rules whose wording no lawyer has checked in the language of the reader: said once on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from casefiles.languages import language
from tests.terminal.calls import Terminal
from tests.terminal.files import case, casefile

MARK = "No lawyer has checked the wording of the rules in this language yet."


def times_marked(page: str, code: str) -> int:
    return " ".join(page.split()).count(language(code).say(MARK))


@pytest.mark.parametrize(("code", "times"), [("en", 0), ("ru", 0), ("kk", 1)])
def test_the_mark_stands_once_where_rules_are_read(
    terminal: Terminal, code: str, times: int
) -> None:
    file = casefile(terminal.folder / "cases.json", case(), case("A-2"))
    check = ("check", "--file", file, "--as-of", "2022-01-15T20:00")
    for words in (("rules",), ("rules", "--on", "2022-01-06"), check):
        page = terminal.call(*words, language=code).out
        assert times_marked(page, code) == times
        assert max(map(len, page.splitlines())) <= 80


def test_a_check_that_names_no_rule_has_no_mark(terminal: Terminal) -> None:
    empty = case(events=[], spells=[])
    file: Path = casefile(terminal.folder / "cases.json", empty)
    assert times_marked(terminal.call("check", "--file", file, language="kk").out, "kk") == 0
