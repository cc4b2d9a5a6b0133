"""At what age somebody was sentenced, where the punishment has no date of its own: CC 79, 89."""

from __future__ import annotations

from typing import Any

import pytest

from casefiles.charges import Gravity
from casefiles.moments import read_instant
from tests.limits.scenes import charge, docket, event, judged, person, sentence
from tests.limits.worked import standing

RECORD, DELISTING, CEILING = "record.term-6y", "amllist.delisting", "amllist.max-span.16y"
OUT = "release-from-sentence 2021-03-10"
# Sixteen in March 2017, of age on 1 May 2018.
WHO: dict[str, Any] = {"born": "2000-05-01", "charges": ("CC 174 2 grave",)}
UNDATED = {"sentences": ("imprisonment P3Y grave",)}
WHOSE = [UNDATED, {}]


@pytest.mark.parametrize("more", WHOSE)
@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        # The sentence on file is when it was imposed: of a minor CC 79(3) gives no term.
        (("sentence 2017-03-10",), "not-applicable"),
        (("sentence 2018-06-10",), "running"),
        # Of two, the punishment may be of either.
        (("sentence 2017-03-10", "sentence 2019-03-10"), "unknown"),
        # Of a year in which the age was reached the file does not tell.
        (("sentence 2018",), "unknown"),
        # Without a sentence from before the release it is asked by that.
        (("sentence 2022-03-10",), "running"),
        ((), "running"),
    ],
)
def test_a_punishment_of_no_date_was_imposed_by_the_sentence_on_file(
    sentences: tuple[str, ...], expected: str, more: dict[str, Any]
) -> None:
    assert standing(RECORD, OUT, *sentences, as_of="2021-06-01T00:00", **WHO, **more) == expected


@pytest.mark.parametrize("more", WHOSE)
def test_nor_is_one_listed_for_it_delisted_as_an_adult(more: dict[str, Any]) -> None:
    file = ("sentence 2017-03-10", "listed 2017-06-01", OUT)
    for rule in (DELISTING, CEILING):
        assert standing(rule, *file, as_of="2025-06-01T00:00", **WHO, **more) == "not-applicable"


def test_beside_one_of_its_own_date_each_is_asked_by_its_own() -> None:
    both = ("imprisonment P3Y grave", "imprisonment P1Y grave 2019-03-10")
    given = ("sentence 2017-03-10", OUT)
    assert standing(RECORD, *given, as_of="2021-06-01T00:00", **WHO, sentences=both) == "unknown"


@pytest.mark.parametrize(("whose", "expected"), [("p1", "not-applicable"), (None, "unknown")])
def test_a_sentence_that_is_perhaps_of_another_decides_nothing(
    whose: str | None, expected: str
) -> None:
    file = docket(
        event("sentence 2017-03-10", "e1", whose),
        event(OUT, "e2"),
        persons=(person("p2"), person(born="2000-05-01")),
        charges=(charge("CC 174", part="2", gravity="grave"),),
        sentences=(sentence("imprisonment", "P3Y", gravity=Gravity.GRAVE),),
    )
    assert judged(file, read_instant("2021-06-01T00:00"), True)[RECORD, None].standing == expected
