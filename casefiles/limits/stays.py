"""Which deprivation of liberty an event belongs to: this one surely, or one of several perhaps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import datetime
from itertools import permutations
from typing import Final

from casefiles.detention import FOUNDING, IMPLIED, Regime, Spell
from casefiles.ids import EventId, SpellId
from casefiles.limits.calendars import DAY
from casefiles.limits.liberty import Custody
from casefiles.moments import LAST
from casefiles.timeline import Event, Reckoned

NOBODY: Final[frozenset[EventId]] = frozenset()


class Stay:
    """One deprivation of liberty: a spell on file, or one that the events imply (`spell` None).

    It began between `earliest` and `latest`; of a spell whose beginning is not on file, no later
    than its first event. `perhaps` are those of its `events` that may belong to another one. `held`
    says that liberty was restricted already, under another regime and without a release, since
    `since` at the earliest (CPC 7(29); KoAP 789(1)). `passed` is the event by which it passed to
    another regime. `several` says that its beginnings may be those of more than one, `divided`
    that its spell holds a release and a detention after it, and is more than one stay. `again` is
    the detention under the same law by which it was over, or perhaps, where no end is on file, or
    what is on file of another spell whose detention is not.
    """

    __slots__ = (
        "again", "begun", "divided", "earliest", "events", "held", "latest", "passed", "perhaps",
        "regime", "several", "since", "spell",
    )  # fmt: skip

    def __init__(self, spell: Spell | None, regime: Regime, begun: list[Event]) -> None:
        self.spell = spell
        self.regime = regime
        self.begun = begun
        self.earliest: datetime | None = None
        self.latest: datetime | None = None
        self.events: list[Event] = []
        self.perhaps: frozenset[EventId] = NOBODY
        self.held = False
        self.since: datetime | None = None
        self.passed: Event | None = None
        self.again: Event | None = None
        self.several = False
        self.divided = False

    def place(self, own: Iterable[Event]) -> None:
        """Set when it began, from its beginnings, or else from the events recorded in it."""
        firsts = [one.when.earliest for one in self.begun]
        if firsts and None not in firsts:
            self.earliest = min(first for first in firsts if first is not None)
        lasts = [one.when.latest for one in self.begun or own]
        self.latest = min((last for last in lasts if last is not None), default=None)


def stays(spells: Sequence[Spell], events: list[Event], custody: Custody) -> list[Stay]:
    """Every deprivation of liberty of a person, those on file first, each with its events."""
    founding = {spell.id: FOUNDING[spell.regime] for spell in spells}
    # What is recorded in a spell of another regime begins nothing beside it.
    beginnings = [
        event
        for event in events
        if event.kind in IMPLIED
        and (event.spell is None or founding.get(event.spell, event.kind) is event.kind)
    ]
    if len(spells) == 1:
        regime = spells[0].regime
        if not beginnings or (len(beginnings) == 1 and beginnings[0].kind is FOUNDING[regime]):
            return [_alone(Stay(spells[0], regime, beginnings), events)]
    elif not spells:
        if not beginnings:
            return []
        if len(beginnings) == 1:
            return [_alone(Stay(None, IMPLIED[beginnings[0].kind], beginnings), events)]
    return _several(spells, beginnings, events, custody)


def under_law_of(spell: Spell, event: Event) -> Event:
    """An event as the law of its spell has it: what began one of a crime began this one too.

    The minute in which liberty was really restricted counts, whatever it is called (KoAP 789(1)).
    """
    founding = FOUNDING[spell.regime]
    if founding is event.kind or event.kind is not FOUNDING[Regime.CRIMINAL]:
        return event
    said = {field.name: getattr(event, field.name) for field in fields(event)}
    return Reckoned(**{**said, "kind": founding}, entered=event.kind)


def _alone(stay: Stay, events: list[Event]) -> Stay:
    stay.events = events
    return stay


def _several(
    spells: Sequence[Spell], beginnings: list[Event], events: list[Event], custody: Custody
) -> list[Stay]:
    owners = {spell.id: spell for spell in spells}
    ends = [event for event in events if event.kind in custody.parted_by]
    found: list[Stay] = []
    open_to_all: list[Event] = []
    for kind in IMPLIED:
        recorded = [spell for spell in spells if FOUNDING[spell.regime] is kind]
        groups = _grouped([one for one in beginnings if one.kind is kind], owners, ends)
        own, left = _owned(recorded, groups)
        waiting = [spell for spell in recorded if spell.id not in own]
        if len(waiting) <= max(len(left), 1):
            for spell in waiting:
                mine = next((group for group in left if not _over(spell, group, ends)), None)
                if mine is not None:
                    own[spell.id] = [mine]
                    left = [group for group in left if group is not mine]
        else:
            # More spells on file than detentions: it cannot be told whose each of them is.
            open_to_all += [one for group in left for one in group]
            left = []
        for spell in recorded:
            parts = [Stay(spell, spell.regime, begun) for begun in own.get(spell.id, [[]])]
            for part in parts:
                part.divided = len(parts) > 1
            found += parts
        found += [Stay(None, IMPLIED[kind], group) for group in left]
    _share_out(found, events, {one.id for one in open_to_all})
    for stay in found:
        _leave_open(stay, ends, owners)
        _note_again(stay, found, custody)
        for following in found:
            if FOUNDING[stay.regime] is not FOUNDING[following.regime] and following.begun:
                _pass_on(stay, following, found, custody)
    places = {spell.id: place for place, spell in enumerate(spells)}
    found.sort(
        key=lambda stay: (
            places[stay.spell.id] if stay.spell else len(places),
            stay.regime is Regime.ADMINISTRATIVE,
        )
    )
    return found


def _leave_open(stay: Stay, ends: list[Event], owners: dict[SpellId, Spell]) -> None:
    """Note what may be of another stay where a release may part the beginnings of this one."""
    stay.several = _may_be_several(stay.begun, ends, owners)
    if not stay.several or stay.spell is None:
        return
    # What is not recorded in this spell may be of a detention that nobody recorded.
    recorded_in = stay.spell.id
    stay.perhaps |= {event.id for event in stay.events if event.spell != recorded_in}
    begun = [one for one in stay.begun if one.spell == recorded_in]
    if _may_be_several(begun, ends, owners):
        # The spell itself may be more than one, and what else is in it of either.
        stay.divided = True
        stay.perhaps |= {event.id for event in stay.events if event not in begun}


def _grouped(
    beginnings: list[Event], owners: dict[SpellId, Spell], ends: list[Event]
) -> list[list[Event]]:
    """Accounts of one detention together: a release that surely lies between two parts them."""
    groups: list[list[Event]] = []
    for event in sorted(beginnings, key=lambda one: one.when.order()):
        owner = event.spell if event.spell in owners else None
        if owner is not None:
            same = [group for group in groups if any(one.spell == owner for one in group)]
            own = [end for end in ends if end.spell is None or end.spell == owner]
            if same and not _released(same[-1], event, own):
                same[-1].append(event)
                continue
        if groups and not _parted(groups[-1], event, owner, owners, ends):
            groups[-1].append(event)
        else:
            groups.append([event])
    return groups


def _parted(
    group: list[Event],
    event: Event,
    owner: SpellId | None,
    owners: dict[SpellId, Spell],
    ends: list[Event],
) -> bool:
    if owner is not None and any(one.spell in owners for one in group):
        return True
    return _released(group, event, ends)


def _released(group: list[Event], event: Event, ends: list[Event]) -> bool:
    return any(
        group[-1].when.surely_before(end.when) and end.when.surely_before(event.when)
        for end in ends
    )


def _over(spell: Spell, group: list[Event], ends: list[Event]) -> bool:
    """Whether a spell surely was over, by a release recorded in it, before a detention."""
    return any(
        end.spell == spell.id and all(end.when.surely_before(one.when) for one in group)
        for end in ends
    )


def _may_be_several(begun: list[Event], ends: list[Event], owners: dict[SpellId, Spell]) -> bool:
    """Whether a release may part what was taken for accounts of one detention.

    Two beginnings of one spell are not parted by the release from another.
    """
    return any(
        not (end.when.surely_before(first.when) or second.when.surely_before(end.when))
        for first, second in permutations(begun, 2)
        for end in ends
        if first.spell != second.spell
        or first.spell not in owners
        or end.spell not in owners
        or end.spell == first.spell
    )


def _owned(
    recorded: list[Spell], groups: list[list[Event]]
) -> tuple[dict[SpellId, list[list[Event]]], list[list[Event]]]:
    own: dict[SpellId, list[list[Event]]] = {}
    left = []
    ids = {spell.id for spell in recorded}
    for group in groups:
        owner = next((one.spell for one in group if one.spell in ids), None)
        if owner is None:
            left.append(group)
        else:
            own.setdefault(owner, []).append(group)
    return own, left


def _share_out(found: list[Stay], events: list[Event], open_to_all: set[EventId]) -> None:
    """Put every event where it belongs: as recorded, else into each stay that it may belong to.

    The stays are put into the order in which they began.
    """
    by_spell: dict[SpellId | None, list[Stay]] = {}
    for stay in found:
        if stay.spell is not None:
            by_spell.setdefault(stay.spell.id, []).append(stay)
    recorded: dict[SpellId | None, list[Event]] = {id_: [] for id_ in by_spell}
    for event in events:
        if event.spell in recorded:
            recorded[event.spell].append(event)
    for stay in found:
        stay.place(() if stay.spell is None else recorded[stay.spell.id])
    found.sort(key=lambda stay: stay.latest or LAST)
    begun = {one.id: stay for stay in found for one in stay.begun if one.id not in open_to_all}
    for event in events:
        within = by_spell.get(event.spell, found)
        if event.id in begun:
            within = [begun[event.id]]
        chosen = within if len(within) == 1 else _possible(event, within)
        for stay in chosen:
            stay.events.append(event)
            if len(chosen) > 1:
                stay.perhaps |= {event.id}


def _possible(event: Event, found: list[Stay]) -> list[Stay]:
    """The stays in whose bounds an event may lie; what lies before all of them is the first's.

    A stay is behind an event where another one surely began after it and before the event. Of two
    of which it cannot be told which began first, neither rules the other out.
    """
    earliest, latest = event.when.earliest, event.when.latest
    begun = [
        stay.earliest
        for stay in found
        if earliest is not None and stay.latest is not None and stay.latest <= earliest
    ]
    return [
        stay
        for stay in found
        if not _any_after(stay.latest, begun)
        and (
            stay.earliest is None
            or latest is None
            or latest >= stay.earliest
            or not any(_surely_precedes(other, stay) for other in found)
        )
    ]


def _any_after(latest: datetime | None, begun: list[datetime | None]) -> bool:
    return latest is not None and any(one is not None and latest < one for one in begun)


def _pass_on(stay: Stay, following: Stay, found: list[Stay], custody: Custody) -> None:
    """Let liberty restricted under one regime count under the next, unless a release parts them."""
    if not may_precede(stay, following) or any(
        _surely_precedes(stay, other) and _surely_precedes(other, following) for other in found
    ):
        return
    ends = [event for event in stay.events if event.kind in custody.parted_by]
    start = following.earliest
    if start is not None and any(
        end.when.latest is not None and end.when.latest < start for end in ends
    ):
        return
    before = [following.since, stay.earliest] if following.held else [stay.earliest]
    known = [one for one in before if one is not None]
    following.since = min(known) if len(known) == len(before) else None
    following.held = True
    if stay.spell is not None and any(end.spell == stay.spell.id for end in ends):
        # Two papers on one time: the earlier one goes on until its own release.
        return
    stay.passed = following.begun[0]
    if stay.regime not in custody.gives_way or not _surely_precedes(stay, following):
        stay.perhaps |= {stay.passed.id}


def _note_again(stay: Stay, found: list[Stay], custody: Custody) -> None:
    stay.again = _taken_again(stay, found, custody)
    if stay.again is not None and _may_be_of_any(stay.again, found):
        stay.perhaps |= {stay.again.id}


def _taken_again(stay: Stay, found: list[Stay], custody: Custody) -> Event | None:
    """The first detention more than a day after this stay began, or perhaps after it.

    Nobody is seized who is held. Two accounts of one detention may be hours apart, though each has
    a spell of its own. What is recorded in a spell without a detention followed one.
    """
    if any(event.kind in custody.over_by for event in stay.events):
        return None
    others = [one for one in found if one is not stay and one.regime is stay.regime]
    later = [event for other in others for event in other.begun or _recorded(other)]
    if any(other.begun for other in others):
        later += [event for event in stay.begun if _may_be_of_any(event, [stay])]
    begun = [event for event in later if _days_after(stay.earliest, event.when.latest)]
    surely = [
        event for event in begun if _days_after(stay.latest, event.when.earliest, open_=False)
    ]
    return min(surely or begun, key=lambda one: one.when.latest or LAST, default=None)


def _may_be_of_any(event: Event, found: list[Stay]) -> bool:
    """Whether a detention recorded in no spell was taken for one more account of that of a spell.

    It may as well be an account of that of another.
    """
    return event.spell is None and any(
        event in stay.begun and any(one.spell is not None for one in stay.begun) for stay in found
    )


def _recorded(stay: Stay) -> list[Event]:
    """What is recorded in the spell of a stay itself."""
    return [one for one in stay.events if stay.spell is not None and one.spell == stay.spell.id]


def _days_after(first: datetime | None, second: datetime | None, *, open_: bool = True) -> bool:
    """Whether more than a day lies between two instants; where one is open, what is said of it."""
    return open_ if first is None or second is None else second - first > DAY


def may_precede(stay: Stay, other: Stay) -> bool:
    """Whether one stay may have begun before another."""
    return stay.earliest is None or other.latest is None or stay.earliest < other.latest


def _surely_precedes(stay: Stay, other: Stay) -> bool:
    return stay.latest is not None and other.earliest is not None and stay.latest < other.earliest
