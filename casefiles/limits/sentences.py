"""The sentences in which a verdict is told, by what it rests on, its form and its standing.

Each names the values that `reasons.NAMED` works out for it, and no others are worked out.
"""

from __future__ import annotations

from typing import Final

from casefiles.languages import later
from casefiles.limits.standings import Standing
from casefiles.limits.verdicts import Because
from casefiles.limits.words import Form

NOT_CONCERNED: Final = later("The rule does not concern this person; that depends on: {condition}.")

NOT_APPLICABLE: Final = {
    Because.DECLARED: later("{reason}"),
    Because.NOT_IN_FORCE: later("This text was not law then; it is law since {since}."),
    Because.NEVER_AROSE: later("“{stop}” shows that the duty never arose."),
    Because.NOT_ANSWERED: later("The question on it is not answered."),
    Because.NOT_STARTED: later("Nothing on file starts this clock."),
    Because.BARRED: NOT_CONCERNED,
}

UNKNOWN: Final = {
    Because.CLAIMED: later("“{stop}” is on file, but it may belong to another matter then open."),
    Because.BASE_OPEN: later(
        "Whether the term from whose end this is counted concerns this person is not certain;"
        " possible: {readings}."
    ),
    Because.SHOWN: later("“{stop}” shows that it was done before, but not when."),
    Because.SILENT: later(
        "The last minute for it: {deadline}. Only an answer can show that it was done, no event."
    ),
    Because.CONTRADICTION: later(
        "The file contradicts itself: “{stop}” is dated before “{start}”."
    ),
    Because.SERVED: later(
        "“{stop}” is dated before “{start}”. Whether it imposed what the person was then taken to"
        " serve, and how much of the time was detention, the file does not show."
    ),
    Because.PUNISHED: later(
        "A punishment on file may have been decided within the limit, or be what the person was"
        " taken to serve: how much of the time was detention, the file does not show."
    ),
    Because.HEARD: later(
        "A punishment on file may have been imposed in this case within the limit: the file holds"
        " no event of that decision."
    ),
    Because.START_MISSING: later("“{stop}” is on file, but not what starts the clock: {starts}."),
    Because.BEYOND_MISSING: later(
        "“{stop}” is on file, but not what must come before “{starts}” for the clock to start:"
        " {beyond}."
    ),
    Because.NO_FIGURE: later(
        "Done {taken} after “{start}”; the law says “at once” and gives no figure."
    ),
    Because.AFTER_TERM: later(
        "The term of {limit} has run out: {deadline}. “{stop}” is on file after it; the file does"
        " not show whether the law bars it."
    ),
    Because.RENEWED: later(
        "“{stop}” came after {taken}, but the measure was or may have been ordered again after it,"
        " or went on: how it counts towards the limit of {limit}, the file does not decide."
    ),
    Because.IN_TURN: later(
        "Time taken: {taken}. More than one ruling is on file, each with a term of its own, and the"
        " limit is {limit} for each: how much of the time belongs to which, the file does not show."
    ),
    Because.ANSWER: later("The answers and the times on file do not decide it."),
}

NO_DETENTION: Final = later(
    "No detention is on file, nor anything with a date that shows one: custody may have begun by"
    " order of a court. Possible: {readings}."
)

PENDING: Final = later(
    "“{start}” came before this text became law on {since}, and may have gone on since."
    " Whether the text applies to it is open; possible: {readings}."
)

AHEAD: Final = later(
    "Whether “{ahead}” had happened by the date of this check is not certain; possible: {readings}."
)

SITTINGS: Final = later(
    "Longest sitting: {taken}; lawful are {limit} without a break and {in_a_day} a day."
)

OF_A_DAY: Final = later(
    "On {day} together: {day_total}; lawful are {in_a_day} a day and {limit} without a break."
)

WHICHEVER: Final = {
    Standing.KEPT: later(
        "Whichever of these limits applies, the result is the same: {limits}. Time taken: {taken}."
    ),
    Standing.BREACHED: later(
        "Whichever of these limits applies, the result is the same: {limits}. Time taken: {taken}."
    ),
    Standing.OVERDUE: later(
        "Whichever of these limits applies, it has ended: {limits}."
        " Nothing on file shows that it was kept."
    ),
    Standing.RUNNING: later("Whichever of these limits applies, it still runs: {limits}."),
}

