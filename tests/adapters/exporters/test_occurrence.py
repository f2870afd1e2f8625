from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.adapters.exporters.occurrence import against_civilians, occurrences
from counterclaim.adapters.exporters.toll import toll
from counterclaim.adapters.exporters.ucdp import deaths, sides_of
from counterclaim.model.claim import Act, Figure
from tests.adapters.exporters.clash import clash

DOSSIER = clash()
SHOT_AT_POLICE = Act("ASSAULT", None, ("ISL/CIV",), ("ISL/POLICE",))
SHOT_AT_CROWD = Act("ASSAULT", None, ("ISL/POLICE",), ("ISL/CIV",))
RAID = Act("ASSAULT", None, ("RAIDERS",), ("ISL/CIV",))
STRIKE = Act("ASSAULT", "aerial", ("NZL",), ("ISL/MIL",))
SOLDIERS = Figure("killed", "soldier", "ISL", 3, 3)
ALLIES = Figure("wounded", "soldier", "NOR", 1, 1)


def told(*bodies):
    """Return the clash as if its first claims were these and no other were its own."""
    claims = tuple(
        replace(claim, body=bodies[n]) if n < len(bodies) else replace(claim, stance="denied")
        for n, claim in enumerate(DOSSIER.claims)
    )
    main = replace(DOSSIER.incidents[0], claims=tuple(claim.id for claim in claims))
    return occurrences(replace(DOSSIER, claims=claims, incidents=(main,)))[0]


@pytest.mark.parametrize(
    ("bodies", "sides"),
    [
        pytest.param((SOLDIERS, STRIKE), ("ISL", "NZL"), id="struck and striker"),
        pytest.param((SOLDIERS, ALLIES, STRIKE), ("ISL", "NZL"), id="a guest who is hurt is not the enemy"),
        pytest.param((SOLDIERS, ALLIES), ("ISL", "NOR"), id="nobody says who struck"),
        pytest.param((SOLDIERS,), ("ISL",), id="alone"),
    ],
)
def test_who_fights_whom(bodies, sides):
    assert told(*bodies).sides == sides


@pytest.mark.parametrize(
    ("bodies", "one_sided"),
    [
        pytest.param((RAID,), True, id="raiders and villagers"),
        pytest.param((RAID, SOLDIERS), True, id="soldiers fell too, but villagers were the target"),
        pytest.param((RAID, STRIKE, SOLDIERS), False, id="an army was struck as well"),
        pytest.param((SHOT_AT_CROWD, SHOT_AT_POLICE), True, id="police and a crowd"),
        pytest.param((SHOT_AT_POLICE,), False, id="a crowd that struck police, and was not struck"),
    ],
)
def test_who_suffers_of_one_side(bodies, one_sided):
    fell = SOLDIERS in bodies or SHOT_AT_POLICE in bodies
    one = replace(told(*bodies), findings=DOSSIER.findings[:1] if fell else ())
    assert against_civilians(one) is one_sided


def test_in_violence_of_one_side_those_under_arms_are_of_their_side():
    one = told(RAID)
    counted = toll(DOSSIER.findings[:2], "killed", "ucdp")
    columns = deaths(counted, sides_of(replace(one, findings=())))
    assert (columns["deaths_unknown"], columns["deaths_civilians"], columns["best"]) == (3, 2, 5)
