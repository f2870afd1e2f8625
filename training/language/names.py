"""Read the four sources of names into one scheme: PER, ORG, LOC and NORP.

Each source draws its borders elsewhere. Where a source cannot say whether a
capitalised word is a name in our sense, the word's tag is left empty, which
both models read as unknown, and never as "no name".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from training.language.conllu import Sentence, Word
from training.language.demonyms import DEMONYMS

GUM_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
INSIDE = frozenset("of the and for & - ' 's de la al in on / .".split())
NO_SPACE_BEFORE = frozenset(". , ; : ! ? ) ] } % 's 'S n't 'm 're 've 'll 'd ''".split())
NO_SPACE_AFTER = frozenset("( [ { $ ``".split())
TITLES = frozenset(
    """president minister secretary foreign prime deputy mr mr. mrs mrs. ms ms. dr dr. gen gen. general
    lt lt. col col. colonel captain capt capt. maj maj. major sgt sgt. sergeant admiral sir king queen
    prince princess ambassador senator sen. rep. governor gov. pope sheikh lord lady professor prof.
    prof chairman director justice judge saint rev. reverend father brother sister uncle aunt miss
    chancellor commander lieutenant brigadier spokesman spokesperson fco office us""".split()
)


def read_uner(path: Path) -> dict[str, tuple[str, ...]]:
    """Map sentence identifiers to name tags; other types than PER, ORG and LOC become ``O``."""
    tags: dict[str, tuple[str, ...]] = {}
    identifier, current = "", []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("# sent_id"):
            identifier = line.partition("=")[2].strip()
        elif line and not line.startswith("#"):
            tag = line.split("\t")[2]
            current.append(tag if tag[2:] in {"PER", "ORG", "LOC"} else "O")
        elif not line and current:
            tags[identifier] = tuple(current)
            current = []
    return tags


def mark_demonyms(sentence: Sentence) -> Sentence:
    """Tag the demonyms that are part of no other name."""
    names = tuple(
        "B-NORP" if tag == "O" and word.form in DEMONYMS else tag
        for word, tag in zip(sentence.words, sentence.names, strict=True)
    )
    return replace(sentence, names=names)


def with_uner(sentence: Sentence, tags: dict[str, tuple[str, ...]]) -> Sentence:
    """Add Universal NER's tags, unless its words differ from the treebank's."""
    found = tags.get(sentence.identifier, ())
    if len(found) != len(sentence.words):
        return sentence
    return mark_demonyms(replace(sentence, names=found))


def _spans(misc: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield GUM's nested mentions as (first word, word after the last, type)."""
    opened: list[tuple[str, str, int]] = []
    for at, column in enumerate(misc):
        found = re.search(r"Entity=([^|]*)", column)
        for part in re.findall(r"\([^()]*\)?|[^()]+\)", found[1] if found else ""):
            label = part.strip("()")
            if part.startswith("("):
                group, _, rest = label.partition("-")
                opened.append((group, rest.partition("-")[0], at))
            if part.endswith(")"):
                group = label.partition("-")[0]
                match = next((o for o in reversed(opened) if o[0] == group), None)
                if match is not None:
                    opened.remove(match)
                    yield match[2], at + 1, match[1]


def after_titles(forms: Sequence[str]) -> int:
    """Count the words up to a person's last title: "Defense Secretary" of "... Ash Carter"."""
    places = [index for index, form in enumerate(forms) if form.lower() in TITLES]
    return places[-1] + 1 if places else 0


def _trim(words: Sequence[Word], start: int, end: int, label: str) -> tuple[int, int]:
    """Drop determiners and titles before a name and a possessive after it."""
    while start < end and words[start].upos in {"DET", "PUNCT"}:
        start += 1
    if label == "PER":
        start += after_titles([word.form for word in words[start:end]])
    while end > start and words[end - 1].upos in {"PART", "PUNCT"}:
        end -= 1
    return start, end


