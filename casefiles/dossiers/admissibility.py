"""Admissibility as far as the file shows it: each point met, not met, or not to be told, and why.

What the points are, their citation and how far each was checked is in the outline; here is how each
is looked up on the file. The absence of a record is never taken for an answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from casefiles.dossiers.blocks import Column, Finding, Row, Sign, Table, Text, Tone, Words, spoken
from casefiles.dossiers.claims import Claim
from casefiles.dossiers.drafting import Draft, before_the_stop
from casefiles.dossiers.exhaustion import delay, exhaustion
from casefiles.dossiers.facts import ABROAD, say_no_event
from casefiles.dossiers.gaps import Lack
from casefiles.dossiers.outline import AdmissibilityRule, Outline
from casefiles.dossiers.parties import (
    authors,
    is_harmed,
    say_no_other_victim,
    uncounted,
    victims,
)
from casefiles.dossiers.points import (
    CANNOT_TELL,
    MET,
    NOT_MET,
    WORDS,
    Answered,
    Point,
    Test,
    apart,
)
from casefiles.dossiers.procedures import not_decided_here, same_matter, write_procedures
from casefiles.dossiers.raising import Shown, of_victims
from casefiles.dossiers.readings import say_confidence
from casefiles.dossiers.spans import began, ended
from casefiles.dossiers.steps_at_home import counting
from casefiles.errors import BadRulePack
from casefiles.event_kinds import EventKind
from casefiles.languages import later
from casefiles.moments import Moment
from casefiles.speech import say_briefly
from casefiles.timeline import Event
from casefiles.vocabulary import label

AFTER_A_SENTENCE: Final = frozenset(
    {
        EventKind.RELEASE_FROM_SENTENCE,
        EventKind.SUPERVISION_START,
        EventKind.SUPERVISION_END,
    }
)


def judge(draft: Draft, claims: Sequence[Claim], words: int) -> tuple[Finding, ...]:
    """Every point of the outline, in its order. Raises BadRulePack for one nobody can look up."""
    return tuple(
        _finding(Point(draft, rule, claims, words)) for rule in draft.outline.admissibility
    )


def procedural_issues(outline: Outline, findings: Sequence[Finding]) -> list[AdmissibilityRule]:
    """The conditions of the Protocol not shown to be met: the procedural issues of the cover."""
    open_points = {finding.key for finding in findings if finding.standing is not MET}
    return [rule for rule in outline.admissibility if rule.protocol and rule.key in open_points]


def write_admissibility(draft: Draft, findings: Sequence[Finding]) -> None:
    """The part on admissibility: a table of the points, then the procedures on file."""
    say = draft.language.say
    draft.paragraph(
        (Words(say("Each condition of admissibility is set out as far as the file shows it.")),)
    )
    columns = (
        Column(title=say("Condition"), weight=38),
        Column(title=say("Finding"), weight=20),
        Column(title=say("Reason"), weight=42),
    )
    rows = tuple(_row(draft, finding) for finding in findings)
    draft.blocks.append(Table(columns=columns, rows=rows))
    for finding in findings:
        if finding.standing is not MET or finding.advice:
            reason = spoken(apart(finding.reason, finding.advice))
            draft.lacks(
                Lack.ADMISSIBILITY,
                say(
                    "{point}: {finding}. {reason}",
                    point=finding.title,
                    finding=finding.word,
                    reason=reason,
                ),
            )
        if finding.confidence != "text":
            draft.lacks(
                Lack.UNREAD_LAW,
                say(
                    "{title} ({citation}): {confidence}.",
                    title=finding.title,
                    citation=finding.citation,
                    confidence=label("confidence", finding.confidence, draft.language),
                ),
            )
    write_procedures(draft)
    draft.close_part("admissibility")


def _row(draft: Draft, finding: Finding) -> Row:
    unread = say_confidence(draft, finding.confidence)
    citation = finding.citation
    if unread:
        citation = draft.language.say(
            "{citation}, {confidence}", citation=citation, confidence=unread
        )
    return Row(
        cells=(
            ((Words(finding.title),), (Words(citation, Tone.ASIDE),)),
            (Sign(finding.standing, finding.word),),
            (finding.reason,),
        )
    )


def _finding(point: Point) -> Finding:
    rule, language = point.rule, point.draft.language
    test = TESTS.get(rule.key)
    if test is None:
        raise BadRulePack(
            later("{file}: nothing can look up the point of admissibility “{point}”."),
            file=f"{point.draft.outline.body}.toml",
            point=rule.key,
        )
    standing, reason = test(point)
    return Finding(
        key=rule.key,
        title=language.pick(rule.title),
        standing=standing,
        word=language.say(WORDS[standing]),
        reason=reason,
        advice=apart(*point.advice),
        citation=language.pick(rule.citation),
        confidence=rule.confidence,
    )


def _facts_after(point: Point) -> Answered:
    """The facts must date from after the Protocol's entry into force, or go on after it."""
    since = point.rule.from_day
    facts = _facts(point)
    day = say_briefly(since, point.draft.language)
    if not facts:
        return CANNOT_TELL, say_no_event(point.draft)
    before = [fact for fact in facts if ended(fact).surely_before(since)]
    after = [fact for fact in facts if not _may_be_before(_not_before(point, fact), since)]
    told_apart = {fact.id for fact in (*before, *after)}
    unsure = [fact for fact in facts if fact.id not in told_apart]
    if len(after) == len(facts):
        return MET, point.say("Every fact on file dates from {day} or later.", day=day)
    told: Text = ()
    if len(before) == len(facts):
        told = point.say(
            "Every fact on file is older than {day}, and counts only through effects that lasted "
            "beyond that day and are themselves a violation.",
            day=day,
        )
        return NOT_MET, point.pointing(told, [fact.id for fact in before])
    if before:
        told = point.say(
            "What is older than {day} counts only as background, or as far as it went on after it.",
            day=day,
        )
        told = point.pointing(told, [fact.id for fact in before])
    open_facts: Text = ()
    if unsure:
        open_facts = point.say(
            "Not of every fact does the file tell on which side of {day} it lies.", day=day
        )
        open_facts = point.pointing(open_facts, [fact.id for fact in unsure])
    return CANNOT_TELL, apart(told, open_facts)


