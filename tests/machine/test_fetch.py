"""A text from the web is had whole, or it is told why not."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from scripts.machine import fetch
from scripts.machine.fetch import NotFetched, fetch_text

LARGEST = 2_000_000


@contextmanager
def answering(answer):
    """The address of a server that answers each request by `answer(handler)`."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            answer(self)

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/list.txt"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def says(status, body=b"", **headers):
    def answer(handler):
        handler.send_response(status)
        for name, value in {"Content_Length": str(len(body)), **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def test_a_text_comes_as_it_is():
    with answering(says(200, "/é\n".encode())) as address:
        assert fetch_text(address, LARGEST) == "/é\n"


def test_it_follows_where_the_site_has_moved():
    with (
        answering(says(200, b"/\n")) as new,
        answering(says(301, Location=new)) as old,
    ):
        assert fetch_text(old, LARGEST) == "/\n"


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (says(500), "the site answered 500"),
        (says(403), "the site answered 403"),
        (says(200, b"x" * (LARGEST + 1)), "it is larger than 2 MB"),
        (says(200, b"/\n/im", Content_Length="20"), "it was cut off"),
        (says(200, b"\xff\xfe\x00"), "it is no text"),
        (says(302, Location="file:///etc/passwd"), "the site answered 302"),
        (says(302, Location="ftp://127.0.0.1/a"), "the site was not reached"),
        (lambda handler: handler.wfile.write(b"not HTTP at all\n"), "the site was not reached"),
    ],
)
def test_why_there_is_no_text_is_told_plainly(answer, why):
    with answering(answer) as address, pytest.raises(NotFetched) as told:
        fetch_text(address, LARGEST)
    assert why in str(told.value) and "\n" not in str(told.value)


def test_nobody_there_and_no_web_address():
    for address in ("http://127.0.0.1:9/", "file:///etc/passwd", "ftp://127.0.0.1:9/", "x", ""):
        with pytest.raises(NotFetched, match="the site was not reached"):
            fetch_text(address, LARGEST)


def test_a_site_that_never_ends_is_left(monkeypatch):
    def drip(handler):
        says(200, b"", Content_Length="1000")(handler)
        try:
            while True:
                handler.wfile.write(b"/")
        except OSError:
            pass

    monkeypatch.setattr(fetch, "LONGEST", -1)
    with answering(drip) as address, pytest.raises(NotFetched, match="it came too slowly"):
        fetch_text(address, LARGEST)
