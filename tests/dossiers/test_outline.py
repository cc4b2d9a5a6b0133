"""The plan of a dossier: complete, cited, and refused where it is not."""

from __future__ import annotations

import pytest

import resources
from casefiles.dossiers.admissibility import TESTS
from casefiles.dossiers.outline import Outline, load_outline, read_outline
from casefiles.errors import BadRulePack
from casefiles.vocabulary import words

WRITTEN = resources.find("outlines", "hrc.toml").read_text(encoding="utf-8")


@pytest.fixture
def outline() -> Outline:
    return load_outline("hrc")


def test_each_point_of_admissibility_can_be_looked_up_and_each_test_is_used(
    outline: Outline,
) -> None:
    assert [rule.key for rule in outline.admissibility] == list(TESTS)


def test_each_rule_carries_a_citation_and_how_far_it_was_checked(outline: Outline) -> None:
    assert all(rule.citation and rule.confidence for rule in outline.admissibility)
    assert all(ground.confidence for ground in outline.grounds)
    assert {rule.confidence for rule in outline.admissibility} > {"text", "secondary"}


def test_each_article_described_is_raised_by_some_ground_and_has_needs(outline: Outline) -> None:
    raised = {number for ground in outline.grounds for number in ground.articles}
    described = {article.number for article in outline.articles}

    # Article 14(1) is described for a lawyer's own grounds; nothing on file shows it by itself.
    assert described - raised == {"14(1)"}


def test_what_a_ground_names_is_in_the_vocabulary(outline: Outline) -> None:
    named = {
        "safeguard": {key for ground in outline.grounds for key in ground.safeguards},
        "allegation": {key for ground in outline.grounds for key in ground.allegations},
        "event": {key for ground in outline.grounds for key in ground.events},
        "measure": {key for ground in outline.grounds for key in ground.measures},
        "sentence": {key for ground in outline.grounds for key in ground.sentences},
        "remedy": {key for ground in outline.grounds for key in ground.remedies},
        "category": {key for ground in outline.grounds for key in ground.categories},
    }
    for subject, keys in named.items():
        assert keys <= set(words()[subject]), subject


def test_every_rule_of_detention_has_a_ground_to_take_its_breach(outline: Outline) -> None:
    for rule in ("detention.protocol-3h", "detention.consulate", "remand.term-2m", "minor.x"):
        assert any(ground.takes(rule) for ground in outline.grounds), rule


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('body = "hrc"', "body = ", r"hrc\.toml is not TOML"),
        ('body = "hrc"', "", r"hrc\.toml, body: Field required"),
        ('body = "hrc"', 'body = "hrc"\nextra = 1', r"hrc\.toml, extra: Extra inputs"),
        ('confidence = "text"\nsince', 'confidence = "sure"\nsince', r"admissibility › 0 › conf"),
        ('[state]\nen = "Kazakhstan"', "[state]", r"state: .*needs en, ru and kk"),
        ('articles = ["9(4)"]', 'articles = ["9(9)"]', r"article 9\(9\) is claimed but not"),
        ('alleged = { en = "It is', '# { en = "It is', "needs the words for answers in dispute"),
        ("summary = {", "prologue = {", r"part “summary” has no title"),
    ],
)
def test_a_bad_plan_is_refused_with_its_file_and_field(old: str, new: str, complaint: str) -> None:
    assert old in WRITTEN
    with pytest.raises(BadRulePack, match=complaint):
        read_outline(WRITTEN.replace(old, new, 1), "hrc.toml")


def test_the_plan_as_it_ships_is_read() -> None:
    assert read_outline(WRITTEN, "hrc.toml") == load_outline("hrc")