def _is_name(words: Sequence[Word]) -> bool:
    """Say whether these words are proper nouns with nothing but joints between them."""
    return (
        bool(words)
        and words[0].upos == words[-1].upos == "PROPN"
        and all(word.upos == "PROPN" or word.form.lower() in INSIDE for word in words)
    )


def count_labels(tagged: Iterable[tuple[Sequence[str], Sequence[str]]]) -> dict[str, str]:
    """Map each name to its most frequent label, given pairs of words and tags."""
    votes: dict[str, Counter[str]] = {}
    for forms, tags in tagged:
        for start, tag in enumerate(tags):
            if tag.startswith("B-"):
                end = start + 1
                while end < len(tags) and tags[end].startswith("I-"):
                    end += 1
                votes.setdefault(" ".join(forms[start:end]), Counter())[tag[2:]] += 1
    return {name: counts.most_common(1)[0][0] for name, counts in votes.items()}


def relabel(sentence: Sentence, labels: dict[str, str]) -> Sentence:
    """Give the names of a source the labels they have elsewhere: "Sweden" is a place."""
    names = list(sentence.names)
    forms = [word.form for word in sentence.words]
    for start, tag in enumerate(sentence.names):
        if tag.startswith("B-"):
            end = start + 1
            while end < len(names) and names[end].startswith("I-"):
                end += 1
            label = labels.get(" ".join(forms[start:end]), tag[2:])
            if end == start + 1 and forms[start] in DEMONYMS:
                label = "NORP"
            names[start:end] = [f"B-{label}", *[f"I-{label}"] * (end - start - 1)]
    return replace(sentence, names=tuple(names))


def with_gum(sentence: Sentence) -> Sentence:
    """Turn GUM's mentions into names where every word of one is a proper noun."""
    words = sentence.words
    mentions = sorted(_spans([w.misc for w in words]), key=lambda m: (m[0] - m[1], m[0]))
    names = ["" if word.upos == "PROPN" or word.form[:1].isupper() else "O" for word in words]
    if words and words[0].upos not in {"PROPN", "NOUN", "ADJ"}:
        names[0] = "O"
    for index, word in enumerate(words):
        if word.upos in {"PRON", "DET", "AUX", "VERB", "ADP", "ADV", "SCONJ", "CCONJ", "PUNCT"}:
            names[index] = "O"
    taken: set[int] = set()
    for first, last, kind in mentions:
        label = GUM_TYPES.get(kind, "")
        start, end = _trim(words, first, last, label)
        if taken.intersection(range(start, end)) or not _is_name(words[start:end]):
            continue
        taken.update(range(start, end))
        for index in range(start, end):
            names[index] = "O" if not label else f"{'B' if index == start else 'I'}-{label}"
    return mark_demonyms(replace(sentence, names=tuple(names)))


def _plain_word(form: str, following: str, index: int) -> Word:
    space = following not in NO_SPACE_BEFORE and form not in NO_SPACE_AFTER
    return Word(form, "", "", "", "", index, "", space)


def read_wikigold(path: Path) -> Iterator[Sentence]:
    """Yield Wikigold's sentences; MISC becomes NORP for demonyms and ``O`` for the rest."""
    for number, block in enumerate(path.read_text(encoding="utf-8").strip().split("\n\n")):
        pairs = [line.rsplit(" ", 1) for line in block.split("\n") if " " in line]
        forms = [form for form, _ in pairs]
        following = [*forms[1:], ""]
        words = [_plain_word(f, n, i) for i, (f, n) in enumerate(zip(forms, following, strict=True))]
        names, previous = [], "O"
        for _, tag in pairs:
            kind = tag[2:] if tag[2:] in {"PER", "ORG", "LOC"} else ""
            names.append(f"{'I' if tag == previous else 'B'}-{kind}" if kind else "O")
            previous = tag
        sentence = Sentence(tuple(words), f"wikigold-{number}", "wikigold", False, tuple(names))
        yield mark_demonyms(sentence)
