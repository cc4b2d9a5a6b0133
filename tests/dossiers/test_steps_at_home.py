"""Domestic remedies in a dossier: which facts are steps at home, and which are not."""

from __future__ import annotations

from typing import Any

import pytest

from casefiles.dossiers.blocks import spoken
from casefiles.limits.standings import Standing
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

    assert ("Steps at home are told among the facts" in told) is (steps is not None)
    assert steps is None or steps in told
    assert ("The file holds no remedy tried at home." in told) is (steps is None)


def test_a_file_that_tells_steps_among_its_facts_does_not_say_that_none_were_tried() -> None:
    dossier = dossier_of(docket_of(events=[COMPLAINED]), checks=False)
    (finding,) = (one for one in dossier.findings if one.key == "exhaustion")

    assert said(dossier, "remedies") == "2. Steps at home are told among the facts: paragraph 1."
    assert spoken(finding.reason).replace("\u00a0", " ") == (
        "Steps at home are told among the facts; the file does not tell whether they exhaust the "
        "remedies (paragraph 1)."
    )
    assert finding.standing is Standing.UNKNOWN


def test_steps_among_the_facts_are_told_beside_the_remedies() -> None:
    remedies = [{"kind": "complaint", "outcome": "refused"}]
    told = said(dossier_of(docket_of(events=[COMPLAINED], remedies=remedies)), "remedies")

    assert "Steps at home are also told among the facts: paragraph 1." in told


@pytest.mark.parametrize(
    ("what", "named"),
    [
        ("A complaint was refused.", "A complaint was refused\u00a0[EN]"),
        ("A complaint " * 10, "A complaint " * 7 + "A …\u00a0[EN]"),
    ],
)
def test_a_step_in_another_language_is_named_with_its_mark_and_without_its_stop(
    what: str, named: str
) -> None:
    remedies = [{"kind": "complaint", "what": what, "outcome": "pending"}]
    gaps = dossier_of(docket_of(remedies=remedies), "ru").gaps

    assert f"{named}: нет даты подачи." in [gap.sentence for gap in gaps]
