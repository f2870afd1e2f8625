from __future__ import annotations

import json
from dataclasses import replace

import pytest

from counterclaim.adapters.exporters.geojson import point, render
from counterclaim.model.place import Place
from tests.adapters.exporters.clash import clash
from tests.sample import make_dossier

DOSSIER = clash()


def collection(dossier):
    return json.loads(render(dossier, "ucdp").content)


def faults(found):
    """Return what RFC 7946 would not allow, and properties that a map program could not take."""
    wrong = (
        []
        if set(found) == {"type", "attribution", "features"} and found["type"] == "FeatureCollection"
        else ["collection"]
    )
    for one in found["features"]:
        if set(one) != {"type", "id", "geometry", "properties"} or one["type"] != "Feature":
            wrong.append("feature")
        geometry = one["geometry"]
        if geometry is not None:
            lon, lat = geometry["coordinates"]
            if geometry["type"] != "Point" or not (-180 <= lon <= 180 and -90 <= lat <= 90):
                wrong.append("point")
        if not all(value is None or isinstance(value, str | int | float) for value in one["properties"].values()):
            wrong.append("nested property")
    ids = [one["id"] for one in found["features"]]
    return wrong + (["id twice"] if len(ids) != len(set(ids)) else [])


@pytest.mark.parametrize("dossier", [DOSSIER, make_dossier()], ids=["clash", "sample"])
def test_the_collection_is_legal(dossier):
    assert faults(collection(dossier)) == []


def test_longitude_comes_first():
    ford = collection(DOSSIER)["features"][0]
    assert ford["geometry"]["coordinates"] == [-19.006, 63.4186]


def test_numbers_stand_under_each_rule():
    told = collection(DOSSIER)["features"][0]["properties"]
    assert (told["killed_low"], told["killed_best"], told["killed_high"]) == (5, 5, 14)
    assert (told["killed_ucdp"], told["killed_acled"]) == (5, 5)


@pytest.mark.parametrize(
    "place",
    [None, Place("Iceland", "iso:ISL", 65.0, -18.0, "country", "ISL"), Place("Ford", None, None, None, "site", "ISL")],
    ids=["none", "country", "without coordinates"],
)
def test_what_has_no_point_has_a_null_geometry(place):
    assert point(place) is None
    nowhere = replace(
        DOSSIER, claims=tuple(replace(claim, where=None) for claim in DOSSIER.claims),
        incidents=tuple(replace(incident, place=place) for incident in DOSSIER.incidents),
    )  # fmt: skip
    found = collection(nowhere)
    assert faults(found) == []
    assert [one["geometry"] for one in found["features"]] == [None, None]
