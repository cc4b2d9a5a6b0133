"""The detention against the clock: each limit that touches a person, in a table and in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from casefiles.dossiers.blocks import (
    Column,
    Drawn,
    Link,
    Piece,
    Row,
    Sign,
    Table,
    Text,
    Tone,
    Words,
)
from casefiles.dossiers.drafting import Draft, before_the_stop, capital, sentence
from casefiles.dossiers.parties import victims
from casefiles.dossiers.readings import (
    limits_of,
    say_all,
    say_limits,
    say_overrun_of,
    say_source,
    say_taken,
    say_whichever,
)
from casefiles.ids import EventId, SourceId
from casefiles.limits.bars import bar
from casefiles.limits.standings import Assessment, Standing, plain
from casefiles.moments import read_moment
from casefiles.speech import say_briefly
from casefiles.timeline import Event
from casefiles.vocabulary import label


def touching(assessments: Iterable[Assessment]) -> list[Assessment]:
    """The assessments of rules that touch the person."""
    return [one for one in assessments if one.standing is not Standing.NOT_APPLICABLE]


def write_limits(draft: Draft) -> None:
    """The part on the limits: a table of what was breached, then the reasons of each breach.

    Without a breach there is no such part: a filing does not argue for the State. What the file
    leaves open is no ground of a complaint; the author's pages say what would decide it.
    """
    say = draft.language.say
    shown = limits_shown(draft)
    if not shown:
        return
    draft.paragraph(
        (
            Words(
                say(
                    "The table sets the facts against the time limits of the law of Kazakhstan, "
                    "as they stood on the day each began to run. A limit counts as breached only "
                    "where the facts leave no room for its having been kept."
                )
            ),
        )
    )
    draft.blocks.append(_table(draft, shown))
    draft.head(say("Limits breached"), "limits-breached")
    for assessment in breaches_filed(draft):
        _explain(draft, assessment)
    draft.close_part("limits")


def breaches_filed(draft: Draft) -> list[Assessment]:
    """The limits breached that the plan of the dossier lets into a filing."""
    return [
        one
        for one in draft.assessments
        if one.standing is Standing.BREACHED and _may_stand(draft, one)
    ]


def limits_shown(draft: Draft) -> list[Assessment]:
    """The limits breached, and those kept in a detention in which one was breached."""
    detentions = {(one.person, one.spell) for one in breaches_filed(draft)}
    return [
        one
        for one in draft.assessments
        if one.standing in (Standing.BREACHED, Standing.KEPT)
        and (one.person, one.spell) in detentions
        and _may_stand(draft, one)
    ]


def _may_stand(draft: Draft, assessment: Assessment) -> bool:
    """Whether the plan lets a limit that stands so into the filing."""
    return draft.outline.filed.shows(
        assessment.rule,
        assessment.verdict.rule.subject,
        breached=assessment.standing is Standing.BREACHED,
    )


def fit_to_file(assessment: Assessment) -> bool:
    """Whether a filing may rest on it: a duty of the State, under law that somebody has read of."""
    return assessment.whose == "theirs" and assessment.confidence != "unverified"


def say_breach(draft: Draft, assessment: Assessment) -> str:
    """The rule, its limit and by how much it was overrun, in one sentence without a stop."""
    say = draft.language.say
    overrun = say_overrun_of(draft, assessment)
    if assessment.verdict.others:
        limits = say_all(draft, assessment)
        if overrun:
            return say("{limits}: whichever applies, {overrun}", limits=limits, overrun=overrun)
        return say("{limits}: whichever applies", limits=limits)
    title = draft.language.pick(assessment.titles)
    citation = say_source(draft, assessment.citation, assessment.confidence)
    if assessment.limit and overrun:
        return say(
            "{title} ({citation}): limit {limit}, {overrun}",
            title=title,
            citation=citation,
            limit=say_limits(draft, assessment),
            overrun=overrun,
        )
    return say("{title} ({citation})", title=title, citation=citation)


def started_and_stopped(assessment: Assessment) -> list[EventId]:
    """The events that started and stopped the clock, as far as there are any."""
    ends = (assessment.started_by, assessment.stopped_by)
    return [event for event in ends if event is not None]


def sources_of(draft: Draft, assessment: Assessment) -> list[SourceId]:
    """The sources of the events and the answer that the reckoning rests on."""
    events = [_event(draft, end) for end in started_and_stopped(assessment)]
    shown = [*events, assessment.verdict.answer]
    return [source for one in shown if one is not None for source in one.sources]


def mark_answer(draft: Draft, assessment: Assessment, cited: Sequence[SourceId]) -> Text:
    """The mark of an answer without a source in the next paragraph, which cites those of others.

    Their annexes would be taken for that of the answer.
    """
    answer = assessment.verdict.answer
    if answer is None or answer.sources or not cited:
        return ()
    return (Words("\u00a0" + draft.no_source(at=draft.next_paragraph), Tone.ASIDE),)


def _table(draft: Draft, assessments: list[Assessment]) -> Table:
    say = draft.language.say
    several = of_several(draft)
    rows: list[Row] = []
    people = [person.id for person in draft.docket.persons]
    spells = [spell.id for spell in draft.docket.spells]

    def order(one: Assessment) -> tuple[int, int]:
        return (
            people.index(one.person) if one.person in people else -1,
            spells.index(one.spell) if one.spell in spells else -1,
        )

    for _, group in groupby(sorted(assessments, key=order), key=order):
        concerned = list(group)
        if several:
            rows.append(Row(cells=(((Words(say_of_whom(draft, concerned[0])),),),), heading=True))
        rows += [_row(draft, one) for one in concerned]
    columns = (
        Column(title=say("Rule"), weight=32),
        Column(title=say("Limit"), weight=10),
        Column(title=say("From and to"), weight=26),
        Column(title=say("Time taken"), weight=17),
        Column(title=say("Standing"), weight=15),
    )
    return Table(columns=columns, rows=tuple(rows))


def of_several(draft: Draft) -> bool:
    """Whether a limit has to be told with whose it is."""
    return len(victims(draft.docket)) > 1 or len(draft.docket.spells) > 1


def say_of_whom(draft: Draft, assessment: Assessment) -> str:
    """Whose limit it is, and of several detentions of one person which."""
    say = draft.language.say
    name = draft.name_of(assessment.person)
    spells = [spell.id for spell in draft.docket.spells if spell.person == assessment.person]
    if assessment.spell in spells and len(spells) > 1:
        return say(
            "{name}, detention {number}", name=name, number=spells.index(assessment.spell) + 1
        )
    return name


def _row(draft: Draft, assessment: Assessment) -> Row:
    language = draft.language
    taken = _taken(draft, assessment)
    # A bar has the tick of one limit.
    drawn = None if assessment.verdict.others else bar(assessment)
    pieces: list[Piece] = [(Words(taken),)]
    if drawn is not None:
        pieces.append(Drawn(drawn, assessment.standing, taken))
    standing: list[Piece] = [
        Sign(assessment.standing, label("standing", assessment.standing, language))
    ]
    overrun = say_overrun_of(draft, assessment)
    if overrun:
        standing.append((Words(overrun),))
    return Row(
        cells=(
            tuple(_rules(draft, assessment)),
            ((Words(say_limits(draft, assessment) or "–"),),),
            tuple(_ends(draft, assessment)),
            tuple(pieces),
            tuple(standing),
        )
    )


def _rules(draft: Draft, assessment: Assessment) -> list[Piece]:
    """The title and the citation of a rule; of several that may apply each with its length."""
    say = draft.language.say
    found = limits_of(draft, assessment)
    pieces: list[Piece] = []
    for limit in found:
        if pieces:
            pieces.append((Words(say("or"), Tone.ASIDE),))
        citation = limit.source
        if len(found) > 1 and limit.length:
            citation = say("{citation}: {limit}", citation=citation, limit=limit.length)
        pieces += [(Words(limit.title),), (Words(citation, Tone.ASIDE),)]
    if len(found) > 1:
        pieces.append((Words(say("Which applies, the file does not decide."), Tone.ASIDE),))
    return pieces


def _taken(draft: Draft, assessment: Assessment) -> str:
    # A sitting begins and ends in one record.
    if assessment.stopped_by is None and assessment.verdict.sitting is None:
        return draft.language.say("no end on file")
    return say_taken(draft, assessment) or "–"


def _ends(draft: Draft, assessment: Assessment) -> list[Piece]:
    """The two facts between which time was taken, each with its moment and its paragraph."""
    pieces: list[Piece] = []
    for end in started_and_stopped(assessment):
        event = _event(draft, end)
        if event is not None:
            said = capital(say_briefly(event.when, draft.language))
            number = draft.known.paragraphs.get(event.id)
            text: Text = (Words(said),)
            if number is not None:
                text = (*text, Words("\u2002"), Link(f"¶\u00a0{number}", f"paragraph-{number}"))
            pieces.append(text)
    return pieces or [(Words("–"),)]


def _explain(draft: Draft, assessment: Assessment) -> None:
    """One limit in a paragraph: what it is, why it stands so, since when the law says it."""
    language, say = draft.language, draft.language.say
    name = ""
    if len(victims(draft.docket)) > 1:
        name = say_of_whom(draft, assessment)
    several = bool(assessment.verdict.others)
    sources = sources_of(draft, assessment)
    reason = say_whichever(draft, assessment) if several else plain(assessment.why, language)
    text: Text = (
        *((Words(name, Tone.STRONG), Words(": ")) if name else ()),
        Words(say_breach(draft, assessment)),
        *draft.in_brackets(draft.pointing(started_and_stopped(assessment))),
        Words(". "),
        *before_the_stop(sentence((Words(reason),)), mark_answer(draft, assessment, sources)),
    )
    if assessment.version_from and not several:
        version = say_briefly(read_moment(assessment.version_from), language)
        text = (*text, Words(" " + say("This text of the rule took effect: {date}.", date=version)))
    draft.paragraph(text, sources=sources, mark_unsourced=True)


def _event(draft: Draft, id: EventId) -> Event | None:
    return next((event for event in draft.docket.events if event.id == id), None)
