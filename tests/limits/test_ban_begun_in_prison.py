"""A ban covers the main term too; with imprisonment its own term counts from the release."""

from __future__ import annotations

from typing import Any

import pytest

from casefiles.charges import Bound
from casefiles.moments import UNKNOWN, Moment, read_instant, read_moment
from tests.limits import scenes
from tests.limits.worked import standing, worked

BAN, RECORD = "crim.ban-1-10y", "record.term-3y"
SENTENCED, BEGUN = "sentence 2019-03-10", "ban-start 2019-05-10"
PRISON = "imprisonment P5Y medium 2019-03-10"
FORBIDDEN = "ban-public-activities P3Y additional 2019-03-10"
BORN = "1980-05-01"


def ends(rule: str, *lines: str, sentences: tuple[str, ...]) -> str:
    (found,) = worked(rule, *lines, sentences=sentences, born=BORN, as_of="2024-06-01T00:00")
    assert found.deadline is not None
    said = (found.deadline.earliest, found.deadline.latest)
    return " ".join(str(one.date()) if one else "open" for one in said)


@pytest.mark.parametrize(
    ("lines", "sentences", "ban", "record"),
    [
        # From the entry into force as entered, or from the release; no record before that.
        (
            ("release-from-sentence 2024-03-10",),
            (PRISON, FORBIDDEN),
            "2022-05-10 2027-03-10",
            "2027-03-10 2030-03-10",
        ),
        (
            ("release 2022-06-01", "release-from-sentence 2024-03-10"),
            (PRISON, FORBIDDEN),
            "2022-05-10 2027-03-10",
            "2025-05-10 2030-03-10",
        ),
        # No release on file: the imprisonment lasts no longer than its length.
        ((), (PRISON, FORBIDDEN), "2022-05-10 2027-05-10", "2025-05-10 2030-05-10"),
        ((), ("imprisonment unclear medium 2019-03-10", FORBIDDEN), "2022-05-10 open", ""),
        (("release null",), (PRISON, FORBIDDEN), "2022-05-10 open", ""),
        # Released before the ban began, so that nothing was served any more.
        (("release-from-sentence 2019-05-09",), (PRISON, FORBIDDEN), "2022-05-10 2022-05-10", ""),
        # A release before the sentence ends none of it, nor does one of which no more is known.
        (
            ("release 2019-01-10", "release-from-sentence 2024-03-10"),
            (PRISON, FORBIDDEN),
            "2022-05-10 2027-03-10",
            "",
        ),
        (
            ("release 2019-01-10",),
            ("imprisonment P5Y medium", FORBIDDEN),
            "2022-05-10 2027-05-10",
            "",
        ),
        # Imprisonment of a later sentence puts nothing off, and other punishments do not either.
        (
            ("release-from-sentence 2024-03-10",),
            (
                "restriction-of-freedom P2Y medium 2019-03-10",
                "imprisonment P1Y medium 2023-03-10",
                FORBIDDEN,
            ),
            "2022-05-10 2022-05-10",
            "",
        ),
        (
            ("release-from-sentence 2021-05-10",),
            ("restriction-of-freedom P2Y medium 2019-03-10", FORBIDDEN),
            "2022-05-10 2022-05-10",
            "",
        ),
    ],
)
def test_a_ban_that_began_in_prison_counts_perhaps_from_the_release_alone(
    lines: tuple[str, ...], sentences: tuple[str, ...], ban: str, record: str
) -> None:
    events = (SENTENCED, BEGUN, *lines)
    assert ends(BAN, *events, sentences=sentences) == ban
    if record:
        assert ends(RECORD, *events, sentences=sentences) == record


@pytest.mark.parametrize(
    ("lines", "record"), [((), "unknown"), (("release-from-sentence 2024-03-10",), "running")]
)
def test_no_ban_has_run_out_while_it_may_not_have_begun_to_count(
    lines: tuple[str, ...], record: str
) -> None:
    more = {"sentences": (PRISON, FORBIDDEN), "born": BORN}
    events = (SENTENCED, BEGUN, *lines)
    assert standing(BAN, *events, as_of="2024-06-01T00:00", **more) == "unknown"
    assert standing(RECORD, *events, as_of="2026-06-01T00:00", **more) == record
    assert standing(RECORD, *events, as_of="2028-06-01T00:00", **more) == "unknown"
    assert standing(RECORD, *events, as_of="2031-06-01T00:00", **more) == "kept"


def entered(**more: Moment) -> str:
    """What the ban is said to be where more of the imprisonment is on file than its length."""
    imposed = read_moment("2017-03-10")
    more.setdefault("imposed", imposed)
    forces = ("entry-into-force 2017-05-10", "entry-into-force 2017-06-20")
    file = scenes.docket(
        "sentence 2017-03-10",
        *forces[: 2 if more.pop("both", None) else 1],
        "ban-start 2021-03-10",
        sentences=(
            scenes.sentence("imprisonment", "P5Y", **more),
            scenes.sentence("ban-public-activities", "P3Y", additional=True, imposed=imposed),
        ),
    )
    found = scenes.judged(file, read_instant("2025-09-01T00:00"))[BAN, None]
    assert found.deadline is not None
    return " ".join(str(one.date()) for one in (found.deadline.earliest, found.deadline.latest))


