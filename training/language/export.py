"""Write the fine-tuned encoder as the files that the adapter reads: ONNX with 8-bit weights."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from spacy.language import Language

from training.language.encoder import make_network, piece_tokenizer
from training.language.encoder_data import TAG_HEADS
from training.language.network import Network
from training.language.settings import EncoderSettings

INPUTS = ["pieces", "cases", "spaces", "first", "last"]
OUTPUTS = ["tags", "dependents", "heads"]


def load_network(work: Path, settings: EncoderSettings) -> tuple[Network, dict[str, list[str]]]:
    """Read the weights and labels that training left in `work`."""
    labels: dict[str, list[str]] = json.loads((work / "labels.json").read_text(encoding="utf-8"))
    network = make_network(settings, labels, 0.0)
    network.load_state_dict(torch.load(work / "weights.pt", weights_only=True))
    return network.eval(), labels


def write_onnx(network: Network, path: Path) -> None:
    """Export with free numbers of pieces and words, in 32-bit floats, for one window at a time.

    Every example input is a tensor of its own: the exporter takes one tensor given twice for one input.
    """
    network.encoder.padded = False
    pieces = torch.tensor([[101, 2023, 2003, 1037, 3231, 102]])
    zeros = torch.zeros_like(pieces)
    words = torch.tensor([[1, 2, 3, 4]])
    long, short = {1: torch.export.Dim("length")}, {1: torch.export.Dim("count")}
    torch.onnx.export(
        network,
        (pieces, zeros, zeros.clone(), words, words.clone()),
        str(path),
        input_names=INPUTS,
        output_names=OUTPUTS,
        dynamic_shapes=((long, long, long, short, short),),
        dynamo=True,
        external_data=False,
    )


def strip_traces(path: Path) -> None:
    """Remove what the exporter noted of its own source files: it tells paths of the machine."""
    model = onnx.load(str(path))
    parts = [model, model.graph, *model.graph.node, *model.graph.initializer, *model.graph.value_info]
    for part in [*parts, *model.graph.input, *model.graph.output, *model.functions]:
        del part.metadata_props[:]
        part.doc_string = ""
    onnx.save(model, str(path))


def write_model(
    work: Path, settings: EncoderSettings, nlp: Language, target: Path, lemmas: dict[str, dict[str, list[str]]]
) -> None:
    """Write everything the adapter needs into `target`."""
    network, labels = load_network(work, settings)
    target.mkdir(parents=True, exist_ok=True)
    plain = work / "plain.onnx"
    write_onnx(network, plain)
    quantize_dynamic(
        str(plain),
        str(target / "model.onnx"),
        op_types_to_quantize=["MatMul", "Gemm", "Gather"],
        weight_type=QuantType.QInt8,
        per_channel=True,
        extra_options={"MatMulConstBOnly": True},
    )
    strip_traces(target / "model.onnx")
    ordered = {head: labels[head] for head in [*TAG_HEADS, "relation"]}
    record = {"name": "encoder", "labels": ordered}
    (target / "labels.json").write_text(json.dumps(record, ensure_ascii=False, indent=1), encoding="utf-8")
    (target / "lemmas.json").write_text(json.dumps(lemmas, ensure_ascii=False, sort_keys=True), encoding="utf-8")
    with torch.no_grad():
        arrays = {"arc": network.arc, "root": network.root, "pairs": network.pairs}
        arrays["transitions"] = network.transitions.scores
        np.savez(target / "scorer.npz", **{key: value.numpy().astype(np.float16) for key, value in arrays.items()})
    piece_tokenizer().save(str(target / "pieces.json"))
    # Without the vocabulary, which holds every word that the tokenizer has met: a rerun gives the same bytes.
    nlp.tokenizer.to_disk(target / "tokenizer", exclude=["vocab"])
