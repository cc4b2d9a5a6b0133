"""What a dossier finds and lacks, in the language of whoever reads it on the screen."""

from __future__ import annotations

import pytest

from casefiles.dossiers.blocks import Dossier, spoken
from casefiles.dossiers.composing import told_in
from casefiles.dossiers.gaps import Lack
from casefiles.languages import language
from casefiles.limits.standings import Standing
from tests.dossiers.cases import NOW, checked, docket_of, dossier_of, held_too_long, said


def test_what_a_dossier_finds_and_lacks_is_told_in_another_language_than_its_own() -> None:
    docket = docket_of(**held_too_long())
    dossier = dossier_of(docket, "en")
    findings, gaps = told_in(dossier, docket, checked(docket), language=language("kk"), now=NOW)

    assert [(one.key, one.standing) for one in findings] == [
        (one.key, one.standing) for one in dossier.findings
    ]
    assert not {one.title for one in findings} & {one.title for one in dossier.findings}
    assert f"сөз саны: {dossier.words};" in next(
        spoken(one.reason) for one in findings if one.key == "words"
    )
    assert not any(gap.lack is Lack.UNWORDED for gap in gaps)
    said_so = {gap.sentence for gap in dossier.gaps}
    own = {gap.sentence for gap in gaps if gap.lack is Lack.FORM}
    assert own
    assert not own & said_so


def test_what_a_dossier_finds_is_its_own_where_it_stands_in_that_language() -> None:
    docket = docket_of(**held_too_long())
    dossier = dossier_of(docket, "ru")

    assert told_in(dossier, docket, (), language=language("ru"), now=NOW) == (
        dossier.findings,
        dossier.gaps,
    )


RUSSIAN = "Полиция задержала Тестова у его дома."
KAZAKH = "Қорғаушы жіберілген жоқ, үйінен ұстады."
SOURCE = {"id": "s1", "kind": "ngo", "title": "A report", "on": "2022"}


def of_one_fact(code: str, what: str, *wordings: tuple[str, str], **more: str | None) -> Dossier:
    """A dossier on one event of a file that says nothing of its language, and so is English."""
    worded = [{"language": one, "field": "what", "text": text} for one, text in wordings]
    fact = {"id": "e1", "kind": "other", "when": "2022", "what": what, "sources": ["s1"]}
    return dossier_of(
        docket_of(sources=[SOURCE], events=[{**fact, "wordings": worded, **more}]), code
    )


def unworded(dossier: Dossier) -> list[str]:
    return [gap.record for gap in dossier.gaps if gap.lack is Lack.UNWORDED]


def language_of(dossier: Dossier) -> Standing:
    return next(one.standing for one in dossier.findings if one.key == "language")


@pytest.mark.parametrize(
    ("code", "what", "mark", "standing"),
    [
        ("en", "He was held.", "", Standing.KEPT),
        ("en", RUSSIAN, "[RU]", Standing.UNKNOWN),
        ("en", KAZAKH, "[KK]", Standing.BREACHED),
        ("en", f"He was held. {RUSSIAN}", "[RU]", Standing.UNKNOWN),
        ("ru", RUSSIAN, "", Standing.KEPT),
        ("ru", "He was held.", "[EN]", Standing.UNKNOWN),
        ("ru", f"He was held. {RUSSIAN}", "[EN]", Standing.UNKNOWN),
        ("ru", KAZAKH, "[KK]", Standing.BREACHED),
        ("kk", KAZAKH, "", Standing.BREACHED),
        ("kk", RUSSIAN, "[RU]", Standing.BREACHED),
    ],
)
def test_what_is_typed_in_another_language_is_marked_and_listed_whatever_the_file_declares(
    code: str, what: str, mark: str, standing: Standing
) -> None:
    dossier = of_one_fact(code, what)
    facts = said(dossier, "facts")

    assert mark in facts
    assert facts.count("[") == bool(mark)
    assert unworded(dossier) == (["e1"] if mark else [])
    assert language_of(dossier) is standing


def test_a_wording_in_the_language_of_the_dossier_stands_for_what_is_not_in_it() -> None:
    dossier = of_one_fact("en", RUSSIAN, ("en", "Police detained Testov."))

    assert "Police detained Testov (" in said(dossier, "facts")
    assert unworded(dossier) == []
    assert language_of(dossier) is Standing.KEPT


def test_a_wording_whose_letters_are_of_another_language_is_none() -> None:
    dossier = of_one_fact("en", KAZAKH, ("en", RUSSIAN))

    assert f"{KAZAKH[:-1]} [KK] (Annex 1)." in said(dossier, "facts")
    assert unworded(dossier) == ["e1"]


def test_the_words_of_a_source_bear_the_mark_of_their_language_too() -> None:
    dossier = of_one_fact("en", "He was held.", stated="в начале зимы", when=None)

    assert "“в начале зимы”. [RU]" in said(dossier, "facts")
    assert unworded(dossier) == ["e1"]


def test_the_author_reads_in_every_language_that_the_filing_mixes_languages() -> None:
    docket = docket_of(
        sources=[SOURCE], events=[{"id": "e1", "kind": "other", "what": RUSSIAN, "sources": ["s1"]}]
    )
    findings, _ = told_in(dossier_of(docket), docket, (), language=language("ru"), now=NOW)
    (found,) = (one for one in findings if one.key == "language")

    assert found.standing is Standing.UNKNOWN
    assert "[RU]" in spoken(found.reason)
