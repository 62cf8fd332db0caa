"""Every number of a record is found by the type of its field."""

import pytest
from pydantic import Field

from scripts.load.facilities.facility import Facility, OtherAddress
from scripts.load.facilities.fields import Number
from scripts.load.facilities.numbers import number_fields


class WithTextNumber(Facility):
    """A facility with a kind of number that no code knows by its name."""

    text_number: Number | None = Field(None, description="The number for text messages.")


@pytest.mark.parametrize("model", [Facility, OtherAddress])
def test_no_field_holds_a_number_in_a_way_that_is_not_found(model):
    holds = {key for key, field in model.model_fields.items() if "Phone" in str(field.annotation)}
    assert holds and holds == set(number_fields(model))
