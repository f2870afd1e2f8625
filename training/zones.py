"""Make data/lexicon/zones.tsv: which zone a place keeps, from the time zone database (public domain).

python -m training.zones [FOLDER OF zoneinfo] > src/counterclaim/data/lexicon/zones.tsv
"""

from __future__ import annotations

import sys
from pathlib import Path

HEAD = """\
# Place (lower case) <tab> its zone in the time zone database. A country with several zones has its capital's.
# Made by training/zones.py from zone.tab, zone1970.tab and iso3166.tab (public domain) and its rows by hand.
"""

# Capitals' zones of countries with several, and what people call zones by.
BY_HAND = {
    "russia": "Europe/Moscow", "united states": "America/New_York", "usa": "America/New_York",
    "u.s.": "America/New_York",
    "canada": "America/Toronto", "australia": "Australia/Sydney", "brazil": "America/Sao_Paulo",
    "mexico": "America/Mexico_City", "ukraine": "Europe/Kyiv", "indonesia": "Asia/Jakarta", "china": "Asia/Shanghai",
    "kazakhstan": "Asia/Almaty", "mongolia": "Asia/Ulaanbaatar", "democratic republic of the congo": "Africa/Kinshasa",
    "dr congo": "Africa/Kinshasa", "congo": "Africa/Kinshasa", "drc": "Africa/Kinshasa", "chile": "America/Santiago",
    "argentina": "America/Argentina/Buenos_Aires", "spain": "Europe/Madrid", "portugal": "Europe/Lisbon",
    "germany": "Europe/Berlin", "cyprus": "Asia/Nicosia", "palestine": "Asia/Gaza", "palestinian": "Asia/Gaza",
    "uzbekistan": "Asia/Tashkent", "malaysia": "Asia/Kuala_Lumpur", "papua new guinea": "Pacific/Port_Moresby",
    "new zealand": "Pacific/Auckland", "ecuador": "America/Guayaquil", "france": "Europe/Paris",
    "eastern": "America/New_York", "central": "America/Chicago", "mountain": "America/Denver",
    "pacific": "America/Los_Angeles", "greenwich": "Etc/UTC", "universal": "Etc/UTC", 
    "central european": "Europe/Berlin",
    "eastern european": "Europe/Helsinki", "kyiv": "Europe/Kyiv", "kiev": "Europe/Kyiv", "beijing": "Asia/Shanghai",
    "washington": "America/New_York", "ankara": "Europe/Istanbul", "new delhi": "Asia/Kolkata", "delhi": "Asia/Kolkata",
    "mumbai": "Asia/Kolkata", "islamabad": "Asia/Karachi", "hanoi": "Asia/Bangkok",
    "abuja": "Africa/Lagos", "geneva": "Europe/Zurich", "tel aviv": "Asia/Jerusalem", "abu dhabi": "Asia/Dubai",
    "sanaa": "Asia/Aden", "sana'a": "Asia/Aden", "naypyidaw": "Asia/Yangon", "rangoon": "Asia/Yangon",
    "yangon": "Asia/Yangon", "burma": "Asia/Yangon", "myanmar": "Asia/Yangon",
    "pristina": "Europe/Belgrade",
    "kosovo": "Europe/Belgrade", "england": "Europe/London", "britain": "Europe/London", "uk": "Europe/London",
    "scotland": "Europe/London", "united kingdom": "Europe/London", "south korea": "Asia/Seoul",
    "north korea": "Asia/Pyongyang", "syria": "Asia/Damascus", "iran": "Asia/Tehran", "vietnam": "Asia/Bangkok",
    "laos": "Asia/Bangkok", "moldova": "Europe/Chisinau", "tanzania": "Africa/Dar_es_Salaam",
    "ivory coast": "Africa/Abidjan", "cote d'ivoire": "Africa/Abidjan", "turkey": "Europe/Istanbul",
    "türkiye": "Europe/Istanbul", "turkiye": "Europe/Istanbul", "bolivia": "America/La_Paz",
    "venezuela": "America/Caracas", "taiwan": "Asia/Taipei", "brunei": "Asia/Brunei", "macedonia": "Europe/Skopje",
    "north macedonia": "Europe/Skopje", "bosnia": "Europe/Sarajevo", "czech republic": "Europe/Prague",
    "vatican": "Europe/Vatican",
    "transnistria": "Europe/Chisinau", "abkhazia": "Europe/Moscow", "south ossetia": "Europe/Moscow",
    "crimea": "Europe/Simferopol", "somaliland": "Africa/Mogadishu", "western sahara": "Africa/El_Aaiun",
    "kashmir": "Asia/Kolkata", "azad kashmir": "Asia/Karachi", "gaza": "Asia/Gaza", "west bank": "Asia/Hebron",
}  # fmt: skip


def rows(folder: Path) -> dict[str, str]:
    """Return place to zone: cities of zone names, countries with one zone, and the rows by hand."""
    lines = lambda name: [  # noqa: E731
        line.split("\t") for line in (folder / name).read_text("utf-8").splitlines() if not line.startswith("#")
    ]
    countries = {code: name for code, name, *_ in lines("iso3166.tab")}
    zones = [(codes.split(","), zone) for table in ("zone.tab", "zone1970.tab") for codes, _, zone, *_ in lines(table)]
    found: dict[str, str] = {}
    for _, zone in zones:
        found.setdefault(zone.rsplit("/", 1)[-1].replace("_", " ").lower(), zone)
    for code, name in countries.items():
        kept = sorted({zone for codes, zone in zones if code in codes and "/" in zone})
        own = [zone for codes, zone in zones[: len(lines("zone.tab"))] if codes == [code]]
        if len(own) == 1:
            found.setdefault(name.split(" (")[0].lower(), own[0])
        elif not own and len(kept) == 1:
            found.setdefault(name.split(" (")[0].lower(), kept[0])
    return dict(sorted((found | BY_HAND).items()))


if __name__ == "__main__":
    place = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/zoneinfo")
    sys.stdout.write(HEAD + "".join(f"{name}\t{zone}\n" for name, zone in rows(place).items()))
