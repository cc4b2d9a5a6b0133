"""The parties: who writes, for whom, through whom, and against which State."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from casefiles.docket import Docket
from casefiles.dossiers.blocks import Card, Column, Line, Row, Table, Text, Tone, Words, spoken
from casefiles.dossiers.drafting import Draft, capital, sentence
from casefiles.dossiers.gaps import Lack
from casefiles.ids import PersonId
from casefiles.languages import Language
from casefiles.people import Person, Sex
from casefiles.speech import say_briefly
from casefiles.timeline import Event
from casefiles.vocabulary import label, words
from casefiles.wordings import worded

AUTHORS: Final = frozenset({"author"})
REPRESENTATIVES: Final = frozenset({"representative", "counsel", "legal-representative"})
# Who complains for a victim who is dead, held or afraid.
ACTING: Final = AUTHORS | REPRESENTATIVES | {"relative"}
OPPOSING: Final = frozenset({"perpetrator", "official", "investigator", "prosecutor", "judge"})
VICTIM: Final = "victim"
# Whoever bears only roles of these is in the case, but is not its victim.
BYSTANDERS: Final = ACTING | OPPOSING | {"witness", "interpreter", "doctor"}
MOST_CARDS: Final = 3
NOTHING: Final = ((Words("–"),),)


def authors(docket: Docket) -> tuple[Person, ...]:
    """Those who submit the communication, as far as the file names them."""
    return tuple(person for person in docket.persons if AUTHORS & set(person.roles))


def representatives(docket: Docket) -> tuple[Person, ...]:
    """Those who act for the author or the victim."""
    return tuple(person for person in docket.persons if REPRESENTATIVES & set(person.roles))


def victims(docket: Docket) -> tuple[Person, ...]:
    """Those to whom it was done: everyone who is more than a bystander, else the authors."""
    return tuple(person for person in docket.persons if is_harmed(person)) or authors(docket)


def is_harmed(person: Person) -> bool:
    """Whether the file itself makes somebody more than a bystander.

    Of the other side only who is called a victim is one: an officer may be convicted of the torture
    itself, or complain of his own case.
    """
    roles = set(person.roles)
    return VICTIM in roles if OPPOSING & roles else not roles or bool(roles - BYSTANDERS)


def strangers(docket: Docket) -> set[PersonId | None]:
    """Those whose records raise nothing: whoever is no victim; without a victim the other side."""
    harmed = {person.id for person in victims(docket)}
    return {
        person.id
        for person in docket.persons
        if (person.id not in harmed if harmed else OPPOSING & set(person.roles))
    }


def say_whom(draft: Draft, persons: Collection[PersonId | None]) -> str:
    """The people whom a record names, where they are not the one victim of the case; else nothing.

    Whoever is no victim and has no name is called by what he or she is in the case.
    """
    named = [person for person in draft.docket.persons if person.id in persons]
    if not named:
        return ""
    everyone = {person.id for person in victims(draft.docket)}
    if len(everyone) < 2 and all(person.id in everyone for person in named):
        return ""
    by_role = [
        person
        for person in named
        if person.id not in everyone and not draft.name(person) and person.roles
    ]
    roles = [_roles(draft, person) + draft.key_of(person) for person in by_role]
    names = draft.names(person for person in named if person not in by_role)
    return capital(", ".join((*([names] if names else []), *roles)))


def _roles(draft: Draft, person: Person) -> str:
    return "; ".join(label("role", role, draft.language) for role in person.roles)


def whose(docket: Docket, event: Event) -> PersonId | None:
    """Whom an event concerns: the person it names, else the person of its spell."""
    if event.person is not None or event.spell is None:
        return event.person
    return next((spell.person for spell in docket.spells if spell.id == event.spell), None)


def in_the_matter_of(draft: Draft) -> str:
    """The name of the matter, as the Committee titles its own: “Utepova v. Kazakhstan”."""
    case = draft.docket.case
    # A matter takes its name from somebody who has one.
    people = sorted(victims(draft.docket), key=lambda person: not draft.name(person))
    if not people:
        return (worded(case, "title", draft.language.code) or case.title).strip() or case.ref
    names = draft.names(people, keys=False)
    if len(people) > MOST_CARDS and draft.name(people[0]):
        names = with_others(draft, people[:1], people[1:])
    names = names if draft.name(people[0]) else capital(names)
    return f"{names} {draft.language.pick(draft.outline.against)}"


def with_others(draft: Draft, named: Sequence[Person], others: Sequence[Person]) -> str:
    """Some names and how many more there are; uncounted where a group is among the others."""
    names = draft.names(named)
    if any(person.size is not None for person in others):
        return draft.language.say("{names} and others", names=names)
    return draft.language.say_count(
        "{names} and {count} other", "{names} and {count} others", len(others), names=names
    )


def write_parties(draft: Draft) -> None:
    """The part on the parties, with what the file does not say noted for the author."""
    say = draft.language.say
    writing, harmed = authors(draft.docket), victims(draft.docket)
    _write_authors(draft, writing, harmed)
    _write_victims(draft, [person for person in harmed if person not in writing], harmed)
    acting = [person for person in representatives(draft.docket) if person not in writing]
    if acting:
        draft.head(say("Representative"), "representative", level=3)
        for person in acting:
            _introduce(draft, person, asked=False)
    else:
        draft.lacks(
            Lack.PARTIES,
            say("No representative is on file: enter one, or file without representation."),
        )
    draft.head(say("State party"), "state-party", level=3)
    draft.remark(draft.language.pick(draft.outline.state))
    for person in (*harmed, *(person for person in writing if person not in harmed)):
        _note_gaps(draft, person)
    _note_other_side(draft)
    _note_others_detained(draft)
    draft.close_part("parties")


def _write_authors(draft: Draft, writing: Sequence[Person], harmed: Sequence[Person]) -> None:
    say = draft.language.say
    draft.head(say("Author"), "author-of-communication", level=3)
    for person in writing:
        _introduce(draft, person)
    if not writing:
        draft.remark(say("The file names no author of the communication."))
        draft.lacks(Lack.PARTIES, say("Who submits the communication is not on file."))
    elif set(writing) <= set(harmed) and any(is_harmed(person) for person in writing):
        draft.remark(
            draft.language.say_count(
                "The author is entered on the file as the alleged victim as well.",
                "The authors are entered on the file as the alleged victims as well.",
                uncounted(writing),
            )
        )


def _note_other_side(draft: Draft) -> None:
    """Tell the author who is no victim only because a role of the other side stands beside his."""
    harmed = victims(draft.docket)
    for person in draft.docket.persons:
        opposing = [role for role in person.roles if role in OPPOSING]
        if opposing and set(person.roles) - BYSTANDERS and person not in harmed:
            told = draft.language.say(
                "{name}: not taken for an alleged victim, because of the role “{role}”. If this "
                "person is a victim as well, enter the role “victim” too.",
                name=capital(draft.called(person)),
                role="; ".join(label("role", role, draft.language) for role in opposing),
            )
            draft.lacks(Lack.PARTIES, told, person.key)


def _note_others_detained(draft: Draft) -> None:
    """Tell the author whose detention the filing leaves out."""
    others = strangers(draft.docket)
    detained = {spell.person for spell in draft.docket.spells}
    for person in draft.docket.persons:
        if person.id in others & detained:
            told = draft.language.say(
                "{name}: a detention is on file, but by the roles entered this is no alleged "
                "victim, and the limits of that detention are left out.",
                name=capital(draft.called(person)),
            )
            draft.lacks(Lack.PARTIES, told, person.key)


def _write_victims(draft: Draft, others: Sequence[Person], harmed: Sequence[Person]) -> None:
    """The victims who are not the author; `harmed` are all of them."""
    say = draft.language.say
    draft.head(say("Alleged victim"), "alleged-victim", level=3)
    if len(others) > MOST_CARDS:
        _tabulate(draft, others)
    else:
        for person in others:
            _introduce(draft, person)
    if harmed and not others:
        draft.remark(_say_authors_alone(draft, harmed))
    if not harmed:
        draft.remark(say("The file names no alleged victim."))
        draft.lacks(Lack.PARTIES, say("The alleged victim is not on file."))


def _say_authors_alone(draft: Draft, harmed: Sequence[Person]) -> str:
    """That every alleged victim is an author, or that the file names none beside the authors."""
    if not any(is_harmed(person) for person in harmed):
        return say_no_other_victim(draft.language, harmed)
    return draft.language.say_count(
        "The alleged victim is the author.",
        "The alleged victims are the authors.",
        uncounted(harmed),
    )


def say_no_other_victim(language: Language, writing: Sequence[Person]) -> str:
    """What a file says of victims where it makes the authors no more than that."""
    return language.say_count(
        "The file names no other alleged victim than the author.",
        "The file names no other alleged victim than the authors.",
        uncounted(writing),
    )


def uncounted(people: Sequence[Person]) -> int:
    """One or several: of 21 whose number is not told Russian would speak as of one."""
    return min(len(people), 2)


def _introduce(draft: Draft, person: Person, *, asked: bool = True) -> None:
    """A person as a card, each line closed with its sources.

    Of a representative and of a group the form does not ask birth and citizenship.
    """
    say = draft.language.say
    asked = asked and person.size is None
    cited = draft.cited(person.sources)
    name = Words(draft.name(person), Tone.STRONG)
    if not name.text:
        name = Words(say("not on file") + draft.key_of(person), Tone.ASIDE)
    lines = [
        Line(label=say("Name"), value=(name, *cited)),
        *(
            Line(label=say("Also written"), value=spellings)
            for spellings in (_spellings(draft, person),)
            if spellings
        ),
    ]
    for title, known in (
        (say("Born"), say_briefly(person.born, draft.language) if person.born.known else ""),
        (say("Citizenship"), label("country", person.citizenship, draft.language)),
    ):
        if known or asked:
            lines.append(Line(label=title, value=_words(known), left_open=say("not on file")))
    if person.sex is not Sex.UNKNOWN:
        sex = label("sex", person.sex, draft.language)
        lines.append(Line(label=say("Sex"), value=(Words(sex),)))
    if person.size is not None:
        lines.append(
            Line(
                label=say("Number of people"),
                value=(Words(_size(draft, person.size, about=person.size_about)),),
            )
        )
    part = _part(draft, person)
    if part:
        lines.append(Line(label=say("In this case"), value=part))
    draft.blocks.append(Card(lines=tuple(lines)))


def _tabulate(draft: Draft, people: Sequence[Person]) -> None:
    """Many people as a table; a column in which nobody has anything is left out."""
    say = draft.language.say
    columns = [
        Column(title=say("No."), weight=5),
        Column(title=say("Name and spellings seen"), weight=38),
        Column(title=say("Born"), weight=14),
        Column(title=say("Citizenship"), weight=14),
        Column(title=say("In this case"), weight=29),
    ]
    rows = [_cells(draft, place, person) for place, person in enumerate(people, start=1)]
    filled = [column for column in range(len(columns)) if any(row[column] for row in rows)]
    draft.blocks.append(
        Table(
            columns=tuple(columns[column] for column in filled),
            rows=tuple(
                Row(cells=tuple(row[column] or NOTHING for column in filled)) for row in rows
            ),
        )
    )


def _cells(draft: Draft, place: int, person: Person) -> list[tuple[Text, ...]]:
    """Number, name and spellings, birth, citizenship, part in the case; nothing where unknown."""
    language = draft.language
    name: Text = (Words(capital(draft.called(person)), Tone.STRONG), *draft.cited(person.sources))
    if person.size is not None:
        count = language.say_count("{count} person", "{count} people", person.size)
        if person.size_about:
            count = language.say("about {number}", number=count)
        name = (*name, Words(f" · {count}"))
    spellings = _spellings(draft, person)
    born = say_briefly(person.born, language) if person.born.known else ""
    citizenship = label("country", person.citizenship, language)
    part = _part(draft, person)
    return [
        ((Words(str(place)),),),
        (name, spellings) if spellings else (name,),
        (_words(born),) if born else (),
        (_words(citizenship),) if citizenship else (),
        (part,) if part else (),
    ]


def _spellings(draft: Draft, person: Person) -> Text:
    """Every other spelling seen, each with the annex that prints it."""
    runs: Text = ()
    for spelling in person.spellings:
        if spelling.text != draft.name(person):
            apart: Text = (Words("; "),) if runs else ()
            runs = (*runs, *apart, Words(spelling.text), *draft.cited(spelling.sources))
    return runs


def _part(draft: Draft, person: Person) -> Text:
    """What the person is in the case, and how the file describes the person."""
    described = draft.told(person, "description")
    called = [label("role", role, draft.language) for role in person.roles]
    roles = capital("; ".join(one for one in called if not _begins(spoken(described), one)))
    if not described:
        return _words(roles)
    first, *rest = described
    begun = Words(capital(first.text), first.tone) if isinstance(first, Words) else first
    return sentence((*(_words(roles + ". ") if roles else ()), begun, *rest))


def _begins(description: str, role: str) -> bool:
    """Whether a description names the role at its head, and no “victim's mother” instead."""
    # Of a single word, what follows in one breath may make another: “victim support officer”.
    ends = r"\s*[,;:.(]|\s*$|\s+\w" if " " in role else r"\s*[,;:.(]|\s*$"
    return re.match(f"{re.escape(role)}({ends})", description, re.IGNORECASE) is not None


