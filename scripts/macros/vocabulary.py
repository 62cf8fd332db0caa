"""The names that a page or a template may use, and what each gives back.

What a name says stands in the module of what it speaks of: statements, drawings, facilities, ...
"""

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from markupsafe import Markup

from scripts.load.site import Site
from scripts.macros.clinic import clinic_names, statement_names
from scripts.macros.drawings import drawing_names
from scripts.macros.facilities import facility_names
from scripts.macros.foot import foot_names
from scripts.macros.languages import language_names
from scripts.macros.partials import one_block, partials_environment
from scripts.macros.staff import staff_names
from scripts.wording.paragraphs import paragraphs


@lru_cache(maxsize=16)  # pages and templates of a language share it, and its filled-in partials
def vocabulary(site: Site) -> Mapping[str, object]:
    """Return every macro and value of a loaded site by its name."""
    env = partials_environment(site.root / "overrides")

    def render(partial: str, **context: object) -> Markup:
        return one_block(env.get_template(f"partials/{partial}.html").render(**context))

    names = {
        "words": _Words(site.words),
        "live": site.live,
        "addresses": _addresses(site),
        "paragraphs": paragraphs,
        "material_stylesheet": _material_stylesheet(),
        **language_names(site),
        **statement_names(site),
        **clinic_names(site, render),
        **drawing_names(site, render),
        **facility_names(site, render),
        **foot_names(site),
        **staff_names(site),
    }
    env.globals.update(names)
    return names


class _Words(dict[str, object]):
    """Words whose keys are attributes too: `words.nav.places` is found at once, where Jinja would
    first have to fail to find it, some three hundred times on each page."""

    def __init__(self, words: Mapping[str, object]) -> None:
        super().__init__(
            {key: _Words(of) if isinstance(of, Mapping) else of for key, of in words.items()}
        )
        self.__dict__ = self


def _addresses(site: Site) -> set[str]:
    """Return `images/` and `images/#call` of each page that people write: a template links to a
    page only while it is there, and a clinic may delete one."""
    anchors = {f"{page.address}#{anchor}" for page in site.pages for anchor in page.anchors}
    return anchors | {page.address for page in site.pages}


def _material_stylesheet() -> str:
    """Return the name of Material's main stylesheet, which carries a digest."""
    folder = files("material") / "templates/assets/stylesheets"
    names = sorted(path.name for path in folder.iterdir())
    return next(name for name in names if name.startswith("main.") and name.endswith(".min.css"))
