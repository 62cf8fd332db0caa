"""Records as staff might type them, and the lamps that they light."""

from datetime import date

from scripts.check.records.slips import slip_lamps
from scripts.load.facilities.facilities import FILE, load_facilities
from tests.support.projects.files import put, told

TODAY = date(2026, 11, 24)
DESK = "  network: United\n  desk: Records\n  fax: 416-555-0190\n"


def record(name, number, checked="", more=DESK):
    called = f"  checked: {checked}\n" if checked else ""
    return (
        f"- id: {name}\n  name: {name}\n  kind: hospital\n  address: 1 King Street, Toronto\n"
        f"  phone: {number}\n  phone_reaches: records\n{called}{more}"
    )


class Loaded:
    """What slip_lamps reads of a loaded project."""

    def __init__(self, root, text):
        put(root, FILE, text)
        self.root = root
        self.facilities, _, faults = load_facilities(root, TODAY)
        assert self.facilities and not faults


def lamps(root, *records):
    return told(slip_lamps(Loaded(root, "".join(records))), FILE)
