"""One first visit to a page, on a slow phone with an empty cache."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, sync_playwright

from scripts.bench.host import Host
from scripts.commands import chromium

ARGUMENTS = [
    "--no-sandbox",  # root, as in a container, gets no sandbox; only the bench's pages are read
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
PHONE = {  # Lighthouse's: a Moto G Power
    "viewport": {"width": 412, "height": 823}, "device_scale_factor": 1.75, "is_mobile": True,
    "has_touch": True,
}
SLOW_4G = {"offline": False, "latency": 562.5, "downloadThroughput": 184320,
           "uploadThroughput": 84375}
SLOWDOWN = 4
PAINTS = """() => new Promise(done => new PerformanceObserver(list => done([
    performance.getEntriesByName("first-contentful-paint")[0].startTime,
    list.getEntries().at(-1).startTime,
])).observe({type: "largest-contentful-paint", buffered: true}))"""


@dataclass(frozen=True)
class Visit:
    """`size`: compressed bytes of all that the first view loads. `first`, `largest`: contentful
    paint, in ms after the click."""

    size: int
    first: float
    largest: float


@contextmanager
def browser() -> Iterator[Browser]:
    """A headless Chromium, found or installed."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium.ready(), args=ARGUMENTS)
        yield started
        started.close()


def visit(started: Browser, host: Host, path: str) -> Visit:
    """Opens host.address + path in a fresh context: no cache, no open connection."""
    context = started.new_context(**PHONE)
    page = context.new_page()
    protocol = context.new_cdp_session(page)
    protocol.send("Network.enable")
    protocol.send("Network.emulateNetworkConditions", SLOW_4G)
    protocol.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    host.taken.clear()
    page.goto(host.address + path, wait_until="networkidle")
    first, largest = page.evaluate(PAINTS)
    context.close()
    return Visit(sum(host.taken.values()), first, largest)
