"""A written page in another language: the same Markdown with other passages."""

import json

from scripts.load.pages.pages import PageSource


def translated_page(page: PageSource) -> str:
    """Return the Markdown of a page of an edition. Its front matter holds texts alone; the hooks
    hand the templates all of it, as it was checked."""
    texts = {key: value for key, value in page.meta.items() if isinstance(value, str)}
    lines = "\n".join(f"{key}: {json.dumps(texts[key], ensure_ascii=False)}" for key in texts)
    return f"---\n{lines}\n---\n{page.body}"
