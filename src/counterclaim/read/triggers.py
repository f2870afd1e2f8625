"""Where a sense of the lexicon fires: its words, its parties and its conditions at a token."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from .arguments import (
    agents,
    complements,
    is_one_of,
    misrooted,
    passive,
    patients,
    phrases,
    preposition,
    sufferers,
    supporters,
    surface_subjects,
    together,
)
from .forms import forms_of
from .lexicon import Lexicon, Phrase, Sense
from .participants import Side, adjacent, clause_subject, joined, side_of, sounds_like_code
from .reading import Reading
from .voice import voice_at

NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM"))
REACH = 7  # tokens behind a verb within which the other words of its phrase may stand
# What a row of deeds is named with: "a wave of attacks" is attacks, "the cause of the attacks" is not.
ROWS = frozenset((
    "start", "beginning", "outbreak", "series", "wave", "round", "string", "spate", "barrage", "day", "act", "use",
    "campaign", "continuation", "resumption", "exchange", "eruption", "case", "instance", "claim", "declaration", "hour",
    "signing", "cessation", "end", "report", "night", "week", "conclusion", "announcement", "breach", "violation", "lot",
))  # fmt: skip
ANNOUNCING = frozenset(("announce", "declare", "confirm"))
AFTER_VERBS = frozenset(("DET", "PRON", "PROPN", "ADJ", "NUM", "NOUN", "VERB", "SCONJ", "PART", "ADP"))
CARRYING = frozenset((
    "kill", "wound", "injure", "die", "perish", "hurt", "hit", "damage", "destroy", "displace", "engage", "come", "go",
    "result", "escalate", "agree", "lead", "take", "capture", "fall", "end", "erupt", "respond", "be", "enter",
))  # fmt: skip
FORCES = ("MIL", "PKF", "POLICE")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that names an act, with who stands on either side; `words` are the tokens of its phrase."""

    token: Token
    sense: Sense
    words: tuple[int, ...]
    actors: Side
    targets: Side

    @property
    def index(self) -> int:
        """Return the token index of the trigger."""
        return self.token.i


def trigger_at(reading: Reading, lexicon: Lexicon, token: Token) -> Trigger | None:
    """Return the most demanding sense that fires at a token, or None."""
    for phrase, sense in entries(lexicon, token):
        words = phrase_words(token, phrase, sense)
        if words is None:
            continue
        actors, targets = sides(reading, token, sense, words)
        trigger = Trigger(token, sense, (token.i, *words), actors, targets)
        if not all(holds(reading, lexicon, trigger, condition) for condition in sense.pattern.conditions):
            continue
        return trigger if happens(trigger) else None
    return None


def happens(trigger: Trigger) -> bool:
    """Tell whether a noun names a deed that the sentence reports, not one it mentions in passing.

    With nobody named, the deed must be what a clause is about; behind "of" it must be part of a row of deeds.
    """
    token = trigger.token
    if token.pos_ not in ("NOUN", "PROPN") or trigger.sense.pos != "noun":
        return True
    if token.dep_ == "nmod" and preposition(token) == "of":
        return not ROWS.isdisjoint(forms_of(token.head))
    if trigger.actors or trigger.targets or any(c.dep_ in ("acl", "acl:relcl") for c in token.children):
        return True
    at = token
    while at.dep_ in ("conj", "appos") and at.head.pos_ in ("NOUN", "PROPN"):
        at = at.head
    if at.dep_ == "obl":
        return preposition(at) in ("in", "by", "to", "into", "under") and not CARRYING.isdisjoint(forms_of(at.head))
    return at.dep_ in ("nsubj", "nsubj:pass", "obj", "ROOT", "ccomp", "parataxis", "xcomp", "acl", "advcl", "punct", "obl:agent")


