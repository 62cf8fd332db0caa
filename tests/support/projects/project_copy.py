"""Copies of the project, changed as a test needs them, and the sites that they build."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

from scripts.load.languages.languages import LANGUAGES
from scripts.load.languages.translations import FOLDER
from scripts.machine.only_one import only_one
from tests.support.projects.built_site import built_once

PARTS = ("docs", "mkdocs.yml", "overrides")
# The settings of a clinic that takes the site over. Name and address are short: a text message has
# room for 160 letters, and they must fit wherever those of the real clinic do.
OTHER_CLINIC = {
    "site_url": "https://x.example/o/s/",
    "name": "Ostrom",
    "what_it_is": "your health centre",
    "website": "https://www.ostrom.example/",
    "report_form": "https://forms.ostrom.example/report?from=site",
    "report_form_label": "Ask Ostrom for a report",
    "contact": "mailto:desk@ostrom.example",
    "contact_label": "Write to Ostrom",
}


def site_of(make: Callable[[Path], object], folder: Path) -> Path:
    """The site that the project builds which `make(path)` puts there; made once for all workers of
    a run, in `folder`."""
    copy = folder / "project"
    folder.mkdir(parents=True, exist_ok=True)
    with only_one(folder / "copy-lock"):
        if not copy.exists():
            unfinished = folder / "unfinished"
            shutil.rmtree(unfinished, ignore_errors=True)
            make(unfinished)
            unfinished.rename(copy)
    return built_once(copy, folder)


def copy_project(root: Path, copy: Path) -> Path:
    """Copies what a build reads, in English alone: each other language takes as long as English
    does. Returns `copy`."""
    copy.mkdir(parents=True)
    for part in PARTS:
        (shutil.copytree if (root / part).is_dir() else shutil.copy)(root / part, copy / part)
    share_code(root, copy)
    shutil.rmtree(copy / FOLDER, ignore_errors=True)  # a site may be in English alone
    (copy / LANGUAGES).unlink(missing_ok=True)
    return copy


def share_code(root: Path, copy: Path) -> None:
    """Gives a project the code of `root`: a link, which costs no time, or a copy where the system
    allows no link. A test that changes code calls own_code first."""
    try:
        (copy / "scripts").symlink_to((root / "scripts").absolute(), target_is_directory=True)
    except OSError:
        shutil.copytree(root / "scripts", copy / "scripts")


def own_code(copy: Path) -> None:
    """Gives a project code of its own, to change."""
    if (copy / "scripts").is_symlink():
        shared = (copy / "scripts").readlink()
        (copy / "scripts").unlink()
        shutil.copytree(shared, copy / "scripts")


def another(project: Path, copy: Path) -> Path:
    """Copies a project to edit, without the site that was built in it. Returns `copy`."""
    built = shutil.ignore_patterns("site")
    return shutil.copytree(project, copy, symlinks=True, ignore=built)


def set_settings(copy: Path, values: dict[str, str]) -> None:
    """Gives settings of mkdocs.yml other values; the first line with the key is the one meant."""
    path = copy / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    for key, value in values.items():
        line = re.search(rf"(?m)^ *{key}: .*$", text)
        assert line, f"mkdocs.yml has no line {key}:"
        quoted = line[0].partition(": ")[0] + ": '" + value.replace("'", "''") + "'"
        text = text[: line.start()] + quoted + text[line.end() :]
    path.write_text(text, encoding="utf-8")
