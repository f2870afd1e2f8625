"""Turn annotated documents into the arrays that the encoder is trained on.

Words are those of the tokenizer that will run later; gold annotation is brought
over by spaCy's alignment, and what cannot be brought over is marked unknown.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.training import Example
from tokenizers import Tokenizer

from counterclaim.adapters.parser.words import (
    CLASS,
    LINE,
    MOST_PIECES,
    SEPARATOR,
    SPACE,
    UNKNOWN_PIECE,
    letter_case,
    space_before,
)
from training.language.conllu import Sentence
from training.language.corpus import build, group
from training.language.noise import disturb
from training.language.rename import Lists, rename
from training.language.settings import Settings

UNKNOWN = -100
ROOT_HEAD = -1
TAG_HEADS = ("upos", "xpos", "features", "lemma", "start", "name")
NAMES = ["O", *(f"{part}-{label}" for label in ("PER", "ORG", "LOC", "NORP") for part in "BI")]
Integers = NDArray[np.int64]


def lemma_rule(form: str, lemma: str) -> str:
    """Return the rule "case|cut|add" that rewrites the form as the lemma."""
    lower = form.lower()
    for case, base in (("keep", form), ("lower", lower), ("title", lower)):
        wanted = lemma[:1].lower() + lemma[1:] if case == "title" else lemma
        if case == "title" and not lemma[:1].isupper():
            continue
        if base == wanted:
            return f"{case}|0|"
    case = "lower" if lemma == lemma.lower() else "title" if lemma[1:] == lemma[1:].lower() else "keep"
    base = form if case == "keep" else lower
    target = lemma if case == "keep" else lemma.lower()
    shared = 0
    while shared < min(len(base), len(target)) and base[shared] == target[shared]:
        shared += 1
    return f"{case}|{len(base) - shared}|{target[shared:]}"


@dataclass(slots=True)
class Item:
    """Hold one document: its words' pieces and classes, and its labels as strings (empty: unknown)."""

    pieces: list[tuple[int, ...]]
    cases: list[int]
    spaces: list[int]
    tags: dict[str, list[str]]
    heads: list[int]
    relations: list[str]

    def size(self) -> int:
        """Count the pieces, with the two that frame a window."""
        return sum(map(len, self.pieces)) + 2


class Reader:
    """Turn sentences into items with one tokenizer for words and one for pieces."""

    def __init__(self, nlp: Language, pieces: Tokenizer) -> None:
        """Keep both tokenizers and remember the pieces of every form seen."""
        self.nlp = nlp
        self.pieces = pieces
        self.seen: dict[str, tuple[int, ...]] = {}

    def split(self, form: str) -> tuple[int, ...]:
        """Return the pieces of one word."""
        if form not in self.seen:
            found = tuple(self.pieces.encode(form, add_special_tokens=False).ids)
            self.seen[form] = (found or (UNKNOWN_PIECE,))[:MOST_PIECES]
        return self.seen[form]

    def item(self, sentences: Sequence[Sentence], breaks: Sequence[str]) -> Item:
        """Build, tokenise and align one document."""
        reference = build(self.nlp.vocab, sentences, breaks)
        predicted = self.nlp.make_doc(reference.text)
        example = Example(predicted, reference)
        parsed = reference.has_annotation("DEP")
        chosen = [token.i for token in predicted if not token.is_space]
        number = {place: at for at, place in enumerate(chosen)}
        heads, relations = example.get_aligned_parse(projectivize=False)
        starts = example.get_aligned_sent_starts()
        names = example.get_aligned_ner()
        columns = {
            "upos": example.get_aligned("POS", as_string=True),
            "xpos": example.get_aligned("TAG", as_string=True),
            "features": example.get_aligned("MORPH", as_string=True),
            "lemma": example.get_aligned("LEMMA", as_string=True),
        }
        item = Item([], [], [], {name: [] for name in TAG_HEADS}, [], [])
        end = 0
        for place in chosen:
            token = predicted[place]
            item.pieces.append(self.split(token.text))
            item.cases.append(letter_case(token.text))
            item.spaces.append(space_before(reference.text[end : token.idx], not end))
            end = token.idx + len(token)
            known = parsed and columns["upos"][place] not in (None, "")
            for name in ("upos", "xpos"):
                item.tags[name].append(columns[name][place] if known else "")
            item.tags["features"].append((columns["features"][place] or "_") if known else "")
            lemma = columns["lemma"][place] if known else None
            item.tags["lemma"].append(lemma_rule(token.text, lemma) if lemma else "")
            start = starts[place] if parsed else None
            item.tags["start"].append("" if start is None else "yes" if start == 1 else "no")
            item.tags["name"].append(_bio(names[place]))
            head = heads[place] if parsed else None
            relation = relations[place]
            if head is None or not relation or (head != place and head not in number):
                item.heads.append(UNKNOWN)
            else:
                item.heads.append(ROOT_HEAD if head == place else number[head])
            item.relations.append("" if relation is None else relation)
        item.tags["name"] = mend_names(item.tags["name"])
        return item


def collect_lemmas(sentences: Iterable[Sentence]) -> dict[str, dict[str, list[str]]]:
    """Map each open-class tag to its inflected forms and their lemmas, most frequent first."""
    counts: dict[str, dict[str, Counter[str]]] = {}
    for sentence in sentences:
        for word in sentence.words:
            typo = "Typo=Yes" in word.features
            if word.upos in {"VERB", "AUX", "NOUN", "ADJ", "ADV"} and word.form.isalpha() and not typo:
                forms = counts.setdefault(word.upos, {})
                forms.setdefault(word.form.lower(), Counter())[word.lemma] += 1
    return {
        upos: {form: [lemma for lemma, _ in seen.most_common()] for form, seen in forms.items() if set(seen) != {form}}
        for upos, forms in counts.items()
    }


