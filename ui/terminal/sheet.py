"""The answer of a check as a page that a person reads in a terminal of 80 columns."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import Final, NamedTuple

from casefiles.citations import say_citation
from casefiles.docket import Docket
from casefiles.languages import Language
from casefiles.limits.deadlines import Due, deadlines
from casefiles.limits.decided import decided
from casefiles.limits.lengths import say_limit
from casefiles.limits.standings import Assessment, Standing, plain
from casefiles.moments import ALMATY
from casefiles.speech import say_elapsed, say_instant, say_overrun
from casefiles.vocabulary import label
from ui.terminal.answers import harmless
from ui.terminal.columns import COLUMNS, wrapped
from ui.terminal.decided import lost, sentences
from ui.terminal.filings import to_file
from ui.terminal.law import UNCHECKED
from ui.terminal.reasons import reasons
from ui.terminal.whose_word import whose_word

UNBROKEN: Final = "\N{NO-BREAK SPACE}"

# The worst first. The same six signs stand in the window and in the dossier.
SIGNS: Final = {
    Standing.BREACHED: "✕",
    Standing.OVERDUE: "!",
    Standing.UNKNOWN: "?",
    Standing.RUNNING: "◷",
    Standing.KEPT: "✓",
    Standing.NOT_APPLICABLE: "–",
}
ORDER: Final = {standing: place for place, standing in enumerate(SIGNS)}


class Section(NamedTuple):
    """What the page says of one case, with how many limits stand where.

    `unchecked` says that it holds a wording which no lawyer has checked.
    """

    text: str
    counts: Counter[Standing]
    unchecked: bool


def section(
    docket: Docket,
    assessments: Sequence[Assessment],
    now: datetime,
    language: Language,
    *,
    explain: bool,
) -> Section:
    """The section of a case; `now` is the aware instant of the assessments."""
    lines = _case(docket, assessments, now, language, explain=explain)
    return Section(
        harmless("\n".join(["", *lines, ""])),
        Counter([one.standing for one in assessments]),
        any(language.code in one.verdict.rule.unchecked for one in assessments),
    )


def written_text(sections: Iterable[Section], as_of: datetime, language: Language) -> Iterator[str]:
    """The page, a case at a time, with the count of each standing at its end."""
    yield language.say("As of {when}", when=say_instant(as_of, language, ALMATY)) + "\n"
    counts: Counter[Standing] = Counter()
    cases, unchecked = 0, False
    for of_case in sections:
        cases += 1
        counts += of_case.counts
        unchecked = unchecked or of_case.unchecked
        yield of_case.text
    figures = " · ".join(
        f"{sign} {label('standing', standing, language)} {counts[standing]}"
        for standing, sign in SIGNS.items()
        if counts[standing]
    )
    total = language.say_count("{count} case", "{count} cases", cases)
    yield "\n" + "\n".join(wrapped(" · ".join(filter(None, (total, figures))), 0)) + "\n"
    if unchecked:
        yield "\n".join(wrapped(language.say(UNCHECKED), 0)) + "\n"


def _case(
    docket: Docket,
    assessments: Sequence[Assessment],
    now: datetime,
    language: Language,
    *,
    explain: bool,
) -> Iterator[str]:
    yield from wrapped(" · ".join(filter(None, (docket.case.ref, docket.case.title))), 0)
    if not assessments:
        yield from wrapped(language.say("No time limit touches this case."), 2)
    unnamed = language.say("a person not named")
    names = {one.id: f"{one.name.strip() or unnamed} ({one.key})" for one in docket.persons}
    spells = {spell.id: spell.key for spell in docket.spells}
    places = {who: place for place, who in enumerate(names)}
    stays = {stay: place for place, stay in enumerate((None, *spells))}
    about = {
        id(assessments[place]): [
            sentences(each, docket, assessments[place], language) for each in some
        ]
        for place, some in decided(docket, assessments).items()
    }
    ordered = sorted(
        assessments, key=lambda one: (places[one.person], stays[one.spell], ORDER[one.standing])
    )
    dues: dict[tuple[object, object], list[Due]] = defaultdict(list)
    for due in deadlines(docket, assessments, now):
        dues[due.assessment.person, due.assessment.spell].append(due)
    for (person, spell), group in groupby(ordered, key=lambda one: (one.person, one.spell)):
        who = names[person]
        yield from wrapped(who if spell is None else f"{who} · {spells[spell]}", 2)
        for one in group:
            yield from _assessment(one, docket.case.zone, language, explain=explain)
            for said in about.get(id(one), ()):
                yield from wrapped(said, 6)
        yield from to_file(dues[person, spell], now, language)
    if explain:
        yield from whose_word(docket, assessments, language)
    without = list(lost(docket, assessments, language))
    if without:
        yield from wrapped(language.say("Decided on deadlines that are not there any more"), 2)
    for rule, said in without:
        yield from wrapped(f"{rule} · {said}", 4, hang=2)


def _assessment(one: Assessment, zone: str, language: Language, *, explain: bool) -> Iterator[str]:
    head = f"{SIGNS[one.standing]} {label('standing', one.standing, language)}: "
    yield from wrapped(head + language.pick(one.titles), 4, hang=2)
    facts = []
    over = say_overrun(one.overrun, language)
    if over:
        facts.append(over)
    if one.limit is not None:
        facts.append(language.say("limit {length}", length=say_limit(one, language)))
    if one.least is not None or one.most is not None:
        length = say_elapsed(one.least, one.most, language)
        facts.append(
            language.say("since the start {length}", length=length)
            if one.verdict.endless
            else language.say("taken {length}", length=length)
        )
    deadline = one.deadline
    if one.standing is Standing.RUNNING and deadline is not None and deadline.earliest:
        midnight = one.verdict.ends_at_midnight
        until = say_instant(deadline.earliest, language, zone, ends=midnight)
        facts.append(language.say("until {moment}", moment=until))
    facts.append(say_citation(one.citation, language))
    if one.confidence != "text":
        facts.append(label("confidence", one.confidence, language))
    yield from _side_by_side(facts, 6)
    yield from wrapped(reasons(language).why(one), 6)
    if explain:
        for number, step in enumerate(one.steps, start=1):
            yield from wrapped(f"{number}. {plain(step, language)}", 8, hang=3)
    doubt = one.doubt
    if doubt:
        said = language.say("Open question: {doubt}", doubt=language.pick(doubt))
        yield from wrapped(said, 6)


def _side_by_side(facts: list[str], indent: int) -> list[str]:
    """Short facts in a row, none of them broken in two."""
    whole = [fact.replace(" ", UNBROKEN) if len(fact) <= COLUMNS // 2 else fact for fact in facts]
    return [line.replace(UNBROKEN, " ") for line in wrapped(" · ".join(whole), indent)]
