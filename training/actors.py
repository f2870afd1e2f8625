"""Build the tables of `data/actors` that are derived: states, leaders and officials.

Run `python -m training.actors COUNTRIES.json LEADERS.csv Phoenix.Countries.actors.txt
src/counterclaim/data/actors`, where the first is `countries.json` of mledoze/countries (ODbL 1.0), the
second `wikidata.csv` of world leaders 2021 (CC0), the third from PETRARCH2's dictionaries (MIT). What the first lacks stands in EXTRA. The leaders are only a last resort, where a report names a
head of state by surname and never says of what.
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

# Territories whose names are news: the rest of the dependent ones gives names only, no adjectives or capitals.
RECOGNISED_ENOUGH = ("PSE", "TWN", "UNK", "ESH")
# The source writes a user-assigned code for Kosovo that nobody else uses.
CODES = {"UNK": "XKX"}
SHORT_NAMES = ("UK", "USA", "US", "UAE", "DRC", "DPRK", "PRC")
# Capitals whose names mostly mean something else in reports.
UNCLEAR = (
    "Island", "Mann", "Mannin", "Viti", "Dominique", "Thai", "Saudi", "Togolese", "Mexicanos", "Jersey", "Portuguesa",
    "Prathet", "Reunion", "Turkmen", "Motswana", "Mosotho", "Dominica", "Chin", "Samoa",
)  # fmt: skip
UNCLEAR_CAPITALS = ("Victoria", "Kingston", "Georgetown", "City of San Marino", "Vatican City", "Jerusalem")

EXTRA: tuple[Row, ...] = (
    ("U.S.", "USA", "state"), ("U.S.A.", "USA", "state"), ("America", "USA", "state"), ("U.K.", "GBR", "state"),
    ("Britain", "GBR", "state"), ("England", "GBR", "state"), ("Türkiye", "TUR", "state"), ("Turkey", "TUR", "state"),
    ("Turkiye", "TUR", "state"), ("Ivory Coast", "CIV", "state"), ("Burma", "MMR", "state"),
    ("Congo", "COD", "state"), ("Holland", "NLD", "state"), ("Czech Republic", "CZE", "state"),
    ("Czechia", "CZE", "state"), ("Macedonia", "MKD", "state"), ("Swaziland", "SWZ", "state"),
    ("Cape Verde", "CPV", "state"), ("East Timor", "TLS", "state"), ("Bosnia", "BIH", "state"),
    ("Bosnia-Herzegovina", "BIH", "state"), ("Vatican", "VAT", "state"), ("Holy See", "VAT", "state"),
    ("Palestinian Authority", "PSE", "state"), ("Palestinian National Authority", "PSE", "state"),
    ("Islamic Republic", "IRN", "state"), ("Islamic Emirate of Afghanistan", "AFG", "state"),
    ("Jewish state", "ISR", "state"), ("Zionist entity", "ISR", "state"), ("Zionist regime", "ISR", "state"),
    ("Byelorussia", "BLR", "state"), ("Kirghizia", "KGZ", "state"), ("Soviet Union", "SUN", "state"),
    ("USSR", "SUN", "state"), ("Soviet", "SUN", "demonym"), ("Yugoslavia", "YUG", "state"),
    ("Donetsk People's Republic", "DPR", "state"), ("DPR", "DPR", "state"), ("DNR", "DPR", "state"),
    ("Luhansk People's Republic", "LPR", "state"), ("Lugansk People's Republic", "LPR", "state"),
    ("LPR", "LPR", "state"), ("LNR", "LPR", "state"), ("Artsakh", "ARTSAKH", "state"),
    ("Republic of Artsakh", "ARTSAKH", "state"), ("Nagorno-Karabakh Republic", "ARTSAKH", "state"),
    ("Abkhazia", "ABKHAZIA", "state"), ("Abkhaz", "ABKHAZIA", "demonym"), ("Abkhazian", "ABKHAZIA", "demonym"),
    ("Abkhazians", "ABKHAZIA", "people"), ("South Ossetia", "SOUTH OSSETIA", "state"),
    ("South Ossetian", "SOUTH OSSETIA", "demonym"), ("Transnistria", "TRANSNISTRIA", "state"),
    ("Transnistrian", "TRANSNISTRIA", "demonym"), ("Somaliland", "SOMALILAND", "state"),
    ("Puntland", "PUNTLAND", "state"), ("Northern Cyprus", "NORTHERN CYPRUS", "state"),
    ("Tigrayan", "TIGRAY", "demonym"), ("Tigrayans", "TIGRAY", "people"),
    ("Republika Srpska", "REPUBLIKA SRPSKA", "state"), ("Kurdish", "KURDS", "demonym"), ("Kurds", "KURDS", "people"),
    ("Iraqi Kurdistan", "KRG", "state"), ("Kurdistan Regional Government", "KRG", "state"), ("KRG", "KRG", "state"),
    ("Azeri", "AZE", "demonym"), ("Azeris", "AZE", "people"), ("Azerbaijanis", "AZE", "people"),
    ("US", "USA", "demonym"), ("U.S.", "USA", "demonym"), ("UK", "GBR", "demonym"), ("Brits", "GBR", "people"),
    ("Britons", "GBR", "people"),
    ("Turks", "TUR", "people"), ("Poles", "POL", "people"), ("Danes", "DNK", "people"), ("Swedes", "SWE", "people"),
    ("Finns", "FIN", "people"), ("Spaniards", "ESP", "people"), ("Serbs", "SRB", "people"),
    ("Serb", "SRB", "demonym"), ("Croats", "HRV", "people"), ("Croat", "HRV", "demonym"),
    ("Afghans", "AFG", "people"), ("Filipino", "PHL", "demonym"), ("Philippine", "PHL", "demonym"),
    ("Filipinos", "PHL", "people"), ("Tajiks", "TJK", "people"), ("Tajik", "TJK", "demonym"),
    ("Uzbeks", "UZB", "people"), ("Uzbek", "UZB", "demonym"), ("Kazakh", "KAZ", "demonym"),
    ("Kazakhs", "KAZ", "people"), ("Kyrgyz", "KGZ", "demonym"), ("Argentine", "ARG", "demonym"),
    ("Saudi", "SAU", "demonym"), ("Saudis", "SAU", "people"), ("Emiratis", "ARE", "people"),
    ("Bangladeshi", "BGD", "demonym"), ("Bosniak", "BIH", "demonym"), ("Bosniaks", "BIH", "people"),
    ("Bosnian", "BIH", "demonym"), ("Rwandese", "RWA", "demonym"), ("Kosovar", "XKX", "demonym"),
    ("Kosovo Albanian", "XKX", "demonym"), ("Montenegrin", "MNE", "demonym"), ("Slovak", "SVK", "demonym"),
    ("Czech", "CZE", "demonym"), ("Hellenic", "GRC", "demonym"), ("Persian", "IRN", "demonym"),
    ("Sahrawi", "ESH", "demonym"), ("Moldovan", "MDA", "demonym"), ("Emirati", "ARE", "demonym"),
    ("Burkinabe", "BFA", "demonym"), ("Nigerien", "NER", "demonym"), ("Beninese", "BEN", "demonym"),
    ("Gazan", "PSE", "demonym"), ("Gazans", "PSE", "people"),
    ("Northern Irish", "GBR", "demonym"), ("North Korean", "PRK", "demonym"), ("South Korean", "KOR", "demonym"),
    ("Washington", "USA", "capital"), ("Washington DC", "USA", "capital"), ("Kyiv", "UKR", "capital"),
    ("Kiev", "UKR", "capital"), ("Peking", "CHN", "capital"), ("Tel Aviv", "ISR", "capital"),
    ("Naypyitaw", "MMR", "capital"), ("Yangon", "MMR", "capital"), ("Rangoon", "MMR", "capital"),
    ("Astana", "KAZ", "capital"), ("Nur-Sultan", "KAZ", "capital"), ("Sanaa", "YEM", "capital"),
    ("Sana'a", "YEM", "capital"), ("Abidjan", "CIV", "capital"), ("Dar es Salaam", "TZA", "capital"),
    ("Delhi", "IND", "capital"), ("Erevan", "ARM", "capital"), ("Chisinau", "MDA", "capital"),
    ("Kishinev", "MDA", "capital"), ("Pristina", "XKX", "capital"), ("Stepanakert", "ARTSAKH", "capital"),
    ("Khankendi", "ARTSAKH", "capital"), ("Sukhumi", "ABKHAZIA", "capital"),
    ("Tskhinvali", "SOUTH OSSETIA", "capital"), ("Tiraspol", "TRANSNISTRIA", "capital"),
    ("Hargeisa", "SOMALILAND", "capital"), ("Erbil", "KRG", "capital"), ("Mekelle", "TIGRAY", "capital"),
    ("Kremlin", "RUS/PRES", "seat"), ("White House", "USA/PRES", "seat"), ("Pentagon", "USA/MoD", "seat"),
    ("Capitol Hill", "USA/PARL", "seat"), ("Foggy Bottom", "USA/MFA", "seat"),
    ("State Department", "USA/MFA", "seat"), ("Department of State", "USA/MFA", "seat"),
   
    ("Downing Street", "GBR/PM", "seat"), ("10 Downing Street", "GBR/PM", "seat"), ("Whitehall", "GBR/GOV", "seat"),
    ("House of Commons", "GBR/PARL", "seat"),
    ("Elysee", "FRA/PRES", "seat"), ("Élysée Palace", "FRA/PRES", "seat"), ("Quai d'Orsay", "FRA/MFA", "seat"),
    ("Bundestag", "DEU/PARL", "seat"), ("Bundeswehr", "DEU/MIL", "seat"), ("Knesset", "ISR/PARL", "seat"),
    ("State Duma", "RUS/PARL", "seat"), ("Duma", "RUS/PARL", "seat"), ("Federation Council", "RUS/PARL", "seat"),
    ("Smolenskaya Square", "RUS/MFA", "seat"), ("Verkhovna Rada", "UKR/PARL", "seat"), ("Rada", "UKR/PARL", "seat"),
    ("Bankova", "UKR/PRES", "seat"), ("Majlis", "IRN/PARL", "seat"), ("Zhongnanhai", "CHN/GOV", "seat"),
    ("Blue House", "KOR/PRES", "seat"), ("Milli Majlis", "AZE/PARL", "seat"), ("Lok Sabha", "IND/PARL", "seat"),
    ("Rajya Sabha", "IND/PARL", "seat"), ("South Block", "IND/MFA", "seat"), ("Sejm", "POL/PARL", "seat"),
    ("Rawalpindi GHQ", "PAK/MIL", "seat"), ("Seimas", "LTU/PARL", "seat"), ("Riksdag", "SWE/PARL", "seat"),
    ("Sublime Porte", "TUR/GOV", "seat"), ("Bab al-Aziziya", "LBY/GOV", "seat"),
    ("Baabda Palace", "LBN/PRES", "seat"), ("Grand Serail", "LBN/PM", "seat"), ("Villa Somalia", "SOM/PRES", "seat"),
    ("Aso Rock", "NGA/PRES", "seat"), ("Malacañang", "PHL/PRES", "seat"), ("Miraflores", "VEN/PRES", "seat"),
    ("Planalto", "BRA/PRES", "seat"), ("Casa Rosada", "ARG/PRES", "seat"), ("Capitol", "USA/PARL", "seat"),
    ("IDF", "ISR/MIL", "seat"), ("Israel Defense Forces", "ISR/MIL", "seat"),
    ("Israel Defence Forces", "ISR/MIL", "seat"), ("Tsahal", "ISR/MIL", "seat"),
    ("IRGC", "IRN/MIL", "seat"), ("Revolutionary Guards", "IRN/MIL", "seat"),
    ("Revolutionary Guard", "IRN/MIL", "seat"), ("Revolutionary Guard Corps", "IRN/MIL", "seat"),
    ("Quds Force", "IRN/MIL", "seat"), ("FSB", "RUS/FSB", "seat"), ("Royal Air Force", "GBR/MIL", "seat"), ("RAF", "GBR/MIL", "seat"), ("MEA", "IND/MFA", "seat"), ("Rosgvardia", "RUS/MIL", "seat"),
    ("Roscosmos", "RUS/Roscosmos", "seat"), ("Roskomnadzor", "RUS/Roskomnadzor", "seat"),
    ("SBU", "UKR/SBU", "seat"), ("ISPR", "PAK/MIL", "seat"),
    ("Inter-Services Public Relations", "PAK/MIL", "seat"), ("ISI", "PAK/ISI", "seat"), ("CIA", "USA/CIA", "seat"),
    ("FBI", "USA/FBI", "seat"), ("Mossad", "ISR/Mossad", "seat"), ("Shin Bet", "ISR/Shin Bet", "seat"),
    ("CENTCOM", "USA/MIL", "seat"), ("Centcom", "USA/MIL", "seat"), ("AFRICOM", "USA/MIL", "seat"),
    ("US Central Command", "USA/MIL", "seat"), ("USAID", "USA/USAID", "seat"), ("SAA", "SYR/MIL", "seat"),
    ("Syrian Arab Army", "SYR/MIL", "seat"), ("PLA", "CHN/MIL", "seat"),
    ("People's Liberation Army", "CHN/MIL", "seat"), ("Tatmadaw", "MMR/MIL", "seat"), ("ENDF", "ETH/MIL", "seat"),
    ("FARDC", "COD/MIL", "seat"), ("SANDF", "ZAF/MIL", "seat"), ("UPDF", "UGA/MIL", "seat"),
    ("Peshmerga", "KRG/MIL", "seat"), ("peshmerga", "KRG/MIL", "seat"), ("ROK", "KOR", "state"),
    ("BSF", "IND/MIL", "seat"), ("Border Security Force", "IND/MIL", "seat"), ("CRPF", "IND/POLICE", "seat"),
    ("Central Reserve Police Force", "IND/POLICE", "seat"), ("SAF", "SDN/MIL", "seat"), ("LAF", "LBN/MIL", "seat"),
    ("ANDSF", "AFG/MIL", "seat"), ("ANA", "AFG/MIL", "seat"),
)  # fmt: skip


def plural_of(adjective: str) -> str | None:
    """Return the noun for the people of an adjective that makes one by adding s, as Armenian does."""
    if adjective.endswith(("an", "i", "ot", "ek", "ait")) and " " not in adjective.strip():
        return adjective + "s"
    return None


def is_plain(name: str) -> bool:
    """Tell whether a name is written in Latin letters and long enough to mean nothing else."""
    latin = all(ord(letter) < 0x250 or not letter.isalpha() for letter in name)
    return name in SHORT_NAMES or (name not in UNCLEAR and latin and len(name) > 3 and "," not in name)


def rows_of(country: dict[str, Any]) -> Iterator[Row]:
    """Yield the names of one country, then its adjectives, peoples and capitals where it is a state."""
    code = CODES.get(country["cca3"], country["cca3"])
    names = [country["name"]["common"], country["name"]["official"], *country["altSpellings"]]
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
                organ = "PM" if re.search("minister|chancellor|premier", row["positionLabel"], re.IGNORECASE) else "PRES"
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
    """Return the rows of all states, sorted, each pattern and kind once; EXTRA wins."""
    table: dict[tuple[str, str], str] = {}
    for country in json.loads(source.read_text(encoding="utf-8")):
        for name, code, kind in rows_of(country):
            table.setdefault((name, kind), code)
    table |= {(name, kind): code for name, code, kind in EXTRA}
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
