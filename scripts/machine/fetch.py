"""Fetches one small text from the web, with the standard library, and never for long."""

import time
import urllib.request
from http.client import HTTPException
from urllib.error import HTTPError, URLError

SECONDS = 10  # for an answer to begin, and for each part of it
LONGEST = 60  # seconds for the whole of it
AGENT = "images-and-reports"
# None for files or FTP: a web site cannot lead there.
_HANDLERS = (
    urllib.request.ProxyHandler,
    urllib.request.UnknownHandler,
    urllib.request.HTTPHandler,
    urllib.request.HTTPSHandler,
    urllib.request.HTTPDefaultErrorHandler,
    urllib.request.HTTPRedirectHandler,
    urllib.request.HTTPErrorProcessor,
)


class NotFetched(Exception):
    """A text could not be had. Its text says why, as the end of a sentence."""


def fetch_text(address: str, largest: int) -> str | None:
    """Return the text at an http or https address; None where the site says that there is none.

    Raise NotFetched when nobody answers, or with another fault, or with more than `largest` bytes,
    or with a part of the whole.
    """
    opener = urllib.request.OpenerDirector()
    for handler in _HANDLERS:
        opener.add_handler(handler())
    headers = {"User-Agent": AGENT, "Cache-Control": "no-cache"}
    until = time.monotonic() + LONGEST
    data = b""
    try:
        request = urllib.request.Request(address, headers=headers)  # noqa: S310 (see _HANDLERS)
        with opener.open(request, timeout=SECONDS) as answer:
            while part := answer.read1(65536):
                data += part
                if len(data) > largest:
                    raise NotFetched(f"it is larger than {largest // 1_000_000} MB")
                if time.monotonic() > until:
                    raise NotFetched("it came too slowly")
            if answer.length:  # http.client leaves it to us to see this
                raise NotFetched("it was cut off")
    except HTTPError as fault:
        if fault.code == 404:
            return None
        raise NotFetched(f"the site answered {fault.code}") from fault
    except (URLError, HTTPException, OSError, ValueError) as fault:
        why = getattr(fault, "reason", None) or fault
        why = " ".join(str(why).split()) or type(why).__name__
        raise NotFetched(f"the site was not reached ({why})") from fault
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise NotFetched("it is no text") from fault
