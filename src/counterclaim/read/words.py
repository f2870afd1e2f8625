"""The words of a document as plain lists, made once: asking a Doc for them one by one costs more than the rules."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from spacy.tokens import Doc

REACH = 300  # tokens on each side; no sentence that anybody wrote is longer


@dataclass(frozen=True, slots=True)
class Words:
    """Hold a document with its text, and for each token its first character and its form in lower case."""

    doc: Doc
    text: str
    starts: list[int]
    lower: list[str]

    def __len__(self) -> int:
        return len(self.starts)

    def token_at(self, offset: int, low: int = 0) -> int:
        """Return the first token, from `low` on, that begins at a character or after it."""
        return bisect_left(self.starts, offset, low)


def words_of(doc: Doc) -> Words:
    """Read the words of a document."""
    return Words(doc, text_of(doc), doc.to_array("IDX").tolist(), column(doc, "LOWER"))


def column(doc: Doc, name: str) -> list[str]:
    """Return an attribute that spaCy keeps as a string (ORTH, LOWER) for each token, without making the tokens."""
    keys = doc.to_array(name).tolist()
    strings = {key: doc.vocab.strings[key] for key in set(keys)}
    return [strings[key] for key in keys]


def forms_in(doc: Doc, name: str) -> frozenset[str]:
    """Return the values that an attribute which spaCy keeps as a string has anywhere in a document."""
    return frozenset(doc.vocab.strings[key] for key in set(doc.to_array(name).tolist()))


def text_of(doc: Doc) -> str:
    """Return the text of a document; `Doc.text` asks every token for its own."""
    spaces = doc.to_array("SPACY").tolist()
    return "".join([word + " " if space else word for word, space in zip(column(doc, "ORTH"), spaces, strict=True)])


def sentence_around(doc: Doc, at: int) -> tuple[int, int]:
    """Return the tokens `[start, end)` of the sentence at a token, as far as REACH.

    `Token.sent` walks the whole sentence at each call, which a text without full stops makes endless.
    """
    start, end = at, at + 1
    while start > 0 and at - start < REACH and not doc[start].is_sent_start:
        start -= 1
    while end < len(doc) and end - at < REACH and not doc[end].is_sent_start:
        end += 1
    return start, end
