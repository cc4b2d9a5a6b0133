"""Claims: nothing is claimed that the file does not show, and each claim says why."""

from __future__ import annotations

from typing import Any

import pytest

import resources
from casefiles.dossiers.claims import raise_claims
from casefiles.dossiers.gaps import Lack
from casefiles.dossiers.outline import load_outline
from casefiles.dossiers.readings import each_once
from casefiles.exchange.casefile import read_casefile
from casefiles.limits.standings import Standing
from tests.dossiers.cases import checked, docket_of, dossier_of, held_too_long, said

PERSON = {"id": "p1", "name": "Test Testov", "roles": ["detainee"]}
ANOTHER = {"id": "p2", "name": "Another", "roles": ["detainee"]}
OFFICER = {"id": "p3", "name": "An officer", "roles": ["perpetrator"]}
SOURCE = {"id": "s1", "kind": "ngo", "title": "A report", "on": "2022"}


def claimed(**lists: Any) -> list[str]:
    """The articles claimed for a case of these lists, by the law as it ships."""
    docket = docket_of(**{"persons": [PERSON], "sources": [SOURCE], **lists})
    claims = raise_claims(docket, checked(docket), load_outline("hrc"))
    return [claim.article.number for claim in claims]


def detained(*events: dict[str, Any], **more: Any) -> dict[str, Any]:
    first = {"id": "e1", "kind": "actual-detention", "when": "2022-01-06T09:10"}
    return {
        "spells": [{"id": "d1", "person": "p1"}],
        "events": [
            {**event, "person": "p1", "spell": "d1", "sources": ["s1"]}
            for event in (first, *events)
        ],
        **more,
    }


def test_a_limit_breached_is_claimed() -> None:
    late = {"id": "e2", "kind": "detention-protocol", "when": "2022-01-07T09:10"}

    assert "9(1)" in claimed(**detained(late))


def test_a_limit_kept_or_undecided_or_only_past_is_not_claimed() -> None:
    kept = {"id": "e2", "kind": "detention-protocol", "when": "2022-01-06T10:00"}
    released = {"id": "e3", "kind": "release", "when": "2022-01-06T11:00"}
    undated = {"id": "e2", "kind": "detention-protocol", "when": None}

    assert claimed(**detained(kept, released)) == []
    assert claimed(**detained(undated)) == []
    # Nothing on file says when anything else was done: overdue, and no claim.
    assert claimed(**detained()) == []


@pytest.mark.parametrize(
    ("safeguard", "answer", "articles"),
    [
        ("reasons-communicated", "no", ["9(2)"]),
        ("reasons-communicated", "yes", []),
        ("reasons-communicated", "partial", []),
        ("reasons-communicated", "unknown", []),
        ("beaten-during-delivery", "yes", ["7", "10(1)"]),
        ("beaten-during-delivery", "no", []),
        ("call-chosen-advocate", "no", ["14(3)(b)", "14(3)(d)"]),
        ("force-used", "yes", []),
        ("injuries-registered", "no", []),
    ],
)
def test_an_answer_is_claimed_only_where_it_shows_a_breach(
    safeguard: str, answer: str, articles: list[str]
) -> None:
    answers = [{"person": "p1", "safeguard": safeguard, "answer": answer, "sources": ["s1"]}]

    assert claimed(answers=answers) == articles


@pytest.mark.parametrize(
    ("kind", "articles"),
    [
        ("torture", ["7"]),
        ("ill-treatment", ["7"]),
        ("coercion", ["14(3)(g)"]),
        ("torture-evidence", ["7", "14(3)(g)"]),
        ("solitary-confinement", ["10(1)"]),
        ("forced-psychiatric-placement", ["9(1)"]),
        ("injury", []),
        ("medical", []),
    ],
)
def test_an_allegation_raises_the_article_it_belongs_to(kind: str, articles: list[str]) -> None:
    assert claimed(allegations=[{"kind": kind, "what": "So.", "sources": ["s1"]}]) == articles


@pytest.mark.parametrize(
    ("ref", "articles"),
    [
        ("zhanaozen-37", ["7", "14(3)(g)", "2(3)"]),
        ("atabek-aron", ["7", "10(1)", "14(3)(g)"]),
        ("nurmaganov-askar", ["14(3)(g)"]),
    ],
)
def test_a_confession_under_torture_raises_its_own_article_in_a_documented_case(
    ref: str, articles: list[str]
) -> None:
    (docket,) = read_casefile(resources.find("demo", f"{ref}.json"))
    claims = raise_claims(docket, checked(docket), load_outline("hrc"))

    assert set(articles) <= {claim.article.number for claim in claims}


