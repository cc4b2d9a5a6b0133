"""The numbers of the law sheet and of the corrections to it, beside those of the program.

Read off the sheet and not off the packs: what differs here differs from the law that was read.
"""

from __future__ import annotations

import re

import pytest

from casefiles.limits.loading import load_law
from casefiles.limits.words import Form

LAW = load_law()
RULES = {rule.id: rule for rule in LAW.rules}

# The length of the newest text of every rule that has one.
NUMBERS = {
    "PT2H": "minor.interrogation-limits",
    "PT3H": """
        admin.detention-3h detention.delivery-3h detention.medical-exam
        detention.protocol-3h interrogation.limits-vulnerable
    """,
    "PT4H": "interrogation.limits-adult",
    "PT8H": "remand.judge-8h remand.prosecutor-to-judge-8h",
    "PT12H": "detention.prosecutor-12h misdemeanour.to-court-12h",
    "PT24H": """
        admin.detention-24h admin.detention-48h.prosecutor-24h complaint.erdr-24h
        detention.consulate detention.counsel-replacement-24h
        detention.first-interrogation-24h detention.max-before-court.minor
        misdemeanour.to-prosecutor-24h refugee.24h remand.head-warns-24h
        remand.head-warns-24h-139 remand.head-warns-24h-139.copy-24h
        remand.head-warns-24h.copy-24h remand.qualification-announced-24h
        remand.relatives-told.consulate
        supervision.new-3-6-8y.notify-24h
    """,
    "P1D": """
        admin.arrest-appeal-1d admin.arrest-appeal-same-day
        admin.detention-24h.heard-same-day appeal.forward-1d
        complaint.forward-torture-immediately.others-1d misdemeanour.hearing-same-day
        refugee.detained-1d-2d remand.familiarisation.prosecutor-1d remand.short-to-2m
    """,
    "PT48H": "admin.detention-48h detention.max-before-court.adult remand.surety-48h",
    "P2D": "refugee.detained-1d-2d.registered-2d",
    "PT72H": """
        detention.extradition-72h detention.max-before-court.exception72
        detention.max-before-court.old-72
    """,
    "P3D": """
        complaint.detention-3d complaint.judge-decides-3-10d
        complaint.judge-decides-3-10d.materials-3d complaint.motion-3d
        complaint.judge-appeal-3d complaint.recognise-participant misdemeanour.copy-3d
        remand.appeal-3d remand.appeal-3d.extension remand.appeal-3d.measure
        remand.appeal-decided-3d remand.ext-3m.prosecutor-3d remand.familiarisation.to-court
        remand.judge-extension-3d remand.prosecutor-study
    """,
    "P5D": """
        complaint.recognise-participant.appeal-5d investigation.extension.to-prosecutor-5d
        refugee.5d remand.bail-5d remand.ext-12m.prosecutor-5d remand.ext-18m.prosecutor-5d
        remand.ext-9m.prosecutor-5d remand.familiarisation
    """,
    "P7D": "complaint.prosecutor-7d remand.ext-3m.to-court",
    "P10D": """
        admin.appeal-10d admin.assembly-488.10d
        investigation.extension.to-prosecutor-general-10d remand.before-qualification-10d
        remand.ext-12m.to-court remand.ext-3m.to-prosecutor remand.ext-9m.to-court
        remand.judge-options supervision.new-3-6-8y.early-end-10d
    """,
    "P15D": """
        admin.assembly-488.15d admin.ordinary-hearing-15d amllist.foreign-freeze-15d
        appeal.private-complaint-15d appeal.sentence-15d complaint.judge-15d
        complaint.judge-15d.no-answer investigation.expedited-15d misdemeanour.hearing-15d
        remand.ext-12m.to-prosecutor remand.ext-18m.to-court remand.ext-9m.to-prosecutor
    """,
    "P20D": "admin.assembly-488.20d remand.ext-18m.to-prosecutor",
    "P25D": "admin.assembly-488",
    "P30D": """
        admin.arrest-max-30d remand.before-qualification-30d remand.ivs-30d
        supervision.protective-order-30d
    """,
    "P1M": """
        amllist.living-money investigation.term-1-2m.inquiry refugee.decision-3m.renewal-1m
        refugee.nonrefoulement.leave-1m remand.return-for-further-investigation
    """,
    "P50D": "crim.art400",
    "P2M": "investigation.term-1-2m remand.house-arrest remand.term-2m",
    "P3M": "investigation.extension.district-3m refugee.decision-3m remand.ext-3m",
    "P6M": "minor.custody-max-6m remand.trial-stage",
    "P9M": "remand.ext-9m remand.house-arrest.ext-9m",
    "P12M": "investigation.extension remand.cc-85np remand.ext-12m remand.trial-stage.grave",
    "P1Y": """
        cassation.worsening-1y complaint.anytime crim.art274.part1
        refugee.decision-3m.status-1y
    """,
    "P18M": "remand.ext-18m remand.house-arrest.ext-18m remand.trial-stage.especially-grave",
    "P2Y": "crim.art405.part2",
    "P3Y": """
        crim.art174.ban crim.art274.part2 crim.art405.ban-part2 record.term-3y
        supervision.new-3-6-8y.3y supervision.old-6m-3y
    """,
    "P5Y": "crim.art274.part3 crim.art405.ban",
    "P6Y": "crim.art405 record.term-6y supervision.new-3-6-8y.6y",
    "P7Y": "crim.art174.part1 crim.art274",
    "P8Y": "record.term-8y supervision.new-3-6-8y",
    "P10Y": "crim.art174.part2 crim.ban-1-10y record.term-10y",
    "P13Y": "amllist.max-span.13y",
    "P16Y": "amllist.max-span.16y",
    "P18Y": "amllist.max-span.18y",
    "P20Y": "amllist.max-span crim.art174",
}

