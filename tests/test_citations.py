"""Citations of the law, in the language of the reader."""

from __future__ import annotations

import re

import pytest

from casefiles.citations import say_citation
from casefiles.languages import language
from casefiles.limits.loading import load_law
from casefiles.limits.proving import prove
from casefiles.limits.standings import plain
from casefiles.safeguard_questions import checklist

# What is written in Latin letters in every language: Roman numerals and the base of time zones.
LATIN = re.compile(r"\b[IVX]+\b|IANA tzdata( Asia/Qyzylorda)?")


def cited() -> set[str]:
    """Every citation that the program ships."""
    rules = load_law().rules
    return {
        *(version.citation for rule in rules for version in rule.versions),
        *(version.act for rule in rules for version in rule.versions),
        *(rule.filing.citation for rule in rules if rule.filing is not None),
        *(question.citation for question in checklist()),
    }


@pytest.mark.parametrize(
    ("citation", "ru", "kk"),
    [
        ("CPC 131(2)", "УПК 131(2)", "ҚПК 131(2)"),
        ("KoAP 789(3); 829-5(3)", "КоАП 789(3); 829-5(3)", "ӘҚБтК 789(3); 829-5(3)"),
        (
            "CPC 131(2) with 223; 223(1)-(4)",
            "УПК 131(2) и 223; 223(1)-(4)",
            "ҚПК 131(2) және 223; 223(1)-(4)",
        ),
        (
            "CC 79(3) p.5-1 + 50; AML 12(5)",
            "УК 79(3) п. 5-1 + 50; Закон о ПОД/ФТ 12(5)",
            "ҚК 79(3) 5-1-т. + 50; КЖ/ТҚҚ туралы заң 12(5)",
        ),
        (
            "Law 28-I of 15.07.1996 arts 2, 4, 14",
            "Закон от 15.07.1996 № 28-I ст. 2, 4, 14",
            "15.07.1996 № 28-I заң 2, 4, 14",
        ),
        (
            "Law 245-VIII arts 65(4) p.3, 66(5), 59(8)",
            "Закон № 245-VIII ст. 65(4) п. 3, 66(5), 59(8)",
            "№ 245-VIII заң 65(4) 3-т., 66(5), 59(8)",
        ),
        (
            "Law 292-VI of 27.12.2019, 212-VII of 17.03.2023 or 210-VIII of 16.07.2025",
            "Закон от 27.12.2019 № 292-VI, от 17.03.2023 № 212-VII или от 16.07.2025 № 210-VIII",
            "27.12.2019 № 292-VI заң, 17.03.2023 № 212-VII немесе 16.07.2025 № 210-VIII",
        ),
        ("Law of 19.06.2024", "Закон от 19.06.2024", "19.06.2024 заң"),
        (
            "CPC 131(4), 133(2) (as of 11.07.2017)",
            "УПК 131(4), 133(2) (в редакции на 11.07.2017)",
            "ҚПК 131(4), 133(2) (11.07.2017 редакциясында)",
        ),
        (
            "CPC 131(4) p.1)-6); 128(5)",
            "УПК 131(4) п. 1)-6); 128(5)",
            "ҚПК 131(4) 1)-6)-т.; 128(5)",
        ),
        ("Code of nowhere 5", "Code of nowhere 5", "Code of nowhere 5"),
        ("CPCX 5; withal", "CPCX 5; withal", "CPCX 5; withal"),
    ],
)
def test_a_citation_is_written_as_its_reader_writes_it(citation: str, ru: str, kk: str) -> None:
    assert say_citation(citation, language("ru")) == ru
    assert say_citation(citation, language("kk")) == kk


def test_english_reads_a_citation_as_the_rule_packs_write_it() -> None:
    assert all(say_citation(citation, language("en")) == citation for citation in cited())


@pytest.mark.parametrize("code", ["ru", "kk"])
def test_no_citation_that_ships_keeps_a_word_of_english(code: str) -> None:
    said = {citation: say_citation(citation, language(code)) for citation in cited()}

    assert len(said) > 150
    kept = {
        citation: text
        for citation, text in said.items()
        if re.search("[A-Za-z]", LATIN.sub("", text))
    }
    assert kept == {}


@pytest.mark.parametrize(("code", "codes"), [("en", "CPC"), ("ru", "УПК"), ("kk", "ҚПК")])
def test_a_reckoning_cites_the_law_as_its_reader_writes_it(code: str, codes: str) -> None:
    law = load_law()
    steps = prove(law.rule("detention.protocol-3h"), law)[0].found.steps
    said = " ".join(plain(step, language(code)) for step in steps)

    assert f"{codes} 131(" in said
    assert ("CPC" in said) is (code == "en")


def test_no_number_of_a_citation_is_lost() -> None:
    for citation in cited():
        for code in ("ru", "kk"):
            told = say_citation(citation, language(code))
            assert sorted(re.findall(r"\d+", told)) == sorted(re.findall(r"\d+", citation))
