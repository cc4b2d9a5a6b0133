"""What is bound to a statement reaches the database as what it is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from db.engine import open_engine
from db.keys import new_key


@pytest.mark.parametrize(
    ("value", "kind", "back"),
    [
        (None, "null", None),
        (b"\x00\xff" * 8, "blob", b"\x00\xff" * 8),
        (b"", "blob", b""),
        (True, "integer", 1),
        (False, "integer", 0),
        (7, "integer", 7),
        ("Ғ", "text", "Ғ"),
    ],
)
def test_a_value_is_bound_as_what_it_is(
    tmp_path: Path, value: object, kind: str, back: object
) -> None:
    engine = open_engine(tmp_path / "a.db", new_key())
    with engine.begin() as connection:
        found = connection.exec_driver_sql("SELECT typeof(?), ?", (value, value)).one()
    engine.dispose()

    assert tuple(found) == (kind, back)
    assert type(found[1]) is type(back)


def test_the_library_writes_nothing_of_its_own_to_the_terminal() -> None:
    said = "import logging, db.engine; logging.getLogger('sqlalchemy.pool').error('A name')"
    done = subprocess.run([sys.executable, "-c", said], capture_output=True, check=True)

    assert done.stderr == b""
