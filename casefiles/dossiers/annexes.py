"""Annexes: one for each document cited, numbered by first citation, its passages below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from casefiles.docket import Docket
from casefiles.ids import SourceId
from casefiles.sources import Source


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage of an annex, and the paragraphs of the filing that cite it, in their order."""

    number: str
    source: Source
    cited_at: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """One document: its number and its passages. The first passage speaks for the document."""

    number: int
    passages: tuple[Passage, ...]

    @property
    def source(self) -> Source:
        return self.passages[0].source


def document_of(source: Source) -> tuple[object, ...]:
    """What makes two sources passages of one document: everything but the locator and the note."""
    return (
        source.kind,
        source.title,
        source.author,
        source.on.written,
        source.symbol,
        source.address,
    )


@dataclass(slots=True)
class Register:
    """Sources in the order in which a text cites them, with the paragraphs that do."""

    docket: Docket
    cited: dict[SourceId, list[int]] = field(default_factory=dict)

    def cite(self, sources: Iterable[SourceId], paragraph: int | None) -> None:
        for source in sources:
            paragraphs = self.cited.setdefault(source, [])
            if paragraph is not None and paragraph not in paragraphs:
                paragraphs.append(paragraph)

    def annexes(self) -> tuple[Annex, ...]:
        """The annexes in order. A document with one passage has no passage numbers."""
        cited = [self.docket.source(key) for key in self.cited]
        whole = Counter(document_of(source) for source in cited if not source.locator.strip())
        documents: dict[tuple[object, ...], list[Source]] = {}
        for source in cited:
            document = document_of(source)
            # Two talks of one day may bear the same title: only passages show one document.
            alone = whole[document] > 1 and not source.locator.strip()
            documents.setdefault((*document, source.id) if alone else document, []).append(source)
        return tuple(
            Annex(
                number,
                tuple(
                    Passage(
                        f"{number}.{place}" if len(passages) > 1 else f"{number}",
                        source,
                        tuple(self.cited[source.id]),
                    )
                    for place, source in enumerate(passages, start=1)
                ),
            )
            for number, passages in enumerate(documents.values(), start=1)
        )

    def numbers(self) -> dict[SourceId, str]:
        """The number under which each source is cited: 3, or 3.2 for a passage among several."""
        return {
            passage.source.id: passage.number
            for annex in self.annexes()
            for passage in annex.passages
        }
