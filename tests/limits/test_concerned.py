"""The steps name the facts of the person that decide whether a rule concerns him or her."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from casefiles.charges import Gravity
from casefiles.ids import SourceId
from casefiles.limits.standings import plain
from casefiles.moments import read_moment
from casefiles.people import Sex
from tests.limits.scenes import (
    DETAINED,
    PROTOCOL,
    answer,
    charge,
    docket,
    identity,
    judged,
    person,
    sentence,
    spell,
)

SAID_BY = (SourceId(identity("sources", "s2")),)
MINOR, ADULT = "detention.max-before-court.minor", "detention.max-before-court.adult"
SIX = "detention.max-before-court.exception72"
THIRTY = "remand.before-qualification-30d"
EXPERT = "minor.psych-expertise"
WEAK = "interrogation.limits-vulnerable"
ASKED = "interrogation 2022-01-06T10:00 2022-01-06T13:30"
NINE = "remand.ext-9m"
P3 = "detention.protocol-3h"
RECORD = "record.term-6y"
SERVED = ("sentence 2017-03-01", "release-from-sentence 2021-03-01")
TRIAL = "remand.trial-stage"
TRIED = ("indictment 2022-02-10", "trial-opened 2022-02-20")


def lines(rule: str, *events: Any, spell_key: str | None = "d1", **records: Any) -> list[str]:
    records.setdefault("spells", (spell(),))
    found = judged(docket(*events, **records), everything=True)
    return [plain(step) for step in found[rule, spell_key].steps]


def of(**known: Any) -> dict[str, Any]:
    return {"persons": (person(**known),)}


def charged(*charges: Any) -> dict[str, Any]:
    return {"charges": charges}


TOLD = [
    # rule; events; records; the line
    (MINOR, (), of(), "Date of birth: 1 May 1980, on the word of: no source named."),
    (
        MINOR,
        (),
        of(born="2006", sources=SAID_BY),
        "Date of birth: 2006, on the word of: Protocol.",
    ),
    (MINOR, (), of(born=None), "The date of birth is not on file."),
    # what a rule counts back from asks as well
    (
        "remand.prosecutor-to-judge-8h",
        (),
        of(),
        "Date of birth: 1 May 1980, on the word of",
    ),
    (
        "detention.consulate",
        (),
        of(citizenship="UZ", sources=SAID_BY),
        "Citizenship: Uzbekistan, on the word of: Protocol.",
    ),
    ("detention.consulate", (), of(), "The citizenship is not on file."),
    (WEAK, (ASKED,), of(sex=Sex.FEMALE), "Sex: female, on the word of: no source named."),
    (WEAK, (ASKED,), of(), "The sex is not on file."),
    (SIX, (), {}, "No ground for 72 hours is on file."),
    (
        SIX,
        (),
        {"spells": (spell(ground="mass-riots"),)},
        "Ground for 72 hours, entered as established: mass riots.",
    ),
    (
        SIX,
        (),
        {"spells": (spell(ground="mass-riots", claimed=True),)},
        "Ground for 72 hours: mass riots. It is claimed, on the word of: Protocol.",
    ),
    (THIRTY, (), {}, "No charge is on file."),
    (
        THIRTY,
        (),
        charged(replace(charge("CC 272", part="2"), sources=SAID_BY)),
        "Charge on file: CC 272(2), on the word of: Protocol.",
    ),
    (
        THIRTY,
        (),
        charged(replace(charge("CC 272"), on=read_moment("2022-01-09"), basis="inferred")),
        "Charge on file: CC 272; dated 9 January 2022; inferred: the source names no article",
    ),
    (
        THIRTY,
        (),
        {
            **charged(charge("CC 272", who=None)),
            "persons": (person(), person("p2")),
        },
        "Charge on file: CC 272; whom of the group it concerns is not said, on",
    ),
    (
        THIRTY,
        (),
        charged(charge("KoAP 488", part="6")),
        "No charge is on file under: Criminal Code.",
    ),
    (
        NINE,
        ("remand-extended 2022-03-01",),
        charged(charge("CC 188", gravity="grave")),
        "Charge on file: CC 188; gravity: grave, on the word of: no source named.",
    ),
    (
        NINE,
        ("remand-extended 2022-03-01",),
        charged(charge("CC 188")),
        "Charge on file: CC 188; its gravity is not on file, on the word of: no source named.",
    ),
    (EXPERT, (), {}, "Not answered: “Was it a case of a misdemeanour, in protocol form?”"),
    (
        EXPERT,
        (),
        {"answers": (answer("misdemeanour-case no"),)},
        "“Was it a case of a misdemeanour, in protocol form?” Answer: no, on the word of",
    ),
    (
        RECORD,
        SERVED,
        {"sentences": (sentence("imprisonment", "P5Y", gravity=Gravity.GRAVE, sources=SAID_BY),)},
        "“imprisonment” was imposed for an offence: grave, on the word of: Protocol.",
    ),
    (
        RECORD,
        SERVED,
        {"sentences": (sentence("imprisonment", "P5Y"),)},
        "How grave the offence was for which “imprisonment” was imposed is not on file.",
    ),
    (
        RECORD,
        SERVED,
        {"sentences": (sentence("imprisonment", "P5Y", sources=SAID_BY),)},
        "Punishment on file: imprisonment, 5 years, on the word of: Protocol.",
    ),
    (
        RECORD,
        SERVED,
        {"sentences": (sentence("imprisonment"),)},
        "Punishment on file: imprisonment, no length on file, on the word of: no source named.",
    ),
    (RECORD, SERVED, {}, "No such punishment is on file: ban; "),
    (RECORD, SERVED, {}, "e2, Sentence: some time on 1 March 2017, on the word of: Interview."),
    (RECORD, SERVED, {}, "Not on file: Ban begins."),
    (RECORD, SERVED, {}, "Not on file: Ban ends."),
    # what let nobody out of custody decides that it went on
    (
        TRIAL,
        TRIED,
        {},
        "e1, Actual detention: 6 January 2022, 09:10 (Almaty, UTC+6), on the word of: Interview.",
    ),
    (TRIAL, TRIED, {}, "Not on file: Release; House arrest; Bail; "),
]


@pytest.mark.parametrize(("rule", "events", "records", "line"), TOLD)
def test_a_fact_of_the_person_that_a_rule_asks_about_is_a_line_of_its_steps(
    rule: str, events: tuple[str, ...], records: dict[str, Any], line: str
) -> None:
    key = None if rule in (RECORD, TRIAL) else "d1"
    said = lines(rule, DETAINED, *events, spell_key=key, **records)
    found = [one for one in said if one.startswith(line)]
    assert len(found) == 1, said


@pytest.mark.parametrize(
    ("rule", "events", "records", "parts"),
    [
        # nothing of the person decides
        (P3, (PROTOCOL,), {}, ("birth", "Sex", "harge", "ground", "itizenship", "unishment")),
        # the sex decides nothing of who is a minor
        (MINOR, (), {}, ("sex", "itizenship")),
        # the law under which a person is held decides before that
        (MINOR, (), {"spells": (spell(regime="administrative"),)}, ("birth", "harge")),
        # nothing started the clock, or the text was no law yet
        ("supervision.new-3-6-8y", ("release-from-sentence 2026-05-09",), {}, ("harge", "grave")),
        (
            "supervision.new-3-6-8y",
            ("release-from-sentence 2020-01-09", "supervision-start 2020-01-19"),
            {},
            ("harge",),
        ),
        # an information says why it has no standing
        ("detention.personal-search", (), {}, ("birth",)),
        # of a charge the gravity is no matter where its article is all that is asked
        (THIRTY, (), charged(charge("CC 272", gravity="grave")), ("gravity",)),
        # nor are the charges where the punishment says how grave it was
        (
            "supervision.new-3-6-8y",
            ("release-from-sentence 2026-05-01", "supervision-start 2026-05-09"),
            {
                **charged(charge("CC 188", gravity="grave")),
                "sentences": (sentence("imprisonment", "P5Y", gravity=Gravity.ESPECIALLY_GRAVE),),
            },
            ("Charge",),
        ),
    ],
)
def test_nothing_is_told_that_a_rule_does_not_ask_about(
    rule: str, events: tuple[str, ...], records: dict[str, Any], parts: tuple[str, ...]
) -> None:
    key = None if rule.startswith("supervision") else "d1"
    # The first line says what the rule demands of everybody.
    said = lines(rule, DETAINED, *events, spell_key=key, **records)[1:]
    assert not [one for one in said if any(part in one for part in parts)]


@pytest.mark.parametrize(
    ("rule", "events", "records"),
    [
        (
            RECORD,
            SERVED,
            {
                **charged(charge("CC 188", gravity="medium")),
                "sentences": (
                    sentence("imprisonment", "P5Y"),
                    sentence("ban", "P2Y", additional=True),
                ),
            },
        ),
        # the punishment that is measured
        (
            "crim.art405",
            (),
            {
                **charged(charge("CC 405", part="1")),
                "sentences": (sentence("imprisonment", "P9Y", imposed=read_moment("2022-03-09")),),
            },
        ),
        # the answer that is the duty itself, and what stopped the clock
        (
            "detention.relatives",
            ("relatives-notified 2022-01-06T10:00",),
            {"answers": (answer("relatives-informed no"),)},
        ),
        ("crim.ban-1-10y", ("ban-start 2022-02-01", "ban-end 2023-02-01"), {}),
    ],
)
def test_no_fact_is_told_twice(rule: str, events: tuple[str, ...], records: dict[str, Any]) -> None:
    key = "d1" if rule.startswith("detention") else None
    said = lines(rule, DETAINED, *events, spell_key=key, **records)
    assert len(said) == len(set(said)), said


def test_an_act_that_the_law_bars_is_told_with_what_bars_it() -> None:
    records = {**of(born="2006-01-01"), **charged(charge("CC 188", gravity="medium"))}
    file = docket(DETAINED, "placed-in-sizo 2022-01-07", spells=(spell(),), **records)
    found = judged(file, everything=True)["minor.no-custody-light", "d1"]
    assert found.standing == "breached"
    assert "that depends on: the age at that time – under 18" in plain(found.why)
    said = [plain(step) for step in found.steps]
    assert "Date of birth: 1 January 2006, on the word of: no source named." in said
    assert "Charge on file: CC 188; gravity: medium gravity, on" in "".join(said)
