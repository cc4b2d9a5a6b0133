"""Files of the open format that a call names."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from casefiles.docket import Docket
from casefiles.errors import RefusedInput, WrongCall
from casefiles.languages import later

if TYPE_CHECKING:
    from casefiles.exchange.casefile import Unread


def read_file(written: str) -> list[Docket]:
    """The cases of a file. Raises WrongCall where there is none, RefusedInput where it is wrong."""
    return open_file(written).read()


def open_file(written: str) -> Unread:
    """A file of cases that are not read yet. Raises what `read_file` raises."""
    from casefiles.exchange.casefile import open_casefile

    path = Path(written)
    if not path.exists():
        raise WrongCall(later("There is no file “{file}”."), file=written)
    if path.is_dir():
        raise WrongCall(later("“{file}” is a folder: name the file in it."), file=written)
    if path.suffix.lower() in (".csv", ".xlsx"):
        raise RefusedInput(
            later("“{file}” is a questionnaire: this version takes in casefiles/1 JSON alone."),
            file=written,
        )
    return open_casefile(path)


def chosen(dockets: Iterable[Docket], refs: list[str]) -> list[Docket]:
    """The cases of these refs, in their order; all where none is named. Raises WrongCall."""
    if not refs:
        return list(dockets)
    of_ref = {docket.case.ref: docket for docket in dockets}
    for ref in refs:
        if ref not in of_ref:
            raise WrongCall(later("There is no case “{ref}” here."), ref=ref)
    return [of_ref[ref] for ref in dict.fromkeys(refs)]
