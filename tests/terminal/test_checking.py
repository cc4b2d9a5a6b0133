"""What a check answers: the agreed keys, in three forms and three languages."""

from __future__ import annotations

import csv
import io
import json
from datetime import datetime, timedelta
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from casefiles.exchange.demonstration import demonstration
from casefiles.languages import CODES, Language, language
from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.limits.standings import Assessment, plain
from casefiles.moments import read_instant
from tests.terminal.calls import Terminal, process
from tests.terminal.files import case, casefile
from ui.terminal.assessments import lines_json

AGREED = [
    *("rule", "person", "spell", "standing", "limit", "least", "most", "deadline", "from", "to"),
    *("citation", "version_from", "confidence", "why", "steps", "doubt"),
]
SIGNS = "✕!?◷✓"
STANDINGS = {"kept", "breached", "unknown", "running", "overdue", "not-applicable"}


@pytest.fixture
def file(terminal: Terminal) -> Path:
    """Two cases: a protocol eight days late, and one within two hours."""
    kept = case("A-2")
    kept["events"][1]["when"] = "2022-01-06T11:10"
    return casefile(terminal.folder / "cases.json", case("A-1"), kept)


def checked(terminal: Terminal, file: Path, *words: str) -> dict[str, Any]:
    answer = terminal.call(
        "check", "--file", file, "--as-of", "2022-02-01T00:00", "--format", "json", *words
    )
    assert (answer.code, answer.err) == (0, "")
    whole: dict[str, Any] = json.loads(answer.out)
    return whole


def standing_of(whole: dict[str, Any], rule: str, place: int = 0) -> dict[str, Any]:
    (found,) = (one for one in whole["cases"][place]["assessments"] if one["rule"] == rule)
    return dict(found)


def test_the_answer_is_the_one_that_the_format_promises(terminal: Terminal, file: Path) -> None:
    whole = checked(terminal, file)

    assert whole["format"] == "assessments/1"
    assert whole["as_of"] == "2022-02-01T00:00+06:00"
    assert [one["ref"] for one in whole["cases"]] == ["A-1", "A-2"]
    late = standing_of(whole, "detention.protocol-3h")
    assert {key: late[key] for key in AGREED if key not in ("version_from", "why", "doubt")} == {
        "rule": "detention.protocol-3h",
        "person": "p1",
        "spell": "d1",
        "standing": "breached",
        "limit": "PT3H",
        "least": "PT200H20M",
        "most": "PT200H20M",
        "deadline": {"earliest": "2022-01-06T06:10Z", "latest": "2022-01-06T06:10Z"},
        "from": "e1",
        "to": "e2",
        "citation": "CPC 131(2)",
        "confidence": "text",
        "steps": [],
    }
    assert late["overrun"] == {"least": "PT197H20M", "most": "PT197H20M"}
    assert standing_of(whole, "detention.protocol-3h", 1)["standing"] == "kept"


def test_every_assessment_has_every_agreed_key(terminal: Terminal, file: Path) -> None:
    whole = checked(terminal, file, "--all", "--explain")

    found = [one for each in whole["cases"] for one in each["assessments"]]
    assert len(found) > 50
    for one in found:
        assert [key for key in AGREED if key not in one] == []
        assert one["standing"] in STANDINGS
        assert one["why"]
        assert one["steps"]


def test_rules_that_touch_nobody_are_left_out_unless_asked_for(
    terminal: Terminal, file: Path
) -> None:
    def standings(*words: str) -> set[str]:
        cases = checked(terminal, file, *words)["cases"]
        return {one["standing"] for each in cases for one in each["assessments"]}

    assert "not-applicable" not in standings()
    assert "not-applicable" in standings("--all")


def test_chosen_cases_are_checked_alone(terminal: Terminal, file: Path) -> None:
    whole = checked(terminal, file, "--case", "A-2")

    assert [one["ref"] for one in whole["cases"]] == ["A-2"]


def test_a_workspace_and_a_file_of_the_same_cases_get_the_same_answer(
    terminal: Terminal, workspace: Path, file: Path
) -> None:
    terminal.open("import", workspace, file)

    answer = terminal.open("check", workspace, "--as-of", "2022-02-01T00:00", "--format", "json")

    assert json.loads(answer.out) == checked(terminal, file)


def test_the_answer_may_go_to_a_file_and_nothing_to_standard_output(
    terminal: Terminal, file: Path
) -> None:
    out = terminal.folder / "answer.json"
    call = ["check", "--file", str(file), "--as-of", "2022-02-01T00:00", "--format", "json"]

    answer = terminal.call(*call, "--out", out)

    assert (answer.code, answer.out, answer.err) == (0, "", "")
    assert out.read_text(encoding="utf-8") == terminal.call(*call).out


