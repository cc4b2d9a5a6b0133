"""Acts on the answers to the checklist of safeguards."""

from __future__ import annotations

from casefiles.docket import Docket, Record
from casefiles.languages import later
from casefiles.people import Person
from casefiles.safeguards import Answer
from ui.desk import Desk
from ui.dialogs.safeguards import SafeguardsDialog


def answer_safeguards(desk: Desk, docket: Docket, person: Person) -> SafeguardsDialog:
    """Ask the questions of the checklist about a person, and put the answers on file together."""
    workbench, form = desk.workbench, f"safeguards of {person.id}"

    def keep(made: tuple[list[Answer], list[Record]]) -> None:
        workbench.replace(later("Answer questions on safeguards"), *made)

    dialog = SafeguardsDialog(
        desk.look,
        docket,
        person,
        law=workbench.law,
        now=workbench.now,
        keep=keep,
        draft=workbench.draft(form),
        draft_of_source=lambda: workbench.draft(f"source for {form}"),
        parent=desk.window,
    )
    dialog.open()
    return dialog
