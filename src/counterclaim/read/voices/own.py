"""Whom "we" and "our" stand for: whoever speaks them, which is known only once the voices are."""

from __future__ import annotations

from dataclasses import replace

from ...model.actor import UNNAMED, Actor, state_of
from ..names.antecedents import OWN
from ..names.codes import bare, kind_of, owned
from ..reading import Mention, Reading
from .voice_at import voice_at


def with_own(reading: Reading) -> Reading:
    """Return a reading whose first persons inside what somebody says are he who says it.

    The names alone take the last one spoken of, who may be the other side: "The front struck. 'We will answer,' said
    the guard". Outside of any saying the words are the report's own: its issuer's, or nobody's whom we know.
    """
    speakers = {
        token.i: actor
        for token in reading.doc
        if token.lower_ in OWN and token.pos_ == "PRON" and (actor := speaker_at(reading, token.i)) is not None
    }
    if not speakers:
        return reading
    before = {m.head: m.actor.code for m in reading.names if m.head in speakers and m.actor is not None}
    return replace(reading, names=tuple(spoken(mention, speakers, before) for mention in reading.names))


def speaker_at(reading: Reading, token: int) -> Actor | None:
    """Return who says what a token stands in, if he is somebody named."""
    voice, _ = voice_at(reading, token)
    if voice.name is None or voice.claimant == UNNAMED or "+" in voice.claimant:
        return None
    return Actor(voice.claimant, voice.name, kind_of(voice.claimant, "person" if " " in voice.claimant else ""))


def spoken(mention: Mention, speakers: dict[int, Actor], before: dict[int, str]) -> Mention:
    """Return a mention of a first person, or of what is his, with him who speaks in the place of whom it had."""
    speaker = speakers.get(mention.start)
    if speaker is None:
        return mention
    how = f"said by {speaker.name}"
    if mention.head == mention.start:
        return replace(mention, actor=speaker, antecedent=None, how=how)
    old = mention.actor
    part = old.code.split("/", 1)[1] if old is not None and "/" in old.code else None
    mine = old is None or state_of(old.code) == state_of(before.get(mention.start, old.code))
    if not mine:
        return mention
    code = owned(bare(speaker.code), part)
    kind = old.kind if old is not None else "people" if mention.role == "people" else kind_of(code, "")
    return replace(mention, actor=Actor(code, old.name if old else speaker.name, kind), antecedent=None, how=how)