CERTAIN: Final = {
    Because.ANSWER: later("The question “{question}” is answered: {answer}."),
    Because.BARRED: later(
        "“{start}” is on file, and the law bars it for this person; that depends on: {condition}."
    ),
    Because.IMPOSED: later("Imposed: {imposed}. Lawful: at most {limits}."),
    Because.DONE_EARLY: later("“{stop}” came before the clock even started."),
    Because.SITTINGS: SITTINGS,
    Because.SPENT: later("The term of {limit} has run out: {deadline}."),
}

BETWEEN: Final = later("Imposed: {imposed}. Lawful: from {least} to {limits}.")

# What a punishment on file does not decide, by whether the law has a shortest length for it too.
LENGTH_OPEN: Final = {
    False: later("Imposed: {imposed}. Lawful: at most {limits}; which way it falls is open."),
    True: later(
        "Imposed: {imposed}. Lawful: from {least} to {limits}; which way it falls is open."
    ),
}

ORDER: Final = {
    Standing.KEPT: later("“{stop}” came before “{due}”."),
    Standing.BREACHED: later("“{stop}” came only after “{due}”."),
    Standing.OVERDUE: later("“{due}” has happened, and nothing on file shows this before it."),
    Standing.RUNNING: later("It is due before “{due}”, of which nothing is on file yet."),
}

# What no order decides, by whether both of the two are on file.
ORDER_OPEN: Final = {
    True: later("Which of the two came first cannot be told from what is known."),
    False: later(
        "It is due before “{due}”; whether it was done, or still was due, the file does not show."
        " Possible: {readings}."
    ),
}

TIMED: Final = {
    Standing.KEPT: later("From “{start}” to “{stop}”: {taken}, within the limit of {limit}."),
    Standing.BREACHED: later("From “{start}” to “{stop}”: {taken}, over the limit of {limit}."),
    Standing.OVERDUE: later(
        "The limit of {limit} ended: {deadline}. Nothing on file shows that it was kept."
    ),
    Standing.RUNNING: later("The limit of {limit} runs until {deadline}."),
}

# The clock was started by the end of a term that the event began, not by the event.
LATER: Final = {
    Standing.KEPT: later(
        "From the end of the term that “{start}” began to “{stop}”: {taken},"
        " within the limit of {limit}."
    ),
    Standing.BREACHED: later(
        "From the end of the term that “{start}” began to “{stop}”: {taken},"
        " over the limit of {limit}."
    ),
}

# What is named came later itself, and shows only that it was over by then.
SHOWN: Final = {
    Standing.KEPT: later(
        "“{stop}” shows that it was over before; since “{start}”: {taken},"
        " within the limit of {limit}."
    ),
    Standing.BREACHED: later(
        "“{stop}” shows that it was over before; since “{start}”: {taken},"
        " over the limit of {limit}."
    ),
}

SHOWN_BACKWARDS: Final = {
    Standing.KEPT: later(
        "The last minute allowed was {deadline}; “{stop}” shows that it was done, or over, by then."
    ),
    Standing.BREACHED: later("The last minute allowed was {deadline}; “{stop}” came after it."),
}

ENDED: Final = {
    Standing.KEPT: later(
        "From “{start}” to the end of “{stop}”: {taken}, within the limit of {limit}."
    ),
    Standing.BREACHED: later(
        "From “{start}” to the end of “{stop}”: {taken}, over the limit of {limit}."
    ),
}

LAPSED: Final = {
    Standing.KEPT: later("“{stop}” came after {taken}, before the limit of {limit} ended."),
    Standing.BREACHED: later("“{stop}” came after {taken}, past the limit of {limit}."),
}

BY_FORM: Final[dict[Form, dict[Standing, str]]] = {
    Form.BACKWARDS: {
        # What ended it may be a death, which comes neither in time nor too late.
        Standing.KEPT: later("The last minute allowed was {deadline}; “{stop}” came by then."),
        Standing.BREACHED: later("The last minute allowed was {deadline}; “{stop}” came after it."),
        Standing.OVERDUE: later(
            "The last minute for it was {deadline}; nothing on file shows that it was done."
        ),
        Standing.RUNNING: later("The last minute for it: {deadline}."),
    },
    Form.AT_ONCE: {
        Standing.KEPT: later("“{stop}” came in the same minute as “{start}”."),
        Standing.BREACHED: later(
            "“{stop}” came only {taken} after “{start}”, after what it had to precede."
        ),
        Standing.OVERDUE: later(
            "Due at once after “{start}”; nothing on file shows that it was done."
        ),
        Standing.RUNNING: later("It is due at once."),
    },
}
