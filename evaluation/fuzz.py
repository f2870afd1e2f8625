"""Read sentences that were broken on purpose: nothing may raise, and no claim may quote what the text does not say.

    python -m evaluation.fuzz                        10,000 mutated sentences of the examples
    python -m evaluation.fuzz FOLDER... --count 500  of other texts too
    python -m evaluation.fuzz --cut                  reports that break off at any word or mark, each read by itself

Sentences are mutated by a generator with a fixed seed, so that a fault is found again. Prints each fault with the
sentence, and ends with status 1 where there is one.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from counterclaim.app.assembly import head_lexicon, machine
from counterclaim.app.intake import Read, complete
from counterclaim.app.read_one import run
from counterclaim.model.report import Report, report_id

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
COUNT, SEED = 10_000, 20211116
CUT_REACH = (60, 150, 300)  # characters that are left before the cut, and the sentence that they stand in
IN_ONE_REPORT = 10  # sentences: a report has its cost, and sentences act on each other
PUBLISHED = datetime(2021, 11, 17, 9, 30)
NUMBERS = ("0", "one", "12", "1,234", "1.2 million", "dozens", "3-5", "٣", "²", "10" * 40)
STRANGE = ("\u200f", "\u202b", "\ufeff", "\u2028", "\x85", "\u00a0", "\u00ad", "İ", "🚀", "e\u0301", "\t", "\ud800")

Words = list[str]
Mutation = Callable[[Words, random.Random], Words]


def sentences(texts: Iterable[str]) -> tuple[str, ...]:
    """Cut texts into sentences, roughly: what is cut wrongly is only one more oddity."""
    lines = (line for text in texts for line in text.split("\n"))
    found = (part for line in lines for part in re.split(r"(?<=[.!?”\"])\s+", line) if len(part.split()) > 3)
    return tuple(dict.fromkeys(found))


# Mutations of a list of words; each keeps at least one word


def drop(words: Words, dice: random.Random) -> Words:
    """Leave out a word."""
    place = dice.randrange(len(words))
    return [*words[:place], *words[place + 1 :]] or words


def double(words: Words, dice: random.Random) -> Words:
    """Say a word twice."""
    place = dice.randrange(len(words))
    return [*words[: place + 1], *words[place:]]


def swap(words: Words, dice: random.Random) -> Words:
    """Exchange two words."""
    changed = list(words)
    one, two = dice.randrange(len(words)), dice.randrange(len(words))
    changed[one], changed[two] = changed[two], changed[one]
    return changed


def cut(words: Words, dice: random.Random) -> Words:
    """Break off."""
    return words[: dice.randrange(1, len(words) + 1)]


def bare(words: Words, dice: random.Random) -> Words:
    """Strip the punctuation, as some archives do."""
    return [re.sub(r"[^\w\s]", "", word) or word for word in words]


def shout(words: Words, dice: random.Random) -> Words:
    """Write in capitals, or all small."""
    change = dice.choice((str.upper, str.lower))
    return [change(word) for word in words]


def salt(words: Words, dice: random.Random) -> Words:
    """Put a strange character before, after or into a word."""
    place, changed = dice.randrange(len(words)), list(words)
    at = dice.randrange(len(changed[place]) + 1)
    changed[place] = changed[place][:at] + dice.choice(STRANGE) + changed[place][at:]
    return changed


def count(words: Words, dice: random.Random) -> Words:
    """Put a number where there was a word."""
    changed = list(words)
    changed[dice.randrange(len(words))] = dice.choice(NUMBERS)
    return changed


MUTATIONS: tuple[Mutation, ...] = (drop, double, swap, swap, cut, bare, shout, salt, count)


def mutants(originals: tuple[str, ...], number: int, seed: int = SEED) -> Iterator[str]:
    """Yield mutated sentences; the same ones for the same seed."""
    dice = random.Random(seed)
    for _ in range(number):
        words = dice.choice(originals).split(" ")
        if dice.random() < 0.2:
            words += dice.choice(originals).split(" ")
        for _ in range(dice.randint(1, 4)):
            words = dice.choice(MUTATIONS)(words, dice)
        yield " ".join(words)


def reports(broken: Iterable[str]) -> Iterator[Report]:
    """Yield reports of a few sentences each, heads read; every second one has a day to count weekdays from."""
    waiting = list(broken)
    for start in range(0, len(waiting), IN_ONE_REPORT):
        name, text = f"fuzz-{start}.txt", "\n\n".join(waiting[start : start + IN_ONE_REPORT])
        published = PUBLISHED if start % (2 * IN_ONE_REPORT) else None
        yield from complete((Report(report_id(name, text), name, text, published=published),), head_lexicon())


def cut_off(texts: Sequence[str], number: int, seed: int = SEED) -> Iterator[Report]:
    """Yield reports that break off in their last sentence: every look past the last word must find the end."""
    dice = random.Random(seed)
    for place in range(number):
        text = dice.choice(texts)
        end = dice.choice([mark.end() for mark in re.finditer(r"\w+|[^\w\s]", text)])
        begin = text.rfind(". ", 0, max(0, end - dice.choice(CUT_REACH))) + 1
        name, rest = f"cut-{place}.txt", text[begin:end].strip()
        yield from complete((Report(report_id(name, rest), name, rest, published=PUBLISHED),), head_lexicon())


def faults(read: Read) -> list[str]:
    """Name what must not happen in a reading: a stage that failed, a quote that is not the text at its span."""
    text = read.report.text
    failed = [f"{r.source}: {r.reason}" for r in read.rejections if r.code == "stage_failed"]
    quoted = [(claim.source, e) for claim in read.claims for e in claim.evidence]
    wrong = [
        f"{at}: {e.role} {e.quote!r} is not the text at {e.span}" for at, e in quoted if e.span.of(text) != e.quote
    ]
    nothing = [f"{c.source}: {c.id} has no `what`" for c in read.claims if not c.quote()]
    return [*failed, *wrong, *nothing]


def main() -> int:
    """Read mutated sentences and report the faults."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[EXAMPLES], help="folders of texts")
    parser.add_argument("--count", type=int, default=COUNT, help=f"sentences or cuts ({COUNT:,})")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--cut", action="store_true", help="reports that break off, in place of mutated sentences")
    parser.add_argument("--model", help="folder of another spaCy pipeline")
    arguments = parser.parse_args()
    files = [file for folder in arguments.folders for file in sorted(folder.rglob("*.txt"))]
    texts = [file.read_text(encoding="utf-8", errors="replace") for file in files]
    mutated = reports(mutants(sentences(texts), arguments.count, arguments.seed))
    broken = cut_off(texts, arguments.count, arguments.seed) if arguments.cut else mutated
    using = machine(arguments.model)
    begun, found, claims = time.monotonic(), 0, 0
    for report in broken:
        read = run(using, report)
        claims += len(read.claims)
        for fault in faults(read):
            found += 1
            print(f"{fault}\n    {report.text!r}")
    what = "cut reports" if arguments.cut else "sentences"
    print(f"{arguments.count:,} {what}, {claims:,} claims, {found} faults, {time.monotonic() - begun:.0f} s")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
