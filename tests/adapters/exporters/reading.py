"""Each format read back with its own reader, and the faults that the reader or the codebook would find."""

from __future__ import annotations

import csv
import io
import json
import re
import tempfile
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import duckdb
import networkx
import openpyxl
import rdflib
import shapely
from markdown_it import MarkdownIt
from rdflib.namespace import PROV, RDF

from counterclaim.adapters.exporters import acled, hxl, parquet, plover_codes, ucdp
from counterclaim.adapters.exporters.acled_events import SUB_EVENTS
from counterclaim.adapters.exporters.format import Export
from counterclaim.adapters.exporters.markdown import SHORT_ID
from counterclaim.adapters.exporters.plover_codes import SECTORS
from counterclaim.adapters.exporters.tables import Table, tables
from counterclaim.model.brief import Dossier

Record = dict[str, Any]
DEATHS = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")
DISORDERS = {"Political violence", "Political violence; Demonstrations", "Demonstrations", "Strategic developments"}
INTERACTIONS = {
    "10", "11", "12", "13", "14", "15", "16", "17", "18", "20", "22", "23", "24", "25", "26", "27", "28", "30", "33",
    "34", "35", "36", "37", "38", "40", "44", "45", "46", "47", "48", "50", "55", "56", "57", "58", "60", "66", "67",
    "68", "70", "77", "78", "80", "88",
}  # fmt: skip
ENTITY = {"code", "sector", "entity_text"}
HASHTAG = re.compile(r"#[a-z0-9]+(\+[a-z0-9]+)*")
CLAIM = re.compile(r"`(c-[0-9a-f]+)`")
FTM = {"Article", "Event", "PublicBody", "Organization", "LegalEntity"}
# What the annotations use of W3C's context, which is on the network: the same terms, written here for the tests.
ANNO = {
    "oa": "http://www.w3.org/ns/oa#", "dc": "http://purl.org/dc/elements/1.1/", "dcterms": "http://purl.org/dc/terms/",
    "as": "http://www.w3.org/ns/activitystreams#", "foaf": "http://xmlns.com/foaf/0.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": {"@id": "@id", "@type": "@id"}, "type": {"@id": "@type", "@type": "@id"},
    "Annotation": "oa:Annotation", "SpecificResource": "oa:SpecificResource", "TextualBody": "oa:TextualBody",
    "TextQuoteSelector": "oa:TextQuoteSelector", "TextPositionSelector": "oa:TextPositionSelector",
    "Software": "as:Application", "Text": "http://purl.org/dc/dcmitype/Text", "describing": "oa:describing",
    "body": {"@id": "oa:hasBody", "@type": "@id"}, "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"}, "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "creator": {"@id": "dcterms:creator", "@type": "@id"}, "name": "foaf:name", "value": "rdf:value",
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"}, "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix", "language": "dc:language", "format": "dc:format",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
}  # fmt: skip
ANNO_URL = "http://www.w3.org/ns/anno.jsonld"
OA = rdflib.Namespace(ANNO["oa"])


def faults(name: str, made: Export, dossier: Dossier) -> list[str]:
    """Return what is wrong with an export: nothing, if its reader gives back what its vocabulary allows."""
    return list(READERS[name](made, dossier))


def rows_of(content: str | bytes) -> list[Record]:
    assert isinstance(content, str)
    return list(csv.DictReader(io.StringIO(content)))


def records_of(content: str | bytes) -> list[Record]:
    assert isinstance(content, str)
    return [json.loads(line) for line in content.split("\n") if line]


@contextmanager
def parquet_of(content: str | bytes) -> Iterator[Path]:
    assert isinstance(content, bytes)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.parquet"
        path.write_bytes(content)
        yield path


def graph_of(content: str | bytes) -> rdflib.Graph:
    """Read JSON-LD, a document or one a line, without the network."""
    assert isinstance(content, str)
    made = [json.loads(content)] if content.startswith("{\n") else records_of(content)
    contexts = made[0]["@context"] if made else {}
    here = [ANNO if one == ANNO_URL else one for one in contexts] if isinstance(contexts, list) else contexts
    nodes = [{name: value for name, value in one.items() if name != "@context"} for one in made]
    whole = {"@context": here, "@graph": [node for one in nodes for node in one.get("@graph", [one])]}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib warns of a class that it uses itself
        return rdflib.Graph().parse(data=json.dumps(whole), format="json-ld")


