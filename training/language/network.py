"""Define the encoder and its heads in torch; only training needs this file.

The encoder is MiniLM-L6 (uncased), so each word piece also gets two learned
vectors: the letter case of its word and the white space before it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.language.crf import Transitions


@dataclass(frozen=True, slots=True)
class Shape:
    """Hold the sizes of the encoder and of its heads."""

    vocabulary: int = 30522
    width: int = 384
    inner: int = 1536
    heads: int = 12
    layers: int = 6
    positions: int = 512
    cases: int = 12
    spaces: int = 4
    arc: int = 256
    relation: int = 96
    names: int = 256


class Layer(nn.Module):
    """Attend, then transform, with the normalisation after each, as BERT does."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        """Make one layer's weights."""
        super().__init__()
        self.heads = shape.heads
        self.mix = nn.Linear(shape.width, 3 * shape.width)
        self.out = nn.Linear(shape.width, shape.width)
        self.up = nn.Linear(shape.width, shape.inner)
        self.down = nn.Linear(shape.inner, shape.width)
        self.first = nn.LayerNorm(shape.width, eps=1e-12)
        self.second = nn.LayerNorm(shape.width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, state: Tensor, mask: Tensor | None) -> Tensor:
        """Transform (batch, pieces, width); ``mask``, if any, is added to the attention scores."""
        batch, length, width = state.shape
        mixed = self.mix(state).view(batch, length, 3, self.heads, width // self.heads)
        query, key, value = mixed.permute(2, 0, 3, 1, 4)
        weights = query @ key.transpose(-1, -2) * (width // self.heads) ** -0.5
        seen = torch.softmax(weights if mask is None else weights + mask, dim=-1) @ value
        seen = self.out(seen.transpose(1, 2).reshape(batch, length, width))
        state = self.first(state + self.dropout(seen))
        moved = self.down(functional.gelu(self.up(state)))
        return self.second(state + self.dropout(moved))


class Encoder(nn.Module):
    """Encode word pieces with their case and spacing into one vector a word."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        """Make the embeddings and the layers."""
        super().__init__()
        self.pieces = nn.Embedding(shape.vocabulary, shape.width)
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.cases = nn.Embedding(shape.cases, shape.width)
        self.spaces = nn.Embedding(shape.spaces, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        self.dropout = nn.Dropout(dropout)
        self.padded = True  # False once windows are read one at a time: adding a mask of zeros takes time
        for extra in (self.cases, self.spaces):
            nn.init.normal_(extra.weight, std=0.01)

    def forward(self, pieces: Tensor, cases: Tensor, spaces: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """Return (batch, words, width), the mean of each word's first and last piece."""
        place = torch.arange(pieces.shape[1], device=pieces.device).unsqueeze(0)
        state = self.pieces(pieces) + self.positions(place)
        state = self.norm(state + self.cases(cases) + self.spaces(spaces))
        state = self.dropout(state)
        mask = (pieces == 0).to(state.dtype)[:, None, None, :] * -10000.0 if self.padded else None
        for layer in self.layers:
            state = layer(state, mask)
        width = state.shape[2]
        begin = torch.gather(state, 1, first.unsqueeze(-1).expand(-1, -1, width))
        end = torch.gather(state, 1, last.unsqueeze(-1).expand(-1, -1, width))
        return (begin + end) * 0.5


class Network(nn.Module):
    """Predict tags for each word and the vectors from which trees are scored."""

    def __init__(self, shape: Shape, labels: Mapping[str, Sequence[str]], dropout: float) -> None:
        """Make the heads: ``labels`` maps each head's name to its classes; that of names comes last of the tags."""
        super().__init__()
        self.encoder = Encoder(shape, dropout)
        self.names = [name for name in labels if name != "relation"]
        self.sizes = [len(labels[name]) for name in self.names]
        self.tags = nn.Linear(shape.width, sum(self.sizes[:-1]))
        self.near = nn.Linear(3 * shape.width, shape.names)
        self.name = nn.Linear(shape.names, self.sizes[-1])
        self.transitions = Transitions(labels[self.names[-1]])
        self.dependent = nn.Linear(shape.width, shape.arc + shape.relation)
        self.head = nn.Linear(shape.width, shape.arc + shape.relation)
        self.root = nn.Parameter(torch.zeros(shape.arc + shape.relation))
        self.arc = nn.Parameter(torch.eye(shape.arc + 1, shape.arc) * 0.1)
        pairs = torch.zeros(len(labels["relation"]), shape.relation + 1, shape.relation + 1)
        self.pairs = nn.Parameter(pairs)
        self.split = [shape.arc, shape.relation]
        self.dropout = nn.Dropout(dropout * 2)

    def forward(self, *inputs: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return tag scores, dependent vectors and head vectors of each word."""
        words = self.dropout(self.encoder(*inputs))
        dependent = functional.gelu(self.dependent(words))
        head = functional.gelu(self.head(words))
        there = (inputs[-1] > 0).to(words.dtype).unsqueeze(-1)
        tags = torch.cat([self.tags(words), self.name_scores(words * there)], -1)
        return tags, self.dropout(dependent), self.dropout(head)

    def name_scores(self, words: Tensor) -> Tensor:
        """Score name tags from each word and its two neighbours; a missing word is all zeros."""
        padded = functional.pad(words, (0, 0, 1, 1))
        around = torch.cat([padded[:, :-2], words, padded[:, 2:]], -1)
        scores: Tensor = self.name(self.dropout(functional.gelu(self.near(around))))
        return scores

    def arcs(self, dependent: Tensor, head: Tensor) -> Tensor:
        """Score every (dependent, head) pair: (batch, words, words)."""
        left = dependent[..., : self.split[0]] @ self.arc[:-1]
        right = head[..., : self.split[0]]
        return left @ right.transpose(-1, -2) + (right @ self.arc[-1]).unsqueeze(-2)

    def relations(self, dependent: Tensor, head: Tensor) -> Tensor:
        """Score the labels of given pairs: (pairs, labels)."""
        one = functional.pad(dependent[..., self.split[0] :], (0, 1), value=1.0)
        two = functional.pad(head[..., self.split[0] :], (0, 1), value=1.0)
        return torch.einsum("ni,rij,nj->nr", one, self.pairs, two)


def load_minilm(encoder: Encoder, weights: Mapping[str, Tensor]) -> None:
    """Copy the published weights into the encoder."""
    with torch.no_grad():
        word = weights["embeddings.word_embeddings.weight"]
        encoder.pieces.weight.copy_(word)
        positions = weights["embeddings.position_embeddings.weight"]
        kind = weights["embeddings.token_type_embeddings.weight"][0]
        encoder.positions.weight.copy_(positions + kind)
        encoder.norm.weight.copy_(weights["embeddings.LayerNorm.weight"])
        encoder.norm.bias.copy_(weights["embeddings.LayerNorm.bias"])
        for number, layer in enumerate(encoder.layers):
            base = f"encoder.layer.{number}."
            for part in ("weight", "bias"):
                mixed = [weights[f"{base}attention.self.{n}.{part}"] for n in ("query", "key", "value")]
                getattr(layer.mix, part).copy_(torch.cat(mixed))
                for target, source in (
                    (layer.out, "attention.output.dense"),
                    (layer.first, "attention.output.LayerNorm"),
                    (layer.up, "intermediate.dense"),
                    (layer.down, "output.dense"),
                    (layer.second, "output.LayerNorm"),
                ):
                    getattr(target, part).copy_(weights[f"{base}{source}.{part}"])