# How far a term may lawfully be stretched: on grounds, or for others than the three categories.
LONGER = {
    "remand.ext-3m": ("P18M", "P9M"),
    "remand.ext-9m": ("P18M", None),
    "remand.ext-12m": ("P18M", None),
    "remand.house-arrest.ext-9m": ("P18M", None),
    "complaint.prosecutor-7d": ("P15D", None),
    "complaint.detention-3d": ("P15D", None),
    "complaint.judge-decides-3-10d": ("P10D", None),
    "investigation.expedited-15d": ("P2M", None),
    "misdemeanour.hearing-15d": ("P1M15D", None),
    "admin.ordinary-hearing-15d": ("P30D", None),
    "admin.arrest-max-30d": ("P45D", None),
    "supervision.old-6m-3y": ("P5Y", None),
    "refugee.decision-3m": ("P15M", None),
    # The day for the notice and the two days from it.
    "refugee.detained-1d-2d.registered-2d": ("P3D", None),
}

# Without a break, in a day, and the least break.
SITTINGS = {
    "interrogation.limits-adult": ("PT4H", "PT8H", "PT1H"),
    "interrogation.limits-vulnerable": ("PT3H", "PT5H", None),
    "minor.interrogation-limits": ("PT2H", "PT4H", None),
}

# Lengths of texts that are law no more.
BEFORE = {
    "record.term-10y": ("P8Y", "P10Y"),
    "amllist.max-span": ("P18Y", "P20Y"),
}

