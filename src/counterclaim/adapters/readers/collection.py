"""Which of the names in a folder or an archive are reports, which lie beside one, and which are neither."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ...model.claim import Rejection
from .formats import readable, suffix_of
from .reports import refuse

OWN_RECORDS = frozenset(
    f"{name}.jsonl" for name in ("claims", "findings", "incidents", "judgements", "rejections", "reports")
)
RUN = "run.json"  # that a folder which `dossier` wrote is known by
_PARTS_OF_PAGE = re.compile(r"(?P<page>.+)_files/")  # where browsers put what belongs to a page they save


class Collection(NamedTuple):
    """Names of sources, each with the name of its side-car or None, and what is left, counted by kind."""

    sources: Mapping[str, str | None]
    left: Counter[str]

    def others(self, name: str) -> Rejection | None:
        """Return the rejection that counts what is left in the folder or archive of that name."""
        if not self.left:
            return None
        kinds = ", ".join(f"{number} {kind}" for kind, number in sorted(self.left.items()))
        return refuse(name, "other_files", f"no reports: {kinds}", count=self.left.total())


def sort_out(names: Iterable[str]) -> Collection:
    """Sort names, relative to their folder and parted by /, by what they are; the sources come in their order.

    Hidden files, what a browser saved beside a page, and what `dossier` wrote are none of the reader's
    business, and are not counted.
    """
    known = sorted({name for name in names if not _hidden(name)})
    pages = {re.sub(r"\.\w+$", "", name) for name in known if suffix_of(name) in (".html", ".htm", ".xhtml")}
    dossiers = tuple(name.removesuffix(RUN) for name in known if _last(name) == RUN)
    known = [name for name in known if not _part_of_page(name, pages) and not (dossiers and name.startswith(dossiers))]
    beside = {name: car for name in known if readable(name) and (car := _side_car(name)) in known and car != name}
    sources: dict[str, str | None] = {}
    left: Counter[str] = Counter()
    for name in known:
        if name in beside.values() or _is_own(name, known):
            continue
        if readable(name):
            sources[name] = beside.get(name)
        else:
            left[suffix_of(name) or "without a suffix"] += 1
    return Collection(sources, left)


def _is_own(name: str, known: Iterable[str]) -> bool:
    """Tell records of ours by their name; reports.jsonl, as others call theirs too, by what we write beside it."""
    folder, last = name.removesuffix(_last(name)), _last(name)
    if last == "reports.jsonl":
        return any(f"{folder}{record}" in known for record in ("claims.jsonl", "rejections.jsonl"))
    return last in OWN_RECORDS


def _hidden(name: str) -> bool:
    parts = name.split("/")
    return any(part.startswith(".") and part not in (".", "..") for part in parts) or parts[0] == "__MACOSX"


def _part_of_page(name: str, pages: Iterable[str]) -> bool:
    match = _PARTS_OF_PAGE.match(name)
    return bool(match) and match["page"] in pages if match else False


def _side_car(name: str) -> str:
    return re.sub(r"\.\w+$", ".json", name)


def _last(name: str) -> str:
    return name.rpartition("/")[2]
