"""Hosts and search engines are told what they need, and nothing that a reader must not find."""

from pathlib import Path
from xml.etree import ElementTree

from scripts.finish.built_page import BuiltPage
from scripts.finish.host_files import write_host_files
from scripts.finish.stylesheet import Style

PAGES = [
    BuiltPage(Path("a"), ""),
    BuiltPage(Path("b"), "at/a&b/"),
    BuiltPage(Path("c"), "review/", noindex=True),
]
STYLES = [Style("p{}", "'sha256-one'"), Style("p{}", "'sha256-one'"), Style("b{}", "'sha256-two'")]
SITE = "https://host.example/folder/"
NAMES = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def written(folder, name: str) -> str:
    write_host_files(PAGES, STYLES, folder, SITE, {"disc/": "cd/", "call/": "images/#call"})
    return (folder / name).read_text(encoding="utf-8")


def test_the_map_lists_whole_addresses_of_pages_that_may_be_found(tmp_path):
    written(tmp_path, "sitemap.xml")
    tree = ElementTree.parse(tmp_path / "sitemap.xml")
    assert [loc.text for loc in tree.iter(f"{NAMES}loc")] == [SITE, f"{SITE}at/a&b/"]


def test_moved_addresses_are_redirected_for_good(tmp_path):
    assert written(tmp_path, "_redirects") == "/disc/ /cd/ 301\n/call/ /images/#call 301\n"


def test_one_rule_allows_the_styles_of_all_pages_and_no_frame_around_them(tmp_path):
    lines = written(tmp_path, "_headers").splitlines()
    assert lines[0] == "/*" and all(line.startswith("  ") for line in lines[1:])
    policy = lines[1]
    assert "style-src 'sha256-one' 'sha256-two';" in policy and "frame-ancestors 'none'" in policy
    assert "  Referrer-Policy: no-referrer" in lines
