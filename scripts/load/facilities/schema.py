"""The JSON Schema of facilities.yml, so that an editor checks the file while it is typed.

`python -m scripts.load.facilities.schema` writes it anew after a change to the model.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from scripts.load.facilities.facility import Facility

FILE = "docs/_data/facilities.schema.json"


class _AsTyped(GenerateJsonSchema):
    """What a person types: a key that is absent has neither a default nor a null."""

    def nullable_schema(self, schema: Any) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: Any) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])


def schema_text() -> str:
    """Return the schema as the text of its file."""
    schema = TypeAdapter(list[Facility]).json_schema(schema_generator=_AsTyped)
    schema = {"$schema": GenerateJsonSchema.schema_dialect, "title": "Places", **schema}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    root = Path(__file__).absolute().parents[3]
    (root / FILE).write_text(schema_text(), encoding="utf-8", newline="\n")
