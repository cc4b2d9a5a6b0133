"""A large case of a file, divided by its people before its records are read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from casefiles.docket import Docket
from casefiles.exchange.casefile import ON_A_SPELL, Listed, Unread
from casefiles.exchange.forms import Misfit
from casefiles.people import DETAINEE
from casefiles.undisturbed import undisturbed

# The shares of a record that concerns everybody, or that no limit is judged by.
_ALL: Final = -1
# What names nobody concerns whoever of the case was detained.
_OF_THE_DETAINED: Final = frozenset({"events", "charges"})


class Divided:
    """A case in shares of some people each, with every record that these are judged by.

    What names nobody stands in every share. `count` says how many shares there are.
    """

    def __init__(self, file: Unread, place: int, listed: Listed, shares: Sequence[_Keys]) -> None:
        self.count = len(shares)
        self._file = file
        self._place = place
        self._listed = listed
        self._shares = shares
        self._common: dict[tuple[str, str], object] = {}

    def read(self, number: int) -> Docket:
        """One of the shares. Raises RefusedInput, naming the first fault of the whole case."""
        try:
            with undisturbed():
                lists: dict[str, Any] = {
                    kind: tuple([self._record(kind, key, common=common) for key, common in keys])
                    for kind, keys in self._shares[number].items()
                }
        except Misfit:
            self._file.read(self._place, self._place + 1)
            raise
        return Docket(case=self._listed.case, **lists)

    def _record(self, kind: str, key: str, *, common: bool) -> object:
        """A record; one that stands in every share is read once."""
        if not common:
            return self._listed.record(kind, key)
        found = self._common.get((kind, key))
        if found is None:
            found = self._common[kind, key] = self._listed.record(kind, key)
        return found


# The keys of the records of a share by kind, and whether they stand in every other as well.
_Keys = Mapping[str, Sequence[tuple[str, bool]]]


def divided(file: Unread, place: int, size: int) -> Divided | None:
    """A case of a file in shares of at least so many people; None where it is to be read whole.

    So it is where anything is wrong with it, and where records name nobody whom they concern but
    some share has fewer than two who were detained: he would seem to be the only one.
    """
    try:
        with undisturbed():
            listed = Listed(file.untrusted[place], set())
    except Misfit:
        return None
    with undisturbed():
        shares = _shares(listed, size)
    return None if shares is None else Divided(file, place, listed, shares)


def _shares(listed: Listed, size: int) -> list[dict[str, list[tuple[str, bool]]]] | None:
    persons = listed.entries.get("persons", {})
    count = max(len(persons) // size, 1)
    share_of = {key: min(turn // size, count - 1) for turn, key in enumerate(persons)}
    shares: list[dict[str, list[tuple[str, bool]]]] = [{} for _ in range(count)]
    nobody_named = False
    for kind, of_kind in listed.entries.items():
        lists: list[list[tuple[str, bool]]] = [[] for _ in shares]
        for key, entry in of_kind.items():
            whose = share_of[key] if kind == "persons" else _whose(kind, entry, listed, share_of)
            if whose is None:
                return None
            if whose == _ALL:
                nobody_named |= kind in _OF_THE_DETAINED
                for keys in lists:
                    keys.append((key, True))
            else:
                lists[whose].append((key, False))
        for share, keys in zip(shares, lists, strict=True):
            share[kind] = keys
    if nobody_named and any(_detained(share, listed) < 2 for share in shares):
        return None
    return shares


def _detained(share: _Keys, listed: Listed) -> int:
    """How many of a share were detained, by their roles or their spells."""
    of_kind = listed.entries
    found = {of_kind["spells"][key].get("person") for key, _ in share.get("spells", ())}
    for key, _ in share.get("persons", ()):
        roles = of_kind["persons"][key].get("roles")
        if isinstance(roles, list) and DETAINEE in roles:
            found.add(key)
    return len(found)


def _whose(
    kind: str, entry: Mapping[str, object], listed: Listed, share_of: Mapping[str, int]
) -> int | None:
    """The share of a record; None where only the whole case can tell."""
    person, spell = entry.get("person"), entry.get("spell")
    if spell is not None:
        if kind not in ON_A_SPELL or not isinstance(spell, str):
            return None
        held = listed.entries.get("spells", {}).get(spell, {}).get("person")
        if held is None or person not in (None, held):
            return None
        person = held
    if person is None:
        return _of_several(entry.get("persons"), share_of)
    return share_of.get(person) if isinstance(person, str) else None


def _of_several(persons: object, share_of: Mapping[str, int]) -> int | None:
    """The share of a record that may name several people: all, unless they are of one."""
    if not persons:
        return _ALL
    if not isinstance(persons, list) or not all(isinstance(one, str) for one in persons):
        return None
    shares = {share_of.get(one) for one in persons}
    return next(iter(shares)) if len(shares) == 1 else _ALL
