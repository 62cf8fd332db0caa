"""A link in somebody's e-mail works for ever, and a build that breaks one fails by its name."""

from pathlib import Path

import pytest

from scripts.check.addresses import PLACE_ANCHORS
from scripts.finish.built_page import built_pages
from scripts.finish.ledger import PUBLIC_LIST, addresses_of, broken_promises, write_public_list
from scripts.load.pages.promised import LEDGER
from tests.support.projects.files import put
from tests.support.projects.places_on_file import PLACES

TEXT = """<main id="main"><article class="x"><h1 id="top">T</h1><h2 id="call">A</h2>
<svg><title id="drawing-title">D</title></svg><h3 id="records">B</h3><input id="find">
<nav class="help" aria-label="H"><h2 id="help">H</h2></nav>
<footer class="page-foot"><h2 id="foot">F</h2></footer></article></main>"""
STAFF = '<main id="main"><article><h1>T</h1><h2 id="cases">A</h2></article></main>'
LEADS_ON = f'<meta http-equiv="refresh" content="0; url=../cd/">{TEXT}'


def addresses(folder: Path, **pages: str) -> set[str]:
    """What the texts promise of pages whose addresses are written with __ for a slash."""
    files = {key.replace("__", "/") + "index.html": text for key, text in pages.items()}
    for file, text in files.items():
        put(folder, file, text)
    return addresses_of(built_pages(folder), folder)


def test_headings_of_the_text_are_promised_and_nothing_that_a_template_needs_for_itself(tmp_path):
    assert addresses(tmp_path, images__=TEXT) == {"/images/", "/images/#call", "/images/#records"}


def test_pages_for_staff_and_pages_that_lead_on_promise_their_address(tmp_path):
    assert addresses(tmp_path, staff__=STAFF, disc__=LEADS_ON) == {"/staff/", "/disc/"}


def test_the_404_page_is_no_address_and_files_to_keep_are(tmp_path):
    kept = {"at/sickkids.vcf", "staff/all.zip", "staff/images.txt"}
    for file in (*kept, "assets/a.svg", "_headers"):
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_text("x")
    put(tmp_path, "404.html", TEXT)
    assert addresses_of(built_pages(tmp_path), tmp_path) == {f"/{file}" for file in kept}


PUBLISHED = {
    "/",
    "/#do",
    "/images/",
    "/images/#call",
    "/disc/",
    "/at/new/",
    "/at/new/#call",
    "/at/old/",
    "/places/",
    "/at/gone/",
    "/at/new.vcf",
    "/at/old.vcf",
    "/staff/at/old.txt",
}
MOVED = {"disc/": "images/", "at/old/": "at/new/", "at/gone/": "places/",
         "steps/": "images/#call", "staff/form/": "staff/",
         "start/": "", "at/closed/": ""}  # fmt: skip


@pytest.mark.parametrize(
    "address",
    ["/images/#call", "/disc/", "/disc/#call", "/steps/#call", "/at/old/#call", "/at/old.vcf",
     "/at/gone/#call", "/at/gone.vcf", "/staff/at/old.txt", "/staff/at/gone.txt",
     "/staff/form.txt", "/start/#do", "/at/closed.vcf"],
)  # fmt: skip
def test_an_address_is_kept_by_its_page_or_by_the_one_it_leads_to(address):
    assert broken_promises(PUBLISHED, {address: 1}, MOVED) == []


@pytest.mark.parametrize(
    ("address", "mend"),
    [
        ("/cd/", 'Give the page back, or write "cd/: new/" in docs/_data/moved.yml, with its new '
         "address."),
        ("/images/#no", "Write { #no } after the heading on /images/ that it leads to."),
        ("/start/#no", "Write { #no } after the heading on / that it leads to."),
        ("/at/old/#where", "Write { #where } after the heading on /at/new/ that it leads to."),
        ("/at/sickkids.vcf", "Give the file back, or write in moved.yml where the page beside it "
         "went."),
        ("/staff/images.txt", 'Give the file back, or write "staff/images/: staff/" in '
         "docs/_data/moved.yml."),
    ],
)  # fmt: skip
def test_a_broken_promise_is_named_with_how_to_mend_it(address, mend):
    faults = broken_promises(PUBLISHED, {"/": 1, address: 2}, MOVED)
    assert [str(fault) for fault in faults] == [
        f"{LEDGER}:2: {address}: was published, and is in somebody's e-mail. {mend}"
    ]


def listed(folder: Path, promised: list[str], live: bool) -> list[str] | None:
    write_public_list(folder, {"/", "/b/", "/a/"}, promised, live)
    file = folder / PUBLIC_LIST
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else None


def test_the_public_site_lists_its_addresses_and_forgets_none(tmp_path):
    assert listed(tmp_path, [], live=True) == ["/", "/a/", "/b/"]
    assert listed(tmp_path, ["/disc/#check", "/a/"], live=True) == [
        "/",
        "/a/",
        "/b/",
        "/disc/#check",
    ]


def test_a_preview_promises_nothing_and_hands_on_what_was_promised(tmp_path):
    assert listed(tmp_path, [], live=False) is None
    assert listed(tmp_path, ["/disc/#check"], live=False) == ["/disc/#check"]


def test_each_place_has_the_anchors_that_places_promise(built):
    pages = [p for p in built_pages(built) if p.address.startswith("at/") and not p.moved]
    assert len(pages) == PLACES
    for page in pages:
        assert set(PLACE_ANCHORS) <= set(page.headings), page.address
