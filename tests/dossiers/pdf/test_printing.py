"""The pages: embedded letters only, nothing of the maker, the same bytes for the same facts."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from dataclasses import replace
from functools import cache
from io import BytesIO
from itertools import pairwise
from typing import Any

import pikepdf
import pypdfium2
import pytest

from casefiles.dossiers.blocks import Column, Dossier, Heading, Paragraph, Row, Table, Words
from casefiles.dossiers.pdf.marking import lettered
from casefiles.dossiers.pdf.printing import Extent, print_pdf
from casefiles.dossiers.pdf.stylesheet import SANS
from casefiles.languages import CODES
from casefiles.vocabulary import words
from tests.dossiers.cases import LETTERS, docket_of, dossier_of, held_too_long, lines_of

LONG_WORD = "https://example.org/" + "a-very-long-address-without-any-space/" * 12
LONG_NAME = "Ыбырайымжан Құдайбергенұлы Әбілқайырханов-Сұлтанмахмұтов " * 3
LOCATOR = "section “" + "Persecution of opposition supporters labelled “extremists” › " * 5 + "”"


def hostile() -> dict[str, Any]:
    """A case whose every text is longer than any layout was made for."""
    case = held_too_long()
    long = "Ұсталған адамға ешкім хабарламады, адвокат жіберілмеді, № 12 § 4, 5 000 ₸. " * 40
    case["persons"][0]["name"] = LONG_NAME
    case["persons"][0]["description"] = long * 4 + "ENDOFPERSON"
    case["sources"][0] |= {"title": "Interview " * 40, "locator": LOCATOR, "address": LONG_WORD}
    case["events"] += [
        {
            "id": f"e{n}",
            "kind": "other",
            "when": f"2022-02-{n - 9:02}",
            "what": f"{long}END{n}",
            "place": LONG_WORD,
            "sources": ["s1"],
        }
        for n in range(10, 34)
    ]
    case["events"].append({"id": "e90", "kind": "other", "what": "Ж" * 3000, "sources": ["s1"]})
    case["remedies"].append(
        {
            "id": "r9",
            "kind": "court",
            "body": long,
            "what": long * 3 + "ENDOFREMEDY",
            "sources": ["s1"],
        }
    )
    return case


@cache
def dossier(kind: str, code: str = "en") -> Dossier:
    cases = {"full": held_too_long, "hostile": hostile, "empty": dict}
    return dossier_of(docket_of(**cases[kind]()), code)


@cache
def printed(kind: str, code: str = "en", extent: Extent = Extent.EVERYTHING) -> bytes:
    return print_pdf(dossier(kind, code), extent)


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(pdf))


def texts(pdf: bytes) -> list[str]:
    """The text of each page, in the order of its drawing, broken words joined again."""
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_bounded() for page in document]


def bare(text: str) -> str:
    """Letters alone: where lines break, blanks and hyphens are the page's own."""
    return re.sub(r"[\s\u00a0\u00ad\ufffe\x02]", "", text)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("kind", ["empty", "full", "hostile"])
def test_every_typeface_is_embedded_and_none_is_helvetica(kind: str, code: str) -> None:
    faces = set()
    with opened(printed(kind, code)) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font":
                faces.add(str(thing.BaseFont))
                assert "/FontFile2" in thing.FontDescriptor, thing.BaseFont

    assert faces
    assert all(re.fullmatch(r"/[A-Z]{6}\+(Noto|DejaVu)\w+(-\w+)?", face) for face in faces), faces


def test_nothing_tells_of_the_maker_the_machine_or_the_day() -> None:
    with opened(printed("full")) as pdf:
        assert dict(pdf.docinfo) == {"/Title": "Communication to the Human Rights Committee"}
        assert "/Metadata" not in pdf.Root
    for word in (b"ReportLab", b"reportlab", b"pikepdf", b"CreationDate", b"ModDate", b"Producer"):
        assert word not in printed("full")


@pytest.mark.parametrize("code", CODES)
def test_a_reader_is_told_the_language_and_shown_the_bookmarks(code: str) -> None:
    with opened(printed("full", code)) as pdf:
        assert str(pdf.Root.Lang) == code
        assert pdf.Root.PageMode == "/UseOutlines"
        with pdf.open_outline() as outline:
            titles = [entry.title for entry in outline.root]

    book = dossier("full", code)
    assert titles[:-1] == [f"{part.numeral}.\u2002{part.title}" for part in book.parts]
    assert titles[-1] == book.author_notes.title


