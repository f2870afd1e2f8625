"""Write the model card from the scores and digests that lie beside the models."""

from __future__ import annotations

import json
from pathlib import Path

from training.language.describe import COLUMNS
from training.language.score import table

HEAD = """# The language model

It turns an English text into words, sentences, Universal Dependencies trees and tags, lemmas, and names (PER, ORG,
LOC, NORP). It was trained from nothing but public corpora by `python -m training.language encoder`, whose settings and
seed are in `training/language/settings.toml`. Data and decisions: `DATA_CARD.md`. Licence of the weights: CC BY-SA 4.0,
see `NOTICE`. No torch and no download is needed to run it.

Training runs for a fixed number of epochs with fixed seeds on one thread, so its steps do not hang on the clock. The
same machine and packages give the same weights, byte for byte: the whole command was run a second time (50 minutes) and
gave every weight and table again. Another processor may add up otherwise, and gives weights of the same quality, not
the same bytes. Of the names exchanged in training those of officials are read from `data/actors`: a change of that list
changes the weights too.
"""

MODELS = {
    "encoder": """## encoder
MiniLM-L6 (22.7 million weights, uncased) fine-tuned at once for tags, features, lemma rules, sentence starts, names
(a conditional random field over each word and its neighbours) and biaffine dependency arcs; the letter case of each
word and the white space before it are inputs of their own, and the vectors of the word pieces stay as MiniLM has them.
8-bit weights run by onnxruntime; trees are maximum spanning trees over the arc scores. Loaded by
`counterclaim.adapters.parser.encoder.EncoderParser`.
""",
}

HOW = """## How the scores were made
Each document's raw text is parsed; words are matched by their characters and every score is an F1 over matched words
(CoNLL 2018), punctuation included. `las` compares relations without subtypes, `las_full` with them. `names` is exact
F1 of PER, ORG and LOC; on EWT the gold is Universal NER, on GUM and Re3d it is derived as the data card says, and names
that touch a word of unknown status are left out. `strip`: commas and apostrophes removed; `upper`, `lower`: letter
case; `curl`: typographic quotation marks. `gum-news`: the news documents of the development and test parts of GUM.
Lengths: EWT and GUM test together; in the rows on sentences each number is the share of gold words that are right.
Speed: CPU time on one core of a shared machine, 900-word articles, words without white space, the best round;
`python -m training.language.speed` measures all models in turn and writes it here.

## Designs compared
In one run, with one scorer: a spaCy pipeline `cnn` (four convolutions of width 128 shared by all heads), the same with
static vectors distilled from MiniLM, and `encoder`. The first two were cut short at 1.5 epochs each. EWT test LAS 72.1,
73.8, 87.7; UPOS 92.6, 93.4, 96.2; names on Universal NER 46.4, 55.0, 82.3; GUM news LAS 72.7, 74.6, 88.5. After four
epochs `cnn` has LAS 78.3 and names 61.2 on EWT, and it is slower: neither is shipped. All numbers, and what they do not
show, are in the decision note on the language model, `docs/decisions/0001-language-model.md`.

## Known failures
- Upper-cased text loses most in lemmas and in person and organisation names.
- Names unlike any in Europe, America or the Levant are often missed or get a wrong label; so are ministries
  and armed groups whose names are descriptions. ORG is the weakest label: products, shops and stations in EWT.
- On gold reports of other conflicts some counts lost their party or speaker with this version and more gained one;
  a sentence read otherwise by rounding alone changes about one head in fifty.
- Possessives and negations without apostrophes ("Syrias", "dont") are words of their own and are at times mistagged.
- Sentence borders in lists, tables and captions without punctuation.
- Long coordinations and attachments of prepositional phrases ("attack on X in Y by Z") cause most wrong arcs.
- NORP on Universal NER is measured against a list, not against annotation.
"""


def _speed(own: dict[str, float], cnn: dict[str, float]) -> str:
    """Say what was measured of a model, and how fast it is beside the convolutional one of the same run."""
    ratio = f" ({own['words a second'] / cnn['words a second']:.2f} of the cnn)" if cnn and cnn != own else ""
    parts = [f"Speed {own['words a second']:,.0f} words a second{ratio}"]
    parts += [f"peak memory {own['peak MB']:.0f} MB"] if "peak MB" in own else []
    parts += [f"start of Python to first report {own['start s']:.1f} s"] if "start s" in own else []
    return "; ".join(parts) + "."


def write_model_card(folder: Path) -> None:
    """Write `MODEL_CARD.md`; a file `speed.json`, if it is there, gives the lines on speed and memory."""
    digests = json.loads((folder / "digest.json").read_text(encoding="utf-8"))
    speed_file = folder / "speed.json"
    speeds = json.loads(speed_file.read_text(encoding="utf-8")) if speed_file.exists() else {}
    parts = [HEAD]
    for model, record in digests["models"].items():
        scores = json.loads((folder / f"scores-{model}.json").read_text(encoding="utf-8"))
        size = sum(file.stat().st_size for file in (folder / model).rglob("*") if file.is_file())
        parts += [MODELS[model], table(scores, COLUMNS), ""]
        parts.append(f"Size {size / 1e6:.1f} MB; digest `{record['sha256']}`.")
        if model in speeds:
            parts.append(_speed(speeds[model], speeds.get("cnn", {})))
        parts.append("")
    parts.append(HOW)
    (folder / "MODEL_CARD.md").write_text("\n".join(parts), encoding="utf-8")
