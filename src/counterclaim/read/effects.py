"""Effects: the words that say what befell people and things, and which of their arguments it befell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from ..errors import ResourceError
from .units import Unit

PASSIVE = ("nsubj:pass", "csubj:pass")
SUBJECT = ("nsubj", "nsubj:outer")


@dataclass(frozen=True, slots=True)
class Sense:
    """Say what a word does to whom; see the head of `effects.tsv` for the columns."""

    lemma: str
    pos: str
    people: str | None
    things: str | None
    argument: str
    example: str

    def effect_on(self, unit: Unit) -> str | None:
        """Return the effect on such a unit, or None where the word does not go with it."""
        return self.people if unit.people else self.things


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word in its sentence that tells an effect; `affected` are the heads of what it befell."""

    token: Token
    sense: Sense
    affected: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class EffectTable:
    """Look senses up by lemma and part of speech."""

    senses: Mapping[tuple[str, str], Sense]

    def triggers(self, sentence: Tokens) -> Iterator[Trigger]:
        """Yield every word of the sentence that tells an effect, in order."""
        for token in sentence:
            found = special(token) or self.sense_of(token)
            if isinstance(found, Trigger):
                yield found
            elif found:
                yield Trigger(token, found, tuple(affected(token, found.argument)))

    def sense_of(self, token: Token) -> Sense | None:
        """Return what the word means here; participles tagged as adjectives are still their verbs."""
        lemma, word = token.lemma_.lower(), token.lower_
        for pos in _parts_of_speech(token):
            for form in (lemma, word, *_stems(word, pos)):
                sense = self.senses.get((form, pos))
                if sense and (token.pos_ == "VERB" or sense.pos != "VERB" or lemma not in VERBS_ONLY):
                    return sense
        return self._mistagged(lemma, word)

    def _mistagged(self, lemma: str, word: str) -> Sense | None:
        """Recognise the plain verbs of killing and wounding in headlines, whatever the tagger made of them."""
        for form in (lemma, word, *_stems(word)):
            sense = self.senses.get((form, "VERB"))
            if sense and form in PLAIN:
                return sense
        return None


