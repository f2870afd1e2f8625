import pytest

from counterclaim.model.incident import Incident
from counterclaim.settle.settle import settle
from tests.cases import act, report

A = report("a", "x" * 300, "2030-05-02")
B = report("b", "x" * 300, "2030-05-02")


def found(claims, asks, about):
    incident = Incident("i-1", "t", tuple(c.id for c in claims), ("a", "b"), ("NOR", "SUD"))
    told = {r.id: r for r in (A, B)}
    return [
        f for f in settle(list(told.values()), claims, [incident])
        if (f.question.asks, f.question.about) == (asks, about)
    ]  # fmt: skip


def truce(where, day, clock=None, words="a ceasefire was agreed", key="t"):
    from dataclasses import replace

    body = report(where.id, words + "x" * 200, "2030-05-02")
    extra = {"clock": clock} if clock else {}
    claim = act(body, "AGREE", "NOR+SUD", "NOR+SUD", quote=words, day=day, key=key, **extra)
    return replace(claim, report=where.id)


CASES = {
    "one hour": ([truce(A, "2030-05-01", "17:30"), truce(B, "2030-05-01", "17:30")], ["agreed"]),
    "two hours of one day": (
        [truce(A, "2030-05-01", "17:30"), truce(B, "2030-05-01", "18:30")],
        ["conflict"],
    ),
    "one hour of two days": (
        [truce(A, "2030-05-01", "09:00"), truce(B, "2030-05-02", "09:00")],
        ["agreed", "conflict"],
    ),
    "two truces": (
        [truce(A, "2030-05-01", "09:00"), truce(B, "2030-05-04", "20:00", key="u")],
        ["single", "single"],
    ),
    "two voices have one truce on neighbouring days": (
        [truce(A, "2030-05-01", "18:30"), truce(B, "2030-05-02", "10:00", key="u")],
        ["conflict", "conflict"],
    ),
    "one report tells of two truces": (
        [truce(A, "2030-05-01", "18:30"), truce(A, "2030-05-02", "10:00", key="u")],
        ["single", "single"],
    ),
    "a regime of silence": (
        [truce(A, "2030-05-01", "10:00"), truce(B, "2030-05-01", "12:00", words="the regime of silence took effect")],
        ["conflict"],
    ),
    "the guns fall silent": (
        [truce(A, "2030-05-01", "16:00", words="The guns have been silent"), truce(B, "2030-05-01", "17:00")],
        ["conflict"],
    ),
    "one of the two tells of it in other words": (
        [truce(A, "2030-05-01", "17:30"), truce(B, "2030-05-01", "18:30", words="the other side let up")],
        ["conflict"],
    ),
    "what was signed at an hour is the truce that another has at another hour": (
        [truce(A, "2030-05-01", "16:40", words="a deal was signed"), truce(B, "2030-05-01", "18:15", words="it ebbed")],
        ["conflict"],
    ),
    "a meeting is no truce": (
        [truce(A, "2030-05-01", "16:40", words="the envoys met"), truce(B, "2030-05-01", "18:15", words="they let up")],
        ["single"],
    ),
    "no hour says nothing of the hour": (
        [truce(A, "2030-05-01", "17:30"), truce(B, "2030-05-01")],
        ["single"],
    ),
}


@pytest.mark.parametrize(("claims", "status"), CASES.values(), ids=CASES)
def test_when_the_fire_ceased(claims, status):
    assert sorted(f.status for f in found(claims, "when", "CEASEFIRE")) == status


def fight(where, actor, target, **more):
    return act(
        where, "ASSAULT", actor, target, key=f"{actor}{target}{more.get('who', '')}{more.get('quote', '')}", **more
    )


def test_each_side_says_that_the_other_began():
    claims = [
        fight(A, "SUD", "NOR", who="NOR/MoD"), fight(A, "NOR", "SUD", who="SUD/MoD"),
        act(B, "ACCUSE", "NOR/MoD", "SUD"), act(B, "ACCUSE", "SUD/MFA", "NOR"),
    ]  # fmt: skip
    (finding,) = found(claims, "who_did", "ASSAULT")
    assert finding.status == "conflict"
    assert {p.value: len(p.claims) for p in finding.positions} == {"NOR": 2, "SUD": 2}


def test_one_sides_word_alone_is_no_dispute():
    assert not found([fight(A, "SUD", "NOR", who="NOR/MoD"), act(B, "ACCUSE", "NOR", "SUD")], "who_did", "ASSAULT")


