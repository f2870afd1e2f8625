"""`counterclaim gazetteer`: build one from your own copy of GeoNames, and look names up."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ...model.place import Entry, other_names
from ...ports import Gazetteer

COLUMNS = ("Name", "What", "In", "Unit", "Point", "Called")
MOST_SHOWN = 10
From = Annotated[
    Path,
    typer.Argument(
        metavar="FOLDER", help="Folder with GeoNames' files, unzipped: a table of places, admin1CodesASCII.txt,"
        " admin2Codes.txt, countryInfo.txt and, if wanted, alternateNamesV2.txt.",
    ),
]  # fmt: skip
To = Annotated[Path, typer.Option(help="The file to write; one that is there is replaced when all went well.")]
Name = Annotated[list[str], typer.Argument(metavar="NAME", help="Names of places, in any spelling.")]

app = typer.Typer(no_args_is_help=True, help="Build a gazetteer from your own copy of GeoNames; look names up.")


@app.command(epilog="Example: counterclaim gazetteer build geonames/ --to places.sqlite")
def build(folder: From, to: To = Path("places.sqlite")) -> None:
    """Build a gazetteer from GeoNames' files; name it in COUNTERCLAIM_GAZETTEER to read with it.

    The files are those of download.geonames.org/export/dump, unzipped. Of the tables of places the fullest in the
    folder is taken: allCountries, cities500, cities1000, cities5000, cities15000, or that of a country.
    """
    from ...adapters.gazetteer.build import build as make
    from ...adapters.gazetteer.sqlite import SqliteGazetteer
    from ...adapters.resources import data_path, read_data
    from .. import console
    from ..assembly import GAZETTEER_VARIABLE

    shipped = SqliteGazetteer(data_path("gazetteer/places.sqlite"))
    regions, units = read_data("gazetteer/regions.tsv"), read_data("gazetteer/admin1.tsv")
    notes = console.notes()
    number = make(folder, to, shipped, regions, units, lambda said: notes.print(said, markup=False))
    size = to.stat().st_size / 1e6
    console.results().print(f"{to}: {number:,} places, {size:.1f} MB", markup=False, soft_wrap=True)
    notes.print(f"Read with it: export {GAZETTEER_VARIABLE}={to.resolve()}", markup=False, soft_wrap=True)


@app.command(epilog="Example: counterclaim gazetteer find Stepanakert Kharkov")
def find(names: Name) -> None:
    """Show the places of a name, the largest first: where they lie, and who calls them what."""
    from .. import console
    from ..assembly import gazetteer as load

    gazetteer = load()
    known = True
    for name in names:
        entries = gazetteer.entries(name)
        shown = [_row(gazetteer, entry) for entry in entries[:MOST_SHOWN]]
        console.results().print(console.table(f"{name}: {len(entries)} places", COLUMNS, shown, numbers=False))
        known = known and bool(shown)
    raise typer.Exit(0 if known else 1)


def _row(gazetteer: Gazetteer, entry: Entry) -> tuple[str, ...]:
    place = entry.place
    unit = gazetteer.unit(place.admin1) if place.admin1 else None
    inside = ", ".join(filter(None, (place.parent, place.country)))
    point = "" if place.lat is None else f"{place.lat:.2f}, {place.lon:.2f}"
    code = (unit.iso or unit.code) if unit else ""
    return place.name, place.precision or "", inside, code, point, other_names(place)


def add_to(root: typer.Typer) -> None:
    """Add the group of commands."""
    root.add_typer(app, name="gazetteer")
