"""Shows the site on this machine and builds it again at every change, until Ctrl-C."""

import argparse
import os
import socket
from typing import Any

from mkdocs.commands import serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException

from scripts.machine import ROOT, CannotGoOn, mkdocs_says

HOST = "127.0.0.1"


def main(arguments: list[str]) -> int:
    """`serve [--port N]`: comes back when the person ends it."""
    parser = argparse.ArgumentParser("run.py serve", description=__doc__)
    parser.add_argument("--port", type=int, default=8000, help="8000 unless told")
    port = parser.parse_args(arguments).port
    check_port(port)
    mkdocs_says.listen(lambda line: print(line, flush=True), "mkdocs.livereload")
    # MkDocs does not offer it, but looks it up there at each build
    serve.load_config = load_config_or_abort  # type: ignore[attr-defined]  # see above
    print("Building; the address follows. Ctrl-C ends it.", flush=True)
    try:
        serve.serve(
            str(ROOT / "mkdocs.yml"),
            livereload=True,
            dev_addr=f"{HOST}:{port}",
            watch=[str(ROOT / "overrides")],
        )
    except MkDocsException as fault:
        raise CannotGoOn(fault.format_message()) from fault
    except KeyboardInterrupt:
        pass
    return 0


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


def load_config_or_abort(*args: Any, **kwargs: Any) -> Any:
    """Return MkDocs's load_config. While serving, MkDocs prints a traceback for all but Abort."""
    try:
        return load_config(*args, **kwargs)
    except ConfigurationError as fault:
        raise Abort(" ".join(fault.format_message().split())) from None
