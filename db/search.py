"""The search index: the words of every record by which a case may be looked for.

Whole words are indexed as skeletons (see `spellings`) and looked for by their beginning, so that
“Бокаеву”, “Bokayev” and “bok” all find the case. The index is kept in the transaction of the save.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from sqlalchemy import Connection, TextClause, text

from casefiles.docket import KIND_OF, Record
from casefiles.people import Spelling
from casefiles.wordings import Wording
from db.spellings import skeletons, sought

# The fields of each kind that are searched; tuples of texts, spellings and wordings among them.
FIELDS: Final[dict[str, tuple[str, ...]]] = {
    "cases": ("ref", "title", "tags", "wordings"),
    "persons": ("name", "spellings", "wordings"),
    "sources": ("title", "author", "symbol"),
    "events": ("what", "place", "authority", "wordings"),
    "allegations": ("what", "place", "wordings"),
    "remedies": ("what", "body", "wordings"),
    "communications": ("number", "symbol"),
    "notes": ("text", "wordings"),
}

# Nobody types more; a pasted page must not become a hundred searches.
MOST_WORDS: Final = 12

INSERT: Final = "INSERT INTO search (rowid, words) VALUES (?, ?)"
DELETE: Final = "DELETE FROM search WHERE rowid = ?"

# A record is indexed under the number of the revision that entered it, and that names its case.
CASES_WITH: Final = (
    'cases.id IN (SELECT revisions."case" FROM search '
    "JOIN revisions ON revisions.number = search.rowid WHERE search MATCH :{name})"
)


def words_of(record: Record) -> str:
    """The words by which a record is found; "" where nobody would look for it."""
    found: list[str] = []
    for field in FIELDS.get(KIND_OF[type(record)], ()):
        for said in _texts(getattr(record, field)):
            found += skeletons(said)
    return " ".join(found)


def _texts(value: str | Sequence[str | Spelling | Wording]) -> Iterator[str]:
    for said in (value,) if isinstance(value, str) else value:
        yield said if isinstance(said, str) else said.text


def index(
    connection: Connection, removed: Iterable[int], added: Iterable[tuple[int, Record]]
) -> None:
    """Forget the records entered under these numbers, then learn those."""
    gone = [(number,) for number in removed]
    if gone:
        connection.exec_driver_sql(DELETE, gone)
    found = [(number, words) for number, record in added if (words := words_of(record))]
    if found:
        connection.exec_driver_sql(INSERT, found)


def cases_with(typed: str) -> list[TextClause]:
    """What must hold of the cases where every word that was typed begins a word of a record."""
    return [
        text(CASES_WITH.format(name=f"word{place}")).bindparams(**{f"word{place}": f'"{word}"*'})
        for place, word in enumerate(sought(typed)[:MOST_WORDS])
    ]
