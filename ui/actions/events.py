"""Acts on events."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

from casefiles.decisions import Decision
from casefiles.docket import Docket, Record
from casefiles.event_kinds import EventKind
from casefiles.ids import EventId
from casefiles.languages import later
from casefiles.moments import unknown_moment
from casefiles.people import DETAINEE
from casefiles.timeline import Event
from casefiles.vocabulary import label
from ui.desk import Desk
from ui.dialogs.event import EventDialog
from ui.dialogs.warning import Warned, ask_whether
from ui.opened import OpenCase


def add_event(desk: Desk, docket: Docket, then: Callable[[EventId], None]) -> EventDialog:
    """Ask for an event and put it on the case; `then` is told which it is."""
    detained = [person for person in docket.persons if DETAINEE in person.roles]
    begun = any(event.kind is EventKind.ACTUAL_DETENTION for event in docket.events)
    blank = Event(
        id=EventId(uuid4()),
        case=docket.case.id,
        key=docket.next_key("events"),
        kind=EventKind.OTHER if begun else EventKind.ACTUAL_DETENTION,
        when=unknown_moment(docket.case.zone),
        until=unknown_moment(docket.case.zone),
        person=detained[0].id if len(detained) == 1 else None,
    )

    def keep(records: list[Record]) -> None:
        desk.workbench.replace(later("Add an event"), [], records)
        then(blank.id)

    return _ask(desk, docket, blank, keep, f"event of {docket.case.id}")


def change_event(desk: Desk, docket: Docket, event: Event) -> EventDialog:
    """Ask what of an event is otherwise, and put that on file."""

    def keep(records: list[Record]) -> None:
        desk.workbench.replace(later("Change an event"), [event], records)

    return _ask(desk, docket, event, keep, f"event {event.id}")


def remove_event(
    desk: Desk, opened: OpenCase, event: Event, show: Callable[[Decision], None]
) -> None:
    """Take an event off the case. It is not asked whether: it can be undone.

    Where somebody decided upon a deadline that begins with it, nothing is removed: it is said which
    decision stands in the way, and `show` is told it by whoever wants to see it.
    """
    naming = [one for one in opened.docket.decisions if one.started_by == event.id]
    if not naming:
        desk.attempt(lambda: desk.workbench.replace(later("Remove an event"), [event], []))
        return
    language = desk.look.language
    decisions = ", ".join(
        desk.look.say(
            "{key}: “{rule}”, {kind}",
            key=one.key,
            rule=opened.rule_in_words(one.rule, language),
            kind=label("decision", one.kind, language),
        )
        for one in naming
    )
    warned = Warned(
        title=desk.look.say("Not removed"),
        text=desk.look.say(
            "“{event}” begins a deadline that somebody decided upon ({decisions}). Withdraw the "
            "decision among the deadlines first, then remove the event; both can be undone.",
            event=label("event", event.kind, language),
            decisions=decisions,
        ),
        go_on=desk.look.say("&Show the decision"),
    )
    if ask_whether(desk.look, warned, desk.window):
        show(naming[0])


def _ask(
    desk: Desk, docket: Docket, event: Event, keep: Callable[[list[Record]], None], form: str
) -> EventDialog:
    dialog = EventDialog(
        desk.look,
        docket,
        event,
        now=desk.workbench.now,
        keep=keep,
        draft=desk.workbench.draft(form),
        draft_of_source=lambda: desk.workbench.draft(f"source for {form}"),
        parent=desk.window,
    )
    dialog.open()
    return dialog
