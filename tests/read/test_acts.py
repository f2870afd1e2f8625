"""Acts from sentences, by the machine that reads real reports: type, parties, stance, voice and evidence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterclaim.model.claim import Act, Claim

Read = Callable[[str], tuple[Claim, ...]]
Found = tuple[str, str, str, str]


def found_in(read_claims: Read, text: str) -> list[Found]:
    return [
        (c.body.type, "+".join(c.body.actors), "+".join(c.body.targets), c.stance)
        for c in read_claims(text)
        if isinstance(c.body, Act)
    ]  # fmt: skip


CASES: dict[str, tuple[str, list[Found]]] = {
    "active": ("Peruvian troops shelled Chilean positions.", [("ASSAULT", "PER/MIL", "CHL/MIL", "asserted")]),
    "passive": (
        "Two Chilean soldiers were captured by Peruvian troops.",
        [("ASSAULT", "PER/MIL", "CHL/MIL", "asserted")],
    ),
    "passive without an agent": (
        "A Chilean soldier was kidnapped on Monday.",
        [("ASSAULT", "UNKNOWN", "CHL/MIL", "asserted")],
    ),
    "support verb and noun are one act": (
        "Peru launched an attack on Chile.",
        [("ASSAULT", "PER", "CHL", "asserted")],
    ),
    "nominal": (
        "The Peruvian attack on Chile surprised nobody.",
        [("ASSAULT", "PER", "CHL", "asserted")],
    ),
    "mutual": (
        "Clashes between Peruvian troops and rebels went on.",
        [("ASSAULT", "PER/MIL+REBELS", "PER/MIL+REBELS", "asserted")],
    ),
    "exchanged accusations": (
        "Peru and Chile accused each other of lying.",
        [("ACCUSE", "CHL+PER", "CHL+PER", "asserted")],
    ),
    "the deed inside an accusation is not coded again": (
        "Chile accused Peru of shelling a village.",
        [("ACCUSE", "CHL", "PER", "asserted")],
    ),
    "nor the deed inside a call": (
        "Norway urged Peru to stop the attack.",
        [("REQUEST", "NOR", "PER", "asserted")],
    ),
    "a deed that was said is the deed": (
        "Chile said that Peruvian troops had shelled a village.",
        [("ASSAULT", "PER/MIL", "CHL/CIV", "asserted")],
    ),
    "negated": (
        "Peruvian troops did not attack Chile.",
        [("ASSAULT", "PER/MIL", "CHL", "denied")],
    ),
    "future": ("Peruvian troops will attack Chile.", [("ASSAULT", "PER/MIL", "CHL", "planned")]),
    "planned": ("Peru plans to invade Chile.", [("ASSAULT", "PER", "CHL", "planned")]),
    "conditional": ("Peruvian troops could attack Chile.", [("ASSAULT", "PER/MIL", "CHL", "conditional")]),
    "going on": ("Peruvian troops are attacking Chile.", [("ASSAULT", "PER/MIL", "CHL", "ongoing")]),
    "captured place": (
        "Rebels captured a town in Chile.",
        [("COERCE", "REBELS", "CHL", "asserted")],
    ),
    "killed and wounded are one act": (
        "Peruvian troops killed three Chilean soldiers and wounded five.",
        [("ASSAULT", "PER/MIL", "CHL/MIL", "asserted")],
    ),
    "the dead in shelling": (
        "Three Chilean soldiers were killed in shelling.",
        [("ASSAULT", "UNKNOWN", "CHL/MIL", "asserted")],
    ),
    "deaths without an agent are no act": ("Three Chilean soldiers were killed on Monday.", []),
    "reporting is no act": ("Peru said that the road was long.", []),
    "ceasefire": (
        "Peru and Chile agreed on a ceasefire.",
        [("AGREE", "CHL+PER", "CHL+PER", "asserted")],
    ),
    "a deed named again is told once": (
        "Rebels attacked Kenya on Monday. The attack surprised everybody.",
        [("ASSAULT", "REBELS", "KEN", "asserted")],
    ),
    "unless a clause says that it took place": (
        "Rebels attacked Kenya on Monday. The fighting went on for hours.",
        [("ASSAULT", "REBELS", "KEN", "asserted"), ("ASSAULT", "KEN+REBELS", "KEN+REBELS", "asserted")],
    ),
    "an object that the parser may take for an indirect one": (
        "The Peruvian foreign ministry also accused Chile of raising tension on the border.",
        [("ACCUSE", "PER/MFA", "CHL", "asserted")],
    ),
    "where a blast was did not do it": (
        "A bomb blast in the Kenyan town of Kisumu killed three soldiers.",
        [("ASSAULT", "UNKNOWN", "KEN/MIL", "asserted")],
    ),
    "an attack of troops is theirs": (
        "The counter-attack of the Chilean troops failed.",
        [("ASSAULT", "CHL/MIL", "", "asserted")],
    ),
    "an attack against somebody": (
        "The attack was against Kenyan troops.",
        [("ASSAULT", "UNKNOWN", "KEN/MIL", "asserted")],
    ),
    "a force that somebody is": (
        "The Peruvian army was the main force fighting rebels.",
        [("ASSAULT", "PER/MIL", "REBELS", "asserted")],
    ),
    "a part in an attack": (
        "The Kenyan army, which played a leading role in the attack on Uganda, left.",
        [("ASSAULT", "KEN/MIL", "UGA", "asserted")],
    ),
    "an agent that the parser hung on another verb": (
        "Peru attacked the town, parts of which were recaptured last week by Chilean troops.",
        [("ASSAULT", "PER", "CHL/CIV", "asserted"), ("COERCE", "CHL/MIL", "PER", "asserted")],
    ),
    "who says a quotation does none of what it tells": (
        "“Warplanes bombed the town,” said Ann Example, head of the Kenyan health ministry.",
        [("ASSAULT", "UNKNOWN", "KEN/CIV", "asserted")],
    ),
    "the second of two infinitives": (
        "Kenya wants to build a road or to occupy the Ugandan province.",
        [("COERCE", "KEN", "UGA", "asserted")],
    ),
    "a report of troops that left is no demand": ("Peru insisted that its troops had left.", []),
    "the parties of a truce that was reached with help": (
        "A truce between Kenya and Uganda was reached with help from Norway.",
        [("AGREE", "KEN+UGA", "KEN+UGA", "asserted")],
    ),
    "a make of arms is a thing, no party": (
        "Kenya brought down a Ugandan F-16.",
        [("ASSAULT", "KEN", "UGA/MIL", "asserted")],
    ),
    "nobody rejects himself": (
        "The Kenyan army rejected reports of Kenyan losses.",
        [("REJECT", "KEN/MIL", "", "asserted")],
    ),
    "a cleft names the actor": (
        "It was Kenya that struck the town in Uganda.",
        [("ASSAULT", "KEN", "UGA/CIV", "asserted")],
    ),
    "a noun in -ing that looks like a verb": (
        "Shelling by Kenya left four Ugandan civilians dead.",
        [("ASSAULT", "KEN", "UGA/CIV", "asserted")],
    ),
    "what is told behind a colon is told": (
        "Kenya accused Uganda of lying: Ugandan troops shelled a Kenyan town, it said.",
        [("ACCUSE", "KEN", "UGA", "asserted"), ("ASSAULT", "UGA/MIL", "KEN/CIV", "asserted")],
    ),
    "the second of two deeds announced": (
        "Kenya confirmed the loss of a town and the capture of ten Ugandan soldiers.",
        [("ASSAULT", "KEN", "UGA/MIL", "asserted")],
    ),
    "a prison holds captives": (
        "Chilean prisoners of war were held in Peru. Rockets hit the prison.",
        [("COERCE", "UNKNOWN", "CHL/MIL", "asserted"), ("ASSAULT", "UNKNOWN", "CHL/MIL", "asserted")],
    ),
    "rescue without an agent": (
        "Kenyan civilians were evacuated.",
        [("RETREAT", "KEN/CIV", "", "asserted")],
    ),
    "guerrillas of a group are that group": (
        "Guerrillas of the ELN kidnapped two Colombian soldiers.",
        [("ASSAULT", "ELN", "COL/MIL", "asserted")],
    ),
    "police of nobody named are the country's": (
        "Police shot two Kenyan protesters near Nairobi in Kenya.",
        [("ASSAULT", "KEN/POLICE", "KEN/CIV", "asserted")],
    ),
    "who falls into an ambush": (
        "A Kenyan convoy fell into an ambush near Nairobi.",
        [("ASSAULT", "UNKNOWN", "KEN/MIL", "asserted")],
    ),
    "a sentence that stands twice is told once": (
        "Rebels attacked a Kenyan town\n\nRebels attacked a Kenyan town\n\nKenya condemned Uganda.",
        [("ASSAULT", "REBELS", "KEN/CIV", "asserted"), ("ACCUSE", "KEN", "UGA", "asserted")],
    ),
    "a town does nothing": (
        "A truck bomb hit buses from two Kenyan towns, killing ten civilians.",
        [("ASSAULT", "UNKNOWN", "KEN/CIV", "asserted")],
    ),
    "what is besieged is not its besiegers'": (
        "Kenya is at war with Uganda. Kenyan troops took areas that were besieged by Kenyan forces.",
        [
            ("ASSAULT", "KEN+UGA", "KEN+UGA", "asserted"),
            ("COERCE", "KEN/MIL", "UGA", "asserted"),
            ("COERCE", "KEN/MIL", "UGA", "asserted"),
        ],
    ),
    "whose deed is condemned, is condemned": (
        "Norway condemned the Peruvian attack.",
        [("ACCUSE", "NOR", "PER", "asserted")],
    ),
    "both sides are the report's": (
        "Peruvian troops shelled Chile. Norway urged both sides to stop.",
        [("ASSAULT", "PER/MIL", "CHL", "asserted"), ("REQUEST", "NOR", "CHL+PER", "asserted")],
    ),
    "a list that lost its commas": (
        "Norway Sweden and Finland condemned Peru.",
        [("ACCUSE", "FIN+NOR+SWE", "PER", "asserted")],
    ),
    "mediation": (
        "Norway has mediated between Peru and Chile.",
        [("CONSULT", "NOR", "CHL+PER", "asserted")],
    ),
    "who denies his own deed says it to nobody": (
        "Peruvian troops shelled Chile. Peru denied that it had targeted civilians.",
        [("ASSAULT", "PER/MIL", "CHL", "asserted"), ("REJECT", "PER", "", "asserted")],
    ),
    "who rejects a report answers the other side": (
        "Peruvian troops shelled Chile. Chile rejected the report.",
        [("ASSAULT", "PER/MIL", "CHL", "asserted"), ("REJECT", "CHL", "PER", "asserted")],
    ),
    "nor is a government's own army whom it answers": (
        "The Kenyan government denied its forces were there.",
        [("REJECT", "KEN/GOV", "", "asserted")],
    ),
    "the use of a banned weapon against somebody": (
        "The use of chemical weapons against Kenyan civilians caused anger.",
        [("ASSAULT", "UNKNOWN", "KEN/CIV", "asserted")],
    ),
    "or told for itself": ("Rebels used mustard gas near Nairobi in 2015.", [("ASSAULT", "REBELS", "", "asserted")]),
    "captives called by their nationality are whose they are": (
        "Peru and Chile are at war. Peruvian officials spoke of prisoners. Captured Chilean soldiers were in a camp. "
        "Chilean rockets hit the prison.",
        [
            ("ASSAULT", "CHL+PER", "CHL+PER", "asserted"),
            ("ASSAULT", "CHL/MIL", "CHL/MIL", "asserted"),
        ],
    ),
    "its own soldiers are its own": (
        "Peru and Chile are at war. Peruvian shells killed ten of the country's own soldiers.",
        [("ASSAULT", "CHL+PER", "CHL+PER", "asserted"), ("ASSAULT", "PER", "PER/MIL", "asserted")],
    ),
    "a camp is that of the group to which it belongs": (
        "Indian jets bombed a camp on Monday. The camp belonged to Hamas.",
        [("ASSAULT", "IND/MIL", "HAMAS", "asserted")],
    ),
    "near a border is not upon who is beyond it": (
        "A car bomb went off near the Turkish border in Syria.",
        [("ASSAULT", "UNKNOWN", "SYR/CIV", "asserted")],
    ),
    "criticism from around the world": (
        "The Peruvian raid drew criticism from around the world.",
        [("ASSAULT", "PER", "", "asserted"), ("ACCUSE", "INTL", "", "asserted")],
    ),
    "who brokered a deal did so, and there is a deal": (
        "Norway had brokered the deal between Peru and Chile.",
        [("CONSULT", "NOR", "CHL+PER", "asserted"), ("AGREE", "CHL+PER", "CHL+PER", "asserted")],
    ),
    "a perfect that the parser may take for an adjective": (
        "Peru said that Chile had massed attack weaponry, heavy guns and troops near the border.",
        [("MOBILIZE", "CHL", "PER", "asserted")],
    ),
    "a byline in brackets bombs nobody": (
        "(Example World and Agencies) A bomb blast in a Kenyan town killed three soldiers.",
        [("ASSAULT", "UNKNOWN", "KEN/MIL", "asserted")],
    ),
    "who says that he was responsible owns the deed": (
        "Guerrillas said they were responsible for the bombing.",
        [("ASSAULT", "REBELS", "", "asserted")],
    ),
    "but he accuses whom he calls responsible": (
        "Peru said that Chile was responsible for the bombing.",
        [("ACCUSE", "PER", "CHL", "asserted")],
    ),
    "two who are held responsible": (
        "The rebels hold the Peruvian government and the high command of the Chilean army responsible for this attack.",
        [("ACCUSE", "REBELS", "CHL/MIL+PER/GOV", "asserted")],
    ),
    "a report in capitals": (
        "GUATEMALAN TROOPS SHELLED A VILLAGE IN EL SALVADOR ON MONDAY, THE SALVADORAN DEFENCE MINISTRY SAID.",
        [("ASSAULT", "GTM/MIL", "SLV/CIV", "asserted")],
    ),
    "a truce that is in force and who mediated it": (
        "Peru and Chile are at war. A truce mediated by Norway has been in force since Monday.",
        [
            ("ASSAULT", "CHL+PER", "CHL+PER", "asserted"),
            ("AGREE", "CHL+PER", "CHL+PER", "asserted"),
            ("CONSULT", "NOR", "CHL+PER", "asserted"),
        ],
    ),
    "between whom somebody calls for a truce": (
        "Norway called for a truce between Peru and Chile.",
        [("REQUEST", "NOR", "CHL+PER", "asserted")],
    ),
    "bodies that are returned": (
        "The bodies of six Peruvian soldiers were returned to Peru.",
        [("AID", "UNKNOWN", "PER", "asserted")],
    ),
    "positions that are lost": (
        "Peruvian troops lost two positions near the border.",
        [("COERCE", "UNKNOWN", "PER/MIL", "asserted")],
    ),
    "somebody told of by a pronoun can kill": (
        "They tried to kill the president of Kenya.",
        [("ASSAULT", "UNKNOWN", "KEN/PRES", "asserted")],
    ),
    "a toll is no execution": ("A Kenyan monitor put the death toll at 12 on Monday.", []),
    "military aid is not the army's": (
        "Norway boosted military support for Kenya.",
        [("AID", "NOR", "KEN", "asserted")],
    ),
    "of two verbs with one head the one with its words beside it": (
        "Kenya called on the UN Security Council to hold Uganda accountable for the crime.",
        [("REQUEST", "KEN", "UN", "asserted")],
    ),
    "when it was done is not to whom": (
        "On Tuesday Kenyan troops opened fire on Monday.",
        [("ASSAULT", "KEN/MIL", "", "asserted")],
    ),
    "an attack behind of, whose doer is named": (
        "The camp was the scene of an attack by rebels.",
        [("ASSAULT", "REBELS", "", "asserted")],
    ),
    "but not one that is only feared": (
        "There is a fear of an attack by rebels.",
        [],
    ),
    "who tells of it behind a participle did not do it": (
        "Kenyan police opened fire, leaving three Kenyan civilians dead, a doctor said.",
        [("ASSAULT", "KEN/POLICE", "KEN/CIV", "asserted")],
    ),
    "an army that fights rebels bombs its country's villages": (
        "Rebels fought the Kenyan army. The army bombed a village in Kenya.",
        [("ASSAULT", "REBELS", "KEN/MIL", "asserted"), ("ASSAULT", "KEN/MIL", "KEN/CIV", "asserted")],
    ),
    "a part of a part of a group": (
        "Units of a front of the ELN struck a boat of the Peruvian navy.",
        [("ASSAULT", "ELN", "PER/MIL", "asserted")],
    ),
    "a deed that is laid to somebody": (
        "A raid blamed on rebels killed three Kenyan soldiers.",
        [("ASSAULT", "REBELS", "KEN/MIL", "asserted")],
    ),
    "an attacker without a name is nobody in particular": (
        "A man opened fire on Kenyan civilians.",
        [("ASSAULT", "UNKNOWN", "KEN/CIV", "asserted")],
    ),
    "unless his nation is told": (
        "A Kenyan man opened fire on Ugandan soldiers.",
        [("ASSAULT", "KEN/CIV", "UGA/MIL", "asserted")],
    ),
    "a name is no deed": (
        "The Rapid Support Forces attacked a camp in Kenya.",
        [("ASSAULT", "RSF", "KEN/CIV", "asserted")],
    ),
    "what somebody is informed of is said": (
        "The ministry informed the public that rebels attacked a Kenyan convoy.",
        [("ASSAULT", "REBELS", "KEN/MIL", "asserted")],
    ),
    "what has victims was done": (
        "The number of victims of the bombing of a Kenyan hospital grew.",
        [("ASSAULT", "UNKNOWN", "KEN/CIV", "asserted")],
    ),
    "what is heard is told": (
        "Rebels attacked Kenya on Monday. The shelling was heard in the town.",
        [("ASSAULT", "REBELS", "KEN", "asserted"), ("ASSAULT", "UNKNOWN", "KEN/CIV", "asserted")],
    ),
    "who opens the sentence did not do what a group did": (
        "It was this group which ambushed a convoy and killed three Kenyan soldiers, the Ugandan general recalled.",
        [("ASSAULT", "UNKNOWN", "KEN/MIL", "asserted")],
    ),
    "one side's deed in a clash": (
        "A Ugandan jet hit the plane in a clash on Monday.",
        [("ASSAULT", "UGA/MIL", "", "asserted")],
    ),
    "who tells of a gunfight had it": (
        "There was a gunfight with rebels, the Kenyan police said.",
        [("ASSAULT", "KEN/POLICE+REBELS", "KEN/POLICE+REBELS", "asserted")],
    ),
    "a call to the world": (
        "Kenya appealed to the world to condemn Uganda.",
        [("REQUEST", "KEN", "INTL", "asserted")],
    ),
    "captured soldiers are not the enemy's": (
        "Uganda holds Kenyan prisoners. Ugandan fire killed captured soldiers.",
        [("COERCE", "UGA", "KEN/CIV", "asserted"), ("ASSAULT", "UGA", "KEN/MIL", "asserted")],
    ),
    "a deed that was laid to somebody": (
        "A car bombing in Kenya was blamed on rebels.",
        [("ASSAULT", "REBELS", "KEN", "asserted")],
    ),
    "responsibility accepted": (
        "Rebels accepted responsibility for the attack.",
        [("ASSAULT", "REBELS", "", "asserted")],
    ),
    "the first victims are whose deed it was": (
        "Rebels attacked the town, killing three Kenyan soldiers and wounding others.",
        [("ASSAULT", "REBELS", "KEN/MIL", "asserted")],
    ),
    "who answers an attack with words did not do it": (
        "The minister of Norway responded to the attack on Kenya.",
        [("ASSAULT", "UNKNOWN", "KEN/CIV", "asserted")],
    ),
    "nor who wants to end it": ("Norway will end this violence.", []),
    "a summary is welcomed, not received": (
        "The Norwegian minister welcomed the summary of the Kenyan party.",
        [("SUPPORT", "NOR", "KEN", "asserted")],
    ),
    "an attack to kill is one act": (
        "A jet carried out an attack on Kenya to kill three soldiers.",
        [("ASSAULT", "UNKNOWN", "KEN/MIL", "asserted")],
    ),
    "the forces of a name force nobody": (
        "The Kenyan Armed Forces carried out exercises.",
        [],
    ),
    "that there was an explosion is told": (
        "Rebels attacked Kenya. There was an explosion in the town.",
        [("ASSAULT", "REBELS", "KEN", "asserted"), ("ASSAULT", "UNKNOWN", "KEN/CIV", "asserted")],
    ),
    "for whom something is promised": (
        "Norway promised to continue military aid to Kenya.",
        [("AGREE", "NOR", "KEN", "asserted")],
    ),
    "a school's yard is civilians'": (
        "Rebels fought the army. A drone of the Kenyan army fired on the yard of a school in Kenya.",
        [("ASSAULT", "REBELS", "KEN/MIL", "asserted"), ("ASSAULT", "KEN/MIL", "KEN/CIV", "asserted")],
    ),
    "an inquiry of two": (
        "An inquiry of Norway and Kenya accused Ugandan troops of lying.",
        [("ACCUSE", "KEN+NOR", "UGA/MIL", "asserted")],
    ),
    "a round fired that strikes, kills and wounds is one act": (
        "A mortar round fired by Peruvian troops struck a home in Chile, killing a woman and wounding three others.",
        [("ASSAULT", "PER/MIL", "CHL/CIV", "asserted")],
    ),
    "when a deed told before happened": (
        "Rebels attacked a Kenyan village. Talks went on before the attack occurred.",
        [("ASSAULT", "REBELS", "KEN/CIV", "asserted")],
    ),
    "what a deed told before came after": (
        "Rebels attacked a Kenyan village. The attack came two days after the elections.",
        [("ASSAULT", "REBELS", "KEN/CIV", "asserted")],
    ),
    "a deed told before is only ranked": (
        "Rebels attacked a Kenyan village. It was the deadliest attack in Kenya since May.",
        [("ASSAULT", "REBELS", "KEN/CIV", "asserted")],
    ),
    "police firing on somebody": (
        "One person was killed in police firing on a mob in Kenya.",
        [("ASSAULT", "KEN/POLICE", "KEN/CIV", "asserted")],
    ),
    "who backs whom in a pair named nowhere else": (
        "The Oslo-backed rebels left Kenya.",
        [("SUPPORT", "NOR", "REBELS", "ongoing"), ("RETREAT", "REBELS", "KEN", "asserted")],
    ),
    "sides in a city are not that city's": (
        "Kenyan troops and rebels clashed. Talks between both sides in Oslo went on.",
        [
            ("ASSAULT", "KEN/MIL+REBELS", "KEN/MIL+REBELS", "asserted"),
            ("CONSULT", "KEN+REBELS", "KEN+REBELS", "asserted"),
        ],
    ),
    "an abused army is no rebels": (
        "A town in Kenya mourns the massacre that the terrorist military committed.",
        [("ASSAULT", "KEN/MIL", "KEN/CIV", "asserted")],
    ),
    "the organisation that a name follows": (
        "The raid on Kenya was carried out by the terrorist organisation ISIS.",
        [("ASSAULT", "ISIS", "KEN", "asserted")],
    ),
    "a name further described": (
        "Kenya thanked the rebels, a force which played a role in the fight against ISIS.",
        [("SUPPORT", "KEN", "REBELS", "asserted"), ("ASSAULT", "REBELS", "ISIS", "asserted")],
    ),
    "who is seen doing it": (
        "Photos of the Kenyan army showed Norwegian doctors treating Ugandan civilians.",
        [("AID", "NOR/CIV", "UGA/CIV", "asserted")],
    ),
    "a make of jet is the air force's": (
        "Kenya shot down a Ugandan MiG-21.",
        [("ASSAULT", "KEN", "UGA/MIL", "asserted")],
    ),
    "troops that speak do not seize their own": (
        "Kenya fights Uganda. Troops captured the pilots of the Ugandan army, the Kenyan army said.",
        [("ASSAULT", "KEN", "UGA", "asserted"), ("ASSAULT", "KEN/MIL", "UGA/MIL", "asserted")],
    ),
    "each at war with his own enemy": (
        "Norway bombed ISIS. Norway shelled ISIS. Kenyan troops attacked the rebels. Kenyan troops shelled a hill.",
        [
            ("ASSAULT", "NOR", "ISIS", "asserted"),
            ("ASSAULT", "NOR", "ISIS", "asserted"),
            ("ASSAULT", "KEN/MIL", "REBELS", "asserted"),
            ("ASSAULT", "KEN/MIL", "REBELS", "asserted"),
        ],
    ),
    "the police prompted": (
        "A mob threw stones, prompting the Kenyan police to open fire on the mob.",
        [("PROTEST", "KEN/CIV", "KEN", "asserted"), ("ASSAULT", "KEN/POLICE", "KEN/CIV", "asserted")],
    ),
    "an offensive to take a town is one act": (
        "Kenyan troops launched an offensive to retake a town in Uganda.",
        [("ASSAULT", "KEN/MIL", "UGA", "asserted")],
    ),
    "to cross a border and bomb is one act": (
        "Peruvian jets crossed the border and bombed a Chilean bridge.",
        [("ASSAULT", "PER/MIL", "CHL", "asserted")],
    ),
    "a deal agreed on before": (
        "Kenya and rebels signed a peace deal. Nobody knows what the peace deal is for.",
        [("AGREE", "KEN+REBELS", "KEN+REBELS", "asserted")],
    ),
    "what somebody must have done is no demand": (
        "The rebels must have prepared for it, the Kenyan army said.",
        [],
    ),
    "a warning that names nobody threatens nobody": (
        "The Kenyan army warned that the toll may rise.",
        [],
    ),
    "where somebody is in control is background": (
        "Norway visited areas that rebels control in Kenya.",
        [("CONSULT", "NOR", "", "asserted")],
    ),
    "who is evacuated leaves": (
        "Two hundred Kenyan civilians were evacuated from the town.",
        [("RETREAT", "KEN/CIV", "", "asserted")],
    ),
    "IS is a group": (
        "The rebels, a force fighting IS in Kenya, left.",
        [("ASSAULT", "REBELS", "ISIS", "asserted")],
    ),
    "somebody further named": (
        "One of their groups, the Kenyan army, denied the claim of Uganda.",
        [("REJECT", "KEN/MIL", "UGA", "asserted")],
    ),
    "a town that is shelled is its people": (
        "Kenyan troops shelled the town of Gulu in Uganda.",
        [("ASSAULT", "KEN/MIL", "UGA/CIV", "asserted")],
    ),
    "land that is advanced on is a state's": (
        "Kenyan troops advanced on Gulu in Uganda.",
        [("ASSAULT", "KEN/MIL", "UGA", "asserted")],
    ),
    "an uprising is by rebels": (
        "An armed uprising began in Kenya in May.",
        [("ASSAULT", "REBELS", "KEN", "asserted")],
    ),
    "who leads an inquiry accuses": (
        "A UN-led inquiry accused Kenya of lying.",
        [("ACCUSE", "UN", "KEN", "asserted")],
    ),
    "a byline in brackets does nothing": (
        "(Oslo Times and Agencies) A car bomb hit a convoy in Kenya.",
        [("ASSAULT", "UNKNOWN", "KEN/MIL", "asserted")],
    ),
    "police in their own country fire on its people": (
        "Kenyan police opened fire in front of the post in Kenya.",
        [("ASSAULT", "KEN/POLICE", "KEN/CIV", "asserted")],
    ),
    "prison guards are a state's": (
        "Prison guards opened fire in a town in Kenya, the Kenyan police said.",
        [("ASSAULT", "KEN", "", "asserted")],
    ),
    "a number of rounds is rounds": (
        "A limited number of rounds were fired at Kenyan protesters.",
        [("ASSAULT", "UNKNOWN", "KEN/CIV", "asserted")],
    ),
    "a strike and what it results in are one act": (
        "Norwegian airstrikes resulted in the destruction of a bridge in Kenya.",
        [("ASSAULT", "NOR", "KEN", "asserted")],
    ),
    "who joins something after an attack has no part in it": (
        "After the attack the Kenyan government joined the treaty.",
        [("AGREE", "KEN/GOV", "", "asserted")],
    ),
    "two states at war do not shell their own land": (
        "Chilean troops attacked Peru. Peruvian guns targeted posts near Lima.",
        [
            ("ASSAULT", "CHL/MIL", "PER", "asserted"),
            ("ASSAULT", "PER/MIL", "CHL", "asserted"),
        ],
    ),
    "a truce broken by shelling is one act": (
        "Peruvian troops broke the truce and shelled Chilean positions.",
        [("ASSAULT", "PER/MIL", "CHL/MIL", "asserted")],
    ),
    "uprooted by an attack": (
        "Two thousand Chilean civilians were uprooted by a Peruvian attack.",
        [("ASSAULT", "PER", "CHL/CIV", "asserted")],
    ),
    "force that the report says nobody used": (
        "No air strikes had been carried out in Kenya before.",
        [],
    ),
    "that there was none is a claim where somebody says so": (
        "No attack was carried out in Kenya, the Kenyan army said.",
        [("ASSAULT", "UNKNOWN", "KEN/CIV", "denied")],
    ),
    "what is only spoken of": (
        "The leaders of nobody named saw the importance of releasing Kenyan soldiers.",
        [],
    ),
    "somebody should be held to account": (
        "The Kenyan officers should be held accountable.",
        [],
    ),
    "vehicles that cross are no force": (
        "The vehicles waited to cross into a Kenyan town.",
        [],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_acts_of_a_sentence(read_claims: Read, text: str, expected: list[Found]) -> None:
    assert found_in(read_claims, text) == expected


def test_every_quote_is_the_text_and_the_clause_lies_in_one_sentence(read_claims: Read) -> None:
    text = "Peru accused Chile of lying. Chilean troops shelled a Peruvian village on Monday, Peru said."
    for claim in read_claims(text):
        assert all(e.span.of(text) == e.quote for e in claim.evidence)
        assert ". " not in claim.quote()


def test_the_voice_is_kept_apart_from_the_actor(read_claims: Read) -> None:
    (claim,) = [c for c in read_claims("Chile said that Peru had attacked it.") if isinstance(c.body, Act)]
    assert isinstance(claim.body, Act)
    assert claim.body.actors == ("PER",)
    assert claim.voice.claimant == "CHL"


def test_an_accusation_names_the_kind_of_act_alleged(read_claims: Read) -> None:
    (claim,) = [c for c in read_claims("Chile accused Peru of shelling a village.") if isinstance(c.body, Act)]
    assert isinstance(claim.body, Act)
    assert claim.body.about == "ASSAULT"


def test_how_says_which_line_of_the_lexicon_fired(read_claims: Read) -> None:
    (claim,) = [c for c in read_claims("Peruvian troops shelled Chilean positions.") if isinstance(c.body, Act)]
    assert claim.how[0].startswith("type: 'shelled' names ASSAULT (lexicon of acts, line ")
    assert any("actor: " in sentence for sentence in claim.how)
