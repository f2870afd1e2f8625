"""What has been read of a report so far: everybody mentioned, by order, surname, short name and head."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from ...model.actor import Actor
from ...model.spelling import ARTICLES, fold
from ..document import Doc
from ..reading import Mention
from .antecedents import Known, is_subject
from .phrase import CALLED, Phrase
from .setting import Setting
from .titles import TITLES, acronym_after
from .unnamed import nearest_name

Resolved = tuple[Actor | None, str, int | None]
_ROLES = {"folk": "people", "thing": "thing"}


@dataclass(slots=True)
class Memory:
    """Remember who was spoken of.

    `issuer` is the organ that issues the report. `known` is in reading order; `persons` by surname, `titled`
    by the word for what they are ("commander"), `aliases` by the short name that the text gives, `heads` by the
    first token of the head; `called` is whom words for fighters in general were put to.
    """

    doc: Doc
    setting: Setting
    issuer: Actor | None = None
    known: list[Known] = field(default_factory=list)
    persons: dict[str, Known] = field(default_factory=dict)
    titled: dict[str, Known] = field(default_factory=dict)
    aliases: dict[str, Known] = field(default_factory=dict)
    heads: dict[int, Known] = field(default_factory=dict)
    called: dict[str, str] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)

    def words(self, phrase: Phrase) -> str:
        """Return a phrase as written."""
        text: str = self.doc[phrase.start : phrase.end].text
        return text

    def settle_kind(self, actor: Actor | None) -> Actor | None:
        """Tell bodies, media and persons from groups, which their codes alone do not."""
        if actor is None or actor.kind != "group":
            return actor
        kind = self.setting.kinds.get(actor.code.split("/")[0])
        if any(k.actor.code == actor.code and k.actor.kind == "person" for k in self.persons.values()):
            kind = "person"
        return replace(actor, kind=kind) if kind else actor

    def keep(
        self, phrase: Phrase, actor: Actor | None, how: str, before: int | None, title: Phrase | None = None
    ) -> None:
        """Add a mention, and remember whom it names and by what title; people of nobody known are kept as such."""
        span = self.doc[phrase.start : phrase.end]
        index = len(self.mentions)
        role = _ROLES.get(phrase.kind, "actor")
        self.mentions.append(Mention(phrase.start, phrase.end, span.root.i, role, actor, None, before, how))
        first = index if before is None else before
        label = named.name if (named := self.mentions[first].actor) else ""
        who = actor or Actor("", span.text, "people")
        known = Known(who, phrase.kind, span.root.i, index, first, label, is_subject(span))
        if actor:
            self._remember(phrase, known, title)
        elif phrase.kind == "folk":
            self.known.append(known)

    def _remember(self, phrase: Phrase, known: Known, title: Phrase | None) -> None:
        self.heads[phrase.core] = known
        if phrase.kind == "group" and phrase.how == CALLED:
            self.called[fold(self.doc[phrase.core].text)] = known.actor.code
        if phrase.kind != "thing":
            self.known.append(known)
        if phrase.name and len(phrase.name.split()[-1]) > 2:
            before = self.persons.get(surname(phrase.name))
            if before is None or ("/" in known.actor.code and "/" not in before.actor.code):
                self.persons[surname(phrase.name)] = known
            if (named := title or phrase).kind in TITLES:
                self.titled[self.title_of(named)] = known
        if acronym := acronym_after(self.doc, phrase):
            self.aliases[acronym] = known

    def title_of(self, phrase: Phrase) -> str:
        """Return the last word of the head of a title: of "the deputy defence minister of Peru, X" minister."""
        at = phrase.core
        while at + 1 < phrase.end and self.doc[at + 1].pos_ == "NOUN":
            at += 1
        return fold(self.doc[at].text)

    def last(self, fits: Callable[[Known], bool]) -> Known | None:
        """Return the last one of whom something holds."""
        return next((k for k in reversed(self.known) if fits(k)), None)

    def ending_in(self, word: str) -> Known | None:
        """Return the last one named in full with that word at its end."""
        return self.last(lambda k: fold(k.actor.name).endswith(word) and len(k.actor.name.split()) > 1)

    def met(self, name: str) -> Known | None:
        """Return the person of that surname, one letter or two allowed to differ in long ones."""
        key = nearest_name(surname(name), self.persons)
        return self.persons[key] if key else None


def surname(name: str) -> str:
    """Return the key of a surname, an Arabic article left out: "Yusuf el-Bustani" is Bustani further down."""
    first, hyphen, rest = name.split()[-1].partition("-")
    return fold(rest if hyphen and fold(first) in ARTICLES and len(rest) > 2 else name.split()[-1])
