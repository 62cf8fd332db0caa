"""`serve` shows a fault where its reader looks, in the browser, until it is mended."""

import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from html import unescape
from pathlib import Path

import pytest

from scripts.commands.serve import HOST
from scripts.load.facilities.facilities import FILE
from tests.support.projects.files import replace
from tests.support.projects.project import free_port
from tests.support.projects.whole_project import whole_project

START = (
    "import sys; sys.path.insert(0, '.')\n"
    "from scripts.commands import serve\n"
    "sys.exit(serve.main(sys.argv[1:]))"
)
SECONDS = 90
NOT_BUILT = "<title>Not built</title>"
RELOADS = "livereload("  # so begins the last line of the script with which MkDocs brings pages back
PHONE = "  phone: 416-813-7511\n"
BROKEN = [
    (FILE, PHONE, "  phone: <script>416</script>\n", "is not a Canadian phone number"),
    ("docs/images.md", "\n## ", "\n{{ nobody() }}\n\n## ", "nobody"),
    ("overrides/base.html", "{%", "{% nothing %}{%", "nothing"),
    ("mkdocs.yml", "site_name:", "site_name: [", "mkdocs.yml"),
]


@contextmanager
def served(project: Path) -> Iterator[Callable[[str, str], str]]:
    """Serves it: shown(address, text) is the page there, as soon as it has the text."""
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, "-c", START, "--port", str(port)],
        cwd=project,
        env={**os.environ, "SITE_LIVE": "", "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.STDOUT,
    )

    def shown(address: str, text: str) -> str:
        until, page = time.monotonic() + SECONDS, ""
        while time.monotonic() < until:
            page = page_at(f"http://{HOST}:{port}{address}")
            if text in page:
                return page
            assert server.poll() is None, "the server has ended"
            time.sleep(0.2)
        raise AssertionError(f"{address} does not show {text!r} but: {page[:2000]}")

    try:
        yield shown
    finally:
        server.kill()
        server.wait()


@pytest.fixture(scope="module")
def project(root, tmp_path_factory) -> Path:
    """The sample with a fault, which is there when the server starts."""
    project = whole_project(root, tmp_path_factory.mktemp("serve") / "project")
    replace(project, FILE, PHONE, "  phone: 12\n")
    return project


@pytest.fixture(scope="module")
def shown(project):
    with served(project) as shown:
        yield shown


def page_at(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:
            return answer.read().decode()
    except urllib.error.HTTPError as fault:
        return fault.read().decode()
    except OSError:
        return ""  # it does not listen yet


def told(page: str) -> list[str]:
    """The faults that a page shows."""
    return [unescape(item) for item in re.findall(r"<li>(.*?)</li>", page)]


def test_a_fault_stands_on_every_page_and_goes_when_it_is_mended(project, shown):
    """One server, from a fault at the start over one of each kind: each goes as the next comes."""
    (fault,) = told(shown("/", NOT_BUILT))
    assert fault.startswith(f"{FILE}:")
    assert 'http-equiv="refresh"' in shown("/images/", NOT_BUILT)
    replace(project, FILE, "  phone: 12\n", PHONE)
    is_built(shown)
    mend = None
    for file, old, new, why in BROKEN:
        path = project / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        if mend:
            mend()
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        mend = partial(path.write_text, text, encoding="utf-8")
        for address in ("/images/", "/", "/at/sickkids/"):
            page = shown(address, file)
            (fault,) = told(page)
            assert NOT_BUILT in page and file in fault and why in fault
            assert RELOADS in page and "<script>416" not in page
        assert 'http-equiv="refresh"' in shown("/a/new/page/", NOT_BUILT)
    mend()
    is_built(shown)


def is_built(shown) -> None:
    """The page is there again, without what a policy would stop."""
    good = shown("/images/", "<article")
    assert RELOADS in good and NOT_BUILT not in good and "Content-Security-Policy" not in good
