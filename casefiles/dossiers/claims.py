"""Claims: which articles the facts on file raise, on what ground, and what proves each.

Nothing is claimed that the file does not show. A limit counts where it is breached, not where it is
overdue or unknown; a question of the checklist where it was answered so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from casefiles.allegations import Allegation
from casefiles.charges import Charge
from casefiles.docket import Docket
from casefiles.dossiers.blocks import Link, Text, Words
from casefiles.dossiers.clocks import (
    mark_answer,
    of_several,
    say_breach,
    say_of_whom,
    sources_of,
    started_and_stopped,
)
from casefiles.dossiers.disputes import (
    Dispute,
    note_disputes,
    say_answers,
    say_disputes,
    say_whose,
    weigh_answers,
)
from casefiles.dossiers.drafting import Draft
from casefiles.dossiers.gaps import Lack
from casefiles.dossiers.imposed import is_inferred, say_bare_article
from casefiles.dossiers.outline import Article, Ground, Outline
from casefiles.dossiers.parties import victims
from casefiles.dossiers.raising import (
    F,
    Proof,
    Shown,
    for_whom,
    is_older,
    named_in,
    of_victims,
    records_raising,
    remedies_with,
)
from casefiles.ids import PersonId, SourceId
from casefiles.languages import Language
from casefiles.limits.standings import Assessment, Standing
from casefiles.remedies import Remedy
from casefiles.safeguards import Answer


@dataclass(frozen=True, slots=True)
class Evidence:
    """One ground with everything on file that raises it."""

    ground: Ground
    breaches: tuple[Assessment, ...]
    answers: tuple[Answer, ...]
    records: tuple[Shown, ...]
    disputes: tuple[Dispute, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether something raises it against which nothing on file speaks."""
        return bool(self.breaches or self.answers or self.records)

    @property
    def shown(self) -> tuple[Proof, ...]:
        """Everything that raises it, for certain or not."""
        disputed = (dispute.answer for dispute in self.disputes)
        return (*self.records, *self.answers, *self.breaches, *disputed)

    def sources(self, draft: Draft) -> list[SourceId]:
        """The sources of everything that raises it for certain."""
        said = [source for answer in self.answers for source in answer.sources]
        return [*self.sources_shown(draft), *said]

    def sources_shown(self, draft: Draft) -> list[SourceId]:
        """Those of its records and breaches: an answer of the checklist cites its own."""
        found = [source for one in self.records for source in one.sources]
        return found + [source for one in self.breaches for source in sources_of(draft, one)]


@dataclass(frozen=True, slots=True)
class Claim:
    """One article with the evidence for it; `beside` are the articles it accompanies."""

    article: Article
    evidence: tuple[Evidence, ...]
    beside: tuple[Article, ...] = ()


def raise_claims(
    docket: Docket, assessments: Sequence[Assessment], outline: Outline
) -> tuple[Claim, ...]:
    """The claims that the file supports, in the order of the outline's articles."""
    found = [
        evidence
        for ground in outline.grounds
        if (evidence := _evidence(docket, assessments, outline, ground)) is not None
    ]
    claims: list[Claim] = []
    for article in outline.articles:
        proof = tuple(one for one in found if article.number in one.ground.articles)
        claimed = [claim.article for claim in claims]
        beside = tuple(one for one in claimed if one.number in article.accompanies)
        if proof and (beside or not article.accompanies):
            claims.append(Claim(article, proof, beside))
    return tuple(claims)


def unclaimed_breaches(
    assessments: Sequence[Assessment], claims: Iterable[Claim]
) -> list[Assessment]:
    """Limits breached that no claim rests on: the outline knows no article for them."""
    used = {id(one) for claim in claims for proof in claim.evidence for one in proof.breaches}
    return [one for one in assessments if one.standing is Standing.BREACHED and id(one) not in used]


def say_articles(claims: Iterable[Claim], language: Language) -> str:
    """The articles claimed, as the cover of Views lists them: 7, 9(1), 2(3) read with 7."""
    return ", ".join(_number(claim, language) for claim in claims)


def write_claims(draft: Draft, claims: Sequence[Claim]) -> None:
    """The part on the claims: one heading for each article, under it each ground with its facts."""
    say = draft.language.say
    if not claims:
        draft.remark(_say_no_claim(draft))
        draft.lacks(Lack.CLAIMS, say("No claim could be drawn from the file."))
    argued: dict[str, int] = {}
    for claim in claims:
        article = claim.article
        title = draft.language.pick(article.title)
        if claim.beside:
            title = title.format(articles=", ".join(one.number for one in claim.beside))
        draft.head(title, "claim-" + re.sub(r"\W+", "-", article.number).strip("-"))
        for proof in claim.evidence:
            if proof.ground.key in argued:
                _argue_again(draft, argued[proof.ground.key])
            else:
                argued[proof.ground.key] = draft.next_paragraph
                _argue(draft, proof)
        needs = draft.language.pick(article.needs)
        draft.lacks(
            Lack.CLAIMS,
            say("Article {article}: {needs}.", article=article.number, needs=needs),
        )
    for assessment in unclaimed_breaches(draft.assessments, claims):
        told = say_breach(draft, assessment) + "."
        if of_several(draft):
            whose = say_of_whom(draft, assessment)
            told = say("{names}: {text}", names=whose, text=told)
        draft.lacks(Lack.UNCLAIMED, told)
    draft.close_part("claims")


