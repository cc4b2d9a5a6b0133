"""Cases in pieces of about equal work, to be shared out: read already, or still to be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from casefiles.docket import Docket

if TYPE_CHECKING:
    from casefiles.exchange.casefile import Unread

# A case, or some people of a large one, with the place of the case in the answer.
Part = tuple[int, Docket]

# So many people are one piece of work: short enough to stop soon, long enough to be worth sending.
PIECE: Final = 200
# A case of so many people is cut, though each part sorts the records of the whole case anew.
LARGE: Final = 1000


@dataclass(frozen=True, slots=True)
class Pile:
    """Cases by their refs, and the pieces of which `read` makes parts, in their order."""

    refs: Sequence[str]
    pieces: Sequence[Any]
    read: Callable[[Any], Sequence[Part]]


def pile_of(dockets: Sequence[Docket], *, whole: bool = False) -> Pile:
    """A pile of cases; a very large one is cut into parts unless each is asked for `whole`."""
    parts = [
        (place, part)
        for place, docket in enumerate(dockets)
        for part in ((docket,) if whole else _parts(docket))
    ]
    pieces = [parts[first:last] for first, last in _cut([len(part.persons) for _, part in parts])]
    return Pile([docket.case.ref for docket in dockets], pieces, lambda piece: piece)


def pile_in(file: Unread, *, whole: bool = False) -> Pile:
    """The pile of the cases of a file, left to be read piece by piece where that can be."""
    refs = file.refs
    sizes = [_people(case) for case in file.untrusted]
    if refs is None or (max(sizes, default=0) >= LARGE and not whole):
        return pile_of(file.read(), whole=whole)

    def read(piece: tuple[int, int]) -> list[Part]:
        return list(enumerate(file.read(*piece), start=piece[0]))

    return Pile(refs, list(_cut(sizes)), read)


def _people(untrusted_case: object) -> int:
    people = untrusted_case.get("persons") if isinstance(untrusted_case, dict) else None
    return len(people) if isinstance(people, list) else 0


def _cut(sizes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where to cut a row of cases of so many people: the first of each piece, and the one after."""
    first, held = 0, 0
    for place, size in enumerate(sizes):
        if held >= PIECE:
            yield first, place
            first, held = place, 0
        held += max(size, 1)
    if first < len(sizes):
        yield first, len(sizes)


def _parts(docket: Docket) -> Iterator[Docket]:
    people = len(docket.persons)
    if people < LARGE:
        yield docket
        return
    # The limits of each person are judged apart; the rest of the file stands behind every part.
    step = max(PIECE, people // 16)
    for start in range(0, people, step):
        yield replace(docket, persons=docket.persons[start : start + step])
