"""The rules for words, links and headings: a page in, a line for each fault out."""

import re
from urllib.parse import urljoin

from tests.support.projects.built_pages import Page
from tests.support.validate.prose import HEADINGS, blocks, sentences
from tests.support.validate.reading import is_source, without_names

# (what must not stand in a page, what to write instead); proper names are taken out before
WRONG = [
    (r"\w+n['’]t\b", "do not, cannot, is not"),
    (r"\w+['’](?:ll|re|ve)\b|\b(?:I['’]m|(?:it|that|there|let)['’]s)\b", "the whole words"),
    (r"\b(?!X-ray)[Xx][- ]?[Rr]ay", "X-ray"),
    (r"\b(?:MRIs|CTs|M\.R\.I|C\.T\.|CAT scan|ultra-? ?sounds?\b(?<!ultrasound))", "MRI scan, ..."),
    (r"\b(?:an?|the|your|my|our|this|that) (?:MRI|CT)\b(?! scan|,| or | and )", "... scan"),
    (r"\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)\b", "a figure"),
    (r"\bclick here\b|\bclick\b", "words that say where the link goes"),
    (r"\b(?:simply|just|easily|obviously)\b", "the sentence without it"),
    (r"[\u2600-\u27bf\u2b50\ufe0f\U0001f000-\U0001faff]", "no emoji"),
    (r"\b(?:e\.g|i\.e|etc)\b", "for example, that is"),
    (r"\bplease contact|\bin order to\b|\bprior to\b|\butili[sz]e", "a shorter word"),
]
ADDRESS = re.compile(r"\S+\.\S+/\S*")  # a web address that somebody may type
EMPTY_LINKS = {
    "",
    "call",
    "click here",
    "here",
    "learn more",
    "link",
    "more",
    "page",
    "read more",
    "see",
    "this",
    "this page",
    "website",
}
# A hard word, and how its sentence or the one beside it says what it means
TERMS = {
    r"radiologists?\b": r"doctors? who reads? images|highly specialized doctor",
    r"(?:refer|referr(?:ed|al|ing))\b": r"\((?:send|sent|sending)\)",
    r"viewer\b": r"a program that shows",
    r"consent form\b": r"\(a signed form that says yes\)",
    r"DICOM\b": r"usual kind of file for medical images",
    r"PocketHealth\b": r"a (?:paid )?website that",
}


def word_faults(page: Page, names: set[str]) -> list[str]:
    """Words that the site does not use, in what stands on the page and in its description."""
    faults = []
    for text in texts(page):
        plain = without_names(ADDRESS.sub("", text), names)
        for pattern, instead in WRONG:
            flags = 0 if re.search("[A-Z]{2}|X", pattern) else re.IGNORECASE
            if found := re.search(pattern, plain, flags):
                faults.append(f'{page.address}: "{found[0]}" (write: {instead}) in: {text}')
    return faults


def texts(page: Page) -> list[str]:
    """All that a reader reads or hears: blocks, title, description and labels."""
    soup = page.soup
    found = [block.text for block in blocks(soup) if not is_source(block)]
    found += [soup.title.get_text(), soup.find("meta", attrs={"name": "description"})["content"]]
    for name in ("aria-label", "alt", "placeholder"):
        found += [tag[name] for tag in soup.find_all(attrs={name: True})]
    return found


def heading_faults(page: Page) -> list[str]:
    """Headings that ask: only /questions/ may."""
    return [
        f"{page.address}: the heading asks a question: {heading.get_text()}"
        for heading in page.soup.find_all(HEADINGS)
        if "?" in heading.get_text() and page.address != "/questions/"
    ]


def link_faults(page: Page) -> list[str]:
    """Links that do not say where they go, that say the same and go elsewhere, or open a tab."""
    faults, leads = [], {}
    for link in page.soup.find_all("a", href=True):
        said = " ".join((link.get("aria-label") or link.get_text()).split())
        target = urljoin(f"https://site{page.address}", link["href"])
        if said.lower().rstrip(".") in EMPTY_LINKS:
            faults.append(f'{page.address}: the link "{said}" does not say where it goes')
        if leads.setdefault(said, target) != target:
            faults.append(f'{page.address}: "{said}" leads to {leads[said]} and to {target}')
    return faults + [
        f"{page.address}: opens a new tab: {tag}" for tag in page.soup.find_all(target=True)
    ]


def emphasis_faults(page: Page) -> list[str]:
    """Bold or italics in running text, beyond one key line a page."""
    main = page.soup.find("main")
    found = [
        tag
        for tag in main.find_all(["b", "strong", "em", "i"])
        if not tag.find_parent(class_=["route", "card", "call"])
    ]
    return (
        [f"{page.address}: bold or italics {len(found)} times: {found}"] if len(found) > 1 else []
    )


def term_faults(page: Page) -> list[str]:
    """Hard words that are not explained where they first stand: in the same sentence, or in the
    one before or after it."""
    return [fault for term, meaning in TERMS.items() for fault in _term(page, term, meaning)]


def _term(page: Page, term: str, meaning: str) -> list[str]:
    read = [b for b in blocks(page.soup.find("main")) if "page-foot" not in b.inside]
    said = [sentence for block in read for sentence in sentences(block.text)]
    for at, sentence in enumerate(said):
        if re.search(rf"\b{term}", sentence, re.IGNORECASE):
            told = re.search(meaning, " ".join(said[max(0, at - 1) : at + 2]))
            return [] if told else [f"{page.address}: not explained: {sentence}"]
    return []
