"""The e-mails of the staff messages as plain-text files, and all of them in one file.

A mail program's templates are made of one message at a time: staff open or insert a file, save it
as a template, and are done. So each e-mail is a file of its own, its subject in the first line,
and the one-file download is a zip, which Windows and macOS open as a folder. (One long text would
have to be cut by hand; no two mail programs read each other's template files.)
"""

import io
import zipfile

from scripts.load.site import Site
from scripts.wording.messages import messages

ALL = "staff/all.zip"
_WHEN = (1980, 1, 1, 0, 0, 0)  # the same words make the same file, whenever they are zipped


def staff_files(site: Site) -> dict[str, bytes]:
    """Return {path: content}: `staff/images.txt`, `staff/at/sickkids.txt`, ... and `staff/all.zip`.

    Bytes, since these files end their lines with CRLF on every system. UTF-8.
    """
    files = {f"staff/{id_}.txt": message.file.encode() for id_, message in messages(site).items()}
    return {**files, ALL: _zipped(files)}


def _zipped(files: dict[str, bytes]) -> bytes:
    """Return a zip of the files in one folder, not compressed: compression differs from system to
    system, and the file would with it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for path, content in sorted(files.items()):
            entry = zipfile.ZipInfo(f"e-mails/{path.removeprefix('staff/')}", _WHEN)
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            archive.writestr(entry, content)
    return packed.getvalue()
