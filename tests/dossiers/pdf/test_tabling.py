"""Tables on pages: how much room their rows take."""

from __future__ import annotations

import pytest

from casefiles.dossiers.blocks import Column, Row, Table, Words
from casefiles.dossiers.pdf.stylesheet import WIDTH
from casefiles.dossiers.pdf.tabling import Tabled


def height(*, close: bool) -> float:
    """How high a table of ten notes stands on the page, in points."""
    rows = tuple(Row(cells=(((Words("A note."),),),)) for _ in range(10))
    told = Table(columns=(Column(title="What is missing", weight=1),), rows=rows, close=close)
    return float(Tabled(told, frozenset()).table.wrap(WIDTH, 10_000)[1])


def test_a_list_of_notes_is_set_closer_than_a_table_of_the_filing() -> None:
    assert height(close=True) < 0.85 * height(close=False)


@pytest.mark.parametrize("room", range(60, 168, 7))
def test_the_last_row_never_goes_to_another_page_alone(room: int) -> None:
    rows = tuple(Row(cells=(((Words(f"Row {n}."),),),)) for n in range(8))
    told = Table(columns=(Column(title="Head", weight=1),), rows=rows)
    grid = Tabled(told, frozenset()).table
    grid.wrap(WIDTH, room)
    parts = grid.split(WIDTH, room)

    # The header returns, so the last part has at least three rows.
    assert len(parts) == 2
    assert parts[1]._nrows >= 3


@pytest.mark.parametrize(
    ("rows", "least"),
    [
        # A name is kept with the first row of its own, and the last two rows with each other.
        (["= First", "1", "2", "3", "4"], 3),
        (["= First", "1", "2"], 4),
        (["1", "2", "3", "4"], 2),
        (["1", "2", "3"], 2),
    ],
)
@pytest.mark.parametrize("words", [1, 60])
def test_a_table_begins_where_all_has_room_that_is_kept_together(
    rows: list[str], least: int, words: int
) -> None:
    """What announces a table is kept with that much of it, and would else stand alone."""
    told = Table(
        columns=(Column(title="No.", weight=5), Column(title="Head", weight=20)),
        rows=tuple(
            Row(cells=(((Words(row),),), ((Words("Words " * words),),)), heading=row[0] == "=")
            for row in rows
        ),
    )
    tabled = Tabled(told, frozenset())
    room = tabled.height_at_head()
    _, whole = tabled.table.wrap(WIDTH, room)
    parts = tabled.table.split(WIDTH, room)

    assert room >= whole or parts[0]._nrows >= least
    # Nor is a page left half empty for it.
    assert room < whole + 40