def _facts(point: Point) -> list[Shown]:
    """What happened, what was imposed, and what was tried in vain before the Protocol.

    An undated charge, measure or sentence says nothing: it follows from what happened.
    """
    docket = point.draft.docket
    imposed: list[Shown] = [*docket.charges, *docket.measures, *docket.sentences]
    return [
        *(event for event in docket.events if event.kind not in ABROAD),
        *docket.allegations,
        *(one for one in of_victims(docket, imposed) if began(one).known or ended(one).known),
        # One decided later may be about facts of any time.
        *(one for one in counting(point.draft) if ended(one).surely_before(point.rule.from_day)),
    ]


def _not_before(point: Point, fact: Shown) -> Moment:
    """The time of a fact; of an undated one that of what it cannot have come before.

    What belongs to a deprivation of liberty follows the seizure that began it, and what only a
    convict undergoes follows the sentence, where the file holds a single one.
    """
    if not isinstance(fact, Event) or fact.when.known:
        return began(fact)
    events = point.draft.docket.events
    seized = [
        one.when
        for one in events
        if fact.spell is not None
        and one.spell == fact.spell
        and one.kind is EventKind.ACTUAL_DETENTION
    ]
    convicted = [
        one.when
        for one in events
        if fact.kind in AFTER_A_SENTENCE
        and fact.person is not None
        and one.person == fact.person
        and one.kind is EventKind.SENTENCE
    ]
    found = seized or convicted
    return found[0] if len(found) == 1 else fact.when


def _may_be_before(when: Moment, since: Moment) -> bool:
    return when.earliest is None or since.earliest is None or when.earliest < since.earliest


def _author_identified(point: Point) -> Answered:
    draft = point.draft
    names = draft.names(person for person in authors(draft.docket) if draft.name(person))
    if names:
        return MET, point.say("The file names the author ({names}).", names=names)
    point.advise(point.say("A communication without an author is not accepted."))
    return CANNOT_TELL, point.say("The file names no author.")