def test_a_table_has_one_line_for_each_assessment(terminal: Terminal, file: Path) -> None:
    answer = terminal.call("check", "--file", file, "--as-of", "2022-02-01", "--format", "csv")

    rows = list(csv.DictReader(io.StringIO(answer.out)))
    plain = [one for each in checked(terminal, file)["cases"] for one in each["assessments"]]
    assert [(row["rule"], row["standing"], row["least"]) for row in rows] == [
        (one["rule"], one["standing"], one["least"] or "") for one in plain
    ]
    assert {row["name"] for row in rows} == {"A."}


def test_a_name_is_no_formula_for_a_spreadsheet(terminal: Terminal) -> None:
    whole = case("A-1")
    whole["persons"][0]["name"] = '=HYPERLINK("http://x")'
    file = casefile(terminal.folder / "f.json", whole)

    answer = terminal.call("check", "--file", file, "--as-of", "2022-02-01", "--format", "csv")

    names = {row["name"] for row in csv.DictReader(io.StringIO(answer.out))}
    assert names == {'\'=HYPERLINK("http://x")'}


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_the_page_fits_a_terminal_and_puts_the_worst_first(
    terminal: Terminal, file: Path, language: str
) -> None:
    answer = terminal.call(
        "check", "--file", file, "--as-of", "2022-02-01", "--explain", language=language
    )

    lines = answer.out.splitlines()
    assert (answer.code, answer.err) == (0, "")
    assert max(map(len, lines)) <= 80
    groups = "\n".join(lines).split("  A. (p1) · d1\n")[1:]
    for group in groups:
        signs = [line[4] for line in group.splitlines() if line[:4] == "    " and line[4] in SIGNS]
        assert signs == sorted(signs, key=SIGNS.index)
    assert groups[0].strip()[0] == "✕"


def test_the_page_says_by_how_much_and_where_it_stands_in_the_law(
    terminal: Terminal, file: Path
) -> None:
    page = terminal.call("check", "--file", file, "--as-of", "2022-02-01", "--case", "A-1").out

    assert "As of 1 February 2022, 00:00 (Almaty, UTC+6)" in page
    assert "A-1 · Detention of A." in page
    assert "8 days 5 h 20 min over · limit 3 hours" in page
    assert "CPC 131(2)" in page
    assert page.rstrip().splitlines()[-1].startswith("1 case · ✕ breached ")


def test_the_page_sets_every_word_against_the_time_adopted(terminal: Terminal) -> None:
    whole = case("A-1")
    whole["events"][1] |= {
        "when": "2022-01-06T11:10",
        "sources": ["s1"],
        "attestations": [{"source": "s2", "when": "2022-01-06T17:30"}],
    }
    file = casefile(terminal.folder / "words.json", whole)

    page = " ".join(terminal.call("check", "--file", file, "--explain").out.split())
    plain = terminal.call("check", "--file", file).out

    assert (
        "Whose word Detention protocol (e2): adopted 6 January 2022, 11:10 (Almaty, UTC+6);"
        " Protocol says 6 January 2022, 17:30 (Almaty, UTC+6): 6 h 20 min later."
    ) in page
    assert "Detention protocol: 3 hours · as adopted: kept; on this word: breached" in page
    assert "Whose word" not in plain


def test_a_case_that_no_limit_touches_is_said_to_be_so(terminal: Terminal) -> None:
    file = casefile(terminal.folder / "f.json", case("A-1", events=[], spells=[]))

    assert "No time limit touches this case." in terminal.call("check", "--file", file).out


def test_a_person_without_a_name_and_a_case_without_a_title_are_called_by_something(
    terminal: Terminal,
) -> None:
    people = [{"id": "p1", "roles": ["detainee"]}]
    file = casefile(terminal.folder / "f.json", case("A-1", title="", persons=people))
    lines = terminal.call("check", "--file", file).out.splitlines()

    assert "A-1" in lines
    assert "  a person not named (p1) · d1" in lines


def test_without_as_of_it_is_now(terminal: Terminal, file: Path) -> None:
    answer = terminal.call("check", "--file", file, "--format", "json")

    assert json.loads(answer.out)["as_of"] > "2026-01-01T00:00"


def test_a_check_of_a_file_needs_no_workspace_and_says_nothing_else(file: Path) -> None:
    done = process("check", "--file", file, "--format", "json", LC_ALL="C")

    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["format"] == "assessments/1"


def minute(at: datetime | None) -> str | None:
    return None if at is None else at.strftime("%Y-%m-%dT%H:%MZ")


def length(taken: timedelta | None) -> str | None:
    if taken is None:
        return None
    minutes = taken // timedelta(minutes=1)
    hours = f"{minutes // 60}H" if minutes >= 60 else ""
    rest = f"{minutes % 60}M" if minutes % 60 or not hours else ""
    return f"PT{hours}{rest}"


