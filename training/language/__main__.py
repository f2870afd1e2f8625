"""Run ``python -m training.language MODEL``: train the named model, measure it and describe it.

``cnn`` needs spaCy only; ``encoder``, and ``cnn`` with ``--vectors``, also need the packages of the extra "train".
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import spacy
from spacy.tokens import Doc

from training.language import cnn, describe
from training.language.card import write_model_card
from training.language.corpus import Corpora, read_corpora
from training.language.noise import change_all
from training.language.rename import collect_names, join, world_names
from training.language.score import score, score_by_document_length, score_by_sentence_length
from training.language.settings import Settings, read_settings
from training.language.tokenizer import fit_tokenizer

MEASURED = ("ewt-dev", "ewt-test", "gum-dev", "gum-test", "gum-news", "re3d-bbc")
CITIES = "place/geonames/cities15000.txt"
OFFICIALS = Path("src/counterclaim/data/actors/officials.tsv")
DISTURBED = ("strip", "upper", "lower", "curl")


def load_parser(folder: Path) -> Callable[[str], Doc]:
    """Load a trained model the way the package does; the encoder is told by its ``model.onnx``."""
    if not (folder / "model.onnx").exists():
        return spacy.load(folder)
    from counterclaim.adapters.parser.encoder import EncoderParser

    return EncoderParser(folder)


def measure(parse: Callable[[str], Doc], corpora: Corpora) -> dict[str, dict[str, float]]:
    """Score on every test set, and on two of them with each kind of noise."""
    vocab = spacy.blank("en").vocab
    scores = {name: score(parse, corpora.measure[name], vocab) for name in MEASURED}
    for change in DISTURBED:
        for name in ("ewt-test", "gum-news"):
            scores[f"{name}, {change}"] = score(parse, change_all(corpora.measure[name], [change]), vocab)
    both = corpora.measure["ewt-test"] + corpora.measure["gum-test"]
    for length, own in score_by_sentence_length(parse, both, vocab).items():
        scores[f"sentences of {length} words"] = own
    for length, own in score_by_document_length(parse, both, vocab).items():
        scores[f"reports of {length} words"] = own
    return scores


def with_budget(settings: Settings, epochs: float | None, vectors: int | None) -> Settings:
    """Exchange what the command line says of the convolutional model, to compare designs at one length."""
    given = {name: value for name, value in (("epochs", epochs), ("vectors", vectors)) if value is not None}
    return replace(settings, cnn=replace(settings.cnn, **given))


def train(model: str, data: Path, corpora: Corpora, settings: Settings, target: Path, work: Path) -> None:
    """Train one model and write its files."""
    if model == "cnn":
        cnn.train(corpora.train, settings, target)
        return
    from training.language import encoder, export
    from training.language.encoder_data import collect_lemmas

    nlp = spacy.blank("en")
    fit_tokenizer(nlp)
    names = join(collect_names(corpora.train.values()), world_names(data / CITIES, OFFICIALS, nlp))
    encoder.train(nlp, corpora.train, names, settings, work)
    lemmas = collect_lemmas([*corpora.train["ewt"], *corpora.train["gum"]])
    export.write_model(work, settings.encoder, nlp, target, lemmas)


def main() -> None:
    """Read the command line, then train, measure and describe."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", choices=["cnn", "encoder"])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--target", type=Path, default=Path("src/counterclaim/data/language"))
    parser.add_argument("--work", type=Path, default=Path("build/encoder"), help="checkpoints of the encoder")
    parser.add_argument("--measure-only", action="store_true", help="keep the weights and measure them again")
    parser.add_argument("--epochs", type=float, help="of the cnn, instead of the settings' own; may end within one")
    parser.add_argument("--vectors", type=int, help="width of the cnn's vectors distilled from MiniLM, 0 for none")
    arguments = parser.parse_args()
    settings = with_budget(read_settings(), arguments.epochs, arguments.vectors)
    corpora = read_corpora(arguments.data, spacy.blank("en"))
    folder = arguments.target / arguments.model
    if not arguments.measure_only:
        train(arguments.model, arguments.data, corpora, settings, folder, arguments.work)
    scores = measure(load_parser(folder), corpora)
    print(describe.write_scores(arguments.target, arguments.model, scores))
    sizes = {name: (len(s), sum(len(x.words) for x in s)) for name, s in corpora.train.items()}
    describe.write_data_card(arguments.target, sizes, settings.noise, settings.rename)
    models = [name for name in ("cnn", "encoder") if (arguments.target / name).is_dir()]
    describe.write_digests(arguments.target, models)
    write_model_card(arguments.target)


if __name__ == "__main__":
    main()
