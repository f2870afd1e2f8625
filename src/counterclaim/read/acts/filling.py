"""Who fills the places of a sense: the sources of its pattern, one after another, at a word of the text."""

from __future__ import annotations

from dataclasses import dataclass

from ..document import Token
from ..punctuation import HYPHENS
from ..reading import Reading
from ..voices.voice import voice_at
from .arguments import agents, complements, patients, phrases, sufferers, supporters, surface_subjects
from .clauses import is_one_of, passive
from .lexicon import Sense
from .participants import Side, adjacent, clause_subject, joined, side_of, sounds_like_code
from .verbclasses import TIMES

# Calls and criticism that come from everywhere: "global outrage", "criticism from around the world".
WORLDWIDE = frozenset(("international", "global", "worldwide", "world"))
CALLING = ("ACCUSE", "REQUEST", "SUPPORT")
BORDERS = frozenset(("border", "frontier"))
NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM"))
# Who announces an attack or agreement has part in it, unless it is done to himself.
ANNOUNCING = frozenset(("announce", "declare", "confirm"))


def sides(reading: Reading, token: Token, sense: Sense, words: tuple[int, ...]) -> tuple[Side, Side]:
    """Return actors and targets of a sense at a token; `words` are the other tokens of its phrase."""
    pattern = sense.pattern
    filling = Filling(reading, token, sense, words)
    actors = filling.side(pattern.actor, False)
    targets = filling.side(pattern.target, True, actors.heads)
    if not pattern.mutual:
        return actors, targets
    both = joined(actors, targets)
    return both, both


@dataclass(frozen=True, slots=True)
class Filling:
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
        subject = source == "subj" and self.sense.pos == "verb"
        tokens = self.stand(source, suffers)
        if subject and passive(self.token) == suffers:
            beside = adjacent(self.reading, self.token)
            tokens = clause_subject(self.reading, self.token) or (beside if set(beside) & set(tokens) else tokens)
        if source in ("adj", "from") and self.sense.type in CALLING and any(t.lower_ in WORLDWIDE for t in tokens):
            return Side(("INTL",), (), "it comes from around the world")
        if suffers and self.sense.type == "REQUEST" and any(t.lower_ == "world" for t in tokens):
            return Side(("INTL",), (), "it goes to the world")
        tokens = [t for t in tokens if t.i not in taken and t.pos_ in NOMINAL and not self._dated(t)]
        tokens = [t for t in tokens if not self._bracketed(t)]
        if source == "near" and self.sense.type == "ASSAULT":  # force near a border is not upon who is beyond it
            tokens = [t for t in tokens if t.lower_ not in BORDERS]
        parties = [t for t in tokens if source != "adj" or t.i not in self.words]  # "military aid" is not the army's
        side = side_of(self.reading, parties, suffers, self.token.i if self.outside else None)
        side = side if parties or not tokens else Side((), tuple(t.i for t in tokens))
        if subject and self.sense.pattern.mutual and len(side.codes) < 2:
            side = joined(side, side_of(self.reading, adjacent(self.reading, self.token), suffers))
        if not side and subject and passive(self.token) == suffers:
            return self._lost_subject(side, suffers, taken)
        return side

    def _dated(self, token: Token) -> bool:
        """Tell whether a token is when something was done ("on Tuesday"), not to whom."""
        if is_one_of(token, TIMES):
            return True
        return any(phrase.start <= token.i < phrase.end for phrase in self.reading.times)

    def _bracketed(self, token: Token) -> bool:
        """Tell whether a token before the trigger stands in brackets closed before it, as bylines do."""
        between = token.doc[token.i : self.token.i].text if token.i < self.token.i else ""
        return between.count(")") > between.count("(")

    def _lost_subject(self, side: Side, suffers: bool, taken: tuple[int, ...]) -> Side:
        """Return the subject that the parser lost: what stands right before the verb, or the first verb's of two."""
        beside = [t for t in adjacent(self.reading, self.token) if t.i not in taken]
        if beside:
            side = side_of(self.reading, beside, suffers) or side
        if not side and self.misread and not suffers:
            side = side_of(self.reading, [self.token]) or side
        if not side and self.token.dep_ == "conj" and self.token.head.pos_ == "VERB":
            side = Filling(self.reading, self.token.head, self.sense)._named("subj", suffers, taken) or side
        doubtful = not side.heads or (not side and self.sense.type != "ASSAULT")  # a raid vows nothing, but kills
        if doubtful and self.token.i > self.token.sent.start and self.token.nbor(-1).lower_ in ("and", "but"):
            opening = [t for t in self.token.sent if t.dep_ == "nsubj" and t.i < self.token.i and t.i not in taken]
            return side_of(self.reading, opening[:1], suffers) or side
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
        using = [t for i in self.words if (t := token.doc[i]).lower_ == "use" and pos == "noun"]  # "use of gas against"
        return list(phrases(token, source)) + [
            p for t in self._verbs() + using for p in phrases(t, source) if p.i > token.i
        ]

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
        if token.dep_ == "obl" and token.head.pos_ == "VERB" and self.sense.type == "SUPPORT":  # "flew in support of"
            return agents(token.head) if not suffers else []
        if suffers:
            return sufferers(token) or (surface_subjects(token.head) if token.head.pos_ in ("VERB", "AUX") else [])
        verb = announcement(token) if self.sense.type in ("ASSAULT", "AGREE") else None
        return supporters(token) or (agents(verb) if verb is not None else [])


def announcement(token: Token) -> Token | None:
    """Return the verb that announces the deed named by a noun or by one coordinated with it."""
    first = token.head if token.dep_ == "conj" else token
    return first.head if first.dep_ == "obj" and is_one_of(first.head, ANNOUNCING) else None


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
    nominal = [c for c in found if c.pos_ != "VERB"]  # who brokered "a Norwegian-brokered deal" has no part in it
    inner = ("conj", "flat", "amod", "compound")
    deeper = [g for c in nominal for g in c.children if g.dep_ in inner and g.i < token.i]
    leading = [c for c in found if c.pos_ == "VERB" and c.lower_ == "led"]  # whose lead it is under, does it
    deeper += [g for c in leading for g in c.children if g.pos_ == "PROPN" and g.i < c.i]
    hyphened = [token.nbor(-2)] if token.i > 1 and token.nbor(-1).text in HYPHENS else []
    near = [t for t in dict.fromkeys(found + deeper + hyphened) if t.sent == token.sent]
    closed = max((i for i in range(token.sent.start, token.i) if token.doc[i].text in ")]"), default=-1)
    return [t for t in near if t.i > closed and t.lower_ not in ("terrorist", "terror")]
