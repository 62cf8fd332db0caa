"""A project as it is the day after the site went live: all is confirmed, approved and called."""

from datetime import timedelta
from pathlib import Path

from tests.support.projects.whole_project import TODAY, change, confirm_everything, whole_project

PUBLISHED = TODAY - timedelta(1)


def live_project(root: Path, folder: Path) -> Path:
    """The sample with the code and looks of `root`, in `folder`, which is returned: settings
    confirmed, each number called, everything approved on TODAY, and published a day earlier."""
    whole_project(root, folder)
    confirm_everything(folder)
    change(folder, "mkdocs.yml", r"^    # (first_published:)$", rf"    \1 {PUBLISHED}")
    return folder
