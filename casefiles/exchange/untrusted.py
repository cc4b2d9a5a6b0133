"""A file from somebody else, up to the point where it is JSON: its size, its encoding, its grammar.

Nothing here believes the file. What is too large is refused before it is read, what is no JSON
before anything is made of it, and every name out of the file is shown short and without control
characters.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Final, NoReturn

from casefiles.errors import RefusedInput
from casefiles.languages import later

# 10,000 detainees with four events each take about 10 MB, and reading takes some twenty times that.
LARGEST: Final = 256 * 1024 * 1024
SHOWN: Final = 60

_BOM: Final = b"\xef\xbb\xbf"
_ESCAPED_SURROGATE: Final = re.compile(rb"\\u[dD][89a-fA-F]")


def shown(untrusted: object) -> str:
    r"""A text out of a file as a message may print it: short, on one line, nothing invisible.

    >>> shown("Aigul\u202e\n")
    'Aigul\\u202e\\n'
    """
    text = str(untrusted)
    visible = "".join(
        letter
        if letter.isprintable()
        else letter.encode("unicode_escape", "surrogatepass").decode("ascii")
        for letter in text[:SHOWN]
    )
    return visible if len(text) <= SHOWN else visible + "…"


def read_bytes(path: Path, file: str) -> bytes:
    """The content of a file of at most `LARGEST` bytes. Raises RefusedInput if it cannot be."""
    try:
        if path.is_dir():
            raise RefusedInput(later("{file} is a folder: name the file in it."), file=file)
        if not path.exists():
            raise RefusedInput(later("There is no file {file}."), file=file)
        if not path.is_file():
            raise RefusedInput(later("{file} is not a file."), file=file)
        _refuse_too_large(path.stat().st_size, file)
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise RefusedInput(
            later("{file} cannot be read: {reason}"), file=file, reason=shown(error)
        ) from error
    _refuse_too_large(len(content), file)
    return content


def read_json(content: bytes, file: str) -> object:
    """The value that a file holds. Raises RefusedInput with the line and column where it fails."""
    _refuse_too_large(len(content), file)
    content = content.removeprefix(_BOM)
    if not content.strip():
        raise RefusedInput(later("{file} is empty."), file=file)
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        raise RefusedInput(
            later("{file} is not UTF-8 at byte {offset}: save it as UTF-8 and try again."),
            file=file,
            offset=error.start,
        ) from error
    try:
        value: object = json.loads(
            text, object_pairs_hook=_without_repeats, parse_constant=_refuse_constant
        )
    except json.JSONDecodeError as error:
        raise _not_json(error, file) from error
    except RecursionError as error:
        raise RefusedInput(later("{file} is nested too deep to be a case."), file=file) from error
    except _Ungrammatical as error:
        raise RefusedInput(error.message, file=file, word=shown(error.word)) from error
    except ValueError as error:  # Python reads no whole number of more than 4,300 digits.
        raise RefusedInput(
            later("{file} holds a number too long to be read."), file=file
        ) from error
    if _ESCAPED_SURROGATE.search(content):
        _refuse_lone_surrogates(value, file)
    return value


def _refuse_too_large(size: int, file: str) -> None:
    if size > LARGEST:
        raise RefusedInput(
            later(
                "{file} is larger than {largest} MB, the most that is read at once: "
                "divide it by cases."
            ),
            file=file,
            largest=LARGEST // (1024 * 1024),
        )


class _Ungrammatical(Exception):
    def __init__(self, message: str, word: str) -> None:
        super().__init__(message)
        self.message = message
        self.word = word


def _without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) != len(pairs):
        keys = [key for key, _ in pairs]
        repeated = next(key for key in keys if keys.count(key) > 1)
        raise _Ungrammatical(
            later("{file} gives the key “{word}” twice in one place: keep one of the two."),
            repeated,
        )
    return made


def _refuse_constant(word: str) -> NoReturn:
    raise _Ungrammatical(later("{file} holds {word}, which is not JSON."), word)


def _not_json(error: json.JSONDecodeError, file: str) -> RefusedInput:
    text = error.doc.rstrip()
    if error.msg.startswith("Unterminated string") or error.pos >= len(text):
        return RefusedInput(
            later(
                "{file} is cut off at line {line}, column {column}: "
                "it ends before its last bracket. Fetch the whole file again."
            ),
            file=file,
            line=text.count("\n") + 1,
            column=len(text) - text.rfind("\n") - 1,
        )
    return RefusedInput(
        later("{file} is not JSON at line {line}, column {column}, near “{near}”."),
        file=file,
        line=error.lineno,
        column=error.colno,
        near=shown(error.doc[error.pos : error.pos + 20]),
    )


def _refuse_lone_surrogates(value: object, file: str) -> None:
    """Half a character, escaped on its own, can be stored by no database and shown by no font."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            waiting.extend(item)
            waiting.extend(item.values())
        elif isinstance(item, list):
            waiting.extend(item)
        elif isinstance(item, str):
            try:
                item.encode()
            except UnicodeEncodeError as error:
                raise RefusedInput(
                    later("{file} holds half a character, near “{near}”."),
                    file=file,
                    near=shown(item[max(0, error.start - 10) : error.end + 10]),
                ) from error
