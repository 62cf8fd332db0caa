"""What a page says of languages: the same page in others, and who checked the translation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scripts.check.addresses import PLACES
from scripts.languages.edition import shown_languages
from scripts.languages.state import State, state_of
from scripts.load.site import Site


@dataclass(frozen=True)
class SamePage:
    """`code`: BCP 47. `name`: of the language, in itself. `url`: below the site's root."""

    code: str
    name: str
    direction: str
    url: str
    is_here: bool


def language_names(site: Site) -> Mapping[str, object]:
    """Return what templates ask of languages, by name. `url`: the address below the root."""
    base = site.english or site
    own = {page.address for page in site.pages}
    own |= {f"{PLACES}{place.id}/" for place in site.facilities}
    state: State | None = state_of(base, site.language) if site.language else None
    english, languages = base.words["site"], shown_languages(base)

    def in_languages(url: str) -> list[SamePage]:
        """Return the page in each language, English first; nothing where it is in English alone."""
        address = url.removeprefix(site.prefix)
        if not languages or address not in own:
            return []
        found = [
            SamePage(
                english["language"], "English", english["direction"], address, not site.language
            )
        ]
        for one in languages:
            here = one.code == (site.language.code if site.language else "")
            page = f"{one.prefix}{address}"
            found.append(SamePage(one.code, one.name, one.direction, page, here))
        return found

    return {
        "prefix": site.prefix,
        "language": site.language,
        "languages": languages,
        "in_languages": in_languages,
        "translation": site.words["language"][state] if state else "",
    }