FIRED = {
    "a patrol came under fire, and others saw it open fire": (
        fight(A, "UNKNOWN", "NOR/MIL", who="NOR/MIL", quote="came under fire"),
        fight(B, "NOR/MIL", "NOR/CIV", who="Elder", quote="opened fire"), ["conflict"]),
    "both by the army's own word": (
        fight(A, "UNKNOWN", "NOR/MIL", who="NOR/MIL", quote="came under fire"),
        fight(B, "NOR/MIL", "NOR/CIV", who="NOR/MIL", quote="opened fire"), []),
    "nothing is said of a beginning": (
        fight(A, "UNKNOWN", "NOR/MIL", who="NOR/MIL", quote="lost three men"),
        fight(B, "NOR/MIL", "NOR/CIV", who="Elder", quote="killed eleven"), []),
    "nothing is said of a beginning, but each says it of the other": (
        fight(A, "Crowd", "NOR/MIL", who="NOR/MIL", quote="lost three men"),
        fight(B, "NOR/MIL", "NOR/CIV", who="Crowd", quote="killed eleven"), ["conflict"]),
    "an outlet tells the very reverse": (
        fight(A, "Crowd", "NOR/MIL", who="OUTLET", quote="came under fire"),
        fight(B, "NOR/MIL", "Crowd", who="Elder", quote="opened fire"), ["conflict"]),
    "the governor speaks of the police station, others of the state": (
        fight(A, "Crowd", "NOR/POLICE", who="NOR/Governor", quote="came under fire"),
        fight(B, "NOR", "NOR/CIV", who="Elder", quote="opened fire"), ["conflict"]),
    "two others who are named each say it of the other": (
        fight(A, "Hill men", "Valley men", who="Governor", quote="fell upon them"),
        fight(B, "Valley men", "Hill men", who="Elders", quote="set upon them"), ["conflict"]),
    "the opposition of a state lays it to its police": (
        fight(A, "Crowd", "NOR/POLICE", who="NOR/MoI", quote="fell upon them"),
        fight(B, "NOR/POLICE", "Crowd", who="NOR/Opposition", quote="set upon them"), ["conflict"]),
    "each owns to its own attack": (
        fight(A, "NOR/MIL", "SUD/MIL", who="NOR/MoD", quote="fell upon them"),
        fight(B, "SUD/MIL", "NOR/MIL", who="SUD/MoD", quote="set upon them"), []),
    "one of them tells of the dead alone": (
        fight(A, "Hill men", "Valley men", who="Governor", quote="fell upon them"),
        fight(B, "Valley men", "Hill men", who="Elders", quote="killed eleven"), []),
    "an outlet tells of something else": (
        fight(A, "Raiders", "NOR/MIL", who="OUTLET", quote="came under fire"),
        fight(B, "NOR/MIL", "Crowd", who="Elder", quote="opened fire"), []),
}  # fmt: skip


@pytest.mark.parametrize(("own", "others", "status"), FIRED.values(), ids=FIRED)
def test_who_fired_first_where_a_force_and_others_disagree(own, others, status):
    asked = found([spoken(own), spoken(others)], "who_did", "ASSAULT")
    assert [f.status for f in asked if f.question.unit == "first"] == status


DONE = {
    "the accused lays it to another": ([("SUD", "Elder"), ("Bandits", "SUD/MoD")], ["conflict"]),
    "two others differ": ([("SUD", "Elder"), ("Bandits", "Watch")], []),
    "the accused owns to it elsewhere": ([("SUD", "Elder"), ("Bandits", "SUD/MoD"), ("SUD", "SUD/MIL")], []),
    "the accused does so under another state's code": ([("SUD", "Elder"), ("Bandits", "NOR/MoD")], []),
    "the accused says that several did": ([("SUD", "Elder"), ("COALITION", "SUD/MoD")], []),
}


@pytest.mark.parametrize(("told", "status"), DONE.values(), ids=DONE)
def test_who_attacked_civilians_where_the_accused_names_another(told, status):
    acts = [fight(A, actor, "NOR/CIV", who=who) for actor, who in told]
    assert [f.status for f in found(acts, "who_did", "ASSAULT") if f.question.unit == "deed"] == status


HELD = {
    "people of a third country": ("EST", "EST", ["conflict"]),
    "forces of a third country": ("EST", "EST/MIL", []),
    "a country that is said to have hit back": ("SUD", "SUD", []),
}


@pytest.mark.parametrize(("name", "target", "status"), HELD.values(), ids=HELD)
def test_who_attacked_those_of_neither_side(name, target, status):
    acts = [fight(A, "NOR", name, who="SUD/MoD"), fight(A, "SUD", target, who="NOR/MoD")]
    assert [f.status for f in found(acts, "who_did", "ASSAULT") if f.question.unit == "deed"] == status


def test_an_attack_on_civilians_that_is_denied_meets_what_is_told_of_their_state():
    told = fight(A, "SUD", "NOR", who="NOR/MoI")
    denied = fight(B, "SUD", "NOR/CIV", who="SUD/MoD", stance="denied")
    assert "conflict" in [f.status for f in found([told, denied], "whether", "ASSAULT")]


