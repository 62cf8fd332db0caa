"""One first visit to a page: a slow phone, an empty cache, no open connection.

Network and processor are slowed by Chromium itself with the figures of Lighthouse's "slow 4G"
(150 ms round trip, 1.6 Mbit/s, processor slowed four times). The browser does this per request
and never delays the opening of a connection, which costs nothing on one machine. So Lighthouse
lets every request wait 3.75 round trips (name, connection, encryption, request) and takes a tenth
off the speed: https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md

What that means for a comparison: ours and the bare page are one request each, so it is the same
for both. A page that must also fetch its stylesheet pays the 3.75 round trips twice, where on a
connection that stays open the second might be one: up to 400 ms in our favour. On the other hand
long files are spared TCP's slow start. Lighthouse's own simulation, which follows each connection,
needs a hundred npm packages and put ours, when this was written, at 1.02 to 1.03 times the bare
page, 0.51 to 0.53 of stock Material and 0.35 of the NHS kit (first paint, all three pages).
"""

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
SLOW_4G = {  # ms, and bytes per second
    "offline": False, "latency": 150 * 3.75, "downloadThroughput": 1.6 * 0.9 * 1024 * 1024 / 8,
    "uploadThroughput": 750 * 0.9 * 1024 / 8,
}
SLOWDOWN = 4  # of the processor
PAINTS = """() => new Promise(done => new PerformanceObserver(list => done([
    performance.getEntriesByName("first-contentful-paint")[0].startTime,
    list.getEntries().at(-1).startTime,
])).observe({type: "largest-contentful-paint", buffered: true}))"""


@dataclass(frozen=True)
class Visit:
    """`size`: compressed bytes of all that the first view loads, its icon too. `first`, `largest`:
    the contentful paints, in ms from the start of the navigation."""

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