def acled_faults(row: Mapping[str, str]) -> list[str]:
    classes = [one for one in (row["inter1"], row["inter2"]) if one]
    digits = "".join(str(acled.CLASSES.index(one) + 1) for one in sorted(classes, key=acled.CLASSES.index))
    return _failed({
        "columns": tuple(row) == acled.COLUMNS,
        "date": date.fromisoformat(row["event_date"]).year == int(row["year"]),
        "time_precision": row["time_precision"] in ("1", "2", "3"),
        "geo_precision": row["geo_precision"] in ("1", "2", "3"),
        "sub_event": row["sub_event_type"] in SUB_EVENTS[row["event_type"]],
        "disorder": row["disorder_type"] in DISORDERS,
        "interaction": digits.ljust(2, "0") in INTERACTIONS,
        "interaction in words": row["interaction"].split("-") == sorted(classes, key=acled.CLASSES.index),
        "actor1": bool(row["actor1"]) and bool(row["inter1"]),
        "civilians": row["civilian_targeting"] in ("", "Civilians targeted"),
        "fatalities": row["fatalities"].isdigit(),
        "place": bool(row["location"]) and _is_place(row["latitude"], row["longitude"]),
        "source": bool(row["source"]),
    })  # fmt: skip


def ucdp_faults(row: Mapping[str, str]) -> list[str]:
    low, best, high = (int(row[name]) for name in ("low", "best", "high"))
    lat, lon = row["latitude"], row["longitude"]
    return _failed({
        "columns": tuple(row) == ucdp.COLUMNS,
        "order": 0 <= low <= best <= high,
        "dead": high >= 1,
        "sum": best == sum(int(row[name]) for name in DEATHS),
        "violence": row["type_of_violence"] in ("1", "2", "3"),
        "civilians": row["type_of_violence"] != "3" or row["side_b"] == "Civilians",
        "sides": bool(row["side_a"]) and bool(row["side_b"]),
        "where": row["where_prec"] in ("", *"1234567"),
        "point": _is_place(lat, lon) and row["geom_wkt"] == (f"POINT({lon} {lat})" if lat else ""),
        "grid": (row["priogrid_gid"] == str(ucdp.grid_cell(float(lat), float(lon)))) if lat else True,
        "clarity": row["event_clarity"] in ("1", "2"),
        "date_prec": row["date_prec"] in tuple("12345"),
        "dates": date.fromisoformat(row["date_start"]) <= date.fromisoformat(row["date_end"]),
        "year": row["year"] == row["date_start"][:4],
        "sources": len(row["source_office"].split(";")) == len(row["source_headline"].split(";"))
        == len(row["source_date"].split(";")) == int(row["number_of_sources"]),
        "region": row["region"] in ("", "Africa", "Americas", "Asia", "Europe", "Middle East"),
        "id": row["id"].isdigit(),
    })  # fmt: skip


def plover_faults(record: Record) -> list[str]:
    kind = record["event"][0]
    entities = record["actor"] + record["recipient"]
    return _failed({
        "id": isinstance(record["id"], str),
        "date": date.fromisoformat(record["date"]) <= date.fromisoformat(record["enddate"]),
        "actor": bool(record["actor"]),
        "type": len(record["event"]) == 1 and kind in plover_codes.QUADS,
        "mode": set(record["mode"]) <= set(plover_codes.MODES.get(kind, {})),
        "quad": record["quad_code"] == plover_codes.QUADS[kind],
        "recipient": kind not in ("COOPERATE", "AID", "SANCTION") or bool(record["recipient"]),
        "sector": all(one.get("sector") in (None, *SECTORS) for one in entities),
        "entity": all(one["code"] and one["entity_text"] and set(one) <= ENTITY for one in entities),
        "size": all(isinstance(n, int) and n >= 0 for n in record.get("size", {}).values()),
        "size names": set(record.get("size", {})) <= {"dead", "injured", "arrested"},
        "resolution": record.get("event_loc", {}).get("resolution") in (None, 1, 2, 3, 4, 5),
    })  # fmt: skip


def hxl_faults(content: str) -> list[str]:
    heads, tags, *told = csv.reader(io.StringIO(content))
    rows = [dict(zip(tags, row, strict=True)) for row in told]
    return _failed({
        "headings": (heads, tags) == tuple(map(list, zip(*hxl.HEADINGS, strict=True))),
        "tags": all(HASHTAG.fullmatch(tag) for tag in tags) and len(tags) == len(set(tags)),
        "numbers": all(v == "" or v.isdigit() for row in rows for t, v in row.items() if t.startswith("#affected")),
        "dates": all(date.fromisoformat(v) for row in rows for t, v in row.items() if t.startswith("#date") and v),
        "places": all(_is_place(row["#geo+lat"], row["#geo+lon"]) for row in rows),
    })  # fmt: skip


