"""The formats that ship, in the order in which they are explained."""

from __future__ import annotations

from collections.abc import Mapping

from . import (
    acled,
    csv_files,
    ftm,
    geojson,
    graphml,
    hxl,
    markdown,
    parquet,
    plover,
    prov,
    ucdp,
    webannotation,
    xlsx,
)
from .format import Format
from .page import html

FORMATS: Mapping[str, Format] = {
    form.name: form
    for form in (
        csv_files.FORMAT, xlsx.FORMAT, parquet.FORMAT, acled.FORMAT, ucdp.FORMAT, plover.FORMAT, hxl.FORMAT,
        geojson.FORMAT, webannotation.FORMAT, graphml.FORMAT, ftm.FORMAT, prov.FORMAT, markdown.FORMAT, html.FORMAT,
    )
}  # fmt: skip
