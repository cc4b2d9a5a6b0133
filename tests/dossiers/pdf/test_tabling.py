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
