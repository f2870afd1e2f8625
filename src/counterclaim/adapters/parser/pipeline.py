"""A spaCy pipeline with UD labels behind the Parser port."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from ...errors import ModelError
from .twin import parsable


class PipelineParser:
    """Parse with any spaCy pipeline whose parser uses Universal Dependencies labels."""

    def __init__(self, model: str | Path, digest: str = "") -> None:
        try:
            self._pipeline: Language = spacy.load(model)
        except OSError as error:
            raise ModelError(f"{model}: no spaCy pipeline there ({error}); see `counterclaim doctor`") from error
        self.name = str(self._pipeline.meta.get("name", "pipeline"))
        self.digest = digest

    def __call__(self, text: str, breaks: Iterable[int], wholes: Iterable[tuple[int, int]] = ()) -> Doc:
        doc = self._pipeline.make_doc(parsable(text))
        starts = [token.idx for token in doc]
        for begin, end in wholes:
            for position in range(bisect_left(starts, begin) + 1, bisect_left(starts, end)):
                doc[position].is_sent_start = False
        for offset in breaks:
            first = bisect_left(starts, offset)
            if 0 < first < len(doc):
                doc[first].is_sent_start = True
        return self._pipeline(doc)
