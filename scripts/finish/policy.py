"""The content policy of each page: it allows nothing but the page itself.

No browser asks leave for JSON-LD, which never runs, but the W3C's checker does.
"""

from scripts.finish.built_page import BuiltPage
from scripts.finish.stylesheet import Style, digest_source

_FIRST = '<meta charset="utf-8">'


def with_policy(html: str, page: BuiltPage, style: Style) -> str:
    """Return a page's text with its policy right after the character set, which must come first."""
    scripts = ["'self'"] * page.script + [digest_source(text) for text in page.data]
    policy = policy_text(style.source, " ".join(scripts) or "'none'")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace(_FIRST, _FIRST + meta, 1)


def policy_text(style_source: str, script_source: str) -> str:
    """Content Security Policy 3: deny all, then allow the inlined style, images and scripts."""
    return (
        f"default-src 'none'; style-src {style_source}; img-src 'self'; "
        f"script-src {script_source}; base-uri 'none'; form-action 'none'"
    )
