"""Who stands where: the arguments of a verb or noun over Universal Dependencies, with surface fall-backs.

Everything here is syntax; who a noun phrase is, is asked elsewhere. Subjects are deep ones: the agent of a
passive, the noun that a participle or relative clause describes, the subject that an infinitive inherits.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Token
from .clauses import infinitive, is_one_of, misrooted, passive, preposition
from .verbclasses import (
    AIDS,
    ANSWERING,
    ENGAGED,
    GROUNDS,
    HALTING,
    LOCATIVE,
    OBJECT_CONTROL,
    PASSIVE_SUBJECTS,
    RELATIVE,
    SEEING,
    SOMEBODYS,
    SUBJECTS,
    SUFFERED,
    SUPPORT,
)

BLAMING = frozenset(("blame", "attribute", "ascribe", "pin"))
MEANWHILE = frozenset(("after", "before", "following", "since", "amid", "during", "despite", "until", "because"))
STRAY = 10  # tokens behind a passive within which its agent stands


def agents(verb: Token) -> list[Token]:
    """Return who does what a verb says, nobody where a passive names nobody."""
    if subjects := misrooted(verb):
        return subjects
    if passive(verb):
        by = [
            c for c in verb.children if c.dep_ == "obl:agent" or (c.dep_ in ("obl", "nmod") and preposition(c) == "by")
        ]
        return by or _shared_agents(verb) or _stray_agent(verb)
    return surface_subjects(verb)


def _shared_agents(verb: Token) -> list[Token]:
    """Coordinated passives share an agent that stands with the last of them."""
    for other in verb.conjuncts:
        if found := [c for c in other.children if c.dep_ == "obl:agent" and c.i > verb.i]:
            return found
    return []


def _stray_agent(verb: Token) -> list[Token]:
    """Return the "by" phrase behind a passive that the parser hung on a verb before it."""
    for at in range(verb.i + 1, min(verb.i + STRAY, verb.sent.end)):
        token = verb.doc[at]
        if token.pos_ in ("VERB", "CCONJ", "SCONJ", "PUNCT"):
            return []
        if token.dep_ in ("obl", "obl:agent", "nmod") and preposition(token) == "by" and token.head.i < verb.i:
            return [token]
    return []


def patients(verb: Token) -> list[Token]:
    """Return who or what suffers what a verb says."""
    if misrooted(verb):
        return [verb.head]
    if passive(verb):
        return surface_subjects(verb)
    objects = [c for c in verb.children if c.dep_ in ("obj", "iobj")]
    return [antecedent(o) for o in objects] or _shared_objects(verb) or _relative_object(verb)


def _shared_objects(verb: Token) -> list[Token]:
    """Return the object that follows the last of coordinated verbs ("attacked and destroyed the post")."""
    for other in verb.conjuncts:
        if other.i > verb.i and any(c.dep_ == "cc" for c in other.children) and not passive(other):
            between = range(verb.i + 1, other.i)
            if len(between) <= 2 and (found := [c for c in other.children if c.dep_ == "obj"]):
                return found
    return []


def _relative_object(verb: Token) -> list[Token]:
    """Return the noun of a relative clause whose verb lacks an object ("the rebels it supports")."""
    own = [c for c in verb.children if c.dep_ in SUBJECTS and c.lower_ not in RELATIVE]
    return [verb.head] if verb.dep_ == "acl:relcl" and own and verb.head.pos_ != "VERB" else []


def surface_subjects(verb: Token, depth: int = 6) -> list[Token]:
    """Return the subject as it stands, or the one that the verb inherits from what governs it."""
    own = misrooted(verb) or [c for c in verb.children if c.dep_ in SUBJECTS or c.dep_ in PASSIVE_SUBJECTS]
    own = [c for c in own if not (verb.dep_ == "ccomp" and verb.i < verb.head.i < c.i)]  # who is quoted: "…," said X
    own = [
        c for c in own if not (verb.tag_ == "VBG" and verb.dep_ == "advcl" and c.i > verb.i)
    ]  # "leaving six dead, X said"
    if own:
        return [antecedent(subject) for subject in _without_first_name(own) if subject.lower_ != "there"]
    if depth == 0 or verb.dep_ == "ROOT":
        return []
    return _inherited(verb, depth - 1)


def _without_first_name(subjects: list[Token]) -> list[Token]:
    """Of two subjects with commas about the second, keep that one: "one of their leaders, Ann Example, denied it"."""
    if len(subjects) != 2 or subjects[1].i + 1 >= subjects[1].sent.end:
        return subjects
    first, second = subjects
    start = min((t.i for t in second.subtree if t.pos_ != "PUNCT"), default=second.i)
    apart = start > first.i and second.doc[start - 1].text == "," and second.nbor(1).text == ","
    return [second] if apart else subjects


def _inherited(verb: Token, depth: int) -> list[Token]:
    governor = verb.head
    if verb.dep_ == "conj" and infinitive(verb) and not infinitive(governor):
        others = [t for t in governor.ancestors if infinitive(t) and t.i < verb.i]
        return _inherited(others[0], depth) if others and depth else surface_subjects(governor, depth)
    if verb.dep_ in ("acl", "acl:relcl"):
        return _owners(governor) if is_one_of(governor, SOMEBODYS) else [governor]
    if governor.pos_ not in ("VERB", "AUX", "ADJ"):
        copular = any(c.dep_ == "cop" for c in governor.children)
        return surface_subjects(governor, depth) if copular or verb.dep_ == "conj" else []
    if verb.dep_ == "xcomp" and is_one_of(governor, OBJECT_CONTROL):
        objects = [c for c in governor.children if c.dep_ in ("obj", "iobj", "nsubj:pass")]
        objects = objects or [
            c for c in governor.children if c.dep_ == "obl" and preposition(c) in ("on", "upon", "to")
        ]
        return [antecedent(o) for o in objects] or surface_subjects(governor, depth)
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and is_one_of(governor, SEEING):
        seen = [c for c in governor.children if c.dep_ in ("obj", "nsubj:pass") and c.i < verb.i]
        return [antecedent(o) for o in seen] or surface_subjects(governor, depth)
    if verb.dep_ in ("conj", "xcomp", "advcl", "aux", "dep", "cop", "obl"):
        return surface_subjects(governor, depth)
    return []


def _owners(noun: Token) -> list[Token]:
    """Return whose a noun is: possessor, "by" or "of" phrase, adjective, or the subject of its verb."""
    near = [c for c in noun.children if c.dep_ in ("nmod:poss", "amod", "compound")]
    near += [c for c in noun.children if c.dep_ in ("nmod", "obl") and preposition(c) in ("by", "of")]
    if not near and noun.dep_ in ("obj", "obl", "xcomp") and noun.head.pos_ == "VERB":
        return surface_subjects(noun.head)
    return near


def antecedent(token: Token) -> Token:
    """Return the noun that a relative pronoun stands for, else the token itself."""
    if token.lower_ not in RELATIVE or token.pos_ == "DET":
        return token
    for above in token.ancestors:
        if above.dep_ in ("acl:relcl", "acl", "advcl:relcl") and above.head.pos_ in (
            "NOUN",
            "PROPN",
            "PRON",
            "NUM",
            "ADJ",
        ):
            return _described_noun(above.head)
    return token


def _described_noun(noun: Token) -> Token:
    """Return what a relative clause describes: of "the war in Chile that killed thousands" the war, not Chile."""
    while _is_where(noun) and noun.head.i != noun.i and noun.head.pos_ == "NOUN":  # a headline's top may be "In town"
        noun = noun.head
    return noun


def _is_where(noun: Token) -> bool:
    return preposition(noun) in LOCATIVE and (noun.pos_ == "PROPN" or _is_land(noun))


def _is_land(noun: Token) -> bool:
    return is_one_of(noun, GROUNDS)


def phrases(token: Token, word: str) -> Iterator[Token]:
    """Yield the heads of the phrases with a preposition that belong to a verb or noun.

    A phrase that the parser hung on a noun's support verb, or on the object beside it, counts as well. What
    only helps ("reached with help from Norway") is no party.
    """
    yield from (found for found in _phrases(token, word) if not is_one_of(found, AIDS))


def _phrases(token: Token, word: str) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ in ("obl", "nmod", "obl:agent", "advcl", "acl", "ccomp", "xcomp") and preposition(child) == word:
            yield child
        elif child.dep_ == "nmod" and token.pos_ in ("NOUN", "PROPN"):  # "the torture of soldiers by troops"
            yield from (g for g in child.children if g.dep_ == "nmod" and preposition(g) == word != "of")
    if misrooted(token):
        yield from (c for c in token.head.children if c.dep_ == "nmod" and preposition(c) == word)
    if token.dep_ == "nsubj" and preposition(token.head) == word:  # "the attack was against a village"
        yield token.head
    if token.pos_ in ("NOUN", "PROPN") and (verb := support_of(token)) is not None:
        beaten = word == "by" and passive(verb) and is_one_of(verb, SUFFERED - SUPPORT)
        behind = [
            c
            for c in verb.children
            if c.dep_ in ("obl", "obl:agent") and not beaten and (c.i > token.i or word == "to")
        ]
        yield from (c for c in behind if preposition(c) == word)
    if token.pos_ == "VERB":
        for child in token.children:
            if child.dep_ in ("obj", "obl"):
                yield from (g for g in child.children if g.dep_ == "nmod" and preposition(g) == word)


def support_of(noun: Token) -> Token | None:
    """Return the verb that only carries the deed a noun names, or None."""
    verb = noun.head
    if noun.dep_ == "nmod" and preposition(noun) == "in" and verb.lemma_ in ("role", "part"):
        return support_of(verb)  # "plays a part in the attack"
    if noun.dep_ not in ("obj", "obl", "nsubj:pass", "xcomp", "conj", "nsubj") or verb.pos_ not in ("VERB", "AUX"):
        return None
    if noun.dep_ == "nsubj":  # "the attack was", "talks began": the verb has phrases that belong to its subject
        return verb if not any(c.dep_ == "obj" for c in verb.children) else None
    if noun.dep_ == "obl":
        answered = is_one_of(verb, ANSWERING) and preposition(noun) != "with"  # "responds to the attack"
        apart = preposition(noun) in MEANWHILE  # "after the attack they joined the treaty"
        return verb if is_one_of(verb, ENGAGED | SUFFERED) and not answered and not apart else None
    return verb if is_one_of(verb, SUPPORT | SUFFERED) else None


def supporters(noun: Token) -> list[Token]:
    """Return who does the deed that a noun names, by the verb that carries it."""
    verb = support_of(noun)
    behind = [c for c in noun.children if c.dep_ == "acl"] + [noun.head]
    if blamed := [p for verb in behind if noun in blamed_for(verb) for p in blamed_on(verb)]:
        return blamed
    for child in noun.children:  # "the deal that Norway brokered", "crimes committed by rebels"
        if child.dep_ in ("acl", "acl:relcl") and is_one_of(child, SUPPORT) and (found := agents(child)):
            return [t for t in found if t != noun]
    if verb is None or noun.dep_ == "nsubj" or is_one_of(verb, SUFFERED - SUPPORT):
        return []
    if is_one_of(verb, HALTING) and any(c.lower_ in ("this", "that", "these", "those", "such") for c in noun.children):
        return []  # who is to end "this violence" is not said to do it
    return [t for t in agents(verb) if t != noun]


def blamed_for(verb: Token) -> list[Token]:
    """Return the deed that a verb lays to somebody: "a raid blamed on rebels", "the raid was blamed on rebels"."""
    if not is_one_of(verb, BLAMING) or not blamed_on(verb):
        return []
    return [verb.head] if verb.dep_ == "acl" else [c for c in verb.children if c.dep_ == "nsubj:pass"]


def blamed_on(verb: Token) -> list[Token]:
    """Return whom a verb lays a deed to."""
    return [party for word in ("on", "to") for party in phrases(verb, word)]


def sufferers(noun: Token) -> list[Token]:
    """Return who suffers the deed that a noun names, by the verb above it ("faced a strong response")."""
    verb = noun.head
    if noun.dep_ in ("obj", "obl") and verb.pos_ == "VERB" and is_one_of(verb, SUFFERED):
        return surface_subjects(verb)
    return []


def together(token: Token) -> list[Token]:
    """Return a noun with those coordinated with it."""
    found = [token]
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
            found += together(child)
    return found


def complements(verb: Token) -> list[Token]:
    """Return the heads of the clauses that complete a verb or its object ("expressed hopes that")."""
    objects = [c for c in verb.children if c.dep_ == "obj"]
    return [c for word in (verb, *objects) for c in word.children if c.dep_ in ("ccomp", "xcomp", "acl")]
