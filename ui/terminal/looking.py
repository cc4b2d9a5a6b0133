"""One look at the limits of many cases: in small parts, each of which is judged by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain, islice
from typing import Final, TypeVar

from casefiles.languages import Language
from casefiles.limits.assessment import assess
from casefiles.limits.rules import Law
from casefiles.limits.standings import Assessment
from ui.terminal.assessments import lines_json
from ui.terminal.hands import by_many_hands, by_one_hand
from ui.terminal.likeness import Known, likeness
from ui.terminal.piles import Part, Pile
from ui.terminal.progress import Done, nobody
from ui.terminal.sheet import Section, section
from ui.terminal.table import rows

R = TypeVar("R")

# Below so many pieces one process is done before others have begun.
MANY: Final = 5
# Whether a larger case is like another costs more to find out than to judge it.
SMALL: Final = 20


@dataclass(frozen=True, slots=True)
class Look:
    """When, by which law, in which language, and how closely.

    `known` are answers that were given, for cases that are alike.
    """

    now: datetime
    law: Law
    language: Language
    everything: bool
    explain: bool
    known: Known = field(default_factory=Known, compare=False)

    def lines(self, pile: Pile, progress: Done = nobody) -> Iterator[tuple[int, bytes]]:
        """The lines of the answer in the open format, part by part, with the place of the case."""
        return _of_each(pile, self._lines, progress)

    def rows(self, pile: Pile, progress: Done = nobody) -> Iterator[str]:
        """The rows of the answer as a table, part by part."""
        return _of_each(pile, self._rows, progress)

    def sections(self, pile: Pile, progress: Done = nobody) -> Iterator[Section]:
        """The answer as it is read, case by case: the cases of the pile must be whole."""
        return _of_each(pile, self._section, progress)

    def found(self, part: Part) -> list[Assessment]:
        """Where the limits of a case stand, or those of some of its people."""
        return assess(
            part.docket,
            self.now,
            self.law,
            everything=self.everything,
            remember=True,
            persons=part.persons,
        )

    def _lines(self, part: Part) -> tuple[int, bytes]:
        docket = part.docket
        small = part.persons is None and len(docket.persons) <= SMALL
        # The steps name the sources by their titles, and cannot be shared.
        shared = small and not self.explain and self.known.helps()
        alike = likeness(docket) if shared else None
        lines = self.known.find(alike) if shared else None
        if lines is None:
            found = self.found(part)
            lines = lines_json(docket, found, self.language, explain=self.explain)
            if shared:
                self.known.keep(alike, lines)
        return part.place, lines

    def _rows(self, part: Part) -> str:
        return rows(part.docket, self.found(part), self.language)

    def _section(self, part: Part) -> Section:
        found = self.found(part)
        return section(part.docket, found, self.now, self.language, explain=self.explain)


def _of_each(pile: Pile, work: Callable[[Part], R], progress: Done) -> Iterator[R]:
    """What the work makes of each part, in their order. Raises RefusedInput where one is wrong."""

    def done(parts: Sequence[Part]) -> list[R]:
        return [work(part) for part in parts]

    hands = by_many_hands if len(pile.pieces) >= MANY else by_one_hand
    made = chain.from_iterable(hands(pile.pieces, pile.read, done, progress))
    # When the first is there all is read, so that no answer begins of a file that is wrong.
    return chain(list(islice(made, 1)), made)
