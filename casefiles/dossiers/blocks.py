"""What a dossier is made of: words, tables and marks in their order, without any layout."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from casefiles.dossiers.gaps import Lack
from casefiles.limits.bars import Bar
from casefiles.limits.standings import Standing


class Tone(StrEnum):
    """How words are meant to be heard."""

    PLAIN = "plain"
    STRONG = "strong"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Words:
    """A run of text in one tone."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an anchor in the same dossier: a paragraph, or a passage of an annex."""

    text: str
    target: str


Text = tuple[Words | Link, ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """A standing as colour, sign and word; the word is the reader's."""

    standing: Standing
    word: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A limit as a bar, with the words that say the same for whoever cannot see it."""

    bar: Bar
    standing: Standing
    words: str


Piece = Text | Sign | Drawn


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading inside a part. `level` is 2 or 3; only level 2 stands in the contents."""

    text: str
    anchor: str
    level: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of the filing. Those that say something are numbered through the whole text."""

    text: Text
    number: int | None = None

    @property
    def anchor(self) -> str:
        return f"paragraph-{self.number}" if self.number is not None else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """An explanation of how to read what follows: smaller, without a number."""

    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table; `weight` is its share of the width."""

    title: str
    weight: int
    right: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table: one stack of pieces for each column. A `heading` row spans them all."""

    cells: tuple[tuple[Piece, ...], ...]
    anchor: str = ""
    heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table whose header returns on every page; `close` sets its rows close, as a list."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    close: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a card: what is asked, and what the file answers, if anything."""

    label: str
    value: Text
    left_open: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Lines of label and value."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Blanks:
    """Lines to be filled in by hand: place, date, signature."""

    labels: tuple[str, ...]


Block = Heading | Paragraph | Remark | Table | Card | Blanks


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One numbered part of the filing (I, II, III …) with its blocks."""

    key: str
    numeral: str
    title: str
    blocks: tuple[Block, ...]

    @property
    def anchor(self) -> str:
        return f"part-{self.key}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The first page: to whom, under what, in whose matter, and the card of the communication."""

    addressee: str
    basis: str
    title: str
    card: Card
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One point of admissibility: met, not met, or not to be told from the file, and why.

    `standing` is kept for met, breached for not met, unknown for neither. `advice` is what the
    author should do about it, and never part of the filing.
    """

    key: str
    title: str
    standing: Standing
    word: str
    reason: Text
    advice: Text
    citation: str
    confidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One thing the file lacks, with the key of its record (e7), if it is about one."""

    lack: Lack
    sentence: str
    record: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The few words that pages carry beside the text, in the language of the dossier."""

    contents: str
    page: str
    author_page: str
    annexes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A filing as content. `author_notes` is for the author alone and is never part of the filing.

    `words` counts the account of the facts as a word processor would, `foreign` are the languages
    of what nobody worded in the language of the filing. `running` is the line at the
    head of every page; `title` names no person and is all that the file itself says about itself.
    """

    body: str
    language: str
    title: str
    running: str
    cover: Cover
    parts: tuple[Part, ...]
    author_notes: Part
    findings: tuple[Finding, ...]
    gaps: tuple[Gap, ...]
    words: int
    foreign: tuple[str, ...]
    labels: Labels


def spoken(text: Text) -> str:
    """The bare words of a text.

    >>> spoken((Words("See "), Link("paragraph 3", "paragraph-3")))
    'See paragraph 3'
    """
    return "".join(run.text for run in text)
