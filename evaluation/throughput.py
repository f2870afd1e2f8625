"""Measure how much our web archive reader costs beside the libraries it is made of.

    python -m evaluation.throughput                     both profiles, 300 pages, nine rounds
    python -m evaluation.throughput --pages 2000 --rounds 3

Writes an archive of news pages made of the example texts, dressed as sites dress them, and reads it twice in each
round: by fastwarc with trafilatura or resiliparse alone, pages to texts; and by our reader, pages to reports that are
dated, named, told apart by language and checked for size and depth. Prints pages a second of processor time on one
core in the best round, and the median of the rounds' ratios. Ends with status 1 where a ratio is below 0.8.
"""

from __future__ import annotations

import argparse
import io
import random
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median

from counterclaim.adapters.readers.sources import read_source
from counterclaim.model.report import Report
from counterclaim.ports import Manner, Source
from evaluation.kinds import Story, page, stories, warc

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
PAGES, ROUNDS, FLOOR, SEED = 300, 9, 0.8, 20211116
CHROME = (8, 16, 32)  # how much stands around an article, in turns: pages of 45, 90 and 175 kB, as news pages are
SHUFFLED = 3  # texts that one page is mixed of, so that no two are the same


def archive(pages: int) -> bytes:
    """Write the archive; the same one for the same number of pages."""
    dice = random.Random(SEED)
    texts = [story for folder in sorted(EXAMPLES.iterdir()) if folder.is_dir() for story in stories(folder)]
    mixed = [_mixed(dice.sample(texts, SHUFFLED), number, dice) for number in range(pages)]
    written = (page(story, CHROME[number % len(CHROME)]) for number, story in enumerate(mixed))
    return warc(written, [story.url for story in mixed])


def _mixed(held: list[Story], number: int, dice: random.Random) -> Story:
    parts = [part for story in held for part in story.paragraphs[1:]]
    dice.shuffle(parts)
    title = f"{held[0].title} ({number})"
    return replace(held[0], name=f"{held[0].name}-{number}", title=title, text="\n\n".join([title, *parts]))


def alone_fast(content: bytes) -> int:
    """Read with fastwarc and trafilatura alone."""
    from trafilatura import extract

    return sum(bool(extract(page, fast=True, include_comments=False)) for page in _pages(content))


def alone_bulk(content: bytes) -> int:
    """Read with fastwarc and resiliparse alone."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    found = 0
    for raw in _pages(content):
        text = bytes_to_str(raw, detect_encoding(raw) or "utf-8")
        found += bool(extract_plain_text(
            text, main_content=True, preserve_formatting=True, list_bullets=False, alt_texts=False, comments=False,
            post_meta=False,
        ))  # fmt: skip
    return found


def _pages(content: bytes) -> Iterator[bytes]:
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    for record in ArchiveIterator(io.BytesIO(content), record_types=WarcRecordType.response, auto_decode="all"):
        if (record.http_content_type or "").startswith("text/html"):
            yield record.reader.read()


def ours(content: bytes, profile: str) -> int:
    """Read with our reader."""
    read = read_source(Source("news.warc.gz", io.BytesIO(content)), Manner(profile=profile))
    return sum(isinstance(one, Report) for one in read)


def seconds(work: Callable[[bytes], int], content: bytes, pages: int) -> float:
    """Return the processor time of one pass; every page must come out."""
    begun = time.process_time()
    found = work(content)
    taken = time.process_time() - begun
    if found != pages:
        raise SystemExit(f"{found} of {pages} pages came out")
    return taken


def main() -> int:
    """Measure both profiles."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=PAGES)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--profile", choices=("fast", "bulk"), action="append")
    arguments = parser.parse_args()
    content = archive(arguments.pages)
    print(f"{arguments.pages} pages, {len(content):,} bytes packed; pages a second of processor time, best round")
    low = False
    for profile in arguments.profile or ("fast", "bulk"):
        ratio = _measured(profile, content, arguments.pages, arguments.rounds)
        low |= ratio < FLOOR
    return 1 if low else 0


def _measured(profile: str, content: bytes, pages: int, rounds: int) -> float:
    alone = {"fast": alone_fast, "bulk": alone_bulk}[profile]
    both = {"alone": alone, "ours": lambda held: ours(held, profile)}
    for work in both.values():  # once for what is loaded at first use
        work(content)
    taken = [{name: seconds(work, content, pages) for name, work in both.items()} for _ in range(rounds)]
    best = {name: min(one[name] for one in taken) for name in both}
    ratio = median(one["alone"] / one["ours"] for one in taken)  # of a round: what else the machine does hits both
    print(f"{profile}: alone {pages / best['alone']:,.0f}, ours {pages / best['ours']:,.0f}, ratio {ratio:.2f}")
    return ratio


if __name__ == "__main__":
    sys.exit(main())
