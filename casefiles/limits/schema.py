"""The JSON Schemas of the law's files: `python -m casefiles.limits.schema` writes them anew."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import resources
from casefiles.limits.lawfile import LawTable
from casefiles.limits.pack_fields import Table
from casefiles.limits.packs import PackTable

# Of each published file what it describes, and the format of that.
PUBLISHED: Final[dict[str, tuple[type[Table], str]]] = {
    "law.json": (LawTable, "law/1"),
    "rulepack.json": (PackTable, "rulepack/1"),
}


def path_of(name: str) -> Path:
    """Where a published file stands."""
    return resources.find("schema") / name


def published(name: str) -> str:
    """The text of a published file, for editors that complete and check TOML."""
    table, title = PUBLISHED[name]
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **table.model_json_schema(mode="validation"),
        "title": title,
    }
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


if __name__ == "__main__":  # pragma: no cover - run by hand, and proved by the stale test
    for file in PUBLISHED:
        path_of(file).write_text(published(file), encoding="utf-8")
