"""On a small phone the first screen says what matters, and what to do."""

import pytest

from tests.support.projects.addresses import moved, pages_of_their_own, places
from tests.support.projects.built_pages import FOR_STAFF
from tests.support.projects.server import stay

# The first thing to do: a link, button, field, step or line to say of the page's own part; on the
# page of a place without a number, the line that says where to look for one.
FIRST = """main :is(a[href], button, input, .steps li > :first-child, .say > :first-child,
  .card:not(:has(a)) > p)"""


def bottom(locator):
    box = locator.bounding_box()
    return box["y"] + box["height"]


def seen(tab, path):
    """The title, the message and the first action of the page."""
    tab.goto(path)
    assert tab.locator(".ribbon").is_visible()
    # The message of the page of a place is whom to call.
    title, lead = tab.locator("h1"), tab.locator(".lead, .card h2")
    assert title.count() == lead.count() == 1, path
    return title, lead, tab.locator(FIRST).locator("visible=true").first


def paths_of(built, pages):
    paths = [path for path in pages(built) if not path.startswith(FOR_STAFF)]
    assert paths
    return paths


@pytest.mark.parametrize("pages", [pages_of_their_own, places, moved])
def test_title_message_and_first_action_stand_on_the_first_screen(sample_built, sample_page, pages):
    phone = sample_page("/", width=360, height=640)
    server = phone.url.rstrip("/")
    if pages is moved:
        phone.route("**/", stay)
    faults = []
    for path in paths_of(sample_built, pages):
        parts = dict(zip(("title", "message", "action"), seen(phone, server + path), strict=True))
        ends = {what: bottom(part) for what, part in parts.items()}
        faults += [f"{path}: {what} ends at {y:.0f} px" for what, y in ends.items() if y > 640]
    assert not faults, "\n".join(faults)
