"""Files that a web host reads: headers, redirects, and the map for search engines."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

from scripts.finish.built_page import BuiltPage
from scripts.finish.policy import policy_text
from scripts.finish.stylesheet import Style


def write_host_files(
    pages: Iterable[BuiltPage],
    styles: Iterable[Style],
    site_dir: Path,
    site_url: str,
    moved: dict[str, str],
) -> None:
    """Write `_headers` and `_redirects` (Netlify, Cloudflare Pages) and `sitemap.xml`.

    One `/*` rule: hosts apply every rule that matches, and policies intersect. Each page's own
    policy narrows this one.
    """
    sources = " ".join(dict.fromkeys(style.source for style in styles))
    policy = policy_text(sources, "'self'") + "; frame-ancestors 'none'"
    headers = [
        "/*",
        f"  Content-Security-Policy: {policy}",
        "  Referrer-Policy: no-referrer",
        "  X-Content-Type-Options: nosniff",
        "  X-Frame-Options: DENY",
        "  Permissions-Policy: camera=(), geolocation=(), microphone=()",
    ]
    _write(site_dir / "_headers", headers)
    _write(site_dir / "_redirects", [f"/{old} /{new} 301" for old, new in moved.items()])
    addresses = [site_url + page.address for page in pages if not page.noindex]
    _write(
        site_dir / "sitemap.xml",
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
            *(f"<url><loc>{escape(address)}</loc></url>" for address in addresses),
            "</urlset>",
        ],
    )


def _write(file: Path, lines: list[str]) -> None:
    file.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
