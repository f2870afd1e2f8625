"""Side-cars: NAME.json beside a report says what the report does not."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import IO, Any

from ...model.report import Doubt

MOST_BYTES = 1_000_000


def read_side_car(name: str, content: IO[bytes]) -> tuple[Mapping[str, Any], tuple[Doubt, ...]]:
    """Read a side-car; one that cannot be read is a doubt about the report, not an error."""
    try:
        with content:
            said = json.loads(content.read(MOST_BYTES).decode("utf-8-sig"))
        if isinstance(said, dict):
            return said, ()
        reason = "it holds no JSON object"
    except (OSError, ValueError, RecursionError) as error:
        reason = str(error)
    return {}, (Doubt("side-car", f"{name.rpartition('/')[2]} was left aside: {reason}."),)
