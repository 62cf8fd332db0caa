"""Which pages stand in the built site, by their addresses."""

from pathlib import Path


def addresses(built: Path) -> list[str]:
    """Every built page: "/", "/404.html", "/about/", ... in order of the alphabet."""
    files = sorted(file.relative_to(built).as_posix() for file in built.rglob("*.html"))
    return ["/" + file.removesuffix("index.html") for file in files]


def places(built: Path) -> list[str]:
    """The pages of one place each, such as "/at/sickkids/"."""
    at = [path for path in addresses(built) if path.startswith("/at/")]
    return [path for path in at if path not in moved(built)]


def moved(built: Path) -> list[str]:
    """The addresses that only lead on to another page."""
    return [path for path in addresses(built) if 'http-equiv="refresh"' in html_of(built, path)]


def pages_of_their_own(built: Path) -> list[str]:
    """All other pages: those that people wrote, the review sheet, the 404 page."""
    other = {*places(built), *moved(built)}
    return [path for path in addresses(built) if path not in other]


def html_of(built: Path, path: str) -> str:
    """The built HTML of an address."""
    file = path.lstrip("/")
    return (built / (file + "index.html" if path.endswith("/") else file)).read_text("utf-8")
