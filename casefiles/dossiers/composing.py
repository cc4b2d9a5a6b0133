"""From a case to a dossier: docket, checks and the plan of a body become a text in blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from casefiles.docket import Docket
from casefiles.dossiers.admissibility import judge, write_admissibility
from casefiles.dossiers.asks import note_asks
from casefiles.dossiers.blocks import Dossier, Finding, Gap, Labels
from casefiles.dossiers.claims import Claim, raise_claims, write_claims
from casefiles.dossiers.clocks import fit_to_file, write_limits
from casefiles.dossiers.closing import author_notes, write_annexes, write_sought
from casefiles.dossiers.denials import rests_on_a_denial
from casefiles.dossiers.drafting import Draft, Filing, Numbers
from casefiles.dossiers.facts import words_in, write_facts
from casefiles.dossiers.gaps import Lack
from casefiles.dossiers.open_limits import note_limits
from casefiles.dossiers.opening import cover, write_summary
from casefiles.dossiers.outline import Outline, load_outline
from casefiles.dossiers.parties import write_parties
from casefiles.dossiers.raising import of_victims
from casefiles.dossiers.readings import each_once
from casefiles.dossiers.steps_at_home import write_remedies
from casefiles.languages import Language
from casefiles.limits.standings import Assessment
from casefiles.moments import MINUTE, clock


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom a dossier is written: in which language, as of when, and of which filing."""

    language: Language
    now: datetime
    filing: Filing | None = None


def as_of_day(now: datetime, changed: datetime, zone: str) -> datetime:
    """As of when a dossier printed at `now` is drawn: all day the same, while nothing changes.

    That is the midnight at which the day began on the clock of `zone`, or the minute after the last
    change of the case where that came later. No limit is then told as run out before it has.

    >>> from datetime import UTC
    >>> morning, noon = (datetime(2022, 6, 1, hour, tzinfo=UTC) for hour in (3, 6))
    >>> as_of_day(noon, morning, "Asia/Almaty") == morning + MINUTE
    True
    """
    midnight = now.astimezone(clock(zone)).replace(hour=0, minute=0, second=0, microsecond=0)
    after = changed.astimezone(UTC).replace(second=0, microsecond=0) + MINUTE
    return max(midnight.astimezone(UTC), after)


def compose(
    docket: Docket,
    assessments: Sequence[Assessment],
    *,
    body: str = "hrc",
    language: Language,
    now: datetime,
) -> Dossier:
    """The dossier of a case for one body. Raises RefusedInput for a body without an outline.

    `assessments` are those of `casefiles.limits.assessment` at the same `now`, an aware datetime.
    """
    return _composed(docket, assessments, load_outline(body), Reader(language, now))


def told_in(
    dossier: Dossier,
    docket: Docket,
    assessments: Sequence[Assessment],
    *,
    language: Language,
    now: datetime,
) -> tuple[tuple[Finding, ...], tuple[Gap, ...]]:
    """What `dossier` finds and lacks, in the language of whoever reads it on the screen.

    Its pages stand in one of the languages of the body. All but `language` is as it was composed.
    """
    if language.code == dossier.language:
        return dossier.findings, dossier.gaps
    filing = Filing(dossier.language, dossier.words, dossier.foreign)
    reader = Reader(language, now, filing)
    told = _composed(docket, assessments, load_outline(dossier.body), reader)
    unworded = [gap for gap in dossier.gaps if gap.lack is Lack.UNWORDED]
    return told.findings, (*(gap for gap in told.gaps if gap.lack is not Lack.UNWORDED), *unworded)


def _composed(
    docket: Docket, assessments: Sequence[Assessment], outline: Outline, reader: Reader
) -> Dossier:
    # An officer of the file may have been detained as well: that is not what is complained of.
    concerning = of_victims(docket, assessments)
    fit = [one for one in concerning if fit_to_file(one) and not rests_on_a_denial(docket, one)]
    used = each_once(fit)
    left_out = [one for one in concerning if not fit_to_file(one)]
    claims = raise_claims(docket, used, outline)

    def draft(known: Numbers) -> Draft:
        language, now, filing = reader.language, reader.now, reader.filing
        return Draft(docket, used, outline, language, now, known, filing, fit)

    # The first draft learns the numbers of paragraphs and annexes, the second prints them.
    first = draft(Numbers())
    _write(first, claims, left_out)
    return _write(draft(first.numbers()), claims, left_out)


def _write(draft: Draft, claims: Sequence[Claim], left_out: Sequence[Assessment]) -> Dossier:
    say = draft.language.say
    write_summary(draft, claims)
    write_parties(draft)
    write_facts(draft)
    words = draft.filing.words if draft.filing else words_in(draft.parts[-1].blocks)
    write_limits(draft)
    write_remedies(draft)
    findings = judge(draft, claims, words)
    write_admissibility(draft, findings)
    write_claims(draft, claims)
    note_asks(draft, claims)
    write_sought(draft, claims)
    write_annexes(draft)
    note_limits(draft, left_out)
    front = cover(draft, claims, findings)
    title = draft.language.pick(draft.outline.title)
    return Dossier(
        body=draft.outline.body,
        language=draft.language.code,
        title=title,
        running=say("{title} · {matter}", title=title, matter=front.title),
        cover=front,
        parts=tuple(draft.parts),
        author_notes=author_notes(draft),
        findings=findings,
        gaps=tuple(draft.gaps),
        words=words,
        foreign=tuple(draft.foreign),
        labels=Labels(
            contents=say("Contents"),
            page=say("Page {page} of {pages}"),
            author_page=say("For the author · page {page} of {pages}"),
            annexes=draft.language.pick(draft.outline.parts["annexes"]),
        ),
    )
