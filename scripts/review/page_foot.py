"""What stands at the foot of a page: who reviewed it, where it comes from, its address."""

from urllib.parse import urlsplit

from scripts.review.state import ReviewState, next_review
from scripts.wording.dates import long_date
from scripts.wording.fill import fill


def sources(meta: dict, words: dict) -> list[dict]:
    """Return one group for each source of a page's `adds`: its name, address (or none) and facts.

    `unsourced` is True for the facts that have no source.
    """
    say = words["foot"]
    groups: dict[str, dict] = {}
    for added in meta.get("adds", []):
        source, name = added.get("source"), added.get("name", "")
        if source == "us":
            source, name = "", say["from_us"]
        elif source is None:
            name = say["no_source"]
        group = groups.setdefault(
            f"{source}{name}",
            {"name": name, "source": source or "", "facts": [], "unsourced": source is None},
        )
        group["facts"].append(added["fact"])
    return list(groups.values())


def review_line(state: ReviewState, words: dict) -> str:
    """Return who reviewed the page and when, and when it is read again; or that nobody has approved
    it as it stands."""
    if not state.holds:
        return words["foot"]["unreviewed"]
    return _reviewed(state, words)


def state_line(state: ReviewState, words: dict) -> str:
    """Return the same for the review sheet: also whether a page was ever reviewed."""
    say = words["review"]
    if state.state == "never":
        return say["never"]
    if state.state == "changed":
        return fill(say["changed"], date=long_date(state.review.day, words), role=state.review.by)
    return _reviewed(state, words)


def _reviewed(state: ReviewState, words: dict) -> str:
    say, day = words["foot"], state.review.day
    line = fill(
        say["reviewed"],
        date=long_date(day, words),
        role=state.review.by,
        next=long_date(next_review(day), words),
    )
    return f"{line} {say['overdue']}" if state.state == "overdue" else line


def short_address(url: str, site_url: str) -> str:
    """`at/sickkids/` in, `images.example/at/sickkids` out: what a person can read out or type."""
    site = urlsplit(site_url)
    return f"{site.netloc}{site.path}{url}".rstrip("/")
