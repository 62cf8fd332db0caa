"""Asks many addresses: several hosts at once, but each host one question at a time."""

import threading
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from urllib.parse import urlsplit

from scripts.outside.ask import Answer, Manners, ask


class Turns:
    """Whose turn it is at each host."""

    def __init__(self, pause: float) -> None:
        self.pause = pause
        self._asking = threading.Lock()
        self._hosts: dict[str, threading.Lock] = {}
        self._last: dict[str, float] = {}

    @contextmanager
    def at(self, host: str) -> Iterator[None]:
        """Wait until nobody asks this host, and `pause` seconds have gone by since."""
        with self._asking:
            lock = self._hosts.setdefault(host, threading.Lock())
        with lock:
            since = time.monotonic() - self._last.get(host, float("-inf"))
            time.sleep(max(0.0, self.pause - since))
            try:
                yield
            finally:
                self._last[host] = time.monotonic()


def ask_all(addresses: Iterable[str], manners: Manners) -> dict[str, Answer]:
    """Return each address once; {address: answer} in the order given."""
    by_host: dict[str, list[str]] = {}
    for address in dict.fromkeys(addresses):
        by_host.setdefault(urlsplit(address).hostname or "", []).append(address)
    turns = Turns(manners.pause)
    answers: dict[str, Answer] = {}

    def ask_one_host(there: list[str]) -> None:
        for address in there:
            answers[address] = ask(address, manners, turns.at)

    with ThreadPoolExecutor(manners.hosts) as pool:
        list(pool.map(ask_one_host, by_host.values()))
    return {address: answers[address] for there in by_host.values() for address in there}
