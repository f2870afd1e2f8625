import pytest

from counterclaim.settle.origins import (
    find_origins,
    fingerprints,
    independent,
    same_side,
    same_voice,
    speaker,
    voice_of,
)
from tests.cases import figure, report

WIRE = (
    "Shells fell on the harbour of Merrow before dawn on Wednesday and set two boats alight. The mayor said that "
    "nine people had died and that the old customs house was gone. Nobody would say who had fired. Ferries stayed "
    "in port all day, and the school opened its cellar to those who had no other."
)
OWN = (
    "Our reporter walked the quay of Merrow all morning. The boats were still smoking, and a woman who sells nets "
    "counted the holes in her roof. The mayor, tired, spoke of nine dead. By noon the first ferry had left again."
)


def test_a_reprint_is_folded_and_a_report_of_ones_own_is_not():
    agency = report("agency", WIRE, "2030-05-01", wire="AGY")
    reprint = report(
        "paper", "Harbour in flames\n\n" + WIRE.replace("Nobody would say who had fired. ", ""), "2030-05-02"
    )
    own = report("own", OWN, "2030-05-02")
    origins = find_origins([own, reprint, agency])
    assert origins.copies() == (("agency", "paper"),)
    assert origins.own_voice("paper") == "AGY"
    assert origins.own_voice("own") == "Own"


def test_the_first_report_is_the_origin_whatever_the_order():
    one, two = report("b", WIRE, "2030-05-01"), report("a", WIRE, "2030-05-03")
    assert find_origins([one, two]).of("a") == find_origins([two, one]).of("a") == "b"


def test_short_and_empty_texts_are_nobodys_copy():
    assert find_origins([report("a", ""), report("b", ""), report("c", "Nine dead.")]).copies() == ()


def test_a_shared_run_of_words_leaves_a_shared_fingerprint():
    shared = "the old customs house was gone by noon"
    assert fingerprints(f"one two three four {shared} five") & fingerprints(f"six {shared} seven eight nine")


@pytest.mark.parametrize(
    ("one", "other", "same", "side"),
    [
        ("ARM", "ARM/MoD", True, True),
        ("ARM/MoD", "ARM/PARL", False, False),
        ("ARM", "ARM/PARL", False, False),
        ("ARM/MoD", "AZE/MoD", False, False),
        ("ARM", "ARM/OPP", False, False),
        ("UN", "UN", True, False),
        ("Wire", "unnamed sources of Wire", True, False),
    ],
)
def test_who_is_one_voice(one, other, same, side):
    assert same_voice(one, other) is same_voice(other, one) is same
    assert same_side(one, other) is side or not side


def test_a_state_and_its_ministry_count_once():
    assert independent(["ARM", "ARM/MoD", "UN", "UN"]) == ("ARM/MoD", "UN")
    assert speaker("ARM/MoD") == speaker("ARM") == "ARM"
    assert speaker("ARM/PARL") == "ARM/PARL"


@pytest.mark.parametrize(
    ("who", "via", "voice"),
    [("NOR/MoD", (), "NOR/MoD"), ("OUTLET", (), "Paper"), ("OUTLET", ("AGY",), "AGY"),
     ("UNNAMED", (), "unnamed sources of Paper"), ("", (), "unnamed sources of Paper")],
)  # fmt: skip
def test_voices(who, via, voice):
    paper = report("paper", OWN)
    assert voice_of(figure(paper, 9, who=who, via=via), find_origins([paper])) == voice


def test_a_report_without_an_outlet_is_not_named_by_its_folder():
    from dataclasses import replace

    from counterclaim.model.report import Origin

    paper = replace(report("paper", OWN), source="/far/away/paper.txt", origin=Origin(), title=None)
    assert find_origins([paper]).own_voice("paper") == "paper"