@pytest.mark.parametrize(
    ("code", "article", "articles"),
    [
        ("CC", "405", ["22"]),
        ("CC", "174", ["19"]),
        ("CC", "274", ["19"]),
        ("CC", "400", ["21"]),
        ("KoAP", "488", ["21"]),
        ("CC", "272", []),
        ("KoAP", "405", []),
    ],
)
def test_a_charge_for_speech_assembly_or_association_raises_its_freedom(
    code: str, article: str, articles: list[str]
) -> None:
    assert claimed(charges=[{"code": code, "article": article, "sources": ["s1"]}]) == articles


@pytest.mark.parametrize(
    ("kind", "persons", "articles"),
    [
        ("travel-ban", [], ["12"]),
        ("travel-prohibition", ["p1"], ["12"]),
        ("recognisance-not-to-leave", ["p1", "p3"], ["12"]),
        # An officer under investigation is not the victim of the case.
        ("recognisance-not-to-leave", ["p3"], []),
        ("house-arrest", ["p1"], []),
    ],
)
def test_an_order_not_to_leave_raises_the_liberty_of_movement_of_a_victim(
    kind: str, persons: list[str], articles: list[str]
) -> None:
    measures = [{"kind": kind, "persons": persons, "sources": ["s1"]}]

    assert claimed(persons=[PERSON, OFFICER], measures=measures) == articles


def test_a_remedy_refused_is_claimed_only_together_with_what_it_was_about() -> None:
    remedies = [{"kind": "complaint", "outcome": "refused", "sources": ["s1"]}]
    allegations = [{"kind": "torture", "what": "So.", "sources": ["s1"]}]

    assert claimed(remedies=remedies) == []
    assert claimed(remedies=remedies, allegations=allegations) == ["7", "2(3)"]
    # Solitary confinement raises article 10, which 2(3) does not accompany here.
    assert claimed(
        remedies=remedies, allegations=[{"kind": "solitary-confinement", "sources": ["s1"]}]
    ) == ["10(1)"]


def test_a_death_is_claimed_where_the_case_is_one_of_death_in_custody() -> None:
    events = [{"id": "e1", "kind": "death", "when": "2022-01", "sources": ["s1"]}]

    assert claimed(events=events, category="custody-death") == ["6(1)"]
    assert claimed(events=events, category="expression") == []


def test_every_breach_is_argued_once_and_with_its_limit_and_its_overrun() -> None:
    docket = docket_of(**held_too_long())
    dossier = dossier_of(docket)
    argued = said(dossier, "claims")
    once = each_once(checked(docket))
    breached = [one for one in once if one.standing is Standing.BREACHED]

    assert len(breached) > 3
    assert "(CPC 131(2)): limit 3 hours, 8 days 5 h 20 min over (paragraphs " in argued
    for assessment in breached:
        # The titles of several, of which one applies, stand in quotation marks.
        end = "”" if assessment.verdict.others else ""
        assert argued.count(f"{assessment.titles['en']}{end} ({assessment.citation})") == 1


def test_a_ground_that_raises_two_articles_is_argued_under_the_first() -> None:
    argued = said(dossier_of(docket_of(**held_too_long())), "claims").split("\n")
    at = argued.index("Article 14, paragraph 3 (d): defence through counsel of one's own choosing")

    first = argued[argued.index(argued[at - 2]) + 1]
    assert argued[at + 1].endswith(
        f"raise this article as well: paragraph {first.partition('.')[0]}."
    )


def test_the_cover_names_what_is_claimed_and_the_author_is_told_what_it_needs() -> None:
    dossier = dossier_of(docket_of(**held_too_long()))
    lines = {
        line.label: "".join(run.text for run in line.value) for line in dossier.cover.card.lines
    }

    assert lines["Articles of the Covenant"] == (
        "7, 9(1), 9(3), 14(3)(b), 14(3)(d), 2(3) read with 7"
    )
    assert lines["Substantive issues"].startswith("Torture or ill-treatment; arbitrary")
    needs = [gap.sentence for gap in dossier.gaps if gap.lack is Lack.CLAIMS]
    assert any(sentence.startswith("Article 9(3): ") for sentence in needs)


