"""The end entered with the one main punishment, where it counts as the event that ends it."""

from __future__ import annotations

from casefiles.charges import Bound, Sentence
from casefiles.limits.clauses import Course
from casefiles.limits.entered import as_event
from casefiles.limits.facts import Facts
from casefiles.limits.penalties import imposed_on
from casefiles.limits.rules import Law
from casefiles.timeline import Event


def with_served_out(facts: Facts, law: Law) -> Facts:
    """The facts with the end of the one main punishment, where it was served out as entered.

    Not where an event says more of it: its own end, a release that may be from it, or the beginning
    or an earlier end of a ban, which may show one.
    """
    main = [one for one in facts.sentences if not one.additional]
    if facts.regime is not None or len(main) != 1 or not _over(main[0], facts, law):
        return facts
    for course in law.courses:
        if course.served_out and main[0].kind in course.kinds:
            known = [*facts.of(course.ends), *_shown_by_bans(main[0], facts, law)]
            if not known and not any(
                _perhaps_from(let_go, main[0], facts) for let_go in facts.of(course.ends_maybe)
            ):
                _enter(course, main[0], facts)
    return facts


def _shown_by_bans(main: Sentence, facts: Facts, law: Law) -> list[Event]:
    """What is on file of a ban, but for an end of it that came after that of the main one."""
    bans = [course for course in law.courses if course.entered]
    begun = [event for course in bans for event in facts.of(course.starts)]
    over = [event for course in bans for event in facts.of(course.ends)]
    return begun + [event for event in over if not main.ends.surely_before(event.when)]


def _over(main: Sentence, facts: Facts, law: Law) -> bool:
    """Whether the end entered with a punishment has come, and nothing ended all before it."""
    latest = main.ends.latest
    if latest is None or latest > facts.now or Bound.ENDS in main.derived:
        return False
    return all(main.ends.surely_before(one.when) for one in facts.of(law.terms_end))


def _perhaps_from(let_go: Event, main: Sentence, facts: Facts) -> bool:
    """Whether a release may have been from a punishment, and not from custody after its end."""
    if let_go.when.surely_before(imposed_on(main, facts)):
        return False
    return not any(
        main.ends.surely_before(taken.when) and taken.when.surely_before(let_go.when)
        for taken in facts.of(facts.custody.taken_by)
        if taken.id not in facts.perhaps
    )


def _enter(course: Course, main: Sentence, facts: Facts) -> None:
    for kind in course.ends:
        ended = as_event(main, kind, Bound.ENDS, main.ends, facts)
        facts.events = facts.whole = {**facts.events, kind: [ended]}
