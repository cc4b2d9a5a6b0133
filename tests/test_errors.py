"""Errors are sentences in the language of the reader."""

import pickle
from pathlib import Path

import pytest

from casefiles.errors import RefusedInput
from casefiles.exchange.casefile import read_casefile
from casefiles.languages import ENGLISH, language
from casefiles.limits.mistakes import nearest


def test_an_error_within_an_error_is_put_into_the_same_language() -> None:
    inner = RefusedInput("“{zone}” is not a time zone: write one such as Asia/Almaty.", zone="Mars")
    outer = RefusedInput("{file}: {reason}", file="a.json", reason=inner)
    assert str(outer).startswith("a.json: “Mars” is not a time zone")


def test_a_sentence_without_fields_may_hold_braces() -> None:
    assert ENGLISH.say("a {brace}") == "a {brace}"


def test_there_is_no_catalogue_for_a_language_the_program_does_not_speak() -> None:
    with pytest.raises(ValueError, match="de"):
        language("de")


def test_a_language_survives_being_sent_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(ENGLISH)) is ENGLISH  # noqa: S301 - our own bytes


def test_a_title_is_picked_in_the_language_and_in_english_where_it_is_missing() -> None:
    assert ENGLISH.pick({"en": "Delivery", "ru": "Доставление"}) == "Delivery"


@pytest.mark.parametrize(
    ("code", "said"), [("en", "“a.json”"), ("ru", "«a.json»"), ("kk", "«a.json»")]
)
def test_a_name_within_a_sentence_has_the_quotation_marks_of_its_language(
    code: str, said: str, tmp_path: Path
) -> None:
    file = tmp_path / "a.json"
    file.write_text('{"format": "casefiles/1", "cases": [{"ref": "A", "title": 1}]}')
    with pytest.raises(RefusedInput) as refused:
        read_casefile(file)
    assert refused.value.sentence(language(code)).startswith(said)
    assert pickle.loads(pickle.dumps(refused.value)).sentence(language(code)).startswith(said)  # noqa: S301 - our own bytes


def test_each_of_several_names_has_them() -> None:
    error = nearest("vite", ["to-day", "by-night"]).problem
    assert "одно из: «by-night», «to-day»" in error.sentence(language("ru"))
