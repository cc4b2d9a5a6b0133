"""What a rule's reason calls uncertain is open on the file, and nothing that is settled by it."""

from __future__ import annotations

from dataclasses import replace

from casefiles.languages import ENGLISH
from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.limits.standings import Assessment, Standing, plain
from casefiles.moments import read_instant
from casefiles.people import Sex
from tests.limits.scenes import docket, event, person, spell

LAW = load_law()
AS_OF = read_instant("2022-02-01T00:00")
HELD = event("actual-detention 2022-01-06T09:10", "e1")


def of(rule: str, *events: str, sex: Sex = Sex.UNKNOWN, regime: str = "criminal") -> Assessment:
    happened = [event(line, f"e{number}") for number, line in enumerate(events, 2)]
    who = replace(person("p1", born=None), sex=sex)
    file = docket(HELD, *happened, persons=(who,), spells=(spell(regime=regime),))
    (found,) = [one for one in assess(file, AS_OF, LAW) if one.rule == rule]
    return found


def test_a_regime_that_is_on_file_is_not_called_uncertain() -> None:
    one = of("detention.phone-call", "relatives-notified 2022-01-06T10:00")

    assert one.standing is Standing.UNKNOWN
    assert plain(one.why, ENGLISH) == (
        "Whether the rule concerns this person is not certain (an open question, told with it);"
        " possible: overdue; not applicable."
    )
    assert one.doubt is not None
    assert "regime" not in " ".join(plain(step, ENGLISH) for step in one.steps)


def test_of_a_man_no_age_of_women_is_asked() -> None:
    one = of("interrogation.limits-vulnerable", "interrogation 2022-01-06T11:00", sex=Sex.MALE)

    told = " ".join(plain(step, ENGLISH) for step in one.steps)
    assert "female" not in told


def test_of_somebody_of_unknown_sex_both_are_asked() -> None:
    one = of("interrogation.limits-vulnerable", "interrogation 2022-01-06T11:00")

    assert "the sex (female)" in " ".join(plain(step, ENGLISH) for step in one.steps)


def test_whoever_was_grown_before_the_law_began_was_no_minor_whenever_it_started() -> None:
    told = event("relatives-notified 2022-01-06T10:00", "e2")
    grown, young = (
        docket(told, persons=(person("p1", born=born),), spells=(spell(),))
        for born in ("1980-05-01", "2005-05-01")
    )

    for file, standing in ((grown, "not-applicable"), (young, "unknown")):
        (one,) = [
            one
            for one in assess(file, AS_OF, LAW, everything=True)
            if one.rule == "minor.parents-told" and one.spell is not None
        ]
        assert one.standing == standing
