"""In which language a text in a form is written, where that is not the language of the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit

from casefiles.languages import later
from casefiles.scripts import languages_of
from ui.lengths import shortened
from ui.looks import Look
from ui.widgets.choosers import LANGUAGE_TITLES
from ui.widgets.fields import Titled
from ui.widgets.words import words

LANGUAGE = later("Language of this text: {text}.")
ANOTHER = later(
    "Language of this text: {text}. Language of the file: {file}. A dossier in the language of the "
    "file marks such a text, and lists it for you."
)


def tell_language(titled: Titled, look: Look, declared: str, wording: str = "") -> QLabel:
    """Say below a field for sentences in which language they are, as they are typed.

    `declared` is the language of the file. `wording` is what the record says in the language of
    the window, as long as the text in the field stays as it is.
    """
    field = titled.field
    if not isinstance(field, QLineEdit | QPlainTextEdit):
        raise TypeError(field)
    read: Callable[[], str] = field.text if isinstance(field, QLineEdit) else field.toPlainText
    held = read()
    told = words(size="small", tone="quiet", wraps=True)
    titled.add_below(told)

    def tell() -> None:
        said = say_language(look, read(), declared)
        if said and wording and read() == held:
            worded = look.say(
                "The file has it in your language too, until you change it here: “{words}”",
                words=shortened(wording),
            )
            said = f"{said} {worded}"
        told.setText(said)
        told.setVisible(bool(said))

    field.textChanged.connect(tell)
    tell()
    return told


def say_language(look: Look, text: str, declared: str) -> str:
    """What a form says of the language of a text; nothing where it is that of file and window."""
    found = languages_of(text, declared) if text.strip() else ()
    if not found or found == (declared,) == (look.language.code,):
        return ""
    titles = ", ".join(LANGUAGE_TITLES[one] for one in found)
    if found == (declared,):
        return look.say(LANGUAGE, text=titles)
    return look.say(ANOTHER, text=titles, file=LANGUAGE_TITLES[declared])