@pytest.mark.parametrize(
    ("more", "said"),
    [
        # Five years from the entry into force, and not from a ban that began at the parole.
        ({}, "2024-03-10 2025-05-10"),
        ({"in_force": read_moment("2017-04-10")}, "2024-03-10 2025-04-10"),
        # As entered: custody counted towards it, or it began only later.
        ({"ends": read_moment("2021-06-01")}, "2024-03-10 2024-06-01"),
        ({"ends": read_moment("2020-06-01")}, "2024-03-10 2024-03-10"),
        ({"starts": read_moment("2021-05-01")}, "2024-03-10 2029-05-01"),
        # Which of two entries into force is that of a sentence of no date nobody knows.
        ({"imposed": UNKNOWN, "both": UNKNOWN}, "2024-03-10 2029-03-10"),
        ({"both": UNKNOWN}, "2024-03-10 2025-05-10"),
    ],
)
def test_imprisonment_lasts_from_its_own_beginning(more: dict[str, Moment], said: str) -> None:
    assert entered(**more) == said


def test_a_ban_begun_when_the_imprisonment_was_over_counts_from_its_own_beginning() -> None:
    events = ("sentence 2017-03-10", "entry-into-force 2017-05-10", "ban-start 2022-05-11")
    sentences = ("imprisonment P5Y grave 2017-03-10", FORBIDDEN.replace("2019", "2017"))
    more = {"sentences": sentences, "born": BORN, "as_of": "2025-09-01T00:00"}
    assert standing(BAN, *events, **more) == "kept"
    (found,) = worked("record.term-6y", *events, **more)
    assert found.deadline is not None
    assert str(found.deadline.earliest).startswith("2031-05-11")
    assert found.deadline.earliest == found.deadline.latest


@pytest.mark.parametrize(
    ("let_go", "ban"),
    [
        # In the courtroom: what was imposed had been served in custody, to the minute or the day.
        ("release-from-sentence 2019-03-10", "2022-05-10 2022-05-10"),
        ("release 2019-03-10", "2022-05-10 2022-05-10"),
        ("release 2019-03-10T12:00", "2022-05-10 2022-05-10"),
        # The release of that month, or of an earlier day, was perhaps that from the remand.
        ("release 2019-03", "2022-05-10 2027-05-10"),
        ("release 2019-03-09", "2022-05-10 2027-05-10"),
    ],
)
def test_who_was_released_on_the_day_of_the_sentence_serves_no_more(let_go: str, ban: str) -> None:
    assert ends(BAN, SENTENCED, let_go, BEGUN, sentences=(PRISON, FORBIDDEN)) == ban


@pytest.mark.parametrize("imposed", ["2019", "2019-03", "2019-03-10T13:00"])
def test_a_release_that_was_perhaps_before_the_sentence_ends_nothing_of_it(imposed: str) -> None:
    sentences = (f"imprisonment P5Y medium {imposed}", FORBIDDEN)
    said = ends(BAN, "release 2019-03-10T12:00", BEGUN, sentences=sentences)
    assert said == "2022-05-10 2027-05-10"


@pytest.mark.parametrize(
    ("lines", "record"),
    [
        # Both punishments are to be over: the release from the imprisonment is on file.
        (("release-from-sentence 2023-03-10",), "2026-03-10 2026-03-10"),
        (("release 2023-03-10", "release-from-sentence 2023-03-10"), "2026-03-10 2026-03-10"),
        (("release-from-sentence 2023-03",), "2026-03-01 2026-03-31"),
        # A plain release was perhaps from another custody, and comes before what ended a parole.
        (("release 2023-03-10",), "2025-05-10 2026-03-10"),
        (("release 2023-03-10", "release-from-sentence 2023-06-10"), "2025-05-10 2026-06-10"),
        (("release-from-sentence null",), "2025-05-10 open"),
        # Begun with the imprisonment, perhaps, the ban shows no release by its end.
        ((), "2025-05-10 2027-05-10"),
        (("entry-into-force 2019-05-10",), "2025-05-10 2027-05-10"),
        # Begun after it, it shows the release with which it began; or a release is on file.
        (("entry-into-force 2019-04-10",), "2025-05-10 2025-05-10"),
        (("release-from-sentence 2021-03-10",), "2025-05-10 2025-05-10"),
        (("release 2021-03-10", "release 2024-01-10"), "2025-05-10 2025-05-10"),
        (("entry-into-force 2019-05-10", "release 2021-03-10"), "2025-05-10 2025-05-10"),
    ],
)
def test_no_record_runs_out_before_the_imprisonment_that_outlasts_the_ban(
    lines: tuple[str, ...], record: str
) -> None:
    events = (SENTENCED, BEGUN, "ban-end 2022-05-10", *lines)
    assert ends(RECORD, *events, sentences=(PRISON, FORBIDDEN)) == record


