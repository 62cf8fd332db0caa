"""Links never break: at the root of a host, in a folder of one, with a slash at the end or none."""

from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urljoin, urlsplit

import pytest

from tests.support.projects.built_pages import read_pages
from tests.support.projects.project_copy import OTHER_CLINIC
from tests.support.projects.server import Handler, serving
from tests.support.validate.links import Link, Site, links_of, protocol_faults

FOLDER = urlsplit(OTHER_CLINIC["site_url"]).path.rstrip("/")


class HandlerInFolder(Handler):
    """A host where the site is not at the root."""

    def translate_path(self, path: str) -> str:
        """The site's file for an address in the folder; nothing stands elsewhere."""
        inside = path == FOLDER or path.startswith(f"{FOLDER}/")
        return super().translate_path(path.removeprefix(FOLDER) if inside else "/no/such/file")


@pytest.fixture(scope="session", params=["at the root", "in a folder"])
def host(request, built, rebranded):
    """(pages, Site, address of the start page): the site on a host, in both places."""
    in_folder = request.param == "in a folder"
    folder: Path = rebranded if in_folder else built
    handler = partial(HandlerInFolder if in_folder else Handler, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    origin = f"http://127.0.0.1:{server.server_port}"
    yield read_pages(folder), Site(origin), origin + (FOLDER if in_folder else "") + "/"
    server.shutdown()
    server.server_close()
    thread.join()


def all_links(pages, home: str) -> list[Link]:
    """The links of every page, each read at the address where its host shows it."""
    return [link for page in pages for link in links_of(page, urljoin(home, page.address[1:]))]


def test_every_link_file_and_anchor_is_there(host):
    pages, site, home = host
    links = all_links(pages, home)
    own = [link for link in links if link.target.startswith(site.origin)]
    assert len(own) > len(pages) and any("#" in link.target for link in own)
    faults = site.link_faults(own)
    assert not faults, "\n".join(["", *faults])
    assert all(link.target.startswith(home) for link in own), "a link leaves the site's folder"


def test_a_clinic_with_fewer_pages_has_no_link_to_the_others(sample_built):
    """The sample has three: what the templates would link to besides is left out."""
    with serving(sample_built) as origin:
        links = all_links(read_pages(sample_built), origin + "/")
        assert len(links) > 100
        faults = Site(origin).link_faults(links)
    assert not faults, "\n".join(["", *faults])


def test_an_address_without_its_slash_leads_to_the_page(host):
    pages, site, home = host
    checked = [page for page in pages if page.address not in ("/", "/404.html")]
    for page in checked:
        url = urljoin(home, page.address[1:])
        status, location, _ = site.ask(url.rstrip("/"))
        assert status in (301, 308) and urljoin(url.rstrip("/"), location) == url, page.address


def test_each_page_can_be_reached_from_the_start_page(host):
    pages, _site, home = host
    reached, ahead = set(), [home]
    by_url = {urljoin(home, page.address[1:]): page for page in pages}
    while ahead:
        url = ahead.pop()
        if url in by_url and url not in reached:
            reached.add(url)
            ahead += [link.target.partition("#")[0] for link in links_of(by_url[url], url)]
    lost = {
        page.address
        for url, page in by_url.items()
        if url not in reached and page.is_for_patients and not page.is_moved
    }
    assert lost == {"/404.html"}


def test_the_page_for_a_wrong_address_works_at_any_depth(host):
    pages, site, home = host
    page = next(page for page in pages if page.address == "/404.html")
    for wrong in ("nowhere", "at/nowhere/", "a/b/c/d/e.html"):
        status, _, text = site.ask(home + wrong)
        assert status == 404 and text == page.html
        links = links_of(page, home + wrong)
        assert all(f'id="{link.typed[1:]}"' in text for link in links if link.typed[0] == "#")
        own = [k for k in links if k.target.startswith(site.origin) and k.typed[0] != "#"]
        assert len(own) > 10
        assert site.link_faults(own) == []


def test_each_page_names_its_own_address(pages, rebranded, settings):
    own = settings["site_url"]
    for site_url, found in ((own, pages), (OTHER_CLINIC["site_url"], read_pages(rebranded))):
        for page in found:
            canonical = page.soup.find("link", rel="canonical")
            shared = page.soup.find("meta", property="og:url")
            if page.address == "/404.html":
                assert not canonical and not shared, "a wrong address has no right one"
                continue
            assert canonical["href"] == shared["content"], page.address
            if not page.is_moved:
                assert canonical["href"] == urljoin(site_url, page.address[1:])
            picture = page.soup.find("meta", property="og:image")["content"]
            assert picture.startswith(site_url), page.address


def test_the_shared_picture_is_there(built, pages):
    picture = pages[0].soup.find("meta", property="og:image")["content"]
    assert (built / urlsplit(picture).path.lstrip("/")).read_bytes().startswith(b"\x89PNG")


def test_numbers_messages_and_mails_can_be_read_by_a_device(pages, rebranded):
    links = all_links([*pages, *read_pages(rebranded)], "https://site.example/")
    assert {"mailto", "https"} <= {urlsplit(link.typed).scheme for link in links}
    faults = protocol_faults(links)
    assert not faults, "\n".join(["", *faults])
