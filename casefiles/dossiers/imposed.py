"""What was imposed on the victim, as a dossier tells it: charges, measures, sentences, bans."""

from __future__ import annotations

from typing import Final

from casefiles.charges import Bound, Charge, Gravity, Measure, Sentence
from casefiles.dossiers.blocks import Text, Tone, Words, spoken
from casefiles.dossiers.drafting import Draft, capital, sentence
from casefiles.dossiers.gaps import Lack
from casefiles.dossiers.parties import say_whom
from casefiles.dossiers.raising import of_victims
from casefiles.ids import PersonId
from casefiles.languages import later
from casefiles.moments import Moment
from casefiles.speech import say_briefly, say_period
from casefiles.vocabulary import label
from casefiles.wordings import worded

# Not punishments, and so never additional ones, although the file keeps them beside a sentence.
NO_PUNISHMENTS: Final = frozenset(
    {"administrative-supervision", "compensation", "civil-compensation"}
)
INFERRED: Final = ("inferred", "derived")
BEGUN: Final = (Bound.STARTS, Bound.ENDS)
TIMES: Final = {
    Bound.STARTS: later("From: {moment}."),
    Bound.ENDS: later("Until: {moment}."),
    Bound.IMPOSED: later("Imposed: {moment}."),
    Bound.IN_FORCE: later("In force: {moment}."),
}


def write_imposed(draft: Draft) -> None:
    """Charges, measures and sentences, each in a paragraph with its sources."""
    docket, say = draft.docket, draft.language.say
    if docket.charges:
        draft.head(say("Charges"), "facts-charges")
        concerning = of_victims(docket, docket.charges)
        for charge in docket.charges:
            _paragraph(draft, charge, _charge(draft, charge))
            if is_inferred(charge) and charge in concerning:
                draft.lacks(
                    Lack.CLAIMS,
                    say(
                        "No claim rests on the charge under {article}: find a paper that names the "
                        "article.",
                        article=say_article(draft, charge),
                    ),
                    charge.key,
                )
    if docket.measures:
        draft.head(say("Measures of restraint"), "facts-measures")
        for measure in docket.measures:
            text, after = _measure(draft, measure), _derived(draft, measure)
            _paragraph(draft, measure, text, after)
    if docket.sentences:
        draft.head(say("Sentences and restrictions"), "facts-sentences")
        for imposed in docket.sentences:
            text, after = _sentence(draft, imposed), _derived(draft, imposed)
            _paragraph(draft, imposed, text, after)


def is_inferred(charge: Charge) -> bool:
    """Whether no source names the article of a charge."""
    return charge.basis in INFERRED


def say_article(draft: Draft, charge: Charge) -> str:
    """“article 405, part 2 (Criminal Code)”, with a mark where no source names it."""
    article = say_bare_article(draft, charge)
    return mark_inferred(draft, article) if is_inferred(charge) else article


def mark_inferred(draft: Draft, article: str) -> str:
    return draft.language.say("{article} (inferred: the source names no article)", article=article)


def say_term(draft: Draft, imposed: Measure | Sentence) -> str:
    """The length of what was imposed, as a ceiling where it is one; nothing where none is."""
    if not imposed.length:
        return ""
    period = say_period(imposed.length, draft.language)
    if isinstance(imposed, Sentence) and imposed.at_most:
        return draft.language.say("up to {period}", period=period)
    return period


def say_bare_article(draft: Draft, charge: Charge) -> str:
    """The same without the mark."""
    say = draft.language.say
    code = label("code", charge.code, draft.language)
    if charge.part and charge.point:
        return say(
            "article {article}, part {part}, point {point} ({code})",
            article=charge.article,
            part=charge.part,
            point=charge.point,
            code=code,
        )
    if charge.part:
        return say(
            "article {article}, part {part} ({code})",
            article=charge.article,
            part=charge.part,
            code=code,
        )
    return say("article {article} ({code})", article=charge.article, code=code)


def _paragraph(
    draft: Draft, record: Charge | Measure | Sentence, text: Text, after: Text = ()
) -> None:
    draft.paragraph(text, about=record.id, sources=record.sources, mark_unsourced=True, after=after)
    if not record.sources:
        draft.lacks(Lack.UNSOURCED, spoken(text), record.key)
    if record.note:
        draft.lacks(Lack.NOTES, draft.noted(record, "note"), record.key)


