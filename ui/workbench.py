"""The workbench: the one door of the widgets to the workspace."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from casefiles.cases import Case
from casefiles.docket import KIND_OF, Docket, Record
from casefiles.errors import BadRulePack, CasefilesError
from casefiles.ids import CaseId
from casefiles.languages import later
from casefiles.limits.assessment import assess
from casefiles.limits.rules import Law
from db.drafts import draft_of, drop_draft, keep_draft
from db.reading import Reader
from db.store import Store
from db.undoing import redo, undo
from db.workspace import Workspace
from ui.background import Background, Task
from ui.drafts import Draft
from ui.opened import OpenCase

T = TypeVar("T")

# Ctrl+Z goes back so many steps; history itself keeps every one for ever.
MOST_STEPS: Final = 200
# What can be undone is kept in the workspace, written in the same save as the act itself.
STEPS: Final = "steps that can be undone"


@dataclass(frozen=True, slots=True)
class Changed:
    """What a change touched: kinds of record by their name in a docket, and the case.

    No case: more than one was touched.
    """

    kinds: frozenset[str]
    case: CaseId | None

    def touches(self, case: CaseId | None, *kinds: str) -> bool:
        """Whether a pane that shows this case (None: all) and these kinds (none: any) is stale."""
        return (case is None or self.case is None or self.case == case) and (
            not kinds or not self.kinds.isdisjoint(kinds)
        )


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that can be undone: its act in history, its title, and what it touched."""

    act: UUID
    title: str
    changed: Changed

    def written(self) -> list[Any]:
        """The step as JSON can hold it; `read_step` reads it back."""
        case = self.changed.case
        return [self.act.hex, self.title, sorted(self.changed.kinds), case.hex if case else None]


def read_step(written: list[Any]) -> Step:
    """A step as `written` gave it."""
    act, title, kinds, case = written
    return Step(UUID(act), title, Changed(frozenset(kinds), CaseId(UUID(case)) if case else None))