def _size(draft: Draft, size: int, *, about: bool) -> str:
    number = str(size)
    return draft.language.say("about {number}", number=number) if about else number


def _words(text: str) -> Text:
    return (Words(text),) if text else ()


def _note_gaps(draft: Draft, person: Person) -> None:
    say, name = draft.language.say, draft.called(person)
    if not draft.name(person):
        name = capital(name)
        draft.lacks(Lack.PARTIES, say("No name is on file."), person.key)
    others = set(person.roles) - BYSTANDERS
    if others and not others & words()["role"].keys():
        told = say(
            "{name}: taken for an alleged victim, because the role “{role}” is none of the list. "
            "Is this person a victim? If not, enter a role of the list.",
            name=name,
            role="; ".join(role for role in person.roles if role in others),
        )
        draft.lacks(Lack.PARTIES, told, person.key)
    if person.size is not None:
        # Optional Protocol, art. 1: communications come from individuals.
        told = say("{name}: a group. Name each of its people as a victim.", name=name)
        draft.lacks(Lack.PARTIES, told, person.key)
        return
    if not person.born.known:
        draft.lacks(Lack.PARTIES, say("{name}: no date of birth.", name=name), person.key)
    if not person.citizenship:
        draft.lacks(Lack.PARTIES, say("{name}: no citizenship.", name=name), person.key)
