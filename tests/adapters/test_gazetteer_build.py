"""A gazetteer from GeoNames' files: what goes in, what is joined, and what is said where a file is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from counterclaim.adapters.gazetteer.build import build
from counterclaim.adapters.gazetteer.row import spellings
from counterclaim.adapters.gazetteer.sqlite import SqliteGazetteer
from counterclaim.adapters.gazetteer.tables import regions_in, units_in
from counterclaim.adapters.resources import data_path
from counterclaim.app.cli import app
from counterclaim.errors import ResourceError

REGIONS = "Ostral\tPER\ttown\t-9.0\t-70.0\tOstral=PER|Nova Ostra=BRA\nHigh Marsh\tPER\tregion\t-9.1\t-70.1\tMarshland\n"
UNITS = "PE.01\tPE-XX\tVerdal\tVerdal department\tVerdale\n"


def place(number: int, name: str, kind: str = "P\tPPL", admin1: str = "01", admin2: str = "", **more: str) -> str:
    """Write a line of GeoNames' main table."""
    lat, lon, people = more.get("lat", "-9.0"), more.get("lon", "-70.0"), more.get("people", "900")
    fields = [str(number), name, name, more.get("others", ""), lat, lon, *kind.split("\t"), "PE", "", admin1, admin2]
    return "\t".join([*fields, "", "", people, "", "", "America/Lima", "2024-01-01"])


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    """A folder as GeoNames publishes it, of one small country."""
    folder = tmp_path / "geonames"
    folder.mkdir()
    lines = [
        place(1, "Ostral", admin2="0101", others="Nova Ostra,OST"),
        place(2, "Pelnik", lat="-9.4", lon="-70.4", people="20000"),
        place(3, "Mount Kerr", "T\tMT"),
        place(4, "Some Hotel", "S\tHTL"),
        place(5, "Old Pelnik", "P\tPPLQ"),
    ]
    (folder / "cities500.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "admin1CodesASCII.txt").write_text("PE.01\tVerdal Region\tVerdal Region\t11\n", encoding="utf-8")
    (folder / "admin2Codes.txt").write_text("PE.01.0101\tOstral Province\tOstral Province\t12\n", encoding="utf-8")
    country = "\t".join(["PE", "PER", "604", "PE", "Peru", *[""] * 14])
    (folder / "countryInfo.txt").write_text(f"# ISO\tISO3\n{country}\n", encoding="utf-8")
    (folder / "alternateNamesV2.txt").write_text("1\t2\ten\tPelnick\n2\t2\tiata\tPLN\n", encoding="utf-8")
    return folder


def made(folder: Path, out: Path) -> SqliteGazetteer:
    shipped = SqliteGazetteer(data_path("gazetteer/places.sqlite"))
    build(folder, out, shipped, REGIONS, UNITS, lambda said: None)
    return SqliteGazetteer(out)


FOUND = [
    ("a town", "Pelnik", "geonames:2", "town"),
    ("its other name", "Pelnick", "geonames:2", "town"),
    ("the name that only one side uses", "Nova Ostra", "geonames:1", "town"),
    ("a mountain", "Mount Kerr", "geonames:3", "site"),
    ("a region without its word", "Verdal", "geonames:11", "region"),
    ("a region's spelling in the crosswalk", "Verdal department", "geonames:11", "region"),
    ("a district", "Ostral Province", "geonames:12", "district"),
    ("a region of the table", "Marshland", "counterclaim:high-marsh", "region"),
    ("a country", "Peru", "iso:PER", "country"),
]


@pytest.mark.parametrize(("name", "ref", "precision"), [row[1:] for row in FOUND], ids=[row[0] for row in FOUND])
def test_a_place_is_found(dump: Path, tmp_path: Path, name: str, ref: str, precision: str) -> None:
    found = made(dump, tmp_path / "own.sqlite").entries(name)
    assert [(one.place.ref, one.place.precision) for one in found][:1] == [(ref, precision)]


@pytest.mark.parametrize("name", ["Some Hotel", "Old Pelnik", "OST", "PLN"])
def test_what_is_no_place_in_the_news_is_left_out(dump: Path, tmp_path: Path, name: str) -> None:
    assert made(dump, tmp_path / "own.sqlite").entries(name) == ()


def test_a_place_knows_where_it_lies_and_who_calls_it_what(dump: Path, tmp_path: Path) -> None:
    gazetteer = made(dump, tmp_path / "own.sqlite")
    (town,) = [one.place for one in gazetteer.entries("Ostral") if one.place.precision == "town"]
    assert (town.country, town.admin1, town.parent) == ("PER", "PE.01", "Ostral Province")
    assert {(one.name, one.by) for one in town.called} == {("Ostral", "PER"), ("Nova Ostra", "BRA")}
    unit = gazetteer.unit("PE-XX")
    assert unit is not None
    assert (unit.code, unit.name, unit.ucdp) == ("PE.01", "Verdal", "Verdal department")
    (region,) = [one.place for one in gazetteer.entries("Verdal")]
    assert (region.lat, region.lon) == (-9.2, -70.2)  # the middle of its towns


def test_the_same_files_give_the_same_bytes(dump: Path, tmp_path: Path) -> None:
    made(dump, tmp_path / "one.sqlite")
    made(dump, tmp_path / "two.sqlite")
    assert (tmp_path / "one.sqlite").read_bytes() == (tmp_path / "two.sqlite").read_bytes()


def spoil(name: str, text: str | bytes) -> Callable[[Path], None]:
    def run(folder: Path) -> None:
        (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())

    return run


WRONG = [
    ("no table of places", lambda folder: (folder / "cities500.txt").unlink(), "no table of places"),
    ("no areas", lambda folder: (folder / "admin2Codes.txt").unlink(), "admin2Codes.txt: missing"),
    ("another file", spoil("cities500.txt", "Ostral,-9,-70\n"), "cities500.txt, line 1: 1 columns, not 15"),
    ("still zipped", spoil("cities500.txt", b"PK\x03\x04\xff\xfe"), "not UTF-8"),
    ("no number", spoil("cities500.txt", place(1, "Ostral", lat="north")), "place 1 (Ostral)"),
    ("off the globe", spoil("cities500.txt", place(1, "Ostral", lat="95")), "no point on Earth"),
    ("a short line of a country", spoil("countryInfo.txt", "PE\tPER\n"), "countryInfo.txt, line 1"),
]


@pytest.mark.parametrize(("change", "said"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_a_wrong_file_is_named_and_nothing_is_written(
    dump: Path, tmp_path: Path, change: Callable[[Path], None], said: str
) -> None:
    change(dump)
    with pytest.raises(ResourceError, match=re.escape(said)):
        made(dump, tmp_path / "own.sqlite")
    assert not list(tmp_path.glob("own*"))


def test_an_older_file_is_refused(tmp_path: Path) -> None:
    import sqlite3

    base = sqlite3.connect(tmp_path / "old.sqlite")
    base.execute("CREATE TABLE place (ref TEXT)")
    base.close()
    with pytest.raises(ResourceError, match="version 0"):
        SqliteGazetteer(tmp_path / "old.sqlite")


def test_the_command_builds_and_reading_uses_it(dump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tmp_path / "deep" / "own.sqlite"
    told = CliRunner().invoke(app, ["gazetteer", "build", str(dump), "--to", str(own)])
    assert told.exit_code == 0, told.output
    monkeypatch.setenv("COUNTERCLAIM_GAZETTEER", str(own))
    found = CliRunner().invoke(app, ["gazetteer", "find", "Nova Ostra"])
    assert (found.exit_code, "Ostral Province, PER" in " ".join(found.output.split())) == (0, True)
    assert CliRunner().invoke(app, ["gazetteer", "find", "Reykjavik"]).exit_code == 1


@pytest.mark.parametrize("table", [regions_in, units_in])
def test_a_line_of_another_width_is_named(table: Callable[[str], object]) -> None:
    with pytest.raises(ResourceError, match=r"line 2: 2 columns"):
        list(table("# heads\nOstral\tPER\n"))  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("names", "area", "kept"),
    [
        (("Idlib Governorate",), True, ("Idlib Governorate", "Idlib")),
        (("Cape Town",), False, ("Cape Town",)),
        (("Ar Raqqah",), False, ("Ar Raqqah", "Raqqah")),
        (("Киев", "Kyiv"), False, ("Kyiv",)),
        (("Ky.",), True, ("Ky.",)),
    ],
    ids=["an area without its word", "half a town's name is none", "without its article", "Latin only", "short"],
)
def test_spellings(names: tuple[str, ...], area: bool, kept: tuple[str, ...]) -> None:
    assert spellings(*names, area=area) == kept
