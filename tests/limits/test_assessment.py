"""Whose facts are whose: persons, spells, shared events, and what is left out."""

from __future__ import annotations

from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.limits.standings import Standing
from casefiles.moments import read_instant
from tests.limits.scenes import (
    DETAINED,
    NOW,
    PROTOCOL,
    answer,
    charge,
    docket,
    event,
    identity,
    judged,
    person,
    spell,
    stands,
)

P3, ADULT = "detention.protocol-3h", "detention.max-before-court.adult"
MINOR, EXCEPTION = "detention.max-before-court.minor", "detention.max-before-court.exception72"
MEDICAL, RELATIVES = "detention.medical-exam", "detention.relatives"


def test_an_empty_case_has_nothing_to_judge() -> None:
    assert assess(docket(), NOW, load_law()) == []
    assert assess(docket(), NOW, load_law(), everything=True) == []


def test_everything_answers_every_rule_once_for_each_person_and_spell() -> None:
    found = assess(docket(DETAINED, spells=(spell(),)), NOW, load_law(), everything=True)
    assert sorted(one.rule for one in found) == sorted(rule.id for rule in load_law().rules)
    assert {one.standing for one in found} >= {Standing.OVERDUE, Standing.NOT_APPLICABLE}


def test_the_order_is_that_of_persons_then_packs_and_is_the_same_each_time() -> None:
    file = docket(
        DETAINED,
        event(DETAINED, "e2", who="p2"),
        persons=(person("p2"), person("p1")),
        spells=(spell(), spell("d2", "p2")),
    )
    once, again = (assess(file, NOW, load_law()) for _ in range(2))
    assert once == again
    places = {rule.id: rule.place for rule in load_law().rules}
    p2 = identity("persons", "p2")
    assert [one.person == p2 for one in once] == sorted(
        (one.person == p2 for one in once), reverse=True
    )
    spells_of_p1 = [places[one.rule] for one in once if one.person != p2 and one.spell]
    assert spells_of_p1 == sorted(spells_of_p1)


def test_an_event_without_a_person_concerns_everyone_detained_and_nobody_else() -> None:
    file = docket(
        event(DETAINED, "e1", who=None),
        event(PROTOCOL, "e2", who=None),
        persons=(person("p1"), person("p2"), person("p3", roles=("counsel",))),
    )
    found = assess(file, NOW, load_law())
    assert {one.person for one in found if one.rule == P3} == {
        identity("persons", "p1"),
        identity("persons", "p2"),
    }


def test_a_spell_that_nobody_recorded_follows_from_the_detention() -> None:
    assert stands(docket(DETAINED, PROTOCOL), P3) == "kept"
    assert stands(docket(PROTOCOL), P3) == "-"


def test_a_recorded_spell_began_though_the_file_does_not_say_when() -> None:
    file = docket(PROTOCOL, spells=(spell(),))
    assert stands(file, P3, "d1") == "unknown"
    found = judged(file)[P3, "d1"]
    assert found.started_by is None
    # It was no later than the protocol, and how much earlier is open.
    assert found.deadline is not None
    assert found.deadline.earliest is None
    assert found.deadline.latest == read_instant("2022-01-06T14:10")


def test_a_second_detention_after_a_release_is_a_second_spell() -> None:
    file = docket(
        DETAINED,
        PROTOCOL,
        "release 2022-01-06T20:00",
        "actual-detention 2022-03-01T09:00",
        "detention-protocol 2022-03-01T13:00",
    )
    found = [one.standing for one in assess(file, NOW, load_law()) if one.rule == P3]
    assert found == [Standing.KEPT, Standing.BREACHED]


def test_two_accounts_of_one_detention_are_one_spell() -> None:
    file = docket(DETAINED, "actual-detention 2022-01-06T08:00", PROTOCOL)
    found = [one for one in assess(file, NOW, load_law()) if one.rule == P3]
    assert len(found) == 1
    # The first of two beginnings decides: from 08:00 to 11:10 is more than three hours.
    assert found[0].standing is Standing.BREACHED


