"""One look at the limits of many cases: in small parts, each of which is judged by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from casefiles.docket import Docket
from casefiles.languages import Language
from casefiles.limits.assessment import assess
from casefiles.limits.rules import Law
from ui.terminal.answers import utf8
from ui.terminal.assessments import Checked, lines_json
from ui.terminal.hands import by_many_hands
from ui.terminal.likeness import Known, likeness
from ui.terminal.progress import Done, nobody

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

    def checked(self, dockets: Sequence[Docket], progress: Done = nobody) -> Iterator[Checked]:
        """Each case with where its limits stand."""
        for number, docket in enumerate(dockets, start=1):
            yield docket, assess(docket, self.now, self.law, everything=self.everything)
            progress(number, len(dockets))

    def lines(
        self, dockets: Sequence[Docket], progress: Done = nobody
    ) -> Iterator[tuple[int, bytes]]:
        """The lines of the answer in the open format, part by part, with the place of the case."""
        pieces = pieces_of(dockets)
        made = by_many_hands(pieces, self.piece) if len(pieces) >= MANY else map(self.piece, pieces)
        for number, piece in enumerate(made, start=1):
            yield from piece
            progress(number, len(pieces))

    def piece(self, parts: Sequence[Part]) -> list[tuple[int, bytes]]:
        """The lines of some parts."""
        return [(place, self._lines(docket)) for place, docket in parts]

    def _lines(self, docket: Docket) -> bytes:
        # The steps name the sources by their titles, and cannot be shared.
        shared = not self.explain and len(docket.persons) <= SMALL and self.known.helps()
        alike = likeness(docket) if shared else None
        lines = self.known.find(alike) if shared else None
        if lines is None:
            found = assess(docket, self.now, self.law, everything=self.everything)
            written = lines_json(docket, found, self.language, explain=self.explain)
            # Here and not where all of it comes together: other processors do it.
            lines = utf8(written)
            if shared:
                self.known.keep(alike, lines)
        return lines


def pieces_of(dockets: Sequence[Docket]) -> list[list[Part]]:
    """The cases in pieces of about equal work, in their order; a very large case in several."""
    pieces: list[list[Part]] = []
    room = 0
    for place, docket in enumerate(dockets):
        for part in _parts(docket):
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
