"""The open format, both ways: what is written reads as equal records, what is wrong is refused."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casefiles.cases import Case
from casefiles.charges import Charge, Gravity
from casefiles.detention import Exception72, Regime
from casefiles.docket import Docket
from casefiles.errors import RefusedInput
from casefiles.event_kinds import EventKind
from casefiles.exchange.casefile import read_casefile, write_casefile
from casefiles.ids import ChargeId, PersonId, case_id, record_id
from casefiles.moments import UNKNOWN, read_moment
from casefiles.safeguards import Reply
from casefiles.sources import Attestation, SourceKind
from casefiles.wordings import worded_each
from tests.strategies import dockets

# The example of the contract, with its times filled in.
CONTRACT: dict[str, Any] = {
    "format": "casefiles/1",
    "cases": [
        {
            "ref": "ALM-2022-001",
            "title": "A detention",
            "category": "detention",
            "zone": "Asia/Almaty",
            "persons": [
                {
                    "id": "p1",
                    "name": "N.",
                    "born": "2005-03-11",
                    "citizenship": "KZ",
                    "sex": "m",
                    "roles": ["detainee"],
                }
            ],
            "sources": [
                {"id": "s1", "kind": "interview", "title": "Interview", "on": "2022-02-01"},
                {"id": "s2", "kind": "detention-protocol", "title": "Protocol"},
            ],
            "charges": [
                {
                    "person": "p1",
                    "code": "CC",
                    "article": "272",
                    "part": "2",
                    "on": "2022-01-08",
                    "gravity": "grave",
                }
            ],
            "spells": [
                {
                    "id": "d1",
                    "person": "p1",
                    "regime": "criminal",
                    "exception72": "mass-riots",
                    "exception72_claimed_by": ["s2"],
                }
            ],
            "events": [
                {
                    "id": "e1",
                    "spell": "d1",
                    "person": "p1",
                    "kind": "actual-detention",
                    "when": "2022-01-06T09:10",
                    "place": "Almaty",
                    "what": "Taken.",
                    "sources": ["s1"],
                    "attestations": [{"source": "s2", "when": "2022-01-14T17:30"}],
                }
            ],
            "answers": [
                {
                    "person": "p1",
                    "spell": "d1",
                    "safeguard": "rights-explained-at-detention",
                    "answer": "no",
                    "sources": ["s1"],
                }
            ],
        }
    ],
}


def contract() -> Any:
    return json.loads(json.dumps(CONTRACT))


def read(file: Any) -> list[Docket]:
    return read_casefile(json.dumps(file).encode(), name="cases.json")


@settings(max_examples=25)
@given(st.lists(dockets(), max_size=2, unique_by=(lambda d: d.case.ref, lambda d: d.case.id)))
def test_what_is_written_reads_as_equal_records_of_every_kind(written: list[Docket]) -> None:
    content = write_casefile(written)
    assert read_casefile(content) == written
    assert write_casefile(read_casefile(content)) == content


def test_the_example_of_the_contract_reads_as_the_records_it_means() -> None:
    [docket] = read(CONTRACT)
    case = case_id("ALM-2022-001")
    person = record_id(case, "persons", "p1")
    protocol = docket.sources[1]
    assert docket.case == Case(
        id=case, ref="ALM-2022-001", title="A detention", category="detention"
    )
    assert docket.charges == (
        Charge(
            id=ChargeId(record_id(case, "charges", "c1")),
            case=case,
            key="c1",
            person=PersonId(person),
            code="CC",
            article="272",
            part="2",
            on=read_moment("2022-01-08"),
            gravity=Gravity.GRAVE,
        ),
    )
    [spell] = docket.spells
    assert (spell.regime, spell.exception72) == (Regime.CRIMINAL, Exception72.MASS_RIOTS)
    assert spell.exception72_claimed_by == (protocol.id,)
    [event] = docket.events
    assert event.kind is EventKind.ACTUAL_DETENTION
    assert event.when == read_moment("2022-01-06T09:10")
    assert event.until == UNKNOWN
    assert event.attestations == (
        Attestation(source=protocol.id, when=read_moment("2022-01-14T17:30")),
    )
    assert protocol.kind is SourceKind.DETENTION_PROTOCOL
    assert [(answer.key, answer.answer) for answer in docket.answers] == [("a1", Reply.NO)]


def test_a_file_of_two_fields_is_enough() -> None:
    assert read({"format": "casefiles/1", "cases": []}) == []
    [docket] = read({"format": "casefiles/1", "cases": [{"ref": "A"}]})
    assert docket == Docket(case=Case(id=case_id("A"), ref="A", title=""))


ZONE_EXAMPLES = [
    # the case's zone, the event's zone, what is understood
    (None, None, "Asia/Almaty"),
    ("Asia/Aqtau", None, "Asia/Aqtau"),
    (None, "Asia/Aqtau", "Asia/Aqtau"),
    ("Asia/Aqtau", "Asia/Almaty", "Asia/Almaty"),
]


@pytest.mark.parametrize(("of_case", "of_event", "understood"), ZONE_EXAMPLES)
def test_a_time_is_on_the_wall_clock_of_its_event_else_its_case_else_almaty(
    of_case: str | None, of_event: str | None, understood: str
) -> None:
    file = contract()
    case = file["cases"][0]
    del case["zone"]
    if of_case:
        case["zone"] = of_case
    if of_event:
        case["events"][0]["zone"] = of_event
    [docket] = read(file)
    [event] = docket.events
    assert event.when == read_moment("2022-01-06T09:10", understood)
    assert event.attestations[0].when.zone == understood
    assert docket.charges[0].on.zone == (of_case or "Asia/Almaty")
    assert docket.sources[0].on.zone == (of_case or "Asia/Almaty")
    assert read_casefile(write_casefile([docket])) == [docket]


def test_times_of_one_event_on_three_clocks_all_survive() -> None:
    [docket] = read(CONTRACT)
    [event] = docket.events
    event = replace(
        event,
        when=read_moment("2022-01-06T09:10", "Asia/Aqtau"),
        until=read_moment("2022-01-06T09:10", "UTC"),
        attestations=(
            replace(event.attestations[0], when=read_moment("2022-01-06", "Europe/Zurich")),
        ),
    )
    docket = replace(docket, events=(event,))
    written = json.loads(write_casefile([docket]))["cases"][0]["events"][0]
    assert written["zone"] == "Asia/Aqtau"
    assert written["zones"] == {"until": "UTC"}
    assert written["attestations"][0]["zone"] == "Europe/Zurich"
    assert read_casefile(write_casefile([docket])) == [docket]


def test_the_file_is_stable_leaves_defaults_out_and_keeps_letters_as_they_are() -> None:
    file = contract()
    file["cases"][0]["title"] = "Көше партиясы"
    content = write_casefile(read(file))
    assert content == write_casefile(read_casefile(content))
    assert "Көше партиясы" in content.decode()
    [case] = json.loads(content)["cases"]
    assert "zone" not in case
    assert case["charges"] == CONTRACT["cases"][0]["charges"]
    assert case["answers"] == CONTRACT["cases"][0]["answers"]
    assert list(case["events"][0]) == [
        "id",
        "kind",
        "when",
        "person",
        "spell",
        "place",
        "what",
        "sources",
        "attestations",
    ]
    assert case["spells"] == CONTRACT["cases"][0]["spells"]


def test_a_key_is_written_where_the_place_in_the_list_does_not_say_it() -> None:
    file = contract()
    file["cases"][0]["answers"][0]["id"] = "a7"
    [docket] = read(file)
    assert docket.answers[0].key == "a7"
    assert json.loads(write_casefile([docket]))["cases"][0]["answers"][0]["id"] == "a7"


def test_a_record_that_names_another_outside_its_docket_is_not_written() -> None:
    [docket] = read(CONTRACT)
    with pytest.raises(RefusedInput, match=r"Case “ALM-2022-001” cannot be written, charges\[c1\]"):
        write_casefile([replace(docket, persons=())])


def test_a_path_reads_like_its_bytes_with_or_without_a_byte_order_mark(tmp_path: Path) -> None:
    content = json.dumps(CONTRACT).encode()
    (tmp_path / "plain.json").write_bytes(content)
    (tmp_path / "marked.json").write_bytes(b"\xef\xbb\xbf" + content)
    assert (
        read_casefile(tmp_path / "plain.json")
        == read_casefile(tmp_path / "marked.json")
        == read_casefile(content)
    )


@pytest.mark.parametrize("zone", ["Asia/Almaty", "Asia/Aqtau"])
def test_the_regime_of_a_spell_and_the_time_of_an_event_are_always_written(zone: str) -> None:
    file = contract()
    case = file["cases"][0]
    case["zone"] = zone
    del case["spells"][0]["regime"]
    case["events"][0]["when"] = None
    docket = read(file)

    content = write_casefile(docket)

    written = json.loads(content)["cases"][0]
    assert written["spells"][0]["regime"] == "criminal"
    assert written["events"][0]["when"] is None
    assert "zone" not in written["events"][0]
    assert read_casefile(content) == docket


def test_a_time_left_out_away_from_almaty_is_not_put_on_another_clock() -> None:
    file = contract()
    case = file["cases"][0]
    case["zone"] = "Asia/Aqtau"
    del case["events"][0]["when"]
    case["events"][0]["attestations"][0] |= {"when": None, "zone": "Asia/Almaty"}
    docket = read(file)

    content = write_casefile(docket)

    assert not {"zone", "zones"} & json.loads(content)["cases"][0]["events"][0].keys()
    assert read_casefile(content) == docket


def test_the_wording_of_one_caution_among_several_comes_back_equal() -> None:
    said = {"language": "ru", "field": "cautions.2", "text": "Два."}
    case = {"ref": "A", "title": "A case", "cautions": ["One.", "Two."], "wordings": [said]}
    file = {"format": "casefiles/1", "cases": [case]}
    (docket,) = read_casefile(json.dumps(file).encode())

    assert worded_each(docket.case, "cautions", "ru") == (None, "Два.")
    assert read_casefile(write_casefile([docket]))[0] == docket
