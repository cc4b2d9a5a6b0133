"""Nothing in the repository names the machine it was written on, or a place to install from."""

import re
from pathlib import Path

import pytest

from tests.house.tree import ROOT, files_of, write

# A folder at the very top of a machine. Inside a web address it follows a host and is no trace.
TRACE = re.compile(
    r"(?<![\w.%-])/(?:work|root|tmp|home)/\w"
    r"|(?<!no-emit-)(?:index[-_]url|find[-_]links|trusted[-_]host)",
    re.IGNORECASE,
)


def traces(root: Path) -> list[str]:
    """Lines of text files that name such a path or an option that holds an address."""
    complaints = []
    for path in files_of(root):
        try:
            text = (root / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        complaints += [
            f"{path}:{number}: {found.group()}"
            for number, line in enumerate(text.splitlines(), 1)
            if (found := TRACE.search(line))
        ]
    return complaints


def test_no_file_names_a_machine_or_a_package_index() -> None:
    assert traces(ROOT) == []


@pytest.mark.parametrize("folder", ["work", "root", "tmp", "home"])
def test_a_path_of_a_machine_is_found(tmp_path: Path, folder: str) -> None:
    write(tmp_path, "Makefile", f"all:\n\tcp a /{folder}/x\n")

    assert len(traces(tmp_path)) == 1


@pytest.mark.parametrize("option", ["extra-index" + "-url = x", "PIP_FIND" + "_LINKS=x"])
def test_an_option_that_holds_an_address_is_found(tmp_path: Path, option: str) -> None:
    write(tmp_path, "pyproject.toml", option)

    assert len(traces(tmp_path)) == 1


def test_a_web_address_and_an_option_that_leaves_addresses_out_are_allowed(tmp_path: Path) -> None:
    write(tmp_path, "a.toml", 'source = "https://example.org/work/ban"\n')
    write(tmp_path, "Makefile", "lock:\n\tuv pip compile --no-emit-index-url\n")

    assert traces(tmp_path) == []
