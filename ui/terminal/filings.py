"""What is to be filed now for a person, as the page of a check says it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from casefiles.citations import say_citation
from casefiles.languages import Language
from casefiles.limits.clauses import Filing
from casefiles.limits.deadlines import Due
from casefiles.speech import say_interval
from ui.terminal.columns import wrapped

BULLET: Final = "→ "


def to_file(dues: Iterable[Due], language: Language) -> Iterator[str]:
    """Each paper that there is a ground to file, once, with the deadlines that it answers.

    `dues` come with the nearest first. What was closed needs no paper any more, and an act of
    somebody else that may still be done in time gives no ground for one.
    """
    answering: dict[tuple[str, ...], list[Due]] = {}
    for due in dues:
        if due.filing is not None and due.ripe and not due.closed:
            answering.setdefault(tuple(_lines(due.filing, language)), []).append(due)
    if not answering:
        return
    yield from wrapped(language.say("What to file"), 4)
    for (paper, *where), answered in answering.items():
        yield from wrapped(BULLET + paper, 6, hang=len(BULLET))
        for due in answered:
            yield from wrapped(_ground(due, language), 8, hang=2)
        for line in where:
            yield from wrapped(line, 8, hang=2)


def _lines(filing: Filing, language: Language) -> Iterator[str]:
    """The paper; then to whom, by which article, and what comes where it is refused."""
    say, pick = language.say, language.pick
    yield pick(filing.paper)
    yield f"{say('To whom')}: {pick(filing.to)}"
    yield f"{say('Under')}: {say_citation(filing.citation, language)}"
    if filing.refused is not None:
        yield f"{say('If refused')}: {pick(filing.refused)}"


def _ground(due: Due, language: Language) -> str:
    """Which deadline it is; and when it ends where the act is ours, or somebody moved it."""
    title = language.pick(due.assessment.titles)
    end = due.counts if due.ours or due.overridden else None
    if end is None:
        return title
    when = say_interval(end.earliest, end.latest, language, due.zone, ends=due.whole_days)
    return f"{title} · {language.say('When')}: {when}"
