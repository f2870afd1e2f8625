"""Who fights whom, where an incident's few claims say it only by whose losses they count."""

import pytest

from counterclaim.settle.clock import ReportTime, moment_of
from counterclaim.settle.foes import bears_arms, fighting, foes, read_groups
from counterclaim.settle.sides import against, belligerents, hostilities
from tests.cases import act, figure, report

A = report("a", "x" * 200, "2030-05-02")


def fallen(party, who, unit="soldier"):
    return figure(A, 9, unit=unit, party=party, who=who, key=f"{party}{who}{unit}")


def told(words, party, who, unit="person", effect="killed"):
    return figure(
        report("t", words), 9, unit=unit, party=party, who=who, effect=effect, quote=words, key=f"{who}{words}"
    )


FEUD = [act(A, "ASSAULT", "Hill", "Valley", who="Valley"), act(A, "ASSAULT", "Valley", "Hill", who="Hill")]
CLANS = [fallen("Hill", "NOR/POLICE", "militant"), fallen("Valley", "NOR/POLICE", "militant")]


def reported(words, party, who, number="three"):
    """Count people in a report's own words about what somebody said."""
    return figure(report("said", words), 3, unit="person", party=party, who=who, quote=number, key=f"{who}{words}")


DEEDS = {
    "its men had done it": ("The army said its men had killed at least three in the lane.", "NOR/MIL", True),
    "they had done it": ("Border troops said they had shot three at the ford.", "NOR/Border Guard", True),
    "others had": ("The army said raiders had killed three in the lane.", "NOR/MIL", False),
    "they stand in a witness's words": ("The widow said they had shot three at the ford.", "Widow", False),
    "they were told of, not counted": ("They had shot at the army, which counted, it said, three.", "NOR/MIL", False),
}


@pytest.mark.parametrize("case", DEEDS)
def test_who_is_said_to_have_done_what_he_counts_fights_those_people(case):
    words, who, fights = DEEDS[case]
    claim = reported(words, "SUD", who)
    moments = {claim.id: moment_of(claim, report("said", words), ReportTime("2030-05-02"))}
    assert bool(foes([claim], moments=moments)) is fights


def test_a_mission_of_peacekeepers_that_counts_fallen_fighters_stands_between():
    assert not foes([fallen("GRP", "MISCA", "fighter")], frozenset({"GRP", "MISCA"}))


