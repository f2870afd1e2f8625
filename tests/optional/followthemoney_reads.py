"""Read entities and statements with FollowTheMoney's own library, and fail where it would take a value out."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from followthemoney.proxy import EntityProxy
from followthemoney.statement.statement import Statement


def records(path: str) -> Iterator[dict[str, Any]]:
    yield from map(json.loads, Path(path).read_text(encoding="utf-8").splitlines())


def lost(record: dict[str, Any]) -> list[str]:
    """Return the values of an entity that the library does not keep when it cleans them."""
    entity = EntityProxy.from_dict(record, cleaned=False)
    entity.schema.validate(record)
    told = record["properties"].items()
    return [f"{record['id']}: {name}: {value}" for name, values in told for value in values
            if value not in entity.get(name)]  # fmt: skip


def strange(record: dict[str, Any]) -> list[str]:
    """Return what the library would have written otherwise in a statement."""
    statement = Statement.from_dict(dict(record))
    same = statement.generate_key() == record["id"] and statement.to_dict() == record
    return [] if same else [f"statement {record['id']}: {record['prop']}"]


def main(entities: str, statements: str) -> int:
    faults = [fault for record in records(entities) for fault in lost(record)]
    faults += [fault for record in records(statements) for fault in strange(record)]
    keys = [record["canonical_id"] for record in records(statements)]
    faults += [] if keys == sorted(keys) else ["statements are not in the order of their entities"]
    print("\n".join(faults) or f"{entities}, {statements}: read by FollowTheMoney")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
