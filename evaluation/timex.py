"""Measure time phrases against MEANTIME (120 Wikinews articles, CC BY 4.0), day and coarser.

    python -m evaluation.timex ../shared/data/time/meantime [--model FOLDER] [--show]

Gold are the TIMEX3 of type DATE whose value is a day or something coarser on the calendar (2008-03-01, 2008-W09,
2008-Q1, 200); the date line itself is left out, because every system is given it. Only the title and the first
five sentences of each article were annotated, and only they are scored. Phrases of ours that meet an annotation
of another kind (a clock time, a duration, a set, "recently") count neither for nor against us.

A value in the corpus that is no date (03-02-2009 as the day of one article) is left as it stands: that article has no
day of publication.

relaxed: the phrase shares a word with the gold one. value: it also stands for the same interval of days.
"""

from __future__ import annotations

import argparse
import re
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc as Parsed

from counterclaim.read.calendar import month_span
from counterclaim.read.document import Doc
from counterclaim.read.reading import TimePhrase
from counterclaim.read.times.when import Anchor, find_times

ANNOTATED = 6  # sentences of each article: the title and five more, the date line among them
EDGE = {"early", "late", "mid", "start", "beginning", "end", "middle", "turn", "close", "later", "earlier"}
SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}


@dataclass(frozen=True, slots=True)
class Timex:
    """Hold one annotation: its words, type, value and function."""

    words: frozenset[int]
    type: str
    value: str
    creation: bool


@dataclass(frozen=True, slots=True)
class Article:
    """Hold one article as words with their sentences, and its annotations."""

    name: str
    words: tuple[str, ...]
    sentences: tuple[int, ...]
    timexes: tuple[Timex, ...]

    @property
    def published(self) -> datetime | None:
        """Return the day of the article."""
        values = [t.value for t in self.timexes if t.creation]
        return datetime.fromisoformat(values[0][:10]) if values and re.match(r"\d{4}-\d\d-\d\d", values[0]) else None


@dataclass(frozen=True, slots=True)
class Score:
    """Count what was found: gold phrases, ours, met, met with the same interval."""

    gold: int
    ours: int
    met: int
    same: int

    @property
    def relaxed(self) -> float:
        """Return the F1 of finding."""
        return 2 * self.met / (self.gold + self.ours)

    @property
    def value(self) -> float:
        """Return the F1 of finding with the right interval."""
        return 2 * self.same / (self.gold + self.ours)


def read_articles(folder: Path) -> Iterator[Article]:
    """Yield the articles of the corpus by name."""
    for path in sorted((folder / "intra-doc_annotation").glob("*/*.xml")):
        root = ElementTree.parse(path).getroot()
        tokens = list(root.iter("token"))
        place = {token.get("t_id"): i for i, token in enumerate(tokens)}
        yield Article(
            path.stem,
            tuple(token.text or "" for token in tokens),
            tuple(int(token.get("sentence", "0")) for token in tokens),
            tuple(_timex(element, place) for element in root.iter("TIMEX3")),
        )


def _timex(element: ElementTree.Element, place: dict[str | None, int]) -> Timex:
    words = frozenset(place[anchor.get("t_id")] for anchor in element.findall("token_anchor"))
    creation = element.get("functionInDocument") == "CREATION_TIME"
    return Timex(words, element.get("type", ""), element.get("value", ""), creation)


def interval(value: str) -> tuple[date, date] | None:
    """Return the days that a TIMEX3 value stands for, or None where it is no day and nothing coarser."""
    if match := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value):
        day = date(*map(int, match.groups()))
        return day, day
    if match := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return month_span(int(match[1]), int(match[2]))
    if match := re.fullmatch(r"(\d{4})-Q(\d)", value):
        return date(int(match[1]), 3 * int(match[2]) - 2, 1), month_span(int(match[1]), 3 * int(match[2]))[1]
    if match := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return (monday + timedelta(days=5) if match[3] else monday), monday + timedelta(days=6)
    if match := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        first, last = SEASONS[match[2]]
        year = int(match[1])
        return date(year, first, 1), month_span(year + (last < first), last)[1]
    if match := re.fullmatch(r"(?:FY)?(\d{4})", value):
        return date(int(match[1]), 1, 1), date(int(match[1]), 12, 31)
    if match := re.fullmatch(r"(\d{3})", value):
        return date(int(match[1]) * 10, 1, 1), date(int(match[1]) * 10 + 9, 12, 31)
    return None


