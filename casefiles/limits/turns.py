"""Which limits turn on whose word is right: kept by one time on file and broken by another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from casefiles.ids import EventId, SourceId
from casefiles.limits.judging import judge
from casefiles.limits.reasons import Reasoned
from casefiles.limits.recorded import as_told
from casefiles.limits.standings import Assessment, Standing
from casefiles.limits.verdicts import Because
from casefiles.timeline import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A limit that stands elsewhere if one source is right about every time it gives.

    `adopted` is where it stands by the times adopted, `believed` where on the word of `source`
    alone. `events` are those whose time by that source makes the difference; `disputed` says that
    one of these times is another than that adopted, and not only a less exact one.
    """

    assessment: Assessment
    adopted: Standing
    source: SourceId
    believed: Assessment
    events: frozenset[EventId]
    disputed: bool


def turns(assessments: Iterable[Assessment]) -> list[Turn]:
    """Every limit that turns on the word of one source, in the order of the assessments."""
    return [turn for assessment in assessments for turn in _turns(assessment)]


def turning(assessments: Iterable[Assessment]) -> list[Assessment]:
    """The limits that turn on whose word is right, each once.

    A source that only knows less exactly what is adopted is not against it.
    """
    return [
        one for one in assessments if _by_word(one) or any(turn.disputed for turn in _turns(one))
    ]


def only_together(assessments: Iterable[Assessment]) -> list[Assessment]:
    """What is kept by the times adopted and by each source alone, and not by several together."""
    return [one for one in assessments if _by_word(one) and not list(_turns(one))]


def adopted_standing(assessment: Assessment) -> Standing:
    """Where a limit stands by the times adopted, whatever any source says otherwise.

    What other times on file break is kept by those adopted, and no more than that.
    """
    return Standing.KEPT if _by_word(assessment) else assessment.standing


def _by_word(assessment: Assessment) -> bool:
    return assessment.verdict.because is Because.WORD


def _turns(assessment: Assessment) -> Iterator[Turn]:
    adopted = adopted_standing(assessment)
    facts, law, rule = assessment.facts, assessment.law, assessment.verdict.rule
    for source, said in as_told(rule, facts, law).items():
        believed = _believing(assessment, said)
        if believed.standing is not adopted:
            decisive = _decisive(assessment, said, believed.standing)
            yield Turn(
                assessment=assessment,
                adopted=adopted,
                source=source,
                believed=believed,
                events=decisive,
                disputed=any(
                    _another(event, said[event.id])
                    for event in facts.docket.events
                    if event.id in decisive
                ),
            )


def _another(event: Event, said: Event) -> bool:
    """Whether an event as a source tells it came at another time than the one adopted."""
    return not (said.when.covers(event.when) and said.until.covers(event.until))


def _believing(assessment: Assessment, said: dict[EventId, Event]) -> Assessment:
    """The limit as if some events had come at other times."""
    facts, law = assessment.facts.replaced(said), assessment.law
    return Reasoned(judge(assessment.verdict.rule, facts, law), facts, law)


def _decisive(
    assessment: Assessment, said: dict[EventId, Event], standing: Standing
) -> frozenset[EventId]:
    """The events without whose time by the source the limit would not stand so; else all."""
    needed = frozenset(
        event
        for event in said
        if _believing(assessment, {key: one for key, one in said.items() if key != event}).standing
        is not standing
    )
    return needed or frozenset(said)
