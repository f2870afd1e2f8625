"""Push a whole vocabulary through the published encoder once, for the convolutional model to start from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import torch
from safetensors.torch import load_file
from spacy.language import Language

from training.language.conllu import Sentence
from training.language.encoder import minilm_folder, piece_tokenizer
from training.language.network import Encoder, Shape, load_minilm
from training.language.vectors import Floats, add_vectors, collect_words, shrink


def load_published() -> Encoder:
    """Load MiniLM as it was published, without the vectors of case and white space that training adds."""
    encoder = Encoder(Shape(), 0.0)
    load_minilm(encoder, load_file(minilm_folder() / "model.safetensors"))
    for own in (encoder.cases, encoder.spaces):
        torch.nn.init.zeros_(own.weight)
    return encoder.eval()


def encode_words(words: Sequence[str], batch: int = 256) -> Floats:
    """Return the mean of the last states of each word's pieces, read by itself."""
    encoder, tokenizer = load_published(), piece_tokenizer()
    split = [tokenizer.encode(word).ids[:24] for word in words]
    order = sorted(range(len(words)), key=lambda at: len(split[at]))
    result = np.zeros((len(words), 384), dtype=np.float32)
    for start in range(0, len(words), batch):
        rows = order[start : start + batch]
        longest = max(len(split[at]) for at in rows)
        pieces = torch.tensor([split[at] + [0] * (longest - len(split[at])) for at in rows])
        zeros = torch.zeros_like(pieces)
        places = torch.arange(longest).expand(len(rows), -1)
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            states = encoder(pieces, zeros, zeros, places, places).float()
        seen = (pieces != 0).unsqueeze(-1)
        result[rows] = ((states * seen).sum(1) / seen.sum(1)).numpy()
    return result


def distil(nlp: Language, corpora: Iterable[Sequence[Sentence]], width: int) -> None:
    """Give a pipeline static vectors of the words of the corpora and of the encoder's vocabulary."""
    words = collect_words(corpora, piece_tokenizer().get_vocab())
    add_vectors(nlp, words, shrink(encode_words(words), width))
