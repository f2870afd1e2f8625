"""Content ids: the same content has the same id on every machine, in every run."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence


def content_id(prefix: str, *parts: Mapping[str, object] | Sequence[object] | str | int | None) -> str:
    """Digest the parts into a short stable id.

    Keys are sorted and text stays UTF-8, so that equal content gives equal bytes. Twenty hexadecimal
    digits (80 bits) keep the chance of a collision below one in a million up to a billion records.
    """
    blob = json.dumps(parts, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return f"{prefix}-{hashlib.sha256(blob.encode('utf-8', 'surrogatepass')).hexdigest()[:20]}"
