"""What the benchmark prints: the table, and what misses its bound."""

from dataclasses import dataclass
from statistics import median

from scripts.bench.visit import Visit

NAMES = {
    "ours": "ours", "bare": "bare HTML", "material": "stock Material", "nhs": "NHS kit (Node)",
}
AT_MOST = {"bare": 1.1, "material": 0.6, "nhs": 0.5}  # our paint, as a share of that version's
PAINTS = {"first": "first paint", "largest": "largest paint"}
QUIET = 1.15  # the slowest visit to the bare page over the fastest, on a machine left alone


@dataclass(frozen=True)
class Ratio:
    """Our median paint over another version's. `paint`: "first" or "largest"."""

    page: str
    version: str
    paint: str
    value: float

    @property
    def missed(self) -> bool:
        """Whether it is above its bound, to the two digits that are shown."""
        return round(self.value, 2) > AT_MOST[self.version]

    def __str__(self) -> str:
        return (
            f"{self.page}, {PAINTS[self.paint]}: {self.value:.2f} of {NAMES[self.version]} "
            f"(at most {AT_MOST[self.version]})"
        )


Visits = dict[tuple[str, str], list[Visit]]  # by page name and version


def ratios(visits: Visits) -> list[Ratio]:
    """Every ratio that has a bound, in the order of the visits."""
    return [
        Ratio(page, version, paint, middle(visits[page, "ours"], paint) / middle(of, paint))
        for (page, version), of in visits.items() if version in AT_MOST
        for paint in PAINTS
    ]


def middle(visits: list[Visit], what: str) -> float:
    """The median of one field of several visits to the same page."""
    return median(getattr(visit, what) for visit in visits)


def table(visits: Visits) -> list[str]:
    """The lines of the table: bytes, and ms as median (fastest-slowest)."""
    found = {(ratio.page, ratio.version, ratio.paint): ratio for ratio in ratios(visits)}
    lines = [f"{'':16}{'bytes':>7}  {'first paint, ms':20}{'largest paint, ms':20}ours / that"]
    before = ""
    for (page, version), of in visits.items():
        if page != before:
            lines.append(page)
            before = page
        row = f"  {NAMES[version]:14}{middle(of, 'size'):7.0f}  "
        row += "".join(f"{_spread(of, paint):20}" for paint in PAINTS)
        if version in AT_MOST:
            shares = [f"{found[page, version, paint].value:.2f}" for paint in PAINTS]
            row += f"{' and '.join(shares)}, at most {AT_MOST[version]}"
        lines.append(row.rstrip())
    return lines


def _spread(visits: list[Visit], paint: str) -> str:
    times = [getattr(visit, paint) for visit in visits]
    return f"{median(times):.0f} ({min(times):.0f}-{max(times):.0f})"


def disturbed(visits: Visits) -> str:
    """What to say when the machine was busy with other things, or ""."""
    for (page, version), of in visits.items():
        times = [visit.largest for visit in of]
        if version == "bare" and max(times) > QUIET * min(times):
            return (
                f"The machine was busy: the bare {page} took {min(times):.0f} to "
                f"{max(times):.0f} ms. Measure again when it is left alone."
            )
    return ""
