"""What closes a dossier: what is asked, the list of annexes, and the notes for the author."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from casefiles.charges import Sentence
from casefiles.detention import Regime, Spell
from casefiles.docket import Docket
from casefiles.dossiers.annexes import Annex, Passage
from casefiles.dossiers.blocks import (
    Blanks,
    Column,
    Part,
    Piece,
    Remark,
    Row,
    Table,
    Text,
    Tone,
    Words,
)
from casefiles.dossiers.claims import Claim, say_articles
from casefiles.dossiers.drafting import Draft, numbered
from casefiles.dossiers.gaps import TITLES, Lack
from casefiles.dossiers.outline import Proceedings, Sought
from casefiles.dossiers.raising import of_victims
from casefiles.sources import Source
from casefiles.speech import say_briefly
from casefiles.vocabulary import label

BANS: Final = ("ban", "publication-ban")
# The Code of Administrative Offences; what it alone punishes with; what both codes do.
OFFENCES: Final = "KoAP"
ARRESTS: Final = frozenset({"administrative-arrest", "administrative-detention"})
EITHER: Final = frozenset({"fine", "confiscation", "deportation", "suspension"})
COMPENSATION: Final = frozenset({"compensation", "civil-compensation"})


def write_sought(draft: Draft, claims: Sequence[Claim]) -> None:
    """The part on remedies sought, each only where its articles are claimed; then the signature."""
    language = draft.language
    wishes = [wish for wish in draft.outline.sought if _asked(draft, wish, claims)]
    for wish in wishes:
        asked = wish.one if wish.one is not None and len(claims) == 1 else wish.text
        text = language.pick(asked).format(articles=say_articles(claims, language))
        draft.paragraph((Words(text),))
    if not wishes:
        draft.remark(language.say("Without a claim there is nothing to ask for."))
    draft.blocks.append(
        Blanks(labels=(language.say("Place and date"), language.say("Signature of the author")))
    )
    draft.close_part("sought")


def write_annexes(draft: Draft) -> None:
    """The list of annexes in order of first citation, with the passages and where each is cited."""
    say = draft.language.say
    annexes = draft.annexes()
    if not annexes:
        draft.remark(say("The file cites no source."))
        draft.close_part("annexes")
        return
    columns = (
        Column(title=say("Annex"), weight=13),
        Column(title=say("Document and passage"), weight=53),
        Column(title=say("Kind and date"), weight=20),
        Column(title=say("Cited in paragraphs"), weight=14),
    )
    rows = [row for annex in annexes for row in _rows(draft, annex)]
    draft.blocks.append(Table(columns=columns, rows=tuple(rows)))
    draft.close_part("annexes")


def author_notes(draft: Draft) -> Part:
    """The notes for the author: what the file lacks, by kind, and what the form asks besides."""
    say, pick = draft.language.say, draft.language.pick
    for caution in draft.noted_each(draft.docket.case, "cautions"):
        draft.lacks(Lack.CAUTIONS, caution)
    _note_spells_and_sources(draft)
    for question in draft.outline.form:
        draft.lacks(Lack.FORM, pick(question.text))
    rows: list[Row] = []
    for lack in Lack:
        gaps = [gap for gap in draft.gaps if gap.lack is lack]
        if gaps:
            rows.append(Row(cells=(((Words(say(TITLES[lack]), Tone.STRONG),),),), heading=True))
        rows += [Row(cells=(((Words(gap.sentence),),), ((Words(gap.record),),))) for gap in gaps]
    columns = (
        Column(title=say("What is missing, doubtful or to be checked"), weight=92),
        Column(title=say("Record"), weight=8),
    )
    remark = say(
        "These pages are not part of the filing. They name what the file does not hold, what it "
        "leaves undecided, and what was used without its text having been read. Nothing of it was "
        "filled in."
    )
    return Part(
        key="author",
        numeral="",
        title=pick(draft.outline.parts["author"]),
        blocks=(
            Remark(text=(Words(remark),)),
            Table(columns=columns, rows=tuple(rows), close=True),
        ),
    )


def _asked(draft: Draft, wish: Sought, claims: Sequence[Claim]) -> bool:
    claimed = {claim.article.number for claim in claims}
    if not claimed or (wish.articles and not claimed & set(wish.articles)):
        return False
    imposed = of_victims(draft.docket, draft.docket.sentences)
    if wish.after is not None and wish.after not in {_of(one, draft.docket) for one in imposed}:
        return False
    bans = any(sentence.kind.startswith(BANS) for sentence in imposed)
    return bans or not wish.needs_ban


def _of(imposed: Sentence, docket: Docket) -> Proceedings | None:
    """The proceedings in which something was imposed; None where it punishes nobody.

    A fine is of either code: it is administrative where all that is charged, or else every
    detention of its people, is.
    """
    if imposed.kind in COMPENSATION:
        return None
    people = {None, *(imposed.persons or (one.id for one in docket.persons))}
    told = [one.code == OFFENCES for one in docket.charges if one.person in people]
    told = told or [
        one.regime is Regime.ADMINISTRATIVE for one in docket.spells if one.person in people
    ]
    if imposed.kind in ARRESTS or (imposed.kind in EITHER and told and all(told)):
        return "administrative"
    return "criminal"


def _rows(draft: Draft, annex: Annex) -> list[Row]:
    """The document, and below it each of its passages where there are several."""
    source = annex.source
    document: list[Piece] = [(Words(source.title, Tone.STRONG),)]
    about = ", ".join(part for part in (source.author, source.symbol) if part)
    if about:
        document.append((Words(about),))
    if source.address:
        document.append((Words(source.address, Tone.ASIDE),))
    single = len(annex.passages) == 1
    if single:
        document += _located(draft, annex.passages[0])
    kind: list[Piece] = [(Words(label("source", source.kind, draft.language)),)]
    if source.on.known:
        kind.append((Words(say_briefly(source.on, draft.language), Tone.ASIDE),))
    else:
        _note_undated(draft, source)
    rows = [
        Row(
            cells=(
                ((Words(str(annex.number), Tone.STRONG),),),
                tuple(document),
                tuple(kind),
                (_cited_at(annex.passages[0]) if single else (),),
            ),
            anchor=f"annex-{annex.number}",
        )
    ]
    if not single:
        rows += [_passage_row(draft, passage) for passage in annex.passages]
    return rows


def _passage_row(draft: Draft, passage: Passage) -> Row:
    return Row(
        cells=(
            ((Words(passage.number),),),
            tuple(_located(draft, passage)) or ((Words("–"),),),
            ((),),
            (_cited_at(passage),),
        ),
        anchor=f"annex-{passage.number}",
    )


def _located(draft: Draft, passage: Passage) -> list[Piece]:
    if not passage.source.locator:
        return []
    located = draft.language.say("Passage: {locator}", locator=passage.source.locator)
    return [(Words(located),)]


def _cited_at(passage: Passage) -> Text:
    """The paragraphs that cite it; a dash for one that only a card or a table cites."""
    return numbered(passage.cited_at) or (Words("–"),)


def _note_undated(draft: Draft, source: Source) -> None:
    draft.lacks(Lack.UNDATED_ANNEX, source.title, source.key)


def _note_spells_and_sources(draft: Draft) -> None:
    """Their notes; one that stands with several passages of a document is told once."""
    noted: dict[str, list[str]] = {}
    records: tuple[Spell | Source, ...] = (*draft.docket.spells, *draft.docket.sources)
    for record in records:
        if record.note:
            noted.setdefault(draft.marked(record.note), []).append(record.key)
    for note, keys in noted.items():
        draft.lacks(Lack.NOTES, note, ", ".join(keys))
