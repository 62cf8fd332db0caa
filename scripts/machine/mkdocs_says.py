"""What MkDocs and its plugins say, as lines for a person: no banner, traceback or chatter."""

import logging
import os
import re
from collections.abc import Callable

os.environ["NO_MKDOCS_2_WARNING"] = "1"  # Material's banner

Say = Callable[[str], object]

# How mkdocs-macros reports a macro that failed; a traceback or the line in question follows.
MACRO_FAULT = re.compile(
    r"_File_: `(?P<file>[^`]*)`\s+(?:_Line (?P<line>\d+) in Markdown file:_ )?(?P<problem>.+)"
)


def plain(message: str) -> str:
    """Return a message of MkDocs or a plugin without marks and tracebacks, in one line or more."""
    macro = MACRO_FAULT.search(message)
    if macro:
        where = f"docs/{macro['file']}" + (f":{macro['line']}" if macro["line"] else "")
        return f"{where}: {macro['problem'].strip('*_').replace('_: ', ': ')}"
    return message.split("\nTraceback (most recent call last)")[0].strip()


def listen(say: Say, chat: Say | None = None) -> None:
    """Hand each warning and error of MkDocs to `say`, and to `chat` what its server tells."""
    logger = logging.getLogger("mkdocs")
    logger.handlers = [_Handler(say, chat)]
    logger.propagate = False
    logger.setLevel(logging.WARNING)
    if chat:
        logging.getLogger("mkdocs.livereload").setLevel(logging.INFO)


class _Handler(logging.Handler):
    def __init__(self, say: Say, chat: Say | None) -> None:
        super().__init__()
        self.say, self.chat = say, chat

    def emit(self, record: logging.LogRecord) -> None:
        told = self.say if record.levelno >= logging.WARNING else self.chat
        if told:
            told(plain(record.getMessage()))
