"""Make sentences look like news as it is found: stripped, shouted, curled.

Every change works on words and keeps the tree, the tags and the names right,
so that a model can be trained on the changed text and measured on it.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

from training.language.conllu import Sentence

APOSTROPHES = "'’‘"
QUOTES = {'"': "“”", "``": "““", "''": "””", "'": "’’"}


def _drop(sentence: Sentence, dropped: set[int]) -> Sentence:
    """Remove words; those that hang on them move up to the word above."""
    words = sentence.words
    parsed = any(word.relation for word in words)

    def above(index: int) -> int:
        while index in dropped and words[index].head != index:
            index = words[index].head
        return index

    kept = [index for index in range(len(words)) if index not in dropped]
    place = {old: new for new, old in enumerate(kept)}
    moved = []
    for old in kept:
        head = above(words[old].head) if parsed else old
        space = words[old].space or (old + 1 in dropped and words[old + 1].space)
        moved.append(replace(words[old], head=place.get(head, place[old]), space=space))
    names = tuple(sentence.names[old] for old in kept) if sentence.names else ()
    return replace(sentence, words=tuple(moved), names=names)


def _leaves(sentence: Sentence) -> set[int]:
    heads = {w.head for i, w in enumerate(sentence.words) if w.head != i}
    roots = {i for i, w in enumerate(sentence.words) if w.relation == "ROOT"}
    return set(range(len(sentence.words))) - heads - roots


def _merge_possessives(sentence: Sentence) -> Sentence:
    """Write "Syria 's" as one word "Syrias", which keeps the tags of "Syria"."""
    words = list(sentence.words)
    dropped: set[int] = set()
    leaves = _leaves(sentence)
    for index in range(1, len(words)):
        form = words[index].form
        ending = form[:1] in APOSTROPHES and len(form) <= 2
        if ending and not words[index - 1].space and index in leaves and index - 1 not in dropped:
            joined = words[index - 1].form + form[1:]
            words[index - 1] = replace(words[index - 1], form=joined, space=words[index].space)
            dropped.add(index)
    return _drop(replace(sentence, words=tuple(words)), dropped)


def strip_marks(sentence: Sentence) -> Sentence:
    """Strip commas and apostrophes, as some collections of articles have done."""
    sentence = _merge_possessives(sentence)
    leaves = _leaves(sentence)
    marks = {",", *APOSTROPHES, '"', "”", "“"}
    commas = {i for i, w in enumerate(sentence.words) if w.form in marks and i in leaves}
    if len(commas) == len(sentence.words):
        return sentence
    sentence = _drop(sentence, commas)
    words = []
    for word in sentence.words:
        form = word.form
        for mark in (",", *APOSTROPHES):
            form = form.replace(mark, "") or form
        words.append(replace(word, form=form))
    return replace(sentence, words=tuple(words))


def _each_form(change: Callable[[str], str]) -> Callable[[Sentence], Sentence]:
    def apply(sentence: Sentence) -> Sentence:
        words = [replace(word, form=change(word.form)) for word in sentence.words]
        return replace(sentence, words=tuple(words))

    return apply


def _upper(form: str) -> str:
    """Upper-case a form unless that would change its length ("ß")."""
    return form.upper() if len(form.upper()) == len(form) else form


def curl_quotes(sentence: Sentence) -> Sentence:
    """Write typographic quotation marks; one with no space after it opens."""
    words = [
        replace(word, form=QUOTES[word.form][word.space])
        if word.form in QUOTES
        else replace(word, form=word.form.replace("'", "’"))
        for word in sentence.words
    ]
    return replace(sentence, words=tuple(words))


upper_case = _each_form(_upper)
lower_case = _each_form(lambda form: form.lower() if len(form.lower()) == len(form) else form)


def drop_final(sentence: Sentence) -> Sentence:
    """Remove the punctuation that ends a sentence, as headlines and lists do."""
    last = len(sentence.words) - 1
    ends = sentence.words[last].form in {".", "!", "?", ":", ";"}
    return _drop(sentence, {last}) if ends and last > 0 and last in _leaves(sentence) else sentence


CHANGES: dict[str, Callable[[Sentence], Sentence]] = {
    "strip": strip_marks,
    "upper": upper_case,
    "lower": lower_case,
    "curl": curl_quotes,
}


def change_all(sentences: Sequence[Sentence], names: Sequence[str]) -> list[Sentence]:
    """Apply the named changes to every sentence, in order."""
    changed = list(sentences)
    for name in names:
        changed = [CHANGES[name](sentence) for sentence in changed]
    return changed


def disturb(sentences: Sequence[Sentence], rates: dict[str, float], rng: random.Random) -> list[Sentence]:
    """Draw the changes for one document: each named change with its own rate."""
    chosen = [name for name in CHANGES if rng.random() < rates.get(name, 0.0)]
    changed = change_all(sentences, chosen)
    final = rates.get("final", 0.0)
    return [drop_final(s) if rng.random() < final else s for s in changed]
