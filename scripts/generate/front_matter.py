"""A generated page: front matter for a template, and no text of its own."""

import json
from collections.abc import Mapping


def front_matter(meta: Mapping[str, object]) -> str:
    """Return a Markdown file that holds these texts and lists as front matter, and no more.

    JSON is YAML that no reader can take for another type; macros are off, so that what a person
    typed into a data field is never run.
    """
    lines = {**meta, "render_macros": False}
    texts = "\n".join(f"{key}: {json.dumps(lines[key], ensure_ascii=False)}" for key in lines)
    return f"---\n{texts}\n---\n"


def holds_no_text(page: str) -> bool:
    """Return whether a page is what `front_matter` wrote, and no more."""
    return page.endswith("render_macros: false\n---\n")


def read_front_matter(page: str) -> dict[str, object]:
    """Return what `front_matter` wrote."""
    lines = (line.split(": ", 1) for line in page.split("\n") if ": " in line)
    return {key: json.loads(value) for key, value in lines}
