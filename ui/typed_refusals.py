"""What is said of a typed time that cannot be read: what is unclear, and what to type instead."""

from __future__ import annotations

from casefiles.errors import RefusedInput
from casefiles.languages import later
from ui.lengths import shortened


def not_understood(quoted: str) -> RefusedInput:
    """The refusal of a text that is no time at all, or holds something that is none."""
    return RefusedInput(
        later(
            "“{typed}” is not understood as a time. Write 6.1.2022 9:10, or 6.1.2022, "
            "or 1.2022, or 2022; of a part of a day, such as an evening, write the day alone. "
            "Leave the field empty where nothing is known."
        ),
        typed=shortened(quoted),
    )


def more_than_one(quoted: str) -> RefusedInput:
    """The refusal of a text with two meanings, where no single sign in it is at fault."""
    return RefusedInput(
        later(
            "“{typed}” can be read in more than one way: write the day, the month and the year, "
            "and hours from 0 to 24, as 6.1.2022 21:00."
        ),
        typed=shortened(quoted),
    )


def time_or_date(typed: str, hour: str) -> RefusedInput:
    """The refusal of figures that are a time or a part of a date, with how the time is written."""
    return RefusedInput(
        later("“{typed}” can be a time or a date: write {hour}, or the date with its year."),
        typed=shortened(typed),
        hour=shortened(hour),
    )
