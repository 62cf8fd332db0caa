"""The W3C's checker (vnu), over built pages."""

import json
import subprocess
from pathlib import Path

from tests.support.projects.built_pages import Page
from tests.support.projects.server import serving
from tests.support.projects.tools import JAVA, VNU

OPTIONS = (
    # It will not read from this machine unless told to.
    "-Dnu.validator.servlet.allow-forbidden-hosts=true",
    # It runs for seconds: to compile a little, at once, takes half the time; and room for that.
    "-XX:TieredStopAtLevel=1",
    "-XX:+UseSerialGC",
    "-Xss8m",
)


def messages(pages: list[Page], site: Path, also: Path) -> dict[str, list[str]]:
    """{error, warning or note of vnu --Werror: where} on pages of a built site and one more file.

    Pages with a script of their own come from a server: for a file, 'self' allows nothing.
    """
    with serving(site) as address:
        named = [
            address + page.address
            if page.soup.find("script", src=True)
            else str(
                site / page.address[1:] / ("" if page.address.endswith("html") else "index.html")
            )
            for page in pages
        ]
        options = ["--Werror", "--format", "json", "--stdout"]
        done = subprocess.run(
            [str(JAVA), *OPTIONS, "-jar", str(VNU), *options, *named, str(also)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )
    said = json.loads(done.stdout)["messages"]
    assert said or done.returncode == 0, f"vnu ended with {done.returncode}: {done.stderr[:500]}"
    found: dict[str, list[str]] = {}
    for one in said:
        text = f"{one.get('subType', one['type'])}: {one['message']}"
        found.setdefault(text, []).append(f"{one.get('url', '')}:{one.get('lastLine', 0)}")
    return found
