"""Asks each outside address of the site whether it still works, and tells what to mend.

It takes no part in a build. Exit status 1: an address is dead or has moved, so that somebody must
change it. One that is only unsure (a site that turns programs away, a bad day) does not count.
"""

from scripts.load.site import Site
from scripts.machine import CannotGoOn
from scripts.outside.addresses import outside_addresses
from scripts.outside.ask import Answer, Manners
from scripts.outside.round import ask_all

SECTIONS = {
    "dead": "DEAD: the page is gone. Find its new address, or take this one out.",
    "moved": "MOVED for good: write the new address.",
    "unsure": "NOT SURE: open it in a browser to see.",
}


def report(site: Site, manners: Manners | None = None) -> int:
    """Asks, prints the report by page and place, and returns the exit status."""
    used = outside_addresses(site)
    manners = manners or Manners(f"images-and-reports-link-check (+{site.clinic.site_url})")
    addresses = dict.fromkeys(address for there in used.values() for address in there)
    print(f"Asking {len(addresses)} outside addresses. This takes a minute or more.", flush=True)
    answers = ask_all(addresses, manners)
    if not any(answer.reached for answer in answers.values()):
        raise CannotGoOn(
            "No address could be reached: connect this machine to the internet, then try again."
        )
    print(*lines(used, answers), sep="\n")
    return 1 if any(answer.verdict in ("dead", "moved") for answer in answers.values()) else 0


def lines(used: dict[str, list[str]], answers: dict[str, Answer]) -> list[str]:
    """{where: addresses} and {address: answer} in; the report out, the worst first."""
    verdicts = [answer.verdict for answer in answers.values()]
    counts = {verdict: verdicts.count(verdict) for verdict in ("works", *SECTIONS)}
    told = [
        f"{counts['works']} work, {counts['moved']} moved, {counts['dead']} dead, "
        f"{counts['unsure']} not sure."
    ]
    for verdict, heading in SECTIONS.items():
        if counts[verdict]:
            told += ["", heading]
        for where, there in used.items():
            found = [address for address in there if answers[address].verdict == verdict]
            told += [f"- {where}"] if found else []
            for address in found:
                answer = answers[address]
                became = f"now: {answer.to}" if answer.to else answer.why
                told += [f"    {address}", f"      {became}"]
    return told