JANUARY_2018, KOAP_2018 = "2018-01-01/2018-01-15", "2018-01-08/2018-01-31"
JUNE_2020, SUPERVISION = "2020-06-05/2020-06-30", "2026-03-01/2026-03-31"
DETENTION, FALSE_NEWS = "2018-01-01/2021-01-31", "2024-06-20/2024-12-31"
# The days on which a text became law, of every rule that is not law unchanged since 2015.
IN_FORCE = {
    "detention.max-before-court.adult": [JANUARY_2018],
    "detention.max-before-court.minor": [JANUARY_2018],
    "detention.max-before-court.exception72": [JANUARY_2018],
    "detention.head-of-facility-release": [JANUARY_2018],
    "detention.medical-exam": ["2018-01-01/2020-01-31"],
    "detention.delivery-3h": ["2015-01-01", "2025-09-16"],
    "detention.reasons-and-rights-oral": ["2015-01-01", "2026-07-01"],
    "interrogation.limits-vulnerable": ["2020-01-07/2020-01-31"],
    "remand.prosecutor-study": ["2022-01-01"],
    "remand.house-arrest": ["2015-01-01", "2025-09-16"],
    "remand.cc-85np": ["2026-06-10"],
    "torture.prosecutor-investigates": ["2023-01-01"],
    "misdemeanour.to-prosecutor-24h": [DETENTION, "2025-09-16"],
    "misdemeanour.to-court-12h": [DETENTION, "2025-09-16"],
    "cassation.no-limit-favour": ["2015-01-01", "2025-07-01"],
    "admin.detention-24h": ["2015-01-01", KOAP_2018],
    "admin.detention-24h.heard-same-day": [KOAP_2018],
    "admin.appeal-10d": ["2015-01-01", KOAP_2018],
    "admin.arrest-appeal-same-day": ["2015-01-01", KOAP_2018],
    "admin.arrest-appeal-1d": ["2015-01-01", KOAP_2018],
    "admin.ordinary-hearing-15d": [KOAP_2018],
    "admin.assembly-488.10d": [JUNE_2020],
    "admin.assembly-488.15d": [JUNE_2020],
    "admin.assembly-488.20d": [JUNE_2020],
    "admin.assembly-488": [JUNE_2020],
    "record.term-10y": ["2015-01-01", "2020-01-07/2025-09-16"],
    "amllist.max-span": ["2015-01-01", "2020-01-07/2025-09-16"],
    "supervision.old-6m-3y": ["1996-07-15/1996-12-31"],
    "supervision.new-3-6-8y": [SUPERVISION],
    "supervision.new-3-6-8y.3y": [SUPERVISION],
    "supervision.new-3-6-8y.6y": [SUPERVISION],
    "supervision.new-3-6-8y.imprisoned": [SUPERVISION],
    "supervision.new-3-6-8y.notify-24h": [SUPERVISION],
    "supervision.new-3-6-8y.early-end-10d": [SUPERVISION],
    "supervision.protective-order-30d": [SUPERVISION],
    "crim.art274.part1": [FALSE_NEWS],
    "crim.art274.part2": [FALSE_NEWS],
    "crim.art274.part3": [FALSE_NEWS],
    "crim.art274": [FALSE_NEWS],
    "tz.unification": ["2024-03-01"],
    "tz.kyzylorda": ["2018-12-21"],
    "tz.dst-end": ["2004-10-31"],
    "holidays.constitution-2026": ["2026-07-01"],
    "const.2026": ["2026-07-01"],
}
REPEALED = {
    "detention.max-before-court.old-72": ("2018-01-01", "2018-01-15"),
    "supervision.old-6m-3y": ("2026-03-01", "2026-03-31"),
}

# What was not read in the text of the law, after the corrections.
NOT_TEXT = {
    "detention.extradition-72h": "secondary",
    "detention.video-recording": "unverified",
    "detention.badge": "unverified",
    "complaint.erdr-24h": "unverified",
    "refugee.5d": "secondary",
    "amllist.max-span": "secondary",
    "amllist.max-span.13y": "secondary",
    "amllist.max-span.16y": "secondary",
    "amllist.max-span.18y": "secondary",
    "tz.unification": "secondary",
    "tz.kyzylorda": "secondary",
    "tz.dst-end": "secondary",
    "holidays.constitution-2026": "secondary",
    "const.2026": "secondary",
}