def at_leisure(one: Assessment, spoken: Language) -> dict[str, Any]:
    """A line of the answer, put together key by key."""
    keys = {event.id: event.key for event in one.facts.docket.events}
    spell, deadline, overrun = one.facts.spell, one.deadline, one.overrun
    return {
        "rule": one.rule,
        "person": one.facts.person.key,
        "spell": None if spell is None else spell.key,
        "standing": one.standing.value,
        "limit": one.limit,
        "least": length(one.least),
        "most": length(one.most),
        "deadline": deadline
        and {"earliest": minute(deadline.earliest), "latest": minute(deadline.latest)},
        "from": one.started_by and keys[one.started_by],
        "to": one.stopped_by and keys[one.stopped_by],
        "citation": one.citation,
        "version_from": one.version_from,
        "confidence": one.confidence,
        "why": plain(one.why, spoken),
        "steps": [],
        "doubt": one.doubt and spoken.pick(one.doubt),
        "overrun": overrun and {"least": length(overrun[0]), "most": length(overrun[1])},
        "whose": one.whose,
        "title": spoken.pick(one.titles),
    }


@pytest.mark.parametrize("code", CODES)
def test_a_line_written_out_in_haste_is_the_line_put_together_at_leisure(code: str) -> None:
    spoken, law = language(code), load_law()
    for docket in demonstration():
        found = assess(docket, read_instant("2022-03-01T00:00"), law, everything=True)
        lines = json.loads(b"[%b]" % lines_json(docket, found, spoken, explain=False))
        assert lines == [at_leisure(one, spoken) for one in found]


@pytest.mark.parametrize("form", ["json", "csv"])
def test_where_a_day_is_too_full_the_limit_is_that_of_a_day(
    terminal: Terminal, tmp_path: Path, form: str
) -> None:
    sat = [("08:00", "12:00"), ("13:00", "17:00"), ("18:00", "18:01")]
    asked = [
        {
            "id": f"e{number}",
            "person": "p1",
            "spell": "d1",
            "kind": "interrogation",
            "when": f"2022-03-10T{begun}",
            "until": f"2022-03-10T{ended}",
            "sources": ["s1"],
        }
        for number, (begun, ended) in enumerate(sat, start=3)
    ]
    whole = case()
    file = casefile(tmp_path / "day.json", {**whole, "events": [*whole["events"], *asked]})

    answer = terminal.call("check", "--file", file, "--format", form).out

    (line,) = [one for one in answer.splitlines() if "interrogation.limits-adult" in one]
    assert "PT8H" in line
    assert "PT4H" not in line


def test_the_answer_is_the_same_in_every_run(tmp_path: Path) -> None:
    """Python gives its sets another order in each run, unless it is told which."""
    whole = case("A-1")
    kinds = ("release", "house-arrest", "remand-decision", "placed-in-sizo", "bail", "travel-ban")
    whole["events"] += [
        {"id": f"x{number}", "person": "p1", "spell": "d1", "kind": kind, "when": when}
        for number, (kind, when) in enumerate(product(kinds, ("2022-01", "2022-01-20T10:00")))
    ]
    file = casefile(tmp_path / "one.json", whole)
    words = ("check", "--file", file, "--as-of", "2022-02-10", "--format", "json", "--all")
    answers = {process(*words, PYTHONHASHSEED=str(seed)).stdout for seed in (0, 1, 3, 5)}

    assert len(answers) == 1


@pytest.mark.parametrize("form", ["json", "csv"])
def test_what_a_punishment_alone_shows_is_called_by_no_event(terminal: Terminal, form: str) -> None:
    held = {"id": "e1", "person": "p1", "spell": "d1", "sources": ["s1"]}
    held |= {"kind": "administrative-detention", "when": "2021-01-06T09:10"}
    arrest = {"id": "t1", "persons": ["p1"], "kind": "administrative-arrest", "length": "P5D"}
    spell = {"id": "d1", "person": "p1", "regime": "administrative"}
    whole = case(events=[held], spells=[spell], sentences=[arrest | {"imposed": "2021-01-06"}])
    file = casefile(terminal.folder / "arrest.json", whole)
    words = ("check", "--file", file, "--as-of", "2022-02-01T00:00", "--format", form)
    answer = terminal.call(*words)
    rows = (
        json.loads(answer.out)["cases"][0]["assessments"]
        if form == "json"
        else csv.DictReader(io.StringIO(answer.out.lstrip("\ufeff")))
    )
    (found,) = (one for one in rows if one["rule"] == "admin.arrest-max-30d")
    assert (found["standing"], found["from"] or "", found["to"] or "") == ("overdue", "", "")
