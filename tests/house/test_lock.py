"""The lock file fixes what is installed and does not say from where."""

import re
import tomllib

import pytest

from tests.house.tree import ROOT

LOCK = "requirements.lock"
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")
PIN = re.compile(r"(?P<name>[a-z0-9][a-z0-9-]*)==(?P<version>[^ ;]+)")


def faults_of_lock(text: str) -> list[str]:
    """Addresses, options, and requirements without an exact version or a hash."""
    complaints = [
        f"line {number}: an address or an option"
        for number, line in enumerate(text.splitlines(), 1)
        if "://" in line or line.startswith("-") or " @ " in line
    ]
    for requirement in requirements_of(text):
        name = requirement.split()[0]
        if not PIN.match(requirement):
            complaints.append(f"{name}: no exact version")
        if not HASH.search(requirement):
            complaints.append(f"{name}: no hash")
    return complaints


def requirements_of(text: str) -> list[str]:
    """Each requirement with its continued lines as one line, comments left out."""
    lines = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    return [line for line in lines.replace("\\\n", " ").splitlines() if line.strip()]


def names_in_lock(text: str) -> set[str]:
    """Names of all pinned distributions."""
    return {found["name"] for line in requirements_of(text) if (found := PIN.match(line))}


def name_of(requirement: str) -> str:
    """The distribution's name in its normal form: `PySide6_Essentials==6` is pyside6-essentials."""
    stem = re.match(r"[A-Za-z0-9._-]+", requirement)
    return re.sub(r"[-_.]+", "-", stem.group()).lower() if stem else ""


def test_every_requirement_has_an_exact_version_and_a_hash_and_there_is_no_address() -> None:
    assert faults_of_lock((ROOT / LOCK).read_text(encoding="utf-8")) == []


def test_what_the_project_asks_for_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    locked = names_in_lock((ROOT / LOCK).read_text(encoding="utf-8"))

    assert {name_of(requirement) for requirement in asked} - locked == set(), "run `make lock`"


GOOD = "six==1.17.0 \\\n    --hash=sha256:" + "a" * 64 + "\n    # via python-dateutil\n"


@pytest.mark.parametrize(
    "bad",
    [
        "--extra-option somewhere\n" + GOOD,
        GOOD.replace("six==1.17.0", "six @ https" + "://example.org/six.whl"),
        GOOD.replace("# via python-dateutil", "# from https" + "://example.org"),
        GOOD.replace("==", ">="),
        GOOD.replace("sha256:a", "md5:a"),
        "six==1.17.0\n",
    ],
)
def test_a_bad_lock_is_found(bad: str) -> None:
    assert faults_of_lock(GOOD) == []
    assert faults_of_lock(bad) != []
