"""The lexicon of cues: words that hand what is said to somebody, with the stance they take to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

PATTERNS = frozenset({
    "clause", "object", "invert", "tell", "as", "cite", "toll", "of", "for", "naming", "quote", "document",
    "before", "after", "hedge", "passive", "bare", "about", "to",
})  # fmt: skip
VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Cue:
    """Describe one word or phrase that attributes.

    `kind` is verb, noun, phrase or adverb; `stance` is what the cue makes of the content: asserted, denied
    or doubted. `patterns` say where the content stands and which rules apply:
    clause (a clause after it), bare (a clause even without "that"), object (its noun object is content:
    "reported the loss of"), invert (may follow its content: "..., he said"), quote (may follow direct speech
    only), tell (its object is the listener), as ("quoted X as saying"), cite (its object is the speaker),
    toll ("put the toll at"), about ("spoke of 47 dead"), to ("admitted to the loss of"), of, for ("accused Y
    of"), naming ("called it '...'"),
    passive ("was reported", with nobody named), document (a document "reads", an inquiry "finds"),
    before, after (where a phrase may stand), hedge.
    """

    word: str
    kind: str
    patterns: frozenset[str]
    stance: str
    forms: tuple[str, ...]
    example: str


@dataclass(frozen=True, slots=True)
class Cues:
    """Find cues by any of their forms, in lower case."""

    verbs: Mapping[str, Cue]
    nouns: Mapping[str, Cue]
    phrases: Mapping[tuple[str, ...], Cue]
    adverbs: Mapping[str, Cue]


def parse_cues(text: str) -> Cues:
    """Read `cues.tsv`: cue, kind, patterns, stance, irregular forms, an example sentence."""
    rows = tuple(read_rows(text))
    return Cues(
        verbs=index(row for row in rows if row.kind == "verb"),
        nouns=index(row for row in rows if row.kind == "noun"),
        phrases={tuple(row.word.split()): row for row in rows if row.kind == "phrase"},
        adverbs={row.word: row for row in rows if row.kind == "adverb"},
    )


def index(rows: Iterator[Cue]) -> dict[str, Cue]:
    """Key rows by each of their forms; the first row of a form wins."""
    table: dict[str, Cue] = {}
    for row in rows:
        for form in row.forms:
            table.setdefault(form, row)
    return table


def read_rows(text: str) -> Iterator[Cue]:
    """Yield the rows of a cue table.

    Raises ValueError for a pattern that no rule knows, so that a typing error never silences a cue.
    """
    for line in text.split("\n")[1:]:
        if not line.strip():
            continue
        word, kind, patterns, stance, irregular, example = line.split("\t")
        if unknown := sorted(set(patterns.split()) - PATTERNS):
            raise ValueError(f"cues.tsv: {word}: unknown pattern {', '.join(unknown)}")
        forms = (word, *inflect(word, kind), *irregular.split())
        yield Cue(word, kind, frozenset(patterns.split()), stance, forms, example)


def inflect(word: str, kind: str) -> tuple[str, ...]:
    """Return the regular forms of a verb or noun; irregular ones stand in the table."""
    if kind not in ("verb", "noun"):
        return ()
    plural = word[:-1] + "ies" if ends_in_y(word) else word + ("es" if word.endswith(("s", "sh", "ch", "x")) else "s")
    if kind == "noun":
        return (plural,)
    stem = word[:-1] if word.endswith("e") else word
    return plural, (word[:-1] + "i" if ends_in_y(word) else stem) + "ed", stem + "ing"


def ends_in_y(word: str) -> bool:
    """Tell whether a final y turns into i: deny, but not say."""
    return word.endswith("y") and word[-2] not in VOWELS
