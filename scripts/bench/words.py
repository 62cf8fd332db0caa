"""The words of a built page, which every version of it shows in its own way."""

from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

KEPT = {"href", "id"}  # of the attributes: what links need


@dataclass(frozen=True)
class Words:
    """`title`: of the window. `html`: plain headings, paragraphs, lists and links."""

    title: str
    html: str


def words_of(page: str) -> Words:
    """The HTML of a built page in, its article without classes and drawings out.

    So the other versions pay for no drawing and no code of ours.
    """
    soup = BeautifulSoup(page, "html5lib")
    article = _without_drawings(soup.find("article"))
    for element in article.find_all(True):
        element.attrs = {name: text for name, text in element.attrs.items() if name in KEPT}
    return Words(soup.title.string, article.decode_contents(formatter="html5").strip())


def text_of(page: str) -> list[str]:
    """The words of a page's article or else main part, one by one: to compare two versions."""
    soup = BeautifulSoup(page, "html5lib")
    return _without_drawings(soup.find("article") or soup.find("main")).get_text(" ").split()


def _without_drawings(part: Tag) -> Tag:
    for drawing in part.find_all(["svg", "img", "script"]):
        drawing.decompose()
    return part
