"""What staff send and say in each case and for each place: the staff messages, filled in."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from textwrap import wrap
from urllib.parse import quote

from scripts.check.staff_messages import LINE, fits, text_message
from scripts.load.facilities.facility import Facility
from scripts.load.site import Site
from scripts.load.values.marks import bare
from scripts.load.words.message_form import fill_message, statement_blanks
from scripts.load.words.staff_messages import MessageWords
from scripts.wording.call_card import call_card


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


@lru_cache(maxsize=16)  # the files and the pages for staff both ask
def messages(site: Site) -> Mapping[str, Message]:
    """Return {id: message} of each case, in the file's order, and then of each place."""
    cases = [case_message(case, site) for case in site.staff_messages.cases]
    places = [place_message(place, site) for place in site.facilities]
    return {message.id: message for message in (*cases, *places)}


def case_message(case: MessageWords, site: Site) -> Message:
    """Return the message for one case."""
    return _message(site, case, case.id, site.prefix + case.page)


def place_message(place: Facility, site: Site) -> Message:
    """Return the message for one place: with its number where somebody has called it, else the page
    alone, which says how far the number may be trusted."""
    name = bare(place.short_name or place.name)
    here = (f"at/{place.id}", f"{site.prefix}at/{place.id}/")
    card = call_card(place, site.words)
    without = _message(site, site.staff_messages.place_without_number, *here, place=name)
    if not card.phone or not place.called:
        return without
    number = {"number": bare(card.phone.text), "about_number": bare(" ".join(card.lines))}
    message = _message(site, site.staff_messages.place, *here, place=name, **number)
    return message if fits(message.text) else replace(message, text=without.text)


def at_place(place: Facility, site: Site) -> tuple[str, str]:
    """Return what a case's message says of a place too: in writing, with the address of its page
    in a paragraph of its own, and on the phone."""
    name = {"place": bare(place.short_name or place.name), "clinic": site.clinic.name}
    words = site.staff_messages
    written = fill_message(words.at_place, name)
    address = f"{site.clinic.site_url}{site.prefix}at/{place.id}/"
    return f"{written}\n\n{address}", fill_message(words.at_place_phone, name)


def _message(site: Site, words: MessageWords, id_: str, page: str, **blanks: str) -> Message:
    spoken = statement_blanks(site.statements, site.clinic.name)
    blanks |= {key: bare(text) for key, text in spoken.items()}
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
