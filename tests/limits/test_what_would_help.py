"""What would decide an unknown: which event is to be known better, and which papers show it."""

from __future__ import annotations

import pytest

from casefiles.event_kinds import EventKind
from casefiles.languages import CODES, language
from casefiles.limits.standings import Assessment, plain
from casefiles.papers import papers_on, papers_showing
from tests.limits.scenes import DETAINED, answer, charge, docket, judged, spell


def helps(one: Assessment, code: str = "en") -> list[str]:
    steps = [step for step in one.steps if step.message.startswith("What would help")]
    return [plain(step, language(code)) for step in steps]


def test_what_is_to_be_known_better_is_said_with_the_papers_that_may_show_it() -> None:
    file = docket("actual-detention 2022-01-06", "detention-protocol 2022-01-06T11:10")
    one = judged(file)["detention.protocol-3h", None]
    (said,) = helps(one)
    assert said == (
        "What would help: to know exactly when “Actual detention” happened; it may be shown by: "
        "detention protocol (CPC 131(2)); certificate of release (CPC 133); "
        "log of detainees; video recording."
    )


@pytest.mark.parametrize(("code", "paper"), [("ru", "протокол"), ("kk", "хаттамасы")])
def test_the_papers_are_named_in_the_language_of_the_reader(code: str, paper: str) -> None:
    file = docket("actual-detention 2022-01-06", "detention-protocol 2022-01-06T11:10")
    (said,) = helps(judged(file)["detention.protocol-3h", None], code)
    assert paper in said
    assert "CPC" not in said


def test_of_an_event_that_no_known_paper_shows_none_is_named() -> None:
    file = docket(DETAINED, "interrogation 2022-01-06T13:00", "private-meeting-with-counsel null")
    found = judged(file)["detention.counsel-private-meeting", None]
    assert helps(found) == [
        "What would help: to know exactly when “Private meeting with counsel” happened."
    ]


@pytest.mark.parametrize("rule", ["remand.prosecutor-to-judge-8h", "remand.ext-3m.to-court"])
def test_an_event_whose_minute_is_on_file_is_not_to_be_known_better(rule: str) -> None:
    file = docket(
        "actual-detention 2022-03-10T10:00",
        "remand-decision 2022-03-12T09:00",
        "remand-extended 2022-05-05T12:00",
        "release 2022-12-12T10:00",
        spells=(spell(),),
    )
    found = [line for (name, _), one in judged(file).items() if name == rule for line in helps(one)]
    assert len(found) == 1
    assert "Motion for remand reaches the judge" in found[0]


def test_where_of_two_events_one_is_exact_the_other_would_still_help() -> None:
    file = docket(
        DETAINED,
        "detention-protocol 2022-01-06T13:00",
        "detention-protocol 2022-01-06",
        spells=(spell(),),
    )
    (said,) = helps(judged(file)["detention.protocol-3h", "d1"])
    assert "“Detention protocol” happened" in said


MONTH = DETAINED, "remand-decision 2022-01-07T16:00 2022-02-06", "release 2022-03-28"


@pytest.mark.parametrize(
    ("extended", "asked"),
    [
        # Its day is on file, and what is open is to what length it was.
        (("remand-extended 2022-02-04",), False),
        (("remand-extended 2022-02-04", "remand-extended 2022-03-04"), False),
        (("remand-extended 2022-02-04", "remand-extended 2022-03"), True),
        # By its minute it came before or after something else; or its day is not on file.
        (("remand-extended 2022-02-04", "remand-decision 2022-02-04"), True),
        (("remand-extended 2022-02",), True),
    ],
)
def test_a_day_on_file_is_not_to_be_known_better_where_no_minute_of_it_decides(
    extended: tuple[str, ...], asked: bool
) -> None:
    file = docket(*MONTH, *extended, spells=(spell(),))
    one = judged(file)["remand.term-2m", "d1"]
    assert one.standing == "unknown"
    assert any("“Remand extended” happened" in said for said in helps(one)) is asked


@pytest.mark.parametrize(
    ("appealed", "asked"),
    [
        ("2022-03-29", ["Copy of the judgment served"]),
        ("2022-03-29T10:00", ["Copy of the judgment served"]),
        ("2022-03", ["Copy of the judgment served", "Appeal"]),
    ],
)
def test_for_a_convict_in_custody_it_is_the_service_that_is_to_be_known(
    appealed: str, asked: list[str]
) -> None:
    file = docket(
        DETAINED,
        "remand-decision 2022-01-08T09:00",
        "sentence 2022-03-04T12:00",
        f"appeal {appealed}",
        spells=(spell(),),
    )
    said = helps(judged(file)["appeal.sentence-15d", None])
    assert [line.split("“")[1].split("”")[0] for line in said] == asked


def test_every_paper_has_a_name_and_shows_an_event() -> None:
    shown = papers_showing()
    assert set(shown) <= set(EventKind)
    assert {paper for papers in shown.values() for paper in papers} == set(papers_on())
    for titles in papers_on().values():
        assert all(titles.get(code, "").strip() for code in CODES)
    for papers in shown.values():
        assert len(papers) == len(set(papers)) > 0


PAST = "Past the limit it can still be lawful, on grounds that are not on file."
CROSSED = "border-crossing 2023-05-10", "asylum-application 2023-05"
EXTENDED = "remand-decision 2022-01-08T09:00", "remand-extended 2022-03-01", "release 2022"


@pytest.mark.parametrize(
    ("rule", "lines", "known", "expected"),
    [
        ("refugee.5d", CROSSED, "danger-arose-in-country unknown", PAST),
        ("refugee.5d", CROSSED, "danger-arose-in-country no", ""),
        (
            "remand.ext-3m",
            (DETAINED, *EXTENDED),
            "especially-grave",
            "On grounds that are not on file the limit can be 18 months.",
        ),
        (
            "remand.ext-3m",
            (DETAINED, *EXTENDED),
            "medium",
            "On grounds that are not on file the limit can be 9 months.",
        ),
    ],
)
def test_what_can_be_longer_for_some_alone_is_said_of_them_alone(
    rule: str, lines: tuple[str, ...], known: str, expected: str
) -> None:
    said = ("crossed-without-checkpoint no", *([known] if " " in known else ()))
    charged = charge("CC 188", gravity="" if " " in known else known)
    file = docket(*lines, spells=(spell(),), answers=tuple(map(answer, said)), charges=(charged,))
    (one,) = (one for (name, _), one in judged(file).items() if name == rule)
    assert one.standing == "unknown"
    told = [plain(step, language("en")) for step in one.steps]
    found = [line for line in told if line == PAST or line.startswith("On grounds that are not")]
    assert found == [expected] * bool(expected)
