"""A worked example of a rule, as its pack gives it: facts, and where the rule stands then."""

from __future__ import annotations

from dataclasses import dataclass, field

from casefiles.languages import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A worked example: facts in the short notation of the packs, and the standing then.

    `name` is what its file calls it in English, `titles` what it is called by language.
    """

    name: str
    standing: str
    titles: dict[str, str] = field(default_factory=dict)
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

    def called(self, language: Language) -> str:
        """What it is called in a language; in English where its file says it in no other."""
        return language.pick({"en": self.name, **self.titles})
