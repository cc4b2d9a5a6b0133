"""The command `dossier`: a case, its facts and its limits, as the pages that a body will read."""

from __future__ import annotations

from casefiles.dossiers.composing import as_of_day, compose
from casefiles.dossiers.pdf.printing import print_pdf
from casefiles.languages import Language, language
from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from ui.terminal.checking import as_of
from ui.terminal.grammar import Call
from ui.terminal.paper import target_in_the_clear, write_bytes
from ui.terminal.workspaces import cases_of, opened


def dossier(call: Call, spoken: Language) -> int:
    """Write the dossier of one case. Its language is not that of the messages.

    Without `--as-of` it is drawn as of the day: the same facts give the same bytes all day.
    """
    out = target_in_the_clear(call.one("--out"), workspace=call.one("WORKSPACE"))
    with opened(call, spoken) as workspace, workspace.reading() as reader:
        (docket,) = cases_of(reader, call.all("--case"))
        now = as_of(call, docket.case.zone)
        if not call.has("--as-of"):
            now = as_of_day(now, reader.changed(docket.case.id), docket.case.zone)
    composed = compose(
        docket,
        assess(docket, now, load_law()),
        body=call.one("--body"),
        language=language(call.one("--language")),
        now=now,
    )
    write_bytes(out, print_pdf(composed))
    return 0
