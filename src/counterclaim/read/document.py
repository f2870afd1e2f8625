"""A parsed text as plain Python values, under the names that spaCy gives to what it holds.

The rules ask for a word, its head or its form hundreds of times a sentence. spaCy makes a new object and decodes a
string at each of these questions; here both are done once a document, which makes every stage several times faster.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, overload

from .columns import COLUMNS, column, heads_of
from .trees import trees_of

REACH = 300  # tokens on each side; no sentence that anybody wrote is longer, a text without full stops is


@dataclass(slots=True, eq=False, repr=False)
class Token:
    """Hold a word or a sign with its annotation and its place in the tree of its sentence.

    The names are spaCy's: `i` counts tokens, `idx` characters; the head of a root is itself. A document makes its
    tokens once, joins them to trees, and nobody changes them after; they are the same where they are equal. Its
    fields are COLUMNS, behind its document and its place, then what the trees of the sentences add.
    """

    doc: Doc
    i: int
    text: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    morph: str
    ent_type_: str
    idx: int
    whitespace_: str
    is_sent_start: bool
    is_punct: bool
    is_quote: bool
    like_num: bool
    sent: Span = field(init=False)
    head: Token = field(init=False)
    children: tuple[Token, ...] = field(init=False)
    left_edge: Token = field(init=False)
    right_edge: Token = field(init=False)

    def __len__(self) -> int:
        return len(self.text)

    def __lt__(self, other: Token) -> bool:
        return self.i < other.i

    def __repr__(self) -> str:
        return self.text

    @property
    def is_space(self) -> bool:
        """Tell whether it is all white space."""
        return self.text.isspace()

    @property
    def is_alpha(self) -> bool:
        """Tell whether it is all letters."""
        return self.text.isalpha()

    @property
    def is_lower(self) -> bool:
        """Tell whether all its letters are small."""
        return self.text.islower()

    @property
    def is_upper(self) -> bool:
        """Tell whether all its letters are capitals."""
        return self.text.isupper()

    @property
    def is_title(self) -> bool:
        """Tell whether it begins with a capital and has no other."""
        return self.text.istitle()

    @property
    def lefts(self) -> list[Token]:
        """Return what depends on it and stands before it."""
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> list[Token]:
        """Return what depends on it and stands behind it."""
        return [child for child in self.children if child.i > self.i]

    @property
    def subtree(self) -> Iterator[Token]:
        """Yield all that hangs on it and itself, branch by branch, so that crossing branches are out of order."""
        for child in self.lefts:
            yield from child.subtree
        yield self
        for child in self.rights:
            yield from child.subtree

    @property
    def ancestors(self) -> Iterator[Token]:
        """Yield what it hangs on, up to the root of its sentence."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def is_ancestor(self, descendant: Token) -> bool:
        """Tell whether another token hangs on it."""
        return any(token is self for token in descendant.ancestors)

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """Return what is coordinated with it."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        chain = [first]
        for token in chain:  # grows while it is walked
            chain.extend(child for child in token.rights if child.dep_ == "conj")
        return tuple(token for token in chain if token is not self)

    def nbor(self, by: int = 1) -> Token:
        """Return a neighbour.

        Raises:
            IndexError: there is none.
        """
        if self.i + by < 0:
            raise IndexError(self.i + by)
        return self.doc.tokens[self.i + by]


class Span:
    """Hold the tokens `[start, end)` of a document; of a name, `label_` says of what kind."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        self.doc, self.start, self.end, self.label_ = doc, start, end, label

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, slice):
            first, last = bounds(at, len(self))
            return Span(self.doc, self.start + first, self.start + last)
        return self.doc.tokens[self.start : self.end][at]

    @property
    def text(self) -> str:
        """Return its text, white space behind the last token left out."""
        return self.doc.text_of(self.start, self.end)

    @property
    def lower_(self) -> str:
        """Return its text in small letters."""
        return self.text.lower()

    @property
    def sent(self) -> Span:
        """Return the sentence of its first token."""
        return self.doc.tokens[self.start].sent

    @property
    def root(self) -> Token:
        """Return the token nearest to the root of the sentence, the first if there are several; signs come last."""
        start, end = self.start, self.end
        nearest, least = self.doc.tokens[start], len(self.doc) + 1
        for token in self:
            if token.head is token:
                return token
            if not start <= token.head.i < end and (depth := _depth(token)) < least:
                nearest, least = token, depth
        return nearest