def entries(lexicon: Lexicon, token: Token) -> Iterator[tuple[Phrase, Sense]]:
    """Yield the phrases that a token may head, by its part of speech."""
    word = (token.lower_,)
    if _describes(token):
        yield from lexicon.at("adjective", word)
    if token.pos_ in ("VERB", "AUX") and (misrooted(token) or not described(token)):
        yield from lexicon.at("verb", forms_of(token))
        if token.tag_ == "VBG" and (
            token.dep_ in ("nsubj", "nsubj:pass", "obl", "nmod", "csubj", "compound")
            or any(c.dep_ in ("det", "amod", "nmod:poss", "compound") or preposition(c) == "by" for c in token.children)
        ):
            yield from lexicon.at("noun", word)
    elif token.pos_ in ("NOUN", "PROPN", "ADJ", "X") and misread(token):
        yield from lexicon.at("verb", forms_of(token))
    elif token.pos_ in ("NOUN", "PROPN"):
        yield from lexicon.at("noun", forms_of(token))
    elif token.pos_ == "ADJ":
        yield from lexicon.at("adjective", word)


def described(token: Token) -> bool:
    """Tell whether a participle stands before the noun it describes ("captured soldiers")."""
    return token.dep_ in ("amod", "acl") and token.head.i > token.i


def misread(token: Token) -> bool:
    """Tell whether a verb was taken for a noun: it has a subject, or is a form in -s as in "Norway denies aid"."""
    if any(c.dep_ in ("nsubj", "nsubj:pass") for c in token.children) and not any(c.dep_ == "cop" for c in token.children):
        return True
    if not token.text[1:].islower() or not token.text.endswith("s") or token.i == 0 or token.i + 1 >= len(token.doc):
        return False
    before, after = token.nbor(-1), token.nbor(1)
    alone = not any(t.pos_ in ("VERB", "AUX") for t in token.sent if t.i < token.i)
    return before.tag_ in ("NNP", "NNPS") and alone and after.pos_ in AFTER_VERBS


def _describes(token: Token) -> bool:
    hyphened = token.i > token.sent.start and token.nbor(-1).text in "-‐‑–"
    return token.dep_ in ("amod", "acl") and (hyphened or token.dep_ == "amod")


def phrase_words(token: Token, phrase: Phrase, sense: Sense) -> tuple[int, ...] | None:
    """Return where the other words of a phrase stand, or None if one is missing.

    They hang on the head, one level deeper, or stand close beside it; a verb's follow, a noun's surround. Of
    a verb of saying that charges somebody, they are what the clause below says.
    """
    found: list[int] = []
    pos = sense.pos
    if not phrase.others:
        return ()
    if sense.pattern.target == ("that",) and pos == "verb":
        charged = [c.i for c in complements(token) if _is(c, phrase.others[0])]
        return tuple(charged[:1]) or None
    sentence = token.sent
    near = range(max(sentence.start, token.i - 4), min(sentence.end, token.i + (REACH if pos == "verb" else 4)))
    below = {c.i for c in token.children} | {g.i for c in token.children for g in c.children}
    if pos != "verb":
        below |= {token.head.i}
    ordered = pos == "verb" and not passive(token) and token.dep_ != "acl:relcl"
    for number, choices in enumerate(phrase.others):
        places = sorted(i for i in below | set(near) if i > token.i or not ordered or number < phrase.before)
        at = next((i for i in places if i != token.i and _is(token.doc[i], choices)), None)
        if at is None or at in found:
            return None
        found.append(at)
    return tuple(found)


def _is(token: Token, choices: tuple[str, ...]) -> bool:
    return not set(forms_of(token)).isdisjoint(choices)


def sides(reading: Reading, token: Token, sense: Sense, words: tuple[int, ...]) -> tuple[Side, Side]:
    """Return actors and targets of a sense at a token; `words` are the other tokens of its phrase."""
    pattern = sense.pattern
    place = Place(reading, token, sense, words)
    actors = place.side(pattern.actor, False)
    targets = place.side(pattern.target, True, actors.heads)
    if not pattern.mutual:
        return actors, targets
    both = joined(actors, targets)
    return both, both


def reciprocal(trigger: Trigger) -> bool:
    """Tell whether both sides do it to each other: by the sense, or by "each other", "the other"."""
    if trigger.sense.pattern.mutual:
        return True
    if trigger.sense.pos != "verb" or trigger.targets:
        return False
    behind = trigger.token.doc[trigger.index + 1 : min(trigger.index + 6, trigger.token.sent.end)]
    if any(pair in behind.text.lower() for pair in ("each other", "one another")):
        return True
    to_side = any(t.lower_ == "side" for t in behind)
    return "the other " in behind.text.lower() and trigger.sense.type in ("ACCUSE", "REJECT") and not to_side


