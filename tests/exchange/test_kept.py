"""Keys and words are added to the format, never renamed: a file of any version is read for ever."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from casefiles.exchange.schema import schema

# One line for each key, each word of a closed list and each key that must be there. Lines are added
# to the file when a version goes out (`python -m tests.exchange.test_kept`), and none is taken out.
PUBLISHED = Path(__file__).with_name("format-1.txt")
ASKED_FOR = " must be there"


def said_of(shape: Any, path: str) -> Iterator[str]:
    """The lines that a part of the schema comes to."""
    for name in shape.get("required", ()):
        yield f"{path}.{name}{ASKED_FOR}"
    for name, inner in shape.get("properties", {}).items():
        yield f"{path}.{name}"
        yield from said_of(inner, f"{path}.{name}")
    for inner in shape.get("anyOf", ()):
        yield from said_of(inner, path)
    if "items" in shape:
        yield from said_of(shape["items"], path)
    for word in shape.get("enum", ()):
        yield f"{path} = {word}"


def lines_of_today() -> set[str]:
    whole: Any = schema()
    found = set(said_of(whole, "file"))
    for kind, shape in whole["$defs"].items():
        found |= set(said_of(shape, kind))
    return found


def published() -> set[str]:
    return set(PUBLISHED.read_text(encoding="utf-8").splitlines())


def test_no_key_and_no_word_was_renamed_or_taken_out() -> None:
    kept = {line for line in published() if not line.endswith(ASKED_FOR)}

    assert len(kept) > 400
    assert kept - lines_of_today() == set()


def test_nothing_is_asked_for_that_a_file_of_before_may_lack() -> None:
    asked_for = {line for line in lines_of_today() if line.endswith(ASKED_FOR)}

    assert asked_for - published() == set()


if __name__ == "__main__":
    PUBLISHED.write_text("\n".join(sorted(published() | lines_of_today())) + "\n", encoding="utf-8")
