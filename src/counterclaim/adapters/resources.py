"""Data files of the package, as text; their meaning is read where it is used."""

from __future__ import annotations

import hashlib
from importlib.resources import files
from pathlib import Path

from ..errors import ResourceError


def data_path(name: str) -> Path:
    """Return where a data file or folder of the package lies.

    Raises ResourceError if it is missing.
    """
    path = Path(str(files("counterclaim") / "data" / name))
    if not path.exists():
        raise ResourceError(f"{path}: missing; install the package again, or see `counterclaim doctor`")
    return path


def read_data(name: str) -> str:
    """Return the text of a data file of the package."""
    return data_path(name).read_text(encoding="utf-8")


def digest(path: Path) -> str:
    """Return one SHA-256 over a file, or over the names and contents of all files in a folder."""
    total = hashlib.sha256()
    for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if file.is_file() and "__pycache__" not in file.parts:
            total.update(file.relative_to(path).as_posix().encode() + b"\0" + file.read_bytes())
    return total.hexdigest()
