"""axe-core over the built pages, as people see them: light (with all that a reader can open), dark,
on paper and script off; the light ones on the narrowest screen.

Each page that patients read; of those of places such as have between them all that their template
can show; those for staff and one moved page as the sample has them, with fewer places. Without
script only such pages look different as have one."""

from collections import defaultdict

import pytest

from tests.support.projects.addresses import (
    for_patients,
    for_staff,
    html_of,
    moved,
    some_places,
)
from tests.support.projects.server import stay
from tests.support.validate.axe import check

MODES = {
    "light": {"width": 320},
    "dark": {"dark": True},
    "print": {"width": 703},  # what is left of a Letter sheet between its margins
    "script off": {},
}
HIDDEN = {
    ".qr, .blank": "is for paper: shown and checked in print",
    ".finder, .choose": "is brought up by the script: checked in light and in test_finder",
    ".search": "is brought up by what a reader types: checked in light",
    "details": "is opened by the reader: checked in light",
    ".missing": "is for what is not found: checked in dark",
    ".not-yours": "is for what is found: checked in light",
    "[data-find]": "is another place than the one that was searched: checked in light",
}
ON_PAPER = {
    ".md-skip, header ul, .languages, .help, footer ul": "leads nowhere on paper: checked in light",
    ".finder, .choose p": "cannot be used on paper: checked in light",
    ".what": "the sheet has the clinic's name: checked in light",
    ".place :is(.keep, .again)": "other names and links are for the screen: checked in light",
}
KINDS = {
    "patients": for_patients,
    "staff": for_staff,
    "places": some_places,
    "moved": lambda built: moved(built)[:1],
}
CASES = [(mode, kind) for mode in MODES if mode != "script off" for kind in KINDS]
CASES += [("script off", "patients"), ("script off", "staff")]
SCRIPT = "<script src="


@pytest.mark.parametrize(("mode", "kind"), CASES)
def test_no_rule_of_axe_is_broken(request, mode, kind):
    of = "sample_" if kind in ("staff", "moved") else ""
    page, built = (request.getfixturevalue(f"{of}{name}") for name in ("page", "built"))
    paths = KINDS[kind](built)
    if mode == "script off":
        paths = [path for path in paths if SCRIPT in html_of(built, path)]
    assert paths, f"no page to check: {kind}"
    tab = page("/assets/images/favicon.svg", **MODES[mode])
    if mode == "print":
        tab.emulate_media(media="print")
    if mode == "script off":  # axe is a script itself: so the page's own ones are kept away
        tab.route("**/*.js", lambda route: route.abort())
    if kind == "moved":  # they would lead away before axe has looked
        tab.route("**/", stay)
    broken = defaultdict(list)
    for path in paths:
        tab.goto(page.address + path)
        if mode == "light":
            open_all(tab)
        if mode == "dark" and tab.locator(".search").count():
            tab.locator("#find").fill("zzzz")
            assert tab.locator(".missing").is_visible()
        said = check(tab, {**HIDDEN, **ON_PAPER} if mode == "print" else HIDDEN)
        assert len(said.held) > 10, f"axe found next to nothing on {path}"
        undecided = [one for one in said.open if not (mode == "print" and lies_on_white(one))]
        found = [one for one in said.violations if not (mode == "print" and is_tapped(one))]
        for finding in found + undecided:
            broken[str(finding)].append(path)
    assert not broken, f"{mode}:\n" + "\n".join(
        f"{fault} on {len(on)} pages such as {on[0]}" for fault, on in list(broken.items())[:20]
    )


def open_all(tab):
    """Opens all that can be opened, and finds a place on the start page."""
    tab.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    if tab.locator(".search").count():
        tab.locator("#find").fill(tab.locator("[data-find] a").first.text_content())


def is_tapped(finding):
    """A target that is too small: nothing is tapped on paper."""
    return finding.rule == "target-size"


def lies_on_white(finding):
    """Text beside a drawing or in the head of a sheet, whose lines are close: axe cannot tell what
    is behind it, test_print can: white."""
    unsure = "overlap" in finding.why or "obscured" in finding.why
    return finding.rule.startswith("color-contrast") and unsure
