"""Approvals, held against who may approve and what there is to approve."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.load.approvals import PATTERN, STATEMENTS, Approval
from scripts.load.clinic import SETTINGS, Clinic
from scripts.load.files.faults import Fault, did_you_mean, shown
from scripts.load.pages.pages import PageSource


def approval_faults(
    approvals: dict[str, Approval], pages: Iterable[PageSource], clinic: Clinic
) -> list[Fault]:
    """Return a fault for each approval by a role that is not on the clinic's list, and for a
    written page whose address is the name of something else that is approved."""
    faults = []
    for one in approvals.values():
        if one.by not in clinic.roles:
            problem = f"by: {shown(one.by)} is not a role of extra.clinic.roles in {SETTINGS}"
            instead = did_you_mean(one.by, clinic.roles)
            faults.append(Fault(one.file, one.lines["by"], problem, instead))
    for page in pages:
        if page.address in (STATEMENTS, PATTERN):
            problem = f"/{page.address} is the name of other words that are approved"
            faults.append(Fault(page.path, 0, problem, "Rename this file."))
    return faults
