"""What a form asks about each kind of record: charges, measures, sentences, remedies and others."""

from __future__ import annotations

from typing import Final

from casefiles.charges import Gravity
from casefiles.detention import Regime, Spell
from casefiles.docket import Docket
from casefiles.errors import RefusedInput
from casefiles.languages import later
from casefiles.remedies import Outcome
from casefiles.safeguards import Answer
from casefiles.timeline import Event
from ui.dialogs.entries import (
    how_long,
    how_often,
    in_language,
    on_whose_word,
    one_a_line,
    one_line,
    one_of,
    one_of_or_other,
    place_in_a_code,
    sentences,
    when,
    whether,
    who,
    whom,
)
from ui.dialogs.ground import ground_for_72_hours
from ui.dialogs.record import Order, Question, Sheet

NOT_STATED: Final = later("not stated")
NO_END: Final = later("No end is stated.")

# Asked in the same words of several kinds of record.
ON_WHOSE_WORD: Final = Question(
    ("sources",), later("On whose wo&rd (tick)"), on_whose_word, stretch=1
)
NOTE: Final = Question(("note",), later("No&te"), sentences())
WHOM: Final = Question(("persons",), later("W&hom it concerns (tick)"), whom)
GRAVITY: Final = Question(
    ("gravity",),
    later("&Gravity of the offence"),
    one_of("gravity", (Gravity.UNKNOWN, *filter(None, Gravity)), NOT_STATED),
)
FROM: Final = Question(("starts",), later("&From"), when(may_come=True))
UNTIL: Final = Question(("ends",), later("&Until"), when(may_come=True, empty=NO_END))
LENGTH: Final = Question(("length",), later("For how &long"), how_long)
STATED: Final = Question(("stated",), later("In the &words of the source"), one_line())
REPORTING: Final = Question(("recurs",), later("Reporting to the &police"), how_often)
CONDITIONS: Final = Question(("conditions",), later("Con&ditions, one a line"), one_a_line)
OUTCOME: Final = Question(("outcome",), later("Outco&me"), sentences())

CHARGE: Final = Sheet(
    title=later("Charge"),
    left=(
        Question(
            ("code", "article", "part", "point"),
            later("&Article, as it is cited"),
            place_in_a_code,
            later("A charge needs its article, such as 405 part 2 CC."),
        ),
        GRAVITY,
        Question(("person",), later("W&ho"), who(later("whom of them is not said"))),
        Question(("on",), later("S&ince when"), when()),
        Question(
            ("basis",),
            later("Stated or in&ferred"),
            one_of("basis", ("", "stated", "inferred"), NOT_STATED),
        ),
    ),
    right=(
        Question(("outcome",), later("What &became of it"), sentences()),
        NOTE,
        ON_WHOSE_WORD,
    ),
)


def another_person_held(spell: Spell, docket: Docket) -> tuple[str, RefusedInput] | None:
    """Where events or answers tell of another person in a spell, it cannot be this one's."""
    naming: tuple[Event | Answer, ...] = (*docket.events, *docket.answers)
    for one in naming:
        if one.spell == spell.id and one.person not in (None, spell.person):
            return "person", RefusedInput(
                later(
                    "{spell} is the deprivation of liberty of another person in {key}. Change that "
                    "first."
                ),
                spell=spell.key,
                key=one.key,
            )
    return None


SPELL: Final = Sheet(
    title=later("Deprivation of liberty"),
    left=(
        Question(("person",), later("W&ho"), who()),
        Question(("regime",), later("Under which &law"), one_of("regime", tuple(Regime))),
        NOTE,
    ),
    right=(
        Question(
            ("exception72", "exception72_claimed_by"),
            later("&Ground for 72 hours (CPC 131(4))"),
            ground_for_72_hours,
            stretch=1,
        ),
    ),
    clash=another_person_held,
    remark=later(
        "When and where it began, and what ended it, is read from its events on the timeline."
    ),
)

MEASURE: Final = Sheet(
    title=later("Measure"),
    left=(
        Question(
            ("kind",),
            later("&Kind of measure"),
            one_of_or_other("measure"),
            later("Choose the measure that was ordered, or write what it is called."),
        ),
        WHOM,
        FROM,
        UNTIL,
        LENGTH,
    ),
    right=(REPORTING, STATED, CONDITIONS, NOTE, ON_WHOSE_WORD),
    orders=(Order("starts", "ends", later("The measure ends before it begins.")),),
)

