"""The Jinja environment of the partials, and what every template may use."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from scripts.load.values.marks import english, theirs
from scripts.macros.escape import as_text
from scripts.wording.fill import fill


class Render(Protocol):
    """Return a partial of overrides/partials/, filled in, as one block of HTML."""

    def __call__(self, partial: str, **context: object) -> Markup:
        """`partial`: its file's name without .html. `context`: what only it may use."""


def partials_environment(overrides: Path) -> Environment:
    """Return our own environment: data is escaped by construction, an unknown name is an error."""
    env = Environment(
        loader=FileSystemLoader(overrides),
        autoescape=True,
        auto_reload=False,
        finalize=as_text,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters |= FILTERS
    return env


def _keeping_markup(side: Callable[[str], str]) -> Callable[[str], str]:
    """Return the filter for HTML: what is escaped stays so."""
    return lambda text: Markup(side(text)) if isinstance(text, Markup) else side(str(text))


# What pages and templates do with a text: fill in its blanks; in another language, take one half.
FILTERS: dict[str, Callable[..., str]] = {
    "fill": fill,
    "theirs": _keeping_markup(theirs),
    "english": _keeping_markup(english),
}


def one_block(html: str) -> Markup:
    """Return a partial's HTML without blank lines or indents, so that Markdown takes it as one
    block."""
    return Markup("\n".join(line.strip() for line in html.splitlines() if line.strip()))


def one_line(html: Markup) -> Markup:
    """Return HTML that stands within a line, without the line breaks of its partial."""
    return Markup(html.replace("\n", ""))
