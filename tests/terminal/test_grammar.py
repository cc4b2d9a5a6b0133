"""Calls are read as written, or refused with what is wrong with them."""

from __future__ import annotations

import re
import shlex

import pytest

import resources
from casefiles.errors import WrongCall
from ui.terminal.commands import COMMANDS, find_command
from ui.terminal.grammar import read_call


def read(line: str) -> dict[str, list[str]]:
    name, *words = shlex.split(line)
    return read_call(find_command(name), words).words


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("init w", {"WORKSPACE": ["w"]}),
        ("init --demo w", {"WORKSPACE": ["w"], "--demo": [""]}),
        ("import w a.json b.json", {"WORKSPACE": ["w"], "FILE": ["a.json", "b.json"]}),
        (
            "export w --case A --case=B --format json --out o",
            {
                "WORKSPACE": ["w"],
                "--case": ["A", "B"],
                "--format": ["json"],
                "--out": ["o"],
            },
        ),
        ("check --file=a=b.json", {"--file": ["a=b.json"]}),
        ("verify w --passphrase-file -", {"WORKSPACE": ["w"], "--passphrase-file": ["-"]}),
        ("verify -- --strange", {"WORKSPACE": ["--strange"]}),
        ("rules", {}),
    ],
)
def test_a_call_is_read(line: str, words: dict[str, list[str]]) -> None:
    assert read(line) == words


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("init", "“casefiles init” needs WORKSPACE."),
        ("import w", "“casefiles import” needs FILE."),
        ("verify w v", "“casefiles verify” does not know what to do with “v”."),
        (
            "rules --fast",
            "“casefiles rules” has no option --fast. It has: --on, --format.",
        ),
        ("rules -p", "“casefiles rules” has no option -p. It has: --on, --format."),
        ("init w --demo=yes", "--demo takes no value."),
        ("init ''", "WORKSPACE is empty: write which one is meant."),
        ("import w a.json ''", "FILE is empty: write which one is meant."),
        ("check w --case ''", "--case needs a value: --case REF."),
        ("check w --as-of=", "--as-of needs a value: --as-of WHEN."),
        ("check w --as-of", "--as-of needs a value: --as-of WHEN."),
        ("check w --as-of --all", "--as-of needs a value: --as-of WHEN."),
        ("check w --as-of 2022 --as-of 2023", "--as-of was given twice."),
        ("export w --format json", "“casefiles export” needs --out PATH."),
        (
            "export w --format bagit --out o",
            "--format cannot be “bagit” in this version. It can be: json, ics.",
        ),
        (
            "dossier w --case A --body cat --language en --out o",
            "--body cannot be “cat” in this version. It can be: hrc.",
        ),
        ("chekc w", "There is no command “chekc” in this version. Did you mean “check”?"),
        ("backup w", "There is no command “backup” in this version. There are: init, import,"),
    ],
)
def test_a_wrong_call_is_refused_in_a_sentence(line: str, sentence: str) -> None:
    with pytest.raises(WrongCall) as refused:
        read(line)

    assert refused.value.sentence().startswith(sentence)


def test_every_call_in_the_readme_is_one() -> None:
    readme = (resources.FOLDER.parent / "README.md").read_text(encoding="utf-8")
    calls = re.findall(r"^casefiles (.+)$", readme, re.MULTILINE)

    assert len(calls) >= 4
    for call in calls:
        read(call)


def test_no_command_takes_a_passphrase_as_a_word() -> None:
    options = {option.name for command in COMMANDS for option in command.options}

    assert {name for name in options if "pass" in name} == {"--passphrase-file"}
