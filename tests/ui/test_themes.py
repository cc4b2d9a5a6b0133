"""Colours that can be read, in both themes."""

import pytest

from casefiles.limits.standings import Standing
from ui.standings import SEVERITY
from ui.stylesheet import style_sheet
from ui.themes import LEAST_CONTRAST, THEMES, Theme, contrast

# WCAG 2.2, 1.4.11: what bounds a field or shows where the keyboard is.
LEAST_OF_EDGES = 3.0

themes = pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)


@themes
def test_every_text_is_told_from_its_ground(theme: Theme) -> None:
    faint = [
        (text, ground) for text, ground in theme.pairs() if contrast(text, ground) < LEAST_CONTRAST
    ]

    assert faint == []


@themes
def test_the_edges_of_fields_and_the_focus_are_seen(theme: Theme) -> None:
    for ground in (theme.paper, theme.surface):
        assert contrast(theme.edge, ground) >= LEAST_OF_EDGES
        assert contrast(theme.accent, ground) >= LEAST_OF_EDGES


@themes
def test_every_colour_of_the_style_is_one_of_the_theme(theme: Theme) -> None:
    import re

    of_the_theme = {colour for pair in theme.pairs() for colour in pair} | {
        theme.line,
        theme.edge,
        *theme.standings.values(),
    }

    assert set(re.findall(r"#[0-9a-f]{6}", style_sheet(theme))) <= of_the_theme


def test_each_standing_has_a_colour_of_its_own_and_a_place_in_the_order() -> None:
    for theme in THEMES.values():
        assert len(set(theme.standings.values())) == len(Standing)
    assert sorted(SEVERITY) == sorted(Standing)


@pytest.mark.parametrize(
    ("text", "ground", "ratio"), [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48)]
)
def test_contrast_is_that_of_wcag(text: str, ground: str, ratio: float) -> None:
    assert contrast(text, ground) == pytest.approx(ratio, abs=0.01)
    assert contrast(ground, text) == contrast(text, ground)
