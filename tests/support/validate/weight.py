"""What a page weighs on the way to a reader, and what it still asks for when it has arrived."""

import gzip
import re
from pathlib import Path

from tests.support.projects.built_pages import Page

FACILITY, PLACES, EACH_PLACE, OTHER = 8_192, 12_288, 272, 10_240  # bytes
ONE_ROUND_TRIP = 14_336
SCRIPT, DRAWING = 3_072, 1_536
WITH_SCRIPT = ("/places/", "/staff/")
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


def limit_of(page: Page) -> int:
    """The most that a page may weigh. Written in issues as exact bytes; do not raise it."""
    if page.is_facility:
        return FACILITY
    if page.address == "/places/":  # with more places than it was measured with, more for each
        return max(PLACES, EACH_PLACE * page.html.count("<tr data-find"))
    return OTHER


def weight_faults(page: Page) -> list[str]:
    """The page's weight where it is above its limit."""
    weight, limit = compressed(page.html.encode()), limit_of(page)
    return [f"{page.address}: {weight} bytes, {weight - limit} too many"] if weight > limit else []


def drawing_faults(page: Page) -> list[str]:
    """Drawings (not the QR code, nor the small marks) that are too heavy, and those with text."""
    faults = []
    for svg in page.soup.select("figure svg"):
        name, weight = svg.title.get_text(), compressed(str(svg).encode())
        if weight > DRAWING:
            faults.append(f"{page.address}: the drawing {name} has {weight} bytes")
        if svg.find("text"):
            faults.append(f"{page.address}: the drawing {name} holds text")
    return faults


def request_faults(page: Page) -> list[str]:
    """All that the browser would fetch besides the page, or wait for: only a favicon, and on two
    pages the site's own deferred script, is allowed."""
    faults = []
    for tag in page.soup.find_all(True):
        if tag.name == "script" and tag.get("type") == "application/ld+json":
            continue
        if tag.name == "script":
            own = (tag.get("src") or "//").startswith(("../", "./")) and "defer" in tag.attrs
            if not own or not page.address.startswith(WITH_SCRIPT):
                faults.append(f"{page.address}: a script: {tag}")
        elif tag.name == "link" and tag["rel"] not in (["canonical"], ["icon"]):
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