def test_a_file_that_shows_nothing_claims_nothing_and_asks_for_nothing() -> None:
    dossier = dossier_of(docket_of(persons=[PERSON]))

    assert said(dossier, "claims") == (
        "The facts on file raise no claim that this program can name."
    )
    assert "Without a claim there is nothing to ask for." in said(dossier, "sought")


def test_a_claim_that_only_an_inferred_charge_would_raise_is_not_called_unknown() -> None:
    charges = [{"code": "CC", "article": "405", "basis": "inferred", "sources": ["s1"]}]
    dossier = dossier_of(docket_of(persons=[PERSON], sources=[SOURCE], charges=charges))

    assert said(dossier, "claims") == (
        "A charge under article 405 (Criminal Code) would raise a claim, but no source on file "
        "names its article; the other facts on file raise none that this program can name."
    )


def test_what_is_asked_follows_from_what_is_claimed() -> None:
    asked = said(dossier_of(docket_of(**held_too_long())), "sought")

    assert "thorough investigation" in asked
    # There is no sentence on file to set aside.
    assert "conviction" not in asked
    assert "lift every ban" not in asked


def test_only_the_people_concerned_are_named_under_a_ground() -> None:
    people = [{"id": f"p{n}", "name": f"Person {n}", "roles": ["detainee"]} for n in (1, 2, 3)]
    answers = [
        {"person": "p2", "safeguard": "reasons-communicated", "answer": "no", "sources": ["s1"]}
    ]
    docket = docket_of(persons=people, sources=[SOURCE], answers=answers)

    assert "This concerns Person 2." in said(dossier_of(docket), "claims")


@pytest.mark.parametrize(
    ("tortured", "complained", "raised"),
    [("p1", "p1", True), ("p2", "p1", False), (None, "p1", True), ("p2", None, True)],
)
def test_the_complaint_of_one_person_is_not_about_the_torture_of_another(
    tortured: str | None, complained: str | None, *, raised: bool
) -> None:
    articles = claimed(
        persons=[PERSON, ANOTHER],
        allegations=[{"kind": "torture", "person": tortured, "what": "So.", "sources": ["s1"]}],
        remedies=[
            {"kind": "complaint", "person": complained, "outcome": "refused", "sources": ["s1"]}
        ],
    )

    assert ("2(3)" in articles) is raised


@pytest.mark.parametrize(
    ("filed", "decided", "alleged", "raised"),
    [
        ("2020-02-01", "2020-02-10", ["2022-01-07"], False),
        (None, "2020-02-10", ["2022-01-07"], False),
        ("2020-02-01", None, ["2022-01-07"], False),
        # A complaint made before is not about what followed, whenever it was decided.
        ("2020-02-01", "2022-02-10", ["2022-01-07"], False),
        ("2022-01-07", "2022-02-10", ["2022-01-07"], True),
        ("2020-02-01", "2020-02-10", ["2022-01-07", "2020-01"], True),
        ("2020-02-01", "2020-02-10", ["2022-01-07", None], True),
        (None, None, ["2022-01-07"], True),
    ],
)
def test_no_complaint_older_than_the_torture_is_about_it(
    filed: str | None, decided: str | None, alleged: list[str | None], raised: bool
) -> None:
    times = {"filed": filed, "decided": decided}
    complaint = {"kind": "complaint", "person": "p1", "outcome": "refused", "sources": ["s1"]}
    tortured = [{"kind": "torture", "when": when, "sources": ["s1"]} for when in alleged]
    articles = claimed(remedies=[{**complaint, **times}], allegations=tortured)

    assert ("2(3)" in articles) is raised


def test_a_breach_told_by_an_answer_cites_the_source_of_the_answer() -> None:
    told = {"id": "s2", "kind": "interview", "title": "An interview", "on": "2022"}
    answers = [
        {
            "person": "p1",
            "spell": "d1",
            "safeguard": "rights-explained-at-detention",
            "answer": "no",
            "sources": ["s2"],
        }
    ]
    lists = detained(answers=answers, sources=[SOURCE, told], persons=[PERSON])
    limits = said(dossier_of(docket_of(**lists)), "limits")

    assert "(Annex 1; Annex 2)." in limits


