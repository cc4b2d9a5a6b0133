"""A large case that is read some of its people at a time is the case that is read as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import resources
from casefiles.errors import RefusedInput
from casefiles.exchange.casefile import Unread, open_casefile
from casefiles.exchange.divided import divided
from casefiles.languages import language
from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.moments import read_instant
from tests.terminal.files import case, casefile
from ui.terminal.assessments import lines_json

NOW = read_instant("2026-01-01T00:00")


def crowd(**changed: Any) -> dict[str, Any]:
    """Five people of whom each has some records of their own, and all have some in common."""
    people = [f"p{number}" for number in range(1, 6)]
    whole = case("crowd")
    seized, drawn = whole["events"]
    return {
        **whole,
        "persons": [{"id": who, "name": who, "roles": ["detainee"]} for who in people],
        "spells": [{"id": f"d{who}", "person": who} for who in people],
        "events": [
            *({**seized, "id": f"a{who}", "person": who, "spell": f"d{who}"} for who in people),
            # Known by the spell alone.
            {**drawn, "id": "b", "spell": "dp4", "person": None},
        ],
        "answers": [
            {"person": "p2", "spell": "dp2", "safeguard": "relatives-informed", "answer": "no"},
            {"person": "p5", "safeguard": "rights-explained-at-detention", "answer": "yes"},
        ],
        "charges": [
            {"code": "CC", "article": "272"},
            {"code": "CC", "article": "188", "person": "p3"},
        ],
        "measures": [
            {"kind": "travel-ban", "persons": ["p1", "p5"]},
            {"kind": "bail", "persons": ["p2"]},
            {"kind": "house-arrest"},
        ],
        "decisions": [
            {
                "rule": "detention.protocol-3h",
                "person": "p4",
                "spell": "dp4",
                "kind": "closed",
                "reason": "Filed.",
            }
        ],
        **changed,
    }


def opened(folder: Path, *cases: dict[str, Any]) -> Unread:
    return open_casefile(casefile(folder / "file.json", *cases))


def says_the_same(file: Unread, place: int, size: int) -> None:
    law, english = load_law(), language("en")
    shares = divided(file, place, size)
    assert shares is not None
    (whole,) = file.read(place, place + 1)
    people = []
    for number in range(shares.count):
        share = shares.read(number)
        found = assess(share, NOW, law, everything=True)
        same = assess(whole, NOW, law, everything=True, persons=share.persons)
        people += share.persons
        assert lines_json(share, found, english, explain=True) == lines_json(
            whole, same, english, explain=True
        )
    assert tuple(people) == whole.persons


def test_the_shares_say_together_what_the_whole_says(tmp_path: Path) -> None:
    says_the_same(opened(tmp_path, case("A-1"), crowd()), 1, 2)


@pytest.mark.parametrize("size", [1, 2, 3, 5])
def test_so_they_do_of_whatever_size_where_every_record_names_somebody(
    tmp_path: Path, size: int
) -> None:
    says_the_same(opened(tmp_path, crowd(charges=[])), 0, size)


def test_so_they_do_of_an_event_that_names_none_of_the_several_who_were_detained(
    tmp_path: Path,
) -> None:
    seized = {**case()["events"][0], "person": None, "spell": None}
    file = opened(tmp_path, crowd(events=[seized]))
    says_the_same(file, 0, 2)
    assert divided(file, 0, 1) is None


def test_whoever_has_a_spell_was_detained(tmp_path: Path) -> None:
    plain = [{"id": f"p{number}", "name": "A."} for number in range(1, 6)]
    says_the_same(opened(tmp_path, crowd(persons=plain)), 0, 2)
    assert (
        divided(opened(tmp_path, crowd(persons=plain, spells=[], events=[], decisions=[])), 0, 2)
        is None
    )


def test_the_documented_cases_that_can_be_divided_say_the_same() -> None:
    several = [
        file
        for path in sorted(resources.find("demo").glob("*.json"))
        if len((file := open_casefile(path)).read()[0].persons) > 1 and divided(file, 0, 1)
    ]
    assert len(several) >= 5
    for file in several:
        says_the_same(file, 0, 1)


def test_what_names_nobody_stands_in_every_share(tmp_path: Path) -> None:
    shares = divided(opened(tmp_path, crowd()), 0, 2)
    assert shares is not None
    read = [shares.read(number) for number in range(shares.count)]
    assert [[one.key for one in share.persons] for share in read] == [
        ["p1", "p2"],
        ["p3", "p4", "p5"],
    ]
    assert [[one.key for one in share.measures] for share in read] == [
        ["m1", "m2", "m3"],
        ["m1", "m3"],
    ]
    assert all(len(share.sources) == 2 for share in read)
    assert [[one.key for one in share.charges] for share in read] == [["c1"], ["c1", "c2"]]


@pytest.mark.parametrize(
    "changed",
    [
        {"events": [{**case()["events"][0], "person": "p1", "spell": "dp2"}]},
        {"events": [{**case()["events"][0], "person": "nobody", "spell": None}]},
        {"events": [{**case()["events"][0], "person": 1, "spell": None}]},
        {"events": [{**case()["events"][0], "person": None, "spell": ["dp2"]}]},
        {"measures": [{"kind": "bail", "persons": "p1"}]},
        {"charges": [{"code": "CC", "article": "188", "person": "p1", "spell": "dp1"}]},
        {"sources": {}},
    ],
)
def test_a_case_that_only_its_whole_can_tell_of_is_not_divided(
    tmp_path: Path, changed: dict[str, Any]
) -> None:
    assert divided(opened(tmp_path, crowd(**changed)), 0, 2) is None


def test_whichever_share_is_wrong_the_first_fault_of_the_case_is_told(tmp_path: Path) -> None:
    wrong = crowd(charges=[])
    wrong["events"][0]["when"] = "2022-02-30"
    wrong["spells"][4]["regime"] = "none"
    file = opened(tmp_path, wrong)
    shares = divided(file, 0, 1)
    assert shares is not None
    with pytest.raises(RefusedInput) as of_whole:
        file.read()
    for number in (0, 4):
        with pytest.raises(RefusedInput) as of_share:
            shares.read(number)
        assert str(of_share.value) == str(of_whole.value)
    assert "spells[dp5].regime" in str(of_whole.value)
    assert shares.read(1).persons[0].key == "p2"
