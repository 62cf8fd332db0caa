"""Partials escape data by themselves, and stop at a name that does not exist."""

import pytest
from jinja2 import UndefinedError

from scripts.macros.partials import one_block, partials_environment


@pytest.fixture(scope="module")
def env(root):
    return partials_environment(root / "overrides")


def render(env, source, **context):
    return env.from_string(source).render(**context)


def test_data_is_escaped_for_html_markdown_and_jinja(env):
    said = render(env, '<p title="{{ a }}">{{ a }}</p>', a='"><b>{{ x }} *y*')
    text = "&#34;&#62;&#60;b&#62;&#123;&#123; x &#125;&#125; &#42;y&#42;"
    assert said == f'<p title="{text}">{text}</p>'


def test_an_unknown_name_is_an_error(env):
    with pytest.raises(UndefinedError):
        render(env, "{{ words.card }}")


def test_a_block_has_no_blank_line_and_no_indent_that_markdown_takes_for_its_own():
    assert one_block("<ul>\n\n    <li>a</li>\n  </ul>\n") == "<ul>\n<li>a</li>\n</ul>"
