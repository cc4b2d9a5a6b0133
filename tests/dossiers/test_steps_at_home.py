"""Domestic remedies in a dossier: which facts are steps at home, and which are not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.dossiers.cases import docket_of, dossier_of, said

OPENED = {"id": "e1", "kind": "investigation-opened", "when": "2021-02", "what": "Opened."}
TORTURED = {"kind": "torture", "what": "So."}
COMPLAINED = {"id": "e2", "kind": "torture-complaint", "when": "2021-01", "what": "Complained."}


@pytest.mark.parametrize(
    ("lists", "steps"),
    [
        ({"events": [OPENED]}, None),
        ({"events": [OPENED], "allegations": [TORTURED]}, "paragraph 2"),
        ({"events": [COMPLAINED, OPENED]}, "paragraphs 1, 2"),
    ],
)
def test_an_investigation_against_the_victim_is_no_step_at_home(
    lists: dict[str, Any], steps: str | None
) -> None:
    told = said(dossier_of(docket_of(**lists), checks=False), "remedies")

    assert ("Steps at home are also told among the facts" in told) is (steps is not None)
    assert steps is None or steps in told
