"""The clinic's settings are read as they are meant, or one line says what to write."""

from datetime import date

import pytest

from scripts.load.clinic import SETTINGS, load_clinic
from tests.support.projects.files import put, told

TODAY = date(2026, 6, 1)
GOOD = """\
site_url: https://images.clinic.ca/
extra:
  clinic:
    name: Magenta Health
    website: https://www.clinic.ca/
    report_form: https://www.clinic.ca/form
    report_form_label: Ask us
    contact: mailto:desk@clinic.ca
    contact_label: Write to us
    contact_confirmed: 2026-05-31
    what_it_is: your family doctor's clinic
site_name: Images
"""


def load(folder, text=GOOD):
    put(folder, SETTINGS, text)
    clinic, faults = load_clinic(folder, TODAY)
    return clinic, told(faults, SETTINGS)


def test_the_settings_are_read(tmp_path):
    clinic, faults = load(tmp_path)
    assert faults == []
    assert (clinic.name, clinic.site_url) == ("Magenta Health", "https://images.clinic.ca/")
    assert clinic.what_it_is == "your family doctor's clinic"
    assert clinic.contact == "mailto:desk@clinic.ca"
    assert (clinic.contact_confirmed, clinic.site_url_confirmed) == (date(2026, 5, 31), None)


@pytest.mark.parametrize(
    "url", ["https://a.example/", "http://a.example/b/c/", "https://a.b.example/"]
)
def test_a_site_may_stand_at_a_root_or_in_a_folder(tmp_path, url):
    assert load(tmp_path, GOOD.replace("https://images.clinic.ca/", url))[0].site_url == url


@pytest.mark.parametrize("name", ["NO", "1.10", "017", '"Smith & Sons"', "'St. Anne''s'"])
def test_a_name_is_the_text_that_was_typed(tmp_path, name):
    typed = name.strip("'\"").replace("''", "'")
    assert load(tmp_path, GOOD.replace("Magenta Health", name))[0].name == typed


SLASH = "does not end in a slash. Write it like https://images.example/."


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("https://images.clinic.ca/", "https://images.clinic.ca", f"1: site_url: {SLASH}"),
        ("https://images.clinic.ca/", "https://images.clinic.ca/?a/", f"1: site_url: {SLASH}"),
        ("Magenta Health", "", '4: "name" has no value. Write one, or delete the line.'),
        (
            "Magenta Health",
            "x" * 61,
            "4: extra: clinic: name: is longer than 60 characters. Write a shorter one.",
        ),
        (
            "report_form:",
            "report_from:",
            '6: extra: clinic: "report_from" is not a key that is known here. '
            'Did you mean "report_form"?',
        ),
        (
            "https://www.clinic.ca/form",
            "javascript:alert(1)",
            '6: extra: clinic: report_form: "javascript:alert(1)" is not an http or https address.',
        ),
        (
            "mailto:desk@clinic.ca",
            "mailto:desk",
            '8: extra: clinic: contact: "desk" is not an e-mail address.',
        ),
        ("  clinic:", "  klinic:", '3: extra: clinic is missing. Add a line "clinic: ...".'),
    ],
)
def test_a_fault_is_one_line_that_names_the_setting(tmp_path, old, new, fault):
    assert old in GOOD
    faults = load(tmp_path, GOOD.replace(old, new, 1))[1]
    assert any(line.startswith(fault) for line in faults), faults


@pytest.mark.parametrize("text", ["", "- a list\n", "a: b: c\n", "just text\n"])
def test_a_file_that_holds_no_settings_is_a_fault_and_no_traceback(tmp_path, text):
    clinic, faults = load(tmp_path, text)
    assert clinic is None and faults
