"""Names: codes in words, so that a brief says "Armenia's defence ministry" and not ARM/MoD."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..model.actor import BOTH, CALLED, ORGANS, UNKNOWN, organ_of, state_of
from ..model.days import span_words
from ..model.numerals import NUMERALS

WITH_ARTICLE = ("AU", "CSTO", "EU", "ICRC", "OSCE", "UN")
"""Bodies whose acronym takes an article; others, as NATO, stand without."""
SMALL = ("no", *NUMERALS[1:10])


@dataclass(frozen=True, slots=True)
class Names:
    """Know what codes are called in English: names and demonyms by state.

    `titles` are those by which reports are named whose outlet nobody knows.
    """

    states: Mapping[str, str]
    demonyms: Mapping[str, str]
    titles: frozenset[str] = frozenset()

    def actor(self, code: str) -> str:
        """Return a code in words: `ARM/MoD` gives "Armenia's defence ministry"."""
        if "+" in code:
            return join([self.actor(part) for part in code.split("+")])
        state, organ = state_of(code), organ_of(code)
        if organ is None:
            return self.state(code)
        if state not in self.states:
            return code if organ.isupper() else organ  # "UN/OHCHR" and "RFE/RL" whole, a person without his side
        named = ORGANS.get(organ, organ)
        own = any(one and one in named for one in (self.states[state], self.demonyms.get(state)))
        return named if own else f"{possessive(self.state(state))} {named}"  # no "Ethiopia's Ethiopian Commission"

    def organ(self, code: str) -> str:
        """Return only the organ of a code, as after "its": `ARM/MoD` gives "defence ministry"."""
        organ = organ_of(code)
        return ORGANS.get(organ, organ) if organ else self.actor(code)

    def state(self, code: str) -> str:
        """Return what a state or a body is called, with its article: "the United States", "the EU"."""
        name = CALLED.get(code) or self.states.get(code, code)
        return f"the {name}" if name.startswith(("United ", "OSCE ")) or code in WITH_ARTICLE else name

    def of(self, party: str) -> str:
        """Return a party as an adjective: `ARM` gives "Armenian"."""
        return "" if party in (BOTH, UNKNOWN) else self.demonyms.get(party) or self.states.get(party, party)


def read_names(text: str) -> Names:
    """Read the table of names: code, name and demonym a line, "#" before remarks."""
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return Names({r[0]: r[1] for r in rows if len(r) > 1}, {r[0]: r[2] for r in rows if len(r) > 2 and r[2]})


MANY = ("forces", "police", "peacekeepers", "rebels", "militias", "media", "sources", "sides")
"""Last words of a name that is one of many."""


def is_plural(words: str) -> bool:
    """Tell whether a name is one of many: "Norland's armed forces", "rebels"."""
    return words.split(" ")[-1] in MANY


def possessive(name: str) -> str:
    """Return a name as an owner."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def join(words: Sequence[str]) -> str:
    """Join words as English does: "a, b and c"."""
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else "nobody named"


def sentence(text: str) -> str:
    """Begin with a capital letter and end with a full stop."""
    text = text.strip()
    return (text[:1].upper() + text[1:]) + ("" if text.endswith((".", "?", "!", "”")) else ".")


LINES = ("border", "frontier", "line", "coast", "border section")


def at_words(place: str) -> str:
    """Say at what place: "at Merrow", "on the Norland-Sudland border"."""
    bare = place.removeprefix("the ").removeprefix("The ")
    return f"on the {bare}" if bare.casefold().endswith(LINES) else f"at {place}"


def time_words(days: tuple[str, str]) -> str:
    """Say when: "on 16 November 2021", "from 12 to 14 September 2022"."""
    return f"{'on' if days[0] == days[1] else 'from'} {span_words(days)}"


def number_words(value: str) -> str:
    """Write a number below ten as a word: "7" gives "seven", "about 2" gives "about two"."""
    before, _, last = value.rpartition(" ")
    word = SMALL[int(last)] if last.isdigit() and int(last) < len(SMALL) else last
    return f"{before} {word}".strip()
