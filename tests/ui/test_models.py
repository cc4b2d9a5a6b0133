"""What lists and tables show."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from casefiles.limits.standings import Standing
from db.queries import CaseLine, case_list
from tests.ui.example import dockets
from ui.looks import Look
from ui.models.cases import WORST_ROLE, CaseListModel
from ui.models.records import RECORD_ROLE, SORT_ROLE, Column, RecordTableModel
from ui.models.ticks import TickModel
from ui.widgets.tables import LEAST_OPEN, RecordTable
from ui.workbench import Workbench

pytestmark = pytest.mark.usefixtures("qapp")

STRICT = QAbstractItemModelTester.FailureReportingMode.Warning


class Item(NamedTuple):
    id: int
    name: str
    hours: int


ITEMS = [Item(1, "b", 9), Item(2, "a", 100), Item(3, "c", 20)]
COLUMNS = [
    Column(title="Name", text=lambda item: item.name),
    Column(
        title="Hours",
        text=lambda item: f"{item.hours} h",
        sort=lambda item: item.hours,
        colour=lambda item: "#ff0000" if item.hours > 50 else None,
        figures=True,
        width=80,
        spare=1,
    ),
]


def names(model: RecordTableModel) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_table_of_records_is_sound() -> None:
    model = RecordTableModel(COLUMNS)
    QAbstractItemModelTester(model, STRICT)
    model.show_records(ITEMS)
    model.sort(1)
    model.show_records(ITEMS[:1])
    model.show_records([])

    assert model.rowCount() == 0


def test_a_cell_gives_its_text_its_value_its_record_and_its_colour() -> None:
    model = RecordTableModel(COLUMNS)
    model.show_records(ITEMS)
    cell = model.index(1, 1)

    assert cell.data() == "100 h"
    assert cell.data(SORT_ROLE) == 100
    assert cell.data(RECORD_ROLE) is ITEMS[1]
    assert cell.data(Qt.ItemDataRole.ForegroundRole).name() == "#ff0000"
    assert model.index(0, 1).data(Qt.ItemDataRole.ForegroundRole) is None
    assert cell.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight


def test_what_stands_under_the_pointer_is_broken_into_lines_and_obeys_no_marks() -> None:
    told = "<b>Seized</b> in the street & held"
    shown = "<p>&lt;b&gt;Seized&lt;/b&gt; in the street &amp; held</p>"
    table, ticks = RecordTableModel(COLUMNS), TickModel(lambda item: item.name)
    for model in (table, ticks):
        model.show_records([Item(1, told, 9), Item(2, "", 0)], *(((),) if model is ticks else ()))  # type: ignore[attr-defined]
        tips = [model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) for row in (0, 1)]
        assert tips == [shown, ""]


def test_rows_are_sorted_by_value_and_not_by_letter() -> None:
    model = RecordTableModel(COLUMNS)
    model.show_records(ITEMS)
    model.sort(1)
    assert names(model) == ["b", "c", "a"]
    model.sort(1, Qt.SortOrder.DescendingOrder)

    assert names(model) == ["a", "c", "b"]


def test_sorting_holds_when_other_records_come_and_the_chosen_row_moves_along() -> None:
    model = RecordTableModel(COLUMNS)
    model.show_records(ITEMS)
    kept = QPersistentModelIndex(model.index(0, 0))
    model.sort(0)
    assert kept.row() == 1
    model.show_records([*ITEMS, Item(4, "aa", 1)])

    assert names(model) == ["a", "aa", "b", "c"]


def test_a_click_on_a_title_sorts_and_another_turns_it_round(look: Look, qtbot: QtBot) -> None:
    table = RecordTable(COLUMNS, "Items")
    qtbot.addWidget(table)
    table.show_records(ITEMS)
    table.resize(400, 200)
    table.show()
    header = table.horizontalHeader()
    place = header.viewport().rect().center()
    place.setX(header.sectionPosition(1) + 10)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert names(table.records) == ["b", "c", "a"]
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert names(table.records) == ["a", "c", "b"]


def test_a_narrow_table_drops_what_can_be_spared(look: Look, qtbot: QtBot) -> None:
    table = RecordTable(COLUMNS, "Items")
    qtbot.addWidget(table)
    table.show()
    table.resize(LEAST_OPEN + 40, 200)
    assert table.isColumnHidden(1)
    table.resize(LEAST_OPEN + 200, 200)
    assert not table.isColumnHidden(1)
    table.leave_out(1, True)

    assert table.isColumnHidden(1)


def test_figures_are_not_cut_off_while_there_is_room(look: Look, qtbot: QtBot) -> None:
    columns = [*COLUMNS, Column(title="Words", text=lambda item: item.name, width=60, spare=2)]
    table = RecordTable(columns, "Items")
    qtbot.addWidget(table)
    table.show()
    long = [*ITEMS, Item(4, "d", 10**30)]
    table.resize(LEAST_OPEN + 400, 200)
    seen = []
    for items in (ITEMS, long):
        table.show_records(items)
        last = table.records.index(len(items) - 1, 1)
        needed = table.sizeHintForIndex(last).width()
        seen.append((table.columnWidth(1), max(needed, 80), table.isColumnHidden(2)))
    # The words go before the figures are cut, and the figures only where nothing else can.
    table.resize(LEAST_OPEN + needed + 20, 200)
    seen.append((table.columnWidth(1), needed, not table.isColumnHidden(2)))
    table.resize(LEAST_OPEN + 100, 200)

    assert [width for width, _, _ in seen] == [wanted for _, wanted, _ in seen]
    assert not any(gone for _, _, gone in seen)
    assert 80 <= table.columnWidth(1) < needed


def test_a_column_of_few_words_is_as_wide_as_the_longest_however_narrow_the_table(
    look: Look, qtbot: QtBot
) -> None:
    words = Column(title="Word", text=lambda item: item.name, width=60, whole=True)
    table = RecordTable([words, *COLUMNS], "Items")
    qtbot.addWidget(table)
    table.show()
    table.resize(LEAST_OPEN, 200)
    table.show_records([*ITEMS, Item(4, "мерзім өтуде ма", 1)])

    assert table.columnWidth(0) >= table.sizeHintForIndex(table.records.index(3, 0)).width() > 60


def test_what_is_left_over_goes_where_words_would_be_cut(look: Look, qtbot: QtBot) -> None:
    words = Column(title="Word", text=lambda item: item.name * 40, width=60)
    table = RecordTable([words, *COLUMNS], "Items")
    qtbot.addWidget(table)
    table.show()
    table.show_records(ITEMS)
    needed = table.sizeHintForIndex(table.records.index(2, 0)).width()
    table.resize(LEAST_OPEN + 60 + 80 + 200, 200)
    some = table.columnWidth(0)
    table.resize(LEAST_OPEN + needed + 80 + 200, 200)

    assert 60 < some < needed <= table.columnWidth(0)
    assert table.columnWidth(1) >= LEAST_OPEN


def test_the_chosen_record_stays_chosen_when_others_come(look: Look, qtbot: QtBot) -> None:
    table = RecordTable(COLUMNS, "Items")
    qtbot.addWidget(table)
    table.show_records(ITEMS)
    table.choose(3)
    table.show_records(list(reversed(ITEMS)))

    assert table.chosen_record() == ITEMS[2]
    table.show_records(ITEMS[:2])
    assert table.chosen_record() is None


def test_a_list_to_tick_gives_what_is_ticked_in_its_order() -> None:
    model = TickModel(lambda item: item.name)
    QAbstractItemModelTester(model, STRICT)
    model.show_records(ITEMS, {3})
    ticked = Qt.CheckState.Checked.value
    assert model.setData(model.index(0), ticked, Qt.ItemDataRole.CheckStateRole)
    assert model.ticked() == (1, 3)
    assert model.setData(model.index(2), 0, Qt.ItemDataRole.CheckStateRole)
    assert not model.setData(model.index(2), "x")

    assert model.ticked() == (1,)


def test_the_list_of_cases_is_sound_and_tells_what_is_wrong(
    workbench: Workbench, look: Look
) -> None:
    model = CaseListModel(look)
    QAbstractItemModelTester(model, STRICT)
    case = dockets()[0].case
    counted = Counter({Standing.BREACHED: 2, Standing.KEPT: 1})
    model.show_rows(workbench.ask(case_list), {case.id: counted})
    row = model.index(model.row_of(case.id) or 0)

    assert not model.canFetchMore(QModelIndex())
    assert not model.canFetchMore(QModelIndex())
    assert row.data() == case.title
    assert row.data(WORST_ROLE) == counted
    assert row.data(Qt.ItemDataRole.AccessibleDescriptionRole) == (
        "ALM-2022-001, Detention, 2 breached, 1 kept"
    )


def test_a_title_that_the_list_cuts_off_stands_under_the_pointer(
    workbench: Workbench, look: Look
) -> None:
    model = CaseListModel(look)
    model.show_rows(workbench.ask(case_list), {})

    assert model.index(0).data(Qt.ItemDataRole.ToolTipRole) == (
        "<p>Seized at 09:10, written down at 17:30<br>ALM-2022-001, Detention</p>"
    )


def test_a_long_list_of_cases_is_read_as_it_is_scrolled(workbench: Workbench, look: Look) -> None:
    model = CaseListModel(look)
    QAbstractItemModelTester(model, STRICT)
    first, second = workbench.ask(case_list)
    asked: list[int] = []

    def more(after: int) -> list[CaseLine]:
        asked.append(after)
        return [second] if after == 1 else []

    model.show_rows([first], {}, 3, more)
    assert model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert model.rows == [first, second]
    model.fetchMore(QModelIndex())

    assert asked == [1, 2]
    assert not model.canFetchMore(QModelIndex())
