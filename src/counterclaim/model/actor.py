"""Actor codes: who is spoken of, as ISO-3166 states with organs, groups and bodies by short name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

UNKNOWN = "UNKNOWN"
BOTH = "BOTH"
OUTLET = "OUTLET"
UNNAMED = "UNNAMED"

ORGANS = {
    "MoD": "defence ministry", "MFA": "foreign ministry", "MoI": "interior ministry", "MoH": "health ministry",
    "PM": "prime minister", "PRES": "president", "PARL": "parliament", "SECCO": "security council",
    "GOV": "government", "MIL": "armed forces", "POLICE": "police", "CIV": "civilians", "AMB": "ambassador",
    "PKF": "peacekeepers", "REPUN": "representative to the UN", "OPP": "opposition", "MEDIA": "media",
}  # fmt: skip
CALLED = {
    BOTH: "both sides", UNKNOWN: "someone unnamed", UNNAMED: "unnamed sources", OUTLET: "the report itself",
    "INTL": "the international community", "REBELS": "rebels", "MILITIAS": "militias", "COALITION": "the coalition",
    "OSCE_MG": "OSCE Minsk Group",
}  # fmt: skip
"""What codes without a state and an organ are called in English, in the brief as on the page."""

# ISO 3166-1 alpha-3, and behind them the codes in use for states that it does not list or lists no more.
STATES = frozenset(
    """
    ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH
    BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB
    CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO
    GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN
    IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA
    MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER
    NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU
    RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA
    TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT
    WLF WSM YEM ZAF ZMB ZWE
    DPR KRG LPR SUN UNK XKX YUG
    """.split()
)


@dataclass(frozen=True, slots=True)
class Actor:
    """Name somebody who acts, suffers or speaks.

    `code` follows the claim record (ARM, ARM/MoD, UN, SOHR, SYR/State TV, ARM+AZE); `name` is as written;
    `kind` is one of state, organ, body, group, person, media, people, side, unknown.
    """

    code: str
    name: str
    kind: str


def state_of(code: str) -> str:
    """Return the part of a code before its organ: `ARM/MoD` gives `ARM`."""
    return code.split("/", 1)[0]


def organ_of(code: str) -> str | None:
    """Return the organ of a code, or None: `ARM/MoD` gives `MoD`."""
    return code.split("/", 1)[1] if "/" in code else None


def join_codes(codes: Iterable[str]) -> str:
    """Join several codes in code order, each once: AZE and ARM give `ARM+AZE`."""
    return "+".join(sorted({part for code in codes for part in code.split("+")}))


def is_named(claimant: str) -> bool:
    """Tell whether a claimant is somebody: neither the report itself nor its sources without a name."""
    return claimant not in (OUTLET, UNNAMED)


def is_state(code: str) -> bool:
    """Tell whether a code is a state's or one of its organs': `ARM`, `ARM/MoD`; a group's short name is none."""
    return state_of(code) in STATES
