"""The command `check`: where each time limit stands, of a workspace or of a file."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from casefiles.docket import Docket
from casefiles.errors import RefusedInput, WrongCall
from casefiles.languages import Language, later
from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.limits.rules import Law
from casefiles.moments import read_instant
from ui.terminal.assessments import Checked, case_json, lines_json, written_csv, written_json
from ui.terminal.files import chosen, read_file
from ui.terminal.grammar import Call
from ui.terminal.hands import by_many_hands
from ui.terminal.likeness import likeness
from ui.terminal.paper import target, write_text
from ui.terminal.progress import Done, Progress, nobody
from ui.terminal.sheet import written_text

# The answer for one case takes some ten kilobytes.
MOST_KNOWN: Final = 2000


def check(call: Call, language: Language) -> int:
    """Say where each limit stands. Whatever is found, that is the answer, and no error."""
    if call.has("WORKSPACE") is call.has("--file"):
        raise WrongCall(later("“casefiles check” needs WORKSPACE or --file FILE, one of the two."))
    now = as_of(call)
    out = call.find("--out")
    path = target(out, workspace=call.find("WORKSPACE")) if out is not None else None
    dockets = _dockets(call, language)
    look = Look(
        now, load_law(), language, everything=call.has("--all"), explain=call.has("--explain")
    )
    with Progress(language.say("Checking the limits")) as progress:
        match call.find("--format"):
            case "json":
                pieces = written_json(by_many_hands(dockets, look.json, progress), now)
            case "csv":
                pieces = written_csv(look.checked(dockets, progress), language)
            case _:
                checked = look.checked(dockets, progress)
                pieces = written_text(checked, now, language, explain=look.explain)
        write_text(path, pieces)
    return 0


@dataclass(frozen=True, slots=True)
class Look:
    """One look at the limits: when, by which law, in which language, and how closely.

    `known` are answers that were given, for cases that are alike.
    """

    now: datetime
    law: Law
    language: Language
    everything: bool
    explain: bool
    known: dict[Hashable, str] = field(default_factory=dict, compare=False)

    def checked(self, dockets: Sequence[Docket], progress: Done = nobody) -> Iterator[Checked]:
        """Each case with where its limits stand."""
        for number, docket in enumerate(dockets, start=1):
            yield docket, assess(docket, self.now, self.law, everything=self.everything)
            progress(number, len(dockets))

    def json(self, dockets: Sequence[Docket]) -> str:
        """Some cases of an answer in the open format."""
        return ",\n".join([case_json(docket.case.ref, self._lines(docket)) for docket in dockets])

    def _lines(self, docket: Docket) -> str:
        # The steps name the sources by their titles, and cannot be shared.
        alike = None if self.explain else likeness(docket)
        lines = self.known.get(alike)
        if lines is None:
            found = assess(docket, self.now, self.law, everything=self.everything)
            lines = lines_json(docket, found, self.language, explain=self.explain)
            if alike is not None:
                if len(self.known) >= MOST_KNOWN:
                    self.known.clear()
                self.known[alike] = lines
        return lines


def as_of(call: Call) -> datetime:
    """The minute to judge at: what was asked for, else now. Raises WrongCall."""
    written = call.find("--as-of")
    if written is None:
        return datetime.now(UTC).replace(second=0, microsecond=0)
    try:
        return read_instant(written)
    except RefusedInput as error:
        raise WrongCall(later("--as-of: {reason}"), reason=error) from error


def _dockets(call: Call, language: Language) -> list[Docket]:
    file = call.find("--file")
    if file is not None:
        return chosen(read_file(file), call.all("--case"))
    from ui.terminal.workspaces import cases_of, opened

    with opened(call, language) as workspace, workspace.reading() as reader:
        return cases_of(reader, call.all("--case"))
