"""The law as the program knows it, on paper and for programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import resources
from casefiles.limits import loading
from casefiles.limits.loading import load_law
from tests.terminal.calls import Answer, Terminal

PLACES = ("rules", "not_yet", "no_more")


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


@pytest.mark.parametrize(
    ("day", "rule", "place"),
    [
        ("2017-12-31", "detention.max-before-court.old-72", "rules"),
        ("2017-12-31", "detention.max-before-court.adult", "not_yet"),
        ("2018-01-10", "detention.max-before-court.old-72", "rules"),
        ("2018-01-10", "detention.max-before-court.adult", "rules"),
        ("2018-01-16", "detention.max-before-court.old-72", "no_more"),
        ("2018-01-16", "detention.max-before-court.adult", "rules"),
        ("2022-12-31", "torture.prosecutor-investigates", "not_yet"),
        ("2023-01-01", "torture.prosecutor-investigates", "rules"),
        ("2026-02-28", "supervision.old-6m-3y", "rules"),
        ("2026-04-01", "supervision.old-6m-3y", "no_more"),
    ],
)
def test_what_was_not_law_yet_and_what_no_more_are_told_apart(
    terminal: Terminal, day: str, rule: str, place: str
) -> None:
    whole = told(terminal, "--on", day)
    found = {name for name in PLACES if rule in {one["rule"] for one in whole[name]}}

    assert found == {place}
    assert sum(len(whole[name]) for name in PLACES) == len(load_law().rules)


def test_the_page_of_a_day_says_what_was_not_law_on_it_and_since_or_until_when(
    terminal: Terminal,
) -> None:
    page = " ".join(terminal.call("rules", "--on", "2018-01-16").out.split())
    _, _, apart = page.partition("NOT YET LAW ON THAT DAY")
    not_yet, _, no_more = apart.partition("NO LONGER LAW ON THAT DAY")

    assert "the older one was not read" in not_yet
    assert "torture.prosecutor-investigates · " in not_yet
    assert " · from 1 January 2023" in not_yet
    assert "detention.max-before-court.old-72 · " in no_more
    assert " · before a day between 1 January 2018 and 15 January 2018" in no_more


def test_a_text_that_may_or_may_not_have_been_law_on_the_day_is_marked(
    terminal: Terminal,
) -> None:
    marked = "Whether this was law on that day is not known."

    assert marked in terminal.call("rules", "--on", "2018-01-10").out
    assert marked not in terminal.call("rules", "--on", "2016-01-01").out
    assert marked not in terminal.call("rules").out


def test_what_was_not_verified_or_is_contested_or_sets_no_limit_is_marked(
    terminal: Terminal,
) -> None:
    page = " ".join(terminal.call("rules").out.split())
    law = load_law()

    assert page.count(" · not verified") == sum(
        version.confidence == "unverified" for rule in law.rules for version in rule.versions
    )
    contested = [
        {" ".join(one.doubt["en"].split()) for one in rule.contested} for rule in law.rules
    ]
    for doubt in set().union(*contested):
        # A rule whose text leaves the same open in two cases says so once.
        assert page.count(f"Contested: {doubt}") == sum(doubt in some for some in contested)
    for rule in law.rules:
        if rule.declared:
            assert " ".join(rule.declared["en"].split()) in page


def test_a_day_before_the_law_that_was_read_is_said_to_be_unknown(terminal: Terminal) -> None:
    page = " ".join(terminal.call("rules", "--on", "1999-01-01").out.split())

    assert "that of 1 January 1999 is not known here" in page
    assert "NOT YET LAW" not in page


def test_a_day_that_is_none_is_a_wrong_call(terminal: Terminal) -> None:
    assert terminal.call("rules", "--on", "yesterday") == Answer(
        2, "", "casefiles: “yesterday” is not a day: write it as 2022-01-06.\n"
    )


@pytest.mark.parametrize(
    ("language", "part"),
    [
        ("en", "The calendar kazakhstan.toml is not one: field “known_until”: “soon” is not a day"),
        ("ru", "Календарь kazakhstan.toml составлен неверно: поле «known_until»: «soon» — не дата"),
        ("kk", "kazakhstan.toml күнтізбесі дұрыс емес: «known_until» өрісі: «soon» — күн емес"),
    ],
)
def test_a_torn_calendar_is_answered_with_a_sentence(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, part: str
) -> None:
    for child in resources.FOLDER.iterdir():
        if child.name != "calendars":
            (tmp_path / child.name).symlink_to(child)
    (tmp_path / "calendars").mkdir()
    calendar = resources.find("calendars", "kazakhstan.toml").read_text(encoding="utf-8")
    torn = calendar.replace("known_until = 2025-12-31", 'known_until = "soon"')
    (tmp_path / "calendars" / "kazakhstan.toml").write_text(torn, encoding="utf-8")
    monkeypatch.setattr(resources, "FOLDER", tmp_path)
    monkeypatch.setattr(loading, "_IN_USE", [])
    answer = terminal.call("rules", language=language)

    assert (answer.code, answer.out) == (1, "")
    assert part in answer.err
    assert "Traceback" not in answer.err
