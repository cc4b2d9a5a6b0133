"""Gathers the sentences of the program for translators: `python -m resources.translations.update`.

A translator edits `<language>/LC_MESSAGES/casefiles.po` and runs this again: what is new in the
code is added without a translation, what is gone from the code is dropped, and the compiled
catalogue that the program reads is written beside it. The same sentences always give the same
bytes, so a difference in a commit is a difference in the words. Needs Babel, which only the people
who build the program have.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

import resources

CHECKOUT: Final = resources.FOLDER.parent
KEYWORDS: Final = {"say": (1,), "say_count": (1, 2), "later": (1,)}

# Kazakh nouns do not change after a number (CLDR: one form); Babel still says two.
PLURALS: Final = {
    "ru": (
        "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : "
        "n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
    ),
    "kk": "nplurals=1; plural=0;",
}

Sentence = str | tuple[str, str]


class _Dateless(Catalog):
    """A catalogue whose header says nothing that changes with the day or with the tool."""

    headers: list[tuple[str, str]]

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return self.headers

    @property
    def num_plurals(self) -> int:
        return _forms(str(self.locale))


def gather() -> list[Sentence]:
    """Every sentence marked in the code, sorted; one with a plural is a pair."""
    found: dict[str, Sentence] = {}
    for folder in ("casefiles", "db", "ui"):
        for _, _, message, _, _ in extract_from_dir(CHECKOUT / folder, keywords=KEYWORDS):
            if isinstance(message, tuple):
                found[message[0]] = (message[0], message[1])
            elif message:
                found.setdefault(message, message)
    return [found[key] for key in sorted(found)]


def catalogue_file(code: str, ending: str = "po") -> Path:
    """Where a catalogue lies, as people edit it or (`mo`) as the program reads it."""
    return resources.find("translations", code, "LC_MESSAGES", f"casefiles.{ending}")


def read_catalogue(code: str) -> Catalog:
    """The catalogue of a language as it lies on disk; an empty one where there is none yet."""
    file = catalogue_file(code)
    if not file.exists():
        return Catalog(locale=code)
    with file.open("rb") as stream:
        return read_po(stream, locale=code, abort_invalid=True)


def renewed(code: str, messages: list[Sentence]) -> Catalog:
    """The catalogue with exactly these sentences, each with the translation that it had."""
    before = read_catalogue(code)
    catalogue = _Dateless(locale=code, header_comment="# Casefiles. Apache-2.0.", fuzzy=False)
    catalogue.headers = [
        ("Language", code),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("Plural-Forms", PLURALS[code] + "\n"),
    ]
    forms = _forms(code)
    for message in messages:
        known = before.get(message if isinstance(message, str) else message[0])
        text = known.string if known else None
        flags = ["python-brace-format"] if _has_field(message) else []
        if isinstance(message, str):
            catalogue.add(message, text if isinstance(text, str) else "", flags=flags)
        else:
            words = list(text) if isinstance(text, tuple | list) else []
            catalogue.add(message, tuple([*words, *[""] * forms][:forms]), flags=flags)
    return catalogue


def written_po(catalogue: Catalog) -> bytes:
    """The bytes that people edit."""
    stream = io.BytesIO()
    write_po(stream, catalogue, width=100, no_location=True, sort_output=True, ignore_obsolete=True)
    return stream.getvalue()


def written_mo(catalogue: Catalog) -> bytes:
    """The bytes that the program reads."""
    stream = io.BytesIO()
    write_mo(stream, catalogue)
    return stream.getvalue()


def update() -> None:
    """Write both files of each language and say how much is left to translate."""
    messages = gather()
    for code in PLURALS:
        catalogue = renewed(code, messages)
        catalogue_file(code).parent.mkdir(parents=True, exist_ok=True)
        catalogue_file(code).write_bytes(written_po(catalogue))
        catalogue_file(code, "mo").write_bytes(written_mo(catalogue))
        left = len([message for message in catalogue if message.id and not translated(message)])
        sys.stdout.write(f"{code}: {len(messages)} sentences, {left} not translated\n")


def translated(message: Message) -> bool:
    """Whether a sentence, in each of its plural forms, has a translation."""
    words = message.string
    return bool(words) if isinstance(words, str) else bool(words) and all(words or ())


def _forms(code: str) -> int:
    """How many plural forms a noun has after a number."""
    return int(PLURALS[code].removeprefix("nplurals=")[0])


def _has_field(message: Sentence) -> bool:
    return "{" in (message if isinstance(message, str) else "".join(message))


if __name__ == "__main__":
    update()
