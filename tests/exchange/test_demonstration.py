"""The notice that stands beside the demonstration. Its cases are tested in tests/test_demo.py."""

from casefiles.exchange.demonstration import demonstration, notice
from casefiles.languages import CODES, language


def test_the_cases_come_in_the_order_of_their_refs() -> None:
    refs = [docket.case.ref for docket in demonstration()]
    assert refs == sorted(refs)


def test_the_notice_speaks_each_language_of_the_program() -> None:
    notices = {notice(language(code)) for code in CODES}
    assert len(notices) == len(CODES)
    assert notice(language("en")).startswith("Documented cases from five public reports")
