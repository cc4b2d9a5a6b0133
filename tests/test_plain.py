"""A record becomes plain values and comes back; what history leaves out keeps its meaning."""

from __future__ import annotations

import json
from dataclasses import MISSING, fields
from typing import Any, get_type_hints
from uuid import UUID

import pytest
from hypothesis import Phase, given, settings

from casefiles.cases import Case
from casefiles.detention import Regime, Spell
from casefiles.docket import KINDS, Docket
from casefiles.ids import CaseId, PersonId, SpellId
from casefiles.moments import UNKNOWN, Moment, read_moment, unknown_moment
from casefiles.plain import (
    back,
    form_of,
    moment_line,
    plain,
    read_back,
    read_moment_line,
    written,
)
from tests.strategies import dockets, moments


@settings(max_examples=20, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(dockets(most=2))
def test_every_kind_of_record_comes_back_equal(docket: Docket) -> None:
    for record in docket.records():
        kind = next(name for name, one in KINDS.items() if type(record) is one)
        values = plain(record)

        assert back(type(record), values) == record
        assert back(type(record), json.loads(json.dumps(values))) == record
        assert read_back(kind, written(record)) == record
        assert "\n" not in written(record)


@given(moments())
def test_every_moment_comes_back_from_its_line(moment: Moment) -> None:
    assert read_moment_line(moment_line(moment)) == moment


LINES = [
    (UNKNOWN, "../.. unknown Asia/Almaty null"),
    (unknown_moment("Asia/Oral"), "../.. unknown Asia/Oral null"),
    (
        read_moment("2022-01"),
        "2021-12-31T18:00/2022-01-31T17:59 month Asia/Almaty 2022-01",
    ),
    (
        read_moment("../2022-01-06T11:00"),
        "../2022-01-06T05:00 range Asia/Almaty ../2022-01-06T11:00",
    ),
    (
        read_moment("2022-01-06T11:00/..", "UTC"),
        "2022-01-06T11:00/.. range UTC 2022-01-06T11:00/..",
    ),
    (
        # 23:30 on that night happened twice.
        read_moment("2024-02-29T23:30"),
        "2024-02-29T17:30/2024-02-29T18:30 minute Asia/Almaty 2024-02-29T23:30",
    ),
]


@pytest.mark.parametrize(("moment", "line"), LINES)
def test_a_moment_is_written_with_its_bounds_its_zone_and_its_words(
    moment: Moment, line: str
) -> None:
    assert moment_line(moment) == line
    assert read_moment_line(line) == moment


def test_the_bounds_that_were_kept_count_and_not_the_zones_of_today() -> None:
    kept = read_moment_line("2022-01-06T04:10/2022-01-06T04:10 minute Asia/Almaty 2022-01-06T09:10")

    assert kept.earliest != read_moment("2022-01-06T09:10").earliest
    assert moment_line(kept).startswith("2022-01-06T04:10/")


def test_what_stands_at_its_default_is_left_out() -> None:
    ids = UUID(int=1), UUID(int=2), UUID(int=3)
    spell = Spell(id=SpellId(ids[0]), case=CaseId(ids[1]), key="d1", person=PersonId(ids[2]))

    assert plain(spell) == {
        "id": ids[0].hex,
        "case": ids[1].hex,
        "key": "d1",
        "person": ids[2].hex,
    }
    assert back(Spell, plain(spell)).regime is Regime.CRIMINAL


# A record in history without such a field means this value. To change one rewrites the past.
DEFAULTS = {
    "cases.zone": "Asia/Almaty",
    "cases.language": "en",
    "cases.closed": False,
    "persons.size_about": False,
    "spells.regime": "criminal",
    "sentences.additional": False,
    "sentences.at_most": False,
    "allegations.kind": "torture",
    "remedies.kind": "other",
    "notes.language": "en",
    "notes.private": False,
}


def test_the_defaults_that_history_leaves_out_never_change() -> None:
    found = {}
    for kind, record in KINDS.items():
        for field in fields(record):
            if field.default not in (MISSING, "", (), None, UNKNOWN):
                found[f"{kind}.{field.name}"] = field.default
    assert found == DEFAULTS


def test_a_field_of_a_type_that_history_cannot_keep_is_a_fault_of_the_program() -> None:
    for hint in (float, dict[str, str], list[str], str | int):
        with pytest.raises(TypeError):
            form_of(hint)


def test_every_field_of_every_record_can_be_kept() -> None:
    kept: dict[str, Any] = {}
    for kind, record in KINDS.items():
        for name, hint in get_type_hints(record).items():
            kept[f"{kind}.{name}"] = form_of(hint)
    assert len(kept) > 100


def test_a_case_is_written_as_people_can_read_it() -> None:
    case = Case(id=CaseId(UUID(int=7)), ref="A", title="Бір “іс”", tags=("a", "ә"))

    assert written(case) == (
        '{"id":"00000000000000000000000000000007","ref":"A","title":"Бір “іс”","tags":["a","ә"]}'
    )
