"""The punishments on file: which were imposed, how long they last, and how that compares."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache

from casefiles.charges import Sentence
from casefiles.limits.calendars import DAY
from casefiles.limits.facts import Facts
from casefiles.limits.periods import Period, read_period
from casefiles.limits.rules import Law
from casefiles.limits.versions import Version
from casefiles.moments import UNKNOWN, Moment

# The fewest and the most days that a month and a year can have.
MONTH_DAYS = (28, 31)
YEAR_DAYS = (365, 366)


def on_file(facts: Facts, kinds: Collection[str]) -> bool:
    """Whether a punishment of some kinds is on file, imposed by now or not."""
    return any(sentence.kind in kinds for sentence in facts.sentences)


def others_than(facts: Facts, kinds: Collection[str]) -> tuple[str, ...]:
    """The kinds of the main punishments on file that are none of some, whoever named them."""
    found = dict.fromkeys(sentence.kind for sentence in facts.sentences if not sentence.additional)
    return tuple(kind for kind in found if kind not in kinds)


def main_by(facts: Facts, then: datetime) -> list[Sentence]:
    """The main punishments that may have been imposed before some moment; else all of them."""
    main = [sentence for sentence in facts.sentences if not sentence.additional]
    by_then = [one for one in main if one.imposed.earliest is None or one.imposed.earliest < then]
    return by_then or main


def imposed_on(sentence: Sentence, facts: Facts) -> Moment:
    """When a punishment was imposed: an additional one without a date with the one main one."""
    if sentence.additional and not sentence.imposed.known:
        main = [one for one in facts.sentences if not one.additional]
        if len(main) == 1:
            return main[0].imposed
    return sentence.imposed


def imposed(facts: Facts, kinds: Collection[str]) -> list[Sentence]:
    """The punishments of some kinds imposed by now; for a spell, those of that spell."""
    return [
        sentence
        for sentence in facts.sentences
        if sentence.kind in kinds
        and ((on := imposed_on(sentence, facts).earliest) is None or on <= facts.now)
        and (facts.regime is None or _in_spell(sentence, facts))
    ]


def is_surely(sentence: Sentence, facts: Facts) -> bool:
    """Whether a punishment that may be imposed by now, and in a spell, surely is both."""
    when = imposed_on(sentence, facts)
    if when.latest is not None and when.latest > facts.now:
        return False
    if facts.regime is None or not facts.loose:
        return True
    if when.earliest is None or when.latest is None:
        return False
    lasts = [event.when.latest for some in facts.events.values() for event in some]
    begun = min((last for last in lasts if last is not None), default=None)
    ended = facts.first(facts.custody.parted_by)
    return (
        begun is not None
        and begun - DAY <= when.earliest
        and (ended is None or (ended.earliest is not None and when.latest <= ended.earliest))
    )


def _in_spell(sentence: Sentence, facts: Facts) -> bool:
    """Whether a punishment may belong to a spell, going by the day on which it was imposed.

    To the only spell of a person it belongs in any case: a court may impose it after the release.
    """
    when = imposed_on(sentence, facts)
    if not facts.loose or when.earliest is None or when.latest is None:
        return True
    firsts = [event.when.earliest for some in facts.events.values() for event in some]
    begun = None if None in firsts else min((one for one in firsts if one), default=None)
    ended = facts.first(facts.custody.parted_by)
    if (
        ended is not None
        and ended.sure
        and ended.known_latest is not None
        and ended.known_latest < when.earliest
    ):
        return False
    return begun is None or begun - DAY <= when.latest


def over_before(sentence: Sentence, then: datetime | None) -> bool:
    """Whether a punishment surely was over before some moment, by the end entered with it."""
    ended = sentence.ends.latest
    return ended is not None and then is not None and ended < then


def length_of(sentence: Sentence) -> Period | None:
    """How long a punishment lasts; None where no length is on file that a calendar can count."""
    try:
        return read_period(sentence.length)
    except ValueError:
        return None


def began(sentence: Sentence, facts: Facts, law: Law) -> Moment:
    """When a punishment began: as entered, or a main one with its entry into force."""
    if sentence.starts.known or sentence.additional:
        return sentence.starts
    return in_force(sentence, [event.when for event in facts.of(law.sentence_starts)])


def in_force(sentence: Sentence, entries: Sequence[Moment]) -> Moment:
    """When a sentence entered into force: as entered with it, else by the first entry since.

    Of one that nobody dated, several entries into force leave open which is its own.
    """
    if sentence.in_force.known:
        return sentence.in_force
    since = [one for one in entries if not one.surely_before(sentence.imposed)]
    if len(since) > 1 and not sentence.imposed.known:
        return UNKNOWN
    return min(since, key=Moment.order, default=UNKNOWN)


def served(sentence: Sentence, law: Law) -> tuple[Period, ...]:
    """How long a punishment lasts, and how long at most where no rule lets it last so long."""
    length = length_of(sentence)
    if length is None:
        return ()
    ceiling = longest_lawful(sentence.kind, law)
    if ceiling is None or not is_longer(length, ceiling):
        return (length,)
    return length, ceiling


@lru_cache(maxsize=256)
def longest_lawful(kind: str, law: Law) -> Period | None:
    """The longest that any rule lets a kind of punishment last; None where none bounds it."""
    texts = (text for rule in law.rules if kind in rule.imposed for text in rule.versions)
    found = [longest for text in texts if (longest := text.longer or text.period) is not None]
    return max(found, key=hours, default=None)


def is_longer(one: Period, other: Period) -> bool | None:
    """Whether one length surely is longer than another; None where the calendar decides.

    >>> is_longer(Period(days=16), Period(days=15)), is_longer(Period(months=18), Period(years=2))
    (True, False)
    >>> is_longer(Period(days=30), Period(months=1)) is None
    True
    """
    if not (one.days or one.hours or other.days or other.hours):
        return one.in_months > other.in_months
    least, most = hours(one)
    other_least, other_most = hours(other)
    if least > other_most:
        return True
    return False if most <= other_least else None


def hours(period: Period) -> tuple[int, int]:
    """The fewest and the most hours that a period can last."""
    least, most = (
        24 * (period.years * year + period.months * month + period.days) + period.hours
        for year, month in zip(YEAR_DAYS, MONTH_DAYS, strict=True)
    )
    return least, most


def at_most(facts: Facts, kinds: Collection[str], *, several: bool = False) -> Period | None:
    """How long a punishment on file lasts at the most, where no more than that is known of it.

    With `several`, also the longest of some that differ.
    """
    some = imposed(facts, kinds)
    known = [length for one in some if (length := length_of(one)) is not None]
    differ = several and len(set(known)) > 1
    if len(known) < len(some) or not (differ or any(sentence.at_most for sentence in some)):
        return None
    return max(known, key=hours)


def shortest_of_several(facts: Facts, kinds: Collection[str], least: Period) -> Period | None:
    """The shortest of some punishments on file that differ in length; None where they do not.

    One of no length on file may be as short as the `least` that is lawful.
    """
    known = {length_of(one) for one in imposed(facts, kinds)}
    if len(known) < 2:
        return None
    return min((least if length is None else length for length in known), key=hours)


def cut(
    version: Version, facts: Facts, kinds: Collection[str], *, several: bool = False
) -> Version:
    """A version with the length of the one punishment on file in the place of its ceiling.

    The ceiling stays where the file holds no length, several that differ, or "up to" so long; with
    `several`, also where it holds none of one beside another.
    """
    known = {length_of(one) for one in imposed(facts, kinds) if not one.at_most}
    lengths = {length for length in known if length is not None}
    if len(lengths) != 1 or (several and None in known):
        return version
    return cut_to(version, lengths.pop())


def cut_to(version: Version, length: Period) -> Version:
    """A version with a length in the place of its ceiling, unless it is above that.

    No more than the ceiling is lawful. Extensions are lawful past the length as they are past the
    ceiling: by so much in all.
    """
    ceiling, longer = version.period, version.longer
    if ceiling is not None and is_longer(length, ceiling) is not False:
        return version
    if ceiling is not None and longer is not None:
        months = length.in_months + longer.in_months - ceiling.in_months
        longer = replace(length, years=months // 12, months=months % 12)
    return replace(version, period=length, longer=longer, open_ended=False)