SENTENCE: Final = Sheet(
    title=later("Sentence"),
    left=(
        Question(
            ("kind",),
            later("&Kind of punishment"),
            one_of_or_other("sentence"),
            later("Choose the punishment that was imposed, or write what it is called."),
        ),
        Question(("additional",), later("&Additional to another punishment"), whether),
        WHOM,
        LENGTH,
        Question(("at_most",), later("At &most so long"), whether),
        GRAVITY,
        Question(("imposed",), later("&Imposed"), when()),
        Question(("in_force",), later("In forc&e since"), when(may_come=True)),
        FROM,
        UNTIL,
    ),
    right=(
        Question(("court",), later("Court or &body"), one_line()),
        REPORTING,
        STATED,
        CONDITIONS,
        NOTE,
        ON_WHOSE_WORD,
    ),
    orders=(
        Order("imposed", "in_force", later("The sentence is in force before it is imposed.")),
        Order("starts", "ends", later("The punishment ends before it begins.")),
    ),
)

REMEDY: Final = Sheet(
    title=later("Remedy"),
    left=(
        Question(("kind",), later("&Kind of step"), one_of("remedy")),
        Question(("person",), later("W&ho"), who(later("nobody in particular"))),
        Question(("body",), later("&Before whom"), one_line()),
        Question(("filed",), later("&Filed"), when()),
        Question(("decided",), later("&Decided"), when()),
        Question(
            ("outcome",),
            later("Outco&me"),
            one_of("outcome", (Outcome.UNKNOWN, *filter(None, Outcome)), later("not known")),
        ),
    ),
    right=(
        Question(("what",), later("&What was asked for"), sentences()),
        Question(("reason",), later("Wh&y it was not tried, or did not help"), sentences()),
        NOTE,
        ON_WHOSE_WORD,
    ),
    orders=(Order("filed", "decided", later("This was decided before it was filed.")),),
)

COMMUNICATION: Final = Sheet(
    title=later("Communication"),
    left=(
        Question(
            ("body",),
            later("&Body"),
            one_of_or_other("body"),
            later("Choose the body to which it went, or write what it is called."),
        ),
        Question(("number",), later("&Number"), one_line()),
        Question(("symbol",), later("S&ymbol of the decision"), one_line()),
        Question(("stage",), later("Sta&ge"), one_of_or_other("stage")),
        WHOM,
        Question(("submitted",), later("S&ubmitted"), when()),
        Question(("registered",), later("Reg&istered"), when()),
        Question(("adopted",), later("A&dopted"), when()),
    ),
    right=(
        OUTCOME,
        Question(("invoked",), later("Articles in&voked, one a line"), one_a_line),
        Question(("violated",), later("Articles &found violated, one a line"), one_a_line),
        Question(("follow_up",), later("Fo&llow-up"), sentences()),
        NOTE,
        ON_WHOSE_WORD,
    ),
    orders=(
        Order("submitted", "registered", later("This was registered before it was submitted.")),
        Order("registered", "adopted", later("This was adopted before it was registered.")),
    ),
)

ALLEGATION: Final = Sheet(
    title=later("Allegation"),
    left=(
        Question(
            ("kind",),
            later("&Kind of treatment"),
            one_of_or_other("allegation"),
            later("Choose what kind of treatment it was, or write what it is called."),
        ),
        Question(("person",), later("W&ho"), who(later("nobody in particular"))),
        Question(("when",), later("Whe&n"), when()),
        Question(("until",), later("&Until, where it lasted"), when(may_come=True, empty=NO_END)),
        Question(("place",), later("Wh&ere"), one_line()),
        Question(("by_whom",), later("&By whom"), one_line()),
        Question(("effects",), later("E&ffects"), sentences()),
    ),
    right=(
        Question(("what",), later("What is said to have been &done"), sentences()),
        Question(("methods",), later("&Methods, one a line"), one_a_line),
        NOTE,
        ON_WHOSE_WORD,
    ),
    orders=(Order("when", "until", later("This ends before it begins.")),),
)

REMARK: Final = Sheet(
    title=later("Note"),
    left=(
        Question(
            ("text",),
            later("&Text"),
            sentences(0, own_language=True),
            later("A note needs its text."),
            stretch=1,
        ),
        Question(("on",), later("&Date"), when()),
    ),
    right=(
        Question(("language",), later("&Written in"), in_language),
        Question(("private",), later("&Private: never printed in a dossier"), whether),
        ON_WHOSE_WORD,
    ),
)

# By the name of the list in a docket.
SHEETS: Final = {
    "charges": CHARGE,
    "spells": SPELL,
    "measures": MEASURE,
    "sentences": SENTENCE,
    "allegations": ALLEGATION,
    "remedies": REMEDY,
    "communications": COMMUNICATION,
    "notes": REMARK,
}
