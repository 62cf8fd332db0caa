"""What staff send and say in each case and for each place: the staff messages, filled in."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from textwrap import wrap
from urllib.parse import quote

from scripts.check.staff_messages import LINE, fits, text_message
from scripts.load.facilities.facility import Facility
from scripts.load.site import Site
from scripts.load.values.phone import Phone
from scripts.load.words.message_form import fill_message, statement_blanks
from scripts.load.words.staff_messages import MessageWords
from scripts.load.words.words import Texts
from scripts.wording.call_card import CallCard, call_card
from scripts.wording.fill import fill


@dataclass(frozen=True)
class Message:
    """`id`: that of its text file below /staff/, "images" or "at/sickkids". `page`: where it sends
    to, below the site's root.

    `subject`, `text` (a text message) and `phone` (words to say) are one paragraph, `email` has
    its greeting and an empty line between paragraphs.
    """

    id: str
    page: str
    subject: str
    email: str
    text: str
    phone: str

    @property
    def mailto(self) -> str:
        """The link that opens the e-mail in a mail program. RFC 6068: line breaks are %0D%0A."""
        body = self.email.replace("\n", "\r\n")
        return f"mailto:?subject={quote(self.subject, safe='')}&body={quote(body, safe='')}"

    @property
    def anchor(self) -> str:
        """Where it stands on its page for staff: "images", "at-sickkids"."""
        return self.id.replace("/", "-")

    @property
    def file(self) -> str:
        """The e-mail as a plain-text file: its subject, then lines of 72 letters at most (an
        address is never cut), with the line ends of e-mail, which Windows knows too."""
        lines = [f"Subject: {self.subject}", ""]
        for line in self.email.split("\n"):
            lines += wrap(line, LINE, break_long_words=False, break_on_hyphens=False) or [""]
        return "".join(f"{line}\r\n" for line in lines)


@lru_cache(maxsize=1)  # the files and the pages for staff both ask
def messages(site: Site) -> Mapping[str, Message]:
    """Return {id: message} of each case, in the file's order, and then of each place."""
    cases = [case_message(case, site) for case in site.staff_messages.cases]
    places = [place_message(place, site) for place in site.facilities]
    return {message.id: message for message in (*cases, *places)}


def case_message(case: MessageWords, site: Site) -> Message:
    """Return the message for one case."""
    return _message(site, case, case.id, case.page)


def place_message(place: Facility, site: Site) -> Message:
    """Return the message for one place: its number and what it reaches, or that we have none."""
    name = place.short_name or place.name
    here = (f"at/{place.id}", f"at/{place.id}/")
    card = call_card(place, site.words)
    message = None
    if card.phone:
        blanks = _number_blanks(place, card, card.phone, site)
        message = _message(site, site.staff_messages.place, *here, place=name, **blanks)
        if fits(message.text):
            return message
    without = _message(
        site, site.staff_messages.place_without_number, *here, place=name, no_number=card.lines[0]
    )
    return replace(message, text=without.text) if message else without


def _number_blanks(place: Facility, card: CallCard, phone: Phone, site: Site) -> dict[str, str]:
    say = site.words["staff"]
    reaches = place.phone_reaches or "switchboard"
    what: Texts = say["reaches"]
    called = "called" if place.called else "unconfirmed"
    by_name = bool(place.desk) and reaches != "switchboard"  # else about_number asks
    return {
        "number": phone.text,
        "ask_for": fill(say["ask_for"], desk=place.desk) if by_name else "",
        "about_number": "\n\n".join(card.lines),
        "reaches": what["images_called" if place.called and reaches == "images" else reaches],
        "checked": fill(say["checked"][called], date=card.checked),
        "brief": fill(say["brief"][called], reaches=say["brief"][reaches]),
    }


def _message(site: Site, words: MessageWords, id_: str, page: str, **blanks: str) -> Message:
    blanks |= statement_blanks(site.statements, site.clinic.name)
    blanks["link"] = site.clinic.site_url + page
    around = (site.staff_messages.greeting, words.email, site.staff_messages.sign_off)
    return Message(
        id=id_,
        page=page,
        subject=fill_message(words.subject, blanks),
        email=fill_message("\n\n".join(around), blanks),
        text=text_message(fill_message(words.text, blanks)),
        phone=" ".join(fill_message(words.phone, blanks).split()),
    )
