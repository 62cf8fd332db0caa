"""MkDocs hooks: each calls one stage of the house. What the stages do stands in their folders."""

import sys
from pathlib import Path
from typing import Literal

from jinja2 import Environment, StrictUndefined
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils.templates import TemplateContext

ROOT = Path(__file__).absolute().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from scripts.check.site import checked_site
from scripts.finish import finish
from scripts.finish.marked import with_elements
from scripts.generate import generate
from scripts.generate.front_matter import holds_no_text, read_front_matter
from scripts.languages.edition import edition_of, editions
from scripts.load.files.faults import Faults
from scripts.load.values.marks import bare
from scripts.macros.partials import FILTERS
from scripts.macros.sheet import sheet_names
from scripts.macros.vocabulary import vocabulary
from scripts.review.gate import open_points, refusal
from scripts.review.held import as_published

_serving = False


class GeneratedPage(Page):
    """A page whose text is all its template's: nothing is parsed for it, which takes time."""

    def read_source(self, config: MkDocsConfig) -> None:
        """Read the front matter as it was written."""
        self.markdown, self.meta = "", read_front_matter(self.file.content_string)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Leave the content empty, as Markdown would."""
        self.content, self.toc, self.present_anchor_ids = "", TableOfContents([]), set()


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Under `serve` MkDocs adds a script of its own, which a content policy would stop."""
    global _serving
    _serving = command == "serve"


@event_priority(100)  # before the macros plugin, which asks for the loaded site
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load and check everything; all faults end the build at once, a line each.

    A build for the public (SITE_LIVE=1) ends here too while anything is open.
    """
    try:
        site = config["present_site"] = checked_site(ROOT)
    except Faults as faults:
        raise Abort(str(faults)) from None
    if site.live and (points := open_points(site)):
        raise Abort(refusal(points))
    config["loaded_site"] = as_published(site)
    config["editions"] = editions(config["loaded_site"])
    config["unwritten"] = {}
    config["checked_meta"] = {page.path.removeprefix("docs/"): page.meta for page in site.pages}
    for one in config["editions"]:
        meta = {one.prefix + page.path.removeprefix("docs/"): page.meta for page in one.pages}
        config["checked_meta"] |= meta
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add what is generated: a page for each place and moved address, and contact cards."""
    for path, text in generate(config["loaded_site"], config["editions"]).items():
        file = File.generated(config, path, content=text, inclusion=InclusionLevel.NOT_IN_NAV)
        files.append(file)
        if file.is_documentation_page() and holds_no_text(str(text)):
            GeneratedPage(None, file, config)  # the file holds it
    return files


@event_priority(100)
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give the templates the front matter as `load` checked it: MkDocs reads `NO` as false."""
    page.meta = config["checked_meta"].get(page.file.src_uri, page.meta)
    return markdown


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Templates use the same words and macros as pages; what they print is escaped."""
    env.autoescape = True
    env.auto_reload = False  # a build reads a template once; `serve` makes a new one each time
    env.undefined = StrictUndefined
    env.trim_blocks = env.lstrip_blocks = True
    env.filters |= FILTERS
    env.globals.update(vocabulary(config["loaded_site"]))
    env.globals.update(sheet_names(config["present_site"]))  # new words are read there, and signed
    return env


def on_page_context(
    context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    """Give a page in another language the words and macros of its edition."""
    if site := edition_of(page.file.src_uri, config["editions"]):
        context.update(vocabulary(site))  # type: ignore[typeddict-item]  # MkDocs's own names
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Keep the page for finish, which writes it once: MkDocs writes no file that is empty."""
    site = edition_of(page.file.src_uri, config["editions"])
    if site:
        output = with_elements(output, bare(site.words["language"]["in_english"]))
    if _serving:  # it would say so, page by page
        return output
    config["unwritten"][page.file.dest_uri] = output.encode()
    return ""


def on_post_build(config: MkDocsConfig) -> None:
    """Turn MkDocs's output into the files that readers get."""
    try:
        finish(Path(config.site_dir), config["loaded_site"], config["unwritten"], _serving)
    except Faults as faults:
        raise Abort(str(faults)) from None
