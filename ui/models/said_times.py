"""What sources say of the times of a case against what is adopted: the lines, and their columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtGui import QIcon

from casefiles.ids import EventId, SourceId
from casefiles.languages import Language, later
from casefiles.limits.recorded import Difference, as_told, differences, say_difference
from casefiles.limits.standings import Assessment, Standing
from casefiles.limits.turns import Turn, only_together, turns
from casefiles.sources import Attestation, Source
from casefiles.speech import say_briefly, say_moment
from casefiles.timeline import Event, in_order
from casefiles.vocabulary import label
from ui.looks import Look
from ui.models.records import Column
from ui.opened import OpenCase
from ui.standings import SEVERITY
from ui.widgets.signs import sign_icon

Standings = Callable[["SaidTime"], Counter[Standing]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidTime:
    """One time that one source gives for an event, or for its end, where it is not that adopted.

    `turns` are the limits that stand elsewhere if that source is right, `together` those that no
    source alone breaks and that this time helps to break.
    """

    event: Event
    source: Source
    attestation: Attestation
    difference: Difference
    turns: tuple[Turn, ...]
    together: tuple[Assessment, ...]

    @property
    def id(self) -> tuple[EventId, SourceId, bool, str | None]:
        """What makes it the same line after the case was read anew."""
        found = self.difference
        return (self.event.id, self.source.id, found.end, found.attested.written)

    @property
    def by(self) -> float:
        """The seconds by which the two surely lie apart, less than none where it is earlier."""
        least = self.difference.least.total_seconds()
        return -least if self.difference.later is False else least

    @property
    def moved(self) -> tuple[Assessment, ...]:
        """The limits that this time moves, alone or with others."""
        return (*(turn.assessment for turn in self.turns), *self.together)

    @property
    def adopted(self) -> Counter[Standing]:
        """Where the limits that turn stand by the times adopted."""
        return Counter(turn.adopted for turn in self.turns)

    @property
    def believed(self) -> Counter[Standing]:
        """Where they stand on the word of the source."""
        return Counter(turn.believed.standing for turn in self.turns)


def said_times(opened: OpenCase) -> list[SaidTime]:
    """Every time on file that is not the one adopted, in the order in which things happened."""
    docket, assessments = opened.docket, opened.assessments
    turned, together = turns(assessments), only_together(assessments)
    places = {event.id: place for place, event in enumerate(in_order(docket.events))}
    found = [_said(one, opened, turned, together) for one in differences(docket)]
    return sorted(found, key=lambda said: places[said.event.id])


def _said(
    difference: Difference,
    opened: OpenCase,
    turned: Iterable[Turn],
    together: Iterable[Assessment],
) -> SaidTime:
    (event,) = (one for one in opened.docket.events if one.id == difference.event)
    source = difference.source
    attestation = next(
        word
        for word in event.attestations
        if word.source == source
        and difference.attested == (word.until if difference.end else word.when)
    )
    return SaidTime(
        event=event,
        source=opened.docket.source(source),
        attestation=attestation,
        difference=difference,
        turns=tuple(one for one in turned if one.source == source and event.id in one.events),
        together=tuple(one for one in together if _helps(one, event, source)),
    )


def _helps(assessment: Assessment, event: Event, source: SourceId) -> bool:
    """Whether a time is one of those that break a limit together.

    Where there are more ways to combine them than are judged, each that the rule uses is.
    """
    verdict = assessment.verdict
    if verdict.against is not None and verdict.against.words:
        return (event.kind, source) in verdict.against.words
    told = as_told(verdict.rule, assessment.facts, assessment.law)
    return event.id in told.get(source, {})


def said_columns(look: Look, opened: Callable[[], OpenCase | None]) -> list[Column]:
    """Event, adopted, source, what it says, difference; and the limits that turn, both ways."""
    say, language = look.say, look.language

    def event(said: SaidTime) -> str:
        case = opened()
        return event_in_words(said, case, language) if case else ""

    return [
        Column(title=say("Event"), text=event),
        Column(
            title=say("Adopted"),
            text=lambda said: say_briefly(said.difference.adopted, language),
            tip=lambda said: say_moment(said.difference.adopted, language),
            sort=lambda said: said.difference.adopted.order(),
            width=200,
            spare=4,
        ),
        Column(
            title=say("Source"),
            text=lambda said: source_in_words(said.source),
            tip=lambda said: " · ".join(
                filter(None, (source_in_words(said.source), said.source.locator))
            ),
            width=120,
        ),
        Column(
            title=say("It says"),
            text=lambda said: say_briefly(said.difference.attested, language),
            tip=lambda said: say_moment(said.difference.attested, language),
            sort=lambda said: said.difference.attested.order(),
            width=200,
            spare=3,
        ),
        Column(
            title=say("Difference"),
            text=lambda said: say_difference(said.difference, language),
            sort=lambda said: said.by,
            figures=True,
            width=146,
        ),
        _standings(look, say("As adopted"), lambda said: said.adopted, width=150, spare=2),
        _standings(look, say("On this word"), lambda said: said.believed, width=130),
    ]


def _standings(
    look: Look, title: str, standings: Standings, *, width: int, spare: int = 0
) -> Column:
    """Where the limits that turn stand, worst first."""

    def worst(said: SaidTime) -> Standing | None:
        return next((one for one in SEVERITY if standings(said)[one]), None)

    def text(said: SaidTime) -> str:
        counted = standings(said)
        return ", ".join(
            look.say(
                "{count} {standing}",
                count=counted[one],
                standing=label("standing", one, look.language),
            )
            for one in SEVERITY
            if counted[one]
        )

    def icon(said: SaidTime) -> QIcon | None:
        found = worst(said)
        return sign_icon(found, look.theme) if found else None

    def colour(said: SaidTime) -> str | None:
        found = worst(said)
        return look.theme.standing(found) if found else None

    return Column(
        title=title,
        text=text,
        icon=icon,
        colour=colour,
        sort=lambda said: [-standings(said)[one] for one in SEVERITY],
        width=width,
        spare=spare,
    )


def event_in_words(said: SaidTime, opened: OpenCase, language: Language) -> str:
    """What the time is of: the event, or its end, and whom it concerns where there are several."""
    kind = label("event", said.event.kind, language)
    if said.difference.end:
        kind = language.say(later("{event}: its end"), event=kind)
    several = len({one.person for one in opened.docket.events if one.person}) > 1
    return " · ".join(
        filter(None, (kind, opened.name_of(said.event.person, language) if several else ""))
    )


def source_in_words(source: Source) -> str:
    """The title of a source; the key by which the file knows it where it has a blank one."""
    return source.title.strip() or source.key


def adopted_from(event: Event, opened: OpenCase, language: Language) -> str:
    """On whose word the time of an event is adopted."""
    titles = [source_in_words(opened.docket.source(one)) for one in event.sources]
    return "; ".join(titles) or language.say("no source named")
