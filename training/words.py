"""Make data/lexicon/common_words.tsv: how little a word tells of an event, by how many texts hold it.

python -m training.words ../shared/data > src/counterclaim/data/lexicon/common_words.tsv

The texts are the documents of UD English EWT (CC BY-SA 4.0) and GUM (the parts under CC BY and CC BY-SA), cut
into pieces of about 2,200 characters, and the articles of FA-KES (CC BY 4.0) on the war in Syria but those that are
annotated to measure with. Only counts of words are kept, and of words only those that are mostly written small, so
that no name of a place is common.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterator
from math import log
from pathlib import Path

from counterclaim.link.words import words_in

HEAD = """\
# A word <tab> what it weighs where two reports share it: 0 (one text in six or more has it), 1 (in 36), 2 (in 200).
# A word that is not here is rarer, or a name, and weighs 4. Made by training/words.py from counts of words in UD
# English EWT, GUM and FA-KES; see NOTICE.
"""
PIECE = 2200  # characters of a text that are counted as one
STEP = 1.8  # of the logarithm of how rare a word is that make one more of weight
LEAST = 12  # texts that must hold a word for it to be common at all


# Words of every page, which say nothing of what it tells.
PAGE = """advertisement app apps associated broadcast broadcasting caption click clicking close com comment comments
    copyright corporation download edition email embed enable facebook follow follower followers gallery getty google
    home image images inbox instagram javascript login logged menu newsletter newsletters newsroom online page password
    photo photos play player post posted press print privacy profile published redistributed reply reserved rewritten
    rights search send share shared sign site skip sports spam story subscribe subscriber subscribers subscription
    switch tag tagged tags topics tv tweet tweets twitter update updated verification video videos view viewer watch
    weather web website whatsapp www youtube""".split()


def pieces(folder: Path) -> Iterator[str]:
    """Yield the texts that words are counted in."""
    for file in sorted(folder.glob("syntax/*/*.conllu")):
        for document in file.read_text(encoding="utf-8").split("# newdoc"):
            lines = (line.removeprefix("# text = ") for line in document.splitlines() if line.startswith("# text ="))
            yield from cut(lines)
    measured = {file.stem for file in (folder.parent / "gold/fakes").glob("*.txt")}
    with (folder / "reports/fa_kes/FA-KES-Dataset.csv").open(encoding="latin-1") as rows:
        for number, row in enumerate(csv.DictReader(rows)):
            if f"fk{number:03d}" not in measured:
                yield f"{row['article_title']} {row['article_content']}"


def cut(lines: Iterator[str]) -> Iterator[str]:
    """Join lines to pieces of about one length."""
    piece = ""
    for line in lines:
        piece = f"{piece} {line}"
        if len(piece) > PIECE:
            yield piece
            piece = ""
    if piece:
        yield piece


def weights(texts: Iterator[str]) -> dict[str, int]:
    """Weigh the common words by how many texts hold them."""
    held, small, number = Counter[str](), Counter[str](), 0
    for text in texts:
        number += 1
        held.update(words_in(text).keys())
        small.update({word: 1 if is_small else -1 for word, is_small in cases(text)})
    common = (word for word, texts_with in held.items() if texts_with >= LEAST and small[word] > 0)
    weighed = {word: int(log(number / (1 + held[word])) / STEP) for word in common}
    return weighed | dict.fromkeys(PAGE, 0)


def cases(text: str) -> Iterator[tuple[str, bool]]:
    """Yield each word of a text with whether it is written small there."""
    for written in text.split():
        for word in words_in(written):
            yield word, written[:1].islower()


def main() -> None:
    """Print the table."""
    found = weights(pieces(Path(sys.argv[1])))
    print(HEAD + "\n".join(f"{word}\t{weight}" for word, weight in sorted(found.items())))


if __name__ == "__main__":
    main()
