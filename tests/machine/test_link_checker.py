"""`check --links`: what a server does is judged as a person would, and no server is hurried."""

import itertools
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from scripts.machine import CannotGoOn, link_checker
from scripts.machine.link_checker import Answer, ask

GONE = "https://no-such-host.invalid/x"
NO_HOST = Answer("dead", "there is no host of that name")
WORKS = {  # the columns of an address that works
    "urlname": "https://a.example/",
    "url": "https://a.example/",
    "result": "200 OK",
    "infostring": "",
    "warningstring": "",
}
LEADS_TO = {
    "/moved": (301, "/moved-again"),
    "/moved-again": (308, "/new"),
    "/for-now": (302, "/new"),
    "/moved-then-for-now": (301, "/for-now"),
    "/in-a-circle": (301, "/in-a-circle"),
    "/to-the-start": (301, "/"),
    "/to-nothing": (302, "/404"),
}


class Host(BaseHTTPRequestHandler):
    """/404 answers 404, /slow answers late, /private is not for programs; all else is a page."""

    def do_GET(self):
        self.server.asked.append((time.monotonic(), self.path, self.headers["User-Agent"]))
        if self.path == "/slow":
            self.server.over.wait(5)
        status, location = LEADS_TO.get(self.path, (200, ""))
        self.send_response(int(self.path[1:]) if self.path[1:].isdigit() else status)
        if not self.server.wants_pauses:
            self.send_header("LinkChecker", "no pause is needed")
        if location:
            self.send_header("Location", location)
        body = b"User-agent: *\nDisallow: /private\n" if self.path == "/robots.txt" else b""
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


@contextmanager
def host(wants_pauses=False):
    server = ThreadingHTTPServer(("127.0.0.1", 0), Host)
    server.handle_error = lambda *_: None  # who asked is gone: that is no fault to print
    server.asked, server.over, server.wants_pauses = [], threading.Event(), wants_pauses
    server.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}).start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()


@pytest.fixture(autouse=True, scope="module")
def no_proxy():
    with pytest.MonkeyPatch.context() as patch:
        for name in ("http_proxy", "https_proxy", "all_proxy"):
            patch.delenv(name, raising=False)
            patch.delenv(name.upper(), raising=False)
        yield


EXPECTED = {
    "/works": ("works", ""),
    "/works#part": ("works", ""),
    "/for-now": ("works", ""),
    "/moved": ("moved", "{here}/new"),
    "/moved-again": ("moved", "{here}/new"),
    "/moved-then-for-now": ("moved", "{here}/for-now"),
    "/404": ("dead", "answers 404: there is no such page"),
    "/410": ("dead", "answers 410: there is no such page"),
    "/to-nothing": ("dead", "answers 404: there is no such page"),
    "/403": ("unsure", "answers 403"),
    "/429": ("unsure", "answers 429"),
    "/500": ("unsure", "answers 500"),
    "/slow": ("unsure", "gives no answer (ReadTimeout)"),
    "/in-a-circle": ("unsure", "gives no answer (TooManyRedirects)"),
    "/private": ("unsure", "its robots.txt asks programs to stay away"),
    "/to-the-start": ("unsure", "leads to a start page, {here}/: the page may be gone"),
}


@pytest.fixture(scope="module")
def met(no_proxy):
    with host() as server:
        addresses = [server.address + path for path in EXPECTED]
        addresses.append(GONE)
        return server, ask(addresses, "a-test (+https://images.example/)", 100, 1)


@pytest.mark.parametrize("path", EXPECTED)
def test_each_thing_that_a_server_does_has_its_verdict(met, path):
    server, answers = met
    verdict, why = EXPECTED[path]
    assert answers[server.address + path] == (verdict, why.format(here=server.address))


def test_a_host_that_nobody_knows_is_dead_where_the_name_servers_say_so(met):
    """What they say here depends on the machine: many a one has none to ask."""
    answer = met[1][GONE]
    assert answer == NO_HOST or (answer.verdict == "unsure" and answer.why.startswith("gives no "))


def test_what_linkchecker_writes_of_such_a_host_is_read(monkeypatch):
    said = (
        "ConnectionError: HTTPSConnectionPool(host='no-such-host.invalid', port=443): Max retries "
        "exceeded with url: /x (Caused by NameResolutionError('Failed to resolve'))"
    )
    rows = {GONE: {"urlname": GONE, "result": said}, "https://a.example/": WORKS}
    monkeypatch.setattr(link_checker, "_rows", lambda addresses, settings: rows)
    assert ask([GONE, "https://a.example/"], "a-test") == {
        GONE: NO_HOST,
        "https://a.example/": Answer("works"),
    }


def test_hosts_are_told_who_asks_and_a_page_is_asked_once(met):
    asked = [(path, agent) for _, path, agent in met[0].asked if path != "/robots.txt"]
    assert {agent for _, agent in asked} == {"a-test (+https://images.example/)"}
    assert [path for path, _ in asked].count("/works") == 1


def test_a_host_has_a_pause_between_two_questions():
    with host(wants_pauses=True) as server:
        ask([f"{server.address}/{name}" for name in "abc"], "a-test", pace=10)
    times = [at for at, path, _ in server.asked if path != "/robots.txt"]
    assert len(times) == 3
    assert min(later - earlier for earlier, later in itertools.pairwise(times)) > 0.09


def test_without_a_network_it_says_so_in_one_line():
    with host() as server:
        pass  # and it is gone again
    with pytest.raises(CannotGoOn, match=r"^No address could be reached: [^\n]+\.$"):
        ask([server.address], "a-test", 100, 1)
