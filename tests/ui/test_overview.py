"""The overview of a case: its counts in three languages, and where its facts come from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from casefiles.exchange.demonstration import demonstration, documented
from casefiles.languages import language
from casefiles.wordings import Wording
from tests.ui.conftest import destroy
from tests.ui.example import dockets, opened
from ui.looks import Look
from ui.panes.overview import OverviewPane
from ui.themes import LIGHT


@pytest.fixture
def panes() -> Iterator[list[OverviewPane]]:
    made: list[OverviewPane] = []
    yield made
    for pane in made:
        destroy(pane)


def said(pane: OverviewPane) -> set[str]:
    return {label.text() for label in pane.findChildren(QLabel)}


@pytest.mark.usefixtures("look")
@pytest.mark.parametrize(
    ("code", "counts"),
    [
        ("en", {"5 events", "2 sources", "2 people"}),
        ("ru", {"5 событий", "2 источника", "2 человека"}),
        ("kk", {"5 оқиға", "2 дереккөз", "2 адам"}),
    ],
)
def test_what_is_on_the_case_is_counted_in_each_language(
    panes: list[OverviewPane], code: str, counts: set[str]
) -> None:
    pane = OverviewPane(Look(language(code), LIGHT), "")
    panes.append(pane)
    pane.show_case(opened())

    assert counts <= said(pane)


def test_only_a_documented_case_bears_the_notice(panes: list[OverviewPane], look: Look) -> None:
    pane = OverviewPane(look, "From public reports.")
    panes.append(pane)
    pane.show_case(opened())
    assert "From public reports." not in said(pane)
    case = replace(dockets()[0].case, ref="bokayev-max")
    pane.show_case(opened(replace(dockets()[0], case=case)))

    assert "From public reports." in said(pane)


def test_every_case_of_the_demonstration_is_documented() -> None:
    assert all(documented(docket.case.ref) for docket in demonstration())
    assert not documented("2026-001")


@pytest.mark.usefixtures("look")
def test_each_caution_is_told_in_the_language_of_the_window_where_it_is_worded(
    panes: list[OverviewPane],
) -> None:
    case = replace(
        dockets()[0].case,
        cautions=("One.", "Two."),
        wordings=(Wording(language="ru", field="cautions.2", text="Два."),),
    )
    pane = OverviewPane(Look(language("ru"), LIGHT), "")
    panes.append(pane)
    pane.show_case(opened(replace(dockets()[0], case=case)))
    words = " ".join(said(pane))

    assert "One." in words
    assert "Два." in words
    assert "Two." not in words
