"""Measure the places of a text against LGL, TR-News and GeoVirus (news with toponyms and their coordinates).

    python -m evaluation.toponyms ../shared/data/place [--corpus NAME] [--every N] [--show]

Scored are all toponyms of the gold, those without coordinates too; ours are all names of places, whether the place
itself is meant, those who rule there, or whose people ("Ankara said", "Russian jets"), as the gold has them too.

f1: the very same characters. within: of those found whose gold has coordinates, the share that we put at most
161 km (100 miles) from them; a place that we find but cannot locate counts as wrong.
"""

from __future__ import annotations

import argparse
import math
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from counterclaim.adapters.gazetteer.sqlite import SqliteGazetteer
from counterclaim.adapters.resources import data_path
from counterclaim.app.assembly import actor_table, head_lexicon, machine
from counterclaim.model.place import Place
from counterclaim.model.report import Origin, Report, report_id
from counterclaim.ports import Gazetteer, Parser
from counterclaim.read.intake.head import complete
from counterclaim.read.names.actors import ActorTable
from counterclaim.read.names.home.domains import home_of
from counterclaim.read.parse import parse
from counterclaim.read.reading import Reading
from evaluation.place_names import place_names

CORPORA = {"LGL": "lgl.xml", "TR-News": "TR-News.xml", "GeoVirus": "GeoVirus.xml"}
NEAR = 161.0  # kilometres
EARTH = 6371.0  # kilometres


@dataclass(frozen=True, slots=True)
class Toponym:
    """One annotated toponym: its characters, and where it lies if the gold knows."""

    start: int
    end: int
    point: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Article:
    """One article as a report, and its toponyms."""

    report: Report
    gold: tuple[Toponym, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Count toponyms: in the gold, ours, both; of both those with gold coordinates, and those near them."""

    gold: int = 0
    ours: int = 0
    met: int = 0
    located: int = 0
    near: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, n) + getattr(other, n) for n in ("gold", "ours", "met", "located", "near")))

    @property
    def f1(self) -> float:
        """Return the F1 of finding."""
        return 2 * self.met / (self.gold + self.ours) if self.gold + self.ours else 0.0

    @property
    def within(self) -> float:
        """Return the share of those found that lie where the gold has them."""
        return self.near / self.located if self.located else 0.0


def read_articles(path: Path) -> Iterator[Article]:
    """Yield the articles of a corpus."""
    for number, article in enumerate(ElementTree.parse(path).getroot().iter("article")):
        text = article.findtext("text") or ""
        source = f"{path.stem}-{number:03d}"
        origin = Origin(outlet=(article.findtext("domain") or "").strip() or None)
        report = Report(report_id(source, text), source, text, origin, None, "en", _day(article))
        yield Article(report, tuple(_toponyms(article, text)))


def _day(article: ElementTree.Element) -> datetime | None:
    written = re.match(r"\d{4}-\d\d-\d\d", (article.findtext("dltime") or "").strip())
    return datetime.fromisoformat(written[0]).replace(tzinfo=UTC) if written else None


def _toponyms(article: ElementTree.Element, text: str) -> Iterator[Toponym]:
    """Yield the toponyms of an article; the corpora keep their names and coordinates in two ways."""
    for element in (*article.iter("toponym"), *article.iter("location")):
        found = element.find("gaztag") if element.tag == "toponym" else element
        lat, lon = (found.findtext("lat"), found.findtext("lon")) if found is not None else (None, None)
        phrase = element.findtext("phrase") or element.findtext("name") or ""
        start = _start(text, phrase, int(element.findtext("start") or 0))
        yield Toponym(start, start + len(phrase), (float(lat), float(lon)) if lat and lon else None)


def _start(text: str, phrase: str, said: int) -> int:
    """Return where a phrase begins: GeoVirus counts from one, and a tenth of TR-News is off by a few characters."""
    starts = [match.start() for match in re.finditer(re.escape(phrase), text)]
    return min(starts, key=lambda start: abs(start - said), default=said)


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the distance between two points given in degrees, on a sphere."""
    a, b, c, d = map(math.radians, (*one, *other))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * EARTH * math.asin(min(1.0, math.sqrt(h)))


def compare(article: Article, ours: Mapping[tuple[int, int], Place | None]) -> Score:
    """Score the names of one article; `ours` gives the places by the characters of their names."""
    gold = {(one.start, one.end): one.point for one in article.gold}
    met = [span for span in sorted(gold) if span in ours]
    located = [(point, ours[span]) for span in met if (point := gold[span])]
    near = sum(is_near(point, place) for point, place in located)
    return Score(len(gold), len(ours), len(met), len(located), near)


def is_near(point: tuple[float, float], place: Place | None) -> bool:
    """Tell whether a place lies at most NEAR from a point."""
    if place is None or place.lat is None or place.lon is None:
        return False
    return kilometres(point, (place.lat, place.lon)) <= NEAR


def names_in(reading: Reading, table: ActorTable, gazetteer: Gazetteer) -> dict[tuple[int, int], Place | None]:
    """Return the places that a text names by the characters of their names."""
    found = {}
    for one in place_names(reading.doc, table, gazetteer, home_of(reading.report.origin.outlet)):
        span = reading.span(one.start, one.end)
        found[span.start, span.end] = one.place
    return found


def measure(path: Path, parser: Parser, every: int = 1, show: bool = False) -> Score:
    """Score each article of a corpus, or each of so many, and sum up."""
    table, gazetteer, total = actor_table(), SqliteGazetteer(data_path("gazetteer/places.sqlite")), Score()
    for article in list(read_articles(path))[::every]:
        reading = parse(complete(article.report, head_lexicon()), parser)
        ours = names_in(reading, table, gazetteer)
        total += compare(article, ours)
        if show:
            _show(article, ours)
    return total


def _show(article: Article, ours: Mapping[tuple[int, int], Place | None]) -> None:
    text, gold = article.report.text, {(one.start, one.end): one.point for one in article.gold}
    for start, end in sorted(gold.keys() | ours.keys()):
        place, point = ours.get((start, end)), gold.get((start, end))
        kind = "missed" if (start, end) not in ours else "spurious" if (start, end) not in gold else "far"
        if kind != "far" or (point and not is_near(point, place)):
            print(f"{article.report.source}  {kind:8}  {text[start:end]!r:32} {point or ''} {place or ''}")


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--corpus", choices=sorted(CORPORA), help="one corpus only")
    parser.add_argument("--every", type=int, default=1, help="score one article in so many")
    parser.add_argument("--show", action="store_true", help="print what is missed, spurious or elsewhere")
    arguments = parser.parse_args()
    for name, file in CORPORA.items():
        if arguments.corpus in (None, name):
            total = measure(arguments.folder / file, machine().parser, arguments.every, arguments.show)
            print(f"{name:9} gold {total.gold}, ours {total.ours}: F1 {total.f1:.3f}, within 161 km {total.within:.3f}")


if __name__ == "__main__":
    main()
