"""Whether a rule touches a person: yes, no, or not to be told from what is on file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Final

from casefiles.event_kinds import EventKind
from casefiles.limits import charged, citizenship
from casefiles.limits.calendars import DAY
from casefiles.limits.charged import By, by_then
from casefiles.limits.clauses import Age, Condition
from casefiles.limits.continuance import lasted
from casefiles.limits.facts import Facts
from casefiles.limits.grounds import denied
from casefiles.limits.orders import came_before, ended_within
from casefiles.limits.penalties import imposed, is_surely, main_by, others_than
from casefiles.limits.periods import Period, first_minute, months_later
from casefiles.limits.rules import Rule
from casefiles.limits.sentencing import sentenced_between
from casefiles.limits.touches import OPPOSITE, WHETHER, Touch, surely
from casefiles.limits.versions import Version
from casefiles.moments import MINUTE, clock
from casefiles.people import Sex
from casefiles.safeguards import Reply


def touch(rule: Rule, facts: Facts, earliest: datetime | None, latest: datetime) -> Touch:
    """Whether a rule touches the person, its clock having started between two instants."""
    if rule.regimes and facts.regime not in rule.regimes:
        return Touch.NO
    shared = shared_by_alike(rule, facts, earliest, latest)
    if shared is None:
        return _touch(rule, facts, earliest, latest)
    found: Touch | None = shared.touches.get(rule.place)
    if found is None:
        found = shared.touches[rule.place] = _touch(rule, facts, earliest, latest)
    return found


def shared_by_alike(
    rule: Rule, facts: Facts, earliest: datetime | None, latest: datetime
) -> Any | None:
    """What all people who are alike share of a rule, where no time that is possible decides it."""
    settled = facts.settled
    if (
        settled is None
        or earliest is None
        or earliest < settled.since
        or latest > facts.now
        or not is_timeless(rule)
    ):
        return None
    return settled.alike


def _touch(rule: Rule, facts: Facts, earliest: datetime | None, latest: datetime) -> Touch:
    found = Touch.YES
    if rule.touches:
        found = Touch.NO
        for one in rule.touches:
            if found is not Touch.YES:
                found = max(found, holds(one, facts, earliest, latest))
    for barred in rule.never:
        if found:
            found = min(found, OPPOSITE[holds(barred, facts, earliest, latest)])
    if found is Touch.YES:
        for contested in rule.contested:
            if holds(contested.when, facts, earliest, latest):
                return Touch.MAYBE
    return found


# What may be asked of a person and is the same at all times, once ages and texts are settled.
TIMELESS: Final = frozenset(
    (
        *("age", "younger", "older", "of_age_after", "sentenced_as", "since", "sex"),
        *("citizenship", "perhaps", "surely", "charged_within", "charged_by"),
        *("exception72", "ground", "charged", "not_charged", "charged_outside", "named"),
        *("gravity", "gravity_known", "sentenced", "answered", "unanswered"),
        *("imposed", "not_imposed", "imposed_other", "on_file", "not_on_file"),
    )
)


@lru_cache(maxsize=1024)
def is_timeless(rule: Rule) -> bool:
    """Whether a rule asks for nothing that depends on when its clock started."""
    asked = (*rule.touches, *rule.never, *(one.when for one in rule.contested))
    return all(name in TIMELESS for condition in asked for name, _ in condition.asked)


def holds(condition: Condition, facts: Facts, earliest: datetime | None, latest: datetime) -> Touch:
    """Whether a condition holds of the facts, for a clock that started between two instants.

    Many rules ask the same of a person at the same start.
    """
    key = (condition, earliest, latest)
    found: Touch | None = facts.holding.get(key)
    if found is None:
        found = Touch.YES
        for asked in condition.asked:
            found = min(found, answered(condition, asked, facts, earliest, latest))
            if not found:
                break
        if condition.surely and found is Touch.MAYBE:
            found = Touch.NO
        facts.holding[key] = found
    return found


def stretched(
    rule: Rule,
    version: Version,
    facts: Facts,
    earliest: datetime | None,
    latest: datetime,
) -> tuple[Period | None, bool]:
    """How long the limit of a text may be for the person, if longer, and whether without an end."""
    if not rule.longer_when or any(holds(one, facts, earliest, latest) for one in rule.longer_when):
        return version.longer, version.open_ended
    return version.otherwise, False


def answered(
    condition: Condition,
    asked: tuple[str, Any],
    facts: Facts,
    earliest: datetime | None,
    latest: datetime,
) -> Touch:
    """Whether one field of a condition holds, by itself."""
    name, wanted = asked
    if name == "named":
        return surely(charged.named(facts, condition))
    of_charges = OF_CHARGES.get(name)
    if of_charges is None:
        return CHECKS[name](facts, wanted, earliest, latest)
    found = WHETHER[of_charges(facts, wanted, by_then(condition, facts, earliest, latest))]
    return _not(found) if name == "not_charged" else found


def _not(found: Touch) -> Touch:
    return OPPOSITE[found]


def _age(facts: Facts, wanted: Age, earliest: datetime | None, latest: datetime) -> Touch:
    minor = _younger(facts, wanted.years, earliest, latest)
    if minor is Touch.NO and on_birthday(facts, earliest, latest, wanted.years):
        # On the very day the age is reached by one reading only.
        minor = Touch.MAYBE
    return minor if wanted.who == "minor" else _not(minor)


def _citizenship(facts: Facts, wanted: str) -> Touch:
    country = facts.person.citizenship
    # A citizenship that is not on file is surely not known to be that of this State.
    return WHETHER[
        citizenship.at_home(country) if wanted == "home" else citizenship.foreign(country)
    ]


def _unanswered(facts: Facts, safeguards: tuple[str, ...]) -> Touch:
    # "Unknown" decides no more than silence does.
    return surely(
        all(
            answer.answer is Reply.UNKNOWN
            for name in safeguards
            for answer in facts.answers.get(name, ())
        )
    )


def _younger(facts: Facts, years: int, earliest: datetime | None, latest: datetime) -> Touch:
    """Whether the person was younger than so many years, by dates on the clock of the birth."""
    born = facts.person.born
    # On the day of the birthday itself the years are full.
    if born.earliest is not None and latest < _birthday(born.earliest, born.zone, years)[0]:
        return Touch.YES
    if (
        born.latest is not None
        and earliest is not None
        and earliest >= _birthday(born.latest, born.zone, years)[1]
    ):
        return Touch.NO
    return Touch.MAYBE


def _of_age_after(facts: Facts, wanted: Age, earliest: datetime | None, latest: datetime) -> Touch:
    """Whether the person is of age in the last minute of a term, however its days are counted."""
    first = None if earliest is None else _term_over(earliest, wanted.after, facts.zone)
    last = _term_over(latest, wanted.after, facts.zone, days=1)
    return _not(_younger(facts, wanted.years, first, last))


def _term_over(start: datetime, length: Period, zone: str, *, days: int = 0) -> datetime:
    day = months_later(start.astimezone(clock(zone)).date(), length.in_months)
    return first_minute(day + (length.days + days) * DAY, zone) - MINUTE


@lru_cache(maxsize=65536)
def _birthday(born: datetime, zone: str, years: int) -> tuple[datetime, datetime]:
    """The first minute at which an age may be reached, and at which it surely is.

    Who was born on 29 February reaches it, in a year without that day, on 28 February or 1 March.
    """
    day = born.astimezone(clock(zone)).date()
    reached = months_later(day, 12 * years)
    surely = reached if reached.day == day.day else reached + DAY
    return first_minute(reached, zone), first_minute(surely, zone)


def birthday_known(facts: Facts) -> bool:
    """Whether the birth is on file to a day or so."""
    born = facts.person.born
    return not (born.earliest is None or born.latest is None) and born.latest - born.earliest < DAY


def on_birthday(facts: Facts, earliest: datetime | None, latest: datetime, years: int) -> bool:
    """Whether something may have happened on the very day on which an age was reached."""
    born = facts.person.born
    if born.earliest is None or not birthday_known(facts):
        return False
    reached, surely = _birthday(born.earliest, born.zone, years)
    return latest >= reached and (earliest is None or earliest < surely + DAY)


def _since(
    facts: Facts, days: tuple[date, date], earliest: datetime | None, latest: datetime
) -> Touch:
    first, last = days
    if latest < first_minute(first, facts.zone):
        return Touch.NO
    surely = first_minute(last if first == last else last + DAY, facts.zone)
    return Touch.YES if earliest is not None and earliest >= surely else Touch.MAYBE


def _sex(facts: Facts, wanted: str) -> Touch:
    sex = facts.person.sex
    return Touch.MAYBE if sex is Sex.UNKNOWN else surely(sex == wanted)


def _ground(facts: Facts, grounds: frozenset[str]) -> Touch:
    """Whether one of some cases of CPC 131(4) is named: then what is charged is perhaps one.

    On what suspicion somebody was detained decides nothing for sure after the 72 hours. Outside any
    spell it may be named in one of them.
    """
    mine = facts.docket.spells if facts.spell is None else (facts.spell,)
    named = any(one.person == facts.person.id and one.exception72 in grounds for one in mine)
    return Touch.MAYBE if named else Touch.NO


def _exception(facts: Facts, wanted: str, earliest: datetime | None, latest: datetime) -> Touch:
    spell = facts.spell
    named = spell is not None and spell.exception72 is not None
    # On somebody's word alone the ground is a claim, and a claim is not a proof.
    claimed = spell is not None and named and bool(spell.exception72_claimed_by)
    if wanted == "claimed":
        return Touch.YES if claimed else Touch.NO
    against = named and denied(facts, earliest, latest)
    if wanted == "denied":
        return surely(against)
    if claimed or against or (named and facts.divided):
        return Touch.MAYBE
    return surely(named is (wanted == "named"))


def _sentenced(facts: Facts, degrees: frozenset[str], by: By) -> bool | None:
    main = main_by(facts, by.perhaps)
    if not main:
        return charged.of_gravity(facts, degrees, by)
    found = [charged.among(sentence.gravity, degrees) for sentence in main]
    return True if True in found else None if None in found else False


def _sentenced_as(facts: Facts, wanted: Age, earliest: datetime | None, latest: datetime) -> Touch:
    """Whether the main punishments were imposed at an age."""
    windows = sentenced_between(facts, earliest, latest)
    ages = {_age(facts, wanted, *window) for window in windows}
    return ages.pop() if len(ages) == 1 else Touch.MAYBE


def _answered(facts: Facts, safeguards: tuple[str, ...]) -> Touch:
    return min(_answered_yes(facts, safeguard) for safeguard in safeguards)


def _answered_yes(facts: Facts, safeguard: str) -> Touch:
    answers = facts.answers.get(safeguard, ())
    replies = {answer.answer for answer in answers}
    if facts.of_any(answers):
        return Touch.MAYBE
    if replies == {Reply.YES}:
        return Touch.YES
    return Touch.NO if replies <= {Reply.NO} else Touch.MAYBE


def _older(
    facts: Facts, ages: tuple[tuple[str, int], ...], earliest: datetime | None, latest: datetime
) -> Touch:
    found = {_reached(facts, age, earliest, latest) for age in ages_of(facts, ages)}
    return found.pop() if len(found) == 1 else Touch.MAYBE


def ages_of(facts: Facts, ages: tuple[tuple[str, int], ...]) -> list[int]:
    """The ages that are asked of a person of this sex, or of either where it is not known."""
    sex = facts.person.sex
    return [age for whose, age in ages if sex in (whose, Sex.UNKNOWN)]


def _reached(facts: Facts, years: int, earliest: datetime | None, latest: datetime) -> Touch:
    older = _not(_younger(facts, years, earliest, latest))
    # On the very day the age is reached by one reading only, and nobody is over it yet.
    if older is Touch.YES and on_birthday(facts, earliest, latest, years):
        return Touch.MAYBE
    return older


def _held(facts: Facts, earliest: datetime | None, latest: datetime) -> Touch:
    """In custody, as far as the file goes: taken in before, and nothing that let the person out."""
    custody = facts.custody
    begun = facts.first(custody.taken_by)
    if begun is None or (begun.earliest is not None and begun.earliest > latest):
        return Touch.NO
    if any(kind in facts.events for kind in custody.let_out_by):
        ended = facts.first(custody.let_out_by)
        if ended is not None and (ended.earliest is None or ended.earliest <= latest):
            out = earliest is not None and ended.sure and ended.latest < earliest
            again = len(facts.of(custody.taken_again_by)) > 1 or any(
                ended.event is not None and ended.event.when.surely_before(one.when)
                for one in facts.of(custody.taken_by)
            )
            return Touch.NO if out and not again else Touch.MAYBE
    sure = begun.sure and earliest is not None and begun.latest <= earliest
    return Touch.YES if sure else Touch.MAYBE


def _imposed(facts: Facts, kinds: tuple[str, ...]) -> Touch:
    """Whether a punishment of some kinds is imposed by now; which spell it is of may be open."""
    found = imposed(facts, kinds)
    return Touch(bool(found) + any(is_surely(one, facts) for one in found))


def _on_file(facts: Facts, kinds: tuple[EventKind, ...]) -> Touch:
    found = facts.first(kinds)
    if found is None:
        return Touch.NO
    return Touch.YES if found.sure else Touch.MAYBE


Check = Callable[[Facts, Any, datetime | None, datetime], Touch]
CheckOfCharges = Callable[[Facts, Any, By], bool | None]

# The fields that ask what a person was charged with by some moment, or sentenced for.
OF_CHARGES: Final[dict[str, CheckOfCharges]] = {
    "charged": charged.with_article,
    "not_charged": charged.with_article,
    "charged_outside": charged.outside,
    "gravity": charged.of_gravity,
    "gravity_known": charged.surely_of_gravity,
    "sentenced": _sentenced,
}

# Each other field and what answers it: facts, what is asked, and when the clock started.
CHECKS: Final[dict[str, Check]] = {
    "age": _age,
    "younger": _younger,
    "of_age_after": _of_age_after,
    "sentenced_as": _sentenced_as,
    "exception72": _exception,
    "ground": lambda facts, wanted, _, __: _ground(facts, wanted),
    "citizenship": lambda facts, wanted, _, __: _citizenship(facts, wanted),
    "charged_within": lambda _, __, ___, ____: Touch.YES,
    "charged_by": lambda _, __, ___, ____: Touch.YES,
    "answered": lambda facts, wanted, _, __: _answered(facts, wanted),
    "unanswered": lambda facts, wanted, _, __: _unanswered(facts, wanted),
    "older": _older,
    "sex": lambda facts, wanted, _, __: _sex(facts, wanted),
    "since": _since,
    "perhaps": lambda _, __, ___, ____: Touch.MAYBE,
    "surely": lambda _, __, ___, ____: Touch.YES,
    "held": lambda facts, _, earliest, latest: _held(facts, earliest, latest),
    "imposed": lambda facts, wanted, _, __: _imposed(facts, wanted),
    "not_imposed": lambda facts, wanted, _, __: _not(_imposed(facts, wanted)),
    "imposed_other": lambda facts, wanted, _, __: _imposed(facts, others_than(facts, wanted)),
    "on_file": lambda facts, wanted, _, __: _on_file(facts, wanted),
    "not_on_file": lambda facts, wanted, _, __: _not(_on_file(facts, wanted)),
    "followed_by": lambda facts, wanted, *begun: WHETHER[facts.came_after(wanted, *begun)],
    "not_followed_by": lambda facts, wanted, *begun: _not(
        WHETHER[facts.came_after(wanted, *begun)]
    ),
    "preceded_by": lambda facts, wanted, *begun: WHETHER[came_before(facts, wanted, *begun)],
    "ended_within": lambda facts, wanted, _, __: surely(ended_within(facts, wanted)),
    "lasting": lambda facts, wanted, *begun: WHETHER[lasted(facts, wanted, *begun)],
}
