"""What each source says of a time against the one adopted, as a page in a terminal tells it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casefiles.docket import Docket
from casefiles.languages import Language, later
from casefiles.limits.recorded import Difference, differences, say_difference
from casefiles.limits.standings import Assessment, plain
from casefiles.limits.turns import only_together, turns
from casefiles.speech import say_moment
from casefiles.timeline import in_order
from casefiles.vocabulary import label
from ui.terminal.columns import wrapped


def whose_word(
    docket: Docket, assessments: Sequence[Assessment], language: Language
) -> Iterator[str]:
    """Every other time on file, how far it lies from the one adopted, and what turns on it."""
    found = differences(docket)
    if not found:
        return
    places = {event.id: place for place, event in enumerate(in_order(docket.events))}
    turned = turns(assessments)
    yield from wrapped(language.say("Whose word"), 2)
    for one in sorted(found, key=lambda difference: places[difference.event]):
        yield from _word(one, docket, language)
        for turn in turned:
            if turn.source == one.source and one.event in turn.events:
                standings = language.say(
                    "as adopted: {adopted}; on this word: {believed}",
                    adopted=label("standing", turn.adopted, language),
                    believed=label("standing", turn.believed.standing, language),
                )
                title = language.pick(turn.assessment.titles)
                yield from wrapped(f"{title} · {standings}", 6, hang=2)
    together = only_together(assessments)
    if together:
        broken = language.say("Broken by no word alone, but by several together")
        yield from wrapped(broken, 4)
    for limit in together:
        said = f"{language.pick(limit.titles)} · {plain(limit.why, language)}"
        yield from wrapped(said, 6, hang=2)


def _word(one: Difference, docket: Docket, language: Language) -> Iterator[str]:
    (event,) = (event for event in docket.events if event.id == one.event)
    kind = label("event", event.kind, language)
    if one.end:
        kind = language.say(later("{event}: its end"), event=kind)
    source = docket.source(one.source)
    yield from wrapped(
        language.say(
            "{event} ({key}): adopted {adopted}; {source} says {attested}: {difference}.",
            event=kind,
            key=event.key,
            adopted=say_moment(one.adopted, language),
            source=source.title.strip() or source.key,
            attested=say_moment(one.attested, language),
            difference=say_difference(one, language),
        ),
        4,
        hang=2,
    )
