"""Build the tables of `data/actors` that are derived: states, leaders and officials.

Run `python -m training.actors COUNTRIES.json LEADERS.csv Phoenix.Countries.actors.txt
src/counterclaim/data/actors`, where the first is `countries.json` of mledoze/countries (ODbL 1.0), the
second `wikidata.csv` of world leaders 2021 (CC0), the third from PETRARCH2's dictionaries (MIT). What
the first lacks stands in training/states.tsv. Leaders and officials are only a last resort, where a
report names somebody in office and never says of what state.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

Row = tuple[str, str, str]
SUPPLEMENT = Path(__file__).with_name("states.tsv")

# Territories whose names are news: the rest of the dependent ones gives names only, no adjectives or capitals.
RECOGNISED_ENOUGH = ("PSE", "TWN", "UNK", "ESH")
# The source writes a user-assigned code for Kosovo that nobody else uses.
CODES = {"UNK": "XKX"}
ENGLISH = frozenset(
    "Republic Kingdom State States United Federation Islands Great Union Democratic Commonwealth".split()
)
SHORT_NAMES = ("UK", "USA", "US", "UAE", "DRC", "DPRK", "PRC")
# Capitals whose names mostly mean something else in reports.
UNCLEAR = (
    "Island", "Mann", "Mannin", "Viti", "Dominique", "Thai", "Saudi", "Togolese", "Mexicanos", "Jersey", "Portuguesa",
    "Prathet", "Reunion", "Turkmen", "Motswana", "Mosotho", "Dominica", "Chin", "Samoa",
)  # fmt: skip
UNCLEAR_CAPITALS = ("Victoria", "Kingston", "Georgetown", "City of San Marino", "Vatican City", "Jerusalem")


def read_rows(table: Path) -> Iterator[Row]:
    """Yield the rows of a table written by hand."""
    for line in table.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, code, kind = line.split("\t")
            yield name, code, kind


def plural_of(adjective: str) -> str | None:
    """Return the noun for the people of an adjective that makes one by adding s, as Armenian does."""
    if adjective.endswith(("an", "i", "ot", "ek", "ait", "lander")) and "," not in adjective:
        return adjective + "s"
    return None


def is_plain(name: str) -> bool:
    """Tell whether a name is written in Latin letters and long enough to mean nothing else."""
    latin = all(ord(letter) < 0x250 or not letter.isalpha() for letter in name)
    return name in SHORT_NAMES or (name not in UNCLEAR and latin and len(name) > 3 and "," not in name)


def is_english(name: str, common: str) -> bool:
    """Tell whether another name of a country is used in English: others mostly name parties and firms."""
    words = set(name.split())
    return name in SHORT_NAMES or bool(words & ENGLISH) or any(w[:4] == common[:4] for w in words)


def rows_of(country: dict[str, Any]) -> Iterator[Row]:
    """Yield the names of one country, then its adjectives, peoples and capitals where it is a state."""
    code = CODES.get(country["cca3"], country["cca3"])
    common = country["name"]["common"]
    others = (name for name in country["altSpellings"] if is_english(name, common))
    names = [common, country["name"]["official"], *others]
    yield from ((name, code, "state") for name in names if is_plain(name))
    if not country["independent"] and country["cca3"] not in RECOGNISED_ENOUGH:
        return
    for adjective in sorted(set(country["demonyms"].get("eng", {}).values()) - {""}):
        yield adjective, code, "demonym"
        if plural := plural_of(adjective):
            yield plural, code, "people"
    yield from ((c, code, "capital") for c in country["capital"] if is_plain(c) and c not in UNCLEAR_CAPITALS)


def leaders_of(source: Path, codes: dict[str, str]) -> Iterator[Row]:
    """Yield presidents, monarchs and heads of government by full name, and by surnames that no other leader shares."""
    found: dict[str, set[tuple[str, str]]] = {}
    with source.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            name = row["officeholderLabel"].split(" (")[0]
            surname = name.split()[-1].removeprefix("al-").split("-")[-1]
            code = codes.get(row["country"])
            if code and " " in name and len(surname) > 3 and "Governor" not in row["positionLabel"]:
                governs = re.search("minister|chancellor|premier", row["positionLabel"], re.IGNORECASE)
                organ = "PM" if governs else "PRES"
                for form in dict.fromkeys((surname, name)):
                    found.setdefault(form, set()).add((code, organ))
    for surname, offices in sorted(found.items()):
        if len({code for code, _ in offices}) == 1:
            code, organ = sorted(offices)[-1]
            yield surname, f"{code}/{organ}", "leader"


def officials_of(source: Path) -> Iterator[Row]:
    """Yield the full names of those who held an office of one state after 1999, from a PETRARCH actors file."""
    states: dict[str, set[str]] = {}
    names: list[str] = []
    for line in source.read_text(encoding="utf-8", errors="replace").splitlines():
        words = line.split("#")[0].rstrip()
        if words and not words[0].isspace() and not words.startswith("#"):
            name = words.split("[")[0].strip(" +\t_").replace("_", " ")
            names = [*names, name] if words.startswith("+") else [name]
        for state, dates in re.findall(r"\[([A-Z]{3})(?:GOV|MIL|ELI)\w*([^\]]*)\]", words):
            if not dates.strip() or _is_recent(dates):
                for name in names:
                    states.setdefault(name, set()).add(state)
    for name, held in sorted(states.items()):
        described = name.startswith(("THE ", "MR ")) or name.endswith((" ADMINISTRATION", " GOVERNMENT"))
        if len(held) == 1 and 2 <= len(name.split()) <= 3 and name.replace(" ", "").isalpha() and not described:
            yield name.title(), min(held), "official"


def _is_recent(dates: str) -> bool:
    """Tell whether dates written as YYMMDD or YYYYMMDD reach past 1999."""
    last = re.findall(r"\d+", dates)[-1:]
    year = last[0][:-4] if last else ""
    return dates.strip().startswith(">") or (len(year) == 4 and year >= "2000") or (len(year) == 2 and year < "30")


def states_of(source: Path) -> list[Row]:
    """Return the rows of all states, sorted, each pattern and kind once; the supplement wins."""
    table: dict[tuple[str, str], str] = {}
    for country in json.loads(source.read_text(encoding="utf-8")):
        for name, code, kind in rows_of(country):
            table.setdefault((name, kind), code)
    table |= {(name, kind): code for name, code, kind in read_rows(SUPPLEMENT)}
    return [(name, code, kind) for (name, kind), code in sorted(table.items(), key=lambda item: (item[1], item[0]))]


def write(rows: Iterable[Row], out: Path) -> None:
    """Write rows as a table."""
    body = "".join(f"{name}\t{code}\t{kind}\n" for name, code, kind in rows)
    out.write_text(f"# pattern\tcode\tkind; made by training/actors.py\n{body}", encoding="utf-8")


def main(countries: Path, leaders: Path, petrarch: Path, out: Path) -> None:
    """Write the three tables."""
    states = states_of(countries)
    write(states, out / "states.tsv")
    names = {name: code for name, code, kind in states if kind == "state"} | {"People's Republic of China": "CHN"}
    write(leaders_of(leaders, names), out / "leaders.tsv")
    write(officials_of(petrarch), out / "officials.tsv")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:5]))
