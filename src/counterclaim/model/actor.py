"""Actor codes: who is spoken of, as ISO-3166 states with organs, groups and bodies by short name."""

from __future__ import annotations

import re
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


def is_state(code: str) -> bool:
    """Tell whether a code begins with an ISO-3166 alpha-3 shaped state, as `ARM` or `ARM/MoD` do."""
    return bool(re.fullmatch(r"[A-Z]{3}", state_of(code)))
