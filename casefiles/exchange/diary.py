"""What of a case belongs into a calendar: deadlines still to be met, ends of terms, reporting days.

A calendar leaves the encrypted workspace, often for a telephone. So an entry carries the ref of the
case, the key of the person and the title of the rule, and neither a name nor anything that a person
wrote, such as the reason for which a deadline was moved or closed or what a source is called,
unless names are asked for. A ref that is itself a name carries it out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Final
from uuid import UUID, uuid5

from casefiles.citations import say_citation
from casefiles.decisions import DecisionKind
from casefiles.docket import Docket
from casefiles.exchange.calendar import Entry, Round
from casefiles.ids import PersonId
from casefiles.languages import Language, later
from casefiles.limits.clauses import Filing
from casefiles.limits.deadlines import Due, Stage
from casefiles.limits.derivations import perhaps_ended
from casefiles.limits.endings import day_of
from casefiles.limits.reporting import reporting
from casefiles.limits.standings import Deadline, Step, plain
from casefiles.limits.terms import Term, TermSort
from casefiles.moments import MINUTE, Moment, read_moment
from casefiles.speech import say_briefly, say_interval
from casefiles.vocabulary import label, words

# Stands in a sentence for what somebody wrote there.
LEFT_OUT: Final = "…"


def entries_of(
    docket: Docket,
    dues: Iterable[Due],
    terms: Sequence[Term],
    now: datetime,
    language: Language,
    *,
    names: bool = False,
) -> list[Entry]:
    """The entries of a case: what ends at `now`, an aware instant, or later; closed, as cancelled.

    What is missed stays out unless another end was set for it; what is due at once, or has no date,
    cannot be entered. A deadline on which a term rests is in the entry of that term, unless
    something was decided about it.
    """
    page = _Page(docket, language, names=names)
    ends = [(term, entry) for term in terms if (entry := page.end(term, now)) is not None]
    covered = {id(one) for term, _ in ends for one in term.rests_on}
    return [
        *page.deadlines(
            (due for due in dues if due.decisions or id(due.assessment) not in covered), now
        ),
        *(entry for _, entry in ends),
        *page.duties(terms, now),
    ]


class _Page:
    """One case as its entries name it."""

    def __init__(self, docket: Docket, language: Language, *, names: bool) -> None:
        self._case = docket.case
        self._language = language
        self._names = names
        self._called = {one.id: (names and one.name.strip()) or one.key for one in docket.persons}
        self._keys = {one.title: one.key for one in docket.sources}

    def deadlines(self, dues: Iterable[Due], now: datetime) -> Iterator[Entry]:
        say = self._language.say
        for due in dues:
            placed = None if due.counts is None else _ahead(due.counts, now)
            if placed is None or (due.stage is Stage.MISSED and not due.overridden):
                continue
            one, (first, last) = due.assessment, _entered(placed, due)
            said = {"matter": self._matter(one.person), "title": self._language.pick(one.titles)}
            yield Entry(
                uid=self._uid("due", one.rule, one.person, one.spell, one.started_by),
                summary=say(_summary(due), **said),
                description="\n".join(self._about(due)),
                category=say("our act") if due.ours else say("their act"),
                first=first,
                last=last,
                cancelled=due.closed,
            )

    def end(self, term: Term, now: datetime) -> Entry | None:
        """The end of a term; None where it is over, or nothing is known of it that lies ahead."""
        say, ends = self._language.say, term.ends
        placed = _ahead(Deadline(earliest=ends.earliest, latest=ends.latest), now)
        if placed is None:
            return None
        first, last = (day_of(end, ends.zone) for end in placed)
        if ends.earliest is None:
            first = min(_latest_days(term, now), default=last)
        return Entry(
            uid=self._uid("term", term.sort.value, term.record, term.person),
            summary=self._perhaps_over(
                term,
                say(
                    _of_end(ends, first, last),
                    matter=self._matter(term.person),
                    what=self._what(term),
                    first=self._day(first),
                    last=self._day(last),
                ),
            ),
            description="\n".join(map(self._said, term.steps)),
            category=say("end of a term"),
            first=first,
            last=last,
        )

    def duties(self, terms: Iterable[Term], now: datetime) -> Iterator[Entry]:
        say = self._language.say
        for term in terms:
            duty = reporting(term)
            if term.recurs and duty is None and not term.over(now):
                yield self._without_days(term, now)
            if duty is None or duty.next_day(now) is None:
                continue
            unsure = say(
                "It is not exactly known when this duty begins and ends: not every day is sure."
            )
            doubted = "" if term.doubted is None else self._said(perhaps_ended(term.doubted))
            yield Entry(
                uid=self._reporting_uid(term),
                summary=self._perhaps_over(
                    term, say("{matter}: to report under “{what}”", **self._named(term))
                ),
                description="\n".join(filter(None, (doubted, "" if duty.sure else unsure))),
                category=say("reporting day"),
                first=duty.first,
                last=duty.first,
                round=Round(recurrence=duty.recurrence, zone=term.zone, last=duty.last),
            )

    def _without_days(self, term: Term, now: datetime) -> Entry:
        """A duty whose days cannot be entered, on the day of the export.

        Without an entry nobody would miss the visits.
        """
        say, today = self._language.say, day_of(now, term.zone)
        return Entry(
            uid=self._reporting_uid(term),
            summary=say(
                "{matter}: days of reporting under “{what}” are not in this calendar",
                **self._named(term),
            ),
            description=say(
                "Days of reporting are on file, and they cannot be entered: the day from "
                "which they count is not known. Enter when this began."
            ),
            category=say("reporting day"),
            first=today,
            last=today,
        )

    def _named(self, term: Term) -> dict[str, str]:
        """What a sentence about a duty of reporting names."""
        return {"matter": self._matter(term.person), "what": self._what(term)}

    def _reporting_uid(self, term: Term) -> UUID:
        return self._uid("reporting", term.record, term.person)

    def _perhaps_over(self, term: Term, summary: str) -> str:
        """What an entry is called; where an event has perhaps ended its term it says so."""
        if term.doubted is None:
            return summary
        return self._language.say("{entry} (perhaps ended before)", entry=summary)

    def _uid(self, *parts: object) -> UUID:
        """The same for the same thing in every export, whatever becomes of its dates."""
        return uuid5(self._case.id, "/".join(map(str, parts)))

    def _matter(self, person: PersonId | None) -> str:
        return self._case.ref if person is None else f"{self._case.ref}, {self._called[person]}"

    def _day(self, day: date) -> str:
        return say_briefly(read_moment(day.isoformat()), self._language)

    def _what(self, term: Term) -> str:
        subject = "measure" if term.sort is TermSort.MEASURE else "sentence"
        # A kind that no vocabulary has was written by a person.
        if not term.kind or not (self._names or term.kind in words()[subject]):
            return label("term", term.sort.value, self._language)
        return label(subject, term.kind, self._language)

    def _said(self, step: Step) -> str:
        """A step as a sentence, without what a person wrote unless names are asked for."""
        return plain(step if self._names else self._bare(step), self._language)

    def _bare(self, step: Step) -> Step:
        """A step in which sources are called by their keys, and other words of the file left out.

        What a rule, a vocabulary or a calendar says is never a bare text in a step.
        """
        return Step(step.message, {name: self._kept(one) for name, one in step.values.items()})

    def _kept(self, value: object) -> object:
        if isinstance(value, Step):
            return self._bare(value)
        if type(value) is tuple:
            return tuple(self._kept(one) for one in value)
        return self._keys.get(value, LEFT_OUT) if isinstance(value, str) and value else value

    def _about(self, due: Due) -> Iterator[str]:
        """What the entry of a deadline says: why, by which text, what was decided, what to file."""
        language, one = self._language, due.assessment
        yield self._said(one.why)
        yield language.say(
            "By {citation} ({confidence}).",
            citation=say_citation(one.citation, language),
            confidence=label("confidence", one.confidence, language),
        )
        yield from self._decided(due)
        if due.filing is not None and not due.closed:
            yield from self._to_file(due.filing, ripe=due.ripe)
        if one.doubt is not None:
            yield language.say("Open question: {doubt}", doubt=language.pick(one.doubt))

    def _decided(self, due: Due) -> Iterator[str]:
        decision, say = due.decision, self._language.say
        if decision is None:
            return
        at = due.at
        computed = (
            say("none")
            if at is None
            else say_interval(
                at.earliest,
                at.latest,
                self._language,
                due.zone,
                ends=due.assessment.verdict.ends_at_midnight,
            )
        )
        yield say(
            "Decided: {decision}. Computed end: {computed}.",
            decision=label("decision", decision.kind.value, self._language),
            computed=computed,
        )
        if due.on_other_facts:
            yield say("That was decided on other facts: look at it again.")
        if decision.reason and self._names:
            yield say("Reason: {reason}", reason=decision.reason)
        elif decision.reason and decision.kind is not DecisionKind.CONFIRMED:
            # What a person wrote may name anybody, and a calendar is not encrypted.
            yield say("The reason stands in the workspace.")

    def _to_file(self, filing: Filing, *, ripe: bool) -> Iterator[str]:
        language = self._language
        message = (
            later("To file: {paper}. To whom: {to}. Under: {citation}.")
            if ripe
            else later("If it is missed, to file: {paper}. To whom: {to}. Under: {citation}.")
        )
        yield language.say(
            message,
            paper=language.pick(filing.paper),
            to=language.pick(filing.to),
            citation=say_citation(filing.citation, language),
        )
        if filing.refused is not None:
            yield language.say("If refused: {refused}.", refused=language.pick(filing.refused))


def _summary(due: Due) -> str:
    if due.closed:
        return later("{matter}: {title} (closed)")
    return (
        later("{matter}: {title} (our act)") if due.ours else later("{matter}: {title} (their act)")
    )


def _latest_days(term: Term, now: datetime) -> set[date]:
    """The last day by each text that may apply, of those that may still lie ahead."""
    if term.recorded.known:
        return set()
    of_text = [one for one in term.readings if not one.ceiling] or term.readings
    return {
        day_of(one.ends.latest, term.zone)
        for one in of_text
        if one.ends.latest is not None and one.ends.latest >= now
    }


def _of_end(ends: Moment, first: date, last: date) -> str:
    """What the end of a term is called: one side of it alone is never said as if it were the day.

    An entry that lasts from one day to another shows the two by itself.
    """
    if ends.latest is None:
        return later("{matter}: end of “{what}”, as far as known not earlier than {first}")
    if ends.earliest is not None:
        return later("{matter}: end of “{what}”")
    if first == last:
        return later("{matter}: end of “{what}”, as far as known not later than {last}")
    return later("{matter}: end of “{what}”, as far as known not later than {first} or {last}")


def _ahead(end: Deadline, now: datetime) -> tuple[datetime, datetime] | None:
    """The two bounds of an end that may still lie ahead, one of them twice where one is open."""
    known = [one for one in (end.earliest, end.latest) if one is not None]
    return (known[0], known[-1]) if known and known[-1] >= now else None


def _entered(placed: tuple[datetime, datetime], due: Due) -> tuple[date, date]:
    """Days where the limit ends at 24:00, whose midnight belongs to the next day already.

    An order may end a term of days at an hour; then the whole day would promise too much.
    """
    days = [(day_of(end - MINUTE, due.zone), day_of(end, due.zone)) for end in placed]
    if not due.whole_days or any(within == after for within, after in days):
        return placed
    (first, _), (last, _) = days
    return first, last