@dataclass(frozen=True, slots=True)
class Place:
    """Stand at a trigger and look for those who take part: `words` are the other tokens of its phrase."""

    reading: Reading
    token: Token
    sense: Sense
    words: tuple[int, ...] = ()

    def side(self, sources: tuple[str, ...], suffers: bool, taken: tuple[int, ...] = ()) -> Side:
        """Return the first source that names somebody; else the words that stand in the first filled place."""
        empty = Side()
        for source in sources:
            side = self._voice() if source == "voice" else self._named(source, suffers, taken)
            if side:
                return side
            empty = empty if empty.heads else side
        return empty

    def _voice(self) -> Side:
        voice, saying = voice_at(self.reading, self.token.i)
        named = saying is not None and sounds_like_code(voice.claimant)
        return Side((voice.claimant,) if named else (), (), f"{voice.claimant} says so")

    def _named(self, source: str, suffers: bool, taken: tuple[int, ...]) -> Side:
        tokens = self.stand(source, suffers)
        if source == "subj" and self.sense.pos == "verb" and passive(self.token) == suffers:
            beside = adjacent(self.reading, self.token)
            tokens = clause_subject(self.reading, self.token) or (beside if set(beside) & set(tokens) else tokens)
        tokens = [t for t in tokens if t.i not in taken and t.pos_ in NOMINAL]
        side = side_of(self.reading, tokens, suffers, self.token.i if self.outside else None)
        if self.sense.pattern.mutual and source == "subj" and self.sense.pos == "verb" and len(side.codes) < 2:
            side = joined(side, side_of(self.reading, adjacent(self.reading, self.token), suffers))
        if not side and source == "subj" and self.sense.pos == "verb" and passive(self.token) == suffers:
            beside = [t for t in adjacent(self.reading, self.token) if t.i not in taken]
            side = side_of(self.reading, beside, suffers) or side if beside else side
            if not side and self.token.dep_ == "conj" and self.token.head.pos_ == "VERB":
                return Place(self.reading, self.token.head, self.sense)._named(source, suffers, taken) or side
        return side

    def stand(self, source: str, suffers: bool) -> list[Token]:
        """Return the tokens that stand in the place that a source names."""
        token, pos = self.token, self.sense.pos
        if source == "adj" and pos == "verb":  # "came under Peruvian fire"
            return [m for i in self.words for m in modifiers(token.doc[i]) if m.i != token.i]
        if source == "poss":
            return [c for c in token.children if c.dep_ == "nmod:poss"]
        if source in ("adj", "compound"):
            return modifiers(token)
        if source == "noun":
            return [token.head]
        if source == "own":
            return patients(token)
        if source == "that":
            return [s for c in complements(token) for s in surface_subjects(c, 0)]
        if source in ("subj", "obj") and pos == "verb" and self.misread:
            return adjacent(self.reading, token) if source == "subj" and not suffers else following(token)
        if source == "subj" and pos == "verb":
            return surface_subjects(token) if suffers else agents(token)
        if source == "subj":
            return self._subjects_of_noun(suffers)
        if source in ("obj", "iobj"):
            return patients(token) if pos == "verb" else self._objects_of_verb()
        return list(phrases(token, source)) + [p for v in self._verbs() for p in phrases(v, source) if p.i > token.i]

    @property
    def outside(self) -> bool:
        """Tell whether phrases that hold the trigger itself are none of its parties."""
        return self.sense.pos == "adjective" or (self.sense.pos == "verb" and self.token.pos_ in ("NOUN", "PROPN"))

    @property
    def misread(self) -> bool:
        """Tell whether the trigger is a verb that has no subject in the tree because it was taken for a noun."""
        nominal = self.token.pos_ in ("NOUN", "PROPN")
        return nominal and not any(c.dep_ in ("nsubj", "nsubj:pass") for c in self.token.children)

    def _verbs(self) -> list[Token]:
        """Return the verb that is part of a noun's phrase ("put the blame on")."""
        if self.sense.pos == "verb":
            return []
        return [t for t in (self.token.doc[i] for i in self.words) if t.pos_ in ("VERB", "AUX")]

    def _objects_of_verb(self) -> list[Token]:
        return [o for verb in self._verbs() for o in patients(verb) if o != self.token]

    def _subjects_of_noun(self, suffers: bool) -> list[Token]:
        token = self.token
        copular = [c for c in token.children if c.dep_ in ("nsubj", "nsubj:outer")]
        if copular and any(c.dep_ == "cop" for c in token.children):
            return copular
        if verbs := self._verbs():
            return [s for verb in verbs for s in (surface_subjects(verb) if suffers else agents(verb)) if s != token]
        if suffers:
            return sufferers(token) or (surface_subjects(token.head) if token.head.pos_ in ("VERB", "AUX") else [])
        announced = token.dep_ == "obj" and is_one_of(token.head, ANNOUNCING) and self.sense.type in ("ASSAULT", "AGREE")
        return supporters(token) or (agents(token.head) if announced else [])


