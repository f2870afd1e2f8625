"""Small parsed texts for tests, written by hand as word_TAG, so that no test of names hangs on a trained model."""

from __future__ import annotations

from itertools import pairwise

import spacy
from spacy.tokens import Doc as Parsed
from spacy.tokens import Span

from counterclaim.model.report import Report
from counterclaim.read.document import Doc
from counterclaim.read.reading import Reading

_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
_INSIDE = (*_NOMINAL, "DET", "ADJ", "PART")
_VOCAB = spacy.blank("en").vocab


def parse(tagged: str) -> Reading:
    """Read "The_DET army_NOUN said_VERB ._PUNCT": nouns hang on the verb before them, what precedes a noun on the noun.

    A tag may carry an entity label, as in Petrosyan_PROPN:PER. A line is a sentence. Punctuation sticks to the
    word before it.
    """
    words, tags, labels, starts = [], [], [], []
    for line in tagged.strip().splitlines():
        for number, token in enumerate(line.split()):
            word, _, tag = token.rpartition("_")
            tag, _, label = tag.partition(":")
            words.append(word)
            tags.append(tag)
            labels.append(label)
            starts.append(number == 0)
    spaces = [
        not (after and (after[0] in ".,)'’" or word in "("))
        for word, after in zip(words, [*words[1:], ""], strict=True)
    ]
    heads, deps = _attach(words, tags, starts)
    doc = Parsed(_VOCAB, words, spaces, pos=tags, tags=tags, heads=heads, deps=deps, lemmas=_lemmas(words, tags),
              sent_starts=starts)  # fmt: skip
    doc.ents = [Span(doc, i, i + 1, label) for i, label in enumerate(labels) if label]
    return Reading(Report("r", "toy.txt", doc.text), Doc(doc))


def _lemmas(words: list[str], tags: list[str]) -> list[str]:
    return [w.lower().removesuffix("s") if tag == "VERB" else w.lower() for w, tag in zip(words, tags, strict=True)]


def _attach(words: list[str], tags: list[str], starts: list[bool]) -> tuple[list[int], list[str]]:
    heads, deps = list(range(len(words))), ["dep"] * len(words)
    bounds = [i for i, start in enumerate(starts) if start] + [len(words)]
    for first, last in pairwise(bounds):
        verbs = [i for i in range(first, last) if tags[i] == "VERB"]
        root = verbs[0] if verbs else next((i for i in range(first, last) if tags[i] in _NOMINAL), first)
        for i in range(first, last):
            heads[i] = root
        deps[root] = "ROOT"
        _attach_nouns(words, tags, heads, deps, first, last, root)
    return heads, deps


def _attach_nouns(
    words: list[str], tags: list[str], heads: list[int], deps: list[str], first: int, last: int, root: int
) -> None:
    """Make the last noun of each run its head: subject, object, or oblique after a preposition."""
    at, verb = first, None
    while at < last:
        if tags[at] == "VERB":
            verb = at
            if at != root:
                heads[at], deps[at] = root, "ccomp"
        if tags[at] not in _INSIDE:
            at += 1
            continue
        end = at
        while end < last and tags[end] in _INSIDE:
            end += 1
        noun = max((i for i in range(at, end) if tags[i] in _NOMINAL), default=end - 1)
        for i in range(at, end):
            if i != noun:
                heads[i], deps[i] = noun, "nmod:poss" if tags[i] == "PRON" else "compound"
        _hang(words, tags, heads, deps, at, noun, verb, last)
        at = end


def _hang(
    words: list[str],
    tags: list[str],
    heads: list[int],
    deps: list[str],
    at: int,
    noun: int,
    verb: int | None,
    last: int,
) -> None:
    following = next((i for i in range(noun, last) if tags[i] == "VERB"), None)
    after_preposition = at > 0 and tags[at - 1] == "ADP"
    if after_preposition:
        heads[at - 1], deps[at - 1] = noun, "case"
    governor = verb if verb is not None and (after_preposition or following is None) else following
    if governor is not None and governor != noun:
        heads[noun] = governor
        deps[noun] = "obl" if after_preposition else "obj" if governor == verb else "nsubj"
