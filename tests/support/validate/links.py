"""Every link of a page, where it leads, and what is wrong with the ones that are no web address."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from http.client import HTTPConnection
from urllib.parse import parse_qsl, unquote, urldefrag, urljoin, urlsplit

from tests.support.projects.built_pages import Page

TEL = re.compile(r"tel:\+1[2-9]\d{9}(,\d{1,7})?")
PERCENT = re.compile(r"%(?![0-9A-F]{2})")
LINE_END = re.compile(r"(?<!\r)\n|\r(?!\n)")


@dataclass(frozen=True)
class Link:
    """`at`: the address of its page. `typed`: as it stands there. `target`: where it leads."""

    at: str
    typed: str
    target: str

    @property
    def fault(self) -> str:
        """The link as a fault begins."""
        return f"{self.at}: {self.typed}"


def links_of(page: Page, seen_at: str) -> list[Link]:
    """Everything that a page points to, the way a browser reads it from the address `seen_at`."""
    found = [
        tag[name] for name in ("href", "src") for tag in page.soup.find_all(attrs={name: True})
    ]
    for refresh in page.soup.find_all("meta", attrs={"http-equiv": "refresh"}):
        found.append(refresh["content"].partition("url=")[2])
    return [Link(page.address, typed, urljoin(seen_at, typed)) for typed in found]


def protocol_faults(links: Iterable[Link]) -> list[str]:
    """Links that are neither http(s) nor a telephone, text or mail link that a device can read."""
    faults = []
    for link in links:
        scheme = urlsplit(link.typed).scheme
        if scheme == "tel":
            bad = "" if TEL.fullmatch(link.typed) else "not a number that a phone dials"
        elif scheme in ("mailto", "sms"):
            bad = _bad_message(link.typed)
        else:
            bad = "" if scheme in ("", "http", "https") else "not a link to follow"
        if bad:
            faults.append(f"{link.fault[:200]}: {bad}")
    return faults


def _bad_message(typed: str) -> str:
    """What is wrong with a mailto: (RFC 6068) or sms: (RFC 5724) link; "" when nothing is."""
    scheme, _, rest = typed.partition(":")
    to, _, query = rest.partition("?")
    if PERCENT.search(rest) or re.search(r"[\s<>\"+]", query):
        return "not encoded: spaces are %20, line ends %0D%0A, and so on"
    fields = parse_qsl(query.lstrip("&"), keep_blank_values=True, strict_parsing=bool(query))
    names = [name for name, _ in fields]
    if len(set(names)) < len(names) or not set(names) <= {"subject", "body"}:
        return f"has the fields {names}"
    if scheme == "mailto" and any(LINE_END.search(unquote(value)) for _, value in fields):
        return "has line ends that are not %0D%0A"
    if scheme == "mailto" and to and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", unquote(to)):
        return "has no address to write to"
    return ""


class Site:
    """Asks a server for pages and files, each once."""

    def __init__(self, origin: str) -> None:
        self.origin = origin
        self.answers: dict[str, tuple[int, str, str]] = {}

    def ask(self, url: str) -> tuple[int, str, str]:
        """(status, Location or "", text) of an address; nothing is followed."""
        if url not in self.answers:
            parts = urlsplit(url)
            connection = HTTPConnection(parts.netloc, timeout=10)
            connection.request("GET", parts.path or "/")
            answer = connection.getresponse()
            text = answer.read().decode("utf-8", "replace")
            self.answers[url] = answer.status, answer.headers.get("Location", ""), text
            connection.close()
        return self.answers[url]

    def link_faults(self, links: Iterable[Link]) -> list[str]:
        """Links to this site that lead nowhere, need a redirect, or name an anchor that is not
        there; the others are not followed."""
        faults = []
        for link in links:
            url, fragment = urldefrag(link.target)
            if not url.startswith(f"{self.origin}/"):
                continue
            status, _, text = self.ask(url)
            if status != 200:
                faults.append(f"{link.fault}: status {status}")
            elif fragment and not re.search(rf'\sid="{re.escape(fragment)}"', text):
                faults.append(f"{link.fault}: there is no #{fragment}")
        return faults
