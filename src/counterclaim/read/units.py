"""Units: which words name people or things that can be counted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..errors import ResourceError
from .document import Doc, Token

PEOPLE = ("person", "civilian", "military", "fighter")


@dataclass(frozen=True, slots=True)
class Unit:
    """Name a unit; `kind` is person, civilian, military, fighter, thing or place."""

    name: str
    kind: str

    @property
    def people(self) -> bool:
        """Tell people from things and places."""
        return self.kind in PEOPLE


ANYBODY = Unit("person", "person")
# Whose members fight nobody.
FOLK = ("public", "community", "audience", "congregation", "crowd", "tribe", "family", "household", "clan", "staff")


@dataclass(frozen=True, slots=True)
class UnitTable:
    """Look units up by lemma."""

    words: Mapping[str, Unit]

    def of(self, token: Token) -> Unit | None:
        """Return the unit that a noun names, whether or not its lemma was found well."""
        doc, at = token.doc, token.i
        if token.lower_ in ("member", "members") and _of_folk(doc, at + 1):
            return ANYBODY
        pair = f"{doc[at - 1].lower_} {token.lower_}" if at else ""  # "square kilometres", "border guards"
        known = self.words.get(pair) or self._singular(pair) or self._word(token)
        return known or hardware(doc[at : at + 3].text) or hardware(token.text)

    def _word(self, token: Token) -> Unit | None:
        return self.words.get(token.lower_) or self._singular(token.lower_) or self.words.get(token.lemma_.lower())

    def _singular(self, word: str) -> Unit | None:
        for ending, instead in (("ies", "y"), ("men", "man"), ("es", ""), ("s", "")):
            if word.endswith(ending) and (unit := self.words.get(word[: -len(ending)] + instead)):
                return unit
        return None


def _of_folk(doc: Doc, at: int) -> bool:
    """Tell whether words behind "members" say that they are those of a tribe, a family, the public."""
    return doc[at : at + 1].text == "of" and any(word.lower_ in FOLK for word in doc[at + 1 : at + 6])


# Type names of military hardware by the prefixes that air forces and armies give them, in any country.
HARDWARE = (
    (
        re.compile(r"(?:MiG|Mig|MIG|Su|SU|F|FA|JF|J|Mi|MI|Ka|An|Il|Tu|B|C|A|E|UH|AH|CH|MQ|RQ|P)-?\d{1,3}[A-Z]{0,3}s?"),
        "aircraft",
    ),
    (re.compile(r"(?:T|BMP|BTR|BRDM|MT|M|AMX|BMD|MRAP)-?\d{1,3}[A-Z]{0,2}s?"), "tank"),
)


def hardware(word: str) -> Unit | None:
    """Return the unit of a piece of military hardware named by its type, as in "one F-16"."""
    return next((Unit(unit, "thing") for pattern, unit in HARDWARE if "-" in word and pattern.fullmatch(word)), None)


def parse_units(text: str) -> UnitTable:
    """Read the table: words, unit and kind a line; raises ResourceError on a malformed line."""
    words: dict[str, Unit] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != 3:
            raise ResourceError(f"units, line {number}: {len(fields)} fields, not 3: {line!r}")
        for word in fields[0].split("|"):
            words.setdefault(word, Unit(fields[1], fields[2]))
    return UnitTable(words)
