"""Bad files: each gets a sentence that names file, case and field, and nothing is read."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from casefiles.errors import RefusedInput
from casefiles.exchange.casefile import read_casefile, write_casefile
from tests.exchange.test_casefile import contract

WHOLE = json.dumps(contract(), indent=1)


def refusal(content: bytes | Path, name: str = "cases.json") -> str:
    with pytest.raises(RefusedInput) as caught:
        read_casefile(content, name=name)
    return caught.value.sentence()


def change(*way: str | int, to: Any) -> Callable[[Any], None]:
    def at(file: Any) -> None:
        target = file["cases"][0]
        for step in way[:-1]:
            target = target[step]
        target[way[-1]] = to

    return at


def twice(kind: str) -> Callable[[Any], None]:
    return lambda file: file["cases"][0][kind].append(dict(file["cases"][0][kind][0]))


def without(*way: str | int) -> Callable[[Any], None]:
    def at(file: Any) -> None:
        target = file["cases"][0]
        for step in way[:-1]:
            target = target[step]
        del target[way[-1]]

    return at


def strangers_spell(kind: str) -> Callable[[Any], None]:
    def at(file: Any) -> None:
        case = file["cases"][0]
        case["persons"].append({"id": "p2", "name": "B."})
        confirmed = {"rule": "appeal.sentence-15d", "spell": "d1", "kind": "confirmed"}
        case.setdefault("decisions", [confirmed])
        case[kind][0]["person"] = "p2"
        for other in {"decisions"} - {kind}:
            del case[other]

    return at


UNSEEN = (
    "an id stands on one line, holds no control characters and has no space before or after it."
)

FIELDS: list[tuple[str, Callable[[Any], None], str, str]] = [
    # what is wrong, how it gets wrong, where the sentence says it is, what it says
    ("a misspelt list", change("person", to=[]), "", "did you mean “persons”?"),
    ("a misspelt key", change("titel", to="x"), "", "“titel” is not a key of this format"),
    (
        "a misspelt key of an event",
        change("events", 0, "wen", to="2022"),
        "events[e1]",
        "“wen” is not a key of this format; did you mean “when”?",
    ),
    (
        "a key nothing is like",
        change("events", 0, "weather", to="cold"),
        "events[e1]",
        "put its text into a note",
    ),
    (
        "a person who is not there",
        change("events", 0, "person", to="p9"),
        "events[e1].person",
        "“p9” is not in the list “persons” of this case: add it there, or name another.",
    ),
    (
        "a source that is not there",
        change("events", 0, "sources", to=["s1", "interview"]),
        "events[e1].sources[#2]",
        "“interview” is not in the list “sources” of this case: add it there",
    ),
    (
        "a spell that is not there",
        change("answers", 0, "spell", to="x"),
        "answers[a1].spell",
        "not in the list “spells”",
    ),
    (
        "a date that does not exist",
        change("events", 0, "when", to="2022-02-30"),
        "events[e1].when",
        "“2022-02-30” is a date or hour that does not exist.",
    ),
    (
        "a date of an attestation that does not exist",
        change("events", 0, "attestations", 0, "when", to="2022-13"),
        "events[e1].attestations[#1].when",
        "“2022-13” is a date or hour that does not exist.",
    ),
    (
        "a time with seconds",
        change("events", 0, "when", to="2022-01-06T09:10:00"),
        "events[e1].when",
        "is not a time as this format writes it",
    ),
    (
        "digits of another script",
        change("events", 0, "when", to="٢٠٢٢-01-06"),
        "events[e1].when",
        "is not a time as this format writes it",
    ),
    (
        "a wall clock minute that never was",
        change(
            "events", 0, to={"kind": "other", "when": "2022-03-27T02:30", "zone": "Europe/Zurich"}
        ),
        "events[e1].when",
        "never happened",
    ),
    (
        "a number for a date",
        change("events", 0, "when", to=2022),
        "events[e1].when",
        "a time in quotation marks belongs here, or null.",
    ),
    (
        "an unknown kind of event",
        change("events", 0, "kind", to="actual-detentoin"),
        "events[e1].kind",
        "“actual-detentoin” is not known here; did you mean “actual-detention”?",
    ),
    (
        "a kind nothing is like",
        change("events", 0, "kind", to="zzz"),
        "events[e1].kind",
        "the schema of the format lists the words that are",
    ),
    (
        "an answer that is none",
        change("answers", 0, "answer", to="xx"),
        "answers[a1].answer",
        "write one of: yes, no, partial, unknown.",
    ),
    ("true for an answer", change("answers", 0, "answer", to=True), "answers[a1].answer", "a text"),
    ("a missing kind", without("events", 0, "kind"), "events[e1]", "“kind” is missing"),
    ("a missing article", without("charges", 0, "article"), "charges[c1]", "“article” is missing"),
    (
        "two records of one id",
        twice("events"),
        "events[#2].id",
        "the id “e1” stands twice in this list",
    ),
    (
        "an id that clashes with a place",
        change(
            "answers",
            to=[{"id": "a2", "person": "p1", "safeguard": "force-used", "answer": "no"}] * 2,
        ),
        "answers[#2].id",
        "stands twice",
    ),
    ("an empty id", change("events", 0, "id", to=""), "events[#1].id", "such as “e1”"),
    ("a number for an id", change("persons", 0, "id", to=1), "persons[#1].id", "such as “p1”"),
    ("a text for a list", change("events", 0, "sources", to="s1"), "events[e1].sources", "a list"),
    ("a list for a text", change("events", 0, "what", to=["x"]), "events[e1].what", "a text"),
    ("a number for a flag", change("closed", to=1), "closed", "true or false"),
    ("a record for a list", change("events", to={}), "events", "a list in square brackets"),
    ("a text for a record", change("events", 0, to="e1"), "events[#1]", "a record in curly"),
    ("a person of no size", change("persons", 0, "size", to=0), "persons[p1].size", "one or more"),
    ("a person of half size", change("persons", 0, "size", to=1.5), "persons[p1].size", "whole"),
    ("true for a size", change("persons", 0, "size", to=True), "persons[p1].size", "whole"),
    ("no time zone", change("zone", to="Asia/Semey"), "zone", "“Asia/Semey” is not a time zone"),
    ("a path for a zone", change("zone", to="../../etc"), "zone", "is not a time zone"),
    ("a number for a zone", change("events", 0, "zone", to=6), "events[e1].zone", "a time zone"),
    ("a zone of no time", change("events", 0, "zones", to={"x": "UTC"}), "events[e1].zones", "“x”"),
    ("zones in a list", change("events", 0, "zones", to=[]), "events[e1].zones", "curly"),
    ("a uuid that is none", change("uuid", to="7"), "uuid", "“7” is not a UUID."),
    (
        "a uuid in braces",
        change("events", 0, "uuid", to="{6f2b7f0e-3c1d-5b58-9d6e-0b7f4c1a9e21}"),
        "events[e1].uuid",
        "is not a UUID.",
    ),
    ("null for a list", change("persons", to=None), "persons", "a list"),
    (
        "an end before the beginning",
        change("events", 0, "until", to="2022-01-06T09:09"),
        "events[e1].until",
        "This ended before it began: correct “when” or “until”, or leave one out.",
    ),
    (
        "a safeguard with a letter left out",
        change("answers", 0, "safeguard", to="rights-explained-at-detenton"),
        "answers[a1].safeguard",
        "“rights-explained-at-detenton” is not known here; did you mean “rights-explained-at-dete",
    ),
    (
        "a safeguard that nobody asks about",
        change("answers", 0, "safeguard", to="nope"),
        "answers[a1].safeguard",
        "“nope” is not a question of the checklist",
    ),
    *(
        (
            f"{kind} on the spell of somebody else",
            strangers_spell(kind),
            f"{kind}[{key}].person",
            "“p2” is not the person of “d1”: correct one of the two.",
        )
        for kind, key in (("events", "e1"), ("answers", "a1"), ("decisions", "j1"))
    ),
    ("a null character", change("title", to="A\0B"), "title", r"null character (\u0000)"),
    ("one in an event", change("events", 0, "what", to="\0"), "events[e1].what", "null character"),
    (
        "an endless text",
        change("summary", to="x" * 1_000_001),
        "summary",
        "a text holds 1000000 characters at most, and this one has 1000001: divide it.",
    ),
    *(
        (f"an endless text in {where}", change(*way, to=to), where, "and this one has 1000001:")
        for way, to, where in (
            (("events", 0, "what"), "x" * 1_000_001, "events[e1].what"),
            (("persons", 0, "description"), "x" * 1_000_001, "persons[p1].description"),
            (("tags",), ["x" * 1_000_001], "tags[#1]"),
            (
                ("events", 0, "attestations", 0, "says"),
                "x" * 1_000_001,
                "events[e1].attestations[#1].says",
            ),
        )
    ),
    *(
        ("a blank name", change("persons", 0, "name", to=name), "persons[p1].name", "never blank")
        for name in ("", " ", "\n\t")
    ),
    ("a blank id", change("events", 0, "id", to="  "), "events[#1].id", "such as “e1”"),
    ("a space behind an id", change("events", 0, "id", to="e1 "), "events[#1].id", UNSEEN),
    *(
        (
            f"an id with {mark!a}",
            change("notes", to=[{"id": mark, "text": "x"}]),
            "notes[#1].id",
            UNSEEN,
        )
        for mark in ("n\x1b1", "n\0", "n\n1", "\u202en1", "n\u200b1", "\ufeffn1")
    ),
]


@pytest.mark.parametrize(
    ("spoil", "where", "sentence"), [x[1:] for x in FIELDS], ids=[x[0] for x in FIELDS]
)
def test_a_wrong_field_is_named_with_its_file_and_case(
    spoil: Callable[[Any], None], where: str, sentence: str
) -> None:
    file = contract()
    spoil(file)
    said = refusal(json.dumps(file).encode())
    assert said.startswith(f"“cases.json”, case “ALM-2022-001”{', ' if where else ''}{where}: ")
    assert sentence in said


@pytest.mark.parametrize(
    "ref",
    [
        "A\n1",
        "A\r1",
        "A\t1",
        "A\0",
        "A\u2028",
        "A\x851",
        "\x1b[2J",
        "A\u202e1",
        "\u200b",
        "\ufeffA",
        " A-1",
        "A-1 ",
        "A-1\u00a0",
    ],
)
def test_a_ref_that_would_break_a_line_is_refused(ref: str) -> None:
    file = contract()
    file["cases"][0]["ref"] = ref
    said = refusal(json.dumps(file).encode())
    assert said.endswith(
        ", ref: a ref stands on one line, holds no control characters and has no space before or "
        "after it."
    )
    assert said.isprintable()


def test_a_name_that_is_withheld_is_left_out_both_ways() -> None:
    file = contract()
    del file["cases"][0]["persons"][0]["name"]
    [docket] = read_casefile(json.dumps(file).encode())

    written = write_casefile([docket])

    assert docket.persons[0].name == ""
    assert "name" not in json.loads(written)["cases"][0]["persons"][0]
    assert read_casefile(written) == [docket]


def test_a_text_that_a_window_lets_somebody_type_is_read_back() -> None:
    file = contract()
    file["cases"][0]["events"][0]["what"] = "Ж" * 1_000_000
    [docket] = read_casefile(json.dumps(file).encode())

    assert read_casefile(write_casefile([docket])) == [docket]


# What is wrong, where it is put in the contract's file, what the sentence calls the place.
NO_JSON: list[tuple[str, str, str, str]] = [
    (
        "a key given twice",
        '"kind": "actual-detention"',
        '"kind": "other", "kind": "x"',
        "events[e1]",
    ),
    ("a key of a part", '"source": "s2"', '"source": "s1", "source": "s2"', "attestations[#1]"),
    ("a key of the case", '"category": "detention"', '"title": "x"', ""),
    ("NaN", '"2005-03-11"', "NaN", "persons[p1].born"),
    ("an infinite number", '"2005-03-11"', "-Infinity", "persons[p1].born"),
    ("an endless number", '"2005-03-11"', "9" * 5000, "persons[p1].born"),
    ("half a character", '"N."', '"N\\ud83d"', "persons[p1].name"),
    ("half a character in a key", '"sex"', '"\\udc00"', "persons[p1]"),
]


@pytest.mark.parametrize(
    ("whole", "spoilt", "place"), [x[1:] for x in NO_JSON], ids=[x[0] for x in NO_JSON]
)
def test_what_no_json_may_hold_is_found_in_its_case_and_field(
    whole: str, spoilt: str, place: str
) -> None:
    written = json.dumps(contract())
    assert whole in written
    said = refusal(written.replace(whole, spoilt, 1).encode())
    assert said.startswith("“cases.json”, case “ALM-2022-001”")
    assert place in said
    assert re.search("twice|is not JSON|too long|half a character", said)


def test_where_no_case_has_a_ref_it_is_found_by_its_place() -> None:
    said = refusal(b'{"format": "casefiles/1", "cases": [{"ref": 7}, {"title": NaN}]}')
    assert said == "“cases.json”, cases[#2].title holds NaN, which is not JSON."


@pytest.mark.parametrize("until", [None, "2022-01-06T09:10", "2022-01-06", "2022", "../2023"])
def test_an_end_that_may_lie_after_the_beginning_is_taken(until: str | None) -> None:
    file = contract()
    file["cases"][0]["events"][0]["until"] = until
    assert len(read_casefile(json.dumps(file).encode())) == 1


def test_two_cases_of_one_ref_are_refused() -> None:
    file = contract()
    file["cases"] *= 2
    assert refusal(json.dumps(file).encode()) == (
        "“cases.json”, case “ALM-2022-001”, ref: another case of this file has the same ref."
    )


def test_two_records_of_one_uuid_are_refused_across_the_file() -> None:
    file = contract()
    uuid = "6f2b7f0e-3c1d-5b58-9d6e-0b7f4c1a9e21"
    file["cases"][0]["persons"][0]["uuid"] = uuid
    file["cases"].append({"ref": "B", "persons": [{"id": "p1", "uuid": uuid}]})
    said = refusal(json.dumps(file).encode())
    assert said.startswith("“cases.json”, case “B”, persons[p1].uuid: another record of this file")


def test_names_out_of_the_file_are_shown_short_and_without_control_characters() -> None:
    file = contract()
    file["cases"][0]["events"][0]["kind"] = "\x1b[31m\u202e" + "x" * 100_000
    said = refusal(json.dumps(file).encode(), name="a\nb.json")
    assert len(said) < 300
    assert said.isprintable()
    assert "\\x1b[31m\\u202e" in said
    assert said.startswith("“a\\nb.json”")


def test_a_case_is_called_by_its_place_where_its_ref_is_no_text() -> None:
    said = refusal(b'{"format": "casefiles/1", "cases": [{"ref": 5}]}')
    assert said.startswith("“cases.json”, cases[#1].ref: ")