def test_the_same_facts_give_the_same_bytes_whatever_the_hash_seed_and_the_zone() -> None:
    program = (
        "import hashlib\n"
        "from tests.dossiers.cases import docket_of, dossier_of, held_too_long\n"
        "from casefiles.dossiers.pdf.printing import print_pdf\n"
        "pdf = print_pdf(dossier_of(docket_of(**held_too_long())))\n"
        "print(hashlib.sha256(pdf).hexdigest())\n"
    )
    answers = {hashlib.sha256(printed("full")).hexdigest()}
    for seed, zone in (("0", "UTC"), ("4711", "Pacific/Auckland")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        answers.add(
            subprocess.run(
                [sys.executable, "-c", program],
                env=environment,
                check=True,
                capture_output=True,
                text=True,
            ).stdout.strip()
        )
    assert len(answers) == 1


@pytest.mark.parametrize("kind", ["full", "hostile"])
def test_nothing_that_the_dossier_says_is_cut_from_the_page(kind: str) -> None:
    pages = bare("".join(texts(printed(kind))))
    # Running heads and feet stand between the halves of what a page break parts.
    for part in dossier(kind).parts:
        for block in part.blocks:
            for line in lines_of(block):
                for phrase in re.split(r"[|/.;:,()“”›]| – ", line):
                    # Of a word longer than a page the end is looked for.
                    words = [word[-200:] for word in phrase.split()]
                    for first, second in pairwise(words):
                        assert bare(first + second) in pages or bare(first) in pages


def test_the_end_of_each_long_text_is_there() -> None:
    pages = bare("".join(texts(printed("hostile"))))

    assert all(f"END{n}" in pages for n in range(10, 34))
    assert "ENDOFREMEDY" in pages
    assert "ENDOFPERSON" in pages
    assert bare(LONG_NAME) in pages


def test_no_word_runs_past_the_margin_of_its_page() -> None:
    document = pypdfium2.PdfDocument(printed("hostile"))
    for page in document:
        text = page.get_textpage()
        width, _ = page.get_size()
        for place in range(text.count_rects()):
            left, _, right, _ = text.get_rect(place)
            assert left > 50
            assert right < width - 50


def test_every_letter_of_kazakh_survives_to_the_page_and_back() -> None:
    event = {"id": "e1", "kind": "other", "when": "2022", "what": f"Әріптер {LETTERS} соңы."}
    pdf = print_pdf(dossier_of(docket_of(events=[event], title=LETTERS)))

    assert LETTERS.replace(" ", "") in bare("".join(texts(pdf)))


def test_a_letter_that_no_typeface_has_is_printed_by_its_code_point() -> None:
    event = {"id": "e1", "kind": "other", "when": "2022", "what": "Name 木 and → and \u0007."}
    pages = "".join(texts(print_pdf(dossier_of(docket_of(events=[event])))))

    assert "[U+6728]" in pages
    assert "→" in pages
    assert "[U+0007]" in pages


def test_markup_in_a_text_is_only_text() -> None:
    what = '<b>bold</b> & <a href="#x">link</a> {page} %s'
    event = {"id": "e1", "kind": "other", "when": "2022", "what": what}
    pages = bare("".join(texts(print_pdf(dossier_of(docket_of(events=[event]))))))

    assert bare(what) in pages


def test_pages_of_the_filing_are_counted_without_those_for_the_author() -> None:
    pages = texts(printed("full"))
    filing = texts(printed("full", extent=Extent.FILING))
    author = texts(printed("full", extent=Extent.AUTHOR))

    assert len(pages) == len(filing) + len(author)
    for number, page in enumerate(filing, start=1):
        assert f"Page {number} of {len(filing)}" in page
    for number, page in enumerate(author, start=1):
        assert f"For the author · page {number} of {len(author)}" in page
        assert "Page " not in page
    assert [bare(page) for page in pages[: len(filing)]] == [bare(page) for page in filing]
    assert not any("remove before filing" in page for page in filing)


def test_the_contents_name_the_page_on_which_each_part_begins() -> None:
    pages = texts(printed("hostile"))
    contents = next(page for page in pages if "Contents" in page)
    for part in dossier("hostile").parts:
        number = re.search(rf"{part.numeral}\.\s*{re.escape(part.title)}\s*(\d+)", contents)
        assert number is not None, part.title
        assert bare(f"{part.numeral}. {part.title}") in bare(pages[int(number.group(1)) - 1])


def links(pdf: bytes) -> list[tuple[str, int, float]]:
    """The words of each link, and the page (from 0) and the height that it leads to."""
    found = []
    with opened(pdf) as file:
        numbers = {page.objgen: number for number, page in enumerate(file.pages)}
        document = pypdfium2.PdfDocument(pdf)
        for number, page in enumerate(file.pages):
            for note in page.get("/Annots", []):
                assert note.F == 4
                left, bottom, right, top = (float(edge) for edge in note.Rect)
                text = document[number].get_textpage().get_text_bounded(left, bottom, right, top)
                found.append((text.strip(), numbers[note.Dest[0].objgen], float(note.Dest[3])))
    return found


@pytest.mark.parametrize("kind", ["full", "hostile"])
def test_a_link_leads_to_the_number_that_it_names(kind: str) -> None:
    document = pypdfium2.PdfDocument(printed(kind))
    numbered = [link for link in links(printed(kind)) if link[0].isdecimal()]

    assert len(numbered) > 20
    for text, page, height in numbered:
        margin = document[page].get_textpage().get_text_bounded(70, height - 24, 101, height)
        # A paragraph, or in the table of remedies an annex.
        assert margin.split() in ([f"{text}."], [text])


def headings_alone(book: Dossier, pdf: bytes) -> list[str]:
    """The headings that end a page, with nothing of what they head below them."""
    headings = [f"{part.numeral}.{part.title}" for part in book.parts]
    headings += [
        line
        for part in book.parts
        for block in part.blocks
        if type(block).__name__ == "Heading"
        for line in lines_of(block)
    ]
    feet = [re.sub(r"Page\d+of\d+$", "", bare(page)) for page in texts(pdf)[2:]]
    return [line for line in headings for foot in feet if foot.endswith(bare(line))]


@pytest.mark.parametrize("kind", ["full", "hostile"])
def test_a_heading_never_stands_alone_at_the_foot_of_a_page(kind: str) -> None:
    assert headings_alone(dossier(kind), printed(kind)) == []


@pytest.mark.parametrize("lines", range(29, 33))
def test_a_heading_goes_to_the_next_page_with_a_tall_card(lines: int) -> None:
    author = {"id": "p1", "name": LONG_NAME * 3, "roles": ["author"]}
    summary = "A line of the summary that runs across the whole page and no further than it. "
    book = dossier_of(docket_of(persons=[author], summary=summary * lines), checks=False)

    assert headings_alone(book, print_pdf(book, Extent.FILING)) == []


@pytest.mark.parametrize("heading", ["A heading", "A heading that runs on into the next line " * 2])
def test_a_heading_goes_to_the_next_page_with_a_paragraph(heading: str) -> None:
    """Of three lines none may stand alone, so that they go to the next page together."""
    line = (
        "A line that runs across the whole page and not any further than this is, word for word. "
    )
    book = dossier("empty")
    alone = []
    for lines in range(39, 45):
        blocks = (
            Paragraph(text=(Words(line * lines),)),
            Heading(text=heading, anchor="heading"),
            Paragraph(text=(Words(line * 3),)),
        )
        short = replace(book, parts=(replace(book.parts[0], blocks=blocks),))
        alone += headings_alone(short, print_pdf(short, Extent.FILING))

    assert alone == []


@pytest.mark.parametrize("lines", range(38, 43))
def test_a_short_card_is_not_parted_by_the_end_of_a_page(lines: int) -> None:
    author = {"id": "p1", "name": "Author", "roles": ["author"], "sex": "f"}
    summary = "A line of the summary that runs across the whole page and no further than it. "
    book = dossier_of(docket_of(persons=[author], summary=summary * lines), checks=False)
    (page,) = (page for page in texts(print_pdf(book, Extent.FILING)) if "Citizenship" in page)

    assert "Born" in page
    assert "In this case" in page


def test_a_heading_stays_with_the_table_that_its_paragraph_announces() -> None:
    line = (
        "A line that runs across the whole page and not any further than this is, word for word. "
    )
    book = dossier("empty")
    cells = (((Words("What stands in the table. " * 20),),),)
    parted = []
    for lines in range(28, 42):
        blocks = (
            Paragraph(text=(Words(line * lines),)),
            Heading(text="A heading", anchor="heading"),
            Paragraph(text=(Words("The table follows."),)),
            Table(columns=(Column(title="The head", weight=100),), rows=(Row(cells=cells),)),
        )
        short = replace(book, parts=(replace(book.parts[0], blocks=blocks),))
        pages = texts(print_pdf(short, Extent.FILING))
        parted += [page for page in pages if "follows" in page and "The head" not in page]

    assert parted == []


@pytest.mark.parametrize("code", CODES)
def test_no_outcome_of_a_remedy_is_broken_by_its_column(code: str) -> None:
    outcomes = words()["outcome"]
    remedies = [{"kind": "court", "outcome": outcome} for outcome in outcomes]
    lines = "\n".join(texts(print_pdf(dossier_of(docket_of(remedies=remedies), code)))).split()

    assert {word for told in outcomes.values() for word in told[code].split()} <= set(lines)


def test_a_number_stays_on_the_line_of_what_it_counts() -> None:
    assert lettered("limit 3 hours, 8 days 5 h 20 min over", SANS) == (
        "limit 3\u00a0hours, 8\u00a0days 5\u00a0h 20\u00a0min over"
    )
    assert lettered("6 января 2022 года, 12 others", SANS) == (
        "6\u00a0января 2022 года, 12\u00a0others"
    )


@pytest.mark.parametrize("letter", ["😀", "𝔸", "→", "ұ"])
def test_a_letter_can_be_copied_out_as_it_is_however_high_its_number(letter: str) -> None:
    case = held_too_long()
    case["persons"][0]["name"] = f"Test {letter} Testov"

    assert f"Test {letter} Testov" in texts(print_pdf(dossier_of(docket_of(**case))))[0]
