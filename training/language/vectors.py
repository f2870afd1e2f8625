"""Keep small static vectors in a pipeline: what MiniLM knows of each word by itself.

No context and no torch are needed when the pipeline runs; ``distil`` makes the
vectors.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.vectors import Vectors

from training.language.conllu import Sentence

Floats = NDArray[np.float32]


def collect_words(corpora: Iterable[Sequence[Sentence]], pieces: Iterable[str]) -> list[str]:
    """List the lower-cased words of the corpora and the whole words among the encoder's pieces."""
    forms = {word.form.lower() for sentences in corpora for s in sentences for word in s.words}
    return sorted(forms | {piece for piece in pieces if piece.isalpha() and piece.isascii()})


def shrink(vectors: Floats, width: int) -> Floats:
    """Keep the principal components, scaled to a mean length of one."""
    centred = vectors - vectors.mean(0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    small = centred @ axes[:, ::-1][:, :width]
    return np.asarray(small / np.linalg.norm(small, axis=1).mean(), dtype=np.float32)


def add_vectors(nlp: Language, words: Sequence[str], vectors: Floats) -> None:
    """Give a pipeline a vector for each lower-cased word, in whichever of four casings it stands.

    Each casing has a key: spaCy's ``attr="LOWER"`` would spare them, but a saved
    pipeline forgets it and finds no capitalised word again.
    """
    table = Vectors(strings=nlp.vocab.strings, data=vectors, name="minilm")
    for row, word in enumerate(words):
        for form in sorted({word, word.capitalize(), word.title(), word.upper()}):
            table.add(nlp.vocab.strings.add(form), row=row)
    nlp.vocab.vectors = table
