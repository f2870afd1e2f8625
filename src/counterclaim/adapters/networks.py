"""Networks: load one for onnxruntime, for the parser and the judge."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import onnxruntime  # type: ignore[import-untyped]


def load_network(model: Path, without: Sequence[str] = ()) -> onnxruntime.InferenceSession:
    """Load a network for one thread, since reports are what is read side by side; `without` names optimizers."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    providers = ["CPUExecutionProvider"]
    return onnxruntime.InferenceSession(str(model), options, providers=providers, disabled_optimizers=list(without))
