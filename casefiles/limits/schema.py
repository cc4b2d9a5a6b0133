"""The JSON Schema of a rule pack: `python -m casefiles.limits.schema` writes it anew."""

from __future__ import annotations

import json
from typing import Final

import resources
from casefiles.limits.packs import PackTable

PUBLISHED: Final = resources.find("schema", "rulepack.json")


def published() -> str:
    """The text of the published file, for editors that complete and check TOML."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **PackTable.model_json_schema(mode="validation"),
        "title": "rulepack/1",
    }
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


if __name__ == "__main__":  # pragma: no cover - run by hand, and proved by the stale test
    PUBLISHED.write_text(published(), encoding="utf-8")
