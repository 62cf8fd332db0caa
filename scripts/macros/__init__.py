"""What a page may say: each macro is a few lines around a partial of `overrides/partials/`."""

from mkdocs_macros.plugin import MacrosPlugin

from scripts.languages.edition import edition_of
from scripts.load.site import Site
from scripts.macros.partials import FILTERS
from scripts.macros.vocabulary import vocabulary


def define_env(env: MacrosPlugin) -> None:
    """Hand the vocabulary to mkdocs-macros. `hooks.py` has put the loaded site into the config."""
    env.filters.update(FILTERS)
    _speak(env, env.conf["loaded_site"])


def on_pre_page_macros(env: MacrosPlugin) -> None:
    """Fill in each page with the words of its language."""
    site = edition_of(env.page.file.src_uri, env.conf["editions"]) or env.conf["loaded_site"]
    if site is not env.conf["vocabulary_of"]:  # the plugin takes names over slowly
        _speak(env, site)


def _speak(env: MacrosPlugin, site: Site) -> None:
    env.variables.update(vocabulary(site))
    env.conf["vocabulary_of"] = site