def _bio(tag: str | None) -> str:
    """Turn spaCy's BILUO tag into BIO; unknown stays empty."""
    if not tag or tag == "-":
        return ""
    return tag.replace("L-", "I-", 1).replace("U-", "B-", 1)


def mend_names(tags: Sequence[str]) -> list[str]:
    """Begin a name wherever alignment left an inside tag without what it continues."""
    mended: list[str] = []
    for tag in tags:
        before = mended[-1] if mended else "O"
        mended.append(f"B-{tag[2:]}" if tag.startswith("I-") and before and before[2:] != tag[2:] else tag)
    return mended


def draw_breaks(count: int, rng: random.Random) -> list[str]:
    """Draw what parts paragraphs; now and then a document has no blank lines at all."""
    style = rng.random()
    kinds = ["\n\n", "\n\n", "\n \n"] if style < 0.5 else ["\n"] if style < 0.7 else ["\n\n", "\n", " "]
    return [rng.choice(kinds) for _ in range(count)]


def wrap_lines(item: Item, rng: random.Random) -> None:
    """Break lines inside sentences, as text copied from a page has them."""
    length = rng.randint(8, 16)
    for at in range(length, len(item.spaces), length):
        if item.spaces[at] == SPACE:
            item.spaces[at] = LINE


def draw_items(
    reader: Reader, corpora: dict[str, list[Sentence]], names: Lists, settings: Settings, rng: random.Random
) -> list[Item]:
    """Cut, disturb and align all corpora once; documents with too many pieces are cut by sentences."""
    items = []
    for sentences in corpora.values():
        for chosen in group(sentences, rng, settings.longest):
            renamed = rename(chosen, names, rng) if rng.random() < settings.rename else chosen
            disturbed = disturb(renamed, settings.noise, rng)
            for part in _fit(reader, disturbed, settings.encoder.longest):
                items.append(reader.item(part, draw_breaks(len(part), rng)))
                if rng.random() < settings.noise.get("wrap", 0.0):
                    wrap_lines(items[-1], rng)
    return items


def _fit(reader: Reader, sentences: Sequence[Sentence], longest: int) -> Iterator[list[Sentence]]:
    part: list[Sentence] = []
    size = 0
    for sentence in sentences:
        own = sum(len(reader.split(word.form)) for word in sentence.words)
        if part and size + own > longest:
            yield part
            part, size = [], 0
        part.append(sentence)
        size += own
    if part:
        yield part


def collect_labels(items: Iterable[Item], least: int) -> dict[str, list[str]]:
    """List each head's labels by frequency; rare lemma rules and features are left out."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in (*TAG_HEADS, "relation")}
    for item in items:
        for name in TAG_HEADS:
            counts[name].update(filter(None, item.tags[name]))
        counts["relation"].update(r for r in item.relations if r and r not in {"ROOT", "dep"})
    labels = {
        name: [label for label, n in count.most_common() if n >= (least if name in {"lemma", "features"} else 1)]
        for name, count in counts.items()
    }
    return labels | {"start": ["no", "yes"], "name": NAMES}


@dataclass(slots=True)
class Batch:
    """Hold padded arrays: (batch, pieces) for inputs, (batch, words) for labels."""

    inputs: list[Integers]
    tags: dict[str, Integers]
    heads: Integers
    relations: Integers
    sentences: Integers


def make_batch(items: Sequence[Item], index: dict[str, dict[str, int]]) -> Batch:
    """Pad the items of one batch."""
    rows, length, words = len(items), max(i.size() for i in items), max(len(i.pieces) for i in items)
    pieces, cases, spaces = (np.zeros((rows, length), dtype=np.int64) for _ in range(3))
    first, last = (np.zeros((rows, words), dtype=np.int64) for _ in range(2))
    tags = {name: np.full((rows, words), UNKNOWN, dtype=np.int64) for name in TAG_HEADS}
    heads, relations = (np.full((rows, words), UNKNOWN, dtype=np.int64) for _ in range(2))
    sentences = np.full((rows, words), -1, dtype=np.int64)
    for row, item in enumerate(items):
        at = 1
        pieces[row, 0] = CLASS
        for number, own in enumerate(item.pieces):
            pieces[row, at : at + len(own)] = own
            cases[row, at : at + len(own)] = item.cases[number]
            spaces[row, at : at + len(own)] = item.spaces[number]
            first[row, number], last[row, number] = at, at + len(own) - 1
            at += len(own)
        pieces[row, at] = SEPARATOR
        count = len(item.pieces)
        for name in TAG_HEADS:
            tags[name][row, :count] = [index[name].get(tag, UNKNOWN) for tag in item.tags[name]]
        heads[row, :count] = item.heads
        relations[row, :count] = [index["relation"].get(r, UNKNOWN) for r in item.relations]
        sentences[row, :count] = np.cumsum([tag == "yes" for tag in item.tags["start"]])
    return Batch([pieces, cases, spaces, first, last], tags, heads, relations, sentences)


def batches(items: list[Item], pieces: int, rng: random.Random) -> Iterator[list[Item]]:
    """Put documents of like length together and shuffle the batches."""
    ordered = sorted(items, key=lambda item: item.size() + rng.random() * 20)
    groups: list[list[Item]] = [[]]
    for item in ordered:
        if groups[-1] and item.size() * (len(groups[-1]) + 1) > pieces:
            groups.append([])
        groups[-1].append(item)
    rng.shuffle(groups)
    yield from groups
