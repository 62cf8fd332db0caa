"""A static host on this machine that sends each file compressed, as a good host does."""

import gzip
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

COMPRESSED = ("text/", "application/javascript", "application/json", "image/svg+xml")


class Host(ThreadingHTTPServer):
    """Serves `folder`. `taken`: {path: bytes sent as its body} of all that was asked for; whoever
    looks at it may empty it."""

    daemon_threads = True

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.folder = folder
        self.taken: dict[str, int] = {}
        self.address = f"http://127.0.0.1:{self.server_port}/"


@contextmanager
def serving(folder: Path) -> Iterator[Host]:
    """A running Host; `address` ends with a slash."""
    with Host(folder) as host:
        thread = threading.Thread(target=host.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield host
        finally:
            host.shutdown()
            thread.join()


@cache
def packed(file: Path) -> tuple[bytes, str, bool]:
    """A file's body as it is sent, its media type, and whether the body is compressed: text with
    gzip -9, pictures and fonts as they are. Kept, so that no visit waits for the compression."""
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    kind = kind.replace("text/javascript", "application/javascript")
    body, small = file.read_bytes(), kind.startswith(COMPRESSED)
    return (gzip.compress(body, 9, mtime=0) if small else body), kind, small


class _Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # the connection stays open
    disable_nagle_algorithm = True

    def do_GET(self) -> None:  # noqa: N802  (the name is the library's)
        path = unquote(urlsplit(self.path).path)
        file = self.server.folder / path.lstrip("/")
        file = file / "index.html" if path.endswith("/") else file
        if not file.is_file():
            self.send_response(404)
            self.send_header("Content-Length", "0")
            return self.end_headers()
        body, kind, small = packed(file)
        self.server.taken[path] = len(body)
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if small else kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if small:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Nothing: the table says it."""
