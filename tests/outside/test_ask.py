"""The link check tells what became of a page, whatever a server does to it."""

import socket
import time
from dataclasses import replace

import pytest

from scripts.outside.ask import Manners, ask
from tests.outside.rude_server import rude_server

POLITE = Manners("link-check-of-images.example (+https://images.example/)", timeout=5, pause=0)


@pytest.fixture(scope="module")
def server():
    with rude_server() as running:
        yield running


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch):
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def asked(server, path, timeout=5):
    return ask(server.address + path, replace(POLITE, timeout=timeout))


@pytest.mark.parametrize(
    "path",
    [
        "/works",
        "/",
        "/for-now",
        "/for-now-then-moved",
        "/again-5",
        "/no-head-403",
        "/no-head-405",
        "/no-head-501",
        "/no-head-404",
    ],
)
def test_a_page_that_a_browser_would_show_works(server, path):
    assert asked(server, path).verdict == "works"


@pytest.mark.parametrize(
    ("path", "to"),
    [
        ("/moved", "/works"),
        ("/moved-then-for-now", "/for-now"),
    ],
)
def test_a_page_that_has_moved_for_good_names_its_new_address(server, path, to):
    answer = asked(server, path)
    assert (answer.verdict, answer.to) == ("moved", server.address + to)


def test_a_page_that_has_moved_to_another_host_is_followed_there(server):
    answer = asked(server, "/moved-far")
    port = server.address.rpartition(":")[2]
    assert (answer.verdict, answer.to) == ("moved", f"http://localhost:{port}/works")


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/missing", "answers 404"),
        ("/gone", "answers 410"),
        ("/moved-to-nothing", "after it leads on to"),
        ("/to-accents", "/caf%C3%A9"),
    ],
)
def test_a_page_that_is_gone_is_dead(server, path, why):
    answer = asked(server, path)
    assert answer.verdict == "dead" and why in answer.why


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/forbidden", "answers 403"),
        ("/busy", "answers 429"),
        ("/trouble", "answers 503"),
        ("/breaks-off", "breaks off"),
        ("/hangs-up", "breaks off"),
        ("/garbage", "no web page"),
        ("/half-line", "no web page"),
        ("/strange-status", "no web page"),
        ("/many-headers", "no web page"),
        ("/long-header", "no web page"),
        ("/circle", "in a circle"),
        ("/itself", "in a circle"),
        ("/again-7", "more than 5 times"),
        ("/to-script", "no web page"),
        ("/to-file", "no web page"),
        ("/to-no-address", "no web page"),
        ("/to-start", "leads to a start page"),
    ],
)
def test_what_cannot_be_told_is_unsure_and_says_why(server, path, why):
    answer = asked(server, path)
    assert answer.verdict == "unsure" and why in answer.why


@pytest.mark.parametrize("path", ["/silent", "/drips", "/not-yet"])
def test_a_server_that_keeps_one_waiting_is_left_after_the_timeout(server, path):
    started = time.monotonic()
    answer = asked(server, path, timeout=0.3)
    assert time.monotonic() - started < 2
    assert (answer.verdict, answer.why) == ("unsure", "gives no answer within 0.3 seconds")


def test_a_server_that_leads_nowhere_with_a_302_is_taken_as_an_answer(server):
    assert asked(server, "/no-location").verdict == "works"


def test_a_certificate_that_nobody_signed_is_unsure():
    with rude_server(secure=True) as server:
        answer = asked(server, "/works")
    assert answer.verdict == "unsure" and "certificate is not valid" in answer.why
    assert server.asked == []  # not a word was said before the certificate was checked


@pytest.mark.parametrize(
    ("number", "verdict"),
    [
        (socket.EAI_NONAME, "dead"),
        (socket.EAI_AGAIN, "unsure"),
    ],
)
def test_a_host_that_does_not_exist_is_dead_and_one_that_cannot_be_looked_up_unsure(
    monkeypatch, number, verdict
):
    def look_up(*_, **__):
        raise socket.gaierror(number, "no")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    answer = ask("http://no-such-host.invalid/", POLITE)
    assert (answer.verdict, answer.reached) == (verdict, False)


def test_a_port_where_nobody_listens_is_unsure():
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    answer = ask(f"http://127.0.0.1:{port}/", POLITE)
    assert (answer.verdict, answer.reached) == ("unsure", False)


def test_an_endless_body_is_not_read():
    with rude_server() as server:
        started = time.monotonic()
        assert asked(server, "/endless").verdict == "works"
        assert time.monotonic() - started < POLITE.timeout
        assert [method for method, _ in server.asked] == ["HEAD", "GET"]
        time.sleep(0.1)
        assert server.open == 0, "the connection was not closed"


def test_it_asks_once_by_head_and_says_who_it_is():
    with rude_server() as server:
        asked(server, "/works")
    assert server.asked == [("HEAD", "/works")]
    assert f"User-Agent: {POLITE.agent}\r\n" in server.heads[0]
    assert "Cookie" not in server.heads[0] and "Referer" not in server.heads[0]


def test_a_host_that_has_had_enough_is_not_asked_again():
    with rude_server() as server:
        asked(server, "/busy")
    assert server.asked == [("HEAD", "/busy")]


def test_signs_that_could_steer_a_terminal_are_shown_and_not_sent(server):
    answer = asked(server, "/to-control-signs")
    assert "\x1b" not in answer.why and "%1B" in answer.why
