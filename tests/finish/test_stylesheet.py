"""Pages that link to the same stylesheets hold one text of what they use of them."""

import base64
import hashlib

from scripts.finish.built_page import built_pages
from scripts.finish.stylesheet import Style, digest_source, styles_of, with_style
from tests.support.projects.files import put


def source(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_pages_with_the_same_stylesheets_share_one_text_and_its_digest(tmp_path):
    put(tmp_path, "a.css", "p { color: red } i { color: blue }")
    put(tmp_path, "b.css", "b { color: green }")
    link = '<link rel="stylesheet" href="/{}.css">'
    texts = {
        "": f"<head>{link.format('a')}</head><p>",
        "y/": f"<head>{link.format('a')}</head><i>",
        "z/": f"<head>{link.format('a')}{link.format('b')}</head><b>",
    }
    for address, text in texts.items():
        put(tmp_path, f"{address}index.html", text)
    pages = built_pages(tmp_path)
    styles = styles_of(pages, tmp_path)
    assert [page.address for page in pages] == list(texts)
    first, second, third = (styles[page.stylesheets] for page in pages)
    assert (
        first == second == Style("p{color:red}i{color:#00f}", source("p{color:red}i{color:#00f}"))
    )
    assert third == Style("b{color:green}", digest_source("b{color:green}"))
    assert [with_style(texts[page.address], styles[page.stylesheets]) for page in pages] == [
        "<head><style>p{color:red}i{color:#00f}</style></head><p>",
        "<head><style>p{color:red}i{color:#00f}</style></head><i>",
        "<head><style>b{color:green}</style></head><b>",
    ]


def test_what_a_script_takes_out_of_a_template_has_its_style(tmp_path):
    put(tmp_path, "a.css", "button { color: red } video { color: red }")
    link = '<link rel="stylesheet" href="/a.css">'
    put(tmp_path, "index.html", f"<head>{link}</head><template><button></button></template>")
    [style] = styles_of(built_pages(tmp_path), tmp_path).values()
    assert style.text == "button{color:red}"
