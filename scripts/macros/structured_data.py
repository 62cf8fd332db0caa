"""What a page is, for machines: schema.org terms as JSON-LD."""

import json
import re
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from scripts.load.site import Site
from scripts.review.state import NEVER, ReviewState

_CONTEXT = "https://schema.org"


def structured_data(
    meta: Mapping[str, Any], url: str, site: Site, state: ReviewState = NEVER
) -> Markup:
    """Return the text of a page's JSON-LD script, from its front matter, address and review.

    Only a review that holds for the page as it stands is told.

    Text from data cannot end the script element, nor look like a template (`<`, `{{`, `{%`).
    """
    clinic = {
        "@type": "MedicalClinic",
        "name": site.clinic.name,
        "url": site.clinic.website,
    }
    page = {
        "@context": _CONTEXT,
        "@type": "MedicalWebPage",
        "name": meta["title"],
        "description": meta["description"],
        "url": site.clinic.site_url + url,
        "inLanguage": site.words["site"]["language"],
        "isAccessibleForFree": True,
        "publisher": clinic,
    }
    if state.approval:
        page |= {"lastReviewed": state.approval.day.isoformat(), "reviewedBy": clinic}
    text = json.dumps(page, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(re.sub(r"\{(?=[{%#])", r"\\u007b", text))
