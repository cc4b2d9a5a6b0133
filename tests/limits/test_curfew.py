"""Who breaks a curfew is held to its end, and without papers up to 48 hours (KoAP 789(2))."""

from __future__ import annotations

import pytest

from tests.limits.worked import standing

H3, H24, H48 = "admin.detention-3h", "admin.detention-24h", "admin.detention-48h"
BEGUN = "administrative-detention 2022-01-08T23:30"
NEITHER = ("offence-carries-arrest no", "border-or-migration-offence no")
ARREST = ("offence-carries-arrest yes", "border-or-migration-offence no")


@pytest.mark.parametrize(
    ("answers", "released", "expected"),
    [
        # Nobody asked of a curfew: nine hours may be lawful, past 48 they are not.
        (NEITHER, "2022-01-09T08:30", ("unknown", "not-applicable", "unknown")),
        (NEITHER, "2022-01-09T02:30", ("kept", "not-applicable", "kept")),
        (NEITHER, "2022-01-10T23:31", ("breached", "not-applicable", "breached")),
        ((*NEITHER, "curfew-broken no"), "2022-01-09T08:30", ("breached", "not-applicable", "-")),
        # A curfew broken: when it ended, and whether there were papers, is not on file.
        ((*NEITHER, "curfew-broken yes"), "2022-01-09T08:30", ("-", "-", "unknown")),
        ((*ARREST, "curfew-broken yes"), "2022-01-09T08:30", ("-", "-", "unknown")),
        # Between 24 and 48 hours.
        (ARREST, "2022-01-10T08:30", ("not-applicable", "unknown", "unknown")),
        ((*ARREST, "curfew-broken no"), "2022-01-10T08:30", ("-", "breached", "-")),
    ],
)
def test_a_curfew_leaves_the_shorter_limits_open(
    answers: tuple[str, ...], released: str, expected: tuple[str, ...]
) -> None:
    more = {"answers": answers, "regime": "administrative"}
    found = tuple(standing(rule, BEGUN, f"release {released}", **more) for rule in (H3, H24, H48))
    assert found == tuple("not-applicable" if one == "-" else one for one in expected)


def test_an_assembly_is_no_curfew() -> None:
    more = {"regime": "administrative", "charges": ("KoAP 488 6",)}
    assert standing(H24, BEGUN, "release 2022-01-10T08:30", **more) == "breached"
    assert standing(H48, BEGUN, "release 2022-01-10T08:30", **more) == "not-applicable"
