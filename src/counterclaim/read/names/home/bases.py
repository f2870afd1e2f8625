"""Where those are at home who carry no state in their name: armed groups, and institutions that one country has."""

from __future__ import annotations

from ....model.actor import state_of

# By the codes of `actors/groups.tsv`. Groups of several countries (ISIS, AL-QAEDA, JNIM, WAGNER) say nothing.
_GROUPS = """
AFG=HAQQANI,ISKP,NORTHERN ALLIANCE,NRF,TALIBAN
AGO=UNITA
CAF=ANTI-BALAKA,CPC,SELEKA,UPA
CMR=AMBAZONIA
COD=ADF,CODECO,FDLR,M23,MAI-MAI,WAZALENDO
COL=CLAN DEL GOLFO,ELN,FARC
ETH=FANO,OLA,OLF,ONLF,TDF,TPLF
IDN=OPM,TPNPB
IND=HM,NAXALITES
IRQ=ASAIB AHL AL-HAQ,KATAIB HEZBOLLAH,PMF
LBN=HEZBOLLAH
LBY=LNA
LKA=LTTE
MEX=CJNG,SINALOA CARTEL
MLI=ANSAR DINE,MNLA
MMR=AA ARAKAN,ARSA,KIA,KNLA,KNU,MNDAA,NUG,PDF,TNLA
MOZ=RENAMO
NGA=BOKO HARAM,IPOB,ISWAP
PAK=BLA,LeJ,TTP
PER=SHINING PATH
PHL=ABU SAYYAF,MILF,NPA
PSE=FATAH,HAMAS,PFLP,PIJ
SDN=JANJAWEED,JEM SUDAN,RSF,SLA,SLM,SPLM-N
SOM=AL-SHABAAB
SSD=SPLA,SPLM-IO
SYR=AHRAR AL-SHAM,ASAYISH,FAYLAQ AL-RAHMAN,FSA,HTS,JAISH AL-FATAH,JAISH AL-ISLAM,NUSRA,SDF,SNA,YPG,ZENKI
YEM=AQAP,GIANTS BRIGADES,HOUTHIS,STC
"""
BASES = {
    group: country
    for country, groups in (line.split("=") for line in _GROUPS.split("\n") if line)
    for group in groups.split(",")
}

# In which state a territory with a government of its own lies.
_TERRITORIES = {
    "ABKHAZIA": "GEO", "ARTSAKH": "AZE", "DPR": "UKR", "LPR": "UKR", "NORTHERN CYPRUS": "CYP", "PUNTLAND": "SOM",
    "SOMALILAND": "SOM", "SOUTH OSSETIA": "GEO", "TIGRAY": "ETH", "TRANSNISTRIA": "MDA",
}  # fmt: skip


def state_around(code: str) -> str:
    """Return the state in which a territory lies; other codes stay as they are."""
    return _TERRITORIES.get(code, code)


def base_of(code: str) -> str | None:
    """Return the country where a group is at home, by its code; None for groups of several countries and states."""
    return BASES.get(state_of(code))
