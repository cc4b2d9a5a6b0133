"""A dossier of sixty pages is there before one has found the stapler."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

import pikepdf
import pytest
from reportlab.platypus import Paragraph, SimpleDocTemplate

from casefiles.dossiers.composing import compose
from casefiles.dossiers.pdf.printing import print_pdf
from casefiles.dossiers.pdf.stylesheet import sheet
from casefiles.languages import ENGLISH
from tests.benchmarks.conftest import Bench
from tests.dossiers.cases import NOW, checked, docket_of, held_too_long, lines_of

SECONDS = 3.0
SENTENCE = (
    "The investigator questioned him again about the events of January, refused the motion of his "
    "counsel to be present, and did not enter the hour of the questioning in the record. "
)


def long_case(events: int) -> dict[str, Any]:
    """The case of the tests with so many more facts, one in four cited from two passages."""
    case = held_too_long()
    case["sources"] += [
        {"id": f"s{10 + n}", "kind": "document", "title": f"Record {n // 3}", "locator": f"p. {n}"}
        for n in range(60)
    ]
    case["events"] += [
        {
            "id": f"e{10 + n}",
            "kind": "other",
            "person": "p1",
            "when": f"{2012 + n // 40}-{1 + n % 12:02}-{1 + n % 27:02}",
            "what": SENTENCE * 2 + f"It was the session numbered {n}.",
            "place": "Almaty region",
            "sources": [f"s{10 + n % 60}", *([f"s{10 + n * 7 % 60}"] if n % 4 == 0 else [])],
        }
        for n in range(events)
    ]
    return case


@pytest.mark.parametrize("events", [390])
def test_sixty_pages_are_composed_and_printed_in_three_seconds(events: int, bench: Bench) -> None:
    docket = docket_of(**long_case(events))
    assessments = checked(docket)

    def printed() -> bytes:
        return print_pdf(compose(docket, assessments, language=ENGLISH, now=NOW))

    with pikepdf.open(BytesIO(printed())) as pdf:
        pages = len(pdf.pages)
    assert pages >= 60
    bench.note(f"a dossier of {pages} pages", bench.best(printed, times=3), SECONDS, "s")


def test_the_cost_grows_in_step_with_the_pages(bench: Bench) -> None:
    def printing(events: int) -> tuple[Any, int]:
        docket = docket_of(**long_case(events))
        dossier = compose(docket, checked(docket), language=ENGLISH, now=NOW)
        with pikepdf.open(BytesIO(print_pdf(dossier))) as pdf:
            return (lambda: print_pdf(dossier)), len(pdf.pages)

    short, few = printing(100)
    long, many = printing(400)
    quick, slow = bench.side_by_side(short, long, times=3)
    bench.note("a page of a long dossier against one of a short", slow / many / (quick / few), 2)


def test_a_dossier_costs_at_most_ten_times_the_setting_of_its_bare_words(bench: Bench) -> None:
    docket = docket_of(**long_case(390))
    dossier = compose(docket, checked(docket), language=ENGLISH, now=NOW)
    lines = [
        line for part in dossier.parts for block in part.blocks for line in lines_of(block) if line
    ]

    def bare() -> None:
        # The same words as plain paragraphs in the same face: the least that reportlab can do.
        style = sheet().cell
        story = [Paragraph(escape(line), style) for line in lines]
        SimpleDocTemplate(BytesIO()).build(story)

    least, whole = bench.side_by_side(bare, lambda: print_pdf(dossier), times=3)
    bench.note("a dossier against its bare words set by reportlab", whole / least, 10)


def test_composing_is_a_small_part_of_printing(bench: Bench) -> None:
    docket = docket_of(**long_case(390))
    assessments = checked(docket)
    dossier = compose(docket, assessments, language=ENGLISH, now=NOW)
    composing, printing = bench.side_by_side(
        lambda: compose(docket, assessments, language=ENGLISH, now=NOW),
        lambda: print_pdf(dossier),
        times=3,
    )
    bench.note("composing against printing", composing / printing, 0.5)