def _failed(checks: Mapping[str, bool]) -> list[str]:
    return [name for name, fine in checks.items() if not fine]


def _is_place(lat: str, lon: str) -> bool:
    return lat == lon == "" or (abs(float(lat)) <= 90 and abs(float(lon)) <= 180)


def _tables(made: Export, dossier: Dossier, rule: str = "ucdp") -> Iterator[tuple[Table, str | bytes]]:
    wanted = tables(dossier, rule)
    return zip(wanted, [made.content, *(content for _, content in made.beside)], strict=True)


def _csv(made: Export, dossier: Dossier) -> Iterator[str]:
    for table, content in _tables(made, dossier):
        rows = rows_of(content)
        yield from [] if len(rows) == len(table.rows) else [f"{table.name}: {len(rows)} rows"]
        yield from (f"{table.name}: a row too long" for row in rows if None in row or None in row.values())


def _xlsx(made: Export, dossier: Dossier) -> Iterator[str]:
    book = openpyxl.load_workbook(io.BytesIO(made.content))
    for table in tables(dossier, "ucdp"):
        cells = [cell for row in book[table.name].iter_rows() for cell in row]
        yield from [] if book[table.name].max_row == len(table.rows) + 1 else [f"{table.name}: rows"]
        yield from (f"{cell.coordinate} is run" for cell in cells if cell.data_type == "f" or cell.hyperlink)


def _parquet(made: Export, dossier: Dossier) -> Iterator[str]:
    for table, content in _tables(made, dossier):
        with parquet_of(content) as path:
            found = duckdb.sql(f"SELECT * FROM '{path}'")
            types = list(zip(found.columns, map(str, found.types), strict=True))
            wanted = [(column, parquet.TYPES[kind]) for column, kind in table.columns]
            yield from [] if types == wanted else [f"{table.name}: types"]
            yield from [] if len(found.fetchall()) == len(table.rows) else [f"{table.name}: rows"]


def _geojson(made: Export, dossier: Dossier) -> Iterator[str]:
    found = json.loads(made.content)
    yield from [] if set(found) == {"type", "attribution", "features"} else ["members"]
    ids = [one["id"] for one in found["features"]]
    yield from [] if len(ids) == len(set(ids)) else ["an id twice"]
    for one in found["features"]:
        yield from (f"{one['id']}: {name} is nested" for name, v in one["properties"].items()
                    if not isinstance(v, str | int | float | None))  # fmt: skip
        if one["geometry"] is not None:
            shape = shapely.geometry.shape(one["geometry"])
            yield from (
                [] if shape.is_valid and shape.within(shapely.box(-180, -90, 180, 90)) else [f"{one['id']}: point"]
            )


def _webannotation(made: Export, dossier: Dossier) -> Iterator[str]:
    graph = graph_of(made.content)
    texts = {report.id: report.text for report in dossier.reports}
    found = set(graph.subjects(RDF.type, OA.Annotation))
    yield from [] if len(found) == sum(claim.report in texts for claim in dossier.claims) else ["annotations"]
    report = rdflib.URIRef("urn:counterclaim:vocabulary:report")
    for target in graph.objects(None, OA.hasTarget):
        text = texts[str(graph.value(graph.value(target, OA.hasSource), report))]
        spans = list(graph.objects(target, OA.hasSelector))
        start, end, exact = (next(v for s in spans if (v := graph.value(s, name)) is not None).toPython()
                             for name in (OA.start, OA.end, OA.exact))  # fmt: skip
        yield from [] if text[int(start) : int(end)] == exact else [f"{target}: {exact}"]


def _prov(made: Export, dossier: Dossier) -> Iterator[str]:
    graph = graph_of(made.content)
    for claim in dossier.claims:
        found = graph.value(rdflib.URIRef(f"urn:counterclaim:claim:{claim.id}"), PROV.wasQuotedFrom)
        yield from [] if str(found).endswith(claim.report) else [f"{claim.id}: quoted from {found}"]
    for relation in (PROV.wasDerivedFrom, PROV.wasGeneratedBy, PROV.wasAttributedTo, PROV.used):
        yield from (f"{o} is nothing" for o in graph.objects(None, relation) if (o, RDF.type, None) not in graph)


