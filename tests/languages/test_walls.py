"""A translation that says something else than its English, where that sends somebody astray or
breaks a page, is one line; a good one passes."""

import pytest

from scripts.languages.walls import differences, translation_faults
from scripts.load.languages.languages import load_languages
from tests.support.projects.files import put, told
from tests.support.projects.translated import FILE, LINE, accented, entry, po

GOOD = [
    ("Call [the place](at/x.md) now.", "Voku [la lokon](at/x.md) nun."),
    ('{{ short("reports") }} Why.', 'Kial. {{ short("reports") }}'),
    ("Call {place} by 3 pm.", "Antaŭ 3 horo voku {place}."),
    ("It takes 5 to 10 days.", "۵ تا ۱۰ روز"),
    ("It takes 5 days, 12:30.", "５天，１２：３０。".replace("：", ":")),
    ("Since 24 November 2026.", "自2026年11月24日起。"),
    ("My name is ........... Bye.", "Bonvolu: ........ Ĝis."),
    ("One.\n\nTwo.", "Unu.\n\nDu."),
    ("Read <b>all</b> (now).", "Legu <b>ĉion</b> (nun)."),
    ("See [a](b.md){ .button }.", "Vidu [c](b.md){ .button }."),
    ("Write to a@b.example.", "Skribu al a@b.example."),
    ("- A list\n- of two", "- Listo\n- de du"),
    (" or ", " aŭ "),
    (" or ", "、"),
]
WALLS = [
    ('{{ says("a") }} Yes.', '{{ says("b") }} Jes.', 'the macro "says("a")" is gone'),
    ("Yes.", "Jes {{ clinic }}.", 'the macro "clinic" is not in the English'),
    ("{{ clinic }} Yes.", "{{ clinic }} {{ clinic }} Jes.", 'the macro "clinic" is not in the'),
    ("Call {place}.", "Voku.", 'the blank "place" is gone'),
    ("Call {place}.", "Voku {lokon}.", 'the blank "lokon" is not in the English'),
    ("See [it](a.md).", "Vidu [ĝin](b.md).", 'the link "b.md" is not in the English'),
    ("See [it](a.md#x).", "Vidu [ĝin](a.md).", 'the link "a.md#x" is gone'),
    ("See [it](a.md).", "Vidu [](a.md).", "a link has no words"),
    ("See [it](a.md){ .button }.", "Vidu [ĝin](a.md).", 'the sign ".button" is gone'),
    ("Yes.", "Jes. { #why }", 'the sign "#why" is not in the English'),
    ("Read <b>all</b>.", "Legu <b>ĉion.", 'the tag "</b>" is gone'),
    ("Age 12.", "Aĝo 13.", "has the numbers 13, the English has 12"),
    ("Age 12.", "سن ۱۳", "has the numbers 13, the English has 12"),
    ("Age 12.", "Aĝo.", "has the numbers none, the English has 12"),
    ("Age 12.", "Aĝo 12, 12.", "has the numbers 12, 12, the English has 12"),
    ("At 8:30.", "Je 8:03.", "has the numbers 8:03, the English has 8:30"),
    ("24 November.", "24-12", "has the numbers 12, 24, the English has 24"),
    ("Yes.", "Jes, 11.", "has the numbers 11, the English has none"),
    ("My name is .......", "Mia nomo", "has another count of dotted blanks"),
    ("One.\n\nTwo.", "Unu. Du.", "has another count of paragraphs"),
    ("One.", "Unu.\nDu.", "has another count of paragraphs"),
    ("Yes (now).", "Jes (nun.", "a ( or ) stands alone"),
    ("Yes.", "Jes]", "a [ or ] stands alone"),
    ("Yes.", "**Jes**", '"*" means something in a page'),
    ("**Yes** or no.", "**Jes** aŭ **ne**.", '"*" means something in a page'),
    ("Yes.", "`Jes`", '"`" means something in a page'),
    ("Yes.", "Jes {# ne #}", '"{" means something in a page'),
    ("Yes.", "- Jes", "begins with the sign of a list or heading"),
    ("Yes.", "1. Jes", "begins with the sign of a list or heading"),
    ("Yes.", "# Jes", "begins with the sign of a list or heading"),
    ("Yes.", "> Jes", "begins with the sign of a list or heading"),
    ("Yes.", "    Jes", "is blank, or begins with a blank"),
    ("Yes.", " ", "is blank, or begins with a blank"),
    ("Yes.", "Jes www.evil.example", 'an address is typed ("www.")'),
    ("See [it](https://a.example/).", "[ĝi](https://a.example/) https://b.example", "an address"),
    ("Yes.", "a@evil.example", "an address is typed"),
    ("Yes.", "Jes\ue000", "holds a character that the site uses itself"),
]
HOSTILE = [
    "<script>alert(1)</script>",
    "<script",
    "<img src=x onerror=alert(1)",
    "<!-- ",
    "{% raw %}",
    "{{ ''.__class__ }}",
    "{{ clinic",
    "{ onclick=alert(1) }",
    "{: style=display:none }",
    "{.hidden}",
    "[x](javascript:alert(1))",
    '[x]( javascript:alert "y")',
    "![x](https://evil.example/x.png)",
    "[x][y]",
    "\n[y]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "\ue002",
]


@pytest.mark.parametrize(("english", "theirs"), GOOD)
def test_what_says_the_same_passes(english, theirs):
    assert list(differences(english, theirs)) == []


@pytest.mark.parametrize(("english", "theirs", "wall"), WALLS)
def test_what_says_something_else_is_told(english, theirs, wall):
    found = [problem for problem, _ in differences(english, theirs)]
    assert any(problem.startswith(wall) for problem in found), found


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("english", ["Call.", "**Call** [them](a.md) <b>now</b>, {place}."])
def test_hostile_text_never_passes(english, text):
    good = accented(english)
    assert list(differences(english, good)) == []
    for theirs in (f"{good} {text}", f"{text} {good}"):
        assert list(differences(english, theirs)), theirs


def test_a_fault_is_one_line_with_the_passage_and_what_to_do(tmp_path):
    put(tmp_path, "docs/_data/languages.yml", LINE)
    put(
        tmp_path,
        FILE,
        po(
            entry("Yes.", "Jes."),
            entry("Age 12.", "Aĝo 13."),
            entry("Age 14.", "Aĝo 13.", "fuzzy", before="Age 13."),
            entry("Age 15.", ""),
        ),
    )
    languages, faults = load_languages(tmp_path)
    assert faults == []
    assert told(translation_faults(languages)) == [
        f'{FILE}:8: "Age 12.": has the numbers 13, the English has 12. '
        "Write the same, in the digits of the language."
    ]
