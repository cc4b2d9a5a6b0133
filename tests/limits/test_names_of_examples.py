"""What a worked example is called: in the reader's language, as the titles of the packs are."""

from __future__ import annotations

import tomllib

import pytest

from casefiles.languages import CODES, ENGLISH, language
from casefiles.limits.examples import failures
from casefiles.limits.loading import load_law
from casefiles.limits.packs import PackTable
from casefiles.limits.proving import prove
from casefiles.limits.rules import Rule

LAW = load_law()
PROVED = [rule for rule in LAW.rules if rule.examples]


@pytest.mark.parametrize("rule", PROVED, ids=lambda one: one.id)
def test_every_example_is_called_something_in_each_language_and_by_itself(rule: Rule) -> None:
    for code in CODES:
        called = [example.called(language(code)) for example in rule.examples]
        assert all(called), code
        # Two of one rule are told apart in every language.
        assert len(set(called)) == len(called), code
    for example in rule.examples:
        assert set(example.titles) == set(CODES), example.name
        assert example.called(ENGLISH) == example.name
        assert len(set(example.titles.values())) == len(CODES), example.name


def test_one_english_name_has_one_name_in_another_language() -> None:
    found: dict[str, set[tuple[str, ...]]] = {}
    for rule in PROVED:
        for example in rule.examples:
            said = tuple(example.titles[code] for code in CODES)
            found.setdefault(example.name, set()).add(said)
    assert {name: said for name, said in found.items() if len(said) > 1} == {}


PACK = """
format = "rulepack/1"
subject = "own"
titles = { en = "Own", ru = "Своё", kk = "Өз" }
[[rule]]
id = "own.rule"
form = "limit"
titles = { en = "Own", ru = "Своё", kk = "Өз" }
means = { en = "Own.", ru = "Своё." }
starts = [{ first_of = ["actual-detention"] }]
stops = ["release"]
[[rule.version]]
since = 2015-01-01
period = "PT3H"
citation = "CPC 1"
confidence = "text"
[[rule.example]]
name = { en = "in English", ru = "по-русски" }
standing = "breached"
events = ["actual-detention 2022-01-06T09:10", "release 2022-01-06T09:11"]
[[rule.example]]
name = "plain"
standing = "kept"
events = ["actual-detention 2022-01-06T09:10", "release 2022-01-06T09:11"]
"""


def test_a_name_in_one_language_alone_stands_for_the_others() -> None:
    pack = PackTable.model_validate(tomllib.loads(PACK))
    first, plain = pack.rule[0].rule("own", 0, 18).examples
    assert [first.called(language(code)) for code in CODES] == [
        "in English",
        "по-русски",
        "in English",
    ]
    assert [plain.called(language(code)) for code in CODES] == ["plain"] * 3


def test_what_does_not_come_out_is_named_in_the_language_of_the_reader() -> None:
    rule = PackTable.model_validate(tomllib.loads(PACK)).rule[0].rule("own", 0, 18)
    (wrong, _) = prove(rule, LAW)
    assert "«по-русски»" in failures(rule, wrong, language("ru"))[0]
    assert "“in English”" in failures(rule, wrong, ENGLISH)[0]
