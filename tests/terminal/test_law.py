"""The law as the program knows it, on paper and for programs."""

from __future__ import annotations

import json
from typing import Any

import pytest

from casefiles.limits.loading import load_law
from tests.terminal.calls import Answer, Terminal


def told(terminal: Terminal, *words: str) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(terminal.call("rules", "--format", "json", *words).out)
    return whole


def limits(whole: dict[str, Any], rule: str) -> list[str]:
    return [
        version["limit"]
        for one in whole["rules"]
        if one["rule"] == rule
        for version in one["versions"]
    ]


def test_every_rule_is_told_with_where_it_comes_from(terminal: Terminal) -> None:
    whole = told(terminal)

    assert whole["format"] == "rules/1"
    assert [one["rule"] for one in whole["rules"]] == [rule.id for rule in load_law().rules]
    for one in whole["rules"]:
        assert one["title"]
        for version in one["versions"]:
            assert version["citation"]
            assert version["confidence"] in ("text", "secondary", "unverified")


@pytest.mark.parametrize(
    ("day", "longest"), [("2016-06-01", "PT72H"), ("2022-01-06", "PT48H"), ("2025-01-01", "PT48H")]
)
def test_the_law_of_a_day_is_that_of_its_date(terminal: Terminal, day: str, longest: str) -> None:
    whole = told(terminal, "--on", day)

    before_court = {
        version["limit"]
        for one in whole["rules"]
        if one["rule"] in ("detention.max-before-court.adult", "detention.max-before-court.old-72")
        for version in one["versions"]
    }
    assert before_court == {longest}


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_the_page_fits_a_terminal(terminal: Terminal, language: str) -> None:
    answer = terminal.call("rules", language=language)

    assert (answer.code, answer.err) == (0, "")
    assert max(map(len, answer.out.splitlines())) <= 80
    assert "detention.protocol-3h" in answer.out


@pytest.mark.parametrize(("language", "code"), [("en", "CPC"), ("ru", "УПК"), ("kk", "ҚПК")])
def test_the_page_cites_the_law_as_its_reader_does_and_a_program_gets_one_form(
    terminal: Terminal, language: str, code: str
) -> None:
    page = terminal.call("rules", language=language).out
    whole = json.loads(terminal.call("rules", "--format", "json", language=language).out)
    cited = {version["citation"] for one in whole["rules"] for version in one["versions"]}

    assert f" · {code} 131(" in page
    assert ("CPC" in page) is (language == "en")
    assert any(citation.startswith("CPC 131(") for citation in cited)


def test_a_version_says_when_it_came_and_went(terminal: Terminal) -> None:
    whole = told(terminal)
    ((old,),) = (
        one["versions"]
        for one in whole["rules"]
        if one["rule"] == "detention.max-before-court.old-72"
    )
    page = " ".join(terminal.call("rules", "--on", "2016-01-01").out.split())

    assert (old["from"], old["until"]) == ("2015-01-01", "2018-01-01/2018-01-15")
    assert "from 1 January 2015 · before a day between 1 January 2018 and 15 January 2018" in page


def test_a_day_before_the_law_that_was_read_is_said_to_be_unknown(terminal: Terminal) -> None:
    page = " ".join(terminal.call("rules", "--on", "1999-01-01").out.split())

    assert "that of 1 January 1999 is not known here" in page


def test_a_day_that_is_none_is_a_wrong_call(terminal: Terminal) -> None:
    assert terminal.call("rules", "--on", "yesterday") == Answer(
        2, "", "casefiles: “yesterday” is not a day: write it as 2022-01-06.\n"
    )
