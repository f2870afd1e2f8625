"""Read CoNLL-U treebanks into plain records.

A word keeps the characters that stand for it in the text, so that the words
of a document, with their spaces, spell the document.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Word:
    """Hold one syntactic word; ``head`` is its index in the sentence, itself if it is the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    features: str
    head: int
    relation: str
    space: bool
    misc: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Hold a sentence, and whether a paragraph begins with it.

    ``names`` holds one tag a word, ``B-PER``, ``I-PER`` or ``O``, and an empty
    string where nothing is known; it is empty if the source marks no names.
    """

    words: tuple[Word, ...]
    identifier: str
    document: str
    paragraph: bool
    names: tuple[str, ...] = ()


def split_surface(surface: str, forms: list[str]) -> list[str]:
    """Cut a multiword token's characters into one piece for each word.

    Words of English treebanks nearly always spell their token ("do" + "n't");
    where they do not, the pieces get lengths in proportion.
    """
    if "".join(forms) == surface:
        return forms
    total = sum(map(len, forms))
    cuts, seen = [0], 0
    for form in forms[:-1]:
        seen += len(form)
        cuts.append(max(cuts[-1] + 1, round(seen * len(surface) / total)))
    cuts.append(len(surface))
    pieces = [surface[a:b] for a, b in pairwise(cuts)]
    return pieces if all(pieces) else []


def _word(columns: list[str]) -> Word:
    number, head = int(columns[0]), int(columns[6])
    return Word(
        form=columns[1],
        lemma=columns[2],
        upos=columns[3],
        xpos=columns[4],
        features="" if columns[5] == "_" else columns[5],
        head=number - 1 if head == 0 else head - 1,
        relation="ROOT" if head == 0 else columns[7],
        space="SpaceAfter=No" not in columns[9],
        misc=columns[9],
    )


def _apply_multiword(words: list[Word], ranges: list[tuple[int, int, str, bool]]) -> list[Word]:
    """Give each word of a multiword token its own characters and the token's space."""
    words = list(words)
    for first, last, surface, space in ranges:
        forms = [word.form for word in words[first : last + 1]]
        pieces = split_surface(surface, forms) or forms
        for offset, piece in enumerate(pieces):
            at = first + offset
            words[at] = replace(words[at], form=piece, space=space and at == last)
    return words


def read_sentences(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file, without its empty nodes."""
    comments: dict[str, str] = {}
    document, words, ranges = "", [], []
    paragraph = False
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("#"):
            name, _, value = line[1:].partition("=")
            comments[name.strip()] = value.strip()
            if line.startswith("# newdoc"):
                document, paragraph = value.strip(), True
            paragraph = paragraph or line.startswith("# newpar")
        elif line:
            columns = line.split("\t")
            if "-" in columns[0]:
                first, last = map(int, columns[0].split("-"))
                space = "SpaceAfter=No" not in columns[9]
                ranges.append((first - 1, last - 1, columns[1], space))
            elif "." not in columns[0]:
                words.append(_word(columns))
        elif words:
            final = tuple(_apply_multiword(words, ranges))
            yield Sentence(final, comments.get("sent_id", ""), document, paragraph)
            words, ranges, comments, paragraph = [], [], {}, False
