"""Works on the built files only: what a reader downloads is what stands here when it is done."""

from collections.abc import Mapping
from pathlib import Path

from scripts.finish.built_page import built_pages
from scripts.finish.host_files import write_host_files
from scripts.finish.ledger import addresses_of, broken_promises, write_public_list
from scripts.finish.links import localised
from scripts.finish.policy import with_policy
from scripts.finish.prune import prune
from scripts.finish.stylesheet import styles_of, with_style
from scripts.load.files.faults import Faults
from scripts.load.site import Site


def finish(
    site_dir: Path, site: Site, unwritten: Mapping[str, bytes], serving: bool = False
) -> None:
    """Turn a built folder into the site that is published.

    `unwritten`: {path below it: text} of the pages that are not in it yet.
    Raise Faults when an address that was once published is gone. `serving`: no policy is written,
    since MkDocs's live reload needs a script of its own.
    """
    pages = built_pages(site_dir, unwritten)
    site_url = site.clinic.site_url
    styles = styles_of(pages, site_dir)
    for page in pages:
        style = styles[page.stylesheets]
        html = with_style(page.source.decode(), style)
        html = localised(html, page.address, site_url)
        if not serving:
            html = with_policy(html, page, style)
        page.file.parent.mkdir(parents=True, exist_ok=True)
        page.file.write_bytes(html.encode())
    prune(pages, site_dir, site_url)
    write_host_files(pages, styles.values(), site_dir, site_url, site.moved)
    published = addresses_of(pages, site_dir)
    if faults := broken_promises(published, site.promised, site.moved):
        raise Faults(faults)
    write_public_list(site_dir, published, site.promised, site.live)
