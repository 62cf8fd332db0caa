"""Staff download the e-mails as text files, one by one or all at once."""

import io
import zipfile

import pytest

from scripts.check.site import checked_site
from scripts.generate.staff_files import ALL, staff_files


@pytest.fixture(scope="module")
def files(sample):
    return staff_files(checked_site(sample))


def test_there_is_a_file_for_each_case_and_each_place(files, sample):
    site = checked_site(sample)
    assert {"staff/images.txt", "staff/places.txt", "staff/at/sickkids.txt"} < files.keys()
    assert len(files) == len(site.staff_messages.cases) + len(site.facilities) + 1  # and the zip


def test_a_file_is_a_subject_and_an_email_that_mail_programs_and_windows_can_read(files):
    text = files["staff/images.txt"].decode("utf-8")
    assert text.startswith("Subject: How to get your images\r\n\r\nHello,\r\n\r\n")
    assert text.endswith("Magenta Health\r\n")
    assert "\r\n\r\nhttps://images.example/images/\r\n\r\n" in text
    assert text.count("\n") == text.count("\r\n")


def test_all_of_them_come_in_one_zip_that_is_whole(files):
    with zipfile.ZipFile(io.BytesIO(files[ALL])) as archive:
        assert archive.testzip() is None
        packed = {f"staff/{name.removeprefix('e-mails/')}": archive.read(name)
                  for name in archive.namelist()}  # fmt: skip
    assert packed == {path: content for path, content in files.items() if path != ALL}
