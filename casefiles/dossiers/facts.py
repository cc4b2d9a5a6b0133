"""The facts in date order, each in a numbered paragraph with its sources and their disputes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from casefiles.allegations import Allegation
from casefiles.dossiers.blocks import Paragraph, Remark, Text, Tone, Words, spoken
from casefiles.dossiers.drafting import Draft, before_the_stop, capital, sentence, shortened
from casefiles.dossiers.gaps import Lack
from casefiles.dossiers.imposed import write_imposed
from casefiles.dossiers.parties import say_whom, whose
from casefiles.dossiers.questions import write_answers
from casefiles.event_kinds import EventKind
from casefiles.languages import Language
from casefiles.moments import Moment, Precision
from casefiles.sources import Attestation
from casefiles.speech import say_briefly, say_moment
from casefiles.timeline import Event, in_order
from casefiles.vocabulary import label

# What happened before an international body is told with admissibility, not among the facts.
ABROAD: Final = frozenset(
    {
        EventKind.COMMUNICATION_SUBMITTED,
        EventKind.COMMUNICATION_REGISTERED,
        EventKind.INTERIM_MEASURES,
        EventKind.STATE_REPLY,
        EventKind.AUTHOR_COMMENTS,
        EventKind.VIEWS_ADOPTED,
        EventKind.OPINION_ADOPTED,
        EventKind.FOLLOW_UP,
    }
)
# Past this many facts a reader needs the years as headings.
MANY: Final = 20


def write_facts(draft: Draft) -> None:
    """The part on the facts: dated, undated, circumstances, what was imposed, the checklist."""
    say = draft.language.say
    told = in_time_order(
        [event for event in draft.docket.events if event.kind not in ABROAD],
        draft.docket.allegations,
    )
    dated = [fact for fact in told if fact.when.known]
    undated = [fact for fact in told if not fact.when.known]
    years = {_year(fact) for fact in dated}
    with_years = len(dated) > MANY and len(years) > 1
    if dated and not with_years:
        draft.head(say("In date order"), "facts-dated")
    year = 0
    for fact in dated:
        if with_years and _year(fact) != year:
            year = _year(fact)
            draft.head(str(year), f"facts-{year}")
        write_fact(draft, fact)
    if undated:
        draft.head(say("Facts whose date is not known"), "facts-undated")
        for fact in undated:
            write_fact(draft, fact)
            draft.lacks(Lack.UNDATED, spoken(_what(draft, fact)) or fact.kind, fact.key)
    if not told:
        nothing = say_no_event(draft)
        draft.blocks.append(Remark(text=nothing))
        draft.lacks(Lack.FACTS, spoken(nothing))
    write_imposed(draft)
    write_answers(draft)
    _write_circumstances(draft)
    draft.close_part("facts")


def say_no_event(draft: Draft) -> Text:
    """That nothing happened, as far as the file tells; of events abroad where they are told."""
    abroad = [event.id for event in draft.docket.events if event.kind in ABROAD]
    if not abroad:
        return (Words(draft.language.say("No event is on file.")),)
    told = draft.language.say(
        "No event at home is on file; what happened before international bodies is told in the "
        "part on admissibility."
    )
    return before_the_stop((Words(told),), draft.in_brackets(draft.pointing(abroad)))


def in_time_order(
    events: Sequence[Event], allegations: Sequence[Allegation]
) -> list[Event | Allegation]:
    """Events and allegations by their moments; an allegation follows the events of its moment."""
    facts: list[Event | Allegation] = [
        *in_order(events),
        *sorted(allegations, key=lambda allegation: allegation.when.order()),
    ]
    return sorted(facts, key=lambda fact: fact.when.order())


def words_in(paragraphs: Sequence[object]) -> int:
    """How many words the numbered paragraphs have, as a word processor counts them."""
    return sum(
        len(spoken(block.text).split()) for block in paragraphs if isinstance(block, Paragraph)
    )


def write_fact(draft: Draft, fact: Event | Allegation) -> None:
    """One fact as one paragraph: when, whom, what, where, by whom, and what sources dispute."""
    language = draft.language
    text: Text = ()
    lead = say_when(fact.when, fact.until, language)
    if lead:
        text = (Words(f"{capital(lead)}.", Tone.STRONG), Words(" "))
    person = whose(draft.docket, fact) if isinstance(fact, Event) else fact.person
    whom = say_whom(draft, [person])
    if whom:
        text = (*text, Words(whom, Tone.STRONG), Words(": "))
    text = (*text, *sentence(_what(draft, fact)), *_where_and_by_whom(draft, fact))
    if not fact.sources:
        draft.lacks(
            Lack.UNSOURCED,
            spoken(_what(draft, fact)) or language.say("An event without words."),
            fact.key,
        )
    # Its own sources stand before those that give another time, and have the lower numbers.
    draft.register.cite(fact.sources, draft.next_paragraph)
    if isinstance(fact, Event):
        after = (*_footing(draft, fact), *_contradictions(draft, fact))
    else:
        after = ()
    draft.paragraph(text, about=fact.id, sources=fact.sources, mark_unsourced=True, after=after)
    if fact.note:
        draft.lacks(Lack.NOTES, draft.noted(fact, "note"), fact.key)


def say_when(when: Moment, until: Moment, language: Language) -> str:
    """A time at the head of a fact: with the place of its clock where it has an hour, else bare."""
    if not when.known:
        return ""
    if until.known and until != when:
        return language.say(
            "{first} to {last}", first=_said(when, language), last=_said(until, language)
        )
    return _said(when, language)


def _said(moment: Moment, language: Language) -> str:
    if moment.precision in (Precision.MINUTE, Precision.HOUR, Precision.RANGE):
        return say_moment(moment, language)
    return say_briefly(moment, language)


def _what(draft: Draft, fact: Event | Allegation) -> Text:
    language = draft.language
    told = draft.told(fact, "what")
    if isinstance(fact, Event):
        return told or (Words(label("event", fact.kind, language)),)
    kind = label("allegation", fact.kind, language)
    # After the colon of the sentence it begins no sentence of its own.
    kind = kind[:1].lower() + kind[1:]
    lead = (Words(language.say("Allegation: {kind}.", kind=kind)),)
    return (*lead, Words(" "), *told) if told else lead


def _where_and_by_whom(draft: Draft, fact: Event | Allegation) -> Text:
    """Place and people, where the sentence before does not already name them."""
    say = draft.language.say
    said = fact.what.casefold()
    parts: list[tuple[str, str]] = []
    if fact.place and _bare(fact.place) not in said:
        parts.append((say("Place:"), "place"))
    if isinstance(fact, Event):
        if fact.authority and _bare(fact.authority) not in said:
            parts.append((say("Authority:"), "authority"))
    else:
        if fact.by_whom and _bare(fact.by_whom) not in said:
            parts.append((say("By:"), "by_whom"))
        if fact.effects:
            parts.append((say("Effects:"), "effects"))
    text: Text = ()
    for title, field in parts:
        text = (*text, Words(f" {title} "), *sentence(draft.told(fact, field)))
    if isinstance(fact, Allegation) and fact.methods:
        methods = draft.as_written("; ".join(fact.methods), record=fact.key)
        text = (*text, Words(" " + say("Methods:") + " "), *sentence(methods))
    return text


def _footing(draft: Draft, event: Event) -> Text:
    """What the reader must know of a time that no source states."""
    say = draft.language.say
    text: Text = ()
    if event.basis == "derived":
        told = say("This is derived from other facts on file; no source states it.")
        text = (Words(f" {told}"),)
    elif event.basis == "inferred":
        told = say("The time is inferred from the source, which does not state it.")
        text = (Words(f" {told}"),)
    if event.stated and not event.when.known:
        text = (*text, *draft.quoted(event.stated, event.key))
    return text


def _contradictions(draft: Draft, event: Event) -> Text:
    """Every source with a time of its own, with what it gives."""
    language = draft.language
    text: Text = ()
    for attestation in event.attestations:
        said = _given(event, attestation, language)
        words = sentence(draft.as_written(attestation.says, record=event.key))
        cited = draft.cited([attestation.source], at=draft.next_paragraph)
        told = before_the_stop((Words(f" {said}"),), cited)
        text = (*text, *told, *((Words(" "), *words) if words else ()))
        not_adopted = attestation.when.known and not event.when.known
        if not_adopted or _contradicts(attestation, event):
            _note_contradiction(draft, event, attestation)
    return text


def _note_contradiction(draft: Draft, event: Event, attestation: Attestation) -> None:
    language = draft.language
    draft.lacks(
        Lack.CONTRADICTED,
        language.say(
            "{fact} The file adopts {adopted}; {source} gives {other}.",
            fact=shortened(spoken(sentence(_what(draft, event)))),
            adopted=say_briefly(event.when, language),
            source=draft.docket.source(attestation.source).title,
            other=say_briefly(attestation.when, language),
        ),
        event.key,
    )


def _given(event: Event, attestation: Attestation, language: Language) -> str:
    """What time a source gives, beside that which the file adopts."""
    if not attestation.when.known:
        return language.say("A source speaks of it without a time.")
    given = say_when(attestation.when, attestation.until, language)
    if _contradicts(attestation, event):
        return language.say("A source gives another time: {moment}.", moment=given)
    if given == say_when(event.when, event.until, language):
        return language.say("A source gives the same time.")
    return language.say("A source gives the time as {moment}.", moment=given)


def _contradicts(attestation: Attestation, event: Event) -> bool:
    """Whether both times cannot be true: one known less exactly leaves room for the other."""
    pairs = ((attestation.when, event.when), (attestation.until, event.until))
    return any(one.surely_before(other) or other.surely_before(one) for one, other in pairs)


def _write_circumstances(draft: Draft) -> None:
    """Notes that are not private: context that is no event."""
    notes = [note for note in draft.docket.notes if not note.private]
    if notes:
        draft.head(draft.language.say("Circumstances"), "facts-circumstances")
    for note in notes:
        text = sentence(draft.told(note, "text", note.language))
        lead: Text = ()
        if note.on.known:
            lead = (Words(capital(_said(note.on, draft.language)) + ".", Tone.STRONG), Words(" "))
        draft.paragraph((*lead, *text), about=note.id, sources=note.sources, mark_unsourced=True)
        if not note.sources:
            draft.lacks(Lack.UNSOURCED, spoken(text), note.key)


def _year(fact: Event | Allegation) -> int:
    """The year as it was written: in UTC a New Year's morning in Almaty is still the old year."""
    found = re.search(r"\d{4}", fact.when.written or "")
    return int(found.group()) if found else 0


def _bare(text: str) -> str:
    return text.casefold().strip(" .")
