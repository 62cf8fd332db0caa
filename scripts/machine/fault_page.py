"""What a browser shows in place of every page while the site cannot be built."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

# The server has a script of its own that brings the pages back; an unknown address gets none.
_AGAIN = '<meta http-equiv="refresh" content="2">'
_PAGE = """\
<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">{again}
<title>Not built</title>
<style>body {{ font: 1.1rem/1.5 sans-serif; margin: 2rem auto; max-width: 45rem; padding: 0 1rem }}
li {{ margin: 1rem 0; overflow-wrap: anywhere }}</style></head>
<body><main>
<h1>Not built</h1>
<p>Mend what stands here, and save the file. The page then comes back by itself.</p>
<ul>
{faults}
</ul>
</main></body>
</html>
"""


def show_faults(site: Path, faults: Iterable[str]) -> None:
    """Put the faults, a line each, in place of each page below a folder, and of an unknown one."""
    items = "\n".join(f"<li>{escape(fault)}</li>" for fault in faults)
    unknown = site / "404.html"
    for file in {site / "index.html", unknown, *site.rglob("*.html")}:
        text = _PAGE.format(faults=items, again=_AGAIN if file == unknown else "")
        file.write_text(text, encoding="utf-8")
