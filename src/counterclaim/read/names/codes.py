"""Put codes together: an owner with an organ, a state with its army, a group with its fighters."""

from __future__ import annotations

# Words for fighters that say nothing of whose they are: a name beside them, or the report's own group, tells more.
UNSPECIFIED = ("TERRORISTS", "EXTREMISTS", "MILITANTS", "UNKNOWN")
GENERIC = (*UNSPECIFIED, "REBELS", "MILITIAS", "SEPARATISTS")
TERRITORIES = frozenset((
    "ARTSAKH", "ABKHAZIA", "SOUTH OSSETIA", "TRANSNISTRIA", "SOMALILAND", "PUNTLAND", "NORTHERN CYPRUS", "TIGRAY",
    "DPR", "LPR",
))  # fmt: skip
# Groups and bodies whose short names look like a state's alpha-3 code.
_GROUP_SHAPED = frozenset(
    "SDF YPG PYD PKK FSA HTS SNA TTP NRF BLA PIJ PLO STC PMF LNA RSF SLM SLA SRF TDF OLA OLF ADF LRA CPC KIA KNU PDF"
    " NUG NPA OPM ELN IRA ETA UPA TIP IRI HRW MSF WHO ICC ICJ IOM WFP VDC NRC IRC ISW CIT CPJ IBC CIS SCO COE GCC OIC"
    " OTS OAS EAC AFP ANI PTI VOA BBC CNN NBC CBS RFI DPA EFE SPA WAM APA RBC RIA NHK APP MNA".split()
)


def is_country(code: str) -> bool:
    """Tell whether a code is a state, or a territory with a government: the rest are groups and bodies."""
    state = code.split("/")[0]
    shaped = len(state) == 3 and state.isalpha() and state.isupper() and state not in _GROUP_SHAPED
    return "+" not in code and (shaped or state in TERRITORIES)


def bare(code: str) -> str:
    """Return the state of a state's organ; groups and bodies stay whole."""
    return code.split("/")[0] if is_country(code) else code


def organ(code: str) -> str | None:
    """Return the organ of one code; None for a state, a group and several."""
    return code.split("/", 1)[1] if "/" in code and "+" not in code else None


def owned(owner: str, part: str | None) -> str:
    """Put an owner and an organ together: ARM and MoD give ARM/MoD; groups have civilians, but no organs."""
    if not part or part in ("SIDE", "-"):
        return owner
    state, _, has = owner.partition("/")
    if not is_country(owner):
        return owner if part in ("MIL", "GOV", "OPP", "AMB", "CIV") and state != "KURDS" else f"{state}/{part}"
    if has in ("POLICE", "PKF") and part == "MIL":
        return owner
    if has and part == "CIV" and has not in ("GOV", "PARL", "PRES", "PM", "OPP"):
        return owner
    return f"{state}/{part}"


def kind_of(code: str, phrase: str) -> str:
    """Return the kind of an actor, by the words that name it and its code."""
    if phrase == "channel":
        return "media"
    if phrase in ("folk", "body", "media", "group", "person"):
        return "people" if phrase == "folk" else phrase
    if "+" in code:
        return "organ" if "/" in code else "side"
    if "/" in code:
        return "organ"
    return "state" if is_country(code) else "group"
