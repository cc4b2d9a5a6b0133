"""What custody is stands in the law's file: another list there, and the facts are others."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import casefiles.limits
from casefiles.charges import Measure
from casefiles.detention import Regime
from casefiles.docket import Docket
from casefiles.event_kinds import EventKind
from casefiles.limits.clauses import Condition
from casefiles.limits.clocks import until_now
from casefiles.limits.conditions import holds
from casefiles.limits.custody import renewed
from casefiles.limits.facts import Facts, facts_of
from casefiles.limits.instead import perhaps_instead
from casefiles.limits.lasting import freed_maybe
from casefiles.limits.liberty import Custody
from casefiles.limits.loading import load_law
from casefiles.limits.restraint import shown_before
from casefiles.limits.sightings import sighting
from casefiles.limits.starts import start_of
from casefiles.limits.terms import terms
from casefiles.moments import read_instant, read_moment
from tests.limits.scenes import DETAINED, NOW, docket, event, measure, person, spell

LAW = load_law()
REMAND = EventKind.REMAND_DECISION
REMANDED, RELEASED = "remand-decision 2022-01-08T08:00", "release 2022-01-10T08:00"
EXTENDED, LATE = "remand-extended 2022-02-08T08:00", "remand-decision 2022-02-20T08:00"
DISCLOSED, MOVED = "file-disclosed 2022-02-10T08:00", "transfer 2022-02-10T08:00"
HOUSE, TRAVEL = "house-arrest 2022-01-10T08:00", "travel-ban 2022-01-10T08:00"
TWICE, SERVED = "actual-detention 2022-01-06T12:10", "release-from-sentence 2022-01-10T08:00"
ASKED, PLACED = "interrogation 2022-01-05T09:10", "placed-in-ivs 2022-01-05T09:10"
JUDGED = TRAVEL, "sentence 2022-05-10T08:00", "release 2022-09-10T08:00"
CERTIFIED = "delivery-certificate 2022-01-06T11:10"
REASONS = "reasons-told 2022-01-06T11:10"
CRIMINAL, OTHER = frozenset((Regime.CRIMINAL,)), frozenset((Regime.ADMINISTRATIVE,))


def file(*lines: str, **more: Any) -> Docket:
    """What happened in one recorded detention."""
    events = [event(line, f"e{number}", within="d1") for number, line in enumerate(lines, 1)]
    return docket(*events, spells=(spell(),), **more)


def over(facts: Facts) -> object:
    ended = facts.over()
    return None if ended is None or ended.event is None else ended.event.kind.value


def in_doubt(facts: Facts) -> object:
    return len(perhaps_instead(LAW.rule("remand.term-2m"), facts).perhaps)


def let_go(facts: Facts) -> object:
    return len(facts.freed)


def held(facts: Facts) -> object:
    at = read_instant("2022-01-20T00:00")
    return holds(Condition(held=True), facts, at, at).name


def ordered_again(facts: Facts) -> object:
    (ended,) = facts.of((EventKind.FILE_DISCLOSED,))
    return renewed(LAW.rule("remand.term-2m"), facts, sighting(ended, NOW))


def runs_on(facts: Facts) -> object:
    """Whether a term runs on though custody was over before its last minute."""
    start = facts.first((EventKind.ACTUAL_DETENTION,))
    assert start is not None
    end = read_instant("2022-03-06T00:00")
    return until_now(facts, start, (end, end)) == (NOW, NOW)


def since(facts: Facts) -> object:
    """From when on the two months run that a court ordered, where that is known."""
    start = start_of(LAW.rule("remand.term-2m"), facts, LAW)
    begun = None if start is None else start.earliest
    return None if begun is None else f"{begun:%Y-%m-%d %H:%M}"


def remand(kind: str = "remand") -> tuple[Measure, ...]:
    return (measure(kind, starts=read_moment("2022-01-08"), ends=read_moment("2022-02-08")),)


@pytest.mark.parametrize(
    ("changed", "of", "ask", "before", "after"),
    [
        ({"ended_by": ("death",)}, file(DETAINED, RELEASED), over, "release", None),
        ({"replaced_by": ()}, file(DETAINED, HOUSE), over, "house-arrest", None),
        ({"replaced_by": ("bail",)}, file(DETAINED, HOUSE), over, "house-arrest", None),
        ({"replaced_by": ("release",)}, file(DETAINED, RELEASED), runs_on, False, True),
        ({"replaced_maybe": ()}, file(DETAINED, TRAVEL), in_doubt, 1, 0),
        ({"ordered_by": ()}, file(DETAINED, REMANDED, TRAVEL), in_doubt, 0, 1),
        ({"held_anew_by": ()}, file(DETAINED, REMANDED, *JUDGED), in_doubt, 0, 1),
        ({"taken_by": ("delivery",)}, file(DETAINED), held, "YES", "NO"),
        ({"let_out_by": ("bail",)}, file(DETAINED, RELEASED), held, "NO", "YES"),
        # Detained twice, a person may have been taken in anew; remanded once, not.
        (
            {"taken_by": (REMAND,)},
            file(DETAINED, REMANDED, TWICE, RELEASED),
            held,
            "MAYBE",
            "NO",
        ),
        ({"let_out_by": ()}, file(DETAINED, REMANDED, TRAVEL, measures=remand()), let_go, 0, 1),
        ({"ended_by": ()}, file(DETAINED, SERVED, measures=remand()), let_go, 0, 1),
        ({"ordered_by": ()}, file(DETAINED, CERTIFIED, REMANDED), let_go, 0, 1),
        ({"ordered_by": ("transfer",)}, file(DETAINED, EXTENDED, measures=remand()), let_go, 0, 1),
        ({"still_shown_by": ()}, file(DETAINED, CERTIFIED, PLACED), let_go, 0, 1),
        ({"still_shown_by": ()}, file(DETAINED, MOVED, measures=remand()), let_go, 0, 1),
        ({"certificate": EventKind.DELIVERY}, file(DETAINED, CERTIFIED), let_go, 1, 0),
        ({"certificate": None}, file(DETAINED, CERTIFIED, measures=remand()), let_go, 2, 1),
        ({"certified_under": OTHER}, file(DETAINED, CERTIFIED), let_go, 1, 0),
        ({"held_under": {"remand": OTHER}}, file(DETAINED, measures=remand()), let_go, 1, 0),
        ({"held_under": {"bail": CRIMINAL}}, file(DETAINED, measures=remand("bail")), let_go, 0, 1),
        (
            {"carried_on_by": ()},
            file(DETAINED, DISCLOSED, LATE),
            ordered_again,
            False,
            True,
        ),
        ({"freed_maybe": {}}, file(f"{DETAINED} 2022-01-07"), freed_maybe, 1, 0),
        ({"shown_by": ()}, file(PLACED, DETAINED), shown_before, 1, 0),
        ({"shown_within": ()}, file(ASKED, DETAINED), shown_before, 1, 0),
        ({"held_maybe_by": ()}, file(REASONS, REMANDED), since, None, "2022-01-08 02:00"),
    ],
)
def test_what_custody_is_follows_the_law_on_file(
    changed: dict[str, Any],
    of: Docket,
    ask: Callable[[Facts], object],
    before: object,
    after: object,
) -> None:
    for custody, expected in ((LAW.custody, before), (replace(LAW.custody, **changed), after)):
        found = ask(next(facts_of(of, NOW, custody)))
        assert (len(found) if isinstance(found, tuple) else found) == expected


@pytest.mark.parametrize(
    ("custody", "detentions"),
    [(LAW.custody, 2), (replace(LAW.custody, parted_by=(EventKind.DEATH,)), 1)],
)
def test_what_parts_two_detentions_stands_in_the_law_on_file(
    custody: Custody, detentions: int
) -> None:
    twice = docket(DETAINED, RELEASED, "actual-detention 2022-02-06T09:10")
    assert sum(one.regime is not None for one in facts_of(twice, NOW, custody)) == detentions


@pytest.mark.parametrize(
    ("custody", "sure"),
    [(LAW.custody, True), (replace(LAW.custody, gives_way=CRIMINAL), False)],
)
def test_under_which_law_a_detention_passes_into_another_stands_there_too(
    custody: Custody, sure: bool
) -> None:
    begun = "administrative-detention 2022-01-05T09:10"
    of_both = list(facts_of(docket(begun, DETAINED), NOW, custody))
    (first,) = [one for one in of_both if one.regime is Regime.ADMINISTRATIVE]
    assert (not first.perhaps) is sure


def test_what_ends_all_that_lasts_stands_there_too() -> None:
    banned = measure("travel-ban", persons=(person().id,))
    of = docket("death 2022-01-10T08:00", measures=(banned,))
    for law, ended in ((LAW, True), (replace(LAW, terms_end=()), False)):
        (term,) = terms(of, [], law)
        assert term.ends.known is ended


def test_the_order_in_which_a_list_is_written_decides_nothing() -> None:
    turned = replace(
        LAW.custody,
        ended_by=LAW.custody.ended_by[::-1],
        replaced_by=LAW.custody.replaced_by[::-1],
    )
    assert turned.over_by == LAW.custody.over_by


def test_python_names_no_kind_of_event_but_the_release_that_is_supposed() -> None:
    folder = Path(casefiles.limits.__file__).parent
    named = {
        (path.name, node.attr)
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "EventKind"
    }
    assert {kind for _, kind in named} == {"RELEASE"}, sorted(named)
