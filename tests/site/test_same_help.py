"""Whoever is lost finds the same help, at the same place of each page (WCAG 3.2.6)."""

from urllib.parse import urljoin

from tests.support.projects.built_pages import read_pages


def test_the_same_help_stands_at_the_same_place_of_each_page(sample_built):
    said = {}
    for page in read_pages(sample_built):
        if not page.is_for_patients:
            continue
        block = page.soup.select_one("main nav.help")
        assert block, f"{page.address}: no help"
        after = [tag.get("class") for tag in block.find_next_siblings()]
        assert after in ([["page-foot"]], []), f"{page.address}: help is followed by {after}"
        links = [urljoin(f"https://site{page.address}", a["href"]) for a in block.find_all("a")]
        said.setdefault((block.get_text(" ", strip=True), *links), []).append(page.address)
    # The 404 page has no address of its own: its links are those of the root
    assert len(said) == 1, said
    assert len(next(iter(said.values()))) > 10
