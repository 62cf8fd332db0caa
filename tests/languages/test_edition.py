"""The site in another language: what a person approved, and the rest in English and marked. Names,
addresses and numbers are those of the records."""

import re
from dataclasses import replace

import pytest

from scripts.check.site import checked_site
from scripts.generate import generate
from scripts.languages.edition import editions
from scripts.languages.passages import passages
from scripts.languages.state import state_of
from scripts.load.values.marks import BESIDE, ENGLISH, NAME, SIGNS, bare, english, marked, theirs
from scripts.macros.languages import language_names
from scripts.wording.facility_facts import facility_facts
from scripts.wording.fill import fill
from scripts.wording.messages import messages
from tests.support.projects.translated import accented, in_accents
from tests.support.projects.whole_project import TODAY, whole_project

STEP = "Find the place that did the test."
TITLE = "Get your images from the place that did the test"


@pytest.fixture(scope="module")
def sample(root, tmp_path_factory):
    folder = tmp_path_factory.mktemp("edition") / "project"
    return checked_site(whole_project(root, folder), TODAY, live=False)


@pytest.fixture(scope="module")
def public(sample):
    return replace(sample, live=True)


def edition(site, **how):
    (one,) = editions(in_accents(site, **how))
    return one


def page(site, address="images/"):
    return next(one for one in site.pages if one.address == address)


def place(site, name):
    return next(one for one in site.facilities if one.id == name)


def both(text):
    return accented(text) + marked(BESIDE, text)


def test_the_preview_shows_what_nobody_approved_with_its_english_beside(sample):
    shown = edition(sample)
    assert f"1.  {both(STEP)}\n" in page(shown).body
    assert page(shown).meta["title"] == both(TITLE)
    assert shown.statements["about"].plain == both(sample.statements["about"].plain)
    assert shown.clinic.what_it_is == both("your family doctor's clinic")
    bring = place(sample, "sickkids").bring
    assert place(shown, "sickkids").bring == both(bring)


def test_for_the_public_what_nobody_approved_is_english_and_marked(public):
    shown = edition(public, approved=[STEP])
    body = page(shown).body
    assert f"1.  {both(STEP)}\n" in body
    assert f"2.  {marked(ENGLISH, 'Call the place.')}\n" in body
    assert page(shown).meta["title"] == marked(ENGLISH, TITLE)
    assert place(shown, "sickkids").also_ask == marked(ENGLISH, "Can you send me the consent form?")
    unsigned = [one for one in passages(public) if one != STEP and accented(one) != one]
    text = bare("".join(one.body for one in shown.pages))
    assert unsigned and [one for one in unsigned if accented(one) in text] == []


@pytest.mark.parametrize("unchecked", [False, True])
def test_a_guess_is_never_shown(sample, public, unchecked):
    for site in (sample, public):
        shown = edition(site, guessed=[STEP], approved=[TITLE], unchecked=unchecked)
        assert f"1.  {marked(ENGLISH, STEP)}\n" in page(shown).body
        assert accented(STEP) not in page(shown).body


def test_where_the_clinic_wants_it_the_public_sees_what_nobody_checked(public):
    shown = edition(public, unchecked=True, missing=["Call the place."])
    assert f"1.  {both(STEP)}\n" in page(shown).body
    assert f"2.  {marked(ENGLISH, 'Call the place.')}\n" in page(shown).body


@pytest.mark.parametrize(
    ("live", "how", "state"),
    [
        (False, {}, "unchecked"),
        (True, {"unchecked": True}, "unchecked"),
        (True, {}, "partly"),
        (True, {"all": True}, "checked"),
        (False, {"all": True}, "checked"),
        (True, {"all": True, "guessed": [STEP]}, "partly"),
    ],
)
def test_each_page_says_how_far_it_is_checked(sample, live, how, state):
    site = replace(sample, live=live)
    how = dict(how)
    guessed = how.get("guessed", ())
    if how.pop("all", False):
        how["approved"] = [one for one in passages(site) if one not in guessed]
    site = in_accents(site, **{"approved": [STEP], **how})
    assert state_of(site, site.languages[0]) == state
    (shown,) = editions(site)
    told = language_names(shown)["translation"]
    assert told == shown.words["language"][state]
    assert english(told) and SIGNS.search(told)  # in both languages, or in English


