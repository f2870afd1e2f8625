"""Train the convolutional pipeline: one shared encoder, five heads, plain spaCy files."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.training import Example
from spacy.util import fix_random_seed
from thinc.api import Adam

from training.language.conllu import Sentence
from training.language.corpus import build, group
from training.language.noise import disturb
from training.language.settings import Cnn, Settings
from training.language.tokenizer import fit_tokenizer

BREAKS = ("\n\n", "\n\n", "\n", " ", "\n \n")


def _encoder(settings: Cnn) -> dict[str, Any]:
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": settings.width,
            "attrs": settings.attributes,
            "rows": settings.rows,
            "include_static_vectors": settings.vectors > 0,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": settings.width,
            "depth": settings.depth,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    }


def _transitions(kind: str, settings: Cnn, listener: dict[str, Any]) -> dict[str, Any]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": kind,
        "extra_state_tokens": False,
        "hidden_width": settings.hidden,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": listener,
    }


def make_pipeline(settings: Cnn) -> Language:
    """Build the untrained pipeline; every head listens to the same encoder."""
    nlp = spacy.blank("en")
    fit_tokenizer(nlp)
    listener = {
        "@architectures": "spacy.Tok2VecListener.v1",
        "width": settings.width,
        "upstream": "*",
    }
    tagger = {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}
    parser = _transitions("parser", settings, listener)
    nlp.add_pipe("tok2vec", config={"model": _encoder(settings)})
    nlp.add_pipe("tagger", config={"model": tagger})
    nlp.add_pipe("morphologizer", config={"model": tagger})
    nlp.add_pipe("parser", config={"model": parser, "min_action_freq": 1, "learn_tokens": False})
    nlp.add_pipe("trainable_lemmatizer", config={"model": tagger, "min_tree_freq": 2, "top_k": 3})
    nlp.add_pipe("ner", config={"model": _transitions("ner", settings, listener)})
    return nlp


def draw_examples(
    nlp: Language, corpora: dict[str, list[Sentence]], settings: Settings, rng: random.Random
) -> list[Example]:
    """Cut the corpora into new documents and disturb them, once for each epoch."""
    examples = []
    for sentences in corpora.values():
        for chosen in group(sentences, rng, settings.longest):
            disturbed = disturb(chosen, settings.noise, rng)
            breaks = [rng.choice(BREAKS) for _ in disturbed]
            reference = build(nlp.vocab, disturbed, breaks)
            examples.append(Example(nlp.make_doc(reference.text), reference))
    rng.shuffle(examples)
    return examples


def _batches(examples: list[Example], words: int) -> Iterator[list[Example]]:
    batch: list[Example] = []
    size = 0
    for example in examples:
        batch.append(example)
        size += len(example.predicted)
        if size >= words:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _rate(settings: Cnn, done: float) -> float:
    """Warm up over the first hundredth, then fall in a straight line."""
    warm = min(1.0, done / 0.01)
    return max(settings.final_rate, settings.rate * warm * (1.0 - done))


def train(corpora: dict[str, list[Sentence]], settings: Settings, target: Path) -> Language:
    """Train on everything given and save the averaged weights under ``target``."""
    fix_random_seed(settings.seed)
    rng = random.Random(settings.seed)
    nlp = make_pipeline(settings.cnn)
    if settings.cnn.vectors:
        from training.language.distil import distil

        distil(nlp, corpora.values(), settings.cnn.vectors)
    first = draw_examples(nlp, corpora, settings, rng)
    nlp.initialize(lambda: first)
    optimizer = Adam(settings.cnn.rate, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    for epoch in range(math.ceil(settings.cnn.epochs)):
        examples = first if epoch == 0 else draw_examples(nlp, corpora, settings, rng)
        losses: dict[str, float] = {}
        total = sum(len(example.predicted) for example in examples)
        seen = 0
        for batch in _batches(examples, settings.cnn.words):
            done = (epoch + seen / total) / settings.cnn.epochs
            if done >= 1.0:
                break
            optimizer.learn_rate = _rate(settings.cnn, done)
            nlp.update(batch, sgd=optimizer, losses=losses, drop=settings.cnn.dropout)
            seen += sum(len(example.predicted) for example in batch)
        report = {name: round(float(loss)) for name, loss in losses.items()}
        print(f"epoch {epoch} {report}", flush=True)
    with nlp.use_params(optimizer.averages):
        target.mkdir(parents=True, exist_ok=True)
        nlp.to_disk(target)
    return spacy.load(target)
