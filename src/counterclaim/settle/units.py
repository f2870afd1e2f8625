"""What is counted, sorted into classes that can be compared: a captain and a conscript are both military."""

from __future__ import annotations

from ..model.claim import EFFECTS_ON_THINGS

MILITARY, CIVILIAN, PEOPLE, PEACEKEEPERS = "soldiers", "civilians", "people", "peacekeepers"
CLASSES: dict[str, tuple[str, ...]] = {
    MILITARY: (
        "soldier", "serviceman", "servicewoman", "servicemember", "officer", "conscript", "troop", "trooper",
        "military personnel", "personnel", "reservist", "marine", "airman", "paratrooper", "general",
        "commander", "captain", "colonel", "lieutenant", "major", "sergeant", "border guard", "guard", "pilot",
        "crew member", "contract soldier", "contractor soldier", "police officer", "policeman", "policewoman",
        "constable", "gendarme",
        "paramilitary", "fighter", "militant", "rebel", "insurgent", "terrorist", "militiaman", "gunman", "jihadist",
        "combatant", "mercenary", "volunteer fighter", "guerrilla", "member", "infantryman", "recruit", "cadet",
        "attacker", "assailant", "raider", "hijacker", "bomber", "security officer", "security guard", "security force",
        "border police", "operative", "commando", "bandit", "smuggler", "trafficker", "pirate", "poacher", "kidnapper",
        "gangster", "gang member", "mutineer", "outlaw", "vigilante", "ranger",
        "coastguard", "coast guard",
    ),
    CIVILIAN: (
        "civilian", "resident", "villager", "citizen", "bystander", "passenger", "worshipper", "protester",
        "refugee", "evacuee", "farmer", "local", "inhabitant", "non-combatant", "shopper", "patient", "pilgrim",
        "rioter", "demonstrator", "neighbour", "worker", "driver", "miner", "fisherman", "trader", "herder",
        "supporter", "voter", "migrant", "visitor", "guest", "tourist", "islander", "activist", "seafarer", "seaman",
        "striker", "mourner", "marcher", "biker", "motorist", "cyclist", "commuter", "customer", "spectator", "hiker",
        "trekker", "climber", "vendor", "shopkeeper", "peasant", "labourer", "laborer", "logger", "mineworker",
        "digger", "hunter", "pastoralist", "tribesman", "settler", "foreigner", "expatriate",
    ),
    PEOPLE: ("person", "people", "victim", "casualty", "body", "man", "woman or man", "life", "human", "soul",
             "individual", "member of the public", "dead", "wounded", "prisoner", "prisoner of war", "pow", "captive",
             "detainee", "inmate", "hostage", "sailor", "suspect", "death", "fatality", "injury", "remains", "corpse"),
    "children": ("child", "boy", "girl", "infant", "baby", "minor", "schoolchild", "pupil", "student", "toddler"),
    "women": ("woman", "female"),
    "women and children": ("woman_or_child", "woman or child", "women and children"),
    PEACEKEEPERS: ("peacekeeper",),
    "journalists": ("journalist", "reporter", "cameraman", "media worker", "correspondent"),
    "medics": ("medic", "doctor", "nurse", "paramedic", "health worker", "rescuer", "rescue worker", "first responder",
               "aid worker", "volunteer", "firefighter", "midwife"),
    "aircraft": ("aircraft", "jet", "plane", "warplane", "fighter jet", "airplane", "aeroplane", "bomber"),
    "helicopters": ("helicopter", "chopper", "gunship"),
    "drones": ("drone", "uav", "unmanned aerial vehicle"),
    "tanks": ("tank",),
    "vehicles": ("vehicle", "armored vehicle", "armoured vehicle", "apc", "ifv", "truck", "lorry", "pickup", "car",
                 "bus", "ambulance"),
    "positions": ("position", "post", "point", "outpost", "checkpoint", "stronghold", "military post", "height"),
    "weapons": ("weapon", "gun", "mortar", "howitzer", "artillery piece", "launcher", "missile launcher", "system",
                "artillery system", "materiel", "equipment", "installation"),
    "ships": ("ship", "vessel", "boat", "frigate", "corvette", "patrol boat"),
    "buildings": ("building", "structure"),
    "homes": ("house", "home", "dwelling", "apartment", "apartment building", "flat", "hut"),
    "shops": ("shop", "store", "stall"),
    "settlements": ("settlement", "village", "town", "city", "locality", "community"),
    "roads": ("road", "highway", "route"),
    "bridges": ("bridge",),
    "schools": ("school", "kindergarten"),
    "hospitals": ("hospital", "clinic", "health facility"),
    "area": ("square kilometre", "square kilometer", "hectare", "territory", "area", "percent of territory"),
    "projectiles": ("missile", "rocket", "shell", "bomb", "projectile", "mine"),
}  # fmt: skip
POLICE, POLICE_UNITS = "police officers", frozenset(("police officer", "policeman", "policewoman", "constable"))
"""Police count among those under arms, but where somebody counts them beside soldiers."""
CORPS = POLICE_UNITS | frozenset(("police", "gendarme", "border guard", "marine", "guard", "paramilitary"))
"""Forces of their own among those under arms."""
IRREGULAR = frozenset(
    "fighter militant rebel insurgent terrorist militiaman gunman jihadist attacker assailant suspect bandit "
    "smuggler trafficker pirate poacher kidnapper gangster outlaw".split()
)
"""Units that are no state's: fighters of nobody named are not the only army's that is named."""
LAWLESS = IRREGULAR - {"fighter", "militiaman", "jihadist"}
"""Units by which a side calls those whom others may call its citizens."""
CLASS_OF = {unit: name for name, units in CLASSES.items() for unit in units}
FORCES = (
    (POLICE, POLICE_UNITS), ("militiamen", frozenset(("militiaman", "volunteer fighter", "vigilante"))),
    ("guards", frozenset(("guard", "village guard", "prison guard", "security guard"))),
)  # fmt: skip
"""Forces that one voice may count beside soldiers, with the units that are theirs."""
ARMED = frozenset((MILITARY, PEACEKEEPERS, *(name for name, _ in FORCES)))
"""Classes of those who bear arms."""
PART_CLASSES = frozenset(("children", "women", "women and children", "journalists", "medics"))
"""Classes that are named parts of people: "11 children" never meets "58 dead", only the children of others."""


NO_LOSS = frozenset(("deployed", "released", "evacuated"))
"""What befalls people without a loss: nobody counts it as their enemy."""
UNARMED = frozenset((CIVILIAN, *PART_CLASSES))
"""Classes of those who bear no arms, whosever people they are."""


def unit_class(unit: str | None, effect: str) -> str:
    """Return the class of what is counted; an unknown unit is a class of its own, its last word deciding first."""
    if unit == "bomber" and effect not in EFFECTS_ON_THINGS:
        return MILITARY  # who blew himself up, and no aircraft
    plain = (unit or ("thing" if effect in EFFECTS_ON_THINGS else "person")).strip().casefold()
    words = plain.replace("_", " ").split()
    for name in (plain, " ".join(words), " ".join(words[-2:]), words[-1] if words else plain):
        for candidate in (name, name.removesuffix("s"), name.removesuffix("men") + "man"):
            if candidate in CLASS_OF:
                return CLASS_OF[candidate]
    return plain
