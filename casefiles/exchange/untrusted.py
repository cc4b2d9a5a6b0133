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
_REF: Final = re.compile(r'"ref"\s*:\s*("(?:[^"\\]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*+")')
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
            file=_near_case(content[: error.start].decode(), file),
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
        place = _place_of(_marked(text), error, file)
        raise RefusedInput(error.message, file=place, word=shown(error.word)) from error
    except ValueError as error:  # Python reads no whole number of more than 4,300 digits.
        place = _place_of(_marked(text), _Ungrammatical(_TOO_LONG), file)
        raise RefusedInput(_TOO_LONG, file=place) from error
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
    """What Python reads and JSON has not; it stands in its place when the file is read again."""

    def __init__(self, message: str, word: str = "") -> None:
        super().__init__(message, word)
        self.message = message
        self.word = word

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Ungrammatical) and self.args == other.args

    __hash__ = Exception.__hash__


_TOO_LONG: Final = later("{file} holds a number too long to be read.")
# Python reads no whole number of more digits.
_DIGITS: Final = 4300


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


def _marked(text: str) -> object:
    """The value of a file that is no JSON, with what is wrong in its place, to be looked for."""

    def record(pairs: list[tuple[str, object]]) -> object:
        try:
            return _without_repeats(pairs)
        except _Ungrammatical as error:
            # Its other keys say which case this is, and whether something is wrong further in.
            return dict(pairs) | {"": error}

    def constant(word: str) -> object:
        try:
            _refuse_constant(word)
        except _Ungrammatical as error:
            return error

    def number(digits: str) -> object:
        return int(digits) if len(digits) <= _DIGITS else _Ungrammatical(_TOO_LONG)

    return json.loads(text, object_pairs_hook=record, parse_constant=constant, parse_int=number)


def _place_of(value: object, wrong: object, file: str) -> RefusedInput | str:
    """How to call the place of what is wrong: its file and, as far as it has them, case and field.

    Outside the list of cases it is called by its file alone.
    """
    way = _way_to(value, wrong)
    if way[:1] != ["cases"] or not isinstance(value, dict):
        return file
    case = value["cases"][int(way[1][2:-1]) - 1] if way[1:] else None
    ref = case.get("ref") if isinstance(case, dict) else None
    if not isinstance(ref, str) or not ref.strip():
        return RefusedInput(later("{file}, {path}"), file=file, path=_path(way))
    message = later("{file}, case “{ref}”, {path}") if way[2:] else later("{file}, case “{ref}”")
    return RefusedInput(message, file=file, ref=shown(ref), path=_path(way[2:]))


def _way_to(value: object, wrong: object) -> list[str]:
    """The steps to the first value that is what is looked for: keys, and ids or places in lists."""
    waiting: list[tuple[object, list[str]]] = [(value, [])]
    while waiting:
        item, way = waiting.pop()
        if type(item) is type(wrong) and item == wrong:
            return way
        inner: list[tuple[object, list[str]]] = []
        if isinstance(item, dict):
            for key, held in item.items():
                inner += [(key, way), (held, [*way, shown(key)] if key else way)]
        elif isinstance(item, list):
            for number, held in enumerate(item, start=1):
                known = held.get("id") if isinstance(held, dict) and way != ["cases"] else None
                step = f"[{shown(known)}]" if isinstance(known, str) else f"[#{number}]"
                inner.append((held, [*way, step]))
        waiting += reversed(inner)
    return []


def _path(way: list[str]) -> str:
    return ".".join(way).replace(".[", "[")


def _not_json(error: json.JSONDecodeError, file: str) -> RefusedInput:
    text = error.doc.rstrip()
    place = _near_case(error.doc[: error.pos], file)
    if error.msg.startswith("Unterminated string") or error.pos >= len(text):
        return RefusedInput(
            later(
                "{file} is cut off at line {line}, column {column}: "
                "it ends before its last bracket. Fetch the whole file again."
            ),
            file=place,
            line=text.count("\n") + 1,
            column=len(text) - text.rfind("\n") - 1,
        )
    return RefusedInput(
        later("{file} is not JSON at line {line}, column {column}, near “{near}”."),
        file=place,
        line=error.lineno,
        column=error.colno,
        near=shown(error.doc[error.pos : error.pos + 20]),
    )


def _near_case(before: str, file: str) -> RefusedInput | str:
    """How to call the place where a file ceases to be JSON, by what stands before it.

    The last ref there is that of its case, or of the case before it.
    """
    for quoted in reversed(_REF.findall(before)):
        ref = json.loads(quoted, strict=False)
        if ref.isprintable() and ref.strip():
            return RefusedInput(
                later("{file} (in case “{ref}” or behind it)"), file=file, ref=shown(ref)
            )
    return file


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
                    file=_place_of(value, item, file),
                    near=shown(item[max(0, error.start - 10) : error.end + 10]),
                ) from error
