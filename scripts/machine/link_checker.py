"""Asks web addresses whether they still work: runs LinkChecker, and judges what it met.

LinkChecker obeys a host's robots.txt, asks for a page without fetching its body, and follows
redirects. https://linkchecker.github.io/linkchecker/
"""

import csv
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

from scripts.machine import CannotGoOn

PACE = 1.0  # questions a second to one host at most: LinkChecker waits 1 to 6 seconds
TIMEOUT = 20  # seconds
FOR_GOOD = ("301", "308")
REDIRECT = re.compile(r"Redirected to `(.+)' status: (\d+)")
SETTINGS = """\
[checking]
useragent={agent}
maxrequestspersecond={pace}
timeout={timeout}
threads=4
recursionlevel=0
[filtering]
checkextern=1
[output]
log=csv
verbose=1
status=0
[csv]
encoding=utf-8
separator=,
parts=urlname,result,warningstring,infostring,url
"""


class Answer(NamedTuple):
    """What became of an address. `why`: a few words for a person; the new address if it moved."""

    verdict: Literal["works", "moved", "dead", "unsure"]
    why: str = ""


def ask(
    addresses: Iterable[str], agent: str, pace: float = PACE, timeout: int = TIMEOUT
) -> dict[str, Answer]:
    """Return the answer for each http(s) address; `agent` tells the hosts who asks.

    Raise CannotGoOn when not one of them answers, since the network is then to blame.
    """
    bare = {address: address.split("#")[0] for address in addresses}
    rows = _rows(set(bare.values()), SETTINGS.format(agent=agent, pace=pace, timeout=timeout))
    if bare and not any(row["result"][:3].isdigit() for row in rows.values()):
        raise CannotGoOn(
            "No address could be reached: connect this machine to the internet, then try again."
        )
    unasked = Answer("unsure", "was not asked")
    return {typed: _judged(rows[one]) if one in rows else unasked for typed, one in bare.items()}


def _rows(addresses: set[str], settings: str) -> dict[str, dict[str, str]]:
    """Return what LinkChecker writes of each address, as columns by name."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "linkcheckerrc"
        file.write_text(settings, encoding="utf-8")
        english = {"LANGUAGE": "en", "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            [sys.executable, "-m", "linkcheck", "--config", str(file), "--stdin"],
            input="\n".join(sorted(addresses)).encode(),
            capture_output=True,
            env={**os.environ, **english, "XDG_DATA_HOME": folder},  # it makes a folder there
            check=False,
        )
    if done.returncode not in (0, 1):  # 1: some address does not work
        said = done.stderr.decode(errors="replace").splitlines() or ["no word"]
        raise CannotGoOn(f"LinkChecker could not run: {said[-1]}")
    lines = done.stdout.decode(errors="replace").splitlines(keepends=True)
    return {row["urlname"]: row for row in csv.DictReader(lines)}


def _judged(row: dict[str, str]) -> Answer:
    asked, result = row["urlname"], row["result"]
    status = int(result[:3]) if result[:3].isdigit() else 0
    if status in (404, 410):
        return Answer("dead", f"answers {status}: there is no such page")
    if "NameResolutionError" in result:
        return Answer("dead", "there is no host of that name")
    if status >= 400:  # 403, 429: it may only turn programs away; 500: a bad day
        return Answer("unsure", f"answers {status}")
    if "robots.txt" in row["infostring"]:
        return Answer("unsure", "its robots.txt asks programs to stay away")
    if not status:
        return Answer("unsure", f"gives no answer ({result.split(':')[0]})")
    if urlsplit(row["url"]).path in ("", "/") and urlsplit(asked).path not in ("", "/"):
        return Answer("unsure", f"leads to a start page, {row['url']}: the page may be gone")
    moved_to = _moved_to(asked, row["warningstring"])
    return Answer("moved", moved_to) if moved_to else Answer("works")


def _moved_to(asked: str, warnings: str) -> str:
    """Return where an address has moved for good: as far as its redirects are permanent ones."""
    to = ""
    for url, status in REDIRECT.findall(warnings):
        if url == asked:  # another address led here before, and LinkChecker tells of that way too
            to = ""
        elif status in FOR_GOOD:
            to = url
        else:
            break
    return to