class Doc:
    """Hold the tokens, sentences and names of a text.

    `words`, `lower` and `starts` list of each token its form, that in small letters, and its first character;
    `forms` has each form in small letters once, `digits` those that begin with a digit.
    `parsed` is spaCy's own document, for those who bring matchers; `has_tree` tells whether it was parsed at all.
    """

    __slots__ = ("digits", "ents", "forms", "has_tree", "lower", "parsed", "sents", "starts", "text", "tokens", "words")

    def __init__(self, parsed: Any) -> None:
        """Read a spaCy document."""
        self.parsed = parsed
        self.has_tree: bool = parsed.has_annotation("DEP")
        self.tokens = tuple(self._tokens(parsed))
        self.words = [token.text for token in self.tokens]
        self.lower = [token.lower_ for token in self.tokens]
        self.forms = frozenset(self.lower)
        self.digits = frozenset(form for form in self.forms if form[0].isdigit())
        self.starts = [token.idx for token in self.tokens]
        self.text = "".join([token.text + token.whitespace_ for token in self.tokens])
        self.sents = tuple(self._sentences())
        self.ents = tuple(Span(self, name.start, name.end, name.label_) for name in parsed.ents)

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, slice):
            first, last = bounds(at, len(self.tokens))
            return Span(self, first, last)
        return self.tokens[at]

    def text_of(self, start: int, end: int) -> str:
        """Return the text of tokens `[start, end)`, white space behind the last left out."""
        return self.text[self.starts[start] : self.starts[end - 1] + len(self.words[end - 1])] if start < end else ""

    def token_at(self, offset: int, low: int = 0) -> int:
        """Return the first token, from `low` on, that begins at a character or after it."""
        return bisect_left(self.starts, offset, low)

    def places_of(self, forms: Iterable[str]) -> list[int]:
        """Return the tokens whose form in small letters is one of these."""
        present = self.forms.intersection(forms)
        return [at for at, form in enumerate(self.lower) if form in present]

    def sentence_around(self, at: int) -> tuple[int, int]:
        """Return the tokens `[start, end)` of the sentence at a token, as far as REACH."""
        sentence = self.tokens[at].sent
        return max(sentence.start, at - REACH), min(sentence.end, at + REACH)

    def _tokens(self, parsed: Any) -> list[Token]:
        rows = zip(*(column(parsed, name) for name in COLUMNS), strict=True)
        tokens = [Token(self, i, *row) for i, row in enumerate(rows)]
        _plant(tokens, heads_of(parsed))
        return tokens

    def _sentences(self) -> Iterator[Span]:
        opens = [token.i for token in self.tokens if token.is_sent_start]
        for start, end in pairwise([*opens, len(self.tokens)]):
            sentence = Span(self, start, end)
            for token in self.tokens[start:end]:
                token.sent = sentence
            yield sentence


def bounds(at: slice, length: int) -> tuple[int, int]:
    """Return the bounds of a slice without a step; an empty one ends where it begins."""
    first, last = at.start or 0, length if at.stop is None else at.stop
    if not 0 <= first <= last <= length:
        first, last, _ = at.indices(length)
    return first, last if last > first else first


def _depth(token: Token) -> int:
    if (token.is_punct or token.is_space) and not token.children:
        return len(token.doc)
    return sum(1 for _ in token.ancestors)


def _plant(tokens: Sequence[Token], heads: Sequence[int]) -> None:
    """Join tokens to trees."""
    trees = trees_of(heads)
    for token, head, children, first, last in zip(
        tokens, trees.heads, trees.children, trees.first, trees.last, strict=True
    ):
        token.head, token.children = tokens[head], tuple([tokens[child] for child in children])
        token.left_edge, token.right_edge = tokens[first], tokens[last]