@pytest.mark.parametrize(("stance", "status"), [("denied", ["conflict"]), ("asserted", [])])
def test_a_bargain_is_asked_after_where_it_is_denied(stance, status):
    paid = act(A, "CONCEDE", "Road firm", "Rebels", who="Foreman")
    other = act(B, "CONCEDE", "Road firm", "Rebels", who="Road firm", stance=stance, key="other")
    assert [f.status for f in found([paid, other], "whether", "CONCEDE")] == status


def test_whose_forces_came_over_where_each_side_says_that_the_other_s_did():
    over = act(A, "MOBILIZE", "NOR/MIL", "SUD", who="SUD/MoD")
    back = act(B, "MOBILIZE", "SUD/MIL", "NOR", who="NOR/MoD")
    (finding,) = found([over, back], "who_did", "MOBILIZE")
    assert (finding.status, [p.value for p in finding.positions]) == ("conflict", ["NOR", "SUD"])
    assert not found([over], "who_did", "MOBILIZE")


SAID = ("came under fire", "opened fire", "lost three men", "killed eleven", "fell upon them", "set upon them")


def spoken(claim):
    """Let a claim stand on the words of its key, which its report has not."""
    from dataclasses import replace

    words = next(w for w in SAID if w in claim.id)
    return replace(claim, evidence=(replace(claim.evidence[0], quote=words),))


def test_what_is_said_and_denied_is_disputed():
    claims = [
        fight(A, "SUD", "NOR/CIV", who="NOR/MoD"), fight(B, "SUD", "NOR/CIV", who="SUD/MoD", stance="denied"),
    ]  # fmt: skip
    (finding,) = found(claims, "whether", "ASSAULT")
    assert (finding.status, [p.value for p in finding.positions]) == ("conflict", ["yes", "no"])


DENIED = {
    "by those who are said to have been held": ("NOR/MoD", "SUD", "NOR/MIL", ["conflict"]),
    "by nobody named": ("OUTLET", "SUD", "NOR/MIL", ["agreed"]),
    "of a state and its own people": ("NOR/MoD", "NOR/MIL", "NOR/CIV", ["conflict"]),
}


@pytest.mark.parametrize(("who", "actor", "target", "status"), DENIED.values(), ids=DENIED)
def test_a_seizure_is_denied(who, actor, target, status):
    told = [act(A, "COERCE", actor, target, who="Elder"), act(B, "COERCE", actor, target, who="Elder", key="again")]
    denied = act(B, "COERCE", actor, target, who=who, stance="denied", key="denied")
    assert [f.status for f in found([*told, denied], "whether", "COERCE")] == status


def test_a_mediator_is_named():
    claims = [act(A, "CONSULT", "UN", "NOR+SUD"), act(B, "CONSULT", "UN", "NOR+SUD")]
    (finding,) = found(claims, "who_did", "CONSULT")
    assert (finding.status, finding.positions[0].value) == ("agreed", "UN")


def test_where_it_happened_is_asked_of_all_reports_and_opposes_nobody():
    claims = [
        act(A, "ASSAULT", "SUD", "NOR", key="1", place="Vessar"),
        act(B, "ASSAULT", "SUD", "NOR", key="2", place="Vesar"),
        act(B, "ASSAULT", "SUD", "NOR", key="3", place="Merrow"),
    ]
    (where,) = found(claims, "where", "ASSAULT")
    assert where.status == "compatible"
    assert {p.value: len(p.claims) for p in where.positions} == {"Merrow": 1, "Vesar": 2}


def test_a_report_of_an_attack_that_the_accused_rejects_is_disputed():
    text = "The army of Sudland bombed the market. Sudland dismissed reports that its aircraft had bombed it."
    where = report("c", text, "2030-05-02")
    told = act(where, "ASSAULT", "SUD", "NOR/CIV", quote="bombed the market")
    denied = act(where, "REJECT", "SUD", quote="dismissed reports that its aircraft had bombed it")
    incident = Incident("i-1", "t", (told.id, denied.id), ("c",), ("NOR", "SUD"))
    (whether,) = [f for f in settle([where], [told, denied], [incident]) if f.question.asks == "whether"]
    assert (whether.status, [p.value for p in whether.positions]) == ("conflict", ["yes", "no"])


def dated(where, day, said):
    from dataclasses import replace

    claim = fight(where, "SUD", "NOR", day=day, quote="xx")
    told = replace(claim.evidence[0], role="when")
    return replace(claim, evidence=(*claim.evidence, told)) if said else claim


@pytest.mark.parametrize("both", [True, False], ids=["both say it", "one took it over"])
def test_a_day_taken_over_from_other_words_disputes_none(both):
    claims = [dated(A, "2030-05-01", True), dated(B, "2030-05-02", both)]
    assert ("conflict" in [f.status for f in found(claims, "when", "ASSAULT")]) is both
