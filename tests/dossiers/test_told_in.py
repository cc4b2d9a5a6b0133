"""What a dossier finds and lacks, in the language of whoever reads it on the screen."""

from __future__ import annotations

from casefiles.dossiers.blocks import spoken
from casefiles.dossiers.composing import told_in
from casefiles.dossiers.gaps import Lack
from casefiles.languages import language
from tests.dossiers.cases import NOW, checked, docket_of, dossier_of, held_too_long


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