class Workbench(QObject):
    """Reads, changes, and work beside the window, on one workspace.

    Signals:
        changed: records were changed (a Changed).
        law_changed: every limit is reckoned by another law from now on.
    """

    changed = Signal(object)
    law_changed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        background: Background,
        clock: Callable[[], datetime],
        by: str = "",
    ) -> None:
        super().__init__()
        self.workspace = workspace
        self.saved_at: datetime | None = None
        self._background, self._clock, self._by = background, clock, by
        self._law_fault: BadRulePack | None = None
        self._done, self._undone = self._kept_steps()

    def now(self) -> datetime:
        """The instant at which limits are looked at, in UTC."""
        return self._clock()

    @property
    def law(self) -> Law:
        """The law in use. Raises BadRulePack where its files are refused, until they are not."""
        # The packs are read when the first limit is looked at, not while the window opens.
        from casefiles.limits.loading import load_law

        if self._law_fault is not None:
            raise self._law_fault
        try:
            return load_law()
        except BadRulePack as fault:
            # Nobody can go on typing while every key reads the same files again in vain.
            self._law_fault = fault
            raise

    @property
    def law_fault(self) -> BadRulePack | None:
        """Why there is no law, so that no limit is reckoned; None where there is one."""
        with suppress(BadRulePack):
            _ = self.law
        return self._law_fault

    def read_law_anew(
        self,
        then: Callable[[tuple[str, ...] | None], None],
        failed: Callable[[CasefilesError], None],
    ) -> Task:
        """Read the files of the law beside the window, and reckon by them from then on.

        `then` gets what was changed in them, None where there was no law before. Where they are
        refused the law stays as it was.
        """
        from casefiles.limits.amendments import amended
        from casefiles.limits.loading import law_on_file, take_up

        in_use = self.law if self.law_fault is None else None

        def read(_: Task) -> tuple[Law, tuple[str, ...] | None]:
            law = law_on_file()
            return law, None if in_use is None else amended(in_use, law)

        def use(found: tuple[Law, tuple[str, ...] | None]) -> None:
            law, changed = found
            take_up(law)
            self._law_fault = None
            self.law_changed.emit()
            then(changed)

        return self.work(read, use, failed)

    def ask(self, question: Callable[[Reader], T]) -> T:
        """The answer to a short question."""
        with self.workspace.reading() as store:
            return question(store)

    def open_case(self, case: CaseId) -> OpenCase:
        """A case with its limits as they stand now. Raises RefusedInput where it is gone."""
        docket = self.ask(lambda store: store.docket(case))
        return self.judge(docket)

    def judge(self, docket: Docket) -> OpenCase:
        """A case, on file or not yet, with its limits as they stand now.

        Where there is no law it is shown all the same, with no limit and the reason.
        """
        now = self.now()
        try:
            law = self.law
        except BadRulePack as fault:
            from casefiles.limits.loading import NO_LAW

            return OpenCase(docket=docket, assessments=(), now=now, law=NO_LAW, fault=fault)
        found = assess(docket, now, law, everything=True)
        return OpenCase(docket=docket, assessments=tuple(found), now=now, law=law)

    def replace(self, title: str, before: Iterable[Record], after: Iterable[Record]) -> None:
        """One undoable act: what is in `before` and not in `after` goes, what is in `after` stands.

        `title` is the act as a sentence marked with `later`. A form saved just as it was opened is
        no act: undo would find nothing to take back, and never get past it.
        """
        gone, stands = list(before), list(after)
        if gone == stands:
            return
        kept = {record.id for record in stands}
        with self.workspace.transaction(title, by=self._by, now=self.now()) as store:
            for record in gone:
                if record.id not in kept:
                    store.remove(record)
            store.save_all(stands)
            changed = changed_by([*gone, *stands])
            done = [*self._done, Step(store.act_id, title, changed)][-MOST_STEPS:]
            _keep_steps(store, done, [])
        self._done, self._undone = done, []
        self._tell(changed)

    def append(self, title: str, record: Record) -> None:
        """One act that is never undone, only corrected by a further entry."""
        with self.workspace.transaction(title, by=self._by, now=self.now()) as store:
            store.save(record)
        self._tell(changed_by([record]))

    def draft(self, form: str) -> Draft:
        """The draft of a form, by its name. Raises NotSaved when it is kept on a full disk."""

        def keep(content: str) -> None:
            self._draft(lambda store: keep_draft(store, form, content))

        def drop() -> None:
            self._draft(lambda store: drop_draft(store, form))

        return Draft(self.ask(lambda store: draft_of(store, form)), keep, drop)

    @property
    def undo_title(self) -> str | None:
        """What would be undone; None where nothing can."""
        return self._done[-1].title if self._done else None

    @property
    def redo_title(self) -> str | None:
        """What would be done again; None where nothing was undone."""
        return self._undone[-1].title if self._undone else None

    def undo(self) -> Changed | None:
        """Take back the last act; what that touched, None where there is nothing to take back.

        Raises RefusedInput where what it changed was changed since.
        """
        if not self._done:
            return None
        *done, step = self._done
        self._turn(undo, later("Undo"), step, done, [*self._undone, step])
        return step.changed

    def redo(self) -> Changed | None:
        """Do again what was undone last; what that touched."""
        if not self._undone:
            return None
        *undone, step = self._undone
        self._turn(redo, later("Redo"), step, [*self._done, step], undone)
        return step.changed

    def work(
        self,
        job: Callable[[Task], Any],
        then: Callable[[Any], None],
        failed: Callable[[CasefilesError], None],
    ) -> Task:
        """Begin a job beside the window. It gets records and gives records, never a store."""
        return self._background.start(job, then, failed)

    def close(self) -> None:
        """Let go of the workspace: the key leaves the memory, the lock the folder."""
        self._background.close()
        self.workspace.close()

    def _draft(self, act: Callable[[Store], None]) -> None:
        # Without a title: no line of history is written that could bear it.
        with self.workspace.transaction("", by=self._by, now=self.now()) as store:
            act(store)

    def _turn(
        self,
        turn: Callable[..., None],
        title: str,
        step: Step,
        done: list[Step],
        undone: list[Step],
    ) -> None:
        """Turn one step over, after which these are done and these undone."""
        with self.workspace.transaction(title, by=self._by, now=self.now()) as store:
            turn(store, step.act)
            _keep_steps(store, done, undone)
        self._done, self._undone = done, undone
        self._tell(step.changed)

    def _kept_steps(self) -> tuple[list[Step], list[Step]]:
        """What was done and undone when the workspace was last closed."""
        kept = json.loads(self.ask(lambda store: draft_of(store, STEPS)) or "[[], []]")
        done, undone = ([read_step(step) for step in steps] for steps in kept)
        return done, undone

    def _tell(self, changed: Changed) -> None:
        self.saved_at = self.now()
        self.changed.emit(changed)


def _keep_steps(store: Store, done: list[Step], undone: list[Step]) -> None:
    steps = [[step.written() for step in some] for some in (done, undone)]
    keep_draft(store, STEPS, json.dumps(steps, ensure_ascii=False))


def changed_by(records: Iterable[Record]) -> Changed:
    """What a change of these records touches."""
    listed = list(records)
    cases = {record.id if isinstance(record, Case) else record.case for record in listed}
    return Changed(
        kinds=frozenset(KIND_OF[type(record)] for record in listed),
        case=cases.pop() if len(cases) == 1 else None,
    )
