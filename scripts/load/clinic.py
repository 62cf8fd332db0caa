"""The clinic's settings: `extra.clinic` and `site_url` in mkdocs.yml."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, StringConstraints

from scripts.load.facilities.fields import Day, WebAddress
from scripts.load.files.faults import BadValue, Fault
from scripts.load.files.typed import Record, read_as
from scripts.load.files.yaml_text import read_yaml
from scripts.load.values.web_address import read_email, read_web_address

SETTINGS = "mkdocs.yml"


def _contact(text: str) -> str:
    if text.startswith("mailto:"):
        return f"mailto:{read_email(text.removeprefix('mailto:'))}"
    return read_web_address(text)


def _site_url(text: str) -> str:
    if not re.fullmatch(r"https?://[^/?#]+/([^?#]*/)?", read_web_address(text)):
        raise BadValue("does not end in a slash", "Write it like https://images.example/.")
    return text


Label = Annotated[str, StringConstraints(max_length=60)]


class _OfTheClinic(Record):
    name: Label
    what_it_is: Label
    website: WebAddress
    report_form: WebAddress
    report_form_label: Label
    contact: Annotated[str, AfterValidator(_contact)]
    contact_label: Label
    site_url_confirmed: Day | None = None
    report_form_confirmed: Day | None = None
    contact_confirmed: Day | None = None
    first_published: Day | None = None
    roles: tuple[Label, ...] = ("Family doctor",)


class Clinic(_OfTheClinic):
    """Who the site speaks for. `contact`: a web address, or `mailto:` an e-mail address.

    `..._confirmed`: the day somebody at the clinic said that it is right; None until then.
    `first_published`: the day on which the site first went live; None until then. `roles`: those
    who may approve its words.
    """

    site_url: Annotated[str, AfterValidator(_site_url)]


class _Extra(Record):
    model_config = ConfigDict(extra="ignore")
    clinic: _OfTheClinic


class _Settings(Record):
    """The whole file: the rest of it is MkDocs's."""

    model_config = ConfigDict(extra="ignore")
    site_url: Annotated[str, AfterValidator(_site_url)]
    extra: _Extra


def load_clinic(root: Path, latest: date) -> tuple[Clinic | None, list[Fault]]:
    """Return the settings and all their faults. None when one of them cannot be read."""
    tree, faults = read_yaml(root, SETTINGS)
    if tree is None:
        return None, faults or [Fault(SETTINGS, 0, "holds no settings", "Put them back.")]
    settings, more = read_as(_Settings, tree, SETTINGS, context={"latest": latest})
    if settings is None:
        return None, faults + more
    of_the_clinic = dict(settings.extra.clinic)
    return Clinic.model_construct(**of_the_clinic, site_url=settings.site_url), faults + more
