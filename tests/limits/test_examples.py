"""A worked example as a lawyer reads it, what does not come out, and what cannot be read."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from casefiles.errors import BadRulePack
from casefiles.languages import CODES, ENGLISH, language
from casefiles.limits.examples import facts_of_example, failures
from casefiles.limits.loading import load_law
from casefiles.limits.proving import prove
from casefiles.limits.worked import Example

LAW = load_law()
PROTOCOL = LAW.rule("detention.protocol-3h")
PENAL = LAW.rule("crim.art174")
NOON = "2022-01-06T12:00"
LOOKED_AT = "Looked at: 6 January 2022, 12:00 (Almaty, UTC+6)."


def example(**facts: Any) -> Example:
    return Example(name="own", standing="kept", as_of=NOON, **facts)


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        (
            {"events": ("actual-detention 2022-01-06T09:10",)},
            ["Actual detention: 6 January 2022, 09:10 (Almaty, UTC+6)."],
        ),
        ({"events": ("phone-call null",)}, ["Phone call: not known."]),
        (
            {"events": ("interrogation 2022-01-06T09:00 2022-01-06T11:00",)},
            [
                (
                    "Interrogation: from 6 January 2022, 09:00 (Almaty, UTC+6) to 6 January 2022, "
                    "11:00 (Almaty, UTC+6)."
                )
            ],
        ),
        (
            {"born": "2005-03-11", "sex": "f", "citizenship": "KG"},
            ["Born: 11 March 2005.", "Sex: female.", "Citizenship: Kyrgyzstan."],
        ),
        ({"charges": ("CC 272 2 grave",)}, ["Charged: CC 272(2), grave."]),
        ({"charges": ("CC 174",)}, ["Charged: CC 174."]),
        (
            {"answers": ("badge-shown no",)},
            ["“Did the officer show a badge?” Answer: no."],
        ),
        (
            {"sentences": ("imprisonment P3Y grave 2021-04-05",)},
            [
                (
                    "Punishment: imprisonment. Term: 3 years. For an offence: grave. "
                    "Imposed: some time on 5 April 2021."
                )
            ],
        ),
        (
            {"sentences": ("imprisonment P3Y additional at-most",)},
            [
                (
                    "Punishment: imprisonment. Term: at most 3 years. "
                    "Imposed in addition to the main punishment."
                )
            ],
        ),
    ],
)
def test_the_facts_of_an_example_are_told_in_words(facts: dict[str, Any], told: list[str]) -> None:
    assert list(facts_of_example(PENAL, example(**facts), ENGLISH)) == [*told, LOOKED_AT]


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"regime": "administrative"}, ["Held: administrative proceedings."]),
        (
            {"exception72": "mass-riots"},
            ["Held: criminal proceedings.", "A case for 72 hours is named: mass riots."],
        ),
        (
            {"exception72": "mass-riots", "claimed": True},
            ["Held: criminal proceedings.", "A case for 72 hours is claimed: mass riots."],
        ),
    ],
)
def test_under_which_law_somebody_is_held_is_told(facts: dict[str, Any], told: list[str]) -> None:
    assert list(facts_of_example(PROTOCOL, example(**facts), ENGLISH)) == [*told, LOOKED_AT]


@pytest.mark.parametrize("code", CODES)
def test_every_example_that_ships_can_be_told(code: str) -> None:
    for rule in LAW.rules:
        for one in rule.examples:
            told = facts_of_example(rule, one, language(code))
            assert all(sentence.endswith(".") for sentence in told), (rule.id, told)
            assert not any("{" in sentence for sentence in told)


def test_an_example_that_comes_out_has_no_failure() -> None:
    for proof in prove(PROTOCOL, LAW):
        assert proof.differs == ()
        assert failures(PROTOCOL, proof, ENGLISH) == ()


def test_a_failure_names_file_rule_example_and_field_and_says_both() -> None:
    wrong = replace(PROTOCOL.examples[0], standing="breached", deadline="2022-01-06T12:11")
    (proof,) = prove(replace(PROTOCOL, examples=(wrong,)), LAW)

    assert proof.differs == ("standing", "deadline")
    place = f"File detention.toml, rule “detention.protocol-3h”, example “{wrong.name}”, field "
    of_standing, of_deadline = failures(PROTOCOL, proof, ENGLISH)
    assert of_standing == (place + "“standing”: the file says breached, the program finds kept.")
    assert of_deadline == (
        place + "“deadline”: the file says 6 January 2022, 12:11 (Almaty, UTC+6), "
        "the program finds 6 January 2022, 12:10 (Almaty, UTC+6)."
    )


def test_a_deadline_where_there_is_none_is_a_failure() -> None:
    badge = LAW.rule("detention.badge")
    wrong = replace(badge.examples[0], deadline="2022-01-06T12:11")
    (proof,) = prove(replace(badge, examples=(wrong,)), LAW)
    (failure,) = failures(badge, proof, ENGLISH)

    assert failure.endswith("the program finds no deadline.")


@pytest.mark.parametrize(
    ("facts", "line"),
    [
        ({"events": ("relase 2022-01-06T09:10",)}, "“relase 2022-01-06T09:10” cannot be read"),
        ({"events": ("release",)}, "“release” cannot be read"),
        ({"events": ("release 2022-02-30",)}, "2022-02-30"),
        ({"charges": ("CC",)}, "“CC” cannot be read"),
        ({"answers": ("badge-shown perhaps",)}, "“badge-shown perhaps” cannot be read"),
        ({"sentences": ("imprisonment",)}, "“imprisonment” cannot be read"),
        ({"born": "eleven"}, "“eleven”"),
        ({"deadline": "2022-01-06/2022-01-07"}, "is not one moment"),
    ],
)
def test_an_example_that_cannot_be_read_is_refused_by_file_rule_and_line(
    facts: dict[str, Any], line: str
) -> None:
    rule = replace(PROTOCOL, examples=(example(**facts),))
    with pytest.raises(BadRulePack) as refused:
        prove(rule, LAW)
    said = str(refused.value)

    assert "detention.toml" in said
    assert "“detention.protocol-3h”, example “own”" in said
    assert line in said
