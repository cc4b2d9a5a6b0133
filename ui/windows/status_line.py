"""The line at the foot of the window: saved when, how many cases, as of when, by which law."""

from __future__ import annotations

from PySide6.QtWidgets import QStatusBar, QWidget

from casefiles.moments import ALMATY, clock, read_moment
from casefiles.speech import say_briefly, say_instant
from db.queries import case_count
from ui.looks import Look
from ui.widgets.words import tone, words
from ui.workbench import Workbench


class StatusLine(QStatusBar):
    """Four short facts about what is on the screen."""

    def __init__(self, look: Look, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._workbench = look, workbench
        self.setSizeGripEnabled(False)
        self.saved, self.cases, self.as_of, self.law = (words() for _ in range(4))
        for label in (self.saved, self.cases):
            self.addWidget(label)
        for label in (self.as_of, self.law):
            self.addPermanentWidget(label)

    def refresh(self) -> None:
        """Say what is so now. Reads the rule packs where nobody has yet."""
        say, language, bench = self._look.say, self._look.language, self._workbench
        if bench.saved_at is None:
            self.saved.setText(say("nothing changed yet"))
        else:
            time = bench.saved_at.astimezone(clock(ALMATY)).strftime("%H:%M:%S")
            self.saved.setText(say("saved {time}", time=time))
        count = bench.ask(case_count)
        self.cases.setText(self._look.say_count("{count} case", "{count} cases", count))
        self.as_of.setText(say("as of {moment}", moment=say_instant(bench.now(), language, ALMATY)))
        if bench.law_fault is not None:
            self.law.setText(say("no law: no limit is reckoned"))
        else:
            until = say_briefly(read_moment(bench.law.read_until.isoformat()), language)
            self.law.setText(say("law read until {day}", day=until))
        tone(self.law, tone="" if bench.law_fault is None else "wrong")
