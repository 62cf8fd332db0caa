"""Shows the site on this machine and builds it again at every change, until Ctrl-C."""

import argparse
import os
import socket
import tempfile
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer

from scripts.commands.build import faults_told
from scripts.machine import ROOT, CannotGoOn
from scripts.machine.fault_page import show_faults

HOST = "127.0.0.1"
SETTINGS = str(ROOT / "mkdocs.yml")
WATCHED = (str(ROOT / "docs"), str(ROOT / "overrides"), SETTINGS)

say = partial(print, flush=True)


def main(arguments: list[str]) -> int:
    """`serve [--port N]`: comes back when the person ends it."""
    parser = argparse.ArgumentParser("run.py serve", description=__doc__)
    parser.add_argument("--port", type=int, default=8000, help="8000 unless told")
    port = parser.parse_args(arguments).port
    check_port(port)
    say("Building; the address follows. Ctrl-C ends it.")
    try:
        config = load_config(SETTINGS)
    except MkDocsException as fault:
        raise CannotGoOn(" ".join(fault.format_message().split())) from fault
    config.plugins.on_startup(command="serve", dirty=False)
    with tempfile.TemporaryDirectory(prefix="served-") as folder:
        below = urlsplit(config.site_url or "").path
        server = LiveReloadServer(lambda: None, HOST, port, folder, below)
        server.builder = partial(show, Path(folder), server.url)
        server.error_handler = lambda code: (Path(folder) / "404.html").read_bytes()
        for path in WATCHED:
            server.watch(path)
        server.builder()
        try:
            server.serve()  # type: ignore[no-untyped-call]  # MkDocs says no types
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown(wait=True)
            config.plugins.on_shutdown()
    return 0


def show(folder: Path, address: str) -> None:
    """Build the site into `folder`, for a server at `address`; or show there why it cannot be."""
    with faults_told(say) as faults:
        config = load_config(SETTINGS, site_dir=str(folder))
        config.site_url = address
        build(config, serve_url=address)
    if faults:
        say(*faults, sep="\n")
        show_faults(folder, faults)


def check_port(port: int) -> None:
    """Raise CannotGoOn when nothing can listen on this port of HOST."""
    with socket.socket() as trial:
        if os.name != "nt":  # as the server does; on Windows it would take a port from another
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((HOST, port))
        except (OSError, OverflowError) as fault:
            raise CannotGoOn(
                f"Port {port} cannot be used: {getattr(fault, 'strerror', 0) or 'no such port'}. "
                f"Take another one: python3 scripts/run.py serve --port {8001 + (port == 8001)}"
            ) from fault
