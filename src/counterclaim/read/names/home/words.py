"""Words by which a report is at home in one country without naming it: its money, its villages, its police."""

from __future__ import annotations

from ...document import Doc

# English texts use them as they are. What several countries have (rupees, pesos, gendarmes, oblasts) is left out.
_OF_ONE = """
AFG=afghani afghanis
AGO=kwanza kwanzas
ALB=leke
ARM=drams
BGD=taka upazila upazilas
BGR=leva
BRA=favela favelas reais
BTN=ngultrum dzongkhag
CHN=yuan renminbi
CZE=koruna korunas
DEU=landkreis
ERI=nakfa
ETH=birr woreda woredas kebele kebeles
GEO=lari
GHA=cedi cedis
GMB=dalasi dalasis
GTM=quetzales
HND=lempira lempiras
HTI=gourde gourdes
HUN=forint forints
IDN=rupiah kabupaten kelurahan
IND=sarpanch panchayat panchayats taluk
IRL=gardaí gardai
IRQ=peshmerga
ISR=kibbutz kibbutzim moshav
ITA=carabinieri
JPN=yen
KAZ=tenge
KHM=riel riels
LAO=kip
MDG=ariary
MEX=ejido ejidos
MKD=denars
MMR=kyat kyats
MNG=tugrik aimag
MOZ=metical meticais
MRT=ouguiya
MYS=ringgit
NGA=naira kobo
PHL=barangay barangays
PNG=kina
POL=zloty zlotys voivodeship
SLE=leones
SSD=payam payams
THA=baht tambon
TJK=somoni jamoat
UKR=hryvnia hryvnias hryvnya hromada hromadas
USA=sheriff sheriffs sophomore sophomores
VEN=bolivars bolivares
ZAF=rands
"""
COUNTRY_OF = {
    word: country
    for country, words in (line.split("=") for line in _OF_ONE.split("\n") if line)
    for word in words.split()
}


def countries_told(doc: Doc) -> tuple[str, ...]:
    """Return for each such word of a text its country, in the order of the words."""
    return tuple([COUNTRY_OF[word] for word in sorted(doc.forms & COUNTRY_OF.keys())])