def following(token: Token) -> list[Token]:
    """Return the last word of the noun phrase right behind a word that the parser took for a noun."""
    last = None
    for at in range(token.i + 1, min(token.i + 7, token.sent.end)):
        if token.doc[at].pos_ not in ("DET", "ADJ", "NUM", "PROPN", "NOUN", "PART"):
            break
        last = token.doc[at] if token.doc[at].pos_ in ("PROPN", "NOUN") else last
    return [last] if last is not None else []


def modifiers(token: Token) -> list[Token]:
    """Return the adjectives and nouns before a noun, those of a hyphenated pair among them."""
    found = [c for c in token.children if c.dep_ in ("amod", "compound", "nmod", "nmod:desc", "flat") and c.i < token.i]
    deeper = [g for c in found for g in c.children if g.dep_ in ("conj", "flat", "amod", "compound") and g.i < token.i]
    hyphened = [token.nbor(-2)] if token.i > 1 and token.nbor(-1).text in "-‐‑–" else []
    near = dict.fromkeys(found + deeper + hyphened)
    return [t for t in near if t.sent == token.sent and t.lower_ not in ("terrorist", "terror")]


def holds(reading: Reading, lexicon: Lexicon, trigger: Trigger, condition: str) -> bool:
    """Tell whether a condition of a sense holds at its trigger; `!` turns it round."""
    if condition.startswith("!"):
        return not holds(reading, lexicon, trigger, condition[1:])
    return CONDITIONS[condition](reading, lexicon, trigger)


def _target_words(trigger: Trigger) -> list[Token]:
    doc = trigger.token.doc
    return [doc[i] for i in trigger.targets.heads]


