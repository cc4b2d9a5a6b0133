"""The command `check`: where each time limit stands, of a workspace or of a file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from casefiles.errors import RefusedInput, WrongCall
from casefiles.languages import Language, later
from casefiles.limits.loading import load_law
from casefiles.moments import ALMATY, read_instant
from ui.terminal.assessments import written_json
from ui.terminal.files import chosen, open_file, read_file
from ui.terminal.grammar import Call
from ui.terminal.looking import Look
from ui.terminal.paper import target, write_text
from ui.terminal.piles import Pile, pile_in, pile_of
from ui.terminal.progress import Progress
from ui.terminal.sheet import written_text
from ui.terminal.table import written_table


def check(call: Call, language: Language) -> int:
    """Say where each limit stands. Whatever is found, that is the answer, and no error."""
    if call.has("WORKSPACE") is call.has("--file"):
        raise WrongCall(later("“casefiles check” needs WORKSPACE or --file FILE, one of the two."))
    now = as_of(call)
    out = call.find("--out")
    path = target(out, workspace=call.find("WORKSPACE")) if out is not None else None
    form = call.find("--format")
    # A person reads of each case as a whole.
    pile = _pile(call, language, whole=form not in ("json", "csv"))
    look = Look(
        now, load_law(), language, everything=call.has("--all"), explain=call.has("--explain")
    )
    pieces: Iterator[str] | Iterator[bytes]
    with Progress(language.say("Checking the limits")) as progress:
        match form:
            case "json":
                pieces = written_json(pile.refs, look.lines(pile, progress), now)
            case "csv":
                pieces = written_table(look.rows(pile, progress))
            case _:
                pieces = written_text(look.sections(pile, progress), now, language)
        write_text(path, pieces)
    return 0


def as_of(call: Call, zone: str = ALMATY) -> datetime:
    """The minute to judge at: what was asked for on the clock of `zone`, else now.

    Raises WrongCall.
    """
    written = call.find("--as-of")
    if written is None:
        return datetime.now(UTC).replace(second=0, microsecond=0)
    try:
        return read_instant(written, zone)
    except RefusedInput as error:
        raise WrongCall(later("--as-of: {reason}"), reason=error) from error


def _pile(call: Call, language: Language, *, whole: bool) -> Pile:
    file, refs = call.find("--file"), call.all("--case")
    if file is not None and not refs:
        return pile_in(open_file(file), whole=whole)
    if file is not None:
        return pile_of(chosen(read_file(file), refs), whole=whole)
    from ui.terminal.workspaces import cases_of, opened

    with opened(call, language) as workspace, workspace.reading() as reader:
        return pile_of(cases_of(reader, refs), whole=whole)
