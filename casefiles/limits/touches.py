"""Whether something holds of a person: yes, no, or not to be told from what is on file."""

from __future__ import annotations

from enum import IntEnum
from typing import Final


class Touch(IntEnum):
    """Whether something holds. The least of several is what holds of all of them together."""

    NO = 0
    MAYBE = 1
    YES = 2


def surely(yes: bool) -> Touch:  # noqa: FBT001 - it is the whole question
    """Yes or no, where it can be told."""
    return Touch.YES if yes else Touch.NO


# What it means for something that its opposite holds not, perhaps, or surely.
OPPOSITE: Final = (Touch.YES, Touch.MAYBE, Touch.NO)
WHETHER: Final = {False: Touch.NO, None: Touch.MAYBE, True: Touch.YES}