def test_nobody_is_to_be_delisted_before_the_imprisonment_was_over() -> None:
    events = (
        "sentence 2017-03-10",
        "entry-into-force 2017-05-10",
        "listed 2017-06-01",
        "ban-start 2017-05-10",
        "ban-end 2020-05-10",
        "release-from-sentence 2021-03-10",
    )
    sentences = ("imprisonment P5Y grave 2017-03-10", FORBIDDEN.replace("2019", "2017"))
    more = {"sentences": sentences, "born": BORN, "charges": ("CC 174 2 grave",)}
    for rule in ("record.term-6y", "amllist.delisting", "amllist.max-span.16y"):
        assert standing(rule, *events, as_of="2026-05-01T00:00", **more) == "running"
        assert standing(rule, *events, as_of="2027-03-10T00:00", **more) == "running"
        # The ban was over by the release: of the longest listing no more than the record is left.
        (found,) = worked(rule, *events, as_of="2027-03-10T00:00", **more)
        assert found.deadline is not None
        assert str(found.deadline.latest).startswith("2027-03-10")
    assert standing("record.term-6y", *events, as_of="2027-03-12T00:00", **more) == "kept"
    assert standing("amllist.delisting", *events, as_of="2027-03-12T00:00", **more) == "overdue"


@pytest.mark.parametrize("let_go", ["release-from-sentence 2019-03-10", "release 2019-03-10"])
def test_a_record_waits_for_a_ban_that_began_after_the_release(let_go: str) -> None:
    """Released in the courtroom, while a ban begins with the entry into force."""
    said = ends(RECORD, SENTENCED, let_go, BEGUN, sentences=(PRISON, FORBIDDEN))
    assert said == "2025-05-10 2025-05-10"


def recorded(*lines: str, **more: Any) -> str:
    """When the record is over, where more of the imprisonment is on file than its length."""
    imposed = read_moment("2018-03-10")
    file = scenes.docket(
        *("sentence 2018-03-10", "entry-into-force 2018-05-10", *lines),
        sentences=(
            scenes.sentence("imprisonment", "P5Y", gravity="grave", imposed=imposed, **more),
            scenes.sentence("ban-public-activities", "P3Y", additional=True, imposed=imposed),
        ),
    )
    found = scenes.judged(file, read_instant("2027-08-01T00:00"))["record.term-6y", None]
    assert found.deadline is not None
    said = (found.deadline.earliest, found.deadline.latest)
    return " ".join(str(one.date()) if one else "open" for one in said)


WITH_IT = ("ban-start 2018-05-10", "ban-end 2021-05-10")
ENDS, CUSTODY = read_moment("2023-05-10"), read_moment("2017-05-10")


@pytest.mark.parametrize(
    ("lines", "more", "record"),
    [
        # Served to its end as entered; where that was only derived, there may be a release before.
        (WITH_IT, {"ends": ENDS}, "2029-05-10 2029-05-10"),
        (WITH_IT, {"ends": ENDS, "derived": (Bound.ENDS,)}, "2027-05-10 2029-05-10"),
        (WITH_IT, {}, "2027-05-10 2029-05-10"),
        # Custody counts towards it, and the ban began with the entry into force all the same.
        (WITH_IT, {"starts": CUSTODY, "ends": ENDS}, "2029-05-10 2029-05-10"),
        (
            ("ban-start 2018-05-11", "ban-end 2021-05-10"),
            {"starts": CUSTODY, "ends": ENDS},
            "2027-05-10 2029-05-10",
        ),
        # Over before the ban was.
        (WITH_IT, {"ends": read_moment("2020-05-10")}, "2027-05-10 2027-05-10"),
        # A ban begun later shows a release, and the end as entered none.
        (("ban-start 2020-01-10", "ban-end 2023-01-10"), {"ends": ENDS}, "2029-01-10 2029-05-10"),
        # No end of the ban on file: it lasts its length from its beginning or from that end.
        (WITH_IT[:1], {"ends": ENDS}, "2029-05-10 2032-05-10"),
        # Nobody dated the beginning of the ban, and the release is known.
        (("ban-start null", "release-from-sentence 2022-03-10"), {}, "2028-03-10 open"),
    ],
)
def test_a_record_waits_for_the_end_of_the_imprisonment_that_is_on_file(
    lines: tuple[str, ...], more: dict[str, Any], record: str
) -> None:
    assert recorded(*lines, **more) == record


@pytest.mark.parametrize(
    ("bans", "record"),
    [
        (("P3Y", "P5Y"), "2029-03-10 2029-03-10"),
        # One of no length may last for longer than that of the other.
        (("P3Y", "unclear"), "2027-03-10 open"),
        (("unclear",), "2024-03-10 open"),
    ],
)
def test_of_several_bans_a_record_waits_for_the_last(bans: tuple[str, ...], record: str) -> None:
    events = ("sentence 2017-03-10", "release-from-sentence 2021-03-10", "ban-start 2021-03-10")
    sentences = (
        PRISON.replace("2019", "2017"),
        *(f"ban {one} additional 2017-03-10" for one in bans),
    )
    assert ends(RECORD, *events, sentences=sentences) == record
