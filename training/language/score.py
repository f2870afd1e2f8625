"""Score a parser from raw text, as the CoNLL 2018 shared task did.

System and gold words are matched by their characters, every score is an F1 over
matched words, and relations are compared without subtypes (``las``) and with
them (``las_full``). Punctuation counts. White-space tokens do not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from training.language.conllu import Sentence
from training.language.corpus import build, by_document

Parse = Callable[[str], Doc]
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Row:
    """Hold what is compared of one word; ``head`` is the head's place, ``None`` for a root."""

    upos: str
    xpos: str
    features: str
    lemma: str
    relation: str
    head: Place | None


def _place(token: Token) -> Place:
    return token.idx, token.idx + len(token)


def _head(token: Token) -> Place | None:
    head = token.head
    while head.is_space and head.head.i != head.i:
        head = head.head
    return None if head.i == token.i or head.is_space else _place(head)


def rows(document: Doc) -> dict[Place, Row]:
    """Map each word's place to what is known of it."""
    return {
        _place(t): Row(t.pos_, t.tag_, str(t.morph), t.lemma_, t.dep_, _head(t)) for t in document if not t.is_space
    }


def _sentences(document: Doc) -> set[Place]:
    found = set()
    for sentence in document.sents:
        words = [token for token in sentence if not token.is_space]
        if words:
            found.add((words[0].idx, words[-1].idx + len(words[-1])))
    return found


def _names(document: Doc, unknown: set[int]) -> set[tuple[int, int, str]]:
    return {
        (span.start_char, span.end_char, span.label_)
        for span in document.ents
        if not unknown.intersection(range(span.start_char, span.end_char))
    }


def _count(gold: Doc, system: Doc, counts: Counter[str]) -> None:
    left, right = rows(gold), rows(system)
    counts["gold"] += len(left)
    counts["system"] += len(right)
    for place, row in left.items():
        other = right.get(place)
        if other is None:
            continue
        counts["words"] += 1
        counts["upos"] += row.upos == other.upos
        counts["xpos"] += row.xpos == other.xpos
        counts["features"] += row.features == other.features
        counts["lemma"] += row.lemma == other.lemma
        counts["verbs"] += row.upos == "VERB"
        counts["verb_lemma"] += row.upos == "VERB" and row.lemma.lower() == other.lemma.lower()
        attached = row.head == other.head
        counts["uas"] += attached
        same = row.relation.partition(":")[0] == other.relation.partition(":")[0]
        counts["las"] += attached and same
        counts["las_full"] += attached and row.relation == other.relation
    for name, one, two in (("sentences", _sentences(gold), _sentences(system)),):
        counts[f"{name}_gold"] += len(one)
        counts[f"{name}_system"] += len(two)
        counts[f"{name}_same"] += len(one & two)


def _count_names(gold: Doc, system: Doc, counts: Counter[str]) -> None:
    unknown = {i for t in gold if t.ent_iob == 0 for i in range(t.idx, t.idx + len(t))}
    one, two = _names(gold, unknown), _names(system, unknown)
    for label in ("PER", "ORG", "LOC", "NORP"):
        counts[f"{label}_gold"] += sum(name[2] == label for name in one)
        counts[f"{label}_system"] += sum(name[2] == label for name in two)
        counts[f"{label}_same"] += sum(name[2] == label for name in one & two)


def _f1(same: int, gold: int, system: int) -> float:
    return round(200 * same / (gold + system), 2) if gold + system else 0.0