def test_a_breach_between_facts_without_a_source_is_marked_and_not_substantiated() -> None:
    lists = detained({"id": "e2", "kind": "detention-protocol", "when": "2022-01-07T09:10"})
    bare = {**lists, "events": [{**event, "sources": []} for event in lists["events"]]}
    dossier = dossier_of(docket_of(persons=[PERSON], sources=[SOURCE], **bare))
    (finding,) = (one for one in dossier.findings if one.key == "substantiated")

    assert finding.standing is Standing.BREACHED
    assert "[no source on file]" in said(dossier, "limits")
    assert "on the facts of the file" in said(dossier, "summary")
    assert "[no source on file]" in said(dossier, "summary")


def grounds_taking(rule: str) -> list[str]:
    """The key of the ground that argues a breach of a rule, none where nothing is claimed."""
    taking = (ground for ground in load_outline("hrc").grounds if ground.takes(rule))
    return [ground.key for ground in taking][:1]


@pytest.mark.parametrize(
    ("rule", "ground", "articles"),
    [
        ("detention.max-before-court.adult-48h", "too-long-without-a-court", {"9(1)", "9(3)"}),
        # Article 9(3) speaks of whoever is held on a criminal charge.
        ("admin.detention-3h", "too-long-without-a-charge", {"9(1)"}),
        ("admin.detention-48h", "too-long-without-a-charge", {"9(1)"}),
        ("detention.extradition-72h", "too-long-without-a-charge", {"9(1)"}),
        # A consul is not one of those close to the person.
        ("detention.consulate", "other-procedure-of-detention", {"9(1)"}),
        ("torture.registration-24h", "no-investigation", {"2(3)"}),
        ("complaint.forward-torture-immediately", "no-investigation", {"2(3)"}),
        ("complaint.detention-3d", "review-late", {"9(4)"}),
    ],
)
def test_each_breach_is_argued_on_its_own_ground(
    rule: str, ground: str, articles: set[str]
) -> None:
    assert grounds_taking(rule) == [ground]
    (argued,) = (one for one in load_outline("hrc").grounds if one.key == ground)
    assert set(argued.articles) == articles


@pytest.mark.parametrize(
    "rule", ["complaint.motion-3d", "complaint.prosecutor-7d", "complaint.judge-decides-3-10d"]
)
def test_a_complaint_that_may_be_about_anything_is_not_argued_as_one_of_torture(rule: str) -> None:
    assert grounds_taking(rule) == []


def test_compensation_refused_is_claimed_only_for_a_detention_that_is_complained_of() -> None:
    refused = [{"kind": "compensation", "outcome": "refused", "sources": ["s1"]}]
    late = {"id": "e2", "kind": "detention-protocol", "when": "2022-01-07T09:10"}
    tortured = [{"kind": "torture", "what": "So.", "sources": ["s1"]}]

    assert "9(5)" in claimed(**detained(late, remedies=refused))
    assert "9(5)" not in claimed(remedies=refused, allegations=tortured)


@pytest.mark.parametrize(
    ("code", "single", "organising"),
    [
        ("en", "the victim", "organising the activities"),
        ("ru", "жертве", "организации деятельности"),
    ],
)
def test_of_thirteen_people_nothing_is_asked_as_of_one(
    code: str, single: str, organising: str
) -> None:
    """They are alleged to have set up the association, and not to have taken part in it alone."""
    (docket,) = read_casefile(resources.find("demo", "almaty-13.json"))
    dossier = dossier_of(docket, code)

    assert single not in said(dossier, "sought")
    assert organising in said(dossier, "claims")


def test_where_the_roles_make_nobody_a_victim_everything_counts() -> None:
    witness = PERSON | {"roles": ["witness"]}
    alleged = [{"kind": "torture", "person": "p1", "sources": ["s1"]}]

    assert claimed(persons=[witness], allegations=alleged) == ["7"]


def test_the_detention_of_an_officer_is_no_violation_in_the_case_of_his_victim() -> None:
    late = {"id": "e2", "kind": "detention-protocol", "when": "2022-01-07T09:10"}
    lists = detained(late, persons=[PERSON | {"roles": ["perpetrator"]}, ANOTHER])
    dossier = dossier_of(docket_of(sources=[SOURCE], **lists))

    assert not any(part.key == "limits" for part in dossier.parts)
    assert "raise no claim" in said(dossier, "claims")
    assert not any("Detention protocol" in gap.sentence for gap in dossier.gaps)
    assert [gap.record for gap in dossier.gaps if "no alleged victim" in gap.sentence] == ["p1"]
