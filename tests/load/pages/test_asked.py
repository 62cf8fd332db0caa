"""What a page or template asks for is found without running it."""

import pytest

from scripts.load.pages.asked import Asked, Call, asked_by

SOURCE = """\
{{ says("no-images") }} and {{ short('asked') }}
{% if clinic.name %}{{ routes() }}{% endif %}
{{ words.card.call | fill(place=name) }} {{ words["site"].home }}
{% include "partials/help.html" %}
{% set mine = 1 %}{{ mine }}
"""


def test_macros_are_found_with_their_argument_and_line_and_templates_by_name():
    asked, faults = asked_by(SOURCE, "docs/x.md", first_line=10)
    assert not faults
    assert asked.calls == (
        Call("says", "no-images", 10),
        Call("short", "asked", 10),
        Call("routes", "", 11),
    )
    assert asked.templates == ("partials/help.html",)


@pytest.mark.parametrize("argument", ["name", "'a' ~ 'b'", "words.x", ""])
def test_an_argument_that_is_no_text_in_the_source_is_left_open(argument):
    asked, _ = asked_by(f"{{{{ says({argument}) }}}}", "docs/x.md")
    assert [call.argument for call in asked.calls if call.name == "says"] == [""]


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("a\n{{ says( }}", "docs/x.md:6: a macro cannot be read: "),
        ("{% if %}", "docs/x.md:5: a macro cannot be read: "),
        ("## A heading {#call}\n", "Write { #anchor } with a space after the brace."),
        ("{% endif %}", "docs/x.md:5: a macro cannot be read: "),
    ],
)
def test_what_jinja_cannot_read_is_one_line(source, fault):
    asked, faults = asked_by(source, "docs/x.md", first_line=5)
    assert asked == Asked() and len(faults) == 1
    assert fault in str(faults[0]) and "\n" not in str(faults[0])
