"""What can go wrong, each with the sentence a user may read, sorted by whose fault it is."""

from __future__ import annotations

from casefiles.languages import ENGLISH, Language


class Quoted(str):
    """A name as a value of a sentence: it stands in the quotation marks of the language."""

    __slots__ = ()


class CasefilesError(Exception):
    """Something went wrong; `sentence` says what, where and what to do.

    `message` is an English sentence marked with `later`, with named fields in braces. A value may
    be such an error itself, a Quoted name, or a tuple of values that is put with commas.
    """

    def __init__(self, message: str, /, **values: object) -> None:
        super().__init__(message)
        self.message = message
        self.values = values

    def sentence(self, language: Language = ENGLISH) -> str:
        values = {name: _said(value, language) for name, value in self.values.items()}
        return language.say(self.message, **values)

    def __str__(self) -> str:
        return self.sentence()


def _said(value: object, language: Language) -> object:
    if isinstance(value, CasefilesError):
        return value.sentence(language)
    if isinstance(value, Quoted):
        return language.say("“{name}”", name=value)
    if isinstance(value, tuple):
        return ", ".join(str(_said(one, language)) for one in value)
    return value


class RefusedInput(CasefilesError):
    """What was given cannot be taken: a file, a field, a date. Nothing on file has changed."""


class WrongCall(CasefilesError):
    """The program was called in a way it does not know."""


class WorkspaceError(CasefilesError):
    """The folder of a workspace cannot be used as it stands."""


class WrongPassphrase(WorkspaceError):
    """The passphrase does not open the key file."""


class DamagedWorkspace(WorkspaceError):
    """A file of the workspace, or a page in it, is not what the program wrote."""


class CutOffSave(DamagedWorkspace):
    """The log of the latest saves is whole but for its last save, as a power cut leaves it."""


class SavesGone(CutOffSave):
    """What is left is whole, but the latest saves are gone, or nobody can tell whether they are."""


class WorkspaceInUse(WorkspaceError):
    """Another process is writing to the workspace."""


class WorkspaceFromTheFuture(WorkspaceError):
    """A newer version of the program wrote the workspace."""


class BrokenSeal(WorkspaceError):
    """History, a record or a file beside them is not what was sealed, in files that are whole."""


class NotSaved(WorkspaceError):
    """The disk refused: full, read-only or gone. The last good state stands."""


class BadRulePack(CasefilesError):
    """A rule pack is not law as the program can read it: names the file, the rule and the field."""
