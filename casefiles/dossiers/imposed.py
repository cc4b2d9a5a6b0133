"""What was imposed on the victim, as a dossier tells it: charges, measures, sentences, bans."""

from __future__ import annotations

from casefiles.charges import Charge, Gravity, Measure, Sentence
from casefiles.dossiers.blocks import Text, Tone, Words, spoken
from casefiles.dossiers.drafting import Draft, capital, sentence
from casefiles.dossiers.gaps import Lack
from casefiles.dossiers.parties import victims
from casefiles.moments import Moment
from casefiles.speech import say_briefly, say_period
from casefiles.vocabulary import label
from casefiles.wordings import worded


def write_imposed(draft: Draft) -> None:
    """Charges, measures and sentences, each in a paragraph with its sources."""
    docket, say = draft.docket, draft.language.say
    if docket.charges:
        draft.head(say("Charges"), "facts-charges")
        for charge in docket.charges:
            _paragraph(draft, charge, _charge(draft, charge))
    if docket.measures:
        draft.head(say("Measures of restraint"), "facts-measures")
        for measure in docket.measures:
            _paragraph(draft, measure, _measure(draft, measure))
    if docket.sentences:
        draft.head(say("Sentences and bans"), "facts-sentences")
        for imposed in docket.sentences:
            _paragraph(draft, imposed, _sentence(draft, imposed))


def say_article(draft: Draft, charge: Charge) -> str:
    """“article 405, part 2, of the Criminal Code”."""
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


def _paragraph(draft: Draft, record: Charge | Measure | Sentence, text: Text) -> None:
    draft.paragraph(text, about=record.id, sources=record.sources, mark_unsourced=True)
    if not record.sources:
        draft.lacks(Lack.UNSOURCED, spoken(text), record.key)
    if record.note:
        draft.lacks(Lack.NOTES, draft.as_noted(record.note), record.key)


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
    text = (*text, *_term(draft, measure.length, measure.starts, measure.ends, at_most=False))
    return (*text, *_as_stated(draft, measure.stated), *_conditions(draft, measure))


def _sentence(draft: Draft, imposed: Sentence) -> Text:
    say = draft.language.say
    kind = capital(label("sentence", imposed.kind, draft.language))
    text: Text = (*_whom(draft, imposed.persons), Words(f"{kind}."))
    if imposed.additional:
        text = (*text, Words(" " + say("Imposed in addition to the main punishment.")))
    text = (
        *text,
        *_term(draft, imposed.length, imposed.starts, imposed.ends, at_most=imposed.at_most),
    )
    if imposed.imposed.known:
        text = (*text, Words(" " + say("Imposed: {moment}.", moment=_when(draft, imposed.imposed))))
    if imposed.court:
        text = (*text, Words(" " + say("Court:") + " "), *sentence(draft.told(imposed, "court")))
    if imposed.in_force.known:
        moment = _when(draft, imposed.in_force)
        text = (*text, Words(" " + say("In force: {moment}.", moment=moment)))
    return (*text, *_as_stated(draft, imposed.stated), *_conditions(draft, imposed))


def _whom(draft: Draft, persons: tuple[object, ...]) -> Text:
    """The people it concerns, where the case has more victims than one."""
    everyone = victims(draft.docket)
    if len(everyone) < 2 or not persons:
        return ()
    names = draft.names(person for person in everyone if person.id in persons)
    return (Words(names, Tone.STRONG), Words(": ")) if names else ()


def _term(draft: Draft, length: str, starts: Moment, ends: Moment, *, at_most: bool) -> Text:
    say = draft.language.say
    parts = []
    if length:
        period = say_period(length, draft.language)
        parts.append(
            say("Term: at most {period}.", period=period)
            if at_most
            else say("Term: {period}.", period=period)
        )
    if starts.known:
        parts.append(say("From: {moment}.", moment=_when(draft, starts)))
    if ends.known:
        parts.append(say("Until: {moment}.", moment=_when(draft, ends)))
    return tuple(Words(f" {part}") for part in parts)


def _as_stated(draft: Draft, stated: str) -> Text:
    if not stated:
        return ()
    words = draft.language.say("In the words of the source: “{words}”.", words=stated)
    return (Words(f" {words}"),)


def _conditions(draft: Draft, imposed: Measure | Sentence) -> Text:
    """The conditions in the dossier's language, where somebody worded them in it."""
    if not imposed.conditions:
        return ()
    own = worded(imposed, "conditions", draft.language.code)
    told: Text = (Words(own),) if own else draft.as_written("; ".join(imposed.conditions))
    return (Words(" " + draft.language.say("Conditions:") + " "), *sentence(told))


def _when(draft: Draft, moment: Moment) -> str:
    return say_briefly(moment, draft.language)
