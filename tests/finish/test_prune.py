"""What no page asks for is not published; what was promised is."""

from scripts.finish.built_page import built_pages
from scripts.finish.prune import prune
from tests.support.projects.files import put

SITE = "https://host.example/some/folder/"


def pruned(folder, *files: str) -> list[str]:
    """What is left of the files beside one page, `images/`, that asks for some of them."""
    put(
        folder,
        "images/index.html",
        (
            '<link rel="icon" href="../assets/icon.svg"><script src="../assets/a%20b.js"></script>'
            f'<meta property="og:image" content="{SITE}assets/preview.png">'
            '<a href="list.txt?x#y">a</a><a href="https://other.example/assets/far.js">b</a>'
        ),
    )
    for file in files:
        put(folder, file, "x")
    prune(built_pages(folder), folder, SITE)
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


def test_what_a_page_points_to_stays(tmp_path):
    asked = ["assets/a b.js", "assets/icon.svg", "assets/preview.png", "images/list.txt"]
    assert pruned(tmp_path, *asked) == sorted([*asked, "images/index.html"])


def test_what_no_page_points_to_goes_with_its_empty_folders(tmp_path):
    assert pruned(
        tmp_path, "assets/far.js", "search/search_index.json", "sitemap.xml.gz", "assets/a/b/c.map"
    ) == ["images/index.html"]
    assert not (tmp_path / "search").exists() and not (tmp_path / "assets").exists()


def test_a_card_that_no_page_offers_any_more_stays_for_its_address_is_a_promise(tmp_path):
    assert pruned(tmp_path, "at/old.vcf") == ["at/old.vcf", "images/index.html"]
