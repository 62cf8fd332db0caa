"""Until the clinic has confirmed everything, each page says that it is a preview, on paper too."""

import pytest

from tests.support.projects.places_on_file import IDS


@pytest.mark.parametrize("path", ["/", f"/at/{IDS[0]}/", "/places/", "/no-such-page/"])
def test_the_ribbon_can_be_read_on_the_screen_and_on_paper(page, words, path):
    ribbon, opened = words["site"]["preview"], page(path)
    for media in ("screen", "print"):
        opened.emulate_media(media=media)
        shown = opened.get_by_text(ribbon, exact=True)
        assert shown.is_visible()
        assert shown.evaluate("e => getComputedStyle(e).opacity") == "1"
        box, width = shown.bounding_box(), opened.viewport_size["width"]
        assert box["y"] >= 0 and box["x"] >= 0 and box["x"] + box["width"] <= width
