"""Resolve, in reading order, who pronouns, surnames and "the ministry" stand for."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...model.actor import Actor, join_codes
from ...model.spelling import fold
from ..document import Token
from .antecedents import Known, antecedent, sentences_between
from .codes import UNSPECIFIED, bare, is_country, kind_of, organ, owned
from .holders import OFFICIALS, PARTS, holder
from .memory import Memory, Resolved
from .phrase import Phrase, is_definite
from .pointing import both_sides, pointed, stand_for
from .titles import TITLES, acronym_after
from .unnamed import all_sides, country_here, each_has_one, speaking_party, unnamed_fighters

_CARING = ("MoH", "MoI")
_MINISTRIES = ("MoD", "MFA", "MoI", "MoH")
# These point back at people mentioned before, who may be soldiers.
_SERVICES = ("Security Service", "Intelligence")  # better known by their letters
_RIVAL = frozenset("shadow exiled exile parallel rival".split())  # governments beside a state's own
_CAPTIVES = ("men", "captives", "prisoners", "detainees", "inmates")
_TITLE_HOLDS = 12  # sentences after which "the commander" may be another one
_SPEAKS_FOR = ("commander", "leader", "head", "director", "chairman", "chairwoman", "delegate", "adviser", "advisor")
# The state's bodies in its parts.
_PUBLIC = ("governorate", "municipality", "directorate", "prefecture", "governorship", "secretariat")
NOBODY: Resolved = (None, "nobody named whose it is", None)


@dataclass(slots=True)
class Resolver(Memory):
    """Walk through a report's phrases, resolve each by the rules below and by those before it."""

    def take(self, phrase: Phrase, title: Phrase | None = None) -> None:
        """Resolve one phrase and remember it; `title` is the apposition that says who a person is."""
        actor, how, before = self._resolve(phrase, title)
        if actor or phrase.kind in ("folk", "thing", "organ", "office"):
            self.keep(phrase, self.settle_kind(actor), how, before, title)

    def _resolve(self, phrase: Phrase, title: Phrase | None) -> Resolved:
        text = self.words(phrase)
        alias = self.aliases.get(self.doc[phrase.end - 1].text)
        if alias and (phrase.kind in ("person", "other", "body") or phrase.code):
            return Actor(alias.actor.code, text, alias.actor.kind), f"short for {alias.label}", alias.first
        if phrase.kind == "pronoun":
            return stand_for(antecedent(self.doc, self.doc[phrase.core], self.known), text)
        if phrase.kind == "point":
            return pointed(self, phrase, text)
        if phrase.kind in ("person", "other", "body") and (called := self._called(phrase, text)):
            return stand_for(called, text)
        if phrase.kind in ("person", "other") or (phrase.kind == "rank" and title is not None):
            person = self._person(phrase, title, text)
            if not (phrase.kind == "rank" and phrase.organ and person[0] and person[0].kind in ("person", "people")):
                return person  # "the chief of staff, General X": the title says less than the rank
        if phrase.kind == "body" and phrase.how != "by name" and (met := self.met(phrase.code or text)):
            return Actor(met.actor.code, text, met.actor.kind), "named before", met.first
        if phrase.code:
            return self._named(phrase, text)
        if phrase.organ == "GOV" and _RIVAL & {t.lower_ for t in self.doc[phrase.start : phrase.end]}:
            return NOBODY
        owners, how, before = self._owners(phrase)
        if phrase.kind == "thing" and owners and set(owners) <= set(UNSPECIFIED):
            return NOBODY
        if owners:
            return self._owned(phrase, owners, text), how, before
        return self._unowned(phrase, text)

    def _called(self, phrase: Phrase, text: str) -> Known | None:
        """Return whom the report has named in full where it goes on with the last word: "the Defender"."""
        first, _, word = text.partition(" ")
        if first.lower() != "the" or not word or " " in word or phrase.owners or phrase.how == "by name":
            return None
        known = self.ending_in(fold(word))
        return known if known and known.actor.kind in ("organ", "body", "group") else None

    def _named(self, phrase: Phrase, text: str) -> Resolved:
        """Resolve a name of the table; words for fighters in general are the report's own group."""
        code, how = phrase.code or "", phrase.how
        if code == "COALITION" and text.lower() == "a coalition":
            return None, "", None
        pointed = code == "MILITIAS" and self.doc[phrase.start].lower_ == "the" and text.endswith("militia")
        if (pointed or code in (*UNSPECIFIED[:3], "SEPARATISTS", "REBELS")) and (
            told := self._fighters(code, phrase.core)
        ):
            code, how = told
        if code == "COALITION" and len(text.split()) < 3 and (known := self.ending_in("coalition")):
            return stand_for(known, text)
        home = self.setting.home
        if home and "/" not in code and not is_country(code) and fold(code.split()[-1]) in _PUBLIC:
            code, how = f"{home}/{code}", f"{how}, in {home}, where the report is set"
        return Actor(code, text, kind_of(code, phrase.kind)), how, None

    def _fighters(self, code: str, at: int) -> tuple[str, str] | None:
        called = self.called.get(fold(self.doc[at].text))
        return (called, "so called before") if called else unnamed_fighters(self.doc, self.setting, code, at)

    def _owned(self, phrase: Phrase, owners: tuple[str, ...], text: str) -> Actor:
        part = phrase.organ
        if fold(self.doc[phrase.core].text) == "counterpart" and phrase.of is not None:
            known = antecedent(self.doc, self.doc[phrase.of], self.known)
            part = organ(known.actor.code) if known else None
        if part is None and phrase.kind == "member" and fold(self.doc[phrase.core].text) in OFFICIALS:
            part = "GOV" if all("/" not in owner and is_country(owner) for owner in owners) else None
        if phrase.name and part == "MIL" and all(owner.endswith("/MoD") for owner in owners):
            part = None  # an officer who speaks for the ministry
        if part in _CARING and self.setting.home and len(owners) == 1 and not is_country(owners[0]):
            owners = (self.setting.home,)  # the health ministry that a movement runs is the country's
        if part in _SERVICES and len(owners) == 1 and (short := acronym_after(self.doc, phrase)):
            part = short  # "the Security Service of Peru (SSP)"
        codes = [self._unspecific(owned(owner, part), phrase.core) for owner in owners]
        if phrase.name and len(codes) == 1 and organ(codes[0]) is None and is_country(codes[0]):
            return Actor(f"{codes[0]}/{phrase.name.split()[-1]}", text, "person")
        code = join_codes(codes)
        return Actor(code, text, kind_of(code, phrase.kind))

    def _unspecific(self, code: str, at: int) -> str:
        told = self._fighters(code, at) if code in (*UNSPECIFIED[:3], "SEPARATISTS") else None
        return told[0] if told else code

    def _owners(self, phrase: Phrase) -> tuple[tuple[str, ...], str, int | None]:
        """Return whose the phrase is, a pronoun or a person as possessor resolved."""
        if phrase.owners or phrase.of is None:
            return phrase.owners, phrase.how, None
        token: Token = self.doc[phrase.of]
        known = self.heads.get(phrase.of) or (antecedent(self.doc, token, self.known) if token.pos_ == "PRON" else None)
        if known is None or not known.actor.code:
            return (), "", None
        codes = tuple(bare(code) for code in known.actor.code.split("+"))
        if phrase.kind in ("member", "saying") and not phrase.organ:
            codes = tuple(known.actor.code.split("+"))
        return codes, f"'{token.text}' stands for {known.label}", known.first

    def _unowned(self, phrase: Phrase, text: str) -> Resolved:
        """Resolve an organ, an office or people of whom the words do not say whose they are."""
        met = self.met(phrase.name) if phrase.name else None
        if met and not (phrase.organ and met.actor.kind == "person" and "/" not in met.actor.code):
            return Actor(met.actor.code, text, met.actor.kind), f"{phrase.name} was named before", met.first
        if phrase.organ == "SIDE":
            return both_sides(self, phrase, text)
        if each_has_one(phrase) and {"both", "two"} & set(fold(text).split()):
            return all_sides(self.setting, text, phrase.organ)
        of_un = phrase.organ == "High Commissioner" or (phrase.organ == "SECCO" and phrase.kind == "organ")
        if of_un and any(k.actor.code == "UN" for k in self.known):
            return Actor("UN", text, "body"), f"the United Nations' {phrase.organ}", None
        if known := speaking_party(self.doc, self.setting, self.known, phrase):
            code = owned(bare(known.actor.code), phrase.organ)
            return Actor(code, text, kind_of(code, phrase.kind)), f"of {known.label}, the subject", None
        if self.issuer and self._is_issuer(phrase) and self.doc[phrase.core].text[0].isupper():
            return Actor(self.issuer.code, text, self.issuer.kind), "the issuer of the report", None
        if is_definite(self.doc, phrase) and (known := self._same(phrase)):
            return Actor(known.actor.code, text, known.actor.kind), f"as {known.label} before", known.first
        if self.issuer and self._is_issuer(phrase):
            return Actor(self.issuer.code, text, self.issuer.kind), "the issuer of the report", None
        if found := holder(self, phrase):
            return Actor(found[0], text, kind_of(found[0], phrase.kind)), found[1], None
        if self.doc[phrase.start : phrase.core].text.lower().split()[-1:] in (["unknown"], ["unidentified"]):
            return NOBODY
        if phrase.organ == "CIV" and (country := country_here(self.setting, self.doc[phrase.core].sent)):
            return Actor(owned(country, "CIV"), text, "people"), f"{country}, by the place named with them", None
        return self._person(phrase, None, text) if phrase.name else NOBODY

    def _is_issuer(self, phrase: Phrase) -> bool:
        """Tell whether words such as "The Ministry" stand for the organ that issues the report."""
        if self.issuer is None or phrase.kind not in ("organ", "office", "member") or phrase.name:
            return False
        called = {fold(word) for word in self.issuer.name.split()} - {"the"}
        words = {self.title_of(phrase), *(fold(t.text) for t in self.doc[phrase.start : phrase.end])}
        same = phrase.organ == organ(self.issuer.code) if phrase.organ else bool(words & called)
        return same and self.doc[phrase.start].lower_ in ("the", "this", "our")

    def _same(self, phrase: Phrase) -> Known | None:
        """Return the last one that holds the same organ; "the ministry" is the last ministry."""
        if phrase.kind == "folk" and fold(self.doc[phrase.core].text) in _CAPTIVES:
            before = self.last(lambda k: k.phrase == "folk" and bool(k.actor.code))
            near = before and sentences_between(self.doc[before.head], self.doc[phrase.core]) < 3
            return before if near else None
        if phrase.organ == "CIV" or phrase.kind == "thing":
            return None
        if (held := self._titled(phrase)) is not None:
            return held
        word = fold(self.doc[phrase.core if phrase.name else phrase.end - 1].text)
        if phrase.organ:
            same = [k for k in self.known if organ(k.actor.code) == phrase.organ and k.phrase != "folk"]
            alike = [k for k in same if fold(k.actor.name).endswith(word)]
            return next(reversed(alike or ([] if word in PARTS else same)), None)
        words = {fold(t.text) for t in self.doc[phrase.start : phrase.core + 1]}
        if words & {"ministry", "minister"} or word == "department":
            return self.last(lambda k: organ(k.actor.code) in _MINISTRIES)
        if not self._points(phrase, word):
            return None
        kinds = ("organ", "body", "group") if word == "commander" else ("organ", "body")
        alike_named = self.last(
            lambda k: (
                k.actor.kind in kinds and (fold(k.actor.name).endswith(word) or fold(self.doc[k.head].text) == word)
            )
        )
        return alike_named or self.last(lambda k: k.actor.kind in kinds)

    def _titled(self, phrase: Phrase) -> Known | None:
        """Return whom the report has called by this title: "the commander" is he whose name stood beside the word."""
        if phrase.name or phrase.of is not None or phrase.kind not in TITLES:
            return None
        held = self.titled.get(self.title_of(phrase))
        same = held and (phrase.kind == "rank" or phrase.organ in (None, organ(held.actor.code)))
        near = held and same and sentences_between(self.doc[held.head], self.doc[phrase.core]) <= _TITLE_HOLDS
        return held if near else None

    def _points(self, phrase: Phrase, word: str) -> bool:
        """Tell whether "the office", or a spokesman by name, can point at the organ just spoken of."""
        named = phrase.name and self.known and self.doc[phrase.core + 1 : phrase.core + 2].text.lower() != "of"
        if named and (word.startswith("spokes") or word in _SPEAKS_FOR):
            return sentences_between(self.doc[self.known[-1].head], self.doc[phrase.core]) < 2
        of_its_own = phrase.end < len(self.doc) and self.doc[phrase.end].lower_ in ("of", "for")
        of_its_own = of_its_own or any(self.doc[i].pos_ == "PROPN" for i in range(phrase.start, phrase.core))
        pointing = self.doc[phrase.start].lower_ in ("the", "this", "that") and not word.endswith("s")
        return pointing and not of_its_own  # "the director of the clinic" is no force's

    def _person(self, phrase: Phrase, title: Phrase | None, text: str) -> Resolved:
        name = phrase.name or text
        if met := self.met(name):
            return Actor(met.actor.code, text, met.actor.kind), "named before", met.first
        if title is not None:
            actor, how, before = self._resolve(replace(title, name=name), None)
            if actor:
                return Actor(actor.code, text, actor.kind), f"title beside it, {how}", before
        if code := self.setting.leaders.get(fold(name)):
            return Actor(code, text, "organ"), "a head of state or government by the table", None
        if phrase.owners and phrase.kind == "other":
            return Actor(join_codes(phrase.owners), text, kind_of(phrase.owners[0], "thing")), phrase.how, None
        if phrase.owners:
            state = phrase.owners[0] if len(phrase.owners) == 1 and is_country(phrase.owners[0]) else None
            code = f"{state}/{name.split()[-1]}" if state else join_codes(phrase.owners)
            return Actor(code, text, "person"), phrase.how, None
        return (Actor(name, text, "person"), "by name", None) if phrase.kind != "other" else (None, "", None)
