"""Push a vocabulary through the published encoder once, and keep small static vectors.

They give the convolutional model what MiniLM knows of each word by itself; no
context and no torch are needed when it runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from spacy.language import Language
from spacy.vectors import Vectors

from training.language.conllu import Sentence
from training.language.encoder import minilm_folder, piece_tokenizer
from training.language.network import Network, Shape, load_minilm

Floats = NDArray[np.float32]


def collect_words(corpora: Iterable[Sequence[Sentence]]) -> list[str]:
    """List the lower-cased words of the corpora and the whole words among the encoder's pieces."""
    forms = {word.form.lower() for sentences in corpora for s in sentences for word in s.words}
    pieces = {piece for piece in piece_tokenizer().get_vocab() if piece.isalpha() and piece.isascii()}
    return sorted(forms | pieces)


def encode_words(words: Sequence[str], batch: int = 256) -> Floats:
    """Return the mean of the last states of each word's pieces, read by itself."""
    from safetensors.torch import load_file

    network = Network(Shape(), {"relation": 1}, 0.0)
    load_minilm(network, load_file(minilm_folder() / "model.safetensors"))
    tokenizer = piece_tokenizer()
    split = [tokenizer.encode(word).ids[:24] for word in words]
    order = sorted(range(len(words)), key=lambda at: len(split[at]))
    result = np.zeros((len(words), 384), dtype=np.float32)
    network.eval()
    for start in range(0, len(words), batch):
        rows = order[start : start + batch]
        longest = max(len(split[at]) for at in rows)
        pieces = torch.tensor([split[at] + [0] * (longest - len(split[at])) for at in rows])
        zeros = torch.zeros_like(pieces)
        places = torch.arange(longest).expand(len(rows), -1)
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            states = network.encoder(pieces, zeros, zeros, places, places).float()
        seen = (pieces != 0).unsqueeze(-1)
        result[rows] = ((states * seen).sum(1) / seen.sum(1)).numpy()
    return result


def shrink(vectors: Floats, width: int) -> Floats:
    """Keep the principal components, scaled to a mean length of one."""
    centred = vectors - vectors.mean(0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    small = centred @ axes[:, ::-1][:, :width]
    return np.asarray(small / np.linalg.norm(small, axis=1).mean(), dtype=np.float32)


def add_vectors(nlp: Language, corpora: Iterable[Sequence[Sentence]], width: int) -> None:
    """Give a pipeline static vectors, looked up by lower-cased form."""
    words = collect_words(corpora)
    nlp.vocab.vectors = Vectors(
        strings=nlp.vocab.strings,
        data=shrink(encode_words(words), width),
        keys=[nlp.vocab.strings.add(word) for word in words],
        name="minilm",
        attr="LOWER",
    )
