"""What the site must never promise or claim: a text in, a line for each fault out.

The clinic's own text hedges ("in general", "usually", "as a rule"). A sentence that drops the hedge
is untrue for somebody, so these phrases and their like must stand nowhere in what is built.
"""

import json
import re
from pathlib import Path

from scripts.check.lamps.prose import blocks, sentences
from tests.support.projects.built_pages import FOR_STAFF, Page

HEDGE = r"in general|as a rule|usually|typically|often|sometimes|may\b|might|some\b|it can\b"

# (phrase, what it would need in its sentence to be true, or None: it never is)
CLAIMS = [
    (
        r"\b(?:every|each|all|any)(?: of)?(?: the| your| our)? (?:written )?reports?\b(?! that)",
        None,
    ),
    (r"\ball (?:of )?(?:your|the|our) (?:images|pictures|records|results|scans)\b", None),
    (r"\bwe (?:already )?(?:have|keep|hold|got)(?: all)?(?: of)? (?:your|the) reports?\b", HEDGE),
    (r"\bwe (?:will |can )?(?:always|never)\b|\b(?:always|never) (?:have|send|get|keep)\b", None),
    (r"\bwe (?:can ?not|could not|are not able to|are unable to) (?:get|see|open|send)\b", HEDGE),
    (r"\bwe (?:will|shall|promise|guarantee|make sure)\b(?! (?:ask|need))", None),
    (r"\bwe (?:do not|don['’]t|cannot) (?:have|hold|keep|get|see|open)[^.?!]*\bimages\b", HEDGE),
    (
        r"(?<!\bI )(?<!\byou )\b(?:does|do) not have (?:any |access to )?(?:your |the )?"
        r"(?:pictures|images)\b",
        HEDGE,
    ),
    (
        r"(?<!\bif )\b(?:it|this|the form|a report|a copy|images?|reports?) (?:is|are) "
        r"(?:always )?free\b",
        None,
    ),
    (
        r"\b(?:for free|at no (?:cost|charge)|no charge)\b",
        r"complain|when a doctor asks",
    ),
    (
        r"\b(?:your|the) (?:result|report|test) (?:is|was) "
        r"(?:normal|fine|good|bad|clear|negative)\b",
        None,
    ),
    (r"\bno news is good news\b|\bnothing to worry\b|\bdo not worry\b", None),
    (r"\bcancel (?:your|the) (?:appointment|visit)\b|\bdo not go to your\b", r"do not cancel"),
    (r"\bwe sent (?:the|your|all) reports?\b", r"as a rule|usually|in general"),
    (
        r"\b(?:family doctors?|we) (?:do|does) not (?:want|need) (?:a copy|copies|images)\b",
        "typically|usually",
    ),
    (
        r"\b(?:all|every|each) (?:hospital|clinic|place|doctor|specialist)s? "
        r"(?:will|must|has to|have to|can|gives?|keeps?)\b",
        None,
    ),
    (r"\bguarantee[sd]?\b|\bimmediately\b|\bright away\b|\bwithout fail\b", None),
]


def claim_faults(text: str, where: str) -> list[str]:
    """Each sentence of a text that claims more than the clinic said."""
    faults = []
    for sentence in sentences(" ".join(text.split())):
        for phrase, unless in CLAIMS:
            found = re.search(phrase, sentence, re.IGNORECASE)
            if found and not (unless and re.search(unless, sentence, re.IGNORECASE)):
                faults.append(f'{where}: "{found[0]}" in: {sentence}')
    return faults


def page_texts(page: Page) -> list[str]:
    """All that anybody or any machine reads in a page: text, title, previews, labels, JSON-LD.

    The clinic's own sentences on the review sheet (<q>) are the clinic's.
    """
    soup = page.soup
    quoted = {" ".join(q.get_text().split()) for q in soup.find_all("q")}
    quoted = quoted if page.address == FOR_STAFF[0] else set()
    clinics = re.compile("|".join(map(re.escape, quoted)) or "$^")
    found = [clinics.sub("", block.text) for block in blocks(page.html)]
    found += [soup.title.get_text()]
    found += [tag["content"] for tag in soup.find_all("meta", content=True)]
    for name in ("aria-label", "alt", "title", "placeholder", "value"):
        found += [tag[name] for tag in soup.find_all(attrs={name: True})]
    for tag in soup.find_all(True):
        found += [value for key, value in tag.attrs.items() if key.startswith("data-")]
    for script in soup.find_all("script", type="application/ld+json"):
        found += list(_strings(json.loads(script.string)))
    return found


def _strings(value: object):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def text_files(site: Path) -> dict[str, str]:
    """{path: text} of the contact cards and plain-text files, lines of cards unfolded."""
    found = {}
    for file in [*site.rglob("*.vcf"), *site.rglob("*.txt")]:
        text = file.read_text(encoding="utf-8").replace("\r\n ", "").replace("\\,", ",")
        found[file.relative_to(site).as_posix()] = text
    return found