def test_events_fall_to_the_spell_they_are_recorded_in_or_in_whose_bounds_they_lie() -> None:
    spells = (spell("d1"), spell("d2"))
    file = docket(
        event(DETAINED, "e1", within="d1"),
        event("actual-detention 2022-03-01T09:00", "e2", within="d2"),
        PROTOCOL,
        event("detention-protocol 2022-03-01T13:00", "e4"),
        spells=spells,
    )
    assert stands(file, P3, "d1") == "kept"
    assert stands(file, P3, "d2") == "breached"


def test_an_event_that_may_belong_to_either_spell_leaves_both_undecided() -> None:
    file = docket(
        event(DETAINED, "e1", within="d1"),
        event("actual-detention 2022-03-01T09:00", "e2", within="d2"),
        event("detention-protocol null", "e3"),
        spells=(spell("d1"), spell("d2")),
    )
    assert stands(file, P3, "d1") == "unknown"
    assert stands(file, P3, "d2") == "unknown"


def test_an_event_before_every_spell_falls_to_the_first() -> None:
    file = docket(
        event(DETAINED, "e1", within="d1"),
        event("actual-detention 2022-03-01T09:00", "e2", within="d2"),
        event("detention-protocol 2022-01-01T10:00", "e3"),
        spells=(spell("d1"), spell("d2")),
    )
    assert stands(file, P3, "d1") == "unknown"
    assert stands(file, P3, "d2") == "overdue"


def test_a_detention_under_another_regime_is_a_spell_of_its_own() -> None:
    file = docket(DETAINED, "administrative-detention 2022-01-05T09:00", spells=(spell(),))
    found = assess(file, NOW, load_law())
    assert any(one.rule.startswith("admin.") or one.rule == P3 for one in found)
    assert judged(file)[P3, "d1"].started_by == identity("events", "e1")


def test_answers_count_for_their_spell_and_those_without_one_for_all() -> None:
    spells = (spell("d1"), spell("d2"))
    events = (
        event(DETAINED, "e1", within="d1"),
        event("placed-in-ivs 2022-01-06T15:00", "e3", within="d1"),
        event("actual-detention 2022-03-01T09:00", "e2", within="d2"),
    )
    file = docket(
        *events,
        spells=spells,
        answers=(
            answer("medical-check-after-detention no", within="d2"),
            answer("relatives-informed no"),
        ),
    )
    assert stands(file, MEDICAL, "d1") == "overdue"
    assert stands(file, MEDICAL, "d2") == "breached"
    # It was not done in one of the two at least; nothing on file shows it of the other.
    assert stands(file, RELATIVES, "d1") == stands(file, RELATIVES, "d2") == "overdue"


def test_what_happened_after_now_has_not_happened_yet() -> None:
    file = docket(DETAINED, "detention-protocol 2022-01-06T13:00", spells=(spell(),))
    at = {
        "2022-01-06T09:09": "-",
        "2022-01-06T09:10": "running",
        "2022-01-06T12:10": "running",
        "2022-01-06T12:11": "overdue",
        "2022-01-06T12:59": "overdue",
        "2022-01-06T13:00": "breached",
    }
    assert {when: stands(file, P3, "d1", now=read_instant(when)) for when in at} == at


def test_an_event_that_may_still_lie_ahead_decides_nothing() -> None:
    file = docket(DETAINED, "detention-protocol 2022-01-06", spells=(spell(),))
    assert stands(file, P3, "d1", now=read_instant("2022-01-06T10:00")) == "unknown"
    assert stands(file, P3, "d1", now=read_instant("2022-01-06T20:00")) == "unknown"
    far = docket(
        "actual-detention 2022-01-04T09:10", "detention-protocol 2022-01-06", spells=(spell(),)
    )
    # Late in any case, whether it was done this morning or not at all.
    assert stands(far, P3, "d1", now=read_instant("2022-01-06T10:00")) == "overdue"


