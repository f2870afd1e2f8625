"""Choose lemmas: the network ranks rewriting rules, a list of known lemmas checks their spelling.

The encoder sees a common word as one piece and cannot spell it, so it tells that "voted" loses its ending
but not whether "vot" or "vote" remains.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

INFLECTED = frozenset({"VBD", "VBN", "VBG", "VBZ", "NNS", "JJR", "JJS", "RBR", "RBS"})
TRIED = 8  # rules; the right one is nearly always among the first four


def apply_lemma_rule(rule: str, form: str) -> str:
    """Rewrite a form by a rule "case|cut|add": set the case, cut from the end, add an ending."""
    case, cut, ending = rule.split("|", 2)
    base = form if case == "keep" else form.lower()
    kept = base[: len(base) - int(cut)] + ending
    return (kept[:1].upper() + kept[1:] if case == "title" else kept) or form


class Lemmatizer:
    """Rewrite forms by ranked rules; `known` maps a UPOS tag to forms and the lemmas they were seen with.

    `words` holds every other word whose spelling is known to be right.
    """

    def __init__(self, rules: Sequence[str], known: Mapping[str, Mapping[str, list[str]]], words: frozenset[str]):
        self._rules = rules
        self._known = known
        lemmas = {lemma for forms in known.values() for seen in forms.values() for lemma in seen}
        self._words = words | lemmas

    def __call__(self, form: str, upos: str, xpos: str, rule: int, scores: NDArray[np.float32]) -> str:
        """Return the lemma of one word, given the best rule and the score of each."""
        best = apply_lemma_rule(self._rules[rule], form)
        seen = self._known.get(upos, {}).get(form.lower())
        if (seen and best in seen) or (not seen and (xpos not in INFLECTED or self._right(best, form))):
            return best
        order = scores.argsort()[::-1][:TRIED]
        others = [apply_lemma_rule(self._rules[other], form) for other in order.tolist()]
        if seen:
            return next((lemma for lemma in others if lemma in seen), seen[0])
        return next((lemma for lemma in others if lemma != form.lower() and self._right(lemma, form)), best)

    def _right(self, lemma: str, form: str) -> bool:
        return lemma == form or lemma in self._words