def _say_no_claim(draft: Draft) -> str:
    """That nothing is claimed; with the charges that would raise a claim if a source named them."""
    say = draft.language.say
    raising = {written for ground in draft.outline.grounds for written in ground.charges}
    inferred = dict.fromkeys(
        say_bare_article(draft, charge)
        for charge in of_victims(draft.docket, draft.docket.charges)
        if is_inferred(charge) and f"{charge.code} {charge.article}" in raising
    )
    if not inferred:
        return say("The facts on file raise no claim that this program can name.")
    return say(
        "A charge under {articles} would raise a claim, but no source on file names its article; "
        "the other facts on file raise none that this program can name.",
        articles="; ".join(inferred),
    )


def _argue(draft: Draft, proof: Evidence) -> None:
    """One ground: its reason, whom it concerns, its breaches and answers, and its facts."""
    say = draft.language.say
    reason = proof.ground.reason if proof.certain else proof.ground.alleged
    text: Text = (Words(draft.language.pick(reason or proof.ground.reason)),)
    whom = _whom(draft, proof)
    if whom:
        text = (*text, Words(" " + say("This concerns {names}.", names=whom)))
    pointed = draft.pointing(record.id for record in proof.records)
    if pointed:
        text = (*text, Words(" " + say("The facts:") + " "), *pointed, Words("."))
    concerned = _concerned(draft.docket, proof)
    sources = proof.sources_shown(draft)
    for breach in proof.breaches:
        facts = draft.in_brackets(draft.pointing(started_and_stopped(breach)))
        whose = say_whose(draft, {breach.person}, concerned)
        told_below = breach.verdict.answer in proof.answers
        mark = () if told_below else mark_answer(draft, breach, sources)
        text = (*text, *whose, Words(" " + say_breach(draft, breach)), *facts, *mark, Words("."))
    # They stand before those of the answers, and have the lower numbers.
    draft.register.cite(sources, draft.next_paragraph)
    answers = say_answers(draft, proof.answers, concerned)
    note_disputes(draft, proof.disputes)
    names = len(victims(draft.docket)) > 1
    both_sides = say_disputes(draft, proof.disputes, names=names)
    marked = bool(proof.records or proof.breaches)
    draft.paragraph(text, sources=sources, mark_unsourced=marked, after=(*answers, *both_sides))


def _argue_again(draft: Draft, paragraph: int) -> None:
    """A ground already argued under another article, by its paragraph."""
    lead = draft.language.say("The same facts, for the same reason, raise this article as well:")
    words = draft.language.say_count("paragraph", "paragraphs", 1)
    link = Link(str(paragraph), f"paragraph-{paragraph}")
    draft.paragraph((Words(f"{lead} {words}\u00a0"), link, Words(".")))


def _whom(draft: Draft, proof: Evidence) -> str:
    """The people concerned, where they are not everyone in the case."""
    concerned = _concerned(draft.docket, proof)
    if concerned is None:
        return ""
    if not proof.certain:
        concerned.update(dispute.answer.person for dispute in proof.disputes)
    everyone = victims(draft.docket)
    if concerned >= {person.id for person in everyone}:
        return ""
    return draft.names(person for person in everyone if person.id in concerned)


def _concerned(docket: Docket, proof: Evidence) -> set[PersonId | None] | None:
    """Whom the certain proof names; None where a record of it names nobody."""
    named = [for_whom(docket, one) for one in (*proof.records, *proof.answers, *proof.breaches)]
    of_records = named[: len(proof.records)]
    return set().union(*named) if all(of_records) else None


def _number(claim: Claim, language: Language) -> str:
    if not claim.beside:
        return claim.article.number
    return language.say(
        "{article} read with {articles}",
        article=claim.article.number,
        articles=", ".join(one.number for one in claim.beside),
    )


def _evidence(
    docket: Docket, assessments: Sequence[Assessment], outline: Outline, ground: Ground
) -> Evidence | None:
    if ground.categories and docket.case.category not in ground.categories:
        return None
    allegations = of_victims(docket, docket.allegations)
    if ground.needs_allegation and not allegations:
        return None
    # The first ground that names a rule takes it, so that one breach is argued once.
    taken = tuple(
        one
        for one in assessments
        if one.standing is Standing.BREACHED and _first_to_take(outline, one.rule) is ground
    )
    answers, disputes = weigh_answers(docket, assessments, ground.safeguards)
    stated = (one for one in records_raising(docket, ground) if not _is_inferred_charge(one))
    tried = remedies_with(docket, ground.remedies)
    if ground.needs_allegation:
        tried = [one for one in tried if not is_older(docket, one, allegations)]
    records = (*stated, *tried)
    if ground.needs_allegation:
        taken, answers = _of(docket, allegations, taken), _of(docket, allegations, answers)
        records = _of(docket, allegations, records)
    found = Evidence(ground, taken, answers, records, disputes)
    return found if found.certain or disputes else None


def _of(docket: Docket, allegations: Sequence[Allegation], found: tuple[F, ...]) -> tuple[F, ...]:
    """What concerns whoever alleges something, or names nobody; all where one of them is not named.

    What was tried for a victim not named is of them only where every victim had been harmed by
    then: of another it may have been about something else.
    """
    people = {one.person for one in allegations}
    if None in people:
        return found
    return tuple(
        one
        for one in found
        if for_whom(docket, one) & people
        or not named_in(one)
        or (not for_whom(docket, one) and _all_harmed(docket, allegations, one))
    )


def _all_harmed(docket: Docket, allegations: Sequence[Allegation], tried: Proof) -> bool:
    """Whether every victim alleges something to which what was tried may answer."""
    harmed = {
        one.person
        for one in allegations
        if isinstance(tried, Remedy) and not is_older(docket, tried, (one,))
    }
    return {person.id for person in victims(docket)} <= harmed


def _first_to_take(outline: Outline, rule: str) -> Ground | None:
    return next((ground for ground in outline.grounds if ground.takes(rule)), None)


def _is_inferred_charge(one: Shown) -> bool:
    return isinstance(one, Charge) and is_inferred(one)
