"""A project as it is when the site has gone live: all is confirmed, approved and called."""

from pathlib import Path

from tests.support.projects.whole_project import confirm_everything, whole_project


def live_project(root: Path, folder: Path) -> Path:
    """The sample with the code and looks of `root`, in `folder`, which is returned: settings
    confirmed, each number called, everything approved and first published, all on TODAY."""
    confirm_everything(whole_project(root, folder))
    return folder
