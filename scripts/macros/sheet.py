"""What the review sheet says: its contents, and each page as a patient reads it."""

import math
import re
from collections.abc import Mapping
from types import SimpleNamespace

from markdown import markdown  # type: ignore[import-untyped]  # it ships no types
from markupsafe import Markup

from scripts.languages.sheet import language_sheet
from scripts.load.site import Site
from scripts.macros.escape import as_text
from scripts.macros.partials import partials_environment
from scripts.review.sheet import numbers_of, review_sheet
from scripts.review.state import SignOff

WORDS_A_MINUTE = 200  # of somebody who weighs each one
_FOLDED = re.compile(r"<details.*?</details>", re.S)
_TAG = re.compile(r"<(/?)([a-z]+[1-6]?)\b[^>]*>")
# Tags that stay, and as which: the page's headings stand below its title on the sheet.
_KEPT = {"h2": "h4", "h3": "h5"} | {
    name: name for name in ("p", "ul", "ol", "li", "dl", "dt", "dd", "strong", "em", "br")
}


def sheet_names(site: Site) -> Mapping[str, object]:
    """Return the macros of the sheet by their names. `site`: with the words as they stand, also
    those that nobody has signed."""
    sign_off = SignOff(site)
    return {
        "review_sheet": lambda: review_sheet(sign_off),
        "page_words": lambda address: _page_words(site, address),
        "minutes_to_read": minutes_to_read,
        "language_sheet": lambda code: language_sheet(site, code),
    }


def minutes_to_read(html: str) -> int:
    """Return the minutes that the words in HTML take, those of what is folded away not counted."""
    words = re.sub(r"<[^>]*>", " ", _FOLDED.sub(" ", str(html))).split()
    return math.ceil(sum(any(map(str.isalnum, word)) for word in words) / WORDS_A_MINUTE)


def _page_words(site: Site, address: str) -> Markup:
    """Return a page's own words as HTML: no links, and instead of the clinic's statements their
    numbers; what a macro shows in a box is on the sheet as words of words.yml."""
    page = next(one for one in site.pages if one.address == address)
    env = partials_environment(site.root / "overrides")
    numbers = numbers_of(site)
    box = site.words["review"]["box"]
    names: dict[str, object] = {call.name: lambda *_, **__: box for call in page.asked.calls}
    names |= {
        "says": lambda name: f"[{numbers[name]}]",
        "short": lambda name: f"[{numbers[name]}]",
        "report_form": lambda *_, **__: site.clinic.report_form_label,
        "contact_clinic": lambda label="": label or site.clinic.contact_label,
        "mark": lambda _: "",
        "clinic": SimpleNamespace(**{key: as_text(value) for key, value in site.clinic}),
    }
    text = env.from_string(page.body).render(**names)
    html = markdown(text, extensions=["attr_list", "def_list", "md_in_html"])
    return Markup(_TAG.sub(_bare, html))


def _bare(tag: re.Match[str]) -> str:
    """Return a tag without attributes, or nothing for one that only leads or looks."""
    name = _KEPT.get(tag[2])
    return f"<{tag[1]}{name}>" if name else ""
