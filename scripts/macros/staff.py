"""What the pages for staff say: the message for each case and each facility."""

from collections.abc import Mapping

from scripts.load.site import Site
from scripts.wording.messages import Message, messages


def staff_names(site: Site) -> Mapping[str, object]:
    """Return the cases and the macro for the messages by their names."""

    def staff_messages(group: str) -> list[tuple[str, Message]]:
        """Return (title, message) of each of the `cases`, of the `hospitals` or of the
        `clinics`."""
        if group == "cases":
            return [(case.title, messages(site)[case.id]) for case in site.staff_messages.cases]
        found = [place for place in site.facilities if f"{place.kind}s" == group]
        return [(one.short_name or one.name, messages(site)[f"at/{one.id}"]) for one in found]

    return {"message_cases": site.staff_messages.cases, "staff_messages": staff_messages}
