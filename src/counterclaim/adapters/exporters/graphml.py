"""GraphML: who accuses whom of what, in how many claims, in whose words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ...model.actor import is_state, state_of
from ...model.brief import Dossier
from ...model.claim import Act, Claim
from .cells import clean
from .format import Export, Format, Loss
from .lost import lost_stances
from .occurrence import NOBODY, REAL, groups
from .wording import ALLEGED, actor_words

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
NODE_KEYS = (("label", "string"), ("kind", "string"))
EDGE_KEYS = (
    ("kind", "string"), ("about", "string"), ("claims", "int"), ("reports", "int"), ("voices", "string"),
    ("claim_ids", "string"), ("quotes", "string"), ("weight", "double"),
)  # fmt: skip
ACCUSES, BLAMES = "accuses", "says that it attacked"


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Name an edge: who accuses whom, in which way, of what."""

    accuser: str
    accused: str
    kind: str
    about: str


def render(dossier: Dossier, rule: str) -> Export:
    """Return a directed graph: a node a side, an edge for each kind of accusation."""
    edges: dict[Pair, list[Claim]] = {}
    for claim in dossier.claims:
        for pair in pairs(claim):
            edges.setdefault(pair, []).append(claim)
    return Export(_xml(sorted(edges.items(), key=lambda item: item[0])), _losses(dossier, edges.values()))


def pairs(claim: Claim) -> tuple[Pair, ...]:
    """Return whom a claim has accused by whom: accusations reported, and attacks that a side says another made."""
    act = claim.body
    if not isinstance(act, Act) or claim.stance not in REAL:
        return ()
    if act.type == "ACCUSE":
        found = [(who, whom) for who in _sides(act.actors) for whom in _sides(act.targets)]
        kind, about = ACCUSES, ALLEGED.get(act.about or "", act.about or "")
    elif act.type == "ASSAULT":
        found = [(who, whom) for who in _sides((claim.voice.claimant,)) for whom in _sides(act.actors)]
        kind, about = BLAMES, act.mode or ""
    else:
        return ()
    return tuple(Pair(who, whom, kind, about) for who, whom in dict.fromkeys(found) if who != whom)


def _sides(codes: Iterable[str]) -> list[str]:
    split = (state_of(part) for code in codes for part in code.split("+"))
    return [code for code in dict.fromkeys(split) if code not in NOBODY]


def _xml(edges: Sequence[tuple[Pair, list[Claim]]]) -> str:
    root = Element("graphml", {"xmlns": NAMESPACE})
    for what, keys in (("node", NODE_KEYS), ("edge", EDGE_KEYS)):
        for name, kind in keys:
            SubElement(root, "key", {"id": f"{what}_{name}", "for": what, "attr.name": name, "attr.type": kind})
    graph = SubElement(root, "graph", {"id": "accusations", "edgedefault": "directed"})
    for code in sorted({end for pair, _ in edges for end in (pair.accuser, pair.accused)}):
        node = SubElement(graph, "node", {"id": clean(code)})
        _data(node, "node", {"label": actor_words(code), "kind": _kind(code)})
    for number, (pair, claims) in enumerate(edges, start=1):
        ends = {"id": f"e{number}", "source": clean(pair.accuser), "target": clean(pair.accused)}
        _data(SubElement(graph, "edge", ends), "edge", _told(pair, claims))
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _told(pair: Pair, claims: Sequence[Claim]) -> dict[str, str]:
    voices = dict.fromkeys(claim.voice.claimant for claim in claims)
    return {
        "kind": pair.kind, "about": pair.about, "claims": str(len(claims)),
        "reports": str(len({claim.report for claim in claims})), "voices": "; ".join(voices),
        "claim_ids": " ".join(claim.id for claim in claims),
        "quotes": " | ".join(dict.fromkeys(claim.quote() for claim in claims)), "weight": str(float(len(claims))),
    }  # fmt: skip


def _data(parent: Element, what: str, values: dict[str, str]) -> None:
    for name, value in values.items():
        SubElement(parent, "data", {"key": f"{what}_{name}"}).text = clean(value)


def _kind(code: str) -> str:
    return "state" if is_state(code) else groups().get(code, "unknown")


def _losses(dossier: Dossier, edges: Iterable[Sequence[Claim]]) -> tuple[Loss, ...]:
    carried = {claim.id for claims in edges for claim in claims}
    accusations = [
        c.id for c in dossier.claims
        if isinstance(c.body, Act) and c.body.type == "ACCUSE" and c.stance in REAL and c.id not in carried
    ]  # fmt: skip
    other = [c for c in dossier.claims if c.id not in carried and c.id not in accusations and c.stance in REAL]
    found = [*lost_stances(dossier)]
    if accusations:
        why = "accuser or accused is not named, or they are one"
        found.append(Loss("accusations without two ends", len(accusations), why, tuple(accusations)))
    if other:
        found.append(Loss("other claims", len(other), "a graph of accusations holds nothing else"))
    if dossier.findings:
        found.append(Loss("findings", len(dossier.findings), "the graph does not say which accusation is answered"))
    return tuple(found)


FORMAT = Format(
    "graphml", "GraphML 1.0, directed, several edges between two nodes (counterclaim-graphml/1)",
    "Who accuses whom: a node a side, an edge a kind of accusation with its claims, voices and quotes.", render,
    chooses=False,
)  # fmt: skip