def summarise(counts: Counter[str]) -> dict[str, float]:
    """Turn counts into percentages."""
    scores: dict[str, float] = {}
    if counts["gold"]:
        names = "words upos xpos features lemma uas las las_full".split()
        scores = {name: _f1(counts[name], counts["gold"], counts["system"]) for name in names}
        three = (counts[f"sentences_{kind}"] for kind in ("same", "gold", "system"))
        scores["sentences"] = _f1(*three)
        scores["verb_lemma"] = round(100 * counts["verb_lemma"] / max(1, counts["verbs"]), 2)
    labels = ("PER", "ORG", "LOC")
    if sum(counts[f"{label}_gold"] for label in labels):
        totals = (sum(counts[f"{label}_{kind}"] for label in labels) for kind in ("same", "gold", "system"))
        scores["names"] = _f1(*totals)
        for label in (*labels, "NORP"):
            three = (counts[f"{label}_{kind}"] for kind in ("same", "gold", "system"))
            scores[f"names_{label}"] = _f1(*three)
    return scores


def score(parse: Parse, sentences: Iterable[Sentence], vocab: Vocab) -> dict[str, float]:
    """Parse each document's text and score it against its annotation."""
    counts: Counter[str] = Counter()
    for document in by_document(sentences):
        gold = build(vocab, document)
        system = parse(gold.text)
        if gold.has_annotation("DEP"):
            _count(gold, system, counts)
        if any(sentence.names for sentence in document):
            _count_names(gold, system, counts)
    return summarise(counts)


SENTENCE_LENGTHS = ((1, 10), (11, 20), (21, 40), (41, 10_000))
DOCUMENT_LENGTHS = ((1, 100), (101, 300), (301, 900), (901, 1_000_000))


def _range(low: int, high: int) -> str:
    return f"{low}-{high}" if high < 10_000 else f"over {low - 1}"


def score_by_sentence_length(parse: Parse, sentences: Iterable[Sentence], vocab: Vocab) -> dict[str, dict[str, float]]:
    """Map each range of sentence lengths to the share of its gold words that are tagged and attached rightly."""
    counts: dict[tuple[int, int], Counter[str]] = {bounds: Counter() for bounds in SENTENCE_LENGTHS}
    for document in by_document(sentences):
        gold = build(vocab, document)
        system = rows(parse(gold.text))
        left = rows(gold)
        for sentence in gold.sents:
            own = [_place(token) for token in sentence if not token.is_space]
            bounds = next((b for b in SENTENCE_LENGTHS if b[0] <= len(own) <= b[1]), SENTENCE_LENGTHS[0])
            counts[bounds]["words"] += len(own)
            for place in own:
                one, two = left[place], system.get(place)
                attached = two is not None and one.head == two.head
                counts[bounds]["upos"] += two is not None and one.upos == two.upos
                counts[bounds]["uas"] += attached
                counts[bounds]["las"] += (
                    attached and two is not None and one.relation.partition(":")[0] == two.relation.partition(":")[0]
                )
    return {
        _range(*bounds): {name: round(100 * own[name] / own["words"], 2) for name in ("upos", "uas", "las")}
        for bounds, own in counts.items()
        if own["words"]
    }


def score_by_document_length(parse: Parse, sentences: Iterable[Sentence], vocab: Vocab) -> dict[str, dict[str, float]]:
    """Map each range of document lengths in words to the scores of its documents."""
    groups: dict[tuple[int, int], list[Sentence]] = {bounds: [] for bounds in DOCUMENT_LENGTHS}
    for document in by_document(sentences):
        length = sum(len(sentence.words) for sentence in document)
        bounds = next(b for b in DOCUMENT_LENGTHS if b[0] <= length <= b[1])
        groups[bounds].extend(document)
    return {_range(*bounds): score(parse, group, vocab) for bounds, group in groups.items() if group}


def table(scores: dict[str, dict[str, float]], columns: Sequence[str]) -> str:
    """Write scores as a Markdown table, a corpus a row."""
    lines = ["| corpus | " + " | ".join(columns) + " |", "|---" * (len(columns) + 1) + "|"]
    for corpus, row in scores.items():
        cells = [f"{row[column]:.1f}" if column in row else "" for column in columns]
        lines.append(f"| {corpus} | " + " | ".join(cells) + " |")
    return "\n".join(lines)
