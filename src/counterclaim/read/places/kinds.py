"""Words that tell a place, and what kind of place."""

from __future__ import annotations

from ..calendar import MONTHS, WEEKDAYS

PREPOSITIONS = frozenset(
    "in at near from to into towards toward across inside around outside within over throughout off onto via through"
    " between beyond".split()
)
INSIDE = frozenset(("in", "near", "outside", "inside", "around"))
MOTION = frozenset(
    "travel fly go move transfer return arrive evacuate flee withdraw bring take visit send come head deploy advance"
    " march drive carry transport deport advance retreat escape cross enter lead run stretch".split()
)
STRUCK = frozenset("hit strike shell bomb bombard rock shake pound target batter rattle".split())  # done to places
CALENDAR = frozenset((*MONTHS, *WEEKDAYS, "today", "yesterday", "tomorrow", "am", "pm", "gmt", "utc"))
COMPASS = frozenset(
    "north south east west northern southern eastern western central northwestern northeastern southwestern"
    " southeastern".split()
)

# Words that cut a part out of the place they stand before: what is called so as a whole is in the gazetteer.
PARTS = COMPASS | frozenset("old greater upper lower inner outer downtown mid rural".split())

# The kinds of places, by the words that stand beside their names.
_KINDS = {
    "town": "town city village settlement hamlet locality capital suburb neighbourhood neighborhood port",
    "district": "district county parish borough raion rayon municipality sector subdistrict tehsil",
    "region": "province region governorate oblast state prefecture valley peninsula area countryside enclave republic"
    " corridor border frontier desert plain mountains hills gulf sea line",
    "site": "mountain mount hill river lake island crossing checkpoint airport airfield airbase base bridge pass dam"
    " road highway street square hospital market mosque church school prison jail camp strait bay",
}
NOUNS = {noun: kind for kind, nouns in _KINDS.items() for noun in nouns.split()}
LEADING = frozenset(("mount", "lake", "river", "camp", "port", "fort"))  # nouns that stand before the name
