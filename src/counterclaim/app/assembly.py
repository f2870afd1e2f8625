"""Put the reading machine together from the language model, the stages and the data files."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from functools import cache, partial, reduce
from operator import getitem
from pathlib import Path

from ..adapters.gazetteer.sqlite import SqliteGazetteer
from ..adapters.parser.casing import NewspaperCase
from ..adapters.parser.pipeline import PipelineParser
from ..adapters.resources import data_path, digest, read_data
from ..chain import Chain, Stage, compose
from ..errors import ModelError, ResourceError
from ..model.identity import content_id
from ..model.span import Span
from ..ports import Extractor, Gazetteer, Judge, Parser
from ..read import ground
from ..read.acts import acts
from ..read.acts.lexicon import Lexicon, parse_lexicon
from ..read.figures import figures
from ..read.figures.effects import EffectTable, parse_effects
from ..read.intake import head
from ..read.names import names
from ..read.names.actors import ActorTable, parse_table
from ..read.quantities import quantity
from ..read.quantities.amount import bounds_in
from ..read.reading import Reading
from ..read.scan import Scan, for_claims, for_violence
from ..read.times import when
from ..read.units import parse_units
from ..read.voices import voice
from ..read.voices.cues import parse_cues
from ..registry import load
from . import proposals

DEFAULT_MODEL = "encoder"  # the shipped model that is loaded unless another is named
EXTRACTOR_VARIABLES = "COUNTERCLAIM_EXTRACTOR_"
MODEL_VARIABLE = "COUNTERCLAIM_MODEL"
GAZETTEER_VARIABLE = "COUNTERCLAIM_GAZETTEER"
MODEL_REMEDY = f"install the package again, or name a spaCy pipeline with UD labels in --model or {MODEL_VARIABLE}"
MODEL_FILES = ("meta.json", "labels.json")  # of a spaCy pipeline, and of our encoder
DATA = ("actors", "gazetteer", "judge", "lexicon")
SCANS = ("claims", "violence", "off")
SHIPPED_JUDGE = "encoder"
JUDGES = (SHIPPED_JUDGE, "off")
JUDGE_PIECES = "language/encoder/pieces.json"  # the judge reads the same word pieces as the language model


@dataclass(frozen=True, slots=True)
class Machine:
    """Hold what reads reports: the parser and the chain behind it."""

    parser: Parser
    chain: Chain[Reading]


@cache
def machine(model: str | None = None, extractor: str | None = None) -> Machine:
    """Load the language model and build the chain, once in each process.

    `extractor` names one of the group counterclaim.extractors to work beside the rules.
    """
    return Machine(load_parser(model), compose(stages(extractor), given=("doc",)))


def stages(extractor: str | None = None) -> tuple[Stage[Reading], ...]:
    """Return the stages of reading in their order, each with its data."""
    extra = (proposals.stage(extractor, load_extractor(extractor)),) if extractor else ()
    lexicon = partial(_data, "lexicon")
    units = parse_units(lexicon("units"))
    return (
        quantity.stage(units),
        when.stage(when.read_zones(lexicon("zones"))),
        names.stage(actor_table(), gazetteer()),
        voice.stage(parse_cues(lexicon("cues"))),
        figures.stage(units, effect_table()),
        acts.stage(act_lexicon()),
        *extra,
        ground.stage(bounds_in),
    )


def load_extractor(name: str) -> Extractor:
    """Make the extractor registered as `name` with its settings from the environment (EXTRACTOR_VARIABLES)."""
    settings = {key.removeprefix(EXTRACTOR_VARIABLES).lower(): value for key, value in os.environ.items()
                if key.startswith(EXTRACTOR_VARIABLES)}  # fmt: skip
    made: Extractor = load("extractors", name)(settings)
    return made


def actor_table() -> ActorTable:
    """Return the actor tables as one."""
    return parse_table(*(read_data(name) for name in names.TABLES))


def gazetteer() -> Gazetteer:
    """Return the gazetteer named in the environment, else the one that ships."""
    return SqliteGazetteer(gazetteer_path())


def gazetteer_path() -> Path:
    """Return where the gazetteer lies that reading uses."""
    named = os.environ.get(GAZETTEER_VARIABLE)
    return Path(named) if named else data_path("gazetteer/places.sqlite")


@cache
def scan(name: str) -> Scan | None:
    """Return the look at the words of a report that decides whether it is parsed; None for `off`."""
    if name == "violence":
        return for_violence(_data("lexicon", "violence"))
    if name == "claims":
        return for_claims(act_lexicon(), effect_table())
    return None


@cache
def act_lexicon() -> Lexicon:
    """Return the lexicon of acts."""
    return parse_lexicon(_data("lexicon", "acts"), _data("lexicon", "act_words"))


@cache
def effect_table() -> EffectTable:
    """Return the table of what befalls people and things."""
    return parse_effects(_data("lexicon", "effects"))


@cache
def head_lexicon() -> head.HeadLexicon:
    """Return what is known of page furniture and news agencies."""
    return head.read_lexicon(_data("lexicon", "furniture"), _data("lexicon", "agencies"))


def _data(folder: str, name: str) -> str:
    return read_data(f"{folder}/{name}.tsv")


def load_parser(model: str | None = None) -> Parser:
    """Load the parser named here or in the environment, else the one that ships.

    A name is that of a model that ships, or a folder with one of the two kinds. Raises ModelError where
    there is none, or where a shipped one was altered: results would not be those that were measured.
    """
    named = model or os.environ.get(MODEL_VARIABLE) or DEFAULT_MODEL
    if (folder := Path(named)).is_dir():
        if not any((folder / name).is_file() for name in MODEL_FILES):
            raise ModelError(f"{named}: no spaCy pipeline in that folder; {MODEL_REMEDY}")
        return NewspaperCase(parser_in(folder, digest(folder)))
    try:
        shipped = data_path(f"language/{folder.name}") if folder.name == named else None
    except ResourceError:
        shipped = None
    if shipped is None:
        raise ModelError(f"{named}: no such language model; {MODEL_REMEDY}")
    return NewspaperCase(parser_in(shipped, checked_digest(shipped)))


def parser_in(folder: Path, digest: str) -> Parser:
    """Load the kind of parser that a folder holds."""
    if (folder / MODEL_FILES[1]).is_file():
        from ..adapters.parser.encoder import EncoderParser  # loads onnxruntime, which the other kind does without

        return EncoderParser(folder, digest)
    return PipelineParser(folder, digest)


def ask_judge(text: str, smaller: Span, larger: Span, told: str) -> tuple[float, float, float]:
    """Ask the judge that ships, which is loaded only when it is asked: most settling never needs it."""
    return load_judge()(text, smaller, larger, told)


@cache
def load_judge() -> Judge:
    """Load the judge that ships, once in each process; raises ModelError where its weights are missing or altered."""
    from ..adapters.judge.encoder import EncoderJudge  # loads onnxruntime, which settling mostly does without

    folder = data_path("judge")
    pinned(folder / "model.onnx", folder / "digest.json", ("model.onnx",), "install the package again")
    return EncoderJudge(folder, data_path(JUDGE_PIECES))


def checked_digest(path: Path) -> str:
    """Return the digest of a shipped model; raises ModelError where it differs from the one in digest.json."""
    return pinned(path, path.with_name("digest.json"), ("models", path.name, "sha256"), MODEL_REMEDY)


def pinned(path: Path, pins: Path, keys: tuple[str, ...], remedy: str) -> str:
    """Return the digest of a file or folder; raises ModelError where it is not the one that stands at `keys`."""
    found = digest(path)
    try:
        wanted = reduce(getitem, keys, json.loads(pins.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(f"{pins}: missing or malformed ({error}); {remedy}") from error
    if found != wanted:
        raise ModelError(f"{path}: altered (digest {found[:12]}, not {str(wanted)[:12]}); {remedy}")
    return found


@cache
def data_digest() -> str:
    """Return one digest over the lexicons, actor tables and the gazetteer, your own one if it is named."""
    own = [gazetteer_path()] if os.environ.get(GAZETTEER_VARIABLE) else []
    return content_id("data", [digest(path) for path in (*map(data_path, DATA), *own)])
