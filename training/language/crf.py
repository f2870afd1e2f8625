"""A linear-chain conditional random field over name tags (Lafferty, McCallum and Pereira 2001).

Tags that are not known are summed over, so that a source which says nothing of
a word teaches nothing of it (Tsuboi et al. 2008).
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from counterclaim.adapters.parser.names import may_follow

FORBIDDEN = -1e4


class Transitions(nn.Module):
    """Score which tag follows which; a text begins as if after "O"."""

    legal: Tensor

    def __init__(self, labels: Sequence[str]) -> None:
        """Begin with no preference among what is allowed."""
        super().__init__()
        self.scores = nn.Parameter(torch.zeros(len(labels), len(labels)))
        legal = torch.tensor([[may_follow(one, two) for two in labels] for one in labels])
        self.register_buffer("legal", legal, persistent=False)
        self.outside = list(labels).index("O")

    def matrix(self) -> Tensor:
        """Return the score of each pair (tag, next tag)."""
        return self.scores.masked_fill(~self.legal, FORBIDDEN)

    def total(self, emissions: Tensor, inside: Tensor) -> Tensor:
        """Return the log of the sum over all paths: (batch, words, tags) and a mask of words to (batch,)."""
        matrix = self.matrix()
        state = emissions[:, 0] + matrix[self.outside]
        for place in range(1, emissions.shape[1]):
            following = torch.logsumexp(state[:, :, None] + matrix, 1) + emissions[:, place]
            state = torch.where(inside[:, place, None], following, state)
        return torch.logsumexp(state, 1)

    def loss(self, emissions: Tensor, wanted: Tensor, inside: Tensor) -> Tensor:
        """Return the negative log-likelihood a known tag; `wanted` is negative where a tag is unknown."""
        known = wanted >= 0
        tags = torch.arange(emissions.shape[2])
        fits = (tags == wanted[..., None]) | ~known[..., None]
        both = torch.cat([emissions, emissions.masked_fill(~fits, FORBIDDEN)])
        free, bound = self.total(both, inside.repeat(2, 1)).chunk(2)
        return (free - bound).sum() / known.sum()