def _graphml(made: Export, dossier: Dossier) -> Iterator[str]:
    graph = networkx.parse_graphml(made.content, force_multigraph=True)
    yield from [] if graph.is_directed() else ["no directions"]
    known = {claim.id for claim in dossier.claims}
    for _, _, told in graph.edges(data=True):
        ids = told["claim_ids"].split()
        yield from [] if set(ids) <= known and told["claims"] == len(ids) else [f"claims of {told}"]
    yield from (f"{node} has no label" for node, told in graph.nodes(data=True) if not told.get("label"))


def _ftm(made: Export, dossier: Dossier) -> Iterator[str]:
    found, statements = records_of(made.content), records_of(made.beside[0][1])
    ids = {one["id"] for one in found}
    yield from [] if len(ids) == len(found) else ["an id twice"]
    for one in found:
        told = one["properties"]
        yield from (
            [] if set(one) == {"id", "schema", "properties"} and one["schema"] in FTM else [f"{one['id']}: shape"]
        )
        yield from (f"{one['id']}: {prop}" for prop, values in told.items()
                    if not values or not all(isinstance(v, str) and v for v in values))  # fmt: skip
        yield from [] if {*told.get("proof", []), *told.get("involved", [])} <= ids else [f"{one['id']}: ends"]
        yield from [] if all(re.fullmatch("[a-z]{2}", code) for code in told.get("country", [])) else ["country"]
    yield from (f"statement of {one['entity_id']}" for one in statements if one["entity_id"] not in ids)
    keys = [one["id"] for one in statements]
    yield from [] if len(keys) == len(set(keys)) else ["a statement twice"]


def _markdown(made: Export, dossier: Dossier) -> Iterator[str]:
    """Every line of the brief and every position cites claims that there are; only the list of reports does not."""
    assert isinstance(made.content, str)
    brief, _, _reports = made.content.rpartition("## Reports")
    known = {claim.id[:SHORT_ID] for claim in dossier.claims}
    tokens = MarkdownIt().enable("table").parse(brief)
    for before, token in pairwise(tokens):
        if token.type == "inline" and (before.type == "td_open" or token.level == 3):
            cited = CLAIM.findall(token.content)
            yield from (f"unknown {one}" for one in cited if one not in known)
            yield from [] if cited or before.type == "td_open" else [f"no claims: {token.content}"]
    rows = [
        line for line in brief.splitlines() if line.startswith("| ") and not line.startswith(("| ---", "| question"))
    ]
    yield from (f"no claims: {row}" for row in rows if not CLAIM.search(row) and "unanswered" not in row)


class _Page(HTMLParser):
    VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.ids: list[str] = []
        self.led: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        told = dict(attrs)
        self.ids += [told["id"]] if "id" in told else []
        self.led += [told["href"][1:]] if told.get("href", "").startswith("#") else []
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}>")


def _html(made: Export, dossier: Dossier) -> Iterator[str]:
    page = _Page()
    assert isinstance(made.content, str)
    page.feed(made.content)
    yield from page.faults
    yield from (f"#{one} leads nowhere" for one in set(page.led) - set(page.ids) - {""})
    yield from [] if len(page.ids) == len(set(page.ids)) else ["an id twice"]
    cited = set(page.led)
    for line in (line for brief in dossier.briefs for line in (*brief.happened, *brief.disputed, *brief.revised)):
        yield from [] if set(line.claims) & cited else [f"no claims: {line.text}"]


def _each(check: Callable[[Any], list[str]], read: Callable[[str | bytes], list[Any]]) -> Any:
    return lambda made, dossier: (f"{one.get('id')}: {fault}" for one in read(made.content) for fault in check(one))


READERS: Mapping[str, Callable[[Export, Dossier], Iterator[str]]] = {
    "csv": _csv, "xlsx": _xlsx, "parquet": _parquet, "acled": _each(acled_faults, rows_of),
    "ucdp": _each(ucdp_faults, rows_of), "plover": _each(plover_faults, records_of),
    "hxl": lambda made, dossier: iter(hxl_faults(str(made.content))), "geojson": _geojson,
    "webannotation": _webannotation, "graphml": _graphml, "ftm": _ftm, "prov": _prov, "markdown": _markdown,
    "html": _html,
}  # fmt: skip
