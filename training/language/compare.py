"""Score trained models with one scorer in one run: ``python -m training.language.compare FOLDER ...``.

Each folder holds one model. The tables are printed and nothing is written.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import spacy
from spacy.tokens import Doc

from training.language import speed
from training.language.__main__ import load_parser
from training.language.conllu import Sentence
from training.language.corpus import read_corpora
from training.language.noise import change_all
from training.language.score import score, table

COLUMNS = ("words", "las", "uas", "upos", "sentences", "lemma", "names", "names_PER", "names_ORG", "names_LOC")
Models = dict[str, Callable[[str], Doc]]


def compare(models: Models, sets: dict[str, list[Sentence]]) -> dict[str, dict[str, float]]:
    """Score every model on every set, the rows of one set below each other."""
    vocab = spacy.blank("en").vocab
    return {
        f"{name}, {model}": score(parse, sentences, vocab)
        for name, sentences in sets.items()
        for model, parse in models.items()
    }


def read_sets(data: Path) -> dict[str, list[Sentence]]:
    """Return the sets that the decision rests on, EWT's with commas and apostrophes removed and in capitals too."""
    measured = read_corpora(data, spacy.blank("en")).measure
    sets = {name: measured[name] for name in ("ewt-test", "gum-test", "gum-news", "re3d-bbc")}
    return sets | {f"ewt-test, {change}": change_all(measured["ewt-test"], [change]) for change in ("strip", "upper")}


def time_models(folders: list[Path], reports: Path) -> dict[str, float]:
    """Return the words that each model parses in a second of processor time, the best of rounds taken in turn."""
    texts = list(islice(speed.articles(reports), speed.ARTICLES))
    best = dict.fromkeys(map(str, folders), 0.0)
    for _ in range(speed.ROUNDS):
        for folder in folders:
            best[str(folder)] = max(best[str(folder)], speed.measure(folder, texts)["words a second"])
    return best


def main() -> None:
    """Read the command line, print the scores as a table and the speeds below it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    arguments = parser.parse_args()
    models = {str(folder): load_parser(folder) for folder in arguments.folders}
    print(table(compare(models, read_sets(arguments.data)), COLUMNS), flush=True)
    reports = arguments.data / "reports/fa_kes/FA-KES-Dataset.csv"
    for folder, words in time_models(arguments.folders, reports).items():
        print(f"{folder}: {words:,.0f} words a second of processor time")


if __name__ == "__main__":
    main()
