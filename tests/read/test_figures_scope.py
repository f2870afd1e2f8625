"""Which event a figure tells of: the report's own, another, or a whole war or period."""

from __future__ import annotations

from datetime import datetime

import pytest

from counterclaim.app.assembly import machine
from counterclaim.model.claim import Figure
from counterclaim.model.report import Report, report_id
from counterclaim.read.parse import parse

INCIDENT, OTHER, TOTAL = "incident", "other_incident", "running_total"
LEAD = "A bomb killed four people in Nakuru on Tuesday. "
PUBLISHED = datetime(2024, 5, 15, 12)

SCOPES: list[tuple[str, str]] = [
    ("It comes a week after nine people were killed in an attack in Eldoret.", OTHER),
    ("The attack came a day after a wave of bombings killed nine.", OTHER),
    ("The blast was the first death of a general since 2017, when nine officers were killed by a mine.", OTHER),
    ("Kenya has been on alert since the group attacked a hotel, killing nine people.", OTHER),
    ("Police studied the deadly raid, just two days after a gunman killed nine people in Eldoret.", OTHER),
    ("In a separate shooting, nine people were wounded in Kisumu.", OTHER),
    ("In January, nine people were killed in Eldoret.", OTHER),
    ("It was the worst attack in the war-torn country, and nine people were hurt.", INCIDENT),
    ("Two days after the blast, nine of the wounded died.", INCIDENT),
    ("One man was hurt; the market has since been closed.", INCIDENT),
    ("More than 900 people are believed to have died in the conflict.", TOTAL),
    ("Last year the minister said that 900 people had been killed since 2015.", TOTAL),
    ("It cost them much in the propaganda war, with nine people dead.", INCIDENT),
    ("Since the spring, 900 people have been killed in the region.", TOTAL),
    ("Some 900 people have died in ten months of fighting.", TOTAL),
    ("Nine people were killed and 12 wounded in weekend shootings in Eldoret.", TOTAL),
    ("On Tuesday nine people were killed in shootings across the city.", TOTAL),
    ("Nine people were killed across the city.", INCIDENT),
    ("At least nine people were killed in separate attacks.", TOTAL),
]


@pytest.mark.parametrize("published", [PUBLISHED, None], ids=["dated", "undated"])
@pytest.mark.parametrize(("sentence", "scope"), SCOPES, ids=[s[:40] for s, _ in SCOPES])
def test_scope_by_the_words_of_a_sentence(sentence: str, scope: str, published: datetime | None) -> None:
    lead = LEAD + "Nobody claimed it. The market was closed. The governor spoke to the families. "
    assert scopes(lead + sentence, published)[-1] == scope


def test_an_old_event_that_a_report_is_about_is_its_own() -> None:
    text = "The blast of 2 March 2023 killed nine people and wounded 30, it was found. Another 12 died on 9 June 2023."
    assert scopes(text, PUBLISHED) == [INCIDENT, INCIDENT, OTHER]


def test_a_verdict_on_an_old_event_is_about_that_event() -> None:
    text = (
        "The man will be jailed for life. He said nothing. The families wept. Nobody spoke. In May, he was found "
        "guilty of killing three people and wounding 264 in the bombing of 15 April 2013."
    )
    assert scopes(text, None) == [INCIDENT, INCIDENT]


def test_a_report_that_leads_with_last_week_is_about_it() -> None:
    text = "A newspaper said on Thursday that 13 people were killed last week. The government spoke of seven dead."
    assert scopes(text, PUBLISHED) == [INCIDENT, INCIDENT]


def test_the_first_figures_say_what_a_report_is_about() -> None:
    text = (
        "A bomb went off in Nakuru on 27 August 1975 and wounded 33 people. It did not kill anybody. "
        "On 5 October 1974 bombs in Eldoret killed five people and wounded 65."
    )
    assert scopes(text, None) == [INCIDENT, OTHER, OTHER]


def scopes(text: str, published: datetime | None) -> list[str]:
    """Return the scopes of the figures of a text, in its order."""
    engine = machine(None)
    reading = parse(Report(report_id("a", text), "a", text, published=published), engine.parser)
    for stage in engine.chain.stages:
        reading = stage.run(reading)
    claims = sorted(reading.claims, key=lambda claim: claim.evidence[0].span.start)
    return [claim.body.scope for claim in claims if isinstance(claim.body, Figure)]


@pytest.mark.parametrize(
    "visitor", ["a tourist from Canada", "a woman visiting from Canada"], ids=["tourist", "visiting"]
)
def test_where_a_visitor_comes_from_is_not_where_it_happened(visitor: str) -> None:
    text = f"Gunmen attacked a castle in Karak, Jordan. Four Jordanian officers and {visitor} were killed."
    engine = machine(None)
    reading = parse(Report(report_id("a", text), "a", text, published=PUBLISHED), engine.parser)
    for stage in engine.chain.stages:
        reading = stage.run(reading)
    places = [claim.where.name for claim in reading.claims if isinstance(claim.body, Figure) and claim.where]
    assert places == ["Karak", "Karak"]


def test_the_number_of_a_weekend_s_shootings_is_that_wherever_it_comes_again(read_claims):
    text = "Nine people died in weekend shootings in Lund. Police said that nine people had died. Two died later."
    found = [c.body for c in read_claims(text) if isinstance(c.body, Figure)]
    assert [(body.low, body.scope) for body in found] == [(9, TOTAL), (9, TOTAL), (2, INCIDENT)]
