"""Cases in pieces of about equal work, to be shared out: read already, or still to be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from casefiles.docket import Docket
from casefiles.exchange.divided import Divided, divided
from casefiles.people import Person

if TYPE_CHECKING:
    from casefiles.exchange.casefile import Unread

# So many people are one piece of work: short enough to stop soon, long enough to be worth sending.
PIECE: Final = 200
# A case of so many people is cut, though each part sorts the records of the whole case anew.
LARGE: Final = 1000


class Part(NamedTuple):
    """A case, or some people of a large one, with the place of the case in the answer.

    Without `persons` everybody on the docket is meant.
    """

    place: int
    docket: Docket
    persons: Sequence[Person] | None = None


@dataclass(frozen=True, slots=True)
class Pile:
    """Cases by their refs, and the pieces of which `read` makes parts, in their order."""

    refs: Sequence[str]
    pieces: Sequence[Any]
    read: Callable[[Any], Sequence[Part]]


def pile_of(dockets: Sequence[Docket], *, whole: bool = False) -> Pile:
    """A pile of cases; a very large one is cut into parts unless each is asked for `whole`."""
    parts = [
        part
        for place, docket in enumerate(dockets)
        for part in ((Part(place, docket),) if whole else _parts(place, docket))
    ]
    sizes = [len(part.docket.persons if part.persons is None else part.persons) for part in parts]
    pieces = [parts[first:last] for first, last in _cut(sizes)]
    return Pile([docket.case.ref for docket in dockets], pieces, lambda piece: piece)


def pile_in(file: Unread, *, whole: bool = False) -> Pile:
    """The pile of the cases of a file, left to be read piece by piece where that can be."""
    refs = file.refs
    if refs is None:
        return pile_of(file.read(), whole=whole)
    sizes = [_people(case) for case in file.untrusted]
    pieces: list[Callable[[], Sequence[Part]]] = []
    first = 0
    for place in [*(() if whole else _large(sizes)), len(sizes)]:
        pieces += [
            partial(_read, file, first + start, first + end)
            for start, end in _cut(sizes[first:place])
        ]
        if place < len(sizes):
            cut = divided(file, place, _step(sizes[place]))
            if cut is None:
                return pile_of(file.read())
            pieces += [partial(_share, cut, place, number) for number in range(cut.count)]
        first = place + 1
    return Pile(refs, pieces, lambda piece: piece())


def _read(file: Unread, first: int, last: int) -> list[Part]:
    return [Part(place, one) for place, one in enumerate(file.read(first, last), start=first)]


def _share(cut: Divided, place: int, number: int) -> list[Part]:
    return [Part(place, cut.read(number))]


def _large(sizes: Sequence[int]) -> list[int]:
    return [place for place, size in enumerate(sizes) if size >= LARGE]


def _step(people: int) -> int:
    """How many people of a large case are judged at once."""
    return max(PIECE, people // 16)


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


def _parts(place: int, docket: Docket) -> Iterator[Part]:
    people = docket.persons
    if len(people) < LARGE:
        yield Part(place, docket)
        return
    # The limits of each person are judged apart; the rest of the file stands behind every part.
    step = _step(len(people))
    for start in range(0, len(people), step):
        yield Part(place, docket, people[start : start + step])
