"""Commands on a workspace as a whole: make it, take cases in, verify it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from casefiles.cases import Case
from casefiles.docket import Docket
from casefiles.errors import DamagedWorkspace, RefusedInput, WrongCall
from casefiles.languages import Language, later
from db.chain import head
from db.reading import Reader
from db.store import Store
from db.workspace import Workspace
from ui.terminal.answers import answer, harmless
from ui.terminal.files import read_file
from ui.terminal.grammar import Call
from ui.terminal.passphrases import new_passphrase, passphrase
from ui.terminal.progress import Progress

DONE_ALREADY: Final = later("casefiles: stopped; what was asked for is done.")


@contextmanager
def opened(call: Call, language: Language) -> Iterator[Workspace]:
    """The workspace that a call names, for as long as the block."""
    path = Path(call.one("WORKSPACE"))
    if not path.is_dir():
        raise WrongCall(later("There is no workspace “{path}”."), path=path)
    with Workspace.open(
        path,
        passphrase(call, language),
        without_cut_off_save=call.has("--without-cut-off-save"),
    ) as workspace:
        yield workspace


def cases_of(reader: Reader, refs: list[str]) -> list[Docket]:
    """The cases of these refs, in their order; all where none is named. Raises WrongCall."""
    if not refs:
        return list(reader.dockets())
    ids = {case.ref: case.id for case in reader.all(Case)}
    for ref in refs:
        if ref not in ids:
            raise WrongCall(later("There is no case “{ref}” here."), ref=ref)
    return [reader.docket(ids[ref]) for ref in dict.fromkeys(refs)]


def init(call: Call, language: Language) -> int:
    """Make a workspace, and fill it with the documented cases where that is asked for."""
    path = Path(call.one("WORKSPACE"))
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise WrongCall(
            later("“{path}” is there already: name a new folder, or an empty one."), path=path
        )
    dockets = []
    if call.has("--demo"):
        from casefiles.exchange.demonstration import demonstration

        dockets = demonstration()
    secret = new_passphrase(call, language)

    def fill(workspace: Workspace) -> None:
        title = later("Take in the documented cases")
        with workspace.transaction(title, by="", now=datetime.now(UTC)) as store:
            _save(dockets, store, language.say("Saving the cases"))

    try:
        Workspace.create(
            path, secret, now=datetime.now(UTC), by="", fill=fill if dockets else None
        ).close()
    except KeyboardInterrupt as stop:
        if path.exists() and any(path.iterdir()):
            raise KeyboardInterrupt(DONE_ALREADY) from stop
        raise
    made = language.say("The workspace “{path}” was made.", path=path)
    filled = language.say_count("It holds {count} case.", "It holds {count} cases.", len(dockets))
    answer([f"{made} {filled}\n"])
    return 0


def take_in(call: Call, language: Language) -> int:
    """Take cases in from files of the open format: all of them, or none."""
    names = call.all("FILE")
    with opened(call, language) as workspace:
        files = [(name, read_file(name)) for name in names]
        title = later("Take in cases from files")
        fresh, done, before = 0, False, _last(workspace)
        try:
            with workspace.transaction(title, by="", now=datetime.now(UTC)) as store:
                for name, dockets in files:
                    new = _fresh(dockets, store, name)
                    _save(new, store, language.say("Saving the cases"), name)
                    fresh += len(new)
            done = True
            workspace.close()
        except KeyboardInterrupt as stop:
            if done or _last(workspace) != before:
                raise KeyboardInterrupt(DONE_ALREADY) from stop
            raise
    known = sum(len(dockets) for _, dockets in files) - fresh
    said = [language.say_count("{count} case taken in.", "{count} cases taken in.", fresh)]
    if known:
        said.append(
            language.say_count(
                "{count} case was there already, just so.",
                "{count} cases were there already, just so.",
                known,
            )
        )
    answer([" ".join(said) + "\n"])
    return 0


def verify(call: Call, language: Language) -> int:
    """Say whether everything in the workspace is as it was written and sealed."""
    from db.verifying import last_seal
    from db.verifying import verify as complaints_about
    from ui.terminal.main import NOT_OPENED, WRONG_ON_FILE

    with opened(call, language) as workspace:
        complaints = complaints_about(workspace)
        number, seal = (0, "") if complaints else last_seal(workspace)
    if complaints:
        for complaint in complaints:
            sys.stderr.write(f"casefiles: {harmless(complaint.sentence(language))}\n")
        # The code of a damage must not depend on whether it keeps the workspace from being opened.
        damaged = any(isinstance(complaint, DamagedWorkspace) for complaint in complaints)
        return NOT_OPENED if damaged else WRONG_ON_FILE
    whole = language.say_count(
        "Everything is whole. History has {count} entry; the last is sealed {seal}.",
        "Everything is whole. History has {count} entries; the last is sealed {seal}.",
        number,
        seal=seal,
    )
    answer([f"{whole}\n"])
    return 0


def _last(workspace: Workspace) -> tuple[int, str]:
    with workspace.reading() as reader:
        return head(reader.connection)


def _fresh(dockets: list[Docket], store: Store, file: str) -> list[Docket]:
    """The cases that are not on file just so. Raises RefusedInput where another has that ref."""
    on_file = {case.ref: case.id for case in store.all(Case)}
    fresh = []
    for docket in dockets:
        ref = docket.case.ref
        if ref not in on_file:
            fresh.append(docket)
        elif store.docket(on_file[ref]) != docket:
            raise RefusedInput(
                later(
                    "“{file}”, case “{ref}”: the workspace has a case of this ref that says "
                    "something else. Remove that one, or give this one another ref."
                ),
                file=file,
                ref=ref,
            )
    return fresh


def _save(dockets: list[Docket], store: Store, title: str, file: str = "") -> None:
    with Progress(title) as progress:
        for number, docket in enumerate(dockets, start=1):
            try:
                store.save_all(docket.records())
            except RefusedInput as error:
                raise RefusedInput(
                    later("“{file}”, case “{ref}”: {reason}"),
                    file=file,
                    ref=docket.case.ref,
                    reason=error,
                ) from error
            progress(number, len(dockets))