def test_the_age_that_is_not_known_lets_both_limits_speak() -> None:
    # hours held; the two rules of a person of whom no birth is known
    table = {
        20: ("kept", "kept"),
        30: ("unknown", "unknown"),
        49: ("breached", "breached"),
    }
    for hours, expected in table.items():
        end = f"release 2022-01-0{6 + (9 + hours) // 24}T{(9 + hours) % 24:02}:10"
        file = docket(DETAINED, end, persons=(person(born=None),), spells=(spell(),))
        assert (stands(file, ADULT, "d1"), stands(file, MINOR, "d1")) == expected, hours


def test_a_claimed_ground_is_no_proof_and_a_named_one_is_taken() -> None:
    def three(hours: str, **ground: bool | str) -> tuple[str, ...]:
        file = docket(DETAINED, f"release {hours}", spells=(spell(ground="mass-riots", **ground),))  # type: ignore[arg-type]
        return tuple(stands(file, rule, "d1") for rule in (ADULT, EXCEPTION))

    assert three("2022-01-08T21:10") == ("-", "kept")
    assert three("2022-01-08T21:10", claimed=True) == ("unknown", "unknown")
    assert three("2022-01-07T09:10", claimed=True) == ("kept", "kept")
    assert three("2022-01-09T10:10", claimed=True) == ("breached", "breached")


def test_a_minor_with_a_ground_for_72_hours_is_never_kept_past_24() -> None:
    def minor(end: str) -> str:
        file = docket(
            DETAINED,
            f"release {end}",
            persons=(person(born="2005-03-11"),),
            spells=(spell(ground="mass-riots"),),
        )
        return stands(file, MINOR, "d1")

    assert minor("2022-01-07T09:10") == "kept"
    assert minor("2022-01-07T09:11") == "unknown"
    assert minor("2022-01-09T09:10") == "unknown"
    assert minor("2022-01-09T09:11") == "breached"


def test_a_charge_that_names_nobody_leaves_open_whom_it_concerns() -> None:
    late = "qualification-announced 2022-01-25T10:00"
    thirty, ten = "remand.before-qualification-30d", "remand.before-qualification-10d"
    spells = (spell(),)
    known = docket(DETAINED, late, spells=spells, charges=(charge("CC 272"),))
    assert (stands(known, thirty, "d1"), stands(known, ten, "d1")) == ("kept", "-")
    two = (person("p1"), person("p2"))
    nobody = (charge("CC 272", who=None),)
    group = docket(DETAINED, late, persons=two, spells=spells, charges=nobody)
    assert (stands(group, thirty, "d1"), stands(group, ten, "d1")) == ("unknown", "unknown")
    other = docket(DETAINED, late, spells=spells, charges=(charge("CC 405"),))
    assert (stands(other, thirty, "d1"), stands(other, ten, "d1")) == ("-", "breached")
    none = docket(DETAINED, late, spells=spells)
    assert (stands(none, thirty, "d1"), stands(none, ten, "d1")) == ("unknown", "unknown")


def test_contradicting_answers_and_times_decide_nothing() -> None:
    spells = (spell(),)
    table = [
        # what happened besides the detention; what was answered; where the examination stands
        ((), ("no",), "breached"),
        ((), ("yes",), "kept"),
        ((), ("partial",), "unknown"),
        ((), ("unknown",), "overdue"),
        ((), ("yes", "no"), "unknown"),
        (("medical-examination 2022-01-06T10:00",), ("no",), "unknown"),
        (("medical-examination 2022-01-08T10:00",), ("no",), "breached"),
        (("medical-examination 2022-01-08T10:00",), ("yes",), "breached"),
        (("medical-examination null",), ("no",), "unknown"),
        (("medical-examination 2022-01-06",), ("no",), "unknown"),
        (("medical-examination null",), ("yes",), "unknown"),
        (("medical-examination null",), ("partial",), "unknown"),
        (("release 2022-01-06T10:00",), ("no",), "kept"),
    ]
    for events, replies, expected in table:
        file = docket(
            DETAINED,
            *events,
            spells=spells,
            answers=tuple(answer(f"medical-check-after-detention {one}") for one in replies),
        )
        assert stands(file, MEDICAL, "d1") == expected, (events, replies)


