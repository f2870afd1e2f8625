"""The formats that ship, in the order in which they are explained."""

from __future__ import annotations

from collections.abc import Mapping

from . import acled, briefs, claims_csv, ftm, geojson, graphml, hxl, plover, prov, ucdp, webannotation
from .format import Format

FORMATS: Mapping[str, Format] = {
    form.name: form
    for form in (
        claims_csv.FORMAT, acled.FORMAT, ucdp.FORMAT, plover.FORMAT, hxl.FORMAT, geojson.FORMAT, webannotation.FORMAT,
        graphml.FORMAT, ftm.FORMAT, prov.FORMAT, briefs.MARKDOWN, briefs.HTML,
    )
}  # fmt: skip
