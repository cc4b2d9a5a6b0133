"""Admissibility: met, not met or not to be told, and never by the absence of a record alone."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

import pytest

from casefiles.dossiers.blocks import Finding, spoken
from casefiles.dossiers.gaps import Lack
from casefiles.limits.standings import Standing
from tests.dossiers.cases import NOW, docket_of, dossier_of, held_too_long, said

MET, NOT_MET, CANNOT_TELL = Standing.KEPT, Standing.BREACHED, Standing.UNKNOWN
SOURCE = {"id": "s1", "kind": "ngo", "title": "A report", "on": "2022"}


def found(key: str, code: str = "en", now: datetime = NOW, **lists: Any) -> Finding:
    dossier = dossier_of(docket_of(**{"sources": [SOURCE], **lists}), code, now)
    (finding,) = (one for one in dossier.findings if one.key == key)
    return finding


def happened(*whens: str | None) -> list[dict[str, Any]]:
    return [
        {"id": f"e{n}", "kind": "other", "when": when, "what": "So.", "sources": ["s1"]}
        for n, when in enumerate(whens, start=1)
    ]


@pytest.mark.parametrize(
    ("whens", "standing"),
    [
        (["2009-09-30"], MET),
        (["2009-09-29"], NOT_MET),
        (["2009-09"], CANNOT_TELL),
        (["2009"], CANNOT_TELL),
        (["2010", None], CANNOT_TELL),
        (["2007-03-27"], NOT_MET),
        (["2007-03-27", "2013-11"], CANNOT_TELL),
        (["2010", "2022-01-06T09:10"], MET),
        ([], CANNOT_TELL),
    ],
)
def test_facts_count_from_the_day_the_protocol_entered_into_force(
    whens: list[str | None], standing: Standing
) -> None:
    finding = found("facts-after-entry-into-force", events=happened(*whens))

    assert finding.standing is standing
    assert finding.confidence == "text"


def test_a_fact_that_went_on_after_that_day_is_not_simply_older() -> None:
    lasting = [{**happened("2009-01-01")[0], "until": "2010-05-01"}]

    assert found("facts-after-entry-into-force", events=lasting).standing is CANNOT_TELL


def test_older_facts_are_pointed_to_by_their_paragraphs() -> None:
    finding = found("facts-after-entry-into-force", events=happened("2007-03-27", "2013-11"))

    assert "What is older than 30 September 2009 counts only as background" in spoken(
        finding.reason
    )
    assert "(paragraph" in spoken(finding.reason)


AUTHOR = {"id": "p1", "name": "Author", "roles": ["author"]}
VICTIM = {"id": "p2", "name": "Victim", "roles": ["detainee"]}


@pytest.mark.parametrize(
    ("persons", "identified", "may_act"),
    [
        ([], CANNOT_TELL, CANNOT_TELL),
        ([VICTIM], CANNOT_TELL, CANNOT_TELL),
        ([AUTHOR], MET, MET),
        ([{**AUTHOR, "roles": ["author", "detainee"]}], MET, MET),
        ([AUTHOR, VICTIM], MET, CANNOT_TELL),
    ],
)
def test_the_author_must_be_named_and_be_the_victim_or_hold_authority(
    persons: list[dict[str, Any]], identified: Standing, may_act: Standing
) -> None:
    assert found("author-identified", persons=persons).standing is identified
    assert found("authority-to-act", persons=persons).standing is may_act


@pytest.mark.parametrize(
    ("roles", "whose"),
    [(["author"], "not the alleged victim."), (["author", "detainee"], "not the only alleged")],
)
def test_an_author_who_is_no_victim_is_not_said_to_be_one(roles: list[str], whose: str) -> None:
    finding = found("authority-to-act", persons=[{**AUTHOR, "roles": roles}, VICTIM])

    assert spoken(finding.reason).startswith(f"The author is {whose}")


@pytest.mark.parametrize(
    ("communications", "elsewhere", "here"),
    [
        ([], CANNOT_TELL, CANNOT_TELL),
        ([{"body": "cat", "stage": "registered"}], NOT_MET, CANNOT_TELL),
        ([{"body": "cat", "stage": "decision-adopted", "adopted": "2012-05"}], MET, CANNOT_TELL),
        ([{"body": "wgad", "outcome": "Arbitrary."}], MET, CANNOT_TELL),
        ([{"body": "cat"}], CANNOT_TELL, CANNOT_TELL),
        (
            [{"body": "cat", "stage": "decided"}, {"body": "wgad", "stage": "pending"}],
            NOT_MET,
            CANNOT_TELL,
        ),
        ([{"body": "hrc", "stage": "submitted"}], CANNOT_TELL, CANNOT_TELL),
        ([{"body": "hrc", "stage": "views-adopted"}], CANNOT_TELL, NOT_MET),
    ],
)
def test_only_what_is_pending_elsewhere_bars_and_only_this_body_has_decided_before(
    communications: list[dict[str, Any]], elsewhere: Standing, here: Standing
) -> None:
    lists = [{**one, "sources": ["s1"]} for one in communications]

    assert found("same-matter", communications=lists).standing is elsewhere
    assert found("not-decided-here", communications=lists).standing is here


def refused(kind: str, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "body": "A court", "outcome": "refused", "sources": ["s1"], **more}


@pytest.mark.parametrize(
    ("remedies", "standing"),
    [
        ([], CANNOT_TELL),
        ([refused("advocacy", decided="2022-01-01")], CANNOT_TELL),
        ([refused("cassation", decided="2022-01-01")], MET),
        ([refused("cassation", decided="2022-01-01", outcome="partly")], CANNOT_TELL),
        ([refused("appeal", decided="2022-01-01")], CANNOT_TELL),
        ([refused("appeal")], CANNOT_TELL),
        ([refused("complaint", decided="2022-01-01")], CANNOT_TELL),
        ([refused("cassation", decided="2022-01-01", outcome="pending")], NOT_MET),
        (
            [
                refused("cassation", decided="2022-01-01"),
                {"kind": "constitutional", "outcome": "not-tried", "sources": ["s1"]},
            ],
            CANNOT_TELL,
        ),
        (
            [refused("cassation", decided="2022-01-01"), {"kind": "court", "sources": ["s1"]}],
            CANNOT_TELL,
        ),
        ([refused("cassation", decided="2022-01-01", outcome="granted")], CANNOT_TELL),
    ],
)
def test_exhaustion_is_met_only_by_a_final_refusal_with_nothing_left_open(
    remedies: list[dict[str, Any]], standing: Standing
) -> None:
    assert found("exhaustion", remedies=remedies).standing is standing


def test_a_refusal_on_appeal_alone_leaves_the_cassation_to_be_told_of() -> None:
    reason = spoken(found("exhaustion", remedies=[refused("appeal", decided="2022-01-01")]).reason)

    assert "A refusal on appeal is on file: Appeal (A court)." in reason
    assert "nothing of a cassation" in reason


TWO = [
    {"id": "p1", "name": "First", "roles": ["detainee"]},
    {"id": "p2", "name": "Second", "roles": ["detainee"]},
]


@pytest.mark.parametrize(
    ("whose", "standing"),
    [(["p1"], CANNOT_TELL), (["p1", "p2"], MET), ([None], MET)],
)
def test_the_remedies_of_one_victim_are_not_those_of_another(
    whose: list[str | None], standing: Standing
) -> None:
    remedies = [refused("cassation", decided="2022-01-01", person=person) for person in whose]
    finding = found("exhaustion", persons=TWO, remedies=remedies)

    assert finding.standing is standing
    assert ("It shows none for: Second." in spoken(finding.reason)) is (standing is CANNOT_TELL)


def test_a_pending_remedy_is_argued_by_the_one_exception_in_the_text() -> None:
    pending = refused("court", outcome="pending", filed="2020-06-01")
    finding = found("exhaustion", remedies=[pending])

    assert "for at least 729 days" in spoken(finding.reason)
    assert "The one exception in the text of the Protocol" in spoken(finding.advice)


@pytest.mark.parametrize(
    ("now", "standing"),
    [
        (datetime(2026, 5, 30, tzinfo=UTC), MET),
        (datetime(2026, 6, 2, tzinfo=UTC), CANNOT_TELL),
    ],
)
def test_five_years_after_the_last_decision_the_delay_must_be_explained(
    now: datetime, standing: Standing
) -> None:
    remedies = [refused("cassation", decided="2021-06-01"), refused("appeal", decided="2019-01-01")]

    assert found("delay", now=now, remedies=remedies).standing is standing


@pytest.mark.parametrize(
    ("decided", "now", "standing", "said"),
    [
        ("2021", datetime(2025, 12, 1, tzinfo=UTC), MET, "recent enough"),
        ("2021", datetime(2026, 6, 1, tzinfo=UTC), CANNOT_TELL, "may have passed"),
        ("2021", datetime(2027, 6, 1, tzinfo=UTC), CANNOT_TELL, "have passed"),
        ("../2021", datetime(2022, 6, 1, tzinfo=UTC), CANNOT_TELL, "may have passed"),
    ],
)
def test_a_decision_known_to_the_year_leaves_open_what_that_year_leaves_open(
    decided: str, now: datetime, standing: Standing, said: str
) -> None:
    finding = found("delay", now=now, remedies=[refused("cassation", decided=decided)])

    assert finding.standing is standing
    assert said in spoken(finding.reason)


def test_three_years_after_another_procedure_the_delay_must_be_explained() -> None:
    over = [{"body": "cat", "stage": "decided", "adopted": "2012-05-01", "sources": ["s1"]}]

    late = found("delay", now=datetime(2015, 6, 1, tzinfo=UTC), communications=over)
    early = found("delay", now=datetime(2015, 4, 1, tzinfo=UTC), communications=over)

    assert late.standing is CANNOT_TELL
    assert "36 months" in spoken(late.reason)
    assert "not in itself an abuse" in spoken(late.advice)
    assert early.standing is MET


def test_the_delay_ends_with_the_day_the_communication_was_submitted() -> None:
    remedies = [refused("cassation", decided="2021-06-01")]
    filed = [{"body": "hrc", "stage": "submitted", "submitted": "2022-01-01", "sources": ["s1"]}]
    now = datetime(2030, 1, 1, tzinfo=UTC)

    assert found("delay", now=now, remedies=remedies).standing is CANNOT_TELL
    assert found("delay", now=now, remedies=remedies, communications=filed).standing is MET


@pytest.mark.parametrize(("code", "standing"), [("en", MET), ("ru", MET), ("kk", NOT_MET)])
def test_kazakh_is_no_language_of_the_committee(code: str, standing: Standing) -> None:
    assert found("language", code).standing is standing


def test_an_account_of_more_than_ten_thousand_words_is_too_long() -> None:
    def told(words: int) -> list[dict[str, Any]]:
        return [{**happened("2022")[0], "what": "word " * words}]

    # The year, “(Annex” and “1)” are words too.
    assert found("words", events=told(9_997)).standing is MET
    assert found("words", events=told(9_998)).standing is NOT_MET


def test_what_is_not_met_or_not_told_is_on_the_cover_and_on_the_authors_page() -> None:
    dossier = dossier_of(docket_of(**held_too_long()))
    lines = {line.label: spoken(line.value) for line in dossier.cover.card.lines}
    open_points = [one for one in dossier.findings if one.standing is not MET or one.advice]

    assert lines["Articles of the Optional Protocol"] == "1; 3; 5(2)(a)"
    assert "same matter before another procedure" in lines["Procedural issues"]
    assert len([gap for gap in dossier.gaps if gap.lack is Lack.ADMISSIBILITY]) == len(open_points)


def test_what_happened_before_other_bodies_is_told_there_and_not_among_the_facts() -> None:
    dossier = dossier_of(
        docket_of(
            sources=[SOURCE],
            communications=[
                {
                    "body": "cat",
                    "symbol": "CAT/C/48/D/433/2010",
                    "stage": "decision-adopted",
                    "adopted": "2012-05",
                    "violated": ["1", "12"],
                    "sources": ["s1"],
                }
            ],
            events=[{**happened("2012-05")[0], "kind": "views-adopted", "what": "It decided."}],
        )
    )

    told = said(dossier, "admissibility")
    assert "Committee against Torture, CAT/C/48/D/433/2010, decision adopted." in told
    assert "Articles found violated: 1; 12 (Annex 1)." in told
    assert "May 2012. It decided (Annex 1)." in told
    assert "It decided" not in said(dossier, "facts")


def test_each_point_carries_its_citation_and_says_where_its_text_was_not_read() -> None:
    told = said(dossier_of(docket_of()), "admissibility")

    assert "Optional Protocol, art. 5(2)(b)" in told
    assert "its number in the present edition was not seen, from a report of the act" in told


@pytest.mark.parametrize("stage", ["decided", "pending"])
def test_a_reservation_that_nobody_looked_for_is_left_to_the_author(stage: str) -> None:
    over = [{"body": "cat", "stage": stage, "sources": ["s1"]}]
    dossier = dossier_of(docket_of(sources=[SOURCE], communications=over))
    asked = [gap.sentence for gap in dossier.gaps if "a reservation" in gap.sentence]

    assert bool(asked) is (stage == "decided")


@pytest.mark.parametrize("code", ["en", "ru", "kk"])
def test_what_the_author_should_do_is_on_the_authors_page_and_not_in_the_filing(code: str) -> None:
    dossier = dossier_of(docket_of(**held_too_long()), code)
    filed = said(dossier, "admissibility")
    noted = "\n".join(gap.sentence for gap in dossier.gaps if gap.lack is Lack.ADMISSIBILITY)
    advice = {one.key: spoken(one.advice) for one in dossier.findings if one.advice}

    # Also where a point is met: whether each claim was raised there only the author can check.
    assert {"same-matter", "not-decided-here", "authority-to-act", "exhaustion"} <= set(advice)
    for told in advice.values():
        assert told in noted
        assert told not in filed
        assert bool(re.search("[А-я]", told)) is (code != "en")


@pytest.mark.parametrize(
    ("code", "told"),
    # The year, “(Annex” and “1)” are words too, and the mark of another language.
    [("en", "has 12,003 words; 10,000 are"), ("ru", "12 005; допускается: 10 000.")],
)
def test_thousands_are_told_apart(code: str, told: str) -> None:
    events = [{**happened("2022")[0], "what": "word " * 12_000}]
    reason = spoken(found("words", code, events=events).reason)

    assert told in reason.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("more", "standing"),
    [
        ({}, MET),
        ({"status_sources": []}, CANNOT_TELL),
        ({"answers": [{"person": "p1", "safeguard": "badge-shown", "answer": "no"}]}, CANNOT_TELL),
        ({"notes": [{"text": "A remark."}]}, CANNOT_TELL),
        ({"notes": [{"text": "A remark.", "private": True}]}, MET),
    ],
)
def test_every_fact_has_a_source_only_where_no_paragraph_says_that_it_has_none(
    more: dict[str, Any], standing: Standing
) -> None:
    dossier = dossier_of(docket_of(**held_too_long(**more)))
    (substantiated,) = (one for one in dossier.findings if one.key == "substantiated")
    printed = "\n".join(said(dossier, part.key) for part in dossier.parts)

    assert substantiated.standing is standing
    assert ("[no source on file]" in printed) is (standing is CANNOT_TELL)
    assert ("paragraph" in spoken(substantiated.reason)) is (standing is CANNOT_TELL)


def test_where_the_matter_stands_is_told_on_the_word_of_its_source() -> None:
    dossier = dossier_of(docket_of(**held_too_long()))

    assert re.search(r"Where the matter stands.* \(Annex \d+\)\.", said(dossier, "summary"))
    assert not any("Where the matter stands" in gap.sentence for gap in dossier.gaps)


@pytest.mark.parametrize(
    ("first", "undated", "standing"),
    [
        (("actual-detention", "2020-09"), {"kind": "measure-changed", "spell": "d1"}, MET),
        (("actual-detention", "2020-09"), {"kind": "measure-changed"}, CANNOT_TELL),
        (("actual-detention", "2009"), {"kind": "measure-changed", "spell": "d1"}, CANNOT_TELL),
        # What led to a remand may be years older than it.
        (("remand-decision", "2020-09"), {"kind": "other", "spell": "d1"}, CANNOT_TELL),
        (("sentence", "2016"), {"kind": "supervision-start"}, MET),
        (("sentence", "2016"), {"kind": "threat"}, CANNOT_TELL),
        (("sentence", "2009"), {"kind": "supervision-start"}, CANNOT_TELL),
    ],
)
def test_an_undated_fact_lies_after_what_it_cannot_have_come_before(
    first: tuple[str, str], undated: dict[str, str], standing: Standing
) -> None:
    kind, when = first
    one = {"id": "e1", "kind": kind, "when": when, "spell": "d1", "person": "p1"}
    other = {"id": "e2", "person": "p1", **undated}
    facts = found(
        "facts-after-entry-into-force",
        persons=[{"id": "p1", "name": "Test Testov"}],
        spells=[{"id": "d1", "person": "p1"}],
        events=[one, other],
    )

    # A time known to a year that the day falls into leaves both open.
    assert facts.standing is standing
