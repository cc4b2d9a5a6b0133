"""A spell under administrative law that began, as it was entered, with an actual detention."""

from __future__ import annotations

import pytest

from casefiles.languages import language
from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.limits.standings import plain
from casefiles.vocabulary import label
from tests.limits.scenes import NOW, charge, docket, event, spell
from ui.terminal.reasons import reasons

D = "administrative-detention"
H3, H24, H48 = "admin.detention-3h", "admin.detention-24h", "admin.detention-48h"


@pytest.mark.parametrize(
    ("released", "expected"),
    [
        ("2022-06-07T10:00", ("not-applicable", "kept", "not-applicable")),
        ("2022-06-07T10:01", ("not-applicable", "breached", "not-applicable")),
    ],
)
@pytest.mark.parametrize("as_well", [(), (f"{D} 2022-06-06T11:30",), (f"{D} 2022-06-06T10:00",)])
def test_liberty_is_restricted_from_its_first_minute_whatever_that_is_called(
    released: str, expected: tuple[str, ...], as_well: tuple[str, ...]
) -> None:
    lines = ("actual-detention 2022-06-06T10:00", *as_well, f"release {released}")
    file = docket(
        *(event(line, f"e{number}", within="d1") for number, line in enumerate(lines, 1)),
        spells=(spell(regime="administrative"),),
        charges=(charge("KoAP 488", part="6", on="2022-06-06"),),
    )
    found = {one.rule: one for one in assess(file, NOW, load_law(), everything=True)}
    assert tuple(found[rule].standing for rule in (H3, H24, H48)) == expected
    assert "No detention is on file" not in found[H24].message


@pytest.mark.parametrize("code", ["en", "ru"])
def test_the_event_is_called_what_the_file_calls_it(code: str) -> None:
    lines = ("actual-detention 2022-06-06T10:00", "release 2022-06-07T10:01")
    file = docket(
        *(event(line, f"e{number}", within="d1") for number, line in enumerate(lines, 1)),
        spells=(spell(regime="administrative"),),
        charges=(charge("KoAP 488", part="6", on="2022-06-06"),),
    )
    one = next(one for one in assess(file, NOW, load_law()) if one.rule == H24)
    spoken = language(code)
    entered, other = (label("event", kind, spoken) for kind in ("actual-detention", D))
    said = [plain(one.why, spoken), *(plain(step, spoken) for step in one.steps[3:])]
    assert [entered in said[0], entered in said[1]] == [True, True]
    assert not any(other in line for line in said)


def test_two_files_that_differ_in_that_alone_are_told_apart() -> None:
    found = set()
    for kind in ("actual-detention", D):
        file = docket(
            event(f"{kind} 2022-06-06T10:00", "e1", within="d1"),
            event("release 2022-06-07T10:01", "e2", within="d1"),
            spells=(spell(regime="administrative"),),
            charges=(charge("KoAP 488", part="6", on="2022-06-06"),),
        )
        one = next(one for one in assess(file, NOW, load_law()) if one.rule == H24)
        said = reasons(language("en")).why(one)
        assert said == plain(one.why)
        found.add(said)
    assert len(found) == 2
