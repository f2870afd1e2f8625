"""The words at which effects told by two words or more are looked for, with those that must stand beside them."""

from __future__ import annotations

from itertools import chain

NEGATED = ("not", "n't", "n’t", "never")
ADMITTING = ("admit", "take", "rush", "bring", "transport", "transfer", "move", "evacuate", "send")
DEAD = ("victim", "dead", "death", "fatality", "killed", "martyr", "deceased")
HURT_ONES = ("wounded", "injured", "injury", "hurt")
DEADLY = frozenset(("kill", "die", "dead", "death", "murder", "massacre", "slay", "body", "toll", "deadly", "fatal"))
THE_HARMED = {
    ("dead", "deceased", "killed", "slain", "fatality", "victim"): "killed",
    ("wounded", "injured", "hurt"): "wounded",
}
LIFE_TAKERS = ("claim", "cost", "take", "end")
SUFFERED = ("injury", "wound", "burn", "suffocation", "problem", "symptom", "difficulty", "asphyxiation", "asphyxia",
            "case", "cut", "bruise", "fracture", "concussion")  # fmt: skip
FALLS = frozenset("ill sick back behind asleep short silent out apart under into from".split())
LIMBS = ("leg", "arm", "foot", "hand", "shoulder", "thigh", "knee", "hip", "ankle", "finger", "limb", "eye",
         "ear", "hearing", "eyesight")  # fmt: skip
HURTS = ("wound", "injury", "harm", "burn")
DOWN = {"shoot": ("killed", "destroyed"), "shot": ("killed", "destroyed"), "gun": ("killed", None),
        "bring": (None, "destroyed"), "brought": (None, "destroyed"), "blow": ("killed", "destroyed"),
        "knock": (None, "destroyed"), "wipe": ("killed", "destroyed"), "take": ("killed", "destroyed"),
        "come": (None, "lost"), "put": (None, "destroyed")}  # fmt: skip
CRITICAL = ("critical", "serious", "grave", "stable", "severe", "satisfactory")
MISSILES = ("bullet", "gunfire", "gunshot", "shot", "shrapnel", "fragment", "round", "fire", "crossfire", "splinter",
            "shell", "pellet")  # fmt: skip
IN_WARD = ("critical", "stable")
MEETING = ("embrace", "attain", "meet", "find")
MARTYRDOM = ("martyrdom", "death", "shahadat")
DRIVING = ("drive", "force", "chase", "uproot", "push", "expel", "displace", "evict")
TOWNS = ("town", "village", "city", "area", "district", "camp", "neighbourhood", "neighborhood")
SHELTERS = ("shelter", "bunker", "school", "church", "camp")
HELD = ("hold", "keep")
TAKEN = {"prisoner": "captured", "captive": "captured", "hostage": "captured", "custody": "captured",
         "captivity": "captured"}  # fmt: skip
KIDNAPS = ("kidnap", "abduct", "hostage", "kidnapping", "abduction", "kidnapper", "abductor", "captor")
TAKING = ("take", "seize")
LEADING = ("carry", "take", "drive", "lead", "march", "whisk", "drag", "herd", "abduct")
AWAY = ("off", "away")
CAPTIVITY = (*KIDNAPS, "captive", "prisoner", "detainee", "imprison")
# What comes "home", "over" or "free" with these is let out of somebody's hands, where a report tells of captives.
HOME = {
    "home": ("come", "go", "return", "bring", "send", "fly", "arrive"),
    "back": ("come", "bring", "send", "give"),
    "over": ("hand", "turn"),
    "free": ("walk", "set", "go"),
}
SAVING = ("pull", "pluck", "fish", "pick", "drag", "haul", "dig", "bring", "take", "move", "lift")
SAFE = frozenset(("alive", "safety", "water", "sea", "waters", "lake", "river", "danger"))
UNSEEN = ("return", "account", "reappear", "resurface")
FATALLY = ("fatally", "mortally", "lethally")
FATAL = ("fatal", "deadly", "mortal", "lethal")
HARMING = ("shooting", "stabbing", "beating", "wounding", "poisoning", "bombing", "strangling", "strangulation")
# Words at which the idioms of figures fire, where they stand in no lexicon, with what must stand beside them.
SUFFERING = ("suffer", "sustain", "receive", "have", "nurse", "survive", "arrive", "present")
IDIOMS: tuple[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]], ...] = (
    (("fall", "hand", "claiming", "victim", "care", "treatment", "toll", "custody", *HELD, *FATALLY), ()),
    (("life",), ((*LIFE_TAKERS, "lose", "give", "fight", "struggle", "battle"),)),
    (MARTYRDOM, (MEETING,)),
    (LIMBS, (("lose",),)),
    (HURTS, (("with",),)),
    (("condition", "state"), (CRITICAL,)),
    (IN_WARD, ()),
    (("operate",), (("on",),)),
    (("survive",), (("not", "never"),)),
    (("fate", "whereabouts"), (("unknown", "unclear", "uncertain", "not"),)),
    (SUFFERED, (SUFFERING,)),
    (("shoot", "shot", "stab", "knife"), ()),
    (("hit", "strike"), ((*LIMBS, *MISSILES),)),
    (HURTS, ((*SUFFERING, "inflict", "cause"),)),
    (("hospital", "clinic"), (("in", *ADMITTING),)),
    (("action", "service", "commission"), (("out",), ("put", "take", "knock"))),
    (tuple(DOWN), (("down", "up", "out", "dead"),)),
    (("set",), (("alight", "ablaze", "afire", "fire"),)),
    (("home",), (("leave", "abandon", "flee", "lose", *DRIVING),)),
    (("number", "count", "figure"), ((*DEAD, *HURT_ONES, *TAKEN, "casualty", "missing"),)),
    (("fire",), (("catch",),)),
    (("leave",), (TOWNS,)),
    (("cross",), (("into",),)),
    (("move",), (SHELTERS,)),
    (("pass",), (("away",),)),
    (HARMING, (FATAL,)),
    (("damage",), (("suffer", "sustain"),)),
    ((*TAKING, "rescue", "recover"), (KIDNAPS,)),
    (LEADING, (AWAY,)),
    (SAVING, (tuple(sorted(SAFE)),)),
    *(((word,), (verbs, CAPTIVITY)) for word, verbs in HOME.items()),
    (("return",), (CAPTIVITY,)),
    (("let",), (("go",),)),
    (("freedom", "liberty"), (("regain", "gain", "recover"),)),
    (UNSEEN, (("not", "never"),)),
)
# Every word at which an idiom can fire; most words of a text are passed over by this alone.
IN_LEXICON = ("fell", "fallen", "hands", "lives", "burn")
HEADS = frozenset(chain(*(heads for heads, _ in IDIOMS), TAKEN, *THE_HARMED, IN_LEXICON))
