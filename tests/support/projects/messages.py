"""The sample's staff messages after an edit."""

import re
from pathlib import Path

from scripts.load.files.faults import Fault
from scripts.load.words.staff_messages import MESSAGES, StaffMessages, load_staff_messages
from tests.support.projects.files import put


def edited_messages(
    sample: Path, folder: Path, pattern: str, new: str
) -> tuple[StaffMessages | None, list[Fault]]:
    """The messages and their faults when the first match of a pattern is other text; `folder`: an
    empty one, in which the edited file is written."""
    text = (sample / MESSAGES).read_text(encoding="utf-8")
    edited, count = re.subn(pattern, lambda _: new, text, count=1, flags=re.M | re.S)
    assert count, f"{pattern} is not in {MESSAGES}"
    put(folder, MESSAGES, edited)
    return load_staff_messages(folder)
