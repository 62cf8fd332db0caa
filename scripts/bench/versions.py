"""Other versions of our pages, each written into a folder: bare HTML and stock Material.

Both take the pages' words by address, such as "images/". (nhs_kit.py writes the third.)
"""

import json
import os
import subprocess
import sys
from html import escape
from pathlib import Path
from string import Template

from scripts.bench.words import Words
from scripts.commands import CannotGoOn

HERE = Path(__file__).parent
MATERIAL = """\
site_name: Images and reports
theme: {name: material, font: false}
plugins: [search]
"""


def write_bare(pages: dict[str, Words], folder: Path) -> None:
    """The limit: the words and a title, nothing else."""
    fill("bare.html", pages, folder, {})


def write_material(pages: dict[str, Words], folder: Path) -> None:
    """Stock Material at its best: no font from elsewhere, no feature, its search as it comes."""
    source = folder.with_name("material-source")
    for address, words in pages.items():
        file = source / "docs" / address / "index.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        text = f"---\ntitle: {json.dumps(words.title)}\n---\n<div>\n{words.html}\n</div>\n"
        file.write_text(text, encoding="utf-8")
    (source / "mkdocs.yml").write_text(MATERIAL, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder)]
    done = subprocess.run(
        command, cwd=source, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, check=False,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )
    if done.returncode:
        raise CannotGoOn(f"Stock Material could not be built: {' '.join(done.stdout.split())}")


def fill(template: str, pages: dict[str, Words], folder: Path, parts: dict[str, str]) -> None:
    """Writes each page with a template of this folder; `parts`: what else it has blanks for."""
    shape = Template((HERE / template).read_text(encoding="utf-8"))
    for address, words in pages.items():
        file = folder / address / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        html = shape.substitute(parts, title=escape(words.title), words=words.html)
        file.write_text(html, encoding="utf-8")