def test_an_act_on_file_that_was_perhaps_done_at_once_is_not_denied_by_an_answer_alone() -> None:
    table = {
        "null": "unknown",
        "2022-01-06": "unknown",
        "2022-01-06T09:11": "unknown",
        "2022-01-07T09:10": "unknown",
        "2022-01-07T09:11": "breached",
        "2022-01-14": "breached",
    }
    for told, expected in table.items():
        file = docket(
            DETAINED,
            f"relatives-notified {told}",
            spells=(spell(),),
            answers=(answer("relatives-informed no"),),
        )
        assert stands(file, "detention.relatives", "d1") == expected, told


def test_an_act_that_perhaps_came_before_another_is_not_denied_by_an_answer_alone() -> None:
    table = {
        "null": "unknown",
        "2022-01-06": "unknown",
        "2022-01-06T11": "unknown",
        "2022-01-06T10:30": "unknown",
        "2022-01-06T11:31": "breached",
    }
    for met, expected in table.items():
        file = docket(
            DETAINED,
            f"private-meeting-with-counsel {met}",
            "interrogation 2022-01-06T11:30",
            spells=(spell(),),
            answers=(answer("confidential-meeting-24h no"),),
        )
        assert stands(file, "detention.counsel-private-meeting", "d1") == expected, met


def test_not_yet_done_breaks_nothing_while_the_hours_run() -> None:
    file = docket(
        DETAINED, spells=(spell(),), answers=(answer("medical-check-after-detention no"),)
    )
    assert stands(file, MEDICAL, "d1", now=read_instant("2022-01-06T10:00")) == "running"
    part = docket(
        DETAINED, spells=(spell(),), answers=(answer("medical-check-after-detention partial"),)
    )
    # What was done in part is not done, though there is time for the rest.
    assert stands(part, MEDICAL, "d1", now=read_instant("2022-01-06T10:00")) == "unknown"


def test_of_two_questions_each_must_be_answered_well() -> None:
    rule = "detention.reasons-and-rights-oral"
    table = [
        (("reasons-communicated yes", "rights-explained-at-detention yes"), "kept"),
        (("reasons-communicated yes", "rights-explained-at-detention no"), "breached"),
        (("reasons-communicated yes",), "unknown"),
        (("reasons-communicated partial", "rights-explained-at-detention yes"), "unknown"),
    ]
    for answers, expected in table:
        file = docket(DETAINED, spells=(spell(),), answers=tuple(map(answer, answers)))
        assert stands(file, rule, "d1") == expected, answers


def test_an_assessment_is_what_a_check_would_print_of_it() -> None:
    file = docket(DETAINED, PROTOCOL, spells=(spell(),))
    one, same = (judged(file)[P3, "d1"] for _ in range(2))
    other = judged(docket(DETAINED, spells=(spell(),)))[P3, "d1"]
    assert one == same
    assert hash(one) == hash(same)
    assert one != other
    assert one != "kept"
    assert repr(one) == "Assessment(detention.protocol-3h: kept)"
    assert (one.limit, one.citation, one.version_from, one.confidence, one.whose) == (
        "PT3H",
        "CPC 131(2)",
        "2015-01-01",
        "text",
        "theirs",
    )
    assert one.doubt is None
    assert one.overrun is None
    assert one.titles["en"].startswith("Detention protocol")
    assert (one.started_by, one.stopped_by) == (identity("events", "e1"), identity("events", "e2"))


def test_what_was_looked_up_is_let_go_of_unless_it_is_to_be_remembered() -> None:
    file = docket(DETAINED, PROTOCOL, spells=(spell(),))
    forgotten = assess(file, NOW, load_law())
    remembered = assess(file, NOW, load_law(), remember=True)

    assert remembered == forgotten
    assert not any(one.facts.judged or one.facts.holding for one in forgotten)
    assert all(one.facts.judged for one in remembered)