def _class(name: str):  # type: ignore[no-untyped-def]
    def has(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
        words = _target_words(trigger)
        sources = ("obj", "of") if trigger.sense.pos == "verb" else ("of", "on", "to")
        place = Place(reading, trigger.token, trigger.sense, trigger.words[1:])
        words += [t for s in sources for t in place.stand(s, True)]
        return any(lexicon.holds(name, forms_of(t)) for t in words)

    return has


def _people(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    words = (patients(trigger.token) if trigger.sense.pos == "verb" else []) or _target_words(trigger)
    mentioned = [m for t in words for m in reading.names if m.head == t.i]
    if any(lexicon.holds("people", forms_of(t)) for t in words):
        return True
    return any(m.role == "people" or (m.actor is not None and m.actor.kind in ("person", "group")) for m in mentioned)


def _place(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    words = _target_words(trigger) + (patients(trigger.token) if trigger.sense.pos == "verb" else [])
    if any(lexicon.holds("place", forms_of(t)) for t in words):
        return True
    heads = {t.i for t in words}
    named = [m for m in reading.names if m.head in heads]
    lands = any(m.place is not None or (m.actor is not None and m.actor.kind == "state") for m in named)
    return lands or any(t.ent_type_ == "LOC" for t in words)


def _returned(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    """What is answered is force, not a question or a claim."""
    answered = list(phrases(trigger.token, "to"))
    return not answered or any(violent(lexicon, t) for t in answered)


def _force(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    """Somebody or something violent does it: a party other than civilians, people, a weapon, a deed."""
    if trigger.actors:
        return not all(code.endswith("/CIV") for code in trigger.actors.codes)
    if trigger.sense.pos != "verb":
        return False
    doers = [t for t in agents(trigger.token) if t.lemma_.lower() not in ("war", "conflict")]
    return any(violent(lexicon, t) or lexicon.holds("people", forms_of(t)) for t in doers)


def _crowd(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    """The actor is people of no force: civilians, protesters, workers."""
    heads = [trigger.token.doc[i] for i in trigger.actors.heads]
    if trigger.actors:
        return all(code.endswith("/CIV") for code in trigger.actors.codes)
    return any(lexicon.holds("people", forms_of(t)) for t in heads)


def _violent(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    """Some argument is a weapon or a deed of force."""
    words = patients(trigger.token) + surface_subjects(trigger.token)
    words += [c for c in trigger.token.children if c.dep_ in ("obl", "compound", "amod", "nmod")]
    return any(violent(lexicon, t) for first in words for t in together(first))


def violent(lexicon: Lexicon, token: Token) -> bool:
    """Tell whether a noun names a weapon or a deed of force."""
    if token.pos_ not in ("NOUN", "PROPN", "VERB"):
        return False
    forms = forms_of(token)
    deed = any(sense.type == "ASSAULT" for _, sense in lexicon.at("noun", forms))
    return deed or lexicon.holds("weapon", forms)


def _armed(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    """The actor can use force: armed forces, a group, a state, a weapon."""
    mentioned = [m for i in trigger.actors.heads for m in reading.names if m.head == i and m.actor is not None]
    kinds = {m.actor.kind for m in mentioned if m.actor is not None}
    if kinds & {"state", "group", "side"} or any(c.split("/")[-1] in FORCES for c in trigger.actors.codes):
        return True
    return any(lexicon.holds("weapon", forms_of(trigger.token.doc[i])) for i in trigger.actors.heads)


def _official(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    """The actor is a state, an organ, a body or somebody who holds an office."""
    mentioned = [m for i in trigger.actors.heads for m in reading.names if m.head == i and m.actor is not None]
    return any(m.actor is not None and m.actor.kind in ("state", "organ", "body", "person") for m in mentioned)


def _both(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    return len({*trigger.actors.codes, *trigger.targets.codes}) > 1


def _one(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    return len(trigger.actors.codes) == 1 and bool(trigger.targets)


def _speech(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    return voice_at(reading, trigger.index)[1] is not None


def _clause(reading: Reading, lexicon: Lexicon, trigger: Trigger) -> bool:
    words = [trigger.token, *patients(trigger.token)]
    return any(c.dep_ in ("xcomp", "ccomp", "advcl", "acl") for word in words for c in word.children)


CONDITIONS = {
    "actor": lambda r, x, t: bool(t.actors),
    "target": lambda r, x, t: bool(t.targets.codes or t.targets.heads),
    "party": lambda r, x, t: bool(t.actors or t.targets),
    "both": _both,
    "one": _one,
    "object": lambda r, x, t: bool(patients(t.token)),
    "alone": lambda r, x, t: not patients(t.token),
    "plain": lambda r, x, t: not any(c.dep_ in ("xcomp", "ccomp") for c in t.token.children),
    "clause": _clause,
    "plural": lambda r, x, t: t.token.tag_ in ("NNS", "NNPS"),
    "violent": _violent,
    "force": _force,
    "crowd": _crowd,
    "returned": _returned,
    "armed": _armed,
    "forces": lambda r, x, t: bool(t.targets) and all(code.split("/")[-1] in FORCES for code in t.targets.codes),
    "official": _official,
    "toparty": lambda r, x, t: bool(t.targets) and not passive(t.token),
    "speech": _speech,
    "people": _people,
    "place": _place,
    "thing": _class("thing"),
    "route": _class("route"),
    "pact": _class("pact"),
    "measure": _class("measure"),
    "captive": _class("captive"),
    "troops": _class("troops"),
}
