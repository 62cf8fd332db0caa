"""MkDocs hooks: each calls one stage of the house. What the stages do stands in their folders."""

import sys
from pathlib import Path

from jinja2 import StrictUndefined
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, InclusionLevel

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from scripts.check.site import checked_site
from scripts.finish import finish
from scripts.generate import generate
from scripts.load.files.faults import Faults
from scripts.macros.vocabulary import vocabulary
from scripts.review.gate import open_points, refusal
from scripts.wording.fill import fill

_serving = False


def on_startup(command: str, dirty: bool) -> None:
    """Under `serve` MkDocs adds a script of its own, which a content policy would stop."""
    global _serving
    _serving = command == "serve"


@event_priority(100)  # before the macros plugin, which asks for the loaded site
def on_config(config):
    """Load and check everything; all faults end the build at once, a line each.

    A build for the public (SITE_LIVE=1) ends here too while anything is open.
    """
    try:
        site = config["loaded_site"] = checked_site(ROOT)
    except Faults as faults:
        raise Abort(str(faults)) from None
    if site.live and (points := open_points(site)):
        raise Abort(refusal(points))
    if _serving:
        config.plugins["macros"].config["on_error_fail"] = False
    return config


def on_files(files, config):
    """Add what is generated: a page for each place and moved address, and contact cards."""
    for path, text in generate(config["loaded_site"]).items():
        files.append(
            File.generated(config, path, content=text, inclusion=InclusionLevel.NOT_IN_NAV)
        )
    return files


@event_priority(100)
def on_page_markdown(markdown, page, config, files):
    """Give the templates the front matter as `load` checked it: MkDocs reads `NO` as false."""
    checked = {source.path: source.meta for source in config["loaded_site"].pages}
    page.meta = checked.get(f"docs/{page.file.src_uri}", page.meta)
    return markdown


def on_env(env, config, files):
    """Templates use the same words and macros as pages; what they print is escaped."""
    env.autoescape = True
    env.undefined = StrictUndefined
    env.trim_blocks = env.lstrip_blocks = True
    env.filters["fill"] = fill
    env.globals.update(vocabulary(config["loaded_site"]))
    return env


def on_post_build(config):
    """Turn MkDocs's output into the files that readers get."""
    try:
        finish(Path(config.site_dir), config["loaded_site"], serving=_serving)
    except Faults as faults:
        raise Abort(str(faults)) from None
