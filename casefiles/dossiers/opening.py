"""What opens a dossier: the cover with its nine lines, and the summary."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from casefiles.docket import Docket
from casefiles.dossiers.admissibility import procedural_issues
from casefiles.dossiers.blocks import Card, Cover, Finding, Line, Text, Words, spoken
from casefiles.dossiers.claims import Claim, say_articles
from casefiles.dossiers.clocks import (
    breaches_filed,
    mark_answer,
    say_breach,
    sources_of,
    started_and_stopped,
)
from casefiles.dossiers.drafting import Draft, before_the_stop, capital, sentence, shortened
from casefiles.dossiers.facts import ABROAD
from casefiles.dossiers.gaps import Lack
from casefiles.dossiers.imposed import is_inferred, mark_inferred, say_article, say_term
from casefiles.dossiers.parties import (
    MOST_CARDS,
    authors,
    in_the_matter_of,
    representatives,
    victims,
    with_others,
)
from casefiles.dossiers.points import undecided
from casefiles.dossiers.raising import of_victims
from casefiles.moments import clock
from casefiles.people import Person
from casefiles.speech import say_briefly, say_day
from casefiles.vocabulary import label


def cover(draft: Draft, claims: Sequence[Claim], findings: Sequence[Finding]) -> Cover:
    """The first page. A line that the file cannot fill is left to the author and noted as a gap."""
    language, outline, docket = draft.language, draft.outline, draft.docket
    say, pick = language.say, language.pick
    issues = procedural_issues(outline, findings)
    harmed = victims(docket)
    dated = [one.submitted for one in undecided(draft) if one.submitted.known]
    protocol = sorted({rule.protocol for rule in issues})
    values = {
        "submitted-by": _submitted_by(draft),
        "victim": _named(draft, harmed) if any(draft.name(person) for person in harmed) else "",
        "state": pick(outline.state),
        "date": say_briefly(dated[0], language) if dated else "",
        "subject": _subject(draft),
        "procedural": capital("; ".join(pick(rule.issue) for rule in issues)),
        "substantive": capital("; ".join(pick(claim.article.issue) for claim in claims)),
        "covenant": say_articles(claims, draft.language),
        "protocol": "; ".join(protocol),
    }
    left_open = say("to be completed by the author")
    lines = []
    for key, title in outline.cover.items():
        value: Text = (Words(capital(values[key])),) if values[key] else ()
        lines.append(Line(label=pick(title), value=value, left_open=left_open))
        if not value:
            draft.lacks(Lack.COVER, say("{line}.", line=pick(title)))
    remarks = [
        say(
            "Drawn from the file {ref}; its time limits are reckoned as of {day}.",
            ref=docket.case.ref,
            # No minute: the same facts give the same pages however often they are printed.
            day=say_day(draft.now.astimezone(clock(docket.case.zone)), language),
        )
    ]
    if draft.foreign:
        remarks.append(
            say(
                "Text marked [EN], [RU] or [KK] stands in the language in which it was written; "
                "the file holds no other wording of it."
            )
        )
    return Cover(
        addressee=pick(outline.addressee),
        basis=pick(outline.basis),
        title=in_the_matter_of(draft),
        card=Card(lines=tuple(lines)),
        remarks=tuple(remarks),
    )


def write_summary(draft: Draft, claims: Sequence[Claim]) -> None:
    """The part that is read first: who, what, which limits, which articles, where it stands."""
    say = draft.language.say
    docket, case = draft.docket, draft.docket.case
    harmed = victims(docket)
    if harmed:
        sources = [source for person in harmed for source in person.sources]
        draft.paragraph(
            (
                Words(
                    say(
                        "The communication concerns {names} (State party: {state}).",
                        names=_named(draft, harmed),
                        state=draft.language.pick(draft.outline.state),
                    )
                ),
            ),
            sources=sources,
        )
    told = sentence(draft.told(case, "summary"))
    if told:
        records = _summed_up(docket)
        facts = draft.in_brackets(draft.pointing(records))
        draft.paragraph(before_the_stop(told, facts), mark_unsourced=not records)
    _write_charges(draft)
    _write_breaches(draft)
    if claims:
        draft.paragraph((Words(_claimed(draft, claims)),))
    status = sentence(draft.told(case, "status"))
    if status:
        lead = say("Where the matter stands:")
        if case.status_on.known:
            moment = say_briefly(case.status_on, draft.language)
            lead = say("Where the matter stands, as of {moment}:", moment=moment)
        draft.paragraph(
            (Words(lead + " "), *status), sources=case.status_sources, mark_unsourced=True
        )
        if not case.status_sources:
            draft.lacks(
                Lack.UNSOURCED,
                say(
                    "Where the matter stands, which no source of its own supports: {text}",
                    text=shortened(spoken(status)),
                ),
            )
    if not draft.blocks:
        draft.remark(say("The file holds nothing that could be summed up."))
    draft.close_part("summary")


def _summed_up(docket: Docket) -> list[UUID]:
    """The records that the summary rests on: what happened; without that, whatever is told."""
    happened = [
        *(event.id for event in docket.events if event.kind not in ABROAD),
        *(allegation.id for allegation in docket.allegations),
    ]
    return happened or [
        *(charge.id for charge in docket.charges),
        *(measure.id for measure in docket.measures),
        *(imposed.id for imposed in docket.sentences),
        *(remedy.id for remedy in docket.remedies),
        *(communication.id for communication in docket.communications),
        *(abroad.id for abroad in docket.events),
        *(note.id for note in docket.notes if not note.private),
    ]


def _claimed(draft: Draft, claims: Sequence[Claim]) -> str:
    say, articles = draft.language.say, say_articles(claims, draft.language)
    if len(claims) == 1:
        return say(
            "On these facts the author claims a violation of the following article of the "
            "Covenant: {articles}.",
            articles=articles,
        )
    return say(
        "On these facts the author claims violations of the following articles of the Covenant: "
        "{articles}.",
        articles=articles,
    )


def _write_charges(draft: Draft) -> None:
    say = draft.language.say
    docket = draft.docket
    charges = of_victims(docket, docket.charges)
    if charges:
        articles = list(dict.fromkeys(say_article(draft, charge) for charge in charges))
        sources = [source for charge in charges for source in charge.sources]
        text: Text = (Words(say("Charges: {articles}.", articles="; ".join(articles))),)
        draft.paragraph(text, sources=sources, mark_unsourced=True)
    sentenced = of_victims(docket, docket.sentences)
    if sentenced:
        imposed = []
        for one in sentenced:
            kind = label("sentence", one.kind, draft.language)
            term = say_term(draft, one)
            imposed.append(f"{kind}, {term}" if term else kind)
        sources = [source for one in sentenced for source in one.sources]
        sentences = "; ".join(dict.fromkeys(imposed))
        text = (Words(say("Sentences and restrictions: {sentences}.", sentences=sentences)),)
        draft.paragraph(text, sources=sources, mark_unsourced=True)


def _write_breaches(draft: Draft) -> None:
    say = draft.language.say
    breaches = breaches_filed(draft)
    if not breaches:
        return
    text: Text = (
        Words(
            draft.language.say_count(
                "One time limit of the law was breached on the facts of the file:",
                "{count} time limits of the law were breached on the facts of the file:",
                len(breaches),
            )
        ),
    )
    sources = [source for breach in breaches for source in sources_of(draft, breach)]
    for place, breach in enumerate(breaches):
        facts = draft.in_brackets(draft.pointing(started_and_stopped(breach)))
        said = (Words(say_breach(draft, breach)), *facts, *mark_answer(draft, breach, sources))
        text = (*text, Words("; " if place else " "), *said)
    draft.paragraph((*text, Words(".")), sources=sources, mark_unsourced=True)
    if len(victims(draft.docket)) > 1:
        draft.remark(say("Whom each concerns is told in the part on the time limits."))


def _submitted_by(draft: Draft) -> str:
    docket = draft.docket
    writing = authors(docket)
    names = draft.names(person for person in writing if draft.name(person))
    acting = draft.names(
        person for person in representatives(docket) if person not in writing and draft.name(person)
    )
    if names and acting:
        return draft.language.say(
            "{names} (represented by {representatives})", names=names, representatives=acting
        )
    return names


def _subject(draft: Draft) -> str:
    """The kind of case, marked where it names an article that no source names."""
    docket = draft.docket
    subject = label("category", docket.case.category, draft.language)
    number = docket.case.category.removeprefix("article-")
    concerning = of_victims(docket, docket.charges)
    charges = [charge for charge in concerning if charge.article == number]
    if charges and all(is_inferred(charge) for charge in charges):
        return mark_inferred(draft, subject)
    return subject


def _named(draft: Draft, people: Sequence[Person]) -> str:
    """Names, or the first name and how many more where they are many."""
    if len(people) <= MOST_CARDS * 2:
        return draft.names(people)
    return with_others(draft, people[:MOST_CARDS], people[MOST_CARDS:])