SIDES = {
    "somebody counts his own men's deeds": ([told("Our column burned nine lorries", "Firm", "Hill Band", "lorry")],
                                            {"Hill Band"}),
    "somebody holds those whom he counts": ([told("I am feeding nine girls", "NOR", "Rovers", "girl", "captured")],
                                            {"Rovers"}),
    "somebody calls the fallen by a foe's name": ([told("nine mercenaries fell", "NOR", "Seven Hills", "soldier")],
                                                  {"Seven Hills"}),
    "somebody counts by his own list": ([told("nine, by our household count", "NOR", "Citizens")], set()),
    "somebody's own school was hit": ([told("our school was hit, nine died", "NOR", "Citizens")], set()),
    "somebody buries the dead": ([told("Our men dug nine graves", "NOR", "Parish")], set()),
    "an army counts its enemy's fallen": ([fallen("GRP", "NOR/MIL", "fighter")], {"NOR"}),
    "an armed group does, known by its name": ([fallen("NOR", "Hill Liberation Front")], {"Hill Liberation Front"}),
    "an armed group does, known by the table": ([fallen("NOR", "GRP")], {"GRP"}),
    "a governor counts the fallen of an armed group": ([fallen("GRP", "NOR/Governor", "militant")], {"NOR"}),
    "an armed group does, known by a word of such names": ([fallen("NOR", "Falcons of the Valley")],
                                                           {"Falcons of the Valley"}),
    "wives of a battalion and a hospital on Brigade Road do not": (
        [fallen("NOR", "Wives of the 7th Battalion"), fallen("NOR", "Brigade Road Hospital")], set()),
    "an armed group that counts fallen peacekeepers": (
        [fallen("UN", "Hill Liberation Front", "peacekeeper")], {"Hill Liberation Front"}),
    "a second armed group, beside an enemy that is known": (
        [fallen("GRP", "Hill Liberation Front", "fighter"), act(A, "ASSAULT", "NOR", "GRP", who="NOR/MIL")],
        {"Hill Liberation Front", "NOR"}),
    "the forces of a land that is no state do": (
        [fallen("NOR", "Eastern Republic/Ministry of Defence")], {"Eastern Republic"}),
    "one of two clans, who has fallen of its own": (
        [fallen("Hill", "Valley", "clansman"), fallen("Valley", "Watch", "clansman")], {"Valley"}),
    "a clan of whom nobody has fallen": ([fallen("Hill", "Valley", "clansman")], set()),
    "an armed group that counts a state's people, whom nobody else attacked": (
        [fallen("NOR", "Hill Front", "villager")], {"Hill Front"}),
    "its ministry does": ([fallen("NOR", "GRP/Ministry of Health", "villager")], set()),
    "an armed group that counts those whom another attacked": (
        [fallen("NOR", "Hill Front", "villager"), act(A, "ASSAULT", "SUD", "NOR/CIV")], set()),
    "an armed group that counts those whom their own state attacked": (
        [fallen("NOR", "Hill Front", "villager"), act(A, "ASSAULT", "NOR/MIL", "NOR/CIV")], set()),
    "a clan that counts a state's people": (
        [fallen("NOR", "Valley", "person"), fallen("Valley", "Watch", "clansman")], set()),
    "a coalition does": ([fallen("NOR", "Five-State Coalition")], {"Five-State Coalition"}),
    "a monitor is no side": ([fallen("NOR", "Watch")], set()),
    "a ministry that counts citizens is no side": ([fallen("GRP", "NOR/MoH", "person")], set()),
    "peacekeepers that count a group's fallen": ([fallen("GRP", "UN/MIL", "fighter")], set()),
    "a state that counts the fallen of two clans who attack each other": ([*FEUD, *CLANS], {"Hill", "Valley"}),
    "a state that counts the fallen of one of them alone": ([*FEUD, CLANS[0]], {"Hill", "NOR"}),
    "a state whose own men killed those of both": (
        [*FEUD, *CLANS, told("we killed nine", "Hill", "NOR/POLICE", "fighter")], {"Hill", "Valley", "NOR"}),
    "a bystander's ministry, where the enemy is known": (
        [fallen("GRP", "NOR/MIL", "fighter"), fallen("GRP", "SWE/MoD", "fighter"),
         act(A, "ASSAULT", "NOR", "GRP", who="NOR/MIL")], {"GRP", "NOR"}),
}  # fmt: skip


@pytest.mark.parametrize(("claims", "sides"), SIDES.values(), ids=SIDES)
def test_forces_that_count_the_fallen_are_sides(claims, sides):
    assert belligerents(claims, foes(claims, frozenset({"GRP", "UN"}))) == sides


def test_who_bears_arms_is_known_by_the_table_or_by_name():
    known = frozenset({"GRP"})
    assert [bears_arms(party, known) for party in ("GRP", "Hill Front", "Hill people", "NOR", "UNKNOWN")] == [
        True, True, False, False, False,
    ]  # fmt: skip


def test_groups_whose_fighters_are_counted_bear_arms():
    claims = [fallen("GRP", "NOR/MIL", "fighter"), fallen("Clan", "Watch", "person"), fallen("NOR", "GRP")]
    assert fighting(claims) == {"GRP"}


def test_the_table_of_actors_tells_armed_groups_from_bodies():
    assert read_groups("# name\tcode\tkind\nHill Front\tHF\tgroup\nRed Aid\tRA\tbody\n") == {"HF", "Hill Front"}


def test_only_those_who_fight_a_party_are_against_it():
    fights = hostilities([act(A, "ASSAULT", "GRP", "NOR/MIL"), act(A, "ACCUSE", "SWE", "GRP")])
    sides = frozenset(("GRP", "NOR", "SWE"))
    assert fights == {frozenset(("GRP", "NOR"))}
    assert against("NOR", sides, fights) == {"GRP", "NOR"}
    assert against("SWE", sides, fights) == sides  # nobody is known to fight it
