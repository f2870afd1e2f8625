"""Write what ships beside the weights: digests, the notice, the data card and the model card."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from counterclaim.adapters.resources import digest
from training.language.score import table

COLUMNS = (
    "words sentences upos xpos features lemma verb_lemma uas las las_full names names_PER names_ORG names_LOC "
    "names_NORP"
).split()

NOTICE = """The files in this folder were trained on the works below and are licensed under the Creative Commons
Attribution-ShareAlike 4.0 International licence (CC BY-SA 4.0), https://creativecommons.org/licenses/by-sa/4.0/

Universal Dependencies English Web Treebank (EWT), Natalia Silveira, Timothy Dozat, Christopher Manning, Sebastian
  Schuster, John Bauer, Miriam Connor, Marie-Catherine de Marneffe, Nathan Schneider, Sam Bowman, Hanzhi Zhu,
  Daniel Galbraith and others; CC BY-SA 4.0
GUM, the Georgetown University Multilayer corpus, Amir Zeldes and others; annotation CC BY 4.0; only documents whose
  texts are in the public domain, CC BY or CC BY-SA
Universal NER, English EWT, Stephen Mayhew and others; CC BY-SA 4.0
Wikigold, Dominic Balasuriya and others; CC BY 4.0
Re3d, Aleph Insights and Committed Software for the Defence Science and Technology Laboratory; Crown copyright and
  others, Open Government Licence, CC BY, CC BY-SA and public domain by source; the BBC Online part was not used
GeoNames, places of more than 15,000 inhabitants, as names to exchange in training; CC BY 4.0
MiniLM-L6 (all-MiniLM-L6-v2), the starting point of the model "encoder"; Apache License 2.0

The texts were changed for training (letter case, punctuation, quotation marks, order of documents).
No sentence of these works is part of this folder.
"""

DATA_CARD = """# What the language models were trained on

No sentence of these corpora is kept in the repository; the code in `training/language` reads them.

| corpus | part | sentences | words | gives | licence |
|---|---|---|---|---|---|
{rows}

Test sets are the publishers'; development sets chose the settings. Re3d's BBC Online part is measured on, never read
in training: its licence forbids commercial use.

## What was decided about names
- Four labels: PER, ORG, LOC, NORP (demonyms and adherents: "Syrian", "Yazidis").
- Universal NER leaves demonyms unmarked. A list written for this project (`demonyms.py`) marks them in every source.
- Universal NER's training part is its publisher's first commit, cleaned (7,005 of 7,022 entities).
- GUM marks mentions, not names. A mention becomes a name if each of its words is a proper noun, without articles and
  titles. Every other capitalised word is left *unknown*: no model is told that it is no name.
- Re3d marks wide mentions, and some by gazetteer error. The same is done by capital letters; a value's label is the
  one it most often has in Universal NER and Wikigold, so that a country is a place everywhere.
- Wikigold's MISC becomes NORP for demonyms and no name otherwise.

## Noise
A training document is changed with these chances, and its tree, tags and names with it: {noise}.
Paragraphs are parted by a blank line, a single line break or nothing.

For the encoder, {rename} of the documents have their names exchanged for others of the same kind and length: names of
the corpora above, cities of GeoNames, officials and armed groups of this project's own lists (`data/actors`).
"""


def write_digests(folder: Path, models: list[str]) -> None:
    """Write `digest.json`: a digest for each file, for each model, and one over all."""
    record: dict[str, object] = {}
    total = hashlib.sha256()
    for model in models:
        files = {
            file.relative_to(folder).as_posix(): digest(file)
            for file in sorted((folder / model).rglob("*"))
            if file.is_file()
        }
        own = digest(folder / model)
        record[model] = {"sha256": own, "files": files}
        total.update(f"{model} {own}\n".encode())
    whole = {"sha256": total.hexdigest(), "models": record}
    (folder / "digest.json").write_text(json.dumps(whole, indent=1) + "\n", encoding="utf-8")


def write_data_card(folder: Path, sizes: dict[str, tuple[int, int]], noise: dict[str, float], rename: float) -> None:
    """Write the data card; `sizes` maps a corpus to its sentences and words."""
    gives = {
        "ewt": ("UD English EWT v2, train; Universal NER", "syntax, names", "CC BY-SA 4.0"),
        "gum": ("GUM, train, texts CC BY, CC BY-SA or public domain", "syntax, names", "CC BY 4.0, text by document"),
        "wikigold": ("Wikigold, all", "names", "CC BY 4.0"),
        "re3d": ("Re3d, all but BBC Online", "names", "by source, see NOTICE"),
    }
    rows = [
        f"| {name} | {gives[name][0]} | {sentences:,} | {words:,} | {gives[name][1]} | {gives[name][2]} |"
        for name, (sentences, words) in sizes.items()
    ]
    chances = ", ".join(f"{name} {100 * rate:.0f} %" for name, rate in noise.items())
    card = DATA_CARD.format(rows="\n".join(rows), noise=chances, rename=f"{100 * rename:.0f} %")
    (folder / "DATA_CARD.md").write_text(card, encoding="utf-8")
    (folder / "NOTICE").write_text(NOTICE, encoding="utf-8")


def write_scores(folder: Path, model: str, scores: dict[str, dict[str, float]]) -> str:
    """Keep a model's scores as JSON and return them as a table for the card."""
    (folder / f"scores-{model}.json").write_text(json.dumps(scores, indent=1) + "\n", encoding="utf-8")
    return table(scores, COLUMNS)
