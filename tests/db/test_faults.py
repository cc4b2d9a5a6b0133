"""What the database complains of is said in a sentence, or passed on where it is our own fault."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlcipher3 import dbapi2

from casefiles.errors import (
    CasefilesError,
    DamagedWorkspace,
    NotSaved,
    RefusedInput,
    WorkspaceInUse,
)
from db.faults import put_into_words


class Complaint(dbapi2.OperationalError):
    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.sqlite_errorcode = code


# The higher bits of a code say more; the lowest eight are its kind.
SENTENCES = [
    (5, WorkspaceInUse, "is open in another window"),
    (261, WorkspaceInUse, "is open in another window"),
    (8, NotSaved, "can be read but not written"),
    (1032, NotSaved, "can be read but not written"),
    (14, NotSaved, "can be read but not written"),
    (10, NotSaved, "does not answer"),
    (778, NotSaved, "does not answer"),
    (13, NotSaved, "is full"),
    (11, DamagedWorkspace, "is damaged"),
    (26, DamagedWorkspace, "is damaged"),
    (2067, RefusedInput, "same key"),
]


@pytest.mark.parametrize(("code", "kind", "sentence"), SENTENCES)
def test_a_complaint_becomes_a_sentence(
    code: int, kind: type[CasefilesError], sentence: str
) -> None:
    for error in (OperationalError("SELECT 1", None, Complaint(code)), Complaint(code)):
        with pytest.raises(kind, match=sentence), put_into_words(Path("January")):
            raise error


@pytest.mark.parametrize("complaint", [Complaint(1), ValueError()])
def test_a_fault_of_the_program_is_not_dressed_up(complaint: Exception) -> None:
    with pytest.raises(DBAPIError), put_into_words(Path("January")):
        raise OperationalError("SELECT 1", None, complaint)
