"""The content policy of each page: it allows nothing but the page itself.

No browser asks leave for JSON-LD, which never runs, but the W3C's checker does.
"""

import re

from scripts.finish.built_page import BuiltPage
from scripts.finish.stylesheet import digest_source

_DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)
_SCRIPT = re.compile(r"<script src=")


def add_policy(page: BuiltPage) -> None:
    """Write the policy as the first thing after the character set, which must come first."""
    data_sources = [digest_source(text) for text in _DATA.findall(page.html)]
    scripts = (["'self'"] if _SCRIPT.search(page.html) else []) + data_sources
    policy = policy_text(page.style_source, " ".join(scripts) or "'none'")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    page.html = page.html.replace('<meta charset="utf-8">', f'<meta charset="utf-8">{meta}', 1)


def policy_text(style_source: str, script_source: str) -> str:
    """Content Security Policy 3: deny all, then allow the inlined style, images and scripts."""
    return (
        f"default-src 'none'; style-src {style_source}; img-src 'self'; "
        f"script-src {script_source}; base-uri 'none'; form-action 'none'"
    )