def _stems(word: str, pos: str = "VERB") -> tuple[str, ...]:
    """Undo the plain endings of English nouns and verbs, for words whose lemma the model got wrong."""
    if pos == "NOUN":
        return (word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y")
    if pos != "VERB":
        return ()
    if word in IRREGULAR:
        return (IRREGULAR[word],)
    stems = [
        word[: -len(ending)] + instead
        for ending, instead in (("s", ""), ("ied", "y"), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"))
        if word.endswith(ending)
    ]
    return (*stems, *(stem[:-1] for stem in stems if len(stem) > 3 and stem[-1] == stem[-2]))


def _parts_of_speech(token: Token) -> tuple[str, ...]:
    if token.pos_ == "VERB":
        return ("VERB", "ADJ")
    if token.pos_ in ("ADJ", "ADV"):
        return ("ADJ", "VERB")
    if token.pos_ in ("NOUN", "PROPN"):
        return ("NOUN", "ADJ", "VERB") if token.lower_.endswith(("ed", "ing", "s", "d")) else ("NOUN", "ADJ")
    return ()


def parse_effects(text: str) -> EffectTable:
    """Read the table; raises ResourceError on a malformed line."""
    senses: dict[tuple[str, str], Sense] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != 6:
            raise ResourceError(f"effects, line {number}: {len(fields)} fields, not 6: {line!r}")
        lemmas, pos, people, things, argument, example = fields
        for lemma in lemmas.split("|"):
            sense = Sense(lemma, pos, _or_none(people), _or_none(things), argument, example)
            senses.setdefault((lemma, pos), sense)
    return EffectTable(senses)


def _or_none(field: str) -> str | None:
    return None if field == "-" else field


def affected(token: Token, argument: str) -> Iterator[Token]:
    """Yield the heads of what the word befalls, by the parse.

    Coordination is followed both ways: a second participle takes the first one's subject, and a second
    noun shares the first one's predicate.
    """
    find = {"obj": _acted_on, "subj": _acting, "self": _described, "of": _complements}[argument]
    for head in find(token):
        yield head
        yield from (child for child in head.children if child.dep_ in ("conj", "appos"))


def is_passive(token: Token) -> bool:
    """Tell a passive or reduced participle from an active verb."""
    if any(child.dep_ in (*PASSIVE, "aux:pass") for child in token.children):
        return True
    return token.tag_ == "VBN" and not any(child.dep_ == "aux" for child in token.children)


def _acted_on(token: Token) -> Iterator[Token]:
    objects = [child for child in token.children if child.dep_ == "obj"]
    if objects and not any(child.dep_ in PASSIVE for child in token.children):
        yield from objects
        return
    if token.dep_ == "amod" and token.tag_ != "VBG":
        yield token.head
        return
    if is_passive(token) or token.pos_ == "ADJ":
        yield from _described(token)


def _acting(token: Token) -> Iterator[Token]:
    yield from _subjects(token)
    if token.dep_ in ("acl", "amod"):
        yield token.head


def _described(token: Token) -> Iterator[Token]:
    yield from _subjects(token)
    if token.dep_ in ("acl", "amod"):
        yield token.head
    elif token.dep_ in ("xcomp", "obl", "advcl"):
        yield from (child for child in token.head.children if child.dep_ in ("obj", *PASSIVE))
    if token.pos_ in ("NOUN", "PROPN", "NUM"):
        yield token


def _complements(token: Token) -> Iterator[Token]:
    for child in token.children:
        led = any(c.lower_ in ("of", "to", "for", "among", "by") for c in child.lefts)
        if child.dep_ in ("nmod:poss", "compound") or (child.dep_ in ("nmod", "obl") and led):
            yield child
    yield token


def _subjects(token: Token) -> Iterator[Token]:
    own = [child for child in token.children if child.dep_ in (*PASSIVE, *SUBJECT)]
    for subject in own:
        yield token.head if subject.tag_ in ("WP", "WDT") and token.dep_.startswith("acl") else subject
    if own:
        return
    if token.dep_.startswith("acl:relcl"):
        yield token.head
    elif token.dep_ in ("conj", "xcomp", "parataxis") and token.head.pos_ in ("VERB", "AUX", "ADJ", "NOUN"):
        yield from _described(token.head) if token.dep_ == "conj" else _subjects(token.head)


# Words that tell an effect as verbs only: a place may be close, a hill level, a country free.
VERBS_ONLY = ("close", "shut", "block", "level", "free", "down", "miss", "hurt", "hold", "fall", "drop", "gas")
IRREGULAR = {"fled": "flee", "slain": "slay", "slew": "slay", "lost": "lose", "fell": "fall", "fallen": "fall",
             "overran": "overrun", "shot": "shoot", "held": "hold", "retook": "retake", "retaken": "retake"}  # fmt: skip
PLAIN = ("kill", "wound", "injure", "die", "destroy", "capture", "massacre", "displace", "perish", "murder")
TOLL = Sense("toll", "NOUN", "killed", None, "value", "The death toll rose to nine.")
HURT = Sense("toll", "NOUN", "wounded", None, "value", "The number of wounded rose to nine.")
DEAD = ("victim", "dead", "death", "fatality", "killed", "martyr", "casualty", "deceased")
HURT_ONES = ("wounded", "injured", "injury", "hurt")
LIFE_TAKERS = ("claim", "cost", "take", "end")
HELD = ("hold", "keep")
TAKEN = {"prisoner": "captured", "captive": "captured", "hostage": "captured", "custody": "captured",
         "captivity": "captured"}  # fmt: skip
SUFFERED = (
    "injury",
    "wound",
    "burn",
    "suffocation",
    "problem",
    "symptom",
    "difficulty",
    "asphyxiation",
    "asphyxia",
    "case",
)
DOWN = {"shoot": ("killed", "destroyed"), "shot": ("killed", "destroyed"), "gun": ("killed", None),
        "bring": (None, "destroyed"), "brought": (None, "destroyed"), "blow": ("killed", "destroyed"),
        "knock": (None, "destroyed"), "wipe": ("killed", "destroyed"), "take": ("killed", "destroyed"),
        "come": (None, "lost"), "put": (None, "destroyed")}  # fmt: skip


def special(token: Token) -> Trigger | None:
    """Recognise effects told by two words: "lost their lives", "taken prisoner", "shot down", "death toll"."""
    lemma = token.lemma_.lower()
    for rule in (_life, _taken, _held, _suffered, _down, _home, _toll):
        if found := rule(token, lemma):
            return found
    return None


def _life(token: Token, lemma: str) -> Trigger | None:
    if lemma not in ("life", "lives"):
        return None
    verb = token.head
    if verb.lemma_ == "lose":
        return _told(verb, "lose", "killed", None, (*_acting(verb), token))
    if verb.lemma_ in LIFE_TAKERS:
        of = tuple(child for child in token.children if child.dep_.startswith("nmod"))
        return _told(token, "life", "killed", None, (*of, token))
    return None


def _taken(token: Token, lemma: str) -> Trigger | None:
    if lemma not in TAKEN and lemma not in ("hand", "hands"):
        return None
    inside = any(child.dep_ == "case" and child.lower_ in ("in", "into") for child in token.children)
    linked = token.head.pos_ == "VERB" and token.dep_ in ("xcomp", "obj", "obl", "advmod")
    if lemma in TAKEN and linked and not (lemma == "prisoner" and inside):
        verb = token.head
        return _told(verb, lemma, TAKEN[lemma], None, (*_acted_on(verb), *_subjects(verb)))
    if inside and lemma in ("custody", "captivity", "hand", "hands"):
        return _told(token, lemma, "captured", None, (*_subjects(token), token.head))
    return None


def _held(token: Token, lemma: str) -> Trigger | None:
    if lemma in HELD and token.pos_ == "VERB" and token.dep_ not in ("amod", "compound"):
        return _told(token, lemma, "captured", None, tuple(_acted_on(token)))
    return None


def _suffered(token: Token, lemma: str) -> Trigger | None:
    if (
        lemma in SUFFERED
        and token.dep_ in ("obj", "obl")
        and token.head.lemma_ in ("suffer", "sustain", "receive", "have")
    ):
        return _told(token.head, lemma, "wounded", None, tuple(_acting(token.head)))
    return None


def _down(token: Token, lemma: str) -> Trigger | None:
    word = lemma if lemma in DOWN else token.lower_
    if word not in DOWN or not (particle := _particle(token)):
        return None
    if (word in ("come", "bring", "brought") and particle != "down") or (word in ("put", "take") and particle != "out"):
        return None
    people, things = DOWN[word] if particle != "dead" else ("killed", None)
    return Trigger(token, Sense(word, "VERB", people, things, "subj" if word == "come" else "obj", ""),
                   tuple(_acting(token) if word == "come" else _acted_on(token)))  # fmt: skip


def _home(token: Token, lemma: str) -> Trigger | None:
    """Read "left their homes" and "forced to flee"."""
    if lemma == "home" and token.dep_ == "obj" and token.head.lemma_ in ("leave", "abandon", "flee", "lose"):
        return _told(token.head, "leave", "displaced", None, tuple(_acting(token.head)))
    return None


def _toll(token: Token, lemma: str) -> Trigger | None:
    """Read "the toll" and "the number of dead" as words that lead to a value."""
    if "toll" in (lemma, token.lower_):
        return Trigger(token, TOLL, tuple(_valued(token)))
    if lemma in ("number", "count", "figure"):
        for child in token.children:
            if child.dep_ == "nmod" and {child.lemma_.lower(), child.lower_} & {*DEAD, *HURT_ONES}:
                hurt = {child.lemma_.lower(), child.lower_} & set(HURT_ONES)
                return Trigger(token, HURT if hurt else TOLL, tuple(_valued(token)))
    return None


def _particle(token: Token) -> str | None:
    following = token.doc[token.i + 1 : token.i + 2].text.lower()
    if following in ("down", "up", "out", "dead"):
        return following
    for child in token.children:
        if child.lower_ in ("down", "up", "out", "dead") and child.dep_ in ("compound:prt", "advmod", "xcomp", "obl"):
            return child.lower_
    return None


def _valued(toll: Token) -> Iterator[Token]:
    """Yield what the toll is said to be: its complement, or the number its verb leads to."""
    yield from (child for child in toll.children if child.dep_ in ("nmod", "appos", "nummod"))
    verb = toll.head
    if verb.pos_ in ("VERB", "AUX", "NUM", "NOUN"):
        yield verb
        yield from (
            c for c in verb.children if c != toll and c.dep_ in ("obj", "obl", "xcomp", "nummod", "nmod", "conj")
        )


def _told(token: Token, lemma: str, people: str | None, things: str | None, heads: tuple[Token, ...]) -> Trigger:
    return Trigger(token, Sense(lemma, token.pos_, people, things, "obj", ""), heads)
