"""An editor that knows the schema says the same as the loader, while the file is typed."""

import json
from pathlib import Path

from scripts.load.facilities.facility import Facility, OtherAddress
from scripts.load.facilities.schema import FILE, schema_text

ROOT = Path(__file__).resolve().parents[3]


def test_the_schema_in_the_project_is_that_of_the_model():
    again = "write it again with: python -m scripts.load.facilities.schema"
    assert (ROOT / FILE).read_text(encoding="utf-8") == schema_text(), again


def test_every_field_is_explained_and_no_other_is_allowed():
    schema = json.loads(schema_text())
    assert schema["type"] == "array"
    for model in (Facility, OtherAddress):
        part = schema["$defs"][model.__name__]
        assert part["additionalProperties"] is False
        assert list(part["properties"]) == list(model.model_fields)
        assert all(field["description"] for field in part["properties"].values())
    assert schema["$defs"]["Facility"]["required"] == ["id", "name", "kind", "address"]
