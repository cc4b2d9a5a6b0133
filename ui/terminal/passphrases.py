"""The passphrase: asked for, or read from a file. Never a word of the call, which others see."""

from __future__ import annotations

import errno
import os
import sys
import warnings
from pathlib import Path
from typing import Final

from casefiles.errors import WrongCall
from casefiles.languages import Language, later
from ui.terminal.grammar import Call

LONGEST: Final = 4096


def passphrase(call: Call, language: Language) -> str:
    """The passphrase of a workspace that is there."""
    file = call.find("--passphrase-file")
    return _ask(language.say("Passphrase: ")) if file is None else _read(file)


def new_passphrase(call: Call, language: Language) -> str:
    """The passphrase of a workspace to be made, asked for twice."""
    file = call.find("--passphrase-file")
    if file is not None:
        return _read(file)
    first = _ask(language.say("New passphrase: "))
    if _ask(language.say("Once more: ")) != first:
        raise WrongCall(later("The two passphrases are not the same. Nothing was made."))
    return first


def _read(file: str) -> str:
    """The one line of a file, whatever ends it; Windows editors put a mark at its beginning."""
    try:
        written = _first_bytes(file)
    except OSError as error:
        raise WrongCall(
            later("The passphrase file “{file}” cannot be read: {reason}."),
            file=file,
            reason=error.strerror or error,
        ) from error
    try:
        text = written.decode("utf-8-sig").removesuffix("\n").removesuffix("\r")
    except UnicodeDecodeError as error:
        raise WrongCall(later("The passphrase file “{file}” is not UTF-8."), file=file) from error
    if "\n" in text or len(written) > LONGEST:
        raise WrongCall(later("The passphrase file “{file}” holds more than one line."), file=file)
    return _checked(text)


def _first_bytes(file: str) -> bytes:
    if file != "-":
        with Path(file).open("rb") as stream:
            return stream.read(LONGEST + 1)
    # Python has none at all where the one who called has closed it.
    if sys.stdin is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return sys.stdin.buffer.read(LONGEST + 1)


def _ask(prompt: str) -> str:
    import getpass

    with warnings.catch_warnings():
        # It would fall back to an echo on the screen.
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return _checked(getpass.getpass(prompt))
        except (EOFError, getpass.GetPassWarning) as error:
            raise WrongCall(
                later("There is no terminal to ask for the passphrase: use --passphrase-file FILE.")
            ) from error


def _checked(text: str) -> str:
    if not text:
        raise WrongCall(later("The passphrase is empty."))
    return text
