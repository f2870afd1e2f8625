"""Read ``settings.toml`` into checked records."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).with_name("settings.toml")


@dataclass(frozen=True, slots=True)
class Cnn:
    """Hold the size and the schedule of the convolutional model."""

    width: int
    depth: int
    rows: list[int]
    attributes: list[str]
    hidden: int
    vectors: int
    epochs: float
    words: int
    rate: float
    final_rate: float
    dropout: float


@dataclass(frozen=True, slots=True)
class EncoderSettings:
    """Hold the schedule of the fine-tuned encoder and the sizes that may be changed."""

    layers: int
    arc: int
    relation: int
    names: int
    epochs: int
    drawings: int
    pieces: int
    longest: int
    least: int
    rate: float
    head_rate: float
    decay: float
    warm: float
    dropout: float
    hidden: float


@dataclass(frozen=True, slots=True)
class Settings:
    """Hold all settings; ``noise`` maps a change to its rate."""

    seed: int
    longest: int
    rename: float
    noise: dict[str, float]
    cnn: Cnn
    encoder: EncoderSettings


def read_settings(path: Path = FILE) -> Settings:
    """Read the settings; a missing or unknown key stops at once with its name."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return Settings(
        **table["common"],
        noise=table["noise"],
        cnn=Cnn(**table["cnn"]),
        encoder=EncoderSettings(**table["encoder"]),
    )