def to_doc(article: Article, language: Language) -> Doc:
    """Build a document on the corpus' own words and sentences."""
    starts = [i == 0 or s != article.sentences[i - 1] for i, s in enumerate(article.sentences)]
    return Doc(language(Parsed(language.vocab, words=list(article.words), sent_starts=starts)))


def compare(article: Article, phrases: tuple[TimePhrase, ...], show: bool = False) -> Score:
    """Match our phrases of one article with the gold ones."""
    limit = next((i for i, s in enumerate(article.sentences) if s >= ANNOTATED), len(article.words))
    gold = [t for t in article.timexes if t.type == "DATE" and not t.creation and t.words and interval(t.value)]
    other = [t for t in article.timexes if t not in gold]
    days = [p for p in phrases if p.end <= limit and p.when.precision not in ("minute", "hour")]
    ours = [p for p in days if p.kind not in ("duration", "deed")]
    ours = [p for p in ours if _meets(p, gold) or not _meets(p, other)]
    met = same = 0
    free = list(ours)
    for timex in gold:
        match = next((p for p in free if timex.words & set(range(p.start, p.end))), None)
        right = match is not None and _days(match, article.words) == interval(timex.value)
        met, same = met + (match is not None), same + right
        if match is not None:
            free.remove(match)
        if show and not right:
            words = " ".join(article.words[i] for i in sorted(timex.words))
            print(
                f"{article.name[:12]}  {timex.value:12} {words!r:40} "
                f"ours: {_days(match, article.words) if match else None}"
            )
    for phrase in free if show else ():
        context = " ".join(article.words[max(0, phrase.start - 5) : phrase.end + 4])
        print(f"{article.name[:12]}  spurious     {article.words[phrase.start : phrase.end]} in {context!r}")
    return Score(len(gold), len(ours), met, same)


def _meets(phrase: TimePhrase, timexes: list[Timex]) -> bool:
    return any(timex.words & set(range(phrase.start, phrase.end)) for timex in timexes)


def _days(phrase: TimePhrase, words: tuple[str, ...]) -> tuple[date, date]:
    """Return the days of a phrase as TIMEX3 has them: "since May" is that May, "early 2009" is 2009 with a mark."""
    first, last = (date.fromisoformat(day) for day in phrase.when.days)
    edged = bool(EDGE & {word.lower() for word in words[phrase.start : phrase.end]})
    precision = phrase.when.precision
    if phrase.kind == "since":
        first, last = {"month": month_span(first.year, first.month), "year": year_span(first.year)}.get(
            precision, (first, first)
        )
    elif edged and precision == "month" and (first.year, first.month) == (last.year, last.month):
        first, last = month_span(first.year, first.month)
    elif edged and precision == "year" and first.year == last.year:
        first, last = year_span(first.year)
    return first, last


def year_span(year: int) -> tuple[date, date]:
    """Return the first and the last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def measure(folder: Path, language: Language, show: bool = False) -> tuple[Score, float]:
    """Score all articles; returns the sums and the documents read a second, parsing left out."""
    articles = list(read_articles(folder))
    docs = [to_doc(article, language) for article in articles]
    begin = time.perf_counter()
    found = [find_times(doc, Anchor(article.published)) for article, doc in zip(articles, docs, strict=True)]
    speed = len(docs) / (time.perf_counter() - begin)
    scores = [compare(article, phrases, show) for article, phrases in zip(articles, found, strict=True)]
    total = Score(*(sum(getattr(s, name) for s in scores) for name in ("gold", "ours", "met", "same")))
    return total, speed


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--model", help="a spaCy pipeline with UD labels; without one only surface cues are used")
    parser.add_argument("--show", action="store_true", help="print what is missed, wrong or spurious")
    arguments = parser.parse_args()
    language = spacy.load(arguments.model) if arguments.model else spacy.blank("en")
    score, speed = measure(arguments.folder, language, arguments.show)
    print(f"gold {score.gold}, ours {score.ours}, met {score.met}, same {score.same}; {speed:.0f} documents a second")
    print(f"relaxed F1 {score.relaxed:.3f}, value F1 {score.value:.3f}")


if __name__ == "__main__":
    main()
