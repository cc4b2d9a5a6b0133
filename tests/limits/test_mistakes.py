"""What is wrong in a file of the law, said so that a lawyer can mend it."""

from __future__ import annotations

from pathlib import Path

import pytest

from casefiles.errors import BadRulePack
from casefiles.languages import CODES, language
from casefiles.limits.calendars import WEEKENDS
from casefiles.limits.loading import read_law
from tests.limits.test_law import WHOLE, own


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            WHOLE.replace('"release"', '"relase"'),
            (
                "field “stops.0”: “relase” is none of the words that may stand here: the nearest"
                " is “release”."
            ),
        ),
        (
            WHOLE.replace('confidence = "text"', 'confidence = "sure"'),
            "“sure” stands here, and it must be one of “secondary”, “text”, “unverified”.",
        ),
        (WHOLE.replace("stops =", "stopps ="), "field “stopps”: there is no such field."),
        (WHOLE.replace('id = "own.rule"', ""), "field “id”: it is missing."),
        (WHOLE.replace('citation = "CPC 1"', "citation = 1"), "“1” is not a text"),
        (WHOLE.replace('stops = ["release"]', 'stops = "release"'), "“release” is not a list"),
        (WHOLE.replace("[[rule.version]]", "each = 5\n[[rule.version]]"), "“5” is neither true"),
        (WHOLE.replace('"release"]', '"release"'), "is not written as TOML is"),
        (WHOLE + '"', "its last line is not whole"),
        (WHOLE.replace('"PT3H"', '"3 h"'), "write a length of time as PT3H, P10D, P2M or P1Y"),
    ],
)
def test_a_mistake_is_named_in_words(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(BadRulePack) as refused:
        read_law(own(tmp_path, text), WEEKENDS)

    assert sentence in str(refused.value)
    assert "alue error" not in str(refused.value)
    for code in CODES:
        assert "own.toml" in refused.value.sentence(language(code))


@pytest.mark.parametrize(("code", "word"), [("ru", "запишите"), ("kk", "жазыңыз")])
def test_a_wrong_length_of_time_is_told_in_the_language_of_the_reader(
    tmp_path: Path, code: str, word: str
) -> None:
    with pytest.raises(BadRulePack) as refused:
        read_law(own(tmp_path, WHOLE.replace('"PT3H"', '"3 h"')), WEEKENDS)
    said = refused.value.sentence(language(code))

    assert word in said
    assert "length of time" not in said
