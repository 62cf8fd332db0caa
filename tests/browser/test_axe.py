"""axe-core over every built page, as people see it: light, dark, on paper, narrow, script off.

All are checked in light. In the other modes the pages of places are some that have between them
all that their template can show, moved pages are one, and those for staff are the sample's, which
has fewer places. Without script only such pages look different as have one."""

from collections import defaultdict

import pytest

from tests.support.projects.addresses import (
    for_patients,
    for_staff,
    html_of,
    moved,
    places,
    some_places,
)
from tests.support.projects.server import stay
from tests.support.validate.axe import check

MODES = {
    "light": {},
    "dark": {"dark": True},
    "print": {"width": 703},  # what is left of a Letter sheet between its margins
    "320 px": {"width": 320},
    "script off": {},
}
HIDDEN = {
    ".qr, .blank": "is for paper: shown and checked in print",
    ".finder, .choose": "is brought up by the script: checked in light, test_finder, test_staff",
    ".search": "stands there only for what is typed: checked in test_finder",
}
ON_PAPER = {
    ".md-skip, header ul, .help, footer ul": "leads nowhere on paper: checked in light",
    ".finder, .choose": "cannot be typed into on paper: checked in light",
    ".keep, .again, .not-here, .what": "helps on the screen alone: checked in light",
}
KINDS = {"patients": for_patients, "staff": for_staff, "places": places, "moved": moved}
FEWER = {"places": some_places, "moved": lambda built: moved(built)[:1]}
CASES = [(mode, kind) for mode in MODES if mode != "script off" for kind in KINDS]
CASES += [("script off", "patients"), ("script off", "staff")]
SCRIPT = "<script src="


@pytest.mark.parametrize(("mode", "kind"), CASES)
def test_no_rule_of_axe_is_broken(request, mode, kind):
    of = "sample_" if kind == "staff" and mode != "light" else ""
    page, built = (request.getfixturevalue(f"{of}{name}") for name in ("page", "built"))
    paths = (KINDS if mode == "light" else KINDS | FEWER)[kind](built)
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
        said = check(tab, {**HIDDEN, **ON_PAPER} if mode == "print" else HIDDEN)
        assert len(said.held) > 10, f"axe found next to nothing on {path}"
        for finding in said.violations + said.open:
            if mode != "print" or not held_on_paper(finding):
                broken[str(finding)].append(path)
    assert not broken, f"{mode}:\n" + "\n".join(
        f"{fault} on {len(on)} pages such as {on[0]}" for fault, on in list(broken.items())[:20]
    )


def held_on_paper(finding):
    """Nobody taps on paper. And for text beside a drawing axe cannot tell what is behind it, but
    test_print can: white."""
    white = finding.rule.startswith("color-contrast") and "overlap" in finding.why
    return white or finding.rule == "target-size"
