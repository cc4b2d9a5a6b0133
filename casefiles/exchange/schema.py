"""The JSON Schema of the open format: `python -m casefiles.exchange.schema` writes it anew."""

from __future__ import annotations

import json
from typing import Final

import resources
from casefiles.cases import Case
from casefiles.docket import KEY_LETTER, KINDS
from casefiles.exchange.casefile import FORMAT
from casefiles.exchange.shapes import shape
from casefiles.soundness import LONGEST_NAME

PUBLISHED: Final = resources.find("schema", "casefiles-1.json")


def schema() -> dict[str, object]:
    """The format as JSON Schema 2020-12. It cannot say that an id named stands in its list."""
    case = shape(Case).schema()
    properties = case["properties"]
    assert isinstance(properties, dict)  # noqa: S101 - just made
    properties["ref"] = {"type": "string", "maxLength": LONGEST_NAME, "pattern": r"\S"}
    properties["uuid"] = {"type": "string", "format": "uuid"}
    for kind in KEY_LETTER:
        properties[kind] = {"type": "array", "items": {"$ref": f"#/$defs/{kind}"}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": FORMAT,
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "cases": {"type": "array", "items": case},
        },
        "required": ["format", "cases"],
        "additionalProperties": False,
        "$defs": {kind: shape(KINDS[kind]).schema() for kind in KEY_LETTER},
    }


def published() -> str:
    """The text of the published file."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    PUBLISHED.parent.mkdir(exist_ok=True)
    PUBLISHED.write_text(published(), encoding="utf-8")
