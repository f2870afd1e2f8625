"""Dictionary forms of a word, for lexicon look-ups that must not fail where the parser's lemma is wrong."""

from __future__ import annotations

from functools import lru_cache

from .document import Token

IRREGULAR = {
    "held": "hold", "shot": "shoot", "struck": "strike", "fought": "fight", "broke": "break", "broken": "break",
    "took": "take", "taken": "take", "gave": "give", "given": "give", "brought": "bring", "sent": "send",
    "met": "meet", "spoke": "speak", "spoken": "speak", "told": "tell", "laid": "lay", "put": "put", "hit": "hit",
    "came": "come", "went": "go", "gone": "go", "got": "get", "fell": "fall", "fallen": "fall", "flew": "fly",
    "flown": "fly", "threw": "throw", "thrown": "throw", "blew": "blow", "blown": "blow", "beat": "beat",
    "beaten": "beat", "kept": "keep", "left": "leave", "led": "lead", "fed": "feed", "fled": "flee", "shut": "shut",
    "drove": "drive", "driven": "drive", "withdrew": "withdraw", "withdrawn": "withdraw", "set": "set", "cut": "cut",
    "began": "begin", "begun": "begin", "sought": "seek", "swore": "swear", "sworn": "swear", "sank": "sink",
    "sunk": "sink", "overran": "overrun", "overthrew": "overthrow", "retook": "retake", "retaken": "retake",
    "made": "make", "said": "say", "hid": "hide", "slew": "slay", "slain": "slay", "burnt": "burn",
    "undertook": "undertake",
    "bore": "bear", "borne": "bear", "forgave": "forgive", "forbade": "forbid", "forbidden": "forbid", "died": "die",
    "paid": "pay", "withheld": "withhold", "upheld": "uphold", "caught": "catch", "hung": "hang", "stole": "steal",
    "lost": "lose", "won": "win", "ceded": "cede",
}  # fmt: skip
VOWELS = "aeiou"
REMEMBERED = 1 << 16  # words; a long run would otherwise keep every word it has ever seen


def forms_of(token: Token) -> tuple[str, ...]:
    """Return the forms under which a word may stand in a lexicon, the parser's lemma first."""
    return _forms(token.lemma_.lower(), token.lower_)


@lru_cache(REMEMBERED)
def _forms(lemma: str, word: str) -> tuple[str, ...]:
    forms = (lemma, *guesses_of(word))
    if "-" in word.strip("-"):  # "counter-attack" is an attack, where the parser takes it for one word
        forms += tuple(part for form in forms if (part := form.rsplit("-", 1)[-1]))
    return tuple(dict.fromkeys(forms))


@lru_cache(REMEMBERED)
def guesses_of(word: str) -> tuple[str, ...]:
    """Return what a word in small letters may be a form of, as its ending tells, the word itself first."""
    guesses = [word]
    if word in IRREGULAR:
        guesses.append(IRREGULAR[word])
    for ending in ("ed", "ing"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            guesses += _unended(word[: -len(ending)])
    if word.endswith("ies") and len(word) > 4:
        guesses.append(word[:-3] + "y")
    elif word.endswith("es") and len(word) > 4:
        guesses.append(word[:-1])
        if word[:-2].endswith(("s", "x", "z", "ch", "sh", "o")):
            guesses.append(word[:-2])
    elif word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        guesses.append(word[:-1])
    return tuple(guesses)


def _unended(stem: str) -> list[str]:
    """Return what may have stood before -ed or -ing: condemn, accuse, travel, deny."""
    forms = [stem, stem + "e"]
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in VOWELS:
        forms.append(stem[:-1])
    if stem.endswith("i"):
        forms.append(stem[:-1] + "y")
    return forms
