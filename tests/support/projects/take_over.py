"""A different clinic: its settings, three places and twelve sentences, in another province."""

from tests.support.projects.other_clinic import OTHER_CLINIC

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

# Its sentences by the ids that pages know them by; the last is new. Others of ours are not there.
SENTENCES = {
    "asked-to-bring": "Specialists sometimes ask for pictures or for reports of earlier tests.",
    "images-are": "Pictures are what the machine made, for somebody to look at.",
    "reports-are": "A report is a text, and typically shows no picture.",
    "no-images": "In general, nobody at Ostrom can open the pictures of your tests.",
    "ask-the-place": "Ask where you had the test for a suitable copy.",
    "reports-sent": "As a rule, relevant reports went along with the first referral.",
    "more-reports": "Should more be wanted, ask at the desk, and you get what is there.",
    "usually-all": "It is usually all there is.",
    "family-doctors-do-not": "Doctors at Ostrom typically want no copy of a picture.",
    "special-software": "Pictures need a program that Ostrom has not got.",
    "some-specialists": "Some specialists like to see them.",
    "bring-it-back": "Discs left at Ostrom are given back at the desk.",
}
NEW = "bring-it-back"
CLINIC_TEXT = "\n\n".join(SENTENCES.values()) + "\n"
PLAIN_WORDS = "# Plain words\n\n" + "\n".join(
    f"## {name}\n> {sentence}\n\nSo it is: {sentence.replace('Ostrom', '{clinic}')}\n\n"
    f"short: {sentence.replace('Ostrom', '{clinic}')}\n"
    for name, sentence in SENTENCES.items()
)
NAME = OTHER_CLINIC["name"]
assert len(SENTENCES) == 12