def _authority(point: Point) -> Answered:
    docket = point.draft.docket
    writing, harmed = authors(docket), victims(docket)
    if not harmed:
        return CANNOT_TELL, point.say("The file does not tell who writes, or for whom.")
    if not writing:
        return CANNOT_TELL, point.say("The file does not tell who writes for the alleged victim.")
    if {person.id for person in harmed} <= {person.id for person in writing}:
        if not any(is_harmed(person) for person in harmed):
            return MET, (Words(say_no_other_victim(point.draft.language, writing)),)
        told = point.draft.language.say_count(
            "The author is the alleged victim.",
            "The authors are the alleged victims.",
            uncounted(harmed),
        )
        return MET, (Words(told),)
    point.advise(point.say("Annex the written authority, or explain why it cannot be had."))
    if not {person.id for person in harmed} & {person.id for person in writing}:
        return CANNOT_TELL, point.say(
            "The author is not the alleged victim. The file holds no written authority."
        )
    return CANNOT_TELL, point.say(
        "The author is not the only alleged victim. The file holds no written authority."
    )


def _substantiated(point: Point) -> Answered:
    if not point.claims:
        return CANNOT_TELL, point.say("No claim could be drawn from the file.")
    doubtful = [
        claim
        for claim in point.claims
        if not any(proof.sources(point.draft) for proof in claim.evidence)
    ]
    bare = [claim.article.number for claim in doubtful if not _on_a_word(claim)]
    if bare:
        return NOT_MET, point.say(
            "No source is on file for the claims under {articles}.", articles=", ".join(bare)
        )
    if doubtful:
        articles = ", ".join(claim.article.number for claim in doubtful)
        return CANNOT_TELL, point.say(
            "Only answers that the file leaves in doubt support the claims under {articles}.",
            articles=articles,
        )
    unsourced = point.draft.known.unsourced
    if unsourced:
        told = point.say("Every claim has a source, but not every fact has one.")
        numbers = point.draft.paragraphs_of(unsourced)
        return CANNOT_TELL, before_the_stop(told, point.draft.in_brackets(numbers))
    return MET, point.say("Every claim and every fact has a source among the annexes.")


def _on_a_word(claim: Claim) -> bool:
    """Whether an answer in dispute that raises the claim has a source."""
    disputes = [dispute for proof in claim.evidence for dispute in proof.disputes]
    return any(dispute.answer.sources for dispute in disputes)


def _language(point: Point) -> Answered:
    draft = point.draft
    filed_in = draft.filing.language if draft.filing else draft.language.code
    if filed_in in draft.outline.languages:
        return _mixed(point, draft.filing.foreign if draft.filing else draft.known.foreign)
    point.advise(point.say("File the English or the Russian dossier."))
    return NOT_MET, point.say("The Committee does not process communications in this language.")


def _mixed(point: Point, foreign: Sequence[str]) -> Answered:
    """A dossier in a language that is accepted, with text in others that nobody worded in it."""
    if not foreign:
        return MET, point.say("The dossier is in a language that the Committee accepts.")
    point.advise(point.say("Have the text that is marked worded in the language of the dossier."))
    marks = ", ".join(f"[{one.upper()}]" for one in foreign)
    if set(foreign) <= set(point.draft.outline.languages):
        return CANNOT_TELL, point.say(
            "The dossier is in a language that the Committee accepts, but the text marked {marks} "
            "is in another.",
            marks=marks,
        )
    return NOT_MET, point.say(
        "The Committee does not process communications in every language of the text marked "
        "{marks}.",
        marks=marks,
    )


def _length(point: Point) -> Answered:
    most = point.draft.outline.words.most
    standing = MET if point.words <= most else NOT_MET
    return standing, point.say(
        "The account of the facts has {words} words; {most} are allowed.",
        words=_grouped(point.words, point.draft.language.code),
        most=_grouped(most, point.draft.language.code),
    )


def _grouped(number: int, code: str) -> str:
    """A number as it is printed: 10,000 in English, with a blank in Russian and Kazakh."""
    return f"{number:,}" if code == "en" else f"{number:,}".replace(",", "\u00a0")


TESTS: Final[dict[str, Test]] = {
    "facts-after-entry-into-force": _facts_after,
    "author-identified": _author_identified,
    "authority-to-act": _authority,
    "same-matter": same_matter,
    "not-decided-here": not_decided_here,
    "exhaustion": exhaustion,
    "delay": delay,
    "substantiated": _substantiated,
    "language": _language,
    "words": _length,
}