# Amounts and other figures of the sheet that no clock counts: they are told in words.
IN_WORDS = {
    "remand.bail-5d": "30-120 120-200 200-350 350 500",
    "remand.threshold": "5",
    "remand.house-arrest": "2 1 30",
    "detention.suspect-counsel-mandatory": "10",
    "detention.counsel-replacement-24h": "24 5",
    "detention.prosecutor-12h": "12 15",
    "admin.assembly-488.10d": "20 30 50 70 10",
    "admin.assembly-488.15d": "30 40 50 70 100 15",
    "admin.assembly-488.20d": "50 20",
    "admin.assembly-488": "70 150 25",
    "admin.detention-48h": "48 24",
    "admin.arrest-excluded": "18 58 63",
    "admin.arrest-excluded.family-or-health": "14",
    "crim.art400": "200 50",
    "crim.art405": "6000 6 5",
    "crim.art405.part2": "2000 2 3",
    "crim.art174.part1": "2000 7000 2 7",
    "crim.art174.part2": "5 10 3",
    "crim.art174": "12 20 3",
    "crim.art274.part1": "1 1000 400",
    "crim.art274.part2": "3 3000 800",
    "crim.art274.part3": "5 5000 1200",
    "crim.art274": "3 7",
    "crim.ban-1-10y": "1 10",
    "supervision.old-6m-3y": "6 3 2 1",
    "supervision.protective-order-30d": "30 7",
    "minor.teacher-psychologist": "16",
    "complaint.recognise-participant": "3 5 10",
    "refugee.decision-3m": "3 1",
}


def lengths() -> dict[str, str]:
    return {rule: period for period, rules in NUMBERS.items() for rule in rules.split()}


def test_no_length_of_the_program_differs_from_the_sheet() -> None:
    found = {rule.id: rule.versions[-1].limit for rule in LAW.rules if rule.versions[-1].limit}
    assert found == lengths()


def test_no_other_length_of_the_program_differs_from_the_sheet() -> None:
    stretched = {
        rule.id: (one.longer and one.longer.iso, one.otherwise and one.otherwise.iso)
        for rule in LAW.rules
        for one in rule.versions[-1:]
        if one.longer or one.otherwise
    }
    assert stretched == LONGER
    sat = {
        rule.id: tuple(length and length.iso for length in (one.period, one.per_day, one.pause))
        for rule in LAW.rules
        for one in rule.versions
        if one.per_day or one.pause
    }
    assert sat == SITTINGS
    changed = {
        rule.id: tuple(one.limit for one in rule.versions)
        for rule in LAW.rules
        if len({one.limit for one in rule.versions}) > 1
    }
    assert changed == BEFORE


def test_no_day_on_which_a_text_became_law_differs_from_the_sheet() -> None:
    found = {rule.id: [one.since for one in rule.versions] for rule in LAW.rules}
    assert {rule: days for rule, days in found.items() if days != ["2015-01-01"]} == IN_FORCE
    gone = {
        rule.id: (str(one.gone_first), str(one.gone_last))
        for rule in LAW.rules
        for one in rule.versions
        if one.gone_first
    }
    assert gone == REPEALED


def test_what_was_not_read_in_the_text_is_marked_and_nothing_else() -> None:
    marked = {
        rule.id: one.confidence
        for rule in LAW.rules
        for one in rule.versions
        if one.confidence != "text"
    }
    assert marked == NOT_TEXT


@pytest.mark.parametrize(("rule", "wanted"), IN_WORDS.items())
def test_a_figure_that_no_clock_counts_is_told_in_every_language(rule: str, wanted: str) -> None:
    for code, text in RULES[rule].means.items():
        spans = re.findall(r"[\d-]+", text)
        told = {*spans, *(number for span in spans for number in span.split("-"))}
        assert set(wanted.split()) <= told, code


def test_a_rule_without_a_standing_says_why() -> None:
    for rule in LAW.rules:
        if rule.form in (Form.INFORMATION, Form.COMPUTATION):
            assert rule.declared, rule.id
        else:
            assert rule.declared is None, rule.id
