"""The timeline: what is on it, where it stands, and how one moves about in it."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import example as example_of
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from casefiles.docket import Docket
from casefiles.languages import CODES, ENGLISH, language
from casefiles.limits.standings import Standing
from casefiles.moments import read_moment
from tests.ui.example import NOW, dockets, opened
from ui.lengths import under_pointer
from ui.looks import Look
from ui.themes import GRID, SMALL
from ui.typefaces import typeface
from ui.widgets.timeline.accessibility import offer_timelines
from ui.widgets.timeline.axis import CLOSEST, Axis
from ui.widgets.timeline.content import Content, Lane, Mark, content_of
from ui.widgets.timeline.layout import ROW, lay_out
from ui.widgets.timeline.painting import CROWD, GUTTER, gap_between
from ui.widgets.timeline.view import TimelineView

START = datetime(2022, 1, 6, 3, 10, tzinfo=UTC)


def example(docket: Docket | None = None) -> Content:
    case = opened(docket)
    return content_of(case.docket, case.assessments, NOW, ENGLISH)


def axis(scale: float) -> Axis:
    return Axis(start=START, scale=scale, zone="Asia/Almaty")


def wide(text: str) -> float:
    """Words as wide as in a large typeface."""
    return 9.0 * len(text)


@pytest.fixture
def view(look: Look, qtbot: QtBot) -> TimelineView:
    made = TimelineView(look)
    qtbot.addWidget(made)
    made.resize(900, 320)
    made.show_content(example(), whole=True)
    made.show()
    qtbot.waitExposed(made)
    return made


# What is on it


def test_events_stand_in_order_of_time_and_the_undated_one_apart() -> None:
    content = example()

    assert [mark.label for mark in content.events] == [
        "09:10 Actual detention · Person A",
        "17:30 Detention protocol · Person A",
        "Interrogation · Person A",
        "12:22 Decision on remand in custody · Person A",
    ]
    assert [mark.label for mark in content.undated] == ["Relatives notified · Person A"]


def test_what_a_source_says_otherwise_stands_below_with_its_own_time() -> None:
    (recorded,) = example().recorded

    assert recorded.label == "17:30 Actual detention · Detention protocol"
    assert recorded.earliest == read_moment("2022-01-06T17:30").earliest
    assert recorded.event == dockets()[0].events[0].id


def test_a_broken_limit_runs_past_its_end_and_says_by_how_much() -> None:
    broken = next(mark for mark in example().law if mark.label.startswith("Detention protocol"))

    assert broken.standing is Standing.BREACHED
    assert broken.limit == read_moment("2022-01-06T12:10").earliest
    assert broken.end == read_moment("2022-01-06T17:30").earliest
    assert "5 h 20 min over" in broken.label


def test_one_person_alone_is_not_named_at_every_event() -> None:
    case = opened()
    content = content_of(case.docket, case.assessments, NOW, ENGLISH, case.docket.persons[0].id)

    assert content.events[0].label == "09:10 Actual detention"


def test_the_whole_reaches_from_the_first_event_to_the_end_of_what_still_runs() -> None:
    content = example()
    first, last = content.bounds() or (None, None)
    running = [mark.limit for mark in content.law if mark.standing is Standing.RUNNING]

    assert first == read_moment("2022-01-06T09:10").earliest
    assert last == max(limit for limit in running if limit)
    assert replace(content, law=()).bounds() == (
        first,
        read_moment("2022-01-08T12:22").earliest,
    )


@pytest.mark.parametrize(
    ("one", "other", "gap"),
    [
        ("2022-01-06T09:10", "2022-01-06T12:22", "3 h 12 min"),
        ("2022-01-06T09:10", "2022-01-08", "between 38 h 50 min and 62 h 49 min"),
        ("2022-01-06", "2022-01-06T12:00", ""),
        ("2022-01-06T09:10/..", "2022-01-08", ""),
    ],
)
def test_a_gap_is_told_as_well_as_both_ends_are_known(one: str, other: str, gap: str) -> None:
    marks = [
        Mark(
            lane=Lane.HAPPENED,
            event=None,
            earliest=read_moment(written).earliest,
            latest=read_moment(written).latest,
            label="",
            told="",
        )
        for written in (one, other)
    ]

    assert gap_between(*marks, ENGLISH) == gap


# Where it stands


@pytest.mark.parametrize(
    ("scale", "words"),
    [
        (2, ["09:05", "09:10", "09:15"]),
        (60, ["06:00", "09:00", "12:00"]),
        (20_000, ["January 2022", "April 2022", "July 2022"]),
        (370_000, ["2022", "2024", "2026"]),
    ],
)
def test_lines_are_hours_dates_or_years_as_they_fit(scale: float, words: list[str]) -> None:
    found = [tick.word for tick in axis(scale).ticks(-200, 900, ENGLISH)]

    assert set(words) <= set(found)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("code", CODES)
@given(st.floats(CLOSEST, 5e6), st.floats(0, 1e6))
@example_of(640.0, 45_000.0).via("half days of December, their dates above them")
@example_of(1250.0, 23_300.0).via("every second day of December")
@example_of(1250.0, 53_800.0).via("the end of the February of a leap year")
def test_words_of_neighbouring_lines_never_touch(code: str, scale: float, left: float) -> None:
    line, metrics = axis(scale), QFontMetricsF(typeface(SMALL))
    ticks = list(line.ticks(left, left + 1200, language(code)))

    for words in ([(one, one.word) for one in ticks], [(one, one.day) for one in ticks if one.day]):
        for (earlier, word), (later, _) in itertools.pairwise(words):
            assert line.x(later.at) - line.x(earlier.at) > metrics.horizontalAdvance(word) + GRID


def test_the_day_of_25_hours_has_its_extra_hour() -> None:
    night = Axis(start=datetime(2024, 2, 29, 17, 0, tzinfo=UTC), scale=30, zone="Asia/Almaty")
    ticks = list(night.ticks(0, 500, ENGLISH))

    assert [tick.word for tick in ticks] == ["23:00", "23:00", "00:00", "01:00", "02:00"]
    assert [tick.day for tick in ticks if tick.day] == ["1 March 2024"]


moments = st.tuples(st.integers(0, 10_000), st.one_of(st.just(0), st.integers(0, 5000)))


@given(st.lists(moments, max_size=40), st.floats(CLOSEST, 5000))
def test_no_words_lie_on_each_other(known: list[tuple[int, int]], scale: float) -> None:
    marks = tuple(
        Mark(
            lane=Lane.HAPPENED,
            event=None,
            earliest=START + timedelta(minutes=first),
            latest=START + timedelta(minutes=first + length),
            label=f"Event {number}",
            told="",
        )
        for number, (first, length) in enumerate(known)
    )
    layout = lay_out(Content(zone="Asia/Almaty", events=marks), axis(scale), wide)
    (lane,) = layout.lanes

    for one in lane.placed:
        for other in lane.placed:
            if one is not other and one.y == other.y and one.labelled and other.labelled:
                assert one.reach < other.left or other.reach < one.left


def test_the_worst_limits_stand_in_the_upper_rows() -> None:
    layout = lay_out(example(), axis(600), wide)
    law = next(row for row in layout.lanes if row.lane is Lane.LAW)
    top = min(law.placed, key=lambda item: item.y)

    assert top.mark.standing is Standing.BREACHED
    assert [item.left for item in law.placed] == sorted(item.left for item in law.placed)


# How one moves about in it


def test_the_arrows_go_from_event_to_event_and_stop_at_the_ends(
    view: TimelineView, qtbot: QtBot
) -> None:
    events = [mark.event for mark in view.content.events]
    visited = []
    view.chosen.connect(visited.append)
    for key in [Qt.Key.Key_Right] * 5 + [Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_End]:
        qtbot.keyClick(view, key)

    assert visited == [*events, events[-1], events[-2], events[0], events[-1]]


def test_enter_opens_the_chosen_event(view: TimelineView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Home)
    with qtbot.waitSignal(view.activated) as opening:
        qtbot.keyClick(view, Qt.Key.Key_Return)

    assert opening.args == [view.content.events[0].event]


def test_a_click_chooses_the_event_under_it(view: TimelineView, qtbot: QtBot) -> None:
    third = view.content.events[2].event
    placed = view.placed(third)
    assert placed is not None
    left, top, width, height = view.area_of(placed)
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(left + width // 2, top + height // 2)
    )

    assert view.selected == third


def test_the_wheel_with_control_comes_closer_around_the_pointer(view: TimelineView) -> None:
    assert view.laid_out is not None
    x = 500.0
    before = view.laid_out.axis
    under = before.instant(view.horizontalScrollBar().value() + x - GUTTER)
    QApplication.sendEvent(
        view.viewport(),
        QWheelEvent(
            QPointF(x, 100),
            view.viewport().mapToGlobal(QPointF(x, 100)),
            QPoint(),
            QPoint(0, 240),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )
    after = view.laid_out.axis
    still_under = after.instant(view.horizontalScrollBar().value() + x - GUTTER)

    assert after.scale < before.scale
    assert abs(still_under - under) <= timedelta(seconds=after.scale)


def test_closer_and_back_again_ends_where_everything_is_in_sight(
    view: TimelineView, qtbot: QtBot
) -> None:
    assert view.laid_out is not None
    whole = view.laid_out.axis.scale
    for _ in range(5):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.laid_out.axis.scale < whole
    for _ in range(9):
        qtbot.keyClick(view, Qt.Key.Key_Minus)

    assert view.laid_out.axis.scale == whole


def test_a_change_of_the_case_keeps_the_place_and_the_choice(
    view: TimelineView, qtbot: QtBot
) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Home)
    view.zoom(0.2)
    assert view.laid_out is not None
    scale, chosen = view.laid_out.axis.scale, view.selected
    docket = dockets()[0]
    view.show_content(example(replace(docket, events=docket.events[:2])), whole=False)

    assert view.laid_out.axis.scale == scale
    assert view.selected == chosen


def test_a_timeline_with_nothing_on_it_is_drawn(view: TimelineView) -> None:
    view.show_content(example(dockets()[1]), whole=True)

    assert not view.grab().isNull()
    assert view.content.events == ()


def test_ten_thousand_events_are_drawn_as_a_crowd(view: TimelineView) -> None:
    marks = tuple(
        replace(view.content.events[0], earliest=at, latest=at, label=f"Event {number}")
        for number in range(10_000)
        for at in [START + timedelta(minutes=37 * number)]
    )
    view.show_content(Content(zone="Asia/Almaty", events=marks), whole=True)
    assert view.laid_out is not None
    in_sight = view.laid_out.lanes[0].between(0, view.viewport().width())

    assert len(in_sight) > CROWD
    assert not view.grab().isNull()
    assert view.laid_out.height <= 60 * ROW


def test_a_screen_reader_is_told_every_event_in_a_sentence(
    view: TimelineView, qtbot: QtBot
) -> None:
    offer_timelines()
    interface = QAccessible.queryAccessibleInterface(view)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    first = interface.child(0)

    assert interface.role() == QAccessible.Role.List
    assert interface.childCount() == 4
    assert interface.child(4) is None
    assert first.role() == QAccessible.Role.ListItem
    assert first.text(QAccessible.Text.Name) == (
        "6 January 2022, 09:10 (Almaty, UTC+6): Actual detention · Person A. Seized in the street."
    )
    assert first.state().selected
    assert interface.indexOfChild(first) == 0
    assert interface.focusChild() is first
    assert view.rect().contains(view.mapFromGlobal(first.rect().center()))


def test_a_hint_over_an_event_tells_all_of_it(view: TimelineView) -> None:
    placed = view.placed(view.content.events[0].event)
    assert placed is not None
    left, top, *_ = view.area_of(placed)
    place = QPoint(left + 20, top + 10)
    hint = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), hint)

    assert QToolTip.text() == under_pointer(placed.mark.told)
