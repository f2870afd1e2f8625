"""Exchange names for others of their kind and length, so that a model learns where names stand, not which they are.

The names come from the training corpora and from lists of the whole world; the treebanks' own are mostly
American. Tree, tags and name tags of a sentence stay as they are.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from spacy.language import Language

from training.language.conllu import Sentence, Word

# Bodies and armed groups of the world, as the table of actors had them when the shipped model was trained; the table
# goes on growing, and a rerun must draw from the same names.
ORGANISATIONS = Path(__file__).with_name("organisations.txt")
Kind = tuple[str, int]
Forms = tuple[str, ...]
Lists = Mapping[Kind, Sequence[Sequence[Forms]]]


def spans(names: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield each name of a sentence as (first word, word after the last, label)."""
    for start, tag in enumerate(names):
        if tag.startswith("B-"):
            end = start + 1
            while end < len(names) and names[end].startswith("I-"):
                end += 1
            yield start, end, tag[2:]


def _plain(words: Iterable[Word]) -> bool:
    """Say whether all words are proper nouns in the singular, capitalised as names are."""
    return all(w.xpos in {"NNP", ""} and w.form[:1].isupper() and w.form.isalpha() for w in words)


def collect_names(corpora: Iterable[Sequence[Sentence]]) -> dict[Kind, list[Forms]]:
    """List the plain names of the corpora by label and number of words."""
    found: dict[Kind, set[Forms]] = {}
    for sentences in corpora:
        for sentence in sentences:
            for start, end, label in spans(sentence.names):
                words = sentence.words[start:end]
                if _plain(words):
                    found.setdefault((label, end - start), set()).add(tuple(w.form for w in words))
    return {kind: sorted(forms) for kind, forms in found.items()}


def _column(path: Path, column: int) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")[column]


def world_names(
    cities: Path, officials: Path, nlp: Language, organisations: Path = ORGANISATIONS
) -> dict[Kind, list[Forms]]:
    """List cities, officials and armed groups of the world that the tokenizer cuts at white space only."""
    sources = {"LOC": _column(cities, 1), "PER": _column(officials, 0), "ORG": _column(organisations, 0)}
    found: dict[Kind, set[Forms]] = {}
    for label, names in sources.items():
        for name in names:
            forms = tuple(name.split())
            if all(form[0].isupper() and form.isalpha() for form in forms) and len(nlp.make_doc(name)) == len(forms):
                found.setdefault((label, len(forms)), set()).add(forms)
    return {kind: sorted(forms) for kind, forms in found.items()}


def join(*sources: Mapping[Kind, Sequence[Forms]]) -> dict[Kind, list[Sequence[Forms]]]:
    """Put the lists of several sources side by side; each source is drawn from equally often."""
    kinds = sorted({kind for source in sources for kind in source})
    return {kind: [source[kind] for source in sources if kind in source] for kind in kinds}


def rename(sentences: Sequence[Sentence], lists: Lists, rng: random.Random) -> list[Sentence]:
    """Exchange the plain names of one document; a name that comes again is exchanged for the same one."""
    chosen: dict[tuple[str, Forms], Forms] = {}
    renamed = []
    for sentence in sentences:
        words = list(sentence.words)
        for start, end, label in spans(sentence.names):
            old = tuple(w.form for w in words[start:end])
            sources = lists.get((label, end - start))
            if not sources or not _plain(words[start:end]):
                continue
            if (label, old) not in chosen:
                chosen[label, old] = rng.choice(rng.choice(sources))
            for at, form in zip(range(start, end), chosen[label, old], strict=True):
                lemma = form if words[at].lemma == words[at].form else words[at].lemma
                words[at] = replace(words[at], form=form, lemma=lemma)
        renamed.append(replace(sentence, words=tuple(words)))
    return renamed
