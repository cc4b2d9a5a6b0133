"""From blocks to the bytes of a PDF: the same dossier always gives the same bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from io import BytesIO
from typing import Final

import pikepdf
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    Spacer,
)

from casefiles.dossiers import blocks as told
from casefiles.dossiers.blocks import Block, Dossier, Part
from casefiles.dossiers.pdf.dividing import divided
from casefiles.dossiers.pdf.flowables import Bookmarked, Entry, FillIn, Rule, Typeset
from casefiles.dossiers.pdf.marking import lettered, marked
from casefiles.dossiers.pdf.pages import (
    BODY,
    COVER,
    EndOfFiling,
    EndOfPages,
    Pages,
    Paging,
    page_form,
)
from casefiles.dossiers.pdf.stylesheet import HANG, SANS, WIDTH, sheet
from casefiles.dossiers.pdf.tabling import Carded, Tabled

HIGH_LETTER: Final = re.compile(rb"<([0-9A-F]{5,6})>")


class Extent(StrEnum):
    """What is printed: the filing, the notes for the author, or both, the notes last."""

    EVERYTHING = "everything"
    FILING = "filing"
    AUTHOR = "author"


def print_pdf(dossier: Dossier, extent: Extent = Extent.EVERYTHING) -> bytes:
    """The dossier as a PDF. The notes for the author have pages and numbers of their own."""
    return _cleaned(_Press(dossier).run(extent), dossier)


class _Press:
    """One printing of one dossier: knows the anchors there are and the pages they came to."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._anchors = frozenset(_anchors(dossier))
        self._tables: dict[int, Tabled] = {}
        self._cards: dict[int, Carded] = {}
        self._paragraphs: dict[int, list[Typeset]] = {}
        labels = dossier.labels
        self._paging = Paging(page=labels.page, author_page=labels.author_page)

    def run(self, extent: Extent) -> BytesIO:
        file = BytesIO()
        dossier = self._dossier
        pages = Pages(
            file,
            title=dossier.title,
            running=dossier.running,
            language=dossier.language,
            paging=self._paging,
        )
        story: list[Flowable] = []
        if extent is not Extent.AUTHOR:
            story += [NextPageTemplate(COVER), *self._cover(), NextPageTemplate(BODY), PageBreak()]
            story += self._contents()
            for part in dossier.parts:
                story += [PageBreak() if part is dossier.parts[0] else Spacer(1, 14)]
                story += self._part(part)
            story.append(EndOfFiling(self._paging))
        if extent is not Extent.FILING:
            if extent is Extent.AUTHOR:
                self._paging.filing_pages = 0
                pages.pageTemplates.reverse()
            else:
                story.append(PageBreak())
            story += self._part(dossier.author_notes)
        story.append(EndOfPages(self._paging))
        pages.build(story)
        return file

    def _cover(self) -> Iterator[Flowable]:
        cover, styles = self._dossier.cover, sheet()
        yield Spacer(1, 34)
        yield Typeset(lettered(cover.addressee, styles.addressee.fontName), styles.addressee)
        yield Typeset(lettered(cover.basis, styles.basis.fontName), styles.basis)
        yield Rule(1.2, after=22)
        yield Typeset(lettered(cover.title, styles.matter.fontName), styles.matter)
        yield Carded(cover.card, self._anchors, label_share=0.33).table
        yield Spacer(1, 16)
        for remark in cover.remarks:
            yield Typeset(lettered(remark, SANS), styles.blank)

    def _contents(self) -> Iterator[Flowable]:
        styles, dossier = sheet(), self._dossier
        yield Typeset(lettered(dossier.labels.contents, styles.contents.fontName), styles.contents)
        for part in dossier.parts:
            title = f"{part.numeral}.\u2002{part.title}" if part.numeral else part.title
            entry = Typeset(lettered(title, styles.entry.fontName), styles.entry)
            yield Entry(entry, page_form(part.anchor), indent=0, space=7)
            for block in part.blocks:
                if isinstance(block, told.Heading) and block.level == 2:
                    line = Typeset(lettered(block.text, styles.subentry.fontName), styles.subentry)
                    yield Entry(line, page_form(block.anchor), indent=HANG * 0.8, space=1.5)

    def _part(self, part: Part) -> Iterator[Flowable]:
        styles = sheet()
        title = f"{part.numeral}.\u2002{part.title}" if part.numeral else part.title
        yield CondPageBreak(max(120, 36 + self._room(part.blocks)))
        heading = Bookmarked(lettered(title, styles.part.fontName), styles.part)
        yield heading.marking(part.anchor, title, 0, self._paging.anchors)
        following = [*part.blocks[1:], None]
        for place, (block, after) in enumerate(zip(part.blocks, following, strict=True)):
            if isinstance(after, told.Blanks):
                # A signature on a page of its own signs nothing.
                yield KeepTogether([*self._block(block, ()), *self._block(after, ())])
            elif not isinstance(block, told.Blanks):
                yield from self._block(block, part.blocks[place:])

    def _block(self, block: Block, onwards: Sequence[Block]) -> Iterator[Flowable]:
        """What a block becomes on the page; `onwards` are the block and those after it."""
        styles = sheet()
        match block:
            case told.Heading():
                yield from self._heading(block, onwards)
            case told.Paragraph():
                yield from self._paragraph(block)
            case told.Remark():
                text = self._marked(block.text, SANS, styles.remark.fontSize)
                yield Typeset(text, styles.remark)
            case told.Table():
                tabled = self._tabled(block)
                yield CondPageBreak(tabled.height_at_head())
                yield tabled.table
            case told.Card():
                yield CondPageBreak(self._carded(block).height_at_head())
                yield self._carded(block).table
            case told.Blanks():
                yield FillIn([Typeset(lettered(one, SANS), styles.blank) for one in block.labels])

    def _paragraph(self, block: told.Paragraph) -> list[Typeset]:
        """The paragraph in its parts, made once though its heading asks for it too."""
        if id(block) not in self._paragraphs:
            style = sheet().numbered
            number = f"{block.number}." if block.number is not None else None
            anchor = block.anchor
            parts = self._paragraphs[id(block)] = []
            for part in divided(block.text):
                text = self._marked(part, style.fontName, style.fontSize)
                parts.append(Typeset(text, style, bulletText=number).anchored(anchor))
                number, anchor = None, ""
        return self._paragraphs[id(block)]

    def _heading(self, block: told.Heading, onwards: Sequence[Block]) -> Iterator[Flowable]:
        """A heading, with room kept for the beginning of what it heads."""
        yield CondPageBreak(self._room(onwards))
        heading = self._headed(block)
        yield heading.marking(block.anchor, block.text, 1, self._paging.anchors)

    def _headed(self, block: told.Heading) -> Bookmarked:
        style = sheet().heading if block.level == 2 else sheet().subheading
        return Bookmarked(lettered(block.text, style.fontName), style)

    def _room(self, blocks: Sequence[Block]) -> float:
        """How much of a page the beginning of some blocks needs, with the headings above it."""
        match blocks[:2]:
            case [told.Heading() as block, *_]:
                heading = self._headed(block)
                around = heading.getSpaceBefore() + heading.getSpaceAfter()
                height = max(36, 8 + around + heading.height_of(WIDTH))
                return max(64.0, height + self._room(blocks[1:]))
            case [told.Paragraph() as block, told.Table() as table]:
                # What announces a table is read with it.
                announcing = self._paragraph(block)[0].height_of(WIDTH)
                return announcing + sheet().numbered.spaceAfter + self._room([table])
            case [told.Paragraph() as block, *_]:
                return self._paragraph(block)[0].height_at_head(WIDTH)
            case [told.Table() as table, *_]:
                return self._tabled(table).height_at_head()
            case [told.Card() as card, *_]:
                return self._carded(card).height_at_head()
            case _:
                return 0.0

    def _tabled(self, block: told.Table) -> Tabled:
        """The table as it will be printed, made once though its heading asks for it too."""
        if id(block) not in self._tables:
            self._tables[id(block)] = Tabled(block, self._anchors)
        return self._tables[id(block)]

    def _carded(self, card: told.Card) -> Carded:
        """The card as it will be printed, made once though its heading asks for it too."""
        if id(card) not in self._cards:
            self._cards[id(card)] = Carded(card, self._anchors, label_share=0.24)
        return self._cards[id(card)]

    def _marked(self, text: told.Text, face: str, size: float) -> str:
        return marked(text, face, size, self._anchors)


