"""A worked example of a rule, as its pack gives it: facts, and where the rule stands then."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A worked example: facts in the short notation of the packs, and the standing then."""

    name: str
    standing: str
    events: tuple[str, ...] = ()
    as_of: str = "2026-06-01T00:00"
    born: str | None = None
    sex: str = ""
    citizenship: str = ""
    regime: str = "criminal"
    exception72: str | None = None
    claimed: bool = False
    charges: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    deadline: str | None = None
