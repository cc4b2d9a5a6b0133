"""The command `export`: cases in the open format, or what is due in them as a calendar."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

from casefiles.decisions import DecisionKind
from casefiles.docket import Docket
from casefiles.languages import Language
from ui.terminal.grammar import Call
from ui.terminal.paper import target_in_the_clear, write_bytes
from ui.terminal.progress import Progress
from ui.terminal.workspaces import cases_of, opened


def export(call: Call, language: Language) -> int:
    """Write cases to a file in the clear."""
    out = target_in_the_clear(call.one("--out"), workspace=call.one("WORKSPACE"))
    with opened(call, language) as workspace, workspace.reading() as reader:
        dockets = cases_of(reader, call.all("--case"))
    if call.one("--format") == "ics":
        write_bytes(out, _calendar(dockets, language))
        # A calendar is made to be copied to a telephone: who does so must know what goes along.
        sys.stderr.write(
            language.say(
                "“{name}” is not encrypted. It holds the refs of cases, the keys of persons and "
                "what is due, without names. What is due at once, is over or has no date is not "
                "in it.",
                name=out.name if out else language.say("standard output"),
            )
            + "\n"
        )
        if any(one.kind is not DecisionKind.CONFIRMED for it in dockets for one in it.decisions):
            sys.stderr.write(
                language.say(
                    "A deadline that was closed is in it as cancelled. The reason for which one "
                    "was moved or closed stays in the workspace."
                )
                + "\n"
            )
        return 0
    from casefiles.exchange.casefile import write_casefile

    write_bytes(out, write_casefile(dockets))
    return 0


def _calendar(dockets: list[Docket], language: Language) -> bytes:
    from casefiles.exchange.calendar import write_calendar
    from casefiles.exchange.diary import entries_of
    from casefiles.limits.assessment import assess
    from casefiles.limits.deadlines import deadlines
    from casefiles.limits.loading import load_law
    from casefiles.limits.terms import terms

    now, law = datetime.now(UTC).replace(second=0, microsecond=0), load_law()
    entries = []
    with Progress(language.say("Looking for what is due")) as progress:
        for number, docket in enumerate(dockets, start=1):
            found = assess(docket, now, law)
            entries += entries_of(
                docket, deadlines(docket, found, now), terms(docket, found, law), now, language
            )
            progress(number, len(dockets))
    return write_calendar(entries, now)
