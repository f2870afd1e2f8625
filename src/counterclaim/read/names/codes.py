"""Put codes together: an owner with an organ, a state with its army, a group with its fighters."""

from __future__ import annotations

from ...model.actor import is_state

# Words for fighters that say nothing of whose they are: a name beside them, or the report's own group, tells more.
UNSPECIFIED = ("TERRORISTS", "EXTREMISTS", "MILITANTS", "UNKNOWN")
GENERIC = (*UNSPECIFIED, "REBELS", "MILITIAS", "SEPARATISTS")
TERRITORIES = frozenset((
    "ARTSAKH", "ABKHAZIA", "SOUTH OSSETIA", "TRANSNISTRIA", "SOMALILAND", "PUNTLAND", "NORTHERN CYPRUS", "TIGRAY",
    "DPR", "LPR",
))  # fmt: skip

# In a report on a civil war these are its state's own, unless it says otherwise.
DOMESTIC = ("GOV", "MIL", "OPP", "POLICE", "MoH", "State TV")
# These act where a report is set, whoever else fights there.
LOCAL = (
    "POLICE", "MoI", "MoH", "Mayor", "Governor", "Prosecutor", "Prosecutor General", "Investigators", "Ombudsman",
    "High Commissioner", "Supreme Court", "Emergency Service", "Sub-prefect", "Prefect", "Administrator",
    "Commissioner", "Deputy commissioner", "Vice Governor", "Deputy Governor", "Chief District Officer",
    "District Emergency Officer", "Prison service", "Prisons department",
)  # fmt: skip
_MERE = ("MIL", "GOV", "OPP", "AMB", "CIV", "PARL", "POLICE")  # of a group these are the group
CIVIL = ("GOV", "POLICE", "MoH")


def is_country(code: str) -> bool:
    """Tell whether a code is a state, or a territory with a government: the rest are groups and bodies."""
    return "+" not in code and (is_state(code) or code.split("/")[0] in TERRITORIES)


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
        return owner if part in _MERE and state != "KURDS" else f"{state}/{part}"
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
