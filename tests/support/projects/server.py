"""A plain static host on this machine, as the one that the site will stand on."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Route


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address where `folder` stands: http://127.0.0.1:12345, without a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Handler(SimpleHTTPRequestHandler):
    """Answers an unknown address with the folder's 404.html and status 404, and logs nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The page for an address that does not exist; other faults as they are."""
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Nothing: a test says what matters to it."""


def stay(route: Route) -> None:
    """Answer a browser with a moved page without its refresh, which would lead on at once."""
    answer = route.fetch()
    text = answer.text()
    assert '<meta http-equiv="refresh" content="0; url=' in text
    route.fulfill(response=answer, body=text.replace('http-equiv="refresh"', 'name="refresh"'))
