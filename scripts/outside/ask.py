"""Asks one web address whether its page is still there: the head of the answer, never the body."""

import http.client
import queue
import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Literal
from urllib.error import URLError
from urllib.parse import quote, urljoin, urlsplit, urlunsplit
from urllib.request import HTTPHandler, HTTPSHandler, OpenerDirector, ProxyHandler, Request

from scripts.load.files.faults import cut, visible

Verdict = Literal["works", "moved", "dead", "unsure"]

GONE = (404, 410)
LATER = 429  # too many requests: asking again would be rude
LEADS_ON = (301, 302, 303, 307, 308)
FOR_GOOD = (301, 308)
NO_SUCH_HOST = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}
SAFE = "%/:=&?~#+!$,;'@()*[]"  # what an address may hold as it is


@dataclass(frozen=True)
class Answer:
    """`why`: a few words for a person. `to`: the new address of one that has moved.

    `reached`: False when no web server answered at all.
    """

    verdict: Verdict
    why: str = ""
    to: str = ""
    reached: bool = True


@dataclass(frozen=True)
class Manners:
    """`agent`: who asks. `timeout`: seconds for one answer, however slowly it drips in.

    `pause`: seconds between two questions to a host. `hosts`: how many are asked at once.
    """

    agent: str
    timeout: float = 10
    pause: float = 1
    hosts: int = 4
    most_redirects: int = 5


Turn = Callable[[str], AbstractContextManager]


def ask(address: str, manners: Manners, turn: Turn = lambda host: nullcontext()) -> Answer:
    """Return an http(s) address in, what became of its page out; never raises for what a server
    does.

    `turn(host)` is entered for each question, so that nobody else asks that host meanwhile.
    """
    here, moved_to, for_good, seen = address, "", True, set()
    while len(seen) <= manners.most_redirects:
        seen.add(here)
        try:
            status, location = _question(here, manners, turn)
        except Exception as error:  # whatever a server thought of
            return _unanswered(error, here if here != address else "", manners.timeout)
        if status not in LEADS_ON or not location:
            return _judged(status, address, here, moved_to)
        try:
            here = _absolute(here, location)
        except ValueError:
            return Answer("unsure", f"leads on to {_shown(location)}, which is no web page")
        for_good = for_good and status in FOR_GOOD
        moved_to = here if for_good else moved_to
        if here in seen:
            return Answer("unsure", f"leads in a circle, back to {_shown(here)}")
    return Answer("unsure", f"leads on more than {manners.most_redirects} times")


def _question(address: str, manners: Manners, turn: Turn) -> tuple[int, str]:
    """Status and Location. Some servers know no HEAD, or give it a wrong answer: then GET."""
    status, location = 0, ""
    for method in ("HEAD", "GET"):
        with turn(urlsplit(address).hostname or ""):
            status, location = _within(manners.timeout, lambda: _head(method, address, manners))
        if status < 400 or status == LATER:
            break
    return status, location


def _head(method: str, address: str, manners: Manners) -> tuple[int, str]:
    opener = OpenerDirector()  # without the handlers that follow redirects or raise for a status
    secure = HTTPSHandler(context=ssl.create_default_context())
    for handler in (ProxyHandler(), HTTPHandler(), secure):
        opener.add_handler(handler)
    headers = {"User-Agent": manners.agent, "Accept": "*/*"}
    request = Request(address, method=method, headers=headers)
    with opener.open(request, timeout=manners.timeout) as answer:
        return answer.status, answer.headers.get("Location", "")


def _within(seconds: float, work: Callable[[], tuple[int, str]]) -> tuple[int, str]:
    """Return the work's result. Raise what it raises, or TimeoutError: a thread that is late is
    left alone, since a server that drips never runs into a socket's own timeout."""
    results: queue.SimpleQueue = queue.SimpleQueue()

    def run() -> None:
        try:
            results.put((work(), None))
        except Exception as error:
            results.put((None, error))

    threading.Thread(target=run, daemon=True).start()
    try:
        result, error = results.get(timeout=seconds)
    except queue.Empty:
        raise TimeoutError from None
    if error:
        raise error
    return result


def _absolute(here: str, location: str) -> str:
    """Return where a Location leads, as an address that can be asked. Raise ValueError."""
    raw = location.encode("latin-1", "replace").decode("utf-8", "replace")
    parts = urlsplit(urljoin(here, quote(raw.strip(), safe=SAFE)))
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(location)
    return urlunsplit(parts._replace(fragment=""))


def _judged(status: int, address: str, here: str, moved_to: str) -> Answer:
    through = f", after it leads on to {_shown(here)}" if here != address else ""
    if status in GONE:
        return Answer("dead", f"answers {status}: there is no such page{through}")
    if status >= 500:
        return Answer("unsure", f"answers {status}: the server has trouble{through}")
    if status >= 400:
        return Answer("unsure", f"answers {status}: it may only turn programs away{through}")
    if _is_start(here) and not _is_start(address):
        return Answer("unsure", f"leads to a start page, {_shown(here)}: the page may be gone")
    return Answer("moved", "has moved for good", moved_to) if moved_to else Answer("works")


def _is_start(address: str) -> bool:
    return urlsplit(address).path in ("", "/")


def _unanswered(error: Exception, through: str, timeout: float) -> Answer:
    cause = error.reason if isinstance(error, URLError) else error
    after = f", after it leads on to {_shown(through)}" if through else ""
    verdict: Verdict = "unsure"
    match cause:
        case socket.gaierror() if cause.errno in NO_SUCH_HOST:
            verdict, why = "dead", "there is no host of that name"
        case socket.gaierror():
            why = "its host's name cannot be looked up now"
        case TimeoutError():
            why = f"gives no answer within {timeout:g} seconds"
        case ssl.SSLCertVerificationError():
            why = f"its certificate is not valid ({_shown(cause.verify_message)})"
        case ssl.SSLError():
            why = "no safe connection can be made"
        case http.client.RemoteDisconnected() | ConnectionError():
            why = "breaks off the connection"
        case http.client.HTTPException():
            why = "answers with something that is no web page"
        case _:
            why = f"cannot be asked ({_shown(cause)})"
    return Answer(verdict, why + after, reached=bool(through))


def _shown(text: object) -> str:
    return visible(cut(str(text), 120))