def test_a_changed_passage_is_english_in_the_page_and_nothing_else_changes(sample):
    before = page(edition(sample)).body
    new = "Find the place where you had the test."
    now = page(sample)
    changed = replace(now, body=now.body.replace(STEP, new))
    others = tuple(one for one in sample.pages if one is not now)
    site = replace(in_accents(sample), pages=(changed, *others))
    (shown,) = editions(site)
    assert page(shown).body == before.replace(both(STEP), marked(ENGLISH, new))


def test_names_addresses_and_numbers_are_those_of_the_records_and_marked(sample):
    shown = edition(sample)
    assert shown.facilities
    for own, record in zip(sample.facilities, shown.facilities, strict=True):
        assert record.id == own.id
        assert record.name == marked(NAME, own.name)
        assert record.address == marked(NAME, own.address)
        assert record.also_called == tuple(marked(NAME, one) for one in own.also_called)
        assert record.source == own.source
        if own.phone:
            assert record.phone.text == marked(NAME, own.phone.text)
            assert (record.phone.digits, record.phone.ext) == (own.phone.digits, own.phone.ext)
            assert (record.phone.href, record.phone.vcard) == (own.phone.href, own.phone.vcard)
    closer = place(shown, "kmh")
    assert [one.address for one in closer.sites] == [
        marked(NAME, one.address) for one in place(sample, "kmh").sites
    ]


def test_an_age_is_in_the_digits_of_the_language_and_in_0_to_9_in_the_english_beside_it(sample):
    own = place(sample, "sickkids").model_copy(update={"signs_from": 12})
    site = in_accents(replace(sample, facilities=(own,)))
    digits = {"digits": "۰۱۲۳۴۵۶۷۸۹"}
    (shown,) = editions(replace(site, languages=(replace(site.languages[0], **digits),)))
    (record,) = shown.facilities
    assert fill("{age}", age=record.signs_from) == "۱۲"
    assert fill(marked(ENGLISH, "{age}"), age=record.signs_from) == marked(ENGLISH, "12")


def test_a_place_has_the_same_facts_in_each_language(sample):
    shown, told = edition(sample), 0
    for theirs_, english_ in zip(shown.facilities, sample.facilities, strict=True):
        labels = [
            [label for label, _ in facility_facts(one, site.words).where]
            for one, site in ((theirs_, shown), (english_, sample))
        ]
        assert [english(label) for label in labels[0]] == labels[1], english_.id
        told += sample.words["facility"]["also_called"] in labels[1]
    assert 0 < told < len(sample.facilities)


def test_what_joins_texts_is_english_in_the_english_beside(sample):
    said = edition(sample).words["site"]
    assert english(said["comma"]) == sample.words["site"]["comma"]
    assert english(said["space"]) == " "


def test_a_message_is_plain_text_in_the_language_or_in_english(public):
    said = messages(edition(public, unchecked=True))
    assert said
    for one in said.values():
        whole = f"{one.subject}{one.email}{one.text}{one.phone}"
        assert not SIGNS.search(whole)
    original = messages(public)
    assert said["images"].email != original["images"].email
    assert messages(edition(public, approved=[STEP]))["images"].subject == original[
        "images"
    ].subject.replace("\n", "")


def test_each_page_is_there_once_more_behind_the_prefix_and_is_in_the_switcher(sample):
    site = in_accents(sample)
    files = generate(site, editions(site))
    own = {one.path.removeprefix("docs/") for one in site.pages}
    assert {f"eo/{path}" for path in own} <= set(files)
    assert "eo/at/sickkids.md" in files and "review/eo.md" in files
    (shown,) = editions(site)
    for one in (site, shown):
        same = language_names(one)["in_languages"](f"{one.prefix}images/")
        assert [(at.code, at.url, at.name) for at in same] == [
            ("en-CA", "images/", "English"),
            ("eo", "eo/images/", "Aĉĉents"),
        ]
        assert [at.is_here for at in same] == [not one.language, bool(one.language)]
        assert language_names(one)["in_languages"](f"{one.prefix}staff/") == []


def test_anchors_and_macros_of_a_page_are_those_of_the_english_one(sample):
    now, shown = page(sample), page(edition(sample))
    for pattern in (r"\{ #[a-z-]+ \}", r"\{ \.lead \}", r"(?m)^\d+\.  ", r"</?div[^>]*>"):
        found = re.findall(pattern, now.body)
        assert found and re.findall(pattern, shown.body) == found
    assert re.findall(r"\{\{ ?(\w+)", theirs(shown.body)) == re.findall(r"\{\{ ?(\w+)", now.body)
