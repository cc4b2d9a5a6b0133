"""The columns in which events are listed."""

from __future__ import annotations

from collections.abc import Callable

from casefiles.speech import say_briefly, say_moment
from casefiles.timeline import Event
from casefiles.vocabulary import label
from ui.looks import Look
from ui.models.records import Column
from ui.opened import OpenCase, in_words


def event_columns(look: Look, opened: Callable[[], OpenCase | None]) -> list[Column]:
    """When, what, to whom, where and on whose word. `opened` gives the case that is shown."""
    say, language = look.say, look.language

    def who(event: Event) -> str:
        case = opened()
        return case.name_of(event.person, language) if case else ""

    def sources(event: Event) -> str:
        case = opened()
        return case.sources_of(event.sources) if case else ""

    def source_titles(event: Event) -> str:
        case = opened()
        if case is None:
            return ""
        return "\n".join(
            " · ".join(filter(None, (source.title, source.locator)))
            for source in case.docket.sources
            if source.id in event.sources
        )

    return [
        Column(
            title=say("When"),
            text=lambda event: say_briefly(event.when, language),
            sort=lambda event: event.when.order(),
            tip=lambda event: say_moment(event.when, language),
            width=210,
        ),
        Column(
            title=say("Event"),
            text=lambda event: label("event", event.kind, language),
            width=220,
        ),
        Column(title=say("What happened"), text=lambda event: in_words(event, "what", language)),
        Column(title=say("Who"), text=who, width=130, spare=1),
        Column(
            title=say("Where"),
            text=lambda event: in_words(event, "place", language),
            width=110,
            spare=3,
        ),
        Column(title=say("Source"), text=sources, tip=source_titles, width=88, spare=2),
    ]