def _charge(draft: Draft, charge: Charge) -> Text:
    say = draft.language.say
    text = _whom(draft, () if charge.person is None else (charge.person,))
    text = (*text, Words(say("Charge under {article}.", article=say_article(draft, charge))))
    if charge.on.known:
        text = (*text, Words(" " + say("Brought: {moment}.", moment=_when(draft, charge.on))))
    if charge.gravity is not Gravity.UNKNOWN:
        gravity = label("gravity", charge.gravity, draft.language)
        text = (*text, Words(" " + say("Gravity: {gravity}.", gravity=gravity)))
    if charge.outcome:
        outcome = sentence(draft.told(charge, "outcome"))
        text = (*text, Words(" " + say("Outcome:") + " "), *outcome)
    return text


def _measure(draft: Draft, measure: Measure) -> Text:
    kind = capital(label("measure", measure.kind, draft.language))
    text: Text = (*_whom(draft, measure.persons), Words(f"{kind}."))
    text = (*text, *_term(draft, measure), *_times(draft, measure, BEGUN))
    return (*text, *_stated(draft, measure), *_conditions(draft, measure))


def _sentence(draft: Draft, imposed: Sentence) -> Text:
    say = draft.language.say
    kind = capital(label("sentence", imposed.kind, draft.language))
    text: Text = (*_whom(draft, imposed.persons), Words(f"{kind}."))
    if imposed.additional and imposed.kind not in NO_PUNISHMENTS:
        text = (*text, Words(" " + say("Imposed in addition to the main punishment.")))
    text = (*text, *_term(draft, imposed), *_times(draft, imposed, (*BEGUN, Bound.IMPOSED)))
    if imposed.court:
        text = (*text, Words(" " + say("Court:") + " "), *sentence(draft.told(imposed, "court")))
    text = (*text, *_times(draft, imposed, (Bound.IN_FORCE,)))
    return (*text, *_stated(draft, imposed), *_conditions(draft, imposed))


def _whom(draft: Draft, persons: tuple[PersonId, ...]) -> Text:
    names = say_whom(draft, persons)
    return (Words(names, Tone.STRONG), Words(": ")) if names else ()


def _term(draft: Draft, imposed: Measure | Sentence) -> Text:
    term = say_term(draft, imposed)
    return (Words(" " + draft.language.say("Term: {period}.", period=term)),) if term else ()


def _times(
    draft: Draft, imposed: Measure | Sentence, bounds: tuple[Bound, ...], *, derived: bool = False
) -> Text:
    """The times known of those asked for: those of the sources, or those `derived`."""
    text: Text = ()
    for bound in bounds:
        moment = getattr(imposed, bound)
        if moment.known and (bound in imposed.derived) is derived:
            said = draft.language.say(TIMES[bound], moment=say_briefly(moment, draft.language))
            text = (*text, Words(f" {said}"))
    return text


def _derived(draft: Draft, imposed: Measure | Sentence) -> Text:
    """The times that no source states, after the annexes, which do not show them."""
    bounds = tuple(TIMES) if isinstance(imposed, Sentence) else BEGUN
    times = _times(draft, imposed, bounds, derived=True)
    if not times:
        return ()
    said = draft.language.say("This is derived from other facts on file; no source states it.")
    return (*times, Words(f" {said}"))


def _stated(draft: Draft, imposed: Measure | Sentence) -> Text:
    return draft.quoted(imposed.stated, imposed.key) if imposed.stated else ()


def _conditions(draft: Draft, imposed: Measure | Sentence) -> Text:
    """The conditions in the dossier's language, where somebody worded them in it."""
    if not imposed.conditions:
        return ()
    listed = "; ".join(imposed.conditions)
    own = worded(imposed, "conditions", draft.language.code)
    told: Text = (Words(own),) if own else draft.as_written(listed, record=imposed.key)
    return (Words(" " + draft.language.say("Conditions:") + " "), *sentence(told))


def _when(draft: Draft, moment: Moment) -> str:
    return say_briefly(moment, draft.language)
