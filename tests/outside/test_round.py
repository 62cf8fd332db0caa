"""Many addresses are asked politely: each once, and a host one question at a time."""

import itertools

from scripts.outside.ask import Manners
from scripts.outside.round import ask_all
from tests.outside.rude_server import rude_server


def test_each_address_is_asked_once_and_a_host_one_question_at_a_time_with_a_pause():
    manners = Manners("link check", timeout=5, pause=0.1)
    with rude_server() as server:
        addresses = [f"{server.address}/slow?{number}" for number in range(4)]
        answers = ask_all(addresses + addresses, manners)
    assert list(answers) == addresses
    assert len(server.asked) == len(set(server.asked))
    assert server.at_once == 1
    gaps = [later - earlier for earlier, later in itertools.pairwise(server.times)]
    assert min(gaps) >= manners.pause


def test_a_host_that_another_one_leads_to_is_still_asked_one_question_at_a_time():
    with rude_server("127.0.0.1") as first, rude_server("localhost") as second:
        led = [f"{first.address}/lead?{second.address}/slow-{number}" for number in range(4)]
        straight = [f"{second.address}/slow-{number}" for number in range(4, 8)]
        answers = ask_all(led + straight, Manners("link check", timeout=5, pause=0))
    assert {answer.verdict for answer in answers.values()} == {"works"}
    assert (len(second.asked), second.at_once) == (8, 1)


def test_hosts_are_asked_side_by_side():
    with rude_server("127.0.0.1") as first, rude_server("localhost") as second:
        ask_all(
            [f"{first.address}/silent", f"{second.address}/silent"],
            Manners("link check", timeout=0.4, pause=0),
        )
    assert abs(first.times[0] - second.times[0]) < 0.2
