"""What a page may say: each macro is a few lines around a partial of `overrides/partials/`."""

from mkdocs_macros.plugin import MacrosPlugin

from scripts.macros.vocabulary import vocabulary


def define_env(env: MacrosPlugin) -> None:
    """Hand the vocabulary to mkdocs-macros. `hooks.py` has put the loaded site into the config."""
    env.variables.update(vocabulary(env.conf["loaded_site"]))
