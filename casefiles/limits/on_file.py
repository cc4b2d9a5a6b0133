"""What is on file, a line each: an event, an answer, a punishment, and on whose word it is."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from casefiles.charges import Bound, Sentence
from casefiles.event_kinds import EventKind
from casefiles.ids import SourceId
from casefiles.languages import later
from casefiles.limits.facts import Facts
from casefiles.limits.penalties import length_of
from casefiles.limits.rules import Law
from casefiles.limits.standings import Length, Step, Word
from casefiles.safeguards import Answer
from casefiles.timeline import Entered, Event, Imposed, entered_as

AS_ENTERED: Final = later(
    "{key}, {kind}, as entered with the punishment: {entered}; on the word of: {others}."
)


def word_of(sources: Collection[SourceId], facts: Facts) -> object:
    """The titles of some sources, as the value of a step."""
    titles = tuple(source.title for source in facts.docket.sources if source.id in sources)
    return titles or Step(later("no source named"))


def event_told(event: Event, facts: Facts) -> Step:
    """An event, when it was, and when it ended where that is on file; or what shows it."""
    if isinstance(event, Imposed):
        (punishment,) = (one for one in facts.sentences if one.id == event.punishment)
        return imposed_told(punishment, facts)
    said: dict[str, object] = {
        "key": event.key,
        "kind": Word("event", entered_as(event).value),
        "when": event.when,
        "sources": word_of(event.sources, facts),
    }
    if isinstance(event, Entered):
        return _entered_told(event, said, facts)
    if event.until.earliest is None and event.until.latest is None:
        return Step(later("{key}, {kind}: {when}, on the word of: {sources}."), said)
    until = {**said, "until": event.until}
    custody = facts.custody
    ordered = event.kind in (*custody.ordered_by, *custody.replaced_by, *custody.replaced_maybe)
    if ordered or event.until.latest is None or event.until.latest > facts.now:
        # The day to which something was ordered, or that may be still to come, is no end of it.
        return Step(
            later("{key}, {kind}: {when}; until: {until}; on the word of: {sources}."), until
        )
    return Step(
        later("{key}, {kind}: {when}; it ended: {until}; on the word of: {sources}."), until
    )


def _entered_told(event: Entered, said: dict[str, object], facts: Facts) -> Step:
    """What was entered with a punishment, and the event on file that says otherwise."""
    entered = {"entered": event.as_entered, "others": word_of(event.of_sources, facts)}
    if event.other is None:
        return Step(AS_ENTERED, said | entered)
    return Step(
        later(
            "{key}, {kind}: {when}, on the word of: {sources}."
            " As entered with the punishment: {entered}; on the word of: {others}."
        ),
        said | entered | {"when": event.other.when},
    )


def entered_with(kinds: tuple[EventKind, ...], facts: Facts, law: Law) -> Iterator[Step]:
    """The times entered with punishments that are told in the place of events not on file."""
    for sentence in facts.sentences:
        for course in law.courses:
            if not course.entered or sentence.kind not in course.kinds:
                continue
            for bound, of_course, when in (
                (Bound.STARTS, course.starts, sentence.starts),
                (Bound.ENDS, course.ends, sentence.ends),
            ):
                counts_as = [kind for kind in of_course if kind in kinds]
                if counts_as and when.known and bound not in sentence.derived:
                    said = {"key": sentence.key, "kind": Word("event", counts_as[0].value)}
                    others = word_of(sentence.sources, facts)
                    yield Step(AS_ENTERED, {**said, "entered": when, "others": others})


def perhaps_let_go(event: Event, facts: Facts) -> Step:
    """What is no release on file, but may have been one."""
    said = {"key": event.key, "when": event.when, "sources": word_of(event.sources, facts)}
    if event.kind is facts.custody.certificate:
        return Step(
            later(
                "{key}, a certificate of delivery, given to whoever is not detained: {when}, on the"
                " word of: {sources}. Whether the person was let go with it, no event says."
            ),
            said,
        )
    return Step(
        later(
            "{key}, a measure on file, ended: {when}, on the word of: {sources}."
            " Whether the person was let go then, no event says."
        ),
        said,
    )


def answer_told(answer: Answer, facts: Facts) -> Step:
    """An answer with its question."""
    return Step(
        later("“{question}” Answer: {answer}, on the word of: {sources}."),
        {
            "question": Word("safeguard", answer.safeguard),
            "answer": Word("reply", answer.answer.value),
            "sources": word_of(answer.sources, facts),
        },
    )


def punishment_told(sentence: Sentence, facts: Facts) -> Step:
    """A punishment with its length."""
    return Step(
        later("Punishment on file: {kind}, {length}, on the word of: {sources}."),
        {
            "kind": Word("sentence", sentence.kind),
            "length": length_on_file(sentence),
            "sources": word_of(sentence.sources, facts),
        },
    )


def imposed_told(sentence: Sentence, facts: Facts) -> Step:
    """A punishment that shows an event which is not on file: when it was imposed, and its length.

    When it began and ended is told where that is on file too.
    """
    told = punishment_told(sentence, facts)
    said = {**told.values, "imposed": sentence.imposed}
    if not (sentence.starts.known or sentence.ends.known):
        return Step(
            later(
                "Punishment on file: {kind}, {length}, imposed: {imposed}, on the word of:"
                " {sources}."
            ),
            said,
        )
    said |= {"starts": sentence.starts, "ends": sentence.ends}
    return Step(
        later(
            "Punishment on file: {kind}, {length}, imposed: {imposed}; it began: {starts}; it ended"
            " or is to end: {ends}; on the word of: {sources}."
        ),
        said,
    )


def length_on_file(sentence: Sentence) -> object:
    """How long a punishment on file lasts."""
    length = length_of(sentence)
    if length is None:
        return Step(later("no length on file"))
    if sentence.at_most:
        return Step(later("at most {length}"), {"length": Length(length.iso)})
    return Length(length.iso)
