"""An address that a patient may type into a map has a postal code that can be, or none."""

import pytest

from scripts.load.values.postal_code import postal_code_problem, unbroken


@pytest.mark.parametrize(
    "address",
    [
        "200 Elizabeth Street, Toronto, ON M5G 2C4",
        "459 Holland Street West, Unit 4, Bradford, ON",
        "2200 Eglinton Avenue West, Mississauga L5M 2N1",
        "116, boulevard Lionel-Émond, Gatineau, QC J8Y 1W7",
        "",
    ],
)
def test_an_address_may_have_a_code_or_none(address):
    assert postal_code_problem(address) == ""


@pytest.mark.parametrize(
    "code",
    ["M5G2C4", "M5G 2C", "MSG 2C4", "M5G 2C4 Canada", "90210", "D5G 2C4", "M5G 2O4", "W5G 2C4"],
)
def test_a_code_that_cannot_be_is_told(code):
    problem = postal_code_problem(f"1 Main Street, Toronto, ON {code}")
    assert problem == f'"{code}" is not a Canadian postal code'


@pytest.mark.parametrize("code", ["M5G2C4", "m5g 2c4", "M5O 2C4"])
def test_a_code_is_found_without_the_province(code):
    assert code in postal_code_problem(f"1 Main Street, Toronto {code}")


def test_a_code_stays_on_one_line_and_the_rest_of_the_address_may_break():
    street = "610 University Avenue, Room 2A 2B2, Toronto, ON"
    assert unbroken(f"{street} M5G 2C4") == f"{street} M5G\N{NO-BREAK SPACE}2C4"
    assert (
        unbroken("459 Holland Street West, Bradford, ON") == "459 Holland Street West, Bradford, ON"
    )
