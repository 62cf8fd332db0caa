"""A lamp names the file and the line where somebody typed the words."""

from scripts.load.facilities.facilities import FILE


def line(site, path: str, text: str) -> int:
    lines = (site.root / path).read_text(encoding="utf-8").split("\n")
    return next(number for number, one in enumerate(lines, 1) if text in one)


def test_words_of_a_page_are_found_in_its_own_file_though_a_link_stands_in_them(site, sources):
    text = "Look in the list of places."
    assert sources.of_text("images/", text) == (
        "docs/images.md",
        line(site, "docs/images.md", "Look in [the list"),
    )


def test_words_of_the_clinic_and_of_templates_are_found_where_they_stand_once(site, sources):
    statement = next(iter(site.statements.values()))
    path, at = sources.of_text("images/", statement.plain)
    assert (path, at > statement.line) == ("docs/_source/plain-words.md", True)
    words = "docs/_data/words.yml"
    label = site.words["foot"]["not_emergency"]
    assert sources.of_text("why/", label) == (words, line(site, words, label[:30]))


def test_words_of_a_record_are_found_in_that_record(site, sources):
    place = next(one for one in reversed(site.facilities) if one.desk)
    at = line(site, FILE, f"- id: {place.id}")
    path, found = sources.of_text(f"at/{place.id}/", place.desk)
    assert path == FILE and at < found < at + 30


def test_what_is_nowhere_is_told_of_the_page(site, sources):
    place = site.facilities[2].id
    assert sources.of_text("why/", "zzzz yyyy xxxx") == ("docs/why.md", 2)
    assert sources.of_text("why/", "") == ("docs/why.md", 2)
    assert sources.of_page(f"at/{place}/") == (FILE, line(site, FILE, f"- id: {place}"))
    moved, move = next(iter(site.moves.items()))
    assert sources.of_page(moved) == ("docs/_data/moved.yml", move.line)
    assert sources.of_page("404.html") == ("overrides/404.html", 1)
    assert sources.of_page("staff/cases/") == ("docs/_data/staff-messages.yml", 1)
