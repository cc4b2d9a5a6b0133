"""What is to be filed now for a person, as the page of a check says it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

from casefiles.citations import say_citation
from casefiles.languages import Language
from casefiles.limits.clauses import Filing
from casefiles.limits.deadlines import Due, Stage
from casefiles.limits.standings import Deadline
from casefiles.speech import say_instant
from ui.terminal.columns import wrapped

BULLET: Final = "→ "


def to_file(dues: Iterable[Due], now: datetime, language: Language) -> Iterator[str]:
    """Each paper that there is a ground to file at `now`, once, with the deadlines it answers.

    `dues` come with the nearest first. What was closed needs no paper any more, and what somebody
    else may still do in time, or by the end that was set for it, gives no ground for one.
    """
    answering: dict[tuple[str, ...], list[Due]] = {}
    for due in dues:
        if due.filing is not None and _is_ground(due, now):
            answering.setdefault(tuple(_lines(due.filing, language)), []).append(due)
    if not answering:
        return
    yield from wrapped(language.say("What to file"), 4)
    for (paper, *where), answered in answering.items():
        yield from wrapped(BULLET + paper, 6, hang=len(BULLET))
        for due in answered:
            yield from wrapped(_ground(due, now, language), 8, hang=2)
        for line in where:
            yield from wrapped(line, 8, hang=2)


def _is_ground(due: Due, now: datetime) -> bool:
    if due.closed:
        return False
    if due.ours:
        return True
    put_off = due.overridden and (due.safe is None or due.safe > now)
    return due.stage is Stage.MISSED and not put_off


def _lines(filing: Filing, language: Language) -> Iterator[str]:
    """The paper; then to whom, by which article, and what comes where it is refused."""
    say, pick = language.say, language.pick
    yield pick(filing.paper)
    yield f"{say('To whom')}: {pick(filing.to)}"
    yield f"{say('Under')}: {say_citation(filing.citation, language)}"
    if filing.refused is not None:
        yield f"{say('If refused')}: {pick(filing.refused)}"


def _ground(due: Due, now: datetime, language: Language) -> str:
    """Which deadline it is, and of an act of ours by when: the earliest day on which it may end."""
    title = language.pick(due.assessment.titles)
    if not due.ours or due.counts is None:
        return title
    return f"{title} · {_by_when(due, due.counts, now, language)}"


def _by_when(due: Due, ends: Deadline, now: datetime, language: Language) -> str:
    say, (first, last) = language.say, ends

    def told(moment: datetime) -> str:
        return say_instant(moment, language, due.zone, ends=due.whole_days)

    if last is not None and last <= now:
        return say("the term ended: {moment}", moment=told(last))
    if first is None or first <= now:
        return say("the term may have ended already")
    return say("file by {moment}", moment=told(first))
