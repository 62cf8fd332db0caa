"""A web server on this machine that misbehaves: each address in its own way."""

import socket
import ssl
import struct
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

SELF_SIGNED = Path(__file__).with_name("self_signed.pem")
OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
PLAIN = {  # what is answered, whatever the method
    "/": OK,
    "/works": OK,
    "/gone": "HTTP/1.1 410 Gone\r\n\r\n",
    "/forbidden": "HTTP/1.1 403 Forbidden\r\n\r\n",
    "/trouble": "HTTP/1.1 503 Service Unavailable\r\n\r\n",
    "/busy": "HTTP/1.1 429 Too Many Requests\r\n\r\n",
    "/garbage": "220 mail.example ESMTP ready\r\n",
    "/half-line": "HTTP/1.1",
    "/hangs-up": "",
    "/many-headers": "HTTP/1.1 200 OK\r\n" + "X: y\r\n" * 300 + "\r\n",
    "/long-header": "HTTP/1.1 200 OK\r\nX: " + "y" * 200_000 + "\r\n\r\n",
    "/strange-status": "HTTP/1.1 abc OK\r\n\r\n",
    "/no-location": "HTTP/1.1 302 Found\r\n\r\n",
}
LEADS_ON = {
    "/moved": (301, "/works"),
    "/moved-far": (308, "//localhost:{port}/works"),
    "/for-now": (302, "/works"),
    "/moved-then-for-now": (301, "/for-now"),
    "/for-now-then-moved": (307, "/moved"),
    "/moved-to-nothing": (301, "/missing"),
    "/to-start": (302, "/"),
    "/circle": (301, "/circle-2"),
    "/circle-2": (302, "/circle"),
    "/itself": (302, "/itself"),
    "/to-script": (302, "javascript:alert(1)"),
    "/to-file": (302, "file:///etc/passwd"),
    "/to-no-address": (302, "http://[::1"),
    "/to-no-host": (301, "http://no-such-host.invalid/"),
    "/to-control-signs": (302, "/works\x1b[2J"),
    "/to-accents": (301, "/caf\u00e9"),
}


@dataclass
class RudeServer:
    """`asked`: (method, path) of each request, in order; `heads`: their header lines.

    `at_once`: the most that were answered at the same time. `sent`: bytes of an endless body.
    """

    address: str
    asked: list[tuple[str, str]] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    at_once: int = 0
    sent: int = 0
    open: int = 0
    closing: threading.Event = field(default_factory=threading.Event)

    def answer(self, connection: socket.socket) -> None:
        """Reads one request and does to it what its path stands for."""
        head = b""
        while b"\r\n\r\n" not in head:
            more = connection.recv(4096)
            if not more:
                return
            head += more
        method, path = head.decode("latin-1").split(" ", 2)[:2]
        self.asked.append((method, path))
        self.heads.append(head.decode("latin-1"))
        self.times.append(time.monotonic())
        self.open += 1
        self.at_once = max(self.at_once, self.open)
        try:
            self.misbehave(connection, method, path)
        finally:
            self.open -= 1

    def misbehave(self, connection: socket.socket, method: str, path: str) -> None:
        """One answer."""
        port = self.address.rpartition(":")[2]
        if path in LEADS_ON:
            status, to = LEADS_ON[path]
            line = f"HTTP/1.1 {status} Elsewhere\r\nLocation: {to.format(port=port)}\r\n\r\n"
            connection.sendall(line.encode())
        elif path.startswith("/again-"):
            left = int(path.removeprefix("/again-"))
            to = f"/again-{left - 1}" if left > 1 else "/works"
            connection.sendall(f"HTTP/1.1 302 Found\r\nLocation: {to}\r\n\r\n".encode())
        elif path.startswith("/lead?"):
            to = path.removeprefix("/lead?")
            connection.sendall(f"HTTP/1.1 302 Found\r\nLocation: {to}\r\n\r\n".encode())
        elif path.startswith("/no-head-"):
            refusal = f"HTTP/1.1 {path.removeprefix('/no-head-')} No\r\n\r\n"
            connection.sendall((refusal if method == "HEAD" else OK).encode())
        elif path == "/endless":
            self.never_end(connection, method)
        elif path == "/silent":
            self.closing.wait(5)
        elif path == "/drips":
            connection.sendall(b"HTTP/1.1 200 OK\r\nX: ")
            while not self.closing.wait(0.05):
                connection.sendall(b"y")
        elif path == "/not-yet":
            while not self.closing.wait(0.01):
                connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
        elif path == "/breaks-off":  # an RST instead of an end
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        elif path.startswith("/slow"):
            time.sleep(0.05)
            connection.sendall(OK.encode())
        else:
            missing = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
            connection.sendall(PLAIN.get(path, missing).encode())

    def never_end(self, connection: socket.socket, method: str) -> None:
        """A body without an end, for those who read it."""
        if method == "HEAD":
            connection.sendall(b"HTTP/1.1 405 Method Not Allowed\r\n\r\n")
            return
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while not self.closing.is_set():
            connection.sendall(b"y" * 4096)
            self.sent += 4096


@contextmanager
def rude_server(host: str = "127.0.0.1", secure: bool = False) -> Iterator[RudeServer]:
    """The running server; `secure`: it speaks TLS with a certificate that nobody signed."""
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(0.05)
    scheme = "https" if secure else "http"
    server = RudeServer(f"{scheme}://{host}:{listener.getsockname()[1]}")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(SELF_SIGNED)

    def serve_one(connection: socket.socket) -> None:
        with suppress(OSError), connection:
            connection.settimeout(5)
            if secure:
                connection = context.wrap_socket(connection, server_side=True)
            with connection:
                server.answer(connection)

    def serve() -> None:
        while not server.closing.is_set():
            with suppress(TimeoutError):
                connection, _ = listener.accept()
                threading.Thread(target=serve_one, args=(connection,), daemon=True).start()

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield server
    finally:
        server.closing.set()
        thread.join()
        listener.close()
