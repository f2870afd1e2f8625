"""What must hold for any claims: order plays no part, nothing is lost, a person's word can be taken back."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

import counterclaim.link.link as link_module
from counterclaim.link.compare import compare
from counterclaim.link.link import Linked, link, link_on
from counterclaim.model.claim import Claim
from counterclaim.model.judgement import Judgement
from counterclaim.model.report import Report
from counterclaim.settle.clock import Moment
from counterclaim.settle.positions import Answered, bounds, compatible, sweep
from counterclaim.settle.settle import settle
from counterclaim.tell import tell
from tests.cases import act, figure, report

PLACES = ("Merrow", "Kern", "Vessar", "Tarrow", "Ostra")
DAYS = (None, "2030-05-01", "2030-05-02", "2030-05-09", "2021-03-03")
WHO = ("NOR/MoD", "NOR/PARL", "NOR", "SUD/MoD", "UN", "OUTLET", "UNNAMED", "")


@st.composite
def worlds(draw) -> tuple[list[Report], list[Claim]]:
    """Draw a few reports on places and days, with figures and acts of every kind."""
    reports, claims = [], []
    for number in range(draw(st.integers(1, 5))):
        place = draw(st.sampled_from(PLACES))
        other = draw(st.sampled_from(PLACES))
        text = f"Shells fell on {place} and {other}. Seven died there, then nine. It was war in 2021."
        where = report(f"r{number}", text, draw(st.sampled_from(("2030-05-02", "2030-05-03T10:00", None))))
        reports.append(where)
        claims += draw(
            st.lists(st.builds(make, st.just(where), st.integers(0, 10**6)), max_size=6, unique_by=lambda c: c.id)
        )
    return reports, claims


def make(where: Report, seed: int) -> Claim:
    chance = random.Random(seed)
    day, who, key = chance.choice(DAYS), chance.choice(WHO), f"{seed}"
    scope = chance.choice(("incident", "incident", "other_incident", "running_total"))
    if chance.random() < 0.4:
        kind = chance.choice(("ASSAULT", "ACCUSE", "AGREE", "CONSULT", "COERCE"))
        scope = "background" if scope == "running_total" else scope
        actors, targets = chance.choice(("NOR", "SUD", "UNKNOWN", "NOR+SUD")), chance.choice(("SUD", "NOR", ""))
        return act(where, kind, actors, targets,
                   who=who, key=key, day=day, scope=scope, quote="then nine")  # fmt: skip
    low = chance.choice((None, 0, 1, 7, 9, 24, 300))
    high = chance.choice((low, None)) if low is not None else 12
    return figure(
        where, low, high, effect=chance.choice(("killed", "wounded", "killed_or_wounded", "captured", "destroyed")),
        unit=chance.choice(("soldier", "person", "civilian", "child", "tank")),
        party=chance.choice(("NOR", "SUD", None, "BOTH")),
        who=who, key=key, day=day, scope=scope, quote=chance.choice(("Seven died", "then nine")),
        qualifier=chance.choice(("exact", "approx", "at_least", "vague")),
    )  # fmt: skip


def everything(reports, claims, judgements=()):
    incidents, own = link(reports, claims, judgements)
    findings = settle(reports, claims, incidents)
    return incidents, own, findings, tell(reports, claims, incidents, findings)


@settings(max_examples=60)
@given(worlds(), st.randoms(use_true_random=False))
def test_order_plays_no_part(world, chance):
    reports, claims = world
    expected = everything(reports, claims)
    mixed = chance.sample(reports, len(reports)), chance.sample(claims, len(claims))
    assert everything(*mixed) == expected == everything(reports, claims)


@settings(max_examples=60)
@given(worlds())
def test_each_claim_is_in_one_incident_and_findings_hold_claims_of_their_incident(world):
    reports, claims = world
    incidents, _, findings, _ = everything(reports, claims)
    assert Counter(c for i in incidents for c in i.claims) == Counter(c.id for c in claims)
    members = {i.id: set(i.claims) for i in incidents}
    ids = [i for incident in incidents for i in (incident.id, *incident.aliases)]
    assert len(ids) == len(set(ids))
    for finding in findings:
        assert finding.positions and finding.why
        assert {c for p in finding.positions for c in p.claims} <= members[finding.incident]
    assert len({f.id for f in findings}) == len(findings)


@settings(max_examples=40)
@given(worlds(), st.integers(0, 10**6))
def test_a_persons_different_splits_and_its_withdrawal_restores(world, seed):
    reports, claims = world
    before = everything(reports, claims)
    if len(claims) < 2:
        return
    one, other = random.Random(seed).sample([c.id for c in claims], 2)
    parted = Judgement(one, other, "different", 1.0, ("no",), "human:ana", "2030-05-05T10:00:00Z")
    incidents, *_ = everything(reports, claims, [parted])
    assert not any(one in i.claims and other in i.claims for i in incidents)
    withdrawn = replace(parted, verdict="unsure", at="2030-05-06T10:00:00Z")
    assert everything(reports, claims, [withdrawn, parted]) == before


@settings(max_examples=40)
@given(worlds())
def test_a_late_report_keeps_every_id_findable(world):
    reports, claims = world
    late = reports[-1].id
    before, _ = link(reports[:-1], [c for c in claims if c.report != late])
    after, _ = link(reports, claims)
    findable = {i for incident in after for i in (incident.id, *incident.aliases)}
    assert {incident.id for incident in before} <= findable


@settings(max_examples=60)
@given(worlds())
def test_adding_reports_one_by_one_gives_what_linking_them_at_once_does(world):
    reports, claims = world
    linked = Linked()
    for number in range(len(reports) + 1):
        known = {r.id for r in reports[:number]}
        linked = link_on(linked, reports[:number], [c for c in claims if c.report in known])
    incidents, own = link(reports, claims)
    assert (linked.incidents, linked.judgements) == (incidents, own)
    assert link_on(linked, reports, claims) == linked


def test_a_late_report_is_compared_only_with_its_blocks(monkeypatch):
    reports = [report(f"r{n}", f"Shells fell on {place}.", "2030-05-02") for n, place in enumerate(PLACES * 2)]
    claims = [figure(r, 7, party=f"P{n % 5}", day="2030-05-01", quote="Shells") for n, r in enumerate(reports)]
    before = link_on(Linked(), reports[:-1], claims[:-1])
    compared = []
    monkeypatch.setattr(link_module, "compare", lambda one, other: compared.append((one, other)) or compare(one, other))
    after = link_on(before, reports, claims)
    assert compared
    assert all(reports[-1].id in (one.report, other.report) for one, other in compared)
    assert len(compared) < len(reports) - 1
    assert (after.incidents, after.judgements) == link(reports, claims)


@settings(max_examples=30)
@given(worlds())
def test_settling_incident_by_incident_gives_what_settling_all_does(world):
    reports, claims = world
    incidents, _ = link(reports, claims)
    shards = [finding for incident in incidents for finding in settle(reports, claims, [incident])]
    assert sorted(shards, key=lambda f: f.id) == sorted(settle(reports, claims, incidents), key=lambda f: f.id)


RANGES = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 12)), min_size=1, max_size=12)


@given(RANGES)
def test_positions_are_compatible_and_no_fewer_would_do(ranges):
    where = report("a", "x" * 20)
    answers = []
    for number, (low, width) in enumerate(ranges):
        claim = figure(where, low, low + width, key=str(number))
        answers.append(Answered(claim, *bounds(claim.body), "v", Moment("")))
    groups = sweep(answers)
    assert sorted(a.claim.id for g in groups for a in g) == sorted(a.claim.id for a in answers)
    assert all(compatible(group) for group in groups)
    # As many answers that pairwise exclude each other as there are groups prove that fewer groups cannot do.
    apart, reach = 0, -1
    for answer in sorted(answers, key=lambda a: a.high):
        if answer.low > reach:
            apart, reach = apart + 1, answer.high
    assert len(groups) == apart
