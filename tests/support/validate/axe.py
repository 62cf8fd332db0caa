"""Runs axe-core in a page, with every rule that it has."""

from collections.abc import Iterable
from dataclasses import dataclass

from playwright.sync_api import Page

from tests.support.projects.tools import AXE

# All rules, also those that axe leaves out by default: AAA, experimental and deprecated ones.
RUN = """async hidden => {
  const rules = Object.fromEntries(axe.getRules().map(rule => [rule.ruleId, {enabled: true}]));
  const found = await axe.run(document, {rules, resultTypes: ["violations", "incomplete"]});
  const plain = results => results.flatMap(({id, nodes}) => nodes.map(node => ({
    rule: id, element: node.html.slice(0, 160), where: node.target.flat().join(" "),
    known: id === "hidden-content"
      && hidden.some(selector => document.querySelector(node.target[0]).matches(selector)),
    why: (node.failureSummary || "").replace(/\\s+/g, " ").slice(0, 300),
  })));
  return {violations: plain(found.violations), open: plain(found.incomplete),
          held: found.passes.map(rule => rule.id)};
}"""


@dataclass(frozen=True)
class Finding:
    """One element that breaks a rule, or that axe could not decide on."""

    rule: str
    where: str
    element: str
    why: str
    known: bool

    def __str__(self) -> str:
        return f"{self.rule}: {self.where}: {self.element} ({self.why})"


@dataclass(frozen=True)
class Checked:
    """What axe said of a page: broken rules, open ones, and the ids of those that hold."""

    violations: list[Finding]
    open: list[Finding]
    held: set[str]


def check(page: Page, hidden: Iterable[str] = ()) -> Checked:
    """The page as it stands now. Its own policy stays in force: axe comes by the debugger.

    axe lists all that is hidden as open, so that somebody looks there too; `hidden`: the selectors
    of what is looked at elsewhere, and is not listed.
    """
    page.evaluate(AXE.read_text(encoding="utf-8"))
    said = page.evaluate(RUN, list(hidden))
    violations, undecided = _findings(said["violations"]), _findings(said["open"])
    return Checked(violations, [one for one in undecided if not one.known], set(said["held"]))


def _findings(said: list[dict]) -> list[Finding]:
    return [Finding(**one) for one in said]
