"""What the code adds to the weight of a page, and what a page still asks for when it is there."""

import gzip
import re
from pathlib import Path

from tests.support.projects.built_pages import Page

SCRIPT, DRAWING = 3_072, 1_536  # bytes
DEAD_WEIGHT = (
    "*.map",
    "*lunr*",
    "*worker*",
    "*bundle*",
    "*palette*",
    "*.gz",
    "*search*",
    "*.scss",
    "*.css",
    "*.woff*",
    "*.ttf",
    "*.md",
    "*.yml",
    "*.py",
)


def compressed(data: bytes) -> int:
    """Bytes of `gzip -9`, without a file's name and date."""
    return len(gzip.compress(data, 9, mtime=0))


def drawing_faults(page: Page) -> list[str]:
    """Drawings (not the QR code, nor the small marks) that are too heavy without the words about
    them, and those with text."""
    faults = []
    for svg in page.soup.select("figure svg"):
        name = svg.title.get_text()
        weight = compressed(re.sub(r"<(title|desc).*?</\1>", "", str(svg), flags=re.S).encode())
        if weight > DRAWING:
            faults.append(f"{page.address}: the drawing {name} has {weight} bytes")
        if svg.find("text"):
            faults.append(f"{page.address}: the drawing {name} holds text")
    return faults


def request_faults(page: Page) -> list[str]:
    """All that the browser would fetch besides the page, or wait for: only a favicon, and on a page
    of no place one deferred script of the site's own, is allowed."""
    faults = []
    scripts = page.soup.find_all("script", src=True)
    if len(scripts) > (0 if page.is_facility else 1):
        faults.append(f"{page.address}: {len(scripts)} scripts")
    for tag in page.soup.find_all(True):
        if tag.name == "script" and tag.get("type") == "application/ld+json":
            continue
        if tag.name == "script":
            own = (tag.get("src") or "//").startswith(("../", "./")) and "defer" in tag.attrs
            if not own:
                faults.append(f"{page.address}: a script: {tag}")
        elif tag.name == "link" and tag["rel"] not in (["canonical"], ["icon"], ["alternate"]):
            faults.append(f"{page.address}: fetches {tag}")
        elif tag.name in FETCHING or tag.get("src") or tag.get("srcset"):
            faults.append(f"{page.address}: fetches {str(tag)[:100]}")
    for style in page.soup.find_all("style"):
        for found in re.findall(r"@import[^;]*|url\((?!\s*[\"']?(?:data:|#))[^)]*\)", style.text):
            faults.append(f"{page.address}: its style fetches {found}")
    return faults


FETCHING = {
    "img",
    "iframe",
    "object",
    "embed",
    "video",
    "audio",
    "source",
    "track",
    "picture",
    "image",
    "base",
    "frame",
    "portal",
}


def dead_files(site: Path) -> list[str]:
    """Files that the theme or the build left behind and no reader needs."""
    found = {file for pattern in DEAD_WEIGHT for file in site.rglob(pattern)}
    return sorted(file.relative_to(site).as_posix() for file in found)
