"""On a small phone the first screen says what matters, and what to do."""

import pytest

from tests.support.addresses import moved, pages_of_their_own, places

# The first thing to do: a link, button, field, step or line to say of the page's own part; on the
# page of a place without a number, the line that says where to look for one.
FIRST = """main :is(a[href], button, input, .steps li > :first-child, .say > :first-child,
  .card:not(:has(a)) > p)"""
FOR_OTHERS = ("/review/", "/staff/")  # for doctors and the front desk, at a desk


@pytest.fixture
def phone(page):
    return page("/", width=360, height=640)


def bottom(locator):
    box = locator.bounding_box()
    return box["y"] + box["height"]


@pytest.mark.parametrize("pages", [pages_of_their_own, places, moved])
def test_title_message_and_first_action_stand_on_the_first_screen(built, phone, server, pages):
    paths = [path for path in pages(built) if not path.startswith(FOR_OTHERS)]
    assert paths
    if pages is moved:
        phone.route("**/", stay)
    faults = []
    for path in paths:
        phone.goto(server + path)
        assert phone.locator(".ribbon").is_visible()
        title, lead = phone.locator("h1"), phone.locator(".lead")
        assert title.count() == lead.count() == 1, path
        action = phone.locator(FIRST).locator("visible=true").first
        found = {"title": bottom(title), "message": bottom(lead), "action": bottom(action)}
        faults += [f"{path}: {what} ends at {y:.0f} px" for what, y in found.items() if y > 640]
    assert not faults, "\n".join(faults)


def stay(route):
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace('http-equiv="refresh"', ""))
