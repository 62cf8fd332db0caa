"""A different clinic: its settings, three places and twelve sentences, in another province."""

from collections.abc import Sequence

FACILITIES = """\
- id: harbour
  name: Harbour Hospital
  kind: hospital
  address: 12 Quay Street, Lunenburg, NS B0J 2C0
  desk: Image Desk
  phone: 902-634-0199
  phone_reaches: images
  hours: Monday to Friday, 9 am to 3 pm.
  source: https://www.harbour.example/images

- id: valley
  name: Valley Hospital
  kind: hospital
  address: 3 Orchard Road, Kentville, NS B4N 1B1
  phone: 902-678-0123
  phone_reaches: switchboard

- id: bay-imaging
  name: Bay Imaging
  kind: clinic
  address: 40 Water Street, Digby, NS B0V 1A0
"""

SENTENCES = (
    "Specialists sometimes ask for pictures or for reports of earlier tests.",
    "Pictures are what the machine made, for somebody to look at.",
    "A report is a text, and typically shows no picture.",
    "In general, nobody at Ostrom can open the pictures of your tests.",
    "Ask where you had the test for a suitable copy.",
    "As a rule, relevant reports went along with the first referral.",
    "Should more be wanted, ask at the desk, and you get what is there.",
    "It is usually all there is.",
    "Doctors at Ostrom typically want no copy of a picture.",
    "Pictures need a program that Ostrom has not got.",
    "Some specialists like to see them.",
    "Discs left at Ostrom are given back at the desk.",
)
NEW = "bring-it-back"
CLINIC_TEXT = "\n\n".join(SENTENCES) + "\n"


def plain_words(kept: Sequence[str]) -> str:
    """The twelve sentences and plain words for them, under the names that pages know (`kept`), and
    what is left of them under a new one."""
    kept = kept[: len(SENTENCES) - 1]
    quotes = [*SENTENCES[: len(kept)], " ".join(SENTENCES[len(kept) :])]
    groups = []
    for name, quote in zip([*kept, NEW], quotes, strict=True):
        plain = quote.replace("Ostrom", "{clinic}")
        groups.append(f"## {name}\n> {quote}\n\n{plain}\n\nshort: {plain}\n")
    return "# Plain words\n\n" + "\n".join(groups)
