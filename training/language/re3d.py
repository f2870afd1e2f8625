"""Read the names of Re3d, whose mentions are wider and noisier than names.

Re3d marks "the Coalition", "we" and "U.S. service members" as organisations and
was filled in part by a gazetteer. Only mentions made of capitalised words are
kept, the label of a value is its most frequent one, and every other
capitalised word is left unknown. BBC Online is never read: its licence forbids.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language

from training.language.conllu import Sentence, Word
from training.language.demonyms import DEMONYMS
from training.language.names import INSIDE, TITLES, after_titles

LABELS = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}
MEASURED_ONLY = "BBC Online"
NOT_NAMES = frozenset(
    """i we they it he she us our their his her my me you there here january february march april may
    june july august september october november december monday tuesday wednesday thursday friday
    saturday sunday army foreign summit hope today yesterday tomorrow this these those people""".split()
)


def _records(path: Path) -> list[dict[str, object]]:
    text = path.read_text(encoding="utf-8-sig")
    return [json.loads(line) for line in text.split("\n") if line.strip()]


def _core(words: list[str], label: str) -> tuple[int, int]:
    """Find the name in a mention: without articles and titles before it."""
    start, end = 0, len(words)
    while start < end and words[start].lower() in {"the", "a", "an"}:
        start += 1
    if label == "PER":
        start += after_titles(words[start:end])
    while end > start and words[end - 1] in {"'s", "’s", ".", ","}:
        end -= 1
    return start, end


def _is_name(words: list[str]) -> bool:
    return (
        bool(words)
        and words[0][:1].isupper()
        and words[-1][:1].isupper()
        and all(w[:1].isupper() or w[:1].isdigit() or w.lower() in INSIDE for w in words)
        and not (len(words) == 1 and words[0].lower() in NOT_NAMES | TITLES)
    )


def _majority(mentions: list[dict[str, object]]) -> dict[str, str]:
    votes: dict[str, Counter[str]] = {}
    for mention in mentions:
        if mention["type"] in LABELS:
            label = LABELS[str(mention["type"])]
            votes.setdefault(str(mention["value"]).strip(), Counter())[label] += 1
    countries = {value for value, counts in votes.items() if counts["LOC"] >= 3}
    return {value: "LOC" if value in countries else counts.most_common(1)[0][0] for value, counts in votes.items()}


def _tags(document: object, mentions: list[dict[str, object]], labels: dict[str, str]) -> list[str]:
    tokens = list(document)  # type: ignore[call-overload]
    tags = ["" if t.text[:1].isupper() else "O" for t in tokens]
    for mention in sorted(mentions, key=lambda m: int(str(m["begin"])) - int(str(m["end"]))):
        if mention["type"] not in LABELS:
            continue
        begin, end = int(str(mention["begin"])), int(str(mention["end"]))
        inside = [t.i for t in tokens if t.idx >= begin and t.idx + len(t) <= end and not t.is_space]
        forms = [tokens[i].text for i in inside]
        label = labels.get(str(mention["value"]).strip(), LABELS[str(mention["type"])])
        first, last = _core(forms, label)
        chosen = inside[first:last]
        if not _is_name(forms[first:last]) or any(tags[i][1:2] == "-" for i in chosen):
            continue
        value = " ".join(forms[first:last])
        label = labels.get(value, label)
        for i in chosen:
            tags[i] = f"{'B' if i == chosen[0] else 'I'}-{label}"
    for token in tokens:
        if tags[token.i] in {"", "O"} and token.text in DEMONYMS:
            tags[token.i] = "B-NORP"
    return tags


def read_re3d(folder: Path, nlp: Language, only: str = "") -> Iterator[Sentence]:
    """Yield each paragraph as one sentence without syntax; ``only`` picks one source."""
    sources = [p for p in sorted(folder.iterdir()) if p.is_dir()]
    sources = [p for p in sources if (p.name == only if only else p.name != MEASURED_ONLY)]
    everything = [m for p in sources for m in _records(p / "entities.json")]
    labels = _majority(everything)
    for source in sources:
        mentions: dict[str, list[dict[str, object]]] = {}
        for mention in _records(source / "entities.json"):
            mentions.setdefault(str(mention["documentId"]), []).append(mention)
        for record in _records(source / "documents.json"):
            identifier = str(record["_id"])
            document = nlp.make_doc(str(record["text"]))
            tags = _tags(document, mentions.get(identifier, []), labels)
            words = [Word(t.text, "", "", "", "", i, "", bool(t.whitespace_)) for i, t in enumerate(document)]
            yield from _paragraphs(words, tags, identifier)


def _paragraphs(words: list[Word], tags: list[str], identifier: str) -> Iterator[Sentence]:
    """Cut a document at its blank lines, and drop them."""
    current: list[int] = []
    for index, word in enumerate([*words, None]):
        if word is not None and not word.form.isspace():
            current.append(index)
        elif current and (word is None or "\n" in word.form or len(current) > 200):
            chosen = tuple(words[i] for i in current)
            yield Sentence(chosen, identifier, identifier, True, tuple(tags[i] for i in current))
            current = []
