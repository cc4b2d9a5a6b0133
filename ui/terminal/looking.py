"""One look at the limits of many cases: in small parts, each of which is judged by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final, TypeVar

from casefiles.docket import Docket
from casefiles.languages import Language
from casefiles.limits.assessment import assess
from casefiles.limits.rules import Law
from casefiles.limits.standings import Assessment
from ui.terminal.answers import utf8
from ui.terminal.assessments import lines_json
from ui.terminal.hands import by_many_hands
from ui.terminal.likeness import Known, likeness
from ui.terminal.progress import Done, nobody
from ui.terminal.sheet import Section, section
from ui.terminal.table import rows

R = TypeVar("R")

# A case, or some people of a large one, with the place of the case in the answer.
Part = tuple[int, Docket]

# So many people are one piece of work: short enough to stop soon, long enough to be worth sending.
PIECE: Final = 200
# Below so many pieces one process is done before others have begun.
MANY: Final = 5
# A case of so many people is cut, though each part sorts the records of the whole case anew.
LARGE: Final = 1000
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

    def lines(
        self, dockets: Sequence[Docket], progress: Done = nobody
    ) -> Iterator[tuple[int, bytes]]:
        """The lines of the answer in the open format, part by part, with the place of the case."""
        return _shared_out(pieces_of(dockets), self._lines, progress)

    def rows(self, dockets: Sequence[Docket], progress: Done = nobody) -> Iterator[str]:
        """The rows of the answer as a table, part by part."""
        return _shared_out(pieces_of(dockets), self._rows, progress)

    def sections(self, dockets: Sequence[Docket], progress: Done = nobody) -> Iterator[Section]:
        """The answer as it is read, case by case."""
        # A section tells of the whole case what no part of it knows.
        return _shared_out(pieces_of(dockets, whole=True), self._section, progress)

    def found(self, docket: Docket) -> list[Assessment]:
        """Where the limits of a case stand."""
        return assess(docket, self.now, self.law, everything=self.everything)

    def _lines(self, part: Part) -> tuple[int, bytes]:
        place, docket = part
        # The steps name the sources by their titles, and cannot be shared.
        shared = not self.explain and len(docket.persons) <= SMALL and self.known.helps()
        alike = likeness(docket) if shared else None
        lines = self.known.find(alike) if shared else None
        if lines is None:
            found = self.found(docket)
            written = lines_json(docket, found, self.language, explain=self.explain)
            # Here and not where all of it comes together: other processors do it.
            lines = utf8(written)
            if shared:
                self.known.keep(alike, lines)
        return place, lines

    def _rows(self, part: Part) -> str:
        _, docket = part
        return rows(docket, self.found(docket), self.language)

    def _section(self, part: Part) -> Section:
        _, docket = part
        return section(docket, self.found(docket), self.language, explain=self.explain)


def _shared_out(pieces: list[list[Part]], work: Callable[[Part], R], progress: Done) -> Iterator[R]:
    """What the work makes of each part, in their order."""

    def piece(parts: list[Part]) -> list[R]:
        return [work(part) for part in parts]

    made = by_many_hands(pieces, piece) if len(pieces) >= MANY else map(piece, pieces)
    for number, results in enumerate(made, start=1):
        yield from results
        progress(number, len(pieces))


def pieces_of(dockets: Sequence[Docket], *, whole: bool = False) -> list[list[Part]]:
    """The cases in pieces of about equal work, in their order; a very large case in several.

    Unless each is asked for `whole`.
    """
    pieces: list[list[Part]] = []
    room = 0
    for place, docket in enumerate(dockets):
        for part in (docket,) if whole else _parts(docket):
            if room <= 0:
                pieces.append([])
                room = PIECE
            pieces[-1].append((place, part))
            room -= max(len(part.persons), 1)
    return pieces


def _parts(docket: Docket) -> Iterator[Docket]:
    people = len(docket.persons)
    if people < LARGE:
        yield docket
        return
    # The limits of each person are judged apart; the rest of the file stands behind every part.
    step = max(PIECE, people // 16)
    for start in range(0, people, step):
        yield replace(docket, persons=docket.persons[start : start + step])
