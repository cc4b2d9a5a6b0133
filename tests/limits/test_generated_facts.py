"""What must hold of every rule of the law whatever the facts: of drawn dockets, in seven ways."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import groupby

from hypothesis import given, settings
from hypothesis import strategies as st

from casefiles.docket import Docket
from casefiles.limits.assessment import assess
from casefiles.limits.facts import facts_of
from casefiles.limits.last_minutes import ends
from casefiles.limits.loading import load_law
from casefiles.limits.periods import before
from casefiles.limits.restraint import before_detention
from casefiles.limits.sightings import Sighting
from casefiles.limits.standings import Assessment, Standing, plain
from casefiles.limits.verdicts import BREACHED, KEPT, Because
from casefiles.limits.words import Form
from casefiles.moments import MINUTE, UNKNOWN
from tests.limits.generated import Scene, known_less_well, scenes
from tests.strategies import ZONES

LAW = load_law()
Matter = tuple[object, ...]


def judged(file: Docket, now: datetime) -> dict[Matter, list[Assessment]]:
    """Every assessment, by its matter; spells that nobody recorded share one for each regime."""
    found: dict[Matter, list[Assessment]] = {}
    for one in assess(file, now, LAW, everything=True):
        of = one.started_by if LAW.rule(one.rule).each else None
        matter = (one.rule, one.person, one.spell, one.facts.regime, of)
        found.setdefault(matter, []).append(one)
    return found


def agrees(better: Assessment, worse: Assessment) -> bool:
    """Whether what is certain of facts known less well is so of the same facts known better.

    Each of the six words is certain but "unknown". "Overdue" leaves open whether the duty was done
    late or not at all, and so may turn into "breached"; nothing else may turn into anything else,
    "running" no more than the others: what runs by a wide moment runs by every minute of it. A rule
    of a family that speaks for its mates, since it is not known which of them applies, agrees with
    the mate that does. What contradicts itself may become certain where the wider moment takes the
    contradiction away. So it does with an answer on what is dated ahead of the check: who answers
    says that it was.
    """
    if worse.verdict.answer is not None and better.verdict.start is None:
        return True
    if worse.standing in (Standing.UNKNOWN, better.standing) or contradictory(better):
        return True
    return (worse.standing, better.standing) == (Standing.OVERDUE, Standing.BREACHED)


def contradictory(one: Assessment) -> bool:
    """Whether what is said comes from facts that cannot all be true."""
    verdict, facts = one.verdict, one.facts
    if before_detention(verdict.rule, facts, LAW):
        # Custody is shown before the detention on file: when that really was is open then.
        return True
    if one.standing is not Standing.UNKNOWN:
        return False
    if verdict.because is Because.START_MISSING:
        # It is on file, and dated after now, while what it must precede is not.
        return not verdict.rule.start_kinds.isdisjoint(facts.events)
    # An answer denies what an event shows, or a stop is dated before what it must follow, or what
    # ended a spell before that began, or what is recorded in it before its own detention.
    rule, founding = verdict.rule, facts.first((facts.founding,)) if facts.founding else None
    recorded = (one for some in facts.events.values() for one in some if facts.spell)
    within = [one for one in recorded if one.spell == facts.spell_id]
    begun = [one for one in within if one.kind is facts.founding]
    weighed = {*rule.stops, *rule.before, *rule.lapses, *rule.void}
    if begun and any(
        one.kind in weighed and all(one.when.surely_before(first.when) for first in begun)
        for one in within
    ):
        return True
    return (verdict.because is Because.ANSWER and verdict.stop is not None) or any(
        event.when.latest is not None and floor.earliest and event.when.latest < floor.earliest
        for floor, kinds in (
            (verdict.start, rule.stops),
            (founding, (*rule.stops, *rule.lapses, *rule.void)),
        )
        if floor is not None
        for event in facts.of(kinds)
    )


@settings(max_examples=140)
@given(known_less_well())
def test_what_is_known_less_well_is_never_more_certain_nor_the_opposite(
    drawn: tuple[Scene, list[Scene]],
) -> None:
    compare(*drawn)


@settings(max_examples=80)
@given(scenes(exact=True, soon=True))
def test_what_nobody_dated_is_as_open_as_if_it_lay_ahead_and_as_if_it_lay_behind(
    scene: Scene,
) -> None:
    undated = (replace(one, written=UNKNOWN) for one in scene.events)
    compare(scene, [scene.with_event(place, one) for place, one in enumerate(undated)])


def compare(scene: Scene, widened: list[Scene]) -> None:
    """Judge a scene, and the same known less well, and see that nothing is taken back."""
    narrow = judged(scene.docket(), scene.now)
    for wide in widened:
        for matter, some in judged(wide.docket(), wide.now).items():
            for worse in some:
                mates = [(other.id, *matter[1:]) for other in worse.verdict.others]
                better = [one for each in (matter, *mates) for one in narrow.get(each, ())]
                assert not better or any(agrees(one, worse) for one in better), (
                    *(matter[0], worse.standing, plain(worse.why)),
                    [(one.standing, plain(one.why)) for one in better],
                )


@settings(max_examples=40)
@given(st.sampled_from(ZONES), st.integers(0, 6_000_000), st.integers(1, 4000))
def test_no_term_of_the_law_ends_earlier_for_starting_later(
    zone: str, minute: int, later: int
) -> None:
    first = datetime.fromisoformat("2015-01-01T00:00+00:00") + timedelta(minutes=minute)
    starts = [
        Sighting(None, at, at, at, sure=True, zone=zone) for at in (first, first + later * MINUTE)
    ]
    for rule in LAW.rules:
        for version in rule.versions:
            if version.period is None:
                continue
            if rule.form is Form.BACKWARDS:
                one, other = (before(at.latest, version.period, zone) for at in starts)
                assert one <= other, rule.id
                continue
            (one, last), (other, other_last) = (
                ends(start, version.period, version, LAW) for start in starts
            )
            assert one is not None, rule.id
            assert other is not None, rule.id
            assert last is not None, rule.id
            assert other_last is not None, rule.id
            assert starts[0].latest <= one <= other, rule.id
            assert one <= last <= other_last, rule.id


@settings(max_examples=30)
@given(scenes(exact=True), st.integers(1, 20_000))
def test_a_later_start_never_gives_an_earlier_deadline(scene: Scene, minutes: int) -> None:
    first, second = (
        judged(one.docket(), one.now) for one in (scene, scene.later(minutes * MINUTE))
    )
    for matter, (one, *_) in first.items():
        other = next(iter(second.get(matter, ())), one)
        if one.deadline is None or other.deadline is None or one.verdict.others:
            continue
        alike = (one.version_from, one.started_by) == (other.version_from, other.started_by)
        if alike and len(one.verdict.versions) == len(other.verdict.versions):
            for end, later in zip(one.deadline, other.deadline, strict=True):
                assert end is None or later is None or end <= later, (matter[0], plain(one.why))


@settings(max_examples=40)
@given(scenes(exact=True))
def test_exact_facts_leave_no_plain_limit_both_kept_and_broken(scene: Scene) -> None:
    for some in judged(scene.docket(), scene.now).values():
        for one in some:
            verdict, version = one.verdict, one.verdict.version
            stretched = version.longer or version.open_ended or len(version.counting) > 1
            times = verdict.because in (Because.TIMES, Because.LAPSED)
            # Counted back from a limit of which it is open how long it is, an end is no instant.
            times = times and verdict.first_end == verdict.last_end
            exact = all(
                seen is None or (seen.exact and seen.sure) for seen in (verdict.start, verdict.stop)
            )
            if times and exact and not (stretched or verdict.others or contradictory(one)):
                both = verdict.possible & (KEPT | BREACHED)
                assert both != KEPT | BREACHED, (one.rule, plain(one.why))


@settings(max_examples=25)
@given(scenes())
def test_every_rule_in_scope_is_answered_once_or_once_for_each_of_its_matters(
    scene: Scene,
) -> None:
    file = scene.docket()
    judged = assess(file, scene.now, LAW, everything=True)
    found = groupby(judged, key=lambda one: (one.rule, one.facts.person))
    for facts in facts_of(file, scene.now, LAW.custody):
        scope = "person" if facts.regime is None else "spell"
        for rule in LAW.rules:
            if rule.scope == scope:
                key, matters = next(found)
                assert key == (rule.id, facts.person)
                starts = len(facts.of(rule.rulings or tuple(rule.start_kinds)))
                most = max(1, starts) if rule.each else 1
                # What carries a ruling out is no matter beside the ruling itself.
                least = 1 if rule.rulings else most
                assert least <= len(list(matters)) <= most, rule.id
    assert not list(found)


def printed(file: Docket, now: datetime) -> Counter[tuple[object, ...]]:
    """What a check prints of every rule, in no order."""
    return Counter(
        (
            *(one.rule, one.person, one.spell, one.standing, one.least, one.most, one.deadline),
            *(one.version_from, plain(one.why), str(one.doubt)),
        )
        for one in assess(file, now, LAW, everything=True)
    )


@settings(max_examples=40)
@given(scenes())
def test_no_time_is_longer_at_the_least_than_at_the_most(scene: Scene) -> None:
    for one in assess(scene.docket(), scene.now, LAW):
        for least, most in ((one.least, one.most), one.overrun or (None, None)):
            assert least is None or most is None or least <= most, (one, plain(one.why))


@settings(max_examples=60)
@given(scenes(attested=True), st.randoms())
def test_the_order_of_records_in_a_file_changes_nothing(scene: Scene, random: object) -> None:
    file = scene.docket()
    mixed = {
        kind: tuple(random.sample(getattr(file, kind), len(getattr(file, kind))))  # type: ignore[attr-defined]
        for kind in ("spells", "events", "charges", "sentences", "answers")
    }
    assert printed(file, scene.now) == printed(replace(file, **mixed), scene.now)


@settings(max_examples=20)
@given(scenes(two=True))
def test_what_is_on_file_about_another_person_alone_changes_nothing(scene: Scene) -> None:
    file = scene.docket()
    whole = printed(file, scene.now)
    for person in file.persons:
        mine = replace(
            file,
            events=tuple(one for one in file.events if one.person in (None, person.id)),
            charges=tuple(one for one in file.charges if one.person in (None, person.id)),
            answers=tuple(one for one in file.answers if one.person == person.id),
            sentences=tuple(one for one in file.sentences if person.id in one.persons),
        )
        alone = printed(mine, scene.now)
        about = {one for one in whole if one[1] == person.id}
        assert about == {one for one in alone if one[1] == person.id}


@settings(max_examples=30)
@given(scenes(attested=True))
def test_a_time_that_a_source_disputes_never_makes_a_limit_kept(scene: Scene) -> None:
    file = scene.docket()
    events = tuple(replace(one, attestations=()) for one in file.events)
    adopted = judged(replace(file, events=events), scene.now)
    for matter, some in judged(file, scene.now).items():
        for disputed, one in zip(some, adopted[matter], strict=True):
            if disputed.standing is not one.standing:
                assert (one.standing, disputed.standing) == (Standing.KEPT, Standing.UNKNOWN)
                assert disputed.verdict.because is Because.WORD
