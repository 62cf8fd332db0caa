"""What must be right in a page besides valid HTML: a page in, a line for each fault out."""

import base64
import hashlib
import re

from tests.support.projects.built_pages import Page

UNRENDERED = re.compile(
    r"\{\{|\{%|\{#|%\}|\}\}|Traceback|jinja2|Undefined|macro error|None</", re.I
)
POLICY = "Content-Security-Policy"


def source_of(text: str) -> str:
    """The source expression that allows one inlined text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def structure_faults(page: Page) -> list[str]:
    """Headings, landmarks, language and direction."""
    soup = page.soup
    faults = []
    if len(soup.find_all("h1")) != 1:
        faults.append(f"{len(soup.find_all('h1'))} headings of level 1")
    if not re.fullmatch(r"[a-z]{2}(-[A-Z]{2}|-[A-Z][a-z]{3})?", soup.html.get("lang", "")):
        faults.append(f"the language {soup.html.get('lang')}")
    if {soup.html.get("dir"), soup.body.get("dir", soup.html.get("dir"))} not in ({"ltr"}, {"rtl"}):
        faults.append("no direction of text")
    if len(soup.find_all("main")) != 1 or len(soup.select("header.md-header")) != 1:
        faults.append("not one main part and one header")
    for tag in soup.find_all(["nav", "aside", "section", "form"]):
        name = tag.get("aria-label") or tag.get("aria-labelledby")
        if tag.name in ("nav", "aside") and not name:
            faults.append(f"a {tag.name} without a name")
        if tag.get("aria-labelledby") and not soup.find(id=tag["aria-labelledby"]):
            faults.append(f"a {tag.name} named by what is not there: {tag['aria-labelledby']}")
    level = 0
    for heading in soup.find_all(re.compile("^h[1-6]$")):
        if int(heading.name[1]) > level + 1:
            faults.append(f"a level is left out before: {heading.get_text()}")
        level = int(heading.name[1])
    first = soup.body.find(["a", "button", "input"])
    if first.get("href") != "#main" or not soup.find(id="main"):
        faults.append("the first thing that the keyboard reaches does not lead to the main part")
    return [f"{page.address}: {fault}" for fault in faults]


def leftover_faults(page: Page) -> list[str]:
    """Template code that was not run, and what the content policy would stop."""
    text = re.sub(r"<style>.*?</style>|<svg .*?</svg>", "", page.html, flags=re.S)
    text = re.sub(r'<script type="application/ld\+json">.*?</script>', "", text, flags=re.S)
    faults = [f"holds {found[0]!r}" for found in UNRENDERED.finditer(text)]
    for tag in page.soup.find_all(True):
        for name in tag.attrs:
            if name == "style" or name.startswith("on"):
                faults.append(f"has {name}= on {str(tag)[:80]}")
    return [f"{page.address}: {fault}" for fault in faults]


def policy_of(page: Page) -> dict[str, list[str]]:
    """{directive: sources} of the page's own content policy; {} when it has none."""
    tag = page.soup.find("meta", attrs={"http-equiv": POLICY})
    return directives(tag["content"]) if tag else {}


def directives(policy: str) -> dict[str, list[str]]:
    """The text of a policy in, {directive: sources} out."""
    parts = [part.split() for part in policy.split(";") if part.strip()]
    return {part[0]: part[1:] for part in parts}


def policy_faults(page: Page) -> list[str]:
    """A policy that comes too late, allows more than the page itself, or stops what is in it."""
    soup, policy = page.soup, policy_of(page)
    faults = []
    metas = soup.head.find_all(True)[:2]
    if [metas[0].get("charset"), metas[1].get("http-equiv")] != ["utf-8", POLICY]:
        faults.append("the policy is not the first thing after the character set")
    styles = [source_of(tag.string) for tag in soup.find_all("style")]
    scripts = [source_of(tag.string) for tag in soup.find_all("script", src=False)]
    scripts += ["'self'"] if soup.find("script", src=True) else []
    wanted = {
        "default-src": ["'none'"],
        "style-src": styles,
        "img-src": ["'self'"],
        "script-src": scripts or ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }
    for name in wanted | policy:
        if sorted(policy.get(name, [])) != sorted(wanted.get(name, [])):
            faults.append(
                f"{name} allows {policy.get(name)}, where {wanted.get(name)} is in the page"
            )
    referrer = soup.find("meta", attrs={"name": "referrer"})
    if not referrer or referrer["content"] != "no-referrer":
        faults.append("tells other sites which page the reader came from")
    return [f"{page.address}: {fault}" for fault in faults]
