"""What the law's file says of custody: which events show it, carry it on, end it or replace it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from casefiles.detention import IMPLIED, Exception72, Regime
from casefiles.event_kinds import EventKind

Kinds = tuple[EventKind, ...]


@dataclass(frozen=True, kw_only=True)
class Custody:
    """What the kinds of events and measures say of custody; by default that none says anything.

    `shown_by` are events that show, dated before a detention, that the person was held by then,
    `shown_within` such as do so where they are recorded in the spell itself, `detention_shown_by`
    such as show that a spell began with a detention that is not on file, `held_maybe_by` such as
    leave open, dated before a decision on custody, whether it began with one. `ended_by` are events
    that end a spell, `replaced_by` those that put another measure in the place of custody,
    `replaced_maybe` those that do so for sure only where no later release or extension tells that
    it went on, unless that came after one of `held_anew_by`, and where custody was ordered before
    them; one of both lists, as bail is, does so without an order, and is doubtful only after one;
    `parted_by` those that part two detentions. Whoever is `held`, as a condition asks, is so from
    the first of `taken_by` to the first of `let_out_by`. `ordered_by` are orders of custody,
    `still_shown_by` events that show that it goes on, `carried_on_by` such as let it go on by
    another term. The recorded end of a `freed_maybe` event may be that of all custody, unless one
    of those named for it carried it on. The `certificate` is given at the end of a delivery to
    whoever is not detained, under the laws of `certified_under`. `held_under` names the measures by
    which somebody is held, with the laws of each, `free_under` punishments that nobody is held to
    serve; with `sentenced_by` a court imposes the punishments of a crime. A stay under a law of
    `gives_way` is surely over where one under another law begins. A ground for 72 hours is a
    suspicion of a crime of its `ground_degrees` or `ground_articles`; one that stands in neither
    may be of any crime.
    """

    shown_by: Kinds = ()
    shown_within: Kinds = ()
    detention_shown_by: Kinds = ()
    held_maybe_by: Kinds = ()
    ended_by: Kinds = ()
    replaced_by: Kinds = ()
    replaced_maybe: Kinds = ()
    held_anew_by: Kinds = ()
    parted_by: Kinds = ()
    taken_by: Kinds = ()
    let_out_by: Kinds = ()
    ordered_by: Kinds = ()
    still_shown_by: Kinds = ()
    carried_on_by: Kinds = ()
    freed_maybe: Mapping[EventKind, Kinds] = field(default_factory=dict)
    certificate: EventKind | None = None
    certified_under: frozenset[Regime] = frozenset()
    held_under: Mapping[str, frozenset[Regime]] = field(default_factory=dict)
    free_under: frozenset[str] = frozenset()
    sentenced_by: Kinds = ()
    gives_way: frozenset[Regime] = frozenset()
    ground_degrees: Mapping[Exception72, frozenset[str]] = field(default_factory=dict)
    ground_articles: Mapping[Exception72, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def over_by(self) -> Kinds:
        """What shows that a spell is over: time that was taken by it cannot run on after that.

        In the order of the open format, whatever order a file has.
        """
        return tuple(kind for kind in EventKind if kind in {*self.ended_by, *self.replaced_by})

    @cached_property
    def told_by(self) -> frozenset[EventKind]:
        """With one of these on file the end of a custody is told, and nothing need be supposed."""
        return frozenset((*self.over_by, *self.let_out_by))

    @cached_property
    def taken_again_by(self) -> Kinds:
        """What takes into custody and begins a spell of its own: two of them may be two."""
        return tuple(kind for kind in self.taken_by if kind in IMPLIED)
