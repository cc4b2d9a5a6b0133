"""How a window looks and speaks: one language and one theme, handed to every pane and dialog."""

from __future__ import annotations

from dataclasses import dataclass

from casefiles.languages import Language
from ui.themes import Theme


@dataclass(frozen=True, slots=True)
class Look:
    """The language and the theme of a window. Another choice makes another window."""

    language: Language
    theme: Theme

    def say(self, message: str, /, **values: object) -> str:
        """The sentence in the language of the window."""
        return self.language.say(message, **values)

    def say_count(self, one: str, many: str, count: int, /, **values: object) -> str:
        """The sentence with the plural that `count` asks for."""
        return self.language.say_count(one, many, count, **values)