def _anchors(dossier: Dossier) -> Iterator[str]:
    """Every target that a link may lead to."""
    for part in (*dossier.parts, dossier.author_notes):
        for block in part.blocks:
            if isinstance(block, told.Paragraph) and block.anchor:
                yield block.anchor
            if isinstance(block, told.Table):
                yield from (row.anchor for row in block.rows if row.anchor)


def _cleaned(file: BytesIO, dossier: Dossier) -> bytes:
    """Take out everything that tells of the maker, the machine or the day; keep the title alone."""
    file.seek(0)
    with pikepdf.open(file) as pdf:
        for key in list(pdf.docinfo.keys()):
            del pdf.docinfo[key]
        pdf.docinfo["/Title"] = dossier.title
        pdf.Root.Lang = pikepdf.String(dossier.language)
        pdf.Root.PageMode = pikepdf.Name.UseOutlines
        pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        for page in pdf.pages:
            for annotation in page.get("/Annots", pikepdf.Array()):
                # Without the print flag some readers leave the linked words out on paper.
                annotation.F = 4
        _name_high_letters(pdf)
        printed = BytesIO()
        pdf.save(printed, deterministic_id=True, compress_streams=True)
    return printed.getvalue()


def _name_high_letters(pdf: pikepdf.Pdf) -> None:
    """Let a letter beyond U+FFFF be copied and searched: its table wants UTF-16, not the number."""
    for font in pdf.objects:
        if isinstance(font, pikepdf.Dictionary) and "/ToUnicode" in font:
            table = font.ToUnicode.read_bytes()
            named = HIGH_LETTER.sub(_in_utf16, table)
            if named != table:
                font.ToUnicode.write(named)


def _in_utf16(found: re.Match[bytes]) -> bytes:
    return b"<" + chr(int(found[1], 16)).encode("utf-16-be").hex().upper().encode() + b">"
