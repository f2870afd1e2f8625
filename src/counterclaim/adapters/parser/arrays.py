"""The arrays that the parts of the encoder hand to each other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]
FORBIDDEN = np.float32(-1e9)
"""The score of what must not be chosen; finite, so that sums over it stay numbers."""
