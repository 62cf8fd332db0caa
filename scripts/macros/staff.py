"""What the pages for staff say: the message for each case and each facility."""

from collections.abc import Mapping

from scripts.load.site import Site
from scripts.wording.messages import Message, at_place, messages
from scripts.wording.places_table import finder_list


def staff_names(site: Site) -> Mapping[str, object]:
    """Return the cases and the macro for the messages by their names."""

    def staff_messages(group: str) -> list[tuple[str, Message]]:
        """Return (title, message) of each of the `cases`, of the `hospitals` or of the
        `clinics`."""
        if group == "cases":
            return [(case.title, messages(site)[case.id]) for case in site.staff_messages.cases]
        found = [place for place in site.facilities if f"{place.kind}s" == group]
        return [(one.short_name or one.name, messages(site)[f"at/{one.id}"]) for one in found]

    def places_to_choose() -> list[tuple[str, str, str]]:
        """Return (name, what is added in writing, what is added on the phone) of each place, in the
        order of names."""
        return [(name, *at_place(place, site)) for name, place, _ in finder_list(site.facilities)]

    return {
        "places_to_choose": places_to_choose,
        "message_cases": site.staff_messages.cases,
        "staff_messages": staff_messages,
    }
